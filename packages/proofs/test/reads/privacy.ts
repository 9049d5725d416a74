// What each person reads of exports: their own while they stand, and those that guardians asked for about them. Of
// privacy requests: their own, those that they handle, and erasures to which they may object.
import { hasSay } from "./consents.ts";
import type { Erasure, Export, PrivacyRequest } from "./facts.ts";
import { byId, keys } from "./keys.ts";
import { hasConflict, isGuardianWith, isOfLevel } from "./reporting.ts";
import type { Rules } from "./rules.ts";

export function privacy(rules: Rules, me: string) {
  const shown = rules.facts.exports.flatMap((one) => {
    const { id, requester_id, student_id } = one;
    if (requester_id === me) {
      if (student_id !== null && !rules.holds(me, student_id, "view_progress")) return [];
      const status = statusOf(rules, one);
      return [`${id} requester ${status} ${status === "ready" ? one.files : 0}`];
    }
    if (student_id !== me) return [];
    // Not what became of it: that would tell of restrictions.
    const link = rules.guardianLink(requester_id, me);
    if (link?.status !== "ACTIVE" && link?.status !== "BLOCKED") return [];
    const isUndecided = one.status === "waiting" || (one.escalated && !one.decided);
    const isRefused = one.status === "closed" && one.decided;
    return [`${id} student ${isUndecided ? "waiting" : isRefused ? "closed" : "preparing"} 0`];
  });
  return {
    my_exports: new Set(shown),
    my_privacy_requests: keys(
      rules.facts.privacy_requests,
      (one) => isAsker(rules, me, one),
      (one) => `${one.id} ${toldOf(one)}`,
    ),
    my_erasure_notices: keys(
      rules.facts.erasures,
      (one) => isAskedToObject(rules, me, one),
      (one) => `${one.privacy_request_id} ${one.objectors.includes(me)}`,
    ),
    list_privacy_requests: keys(rules.facts.privacy_requests, (one) => answers(rules, me, one), byId),
  };
}

/**
 * Whose request it is, while they may see whom it is about. An erasure ends that after 14 days and is shown without the
 * name; a school asks for one of its placeholders.
 */
function isAsker(rules: Rules, me: string, one: PrivacyRequest): boolean {
  const { requester_id, student_id } = one;
  if (requester_id !== me) return false;
  if (student_id === null || rules.holds(me, student_id, "view_progress")) return true;
  return one.kind === "erasure" && (one.days_ago >= 14 || rules.manages(me, student_id));
}

/** The student and the other family guardians may object to an erasure for 14 days, unless it is withdrawn. */
function isAskedToObject(rules: Rules, me: string, one: Erasure): boolean {
  const { profile_id, requester_id, privacy_request_id, is_open } = one;
  const isWithdrawn = rules.facts.privacy_requests.some(
    ({ id, withdrawn }) => id === privacy_request_id && withdrawn,
  );
  if (!is_open || isWithdrawn || requester_id === me) return false;
  return profile_id === me || hasSay(rules, me, profile_id);
}

/** What the requester is told: of erasures, and of children in words, what the days say. */
function toldOf({ kind, in_words, status, days_ago, is_due, withdrawn }: PrivacyRequest): string {
  if (withdrawn) return "withdrawn";
  if (!in_words && kind !== "erasure") return status;
  if (is_due) return "completed";
  return kind === "erasure" && days_ago >= 14 ? "in_review" : "received";
}

/** Whether a person handles a request now: of its level, and without a conflict with who asks and whom it is about. */
function answers(rules: Rules, me: string, one: PrivacyRequest): boolean {
  const about = one.student_id ?? (one.in_words ? null : one.requester_id);
  const people = about === null ? [one.requester_id] : [one.requester_id, about];
  return isOfLevel(rules, me, one.level, about) && !hasConflict(rules, me, about, people);
}

/** Whether a person reads a notification about a privacy request. */
export function isToldOfRequest(rules: Rules, me: string, id: string): boolean {
  const found = rules.facts.privacy_requests.find((one) => one.id === id);
  return (
    found !== undefined &&
    (isAsker(rules, me, found) ||
      answers(rules, me, found) ||
      rules.facts.erasures.some((one) => one.privacy_request_id === id && isAskedToObject(rules, me, one)))
  );
}

/** What the requester sees: an objection only as what it could be otherwise. */
function statusOf(rules: Rules, one: Export): string {
  if (one.status === "closed" || !stands(rules, one)) return "closed";
  return one.status === "waiting" ? (one.was_ready ? "closed" : "preparing") : one.status;
}

/** Whether the requester may still read everything that it holds. */
export function stands(rules: Rules, one: Export): boolean {
  const { facts } = rules;
  const { requester_id: me, student_id, standings, link_ids, thread_ids } = one;
  return (
    facts.profiles.some(({ id, user_id }) => id === me && user_id !== null) &&
    (student_id === null || rules.holds(me, student_id, "view_progress")) &&
    standings.every(
      ({ student_id: student, rights, is_of_client }) =>
        !rules.isHidden(student, me) &&
        rights.every((right) => rules.holds(me, student, right)) &&
        (!is_of_client || rules.clientStudents(me).some(([, one]) => one === student)),
    ) &&
    link_ids.every((id) => facts.links.some((link) => link.id === id && link.status === "ACTIVE")) &&
    thread_ids.every((id) =>
      facts.threads.some((thread) => thread.id === id && rules.readsThread(me, thread)),
    )
  );
}

/** A file of an export is its requester's, while it is ready and stands. */
export function isExportFile(rules: Rules, me: string, path: string): boolean {
  const [id] = path.split("/");
  return rules.facts.exports.some(
    (one) => one.id === id && one.requester_id === me && one.status === "ready" && stands(rules, one),
  );
}

/** Whether a person reads a notification about an export: who sees it, and who decides it. */
export function isToldOfExport(rules: Rules, me: string, id: string): boolean {
  const found = rules.facts.exports.find((one) => one.id === id);
  if (!found) return false;
  if ([...privacy(rules, me).my_exports].some((key) => key.startsWith(id))) return true;
  return (
    found.status === "waiting" &&
    found.escalated &&
    found.student_id !== null &&
    rules.manages(me, found.student_id) &&
    !rules.accountsOf(me).includes(found.requester_id) &&
    !isGuardianWith(rules, me, found.requester_id)
  );
}
