// The send-email hook of hosted Auth, and what hosted Auth answers where the hook does not take an email. The
// function `send-email` stands behind it, as hosted.
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type postgres from "postgres";
import { Webhook } from "standardwebhooks";
import { messageOf } from "../errors.ts";
import type { FunctionRuntime } from "../functions/runtime.ts";
import type { AuthMail } from "./auth-mail.ts";

/** Takes an email over; `request` is answered as hosted where it is refused. */
export type EmailHook = (mail: AuthMail, request: Request | undefined) => Promise<void>;

export type AuthHookOptions = {
  /** As lite connects. */
  sql: postgres.Sql;
  secret: string;
  siteUrl: string;
  functions: () => FunctionRuntime | undefined;
  /** Resolves when what is in the outbox was sent, or will be without anybody's doing. */
  dispatch: () => Promise<void>;
  log: (line: string) => void;
};

const attempts = 3;
const backoffMs = 2_000;

const refusals = new WeakMap<Request, Response>();

/** What hosted Auth answers to this request because the hook refused its email. */
export const hookRefusal = (request: Request): Response | undefined => refusals.get(request);

/** Returns the hook, or nothing while its function is not served. */
export function authHook(options: AuthHookOptions): () => EmailHook | undefined {
  const { sql, secret, siteUrl, functions, dispatch, log } = options;
  const webhook = new Webhook(secret.replace(/^v1,/, ""));

  const attempt = (runtime: FunctionRuntime, body: string): Promise<Response> => {
    const id = randomUUID();
    const now = new Date();
    const headers = {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": webhook.sign(id, now, body),
    };
    const address = "http://127.0.0.1/functions/v1/send-email";
    return runtime.serve(new Request(address, { method: "POST", headers, body }), null);
  };

  return () => {
    const runtime = functions();
    if (!runtime?.has("send-email")) return undefined;
    return async (mail, request) => {
      const body = JSON.stringify(await payloadOf(mail, sql, siteUrl));
      let response = await attempt(runtime, body);
      for (let made = 1; made < attempts && mayTryAgain(response); made++) {
        await delay(backoffMs);
        response = await attempt(runtime, body);
      }
      if (response.ok) return dispatch().catch((error) => log(`Auth's email waits: ${messageOf(error)}`));
      log(`send-email answered ${response.status} ${(await response.text()).slice(0, 200)}`);
      // Hosted, the account is made in the transaction that ends here.
      if (mail.action === "signup" && mail.userId !== undefined)
        await sql`delete from auth.users where id = ${mail.userId} and confirmation_token = ${mail.hash}`;
      if (request) refusals.set(request, answerTo(response));
      throw new Error("The hook has not taken the email.");
    };
  };
}

const mayTryAgain = ({ status, headers }: Response) =>
  (status === 429 || status === 503) && Boolean(headers.get("retry-after"));

/** The words of hosted Auth. */
function answerTo(response: Response): Response {
  const { status } = response;
  if (mayTryAgain(response))
    return failure(422, "hook_timeout_after_retry", "Failed to reach hook after maximum retries");
  const words: Record<number, string> = {
    400: "Invalid payload sent to hook",
    401: "Hook requires authorization token",
    429: "Service currently unavailable due to hook",
    503: "Service currently unavailable due to hook",
  };
  return failure(
    500,
    "unexpected_failure",
    words[status] ?? `Unexpected status code returned from hook: ${status}`,
  );
}

const failure = (code: number, error_code: string, msg: string) =>
  Response.json({ code, error_code, msg }, { status: code });

/** With Auth's names, which are crossed at a change of address: the hash of one mailbox is called after the other. */
async function payloadOf(mail: AuthMail, sql: postgres.Sql, siteUrl: string) {
  const { userId, changed } = mail;
  const [user] =
    userId === undefined
      ? []
      : await sql<{ raw_user_meta_data: unknown; raw_app_meta_data: unknown }[]>`
          select raw_user_meta_data, raw_app_meta_data from auth.users where id = ${userId}`;
  const both = changed?.token;
  return {
    user: {
      id: userId,
      aud: "authenticated",
      role: "authenticated",
      email: mail.address,
      ...(changed ? { new_email: changed.address } : {}),
      app_metadata: user?.raw_app_meta_data ?? {},
      user_metadata: user?.raw_user_meta_data ?? {},
    },
    email_data: {
      email_action_type: mail.action,
      token: mail.code,
      token_hash: both ? both.hash : mail.hash,
      token_new: both?.code ?? "",
      token_hash_new: both ? mail.hash : "",
      redirect_to: mail.redirectTo,
      site_url: siteUrl,
    },
  };
}
