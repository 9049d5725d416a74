// Acts about people: roles, restrictions, accounts that come and go, addresses that change hands.
import { type ActKind, accounts, actor, array, byName, call, idOf, mostly, quote, unless } from "../act.ts";
import { bornOf, idFrom, numberOf, wordsOf } from "../cast.ts";
import type { Choose } from "../choose.ts";
import {
  bindAccount,
  bindRestrictions,
  bindSuspensions,
  cancel,
  endAccount,
  erase,
  giveRole,
  learnAge,
  loseRole,
  refreshAges,
  releaseAddress,
  releaseStopped,
} from "../effects.ts";
import {
  accountsOf,
  canAct,
  isAdmin,
  isImpartial,
  isKnownMinor,
  isSameBirth,
  isSamePerson,
  leavesAnAdmin,
  manages,
  mayActOn,
  mayDo,
  mayLift,
  mayNotSayAdult,
  needsEvidence,
  restrictsFor,
  verified,
  verifiedPhone,
} from "../rules.ts";
import { births, type Person, type Restriction, rights, roles, type State } from "../state.ts";

const grantRole: ActKind = {
  name: "grant a role",
  covers: ["grant_role"],
  weight: 2,
  propose(state, choose) {
    const who = actor(state, choose, isAdmin, 0.2);
    const person = choose.one("person", accounts(state), byName);
    const role = choose.word(
      "role",
      roles.filter((one) => one !== "admin"),
    );
    if (!who || !person) return undefined;
    return {
      words: `${who.name} grants ${person.name} the role ${role}`,
      as: who,
      sql: `select to_jsonb(r::text) from public.grant_role('${person.id}', '${role}') r`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!isAdmin(who), "only admins grant roles"],
        [isSamePerson(state, who, person), "nobody grants a role to themselves"],
        [role !== "student" && isKnownMinor(person), "a minor is no client, tutor or agent"],
      ),
      effect: () => giveRole(person, role, state.grant(who, "is an admin")),
    };
  },
};

const revokeRole: ActKind = {
  name: "revoke a role",
  covers: ["revoke_role"],
  weight: 2,
  propose(state, choose) {
    const who = actor(state, choose, isAdmin, 0.2);
    const person = choose.one(
      "person",
      state.onStage.filter(({ name }) => name !== "Ada"),
      byName,
    );
    const role = person && choose.one("role", [...person.roles.keys()], (one) => one);
    if (!who || !person || !role) return undefined;
    return {
      words: `${who.name} takes the role ${role} from ${person.name}`,
      as: who,
      sql: `select to_jsonb(r::text) from public.revoke_role('${person.id}', '${role}') r`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!isAdmin(who), "only admins revoke roles"],
        [!mayActOn(state, who, person), "a guardian does not act on another guardian as an admin"],
        [role === "admin" && canAct(person) && !leavesAnAdmin(state, person), "one admin stays"],
      ),
      effect: () => loseRole(state, person, role),
    };
  },
};

const restrict: ActKind = {
  name: "restrict contact",
  covers: ["restrict_contact"],
  weight: 4,
  propose(state, choose) {
    const near = new Set(
      [
        ...state.links.map(({ guardian, student }) => [guardian, student] as const),
        ...state.bookings.flatMap(({ tutor, student }) => (student ? [[tutor, student] as const] : [])),
      ].map(([person, student]) => `${person.name} ${student.name}`),
    );
    const pairs = state.onStage.flatMap((student) =>
      student.roles.has("student")
        ? state.onStage
            .filter((one) => one !== student)
            .map((person) => ({ person, student, name: `${person.name} ${student.name}` }))
        : [],
    );
    const pair = mostly(choose, "pair", pairs, ({ name }) => near.has(name), byName, 0.3);
    const who = pair && actor(state, choose, (one) => manages(state, one, pair.student), 0.2);
    if (!pair || !who) return undefined;
    const { person, student } = pair;
    const all = choose.chance("all", 0.6);
    const taken = all ? [...rights] : choose.some("rights", rights);
    // Some orders know an address alone.
    const address = choose.chance("by address", 0.3)
      ? choose.one("address", [...person.addresses], (one) => one)
      : undefined;
    const isNumber = address?.startsWith("+") === true;
    const list = (is: boolean) => (address && is ? `array[${quote(address)}]` : "null");
    // Some begin later, and some end.
    const from = choose.chance("begins later", 0.2) ? 8 : 0;
    const until = choose.chance("ends", 0.25) ? choose.word("ends after", ["9", "20"]) : undefined;
    const when = `${from ? `, in ${from} days` : ""}${until ? `, for less than ${until} days` : ""}`;
    const on = (days: number | string | undefined) => (days ? `now() + interval '${days} days'` : "null");
    return {
      words: `${who.name} restricts ${address ?? person.name} for ${student.name}: ${all ? "everything" : taken.join(", ")}${when}`,
      as: who,
      sql: call(
        "restrict_contact",
        quote(student.id),
        address ? "null" : quote(person.id),
        all ? "null" : array(taken),
        "'Order 7'",
        on(from),
        on(until),
        list(!isNumber),
        list(isNumber),
      ),
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!manages(state, who, student), "not the school of the student"],
        [
          address
            ? isAdmin(who) &&
              state.people.some((one) => one.addresses.has(address) && !mayActOn(state, who, one))
            : !mayActOn(state, who, person),
          "a guardian does not act on another guardian as staff",
        ],
      ),
      effect: (result) => {
        const order: Restriction = {
          id: idOf(result),
          kind: "ORDER",
          person: address ? undefined : person,
          student,
          bound: new Set(address ? [] : [person]),
          protects: new Set([student]),
          addresses: new Map(address ? [[address, -1]] : []),
          studentAddresses: new Map(),
          rights: taken,
          from: state.day + from,
          until: until === undefined ? undefined : state.day + Number(until),
          maker: who,
          school: restrictsFor(state, who, student),
          grant: state.grant(who, "administers the student's restrictions"),
        };
        state.restrictions.push(order);
        bindRestrictions(state, (one) => one === order);
      },
    };
  },
};

const lift: ActKind = {
  name: "lift a restriction",
  covers: ["lift_restriction"],
  weight: 1.5,
  propose(state, choose) {
    const orders = state.restrictions.filter(({ id, kind, isOver }) => id && kind === "ORDER" && !isOver);
    const hasEnded = ({ until }: Restriction) => until !== undefined && until <= state.day;
    const one = choose.one("restriction", orders, ({ id }) => id);
    const who = one && actor(state, choose, (person) => manages(state, person, one.student), 0.3);
    if (!one || !who) return undefined;
    return {
      words: `${who.name} lifts the restriction of ${[...one.bound].map(byName).join(", ")} for ${one.student.name}`,
      as: who,
      sql: `select to_jsonb(r::text) from public.lift_restriction('${one.id}') r`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!manages(state, who, one.student), "not the school of the student"],
        [!mayLift(state, who, one.school), "another school made it"],
        [one.bound.has(who), "nobody lifts what binds them"],
        [
          [...one.bound].some((bound) => !isImpartial(state, who, bound)),
          "a guardian does not act on another guardian as staff",
        ],
        [hasEnded(one), "it has ended"],
      ),
      effect: () => {
        // One that has not begun never was.
        if (one.from > state.day) state.restrictions = state.restrictions.filter((other) => other !== one);
        else one.isOver = true;
      },
    };
  },
};

const isLastAdmin = (state: State, person: Person) =>
  isAdmin(person) && canAct(person) && !leavesAnAdmin(state, person);

const leave: ActKind = {
  name: "end an account",
  covers: ["auth.users"],
  weight: 1,
  propose(state, choose) {
    const person = choose.one(
      "person",
      accounts(state).filter(({ name }) => name !== "Ada"),
      byName,
    );
    if (!person?.account) return undefined;
    const { userId } = person.account;
    const softly = choose.chance("softly", 0.3);
    // The task closes the account; what else goes confers nothing.
    const isErased = !isLastAdmin(state, person) && choose.chance("erased", 0.3);
    return {
      words: `${person.name} ${isErased ? "is erased" : "ends the account"}`,
      as: undefined,
      sql: isErased
        ? `select to_jsonb(private.close_erased(jsonb_populate_record(null::private.erasures, '{"profile_id": "${person.id}"}'), now())::text)`
        : softly
          ? `update auth.users set deleted_at = now(), email = null, phone = null where id = '${userId}' returning to_jsonb(id)`
          : `delete from auth.users where id = '${userId}' returning to_jsonb(id)`,
      verdict: unless([isLastAdmin(state, person), "one admin stays"]),
      effect: () => (isErased ? erase : endAccount)(state, person),
    };
  },
};

/** Accounts by single sign-on may have the address of another account. */
const taken = (state: State, address: string) =>
  accounts(state).some(({ account }) => account?.email === address && !account.isSso);

/** Of those on stage, also what they had before, and some of nobody. */
const addresses = (state: State) => [...state.known];
const signUp: ActKind = {
  name: "sign up",
  covers: ["auth.users"],
  weight: 1.5,
  propose(state, choose) {
    const isSso = choose.chance("single sign-on", 0.25);
    const address = choose.one(
      "address",
      addresses(state).filter((one) => isSso || !taken(state, one)),
      (one) => one,
    );
    if (!address || state.people.length > 30) return undefined;
    const number = choose.chance("number", 0.2) ? freeNumber(state, choose) : undefined;
    const index = state.people.length + 1;
    const name = `account ${index} of ${address}`;
    const role = choose.one("role", ["client", "student", ""] as const, (one) => one);
    const confirms = choose.chance("confirms", 0.8);
    return {
      words: `Somebody signs up as ${address}${isSso ? " by single sign-on" : ""}${number ? ` with the number ${number}` : ""}${role ? ` with the role ${role}` : ""}${confirms ? "" : " and does not confirm it"}`,
      as: undefined,
      sql: `insert into auth.users (id, email, email_confirmed_at, is_sso_user, phone, phone_confirmed_at, raw_user_meta_data)
        values ('${idFrom(index)}', '${address}', ${confirms ? "now()" : "null"}, ${isSso},
          ${numberOf({ phone: number, isPhoneConfirmed: confirms })}, '{"full_name": "Somebody"${role ? `, "role": "${role}"` : ""}}')
        returning to_jsonb(users)`,
      verdict: unless(),
      effect: () => {
        const person: Person = {
          name,
          id: idFrom(index),
          account: {
            userId: idFrom(index),
            email: address,
            isConfirmed: confirms,
            phone: number,
            isPhoneConfirmed: confirms && number !== undefined,
            isSso,
            isBanned: false,
          },
          addresses: new Set(confirms ? [address, ...(number ? [number] : [])] : []),
          former: new Set(),
          shared: new Set(),
          roles: new Map(),
          isSuspended: false,
          hadRole: false,
          born: undefined,
          age: undefined,
          isVouched: false,
          knownAge: undefined,
          formerBirth: undefined,
          isPaused: false,
        };
        if (role)
          giveRole(person, role, state.grant("the new account", "everybody may choose it at sign-up"));
        state.people.push(person);
        state.onStage.push(person);
        if (confirms) bindAccount(state, person);
      },
    };
  },
};

const changeAddress: ActKind = {
  name: "change an address",
  covers: ["auth.users"],
  weight: 2,
  propose(state, choose) {
    const person = choose.one("person", accounts(state), byName);
    const address = choose.one(
      "address",
      addresses(state).filter((one) => person?.account?.isSso || !taken(state, one)),
      (one) => one,
    );
    if (!person?.account || !address) return undefined;
    const { account } = person;
    const confirms = choose.chance("confirms", 0.85);
    return {
      words: `${person.name} changes the address to ${address}${confirms ? "" : " and does not confirm it"}`,
      as: undefined,
      sql: `update auth.users set email = '${address}', email_confirmed_at = ${confirms ? "now()" : "null"}
        where id = '${account.userId}' returning to_jsonb(id)`,
      verdict: unless([
        confirms &&
          isLastAdmin(state, person) &&
          state.suspensions.some(({ addresses }) => addresses.has(address)),
        "one admin stays",
      ]),
      effect: () => {
        const before = verified(person);
        account.email = address;
        account.isConfirmed = confirms;
        if (before !== undefined && before !== address) releaseAddress(state, before);
        const now = verified(person);
        if (now !== undefined) person.addresses.add(now);
        if (now !== undefined || verifiedPhone(person) !== undefined) bindAccount(state, person);
      },
    };
  },
};

const freeNumber = (state: State, choose: Choose) =>
  choose.one(
    "number",
    [...state.numbers].filter((one) => !accounts(state).some(({ account }) => account?.phone === one)),
    String,
  );

const changeNumber: ActKind = {
  name: "change a phone number",
  covers: ["auth.users"],
  weight: 1.2,
  propose(state, choose) {
    const person = choose.one("person", accounts(state), byName);
    if (!person?.account) return undefined;
    const { account } = person;
    const goes = account.phone !== undefined && choose.chance("goes", 0.3);
    const number = goes ? undefined : freeNumber(state, choose);
    if (!goes && number === undefined) return undefined;
    const confirms = choose.chance("confirms", 0.85);
    const isPhoneConfirmed = confirms && number !== undefined;
    return {
      words: `${person.name} ${number ? `changes the number to ${number}${confirms ? "" : " and does not confirm it"}` : "gives the number up"}`,
      as: undefined,
      sql: `update auth.users set (phone, phone_confirmed_at) = (select ${numberOf({ phone: number, isPhoneConfirmed })})
        where id = '${account.userId}' returning to_jsonb(id)`,
      verdict: unless([
        isPhoneConfirmed &&
          isLastAdmin(state, person) &&
          state.suspensions.some(({ addresses }) => number !== undefined && addresses.has(number)),
        "one admin stays",
      ]),
      effect: () => {
        const before = verifiedPhone(person);
        account.phone = number;
        account.isPhoneConfirmed = isPhoneConfirmed;
        if (before !== undefined) releaseAddress(state, before);
        if (isPhoneConfirmed && number !== undefined) person.addresses.add(number);
        if (verified(person) !== undefined || isPhoneConfirmed) bindAccount(state, person);
      },
    };
  },
};

const clock: ActKind = {
  name: "let days pass",
  covers: [],
  weight: 1.5,
  propose(state) {
    // Lessons and invitations of a story stay in the future.
    if (state.day >= 36) return undefined;
    return {
      words: "Twelve days pass",
      as: undefined,
      sql: "",
      days: 12,
      verdict: unless(),
      effect: () => {
        state.day += 12;
        refreshAges(state);
      },
    };
  },
};

const setAge: ActKind = {
  name: "set a date of birth",
  covers: ["update_profile", "set_date_of_birth"],
  weight: 1.5,
  propose(state, choose) {
    const person = choose.one("person", state.onStage, byName);
    if (!person) return undefined;
    const sees = (one: Person) => manages(state, one, person) || mayDo(state, one, person, "view_progress");
    const who = actor(state, choose, (one) => one === person || sees(one), 0.2);
    if (!who) return undefined;
    const born = { as: choose.word("age", births), day: state.day };
    const isSame = person.born === undefined ? undefined : isSameBirth(person.born, born);
    const isOwn = who === person && !manages(state, who, person);
    const seen = !isOwn && manages(state, who, person) && choose.chance("evidence", 0.7);
    const evidence = seen ? ", 'identity_document', 'Folder 7'" : "";
    return {
      words: `${who.name} says that ${person.name} is ${wordsOf(born.as)}${seen ? " and has seen papers" : ""}`,
      as: who,
      sql: isOwn
        ? `select to_jsonb(r) from public.update_profile(p_date_of_birth => ${bornOf(born.as)}) r`
        : `select to_jsonb(r::text) from public.set_date_of_birth('${person.id}', ${bornOf(born.as)}${evidence}) r`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!isOwn && !sees(who), "neither the school nor a guardian who sees progress"],
        [(isOwn || !manages(state, who, person)) && isSame === false, "a date of birth is set once"],
        [
          !isOwn &&
            !manages(state, who, person) &&
            isSame === undefined &&
            needsEvidence(state, person, born),
          "only somebody who has seen papers moves a person into another band",
        ],
        [
          isOwn && isSame === undefined && mayNotSayAdult(state, person, born),
          "a student does not call themselves an adult",
        ],
        [
          !isOwn &&
            manages(state, who, person) &&
            (isSame !== true || !person.isVouched || seen) &&
            !mayActOn(state, who, person),
          "a guardian does not act on another guardian as an admin",
        ],
        [
          !isOwn &&
            manages(state, who, person) &&
            (isSame !== true || !person.isVouched) &&
            !seen &&
            needsEvidence(state, person, born),
          "who decides records what they saw",
        ],
      ),
      effect: () => {
        const vouches = !isOwn && manages(state, who, person);
        if (isSame !== true || (vouches && !person.isVouched)) learnAge(state, person, born, vouches);
      },
    };
  },
};

const chooseRole: ActKind = {
  name: "choose a role",
  covers: ["choose_role"],
  weight: 1,
  propose(state, choose) {
    const who = actor(state, choose, ({ hadRole }) => !hadRole, 0.2);
    if (!who) return undefined;
    const role = choose.word("role", ["client", "student", "tutor"]);
    return {
      words: `${who.name} chooses the role ${role}`,
      as: who,
      sql: `select to_jsonb(r) from public.choose_role('${role}') r`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [role === "tutor", "an admin grants tutor"],
        [
          who.hadRole &&
            !who.roles.has(role) &&
            !(role === "client" && who.roles.has("student") && who.knownAge === "adult"),
          "a role is chosen once, except by an adult who learns",
        ],
        [role === "client" && !who.roles.has(role) && isKnownMinor(who), "a minor is no client"],
      ),
      effect: () => giveRole(who, role, state.grant(who, "an account without a role chooses once")),
    };
  },
};

const policy: ActKind = {
  name: "change the policy",
  covers: ["settings"],
  weight: 0.5,
  propose(state) {
    const next = state.policy === "confirm" ? "inform" : "confirm";
    return {
      words: `The deployment sets second_guardian_policy to ${next}`,
      as: undefined,
      sql: `update private.settings set second_guardian_policy = '${next}' returning to_jsonb(1)`,
      verdict: unless(),
      effect: () => {
        state.policy = next;
      },
    };
  },
};

const suspend: ActKind = {
  name: "suspend or resume a person",
  covers: ["suspend_profile", "resume_profile"],
  weight: 2,
  propose(state, choose) {
    const who = actor(state, choose, isAdmin, 0.15);
    const person = mostly(choose, "person", state.onStage, ({ isSuspended }) => isSuspended, byName, 0.5);
    if (!who || !person) return undefined;
    const verb = person.isSuspended ? "resume" : "suspend";
    const args = person.isSuspended ? [quote(person.id)] : [quote(person.id), "'for now'"];
    const isLast = !leavesAnAdmin(state, ...accountsOf(state, person));
    return {
      words: `${who.name} ${verb}s ${person.name}`,
      as: who,
      sql: `select to_jsonb(r::text) from public.${verb}_profile(${args.join(", ")}) r`,
      verdict: unless(
        [!canAct(who), "the account is suspended"],
        [!isAdmin(who), "only admins do this"],
        [!person.isSuspended && isSamePerson(state, who, person), "admins do not suspend themselves"],
        [!mayActOn(state, who, person), "a guardian does not act on another guardian as an admin"],
        [!person.isSuspended && isLast && accountsOf(state, person).some(isAdmin), "one admin stays"],
      ),
      effect: () => {
        if (person.isSuspended)
          state.suspensions = state.suspensions.filter(({ bound }) => !bound.has(person));
        else {
          state.suspensions.push({ person, bound: new Set([person]), addresses: new Map() });
        }
        bindSuspensions(state, (one) => one.person === person);
      },
    };
  },
};

const ban: ActKind = {
  name: "ban an account",
  covers: ["auth.users"],
  weight: 0.7,
  propose(state, choose) {
    const person = choose.one(
      "person",
      accounts(state).filter(({ name }) => name !== "Ada"),
      byName,
    );
    if (!person?.account) return undefined;
    const { account } = person;
    return {
      words: account.isBanned ? `Auth lets ${person.name} in again` : `Auth bans ${person.name} for a year`,
      as: undefined,
      sql: `update auth.users set banned_until = ${account.isBanned ? "null" : "now() + interval '1 year'"}
        where id = '${account.userId}' returning to_jsonb(id)`,
      verdict: unless([isLastAdmin(state, person), "one admin stays"]),
      effect: () => {
        account.isBanned = !account.isBanned;
        if (account.isBanned) releaseStopped(state, person);
      },
    };
  },
};

const expire: ActKind = {
  name: "expire what waits",
  covers: ["expire_invitations", "lapse_bookings", "escalate_guardian_links"],
  weight: 0.4,
  propose(state, choose) {
    const isLessons = choose.chance("lessons", 0.5);
    return isLessons
      ? {
          words: "No tutor confirms for a year; pending lessons lapse",
          as: undefined,
          sql: "select to_jsonb(public.lapse_bookings(now() + interval '1 year'))",
          verdict: unless(),
          effect: () => cancel(state.bookings.filter(({ status }) => status === "pending")),
        }
      : {
          words: "Half a year passes for invitations and guardians who wait: the school decides now",
          as: undefined,
          sql: `select to_jsonb(public.expire_invitations(now() + interval '6 months')
                  + public.escalate_guardian_links(now() + interval '6 months'))`,
          verdict: unless(),
          effect: () => {
            for (const one of state.links) if (one.status === "PENDING") one.isDisputed = true;
            for (const one of state.invitations) if (one.status === "pending") one.status = "expired";
          },
        };
  },
};

export const peopleActs = [
  grantRole,
  revokeRole,
  restrict,
  lift,
  leave,
  signUp,
  changeAddress,
  changeNumber,
  clock,
  policy,
  setAge,
  chooseRole,
  expire,
  suspend,
  ban,
];
