/** The email pipeline around one function: database, Resend, a proxy before each, and the function under Deno. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type FakeResend, startResend } from "../../../packages/fakes/src/resend/server.ts";
import type { Backend } from "./backend.ts";
import { type FunctionProcess, startFunction } from "./deno.ts";
import { type Interceptor, startInterceptor } from "./interceptor.ts";

const counts = z.strictObject({
  claimed: z.int(),
  sent: z.int(),
  failed: z.int(),
  skipped: z.int(),
});
export type Counts = z.output<typeof counts>;

export interface EmailStack {
  readonly resend: FakeResend;
  /** Before the database's API, and before Resend. */
  readonly rest: Interceptor;
  readonly api: Interceptor;
  readonly env: Record<string, string>;
  readonly keys: { invitationToken: string; unsubscribe: string };
  /** What all processes so far have printed. */
  output(): string;
  /** Calls the dispatcher, starting it where none is running. Null where it died on the way. */
  dispatch(): Promise<Counts | null>;
  /** Calls the dispatcher with a request of the test's own making. */
  request(init: RequestInit): Promise<Response>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startEmailStack(
  backend: Backend,
  extraEnv: Record<string, string> = {},
): Promise<EmailStack> {
  const resend = await startResend();
  const rest = await startInterceptor(backend.url);
  const api = await startInterceptor(resend.url);
  const keys = {
    invitationToken: randomBytes(32).toString("base64"),
    unsubscribe: randomBytes(32).toString("base64"),
  };
  const env = {
    SUPABASE_URL: rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: backend.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: backend.publishableKey }),
    RESEND_API_KEY: resend.apiKey,
    RESEND_BASE_URL: api.url,
    RESEND_MAX_PER_SECOND: "1000",
    // The most that there is: on a loaded machine a run needs longer to send everything.
    MAIL_DISPATCH_SECONDS: "100",
    MAIL_FROM: "Homeroom <mail@homeroom.example>",
    INVITATION_TOKEN_KEY: keys.invitationToken,
    UNSUBSCRIBE_KEY: keys.unsubscribe,
    ...extraEnv,
  };
  let running: FunctionProcess | undefined;
  let starting: Promise<FunctionProcess> | undefined;
  const finished: string[] = [];

  async function request(init: RequestInit): Promise<Response> {
    // Calls that come together meet one process.
    starting ??= startFunction("email-dispatch", env);
    running = await starting;
    return fetch(`${running.url}/email-dispatch`, init);
  }

  async function kill(): Promise<void> {
    const process = running;
    running = undefined;
    starting = undefined;
    if (process === undefined) return;
    await process.kill();
    finished.push(process.output());
  }

  return {
    resend,
    rest,
    api,
    env,
    keys,
    output: () => [...finished, running?.output() ?? ""].join("\n"),
    request,
    kill,
    dispatch: async () => {
      try {
        const response = await request({ method: "POST", headers: { apikey: backend.secretKey } });
        const text = await response.text();
        if (response.status !== 200) throw new Error(`${response.status} ${text}`);
        return counts.parse(JSON.parse(text));
      } catch (error) {
        if (running === undefined) return null;
        throw error;
      }
    },
    stop: async () => {
      await kill();
      await Promise.all([resend.stop(), rest.stop(), api.stop()]);
    },
  };
}
