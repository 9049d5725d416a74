// Acts about people without an account: making a child's profile, and offering it to its person.
import { type ActKind, actor, byName, call, idOf, mostly, quote, unless } from "../act.ts";
import { bornOf, wordsOf } from "../cast.ts";
import { bindExpected, giveLink, giveRole, knowsPerson } from "../effects.ts";
import {
  ageOn,
  canAct,
  isAdmin,
  isFamily,
  isImpartial,
  isKnownChild,
  isKnownMinor,
  isSamePerson,
  isWithin,
  keeps,
  manages,
  mayDo,
  membershipsOf,
  organizationOf,
} from "../rules.ts";
import { type Person, rights, type State } from "../state.ts";
import { againstInviting, invited, nothing } from "./invitations.ts";

const create: ActKind = {
  name: "make a profile for a child",
  covers: ["create_placeholder_student"],
  weight: 2,
  propose(state, choose) {
    const place = choose.chance("class", 0.7)
      ? choose.one(
          "class",
          state.places.filter(({ level }) => level === "class"),
          byName,
        )
      : undefined;
    const runs = (one: Person) =>
      membershipsOf(state, one).some(
        (own) => own.role === "school_manager" && place !== undefined && isWithin(place, own.place),
      );
    const who = actor(state, choose, (one) => isAdmin(one) || runs(one));
    const guardian = choose.one("guardian", state.onStage, byName);
    if (!who || !guardian || state.people.length > 32) return undefined;
    const as = choose.one(
      "age",
      ["child", "teen", "soon a teen", "soon an adult", undefined] as const,
      String,
    );
    const name = `child ${state.people.length + 1}`;
    return {
      words: `${who.name} makes a profile for ${name}${as ? ` (${wordsOf(as)})` : ""}, a child of ${guardian.name}${place ? `, in ${place.name}` : ""}`,
      as: who,
      sql: call(
        "create_placeholder_student",
        quote(name),
        as ? bornOf(as) : "null",
        quote(guardian.id),
        "'signed paper'",
        quote(place?.id),
      ),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!isAdmin(who) && !runs(who), "the class is not of their school"],
        [isSamePerson(state, who, guardian), "nobody makes themselves a guardian"],
        [isKnownMinor(guardian), "a minor is no guardian"],
      ),
      effect: (result) => {
        const child: Person = {
          name,
          id: idOf(result),
          account: undefined,
          addresses: new Set(),
          former: new Set(),
          shared: new Set(),
          roles: new Map(),
          isSuspended: false,
          hadRole: false,
          born: as && { as, day: state.day },
          age: as && ageOn(state.day, { as, day: state.day }),
          isVouched: as !== undefined,
          knownAge: as && ageOn(state.day, { as, day: state.day }),
          formerBirth: undefined,
          isPaused: false,
        };
        state.people.push(child);
        state.onStage.push(child);
        const grant = state.grant(who, "makes the profile of a child whose guardian consented");
        giveRole(child, "student", grant);
        giveRole(guardian, "client", grant);
        giveLink(state, { guardian, student: child, relation: "GUARDIAN", status: "ACTIVE", rights }, grant);
        if (!place) return;
        state.brought.push({ person: child, organization: organizationOf(place) });
        state.seats.push({ student: child, place, grant });
      },
    };
  },
};

const offers = (state: State, who: Person, profile: Person) => {
  const own = state.link(who, profile);
  return (
    (own !== undefined && isFamily(own) && mayDo(state, who, profile, "view_progress")) ||
    (manages(state, who, profile) && isImpartial(state, who, profile)) ||
    keeps(state, who, profile)
  );
};

const offer: ActKind = {
  name: "offer a profile to its person",
  covers: ["invite_placeholder"],
  weight: 5,
  propose(state, choose) {
    const profile = mostly(
      choose,
      "profile",
      state.onStage,
      ({ account, roles }) => account === undefined && roles.size > 0,
      byName,
      0.06,
    );
    const who = profile && actor(state, choose, (one) => offers(state, one, profile));
    if (!profile || !who) return undefined;
    const address = choose.one("address", [...state.known], (one) => one);
    if (!address) return undefined;
    return {
      words: `${who.name} offers the profile of ${profile.name} to ${address}`,
      as: who,
      sql: call("invite_placeholder", quote(profile.id), quote(address)),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!offers(state, who, profile), "neither the school nor a guardian who sees progress"],
        [profile.account !== undefined, "the person has an account"],
        [isKnownChild(who), "known to be under 13"],
        ...againstInviting(state, who, "placeholder", address),
      ),
      effect: (result) => {
        invited(state, result, {
          ...nothing,
          kind: "placeholder",
          inviter: who,
          address,
          about: profile,
        });
        if (knowsPerson(state, who, profile)) state.formerly.push({ about: profile, address });
        bindExpected(state, [{ about: profile, address }]);
      },
    };
  },
};

export const placeholderActs = [create, offer];
