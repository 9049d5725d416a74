// What each person reads of groups of students: their own, and those that colleagues of a school share.
import type { Rules } from "./rules.ts";
import { within } from "./rules.ts";

/** Whether a person teaches, looks after or manages a student at a school. */
function worksWith(rules: Rules, person: string, student: string): boolean {
  const { enrollments, seats } = rules.facts;
  const memberships = rules.work(person);
  return (
    seats.some((seat) => seat.student_id === student && memberships.some((one) => within(seat, one))) ||
    enrollments.some(
      ({ student_id, course_id, status }) =>
        student_id === student &&
        status === "active" &&
        memberships.some(
          ({ role, class_id }) =>
            role === "teacher" && class_id === (rules.course(course_id)?.class_id ?? "none"),
        ),
    )
  );
}

/** Whether a person may act for a student, alone or for a client, or teaches or manages them. */
export function standsFor(rules: Rules, person: string, student: string): boolean {
  if (person === student || rules.isHidden(student, person)) return false;
  return (
    rules.isGuardian(person, student) ||
    rules.clientStudents(person).some(([, one]) => one === student) ||
    rules.staffOf(student, true).has(person) ||
    worksWith(rules, person, student)
  );
}

/** As staff, and as no guardian: what two colleagues may show each other. */
const showsAtWork = (rules: Rules, person: string, student: string) =>
  standsFor(rules, person, student) &&
  worksWith(rules, person, student) &&
  !rules.wasGuardian(person, student);

function areColleagues(rules: Rules, one: string, other: string): boolean {
  const schoolsOf = (person: string) => rules.work(person).map(({ school_id }) => school_id);
  return (
    one !== other && schoolsOf(one).some((school) => school !== null && schoolsOf(other).includes(school))
  );
}

/** The groups that a person reads, each with the students whom they see there. */
export function shownGroups(rules: Rules, me: string) {
  const { groups: all, group_students, group_shares } = rules.facts;
  return all.flatMap(({ id, owner_id }) => {
    const isOwn = owner_id === me;
    const shares = group_shares.filter(
      ({ group_id, profile_id }) => group_id === id && areColleagues(rules, owner_id, profile_id),
    );
    if (!isOwn && !shares.some(({ profile_id }) => profile_id === me)) return [];
    const students = group_students
      .filter(({ group_id }) => group_id === id)
      .map(({ student_id }) => student_id)
      .filter((student) =>
        isOwn
          ? standsFor(rules, me, student)
          : showsAtWork(rules, me, student) && showsAtWork(rules, owner_id, student),
      );
    return [{ id, isOwn, students, shares: isOwn ? shares.map(({ profile_id }) => profile_id) : [] }];
  });
}

export function groups(rules: Rules, me: string) {
  const shown = shownGroups(rules, me);
  return {
    my_groups: new Set(
      shown.map(
        ({ id, isOwn, students, shares }) =>
          `${id} ${isOwn} ${students.length} ${isOwn ? shares.length : "-"}`,
      ),
    ),
    my_group_students: new Set(shown.flatMap(({ id, students }) => students.map((one) => `${id} ${one}`))),
    my_group_shares: new Set(shown.flatMap(({ id, shares }) => shares.map((one) => `${id} ${one}`))),
  };
}
