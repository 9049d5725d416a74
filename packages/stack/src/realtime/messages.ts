// What the database sends, read from its log as the hosted service does: nothing that was rolled back,
// and no cost for the sender. The log is followed while somebody listens.
import postgres from "postgres";
import { z } from "zod";

const PUBLICATION = "supabase_realtime_messages_publication";

const Message = z.object({
  id: z.string(),
  topic: z.string(),
  event: z.string().nullable(),
  payload: z.unknown(),
  private: z.boolean(),
});
export type Message = z.infer<typeof Message>;

export class Messages {
  readonly #url: string;
  readonly #onMessage: (message: Message) => void;
  readonly #log: (line: string) => void;
  #following: { sql: postgres.Sql; ready: Promise<unknown> } | undefined;

  constructor(url: string, onMessage: (message: Message) => void, log: (line: string) => void) {
    this.#url = url;
    this.#onMessage = onMessage;
    this.#log = log;
  }

  /** Resolves once everything that is committed from then on is told. */
  async follow(): Promise<void> {
    this.#following ??= this.#start();
    await this.#following.ready;
  }

  async stop(): Promise<void> {
    const following = this.#following;
    this.#following = undefined;
    await following?.ready.catch(() => undefined);
    await following?.sql.end({ timeout: 2 });
  }

  #start(): { sql: postgres.Sql; ready: Promise<unknown> } {
    const sql = postgres(this.#url, { max: 1, publications: PUBLICATION, onnotice: () => undefined });
    const told = (row: unknown) => {
      const message = Message.safeParse(row);
      if (message.success) this.#onMessage(message.data);
      else this.#log(`realtime: a message without topic or id: ${JSON.stringify(row)}`);
    };
    const start = async () => {
      // Hosted, messages are kept for three days.
      await sql`delete from realtime.messages where inserted_at < now() - interval '3 days'`;
      await sql.subscribe("insert:realtime.messages", told);
    };
    const ready = start().catch(async (error: unknown) => {
      this.#following = undefined;
      await sql.end({ timeout: 0 }).catch(() => undefined);
      throw error;
    });
    return { sql, ready };
  }
}
