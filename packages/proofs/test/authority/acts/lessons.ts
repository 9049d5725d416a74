// Acts about lessons: they use a guardian's right, and make the tutor one of the student's staff.
import { type ActKind, actor, byName, call, idOf, mostly, quote, unless } from "../act.ts";
import { cancel, unassign } from "../effects.ts";
import {
  canAct,
  hasRole,
  isActive,
  isForbidden,
  isHidden,
  isSamePerson,
  isStopped,
  mayDo,
  seesAttending,
  worksFor,
} from "../rules.ts";
import type { Booking, Person, State } from "../state.ts";

export const named = (one: Booking) =>
  `${one.client.name} ${one.tutor.name} ${one.student?.name ?? ""} ${one.id}`;
export const words = (one: Booking) =>
  `the lesson of ${one.client.name} with ${one.tutor.name}${one.student ? ` for ${one.student.name}` : ""}`;

/** What stands against a student attending on a guardian's right. */
export function againstAttending(
  state: State,
  of: { client: Person; guardian: Person | undefined; student: Person | undefined; tutor: Person },
): [boolean, string][] {
  const { client, guardian, student, tutor } = of;
  // Whoever attends: a restriction that protects the client as a student keeps the tutor away.
  const kept: [boolean, string] = [
    isForbidden(state, tutor, client) || isSamePerson(state, tutor, client),
    "a restriction keeps the tutor from the client, or the tutor is the client",
  ];
  if (!student || student === client) return [kept];
  const by = guardian ?? client;
  const isAgent =
    by !== client &&
    worksFor(client, by) &&
    state.agencies.some((one) => one.agent === client && one.client === by);
  return [
    kept,
    ...againstBookingFor(state, client, by, student),
    [by !== client && !isAgent, "the client is no agent of that guardian"],
    [isForbidden(state, tutor, student), "a restriction binds the tutor"],
    [isSamePerson(state, tutor, by), "the tutor is the guardian"],
    [!hasRole(student, "student"), "the person is not a student"],
  ];
}

function againstBookingFor(
  state: State,
  client: Person,
  guardian: Person,
  student: Person,
): [boolean, string][] {
  return [
    [!mayDo(state, guardian, student, "book"), "the guardian may not book for the student"],
    [[client, guardian].some((one) => isForbidden(state, one, student)), "a restriction binds one of them"],
  ];
}

const book: ActKind = {
  name: "book a lesson",
  covers: ["create_booking"],
  weight: 6,
  propose(state, choose) {
    const books = (one: Person) => hasRole(one, "client") || hasRole(one, "tutor") || hasRole(one, "agent");
    const who = actor(state, choose, books, 0.1);
    if (!who) return undefined;
    const tutor = mostly(
      choose,
      "tutor",
      state.onStage,
      (one) => hasRole(one, "tutor") && one !== who,
      byName,
      0.1,
    );
    const guardian = choose.chance("agent", 0.3)
      ? choose.one(
          "guardian",
          state.agencies.filter(({ agent }) => agent === who).map(({ client }) => client),
          byName,
        )
      : undefined;
    const student = choose.chance("nobody", 0.05)
      ? undefined
      : mostly(choose, "student", state.onStage, (one) => mayDo(state, guardian ?? who, one, "book"), byName);
    if (!tutor) return undefined;
    const by = student === undefined || student === who ? undefined : guardian;
    // Later than every order of the story ends.
    const days = 60 + state.made;
    return {
      words: `${who.name} books ${tutor.name}${student ? ` for ${student.name}` : ""}${by ? ` on the right of ${by.name}` : ""}`,
      as: who,
      sql: call(
        "create_booking",
        quote(tutor.id),
        `now() + interval '${days} days'`,
        `now() + interval '${days} days 1 hour'`,
        "'Algebra'",
        quote(student?.id),
        quote(by?.id),
      ),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!books(who), "only clients, tutors and agents book"],
        [tutor === who || tutor === student || tutor === by, "the tutor is somebody else"],
        [!hasRole(tutor, "tutor") || isStopped(tutor), "that person does not teach"],
        ...againstAttending(state, { client: who, guardian: by, student, tutor }),
      ),
      effect: (result) => {
        state.made++;
        state.bookings.push({
          id: idOf(result),
          client: who,
          student,
          guardian: student === undefined || student === who ? undefined : (by ?? who),
          tutor,
          status: "pending",
          grant: state.grant(who, "books on a right of theirs"),
        });
      },
    };
  },
};

/** Whether restrictions hide a lesson from somebody. */
const hides = (state: State, person: Person, { client }: Booking) => isHidden(state, client, person);

function onLesson(
  name: string,
  covers: string,
  weight: number,
  sides: (one: Booking) => (Person | undefined)[],
  more: (one: Booking, who: Person, state: State) => [boolean, string][],
  effect: (one: Booking) => void,
): ActKind {
  return {
    name: `${name} a lesson`,
    covers: [covers],
    weight,
    propose(state, choose) {
      const one = mostly(choose, "lesson", state.bookings, isActive, named, 0.1);
      const who = one && actor(state, choose, (person) => sides(one).includes(person), 0.2);
      if (!one || !who) return undefined;
      return {
        words: `${who.name} tries to ${name} ${words(one)}`,
        as: who,
        sql: call(covers, quote(one.id)),
        verdict: unless(
          [!canAct(who), "the account is suspended"],
          [!sides(one).includes(who), "another side does this"],
          [hides(state, who, one), "a restriction hides the lesson"],
          [!isActive(one), "the lesson is over"],
          ...more(one, who, state),
        ),
        effect: () => effect(one),
      };
    },
  };
}

const assign: ActKind = {
  name: "say who attends",
  covers: ["assign_student", "assign_students"],
  weight: 2,
  propose(state, choose) {
    const one = mostly(choose, "lesson", state.bookings, isActive, named, 0.1);
    const who = one && actor(state, choose, (person) => person === one.client, 0.2);
    if (!one || !who) return undefined;
    const student = mostly(
      choose,
      "student",
      state.onStage,
      (person) => mayDo(state, who, person, "book"),
      byName,
    );
    if (!student) return undefined;
    return {
      words: `${who.name} says that ${student.name} attends ${words(one)}`,
      as: who,
      sql: choose.chance("many", 0.3)
        ? call("assign_students", `array['${one.id}']::uuid[]`, quote(student.id))
        : call("assign_student", quote(one.id), quote(student.id)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [who !== one.client, "only the client says who attends"],
        [hides(state, who, one), "a restriction hides the lesson"],
        [!isActive(one), "the lesson is over"],
        [one.tutor === student, "the tutor is somebody else"],
        // Saying again what holds changes nothing, so it asks for the client's right of today alone.
        ...(one.student === student && one.guardian === (student === who ? undefined : who)
          ? ([
              [
                student !== who && !mayDo(state, who, student, "book"),
                "the client may not book for the student",
              ],
            ] satisfies [boolean, string][])
          : againstAttending(state, { client: who, guardian: undefined, student, tutor: one.tutor })),
      ),
      effect: () => {
        one.student = student;
        one.guardian = student === who ? undefined : who;
      },
    };
  },
};

export const lessonActs = [
  book,
  assign,
  onLesson(
    "confirm",
    "confirm_booking",
    4,
    (one) => [one.tutor],
    (one) => [[one.status !== "pending", "it is confirmed already"]],
    (one) => {
      one.status = "confirmed";
    },
  ),
  onLesson(
    "cancel",
    "cancel_booking",
    1,
    (one) => [one.client, one.tutor],
    () => [],
    (one) => cancel([one]),
  ),
  onLesson(
    "unassign the student of",
    "unassign_student",
    1,
    (one) => [one.client, one.guardian, one.student],
    (one, who, state) => [
      [one.student === undefined || !seesAttending(state, who, one.student), "they see nobody attend"],
    ],
    (one) => unassign([one]),
  ),
];
