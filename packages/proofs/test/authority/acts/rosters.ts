// Small rosters of one school: who is in it, who teaches, who is whose parent. What changed since the
// last one comes or goes; nobody gets anything by a roster of their own.
import { z } from "zod";
import { type ActKind, accounts, actor, byName, quote, UnexpectedAnswer, unless } from "../act.ts";
import {
  bindExpected,
  choosePrimary,
  giveRole,
  leaveClass,
  noLongerExpected,
  revokeFallen,
  unassign,
} from "../effects.ts";
import {
  accountsOf,
  canAct,
  hasRole,
  isActive,
  isAdmin,
  isBlocked,
  isImpartial,
  isKnownMinor,
  isSamePerson,
  isUnderOrder,
  managerships,
  seatsOf,
  verified,
  verifiedPhone,
  wasGuardian,
} from "../rules.ts";
import {
  type Expectation,
  type Link,
  type Person,
  type Place,
  type RosterPerson,
  rights,
  type State,
} from "../state.ts";

const Answer = z.object({
  people: z.record(z.string(), z.string()),
  school: z.string(),
  campus: z.string(),
  class: z.string(),
});

const students = ["S1", "S2"];
const kinds = { S1: "student", S2: "student", G1: "parent", T1: "teacher" } as const;
const words = { S1: "student 1", S2: "student 2", G1: "a parent", T1: "a teacher" };
type SourcedId = keyof typeof kinds;
const everybody: SourcedId[] = ["S1", "S2", "G1", "T1"];

/** What a roster says. */
type Roster = {
  people: Map<SourcedId, string | undefined>;
  enrolled: SourcedId[];
  links: [string, string][];
  /** Who is in it as deleted. */
  gone: string[];
};

function rows({ people, enrolled, links, gone }: Roster): object[] {
  return [
    { file: "orgs", line: 1, sourcedId: "RS", name: "roster school", type: "school" },
    { file: "classes", line: 1, sourcedId: "RC", title: "roster class", schoolSourcedId: "RS" },
    ...[...people].map(([sourcedId, email], index) => ({
      file: "users",
      line: index + 1,
      sourcedId,
      givenName: words[sourcedId],
      familyName: "of the roster",
      role: kinds[sourcedId],
      ...(email ? { email } : {}),
      agentSourcedIds: links
        .flatMap(([student, guardian]) => (student === sourcedId ? [guardian] : []))
        .join(","),
    })),
    ...gone.map((sourcedId, index) => ({
      file: "users",
      line: 50 + index,
      sourcedId,
      status: "tobedeleted",
      givenName: "Gone",
      familyName: "of the roster",
      role: "parent",
    })),
    ...enrolled.map((sourcedId, index) => ({
      file: "enrollments",
      line: index + 1,
      sourcedId: `E-${sourcedId}`,
      classSourcedId: "RC",
      userSourcedId: sourcedId,
      role: sourcedId === "T1" ? "teacher" : "student",
    })),
  ];
}

function addressesOf(state: State, people: readonly Person[]): Set<string> {
  return new Set(people.flatMap((who) => accountsOf(state, who)).flatMap((one) => [...one.addresses]));
}

/** Who gets nothing by this roster: whoever brings it, in whatever account, and accounts that the organization did not bring. */
function isRefused(state: State, { person, email }: RosterPerson, by: Person[]): boolean {
  const own = addressesOf(state, by);
  const isTheirs = [email, verified(person), verifiedPhone(person)].some(
    (one) => one !== undefined && own.has(one),
  );
  return (
    isTheirs ||
    by.some((who) => isSamePerson(state, who, person)) ||
    !state.brought.some((one) => one.person === person)
  );
}

function place(state: State, name: string, level: Place["level"], id: string, above: Place): Place {
  const known = state.places.find((one) => one.name === name);
  if (known) return known;
  const made: Place = { name, level, id, above };
  state.places.push(made);
  return made;
}

/** Lines of people who were erased are skipped, with their places and links. */
function withoutErased(state: State, roster: Roster): Roster {
  const isThere = (sourcedId: string) => !state.roster.erased.has(sourcedId);
  return {
    people: new Map([...roster.people].filter(([sourcedId]) => isThere(sourcedId))),
    enrolled: roster.enrolled.filter(isThere),
    links: roster.links.filter((pair) => pair.every(isThere)),
    gone: roster.gone.filter(isThere),
  };
}

/** Steps in their order: people, places that end and begin, links likewise, invitations, people who go. */
function apply(
  state: State,
  { who, by }: { who: Person; by: Person[] },
  roster: Roster,
  answer: z.infer<typeof Answer>,
): void {
  const { north, grant } = {
    north: state.place("North"),
    grant: state.grant(who, "imports the school's roster"),
  };
  const school = place(state, "roster school", "school", answer.school, north);
  const campus = place(state, "roster campus", "campus", answer.campus, school);
  const room = place(state, "roster class", "class", answer.class, campus);
  const known = state.roster;
  const invites: SourcedId[] = [];
  const made: RosterPerson[] = [];
  const changed: [RosterPerson, string | undefined][] = [];
  for (const [sourcedId, email] of roster.people) {
    const before = known.people.get(sourcedId);
    if (email !== undefined && before?.email !== email && kinds[sourcedId] !== "student")
      invites.push(sourcedId);
    if (before) {
      if (before.email !== email) changed.push([before, email]);
      continue;
    }
    const id = answer.people[sourcedId];
    // Whoever left and comes back is the same person.
    const returning = known.left.get(sourcedId);
    if (returning) {
      known.left.delete(sourcedId);
      const entry = { person: returning, email };
      known.people.set(sourcedId, entry);
      changed.push([entry, email]);
      continue;
    }
    if (id === undefined) throw new UnexpectedAnswer(`The roster should have made ${words[sourcedId]}.`);
    state.made++;
    const person: Person = {
      name: `${words[sourcedId]} of roster ${state.made}`,
      id,
      account: undefined,
      addresses: new Set(),
      former: new Set(),
      shared: new Set(),
      roles: new Map(),
      isSuspended: false,
      hadRole: false,
      born: undefined,
      age: undefined,
      isVouched: false,
      knownAge: undefined,
      formerBirth: undefined,
      isPaused: false,
    };
    giveRole(person, kinds[sourcedId] === "student" ? "student" : "client", grant);
    state.people.push(person);
    state.onStage.push(person);
    state.brought.push({ person, organization: north });
    const entry = { person, email };
    known.people.set(sourcedId, entry);
    made.push(entry);
  }
  // New people come together, and so do changes: of one address for two, neither is meant alone.
  expects(state, made);
  const corrected = changed.map(([entry, email]) => {
    const before = expectationsOf([entry]);
    // At an address that the roster no longer gives, nobody takes the person over.
    if (entry.email !== undefined && entry.email !== email) withdraw(state, entry.person, entry.email);
    entry.email = email;
    return before;
  });
  noLongerExpected(state, corrected.flat());
  expects(
    state,
    changed.map(([entry]) => entry),
  );
  for (const sourcedId of [...known.enrolled].filter((one) => !roster.enrolled.includes(one as SourcedId))) {
    known.enrolled.delete(sourcedId);
    const person = known.people.get(sourcedId)?.person;
    if (!person) continue;
    // What staff gave by hand stays.
    if (sourcedId !== "T1") {
      if (seatsOf(state, person).some((seat) => seat.place === room && seat.isByRoster))
        leaveClass(state, person, room);
    } else {
      state.memberships = state.memberships.filter(
        (one) => one.person !== person || one.role !== "teacher" || one.place !== room || !one.isByRoster,
      );
      revokeFallen(state, person);
    }
  }
  for (const sourcedId of roster.enrolled.filter((one) => !known.enrolled.has(one))) {
    const entry = known.people.get(sourcedId);
    if (!entry || isRefused(state, entry, by)) continue;
    known.enrolled.add(sourcedId);
    const { person } = entry;
    if (sourcedId === "T1") {
      const has = state.memberships.some(
        (one) => one.person === person && one.place === room && one.role === "teacher",
      );
      if (!has)
        state.memberships.push({
          person,
          role: "teacher",
          place: room,
          permissions: new Set(["READ_PARENT_COMM"]),
          isByRoster: true,
          grant,
        });
    } else if (hasRole(person, "student") && !seatsOf(state, person).some((seat) => seat.place === room)) {
      state.seats.push({ student: person, place: room, isByRoster: true, grant });
    }
  }
  const staged = new Set(roster.links.map((pair) => pair.join(" ")));
  // Nobody administers the links of a student whose guardian they are or were, or whom an order keeps from them.
  const endsOf = (pair: string) => pair.split(" ").map((id) => known.people.get(id as SourcedId)?.person);
  const isGuarded = (pair: string) => {
    const [student] = endsOf(pair);
    return (
      student !== undefined &&
      by.some((one) => wasGuardian(state, one, student) || isUnderOrder(state, one, student))
    );
  };
  // Nor ends links of another guardian of their own child.
  const isKept = (pair: string) => {
    const [, guardian] = endsOf(pair);
    return (
      isGuarded(pair) || (guardian !== undefined && by.some((one) => !isImpartial(state, one, guardian)))
    );
  };
  for (const pair of [...known.links].filter((one) => !staged.has(one) && !isKept(one))) {
    known.links.delete(pair);
    const link = linkOf(state, pair);
    if (!link?.isByRoster || link.status !== "ACTIVE") continue;
    unassign(
      state.bookings.filter(
        (one) => isActive(one) && one.guardian === link.guardian && one.student === link.student,
      ),
    );
    state.endLink(link);
  }
  for (const pair of [...staged].filter((one) => !known.links.has(one)).sort(byIds(state))) {
    const ends = pair.split(" ").map((sourcedId) => known.people.get(sourcedId));
    const [student, guardian] = ends;
    if (!student || !guardian || isRefused(state, student, by) || isRefused(state, guardian, by)) continue;
    if (isGuarded(pair)) continue;
    const isThere =
      student.person === guardian.person || state.link(guardian.person, student.person) !== undefined;
    // The next roster tries again.
    if (!isThere && (isKnownMinor(guardian.person) || isBlocked(state, guardian.person, student.person)))
      continue;
    known.links.add(pair);
    if (isThere) continue;
    const link: Link = {
      guardian: guardian.person,
      student: student.person,
      status: "ACTIVE",
      relation: "GUARDIAN",
      isPrimary: false,
      isByRoster: true,
      rights: new Map(rights.map((right) => [right, grant])),
      granted: new Set(),
    };
    state.addLink(link);
    choosePrimary(state, link);
  }
  const revoke = (person: Person | undefined) => {
    if (person) withdraw(state, person, undefined);
  };
  for (const sourcedId of invites) revoke(known.people.get(sourcedId)?.person);
  // Nobody is invited to an account of who uploaded the files.
  const asked = addressesOf(state, by);
  for (const sourcedId of invites.sort()) {
    const entry = known.people.get(sourcedId);
    const id = answer.people[`invitation ${sourcedId}`];
    if (!entry?.email || entry.person.account || asked.has(entry.email)) continue;
    asked.add(entry.email);
    const waits = state.invitations.some(
      (one) =>
        one.kind === "placeholder" &&
        one.inviter === who &&
        one.address === entry.email &&
        one.status === "pending",
    );
    if (waits) continue;
    if (id === undefined) throw new UnexpectedAnswer(`The roster should have invited ${words[sourcedId]}.`);
    state.invitations.push({
      id,
      kind: "placeholder",
      inviter: who,
      address: entry.email,
      about: entry.person,
      place: undefined,
      course: undefined,
      staffRole: undefined,
      relation: undefined,
      rights: [],
      status: "pending",
      isReleased: false,
      version: 1,
    });
    expects(state, [entry]);
  }
  // Further profiles at one address are offered together.
  for (const sourcedId of invites) {
    const entry = known.people.get(sourcedId);
    if (!entry?.email || entry.person.account) continue;
    const waiting = state.invitations.find(
      (one) =>
        one.kind === "placeholder" &&
        one.inviter === who &&
        one.address === entry.email &&
        one.status === "pending" &&
        one.about !== entry.person &&
        [...known.people].some(
          ([id, { person, email }]) =>
            person === one.about && email === entry.email && kinds[id as SourcedId] !== "student",
        ),
    );
    if (waiting && !waiting.also?.includes(entry.person))
      waiting.also = [...(waiting.also ?? []), entry.person];
  }
  const gone: RosterPerson[] = [];
  for (const [sourcedId, entry] of [...known.people]) {
    if (roster.people.has(sourcedId as SourcedId)) continue;
    revoke(entry.person);
    known.people.delete(sourcedId);
    known.left.set(sourcedId, entry.person);
    gone.push(entry);
  }
  noLongerExpected(state, expectationsOf(gone));
}

/** Pending invitations no longer offer a profile, at one address or at any; who else is offered stays invited. */
function withdraw(state: State, person: Person, address: string | undefined): void {
  for (const one of state.invitations) {
    if (one.kind !== "placeholder" || one.status !== "pending") continue;
    if (address !== undefined && one.address !== address) continue;
    one.also = one.also?.filter((other) => other !== person);
    if (one.about !== person) continue;
    const [next, ...rest] = one.also ?? [];
    if (next) {
      one.about = next;
      one.also = rest;
    } else one.status = "revoked";
  }
}

const expectationsOf = (entries: RosterPerson[]): Expectation[] =>
  entries.flatMap(({ person, email }) => (email === undefined ? [] : [{ about: person, address: email }]));
const expects = (state: State, entries: RosterPerson[]) => bindExpected(state, expectationsOf(entries));

function linkOf(state: State, pair: string): Link | undefined {
  const [student, guardian] = pair.split(" ").map((sourcedId) => state.roster.people.get(sourcedId)?.person);
  return student && guardian ? state.link(guardian, student) : undefined;
}
/** Links are made in the order of their students and guardians. */
const byIds = (state: State) => (one: string, other: string) => {
  const key = (pair: string) =>
    pair
      .split(" ")
      .map((sourcedId) => state.roster.people.get(sourcedId)?.person.id)
      .join(" ");
  return key(one) < key(other) ? -1 : 1;
};

const importRoster: ActKind = {
  name: "import a roster",
  covers: ["apply_roster_import"],
  weight: 2,
  propose(state, choose) {
    const north = state.place("North");
    const runs = (one: Person) =>
      isAdmin(one) ||
      managerships(state, one).some((own) => own.role === "organization_manager" && own.place === north);
    const first = actor(state, choose, runs, 0.1);
    if (!first) return undefined;
    // Somebody else may apply what one has prepared.
    const who = choose.chance("hands on", 0.25)
      ? (choose.one("applier", accounts(state).filter(runs), byName) ?? first)
      : first;
    const by = [first, who];
    const addresses = [...state.known];
    const people = new Map<SourcedId, string | undefined>();
    const isSame = choose.chance("the same people again", 0.15) && state.roster.people.size > 0;
    for (const sourcedId of everybody) {
      if (isSame) {
        const known = state.roster.people.get(sourcedId);
        if (known) people.set(sourcedId, known.email);
        continue;
      }
      if (!choose.chance(`has ${sourcedId}`, 0.85)) continue;
      const before = state.roster.people.get(sourcedId)?.email;
      const isKept = before !== undefined && choose.chance(`keeps ${sourcedId}`, 0.7);
      const hasEmail = choose.chance(`email of ${sourcedId}`, 0.7);
      people.set(
        sourcedId,
        isKept ? before : hasEmail ? choose.one(`address of ${sourcedId}`, addresses, String) : undefined,
      );
    }
    const has = (sourcedId: string) => everybody.some((one) => one === sourcedId && people.has(one));
    const roster: Roster = {
      people,
      gone: choose.chance("deleted rows", 0.5)
        ? [...state.roster.people.keys()].filter((one) => !has(one))
        : [],
      enrolled: everybody.filter((one) => one !== "G1" && has(one) && choose.chance(`enrolls ${one}`, 0.8)),
      links: students.flatMap((one): [string, string][] =>
        has(one) && has("G1") && choose.chance(`links ${one}`, 0.75) ? [[one, "G1"]] : [],
      ),
    };
    const told = [...people].map(([one, email]) => `${words[one]}${email ? ` at ${email}` : ""}`);
    return {
      words: `${first.name}${first === who ? "" : ` and ${who.name}`} imports a roster of ${told.join(", ") || "nobody"}; enrolled: ${roster.enrolled.join(" ") || "none"}; parents: ${roster.links.map((pair) => pair.join("-")).join(" ") || "none"}`,
      as: first,
      sql: `select authority.roster('${north.id}', '${JSON.stringify(rows(roster))}', ${quote(who.account?.userId)})`,
      verdict: unless(
        [!by.every(canAct), "the account is suspended"],
        [!by.every(runs), "not a manager of the organization"],
      ),
      effect: (result) => {
        const answer = Answer.safeParse(result);
        if (!answer.success) throw new UnexpectedAnswer(`The roster answered ${JSON.stringify(result)}.`);
        apply(state, { who, by }, withoutErased(state, roster), answer.data);
      },
    };
  },
};

export const rosterActs = [importRoster];
