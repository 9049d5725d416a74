// What families see of reads by people outside the family, and of what left about a student.
import type { AuditedRead } from "./facts.ts";
import type { Rules } from "./rules.ts";

export function oversight(rules: Rules, me: string) {
  const { facts } = rules;
  const entries = facts.audited_reads.flatMap((one) => {
    const student = studentOf(rules, one);
    if (student === undefined || !oversees(rules, me, student) || !concerns(rules, me, one)) return [];
    // Nobody outside the family; and what follows a report is safeguarding.
    if (one.actor_id === me || wasReportedBefore(rules, student, one.at)) return [];
    return [
      `${student} ${one.action} ${one.actor_id === null ? "operator" : "admin"} ${one.at.slice(0, 16)}`,
    ];
  });
  const left = facts.disclosures.filter(
    ({ student_id, is_withheld, concerns_id, is_replaced }) =>
      oversees(rules, me, student_id) &&
      !is_withheld &&
      !is_replaced &&
      (concerns_id === null || concerns_id === me),
  );
  return { my_access_log: new Set(entries), my_disclosures: new Set(left.map(({ id }) => id)) };
}

const threadOf = ({ facts }: Rules, { entity_id }: AuditedRead) =>
  facts.threads.find(({ id }) => id === entity_id);

function studentOf(rules: Rules, one: AuditedRead): string | undefined {
  return one.action === "thread.reviewed" ? threadOf(rules, one)?.student_id : one.entity_id;
}

/** The student from the consent age on, and own family who may view the progress. */
function oversees(rules: Rules, me: string, student: string): boolean {
  if (me === student) return rules.hasRole(me, "student") && !rules.isKnownChild(me);
  return rules.holds(me, student, "view_progress") && rules.guardianLink(me, student)?.relation !== "OTHER";
}

/** A conversation is its guardian's; a search that names a person is that person's. */
function concerns(rules: Rules, me: string, one: AuditedRead): boolean {
  if (one.action === "thread.reviewed") return threadOf(rules, one)?.guardian_id === me;
  return one.person_id === null || one.person_id === me;
}

/** Worlds are younger than the year in which a report or a concern has this effect. */
function wasReportedBefore({ facts }: Rules, student: string, at: string): boolean {
  return facts.cases.some(({ thread_id, reporter_id, created_at }) => {
    const thread = facts.threads.find(({ id }) => id === thread_id);
    return created_at <= at && (thread?.student_id ?? reporter_id) === student;
  });
}
