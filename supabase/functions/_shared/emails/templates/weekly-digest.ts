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
  // Digests from before goals have none.
  goals: z.array(z.object({ title: phrase(200), reached_at: moment })).default([]),
  points: z.int(),
  current_streak: z.int().nonnegative(),
});

export const weeklyDigest = defineTemplate(digest, (data, { texts: { say }, format, actionUrl }) => {
  const student = data.student_name ?? say("common.yourChild");
  const week = say("digest.week", { from: format.date(data.since), to: format.date(data.until) });
  const sections: EmailSection[] = [
    {
      heading: say("digest.grades"),
      entries: data.grades.slice(-shown).map((grade) => ({
        title: grade.title,
        value: say("digest.grade", {
          score: format.number(grade.score),
          maximum: format.number(grade.maximum),
        }),
        detail: say(grade.passed ? "digest.grade.passed" : "digest.grade.failed", {
          course: grade.course_title,
          percentage: say("common.percentage", { percentage: format.number(grade.percentage) }),
        }),
      })),
    },
    {
      heading: say("digest.goals"),
      entries: data.goals.slice(-shown).map((goal) => ({
        title: goal.title,
        value: format.day(goal.reached_at),
        detail: "",
      })),
    },
    {
      heading: say("digest.absences"),
      entries: data.absences.slice(-shown).map((absence) => ({
        title: absence.title,
        value: format.day(absence.starts_at),
        detail: absence.course_title,
      })),
    },
    {
      heading: say("digest.due"),
      entries: data.due.slice(0, shown).map((work) => ({
        title: work.title,
        value: format.day(work.due_at),
        detail: work.course_title,
      })),
    },
  ].filter(({ entries }) => entries.length > 0);
  const quiet =
    data.grades.length === 0 && data.absences.length === 0 && data.goals.length === 0 && data.points === 0;
  const summary = quiet
    ? say("digest.quiet", { student })
    : say("digest.summary", {
        grades: say("digest.grades.count", { count: data.grades.length }),
        absences: say("digest.absences.count", { count: data.absences.length }),
      });
  const active = [
    ...(data.current_streak > 0
      ? [{ label: say("digest.streak"), value: say("digest.days", { days: data.current_streak }) }]
      : []),
    ...(data.points === 0 ? [] : [{ label: say("digest.points"), value: format.number(data.points) }]),
  ];
  const left = Math.max(0, data.grades.length - shown) + Math.max(0, data.absences.length - shown);
  return {
    subject: say("digest.subject", { student, week }),
    preview: summary,
    heading: say("digest.heading", { student }),
    paragraphs: [quiet ? summary : say("digest.intro", { week, summary })],
    ...(active.length > 0 ? { facts: active } : {}),
    sections,
    ...(actionUrl === null ? {} : { button: { label: say("child.button"), url: actionUrl } }),
    ...(left > 0 ? { notes: [say("digest.more", { count: left })] } : {}),
    reason: say("digest.reason", { student }),
  };
});
