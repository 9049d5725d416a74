// What the database should answer, derived from the acts, and the differences in words.
import {
  canAct,
  denied,
  effective,
  hasRole,
  isActive,
  isHidden,
  manages,
  mayDo,
  seatsOf,
  speaksForSelf,
  staffRoles,
  worksFor,
} from "./rules.ts";
import type { Observed } from "./stage.ts";
import type { Person, State } from "./state.ts";

const staffOrder = ["TUTOR", "TEACHER", "OFFICE_MANAGER"];
const foremost = (found: Set<string>) => staffOrder.find((role) => found.has(role));

/** Everybody about whom links or places could exist. */
const learners = (state: State) =>
  state.people.filter(
    (one) =>
      hasRole(one, "student") ||
      state.links.some(({ student }) => student === one) ||
      seatsOf(state, one).length > 0,
  );

/** What a person who asks is told: rights, clients' children, students of the school, and those taught. */
function standingsOf(state: State, person: Person): string[] {
  if (!canAct(person)) return [];
  const found: string[] = speaksForSelf(state, person) ? [`speaks for ${person.id}`] : [];
  for (const student of state.people) {
    const role = foremost(staffRoles(state, person, student));
    if (role) found.push(`talks about ${student.id} ${role}`);
  }
  for (const { student } of state.links.filter(({ guardian }) => guardian === person)) {
    for (const right of effective(state, person, student)) found.push(`exercises ${student.id} ${right}`);
  }
  for (const student of learners(state)) {
    if (manages(state, person, student)) found.push(`manages ${student.id}`);
  }
  for (const { client } of state.agencies.filter(({ agent }) => agent === person)) {
    if (isHidden(state, client, person) || !worksFor(person, client)) continue;
    for (const { student } of state.links.filter(({ guardian }) => guardian === client)) {
      if (!mayDo(state, client, student, "book") || isHidden(state, student, person)) continue;
      found.push(`books for ${client.id} ${student.id}`);
    }
  }
  return found.map((standing) => `${person.id} ${standing}`);
}

/** `who`: people who are asked themselves. */
export function expected(state: State, who: readonly Person[]): Observed {
  const { people } = state;
  const staff: string[] = [];
  for (const person of people) {
    for (const student of people) {
      const role = foremost(staffRoles(state, person, student));
      if (role) staff.push(`${person.id} ${student.id} ${role}`);
    }
  }
  const restricted = [...new Set(state.restrictions.flatMap(({ protects }) => [...protects]))];
  const idOf = (person: Person | undefined) => person?.id ?? "nobody";
  return {
    rights: state.links.flatMap(({ guardian, student }) =>
      effective(state, guardian, student).map((right) => `${guardian.id} ${student.id} ${right}`),
    ),
    standings: who.flatMap((person) => standingsOf(state, person)),
    links: [
      ...state.links.map(({ guardian, student, status, relation, isPrimary }) =>
        [guardian.id, student.id, "GUARDIAN", status, relation, ...(isPrimary ? ["primary"] : [])].join(" "),
      ),
      ...state.agencies.map(({ agent, client }) => `${agent.id} ${client.id} AGENT ACTIVE`),
    ],
    roles: people.flatMap(({ id, roles }) => [...roles.keys()].map((role) => `${id} ${role}`)),
    denials: people.flatMap((person) =>
      restricted.flatMap((student) =>
        [...denied(state, person, student)].map((right) => `${person.id} ${student.id} ${right}`),
      ),
    ),
    voices: people.filter((one) => speaksForSelf(state, one)).map(({ id }) => id),
    staff,
    memberships: state.memberships.map(
      ({ person, role, place, permissions }) =>
        `${person.id} ${role} ${place.id} {${[...permissions].sort().join(",")}}`,
    ),
    seats: state.seats.map(({ student, place }) => `${student.id} ${place.id}`),
    enrollments: state.enrollments
      .filter(({ isActive }) => isActive)
      .map(({ student, course }) => `${student.id} ${course.id}`),
    lessons: state.bookings
      .filter(isActive)
      .map(({ client, student, guardian, tutor, status }) =>
        [client.id, idOf(student), idOf(guardian), tutor.id, status].join(" "),
      ),
  };
}

const sentences: Record<string, string> = {
  rights: "the right",
  standings: "when the person asks, the standing",
  links: "the link",
  roles: "the role",
  denials: "the denial",
  voices: "the voice of",
  staff: "the staff standing",
  memberships: "the membership",
  seats: "the place in a class",
  enrollments: "the enrollment",
  lessons: "the active lesson",
};

/** Both ways; empty if database and acts agree. */
export function differences(state: State, who: readonly Person[], observed: Observed): string[] {
  const names = new Map<string, string>();
  for (const { id, name } of [...state.people, ...state.places, ...state.courses]) names.set(id, name);
  const words = (row: string) =>
    row
      .split(" ")
      .map((word) => names.get(word) ?? word)
      .join(" ");
  const wanted = expected(state, who);
  return Object.keys(wanted).flatMap((what) => {
    const shown = new Set(observed[what] ?? []);
    const due = new Set(wanted[what] ?? []);
    const noun = sentences[what] ?? what;
    return [
      ...[...shown]
        .filter((row) => !due.has(row))
        .map((row) => `The database knows ${noun} "${words(row)}", which no act gave.`),
      ...[...due]
        .filter((row) => !shown.has(row))
        .map(
          (row) =>
            `The acts gave ${noun} "${words(row)}", which the database does not know.${origin(state, what, row)}`,
        ),
    ];
  });
}

/** Who gave a right, where the acts gave one. */
function origin(state: State, what: string, row: string): string {
  if (what !== "rights") return "";
  const [guardian, student, right] = row.split(" ");
  const link = state.links.find((one) => one.guardian.id === guardian && one.student.id === student);
  const grant = [...(link?.rights ?? [])].find(([held]) => held === right)?.[1];
  return grant
    ? ` It came in act ${grant.act} from ${typeof grant.by === "string" ? grant.by : grant.by.name}: ${grant.why}.`
    : "";
}

/** Rights in force that no act explains, or that somebody gave to themselves. */
export function unexplained(state: State): string[] {
  return state.links.flatMap(({ guardian, student, rights }) =>
    [...rights].flatMap(([right, { act, by, why }]) => {
      const held = `${guardian.name} holds ${right} for ${student.name}`;
      if (act > state.story.length || why === "") return [`${held}, and no act explains it.`];
      return by === guardian ? [`${held} by an act of their own (${why}).`] : [];
    }),
  );
}
