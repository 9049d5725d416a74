// Groups as lists: who may put whom into one, share it, write to it and set work for it. They confer nothing. A group
// is made with the act.
import { type ActKind, accounts, actor, array, byName, mostly, quote, unless, type Verdict } from "../act.ts";
import {
  canAct,
  denied,
  effective,
  hasRole,
  isCourseStaff,
  isHidden,
  isStopped,
  mayDo,
  membershipsOf,
  schoolOf,
  staffRoles,
  worksAs,
  worksFor,
} from "../rules.ts";
import type { Person, State } from "../state.ts";

const hasGroups = (state: State, one: Person) =>
  hasRole(one, "client") ||
  hasRole(one, "tutor") ||
  hasRole(one, "agent") ||
  membershipsOf(state, one).length > 0;

const made = (students: Person[]) =>
  `public.create_group('Listed', p_student_ids => ${array(students.map(({ id }) => id))}::uuid[])`;

/** For whom somebody stands by what acts gave; managers, and teachers who read no messages, are left open. */
function stands(state: State, who: Person, student: Person): boolean | undefined {
  if (who === student || isHidden(state, student, who)) return false;
  const ofClient = state.agencies.some(
    ({ agent, client }) =>
      agent === who &&
      worksFor(agent, client) &&
      !isHidden(state, client, who) &&
      mayDo(state, client, student, "book"),
  );
  if (ofClient || effective(state, who, student).length > 0 || worksAs(state, who, student).size > 0)
    return true;
  return membershipsOf(state, who).length > 0 ? undefined : false;
}

/** Allowed unless something speaks against it, and open where it is not known whether somebody stands for a student. */
function ofStudent(state: State, who: Person, student: Person, ...reasons: [boolean, string][]): Verdict {
  const standing = stands(state, who, student);
  const verdict = unless(
    [!canAct(who), "the account is suspended"],
    [!hasGroups(state, who), "only guardians, tutors, agents and staff have groups"],
    [standing === false, `nobody who does not stand for ${student.name} has them in a group`],
    ...reasons,
  );
  return verdict.may && standing === undefined
    ? { may: undefined, why: "they may manage the student" }
    : verdict;
}

const add: ActKind = {
  name: "put into a group",
  covers: [],
  weight: 2,
  propose(state, choose) {
    const who = actor(state, choose, (one) => hasGroups(state, one), 0.2);
    const student =
      who && mostly(choose, "student", state.onStage, (one) => stands(state, who, one) === true, byName, 0.4);
    if (!who || !student) return undefined;
    return {
      words: `${who.name} puts ${student.name} into a group`,
      as: who,
      sql: `select to_jsonb(public.add_to_group(${made([])}, ${array([student.id])}::uuid[]))`,
      verdict: ofStudent(state, who, student),
      effect: () => {},
    };
  },
};

const share: ActKind = {
  name: "share a group",
  covers: [],
  weight: 1,
  propose(state, choose) {
    const schoolsOf = (one: Person) => membershipsOf(state, one).map(({ place }) => schoolOf(place));
    const who = actor(state, choose, (one) => membershipsOf(state, one).length > 0, 0.2);
    if (!who) return undefined;
    const areColleagues = (one: Person) =>
      one !== who &&
      !isStopped(one) &&
      schoolsOf(one).some((school) => school !== undefined && schoolsOf(who).includes(school));
    const other = mostly(choose, "colleague", accounts(state), areColleagues, byName, 0.4);
    if (!other) return undefined;
    return {
      words: `${who.name} shares a group with ${other.name}`,
      as: who,
      sql: `select 'null'::jsonb from public.share_group(${made([])}, ${array([other.id])}::uuid[])`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!hasGroups(state, who), "only guardians, tutors, agents and staff have groups"],
        [!areColleagues(other), "they do not work at one school"],
      ),
      effect: () => {},
    };
  },
};

const message: ActKind = {
  name: "write to a group",
  covers: [],
  weight: 2,
  propose(state, choose) {
    const talks = (one: Person, student: Person) => staffRoles(state, one, student).size > 0;
    const student = mostly(
      choose,
      "student",
      state.onStage,
      (one) => accounts(state).some((who) => talks(who, one)),
      byName,
    );
    const who = student && actor(state, choose, (one) => talks(one, student), 0.3);
    if (!student || !who) return undefined;
    const verdict = ofStudent(state, who, student, [
      !talks(who, student),
      "only staff who may message write to the family",
    ]);
    return {
      words: `${who.name} writes to the family of a group of ${student.name}`,
      as: who,
      sql: `select authority.done_for_all(public.message_group(${made([student])}, 'Hello'))`,
      // Who of the family may be written to is for the proofs of messages.
      verdict: verdict.may ? { may: undefined, why: "somebody of the family may be there" } : verdict,
      effect: () => {},
    };
  },
};

const setWork: ActKind = {
  name: "set work for a group",
  covers: [],
  weight: 2,
  propose(state, choose) {
    const course = choose.one("course", state.courses, byName);
    const takes = (one: Person) =>
      state.enrollments.some((place) => place.course === course && place.student === one && place.isActive);
    const student = course && mostly(choose, "student", state.onStage, takes, byName, 0.2);
    const who = student && actor(state, choose, (one) => isCourseStaff(state, one, course), 0.3);
    if (!course || !student || !who) return undefined;
    return {
      words: `${who.name} sets work in ${course.name} for a group of ${student.name}`,
      as: who,
      sql: `select authority.done_for_all(public.set_group_work(${made([student])}, ${quote(course.id)}, 'Fractions'))`,
      verdict: ofStudent(
        state,
        who,
        student,
        [!isCourseStaff(state, who, course), "only staff of the course set work"],
        [!takes(student), "the student does not take the course"],
        [
          denied(state, who, student).has("view_progress"),
          "a restriction denies the progress of the student",
        ],
      ),
      effect: () => {},
    };
  },
};

export const groupListActs = [add, share, message, setWork];
