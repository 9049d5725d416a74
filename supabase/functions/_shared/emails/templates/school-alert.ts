/** SCHOOL_ALERT and SCHOOL_ALERT_URGENT: what a school announces, that it takes place otherwise, or that it is off. */
import { z } from "zod";
import { product } from "../../texts/emails/index.ts";
import { someLines } from "../clean.ts";
import type { Fact } from "../content.ts";
import { moment, phrase } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const alertData = z.object({
  change: z.enum(["published", "changed", "canceled"]),
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

export const schoolAlert = defineTemplate(alertData, (data, { texts: { say }, format, actionUrl }) => {
  const { title } = data;
  const isOff = data.change === "canceled";
  const school = data.school_name ?? product;
  const body = someLines((isOff ? data.cancel_reason : data.text) ?? "", 5000);
  const facts: Fact[] = [
    { label: say("alert.fact.when"), value: when(data, format) },
    ...(data.place ? [{ label: say("alert.fact.place"), value: data.place }] : []),
  ];
  const isNew = data.change === "published";
  const text = isNew
    ? say("alert.text", { school })
    : say(isOff ? "alert.off.text" : "alert.changed.text", { school });
  const announced = say(data.is_urgent ? "alert.urgent" : "alert.subject", { school, title });
  const changed = say(isOff ? "alert.off" : "alert.changed", { title });
  return {
    subject: isNew ? announced : changed,
    preview: text,
    heading: isNew ? title : changed,
    paragraphs: [text, ...(data.asks_acknowledgement && !isOff ? [say("alert.acknowledge")] : [])],
    ...(body === "" ? {} : { quote: body }),
    facts,
    ...(actionUrl === null ? {} : { button: { label: say("alert.button"), url: actionUrl } }),
    reason: say("alert.reason", { school }),
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
