/** AGE_TRANSITION: a student comes of age soon, or has; to the student, or to a guardian. */
import { z } from "zod";
import { nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const majorityData = z.object({
  change: z.enum(["soon", "today", "own_soon", "own_today"]),
  student_name: nameOrNull,
  /** The day of majority. */
  day: z.iso.date(),
});

export const majority = defineTemplate(majorityData, (data, { texts: { say }, format, actionUrl }) => {
  const { change } = data;
  const places = {
    student: data.student_name ?? say("common.yourStudent"),
    when: format.plainDay(data.day),
  };
  const heading = say(`majority.${change}`, places);
  return {
    subject: heading,
    preview: say("majority.preview"),
    heading,
    paragraphs: [say(`majority.${change}.text`, places), say(`majority.${change}.more`, places)],
    ...(actionUrl === null ? {} : { button: { label: say("common.open"), url: actionUrl } }),
    reason: say("majority.reason"),
  };
});
