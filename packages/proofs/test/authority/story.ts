// Stories: fast-check makes up a list of acts, the model and the database live through it, and after
// every act they are compared. A story that fails is shrunk to the few acts that it takes.
import fc from "fast-check";
import { type ActKind, type Attempt, UnexpectedAnswer } from "./act.ts";
import { consentActs } from "./acts/consents.ts";
import { goalActs } from "./acts/goals.ts";
import { groupListActs } from "./acts/group-lists.ts";
import { groupActs } from "./acts/groups.ts";
import { invitationActs } from "./acts/invitations.ts";
import { lessonActs } from "./acts/lessons.ts";
import { linkActs } from "./acts/links.ts";
import { majorityActs } from "./acts/majority.ts";
import { peopleActs } from "./acts/people.ts";
import { placeholderActs } from "./acts/placeholders.ts";
import { placeActs } from "./acts/places.ts";
import { rosterActs } from "./acts/rosters.ts";
import { casting, opening } from "./cast.ts";
import { chooserOf } from "./choose.ts";
import { refreshPauses } from "./effects.ts";
import { differences, unexplained } from "./expected.ts";
import { isBinding, isEnd } from "./rules.ts";
import type { Stage } from "./stage.ts";
import type { Person, State } from "./state.ts";

export const acts: ActKind[] = [
  ...linkActs,
  ...majorityActs,
  ...consentActs,
  ...invitationActs,
  ...placeActs,
  ...placeholderActs,
  ...rosterActs,
  ...lessonActs,
  ...groupActs,
  ...groupListActs,
  ...goalActs,
  ...peopleActs,
];

export type Counts = {
  stories: number;
  steps: number;
  refused: number;
  rows: number;
  byAct: Map<string, { done: number; refused: number }>;
};
export const noCounts = (): Counts => ({ stories: 0, steps: 0, refused: 0, rows: 0, byAct: new Map() });

/** What is wrong, with the acts that led there. */
export class StoryError extends Error {
  override name = "StoryError";
  /** What is wrong, without names. */
  readonly kind: string;
  readonly acts: number;
  constructor(story: string[], wrong: string[], act: string) {
    const told = story.map((line, index) => `  ${index + 1}. ${line}`);
    super(
      ["The story:", ...told, "What is wrong:", ...wrong.slice(0, 12).map((line) => `  ${line}`)].join("\n"),
    );
    this.acts = story.length;
    this.kind = `${act}: ${(wrong[0] ?? "").replaceAll(/"[^"]*"/g, "…")}`;
  }
}

type Real = { stage: Stage; counts: Counts };

class Step implements fc.AsyncCommand<State, Real, true> {
  readonly kind: ActKind;
  readonly seed: number;
  #words: string | undefined;
  constructor(kind: ActKind, seed: number) {
    this.kind = kind;
    this.seed = seed;
  }

  #attempt(state: Readonly<State>): Attempt | undefined {
    return this.kind.propose(state, chooserOf(this.seed));
  }

  async check(state: Readonly<State>): Promise<boolean> {
    return this.#attempt(state) !== undefined;
  }

  async run(state: State, { stage, counts }: Real): Promise<void> {
    const attempt = this.#attempt(state);
    if (!attempt) return;
    const { words, as, sql, days, verdict } = attempt;
    this.#words = words;
    const answer = days === undefined ? await stage.act(as?.account?.userId, sql) : await stage.pass(days);
    const wrong: string[] = [];
    const isDone = "result" in answer;
    const of = counts.byAct.get(this.kind.name) ?? { done: 0, refused: 0 };
    counts.byAct.set(this.kind.name, of);
    counts.steps++;
    if (isDone) {
      of.done++;
      if (verdict.may === false) wrong.push(`The last act should have been refused, because ${verdict.why}.`);
      else {
        try {
          attempt.effect(answer.result);
          // What only gives a guardian something ends with the link.
          state.standings = state.standings.filter(
            ({ guardian, student, status }) =>
              !guardian || isEnd(status) || isBinding(status) || state.link(guardian, student),
          );
          refreshPauses(state);
        } catch (error) {
          if (!(error instanceof UnexpectedAnswer)) throw error;
          wrong.push(error.message);
        }
      }
      state.story.push(words);
    } else {
      of.refused++;
      counts.refused++;
      if (verdict.may === true)
        wrong.push(`The last act should have been allowed, but the database said: ${answer.error}.`);
      state.story.push(`${words} (refused: ${answer.error.split(" ")[1]})`);
    }
    // What was refused was undone; what was done is looked at by whoever did it and some others, and by
    // everybody in the end.
    if (wrong.length === 0 && isDone) {
      const choose = chooserOf(this.seed);
      const some = state.people.filter((one) => one === as || choose.chance(`asks ${one.name}`, 0.12));
      wrong.push(...(await look(state, some, { stage, counts })));
    }
    if (wrong.length > 0) throw new StoryError(state.story, wrong, this.kind.name);
  }

  toString(): string {
    return this.#words ?? this.kind.name;
  }
}

async function look(state: State, who: Person[], { stage, counts }: Real): Promise<string[]> {
  const observed = await stage.observe(who.map(({ id }) => id));
  for (const rows of Object.values(observed)) counts.rows += rows.length;
  return [...differences(state, who, observed), ...unexplained(state)];
}

const steps = (kinds: ActKind[]) =>
  fc.oneof(
    ...kinds.map((kind) => ({
      weight: Math.round(kind.weight * 10),
      arbitrary: fc.noShrink(fc.integer({ min: 0, max: 0xffffffff })).map((seed) => new Step(kind, seed)),
    })),
  );

/** How long a failing story is shrunk, in milliseconds. */
const patience = 20_000;

/** Lives through one story, by its seed; throws the shortest form of it if it goes wrong. */
export async function tell(
  stage: Stage,
  options: { seed: number; length: number; counts?: Counts; kinds?: ActKind[] },
): Promise<void> {
  const { seed, length, counts = noCounts(), kinds = acts } = options;
  let isFirst = true;
  const commands = fc.noBias(fc.commands([steps(kinds)], { maxCommands: length, size: "max" }));
  const parts = fc.noShrink(fc.integer({ min: 0, max: 0xffffffff }));
  // Shrinking ends after a while: then everything passes that is tried.
  let until = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(parts, commands, async (part, list) => {
    if (performance.now() > until) return;
    await stage.reset();
    // What shrinking tries is not counted.
    const real = { stage, counts: isFirst ? counts : noCounts() };
    isFirst = false;
    const model = opening();
    casting(model, part);
    refreshPauses(model);
    try {
      await fc.asyncModelRun(() => ({ model, real }), list);
      const wrong = await look(model, model.people, real);
      if (wrong.length > 0) throw new StoryError(model.story, wrong, "end");
    } catch (error) {
      until = Math.min(until, performance.now() + patience);
      throw error;
    }
  });
  const found = await fc.check(property, { seed, numRuns: 1, endOnFailure: false, verbose: 0 });
  counts.stories++;
  if (!found.failed) return;
  const error: unknown = found.errorInstance;
  if (error instanceof StoryError) {
    error.message = `Story ${seed} (shrunk ${found.numShrinks} times). ${error.message}`;
    throw error;
  }
  throw error;
}
