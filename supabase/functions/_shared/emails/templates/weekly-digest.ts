/**
 * PARENT_WEEKLY_DIGEST: what happened to one child since the last, and what is due. The data is the
 * snapshot that the database took, so a retry says the same.
 */
import { z } from "zod";
import type { EmailSection } from "../content.ts";
import { moment, nameOrNull, phrase } from "../fields.ts";
import { defineTemplate } from "../template.ts";

/** More than this is for the child's page. */
const shown = 15;

const digest = z.object({
  student_name: nameOrNull,
  since: moment,
  until: moment,
  grades: z.array(
    z.object({
      title: phrase(120),
      course_title: phrase(120),
      score: z.number(),
      maximum: z.number(),
      percentage: z.number(),
      passed: z.boolean(),
      graded_at: moment,
    }),
  ),
  absences: z.array(z.object({ title: phrase(120), course_title: phrase(120), starts_at: moment })),
  due: z.array(z.object({ title: phrase(120), course_title: phrase(120), due_at: moment })),
  points: z.int(),
  current_streak: z.int().nonnegative(),
});

export const weeklyDigest = defineTemplate(digest, (data, { texts, format, actionUrl }) => {
  const text = texts.weeklyDigest;
  const student = data.student_name ?? texts.common.yourStudent;
  const week = text.week(format.date(data.since), format.date(data.until));
  const sections: EmailSection[] = [
    {
      heading: text.grades,
      entries: data.grades.slice(-shown).map((grade) => ({
        title: grade.title,
        value: text.grade(format.number(grade.score), format.number(grade.maximum)),
        detail: text.gradeDetail(grade.course_title, format.number(grade.percentage), grade.passed),
      })),
    },
    {
      heading: text.absences,
      entries: data.absences.slice(-shown).map((absence) => ({
        title: absence.title,
        value: format.day(absence.starts_at),
        detail: absence.course_title,
      })),
    },
    {
      heading: text.due,
      entries: data.due.slice(0, shown).map((work) => ({
        title: work.title,
        value: format.day(work.due_at),
        detail: work.course_title,
      })),
    },
  ].filter(({ entries }) => entries.length > 0);
  const quiet = data.grades.length === 0 && data.absences.length === 0 && data.points === 0;
  const summary = quiet ? text.quiet(student) : text.summary(data.grades.length, data.absences.length);
  const active = [
    ...(data.current_streak > 0 ? [{ label: text.streak, value: text.days(data.current_streak) }] : []),
    ...(data.points === 0 ? [] : [{ label: text.points, value: format.number(data.points) }]),
  ];
  const left = Math.max(0, data.grades.length - shown) + Math.max(0, data.absences.length - shown);
  return {
    subject: text.subject(student, week),
    preview: summary,
    heading: text.heading(student),
    paragraphs: [quiet ? summary : `${week}. ${summary}`],
    ...(active.length > 0 ? { facts: active } : {}),
    sections,
    ...(actionUrl === null ? {} : { button: { label: texts.childGraded.button, url: actionUrl } }),
    ...(left > 0 ? { notes: [text.more(left)] } : {}),
    reason: text.reason(student),
  };
});
