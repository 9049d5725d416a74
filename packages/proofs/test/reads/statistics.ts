// The numbers that each person is told of students: of their records that the person reads, and of no others.
import type { Booking } from "./facts.ts";
import { readsGoal } from "./goals.ts";
import { shownGroups, standsFor } from "./groups.ts";
import type { Rules } from "./rules.ts";

/** `lessons`: bookings that the person sees, with the student only where that is shown. */
export function statistics(rules: Rules, me: string, lessons: Booking[]) {
  const { facts } = rules;
  const count = (students: string[], courses?: string[]) => {
    const isOf = (one: { student_id: string | null; course_id?: string | null }) =>
      one.student_id !== null &&
      students.includes(one.student_id) &&
      (!courses || courses.includes(one.course_id ?? "none"));
    const reads = (one: { student_id: string; course_id: string | null; is_counted: boolean }) =>
      one.is_counted && isOf(one) && rules.readsRecord(me, one.student_id, rules.course(one.course_id));
    const registrations = facts.registrations.filter(reads);
    const held = lessons.filter(
      (one) =>
        ["confirmed", "completed"].includes(one.status) &&
        one.ended_days_ago >= 0 &&
        one.ended_days_ago < 360 &&
        isOf(one),
    );
    const attendance = [
      ...registrations.map(({ attended }) => attended),
      ...held.map((one) => one.attendance && one.attendance === "attended"),
    ];
    return [
      students.length,
      new Set(registrations.map(({ live_class_id }) => live_class_id)).size + held.length,
      attendance.filter((one) => one === true).length,
      attendance.filter((one) => one === false).length,
      facts.submissions.filter(reads).length,
      facts.goals.filter((one) => one.is_counted && isOf(one) && readsGoal(rules, me, one)).length,
    ].join(" ");
  };
  const mine = facts.profiles.map(({ id }) => id).filter((id) => standsFor(rules, me, id));
  const courses = facts.courses.filter((course) => rules.isCourseStaff(me, course));
  return {
    list_statistics: new Set([
      `all ${count(mine)}`,
      ...mine.map((one) => `${one} ${count([one])}`),
      ...shownGroups(rules, me).map(({ id, students }) => `${id} ${count(students)}`),
      ...courses.map(({ id }) => {
        const takes = facts.enrollments
          .filter((one) => one.course_id === id && one.status !== "dropped")
          .map(({ student_id }) => student_id)
          .filter((one) => !rules.denied(me, one).includes("view_progress") && !rules.isHidden(one, me));
        return `${id} ${count(takes, [id])}`;
      }),
    ]),
  };
}
