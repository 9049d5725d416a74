// The world that both halves of a pair share: a family, its school, its tutors and its agent.
import { id, the } from "./names.ts";

export const allRights = ["view_progress", "message", "book", "receive_alerts"] as const;
export const rightsOf = (rights: readonly string[]): string =>
  `'{${rights.join(",")}}'::public.guardian_right[]`;

export function person(name: string, roles: readonly string[], email = `${name}@example.com`): string[] {
  return [
    `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
     values (${the(name)}, '${email}', now(), '{"full_name": "${name}"}')`,
    ...roles.map(
      (role) => `insert into public.profile_roles (profile_id, role, vouched)
        values (${the(name)}, '${role}', ${!["client", "student"].includes(role)}) on conflict do nothing`,
    ),
  ];
}

export function link(
  guardian: string,
  student: string,
  rights: readonly string[] = allRights,
  status = "ACTIVE",
): string {
  return `insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    values (${the(`${guardian} ${student}`)}, ${the(guardian)}, ${the(student)}, 'GUARDIAN', '${status}', 'GUARDIAN', ${rightsOf(rights)})`;
}

type Lesson = {
  client: string;
  tutor: string;
  student?: string;
  guardian?: string;
  days: number;
  status: string;
};

export function lesson(name: string, { client, tutor, student, guardian, days, status }: Lesson): string {
  return `insert into public.bookings (id, client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject,
                                       price_minor, currency, status, attendance, cancelled_by)
    values (${the(name)}, ${the(client)}, ${the(tutor)}, ${student ? the(student) : "null"}, ${guardian ? the(guardian) : "null"},
            now() + interval '${days} days', now() + interval '${days} days 1 hour', 'Algebra', 4000, 'EUR', '${status}',
            ${status === "completed" ? "'attended'" : "null"}, ${status === "cancelled" ? the(client) : "null"})`;
}

export function thread(
  name: string,
  guardian: string,
  staff: string,
  student: string,
  role: string,
): string[] {
  const message = (number: number, sender: string, side: string) =>
    `insert into public.messages (id, thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
     values (${the(`${name} ${number}`)}, ${the(name)}, ${the(sender)}, '${name} says ${number}', ${number}, '${side}', 0, 0)`;
  return [
    `insert into public.threads (id, guardian_id, staff_id, student_id, staff_role, started_by_id)
     values (${the(name)}, ${the(guardian)}, ${the(staff)}, ${the(student)}, '${role}', ${the(guardian)})`,
    message(1, guardian, "PARENT"),
    message(2, staff, role),
  ];
}

export const restrict = (
  personName: string,
  student: string,
  rights: readonly string[] = allRights,
  from = "0 days",
) =>
  `insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at)
   values (${the(student)}, ${the(personName)}, ${rightsOf(rights)}, 'Order 7', now() + interval '${from}')`;

/** A message that was reported, in a case that waits at the school. */
export const reported = (
  name: string,
  threadName: string,
  reporter: string,
  messageName: string,
): string[] => [
  `insert into private.report_cases (id, thread_id, reporter_id, level, status, due_at, reviewed_at)
   values (${the(name)}, ${the(threadName)}, ${the(reporter)}, 'school', 'in_review', now() + interval '10 days', now())`,
  `insert into private.message_reports (message_id, case_id, reason) values (${the(messageName)}, ${the(name)}, 'other')`,
];

/** A file with data, ready or, for `waiting`, to be decided at the school. */
export const exported = (
  name: string,
  requester: string,
  student: string | null,
  links: readonly string[],
  status: "ready" | "waiting" = "ready",
): string[] => [
  `insert into private.exports (id, requester_id, student_id, status, escalated_at, volumes, packed, ready_at, expires_at, link_ids)
   select ${the(name)}, ${the(requester)}, ${student === null ? "null" : the(student)}, '${status}',
          ${status === "waiting" ? "now()" : "null"}, 1, ${status === "waiting" ? 0 : 1},
          ${status === "waiting" ? "null, null" : "now(), now() + interval '7 days'"}, array[${links.map(the).join(", ")}]`,
  `insert into private.export_standings (export_id, student_id, rights)
   select ${the(name)}, g.target_profile_id, g.rights from public.profile_graph g where g.id in (${links.map(the).join(", ")})`,
  ...(status === "waiting"
    ? []
    : [
        `insert into private.export_volumes (export_id, number, size) values (${the(name)}, 1, 10)`,
        `insert into storage.objects (bucket_id, name) values ('exports', ${the(name)} || '/1.zip')`,
      ]),
];

/** What an admin looked at some days ago: a conversation, or which ones there are. */
export const audited = (action: string, entityName: string, days: number, personName?: string): string =>
  `insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, details, row_hash, occurred_at)
   values ('authenticated', ${the("root")}, '${action}', 'threads', ${the(entityName)},
           jsonb_build_object('profile_id', ${personName === undefined ? "null" : the(personName)}), '',
           date_trunc('day', now()) + interval '${days} days')`;

/** Without notices, which an ended link sends. */
export const endQuietly = (linkName: string): string[] => [
  "select private.set_quiet(true)",
  `select private.release_link(${the(linkName)}, 'unassign')`,
  `delete from public.profile_graph where id = ${the(linkName)}`,
  "select private.set_quiet(false)",
];

/** As somebody who signed in. */
export const as = (name: string, statement: string): string =>
  `select probe.acting(${the(name)}, $probe$${statement}$probe$)`;

const tenants = [
  `insert into public.organizations (id, name) values (${the("north")}, 'north')`,
  `insert into public.schools (id, organization_id, name) values (${the("high")}, ${the("north")}, 'high')`,
  `insert into public.campuses (id, school_id, name) values (${the("east")}, ${the("high")}, 'east')`,
  `insert into public.classes (id, campus_id, name) values (${the("e1")}, ${the("east")}, 'e1')`,
  `insert into public.classes (id, campus_id, name) values (${the("e2")}, ${the("east")}, 'e2')`,
];
const employ = (name: string, role: string, level: string, place: string) =>
  `insert into public.memberships (id, profile_id, role, organization_id, school_id, campus_id, class_id)
   select ${the(`post of ${name}`)}, ${the(name)}, '${role}', c.organization_id, c.school_id, c.campus_id, c.class_id
   from private.tenant_chain('${level}', ${the(place)}) c`;

/** Bob has two students, Mia and Leo. What is hidden from Bob concerns Mia; Leo shows that all else stays. */
export const base: string[] = [
  `update private.settings set second_guardian_policy = 'inform', max_students_per_guardian = 3, contact_days = 90`,
  ...person("root", ["admin"]),
  ...person("bob", ["client"]),
  ...person("mia", ["student"]),
  ...person("leo", ["student"]),
  ...person("gina", ["client"]),
  ...person("dana", ["tutor"]),
  ...person("tom", ["tutor"]),
  ...person("adam", ["agent"]),
  ...person("tina", ["client"]),
  ...person("sam", ["client"]),
  // Known by name and id to everybody, and nobody's student.
  ...person("stranger", ["student"]),
  ...tenants,
  employ("tina", "teacher", "class", "e1"),
  employ("sam", "school_manager", "school", "high"),
  link("bob", "mia"),
  link("bob", "leo"),
  link("gina", "leo"),
  `insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status)
   values (${the("adam bob")}, ${the("adam")}, ${the("bob")}, 'AGENT', 'ACTIVE')`,
  `insert into public.class_students (class_id, student_id) values (${the("e1")}, ${the("mia")})`,
  `insert into public.class_students (class_id, student_id) values (${the("e1")}, ${the("leo")})`,
  // Mia sits here alone.
  `insert into public.class_students (class_id, student_id) values (${the("e2")}, ${the("mia")})`,
  lesson("had", { client: "bob", tutor: "dana", student: "mia", days: -6, status: "completed" }),
  lesson("unclosed", { client: "bob", tutor: "dana", student: "mia", days: -2, status: "confirmed" }),
  lesson("dropped", { client: "bob", tutor: "dana", student: "mia", days: -9, status: "cancelled" }),
  lesson("asked", { client: "bob", tutor: "dana", student: "mia", days: 5, status: "pending" }),
  lesson("agreed", { client: "bob", tutor: "dana", student: "mia", days: 7, status: "confirmed" }),
  lesson("leos", { client: "bob", tutor: "dana", student: "leo", days: 6, status: "confirmed" }),
  lesson("leo had", { client: "bob", tutor: "tom", student: "leo", days: -5, status: "completed" }),
  lesson("adam had", {
    client: "adam",
    tutor: "dana",
    student: "mia",
    guardian: "bob",
    days: -4,
    status: "completed",
  }),
  lesson("adam asked", {
    client: "adam",
    tutor: "dana",
    student: "mia",
    guardian: "bob",
    days: 9,
    status: "pending",
  }),
  ...thread("bob dana", "bob", "dana", "mia", "TUTOR"),
  ...thread("bob tina", "bob", "tina", "mia", "TEACHER"),
  ...thread("bob tina leo", "bob", "tina", "leo", "TEACHER"),
  audited("thread.reviewed", "bob dana", -3),
  audited("threads.found", "mia", -4),
  audited("threads.found", "leo", -4),
  // Bob has reported what Tina wrote about Leo, and Tina what Bob wrote about Mia.
  ...reported("case", "bob tina leo", "bob", "bob tina leo 2"),
  ...reported("other case", "bob tina", "tina", "bob tina 1"),
  ...exported("export", "bob", "mia", ["bob mia"]),
  ...exported("own export", "bob", null, ["bob mia", "bob leo"]),
  ...exported("other export", "gina", "leo", ["gina leo"], "waiting"),
  // Bob asked about Bob and about Mia, Gina about Leo; a correction of Bob's was refused.
  `insert into private.privacy_requests (id, kind, requester_id, student_id, request, status, level, level_until, due_at,
                                         opened_at, decided_at, refusal)
   values (${the("own request")}, 'access', ${the("bob")}, null, 'x', 'received', 'admin', now() + interval '1 day', now() + interval '30 days', null, null, null),
          (${the("child request")}, 'access', ${the("bob")}, ${the("mia")}, 'x', 'received', 'school', now() + interval '1 day', now() + interval '30 days', null, null, null),
          (${the("other request")}, 'access', ${the("gina")}, ${the("leo")}, 'x', 'received', 'school', now() + interval '1 day', now() + interval '30 days', null, null, null),
          (${the("opened request")}, 'erasure', ${the("gina")}, ${the("leo")}, 'x', 'in_review', 'school', now() + interval '9 days', now() + interval '30 days', now(), null, null),
          (${the("refused request")}, 'correction', ${the("bob")}, null, 'x', 'refused', 'admin', null, now() + interval '30 days', now(), now(), 'already_correct')`,
  `insert into private.erasures (profile_id, privacy_request_id, requester_id, starts_at, look_at)
   values (${the("leo")}, ${the("opened request")}, ${the("gina")}, now() + interval '14 days', now() + interval '14 days')`,
  // To a court, and to whom the family must not know; and what was in a file of Dana's, of Bob's and of Gina's lessons.
  ...["mia", "leo"].map(
    (
      student,
    ) => `insert into private.disclosures (id, student_id, source, basis, recipient, contents, disclosed_on, is_withheld)
     values (${the(`${student} disclosure`)}, ${the(student)}, 'recorded', 'court_order', 'Court', 'Grades', current_date, false),
            (${the(`${student} protection`)}, ${the(student)}, 'recorded', 'child_protection', 'Youth office', 'All', current_date, true)`,
  ),
  `insert into private.disclosures (id, student_id, source, basis, disclosed_on, recipient_id, concerns_id, origin_id)
   values (${the("bob in a file")}, ${the("leo")}, 'export', 'work', current_date, ${the("dana")}, ${the("bob")}, ${the("dana file")}),
          (${the("gina in a file")}, ${the("leo")}, 'export', 'work', current_date, ${the("dana")}, ${the("gina")}, ${the("dana file")})`,
  `insert into public.courses (id, tutor_id, title) values (${the("course")}, ${the("dana")}, 'Writing')`,
  `insert into public.courses (id, class_id, title) values (${the("class course")}, ${the("e1")}, 'Reading')`,
  ...["mia", "leo"].flatMap((student) => [
    `insert into public.enrollments (id, course_id, student_id) values (${the(`${student} writes`)}, ${the("course")}, ${the(student)})`,
    `insert into public.point_entries (id, student_id, course_id, points) values (${the(`${student} points`)}, ${the(student)}, ${the("course")}, 5)`,
    `insert into public.certificates (id, student_id, course_id, title, file_path)
     values (${the(`${student} certificate`)}, ${the(student)}, ${the("course")}, 'Writer', '${id(student)}/${id(`${student} file`)}.pdf')`,
  ]),
  `insert into public.assignments (id, course_id, title) values (${the("essay")}, ${the("course")}, 'Essay')`,
  `insert into public.submissions (id, assignment_id, student_id, body, score, graded_at)
   values (${the("mia essay")}, ${the("essay")}, ${the("mia")}, 'x', 70, now())`,
  `insert into public.live_classes (id, course_id, title, starts_at, ends_at)
   values (${the("live")}, ${the("course")}, 'Reading', now() + interval '2 days', now() + interval '2 days 1 hour')`,
  `insert into public.live_class_registrations (live_class_id, student_id) values (${the("live")}, ${the("mia")})`,
  `insert into public.communication_events (id, title, event_date, event_type, target_level, audience, broadcast_id,
                                            asks_acknowledgement, created_by_id, organization_id, school_id, campus_id)
   select ${the("alert")}, 'alert', current_date + 3, 'event', 'campus', 'everyone', ${the("broadcast")}, true, ${the("root")},
          c.organization_id, c.school_id, c.campus_id from private.tenant_chain('campus', ${the("east")}) c`,
  // What Bob gave before the children spoke for themselves, and what the school has on paper.
  ...["mia", "leo"].flatMap((student) => [
    `insert into public.consents (student_id, purpose, decision, side, made_by_id, method, text_version, locale)
     values (${the(student)}, 'media', 'given', 'guardian', ${the("bob")}, 'session', 1, 'en')`,
    `insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence)
     select ${the(student)}, t.purpose, 'given', 'school', 'paper', 1, 'Folder 7' from public.consent_texts t
     where t.purpose like 'integration:%' and t.locale = 'en'`,
  ]),
  `insert into public.student_integration_links (id, student_id, provider, connected_by_id, status, external_account)
   values (${the("google")}, ${the("mia")}, 'google_classroom', ${the("bob")}, 'active', 'x@example.com')`,
  `insert into public.sync_runs (id, integration_id, kind, status) values (${the("run")}, ${the("google")}, 'full', 'succeeded')`,
  `insert into public.invitations (id, kind, inviter_id, invitee_email, relation, rights, expires_at)
   values (${the("waiting")}, 'student', ${the("bob")}, 'waiting@example.com', 'GUARDIAN', ${rightsOf(allRights)}, now() + interval '5 days')`,
  `insert into private.invitation_secrets (invitation_id) values (${the("waiting")}) on conflict do nothing`,
  // Bob's group, one of Tina's that is shared with Sam, and one of Dana's.
  ...[
    ["group", "bob"],
    ["shared group", "tina"],
    ["taught group", "dana"],
  ].flatMap(([group = "", owner = ""]) => [
    `insert into private.group_owners (profile_id) values (${the(owner)})`,
    `insert into private.student_groups (id, owner_id, name) values (${the(group)}, ${the(owner)}, '${group}')`,
    ...["mia", "leo"].map(
      (student) =>
        `insert into private.group_students (group_id, student_id) values (${the(group)}, ${the(student)})`,
    ),
  ]),
  `insert into private.group_shares (group_id, profile_id) values (${the("shared group")}, ${the("sam")})`,
  // What they did for them: a message that went out and one that waits, and lessons that wait.
  ...(
    [
      [
        "bob",
        "group",
        "book",
        `'{"tutor_id": ${the("dana")}, "starts": [], "minutes": 60, "subject": "Chess"}'`,
      ],
      ["tina", "shared group", "message", `'{"body": "Bring a ruler"}'`],
      ["dana", "taught group", "message", `'{"body": "Bring a ruler"}'`],
    ] as const
  ).flatMap(([maker, group, kind, input]) => [
    `insert into private.group_acts (id, maker_id, group_id, kind, is_all, input)
     values (${the(`${maker} act`)}, ${the(maker)}, ${the(group)}, '${kind}', false, ${input.replace(the("dana"), `"${id("dana")}"`)})`,
    ...["mia", "leo"].flatMap((student, index) => [
      `insert into private.group_act_rows (act_id, position, student_id, recipient_id)
       values (${the(`${maker} act`)}, ${index + 1}, ${the(student)}, ${kind === "message" ? the("bob") : "null"})`,
      `insert into private.group_act_rows (act_id, position, student_id, state, code)
       values (${the(`${maker} act`)}, ${index + 3}, ${the(student)}, 'skipped', 'contact.not_found')`,
    ]),
  ]),
  // Goals: a student's own, of guardians, of a teacher, and of a tutor in the course.
  ...(
    [
      ["mia", "mia", "student"],
      ["bob mia", "bob", "guardian"],
      ["tina mia", "tina", "staff"],
      ["dana mia", "dana", "staff"],
      ["bob leo", "bob", "guardian"],
      ["gina leo", "gina", "guardian"],
      ["tina leo", "tina", "staff"],
    ] as const
  ).map(
    ([name, author, side]) =>
      `insert into private.goals (id, student_id, author_id, author_side, course_id, title, measure, target)
       values (${the(`${name} goal`)}, ${the(name.split(" ").at(-1) ?? "")}, ${the(author)}, '${side}',
               ${author === "dana" ? the("course") : "null"}, '${name}', 'count', 10)`,
  ),
  ...["bob mia", "tina leo"].map(
    (goal) =>
      `insert into private.goal_milestones (id, goal_id, position, title) values (${the(`${goal} step`)}, ${the(`${goal} goal`)}, 1, 'Step')`,
  ),
  // What can be said again: a request and a message, each under its id.
  as(
    "bob",
    `select public.create_booking(${the("dana")}, date_trunc('day', now()) + interval '11 days', date_trunc('day', now()) + interval '265 hours',
      'Chess', ${the("mia")}, p_request_id => ${the("request")})`,
  ),
  as(
    "bob",
    `select public.send_message(${the("mia")}, 'Hello', ${the("dana")}, p_client_id => ${the("said")})`,
  ),
  "select private.tell_alerts(now(), '1 minute')",
];
