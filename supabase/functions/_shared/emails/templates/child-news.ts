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
  const { texts, format } = context;
  const text = texts.childGraded;
  const student = data.student_name ?? texts.common.yourStudent;
  const score = text.score(format.number(data.score), format.number(data.maximum));
  const percentage = text.percentage(format.number(data.percentage));
  return {
    subject: text.subject(student, data.title, score),
    preview: text.preview(data.course_title, percentage),
    heading: text.heading(student, data.title),
    paragraphs: [text.sentence(student, score, percentage, data.passed)],
    facts: text.facts({ work: data.title, course: data.course_title, score: `${score} · ${percentage}` }),
    ...page(context),
    reason: text.reason(student),
  };
});

const lowGrade = z.object({
  student_name: nameOrNull,
  course_title: phrase(120),
  passing_percentage: z.number(),
  mean_percentage: z.number(),
});

export const childLowGrade = defineTemplate(lowGrade, (data, context) => {
  const { texts, format } = context;
  const text = texts.childLowGrade;
  const student = data.student_name ?? texts.common.yourStudent;
  const mean = texts.childGraded.percentage(format.number(data.mean_percentage));
  const passing = texts.childGraded.percentage(format.number(data.passing_percentage));
  return {
    subject: text.subject(student, data.course_title),
    preview: text.preview(mean, passing),
    heading: text.heading(student, data.course_title),
    paragraphs: [text.sentence(student, data.course_title, mean, passing), text.advice],
    facts: text.facts({ course: data.course_title, mean, passing }),
    ...page(context),
    notes: [text.once],
    reason: texts.childGraded.reason(student),
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
  const { texts, format } = context;
  const text = texts.childAbsent;
  const student = data.student_name ?? texts.common.yourStudent;
  return {
    subject: text.subject(student, data.title, format.day(data.starts_at)),
    preview: text.preview(data.course_title),
    heading: text.heading(student, data.title),
    paragraphs: [text.sentence(student)],
    facts: text.facts({
      title: data.title,
      course: data.course_title,
      when: format.range(data.starts_at, data.ends_at),
    }),
    ...page(context),
    notes: [text.mistaken],
    reason: texts.childGraded.reason(student),
  };
});

/** The button to the child's page, where the deployment has one. */
function page({ texts, actionUrl }: TemplateContext) {
  return actionUrl === null ? {} : { button: { label: texts.childGraded.button, url: actionUrl } };
}
