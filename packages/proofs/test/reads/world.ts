// A random world: some forty people of every kind and what stands between them, written as the SQL
// console writes it. What a constraint or a trigger refuses is simply not there.
import type { Random } from "./random.ts";

export type Person = { id: string; name: string; roles: string[]; email: string | null };
export type World = { people: Person[]; statements: string[]; newId(): string };

const kinds: { kind: string; count: number; roles: string[]; account?: boolean }[] = [
  { kind: "parent", count: 8, roles: ["client"] },
  { kind: "child", count: 5, roles: ["student"] },
  { kind: "learner", count: 2, roles: ["client", "student"] },
  { kind: "kid", count: 3, roles: ["student"], account: false },
  { kind: "tutor", count: 3, roles: ["tutor"] },
  { kind: "tutoring parent", count: 2, roles: ["client", "tutor"] },
  { kind: "agent", count: 2, roles: ["agent"] },
  { kind: "parent who is agent", count: 1, roles: ["client", "agent"] },
  { kind: "teacher", count: 3, roles: ["client"] },
  { kind: "tutoring teacher", count: 1, roles: ["client", "tutor"] },
  { kind: "office manager", count: 2, roles: [] },
  { kind: "campus manager", count: 1, roles: [] },
  { kind: "school manager", count: 2, roles: ["client"] },
  { kind: "organization manager", count: 1, roles: [] },
  { kind: "safeguarding lead", count: 1, roles: ["client"] },
  { kind: "safeguarding lead above", count: 1, roles: [] },
  { kind: "admin", count: 1, roles: ["admin"] },
  { kind: "admin with a child", count: 1, roles: ["admin", "client"] },
  { kind: "stranger", count: 2, roles: ["client"] },
];

export const rights = ["view_progress", "message", "book", "receive_alerts"] as const;
export const literal = (text: string | null) => (text === null ? "null" : `'${text.replaceAll("'", "''")}'`);
export const list = (items: readonly string[]) => `'{${items.join(",")}}'`;

/** Ids that repeat themselves with the seed. */
export function idsFrom(random: Random): () => string {
  const hex = (digits: number) => Array.from({ length: digits }, () => random.int(16).toString(16)).join("");
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

export function someRights(random: Random): string[] {
  if (random.chance(0.5)) return [...rights];
  const some = random.some(rights, 0.5);
  return some.length > 0 ? some : ["book"];
}

/** `pair`: a query for the student and the person. */
export function restriction(random: Random, id: string, pair: string): string {
  const denied = random.chance(0.6) ? [...rights] : someRights(random);
  const [from, until] = random.pick([
    ["-2 days", "null"],
    ["-2 days", "null"],
    ["-2 days", "interval '20 days'"],
    ["-9 days", "interval '-3 days'"],
    ["3 days", "interval '9 days'"],
  ] as const);
  return `insert into public.contact_restrictions (id, student_id, profile_id, rights, basis, starts_at, ends_at)
    select '${id}', p.student, p.person, ${list(denied)}, 'Order 7', now() + interval '${from}', now() + ${until}
    from (${pair}) p(student, person) where p.student <> p.person`;
}

export function makeWorld(random: Random): World {
  const newId = idsFrom(random);
  const people: Person[] = kinds.flatMap(({ kind, count, roles, account = true }) =>
    Array.from({ length: count }, (_, index) => {
      const name = `${kind} ${index + 1}`;
      return { id: newId(), name, roles, email: account ? `${name.replaceAll(" ", ".")}@example.com` : null };
    }),
  );
  const statements: string[] = [];
  const say = (...more: string[]) => statements.push(...more);
  const context = { random, newId, people, say };
  makePeople(context);
  const classes = makeTenants(context);
  makeLinks(context);
  makeBookings(context);
  makeAges(context);
  makeLearning(context, classes);
  makeMessages(context);
  makeAuditedReads(context);
  makeRestrictions(context);
  makeExports(context);
  makePrivacyRequests(context);
  makeGroups(context);
  makeGroupActs(context);
  makeConsents(context);
  makeGoals(context);
  // After the goals and the set work: nobody has any in the course of a file.
  makeIntegrations(context);
  makeInvitations(context, classes);
  makeNotifications(context);
  makeDisclosures(context);
  // People are told of the alerts, and some say so.
  say(
    "select private.tell_alerts(now(), '1 minute')",
    `insert into public.event_acknowledgements (event_id, profile_id)
     select r.event_id, r.profile_id from private.alert_recipients r where r.profile_id = any ('{${people
       .filter(() => random.chance(0.5))
       .map(({ id }) => id)
       .join(",")}}'::uuid[])`,
  );
  // Two are gone, each in one of the ways there are; their tokens are still held.
  const [one, other] = people.filter(({ name }) => /^(parent|stranger) 1$/.test(name));
  say(
    `delete from auth.users where id = '${one?.id}'`,
    `update auth.users set deleted_at = now() where id = '${other?.id}'`,
  );
  return { people, statements, newId };
}

type Context = { random: Random; newId(): string; people: Person[]; say(...statements: string[]): void };
const having = (people: Person[], role: string) => people.filter(({ roles }) => roles.includes(role));

function makePeople({ random, people, say }: Context): void {
  say(
    "update private.settings set writes_per_minute = 1000000, messages_per_minute = 1000000, contact_days = 90",
  );
  for (const [index, { id, name, roles, email }] of people.entries()) {
    if (email === null) {
      say(`insert into public.profiles (id, full_name) values ('${id}', '${name}')`);
      say(`insert into public.profile_details (profile_id) values ('${id}') on conflict do nothing`);
    } else {
      const phone = random.chance(0.4) ? `4915100000${100 + index}` : null;
      const confirmed = !name.startsWith("stranger 2");
      say(`insert into auth.users (id, email, email_confirmed_at, phone, phone_confirmed_at, raw_user_meta_data)
        values ('${id}', '${email}', ${confirmed ? "now()" : "null"}, ${literal(phone)}, ${phone ? "now()" : "null"},
                '{"full_name": "${name}"}')`);
    }
    for (const role of roles) {
      say(`insert into public.profile_roles (profile_id, role, vouched)
        values ('${id}', '${role}', ${!["client", "student"].includes(role)}) on conflict do nothing`);
    }
  }
  for (const tutor of having(people, "tutor")) {
    if (random.chance(0.25))
      say(`update public.profiles set listed_as_tutor = true where id = '${tutor.id}'`);
  }
}

/** North has two schools, the first of two campuses; south has one of each. Two classes a campus. */
function makeTenants({ random, newId, people, say }: Context): string[] {
  const names = { organization: "organizations", school: "schools", campus: "campuses", class: "classes" };
  const make = (level: keyof typeof names, name: string, above?: [string, string]) => {
    const id = newId();
    const [column, parent] = above ?? [];
    say(`insert into public.${names[level]} (id, name${column ? `, ${column}` : ""})
      values ('${id}', '${name}'${parent ? `, '${parent}'` : ""})`);
    return id;
  };
  const north = make("organization", "north");
  const south = make("organization", "south");
  const schools = [
    make("school", "high", ["organization_id", north]),
    make("school", "low", ["organization_id", north]),
    make("school", "sun", ["organization_id", south]),
  ];
  const [high = "", low = "", sun = ""] = schools;
  const campuses = [high, high, low, sun].map((school, index) =>
    make("campus", `campus ${index + 1}`, ["school_id", school]),
  );
  const classes = campuses.flatMap((campus, index) =>
    [1, 2].map((number) => make("class", `class ${index + 1}.${number}`, ["campus_id", campus])),
  );
  const scopes: Record<string, [string, string[]]> = {
    teacher: ["class", classes],
    "tutoring teacher": ["class", classes],
    "office manager": ["campus", campuses],
    "campus manager": ["campus", campuses],
    "school manager": ["school", schools],
    "organization manager": ["organization", [north, south]],
    "safeguarding lead": ["school", schools],
    "safeguarding lead above": ["organization", [north, south]],
  };
  for (const { id, name } of people) {
    const kind = name.replace(/ \d+$/, "");
    const scope = scopes[kind];
    const extra = scope ? 2 : random.chance(0.1) ? 1 : 0;
    for (let turn = 0; turn < extra; turn++) {
      if (turn > 0 && !random.chance(0.3)) continue;
      const [level, places] = scope ?? ["class", classes];
      const role = scope
        ? kind.replace("tutoring ", "").replace(" above", "").replaceAll(" ", "_")
        : "teacher";
      const permission = random.pick(["READ_PARENT_COMM", "MANAGE_INTERNAL_COMM"]);
      const picked = random.pick([
        ["", ""],
        ["", ""],
        [permission, ""],
        ["", permission],
        ["", "READ_PARENT_COMM"],
      ]);
      const [granted, filtered] = role === "safeguarding_lead" ? ["", ""] : picked;
      say(`insert into public.memberships (id, profile_id, role, organization_id, school_id, campus_id, class_id,
                                           custom_permissions, custom_permissions_filter)
        select '${newId()}', '${id}', '${role}', c.organization_id, c.school_id, c.campus_id, c.class_id, '{${granted}}', '{${filtered}}'
        from private.tenant_chain('${level}', '${random.pick(places)}') c`);
    }
  }
  for (const { id } of having(people, "student")) {
    for (let turn = 0; turn < 2; turn++) {
      if (random.chance(turn === 0 ? 0.8 : 0.2)) {
        say(
          `insert into public.class_students (class_id, student_id) values ('${random.pick(classes)}', '${id}')`,
        );
      }
    }
  }
  const targets = [
    ["system"],
    ["all"],
    ["organization", north],
    ["school", high],
    ["campus", campuses[0]],
    ["campus", campuses[2]],
    ["campus", campuses[3]],
  ] as const;
  for (const [level, place] of targets) {
    for (const audience of ["staff", "everyone"]) {
      const columns = place
        ? `c.organization_id, c.school_id, c.campus_id from private.tenant_chain('${level}', '${place}') c`
        : "null, null, null";
      say(`insert into public.communication_events (id, title, event_date, event_type, target_level, audience, broadcast_id,
                                                    created_by_id, deleted_at, organization_id, school_id, campus_id)
        select '${newId()}', 'alert', current_date, 'event', '${level}', '${audience}', gen_random_uuid(),
               '${random.pick(people).id}', ${random.chance(0.1) ? "now()" : "null"}, ${columns}`);
    }
  }
  return classes;
}

/** What students, guardians of every kind and schools said, in any order: who said it then may have no say now. */
function makeConsents({ random, newId, people, say }: Context): void {
  for (const student of having(people, "student")) {
    for (const purpose of random.some(
      ["account", "media", "integration:google_classroom", "integration:khan_academy"],
      0.6,
    )) {
      for (let number = 0; number < 3; number++) {
        const side = random.pick(["student", "guardian", "guardian", "school"]);
        const decision = random.pick(["given", "given", "withdrawn"]);
        const who =
          side === "student"
            ? `'${student.id}'::uuid`
            : side === "school"
              ? random.pick([
                  "null::uuid",
                  `'${random.pick(people.filter(({ id }) => id !== student.id)).id}'::uuid`,
                ])
              : `(select l.source_profile_id from public.profile_graph l where l.target_profile_id = '${student.id}'
                  and l.relationship_type = 'GUARDIAN' order by md5(l.id::text || ${number}) limit 1)`;
        say(`insert into public.consents (id, student_id, purpose, decision, side, made_by_id, method, text_version, locale, evidence,
                                          stops_others, of_adult)
          select '${newId()}', '${student.id}', '${purpose}', '${decision}', '${side}', w.id, '${side === "school" ? "paper" : "session"}',
                 1, ${side === "school" ? "null, 'Folder 7'" : "'en', null"},
                 ${decision === "withdrawn" && random.chance(0.7)}, ${random.chance(0.3)}
          from (select ${who} as id) w where w.id is not null or '${side}' = 'school'`);
      }
    }
    say(`update private.consent_givers set lost_at = now() - interval '${random.pick([10, 40])} days'
      where student_id = '${student.id}' and ${random.chance(0.3)}`);
  }
}

/** Groups of anybody, with students of anybody: rows show nothing by themselves. */
function makeGroups({ random, newId, people, say }: Context): void {
  const students = having(people, "student");
  const staff = people.filter(({ name }) => /teacher|manager/.test(name));
  const owners = [...staff, ...random.some(people, 0.4)];
  for (const owner of new Set(owners)) {
    const id = newId();
    say(
      `insert into private.group_owners (profile_id) values ('${owner.id}') on conflict do nothing`,
      `insert into private.student_groups (id, owner_id, name) values ('${id}', '${owner.id}', 'Group of ${owner.name}')`,
    );
    for (const student of random.some(students, 0.6)) {
      say(`insert into private.group_students (group_id, student_id) values ('${id}', '${student.id}')`);
    }
    for (const colleague of random.some(staff, 0.3)) {
      say(`insert into private.group_shares (group_id, profile_id) values ('${id}', '${colleague.id}')`);
    }
  }
}

/** Acts of anybody on any group, with students and conversations of anybody; and work for some of a course. */
function makeGroupActs({ random, newId, people, say }: Context): void {
  const students = having(people, "student");
  for (let number = 0; number < 20; number++) {
    const id = newId();
    say(`insert into private.group_acts (id, maker_id, group_id, kind, is_all)
      select '${id}', ${random.chance(0.6) ? "g.owner_id" : `'${random.pick(people).id}'`}, g.id, 'message', false
      from private.student_groups g order by md5(g.id::text || ${number}) limit 1`);
    for (const [position, student] of random.some(students, 0.4).entries()) {
      say(`insert into private.group_act_rows (act_id, position, student_id, state, thread_id)
        values ('${id}', ${position + 1}, '${student.id}', 'done',
                (select t.id from public.threads t where t.student_id = '${student.id}' order by md5(t.id::text || ${number}) limit 1))`);
    }
  }
  say(`with work as (
      insert into public.assignments (course_id, title, for_chosen)
      select c.id, 'For some', true from public.courses c returning id, course_id)
    insert into private.assignment_students (assignment_id, student_id)
    select w.id, e.student_id from work w join public.enrollments e on e.course_id = w.course_id
    where md5(e.id::text) < '8'`);
}

/** Goals by anybody, as anything, in any course or none; all are told of some. */
function makeGoals({ random, newId, people, say }: Context): void {
  const students = having(people, "student");
  for (let number = 0; number < 40; number++) {
    const id = newId();
    const student = random.pick(students).id;
    const side = random.pick(["student", "guardian", "guardian", "staff", "staff"]);
    const near =
      side === "guardian"
        ? `(select g.source_profile_id from public.profile_graph g where g.relationship_type = 'GUARDIAN' and g.target_profile_id = '${student}'
            order by md5(g.id::text || ${number}) limit 1)`
        : `(select s.staff_id from private.student_staff s where s.student_id = '${student}' order by md5(s.staff_id::text || ${number}) limit 1)`;
    const author =
      side === "student"
        ? `'${student}'`
        : `coalesce(${random.chance(0.8) ? near : "null"}, '${random.pick(people).id}')`;
    const course = random.chance(0.4)
      ? `(select e.course_id from public.enrollments e where e.student_id = '${student}' order by md5(e.id::text || ${number}) limit 1)`
      : "null";
    say(
      `insert into private.goals (id, student_id, author_id, author_side, course_id, title, measure, target, status, reached_at)
       select '${id}', '${student}', ${author}, '${side}', ${course}, 'Read', 'count', 5, ${random.chance(0.4) ? "'reached', now()" : "'active', null"}`,
      `insert into private.goal_milestones (id, goal_id, position, title, at_value) values ('${newId()}', '${id}', 1, 'Half', 2)`,
      `select private.notify('{${people.map((one) => one.id).join(",")}}', 'GOAL_REACHED', '${student}', 'goal', '${id}', '{}', 'goal:${id}')
       where ${random.chance(0.3)}`,
    );
  }
}

function makeLinks({ random, newId, people, say }: Context): void {
  const students = having(people, "student");
  const guardians = people.filter(
    ({ roles, name }) =>
      (roles.includes("client") || roles.includes("tutor")) && !name.startsWith("stranger"),
  );
  for (const student of students) {
    for (let turn = 0; turn < 4; turn++) {
      const guardian = random.pick(guardians);
      const status = random.chance(0.8) ? "ACTIVE" : random.pick(["PENDING", "BLOCKED"]);
      say(`insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status, relation, rights)
        values ('${newId()}', '${guardian.id}', '${student.id}', 'GUARDIAN', '${status}', '${random.chance(0.2) ? "OTHER" : "FATHER"}', ${list(someRights(random))})`);
    }
  }
  for (const agent of having(people, "agent")) {
    for (let turn = 0; turn < 3; turn++) {
      say(`insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status)
        values ('${newId()}', '${agent.id}', '${random.pick(guardians).id}', 'AGENT', '${random.chance(0.8) ? "ACTIVE" : "PENDING"}')`);
    }
  }
  // Who has had lessons with whom: no authority, but both ends know each other.
  for (let turn = 0; turn < 12; turn++) {
    const pair = [random.pick(students).id, random.pick(guardians).id];
    const [source, target] = random.chance(0.5) ? pair : pair.reverse();
    say(`insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status)
      values ('${newId()}', '${source}', '${target}', '${random.chance(0.8) ? "BOOKING" : "SOCIAL"}', 'ACTIVE')`);
  }
}

/** Some students are adults, with guardians who hold what was granted, or what the school recorded. */
function makeAges({ random, people, say }: Context): void {
  const students = people.filter(({ roles }) => roles.length === 1 && roles.includes("student"));
  for (const { id } of students) {
    if (random.chance(0.4)) continue;
    // Twelve, one day before the eighteenth birthday, on that day, and long after.
    const [years, days] = random.pick([
      [12, 0],
      [18, 1],
      [18, 0],
      [25, 0],
    ] as const);
    say(`update public.profile_details set date_of_birth = (current_date + ${days} - interval '${years} years')::date,
        date_of_birth_vouched = ${random.chance(0.7)}
      where profile_id = '${id}'`);
    say(grants(random, `target_profile_id = '${id}'`));
    if (random.chance(0.4)) say(standing(random, id));
  }
}

/** Now and then of links that gave less before. */
export const grants = (random: Random, which: string) => {
  const granted = `update public.profile_graph set granted_rights = ${list(random.chance(0.3) ? [] : someRights(random))}
   where relationship_type = 'GUARDIAN' and ${which}`;
  return random.chance(0.7)
    ? granted
    : `do $do$ begin
         insert into private.rights_before_grants (link_id, rights)
         select id, ${list(someRights(random))} from public.profile_graph
         where relationship_type = 'GUARDIAN' and ${which} on conflict do nothing;
         ${granted};
       end $do$`;
};

/** Of the student alone, or of one of the guardians. */
export function standing(random: Random, student: string): string {
  const status = random.pick([
    "court_guardian",
    "dependent_student",
    "emancipated",
    "postsecondary",
    "deceased",
    "in_care",
    "in_care",
  ]);
  const isOfGuardian = !["emancipated", "postsecondary", "deceased"].includes(status);
  const [from, until] = random.pick([
    [-30, 30],
    [-60, -30],
    [30, 60],
  ]) ?? [0, 0];
  const days = status === "in_care" ? `current_date + ${from}, current_date + ${until}` : "null, null";
  const who = isOfGuardian
    ? `(select g.source_profile_id from public.profile_graph g where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
        and g.target_profile_id = '${student}' order by g.id limit 1)`
    : "null";
  return `insert into public.student_statuses (student_id, guardian_id, status, reference, review_at, starts_on, ends_on)
    values ('${student}', ${who}, '${status}', 'Papers 7', current_date + 90, ${days})`;
}

/** Each at a time of its own. Client and guardian are taken from the links there are. */
function makeBookings({ random, newId, people, say }: Context): void {
  const tutors = having(people, "tutor");
  const students = having(people, "student");
  for (let number = 0; number < 50; number++) {
    const student = random.pick(students).id;
    const tutor = random.pick(tutors).id;
    const whose = `select l.source_profile_id from public.profile_graph l
      where l.target_profile_id = '${student}' and l.relationship_type = 'GUARDIAN' and l.status = 'ACTIVE' and 'book' = any (l.rights)
      order by md5(l.id::text || ${number}) limit 1`;
    const form = random.int(8);
    const guardian = form === 0 ? "null::uuid" : `(${whose})`;
    const client =
      form === 0
        ? `'${student}'::uuid`
        : form === 1
          ? `(select a.source_profile_id from public.profile_graph a where a.relationship_type = 'AGENT' and a.status = 'ACTIVE'
              and a.target_profile_id = (${whose}) limit 1)`
          : form === 2
            ? `'${tutor}'::uuid`
            : `(${whose})`;
    const days = random.pick([2, 3, 5, -2, -10, -30, -85, -95, -200]);
    const status =
      days > 0
        ? random.pick(["pending", "confirmed", "confirmed", "cancelled"])
        : random.pick(["completed", "completed", "confirmed", "cancelled"]);
    const assigned = random.chance(0.93);
    say(`insert into public.bookings (id, client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status, attendance)
      select '${newId()}', ${client}, '${tutor}', ${assigned ? `'${student}'` : "null"}, ${assigned ? guardian : "null"},
             now() + interval '${days} days ${number * 20} minutes', now() + interval '${days} days ${number * 20 + 15} minutes',
             'Algebra', '${status}', ${status === "completed" ? "'attended'" : "null"}`);
  }
}

function makeLearning({ random, newId, people, say }: Context, classes: string[]): void {
  const students = having(people, "student");
  const badges = [newId(), newId()];
  for (const id of badges)
    say(`insert into public.badges (id, name) values ('${id}', 'Star ${id.slice(0, 4)}')`);
  const owners = [
    ...having(people, "tutor")
      .slice(0, 4)
      .map(({ id }) => ["tutor_id", id]),
    ...classes.slice(0, 3).map((id) => ["class_id", id]),
  ];
  for (const [column, owner] of owners) {
    const course = newId();
    say(`insert into public.courses (id, ${column}, title) values ('${course}', '${owner}', 'Writing')`);
    const assignment = newId();
    const live = newId();
    const minutes = (random.int(4000) - 2500) * 10;
    say(
      `insert into public.assignments (id, course_id, title) values ('${assignment}', '${course}', 'Essay')`,
    );
    say(`insert into public.live_classes (id, course_id, title, starts_at, ends_at)
      select '${live}', '${course}', 'Reading', t, t + interval '5 minutes' from (select now() + interval '${minutes} minutes') s(t)`);
    for (const student of random.some(students, 0.35)) {
      say(
        `insert into public.enrollments (id, course_id, student_id) values ('${newId()}', '${course}', '${student.id}')`,
      );
      const others = [
        `insert into public.submissions (id, assignment_id, student_id, body, score, graded_at)
          values ('${newId()}', '${assignment}', '${student.id}', 'x', ${random.chance(0.6) ? "70, now()" : "null, null"})`,
        `insert into public.live_class_registrations (live_class_id, student_id, attended) values ('${live}', '${student.id}', ${minutes < -10 ? random.pick(["true", "false", "null"]) : "null"})`,
        `insert into public.point_entries (id, student_id, course_id, points) values ('${newId()}', '${student.id}', ${random.chance(0.7) ? `'${course}'` : "null"}, 5)`,
        `insert into public.activity_days (student_id, day, course_id) values ('${student.id}', current_date - ${random.int(40)}, '${course}') on conflict do nothing`,
        `insert into public.student_badges (student_id, badge_id, course_id) values ('${student.id}', '${random.pick(badges)}', '${course}') on conflict do nothing`,
      ];
      say(...random.some(others, 0.5));
      if (random.chance(0.3)) {
        const path = `${student.id}/${newId()}.pdf`;
        say(
          `insert into public.certificates (id, student_id, course_id, title, file_path) values ('${newId()}', '${student.id}', '${course}', 'Writer', '${path}')`,
        );
        say(
          `insert into storage.objects (bucket_id, name, metadata) values ('certificates', '${path}', '{"mimetype": "application/pdf", "size": 100}')`,
        );
      }
      if (random.chance(0.3)) {
        say(
          `update public.enrollments set status = '${random.pick(["dropped", "completed"])}' where course_id = '${course}' and student_id = '${student.id}'`,
        );
      }
    }
  }
}

function makeIntegrations({ random, newId, people, say }: Context): void {
  for (const student of random.some(having(people, "student"), 0.6)) {
    const id = newId();
    const by = `(select l.source_profile_id from public.profile_graph l where l.target_profile_id = '${student.id}'
      and l.relationship_type = 'GUARDIAN' order by l.id limit 1)`;
    say(`insert into public.student_integration_links (id, student_id, provider, connected_by_id, status, external_account)
      values ('${id}', '${student.id}', 'google_classroom', coalesce(${by}, '${student.id}'), '${random.pick(["active", "disconnected"])}', 'x@example.com')`);
    say(
      `insert into public.sync_runs (id, integration_id, kind, status) values ('${newId()}', '${id}', 'full', 'succeeded')`,
    );
    makeUpload(random, newId, student.id, say);
  }
}

/** A file of one guardian or of the student, whose titles are no words to the other guardians. */
function makeUpload(random: Random, newId: () => string, student: string, say: Context["say"]): void {
  const [id, course, work, grade] = [newId(), newId(), newId(), newId()];
  const guardian = `coalesce((select l.source_profile_id from public.profile_graph l where l.target_profile_id = '${student}'
    and l.relationship_type = 'GUARDIAN' order by l.id desc limit 1), '${student}')`;
  const by = random.chance(0.8) ? guardian : `'${student}'`;
  say(
    `insert into public.student_integration_links (id, student_id, provider, connected_by_id, status)
     values ('${id}', '${student}', 'khan_academy', ${by}, 'active')`,
    `insert into public.sync_runs (id, integration_id, kind, status, uploaded_by_id)
     values ('${newId()}', '${id}', 'import', 'succeeded', ${by})`,
    "select private.set_syncing(true)",
    `insert into public.courses (id, title, source) values ('${course}', 'Words', 'khan_academy')`,
    `insert into public.enrollments (id, course_id, student_id) values ('${newId()}', '${course}', '${student}')`,
    `insert into public.assignments (id, course_id, title, maximum, source) values ('${work}', '${course}', 'Words', 10, 'khan_academy')`,
    `insert into public.submissions (id, assignment_id, student_id, course_id, score, graded_at, source)
     values ('${grade}', '${work}', '${student}', '${course}', 7, now(), 'khan_academy')`,
    "select private.set_syncing(false)",
    `insert into private.uploads (record_id, course_id, uploaded_by) values ('${course}', '${course}', array[${by}]::uuid[]),
       ('${work}', '${course}', ${random.chance(0.7) ? `array[${by}]::uuid[]` : "'{}'"})`,
  );
}

/** Threads among guardians and those who teach or taught, whether they may still talk or not. */
function makeMessages({ random, newId, people, say }: Context): void {
  const students = having(people, "student");
  const staff = people.filter(({ name, roles }) => roles.includes("tutor") || /teacher|office/.test(name));
  for (let number = 0; number < 60; number++) {
    const thread = newId();
    const student = random.pick(students).id;
    const isOwn = random.chance(0.15);
    const near = isOwn
      ? `'${student}'::uuid`
      : random.chance(0.8)
        ? `(select l.source_profile_id from public.profile_graph l where l.target_profile_id = '${student}' and l.relationship_type = 'GUARDIAN'
          order by md5(l.id::text || ${number}) limit 1)`
        : `'${random.pick(people).id}'::uuid`;
    const side = random.chance(0.7)
      ? `coalesce((select s.staff_id from private.student_staff s where s.student_id = '${student}' order by md5(s.staff_id::text || ${number}) limit 1), '${random.pick(staff).id}')`
      : `'${random.pick(staff).id}'::uuid`;
    const starter = random.pick(["t.guardian", "t.staff", "null"]);
    say(`insert into public.threads (id, guardian_id, staff_id, student_id, staff_role, started_by_id)
      select '${thread}', t.guardian, t.staff, '${student}', 'TUTOR', ${starter} from (select ${near}, ${side}) t(guardian, staff)`);
    const empty = random.chance(0.15);
    for (const from of empty
      ? []
      : random.pick([["guardian_id"], ["staff_id"], ["guardian_id", "staff_id"]])) {
      const message = newId();
      say(`insert into public.messages (id, thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
        select '${message}', t.id, t.${from}, '${message}', 1, 'PARENT', 0, 0 from public.threads t where t.id = '${thread}'`);
    }
    if (empty) continue;
    if (random.chance(0.4)) makeReport({ random, newId, say }, thread);
    if (random.chance(0.5)) {
      say(
        `insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values ('${thread}', '${random.pick(["guardian", "staff"])}', 1, 0)`,
      );
    }
    if (random.chance(0.4)) {
      say(
        `insert into public.thread_marks (thread_id, profile_id, pinned_at) select t.id, t.${random.pick(["guardian_id", "staff_id"])}, now() from public.threads t where t.id = '${thread}'`,
      );
    }
    if (random.chance(0.4)) {
      const path = `${thread}/${newId()}/plan.pdf`;
      say(`insert into storage.objects (bucket_id, name, version, metadata)
        values ('message-attachments', '${path}', 'v1', '{"mimetype": "application/pdf", "size": 100}')`);
      const found = random.pick(["application/pdf", "text/html", ""]);
      if (found !== "") {
        say(`insert into private.attachment_checks (path, claimed_type, version, checked_at, content_type)
          values ('${path}', 'application/pdf', 'v1', now(), '${found}')`);
      }
    }
  }
}

/** Conversations that an admin or the console read before and after reports, and searches for them. */
function makeAuditedReads({ random, say }: Context): void {
  for (let number = 0; number < 60; number++) {
    const found = random.chance(0.5);
    const at = `now() + interval '${random.pick(["-3 days", "1 minute"])}' + interval '${number} minutes'`;
    const admin =
      "(select r.profile_id from public.profile_roles r where r.role = 'admin' order by 1 limit 1)";
    say(`insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, details, row_hash, occurred_at)
      select 'authenticated', ${random.chance(0.7) ? admin : "null"}, '${found ? "threads.found" : "thread.reviewed"}', 'threads', ${found ? "t.student_id" : "t.id"},
             jsonb_build_object('profile_id', ${random.chance(0.5) ? "null" : "t.guardian_id"}), '', ${at}
      from public.threads t order by md5(t.id::text || ${number}) limit 1`);
  }
}

/** What schools gave to others, some of it withheld or corrected, and files of who works with students. */
function makeDisclosures({ random, newId, people, say }: Context): void {
  const students = having(people, "student");
  for (let number = 0; number < 30; number++) {
    const [id, student] = [newId(), random.pick(students).id];
    const withheld = random.chance(0.3);
    if (random.chance(0.4)) {
      say(`insert into private.disclosures (id, student_id, source, basis, disclosed_on, recipient_id, concerns_id, origin_id)
        select '${id}', t.student_id, 'export', 'work', current_date, t.staff_id, t.guardian_id, '${newId()}'
        from public.threads t where t.staff_id <> t.student_id order by md5(t.id::text || ${number}) limit 1`);
      continue;
    }
    say(`insert into private.disclosures (id, student_id, source, basis, recipient, contents, disclosed_on, is_withheld)
      values ('${id}', '${student}', 'recorded', '${withheld ? "child_protection" : "audit"}', 'Office', 'Grades', current_date, ${withheld})`);
    if (random.chance(0.3))
      say(`insert into private.disclosures (id, student_id, source, basis, recipient, contents, disclosed_on, is_withheld, corrects_id, is_retracted)
        values ('${newId()}', '${student}', 'recorded', '${withheld ? "child_protection" : "audit"}', 'Office', 'Grades', current_date, ${withheld},
                '${id}', ${random.chance(0.5)})`);
  }
}

/** Files with data, of a guardian's child or of oneself, on links and conversations that may end. */
function makeExports({ random, newId, people, say }: Context): void {
  for (let number = 0; number < 40; number++) {
    const id = newId();
    const status = random.pick(["ready", "ready", "preparing", "waiting", "closed"]);
    const isReady = status === "ready" || random.chance(0.3);
    const pair = `select g.source_profile_id as me, g.target_profile_id as student, g.rights, g.id as link
      from public.profile_graph g where g.relationship_type = 'GUARDIAN' order by md5(g.id::text || ${number}) limit 1`;
    const isOwn = random.chance(0.3);
    say(
      `insert into private.exports (id, requester_id, student_id, status, escalated_at, volumes, packed, ready_at, expires_at, closed_at,
                                    link_ids, thread_ids)
       select '${id}', p.me, ${isOwn ? "null" : "p.student"}, '${status}', ${status === "waiting" && random.chance(0.5) ? "now()" : "null"},
              1, ${isReady ? 1 : 0}, ${isReady ? "now()" : "null"}, ${isReady ? "now() + interval '7 days'" : "null"},
              ${status === "closed" ? "now()" : "null"}, ${random.chance(0.5) ? "array[p.link]" : "'{}'"},
              array(select t.id from public.threads t where p.me in (t.guardian_id, t.staff_id) order by t.id limit ${random.pick([0, 0, 1, 2])})
       from (${pair}) p`,
      `insert into private.export_standings (export_id, student_id, rights, is_of_client)
       select e.id, p.student, ${random.chance(0.5) ? "p.rights" : "'{}'"}, ${random.chance(0.2)} from private.exports e, (${pair}) p where e.id = '${id}'`,
    );
    if (isReady)
      say(
        `insert into private.export_volumes (export_id, number, size) select e.id, 1, 10 from private.exports e where e.id = '${id}'`,
        `insert into storage.objects (bucket_id, name) values ('exports', '${id}/1.zip')`,
      );
  }
  // Somebody who is asked, and somebody who decides.
  say(
    `select private.notify(array['${random.pick(people).id}', e.requester_id, e.student_id]
       || private.deciders_of(e.student_id, e.requester_id), 'DATA_EXPORT', e.student_id, 'export', e.id, '{"change": "undecided"}',
       'export:' || e.id || ':world')
     from private.exports e where e.student_id is not null`,
  );
}

/** Requests of everybody, about themselves, a child, or a child in words, at every level and age. */
function makePrivacyRequests({ random, newId, people, say }: Context): void {
  for (let number = 0; number < 40; number++) {
    const id = newId();
    const kind = random.pick(["access", "erasure", "erasure", "correction", "restriction"]);
    const status = random.pick(["received", "in_review", "granted", "refused"]);
    const isDecided = status === "granted" || status === "refused";
    const student = `(select g.target_profile_id from public.profile_graph g
      where g.source_profile_id = p.id and g.relationship_type = 'GUARDIAN' order by md5(g.id::text || ${number}) limit 1)`;
    const about = random.pick(["null, null", `${student}, null`, `${student}, null`, "null, 'Tim'"]);
    const at = `now() - interval '${random.pick([1, 1, 16, 40])} days'`;
    say(
      `insert into private.privacy_requests (id, kind, requester_id, student_id, child, request, status, level, level_until,
                                             requested_at, due_at, opened_at, decided_at, refusal, withdrawn_at)
       select '${id}', '${kind}', p.id, ${about}, 'Please', '${status}', '${random.pick(["school", "organization", "admin", "outside"])}',
              ${isDecided ? "null" : "now()"}, ${at}, ${at} + interval '30 days', ${status === "received" ? "null" : at},
              ${isDecided ? at : "null"}, ${status === "refused" ? "'unfounded'" : "null"},
              ${isDecided && random.chance(0.2) ? "now()" : "null"}
       from public.profiles p where p.id = '${random.pick(people).id}'`,
    );
  }
  // To which the family may object.
  say(
    `insert into private.erasures (profile_id, privacy_request_id, requester_id, starts_at, look_at)
     select r.student_id, r.id, r.requester_id, private.erasure_starts_at(r.requested_at), now()
     from private.privacy_requests r where r.kind = 'erasure' and r.student_id is not null`,
    `insert into private.erasure_objections (erasure_id, profile_id)
     select e.id, g.source_profile_id from private.erasures e join public.profile_graph g on g.target_profile_id = e.profile_id
     where md5(e.id || g.id::text) < '6' on conflict do nothing`,
    `select private.notify(array(select g.source_profile_id from public.profile_graph g where g.target_profile_id = e.profile_id) || e.profile_id,
       'PRIVACY_REQUEST', e.profile_id, 'privacy', e.privacy_request_id, '{"change": "erasure", "side": "family"}', 'privacy:' || e.id || ':world')
     from private.erasures e`,
  );
  say(
    `select private.notify(array[r.requester_id] || array(select p.profile_id from public.profile_roles p where p.role = 'admin')
       || array(select m.profile_id from public.memberships m where m.role in ('school_manager', 'organization_manager')),
       'PRIVACY_REQUEST', null, 'privacy', r.id, '{"change": "waiting"}', 'privacy:' || r.id || ':world')
     from private.privacy_requests r`,
  );
}

/** A file that one side sent and the other reported; everybody who ever handles cases has looked at it. */
function makeReport({ random, newId, say }: Pick<Context, "random" | "newId" | "say">, thread: string): void {
  const [message, found] = [newId(), newId()];
  const path = `${thread}/${newId()}/photo.pdf`;
  const [from, to] = random.chance(0.5) ? ["guardian_id", "staff_id"] : ["staff_id", "guardian_id"];
  const level = random.pick(["school", "organization", "admin", "outside"]);
  say(`insert into storage.objects (bucket_id, name, version, metadata)
    values ('message-attachments', '${path}', 'v1', '{"mimetype": "application/pdf", "size": 100}')`);
  say(`insert into public.messages (id, thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count,
                                    attachment_path, attachment_name, attachment_type, attachment_size)
    select '${message}', t.id, t.${from}, '${message}', 1, 'PARENT', 0, 0, '${path}', 'photo.pdf', 'application/pdf', 100
    from public.threads t where t.id = '${thread}'`);
  say(`insert into private.report_cases (id, thread_id, reporter_id, level, due_at)
    select '${found}', t.id, t.${to}, '${level}', now() + interval '1 day' from public.threads t where t.id = '${thread}'`);
  say(`insert into private.message_reports (message_id, case_id, reason)
    select m.id, '${found}', 'other' from public.messages m where m.id = '${message}'`);
  say(`insert into private.report_reviews (case_id, profile_id, files_until)
    select c.id, p.id, now() + interval '1 hour' from private.report_cases c, (
      select m.profile_id from public.memberships m union select r.profile_id from public.profile_roles r where r.role = 'admin') p(id)
    where c.id = '${found}'`);
}

/** By email, by phone and by profile; many from people whom a block or a restriction keeps away. */
function makeInvitations({ random, newId, people, say }: Context, classes: string[]): void {
  const withMail = people.filter(({ email }) => email !== null);
  for (let number = 0; number < 60; number++) {
    const id = newId();
    const kind = random.pick(["student", "student", "parent", "client", "class", "course"]);
    const byProfile = kind === "class" || kind === "course";
    const asked = random.pick(kind === "client" ? withMail : having(people, "student")).id;
    const kept = `select x.* from (
        select r.student_id, r.profile_id from public.contact_restrictions r
        union select l.target_profile_id, l.source_profile_id from public.profile_graph l where l.status = 'BLOCKED') x(student, person)
      order by md5(x.student::text || x.person || ${number}) limit 1`;
    const pair = random.chance(0.4) ? kept : `select '${asked}'::uuid, '${random.pick(people).id}'::uuid`;
    const [inviter, invitee] = kind === "parent" ? ["p.student", "p.person"] : ["p.person", "p.student"];
    const status = random.pick([
      "pending",
      "pending",
      "pending",
      "accepted",
      "declined",
      "revoked",
      "expired",
    ]);
    const answered = ["accepted", "declined", "revoked"].includes(status);
    const guards = kind === "student" || kind === "parent";
    const byPhone = random.chance(0.3) ? "u.phone is not null" : "false";
    const [email, phone] = byProfile
      ? ["null", "null"]
      : [
          `case when not (${byPhone}) then u.email end`,
          `case when ${byPhone} then '+' || ltrim(u.phone, '+') end`,
        ];
    say(`insert into public.invitations (id, kind, inviter_id, invitee_email, invitee_phone, relation, rights, status, expires_at, responded_at, sent_at, send_count)
      select '${id}', '${kind}', ${inviter}, ${email}, ${phone}, ${guards ? "'OTHER'" : "null"},
             ${guards ? list(someRights(random)) : "'{}'"}, '${status}',
             now() + interval '${random.chance(0.85) ? "5 days" : "-1 day"}', ${answered ? "now()" : "null"},
             case when ${phone} is null then now() end, case when ${phone} is null then 1 else 0 end
      from (${pair}) p(student, person) left join auth.users u on u.id = ${invitee}`);
    if (byProfile) {
      const place =
        kind === "class"
          ? `'${random.pick(classes)}', null`
          : "null, (select c.id from public.courses c where c.tutor_id = p.person limit 1)";
      say(`insert into private.invitation_secrets (invitation_id, profile_id, class_id, course_id)
        select '${id}', p.student, ${place} from (${pair}) p(student, person)
        where exists (select from public.invitations i where i.id = '${id}')
        on conflict (invitation_id) do update
        set profile_id = excluded.profile_id, class_id = excluded.class_id, course_id = excluded.course_id`);
    }
  }
}

/** Mostly of people who have to do with the student, in one capacity or several. */
/** Of everything that is told, to those about whose students it was told at some time. */
function makeNotifications({ random, newId, people, say }: Context): void {
  const told = [
    ["LINK_CHANGED", "guardian", "created"],
    ["LINK_CHANGED", "guardian", "guardian_added"],
    ["LINK_CHANGED", "guardian", "ended"],
    ["LINK_CHANGED", "school", "guardian_undecided"],
    ["BOOKING_CHANGED", "client", "confirmed"],
    ["BOOKING_CHANGED", "tutor", "confirmed"],
    ["NEW_MESSAGE", "guardian", null],
    ["NEW_MESSAGE", "staff", null],
    ["INVITATION_RECEIVED", null, null],
    ["PARENT_CHILD_GRADED", null, null],
    ["INTEGRATION_STOPPED", null, "needs_reconnect"],
    ["AGE_TRANSITION", null, "soon"],
    ["AGE_TRANSITION", null, "today"],
  ] as const;
  const students = people.filter(({ roles }) => roles.includes("student"));
  for (let index = 0; index < 60; index += 1) {
    const [key, side, change] = random.pick(told);
    const id = newId();
    const link = `(select g.id from public.profile_graph g order by md5('${id}' || g.id) limit 1)`;
    // Most are told to somebody with a link, some to anybody.
    const pair = random.chance(0.6)
      ? `select g.source_profile_id, g.target_profile_id from public.profile_graph g where g.id = ${link}`
      : `select '${random.pick(people).id}'::uuid, '${random.pick(students).id}'::uuid`;
    say(`insert into public.notifications (id, profile_id, student_id, key, subject_type, data, dedupe_key)
      select '${id}', p.person, p.student, '${key}', 'told', ${literal(JSON.stringify({ side, change }))}, '${id}'
      from (${pair}) p(person, student)`);
  }
}

function makeRestrictions({ random, newId, people, say }: Context): void {
  for (let number = 0; number < 18; number++) {
    const near = `select x.* from (
      select l.target_profile_id, l.source_profile_id from public.profile_graph l where l.relationship_type = 'GUARDIAN'
      union select b.student_id, b.tutor_id from public.bookings b where b.student_id is not null
      union select c.student_id, m.profile_id from public.class_students c join public.memberships m on m.school_id = c.school_id
      union select l.target_profile_id, a.source_profile_id from public.profile_graph l
        join public.profile_graph a on a.target_profile_id = l.source_profile_id and a.relationship_type = 'AGENT'
      union select l.target_profile_id, b.client_id from public.profile_graph l
        join public.bookings b on b.student_id = l.target_profile_id) x(student, person)
      order by md5(x.student::text || x.person || ${number}) limit 1`;
    const any = `select '${random.pick(having(people, "student")).id}'::uuid, '${random.pick(people).id}'::uuid`;
    say(restriction(random, newId(), random.chance(0.8) ? near : any));
  }
}
