// The rules in words, said a second time over a copy of the facts and without a look at the SQL: who
// holds which right, from whom a restriction keeps a student, who teaches whom, who may talk.
import type {
  Chain,
  Course,
  Facts,
  Invitation,
  Link,
  Membership,
  Restriction,
  Right,
  StaffPermission,
  Thread,
} from "./facts.ts";

export type StaffRole = "TUTOR" | "TEACHER" | "OFFICE_MANAGER";

const allRights: Right[] = ["view_progress", "message", "book", "receive_alerts"];
const readsParents: Membership["role"][] = ["office_manager", "teacher"];

/** Whether `inner` is `outer` or lies below it. */
export function within(inner: Chain, outer: Chain): boolean {
  return (
    inner.organization_id === outer.organization_id &&
    (outer.school_id === null || inner.school_id === outer.school_id) &&
    (outer.campus_id === null || inner.campus_id === outer.campus_id) &&
    (outer.class_id === null || inner.class_id === outer.class_id)
  );
}

export class Rules {
  readonly facts: Facts;
  readonly #links = new Map<string, Link>();
  readonly #denied = new Map<string, Right[]>();
  readonly #staff = new Map<string, Map<string, Set<StaffRole>>>();
  readonly #courses: Map<string, Course>;
  readonly #addresses = new Map<string, string[]>();

  constructor(facts: Facts) {
    this.facts = facts;
    for (const link of facts.links) {
      this.#links.set(`${link.relationship_type} ${link.source_profile_id} ${link.target_profile_id}`, link);
    }
    this.#courses = new Map(facts.courses.map((course) => [course.id, course]));
    for (const { id, user_id } of facts.profiles) {
      const user = facts.users.find((one) => one.id === user_id && !one.deleted);
      this.#addresses.set(
        id,
        [user?.email, user?.phone].filter((address) => typeof address === "string"),
      );
    }
  }

  /** Addresses that the account behind a profile has verified. */
  addresses(profile: string): string[] {
    return this.#addresses.get(profile) ?? [];
  }

  hasRole(profile: string, role: string): boolean {
    return this.facts.roles.some((one) => one.profile_id === profile && one.role === role);
  }

  guardianLink(guardian: string, student: string): Link | undefined {
    return this.#links.get(`GUARDIAN ${guardian} ${student}`);
  }

  /** Whether any right is left: a link without one confers nothing. */
  isGuardian(guardian: string, student: string): boolean {
    return this.rightsInForce(guardian, student).length > 0;
  }

  /** Roles are asked whenever a link is used: the guardian's, the student's, the agent's, the client's. */
  mayBeGuardian(person: string): boolean {
    return ["client", "tutor", "agent"].some((role) => this.hasRole(person, role));
  }

  isAgentOf(agent: string, client: string): boolean {
    return (
      this.#links.get(`AGENT ${agent} ${client}`)?.status === "ACTIVE" &&
      this.hasRole(agent, "agent") &&
      this.hasRole(client, "client")
    );
  }

  /** Students for whom clients of an agent may book: [client, student]. */
  clientStudents(agent: string): [string, string][] {
    return this.facts.links
      .filter(
        ({ relationship_type, source_profile_id: client, target_profile_id: student }) =>
          relationship_type === "GUARDIAN" &&
          this.isAgentOf(agent, client) &&
          this.holds(client, student, "book") &&
          !this.isHidden(student, agent) &&
          !this.isHidden(client, agent) &&
          student !== agent,
      )
      .map((link) => [link.source_profile_id, link.target_profile_id]);
  }

  /** Whether a person manages the links of a student: an admin or the school's manager, never a guardian. */
  manages(person: string, student: string): boolean {
    if (this.isHidden(student, person) || this.wasGuardian(person, student)) return false;
    if (this.hasRole(person, "admin")) return true;
    const { memberships, seats } = this.facts;
    return seats.some(
      (seat) =>
        seat.student_id === student &&
        person !== student &&
        memberships.some(
          ({ profile_id, role, school_id }) =>
            profile_id === person && role === "school_manager" && school_id === seat.school_id,
        ),
    );
  }

  /** All accounts of which one after the other has verified the same addresses. */
  accountsOf(profile: string): string[] {
    const { verified } = this.facts;
    const people = new Set([profile]);
    for (const person of people) {
      const mine = verified.filter((one) => one.profile_id === person).map(({ address }) => address);
      for (const one of verified) if (mine.includes(one.address)) people.add(one.profile_id);
    }
    return [...people];
  }

  /** Whether the person is, applies to be, or ever was a guardian, in whatever account. */
  wasGuardian(person: string, student: string): boolean {
    const people = this.accountsOf(person);
    const students = this.accountsOf(student);
    return (
      this.facts.guardianships.some(
        (one) => people.includes(one.profile_id) && students.includes(one.student_id),
      ) || people.some((one) => students.some((other) => this.guardianLink(one, other) !== undefined))
    );
  }

  guardiansOf(student: string): string[] {
    return this.facts.links
      .filter((link) => link.relationship_type === "GUARDIAN" && link.target_profile_id === student)
      .filter((link) => link.status === "ACTIVE")
      .map((link) => link.source_profile_id);
  }

  /**
   * Whether a restriction stands between two people: it binds a person and protects a student in
   * every account that has verified one of their addresses.
   */
  #parts(one: Restriction, person: string, student: string): boolean {
    const verified = (profile: string, addresses: string[]) =>
      addresses.some((address) => this.addresses(profile).includes(address));
    // The two whom it names never change sides, whatever addresses a family shares.
    const isPerson =
      one.profile_id === person ||
      (one.student_id !== person && (one.bound.includes(person) || verified(person, one.addresses)));
    const isStudent =
      one.student_id === student ||
      (one.profile_id !== student &&
        // An address of who blocked a contact brings the block to nobody else.
        (one.protects.includes(student) ||
          (one.kind !== "CONTACT" && verified(student, one.student_addresses))));
    return person !== student && isPerson && isStudent;
  }

  /** Whether the student blocked the person, in whatever accounts. */
  isBlocked(person: string, student: string): boolean {
    return this.facts.restrictions.some((one) => one.kind === "BLOCK" && this.#parts(one, person, student));
  }

  /** Whether somebody ended their conversations with a tutor. */
  hasBlocked(person: string, tutor: string): boolean {
    return this.facts.restrictions.some((one) => one.kind === "CONTACT" && this.#parts(one, tutor, person));
  }

  /** Whether somebody of the family ended the conversations with a tutor, who does not work at the school as well. */
  isContactBlocked(staff: string, family: string, student: string): boolean {
    return (
      this.facts.restrictions.some((one) => one.kind !== "ORDER" && this.#parts(one, staff, family)) &&
      [...this.talksAs(staff, student)].every((role) => role === "TUTOR")
    );
  }

  /** Whether either of the two blocked the other, whoever of them teaches the student. */
  isContactClosed(staff: string, family: string, student: string): boolean {
    return (
      this.isContactBlocked(staff, family, student) ||
      (this.facts.restrictions.some((one) => one.kind === "CONTACT" && this.#parts(one, family, staff)) &&
        [...this.talksAs(staff, student)].every((role) => role === "TUTOR"))
    );
  }

  /** Whether any restriction, past or to come, stands between the two. */
  isRestricted(person: string, student: string): boolean {
    return this.facts.restrictions.some((one) => this.#parts(one, person, student));
  }

  /** What restrictions in force deny a person for a student, in whatever capacity they come. */
  denied(person: string, student: string): Right[] {
    const key = `${person} ${student}`;
    const known = this.#denied.get(key);
    if (known) return known;
    const binding = this.facts.restrictions.filter(
      (one) => one.in_force && this.#parts(one, person, student),
    );
    const denied = [...new Set(binding.flatMap(({ rights }) => rights))];
    this.#denied.set(key, denied);
    return denied;
  }

  /** The one authority: an ACTIVE link that holds the right, and no restriction in force. */
  holds(person: string, student: string, right: Right): boolean {
    return this.rightsInForce(person, student).includes(right);
  }

  rightsInForce(person: string, student: string): Right[] {
    const link = this.guardianLink(person, student);
    if (link?.status !== "ACTIVE") return [];
    if (!this.mayBeGuardian(person) || !this.hasRole(student, "student")) return [];
    const denied = this.denied(person, student);
    const held = this.heldRights(link);
    return allRights.filter((right) => held.includes(right) && !denied.includes(right));
  }

  /** From the eighteenth birthday on, or as the school recorded; worlds are too young for accounts without a date. */
  isAdult(student: string): boolean {
    return (
      this.isRecorded(student, "emancipated", "postsecondary") || this.hasCompleted(student, 18) === true
    );
  }

  private isRecorded(student: string, ...statuses: string[]): boolean {
    return this.facts.standings.some((one) => one.student_id === student && statuses.includes(one.status));
  }

  /** Below the consent age, by the date of birth. */
  isKnownChild(student: string): boolean {
    return this.hasCompleted(student, 13) === false;
  }

  /** Whether a person is so many years old; undefined without a date of birth. */
  private hasCompleted(person: string, years: number): boolean | undefined {
    const { details, today } = this.facts;
    const born = details.find(({ profile_id }) => profile_id === person)?.born;
    if (!born) return undefined;
    return `${Number(born.slice(0, 4)) + years}-${born.slice(5)}` <= (today[0]?.day ?? "");
  }

  /** What the student's age leaves of a link: of an adult's, what the student granted or the school recorded. */
  heldRights(link: Link): Right[] {
    const { source_profile_id, target_profile_id, rights, granted_rights, before_grants } = link;
    const isRecorded = (status: string) =>
      this.facts.standings.some(
        (one) =>
          one.student_id === target_profile_id &&
          one.guardian_id === source_profile_id &&
          one.status === status,
      );
    const lasting = rights.filter((right) => before_grants?.includes(right) ?? true);
    // An agency holds nothing on other days than those of the care, in whatever account.
    const students = this.accountsOf(target_profile_id);
    const agencies = this.accountsOf(source_profile_id);
    const cares = this.facts.standings.filter(
      ({ status, student_id, guardian_id }) =>
        status === "in_care" &&
        students.includes(student_id) &&
        guardian_id !== null &&
        agencies.includes(guardian_id),
    );
    if (cares.length > 0 && cares.every(({ is_out }) => is_out)) return [];
    if (!this.isAdult(target_profile_id) || isRecorded("court_guardian")) return lasting;
    const isDependent = isRecorded("dependent_student") && lasting.includes("view_progress");
    return rights.filter(
      (right) => granted_rights.includes(right) || (isDependent && right === "view_progress"),
    );
  }

  /** Lessons from before majority stay those of who booked them. */
  paidFor(guardian: string, student: string): boolean {
    const link = this.guardianLink(guardian, student);
    const hasBooked = this.facts.bookings.some(
      ({ guardian_id, student_id }) => guardian_id === guardian && student_id === student,
    );
    if (!hasBooked || link?.status !== "ACTIVE" || !link.rights.includes("book")) return false;
    return (
      !this.heldRights(link).includes("book") &&
      !this.denied(guardian, student).includes("book") &&
      !this.isHidden(student, guardian)
    );
  }

  /** Restrictions that leave a person nothing hide the student. */
  isHidden(student: string, from: string): boolean {
    if (student === from) return false;
    const denied = this.denied(from, student);
    if (denied.length === 0) return false;
    const link = this.guardianLink(from, student);
    const held = link ? this.heldRights(link) : [];
    const had = held.length > 0 ? held : allRights;
    return had.every((right) => denied.includes(right));
  }

  permits(
    { role, custom_permissions, custom_permissions_filter }: Membership,
    permission: StaffPermission,
  ): boolean {
    // Constraints keep permissions from leads.
    if (role === "safeguarding_lead") return false;
    const preset = readsParents.includes(role) ? "READ_PARENT_COMM" : "MANAGE_INTERNAL_COMM";
    return (
      (preset === permission || custom_permissions.includes(permission)) &&
      !custom_permissions_filter.includes(permission)
    );
  }

  /** Teachers of a class, and who manages or looks after the place above it. */
  seesRoster(person: string, place: Chain): boolean {
    const staff = ["organization_manager", "school_manager", "campus_manager", "office_manager", "teacher"];
    return this.memberships(person).some((one) => staff.includes(one.role) && within(place, one));
  }

  /** Memberships that bring students, alerts and colleagues: a safeguarding lead handles cases alone. */
  work(person: string): Membership[] {
    return this.memberships(person).filter(({ role }) => role !== "safeguarding_lead");
  }

  memberships(person: string): Membership[] {
    return this.facts.memberships.filter(({ profile_id }) => profile_id === person);
  }

  course(id: string | null): Course | undefined {
    return id === null ? undefined : this.#courses.get(id);
  }

  /** A course's tutor, or a teacher of its class. */
  isCourseStaff(person: string, course: Course | undefined): boolean {
    if (!course) return false;
    if (course.tutor_id === person) return this.hasRole(person, "tutor");
    return this.memberships(person).some(
      ({ role, class_id }) => role === "teacher" && class_id === course.class_id,
    );
  }

  /** Who teaches or looks after a student, and as what; restrictions apart. `talking`: with the permission to. */
  staffOf(student: string, talking: boolean): Map<string, Set<StaffRole>> {
    const key = `${student} ${talking}`;
    const known = this.#staff.get(key);
    if (known) return known;
    const staff = new Map<string, Set<StaffRole>>();
    const add = (person: string, role: StaffRole) =>
      staff.set(person, (staff.get(person) ?? new Set()).add(role));
    const { bookings, contact_days, enrollments, memberships, seats } = this.facts;
    for (const booking of bookings) {
      if (booking.student_id !== student || booking.client_id === booking.tutor_id) continue;
      if (booking.status !== "confirmed" && booking.status !== "completed") continue;
      if (booking.ended_days_ago <= contact_days) add(booking.tutor_id, "TUTOR");
    }
    for (const { student_id, course_id, status } of enrollments) {
      const tutor = this.course(course_id)?.tutor_id;
      if (student_id === student && status === "active" && tutor) add(tutor, "TUTOR");
    }
    for (const seat of seats) {
      if (seat.student_id !== student) continue;
      for (const membership of memberships) {
        if (talking && !this.permits(membership, "READ_PARENT_COMM")) continue;
        const { role, profile_id } = membership;
        if (role === "teacher" && membership.class_id === seat.class_id) add(profile_id, "TEACHER");
        if (role === "office_manager" && membership.campus_id === seat.campus_id)
          add(profile_id, "OFFICE_MANAGER");
      }
    }
    for (const person of staff.keys()) {
      if (person === student) staff.delete(person);
      // A tutor is one who holds the role.
      else if (
        !this.hasRole(person, "tutor") &&
        staff.get(person)?.delete("TUTOR") &&
        !staff.get(person)?.size
      ) {
        staff.delete(person);
      }
    }
    this.#staff.set(key, staff);
    return staff;
  }

  /** As what somebody may talk about a student now. One who teaches may be a guardian besides. */
  talksAs(person: string, student: string): Set<StaffRole> {
    if (this.denied(person, student).includes("message")) return new Set();
    const roles = this.staffOf(student, true).get(person) ?? new Set();
    return new Set([...roles].filter((role) => !this.isGuardianFirst(person, student, role)));
  }

  /**
   * Family, and guardians who work at the school, are guardians first, in whatever account. Other tutors are chosen by
   * the family.
   */
  isGuardianFirst(person: string, student: string, role: StaffRole): boolean {
    const { guardianships, memberships, seats } = this.facts;
    const people = this.accountsOf(person);
    const students = this.accountsOf(student);
    const asks = this.facts.links
      .filter((link) => link.relationship_type === "GUARDIAN" && link.status === "PENDING")
      .map((link) => ({
        profile_id: link.source_profile_id,
        student_id: link.target_profile_id,
        is_family: link.relation !== "OTHER",
      }));
    const past = [...guardianships, ...asks].filter(
      (one) => people.includes(one.profile_id) && students.includes(one.student_id),
    );
    if (past.length === 0) return false;
    if (role !== "TUTOR" || past.some(({ is_family }) => is_family)) return true;
    return seats.some(
      (seat) =>
        students.includes(seat.student_id) &&
        memberships.some(
          ({ profile_id, organization_id, school_id }) =>
            people.includes(profile_id) &&
            organization_id === seat.organization_id &&
            (school_id === null || school_id === seat.school_id),
        ),
    );
  }

  /** An adult with an account, vouched for or recorded by the school, unless a court gave somebody else authority. */
  speaksForSelf(student: string): boolean {
    const { profiles, details } = this.facts;
    const hasAccount = profiles.some(({ id, user_id }) => id === student && user_id !== null);
    const isProved =
      details.some((one) => one.profile_id === student && one.is_vouched) ||
      this.isRecorded(student, "emancipated", "postsecondary");
    return (
      hasAccount &&
      this.hasRole(student, "student") &&
      isProved &&
      this.isAdult(student) &&
      !this.isKnownChild(student) &&
      !this.isRecorded(student, "deceased") &&
      // A ward is one in every account.
      !this.accountsOf(student).some((one) => this.isRecorded(one, "court_guardian"))
    );
  }

  /** Who is the family in messages about a student: guardians who may, and the student from majority on. */
  isFamilySide(person: string, student: string): boolean {
    return person === student ? this.speaksForSelf(student) : this.holds(person, student, "message");
  }

  isContact(family: string, staff: string, student: string): boolean {
    return (
      family !== staff &&
      this.isFamilySide(family, student) &&
      this.talksAs(staff, student).size > 0 &&
      !this.isContactClosed(staff, family, student)
    );
  }

  /** The reader's own standing now; without messages a thread shows to its starter alone. */
  readsThread(person: string, thread: Thread): boolean {
    const { guardian_id, staff_id, student_id, last_seq, started_by_id } = thread;
    if (last_seq === 0 && started_by_id !== null && started_by_id !== person) return false;
    if (person === guardian_id) return this.isFamilySide(person, student_id);
    return person === staff_id && this.talksAs(person, student_id).size > 0;
  }

  /** A record of a student: the student, guardians who may see progress, the course's staff. */
  readsRecord(person: string, student: string, course: Course | undefined): boolean {
    if (person === student || this.holds(person, student, "view_progress")) return true;
    return (
      this.isCourseStaff(person, course) &&
      !this.denied(person, student).includes("view_progress") &&
      !this.isHidden(student, person)
    );
  }

  /**
   * Whether a block, or a restriction that leaves nothing of what is asked, keeps an invitation from
   * ever arriving.
   */
  isKeptBack({ kind, inviter_id, rights }: Invitation, invitee: string): boolean {
    const [guardian, student] = kind === "parent" ? [invitee, inviter_id] : [inviter_id, invitee];
    if (this.isBlocked(guardian, student) || this.isHidden(student, guardian)) return true;
    const isForSchool = kind === "class" || kind === "member";
    if (!isForSchool && this.hasBlocked(invitee, inviter_id)) return true;
    const denied = this.denied(guardian, student);
    if (kind === "course" && denied.includes("view_progress")) return true;
    return rights.length > 0 && rights.every((right) => denied.includes(right));
  }

  /** Whether an invitation is for that person: by a verified address, or as or for the student who is asked. */
  receives(person: string, invitation: Invitation): boolean {
    const { invitee_email, invitee_phone, asked_id, inviter_id, released } = invitation;
    if (person === inviter_id) return false;
    if (asked_id !== null) {
      if (this.isKeptBack(invitation, asked_id)) return false;
      return person === asked_id || this.holds(person, asked_id, "book");
    }
    const address = invitee_email ?? invitee_phone;
    if (released || address === null || !this.addresses(person).includes(address)) return false;
    return !this.isKeptBack(invitation, person);
  }
}
