// Acts on links there are: ending, blocking, changing, agreeing, and linking by the school.
import {
  type ActKind,
  accounts,
  actor,
  array,
  byName,
  call,
  idOf,
  mostly,
  nobody,
  quote,
  unless,
} from "../act.ts";
import type { Choose } from "../choose.ts";
import { block, giveLink, giveRole, release, unblock } from "../effects.ts";
import {
  canAct,
  isAdmin,
  isBlocked,
  isFamily,
  isHidden,
  isImpartial,
  isKnownMinor,
  isSamePerson,
  isShown,
  manages,
  mayActOn,
  mayDo,
  standingOn,
  standingOnAgency,
} from "../rules.ts";
import { type Agency, type Link, type Person, relations, rights, type State } from "../state.ts";

const nameOf = ({ guardian, student }: Link) => `${guardian.name} ${student.name}`;
const words = ({ guardian, student }: Link) => `the link of ${guardian.name} to ${student.name}`;
const idOfLink = ({ guardian, student }: Link) =>
  `authority.link_id('${guardian.id}', '${student.id}', 'GUARDIAN')`;
const anyLink = (state: State, choose: Choose, suits: (link: Link) => boolean) =>
  mostly(choose, "link", state.links, suits, nameOf);
const modes = ["refuse", "unassign", "cancel"] as const;

const unlinkStudent: ActKind = {
  name: "unlink a student",
  covers: ["unlink_student"],
  weight: 3,
  propose(state, choose) {
    const link = anyLink(state, choose, ({ status }) => status !== "BLOCKED");
    const who =
      link &&
      actor(
        state,
        choose,
        (one) => one === link.guardian || one === link.student || manages(state, one, link.student),
      );
    if (!link || !who) return undefined;
    const mode = choose.word("mode", modes);
    const standing = standingOn(state, link.guardian, link.student);
    return {
      words: `${who.name} ends ${words(link)} (${mode})`,
      as: who,
      sql: call("unlink_student", idOfLink(link), quote(mode)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [link.status === "BLOCKED", "a block is not ended by unlinking"],
        [
          !(
            (who === link.guardian && isShown(state, link)) ||
            who === link.student ||
            manages(state, who, link.student)
          ),
          "neither an end of the link nor the school",
        ],
        [
          mode === "cancel" && who === link.student && !manages(state, who, who),
          "a student does not cancel what others pay",
        ],
        [
          who !== link.guardian && who !== link.student && !mayActOn(state, who, link.guardian),
          "a guardian does not act on another guardian as staff",
        ],
        [mode === "refuse" && standing.length > 0, "lessons stand on the link"],
      ),
      effect: () => {
        release(standing, mode);
        state.endLink(link);
      },
    };
  },
};

/** Fourteen days after a guardian asked to erase the student, whatever comes of it. */
const hideErased: ActKind = {
  name: "hide a student from who asked for the erasure",
  covers: [],
  weight: 0.5,
  propose(state, choose) {
    const link = anyLink(
      state,
      choose,
      ({ status, relation }) => status === "ACTIVE" && relation !== "OTHER",
    );
    if (!link) return undefined;
    const { guardian, student } = link;
    const erasure = JSON.stringify({ profile_id: student.id, requester_id: guardian.id });
    return {
      words: `${words(link)} ends, because ${guardian.name} asked for the erasure`,
      as: undefined,
      sql: `select to_jsonb(private.hide_from_requester(jsonb_populate_record(null::private.erasures, '${erasure}'), now())::text)`,
      verdict: unless(),
      effect: () => {
        // What the student blocked stays blocked.
        if (link.status === "BLOCKED") return;
        release(standingOn(state, guardian, student), "cancel");
        state.endLink(link);
      },
    };
  },
};

const unlinkClient: ActKind = {
  name: "unlink a client",
  covers: ["unlink_client"],
  weight: 1,
  propose(state, choose) {
    const agency = choose.one(
      "agency",
      state.agencies,
      ({ agent, client }: Agency) => `${agent.name} ${client.name}`,
    );
    const who = agency && actor(state, choose, (one) => one === agency.agent || one === agency.client);
    if (!agency || !who) return undefined;
    const { agent, client } = agency;
    const mode = choose.word("mode", modes);
    const standing = standingOnAgency(state, agent, client);
    return {
      words: `${who.name} ends the agency of ${agent.name} for ${client.name} (${mode})`,
      as: who,
      sql: call("unlink_client", `authority.link_id('${agent.id}', '${client.id}', 'AGENT')`, quote(mode)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [
          !((who === agent && !isHidden(state, client, who)) || who === client || isAdmin(who)),
          "neither end of the agency",
        ],
        [
          who !== agent && who !== client && !(mayActOn(state, who, agent) && mayActOn(state, who, client)),
          "a guardian does not act on another guardian as an admin",
        ],
        [mode === "refuse" && standing.length > 0, "lessons stand on the agency"],
      ),
      effect: () => {
        release(standing, mode);
        state.agencies = state.agencies.filter((one) => one !== agency);
      },
    };
  },
};

const updateLink: ActKind = {
  name: "change the relation",
  covers: ["update_link"],
  weight: 1,
  propose(state, choose) {
    const link = anyLink(state, choose, ({ status }) => status !== "BLOCKED");
    const who = link && actor(state, choose, (one) => one === link.guardian);
    if (!link || !who) return undefined;
    const relation = choose.word("relation", relations);
    return {
      words: `${who.name} says of ${words(link)} that it is ${relation}`,
      as: who,
      sql: call("update_link", idOfLink(link), quote(relation)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [who !== link.guardian, "the link is not theirs"],
        [!isShown(state, link), "the link has no effect"],
        [link.relation === "OTHER" && relation !== "OTHER", "nobody makes themselves family"],
      ),
      effect: () => {
        link.relation = relation;
      },
    };
  },
};

const blockGuardian: ActKind = {
  name: "block a guardian",
  covers: ["block_guardian"],
  weight: 2,
  propose(state, choose) {
    const link = anyLink(state, choose, ({ student }) => student.account !== undefined);
    const who = link && actor(state, choose, (one) => one === link.student, 0.1);
    if (!link || !who) return undefined;
    return {
      words: `${who.name} blocks the guardian of ${words(link)}`,
      as: who,
      sql: call("block_guardian", idOfLink(link)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [who !== link.student, "only the student blocks a guardian"],
      ),
      effect: () => {
        release(standingOn(state, link.guardian, link.student), "unassign");
        link.status = "BLOCKED";
        link.isPrimary = false;
        block(state, link.guardian, link.student, link.relation);
      },
    };
  },
};

const unblockGuardian: ActKind = {
  name: "lift a block",
  covers: ["unblock_guardian"],
  weight: 1,
  propose(state, choose) {
    const link = anyLink(state, choose, ({ status }) => status === "BLOCKED");
    const who = link && actor(state, choose, (one) => one === link.student || isAdmin(one), 0.3);
    if (!link || !who) return undefined;
    return {
      words: `${who.name} lifts the block of ${link.guardian.name} for ${link.student.name}`,
      as: who,
      sql: call("unblock_guardian", quote(link.guardian.id), quote(link.student.id)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [who !== link.student && !isAdmin(who), "only the student or an admin lifts a block"],
        [
          who !== link.student && isSamePerson(state, who, link.guardian),
          "nobody lifts a block against themselves",
        ],
        [
          who !== link.student && !manages(state, who, link.student),
          "an admin does not manage their own child",
        ],
        [
          who !== link.student && !mayActOn(state, who, link.guardian),
          "a guardian does not act on another guardian as staff",
        ],
        [!isBlocked(state, link.guardian, link.student), "there is no block"],
      ),
      effect: () => unblock(state, link.guardian, link.student),
    };
  },
};

const setRights: ActKind = {
  name: "set the rights of a link",
  covers: ["set_link_rights"],
  weight: 3,
  propose(state, choose) {
    const link = anyLink(state, choose, ({ status }) => status === "ACTIVE");
    const who = link && actor(state, choose, (one) => manages(state, one, link.student), 0.3);
    if (!link || !who) return undefined;
    const given = choose.chance("all", 0.3)
      ? [...rights]
      : choose.chance("none", 0.2)
        ? []
        : choose.some("rights", rights);
    const mode = choose.word("mode", modes);
    const standing = given.includes("book") ? [] : standingOn(state, link.guardian, link.student);
    return {
      words: `${who.name} sets the rights of ${words(link)} to ${given.join(", ") || "none"}`,
      as: who,
      sql: call("set_link_rights", idOfLink(link), array(given), quote(mode)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!manages(state, who, link.student), "not the school of the student"],
        [isSamePerson(state, who, link.guardian), "nobody administers their own link"],
        [!mayActOn(state, who, link.guardian), "a guardian does not act on another guardian as staff"],
        [link.status !== "ACTIVE", "the link is not active"],
        [mode === "refuse" && standing.length > 0, "lessons stand on the link"],
      ),
      effect: () => {
        release(standing, mode);
        const grant = state.grant(who, "administers the student's links");
        link.rights = new Map(given.map((right) => [right, link.rights.get(right) ?? grant]));
        link.before = undefined;
      },
    };
  },
};

const setPrimary: ActKind = {
  name: "make a guardian primary",
  covers: ["set_primary_guardian"],
  weight: 1,
  propose(state, choose) {
    const link = anyLink(state, choose, ({ status }) => status === "ACTIVE");
    const who = link && actor(state, choose, (one) => manages(state, one, link.student), 0.3);
    if (!link || !who) return undefined;
    return {
      words: `${who.name} makes ${link.guardian.name} the primary guardian of ${link.student.name}`,
      as: who,
      sql: call("set_primary_guardian", idOfLink(link)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!manages(state, who, link.student), "not the school of the student"],
        [isSamePerson(state, who, link.guardian), "nobody administers their own link"],
        [!mayActOn(state, who, link.guardian), "a guardian does not act on another guardian as staff"],
        [link.status !== "ACTIVE", "the link is not active"],
      ),
      effect: () => {
        for (const other of state.links) if (other.student === link.student) other.isPrimary = other === link;
      },
    };
  },
};

const confirmGuardian: ActKind = {
  name: "answer for a waiting guardian",
  covers: ["confirm_guardian"],
  weight: 4,
  propose(state, choose) {
    const link = anyLink(state, choose, ({ status }) => status === "PENDING");
    if (!link) return undefined;
    const says = (one: Person) => {
      const own = state.link(one, link.student);
      if (!own || !isFamily(own) || link.isDisputed) return false;
      return mayDo(state, one, link.student, "view_progress") && !isSamePerson(state, one, link.guardian);
    };
    const decides = (one: Person) =>
      manages(state, one, link.student) && isImpartial(state, one, link.guardian);
    const who = actor(state, choose, (one) => says(one) || manages(state, one, link.student), 0.3);
    if (!who) return undefined;
    const agrees = choose.chance("agrees", 0.7);
    return {
      words: `${who.name} ${agrees ? "agrees" : "objects"} to ${words(link)}`,
      as: who,
      sql: call("confirm_guardian", idOfLink(link), String(agrees)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [link.status !== "PENDING", "the link does not wait"],
        [!says(who) && !decides(who), "neither family of the student nor the school"],
        [isSamePerson(state, who, link.guardian), "nobody answers for themselves"],
        [agrees && isKnownMinor(link.guardian), "a minor is no guardian"],
        [agrees && isBlocked(state, link.guardian, link.student), "the student blocked that person"],
      ),
      effect: () => {
        if (!agrees) {
          if (manages(state, who, link.student)) state.endLink(link);
          else link.isDisputed = true;
          return;
        }
        const grant = state.grant(who, "has a say about the student's guardians");
        const { guardian, student, relation } = link;
        giveLink(
          state,
          { guardian, student, relation, status: "ACTIVE", rights: [...link.rights.keys()] },
          grant,
        );
      },
    };
  },
};

const adminLink: ActKind = {
  name: "link by the school",
  covers: ["admin_link_student"],
  weight: 3,
  propose(state, choose) {
    const student = mostly(choose, "student", state.onStage, (one) => one.roles.has("student"), byName);
    const guardian = mostly(choose, "guardian", state.onStage, (one) => one !== student, byName);
    const who = student && actor(state, choose, (one) => manages(state, one, student), 0.4);
    if (!student || !guardian || !who) return undefined;
    const given = choose.chance("all", 0.5) ? [...rights] : choose.some("rights", rights);
    const relation = choose.word("relation", relations);
    const known = state.link(guardian, student);
    return {
      words: `${who.name} links ${guardian.name} to ${student.name} as ${relation} with ${given.join(", ")}`,
      as: who,
      sql: call(
        "admin_link_student",
        quote(guardian.id),
        quote(student.id),
        quote(relation),
        "null",
        array(given),
      ),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!manages(state, who, student), "not the school of the student"],
        [guardian === student, "nobody is their own guardian"],
        [isSamePerson(state, who, guardian), "nobody links themselves"],
        [isBlocked(state, guardian, student), "the student blocked that person"],
        [isKnownMinor(guardian), "a minor is no guardian"],
        [known?.status === "ACTIVE", "they are linked already"],
      ),
      effect: () => {
        const grant = state.grant(who, "administers the student's links");
        giveRole(guardian, "client", grant);
        giveRole(student, "student", grant);
        giveLink(state, { guardian, student, relation, status: "ACTIVE", rights: given }, grant);
      },
    };
  },
};

const strangerLink: ActKind = {
  name: "use an id of nothing",
  covers: [],
  weight: 0.2,
  propose(state, choose) {
    const who = choose.one("actor", accounts(state), byName);
    const name = choose.word("call", ["unlink_student", "block_guardian", "unlink_client"]);
    return (
      who && {
        words: `${who.name} calls ${name} for a link that does not exist`,
        as: who,
        sql: call(name, quote(nobody)),
        verdict: { may: false, why: "there is no such link" },
        effect: (result) => void idOf(result),
      }
    );
  },
};

export const linkActs = [
  unlinkStudent,
  hideErased,
  unlinkClient,
  updateLink,
  blockGuardian,
  unblockGuardian,
  setRights,
  setPrimary,
  confirmGuardian,
  adminLink,
  strangerLink,
];
