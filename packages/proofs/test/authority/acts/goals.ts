// Goals: who writes one as what, and who records in it. They use authority and confer none.
import { type ActKind, accounts, actor, byName, mostly, quote, UnexpectedAnswer, unless } from "../act.ts";
import {
  canAct,
  denied,
  hasRole,
  isCourseStaff,
  isGuardianFirst,
  mayDo,
  membershipsOf,
  seatsOf,
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

/** What staff wrote stays a record of the course that the student has left. */
const isOver = (state: State, { student, side, course }: Goal) =>
  side === "staff" && course !== undefined && !takes(state, student, course);

/** Its author while they read it; what staff wrote in a course also the other staff. */
function changes(state: State, who: Person, goal: Goal): boolean {
  const { author, student, side, course } = goal;
  if (side !== "staff") {
    const reads =
      who === student || mayDo(state, who, student, "view_progress") || readsAsStaff(state, who, goal);
    return who === author && reads;
  }
  const role = staffRole(state, who, student, course);
  return (
    readsAsStaff(state, who, goal) &&
    role !== undefined &&
    (who === author || course !== undefined) &&
    !isOver(state, goal) &&
    !isGuardianFirst(state, who, student, role)
  );
}

const records = (state: State, who: Person, goal: Goal) =>
  changes(state, who, goal) || (who === goal.student && !isOver(state, goal));

/** Whose staff keep a goal, by what the family may know. */
function keptBy(state: State, { author, side, student, course }: Goal): "school" | "tutor" | undefined {
  if (side !== "staff") return undefined;
  if (course) {
    if (!takes(state, student, course)) return undefined;
    if (!course.tutor) return "school";
    return hasRole(course.tutor, "tutor") ? "tutor" : undefined;
  }
  const classes = membershipsOf(state, author).filter(({ role }) => role === "teacher");
  if (seatsOf(state, student).some((seat) => classes.some(({ place }) => place === seat.place)))
    return "school";
  return hasRole(author, "tutor") ? "tutor" : undefined;
}

/** Who may change it, the student unless a school keeps it, and others where its author is gone. */
function drops(state: State, who: Person, goal: Goal): boolean {
  const { author, student, side, course } = goal;
  if (changes(state, who, goal)) return true;
  if (who === student) return keptBy(state, goal) !== "school";
  if (side !== "guardian" && mayDo(state, who, student, "view_progress"))
    return side === "staff" ? !keptBy(state, goal) : !author.account;
  const role = staffRole(state, who, student, course);
  if (!readsAsStaff(state, who, goal) || !role || isGuardianFirst(state, who, student, role)) return false;
  if (side === "staff")
    return !hasRole(author, "tutor") && !membershipsOf(state, author).some((one) => one.role === "teacher");
  const isLinked = state.links.some(
    (one) => one.guardian === author && one.student === student && one.status === "ACTIVE",
  );
  return !author.account || (!student.account && !isLinked);
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
    const measure = choose.chance("milestones", 0.4) ? "milestones" : "count";
    const what = measure === "count" ? "1000, 'books'" : "null, null";
    const steps =
      measure === "count" ? "" : `, p_milestones => '[{"title": "First"}, {"title": "Second"}]'::jsonb`;
    return {
      words: `${who.name} writes a goal of ${student.name}${course ? ` in ${course.name}` : ""}`,
      as: who,
      sql: `select to_jsonb(public.create_goal(
        ${quote(student.id)}, 'Read', '${measure}', ${what}, ${quote(course?.id)}${steps}))`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [side === undefined, "neither the student, nor a guardian who sees progress, nor who teaches"],
      ),
      effect: (result) => {
        if (typeof result !== "string")
          throw new UnexpectedAnswer(`The last act should have made a goal: ${JSON.stringify(result)}.`);
        if (side)
          state.goals.push({ id: result, author: who, side, student, course, measure, isDropped: false });
      },
    };
  },
};

const told = ({ author, student, id }: Goal) => `${author.name} ${student.name} ${id}`;

/** Counts, or marks the first of two milestones. */
const record: ActKind = {
  name: "record in a goal",
  covers: [],
  weight: 4,
  propose(state, choose) {
    const goal = mostly(choose, "goal", state.goals, ({ isDropped }) => !isDropped, told);
    const who = goal && actor(state, choose, (one) => records(state, one, goal), 0.4);
    if (!goal || !who) return undefined;
    const { id, measure, isDropped } = goal;
    const isReached = choose.chance("reached", 0.6);
    // Whoever does not read the goal finds no milestone of it.
    const step = `(select m.id from public.my_goal_milestones m where m.goal_id = ${quote(id)} and m.title = 'First')`;
    return {
      words: `${who.name} records in the goal of ${goal.student.name} that ${goal.author.name} wrote`,
      as: who,
      sql:
        measure === "count"
          ? `select to_jsonb(public.count_goal(${quote(id)}, 1))`
          : `select 'null'::jsonb from public.mark_milestone(${step}, ${isReached})`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!records(state, who, goal), "neither the student nor somebody who may change the goal"],
        [isDropped, "the goal was dropped"],
      ),
      effect: () => {},
    };
  },
};

const change: ActKind = {
  name: "change a goal",
  covers: [],
  weight: 4,
  propose(state, choose) {
    const goal = choose.one("goal", state.goals, told);
    const how = choose.one("change", ["set", "drop", "resume", "delete"] as const, (one) => one);
    const may = how === "drop" ? drops : changes;
    const who = goal && actor(state, choose, (one) => may(state, one, goal), 0.4);
    if (!goal || !who || !how) return undefined;
    const { id, measure } = goal;
    const details =
      measure === "count"
        ? ", 'Read on', 1000, 'books'"
        : `, 'Read on', p_milestones => '[{"title": "First"}, {"title": "Second"}]'::jsonb`;
    return {
      words: `${who.name} does this with the goal of ${goal.student.name} that ${goal.author.name} wrote: ${how}`,
      as: who,
      sql: `select 'null'::jsonb from public.${how}_goal(${quote(id)}${how === "set" ? details : ""})`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [
          !may(state, who, goal),
          "neither its author nor other staff of its course, and for a drop nobody else who may",
        ],
      ),
      effect: () => {
        // Who sets the words is answerable for them.
        if (how === "set") goal.author = who;
        if (how === "drop" || how === "resume") goal.isDropped = how === "drop";
        if (how === "delete") state.goals = state.goals.filter((one) => one !== goal);
      },
    };
  },
};

export const goalActs = [write, record, change];
