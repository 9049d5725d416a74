/** The pipeline of text messages: database, Twilio, a proxy before each, and the dispatcher under Deno. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type FakeTwilio, startTwilio } from "../../../packages/fakes/src/twilio/server.ts";
import type { Backend } from "./backend.ts";
import { type FunctionProcess, startFunction } from "./deno.ts";
import { type Interceptor, startInterceptor } from "./interceptor.ts";

const counts = z.strictObject({ claimed: z.int(), sent: z.int(), failed: z.int(), skipped: z.int() });
export type Counts = z.output<typeof counts>;

export interface SmsStack {
  readonly twilio: FakeTwilio;
  /** Before the database's API, and before Twilio. */
  readonly rest: Interceptor;
  readonly api: Interceptor;
  readonly env: Record<string, string>;
  /** An invitation from Bob to each of these numbers; the ids of the messages. */
  invite(phones: readonly string[]): Promise<string[]>;
  /** Status and attempts of a message, and what the inviter sees. */
  state(smsId: string): Promise<{ status: string; attempts: number; sent: boolean; sendCount: number }>;
  makeDue(): Promise<void>;
  reset(): Promise<void>;
  /** Calls the dispatcher, starting it where none is running. Null where it died on the way. */
  dispatch(): Promise<Counts | null>;
  /** All that the dispatchers printed. */
  output(): string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSmsStack(backend: Backend): Promise<SmsStack> {
  const { sql } = backend;
  const twilio = await startTwilio();
  const rest = await startInterceptor(backend.url);
  const api = await startInterceptor(twilio.url);
  const env = {
    SUPABASE_URL: rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: backend.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: backend.publishableKey }),
    PUBLIC_API_URL: "https://api.homeroom.example",
    INVITATION_TOKEN_KEY: randomBytes(32).toString("base64"),
    SMS_PROVIDER: "twilio",
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_FROM: "+15005550006",
    TWILIO_BASE_URL: api.url,
  };
  await sql`update private.settings set texts_invitations = true`;
  const [bob = ""] = await backend.people(["bob@families.example"]);
  let running: FunctionProcess | undefined;
  let starting: Promise<FunctionProcess> | undefined;
  const finished: string[] = [];

  async function kill(): Promise<void> {
    const process = running;
    running = undefined;
    starting = undefined;
    if (process === undefined) return;
    await process.kill();
    finished.push(process.output());
  }

  return {
    twilio,
    rest,
    api,
    env,
    invite: async (phones) =>
      await sql.begin(async (sql) => {
        const rows = await sql`
          insert into public.invitations (kind, inviter_id, invitee_phone, relation, rights, expires_at, sent_at, send_count)
          select 'student', ${bob}, p, 'FATHER', '{book}', now() + interval '14 days', null, 0
          from unnest(${[...phones]}::text[]) p returning id`;
        const ids = rows.map((row) => String(row["id"]));
        await sql`insert into private.invitation_secrets (invitation_id) select unnest(${ids}::uuid[])`;
        await sql`
          select private.enqueue_invitation_text(i, 1) from public.invitations i where i.id = any (${ids}::uuid[])`;
        const queued = await sql`
          select o.id from unnest(${ids}::uuid[]) with ordinality n(id, position)
          join private.sms_outbox o on o.invitation_id = n.id order by n.position`;
        return queued.map((row) => String(row["id"]));
      }),
    state: async (smsId) => {
      const [row] = await sql`
        select o.status, o.attempts, i.sent_at is not null as sent, i.send_count as "sendCount"
        from private.sms_outbox o join public.invitations i on i.id = o.invitation_id where o.id = ${smsId}`;
      return z
        .object({ status: z.string(), attempts: z.number(), sent: z.boolean(), sendCount: z.number() })
        .parse(row);
    },
    makeDue: async () => {
      await sql`
        update private.sms_outbox set not_before = now(), serve_by = now(), lease_until = null where status = 'queued'`;
      await sql`update private.sms_pacing set halted_until = null`;
    },
    reset: async () => {
      await sql`delete from public.invitations where invitee_phone is not null`;
      await sql`delete from private.closed_numbers`;
      await sql`update private.sms_pacing set halted_until = null, halt_reason = null`;
      twilio.reset();
      rest.rule(() => undefined);
      api.rule(() => undefined);
    },
    dispatch: async () => {
      starting ??= startFunction("sms-dispatch", env);
      running = await starting;
      try {
        const init = { method: "POST", headers: { apikey: backend.secretKey } };
        const response = await fetch(`${running.url}/sms-dispatch`, init);
        const text = await response.text();
        if (response.status !== 200) throw new Error(`${response.status} ${text}`);
        return counts.parse(JSON.parse(text));
      } catch (error) {
        if (running === undefined) return null;
        throw error;
      }
    },
    output: () => [...finished, running?.output() ?? ""].join("\n"),
    kill,
    stop: async () => {
      await kill();
      await Promise.all([twilio.stop(), rest.stop(), api.stop()]);
    },
  };
}
