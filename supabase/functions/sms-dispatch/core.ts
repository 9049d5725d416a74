/**
 * Sends the text messages of invitations. Each passes claim → write → freeze → send → record, and may be cut off
 * between any two: the next run sends what was frozen, after it has looked whether the provider has it already.
 */
import type { Channel } from "../_shared/channel.ts";
import { tokenPlaceholder } from "../_shared/emails/payload.ts";
import { describe } from "../_shared/errors.ts";
import { invitationLink } from "../_shared/links.ts";
import type { Log } from "../_shared/scheduled.ts";
import type { TextMessage } from "../_shared/sms/provider.ts";
import { textsFor } from "../_shared/texts/sms/index.ts";
import { invitationToken, sha256Hex } from "../_shared/tokens.ts";
import { type Claimed, claimed, type Row, type Texts } from "./texts.ts";

export interface Dependencies {
  readonly texts: Texts;
  readonly channel: Channel<TextMessage>;
  readonly now: () => number;
  readonly log: Log;
}

export interface Settings {
  readonly invitationTokenKey: string;
  /** The page that shows invitations where the database names none. */
  readonly invitationPage: string;
  readonly claimSize: number;
  readonly concurrency: number;
  readonly leaseSeconds: number;
  /** What sending and recording may take; with less of the lease left, a message is left to the next run. */
  readonly leaseMarginMs: number;
  /** Nothing more is claimed after this long. */
  readonly budgetMs: number;
}

export interface Counts {
  claimed: number;
  sent: number;
  failed: number;
  /** Not to be sent any more, or left to the next run. */
  skipped: number;
}

/** Sends what is due, until nothing is, the budget is used, or the provider says to wait. */
export async function sendDue(deps: Dependencies, settings: Settings): Promise<Counts> {
  const counts: Counts = { claimed: 0, sent: 0, failed: 0, skipped: 0 };
  const started = deps.now();
  let isHalted = false;
  while (!isHalted && deps.now() - started < settings.budgetMs) {
    // Taken before the claim, so the lease ends no earlier than this.
    const leaseEnds = deps.now() + settings.leaseSeconds * 1000;
    const rows = await deps.texts.claim(settings.claimSize, settings.leaseSeconds);
    if (rows.length === 0) {
      if (await deps.texts.areDue()) continue;
      break;
    }
    counts.claimed += rows.length;
    const left = [...rows];
    const work = async () => {
      for (let row = left.shift(); row !== undefined; row = left.shift()) {
        if (isHalted || deps.now() >= leaseEnds - settings.leaseMarginMs) {
          counts.skipped++;
          continue;
        }
        const result = await sendOne(row, deps, settings);
        if (result === "halted") isHalted = true;
        counts[result === "halted" ? "failed" : result]++;
      }
    };
    await Promise.all(Array.from({ length: settings.concurrency }, work));
  }
  return counts;
}

async function sendOne(
  row: Row,
  { texts, channel, log }: Dependencies,
  settings: Settings,
): Promise<"sent" | "failed" | "skipped" | "halted"> {
  try {
    const text = claimed.parse(row);
    const token = invitationToken(settings.invitationTokenKey, text.invitation_id, text.invitation_version);
    const frozen = await texts.freeze(row, text.payload ?? write(text, settings), sha256Hex(token));
    if (frozen === null) return "skipped";
    const outcome = await channel.send(
      {
        smsId: text.sms_id,
        to: frozen.to,
        body: frozen.body.replace(tokenPlaceholder(text.sms_id), token),
        mark: token,
      },
      text.may_have_arrived,
    );
    if ("reason" in outcome)
      log({ event: "sms_failed", sms: row.sms_id, kind: outcome.kind, reason: outcome.reason });
    await texts.record(row, outcome);
    return outcome.kind === "sent" || outcome.kind === "halted" ? outcome.kind : "failed";
  } catch (error) {
    // The lease runs out, and it is claimed again.
    log({ event: "sms_failed", sms: row.sms_id, reason: describe(error) });
    return "failed";
  }
}

function write(text: Claimed, { invitationPage }: Settings) {
  const say = textsFor(text.locale);
  const inviter = text.data.inviter_name || say("someone");
  // The link on a line of its own, so that programs see where it ends.
  const lines = [
    say("invitation", { inviter }),
    // What is frozen has a placeholder: the database never holds the token.
    invitationLink(text.data.link_base ?? invitationPage, tokenPlaceholder(text.sms_id)),
    say("stop"),
  ];
  return { to: text.to_phone, body: lines.join("\n") };
}
