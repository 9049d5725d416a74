/** BOOKING_CHANGED: a booking that the reader pays, gives or attends has changed. */
import { z } from "zod";
import { moment, nameOrNull, phrase } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const bookingData = z.object({
  change: z.enum(["requested", "confirmed", "cancelled", "completed", "lapsed", "assigned", "unassigned"]),
  /** What the reader is to this booking. */
  side: z.enum(["client", "tutor", "student", "guardian"]),
  subject: phrase(120),
  starts_at: moment,
  ends_at: moment,
  tutor_name: nameOrNull,
  student_name: nameOrNull,
  client_name: nameOrNull,
  cancel_reason: phrase(500)
    .nullish()
    .transform((reason) => reason || null),
  price_minor: z
    .int()
    .nonnegative()
    .nullish()
    .transform((price) => price ?? null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish()
    .transform((currency) => currency ?? null),
});

export const bookingChanged = defineTemplate(bookingData, (data, { texts, format, actionUrl }) => {
  const text = texts.bookingChanged;
  const heading =
    data.student_name === null
      ? capitalised(text.headings[data.change][data.side](texts.common.yourStudent), texts.locale)
      : text.headings[data.change][data.side](data.student_name);
  const price =
    data.price_minor === null || data.currency === null
      ? null
      : format.money(data.price_minor, data.currency);
  return {
    subject: text.subject(heading, data.subject, format.day(data.starts_at)),
    preview: text.explanations[data.change][data.side],
    heading,
    paragraphs: [text.explanations[data.change][data.side]],
    facts: text.facts({
      subject: data.subject,
      when: format.range(data.starts_at, data.ends_at),
      tutor: data.side === "tutor" ? null : data.tutor_name,
      student: data.side === "student" ? null : data.student_name,
      client: data.side === "client" ? null : data.client_name,
      price,
      cancelReason: data.cancel_reason,
    }),
    ...(actionUrl === null ? {} : { button: { label: text.button, url: actionUrl } }),
    reason: text.reason,
  };
});

function capitalised(sentence: string, locale: string): string {
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}
