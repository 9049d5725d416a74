/**
 * Drains the outbox. Each email passes claim → render → freeze → send → record, and may be cut off
 * between any two: the next run sends what was frozen, byte for byte, under the same idempotency key,
 * so Resend delivers it once. A batch is one request, and passes the same steps as one.
 */
import { z } from "zod";
import type { UnsubscribeOffer } from "../_shared/emails/content.ts";
import { canonicalRequest, type EmailPayload, tokenPlaceholder } from "../_shared/emails/payload.ts";
import { renderEmail, type Sender, UnknownTemplate } from "../_shared/emails/render.ts";
import { describe } from "../_shared/errors.ts";
import { unsubscribeLink } from "../_shared/links.ts";
import type { Clock } from "../_shared/pacer.ts";
import type { Log } from "../_shared/scheduled.ts";
import { languageFor } from "../_shared/texts/languages.ts";
import { invitationToken, sha256Hex } from "../_shared/tokens.ts";
import type { BatchOutcome, Mailer, Outcome } from "./mailer.ts";
import { type ClaimedEmail, type ClaimedRow, claimedEmail, type Failure, type Outbox } from "./outbox.ts";

export interface Dependencies {
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Settings {
  readonly sender: Sender;
  readonly apiUrl: string;
  readonly invitationTokenKey: string;
  readonly unsubscribeKey: string;
  /** Emails that one claim may bring. */
  readonly claimSize: number;
  /** Requests to Resend a second, of all runs together. */
  readonly perSecond: number;
  readonly concurrency: number;
  readonly leaseSeconds: number;
  /** What sending and recording may take; with less of the lease left, an email is left to the next run. */
  readonly leaseMarginMs: number;
  /** Nothing new is claimed after this long. */
  readonly budgetMs: number;
  /** Nothing new is rendered after this much of the processor's time. */
  readonly cpuBudgetMs: number;
}

export interface Counts {
  claimed: number;
  sent: number;
  failed: number;
  /** Not to be sent any more, or left to the next run. */
  skipped: number;
}

export interface Run {
  readonly counts: Counts;
  /** The run used its time up: more may be due. */
  readonly cutShort: boolean;
}

/** No email can be sent before then. */
interface Halt {
  readonly reason: string;
  readonly retryAfterSeconds: number;
}

/** A shorter wait is not worth another call. */
const longestPauseMs = 3000;
const shortestPauseMs = 100;

/** Requests that are under way wait at most this long while a batch is rendered. */
const renderingSliceMs = 20;

/** After so many requests in a row without an answer all runs pause: what is not frozen is still judged when it goes. */
const mostUnanswered = 5;
const downSeconds = 30;

/** What parsing, freezing and recording cost beside rendering, measured: per request and per email in it. */
const cpuPerRequestMs = 3;
const cpuPerEmailMs = 0.3;

/** Sends what is due, until nothing is, the budget is used, or Resend says to wait. */
export async function dispatch(deps: Dependencies, settings: Settings): Promise<Run> {
  const run = new DispatchRun(deps, settings);
  return run.toEnd();
}

class DispatchRun {
  readonly #deps: Dependencies;
  readonly #settings: Settings;
  readonly #counts: Counts = { claimed: 0, sent: 0, failed: 0, skipped: 0 };
  readonly #started: number;
  #cpuMs = 0;
  #halt: Halt | undefined;
  #unanswered = 0;

  constructor(deps: Dependencies, settings: Settings) {
    this.#deps = deps;
    this.#settings = settings;
    this.#started = deps.clock.now();
  }

  async toEnd(): Promise<Run> {
    const { outbox, clock } = this.#deps;
    const { claimSize, leaseSeconds, perSecond } = this.#settings;
    while (this.#halt === undefined) {
      if (!this.#hasTime()) return { counts: this.#counts, cutShort: true };
      // Taken before the claim, so the lease ends no earlier than this. Only spans of this clock are used:
      // it may be ahead of the database's, or behind.
      const leaseEnds = clock.now() + leaseSeconds * 1000;
      const rows = await outbox.claim(claimSize, leaseSeconds, perSecond);
      if (rows.length === 0) {
        const pause = await outbox.dueIn();
        if (pause === null || pause > longestPauseMs) break;
        // A claim may have ended emails only, or met another claim, or all turns are taken for the moment.
        await clock.sleep(Math.max(pause, shortestPauseMs));
        continue;
      }
      this.#counts.claimed += rows.length;
      await this.#workOff(rows, leaseEnds);
    }
    return { counts: this.#counts, cutShort: false };
  }

  #hasTime(): boolean {
    const { budgetMs, cpuBudgetMs } = this.#settings;
    return this.#deps.clock.now() - this.#started < budgetMs && this.#cpuMs < cpuBudgetMs;
  }

  /** Works the requests of a claim off with a few workers; the first that is told to wait stops all. */
  async #workOff(rows: readonly ClaimedRow[], leaseEnds: number): Promise<void> {
    const claimedAt = this.#deps.clock.now();
    const requests = [...Map.groupBy(rows, ({ turn }) => turn).values()];
    const left: string[] = [];
    const work = async () => {
      for (let request = requests.shift(); request !== undefined; request = requests.shift()) {
        const [first] = request;
        if (first === undefined) continue;
        if (this.#halt !== undefined || this.#cpuMs >= this.#settings.cpuBudgetMs) {
          // A frozen batch keeps its lease, and is sent again when that ends.
          this.#counts.skipped += request.length;
          left.push(...request.map((row) => row.email_id));
          continue;
        }
        const startsAt = claimedAt + first.starts_in_ms;
        this.#cpuMs += cpuPerRequestMs + request.length * cpuPerEmailMs;
        if (first.batch_id !== null) await this.#sendFrozen(first.batch_id, request, startsAt, leaseEnds);
        else if (request.length > 1) await this.#sendTogether(request, startsAt, leaseEnds);
        else this.#counts[await this.#sendOne(first, startsAt, leaseEnds)]++;
      }
    };
    await Promise.all(Array.from({ length: this.#settings.concurrency }, work));
    await this.#release(left);
  }

  /** What is not given back is claimed again when its lease ends. */
  async #release(emailIds: readonly string[]): Promise<void> {
    if (emailIds.length === 0) return;
    try {
      await this.#deps.outbox.release(emailIds);
    } catch (error) {
      this.#deps.log({ event: "release_failed", reason: describe(error) });
    }
  }

  /** Waits for the turn. False where the lease has no time for sending any more. */
  async #mayStart(startsAt: number, leaseEnds: number): Promise<boolean> {
    const { clock } = this.#deps;
    const wait = startsAt - clock.now();
    if (wait > 0) await clock.sleep(wait);
    return clock.now() < leaseEnds - this.#settings.leaseMarginMs;
  }

  async #sendOne(row: ClaimedRow, startsAt: number, leaseEnds: number): Promise<keyof Counts> {
    const { outbox, mailer, clock } = this.#deps;
    try {
      const email = claimedEmail.parse(row);
      const token = this.#tokenOf(email);
      const rendered = email.payload ?? this.#render(email);
      if (!(await this.#mayStart(startsAt, leaseEnds))) {
        await this.#release([email.email_id]);
        return "skipped";
      }
      // Also where an earlier attempt froze it: the database says once more whether it may still go out.
      const frozen = await outbox.freeze(
        email.email_id,
        rendered,
        token === undefined ? null : sha256Hex(token),
      );
      if (frozen === null) return "skipped";
      const request = requestOf(frozen, email.email_id, token);
      const outcome = await mailer.send(request, email.email_id);
      await this.#pauseWhereDown(outcome);
      switch (outcome.kind) {
        case "accepted":
          await record(() => outbox.recordSent(email.email_id, outcome.providerId), clock);
          return "sent";
        case "halted":
          await this.#stop(outcome);
          return await this.#recordFailure(email.email_id, { ...outcome, refused: true });
        case "refused":
          return await this.#recordFailure(email.email_id, { reason: outcome.reason, permanent: true });
        case "later":
          return await this.#recordFailure(email.email_id, outcome);
      }
    } catch (error) {
      return await this.#recordFailure(row.email_id, failureOf(error));
    }
  }

  /** Emails of one turn that were never tried: frozen as a batch, then sent as it. */
  async #sendTogether(rows: readonly ClaimedRow[], startsAt: number, leaseEnds: number): Promise<void> {
    const { clock } = this.#deps;
    const rendered: { emailId: string; payload: EmailPayload }[] = [];
    let slice = clock.now();
    for (const row of rows) {
      if (clock.now() - slice >= renderingSliceMs) {
        await clock.sleep(0);
        slice = clock.now();
      }
      try {
        const email = claimedEmail.parse(row);
        const payload = this.#render(email);
        requestOf(payload, email.email_id, undefined);
        rendered.push({ emailId: email.email_id, payload });
      } catch (error) {
        this.#counts[await this.#recordFailure(row.email_id, failureOf(error))]++;
      }
    }
    if (rendered.length === 0) return;
    try {
      if (!(await this.#mayStart(startsAt, leaseEnds))) {
        this.#counts.skipped += rendered.length;
        return await this.#release(rendered.map(({ emailId }) => emailId));
      }
      const batch = await this.#deps.outbox.freezeBatch(rendered);
      this.#counts.skipped += rendered.length - (batch?.members.length ?? 0);
      if (batch !== null) await this.#sendBatch(batch.batchId, batch.members);
    } catch (error) {
      // Whether it was frozen is unknown: the leases end, and the next claim sees.
      this.#counts.failed += rendered.length;
      this.#deps.log({ event: "batch_failed", reason: describe(error) });
    }
  }

  async #sendFrozen(
    batchId: string,
    rows: readonly ClaimedRow[],
    startsAt: number,
    leaseEnds: number,
  ): Promise<void> {
    try {
      // Sent without a part of it, the batch would take the key that the part needs.
      if (rows.some(({ batch_size: size }) => size !== rows.length)) throw new Error("a part of a batch");
      const members = rows.map((row) => {
        const { email_id: emailId, payload } = frozenMember.parse(row);
        return { emailId, payload };
      });
      if (await this.#mayStart(startsAt, leaseEnds)) await this.#sendBatch(batchId, members);
      else this.#counts.skipped += rows.length;
    } catch (error) {
      this.#counts.failed += rows.length;
      await this.#recordBatchFailure(batchId, failureOf(error));
    }
  }

  async #sendBatch(
    batchId: string,
    members: readonly { readonly emailId: string; readonly payload: EmailPayload }[],
  ): Promise<void> {
    const { outbox, mailer, clock } = this.#deps;
    try {
      const requests = members.map(({ emailId, payload }) => requestOf(payload, emailId, undefined));
      const outcome = await mailer.sendBatch(requests, batchId);
      await this.#pauseWhereDown(outcome);
      if (outcome.kind === "accepted") {
        const { providerIds, errors } = outcome;
        await record(() => outbox.recordBatchSent(batchId, providerIds, errors), clock);
        const refused = Object.keys(errors).length;
        this.#counts.sent += members.length - refused;
        this.#counts.failed += refused;
        return;
      }
      this.#counts.failed += members.length;
      if (outcome.kind === "halted") await this.#stop(outcome);
      await this.#recordBatchFailure(batchId, {
        ...outcome,
        refused: outcome.kind === "halted",
        alone: outcome.kind === "refused",
      });
    } catch (error) {
      this.#counts.failed += members.length;
      await this.#recordBatchFailure(batchId, failureOf(error));
    }
  }

  async #pauseWhereDown(outcome: Outcome | BatchOutcome): Promise<void> {
    if (outcome.kind !== "later" || outcome.isDown === undefined) {
      this.#unanswered = 0;
      return;
    }
    this.#unanswered++;
    const { reason, retryAfterSeconds } = outcome;
    if (retryAfterSeconds !== undefined) await this.#stop({ reason, retryAfterSeconds });
    else if (this.#unanswered >= mostUnanswered) await this.#stop({ reason, retryAfterSeconds: downSeconds });
  }

  /** Resend takes nothing from this account for a while: so it is for every other run. */
  async #stop(halt: Halt): Promise<void> {
    if (this.#halt !== undefined) return;
    this.#halt = halt;
    this.#deps.log({ event: "halted", reason: halt.reason, seconds: halt.retryAfterSeconds });
    try {
      await this.#deps.outbox.halt(halt.retryAfterSeconds, halt.reason);
    } catch (error) {
      this.#deps.log({ event: "halt_failed", reason: describe(error) });
    }
  }

  /** Records a failure. Where even that fails the lease runs out, and the email is claimed again. */
  async #recordFailure(emailId: string, failure: Failure): Promise<"failed"> {
    this.#deps.log({
      event: "email_failed",
      email_id: emailId,
      reason: failure.reason,
      permanent: failure.permanent ?? false,
    });
    try {
      await this.#deps.outbox.recordFailed(emailId, failure);
    } catch (error) {
      this.#deps.log({ event: "record_failed", email_id: emailId, reason: describe(error) });
    }
    return "failed";
  }

  async #recordBatchFailure(batchId: string, failure: Failure & { readonly alone?: boolean }): Promise<void> {
    this.#deps.log({ event: "batch_failed", batch_id: batchId, reason: failure.reason });
    try {
      await this.#deps.outbox.recordBatchFailed(batchId, failure);
    } catch (error) {
      this.#deps.log({ event: "record_failed", batch_id: batchId, reason: describe(error) });
    }
  }

  #tokenOf(email: ClaimedEmail): string | undefined {
    const { invitation_id: id, invitation_version: version } = email;
    return id === null || version === null
      ? undefined
      : invitationToken(this.#settings.invitationTokenKey, id, version);
  }

  #render(email: ClaimedEmail): EmailPayload {
    const started = this.#deps.clock.now();
    const payload = renderEmail(
      {
        emailId: email.email_id,
        template: email.template,
        data: email.data,
        to: { address: email.to_email, name: email.to_name },
        locale: email.locale,
        timeZone: email.time_zone,
        actionUrl: email.action_url,
        unsubscribe: this.#unsubscribeOffer(email),
      },
      this.#settings.sender,
    );
    // Rendering does not wait for anything: its time is the processor's.
    this.#cpuMs += this.#deps.clock.now() - started;
    return payload;
  }

  #unsubscribeOffer(email: ClaimedEmail): UnsubscribeOffer | null {
    const { unsubscribe_key: key, unsubscribe_profile_id: profileId } = email;
    if (key === null) return null;
    const target = profileId === null ? { key, email: email.to_email } : { key, profileId };
    return {
      url: unsubscribeLink(
        this.#settings.apiUrl,
        this.#settings.unsubscribeKey,
        target,
        languageFor(email.locale).language,
      ),
      hasSettings: profileId !== null,
    };
  }
}

const frozenMember = claimedEmail
  .pick({ email_id: true })
  .extend({ payload: claimedEmail.shape.payload.unwrap() });

/** The request of one email, with its token in its place. */
function requestOf(payload: EmailPayload, emailId: string, token: string | undefined): EmailPayload {
  const placeholder = tokenPlaceholder(emailId);
  const request = canonicalRequest(payload, token === undefined ? undefined : { placeholder, value: token });
  if (request.html.includes(placeholder)) throw new Error("an invitation's email without its invitation");
  return request;
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
