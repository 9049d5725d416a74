// The numbers that each person is told of students: of their records that the person reads, and of no others.
import type { Booking } from "./facts.ts";
import { readsGoal } from "./goals.ts";
import { shownGroups, standsFor } from "./groups.ts";
import type { Rules } from "./rules.ts";

/** `lessons`: bookings that the person sees, with the student only where that is shown. */
export function statistics(rules: Rules, me: string, lessons: Booking[]) {
  const { facts } = rules;
  const takesFrom = (one: string) =>
    facts.enrollments.some(
      ({ student_id, course_id }) =>
        student_id === one && rules.isCourseStaff(me, rules.course(course_id)) && seesProgress(one),
    );
  const seesProgress = (one: string) =>
    !rules.denied(me, one).includes("view_progress") && !rules.isHidden(one, me);
  const isTaughtAs = (one: string, ...roles: string[]) =>
    [...(rules.staffOf(one, true).get(me) ?? [])].some((role) => roles.includes(role));
  // Of whom there could be records that one reads. Who only manages students is told no numbers of them.
  const isLearner = (one: string) => one === me || rules.holds(me, one, "view_progress");
  const records = (one: string) => isLearner(one) || takesFrom(one);
  const booked = (one: string) =>
    records(one) ||
    rules.holds(me, one, "book") ||
    rules.clientStudents(me).some(([, student]) => student === one) ||
    isTaughtAs(one, "TUTOR");
  // Whoever is kept from the progress counts none, as of a student without any.
  const goals = (one: string) => records(one) || isTaughtAs(one, "TUTOR", "TEACHER");
  // Goals of a class are those of its students, in whatever course.
  const count = (students: string[], courses?: string[], isClass = false) => {
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
    const leads = courses?.some((one) => rules.isCourseStaff(me, rules.course(one)));
    const inCourses = (one: string) => isLearner(one) || (leads && records(one));
    // Where nobody has records nothing is hidden.
    const shown = (number: number, may: (student: string) => boolean) =>
      number > 0 ||
      students.length === 0 ||
      courses?.length === 0 ||
      students.some(courses && !(isClass && may === goals) ? inCourses : may)
        ? number
        : "-";
    const total = new Set(registrations.map(({ live_class_id }) => live_class_id)).size + held.length;
    const ofLessons = (number: number) => (total > 0 ? number : shown(number, booked));
    return [
      students.length,
      ofLessons(total),
      ofLessons(attendance.filter((one) => one === true).length),
      ofLessons(attendance.filter((one) => one === false).length),
      shown(facts.submissions.filter(reads).length, records),
      shown(
        facts.goals.filter((one) => one.is_counted && isOf(one) && readsGoal(rules, me, one)).length,
        goals,
      ),
    ].join(" ");
  };
  const mine = facts.profiles.map(({ id }) => id).filter((id) => standsFor(rules, me, id));
  const courses = facts.courses.filter((course) => rules.isCourseStaff(me, course));
  return {
    list_statistics: new Set([
      `all ${count(mine)}`,
      // Week by week the same records.
      `weeks ${count(mine).split(" ").slice(1).join(" ")}`,
      ...facts.classes
        .filter((one) => rules.seesRoster(me, one))
        .map(({ id }) => {
          const sit = facts.seats
            .filter(({ class_id }) => class_id === id)
            .map(({ student_id }) => student_id);
          const ofClass = facts.courses.filter(({ class_id }) => class_id === id).map((one) => one.id);
          return `${id} ${count(
            sit.filter((one) => standsFor(rules, me, one)),
            ofClass,
            true,
          )}`;
        }),
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
