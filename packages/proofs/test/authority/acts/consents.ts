// Acts on the account of a child: consent to it, withdrawals, and what the school has on paper.
import { type ActKind, actor, byName, mostly, quote, unless } from "../act.ts";
import type { Choose } from "../choose.ts";
import { canAct, decidesAsAdult, hasRole, hasSay, hasSayByLink, manages, speaksAlone } from "../rules.ts";
import type { AccountWord, Person, State } from "../state.ts";

const anyStudent = (state: State, choose: Choose) =>
  mostly(choose, "student", state.onStage, (one) => one.age === "child", byName, 0.3);
/** Of a call that returns nothing, which has no other form as JSON. */
const said = (call: string) => `select to_jsonb(r::text) from public.${call} r`;

/** As whom a person speaks for a student now. */
function sideOf(state: State, who: Person, student: Person): "student" | "guardian" | undefined {
  if (!hasRole(student, "student")) return undefined;
  if (who === student) return speaksAlone(student) ? "student" : undefined;
  return !speaksAlone(student) && hasSay(state, who, student) ? "guardian" : undefined;
}
const ofPerson = (state: State, who: Person, student: Person, side: AccountWord["side"]) =>
  state.accountWords.findLast((one) => one.student === student && one.side === side && one.by === who);
const placeOf = (state: State, one: AccountWord | undefined) =>
  one === undefined ? -1 : state.accountWords.indexOf(one);
const paperOf = (state: State, student: Person) =>
  state.accountWords.findLast((one) => one.student === student && one.side === "school");

const give: ActKind = {
  name: "give consent to an account",
  covers: ["give_consent"],
  weight: 2,
  propose(state, choose) {
    const student = anyStudent(state, choose);
    const who = student && actor(state, choose, (one) => sideOf(state, one, student) !== undefined, 0.2);
    if (!student || !who) return undefined;
    const side = sideOf(state, who, student);
    return {
      words: `${who.name} gives consent to the account of ${student.name}`,
      as: who,
      sql: said(`give_consent(${quote(student.id)}, 'account', 1, 'en')`),
      verdict: unless([!canAct(who), "the account is suspended"], [side === undefined, "others decide"]),
      effect: () => {
        const word = { student, by: who, decision: "given", stops: false } as const;
        const isOfAdult = decidesAsAdult(state, student);
        if (side) state.accountWords.push({ ...word, side, isOfAdult });
      },
    };
  },
};

const withdraw: ActKind = {
  name: "withdraw consent to an account",
  covers: ["withdraw_consent"],
  weight: 2,
  propose(state, choose) {
    const student = anyStudent(state, choose);
    if (!student) return undefined;
    const lastOf = (one: Person) =>
      ofPerson(
        state,
        one,
        student,
        sideOf(state, one, student) ?? (one === student ? "student" : "guardian"),
      );
    const who = actor(
      state,
      choose,
      (one) => sideOf(state, one, student) !== undefined || lastOf(one)?.decision === "given",
      0.2,
    );
    if (!who) return undefined;
    const side = sideOf(state, who, student);
    const last = lastOf(who);
    const isHeard = who === student || hasSay(state, who, student);
    return {
      words: `${who.name} withdraws consent to the account of ${student.name}`,
      as: who,
      sql: said(`withdraw_consent(${quote(student.id)}, 'account')`),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [
          side === undefined && last?.decision !== "given" && (isHeard || last === undefined),
          "they neither decide nor gave it",
        ],
      ),
      effect: () => {
        if (side === undefined && last?.decision !== "given") return;
        const paper = placeOf(state, paperOf(state, student));
        if (last?.decision === "withdrawn" && placeOf(state, last) > paper) return;
        const wasDecided = state.accountWords.some(
          (one, at) =>
            one.student === student &&
            one.by === who &&
            one.side !== "school" &&
            one.decision === "withdrawn" &&
            at < paper,
        );
        state.accountWords.push({
          student,
          by: who,
          side: side ?? last?.side ?? "guardian",
          decision: "withdrawn",
          stops: isHeard || (hasSayByLink(state, who, student) && !wasDecided),
          isOfAdult: decidesAsAdult(state, student),
        });
      },
    };
  },
};

const record: ActKind = {
  name: "record a paper about an account",
  covers: ["record_consent"],
  weight: 2,
  propose(state, choose) {
    const student = anyStudent(state, choose);
    const who = student && actor(state, choose, (one) => manages(state, one, student), 0.2);
    if (!student || !who) return undefined;
    const decision = choose.chance("withdrawn", 0.3) ? "withdrawn" : "given";
    return {
      words: `${who.name} records that consent to the account of ${student.name} is ${decision}`,
      as: who,
      sql: said(`record_consent(${quote(student.id)}, 'account', '${decision}', 'Folder 7')`),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!manages(state, who, student), "not the school of the student"],
        [who === student, "nobody records papers about themselves"],
        [!hasRole(student, "student") && !student.isPaused, "not a student"],
      ),
      effect: () => {
        state.accountWords.push({
          student,
          by: who,
          side: "school",
          decision,
          stops: true,
          isOfAdult: decidesAsAdult(state, student),
        });
      },
    };
  },
};

export const consentActs = [give, withdraw, record];
