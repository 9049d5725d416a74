/** WORK_SET: work was set for a student; to the student, and to guardians who view the progress. */
import { z } from "zod";
import { moment, nameOrNull, phrase } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const work = z.object({
  change: z.enum(["own", "set"]),
  student_name: nameOrNull,
  title: phrase(120),
  course_title: phrase(120),
  due_at: z.nullable(moment),
});

export const workSet = defineTemplate(work, (data, { texts: { say }, format, actionUrl }) => {
  const { title, course_title: course, due_at: dueAt } = data;
  const places = { student: data.student_name ?? say("common.yourChild"), title, course };
  const isOwn = data.change === "own";
  const heading = say(isOwn ? "work.own" : "work.other", places);
  return {
    subject: heading,
    preview: say("work.preview", places),
    heading,
    paragraphs: [say(isOwn ? "work.own.text" : "work.other.text", places)],
    facts: [
      { label: say("grade.fact.work"), value: title },
      { label: say("grade.fact.course"), value: course },
      ...(dueAt === null ? [] : [{ label: say("work.fact.due"), value: format.moment(dueAt) }]),
    ],
    ...(actionUrl === null ? {} : { button: { label: say("work.button"), url: actionUrl } }),
    reason: say(isOwn ? "work.own.reason" : "child.reason", places),
  };
});
