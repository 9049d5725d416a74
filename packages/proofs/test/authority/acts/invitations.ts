// Acts that ask for authority and answer: inviting, accepting by id and by token, declining.
import { z } from "zod";
import { type ActKind, accounts, actor, array, byName, call, idOf, mostly, quote, unless } from "../act.ts";
import type { Choose } from "../choose.ts";
import { block, giveLink, giveRole, isExpectedAs, release } from "../effects.ts";
import { adopt, isAgreedAccount, mayAdopt, offered } from "../placeholders.ts";
import {
  awaitsSchool,
  canAct,
  decidesForSelf,
  hasRole,
  held,
  holdSameAddress,
  holds,
  inviterStands,
  isBlocked,
  isFamily,
  isHidden,
  isKnownChild,
  isKnownMinor,
  isShown,
  isStaffByRole,
  mayBeGuardian,
  mayStaff,
  receives,
  standingOn,
  verifiedPhone,
} from "../rules.ts";
import {
  type Invitation,
  type Link,
  type Person,
  type Right,
  relations,
  rights,
  type State,
} from "../state.ts";
import { joinClass, joinCourse, joinStaff } from "./places.ts";

/** The invitation that goes on offering what was not taken over. */
const Rest = z.nullable(z.string());

const becomesAdult = (kind: Invitation["kind"], ...kinds: Invitation["kind"][]) =>
  kinds.includes(kind) ? (["child", "teen"] as const) : (["child"] as const);
const againstAge = (state: State, who: Person, kind: Invitation["kind"]): [boolean, string][] => [
  [isKnownChild(who), "known to be under 13"],
  [isKnownMinor(who) && (kind === "student" || kind === "client"), "a minor becomes no guardian or agent"],
  [isExpectedAs(state, who, becomesAdult(kind, "student", "client")), "the school knows somebody younger"],
];

/** Addresses of accounts and of nobody, in random upper and lower case. */
function anyAddress(state: State, choose: Choose, suits: (person: Person | undefined) => boolean): string {
  const known = [...state.known];
  const holder = (address: string) => accounts(state).find(({ account }) => account?.email === address);
  return (
    mostly(
      choose,
      "address",
      known,
      (one) => suits(holder(one)),
      (one) => one,
      0.2,
    ) ?? "new.1@example.com"
  );
}

function anyNumber(state: State, choose: Choose, suits: (person: Person | undefined) => boolean): string {
  const holder = (number: string) => accounts(state).find((one) => verifiedPhone(one) === number);
  const number = mostly(choose, "number", [...state.numbers], (one) => suits(holder(one)), String, 0.2);
  return number ?? "+4915100000091";
}

/** What stands against inviting an address, from what the inviter knows. */
export function againstInviting(
  state: State,
  who: Person,
  kind: Invitation["kind"],
  address: string,
): [boolean, string][] {
  const linked =
    kind === "student"
      ? state.links.some(
          (link) => link.guardian === who && holds(link.student, address) && isShown(state, link),
        )
      : kind === "parent"
        ? state.links.some(
            ({ guardian, student, status }) =>
              student === who &&
              holds(guardian, address) &&
              status !== "BLOCKED" &&
              !isHidden(state, student, guardian),
          )
        : kind === "client" &&
          state.agencies.some(({ agent, client }) => agent === who && holds(client, address));
  return [
    ...againstAge(state, who, kind),
    [holds(who, address), "it is the own address"],
    [linked, "they are linked already"],
    [
      state.invitations.some(
        (one) =>
          one.inviter === who && one.kind === kind && one.address === address && one.status === "pending",
      ),
      "one waits already",
    ],
  ];
}

export function invited(
  state: State,
  result: unknown,
  of: Omit<Invitation, "id" | "status" | "version" | "isReleased">,
): Invitation {
  const invitation: Invitation = {
    ...of,
    id: idOf(result),
    status: "pending",
    version: 1,
    isReleased: false,
  };
  state.invitations.push(invitation);
  return invitation;
}
export const nothing = {
  address: undefined,
  about: undefined,
  place: undefined,
  course: undefined,
  staffRole: undefined,
  relation: undefined,
  rights: [],
};

const addStudent: ActKind = {
  name: "invite a student",
  covers: ["add_student"],
  weight: 7,
  propose(state, choose) {
    const invites = mayBeGuardian;
    const who = actor(state, choose, invites);
    if (!who) return undefined;
    const byPhone = choose.chance("by phone", 0.2);
    const suits = (person: Person | undefined) =>
      person !== undefined && (hasRole(person, "student") || person.roles.size === 0);
    const address = byPhone ? anyNumber(state, choose, suits) : anyAddress(state, choose, suits);
    const asked = choose.chance("default rights", 0.5) ? undefined : choose.some("rights", rights);
    const relation = choose.chance("default relation", 0.5) ? undefined : choose.word("relation", relations);
    const isStaff = isStaffByRole(who);
    return {
      words: `${who.name} asks ${address} to be their student${asked ? ` with ${asked.join(", ")}` : ""}${relation ? ` as ${relation}` : ""}`,
      as: who,
      sql: call(
        "add_student",
        byPhone ? "null" : quote(address.toUpperCase().replace("EXAMPLE.COM", "example.com")),
        byPhone ? quote(address) : "null",
        "true",
        quote(relation),
        array(asked),
      ),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!invites(who), "only clients, tutors and agents invite students"],
        ...againstInviting(state, who, "student", address),
      ),
      effect: (result) =>
        void invited(state, result, {
          ...nothing,
          kind: "student",
          inviter: who,
          address,
          relation: relation ?? (isStaff ? "OTHER" : "GUARDIAN"),
          rights: asked ?? (isStaff ? ["book"] : [...rights]),
        }),
    };
  },
};

const inviteParent: ActKind = {
  name: "invite a parent",
  covers: ["invite_parent"],
  weight: 4,
  propose(state, choose) {
    const who = actor(state, choose, (one) => hasRole(one, "student"));
    if (!who) return undefined;
    const address = anyAddress(
      state,
      choose,
      (person) => person !== undefined && !hasRole(person, "student"),
    );
    const asked = choose.chance("default rights", 0.5) ? undefined : choose.some("rights", rights);
    const relation = choose.chance("default relation", 0.5) ? undefined : choose.word("relation", relations);
    return {
      words: `${who.name} asks ${address} to be a guardian${asked ? ` with ${asked.join(", ")}` : ""}${relation ? ` as ${relation}` : ""}`,
      as: who,
      sql: call("invite_parent", quote(address), quote(relation), array(asked)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!hasRole(who, "student"), "only students invite parents"],
        ...againstInviting(state, who, "parent", address),
      ),
      effect: (result) =>
        void invited(state, result, {
          ...nothing,
          kind: "parent",
          inviter: who,
          address,
          relation: relation ?? "GUARDIAN",
          rights: asked ?? [...rights],
        }),
    };
  },
};

const inviteClient: ActKind = {
  name: "invite a client",
  covers: ["invite_client"],
  weight: 2,
  propose(state, choose) {
    const who = actor(state, choose, (one) => hasRole(one, "agent"));
    if (!who) return undefined;
    const address = anyAddress(state, choose, (person) => person !== undefined && hasRole(person, "client"));
    return {
      words: `${who.name} asks ${address} to be a client`,
      as: who,
      sql: call("invite_client", quote(address)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!hasRole(who, "agent"), "only agents invite clients"],
        ...againstInviting(state, who, "client", address),
      ),
      effect: (result) => void invited(state, result, { ...nothing, kind: "client", inviter: who, address }),
    };
  },
};

const what = (one: Invitation) =>
  `the invitation of ${one.inviter.name} to ${one.address ?? one.about?.name ?? "somebody"} (${one.kind}${one.relation ? `, ${one.relation}` : ""})`;
const named = (one: Invitation) =>
  `${one.inviter.name} ${one.kind} ${one.address ?? ""} ${one.about?.name ?? ""} ${one.place?.name ?? ""} ${one.course?.name ?? ""}`;

/** What stands against answering at all. */
function againstAnswering(
  state: State,
  who: Person,
  invitation: Invitation,
  token: number | undefined,
): [boolean, string][] {
  return [
    [!canAct(who), "the account is suspended"],
    [token !== undefined && token !== invitation.version, "the link was replaced by a later one"],
    [
      !receives(state, who, invitation),
      "the invitation is not for this verified person, or something stands between the two",
    ],
    [invitation.status !== "pending", "the invitation was answered"],
  ];
}

function againstAccepting(
  state: State,
  who: Person,
  invitation: Invitation,
  chosen: Person[] | undefined,
): [boolean, string][] {
  const { inviter, kind, rights: rightsOf } = invitation;
  const shared: [boolean, string][] = [
    [isExpectedAs(state, who, becomesAdult(kind, "parent", "client")), "the school knows somebody younger"],
    [
      isExpectedAs(state, inviter, becomesAdult(kind, "student", "client")),
      "the school knows the inviter to be younger",
    ],
    [isKnownChild(who) && !isAgreedAccount(state, invitation), "known to be under 13"],
    [isKnownMinor(who) && (kind === "parent" || kind === "client"), "a minor is no guardian or client"],
    [isKnownChild(inviter), "the inviter is known to be under 13"],
    [isKnownMinor(inviter) && (kind === "student" || kind === "client"), "the inviter is a minor"],
    [!inviterStands(state, invitation), "the inviter lost what it rests on"],
    [holdSameAddress(inviter, who), "nobody accepts what they asked in another account"],
  ];
  if (kind === "student") {
    return [
      [isKnownChild(who), "known to be under 13"],
      ...shared,
      ...againstLinking(state, inviter, who, rightsOf),
    ];
  }
  if (kind === "parent") return [...shared, ...againstLinking(state, who, inviter, rightsOf)];
  if (kind === "client") {
    const known = state.agencies.some(({ agent, client }) => agent === inviter && client === who);
    return [...shared, [known, "they are linked already"]];
  }
  if (kind === "placeholder") return [...shared, ...mayAdopt(state, invitation, who, chosen)];
  if (kind === "course") return [...shared, ...joinCourse.against(state, invitation, who)];
  if (kind === "class") return [...shared, ...joinClass.against(state, invitation, who)];
  return shared;
}

/** A link that majority emptied looks ended; the adult student takes it up again with what is asked. */
const isTakenUp = (state: State, link: Link, asked: readonly Right[]) =>
  decidesForSelf(state, link.student) && held(state, link).length === 0 && asked.length > 0;

function againstLinking(
  state: State,
  guardian: Person,
  student: Person,
  asked: readonly Right[],
): [boolean, string][] {
  const link = state.link(guardian, student);
  return [
    [isBlocked(state, guardian, student), "the student blocked that person"],
    [link?.status === "ACTIVE" && !isTakenUp(state, link, asked), "they are linked already"],
    [link?.status === "PENDING" && waits(state, guardian, student), "the link waits already"],
  ];
}

/** Whether somebody has to agree first. */
const waits = (state: State, guardian: Person, student: Person) =>
  !decidesForSelf(state, student) &&
  (awaitsSchool(state, student) ||
    (state.policy === "confirm" &&
      state.links.some((one) => one.student === student && one.guardian !== guardian && isFamily(one))));

function accepted(
  state: State,
  who: Person,
  invitation: Invitation,
  chosen?: Person[] | undefined,
  restId?: string | undefined,
): void {
  const { inviter, kind } = invitation;
  const grant = state.grant(who, `the invited person, ${who.name}, accepted what ${inviter.name} asked`);
  if (kind === "student" || kind === "parent") {
    const [guardian, student] = kind === "student" ? [inviter, who] : [who, inviter];
    if (kind === "student") giveRole(who, "student", grant);
    else giveRole(who, "client", grant);
    const given =
      kind === "student"
        ? grant
        : state.grant(inviter, `the student, ${inviter.name}, asked ${who.name}, who accepted`);
    giveLink(
      state,
      {
        guardian,
        student,
        relation: invitation.relation ?? "GUARDIAN",
        rights: invitation.rights,
        status: waits(state, guardian, student) ? "PENDING" : "ACTIVE",
        isByStudent: true,
      },
      given,
    );
  } else if (kind === "client") {
    giveRole(who, "client", grant);
    state.agencies.push({ agent: inviter, client: who, grant });
  } else if (kind === "placeholder") adopt(state, invitation, who, chosen, restId);
  else if (kind === "course") joinCourse.effect(state, invitation, grant);
  else if (kind === "class") joinClass.effect(state, invitation, grant);
  else joinStaff.effect(state, invitation, who, grant);
  invitation.status = "accepted";
}

const accept: ActKind = {
  name: "accept an invitation",
  covers: ["accept_invitation"],
  weight: 18,
  propose(state, choose) {
    const invitation = mostly(
      choose,
      "invitation",
      state.invitations,
      ({ status }) => status === "pending",
      named,
      0.1,
    );
    const who = invitation && actor(state, choose, (one) => receives(state, one, invitation));
    if (!invitation || !who) return undefined;
    const byToken = invitation.address !== undefined && choose.chance("token", 0.4);
    const version = byToken ? (choose.chance("old link", 0.2) ? 1 : invitation.version) : undefined;
    // Who shares an address takes over only what is theirs.
    const all = invitation.kind === "placeholder" ? offered(invitation) : [];
    const some = all.filter((one) => choose.chance(`takes ${one.name}`, 0.6));
    const stranger = choose.chance("a stranger's profile", 0.05)
      ? choose.one("stranger", state.onStage, byName)
      : undefined;
    const picks = all.length > 1 && choose.chance("chooses", 0.5) && some.length > 0;
    const chosen = picks ? [...some, ...(stranger && !some.includes(stranger) ? [stranger] : [])] : undefined;
    return {
      words: `${who.name} accepts ${what(invitation)}${byToken ? ` by the link of email ${version}` : ""}${chosen ? `, only ${chosen.map(byName).join(" and ")}` : ""}`,
      as: who,
      sql: `select authority.accept(${byToken ? `null, '${invitation.id} ${version}'` : `${quote(invitation.id)}, null`}, ${array(chosen?.map(({ id }) => id))})`,
      verdict: unless(
        ...againstAnswering(state, who, invitation, version),
        ...againstAccepting(state, who, invitation, chosen),
      ),
      effect: (result) => accepted(state, who, invitation, chosen, Rest.parse(result) ?? undefined),
    };
  },
};

const decline: ActKind = {
  name: "decline an invitation",
  covers: ["decline_invitation"],
  weight: 3,
  propose(state, choose) {
    const invitation = mostly(
      choose,
      "invitation",
      state.invitations,
      ({ status }) => status === "pending",
      named,
      0.1,
    );
    const who = invitation && actor(state, choose, (one) => receives(state, one, invitation));
    if (!invitation || !who) return undefined;
    const blocks = choose.chance("blocks", 0.5);
    return {
      words: `${who.name} declines ${what(invitation)}${blocks ? " and blocks the inviter" : ""}`,
      as: who,
      sql: call("decline_invitation", quote(invitation.id), "null", String(blocks)),
      verdict: unless(...againstAnswering(state, who, invitation, undefined), [
        blocks && invitation.kind !== "student",
        "only students block guardians",
      ]),
      effect: () => {
        invitation.status = "declined";
        if (!blocks) return;
        const guardian = invitation.inviter;
        const known = state.link(guardian, who);
        release(standingOn(state, guardian, who), "unassign");
        if (known) Object.assign(known, { status: "BLOCKED", isPrimary: false });
        block(state, guardian, who, invitation.relation ?? "GUARDIAN");
      },
    };
  },
};

function ofTheInviter(
  name: "revoke_invitation" | "resend_invitation",
  verb: string,
  effect: (one: Invitation) => void,
): ActKind {
  return {
    name: `${verb} an invitation`,
    covers: [name],
    weight: 1,
    propose(state, choose) {
      const invitation = mostly(
        choose,
        "invitation",
        state.invitations,
        ({ status }) => status === "pending",
        named,
      );
      const who = invitation && actor(state, choose, (one) => one === invitation.inviter, 0.3);
      if (!invitation || !who) return undefined;
      return {
        words: `${who.name} tries to ${verb} ${what(invitation)}`,
        as: who,
        sql: call(name, quote(invitation.id)),
        verdict: unless(
          [!canAct(who), "the account is suspended"],
          [who !== invitation.inviter, "only the inviter does this"],
          [invitation.status !== "pending", "the invitation was answered"],
          ...(name === "resend_invitation" ? againstAge(state, who, invitation.kind) : []),
        ),
        effect: () => effect(invitation),
      };
    },
  };
}

const inviteMember: ActKind = {
  name: "invite to a staff",
  covers: ["invite_member"],
  weight: 3,
  propose(state, choose) {
    const role = choose.word("role", [
      "school_manager",
      "campus_manager",
      "office_manager",
      "teacher",
      "organization_manager",
    ]);
    const level =
      role === "organization_manager"
        ? "organization"
        : role === "school_manager"
          ? "school"
          : role === "teacher"
            ? "class"
            : "campus";
    const place = choose.one(
      "place",
      state.places.filter((one) => one.level === level),
      byName,
    );
    const who = place && actor(state, choose, (one) => mayStaff(state, one, role, place), 0.3);
    if (!place || !who) return undefined;
    const address = anyAddress(state, choose, () => true);
    return {
      words: `${who.name} asks ${address} to work as ${role} of ${place.name}`,
      as: who,
      sql: call("invite_member", quote(address), quote(role), quote(level), quote(place.id)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!mayStaff(state, who, role, place), "the place is not below theirs"],
        ...againstInviting(state, who, "member", address),
      ),
      effect: (result) =>
        void invited(state, result, {
          ...nothing,
          kind: "member",
          inviter: who,
          address,
          place,
          staffRole: role,
        }),
    };
  },
};

export const invitationActs = [
  addStudent,
  inviteParent,
  inviteClient,
  inviteMember,
  accept,
  decline,
  ofTheInviter("revoke_invitation", "revoke", (one) => {
    one.status = "revoked";
  }),
  ofTheInviter("resend_invitation", "resend", (one) => {
    one.version++;
    one.isReleased = false;
  }),
];
