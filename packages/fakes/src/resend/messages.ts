// The mailbox's memory: what was accepted, and which idempotency keys were used. One line of JSON
// per accepted request, written before it is answered, so a killed stack forgets no email.
import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";

export const Message = z.object({
  id: z.string(),
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  receivedAt: z.string(),
});
export type Message = z.infer<typeof Message>;

const Accepted = z.object({
  at: z.number(),
  messages: z.array(Message),
  key: z.string().optional(),
  payloadHash: z.string().optional(),
  response: z.unknown(),
});
export type Accepted = z.infer<typeof Accepted>;

const KEYS_KEPT_MS = 24 * 3_600_000;

export class MessageStore {
  readonly #file: string | undefined;
  #entries: Accepted[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string | undefined) {
    this.#file = file;
  }

  /** Without a file the mailbox lives in memory only. */
  static async open(file?: string): Promise<MessageStore> {
    const store = new MessageStore(file);
    if (!file) return store;
    await mkdir(dirname(file), { recursive: true });
    const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
    for (const line of lines) {
      // The last line may be torn when the process was killed while writing it.
      const entry = Accepted.safeParse(parseJson(line));
      if (entry.success) store.#entries.push(entry.data);
    }
    await store.#rewrite();
    return store;
  }

  /** Newest first. */
  list(): Message[] {
    return this.#entries.flatMap((entry) => entry.messages).reverse();
  }

  find(id: string): Message | undefined {
    return this.list().find((message) => message.id === id);
  }

  usedKey(key: string, now: number): Accepted | undefined {
    return this.#entries.find((entry) => entry.key === key && now - entry.at < KEYS_KEPT_MS);
  }

  async accept(entry: Accepted): Promise<void> {
    const file = this.#file;
    if (file) await this.#inTurn(() => appendFile(file, `${JSON.stringify(entry)}\n`));
    this.#entries.push(entry);
  }

  /** Throws the email away; used keys stay used, as at the provider. */
  async clear(): Promise<void> {
    this.#entries = this.#entries
      .filter((entry) => entry.key !== undefined)
      .map((entry) => ({ ...entry, messages: [] }));
    await this.#rewrite();
  }

  async #rewrite(): Promise<void> {
    const file = this.#file;
    const oldest = Date.now() - KEYS_KEPT_MS;
    this.#entries = this.#entries.filter((entry) => entry.messages.length > 0 || entry.at > oldest);
    if (!file) return;
    const text = this.#entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    await this.#inTurn(async () => {
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
    });
  }

  #inTurn(write: () => Promise<void>): Promise<void> {
    const turn = this.#writing.then(write);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
