// Who is there when a story begins, and where. Everything else comes about by acts.

import { chooserOf } from "./choose.ts";
import { ageOn, permissionsOf } from "./rules.ts";
import { type Birth, type Level, type Person, type Role, type StaffRole, State } from "./state.ts";

type Start = {
  name: string;
  roles?: Role[];
  age?: Birth["as"];
  account?: false;
  works?: [StaffRole, string];
  sits?: string;
  phone?: string;
};

const cast: Start[] = [
  { name: "Ada", roles: ["admin"] },
  { name: "Ned", roles: ["admin", "client"] },
  { name: "Pia", roles: ["client"], phone: "+4915100000001" },
  { name: "Paul", roles: ["client"] },
  { name: "Gus", roles: ["client"] },
  { name: "Lea", roles: ["student"], age: "teen", sits: "class 1", phone: "+4915100000002" },
  { name: "Max", roles: ["student"], sits: "class 3" },
  { name: "Kim", age: "soon a teen" },
  { name: "Tim", age: "soon an adult" },
  { name: "Eve", roles: ["client", "student"], age: "adult" },
  { name: "Tom", roles: ["tutor"], phone: "+4915100000003" },
  { name: "Tina", roles: ["client", "tutor"] },
  { name: "Abe", roles: ["agent"] },
  { name: "Ali", roles: ["agent", "client"] },
  { name: "Olga", works: ["organization_manager", "North"] },
  { name: "Sue", roles: ["client"], works: ["school_manager", "High"] },
  { name: "Cam", works: ["campus_manager", "campus A"] },
  { name: "Tea", roles: ["client"], works: ["teacher", "class 1"] },
  { name: "Otto", works: ["office_manager", "campus A"] },
  { name: "Rex", works: ["school_manager", "Sun"] },
  { name: "Bo", roles: ["student"], account: false, sits: "class 2" },
  { name: "Fay", roles: ["client"], account: false },
];

const tenants: [string, Level, string?][] = [
  ["North", "organization"],
  ["High", "school", "North"],
  ["Low", "school", "North"],
  ["campus A", "campus", "High"],
  ["campus B", "campus", "Low"],
  ["class 1", "class", "campus A"],
  ["class 2", "class", "campus A"],
  ["class 3", "class", "campus B"],
  ["South", "organization"],
  ["Sun", "school", "South"],
  ["campus C", "campus", "Sun"],
  ["class 4", "class", "campus C"],
];

export const idFrom = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
export const addressOf = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z0-9]/g, ".")}@example.com`;
const spans = {
  child: "- interval '10 years'",
  teen: "- interval '15 years'",
  adult: "- interval '30 years'",
  "soon a teen": "+ interval '10 days' - interval '13 years'",
  "soon an adult": "+ interval '10 days' - interval '18 years'",
};
/** A date of birth, as of today. */
export const bornOf = (as: Birth["as"]) => `(current_date ${spans[as]})::date`;
export const wordsOf = (as: Birth["as"]) =>
  ({
    child: "10",
    teen: "15",
    adult: "30",
    "soon a teen": "13 in ten days",
    "soon an adult": "18 in ten days",
  })[as];
const tables = { organization: "organizations", school: "schools", campus: "campuses", class: "classes" };

/** As Auth stores it, with the time of its confirmation. */
export const numberOf = ({
  phone,
  isPhoneConfirmed,
}: {
  phone?: string | undefined;
  isPhoneConfirmed: boolean;
}) =>
  phone === undefined
    ? "null::text, null::timestamptz"
    : `'${phone.slice(1)}', ${isPhoneConfirmed ? "now()" : "null::timestamptz"}`;

/** A few of the cast, so that their paths cross: an admin, two students, two parents, and others. */
export function casting(state: State, seed: number): void {
  const choose = chooserOf(seed);
  const take = (count: number, from: Person[]) => {
    for (let taken = 0; taken < count; taken++) {
      const left = from.filter((one) => !state.onStage.includes(one));
      const one = choose.one(`part ${taken}`, left, ({ name }) => name);
      if (one) state.onStage.push(one);
    }
  };
  state.onStage.push(state.person("Ada"));
  take(
    2,
    state.people.filter(({ roles }) => roles.has("student")),
  );
  take(
    2,
    state.people.filter(({ roles }) => roles.has("client")),
  );
  take(4, state.people);
  for (const person of state.onStage) {
    if (person.account) state.known.add(person.account.email);
    if (person.account?.phone) state.numbers.add(person.account.phone);
    if (!person.account) state.known.add(addressOf(person.name));
  }
}

/** The model at the beginning of a story. */
export function opening(): State {
  const state = new State();
  for (const [index, [name, level, above]] of tenants.entries()) {
    state.places.push({
      name,
      level,
      id: idFrom(100 + index),
      above: above === undefined ? undefined : state.place(above),
    });
  }
  const given = { act: 0, by: "the console", why: "it stood so at the beginning" };
  for (const [index, start] of cast.entries()) {
    const address = addressOf(start.name);
    const person: Person = {
      name: start.name,
      id: idFrom(index + 1),
      account:
        start.account === false
          ? undefined
          : {
              userId: idFrom(index + 1),
              email: address,
              isConfirmed: true,
              phone: start.phone,
              isPhoneConfirmed: start.phone !== undefined,
              isSso: false,
              isBanned: false,
            },
      addresses: new Set(start.account === false ? [] : [address, ...(start.phone ? [start.phone] : [])]),
      former: new Set(),
      shared: new Set(),
      roles: new Map((start.roles ?? []).map((role) => [role, given])),
      isSuspended: false,
      hadRole: (start.roles ?? []).length > 0,
      born: start.age && { as: start.age, day: 0 },
      age: start.age && ageOn(0, { as: start.age, day: 0 }),
      isVouched: false,
      knownAge: start.age && ageOn(0, { as: start.age, day: 0 }),
      formerBirth: undefined,
      isPaused: false,
    };
    state.people.push(person);
    for (const one of person.addresses) state.verifications.push({ person, address: one });

    if (start.works) {
      const [role, place] = start.works;
      state.memberships.push({
        person,
        role,
        place: state.place(place),
        permissions: new Set(permissionsOf(role)),
        grant: given,
      });
    }
    if (start.sits) state.seats.push({ student: person, place: state.place(start.sits), grant: given });
    if (start.account === false) state.brought.push({ person, organization: state.place("North") });
  }
  return state;
}

/** The same for the database, as the console writes it. */
export function openingStatements(): string[] {
  const state = opening();
  const say: string[] = [
    `update private.settings set writes_per_minute = 10000, invitations_per_hour = 10000, max_pending_bookings = 1000,
       invitation_addresses_per_day = 10000, invitations_per_address_per_day = 100,
       booking_requests_per_tutor_per_day = 10000, invitation_days = 90, second_guardian_policy = '${state.policy}'`,
  ];
  for (const { id, name, level, above } of state.places) {
    say.push(
      above
        ? `insert into public.${tables[level]} (id, name, ${above.level}_id) values ('${id}', '${name}', '${above.id}')`
        : `insert into public.${tables[level]} (id, name) values ('${id}', '${name}')`,
    );
  }
  for (const { id, name, account, roles, born } of state.people) {
    if (account) {
      say.push(`insert into auth.users (id, email, email_confirmed_at, phone, phone_confirmed_at, raw_user_meta_data)
        values ('${account.userId}', '${account.email}', now(), ${numberOf(account)}, '{"full_name": "${name}"}')`);
    } else {
      say.push(
        `insert into public.profiles (id, full_name) values ('${id}', '${name}')`,
        `insert into public.profile_details (profile_id) values ('${id}') on conflict do nothing`,
        `insert into private.placeholder_tenants (profile_id, organization_id) values ('${id}', '${state.place("North").id}')`,
      );
    }
    for (const role of roles.keys()) {
      say.push(`insert into public.profile_roles (profile_id, role, vouched)
        values ('${id}', '${role}', ${role !== "client" && role !== "student"})`);
    }
    if (born) {
      say.push(
        `update public.profile_details set date_of_birth = ${bornOf(born.as)} where profile_id = '${id}'`,
      );
    }
  }
  for (const { person, role, place } of state.memberships) {
    say.push(`insert into public.memberships (profile_id, role, organization_id, school_id, campus_id, class_id)
      select '${person.id}', '${role}', c.organization_id, c.school_id, c.campus_id, c.class_id
      from private.tenant_chain('${place.level}', '${place.id}') c`);
  }
  for (const { student, place } of state.seats) {
    say.push(
      `insert into public.class_students (class_id, student_id) values ('${place.id}', '${student.id}')`,
    );
  }
  return say;
}
