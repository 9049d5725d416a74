// Lessons for whole groups: each student is judged as by a single lesson. A group is named with the act, so that it
// holds whomever the act is for.
import {
  type ActKind,
  actor,
  array,
  byName,
  mostly,
  quote,
  UnexpectedAnswer,
  unless,
  type Verdict,
} from "../act.ts";
import type { Choose } from "../choose.ts";
import {
  canAct,
  denied,
  hasRole,
  isActive,
  isForbidden,
  isHidden,
  isStopped,
  mayDo,
  worksFor,
} from "../rules.ts";
import type { Person, State, Wait } from "../state.ts";
import { againstAttending, named, words } from "./lessons.ts";

type Reasons = [boolean, string][];

const books = (one: Person) => hasRole(one, "client") || hasRole(one, "tutor") || hasRole(one, "agent");
const listed = (people: Person[]) => people.map(({ name }) => name).join(" and ");
const inGroup = (students: Person[]) =>
  `public.create_group('Together', p_student_ids => ${array(students.map(({ id }) => id))}::uuid[])`;

/** On whose right somebody books for a student without saying so: their own, else that of the first client. */
function rightFor(state: State, who: Person, student: Person): Person | undefined {
  if (mayDo(state, who, student, "book")) return who;
  return state.agencies
    .filter(({ agent }) => agent === who)
    .map(({ client }) => client)
    .filter(
      (client) =>
        worksFor(who, client) &&
        !isHidden(state, client, who) &&
        !isHidden(state, student, who) &&
        mayDo(state, client, student, "book"),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1))[0];
}

const againstGroup = (state: State, who: Person, students: Person[]): Reasons => [
  [!canAct(who), "the account is suspended"],
  [!books(who), "only clients, tutors and agents book"],
  ...students.flatMap((student): Reasons => {
    const guardian = student === who ? undefined : rightFor(state, who, student);
    return [[guardian === undefined, `nobody whose right counts may book for ${student.name}`]];
  }),
];

const againstAll = (state: State, who: Person, students: Person[], tutor: Person): Reasons =>
  students.flatMap((student) =>
    againstAttending(state, { client: who, guardian: rightFor(state, who, student), student, tutor }),
  );

const againstTutor = (state: State, who: Person, students: Person[], tutor: Person): Reasons => [
  [tutor === who, "the tutor is somebody else"],
  [
    students.some((student) => tutor === student || tutor === rightFor(state, who, student)),
    "the tutor is neither the student nor the guardian",
  ],
];
const teaches = (tutor: Person): Reasons => [
  [!hasRole(tutor, "tutor") || isStopped(tutor), "that person does not teach"],
];

/** Whether a restriction that has not begun denies one of them to book for a student; whoever is denied it now waits. */
function isKeptFrom(state: State, people: (Person | undefined)[], student: Person): boolean {
  const anybody = (isIt: (one: Person) => boolean) => people.some((one) => one !== undefined && isIt(one));
  return (
    anybody((one) => isForbidden(state, one, student)) &&
    !anybody((one) => denied(state, one, student).has("book"))
  );
}

/** Which lesson each student got. */
function lessonsOf(result: unknown): Map<string, string> {
  const lessons = new Map(
    Object.entries(Object(result)).flatMap(([student, id]) =>
      typeof id === "string" ? [[student, id] as const] : [],
    ),
  );
  if (lessons.size === 0)
    throw new UnexpectedAnswer(`The last act should have made lessons: ${JSON.stringify(result)}.`);
  return lessons;
}

function booked(state: State, who: Person, students: Person[], tutor: Person) {
  const guardians = students.map((student) => rightFor(state, who, student));
  return (result: unknown) => {
    const lessons = lessonsOf(result);
    for (const [index, student] of students.entries()) {
      state.bookings.push({
        id: lessons.get(student.id) ?? "none",
        client: who,
        student,
        guardian: guardians[index],
        tutor,
        status: "pending",
        grant: state.grant(who, "books on a right of theirs"),
      });
    }
  };
}

function asks(state: State, choose: Choose): { who: Person; tutor: Person; students: Person[] } | undefined {
  const who = actor(state, choose, books, 0.1);
  const tutor =
    who && mostly(choose, "tutor", state.onStage, (one) => hasRole(one, "tutor") && one !== who, byName, 0.1);
  if (!who || !tutor) return undefined;
  const suits = (one: Person) => one !== who && rightFor(state, who, one) !== undefined;
  const first = mostly(choose, "student", state.onStage, suits, byName);
  const second = choose.chance("two", 0.4)
    ? mostly(choose, "second student", state.onStage, suits, byName, 0.05)
    : undefined;
  if (!first) return undefined;
  return { who, tutor, students: second && second !== first ? [first, second] : [first] };
}

const book: ActKind = {
  name: "book for a group",
  covers: ["book_group"],
  weight: 2,
  propose(state, choose) {
    const asked = asks(state, choose);
    if (!asked) return undefined;
    const { who, tutor, students } = asked;
    const starts = students.map((_, index) => `now() + interval '${60 + state.made + index} days'`);
    const effect = booked(state, who, students, tutor);
    return {
      words: `${who.name} books ${tutor.name} for a group of ${listed(students)}`,
      as: who,
      sql: `select authority.done_for_all(public.book_group(
        ${inGroup(students)}, ${quote(tutor.id)}, array[${starts.join(", ")}], 60, 'Algebra'))`,
      verdict: unless(
        ...againstGroup(state, who, students),
        ...againstTutor(state, who, students, tutor),
        ...teaches(tutor),
        ...againstAll(state, who, students, tutor),
      ),
      effect: (result) => {
        state.made += students.length;
        effect(result);
      },
    };
  },
};

const assign: ActKind = {
  name: "say which group attends",
  covers: ["assign_group"],
  weight: 1,
  propose(state, choose) {
    const one = mostly(
      choose,
      "lesson",
      state.bookings,
      (lesson) => isActive(lesson) && !lesson.student,
      named,
    );
    const who = one && actor(state, choose, (person) => person === one.client, 0.2);
    if (!one || !who) return undefined;
    const student = mostly(
      choose,
      "student",
      state.onStage,
      (person) => person !== who && rightFor(state, who, person) !== undefined,
      byName,
    );
    if (!student) return undefined;
    const guardian = rightFor(state, who, student);
    return {
      words: `${who.name} says that a group of ${student.name} attends ${words(one)}`,
      as: who,
      sql: `select authority.done_for_all(public.assign_group(${inGroup([student])}, ${array([one.id])}::uuid[]))`,
      verdict: unless(
        ...againstGroup(state, who, [student]),
        [who !== one.client, "only the client says who attends"],
        [isHidden(state, one.client, who), "a restriction hides the lesson"],
        [!isActive(one), "the lesson is over"],
        [one.student !== undefined, "somebody attends it already"],
        ...againstTutor(state, who, [student], one.tutor),
        ...againstAll(state, who, [student], one.tutor),
      ),
      effect: () => {
        one.student = student;
        one.guardian = guardian;
      },
    };
  },
};

/** The tutor was asked too often that day: the lesson waits, and is judged when it goes on. */
const bookLater: ActKind = {
  name: "book for a group beyond a limit",
  covers: [],
  weight: 2,
  propose(state, choose) {
    const asked = asks(state, choose);
    const student = asked?.students[0];
    if (!asked || !student) return undefined;
    const { who, tutor } = asked;
    // At times of its own: the clock of a story does not move it.
    const at = `now() + interval '${60 + state.made} days ${12 * 60 + (state.made % 40) * 15} minutes'`;
    return {
      words: `${who.name} books ${tutor.name} for a group of ${student.name}, and a limit makes it wait`,
      as: who,
      sql: `select to_jsonb(authority.waiting_act(${quote(who.id)}, ${quote(tutor.id)}, ${inGroup([student])}, ${at}))`,
      verdict: unless(...againstGroup(state, who, [student]), ...againstTutor(state, who, [student], tutor), [
        isKeptFrom(state, [rightFor(state, who, student), who, tutor], student),
        "by then a restriction has begun, which looks like a lesson at that time",
      ]),
      effect: (result) => {
        state.made++;
        state.waits.push({ id: String(result), client: who, student, tutor, day: state.day });
      },
    };
  },
};

const goOn: ActKind = {
  name: "go on for a group",
  covers: ["continue_group_act"],
  weight: 4,
  propose(state, choose) {
    const called = ({ client, student, id }: Wait) => `${client.name} ${student.name} ${id}`;
    const one = choose.one("act", state.waits, called);
    const who = one && actor(state, choose, (person) => person === one.client, 0.2);
    if (!one || !who) return undefined;
    const { client, student, tutor } = one;
    const effect = booked(state, client, [student], tutor);
    const verdict: Verdict = unless(
      [who !== client, "only who began it goes on"],
      [state.day > one.day, "it waited for more than three days"],
      ...againstGroup(state, who, [student]),
      ...againstTutor(state, who, [student], tutor),
      ...teaches(tutor),
      ...againstAll(state, who, [student], tutor),
    );
    return {
      words: `${who.name} goes on with the lesson of ${client.name} with ${tutor.name} for a group of ${student.name}`,
      as: who,
      sql: `select authority.done_for_all(public.continue_group_act(${quote(one.id)}))`,
      verdict,
      effect: (result) => {
        state.waits = state.waits.filter((wait) => wait !== one);
        effect(result);
      },
    };
  },
};

export const groupActs = [book, assign, bookLater, goOn];
