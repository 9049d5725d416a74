// Acts about places: who works where, who sits in which class, who takes which course.
import { type ActKind, actor, byName, call, idOf, mostly, quote, unless } from "../act.ts";
import { leaveClass, revokeFallen } from "../effects.ts";
import {
  accountsOf,
  canAct,
  denied,
  employs,
  hasRole,
  holdsThere,
  isAdmin,
  isCourseStaff,
  isHidden,
  isKnownChild,
  isWelcome,
  isWithin,
  levelOf,
  managerships,
  mayDo,
  mayPlace,
  mayStaff,
  membershipsOf,
  permissionsOf,
  seatsOf,
} from "../rules.ts";
import type { Course, Grant, Invitation, Membership, Person, Place, StaffRole, State } from "../state.ts";
import { invited, nothing } from "./invitations.ts";

type Reasons = [boolean, string][];
const staffRoles: StaffRole[] = ["school_manager", "campus_manager", "office_manager", "teacher"];
const classes = (state: State) => state.places.filter(({ level }) => level === "class");
const works = (state: State, person: Person, role: StaffRole, place: Place) =>
  state.memberships.some((one) => one.person === person && one.role === role && one.place === place);
const sits = (state: State, student: Person, place: Place) =>
  seatsOf(state, student).some((seat) => seat.place === place);

function takeIn(state: State, student: Person, place: Place, grant: Grant): void {
  if (!sits(state, student, place)) state.seats.push({ student, place, grant });
}
function take(state: State, course: Course, student: Person, grant: Grant): void {
  const known = state.enrollments.find((one) => one.course === course && one.student === student);
  if (known) known.isActive = true;
  else state.enrollments.push({ course, student, isActive: true, grant });
}

export const joinStaff = {
  effect(state: State, { inviter, staffRole, place }: Invitation, person: Person, grant: Grant): void {
    if (!staffRole || !place || works(state, person, staffRole, place)) return;
    const brings = permissionsOf(staffRole).filter(
      (permission) =>
        permission !== "MANAGE_INTERNAL_COMM" ||
        isAdmin(inviter) ||
        holdsThere(state, inviter, permission, place),
    );
    state.memberships.push({ person, role: staffRole, place, permissions: new Set(brings), grant });
  },
};

export const joinClass = {
  against(state: State, invitation: Invitation, who: Person): Reasons {
    const { place, about } = invitation;
    const worksThere = accountsOf(state, who).some((one) =>
      membershipsOf(state, one).some((own) => isWithin(place, own.place)),
    );
    return [
      [!place || !about || !isWelcome(state, invitation, about), "something stands between the two"],
      [!about || !hasRole(about, "student"), "only students sit in a class"],
      [who !== about && worksThere, "a guardian who works there does not bring the student in"],
    ];
  },
  effect(state: State, { place, about }: Invitation, grant: Grant): void {
    if (place && about) takeIn(state, about, place, grant);
  },
};

export const joinCourse = {
  against(state: State, { inviter, course, about }: Invitation, who: Person): Reasons {
    const teaches =
      course !== undefined && accountsOf(state, who).some((one) => isCourseStaff(state, one, course));
    return [
      [!about || denied(state, inviter, about).has("view_progress"), "a restriction stands between the two"],
      [!about || !hasRole(about, "student"), "only students take a course"],
      [who !== about && teaches, "a guardian who teaches it does not bring the student in"],
    ];
  },
  effect(state: State, { course, about }: Invitation, grant: Grant): void {
    if (course && about) take(state, course, about, grant);
  },
};

const enrollStudent: ActKind = {
  name: "place a student in a class",
  covers: ["enroll_student"],
  weight: 4,
  propose(state, choose) {
    const place = choose.one("class", classes(state), byName);
    const student = mostly(choose, "student", state.onStage, (one) => hasRole(one, "student"), byName);
    const who = place && actor(state, choose, (one) => mayStaff(state, one, "teacher", place), 0.2);
    if (!place || !student || !who) return undefined;
    const isIn = sits(state, student, place) && !isHidden(state, student, who);
    const places = mayPlace(state, who, student, place, true);
    const asksSomebody =
      student.account !== undefined ||
      state.people.some((one) => one.account !== undefined && mayDo(state, one, student, "book"));
    return {
      words: `${who.name} takes ${student.name} into ${place.name}`,
      as: who,
      sql: call("enroll_student", quote(place.id), quote(student.id)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!mayStaff(state, who, "teacher", place), "the class is not theirs"],
        [!hasRole(student, "student"), "only students sit in a class"],
        [who === student, "nobody places themselves"],
        [!isIn && !places && !asksSomebody, "there is nobody to ask"],
        [!isIn && !places && isKnownChild(who), "known to be under 13"],
      ),
      effect: (result) => {
        if (isIn) return;
        if (places) {
          takeIn(state, student, place, state.grant(who, "the school keeps the student already"));
          return;
        }
        const id = idOf(result);
        if (state.invitations.some((one) => one.id === id)) return;
        invited(state, result, { ...nothing, kind: "class", inviter: who, about: student, place });
      },
    };
  },
};

const seat: ActKind = {
  name: "write a place in a class",
  covers: ["class_students"],
  weight: 2,
  propose(state, choose) {
    const leaves = choose.chance("leaves", 0.5);
    const seats = state.seats.map(({ student, place }) => ({
      student,
      place,
      name: `${student.name} ${place.name}`,
    }));
    const known = leaves ? choose.one("seat", seats, byName) : undefined;
    const place = known?.place ?? choose.one("class", classes(state), byName);
    const student =
      known?.student ?? mostly(choose, "student", state.onStage, (one) => hasRole(one, "student"), byName);
    if (!place || !student || (!leaves && sits(state, student, place))) return undefined;
    const runs = (one: Person) => managerships(state, one).some((own) => isWithin(place, own.place));
    const who = actor(state, choose, runs, 0.2);
    if (!who) return undefined;
    return leaves
      ? {
          words: `${who.name} takes ${student.name} out of ${place.name}`,
          as: who,
          sql: `with gone as (delete from public.class_students where class_id = '${place.id}' and student_id = '${student.id}' returning 1)
                select to_jsonb(count(*)) from gone`,
          verdict: { may: true, why: "a statement that finds nothing is no error" },
          effect: () => {
            if (canAct(who) && runs(who) && !isHidden(state, student, who)) leaveClass(state, student, place);
          },
        }
      : {
          words: `${who.name} writes ${student.name} into ${place.name}`,
          as: who,
          sql: `with made as (insert into public.class_students (class_id, student_id) values ('${place.id}', '${student.id}') returning 1)
                select to_jsonb(count(*)) from made`,
          verdict: unless(
            [!canAct(who), "the account is suspended"],
            [!runs(who), "the class is not theirs"],
            [who === student, "nobody places themselves"],
            [!mayPlace(state, who, student, place, true), "an account of elsewhere is asked first"],
            [!hasRole(student, "student"), "only students sit in a class"],
          ),
          effect: () =>
            takeIn(state, student, place, state.grant(who, "the school keeps the student already")),
        };
  },
};

const membership: ActKind = {
  name: "write a membership",
  covers: ["memberships"],
  weight: 2,
  propose(state, choose) {
    const role = choose.word("role", staffRoles);
    const place = choose.one(
      "place",
      state.places.filter(({ level }) => level === levelOf(role)),
      byName,
    );
    const person = choose.one("person", state.onStage, byName);
    const who =
      place && actor(state, choose, (one) => mayStaff(state, one, role, place) && !isAdmin(one), 0.2);
    if (!place || !person || !who || works(state, person, role, place)) return undefined;
    const columns: string[] = [];
    const values: string[] = [];
    for (let one: Place | undefined = place; one; one = one.above) {
      columns.push(`${one.level}_id`);
      values.push(quote(one.id));
    }
    const brings = permissionsOf(role);
    const gives = employs(state, who, role, place);
    return {
      words: `${who.name} writes ${person.name} in as ${role} of ${place.name}`,
      as: who,
      sql: `with made as (insert into public.memberships (profile_id, role, ${columns.join(", ")})
            values ('${person.id}', '${role}', ${values.join(", ")}) returning 1) select to_jsonb(count(*)) from made`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!gives, "the place is not below theirs"],
        [who === person, "nobody employs themselves"],
        [!mayPlace(state, who, person, place, false), "an account of elsewhere is asked first"],
        [
          brings.includes("MANAGE_INTERNAL_COMM") &&
            !isAdmin(who) &&
            !holdsThere(state, who, "MANAGE_INTERNAL_COMM", place),
          "nobody gives what they do not hold there",
        ],
      ),
      effect: () => {
        state.memberships.push({
          person,
          role,
          place,
          permissions: new Set(brings),
          grant: state.grant(who, "manages a place above it"),
        });
      },
    };
  },
};

const endMembership: ActKind = {
  name: "end or narrow a membership",
  covers: ["memberships"],
  weight: 1.5,
  propose(state, choose) {
    const one = choose.one(
      "membership",
      state.memberships,
      ({ person, role, place }: Membership) => `${person.name} ${role} ${place.name}`,
    );
    const gives = (person: Person) =>
      one !== undefined && canAct(person) && employs(state, person, one.role, one.place);
    const who = one && actor(state, choose, gives, 0.2);
    if (!one || !who) return undefined;
    const narrows = choose.chance("narrows", 0.4);
    const row = `profile_id = '${one.person.id}' and role = '${one.role}' and coalesce(class_id, campus_id, school_id, organization_id) = '${one.place.id}'`;
    return narrows
      ? {
          words: `${who.name} takes every permission from ${one.person.name} as ${one.role} of ${one.place.name}`,
          as: who,
          sql: `with done as (update public.memberships set custom_permissions = '{}', custom_permissions_filter = '{MANAGE_INTERNAL_COMM,READ_PARENT_COMM}'
                where ${row} returning 1) select to_jsonb(count(*)) from done`,
          verdict: { may: true, why: "a statement that finds nothing is no error" },
          effect: () => {
            if (gives(who) && who !== one.person) one.permissions.clear();
          },
        }
      : {
          words: `${who.name} ends the membership of ${one.person.name} as ${one.role} of ${one.place.name}`,
          as: who,
          sql: `with done as (delete from public.memberships where ${row} returning 1) select to_jsonb(count(*)) from done`,
          verdict: { may: true, why: "a statement that finds nothing is no error" },
          effect: () => {
            if (!gives(who)) return;
            state.memberships = state.memberships.filter((other) => other !== one);
            revokeFallen(state, one.person);
          },
        };
  },
};

const makeCourse: ActKind = {
  name: "make a course",
  covers: ["courses"],
  weight: 1.5,
  propose(state, choose) {
    const place = choose.chance("of a class", 0.5) ? choose.one("class", classes(state), byName) : undefined;
    const course: Course = { id: "", name: `course ${state.made + 1}`, tutor: undefined, place };
    const teaches = (one: Person) => isCourseStaff(state, one, place ? course : { ...course, tutor: one });
    const who = actor(state, choose, teaches, 0.2);
    if (!who) return undefined;
    const owner = place ? `'${place.id}'` : `'${who.id}'`;
    return {
      words: `${who.name} makes ${course.name}${place ? ` in ${place.name}` : ""}`,
      as: who,
      sql: `insert into public.courses (${place ? "class_id" : "tutor_id"}, title) values (${owner}, '${course.name}') returning to_jsonb(courses)`,
      verdict: unless([!canAct(who), "the account is suspended"], [!teaches(who), "not of its staff"]),
      effect: (result) => {
        state.made++;
        state.courses.push({ ...course, id: idOf(result), tutor: place ? undefined : who });
      },
    };
  },
};

const enrollInCourse: ActKind = {
  name: "ask into a course",
  covers: ["enroll_in_course"],
  weight: 3,
  propose(state, choose) {
    const course = choose.one("course", state.courses, byName);
    const student = mostly(choose, "student", state.onStage, (one) => hasRole(one, "student"), byName);
    const who = course && actor(state, choose, (one) => isCourseStaff(state, one, course), 0.2);
    if (!course || !student || !who) return undefined;
    // Whom a restriction hides is asked like a stranger, and never hears of it.
    const isKept = denied(state, who, student).has("view_progress");
    const unasked =
      (isAdmin(who) && !isCourseStaff(state, who, course)) ||
      (!isKept && course.place !== undefined && sits(state, student, course.place));
    const takes =
      !isKept &&
      state.enrollments.some((one) => one.course === course && one.student === student && one.isActive);
    return {
      words: `${who.name} takes ${student.name} into ${course.name}`,
      as: who,
      sql: call("enroll_in_course", quote(course.id), quote(student.id)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!isCourseStaff(state, who, course) && !isAdmin(who), "not of its staff"],
        [!hasRole(student, "student") || student === who, "only other students take a course"],
        [!takes && !unasked && isKnownChild(who), "known to be under 13"],
      ),
      effect: (result) => {
        if (takes) return;
        if (unasked) {
          take(state, course, student, state.grant(who, "the student sits in the class of the course"));
          return;
        }
        const id = idOf(result);
        if (state.invitations.some((one) => one.id === id)) return;
        invited(state, result, { ...nothing, kind: "course", inviter: who, about: student, course });
      },
    };
  },
};

const dropCourse: ActKind = {
  name: "drop a course",
  covers: ["enrollments"],
  weight: 0.7,
  propose(state, choose) {
    const one = choose.one(
      "enrollment",
      state.enrollments.filter(({ isActive }) => isActive),
      ({ course, student }) => `${course.name} ${student.name}`,
    );
    const who = one && actor(state, choose, (person) => isCourseStaff(state, person, one.course), 0.3);
    if (!one || !who) return undefined;
    return {
      words: `${who.name} takes ${one.student.name} out of ${one.course.name}`,
      as: who,
      sql: `with done as (update public.enrollments set status = 'dropped' where course_id = '${one.course.id}' and student_id = '${one.student.id}'
            returning 1) select to_jsonb(count(*)) from done`,
      verdict: { may: undefined, why: "a statement that finds nothing is no error" },
      effect: (result) => {
        if (result === 1 && isCourseStaff(state, who, one.course)) one.isActive = false;
      },
    };
  },
};

export const placeActs = [
  enrollStudent,
  seat,
  membership,
  endMembership,
  makeCourse,
  enrollInCourse,
  dropCourse,
];
