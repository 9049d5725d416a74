import { z } from "zod";
import { httpUrl, Misconfigured, publicApiUrl, readEnv, signingKey } from "../_shared/env.ts";
import { invitationPage } from "../_shared/links.ts";
import { systemClock } from "../_shared/pacer.ts";
import type { RpcClient } from "../_shared/rpc.ts";
import { scheduled } from "../_shared/scheduled.ts";
import { callAgain } from "../_shared/successor.ts";
import { dispatch } from "./core.ts";
import { createMailer, type Mailer } from "./mailer.ts";
import { createMailpit } from "./mailpit.ts";
import { createOutbox } from "./outbox.ts";

/** Hosted, a call has two seconds of the processor. Loading the function takes part of the first call's. */
const cpuBudgetMs = 1200;

const environment = z.object({
  /** Missing where Mailpit takes the emails. */
  RESEND_API_KEY: z.string().optional(),
  MAILPIT_URL: httpUrl.optional(),
  RESEND_BASE_URL: httpUrl.optional(),
  /** Resend's default limit; a team's own stands on its usage page. */
  RESEND_MAX_PER_SECOND: z.coerce.number().positive().default(2),
  /** `Homeroom <mail@example.com>`; a domain that is verified at Resend. */
  MAIL_FROM: z.string().regex(/^(?:[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
  MAIL_REPLY_TO: z.email().optional(),
  INVITATION_TOKEN_KEY: signingKey,
  UNSUBSCRIBE_KEY: signingKey,
  APP_URL: httpUrl.optional(),
  /** How long a run goes on claiming. Runs that overlap share the pace, which the database keeps. */
  MAIL_DISPATCH_CPU_MS: z.coerce.number().positive().max(60_000).default(cpuBudgetMs),
  MAIL_DISPATCH_SECONDS: z.coerce.number().positive().max(100).default(8),
});

const sendTimeoutMs = 15_000;
/** The turns of a claim are over in three seconds; whatever a run that died held waits this long. */
const leaseSeconds = 60;

/** POST, secret key → 200 `{ claimed, sent, failed, skipped }`. */
export function handle(request: Request, { supabaseAdmin }: { supabaseAdmin: RpcClient }): Promise<Response> {
  return scheduled("email-dispatch", request, async (log) => {
    const env = readEnv(environment);
    const apiUrl = publicApiUrl();
    const runId = crypto.randomUUID();
    const perSecond = Math.min(1000, env.RESEND_MAX_PER_SECOND);
    const { counts, cutShort } = await dispatch(
      {
        outbox: createOutbox(supabaseAdmin, runId),
        mailer: mailerFor(env),
        clock: systemClock,
        log,
      },
      {
        sender: {
          from: env.MAIL_FROM,
          replyTo: env.MAIL_REPLY_TO,
          invitationPage: invitationPage(apiUrl, env.APP_URL),
        },
        apiUrl,
        invitationTokenKey: env.INVITATION_TOKEN_KEY,
        unsubscribeKey: env.UNSUBSCRIBE_KEY,
        claimSize: 500,
        perSecond,
        concurrency: Math.max(1, Math.min(8, Math.ceil(perSecond))),
        leaseSeconds,
        leaseMarginMs: sendTimeoutMs + 10_000,
        budgetMs: env.MAIL_DISPATCH_SECONDS * 1000,
        cpuBudgetMs: env.MAIL_DISPATCH_CPU_MS,
      },
    );
    if (cutShort) await callAgain(supabaseAdmin, { p_task: "email-dispatch", p_run_id: runId }, log);
    return counts;
  });
}

function mailerFor({ MAILPIT_URL, RESEND_API_KEY, RESEND_BASE_URL }: z.output<typeof environment>): Mailer {
  if (MAILPIT_URL !== undefined) return createMailpit(MAILPIT_URL, sendTimeoutMs);
  if (RESEND_API_KEY === undefined) throw new Misconfigured("missing or malformed: RESEND_API_KEY");
  return createMailer({
    apiKey: RESEND_API_KEY,
    baseUrl: RESEND_BASE_URL,
    timeoutMs: sendTimeoutMs,
    now: systemClock.now,
  });
}
