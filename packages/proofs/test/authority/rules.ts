import {
  type AccountWord,
  type Age,
  type Birth,
  type Booking,
  type Course,
  type Invitation,
  type Link,
  type Membership,
  type Permission,
  type Person,
  type Place,
  type Restriction,
  type Right,
  type Role,
  rights,
  type StaffRole,
  type Standing,
  type State,
} from "./state.ts";

export const hasRole = (person: Person, role: Role) => person.roles.has(role);
export const isAdmin = (person: Person) => hasRole(person, "admin");
/** Whether anything that this person's session says is heard. */
export const canAct = (person: Person) =>
  person.account !== undefined && !isStopped(person) && !person.isPaused;
/** Suspended by an admin or banned by Auth: nothing that this person holds has any effect. */
export const isStopped = ({ isSuspended, account }: Person) => isSuspended || account?.isBanned === true;
export const verified = (person: Person) => (person.account?.isConfirmed ? person.account.email : undefined);
export const verifiedPhone = (person: Person) =>
  person.account?.isPhoneConfirmed ? person.account.phone : undefined;
/** Whether an account has verified the address or number, now. */
export const holds = (person: Person, address: string) =>
  verified(person) === address || verifiedPhone(person) === address;

/** Whoever is soon a teen or an adult is so ten days later. */
export function ageOn(day: number, { as, day: since }: Birth): Age {
  if (as === "soon a teen") return day >= since + 10 ? "teen" : "child";
  if (as === "soon an adult") return day >= since + 10 ? "adult" : "teen";
  return as;
}
export const isSameBirth = (one: Birth | undefined, other: Birth | undefined) =>
  one?.as === other?.as && one?.day === other?.day;
export const isMinor = (age: Age | undefined) => age === "child" || age === "teen";
/** In whatever account: becomes no client, tutor, agent or guardian. */
export const isKnownMinor = ({ knownAge }: Person) => isMinor(knownAge);
/** By the date of the profile itself: holds nothing of the kind. */
export const isOwnMinor = ({ age }: Person) => isMinor(age);
export const isKnownChild = ({ knownAge }: Person) => knownAge === "child";

/** When an account verified an address; -1 if it never did. */
const when = (state: State, who: Person, address: string) =>
  state.verifications.findIndex((one) => one.person === who && one.address === address);

/** Accounts that had an address of this one earlier, or have it too. */
function earlier(state: State, person: Person): Person[] {
  return [...person.addresses].flatMap((address) =>
    state.people.filter((other) => {
      if (other === person) return false;
      const isEarlier = when(state, other, address) < when(state, person, address);
      if (other.former.has(address) && (isEarlier || other.shared.has(address))) return true;
      const isShared = holds(person, address) && holds(other, address);
      return other.addresses.has(address) && (isEarlier || isShared);
    }),
  );
}

/** What an account says, unless another account of the person is that of a minor; the school's word stands. */
export function knownAgeOf(state: State, person: Person): Age | undefined {
  const born = knownBirthOf(state, person);
  return born && ageOn(state.day, born);
}
export function knownBirthOf(state: State, person: Person): Birth | undefined {
  if (person.isVouched) return person.born;
  const before = closure(person, (one) => earlier(state, one));
  before.delete(person);
  const elsewhere = [...before]
    .flatMap(({ born, formerBirth }) => [born, formerBirth])
    .filter((one) => one && isMinor(ageOn(state.day, one)));
  const all = [person.born, ...elsewhere];
  const youngestFirst = ["child", "soon a teen", "teen", "soon an adult", "adult"] as const;
  return youngestFirst.map((as) => all.find((one) => one?.as === as)).find((one) => one);
}

function closure(person: Person, next: (one: Person) => Person[]): Set<Person> {
  const found = new Set([person]);
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}

const sharesAnAddress = (one: Person, other: Person) =>
  [...one.addresses].some((address) => other.addresses.has(address) || other.former.has(address)) ||
  [...one.former].some((address) => other.addresses.has(address));
/**
 * All profiles of the person: accounts of which one after the other verified the same addresses. Guardians and
 * students stay who they were.
 */
export const accountsOf = (state: State, person: Person) => [
  ...closure(person, (one) => state.people.filter((other) => sharesAnAddress(one, other))),
];
export const isSamePerson = (state: State, one: Person, other: Person) =>
  one === other || accountsOf(state, one).includes(other);
/** Whether two accounts have the same address now. */
export const holdSameAddress = (one: Person, other: Person) =>
  one === other ||
  [verified(one), verifiedPhone(one)].some((address) => address !== undefined && holds(other, address));

const stands = (person: Person, student: Person) => (one: Restriction) =>
  person !== student && one.bound.has(person) && one.protects.has(student);
/** Whether a restriction denies anything today or later. */
export const isComing = (state: State, { isOver, until }: Restriction): boolean =>
  !isOver && (until === undefined || state.day < until);

const isInForce = (state: State, { isOver, from, until }: Restriction) =>
  !isOver && from <= state.day && (until === undefined || until > state.day);
/** What orders in force deny a person for a student, in whatever capacity and account. */
export function denied(state: State, person: Person, student: Person): Set<Right> {
  return new Set(
    state.restrictions
      .filter((one) => isInForce(state, one) && stands(person, student)(one))
      .flatMap((one) => one.rights),
  );
}
/** Whether orders, also ones that begin later, forbid lessons: those of a story are later than every order. */
export const isForbidden = (state: State, person: Person, student: Person) =>
  state.restrictions.some(
    (one) =>
      !one.isOver &&
      (one.until === undefined || one.until > state.day) &&
      one.rights.includes("book") &&
      stands(person, student)(one),
  );
/** Whether the student blocked the person, in whatever accounts. */
export const isBlocked = (state: State, person: Person, student: Person) =>
  state.restrictions.filter(stands(person, student)).some(({ kind }) => kind === "BLOCK");

/** Whether an order in force denies a person anything for a student. */
export const isUnderOrder = (state: State, person: Person, student: Person) =>
  denied(state, person, student).size > 0;

/** Whether any order or block stands, or stood, between the two. */
export const isKeptApart = (state: State, person: Person, student: Person) =>
  state.restrictions.some(stands(person, student));

export const isRecorded = (
  state: State,
  student: Person,
  guardian: Person | undefined,
  ...statuses: Standing["status"][]
) =>
  state.standings.some(
    (one) => one.student === student && one.guardian === guardian && statuses.includes(one.status),
  );
/** What ends a link, and says so afterwards. */
export const isEnd = (status: Standing["status"]) =>
  status === "parental_rights_ended" || status === "guardian_deceased";
/** What binds the student or the guardian, who do not end it by ending the link. */
export const isBinding = (status: Standing["status"]) => status === "court_guardian" || status === "in_care";
/** The accounts of a person without those of which a school proved that they are somebody else's. */
export const accountsToBind = (state: State, person: Person) =>
  accountsOf(state, person).filter(
    (one) => one === person || !one.isVouched || !person.isVouched || isSameBirth(one.born, person.born),
  );
/** What is recorded of a student binds them in every account. */
const isBoundBy = (state: State, student: Person, which: (status: Standing["status"]) => boolean) => {
  const students = accountsToBind(state, student);
  return state.standings.some((one) => which(one.status) && students.includes(one.student));
};
/** The school alone says who comes after a guardian who died or has no rights any more. */
export const awaitsSchool = (state: State, student: Person) => isBoundBy(state, student, isEnd);
/** An agency holds nothing on other days than those of the care, in whatever account; its own record comes first. */
function isOutOfCare(state: State, { guardian, student }: Link) {
  const cares = state.standings.filter(({ status }) => status === "in_care");
  const own = cares.filter((one) => one.student === student && one.guardian === guardian);
  const students = accountsToBind(state, student);
  const guardians = accountsToBind(state, guardian);
  const bound = cares.filter(
    (one) => students.includes(one.student) && one.guardian && guardians.includes(one.guardian),
  );
  return !(own.length > 0 ? own : bound).every(
    ({ from, until }) => state.day >= from && (until === undefined || state.day <= until),
  );
}
/** An adult, and whom the school recorded as emancipated or as a student after school, decides for themselves. */
export const decidesAsAdult = (state: State, student: Person) =>
  student.age === "adult" || isRecorded(state, student, undefined, "emancipated", "postsecondary");
/** Who decides alone about guardians: an adult to whom no court gave a guardian. */
export const decidesForSelf = (state: State, student: Person) =>
  decidesAsAdult(state, student) &&
  student.age !== "child" &&
  !isRecorded(state, student, undefined, "deceased") &&
  !isBoundBy(state, student, (status) => status === "court_guardian");

/**
 * The family side of messages about themselves: an adult with an account, by papers that a school or an admin saw,
 * unless a court gave a guardian authority.
 */
export const speaksForSelf = (state: State, student: Person) =>
  student.account !== undefined &&
  !isStopped(student) &&
  hasRole(student, "student") &&
  decidesForSelf(state, student) &&
  (student.isVouched || isRecorded(state, student, undefined, "emancipated", "postsecondary"));

/** What a link gives without what only the student granted as an adult, and may have taken back. */
export const lasting = ({ rights: given, before }: Link): Right[] =>
  rights.filter((right) => given.has(right) && (before?.has(right) ?? true));

/**
 * What the age of the student leaves of a link: all of it of a minor, and of an adult what the student granted. A
 * court's guardian goes on as before; the guardian of a dependent student keeps view_progress.
 */
export function held(state: State, link: Link): Right[] {
  const { guardian, student, rights: given, granted } = link;
  if (isOutOfCare(state, link)) return [];
  const ofMinor = lasting(link);
  if (!decidesAsAdult(state, student) || isRecorded(state, student, guardian, "court_guardian"))
    return ofMinor;
  const kept = isRecorded(state, student, guardian, "dependent_student") && ofMinor.includes("view_progress");
  return rights.filter(
    (right) => given.has(right) && (granted.has(right) || (kept && right === "view_progress")),
  );
}

/** Restrictions that leave a person nothing hide the student from that person. */
export function isHidden(state: State, student: Person, from: Person): boolean {
  const none = denied(state, from, student);
  if (none.size === 0) return false;
  const link = state.link(from, student);
  const left = link ? held(state, link) : [];
  return (left.length > 0 ? left : rights).every((right) => none.has(right));
}

/** The rights that a guardian may exercise now. */
export function effective(state: State, guardian: Person, student: Person): Right[] {
  const link = state.link(guardian, student);
  if (link?.status !== "ACTIVE" || isStopped(guardian)) return [];
  if (!(mayBeGuardian(guardian) && hasRole(student, "student"))) return [];
  if (isOwnMinor(guardian)) return [];
  const none = denied(state, guardian, student);
  return held(state, link).filter((right) => !none.has(right));
}
export const mayDo = (state: State, guardian: Person, student: Person, right: Right) =>
  effective(state, guardian, student).includes(right);

/** Whether a link is there for its guardian. One that is blocked or has no effective right looks ended. */
export function isShown(state: State, { guardian, student, status }: Link): boolean {
  if (status === "ACTIVE") return effective(state, guardian, student).length > 0;
  return status === "PENDING" && !isHidden(state, student, guardian);
}

/** From the consent age on a student with an account speaks for themselves. */
export const speaksAlone = ({ account, age }: Person) => account !== undefined && age !== "child";
/** A family guardian who sees progress gives consent for a student; a restriction takes that. */
export function hasSay(state: State, person: Person, student: Person): boolean {
  const link = state.link(person, student);
  return link !== undefined && isFamily(link) && mayDo(state, person, student, "view_progress");
}
/** The same whatever orders say: they hinder no withdrawal. */
export function hasSayByLink(state: State, person: Person, student: Person): boolean {
  const link = state.link(person, student);
  return link !== undefined && isFamily(link) && held(state, link).includes("view_progress");
}

/** Whether there is consent to the account: one suffices, and a withdrawal stops all until it is lifted. */
export function hasAccountConsent(state: State, student: Person): boolean {
  const words = state.accountWords.filter((one) => one.student === student);
  const last = (suits: (one: AccountWord) => boolean) => words.findLastIndex(suits);
  const own = last(({ side }) => side === "student");
  const paper = last(({ side }) => side === "school");
  const isGrown = decidesAsAdult(state, student);
  const counts = !isGrown || words[paper]?.isOfAdult === true ? words[paper] : undefined;
  const givers = new Set(words.flatMap(({ side, by }) => (side === "guardian" ? [by] : [])));
  const ofGuardians = [...givers]
    .filter((by) => !isGrown || isRecorded(state, student, by, "court_guardian"))
    .map((by) => last((one) => one.side === "guardian" && one.by === by))
    .filter((at) => at > own);
  const isStopped =
    (counts?.decision === "withdrawn" && paper > own) ||
    (words[own]?.decision === "withdrawn" && own > paper) ||
    ofGuardians.some((at) => words[at]?.decision === "withdrawn" && words[at].stops && at > paper);
  const isGiven = [counts, words[own], ...ofGuardians.map((at) => words[at])].some(
    (one) => one?.decision === "given",
  );
  return isGiven && !isStopped;
}
/** Staff and admins are adults by what others decided. */
export const isPaused = (state: State, person: Person) =>
  person.account !== undefined &&
  person.age === "child" &&
  !isAdmin(person) &&
  membershipsOf(state, person).length === 0 &&
  !hasAccountConsent(state, person);

/** Whether a person holds what a minor loses. */
export const actsAsAdult = (state: State, person: Person) =>
  (["client", "tutor", "agent"] as const).some((role) => hasRole(person, role)) ||
  state.links.some(({ guardian }) => guardian === person) ||
  state.agencies.some(({ agent }) => agent === person);

/** Of an account that never said: a minor. Nobody without an account said so either. */
const bandOf = ({ age, account }: Person): Age => age ?? (account ? "teen" : "child");

/** Guardians are told of majority 30 days before: what is nearer is as if it were today. */
const agesWithin = (state: State, born: Birth) => [ageOn(state.day, born), ageOn(state.day + 30, born)];

/** A date that others say takes effect only with papers. */
export const needsEvidence = (state: State, person: Person, born: Birth): boolean =>
  agesWithin(state, born).some((age) => {
    if (age !== "adult" && actsAsAdult(state, person)) return true;
    if (age === "adult" && isKnownMinor(person)) return true;
    const before = bandOf(person);
    return person.account ? age !== before : age === "adult" && before !== "adult";
  });

/** What a person does not say of themselves: guardians of a student, also later ones, would hold nothing. */
export const mayNotSayAdult = (state: State, person: Person, born: Birth) =>
  agesWithin(state, born).includes("adult") &&
  bandOf(person) !== "adult" &&
  (hasRole(person, "student") ||
    !(actsAsAdult(state, person) || isAdmin(person) || membershipsOf(state, person).length > 0));

/** A guardian is a client, a tutor or an agent. */
export const mayBeGuardian = (person: Person) =>
  hasRole(person, "client") || hasRole(person, "tutor") || hasRole(person, "agent");
/** Whoever is asked to teach or manage asks for less by default. */
export const isStaffByRole = (person: Person) => hasRole(person, "tutor") || hasRole(person, "agent");

export const isFamily = (link: Link) => link.status === "ACTIVE" && link.relation !== "OTHER";

/** Whether `inner` is `outer` or lies below it. */
export function isWithin(inner: Place | undefined, outer: Place): boolean {
  for (let place = inner; place; place = place.above) if (place === outer) return true;
  return false;
}
export function schoolOf(place: Place | undefined): Place | undefined {
  let one = place;
  while (one && one.level !== "school") one = one.above;
  return one;
}
export function organizationOf(place: Place): Place {
  let one = place;
  while (one.above) one = one.above;
  return one;
}

export const membershipsOf = (state: State, person: Person) =>
  state.memberships.filter((one) => one.person === person);
export const seatsOf = (state: State, student: Person) =>
  state.seats.filter((one) => one.student === student);
export const isManager = ({ role }: Membership) => role.endsWith("_manager") && role !== "office_manager";
export const managerships = (state: State, person: Person) => membershipsOf(state, person).filter(isManager);

/** Whether a person is, asks to be or ever was a guardian of a student, in whatever accounts. */
export function wasGuardian(state: State, person: Person, student: Person): boolean {
  const people = accountsOf(state, person);
  const students = accountsOf(state, student);
  return [...state.history, ...state.links].some(
    (one) => people.includes(one.guardian) && students.includes(one.student),
  );
}

/**
 * Whether a person may act on another as staff: not on a student whose guardian they are or were, and not on
 * the other guardians of such a student.
 */
export function isImpartial(state: State, person: Person, other: Person): boolean {
  if (person === other) return true;
  if (wasGuardian(state, person, other)) return false;
  const pairs = [...state.history, ...state.links];
  const guarded = (guardian: Person) => {
    const accounts = accountsOf(state, guardian);
    return new Set(
      pairs
        .filter((one) => accounts.includes(one.guardian))
        .flatMap(({ student }) => accountsOf(state, student)),
    );
  };
  const own = guarded(person);
  return ![...guarded(other)].some((student) => own.has(student));
}

/**
 * Whether a person does nothing as staff for a student: as a guardian, now or earlier, or under an order, unless no
 * other admin would be left for the student.
 */
export function isKeptFrom(state: State, person: Person, student: Person): boolean {
  if (wasGuardian(state, person, student)) return true;
  if (!isUnderOrder(state, person, student)) return false;
  return (
    !isAdmin(person) ||
    state.people.some(
      (one) =>
        isAdmin(one) &&
        one.account !== undefined &&
        !isStopped(one) &&
        !isSamePerson(state, person, one) &&
        !isUnderOrder(state, one, student) &&
        !wasGuardian(state, one, student),
    )
  );
}

/** Whether a person who is staff may act on another: neither close to them, nor kept from them by an order. */
export const mayActOn = (state: State, person: Person, other: Person) =>
  person === other || (isImpartial(state, person, other) && !isKeptFrom(state, person, other));

/** Whether an admin would be left who can act, without these people. */
export const leavesAnAdmin = (state: State, ...gone: Person[]) =>
  state.people.some((one) => isAdmin(one) && canAct(one) && !gone.includes(one));

/**
 * Who administers a student's links and restrictions: admins, and managers of the student's school, except who
 * is or was a guardian of the student or is restricted.
 */
export function manages(state: State, person: Person, student: Person): boolean {
  if (!canAct(person)) return false;
  if (isHidden(state, student, person) || wasGuardian(state, person, student)) return false;
  if (isAdmin(person)) return true;
  if (person === student) return false;
  return membershipsOf(state, person).some(
    ({ role, place }) =>
      role === "school_manager" && seatsOf(state, student).some((seat) => isWithin(seat.place, place)),
  );
}

/** For which school a manager restricts contact with a student; an admin does it for none. */
export const restrictsFor = (state: State, person: Person, student: Person): Place | undefined =>
  isAdmin(person)
    ? undefined
    : membershipsOf(state, person)
        .filter(
          ({ role, place }) =>
            role === "school_manager" && seatsOf(state, student).some((seat) => isWithin(seat.place, place)),
        )
        .map(({ place }) => place)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
/** Who lifts what was made for this school, as far as they manage the student. */
export const mayLift = (state: State, person: Person, school: Place | undefined) =>
  isAdmin(person) ||
  membershipsOf(state, person).some(({ role, place }) => role === "school_manager" && place === school);

const levels: Record<StaffRole, Place["level"]> = {
  organization_manager: "organization",
  school_manager: "school",
  campus_manager: "campus",
  office_manager: "campus",
  teacher: "class",
};
export const levelOf = (role: StaffRole) => levels[role];
const below: Record<string, StaffRole[]> = {
  organization_manager: ["school_manager", "campus_manager", "office_manager", "teacher"],
  school_manager: ["campus_manager", "office_manager", "teacher"],
  campus_manager: ["office_manager", "teacher"],
};

/** Whether a person gives and takes memberships of this role at that place. */
export function mayStaff(state: State, person: Person, role: StaffRole, place: Place): boolean {
  return isAdmin(person) || employs(state, person, role, place);
}
/** Whether a membership of theirs is above that place and role: the tables ask no more. */
export const employs = (state: State, person: Person, role: StaffRole, place: Place) =>
  membershipsOf(state, person).some(
    (own) => below[own.role]?.includes(role) === true && isWithin(place, own.place),
  );

/** Whether whoever asked still holds what the invitation rests on. */
export function inviterStands(state: State, invitation: Invitation): boolean {
  const { kind, inviter, about, place, course, staffRole } = invitation;
  if (kind === "student") return mayBeGuardian(inviter);
  if (kind === "parent") return hasRole(inviter, "student");
  if (kind === "client") return hasRole(inviter, "agent");
  if (kind === "course")
    return course !== undefined && (isAdmin(inviter) || isCourseStaff(state, inviter, course));
  if (kind === "placeholder") {
    return (
      about !== undefined &&
      (isAdmin(inviter) || keeps(state, inviter, about) || mayDo(state, inviter, about, "view_progress"))
    );
  }
  return place !== undefined && mayStaff(state, inviter, staffRole ?? "teacher", place);
}

/** What a role brings by itself. */
export const permissionsOf = (role: StaffRole): Permission[] =>
  role === "teacher" || role === "office_manager" ? ["READ_PARENT_COMM"] : ["MANAGE_INTERNAL_COMM"];

/** Whether the person holds a permission as a manager of that place. */
export const holdsThere = (state: State, person: Person, permission: Permission, place: Place) =>
  managerships(state, person).some((own) => own.permissions.has(permission) && isWithin(place, own.place));

/** Whether a person brought a student's profile into being or keeps it, as a manager. */
export function keeps(state: State, person: Person, other: Person): boolean {
  if (isHidden(state, other, person) || !isImpartial(state, person, other)) return false;
  return membershipsOf(state, person).some(({ role, place }) => {
    if (role === "school_manager") return seatsOf(state, other).some((seat) => isWithin(seat.place, place));
    if (role !== "organization_manager") return false;
    return (
      state.brought.some((one) => one.person === other && one.organization === place) &&
      (!hasRole(other, "student") || seatsOf(state, other).some((seat) => isWithin(seat.place, place)))
    );
  });
}

/** Whether a person works at the school of a place or above it, in whatever accounts. */
const worksIn = (state: State, person: Person, place: Place) =>
  accountsOf(state, person)
    .flatMap((one) => membershipsOf(state, one))
    .some((own) => isWithin(place, schoolOf(own.place) ?? own.place));

/** Whether a manager may place a person without asking. */
export function mayPlace(
  state: State,
  person: Person,
  other: Person,
  place: Place,
  asStudent: boolean,
): boolean {
  if (isAdmin(person) && !(asStudent && worksIn(state, person, place))) return true;
  if (isSamePerson(state, person, other) && (!asStudent || person === other)) return false;
  if (isHidden(state, other, person)) return false;
  const own = managerships(state, person);
  const covers = (there: Place) => own.some((one) => isWithin(there, one.place));
  const seats = seatsOf(state, other).map((seat) => seat.place);
  const works = membershipsOf(state, other).map((one) => one.place);
  const school = schoolOf(place);
  if (asStudent && school && seats.some((there) => isWithin(there, school) && covers(there))) return true;
  const organization = organizationOf(place);
  if (!state.brought.some((one) => one.person === other && one.organization === organization)) return false;
  const inside = (places: Place[]) => places.filter((there) => isWithin(there, organization));
  if (other.account) return inside(asStudent ? seats : works).some(covers);
  return inside([...seats, ...works]).some(covers) || inside([...seats, ...works]).length === 0;
}

/** Whether nothing stands between whoever comes near a student and that student. */
export function isWelcome(state: State, invitation: Invitation, invitee: Person): boolean {
  const [person, student] =
    invitation.kind === "parent" ? [invitee, invitation.inviter] : [invitation.inviter, invitee];
  if (isStopped(invitation.inviter) || invitation.isReleased) return false;
  if (isBlocked(state, person, student) || isHidden(state, student, person)) return false;
  const none = denied(state, person, student);
  return invitation.rights.length === 0 || !invitation.rights.every((right) => none.has(right));
}

/** Whether an invitation is for that person: by a verified address, or as or for the student who is asked. */
export function receives(state: State, person: Person, invitation: Invitation): boolean {
  if (person === invitation.inviter) return false;
  if (invitation.address !== undefined) {
    return holds(person, invitation.address) && isWelcome(state, invitation, person);
  }
  const asked = invitation.about;
  if (!asked || !isWelcome(state, invitation, asked)) return false;
  return person === asked || mayDo(state, person, asked, "book");
}

/** Whether a client or guardian still sees who attends a lesson. */
export function seesAttending(state: State, person: Person, student: Person): boolean {
  if (person === student || effective(state, person, student).length > 0) return true;
  // What was booked before the student came of age stays the guardian's, who pays.
  const link = state.link(person, student);
  if (
    link?.status === "ACTIVE" &&
    state.bookings.some((one) => one.guardian === person && one.student === student) &&
    link.rights.has("book") &&
    !held(state, link).includes("book") &&
    !denied(state, person, student).has("book")
  )
    return true;
  return state.agencies.some(
    ({ agent, client }) =>
      agent === person &&
      worksFor(agent, client) &&
      mayDo(state, client, student, "book") &&
      !isHidden(state, student, person) &&
      !isHidden(state, client, person),
  );
}
/** An agent acts for a client while each is one. */
export const worksFor = (agent: Person, client: Person) =>
  !!(hasRole(agent, "agent") && hasRole(client, "client")) && !isOwnMinor(agent);

export const isActive = ({ status }: Booking) => status === "pending" || status === "confirmed";
/** Bookings that stand on a link: on a guardian's right, or on an agent's agreement with a client. */
export const standingOn = (state: State, guardian: Person, student: Person) =>
  state.bookings.filter((one) => isActive(one) && one.guardian === guardian && one.student === student);
export const standingOnAgency = (state: State, agent: Person, client: Person) =>
  state.bookings.filter((one) => isActive(one) && one.client === agent && one.guardian === client);

export function isCourseStaff(state: State, person: Person, course: Course): boolean {
  if (course.tutor) return course.tutor === person && hasRole(person, "tutor");
  return membershipsOf(state, person).some(({ role, place }) => role === "teacher" && place === course.place);
}

type StaffWord = "TUTOR" | "TEACHER" | "OFFICE_MANAGER";

/** Of whom a person was or asks to become a guardian, in whatever accounts. */
function pastOf(state: State, person: Person, student: Person): { isFamily: boolean }[] {
  const people = accountsOf(state, person);
  const students = accountsOf(state, student);
  const asks = state.links
    .filter(({ status }) => status === "PENDING")
    .map((link) => ({ guardian: link.guardian, student: link.student, isFamily: link.relation !== "OTHER" }));
  return [...state.history, ...asks].filter(
    (one) => people.includes(one.guardian) && students.includes(one.student),
  );
}

/** Whether a person works at the student's school or above it, in whatever accounts. */
function worksAtSchoolOf(state: State, person: Person, student: Person): boolean {
  const seats = accountsOf(state, student).flatMap((one) => seatsOf(state, one));
  return accountsOf(state, person)
    .flatMap((one) => membershipsOf(state, one))
    .some(({ place }) => seats.some((seat) => isWithin(seat.place, schoolOf(place) ?? place)));
}

/** Family, and guardians who work at the school, are guardians first. Other tutors were chosen by the family. */
export function isGuardianFirst(state: State, person: Person, student: Person, role: StaffWord): boolean {
  const past = pastOf(state, person, student);
  if (past.length === 0) return false;
  return role !== "TUTOR" || past.some(({ isFamily }) => isFamily) || worksAtSchoolOf(state, person, student);
}

/** As what somebody works with a student, whatever stands between the two. */
export function worksAs(state: State, person: Person, student: Person): Set<StaffWord> {
  const found = new Set<StaffWord>();
  if (person === student || isStopped(person)) return found;
  if (hasRole(person, "tutor")) {
    if (
      state.bookings.some(
        (one) => one.status === "confirmed" && one.tutor === person && one.student === student,
      ) ||
      state.enrollments.some((one) => one.isActive && one.student === student && one.course.tutor === person)
    ) {
      found.add("TUTOR");
    }
  }
  for (const { role, place, permissions } of membershipsOf(state, person)) {
    if (!permissions.has("READ_PARENT_COMM")) continue;
    const sits = seatsOf(state, student).some((seat) => isWithin(seat.place, place));
    if (sits && role === "teacher") found.add("TEACHER");
    if (sits && role === "office_manager") found.add("OFFICE_MANAGER");
  }
  return found;
}

/** As what somebody may talk about a student. */
export function staffRoles(state: State, person: Person, student: Person): Set<StaffWord> {
  const roles = [...worksAs(state, person, student)];
  if (denied(state, person, student).has("message")) return new Set();
  return new Set(roles.filter((role) => !isGuardianFirst(state, person, student, role)));
}
