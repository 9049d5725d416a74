/** GOAL_REACHED: a goal is reached; to the student, a guardian, or the member of staff who wrote it. */
import { z } from "zod";
import { nameOrNull, phrase } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const goal = z.object({
  change: z.enum(["own", "reached"]),
  student_name: nameOrNull,
  title: phrase(200),
  course_title: z.nullable(phrase(120)),
});

export const goalReached = defineTemplate(goal, (data, { texts: { say }, actionUrl }) => {
  const places = { student: data.student_name ?? say("common.yourStudent"), title: data.title };
  const isOwn = data.change === "own";
  const heading = say(isOwn ? "goal.own" : "goal.other", places);
  const course = data.course_title;
  return {
    subject: heading,
    preview: say("goal.preview"),
    heading,
    paragraphs: [say(isOwn ? "goal.own.text" : "goal.other.text", places)],
    facts: [
      { label: say("goal.fact.goal"), value: data.title },
      ...(course === null ? [] : [{ label: say("grade.fact.course"), value: course }]),
    ],
    ...(actionUrl === null ? {} : { button: { label: say("goal.button"), url: actionUrl } }),
    notes: [say("goal.once")],
    reason: say("goal.reason"),
  };
});
