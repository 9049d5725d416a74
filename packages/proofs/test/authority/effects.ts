import {
  accountsOf,
  ageOn,
  awaitsSchool,
  decidesForSelf,
  hasRole,
  holds,
  inviterStands,
  isActive,
  isAdmin,
  isBlocked,
  isFamily,
  isKnownMinor,
  isOwnMinor,
  isPaused,
  isStaffByRole,
  keeps,
  knownAgeOf,
  knownBirthOf,
  mayBeGuardian,
  mayDo,
  seatsOf,
  verified,
  verifiedPhone,
  wasGuardian,
} from "./rules.ts";
import {
  type Age,
  type Birth,
  type Booking,
  type Expectation,
  type Grant,
  type Link,
  type Person,
  type Relation,
  type Restriction,
  type Right,
  type Role,
  rights,
  type State,
  type Suspension,
} from "./state.ts";

export function giveRole(person: Person, role: Role, grant: Grant): void {
  if (!person.roles.has(role)) person.roles.set(role, grant);
  person.hadRole = true;
}

/** The first family guardian of a student becomes the primary one. */
export function choosePrimary(state: State, link: Link): void {
  if (link.status !== "ACTIVE" || link.relation === "OTHER" || !hasRole(link.guardian, "client")) return;
  if (isStaffByRole(link.guardian)) return;
  if (state.links.some(({ student, isPrimary }) => student === link.student && isPrimary)) return;
  link.isPrimary = true;
}

/** A link that waits for an agreement where nobody has a say is for the school to decide. */
export function waiting(state: State, link: Link): void {
  if (link.status !== "PENDING") return;
  const isAsked = state.links.some(
    (one) =>
      one.student === link.student &&
      isFamily(one) &&
      mayDo(state, one.guardian, one.student, "view_progress"),
  );
  if (!isAsked || awaitsSchool(state, link.student)) link.isDisputed = true;
}

export function giveLink(
  state: State,
  of: {
    guardian: Person;
    student: Person;
    relation: Relation;
    status: "PENDING" | "ACTIVE";
    rights: readonly Right[];
    /** The student agreed: the word of an adult grants what was asked. */
    isByStudent?: boolean;
  },
  grant: Grant,
): Link {
  const { guardian, student, relation, status } = of;
  const given = new Map(of.rights.map((right) => [right, grant]));
  const granted = new Set(of.isByStudent && decidesForSelf(state, student) ? of.rights : []);
  const known = state.link(guardian, student);
  if (known) {
    Object.assign(known, { relation, status, rights: given, granted, before: undefined });
    state.remember(known);
    choosePrimary(state, known);
    return known;
  }
  const link: Link = { guardian, student, relation, status, rights: given, granted, isPrimary: false };
  state.addLink(link);
  choosePrimary(state, link);
  waiting(state, link);
  return link;
}

export function cancel(bookings: Booking[]): void {
  for (const booking of bookings) booking.status = "cancelled";
}
export function unassign(bookings: Booking[]): void {
  for (const booking of bookings) {
    booking.student = undefined;
    booking.guardian = undefined;
  }
}
export const release = (bookings: Booking[], mode: string) =>
  mode === "cancel" ? cancel(bookings) : unassign(bookings);

/** Whether an inviter is trusted to know the address of the person of a profile. */
export const knowsPerson = (state: State, inviter: Person, about: Person) =>
  isAdmin(inviter) || keeps(state, inviter, about);

/** Where the school or an admin expects the person of a profile without an account. */
function expectations(state: State): Expectation[] {
  const found: Expectation[] = [];
  for (const { person, email } of state.roster.people.values()) {
    if (email !== undefined) found.push({ about: person, address: email });
  }
  for (const { kind, status, inviter, about, address } of state.invitations) {
    if (kind !== "placeholder" || status !== "pending" || !about || address === undefined) continue;
    if (knowsPerson(state, inviter, about)) found.push({ about, address });
  }
  return found;
}

/** The one profile that is, or ever was, expected at an address: rosters repeat one address for a family. */
function meant(state: State, address: string): Set<Person> {
  const at = (all: Expectation[]) =>
    new Set(all.filter((one) => one.address === address).map(({ about }) => about));
  const now = expectations(state);
  return new Set(
    [at(now), at([...now, ...state.formerly])].flatMap((profiles) =>
      profiles.size === 1 ? [...profiles] : [],
    ),
  );
}

/** Whether others made this person an adult: the school, an admin, or a student whose guardian they are. */
const isMadeAdult = (state: State, person: Person) =>
  person.isVouched ||
  (["tutor", "agent", "admin"] as const).some((role) => hasRole(person, role)) ||
  state.memberships.some((one) => one.person === person) ||
  state.links.some(({ guardian, status }) => guardian === person && status === "ACTIVE");

/** Whether somebody younger is expected, alone, at an address that the person verified. */
export function isExpectedAs(state: State, person: Person, ages: readonly (Age | undefined)[]): boolean {
  if (isMadeAdult(state, person)) return false;
  return [...person.addresses].some((address) =>
    [...meant(state, address)].some(
      (one) => one !== person && !one.addresses.has(address) && ages.includes(one.knownAge),
    ),
  );
}

/** A roster no longer expects somebody at an address: it stays known, and may now be another person's alone. */
export function noLongerExpected(state: State, gone: Expectation[]): void {
  const now = [...state.roster.people.values()];
  const left = gone.filter(
    ({ about, address }) => !now.some(({ person, email }) => person === about && email === address),
  );
  state.formerly.push(...left);
  for (const { address } of left) bindRestrictions(state, (one) => one.addresses.has(address));
}

/** One side of a restriction: its profiles, and since when which address is theirs; -1: always. */
type Side = { members: Set<Person>; addresses: Map<string, number> };

/** Whether an account verified the address since then, or has it now: who gave it up before is somebody else. */
const follows = (state: State, person: Person, address: string, since: number) =>
  person.addresses.has(address) &&
  (state.verifications.findIndex((one) => one.person === person && one.address === address) >= since ||
    holds(person, address));

/** Takes every address that a side knows to the profiles behind it, and their addresses back to the side. */
function grow(
  state: State,
  { members, addresses }: Side,
  isTheirs: (person: Person) => boolean,
  mayJoin: (person: Person) => boolean,
): void {
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const person of state.people) {
      const isFollower = [...addresses].some(([address, since]) => follows(state, person, address, since));
      if (isFollower && !members.has(person) && mayJoin(person)) {
        members.add(person);
        isGrowing = true;
      }
      if (!members.has(person)) continue;
      for (const address of person.addresses) {
        const verified = state.verifications.findIndex(
          (one) => one.person === person && one.address === address,
        );
        const since = isTheirs(person) ? -1 : verified;
        if (since >= (addresses.get(address) ?? Number.POSITIVE_INFINITY)) continue;
        addresses.set(address, since);
        isGrowing = true;
      }
    }
  }
}

/**
 * Restrictions bind the person and protect the student in every account that verifies an address they know.
 * named: an account that they name from now on.
 */
/** Somebody is kept from a student, in every capacity and account. */
export function restrictFully(state: State, maker: Person, person: Person, student: Person): void {
  const order: Restriction = {
    // Nobody is told it: no act of a story lifts it.
    id: "",
    kind: "ORDER",
    person,
    student,
    bound: new Set([person]),
    protects: new Set([student]),
    addresses: new Map(),
    studentAddresses: new Map(),
    rights: [...rights],
    from: state.day,
    until: undefined,
    maker,
    grant: state.grant(maker, "recorded that the guardian has no rights any more"),
  };
  state.restrictions.push(order);
  bindRestrictions(state, (one) => one === order);
}

export function bindRestrictions(state: State, which: (one: Restriction) => boolean, named?: Person): void {
  for (const restriction of state.restrictions.filter(which)) {
    const { bound, addresses, student, person, protects, studentAddresses, kind, maker } = restriction;
    for (const { about, address } of [...expectations(state), ...state.formerly]) {
      if (about === person) addresses.set(address, -1);
    }
    const isTheirs = (one: Person) => !restriction.isKnown || one === named;
    for (let size = -1; size < bound.size; ) {
      size = bound.size;
      grow(state, { members: bound, addresses }, isTheirs, (one) => one !== student);
      for (const known of addresses.keys()) {
        for (const one of meant(state, known)) if (one !== student) bound.add(one);
      }
    }
    // Nobody restricts the other guardians of their own child.
    const isOwnChild = (one: Person) =>
      kind === "ORDER" && maker !== undefined && wasGuardian(state, maker, one);
    grow(
      state,
      { members: protects, addresses: studentAddresses },
      isTheirs,
      (one) => one !== person && !isOwnChild(one),
    );
    restriction.isKnown = true;
    if (restriction.kind === "ORDER") leaveForbiddenLessons(state, restriction);
    else blockLinks(state, restriction);
  }
}

/** Suspensions bind every account of the person, and release what they booked or were to teach. */
export function bindSuspensions(state: State, which: (one: Suspension) => boolean, named?: Person): void {
  for (const suspension of state.suspensions.filter(which)) {
    const { person, bound, addresses } = suspension;
    bound.add(person);
    for (const address of expectedAlone(state, person)) addresses.set(address, -1);
    grow(
      state,
      { members: bound, addresses },
      (one) => !suspension.isKnown || one === named,
      () => true,
    );
    suspension.isKnown = true;
  }
  for (const person of state.people) {
    const isSuspended = state.suspensions.some(({ bound }) => bound.has(person));
    if (isSuspended && !person.isSuspended) releaseStopped(state, person);
    person.isSuspended = isSuspended;
  }
}

/** Where the person of a profile is expected, if nobody else is and nobody verified the address. */
function expectedAlone(state: State, profile: Person): string[] {
  return [...expectations(state), ...state.formerly].flatMap(({ about, address }) => {
    if (about !== profile) return [];
    const holders = state.people.filter((one) => one.addresses.has(address));
    const all = new Set([...holders, ...meant(state, address)]);
    return all.size === 1 && all.has(profile) ? [address] : [];
  });
}

/** Lessons that a stopped person was to teach or pay for end; those on the person's right lose the student. */
export function releaseStopped(state: State, person: Person): void {
  const active = state.bookings.filter(isActive);
  cancel(active.filter(({ client, tutor }) => client === person || tutor === person));
  unassign(active.filter((one) => isActive(one) && one.guardian === person));
}

/** An account verified an address, or became one person with a profile: then restrictions name it. */
export function bindAccount(state: State, person: Person, isNamed = false): void {
  const isFirst = !state.verifications.some((one) => one.person === person);
  const named = isNamed ? person : undefined;
  for (const address of person.addresses) {
    if (!state.verifications.some((one) => one.person === person && one.address === address))
      state.verifications.push({ person, address });
  }
  refreshAges(state);
  // A new account has its role before its first address can tell that it is a minor's.
  if (isFirst && isKnownMinor(person)) endAdultRoles(state, person);
  bindSuspensions(
    state,
    (one) => one.bound.has(person) || [...person.addresses].some((address) => one.addresses.has(address)),
    named,
  );
  bindRestrictions(
    state,
    (one) =>
      one.bound.has(person) ||
      one.protects.has(person) ||
      [...person.addresses].some(
        (address) => one.addresses.has(address) || one.studentAddresses.has(address),
      ),
    named,
  );
}

/** A roster or an invitation expects people at addresses. */
export function bindExpected(state: State, expected: Expectation[]): void {
  bindSuspensions(state, ({ person }) => expected.some(({ about }) => about === person));
  bindRestrictions(state, (one) =>
    expected.some(({ about, address }) => about === one.person || one.addresses.has(address)),
  );
}

function blockLinks(state: State, { bound, protects }: Restriction): void {
  for (const link of state.links) {
    if (link.status === "BLOCKED" || !bound.has(link.guardian) || !protects.has(link.student)) continue;
    unassign(
      state.bookings.filter(
        (one) => isActive(one) && one.guardian === link.guardian && one.student === link.student,
      ),
    );
    link.status = "BLOCKED";
    link.isPrimary = false;
    state.remember(link);
  }
}

/** The student blocks a person, who may have no link yet. */
export function block(state: State, guardian: Person, student: Person, relation: Relation): void {
  const known = state.link(guardian, student);
  if (known) state.remember(known);
  else
    state.addLink({
      guardian,
      student,
      relation,
      status: "BLOCKED",
      isPrimary: false,
      rights: new Map(),
      granted: new Set(),
    });
  if (!isBlocked(state, guardian, student)) {
    const made: Restriction = {
      id: `block of ${guardian.name} by ${student.name}`,
      kind: "BLOCK",
      person: guardian,
      student,
      bound: new Set([guardian]),
      protects: new Set([student]),
      addresses: new Map(),
      studentAddresses: new Map(),
      rights: [],
      from: state.day,
      until: undefined,
      grant: state.grant(student, "a student blocks guardians"),
    };
    state.restrictions.push(made);
    bindRestrictions(state, (one) => one === made);
  }
}

/** Ends the blocks between two people, in all of their accounts. */
export function unblock(state: State, guardian: Person, student: Person): void {
  const over = state.restrictions.filter(
    (one) => one.kind === "BLOCK" && one.bound.has(guardian) && one.protects.has(student),
  );
  state.links = state.links.filter(
    (link) =>
      link.status !== "BLOCKED" ||
      !over.some((one) => one.bound.has(link.guardian) && one.protects.has(link.student)),
  );
  state.restrictions = state.restrictions.filter((one) => !over.includes(one));
}

/** Takes the student out of lessons that a restriction forbids; one that the student booked ends. */
function leaveForbiddenLessons(state: State, restriction: Restriction): void {
  const { protects, bound, rights, isOver, until } = restriction;
  // Lessons are later than the end of every order that has one.
  if (isOver || until !== undefined || !rights.includes("book")) return;
  const touched = state.bookings.filter(
    (one) =>
      isActive(one) &&
      ((protects.has(one.client) && bound.has(one.tutor)) ||
        (one.student !== undefined &&
          protects.has(one.student) &&
          [one.client, one.guardian, one.tutor].some(
            (person) => person !== undefined && person !== one.student && bound.has(person),
          ))),
  );
  // Lessons that the student booked end, whoever attends.
  cancel(touched.filter(({ client }) => protects.has(client)));
  unassign(touched.filter(isActive));
}

/** What rested on a role ends with it: links, lessons, places, and invitations that wait. */
export function loseRole(state: State, person: Person, role: Role): void {
  if (!person.roles.delete(role)) return;
  const active = () => state.bookings.filter(isActive);
  const isGuardianRole = role === "client" || role === "tutor" || role === "agent";
  const ended = state.links.filter(
    (link) =>
      link.status !== "BLOCKED" &&
      ((role === "student" && link.student === person) ||
        (isGuardianRole && link.guardian === person && !mayBeGuardian(person))),
  );
  for (const { guardian, student } of ended) {
    unassign(active().filter((one) => one.guardian === guardian && one.student === student));
  }
  state.links = state.links.filter((link) => !ended.includes(link));
  const agencies = state.agencies.filter(
    ({ agent, client }) => (role === "agent" && agent === person) || (role === "client" && client === person),
  );
  for (const { agent, client } of agencies) {
    unassign(active().filter((one) => one.client === agent && one.guardian === client));
  }
  state.agencies = state.agencies.filter((one) => !agencies.includes(one));
  if (role === "tutor") {
    cancel(active().filter((one) => one.tutor === person));
    for (const one of state.enrollments) if (one.course.tutor === person) one.isActive = false;
  }
  if (role === "student") unassign(active().filter((one) => one.student === person && one.client !== person));
  if (isGuardianRole && !mayBeGuardian(person)) cancel(active().filter((one) => one.client === person));
  if (role === "student") {
    for (const { place } of seatsOf(state, person)) leaveClass(state, person, place);
    for (const one of state.enrollments) if (one.student === person) one.isActive = false;
    for (const one of state.invitations) {
      const asks = one.about === person && (one.kind === "class" || one.kind === "course");
      if (asks && one.status === "pending") one.status = "revoked";
    }
  }
  revokeFallen(state, person);
}

/** Invitations that wait end with what their inviter needed for them. */
export function revokeFallen(state: State, inviter: Person): void {
  for (const one of state.invitations) {
    if (one.inviter === inviter && one.status === "pending" && !inviterStands(state, one))
      one.status = "revoked";
  }
}

/** A date of birth becomes known: a minor is no client, tutor or agent. */
export function learnAge(state: State, person: Person, born: Birth, isVouched: boolean): void {
  person.born = born;
  person.isVouched = isVouched;
  refreshAges(state);
  if (isOwnMinor(person)) endAdultRoles(state, person);
}

/** Also after days have passed. */
export function refreshAges(state: State): void {
  for (const one of state.people) one.age = one.born && ageOn(state.day, one.born);
  for (const one of state.people) one.knownAge = knownAgeOf(state, one);
}

/** After every act, and after days have passed. */
export function refreshPauses(state: State): void {
  for (const one of state.people) one.isPaused = isPaused(state, one);
}

/** A minor is no client, tutor or agent. */
function endAdultRoles(state: State, person: Person): void {
  for (const role of ["client", "tutor", "agent"] as const) loseRole(state, person, role);
  unassign(state.bookings.filter((one) => isActive(one) && one.guardian === person));
}

export function leaveClass(state: State, student: Person, place: { id: string }): void {
  state.seats = state.seats.filter((seat) => seat.student !== student || seat.place.id !== place.id);
  for (const one of state.enrollments) {
    if (one.student === student && one.course.place?.id === place.id) one.isActive = false;
  }
}

/** Whoever held an address gave it up: what was sent there is not for the next holder. */
export function releaseAddress(state: State, address: string): void {
  if (state.people.some((one) => holds(one, address))) return;
  for (const one of state.invitations) if (one.address === address) one.isReleased = true;
}

/** Erasing ends an account, and rosters never bring the person back. */
export function erase(state: State, person: Person): void {
  const { people, left, erased } = state.roster;
  for (const [sourcedId, one] of people) if (one.person === person) erased.add(sourcedId);
  for (const [sourcedId, one] of left) if (one === person) erased.add(sourcedId);
  endAccount(state, person);
}

/** An account ends: links, roles, places and lessons end with it, and what it asked is void. */
export function endAccount(state: State, person: Person): void {
  const active = state.bookings.filter(isActive);
  cancel(active.filter((one) => [one.client, one.student, one.tutor].includes(person)));
  unassign(active.filter((one) => isActive(one) && one.guardian === person));
  state.links = state.links.filter(
    ({ guardian, student, status }) => student !== person && (guardian !== person || status === "BLOCKED"),
  );
  const accounts = accountsOf(state, person);
  const isRemembered = state.history.some(
    ({ guardian, student }) => accounts.includes(guardian) || accounts.includes(student),
  );
  const wasMinor = isKnownMinor(person);
  if (isRemembered || wasMinor) {
    for (const address of person.addresses) {
      person.former.add(address);
      const isShared = state.people.some((one) => one !== person && holds(one, address));
      if (isShared && holds(person, address)) person.shared.add(address);
    }
  }
  if (wasMinor && person.addresses.size > 0) person.formerBirth = knownBirthOf(state, person);
  person.addresses.clear();
  state.agencies = state.agencies.filter(({ agent, client }) => agent !== person && client !== person);
  state.memberships = state.memberships.filter((one) => one.person !== person);
  state.brought = state.brought.filter((one) => one.person !== person);
  const gone: Expectation[] = [];
  for (const [sourcedId, { person: about, email }] of state.roster.people) {
    if (about !== person) continue;
    state.roster.people.delete(sourcedId);
    state.roster.enrolled.delete(sourcedId);
    for (const pair of [...state.roster.links]) {
      if (pair.split(" ").includes(sourcedId)) state.roster.links.delete(pair);
    }
    if (email !== undefined) gone.push({ about, address: email });
  }
  for (const [sourcedId, left] of state.roster.left) if (left === person) state.roster.left.delete(sourcedId);
  noLongerExpected(state, gone);
  state.formerly = state.formerly.filter(({ about }) => about !== person);
  for (const { place } of seatsOf(state, person)) leaveClass(state, person, place);
  for (const one of state.enrollments) {
    if (one.student === person || one.course.tutor === person) one.isActive = false;
  }
  for (const one of state.invitations) {
    const asks =
      one.inviter === person || ((one.kind === "class" || one.kind === "course") && one.about === person);
    if (asks && one.status === "pending") one.status = "revoked";
  }
  person.roles.clear();
  person.born = undefined;
  person.age = undefined;
  person.isVouched = false;
  const held = [verified(person), verifiedPhone(person)];
  person.account = undefined;
  refreshAges(state);
  for (const address of held) if (address !== undefined) releaseAddress(state, address);
}
