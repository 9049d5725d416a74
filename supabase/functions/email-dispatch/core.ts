/**
 * Drains the outbox. Each mail passes claim → render → freeze → send → record, and may be cut off
 * between any two: the next run sends what was frozen, byte for byte, under the same idempotency key,
 * so Resend delivers it once.
 */
import { z } from "zod";
import type { UnsubscribeOffer } from "../_shared/emails/content.ts";
import { canonicalRequest, tokenPlaceholder } from "../_shared/emails/payload.ts";
import { renderMail, type Sender, UnknownTemplate } from "../_shared/emails/render.ts";
import { describe } from "../_shared/errors.ts";
import { unsubscribeLink } from "../_shared/links.ts";
import type { Clock } from "../_shared/pacer.ts";
import { invitationToken, sha256Hex } from "../_shared/tokens.ts";
import type { Mailer } from "./mailer.ts";
import { type ClaimedEmail, claimedEmail, type Failure, type Outbox } from "./outbox.ts";

export interface Dependencies {
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** Resolves when the next request to Resend may start. */
  readonly pace: () => Promise<void>;
  readonly log: (line: Record<string, unknown>) => void;
}

export interface Settings {
  readonly sender: Sender;
  readonly apiUrl: string;
  readonly invitationTokenKey: string;
  readonly unsubscribeKey: string;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly leaseSeconds: number;
  /** What sending and recording may take; with less of the lease left, a mail is left to the next run. */
  readonly leaseMarginMs: number;
  /** No new batch is claimed after this long. */
  readonly budgetMs: number;
}

export interface Counts {
  claimed: number;
  sent: number;
  failed: number;
  /** Not to be sent any more, or left to the next run. */
  skipped: number;
}

/** No mail can be sent before then; what is claimed goes back until that time. */
interface Halt {
  readonly reason: string;
  readonly retryAfterSeconds: number;
}

/** Sends what is due, until nothing is, the budget is used, or Resend says to wait. */
export async function dispatch(deps: Dependencies, settings: Settings): Promise<Counts> {
  const counts: Counts = { claimed: 0, sent: 0, failed: 0, skipped: 0 };
  const started = deps.clock.now();
  let halt: Halt | undefined;
  while (halt === undefined && deps.clock.now() - started < settings.budgetMs) {
    // Taken before the claim, so the lease ends no earlier than this even if the clocks disagree.
    const leaseEnds = deps.clock.now() + settings.leaseSeconds * 1000;
    const rows = await deps.outbox.claim(settings.batchSize, settings.leaseSeconds);
    if (rows.length === 0) break;
    counts.claimed += rows.length;
    halt = await sendBatch(rows, leaseEnds, counts, deps, settings);
  }
  return counts;
}

type Row = { readonly email_id: string };

/** Works a batch off with a few workers; the first that is told to wait stops all. */
async function sendBatch(
  rows: readonly Row[],
  leaseEnds: number,
  counts: Counts,
  deps: Dependencies,
  settings: Settings,
): Promise<Halt | undefined> {
  const queue = [...rows];
  let halt: Halt | undefined;
  const work = async () => {
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      if (halt !== undefined) {
        counts[await giveBack(row.email_id, halt, deps)]++;
        continue;
      }
      const result = await sendOne(row, leaseEnds, deps, settings);
      if (typeof result === "string") {
        counts[result]++;
      } else {
        halt ??= result;
        counts[await giveBack(row.email_id, result, deps)]++;
      }
    }
  };
  await Promise.all(Array.from({ length: settings.concurrency }, work));
  return halt;
}

type Result = "sent" | "failed" | "skipped";

async function sendOne(
  row: Row,
  leaseEnds: number,
  deps: Dependencies,
  settings: Settings,
): Promise<Result | Halt> {
  try {
    const email = claimedEmail.parse(row);
    const token = tokenOf(email, settings);
    const rendered = email.payload ?? (await render(email, settings));
    await deps.pace();
    const deadline = Math.min(leaseEnds, Date.parse(email.lease_until)) - settings.leaseMarginMs;
    if (deps.clock.now() >= deadline) return "skipped";
    // Also where an earlier attempt froze it: the database says once more whether it may still go out.
    const frozen = await deps.outbox.freeze(
      email.email_id,
      rendered,
      token === undefined ? null : sha256Hex(token),
    );
    if (frozen === null) return "skipped";
    const placeholder = tokenPlaceholder(email.email_id);
    const request = canonicalRequest(frozen, token === undefined ? undefined : { placeholder, value: token });
    if (request.html.includes(placeholder)) throw new Error("an invitation's mail without its invitation");
    const outcome = await deps.mailer.send(request, email.email_id);
    switch (outcome.kind) {
      case "accepted":
        await record(() => deps.outbox.recordSent(email.email_id, outcome.providerId), deps.clock);
        return "sent";
      case "halted":
        return outcome;
      case "refused":
        return await giveBack(email.email_id, { reason: outcome.reason, permanent: true }, deps);
      case "later":
        return await giveBack(email.email_id, outcome, deps);
    }
  } catch (error) {
    return await giveBack(row.email_id, failureOf(error), deps);
  }
}

/** Records a failure. Where even that fails the lease runs out, and the mail is claimed again. */
async function giveBack(emailId: string, failure: Failure, deps: Dependencies): Promise<Result> {
  deps.log({
    event: "email_failed",
    email_id: emailId,
    reason: failure.reason,
    permanent: failure.permanent ?? false,
  });
  try {
    await deps.outbox.recordFailed(emailId, failure);
  } catch (error) {
    deps.log({ event: "record_failed", email_id: emailId, reason: describe(error) });
  }
  return "failed";
}

/** A lost record costs a repeated request, which is harmless; a few quick tries make it rare. */
async function record(write: () => Promise<void>, clock: Clock, attempts = 3): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (attempt === attempts) throw error;
      await clock.sleep(100 * 4 ** attempt);
    }
  }
}

function tokenOf(email: ClaimedEmail, settings: Settings): string | undefined {
  const { invitation_id: id, invitation_version: version } = email;
  return id === null || version === null
    ? undefined
    : invitationToken(settings.invitationTokenKey, id, version);
}

function render(email: ClaimedEmail, settings: Settings) {
  return renderMail(
    {
      emailId: email.email_id,
      template: email.template,
      data: email.data,
      to: { address: email.to_email, name: email.to_name },
      locale: email.locale,
      timeZone: email.time_zone,
      actionUrl: email.action_url,
      unsubscribe: unsubscribeOffer(email, settings),
    },
    settings.sender,
  );
}

function unsubscribeOffer(email: ClaimedEmail, settings: Settings): UnsubscribeOffer | null {
  const { unsubscribe_key: key, unsubscribe_profile_id: profileId } = email;
  if (key === null) return null;
  const target = profileId === null ? { key, email: email.to_email } : { key, profileId };
  return {
    url: unsubscribeLink(settings.apiUrl, settings.unsubscribeKey, target),
    hasSettings: profileId !== null,
  };
}

/**
 * What is recorded of an exception. Data that a template does not understand is tried again: the
 * version that does may be on its way.
 */
function failureOf(error: unknown): Failure {
  if (error instanceof UnknownTemplate) return { reason: `unknown template ${error.message}` };
  if (error instanceof z.ZodError) {
    return { reason: `unusable data: ${error.issues.map((issue) => issue.path.join(".")).join(", ")}` };
  }
  return { reason: describe(error) };
}
