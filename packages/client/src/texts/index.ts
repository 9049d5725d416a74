// `@homeroom/client/texts`: what a notification says, and why access is given or not, in the reader's language.
import { IntlMessageFormat } from "intl-messageformat";
import type { AccessExplanation } from "../access/rows.ts";
import type { Notification } from "../notifications/rows.ts";
import type { Texts } from "./texts.ts";

export type { Texts } from "./texts.ts";

/** A name may run in another direction than the sentence around it. */
const [isolate, endIsolate] = ["\u2068", "\u2069"];

const compiled = new WeakMap<Texts, Map<string, IntlMessageFormat>>();

/**
 * A sentence for a notification. One import for each language keeps the others out of the bundle.
 *
 * @example
 * import { describe } from "@homeroom/client/texts";
 * import { de } from "@homeroom/client/texts/de";
 *
 * show(describe(notification, de));
 */
export function describe(notification: Notification, texts: Texts): string {
  const { key, data, studentName } = notification;
  const { messages } = texts;
  // A newer server may know changes and kinds that this version does not.
  const name = [`${key}.${data.change ?? "other"}`, `${key}.other`, key].find((one) => one in messages);
  const student = `${isolate}${studentName ?? messages["someChild"] ?? ""}${endIsolate}`;
  return say(texts, name ?? "other", { student, average: (data.meanPercentage ?? 0) / 100 });
}

/**
 * Why somebody has a right or not, as a sentence.
 *
 * @example
 * import { describeAccess } from "@homeroom/client/texts";
 * import { de } from "@homeroom/client/texts/de";
 *
 * const { data: rights } = await homeroom.admin.explainAccess({ guardianId, studentId });
 * for (const right of rights ?? []) show(right.rightName, right.allowed, describeAccess(right, de));
 */
export function describeAccess({ reason, linkedAt }: AccessExplanation, texts: Texts): string {
  const name = `access.${reason}`;
  const since = linkedAt === null ? "" : new Date(linkedAt);
  // A newer server may know reasons that this version does not.
  return say(texts, name in texts.messages ? name : "access.other", { since });
}

function say(texts: Texts, name: string, places: Record<string, string | number | Date>): string {
  const formats = compiled.get(texts) ?? new Map<string, IntlMessageFormat>();
  compiled.set(texts, formats);
  const format = formats.get(name) ?? new IntlMessageFormat(texts.messages[name] ?? "", texts.locale);
  formats.set(name, format);
  return String(format.format(places));
}
