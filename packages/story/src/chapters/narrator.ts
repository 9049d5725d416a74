// Prints the story: who does what, and what the database answered.
import type { AnyHomeroomError, Result } from "@homeroom/client";

const colors = process.stdout.isTTY && !process.env["NO_COLOR"];
const paint = (code: number, text: string) => (colors ? `\u001b[${code}m${text}\u001b[0m` : text);

export class Narrator {
  #step = 0;
  #surprises = 0;

  chapter(title: string): void {
    process.stdout.write(`\n${paint(1, title)}\n`);
  }

  /** One act of one person. */
  act(sentence: string): void {
    this.#step += 1;
    process.stdout.write(`\n${String(this.#step).padStart(3)}. ${sentence}\n`);
  }

  say(answer: string): void {
    process.stdout.write(`     ${paint(2, "→")} ${answer}\n`);
  }

  /** The data of a call that must succeed; the story cannot go on without it. */
  async done<T>(call: PromiseLike<Result<T>>, tell: (data: T) => string): Promise<T> {
    const { data, error } = await call;
    if (error) throw new StoryError(`The database refused: ${error.code} (${error.message})`);
    this.say(tell(data));
    return data;
  }

  /** A call that must be refused, with this code. */
  async refused(
    call: PromiseLike<Result<unknown>>,
    code: AnyHomeroomError["code"],
    what = "",
  ): Promise<AnyHomeroomError | null> {
    const { error } = await call;
    const answer = error ? `${paint(33, error.code)} — ${error.message}` : paint(31, "was allowed");
    this.say(what ? `${what}: ${answer}` : answer);
    if (error?.code !== code) this.#surprise(`expected ${code}`);
    return error;
  }

  /** A fact that must hold. */
  expect(holds: boolean, fact: string): void {
    this.say(holds ? fact : paint(31, `not so: ${fact}`));
    if (!holds) this.#surprise(fact);
  }

  #surprise(what: string): void {
    this.#surprises += 1;
    process.exitCode = 1;
    process.stdout.write(`     ${paint(31, `!! ${what}`)}\n`);
  }

  end(): void {
    process.stdout.write(
      this.#surprises === 0
        ? `\nThe story went as told, in ${this.#step} steps.\n`
        : `\n${this.#surprises} of ${this.#step} steps went otherwise than told.\n`,
    );
  }
}

/** The story cannot go on. */
export class StoryError extends Error {}
