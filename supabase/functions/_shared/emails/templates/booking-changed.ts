/** BOOKING_CHANGED: a booking that the reader pays, gives or attends has changed. */
import { z } from "zod";
import type { Fact } from "../content.ts";
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

export const bookingChanged = defineTemplate(bookingData, (data, { texts: { say }, format, actionUrl }) => {
  const { change, side } = data;
  const student = data.student_name ?? say("common.yourStudent");
  const heading = say(`booking.${change}`, { side, student });
  const text = say(`booking.${change}.text`, { side });
  const fact = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);
  return {
    subject: say("booking.subject", { heading, what: data.subject, day: format.day(data.starts_at) }),
    preview: text,
    heading,
    paragraphs: [text],
    facts: [
      ...fact(say("booking.fact.subject"), data.subject),
      ...fact(say("booking.fact.when"), format.range(data.starts_at, data.ends_at)),
      ...fact(say("booking.fact.tutor"), side === "tutor" ? null : data.tutor_name),
      ...fact(say("booking.fact.student"), side === "student" ? null : data.student_name),
      ...fact(say("booking.fact.client"), side === "client" ? null : data.client_name),
      ...fact(
        say("booking.fact.price"),
        data.price_minor === null || data.currency === null
          ? null
          : format.money(data.price_minor, data.currency),
      ),
      ...fact(say("booking.fact.reason"), data.cancel_reason),
    ],
    ...(actionUrl === null ? {} : { button: { label: say("booking.button"), url: actionUrl } }),
    reason: say("booking.reason"),
  };
});
