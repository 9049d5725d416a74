// Taking over a profile that a school or a guardian keeps for somebody without an account: records and
// seats come at once, guardians as the policy for further guardians says.
import { UnexpectedAnswer } from "./act.ts";
import {
  bindAccount,
  bindExpected,
  choosePrimary,
  learnAge,
  leaveClass,
  refreshAges,
  unassign,
  waiting,
} from "./effects.ts";
import {
  accountsOf,
  hasAccountConsent,
  hasRole,
  isActive,
  isAdmin,
  isBinding,
  isBlocked,
  isComing,
  isEnd,
  isFamily,
  isForbidden,
  isImpartial,
  isKeptApart,
  isKnownChild,
  isKnownMinor,
  isRecorded,
  isSameBirth,
  isSamePerson,
  isStaffByRole,
  keeps,
  lasting,
  mayBeGuardian,
  mayDo,
  membershipsOf,
  seatsOf,
  wasGuardian,
} from "./rules.ts";
import type { Booking, Invitation, Link, Person, Role, State } from "./state.ts";

/** Whether an account can be the person of the profile: an adult beside a child would become the child. */
function mayBecome(state: State, who: Person, profile: Person): boolean {
  const accounts = accountsOf(state, who);
  const holds = (role: Role) => accounts.some((one) => hasRole(one, role));
  if (profile.born && accounts.some(({ born }) => born !== undefined && !isSameBirth(born, profile.born)))
    return false;
  if (!hasRole(profile, "student")) return !isKnownMinor(who);
  if (profile.age === "adult") return true;
  if (holds("tutor") || holds("agent") || holds("admin")) return false;
  if (accounts.some((one) => membershipsOf(state, one).length > 0)) return false;
  if (state.links.some(({ guardian }) => accounts.includes(guardian))) return false;
  if (state.agencies.some(({ agent }) => accounts.includes(agent))) return false;
  return !holds("client") || (hasRole(who, "student") && !isKnownMinor(profile));
}

/** All that an invitation offers: further profiles of the same person, unless somebody took them over; never beside a student. */
export function offered({ about, also = [] }: Invitation): Person[] {
  if (!about) return [];
  const others = also.filter((one) => one.account === undefined && one.roles.size > 0);
  return [about, ...(hasRole(about, "student") ? [] : others.filter((one) => !hasRole(one, "student")))];
}

/** All that is chosen, or nothing. */
export function mayAdopt(
  state: State,
  invitation: Invitation,
  who: Person,
  chosen: Person[] | undefined,
): [boolean, string][] {
  const all = chosen ?? offered(invitation);
  if (all.length === 0) return [[true, "there is no profile"]];
  const cannotBeOne = all.some((one) =>
    all.some(
      (other) =>
        isKeptApart(state, one, other) ||
        (one.born !== undefined && other.born !== undefined && !isSameBirth(one.born, other.born)),
    ),
  );
  return [
    [all.some((one) => !offered(invitation).includes(one)), "a profile is not offered"],
    [cannotBeOne, "the profiles cannot be one person"],
    [
      all.some(isKnownChild) && (all.length > 1 || !isAgreedAccount(state, invitation)),
      "known to be under 13, and there is no consent to an account",
    ],
    ...all.flatMap((profile) => mayAdoptOne(state, invitation, profile, who)),
  ];
}

/** Whether the offered profile comes with consent to an account: so a child gets one. */
export const isAgreedAccount = (state: State, { kind, about }: Invitation) =>
  kind === "placeholder" && about !== undefined && hasAccountConsent(state, about);

function mayAdoptOne(
  state: State,
  { inviter }: Invitation,
  profile: Person,
  who: Person,
): [boolean, string][] {
  const others = state.links.filter(
    ({ student, guardian, status }) => student === profile && guardian !== inviter && status !== "BLOCKED",
  );
  const own = state.link(inviter, profile);
  const isSole =
    own !== undefined &&
    isFamily(own) &&
    mayDo(state, inviter, profile, "view_progress") &&
    others.length === 0;
  return [
    [profile.account !== undefined || profile.roles.size === 0, "the profile is taken"],
    [profile.isSuspended, "the person is suspended"],
    [!mayBecome(state, who, profile), "the account cannot be that person"],
    [
      isKnownMinor(who) &&
        (mayBeGuardian(profile) || state.links.some(({ guardian }) => guardian === profile)),
      "a minor is no client, tutor, agent or guardian",
    ],
    [
      isKeptApart(state, who, profile) || isKeptApart(state, profile, who),
      "a restriction stands between the two",
    ],
    [
      state.restrictions.some(
        (one) =>
          one.protects.has(profile) &&
          isComing(state, one) &&
          one.maker &&
          wasGuardian(state, one.maker, who),
      ),
      "a guardian made a restriction that would come along",
    ],
    [
      state.standings.some(
        ({ student, recorder }) => student === profile && wasGuardian(state, recorder, who),
      ),
      "a guardian recorded a standing that would come along",
    ],
    [
      wasGuardian(state, who, profile) || wasGuardian(state, profile, who),
      "one is or was the guardian of the other",
    ],
    [
      state.bookings.some(
        ({ student, guardian, client, tutor }) =>
          (student === profile || guardian === profile) &&
          [client, guardian, tutor].some((side) => side !== undefined && isSamePerson(state, side, who)),
      ),
      "the account has lessons with that person",
    ],
    [
      !(isAdmin(inviter) && isImpartial(state, inviter, profile)) &&
        !keeps(state, inviter, profile) &&
        !isSole,
      "neither the school nor the only guardian offers it",
    ],
    [
      !waitsAt(state, who) &&
        state.bookings.some((one) => isActive(one) && one.student === profile && !goesWith(state, one, who)),
      "lessons of the profile stand on a guardian whom the account keeps away",
    ],
  ];
}

/** Whether a lesson of the profile can be one of the account: its guardian may book, and nobody is kept away. */
function goesWith(state: State, { client, guardian, tutor }: Booking, who: Person): boolean {
  if ([client, guardian, tutor].some((one) => one !== undefined && isForbidden(state, one, who)))
    return false;
  const own = guardian && state.link(guardian, who);
  return !own || (own.status === "ACTIVE" && own.rights.has("book"));
}

/** Whether guardians who come with a profile have to wait: the account has a family, a class or records. */
function waitsAt(state: State, who: Person): boolean {
  const isEstablished =
    state.links.some(({ student }) => student === who) ||
    seatsOf(state, who).length > 0 ||
    state.enrollments.some(({ student }) => student === who) ||
    state.bookings.some(({ student }) => student === who);
  return isEstablished && state.policy === "confirm";
}

/** Whatever is not chosen stays offered, by an invitation of this id. */
export function adopt(
  state: State,
  invitation: Invitation,
  who: Person,
  chosen: Person[] | undefined,
  restId: string | undefined,
): void {
  const all = offered(invitation);
  const mine = all.filter((one) => chosen?.includes(one) ?? true);
  for (const profile of mine) adoptOne(state, invitation, profile, who);
  const [about, ...also] = all.filter((one) => !mine.includes(one));
  invitation.also = [];
  if (!about) return;
  if (restId === undefined) throw new UnexpectedAnswer(`${about.name} should have stayed invited.`);
  state.invitations.push({ ...invitation, id: restId, about, also, status: "pending", version: 1 });
  if (invitation.address) bindExpected(state, [{ about, address: invitation.address }]);
}

/** What is recorded of a student comes along; what is recorded of a guardian, with a link that came at once. */
function adoptStandings(state: State, profile: Person, who: Person, came: Link[]): void {
  state.standings = state.standings.filter((one) => {
    if (one.student !== profile && one.guardian !== profile) return true;
    const student = one.student === profile ? who : one.student;
    const guardian = one.guardian === profile ? who : one.guardian;
    const stays =
      isEnd(one.status) || isBinding(one.status)
        ? !state.standings.some(
            (other) =>
              other !== one &&
              other.status === one.status &&
              other.student === student &&
              other.guardian === guardian,
          )
        : guardian
          ? came.some((link) => link.guardian === guardian && link.student === student)
          : !isRecorded(state, student, undefined, one.status);
    if (stays) Object.assign(one, { student, guardian });
    return stays;
  });
}

function adoptOne(state: State, { inviter }: Invitation, profile: Person, who: Person): void {
  const waits = waitsAt(state, who);
  if (waits) {
    unassign(
      state.bookings.filter((one) => isActive(one) && one.student === profile && one.guardian !== undefined),
    );
  }
  for (const one of state.restrictions) {
    if (one.person === profile) one.person = who;
    if (one.student === profile) one.student = who;
    if (one.bound.has(profile) && one.student !== who) one.bound.add(who);
    if (one.protects.has(profile) && one.person !== who) one.protects.add(who);
  }
  for (const one of state.formerly) if (one.about === profile) one.about = who;
  bindAccount(state, who, true);
  // Only the school or an admin makes a tutor or an agent primary.
  const leads = !isStaffByRole(who) || isStaffByRole(profile);
  for (const [role, grant] of profile.roles) if (!who.roles.has(role)) who.roles.set(role, grant);
  who.hadRole = true;
  const hadPrimary = state.links.some(({ student, isPrimary }) => student === who && isPrimary);
  const coming = state.links.filter(({ guardian, student }) => guardian === profile || student === profile);
  state.links = state.links.filter((link) => !coming.includes(link));
  const came: Link[] = [];
  for (const link of [...coming].sort((one, other) => Number(other.isPrimary) - Number(one.isPrimary))) {
    const guardian = link.guardian === profile ? who : link.guardian;
    const student = link.student === profile ? who : link.student;
    // The student blocked the person, in another account.
    if (link.status !== "BLOCKED" && isBlocked(state, guardian, student)) continue;
    const own = state.link(guardian, student);
    if (own) {
      if (leads && link.isPrimary && link.guardian === profile && own.status === "ACTIVE")
        own.isPrimary = true;
      continue;
    }
    const turns = waits && link.student === profile && link.status === "ACTIVE";
    // Whoever offered the profile offered what it holds.
    const offered = state.grant(inviter, `offered the profile of ${profile.name}, which holds it`);
    const moved: Link = {
      ...link,
      rights: new Map(
        lasting(link).map((right) => [
          right,
          guardian === who ? offered : (link.rights.get(right) ?? offered),
        ]),
      ),
      // Who takes a profile over agrees to it, and not yet to its guardians.
      granted: new Set(),
      before: undefined,
      guardian,
      student,
      status: turns ? "PENDING" : link.status,
      isPrimary: link.isPrimary && !turns && !(student === who && hadPrimary) && (leads || guardian !== who),
    };
    state.addLink(moved);
    if (moved.status === "ACTIVE") came.push(moved);
    choosePrimary(state, moved);
    waiting(state, moved);
  }
  adoptStandings(state, profile, who, came);
  for (const { guardian, student, isFamily } of [...state.history]) {
    const pair = {
      guardian: guardian === profile ? who : guardian,
      student: student === profile ? who : student,
      isFamily,
    };
    if (pair.guardian !== pair.student) state.recall(pair);
  }
  for (const one of state.bookings) {
    if (one.student === profile) one.student = who;
    if (one.guardian === profile) one.guardian = who;
  }
  for (const one of state.goals) if (one.student === profile) one.student = who;
  for (const one of state.enrollments.filter(({ student }) => student === profile)) {
    if (state.enrollments.some((own) => own.student === who && own.course === one.course)) continue;
    one.student = who;
  }
  for (const { organization, person } of [...state.brought]) {
    if (person !== profile) continue;
    state.brought = state.brought.filter(
      (one) => one.person !== profile || one.organization !== organization,
    );
    if (!state.brought.some((one) => one.person === who && one.organization === organization)) {
      state.brought.push({ person: who, organization });
    }
  }
  for (const [sourcedId, left] of state.roster.left) {
    if (left === profile) state.roster.left.set(sourcedId, who);
  }
  for (const entry of state.roster.people.values()) {
    if (entry.person !== profile) continue;
    entry.person = who;
    const { email } = entry;
    if (email === undefined) continue;
    bindExpected(state, [{ about: who, address: email }]);
  }
  for (const seat of seatsOf(state, profile)) {
    if (!seatsOf(state, who).some(({ place }) => place === seat.place))
      state.seats.push({ ...seat, student: who });
    leaveClass(state, profile, seat.place);
  }
  for (const own of membershipsOf(state, profile)) {
    const has = membershipsOf(state, who).some(({ role, place }) => role === own.role && place === own.place);
    if (has) state.memberships = state.memberships.filter((one) => one !== own);
    else own.person = who;
  }
  for (const one of state.invitations) {
    const asks = one.about === profile && (one.kind === "class" || one.kind === "course");
    if (asks && one.status === "pending") one.about = who;
  }
  for (const one of state.accountWords) if (one.student === profile) one.student = who;
  const isVouched = who.isVouched || profile.isVouched;
  if (profile.born) learnAge(state, who, who.born ?? profile.born, isVouched);
  profile.roles.clear();
  profile.born = undefined;
  profile.age = undefined;
  profile.isVouched = false;
  refreshAges(state);
}
