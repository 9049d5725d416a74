// Goals: who writes one as what, and who records in it. They use authority and confer none.
import { type ActKind, accounts, actor, byName, mostly, quote, UnexpectedAnswer, unless } from "../act.ts";
import {
  canAct,
  denied,
  hasRole,
  isCourseStaff,
  isGuardianFirst,
  mayDo,
  wasGuardian,
  worksAs,
} from "../rules.ts";
import type { Course, Goal, GoalSide, Person, State } from "../state.ts";

const takes = (state: State, student: Person, course: Course) =>
  state.enrollments.some((one) => one.course === course && one.student === student && one.isActive);

function staffRole(state: State, who: Person, student: Person, course: Course | undefined) {
  if (course) {
    if (!isCourseStaff(state, who, course)) return undefined;
    return course.tutor === who ? "TUTOR" : "TEACHER";
  }
  const roles = worksAs(state, who, student);
  return (["TUTOR", "TEACHER"] as const).find((role) => roles.has(role));
}

const isKeptOut = (state: State, who: Person, student: Person) =>
  denied(state, who, student).has("view_progress");

/** As what somebody writes a goal; guardians are guardians first. */
function writesAs(
  state: State,
  who: Person,
  student: Person,
  course: Course | undefined,
): GoalSide | undefined {
  if (!hasRole(student, "student") || (course && !takes(state, student, course))) return undefined;
  if (who === student) return "student";
  if (mayDo(state, who, student, "view_progress")) return "guardian";
  const role = staffRole(state, who, student, course);
  if (!role || isKeptOut(state, who, student) || isGuardianFirst(state, who, student, role)) return undefined;
  return "staff";
}

const readsAsStaff = (state: State, who: Person, { student, course, side }: Goal) =>
  who !== student &&
  staffRole(state, who, student, course) !== undefined &&
  !isKeptOut(state, who, student) &&
  !(side === "guardian" && wasGuardian(state, who, student)) &&
  (side === "staff" || !course || takes(state, student, course));

function records(state: State, who: Person, goal: Goal): boolean {
  const { author, student, side, course } = goal;
  // What staff wrote stays a record of the course that the student has left.
  const isOver = side === "staff" && course !== undefined && !takes(state, student, course);
  if (who === student) return !isOver;
  if (side !== "staff") {
    const reads = mayDo(state, who, student, "view_progress") || readsAsStaff(state, who, goal);
    return who === author && reads;
  }
  const role = staffRole(state, who, student, course);
  return (
    readsAsStaff(state, who, goal) &&
    role !== undefined &&
    (who === author || course !== undefined) &&
    !isOver &&
    !isGuardianFirst(state, who, student, role)
  );
}

const write: ActKind = {
  name: "write a goal",
  covers: [],
  weight: 3,
  propose(state, choose) {
    const course = choose.chance("in a course", 0.4)
      ? choose.one("course", state.courses, byName)
      : undefined;
    const student = mostly(
      choose,
      "student",
      state.onStage,
      (one) => accounts(state).some((who) => writesAs(state, who, one, course)),
      byName,
    );
    const who =
      student && actor(state, choose, (one) => writesAs(state, one, student, course) !== undefined, 0.3);
    if (!student || !who) return undefined;
    const side = writesAs(state, who, student, course);
    return {
      words: `${who.name} writes a goal of ${student.name}${course ? ` in ${course.name}` : ""}`,
      as: who,
      sql: `select to_jsonb(public.create_goal(${quote(student.id)}, 'Read', 'count', 1000, 'books', ${quote(course?.id)}))`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [side === undefined, "neither the student, nor a guardian who sees progress, nor who teaches"],
      ),
      effect: (result) => {
        if (typeof result !== "string")
          throw new UnexpectedAnswer(`The last act should have made a goal: ${JSON.stringify(result)}.`);
        if (side) state.goals.push({ id: result, author: who, side, student, course });
      },
    };
  },
};

const record: ActKind = {
  name: "count for a goal",
  covers: [],
  weight: 4,
  propose(state, choose) {
    const goal = choose.one(
      "goal",
      state.goals,
      ({ author, student, id }) => `${author.name} ${student.name} ${id}`,
    );
    const who = goal && actor(state, choose, (one) => records(state, one, goal), 0.4);
    if (!goal || !who) return undefined;
    return {
      words: `${who.name} counts for the goal of ${goal.student.name} that ${goal.author.name} wrote`,
      as: who,
      sql: `select to_jsonb(public.count_goal(${quote(goal.id)}, 1))`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!records(state, who, goal), "neither the student nor somebody who may change the goal"],
      ),
      effect: () => {},
    };
  },
};

export const goalActs = [write, record];
