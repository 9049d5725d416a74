// What each person reads of consents: their own words, and the state that follows from everybody's.
import type { ConsentEntry } from "./facts.ts";
import { keys } from "./keys.ts";
import type { Rules } from "./rules.ts";

type Standing = { state: "missing" | "given" | "withdrawn" | "lapsed"; ends: boolean };

/** From the consent age on a student with an account speaks alone; without a date of birth an account is a minor. */
function speaksAlone(rules: Rules, student: string): boolean {
  const hasAccount = rules.facts.profiles.some(({ id, user_id }) => id === student && user_id !== null);
  return hasAccount && !rules.isKnownChild(student);
}

export function hasSay(rules: Rules, person: string, student: string): boolean {
  return (
    rules.guardianLink(person, student)?.relation !== "OTHER" && rules.holds(person, student, "view_progress")
  );
}

/** An adult student decides alone, except where a court gave the guardian authority. */
function isOverruledByAge(rules: Rules, guardian: string | null, student: string): boolean {
  const isOfCourt = rules.facts.standings.some(
    (one) => one.student_id === student && one.guardian_id === guardian && one.status === "court_guardian",
  );
  return rules.isAdult(student) && !(guardian !== null && isOfCourt);
}

export function consentStanding(rules: Rules, student: string, purpose: string): Standing {
  const entries = rules.facts.consents.filter((one) => one.student_id === student && one.purpose === purpose);
  const last = (found: ConsentEntry[]) => found.reduce<ConsentEntry | undefined>(newer, undefined);
  const own = last(entries.filter(({ side }) => side === "student"));
  const paper = last(entries.filter(({ side }) => side === "school"));
  const counts = paper !== undefined && (paper.of_adult || !rules.isAdult(student)) ? paper : undefined;
  const givers = new Set(entries.filter(({ side }) => side === "guardian").map((one) => one.made_by_id));
  const words = [...givers]
    .filter((giver) => !isOverruledByAge(rules, giver, student))
    .map((giver) => last(entries.filter((one) => one.side === "guardian" && one.made_by_id === giver)))
    .filter((word): word is ConsentEntry => word !== undefined && word.seq > (own?.seq ?? 0));
  const isStopped =
    (counts?.decision === "withdrawn" && counts.seq > (own?.seq ?? 0)) ||
    (own?.decision === "withdrawn" && own.seq > (paper?.seq ?? 0)) ||
    words.some((one) => one.decision === "withdrawn" && one.stops_others && one.seq > (paper?.seq ?? 0));
  if (isStopped) return { state: "withdrawn", ends: false };
  const holds = words.filter((one) => one.decision === "given").map((one) => holding(rules, one));
  if (counts?.decision === "given" || own?.decision === "given" || holds.includes("for good")) {
    return { state: "given", ends: false };
  }
  if (holds.includes("for now")) return { state: "given", ends: true };
  return { state: entries.some(({ decision }) => decision === "given") ? "lapsed" : "missing", ends: false };
}

/** A consent holds while its giver has a say, and 30 days more; then it is gone, whoever comes back. */
function holding(rules: Rules, { made_by_id, student_id, lost }: ConsentEntry) {
  if (lost === "long ago") return "not";
  return made_by_id !== null && hasSay(rules, made_by_id, student_id) ? "for good" : "for now";
}

function newer(one: ConsentEntry | undefined, other: ConsentEntry): ConsentEntry {
  return one !== undefined && one.seq > other.seq ? one : other;
}

/** Without a date of birth whoever has an account is a minor, and who has none a child. */
function isChild(rules: Rules, student: string): boolean {
  const { details, profiles } = rules.facts;
  const isDated = details.some(({ profile_id, born }) => profile_id === student && born);
  const hasAccount = profiles.some(({ id, user_id }) => id === student && user_id !== null);
  return rules.isKnownChild(student) || (!isDated && !hasAccount);
}

/** The account of a child without consent to it; staff and admins are adults by what others decided. */
export function isPaused(rules: Rules, me: string): boolean {
  const { memberships } = rules.facts;
  const isVouched = rules.hasRole(me, "admin") || memberships.some(({ profile_id }) => profile_id === me);
  return rules.isKnownChild(me) && !isVouched && consentStanding(rules, me, "account").state !== "given";
}

/** Why one's own account is paused, and whom one may block. */
export function pauseOf(rules: Rules, me: string): Set<string> {
  const guardians = rules.facts.links.filter(
    (link) =>
      link.target_profile_id === me &&
      link.relationship_type === "GUARDIAN" &&
      link.status !== "BLOCKED" &&
      !rules.isHidden(link.source_profile_id, me),
  );
  const { state } = consentStanding(rules, me, "account");
  const ids = guardians.map(({ id }) => id).sort();
  return new Set([`${state} ${ids.join(",")}`]);
}

export function consents(rules: Rules, me: string) {
  const { consents: ledger, consent_texts, profiles } = rules.facts;
  const purposes = [...new Set(consent_texts.map(({ purpose }) => purpose))];
  const shown = profiles.flatMap(({ id: student }) => {
    const isStudent = rules.hasRole(student, "student");
    const isOwn = student === me && isStudent;
    const isSeen = isOwn || (student !== me && hasSay(rules, me, student));
    const decides = isSeen && isStudent && speaksAlone(rules, student) === (student === me);
    return purposes.flatMap((purpose) => {
      const mine = ledger
        .filter((one) => one.student_id === student && one.purpose === purpose)
        .filter((one) => one.made_by_id === me && one.side !== "school")
        .reduce<ConsentEntry | undefined>(newer, undefined);
      const gave = mine?.decision === "given";
      if (!isSeen && !(gave && mine?.side === "guardian")) return [];
      if (purpose === "account" && !isChild(rules, student) && !gave) return [];
      const { state, ends } = consentStanding(rules, student, purpose);
      const what = isSeen ? `${state} ${ends}` : "- false";
      return [`${student} ${purpose} ${what} ${mine?.decision ?? "-"} ${decides} ${decides || gave}`];
    });
  });
  return {
    consent_texts: keys(
      consent_texts,
      () => true,
      ({ purpose, locale }) => `${purpose} ${locale}`,
    ),
    my_pause: new Set<string>(),
    my_consents: new Set(shown),
    my_consent_entries: keys(
      ledger,
      ({ made_by_id }) => made_by_id === me,
      ({ id }) => id,
    ),
  };
}
