// What each person reads of every table, view and list of the API, by the rules in words. A row is
// named by its id, and where a view hides columns also by what it shows of them.

import { consents, isPaused, pauseOf } from "./consents.ts";
import { messaging } from "./conversations.ts";
import type { Booking, Chain, Facts, Goal, OfCourse, Recorded, Tenant, Work } from "./facts.ts";
import { goals, readsGoal } from "./goals.ts";
import { groupActs, groupLists, groupRecords } from "./group-acts.ts";
import { groups } from "./groups.ts";
import { byId, hasName, keys, readsTitle } from "./keys.ts";
import { alerts, news } from "./news.ts";
import { oversight } from "./oversight.ts";
import { privacy } from "./privacy.ts";
import { reporting } from "./reporting.ts";
import { type Rules, within } from "./rules.ts";
import { statistics } from "./statistics.ts";

export type Sight = Map<string, Set<string>>;

/** `me`: the reader's profile; undefined where no account stands behind the token. */
export function sightOf(rules: Rules, me: string | undefined): Sight {
  if (me === undefined) return new Map();
  if (isPaused(rules, me)) return new Map([["my_pause", pauseOf(rules, me)]]);
  const found = { ...groups(rules, me), ...messaging(rules, me), ...learning(rules, me) };
  return new Map(
    Object.entries({
      ...people(rules, me),
      ...graph(rules, me),
      ...bookings(rules, me),
      ...news(rules, me),
      ...reporting(rules, me),
      ...oversight(rules, me),
      ...privacy(rules, me),
      ...groupActs(rules, me, found),
      ...groupRecords(rules, me, found, (booking) => shownSides(rules, me, booking).student_id),
      ...groupLists(rules, me, found, shownBookings(rules, me)),
      ...consents(rules, me),
      ...goals(rules, me),
      ...statistics(rules, me, shownBookings(rules, me)),
      ...schools(rules, me),
      ...found,
    }),
  );
}

function people(rules: Rules, me: string) {
  const { facts } = rules;
  const mine = facts.profiles.filter(({ id }) => id === me);
  return {
    profiles: keys(facts.profiles, ({ id }) => seesCard(rules, me, id), byId),
    profile_details: keys(
      facts.details,
      ({ profile_id }) => profile_id === me || rules.holds(me, profile_id, "view_progress"),
      ({ profile_id }) => profile_id,
    ),
    profile_roles: keys(
      facts.roles,
      ({ profile_id }) => profile_id === me,
      ({ profile_id, role }) => `${profile_id} ${role}`,
    ),
    my_profile: new Set(mine.map(byId)),
    tutors: keys(facts.profiles, ({ id }) => isListed(rules, id), byId),
  };
}

function isListed(rules: Rules, id: string): boolean {
  return (
    rules.facts.profiles.some((one) => one.id === id && one.listed_as_tutor) && rules.hasRole(id, "tutor")
  );
}

export function seesCard(rules: Rules, me: string, other: string): boolean {
  if (other === me || isListed(rules, other)) return true;
  if (rules.isHidden(other, me)) return false;
  const { links, bookings: lessons, invitations, threads, seats } = rules.facts;
  if (
    links.some(
      (link) =>
        seesLink(rules, me, link.id) && [link.source_profile_id, link.target_profile_id].includes(other),
    )
  )
    return true;
  if (teaches(rules, me, other)) return true;
  if (talks(rules, me, other)) return true;
  // A student sees the school's staff, and so do guardians who view the progress, also one who may not message.
  if (
    seats.some(
      ({ student_id }) =>
        (me === student_id || rules.holds(me, student_id, "view_progress")) &&
        !rules.isHidden(student_id, other) &&
        [...(rules.staffOf(student_id, false).get(other) ?? [])].some((role) => role !== "TUTOR"),
    )
  )
    return true;
  if (
    lessons.some((one) => {
      if (!seesBooking(rules, me, one)) return false;
      const { client_id, student_id } = shownSides(rules, me, one);
      return [client_id, one.tutor_id, student_id].includes(other);
    })
  )
    return true;
  if (
    invitations.some(
      (one) =>
        one.status === "pending" && !one.overdue && one.inviter_id === other && rules.receives(me, one),
    )
  )
    return true;
  if (threads.some((one) => rules.readsThread(me, one) && [one.guardian_id, one.staff_id].includes(other)))
    return true;
  return rules.clientStudents(me).some(([, student]) => student === other);
}

function teaches(rules: Rules, staff: string, student: string): boolean {
  return rules.staffOf(student, false).has(staff) && !rules.isHidden(student, staff);
}

/** Whether two people are a contact about any student. */
function talks(rules: Rules, one: string, other: string): boolean {
  return rules.facts.profiles.some(
    ({ id }) => rules.isContact(one, other, id) || rules.isContact(other, one, id),
  );
}

function seesLink(rules: Rules, me: string, id: string): boolean {
  const link = rules.facts.links.find((one) => one.id === id);
  if (!link) return false;
  const { source_profile_id: source, target_profile_id: target } = link;
  if (me === target) return !rules.isHidden(source, me);
  // Whoever was blocked cannot know, and a link without effective rights looks ended.
  if (me !== source || link.status === "BLOCKED" || rules.isHidden(target, me)) return false;
  return (
    link.relationship_type !== "GUARDIAN" ||
    link.status !== "ACTIVE" ||
    rules.rightsInForce(source, target).length > 0
  );
}

function graph(rules: Rules, me: string) {
  const { facts } = rules;
  const ofType = (type: string) => facts.links.filter(({ relationship_type }) => relationship_type === type);
  return {
    profile_graph: keys(facts.links, ({ id }) => seesLink(rules, me, id), byId),
    my_students: keys(
      ofType("GUARDIAN"),
      (link) => link.source_profile_id === me && rules.rightsInForce(me, link.target_profile_id).length > 0,
      (link) => {
        const rights = rules.rightsInForce(me, link.target_profile_id);
        const details = facts.details.find(({ profile_id }) => profile_id === link.target_profile_id);
        return `${link.id} ${rights.join(",")} ${rights.includes("view_progress") && (details?.has_email ?? false)}`;
      },
    ),
    my_guardians: keys(
      ofType("GUARDIAN"),
      (link) => link.target_profile_id === me && seesLink(rules, me, link.id),
      (link) => {
        const denied = rules.denied(link.source_profile_id, me);
        const held = rules.heldRights(link).filter((right) => !denied.includes(right));
        return `${link.id} ${link.status} ${held.join(",")}`;
      },
    ),
    my_blocks: new Set(
      facts.restrictions.flatMap(({ kind, profile_id, protects }) =>
        kind === "BLOCK" && profile_id && profile_id !== me && protects.includes(me) ? [profile_id] : [],
      ),
    ),
    my_blocked_contacts: new Set(
      facts.restrictions.flatMap(({ kind, profile_id, protects }) =>
        kind === "CONTACT" && profile_id && profile_id !== me && protects.includes(me) ? [profile_id] : [],
      ),
    ),
    my_clients: keys(
      ofType("AGENT"),
      (link) =>
        link.source_profile_id === me &&
        rules.isAgentOf(me, link.target_profile_id) &&
        seesLink(rules, me, link.id),
      byId,
    ),
    my_agents: keys(
      ofType("AGENT"),
      (link) => link.target_profile_id === me && link.status === "ACTIVE" && seesLink(rules, me, link.id),
      byId,
    ),
    my_client_students: new Set(
      rules
        .clientStudents(me)
        .map(
          (pair) =>
            `${pair.join(" ")} ${facts.profiles.some(({ id, full_name }) => id === pair[0] && full_name !== null)}`,
        ),
    ),
    student_parents: new Set(
      facts.profiles.flatMap(({ id }) =>
        listsParents(rules, me, id)
          ? ["allowed", ...rules.guardiansOf(id).filter((one) => rules.isGuardian(one, id))].map(
              (one) => `${id} ${one}`,
            )
          : [],
      ),
    ),
    guardian_children: new Set(
      facts.profiles.flatMap(({ id }) =>
        id === me || rules.hasRole(me, "admin")
          ? [
              "allowed",
              ...facts.profiles
                .map((one) => one.id)
                .filter(
                  (one) =>
                    rules.isGuardian(id, one) &&
                    (id === me || (!rules.wasGuardian(me, one) && !rules.isHidden(one, me))),
                ),
            ].map((one) => `${id} ${one}`)
          : [],
      ),
    ),
  };
}

/** Parents of a student: the student, teachers, office, school managers and admins, but nobody who is or was a guardian. */
function listsParents(rules: Rules, me: string, student: string): boolean {
  if (me === student) return true;
  if (rules.wasGuardian(me, student)) return false;
  // A restriction binds admins too.
  if (rules.isHidden(student, me)) return false;
  if (rules.hasRole(me, "admin")) return true;
  return rules.facts.seats.some(
    (seat) =>
      seat.student_id === student &&
      rules
        .memberships(me)
        .some(
          (one) => within(seat, one) && ["school_manager", "teacher", "office_manager"].includes(one.role),
        ),
  );
}

function seesBooking(rules: Rules, me: string, booking: Booking): boolean {
  const { client_id, student_id, tutor_id, guardian_id, status, ended_days_ago } = booking;
  if (![client_id, student_id, tutor_id, guardian_id].includes(me)) return false;
  return (
    !rules.isHidden(client_id, me) ||
    (ended_days_ago >= 0 && (status === "confirmed" || status === "completed"))
  );
}

/** Client and guardian see the student while they may act for them; a tutor, unless a restriction hides them. */
function shownSides(rules: Rules, me: string, booking: Booking) {
  const { client_id, student_id, tutor_id } = booking;
  const isShown =
    student_id !== null &&
    (student_id === me ||
      (tutor_id === me
        ? !rules.isHidden(student_id, me)
        : rules.rightsInForce(me, student_id).length > 0 ||
          rules.paidFor(me, student_id) ||
          rules.clientStudents(me).some(([, student]) => student === student_id)));
  return {
    client_id: rules.isHidden(client_id, me) ? null : client_id,
    student_id: isShown ? student_id : null,
  };
}

const shownBookings = (rules: Rules, me: string) =>
  rules.facts.bookings
    .filter((one) => seesBooking(rules, me, one))
    .map((one) => ({ ...one, student_id: shownSides(rules, me, one).student_id }));

function bookings(rules: Rules, me: string) {
  const { facts } = rules;
  const sees = (booking: Booking) => seesBooking(rules, me, booking);
  const shown = (id: string | null) => id !== null && seesCard(rules, me, id) && hasName(facts, id);
  return {
    bookings: keys(facts.bookings, sees, byId),
    my_bookings: keys(facts.bookings, sees, (one) => {
      const { id, tutor_id } = one;
      const { client_id, student_id } = shownSides(rules, me, one);
      const side =
        me === one.client_id
          ? "client"
          : me === one.student_id
            ? "student"
            : me === tutor_id
              ? "tutor"
              : "guardian";
      return [
        id,
        side,
        client_id ?? "-",
        student_id ?? "-",
        ...[client_id, student_id, tutor_id].map((person) => `${shown(person)}`),
      ].join(" ");
    }),
  };
}

function schools(rules: Rules, me: string) {
  const { facts } = rules;
  const memberships = rules.memberships(me);
  // Where a child goes to school shows only to whom the progress does.
  const family = (student: string) => student === me || rules.holds(me, student, "view_progress");
  const seats = facts.seats.filter(({ student_id }) => family(student_id));
  const isAdmin = rules.hasRole(me, "admin");
  // What one belongs to, what stands above it, and for staff what lies below.
  const belongs = (tenant: Tenant) =>
    isAdmin ||
    seats.some((seat) => within(seat, tenant)) ||
    memberships.some((one) => {
      const scope: Chain = { ...one, class_id: null };
      return within(scope, tenant) || (one.role !== "safeguarding_lead" && within(tenant, scope));
    });
  const manages = (chain: Chain) =>
    memberships.some(
      (one) =>
        ["organization_manager", "school_manager", "campus_manager"].includes(one.role) && within(chain, one),
    );
  return {
    organizations: keys(facts.organizations, belongs, byId),
    schools: keys(facts.schools, belongs, byId),
    campuses: keys(facts.campuses, belongs, byId),
    classes: keys(facts.classes, belongs, byId),
    class_students: keys(
      facts.seats,
      (seat) =>
        family(seat.student_id) ||
        (!rules.isHidden(seat.student_id, me) && rules.work(me).some((one) => within(seat, one))),
      ({ class_id, student_id }) => `${class_id} ${student_id}`,
    ),
    memberships: keys(facts.memberships, (one) => one.profile_id === me || manages(one), byId),
    my_memberships: new Set(memberships.map(byId)),
    ...alerts(rules, me),
  };
}

function learning(rules: Rules, me: string) {
  const { facts } = rules;
  const reads = ({ student_id, course_id }: { student_id: string; course_id: string | null }) =>
    rules.readsRecord(me, student_id, rules.course(course_id));
  const isLearner = (student: string) => student === me || rules.holds(me, student, "view_progress");
  const integrations = facts.integrations.filter(({ student_id }) => isLearner(student_id)).map(byId);
  const runs = keys(
    facts.sync_runs,
    ({ integration_id, uploaded_by_id }) =>
      integrations.includes(integration_id) && (uploaded_by_id === null || isLearner(uploaded_by_id)),
    byId,
  );
  const courses = keys(
    facts.courses,
    (course) =>
      rules.isCourseStaff(me, course) ||
      facts.enrollments.some(
        ({ course_id, student_id, status }) =>
          course_id === course.id &&
          status !== "dropped" &&
          isLearner(student_id) &&
          readsTitle(facts, me, course.id),
      ),
    byId,
  );
  const ofCourse = ({ course_id }: OfCourse) => courses.has(course_id);
  const seesWork = ({ id, course_id, students }: Work) =>
    courses.has(course_id) &&
    readsTitle(facts, me, id) &&
    (students === null ||
      students.some(isLearner) ||
      facts.courses.some((one) => one.id === course_id && rules.isCourseStaff(me, one)));
  const chosen = facts.assignments.flatMap(({ id, course_id, students }) =>
    facts.enrollments
      .filter((one) => one.course_id === course_id && one.status !== "dropped" && reads(one))
      .filter(({ student_id }) => students?.includes(student_id))
      .filter(() => facts.courses.some((one) => one.id === course_id && rules.isCourseStaff(me, one)))
      .map(({ student_id }) => `${id} ${student_id}`),
  );
  const record = (list: Recorded[]) => keys(list, reads, ({ key }) => key);
  return {
    courses,
    enrollments: keys(facts.enrollments, reads, byId),
    my_course_students: keys(facts.enrollments, reads, byId),
    assignments: keys(facts.assignments, seesWork, byId),
    my_assignment_students: new Set(chosen),
    live_classes: keys(facts.live_classes, ofCourse, byId),
    submissions: record(facts.submissions),
    live_class_registrations: record(facts.registrations),
    point_entries: record(facts.points),
    activity_days: record(facts.days),
    badges: new Set(facts.badges.map(byId)),
    student_badges: record(facts.awards),
    certificates: record(facts.certificates),
    my_integrations: keys(
      facts.integrations,
      (one) => isLearner(one.student_id),
      ({ id, connected_by_id, has_account }) => `${id} ${has_account && connected_by_id === me}`,
    ),
    sync_runs: runs,
    my_sync_runs: runs,
    child_overview_rows: new Set(
      facts.roles
        .filter(({ role, profile_id }) => role === "student" && isLearner(profile_id))
        .flatMap(({ profile_id }) => [
          ...overview(facts, profile_id, me),
          ...facts.goals
            .filter((one) => one.student_id === profile_id && isFamilys(me, one) && readsGoal(rules, me, one))
            .map((one) => `${profile_id} goal ${one.id}`),
        ]),
    ),
    child_overview: keys(facts.profiles, ({ id }) => rules.hasRole(id, "student") && isLearner(id), byId),
  };
}

/** A guardian who teaches the child besides reads a goal of another guardian nowhere, and less on the child's page. */
const isFamilys = (me: string, { student_id, author_id, author_side }: Goal) =>
  me === student_id || author_side !== "guardian" || author_id === me;

/** What a child's page names: only what is the child's. Worlds hold fewer grades than a page shows. */
function overview(facts: Facts, student: string, me: string): string[] {
  const told = (id: string) => (readsTitle(facts, me, id) ? "" : " by another");
  const own = <T extends { student_id: string }>(rows: T[]) =>
    rows.filter((one) => one.student_id === student);
  const points = own(facts.points).reduce((sum, one) => sum + one.points, 0);
  return [
    ...own(facts.enrollments)
      .filter(({ status }) => status !== "dropped")
      .map((one) => `course ${one.course_id}${told(one.course_id)}`),
    ...own(facts.submissions)
      .filter((one) => one.is_graded)
      .map(
        ({ key, assignment_id, course_id }) => `grade ${key}${told(assignment_id)}${told(course_id ?? "")}`,
      ),
    ...own(facts.awards).map((one) => `badge ${one.badge_id}`),
    ...own(facts.certificates).map(({ key }) => `certificate ${key}`),
    `points ${points}`,
  ].map((row) => `${student} ${row}`);
}
