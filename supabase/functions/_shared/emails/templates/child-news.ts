/** PARENT_CHILD_GRADED, PARENT_CHILD_LOW_GRADE and PARENT_CHILD_ABSENT: one thing that happened to a child. */
import { z } from "zod";
import { moment, nameOrNull, phrase } from "../fields.ts";
import { defineTemplate, type TemplateContext } from "../template.ts";

const graded = z.object({
  student_name: nameOrNull,
  title: phrase(120),
  course_title: phrase(120),
  score: z.number(),
  maximum: z.number(),
  percentage: z.number(),
  passed: z.boolean(),
});

export const childGraded = defineTemplate(graded, (data, context) => {
  const { say } = context.texts;
  const { format } = context;
  const student = data.student_name ?? say("common.yourChild");
  const { title, course_title: course } = data;
  const score = say("grade.score", {
    score: format.number(data.score),
    maximum: format.number(data.maximum),
  });
  const percentage = say("common.percentage", { percentage: format.number(data.percentage) });
  return {
    subject: say("grade.subject", { student, title, score }),
    preview: say("grade.preview", { percentage, course }),
    heading: say("grade.heading", { student, title }),
    paragraphs: [say(data.passed ? "grade.passed" : "grade.failed", { student, score, percentage })],
    facts: [
      { label: say("grade.fact.work"), value: title },
      { label: say("grade.fact.course"), value: course },
      { label: say("grade.fact.score"), value: `${score} · ${percentage}` },
    ],
    ...page(context),
    reason: say("child.reason", { student }),
  };
});

const lowGrade = z.object({
  student_name: nameOrNull,
  course_title: phrase(120),
  passing_percentage: z.number(),
  mean_percentage: z.number(),
});

export const childLowGrade = defineTemplate(lowGrade, (data, context) => {
  const { say } = context.texts;
  const { format } = context;
  const student = data.student_name ?? say("common.yourChild");
  const course = data.course_title;
  const mean = say("common.percentage", { percentage: format.number(data.mean_percentage) });
  const passing = say("common.percentage", { percentage: format.number(data.passing_percentage) });
  const heading = say("lowGrade.heading", { student, course });
  return {
    subject: heading,
    preview: say("lowGrade.preview", { mean, passing }),
    heading,
    paragraphs: [say("lowGrade.text", { student, course, mean, passing }), say("lowGrade.advice")],
    facts: [
      { label: say("grade.fact.course"), value: course },
      { label: say("lowGrade.fact.mean"), value: mean },
      { label: say("lowGrade.fact.passing"), value: passing },
    ],
    ...page(context),
    notes: [say("lowGrade.once")],
    reason: say("child.reason", { student }),
  };
});

const absent = z.object({
  student_name: nameOrNull,
  title: phrase(120),
  course_title: phrase(120),
  starts_at: moment,
  ends_at: moment,
});

export const childAbsent = defineTemplate(absent, (data, context) => {
  const { say } = context.texts;
  const { format } = context;
  const student = data.student_name ?? say("common.yourChild");
  const { title, course_title: course } = data;
  return {
    subject: say("absence.subject", { student, title, day: format.day(data.starts_at) }),
    preview: say("absence.preview", { course }),
    heading: say("absence.heading", { student, title }),
    paragraphs: [say("absence.text", { student })],
    facts: [
      { label: say("absence.fact.class"), value: title },
      { label: say("grade.fact.course"), value: course },
      { label: say("absence.fact.when"), value: format.range(data.starts_at, data.ends_at) },
    ],
    ...page(context),
    notes: [say("absence.mistaken")],
    reason: say("child.reason", { student }),
  };
});

/** The button to the child's page, where the deployment has one. */
function page({ texts, actionUrl }: TemplateContext) {
  return actionUrl === null ? {} : { button: { label: texts.say("child.button"), url: actionUrl } };
}
