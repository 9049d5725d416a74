// What each person reads of goals: the family, and who teaches the student.
import type { Goal } from "./facts.ts";
import { byId, keys } from "./keys.ts";
import type { Rules } from "./rules.ts";

const isStaff = (rules: Rules, me: string, { student_id, course_id }: Goal) => {
  if (me === student_id || rules.denied(me, student_id).includes("view_progress")) return false;
  if (course_id !== null) return rules.isCourseStaff(me, rules.course(course_id));
  const roles = rules.staffOf(student_id, true).get(me);
  return roles !== undefined && (roles.has("TUTOR") || roles.has("TEACHER"));
};

export function readsGoal(rules: Rules, me: string, goal: Goal): boolean {
  const { student_id: student, author_id, author_side } = goal;
  if (me === student) return true;
  const isGuardians = author_side === "guardian";
  if (rules.holds(me, student, "view_progress") && (!isGuardians || author_id === me)) return true;
  // Staff who are or were a guardian read nothing of the other guardians, and of whom has left only what staff wrote.
  return (
    isStaff(rules, me, goal) &&
    !(isGuardians && rules.wasGuardian(me, student)) &&
    (author_side === "staff" || goal.course_id === null || takes(rules, goal, ["active"]))
  );
}

function takes(rules: Rules, { student_id, course_id }: Goal, statuses: string[]): boolean {
  return rules.facts.enrollments.some(
    (one) => one.course_id === course_id && one.student_id === student_id && statuses.includes(one.status),
  );
}
const isOver = (rules: Rules, goal: Goal) =>
  goal.author_side === "staff" && goal.course_id !== null && !takes(rules, goal, ["active", "completed"]);

const isOthersCourse = (rules: Rules, me: string, courseId: string | null) =>
  courseId !== null && rules.course(courseId)?.tutor_id !== me;

/** The author; in a course also its other staff, where staff wrote it, while the student takes the course. */
function changes(rules: Rules, me: string, goal: Goal): boolean {
  const { author_id, author_side, course_id, student_id } = goal;
  if (author_side !== "staff") return author_id === me;
  return (
    isStaff(rules, me, goal) &&
    (author_id === me || course_id !== null) &&
    !isOver(rules, goal) &&
    !rules.isGuardianFirst(me, student_id, isOthersCourse(rules, me, course_id) ? "TEACHER" : "TUTOR")
  );
}

const hasNoAccount = (rules: Rules, person: string) =>
  rules.facts.profiles.some(({ id, user_id }) => id === person && user_id === null);

const teacherships = (rules: Rules, person: string) =>
  rules.memberships(person).filter(({ role }) => role === "teacher");

/** Whose staff keep a goal, by what the family may know. */
function keptBy(rules: Rules, goal: Goal): "school" | "tutor" | undefined {
  const { author_id, author_side, course_id, student_id } = goal;
  if (author_side !== "staff") return undefined;
  let tutor: string | null = author_id;
  if (course_id !== null) {
    if (!takes(rules, goal, ["active", "completed"])) return undefined;
    tutor = rules.course(course_id)?.tutor_id ?? null;
    if (tutor === null) return "school";
  } else {
    const classes = teacherships(rules, author_id).map(({ class_id }) => class_id);
    if (rules.facts.seats.some((seat) => seat.student_id === student_id && classes.includes(seat.class_id)))
      return "school";
  }
  return rules.hasRole(tutor, "tutor") ? "tutor" : undefined;
}

/** Who may change it, the student unless a school keeps it, and others where its author is gone. */
function drops(rules: Rules, me: string, goal: Goal): boolean {
  const { author_id, author_side, course_id, student_id } = goal;
  if (changes(rules, me, goal)) return true;
  if (me === student_id) return keptBy(rules, goal) !== "school";
  // Where the student has no account to drop what a tutor keeps.
  const isAnyones = course_id === null && hasNoAccount(rules, student_id) && keptBy(rules, goal) === "tutor";
  if (author_side !== "guardian" && rules.holds(me, student_id, "view_progress"))
    return author_side === "staff" ? isAnyones || !keptBy(rules, goal) : hasNoAccount(rules, author_id);
  const role = isOthersCourse(rules, me, course_id) ? "TEACHER" : "TUTOR";
  if (!isStaff(rules, me, goal) || rules.isGuardianFirst(me, student_id, role)) return false;
  if (author_side === "staff")
    return isAnyones || (!rules.hasRole(author_id, "tutor") && teacherships(rules, author_id).length === 0);
  return (
    hasNoAccount(rules, author_id) ||
    (hasNoAccount(rules, student_id) && !rules.guardiansOf(student_id).includes(author_id))
  );
}

export function goals(rules: Rules, me: string) {
  const { goals: all, milestones } = rules.facts;
  const shown = all.filter((goal) => readsGoal(rules, me, goal));
  const ids = new Set(shown.map(byId));
  return {
    my_goals: new Set(
      shown.map((goal) => {
        const mayChange = changes(rules, me, goal);
        return [
          goal.id,
          goal.author_side,
          // Names of staff alone; a deleted account has none.
          goal.author_side === "staff" &&
            rules.facts.profiles.some(({ id, full_name }) => id === goal.author_id && full_name !== null),
          goal.author_id === me,
          mayChange,
          drops(rules, me, goal),
          mayChange || (goal.student_id === me && !isOver(rules, goal)),
        ].join(" ");
      }),
    ),
    my_goal_milestones: keys(milestones, ({ goal_id }) => ids.has(goal_id), byId),
  };
}
