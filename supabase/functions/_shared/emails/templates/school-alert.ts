/** SCHOOL_ALERT and SCHOOL_ALERT_URGENT: what a school announces, or that it is off. */
import { z } from "zod";
import { someLines } from "../clean.ts";
import type { Fact } from "../content.ts";
import { moment, phrase } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const alertData = z.object({
  change: z.enum(["published", "canceled"]),
  title: phrase(200),
  text: z.string().nullish(),
  /** A day, which no time zone moves. */
  date: z.iso.date(),
  starts_at: moment.nullish(),
  ends_at: moment.nullish(),
  place: phrase(200).nullish(),
  is_urgent: z.boolean(),
  cancel_reason: z.string().nullish(),
  asks_acknowledgement: z.boolean(),
  school_name: phrase(200).nullish(),
});

export const schoolAlert = defineTemplate(alertData, (data, { texts, format, actionUrl }) => {
  const text = texts.schoolAlert;
  const isOff = data.change === "canceled";
  const school = data.school_name ?? texts.common.product;
  const body = someLines((isOff ? data.cancel_reason : data.text) ?? "", 5000);
  const facts: Fact[] = [
    { label: text.when, value: when(data, format) },
    ...(data.place ? [{ label: text.place, value: data.place }] : []),
  ];
  const subject = isOff
    ? text.off(data.title)
    : data.is_urgent
      ? text.urgent(school, data.title)
      : text.subject(school, data.title);
  return {
    subject,
    preview: isOff ? text.offSentence(school) : text.sentence(school),
    heading: isOff ? text.off(data.title) : data.title,
    paragraphs: [
      isOff ? text.offSentence(school) : text.sentence(school),
      ...(data.asks_acknowledgement && !isOff ? [text.acknowledge] : []),
    ],
    ...(body === "" ? {} : { quote: body }),
    facts,
    ...(actionUrl === null ? {} : { button: { label: text.button, url: actionUrl } }),
    reason: text.reason(school),
  };
});

function when(
  { date, starts_at: startsAt, ends_at: endsAt }: z.output<typeof alertData>,
  format: {
    moment(iso: string): string;
    range(start: string, end: string): string;
    plainDay(date: string): string;
  },
): string {
  if (!startsAt) return format.plainDay(date);
  return endsAt ? format.range(startsAt, endsAt) : format.moment(startsAt);
}
