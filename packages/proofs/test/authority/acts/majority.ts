// Acts around majority: what an adult student grants, and what the school records of a student's standing.
import { type ActKind, actor, array, byName, call, idOf, mostly, quote, unless } from "../act.ts";
import { release, restrictFully } from "../effects.ts";
import {
  accountsToBind,
  canAct,
  decidesForSelf,
  hasRole,
  isEnd,
  isRecorded,
  lasting,
  manages,
  mayActOn,
  mayLift,
  restrictsFor,
  standingOn,
} from "../rules.ts";
import { type Person, rights, type State, standings } from "../state.ts";

/** Links between the accounts of a guardian and these students wait for the school. */
function hold(state: State, guardian: Person, students: Person[]): void {
  const guardians = accountsToBind(state, guardian);
  for (const link of state.links) {
    if (link.status !== "ACTIVE" || !guardians.includes(link.guardian) || !students.includes(link.student))
      continue;
    if (isRecorded(state, link.student, link.guardian, "in_care")) continue;
    release(standingOn(state, link.guardian, link.student), "unassign");
    Object.assign(link, { status: "PENDING", isPrimary: false, isDisputed: true });
  }
}

const grant: ActKind = {
  name: "grant rights as an adult",
  covers: ["grant_guardian_rights"],
  weight: 4,
  propose(state, choose) {
    const link = mostly(
      choose,
      "link",
      state.links,
      ({ status, student }) => status === "ACTIVE" && decidesForSelf(state, student),
      ({ guardian, student }) => `${guardian.name} ${student.name}`,
    );
    const who = link && actor(state, choose, (one) => one === link.student, 0.2);
    if (!link || !who) return undefined;
    const given = choose.chance("none", 0.2) ? [] : choose.some("rights", rights);
    return {
      words: `${who.name} grants ${link.guardian.name} ${given.join(", ") || "nothing"} for ${link.student.name}`,
      as: who,
      sql: call(
        "grant_guardian_rights",
        `authority.link_id('${link.guardian.id}', '${link.student.id}', 'GUARDIAN')`,
        array(given),
      ),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [who !== link.student, "only the student grants"],
        [link.status !== "ACTIVE", "the link is not active"],
        [
          !decidesForSelf(state, link.student) && given.some((right) => !link.granted.has(right)),
          "a minor or a ward grants nothing, and only takes back",
        ],
      ),
      effect: () => {
        const said = state.grant(who, "the adult student granted it");
        const before = new Set(lasting(link));
        link.granted = new Set(given);
        for (const right of given) if (!link.rights.has(right)) link.rights.set(right, said);
        link.before = [...link.rights.keys()].every((right) => before.has(right)) ? undefined : before;
      },
    };
  },
};

const record: ActKind = {
  name: "record a standing",
  covers: ["record_student_status"],
  weight: 2,
  propose(state, choose) {
    const student = mostly(choose, "student", state.onStage, (one) => hasRole(one, "student"), byName);
    const who = student && actor(state, choose, (one) => manages(state, one, student), 0.2);
    const status = choose.word("status", standings);
    const isOfGuardian = !["emancipated", "postsecondary", "deceased"].includes(status);
    const link =
      student && isOfGuardian
        ? choose.one(
            "link",
            state.links.filter((one) => one.student === student),
            ({ guardian }) => guardian.name,
          )
        : undefined;
    if (!student || !who || (isOfGuardian && !link)) return undefined;
    const guardian = link?.guardian;
    // Care begins yesterday or later, and some of it ends.
    const isCare = status === "in_care";
    const from = isCare && choose.chance("begins later", 0.2) ? 8 : -1;
    const lasts = isCare && choose.chance("ends", 0.4) ? choose.word("ends after", ["9", "20"]) : undefined;
    const on = (days: number | string) => `current_date + ${days}`;
    const before = state.standings.find(
      (one) => one.status === status && one.student === student && one.guardian === guardian,
    );
    const when = isCare ? `, from day ${from}${lasts ? ` to ${lasts}` : ""}` : "";
    return {
      words: `${who.name} records ${status} of ${student.name}${guardian ? ` for ${guardian.name}` : ""}${when}`,
      as: who,
      sql: call(
        "record_student_status",
        quote(student.id),
        quote(status),
        "'Papers 7'",
        "current_date + 90",
        quote(guardian?.id),
        isCare ? on(from) : "null",
        lasts ? on(lasts) : "null",
      ),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!manages(state, who, student), "not the school of the student"],
        [
          guardian !== undefined && !mayActOn(state, who, guardian),
          "a guardian does not act on another guardian as staff",
        ],
        [before !== undefined && !mayLift(state, who, before.school), "another school recorded it"],
        [!hasRole(student, "student"), "not a student"],
        [link !== undefined && link.status !== "ACTIVE" && !before, "the link is not active"],
      ),
      effect: (result) => {
        const id = idOf(result);
        const days = {
          from: state.day + from,
          until: lasts === undefined ? undefined : state.day + Number(lasts),
        };
        const known = state.standings.find((one) => one.id === id);
        if (known) Object.assign(known, { recorder: who, ...days });
        else
          state.standings.push({
            id,
            status,
            student,
            guardian,
            recorder: who,
            school: restrictsFor(state, who, student),
            ...days,
          });
        if (link?.status !== "ACTIVE" || !isEnd(status)) return;
        if (status === "parental_rights_ended") restrictFully(state, who, link.guardian, student);
        release(
          standingOn(state, link.guardian, student),
          status === "guardian_deceased" ? "cancel" : "unassign",
        );
        state.endLink(link);
        if (status === "guardian_deceased") {
          const own = accountsToBind(state, link.student);
          const students = state.people.filter((one) => own.includes(one) || manages(state, who, one));
          hold(state, link.guardian, students);
        }
      },
    };
  },
};

const end: ActKind = {
  name: "end a standing",
  covers: ["end_student_status"],
  weight: 0.7,
  propose(state, choose) {
    const one = choose.one("standing", state.standings, ({ id }) => id);
    const who = one && actor(state, choose, (person) => manages(state, person, one.student), 0.2);
    if (!one || !who) return undefined;
    return {
      words: `${who.name} ends ${one.status} of ${one.student.name}`,
      as: who,
      sql: call("end_student_status", quote(one.id)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!manages(state, who, one.student), "not the school of the student"],
        [!mayLift(state, who, one.school), "another school recorded it"],
        [
          one.guardian !== undefined && !mayActOn(state, who, one.guardian),
          "a guardian does not act on another guardian as staff",
        ],
      ),
      effect: () => {
        state.standings = state.standings.filter((other) => other !== one);
        if (one.status !== "in_care" || !one.guardian) return;
        const link = state.link(one.guardian, one.student);
        if (link) {
          release(standingOn(state, link.guardian, link.student), "unassign");
          state.endLink(link);
        }
        hold(state, one.guardian, accountsToBind(state, one.student));
      },
    };
  },
};

export const majorityActs = [grant, record, end];
