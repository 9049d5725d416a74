// What each person reads of what they did for whole groups, and of the records of a group's students.
import type { Booking } from "./facts.ts";
import { readsGoal } from "./goals.ts";
import { standsFor } from "./groups.ts";
import { readsTitle } from "./keys.ts";
import type { Rules } from "./rules.ts";

type Seen = Record<
  | "my_groups"
  | "my_group_students"
  | "threads"
  | "enrollments"
  | "submissions"
  | "live_class_registrations"
  | "assignments"
  | "list_contacts"
  | "live_classes",
  Set<string>
>;

export function groupActs(rules: Rules, me: string, { my_groups, threads }: Seen) {
  const { group_acts, group_act_rows } = rules.facts;
  const acts = group_acts.filter(({ maker_id }) => maker_id === me);
  const groups = [...my_groups].map((one) => one.split(" ")[0]);
  return {
    my_group_acts: new Set(
      acts.map(({ id, group_id }) => {
        const rows = group_act_rows.filter(({ act_id }) => act_id === id);
        return `${id} ${groups.includes(group_id)} ${rows.length}`;
      }),
    ),
    my_group_act_students: new Set(
      group_act_rows
        .filter(({ act_id }) => acts.some(({ id }) => id === act_id))
        .map(({ act_id, position, student_id, thread_id }) =>
          [
            act_id,
            position,
            student_id !== null && standsFor(rules, me, student_id) ? student_id : "-",
            thread_id !== null && threads.has(thread_id) ? thread_id : "-",
          ].join(" "),
        ),
    ),
  };
}

/** The reader's lists, each of the students of one group. */
export function groupLists(rules: Rules, me: string, seen: Seen, lessons: Booking[]) {
  const { enrollments } = rules.facts;
  const places = [...seen.my_group_students].map((one) => one.split(" "));
  const inGroups = <Row>(rows: Row[], studentOf: (row: Row) => string | null, key: (row: Row) => string) =>
    new Set(
      rows.flatMap((row) =>
        places.filter(([, one]) => one === studentOf(row)).map(([group]) => `${group} ${key(row)}`),
      ),
    );
  const children = rules.facts.profiles.filter(({ id }) => rules.isGuardian(me, id));
  const { classes, seats } = rules.facts;
  const isListed = (classId: string) =>
    classes.some((one) => one.id === classId && (rules.seesRoster(me, one) || rules.hasRole(me, "admin")));
  return {
    list_roster_in_group: inGroups(
      seats.filter(
        ({ class_id, student_id }) => isListed(class_id ?? "none") && !rules.isHidden(student_id, me),
      ),
      ({ student_id }) => student_id,
      ({ class_id, student_id }) => `${class_id} ${student_id}`,
    ),
    list_students_in_group: inGroups(
      children,
      ({ id }) => id,
      ({ id }) => id,
    ),
    list_client_students_in_group: inGroups(
      rules.clientStudents(me),
      ([, student]) => student,
      (pair) => pair.join(" "),
    ),
    list_enrollments_in_group: inGroups(
      enrollments.filter(({ id }) => seen.enrollments.has(id)),
      ({ student_id }) => student_id,
      ({ id }) => id,
    ),
    list_bookings_in_group: inGroups(
      lessons,
      ({ student_id }) => student_id,
      ({ id }) => id,
    ),
    list_contacts_in_group: inGroups(
      [...seen.list_contacts],
      // Person, role, student, thread.
      (one) => one.split(" ")[2] ?? null,
      (one) => one,
    ),
    list_goals_in_group: inGroups(
      rules.facts.goals.filter((goal) => readsGoal(rules, me, goal)),
      ({ student_id }) => student_id,
      ({ id }) => id,
    ),
  };
}

/** Records that the reader reads anyway, beside the groups in which they see the student. */
export function groupRecords(
  rules: Rules,
  me: string,
  seen: Seen,
  studentShown: (booking: Booking) => string | null,
) {
  const { facts } = rules;
  const places = [...seen.my_group_students].map((one) => one.split(" "));
  const groupsOf = (student: string | null) =>
    places.filter(([, one]) => one === student).map(([group]) => `${group} ${student}`);
  const lessons = facts.bookings.filter(
    ({ status, client_id, student_id, tutor_id, guardian_id }) =>
      status === "completed" && [client_id, student_id, tutor_id, guardian_id].includes(me),
  );
  return {
    my_group_attendance: new Set([
      ...facts.registrations
        .filter(
          ({ key, live_class_id }) =>
            seen.live_class_registrations.has(key) && seen.live_classes.has(live_class_id),
        )
        .flatMap(({ student_id, live_class_id }) =>
          groupsOf(student_id).map((place) => `${place} live_class ${live_class_id}`),
        ),
      ...lessons.flatMap((one) => groupsOf(studentShown(one)).map((place) => `${place} lesson ${one.id}`)),
    ]),
    my_group_grades: new Set(
      facts.submissions
        .filter(
          ({ key, assignment_id }) =>
            seen.submissions.has(key) &&
            (seen.assignments.has(assignment_id) || !readsTitle(facts, me, assignment_id)),
        )
        .flatMap(({ key, student_id, assignment_id, course_id }) =>
          groupsOf(student_id).map((place) =>
            [
              place,
              key,
              ...[assignment_id, course_id ?? ""].flatMap((id) =>
                readsTitle(facts, me, id) ? [] : ["by another"],
              ),
            ].join(" "),
          ),
        ),
    ),
  };
}
