// What a person reads of invitations, notifications and alerts, by the rules in words.

import type { Alert, Chain, Notification } from "./facts.ts";
import { readsGoal } from "./goals.ts";
import { byId, keys } from "./keys.ts";
import { isToldOfExport, isToldOfRequest } from "./privacy.ts";
import { isToldOf } from "./reporting.ts";
import { type Rules, within } from "./rules.ts";

export function news(rules: Rules, me: string) {
  const { facts } = rules;
  const sent = facts.invitations.filter(({ inviter_id }) => inviter_id === me);
  const received = facts.invitations.filter((one) => rules.receives(me, one));
  const seesAlert = alertReader(rules, me);
  const told = keys(
    facts.notifications,
    (one) => one.profile_id === me && seesNotification(rules, me, one, seesAlert),
    byId,
  );
  return {
    invitations: new Set([...sent, ...received].map(byId)),
    my_invitations: new Set([
      ...sent.map(({ id }) => `${id} sent`),
      ...received.map(({ id }) => `${id} received`),
    ]),
    notifications: told,
    my_notifications: told,
    notification_preferences: keys(
      facts.preferences,
      ({ profile_id }) => profile_id === me,
      ({ key }) => key,
    ),
  };
}

/** Of a student, while one may know what the notification is about. */
function seesNotification(
  rules: Rules,
  me: string,
  { student_id: student, key, side, change, event_id, case_id, export_id, request_id, goal_id }: Notification,
  seesAlert: (alert: Alert) => boolean,
): boolean {
  if (event_id !== null) return rules.facts.alerts.some((alert) => alert.id === event_id && seesAlert(alert));
  if (case_id !== null) return isToldOf(rules, me, case_id);
  if (export_id !== null) return isToldOfExport(rules, me, export_id);
  if (request_id !== null) return isToldOfRequest(rules, me, request_id);
  if (goal_id !== null)
    return rules.facts.goals.some((goal) => goal.id === goal_id && readsGoal(rules, me, goal));
  if (key === "NEW_MESSAGE" && student === me) return rules.speaksForSelf(me);
  if (student === null || student === me) return true;
  switch (key) {
    case "CONSENT_ASKED":
      return side === "school" ? rules.manages(me, student) : rules.holds(me, student, "view_progress");
    case "LINK_CHANGED":
      if (side === "school") return rules.manages(me, student);
      // What became of one's own link shows after it.
      return ["pending", "refused", "ended"].includes(change ?? "") || rules.isGuardian(me, student);
    case "AGE_TRANSITION":
      // That one's own rights have changed shows after they have.
      return change === "today" || rules.holds(me, student, "view_progress");
    case "BOOKING_CHANGED":
      // Tutors keep their lessons.
      if (side === "tutor") return !rules.isHidden(student, me);
      if (rules.paidFor(me, student)) return true;
      return rules.isGuardian(me, student) || rules.clientStudents(me).some(([, one]) => one === student);
    case "NEW_MESSAGE":
      if (side === "staff") return rules.talksAs(me, student).size > 0;
      return rules.holds(me, student, "message");
    case "INVITATION_RECEIVED":
      return rules.holds(me, student, "book");
    default:
      return rules.holds(me, student, "view_progress");
  }
}

/** Which alerts a person reads. */
function alertReader(rules: Rules, me: string) {
  const { facts } = rules;
  const isAdmin = rules.hasRole(me, "admin");
  const memberships = rules.memberships(me);
  const heard = facts.profiles.map(byId).filter((id) => rules.holds(me, id, "receive_alerts"));
  const campuses = facts.seats.filter((one) => one.student_id === me || heard.includes(one.student_id));
  const isFamily = rules.hasRole(me, "student") || heard.length > 0;
  return (alert: Alert) => {
    if (alert.deleted) return false;
    if (isAdmin && alert.created_by_id === me) return true;
    if (alert.target_level === "system") return isAdmin;
    if (alert.target_level === "all") {
      return isAdmin || memberships.length > 0 || (alert.audience === "everyone" && isFamily);
    }
    const { organization_id, school_id, campus_id } = alert;
    if (organization_id === null) return false;
    const target: Chain = { organization_id, school_id, campus_id, class_id: null };
    if (rules.work(me).some((one) => within(target, { ...one, class_id: null }))) return true;
    return (
      alert.target_level === "campus" &&
      alert.audience === "everyone" &&
      campuses.some((seat) => seat.campus_id === campus_id)
    );
  };
}

export function alerts(rules: Rules, me: string) {
  const { facts } = rules;
  const sees = alertReader(rules, me);
  return {
    communication_events: keys(facts.alerts, sees, byId),
    my_events: keys(facts.alerts, sees, byId),
    event_acknowledgements: keys(
      facts.acknowledgements,
      ({ profile_id }) => profile_id === me,
      ({ event_id }) => event_id,
    ),
  };
}
