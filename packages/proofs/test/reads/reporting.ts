// What each person reads of reports: their own, and the cases that they handle.
import type { Facts, ReportCase } from "./facts.ts";
import { keys } from "./keys.ts";
import type { Rules } from "./rules.ts";

export function reporting(rules: Rules, me: string) {
  const { facts } = rules;
  return {
    my_reports: keys(
      facts.reports,
      ({ case_id }) => facts.cases.some((one) => one.id === case_id && one.reporter_id === me),
      ({ message_id, case_id }) => `${message_id} ${case_id}`,
    ),
    my_concerns: keys(
      facts.cases,
      ({ thread_id, reporter_id }) => thread_id === null && reporter_id === me,
      ({ id }) => id,
    ),
    list_reports: keys(
      facts.cases,
      (one) => handles(rules, me, one),
      ({ id }) => `${id} ${facts.reports.filter(({ case_id }) => case_id === id).length}`,
    ),
  };
}

/** Whether a person reads a notification about a case: who reported it, and who handles it. */
export function isToldOf(rules: Rules, me: string, caseId: string): boolean {
  const found = rules.facts.cases.find(({ id }) => id === caseId);
  return found !== undefined && (found.reporter_id === me || handles(rules, me, found));
}

/** Files of the messages around a reported one, while a handler has them open. */
export function isReportedFile(rules: Rules, me: string, path: string): boolean {
  const { facts } = rules;
  const file = facts.messages.find(
    ({ attachment_path, sealed_path }) => attachment_path === path || sealed_path === path,
  );
  return facts.report_reviews.some(({ case_id, profile_id }) => {
    const found = facts.cases.find(({ id }) => id === case_id);
    if (profile_id !== me || !found || !file || file.thread_id !== found.thread_id) return false;
    if (!handles(rules, me, found)) return false;
    return facts.reports.some((report) => {
      const reported = facts.messages.find(({ id }) => id === report.message_id);
      return report.case_id === case_id && reported && Math.abs(reported.seq - file.seq) <= 10;
    });
  });
}

/** Files of a page that an admin reviewed, unless the admin is or was a guardian of the student. */
export function isReviewedFile(rules: Rules, me: string, path: string): boolean {
  const { facts } = rules;
  const file = facts.messages.find(({ attachment_path }) => attachment_path === path);
  const student = facts.threads.find(({ id }) => id === file?.thread_id)?.student_id;
  if (!file || student === undefined || !rules.hasRole(me, "admin")) return false;
  return facts.thread_reviews.some(
    ({ profile_id, thread_id, first_seq, last_seq }) =>
      profile_id === me &&
      thread_id === file.thread_id &&
      file.seq >= first_seq &&
      file.seq <= last_seq &&
      !rules.wasGuardian(me, student),
  );
}

/** Whether a person handles a case now: of its level, and without a conflict. */
export function handles(rules: Rules, me: string, found: ReportCase): boolean {
  const thread = rules.facts.threads.find(({ id }) => id === found.thread_id);
  const about = thread?.student_id ?? found.reporter_id;
  const people = thread ? [thread.guardian_id, thread.staff_id, about] : [about];
  if (hasConflict(rules, me, about, people)) return false;
  const leads = rules.facts.memberships
    .map(({ profile_id }) => profile_id)
    .filter((one) => isLeadOf(rules, one, found.level, about) && !hasConflict(rules, one, about, people));
  // Leads come before managers.
  return leads.length > 0 ? leads.includes(me) : isOfLevel(rules, me, found.level, about);
}

function isLeadOf(rules: Rules, one: string, level: ReportCase["level"], about: string | null): boolean {
  const seats = rules.facts.seats.filter((seat) => seat.student_id === about);
  return rules
    .memberships(one)
    .some(
      ({ role, school_id, organization_id }) =>
        role === "safeguarding_lead" &&
        seats.some((seat) =>
          level === "school"
            ? seat.school_id === school_id
            : level === "organization" && school_id === null && seat.organization_id === organization_id,
        ),
    );
}

export function isOfLevel(
  rules: Rules,
  me: string,
  level: ReportCase["level"],
  about: string | null,
): boolean {
  if (level === "admin" || level === "outside") return rules.hasRole(me, "admin");
  const seats = rules.facts.seats.filter((seat) => seat.student_id === about);
  return rules
    .memberships(me)
    .some(({ role, school_id, organization_id }) =>
      seats.some((seat) =>
        level === "school"
          ? role === "school_manager" && seat.school_id === school_id
          : role === "organization_manager" && seat.organization_id === organization_id,
      ),
    );
}

/** One of the people of the case, ever a guardian, ever restricted, or a guardian together with one of them. */
export function hasConflict(rules: Rules, me: string, about: string | null, people: string[]): boolean {
  const accounts = rules.accountsOf(me);
  return (
    people.some((one) => accounts.includes(one)) ||
    (about !== null && (rules.wasGuardian(me, about) || rules.isRestricted(me, about))) ||
    people.some((one) => isGuardianWith(rules, me, one))
  );
}

export function isGuardianWith(rules: Rules, me: string, other: string): boolean {
  const students = guardedBy(rules.facts, rules.accountsOf(me));
  const theirs = guardedBy(rules.facts, rules.accountsOf(other));
  const inEveryAccount = (list: string[]) => list.flatMap((student) => rules.accountsOf(student));
  const known = inEveryAccount(theirs);
  return rules.wasGuardian(me, other) || inEveryAccount(students).some((student) => known.includes(student));
}

function guardedBy(facts: Facts, accounts: string[]): string[] {
  return [
    ...facts.guardianships
      .filter(({ profile_id }) => accounts.includes(profile_id))
      .map(({ student_id }) => student_id),
    ...facts.links
      .filter(
        ({ relationship_type, source_profile_id }) =>
          relationship_type === "GUARDIAN" && accounts.includes(source_profile_id),
      )
      .map(({ target_profile_id }) => target_profile_id),
  ];
}
