// One small world with one student, Mia, and one actor of every kind around them. The access matrix
// asks each actor for the same rows and calls.

/** Each column of the matrix: its head, and what the legend says about it. */
export const actors = {
  student: "the student the row is about",
  guardian: "a guardian with all four rights",
  view_progress: "a guardian with the right `view_progress` alone",
  message: "a guardian with the right `message` alone",
  book: "a guardian with the right `book` alone",
  receive_alerts: "a guardian with the right `receive_alerts` alone",
  restricted: "a guardian under a restriction of all rights",
  waiting: "a guardian whose link waits for confirmation (`PENDING`)",
  agent: "an agent whose client is the guardian with all rights",
  tutor: "a tutor with a confirmed lesson and a course of the student",
  "former tutor": "a tutor whose last lesson is longer ago than `contact_days`",
  teacher: "a teacher of the student's class",
  "other teacher": "a teacher of another class of the same campus",
  office: "an office manager of the campus",
  campus: "a manager of the campus",
  school: "a manager of the school",
  organization: "a manager of the organization",
  lead: "a safeguarding lead of the school",
  admin: "an admin of the platform",
  stranger: "a signed-in client without any relation to the student",
} as const;

export type Actor = keyof typeof actors;
export const actorNames = Object.keys(actors) as Actor[];

const id = (group: number, number: number) =>
  `${group.toString(16).padStart(8, "0")}-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

export const person = (actor: Actor) => id(1, actorNames.indexOf(actor) + 1);
export const student = person("student");
export const link = (actor: Actor) => id(2, actorNames.indexOf(actor) + 1);
/** The lesson that was booked on a guardian's right, or given by a tutor. */
export const lesson = (actor: Actor) => id(3, actorNames.indexOf(actor) + 1);
/** The thread of a guardian with the tutor, or of a member of staff with the guardian. */
export const thread = (actor: Actor) => id(4, actorNames.indexOf(actor) + 1);
export const message = (actor: Actor) => id(5, actorNames.indexOf(actor) + 1);
export const notification = (actor: Actor) => id(6, actorNames.indexOf(actor) + 1);
export const membership = (actor: Actor) => id(7, actorNames.indexOf(actor) + 1);

export const guardians: Actor[] = [
  "guardian",
  "view_progress",
  "message",
  "book",
  "receive_alerts",
  "restricted",
  "waiting",
];
export const staff: Actor[] = ["tutor", "former tutor", "teacher", "other teacher", "office"];
export const managers: Actor[] = ["campus", "school", "organization"];

export const organization = id(8, 1);
export const school = id(8, 2);
export const campus = id(8, 3);
export const ownClass = id(8, 4);
export const otherClass = id(8, 5);
export const alertForAll = id(9, 1);
export const alertForStaff = id(9, 2);
export const course = id(10, 1);
export const enrollment = id(10, 2);
export const assignment = id(10, 3);
export const otherAssignment = id(10, 4);
export const submission = id(10, 5);
export const certificate = id(10, 6);
export const certificatePath = `${student}/certificate.pdf`;
export const invitation = id(11, 1);
export const integration = id(12, 1);
export const attachment = (actor: Actor) => `${thread(actor)}/${id(13, 1)}/plan.pdf`;
export const waitingBooking = id(14, 1);
export const reportCase = id(15, 1);
export const group = (actor: Actor) => id(18, actorNames.indexOf(actor) + 1);
/** In no course: the student's own, the guardian's and the teacher's; and the tutor's in the course. */
export const goal = (author: "student" | "guardian" | "teacher" | "tutor") =>
  id(19, actorNames.indexOf(author) + 1);
export const milestone = (author: Parameters<typeof goal>[0]) => id(20, actorNames.indexOf(author) + 1);
/** A guardian's, and one to which the student objected. */
export const dataExport = id(17, 1);
export const undecidedExport = id(17, 2);
export const privacyRequest = id(19, 1);
export const openedRequest = id(19, 2);
export const erasureRequest = id(19, 3);

const roles: Partial<Record<Actor, string[]>> = {
  student: ["student"],
  agent: ["agent"],
  tutor: ["tutor"],
  "former tutor": ["tutor"],
  teacher: [],
  "other teacher": [],
  office: [],
  campus: [],
  school: [],
  organization: [],
  lead: [],
  admin: ["admin"],
};
const rightsOf = (guardian: Actor) =>
  ["guardian", "restricted", "waiting"].includes(guardian)
    ? "{view_progress,message,book,receive_alerts}"
    : `{${guardian}}`;
const emailOf = (actor: Actor) => `${actor.replace(/[ _]/g, ".")}@example.com`;

/** The statements of the SQL console that build it. None is refused. */
export function worldStatements(): string[] {
  const say: string[] = [
    "update private.settings set max_guardians_per_student = 20, writes_per_minute = 10000, contact_days = 90",
  ];
  for (const actor of actorNames) {
    say.push(`insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
      values ('${person(actor)}', '${emailOf(actor)}', now(), '{"full_name": "${actor}"}')`);
    for (const role of roles[actor] ?? ["client"]) {
      say.push(`insert into public.profile_roles (profile_id, role, vouched)
        values ('${person(actor)}', '${role}', true) on conflict do nothing`);
    }
  }
  say.push(
    `insert into public.organizations (id, name) values ('${organization}', 'North')`,
    `insert into public.schools (id, organization_id, name) values ('${school}', '${organization}', 'High')`,
    `insert into public.campuses (id, school_id, name) values ('${campus}', '${school}', 'East')`,
    `insert into public.classes (id, campus_id, name) values ('${ownClass}', '${campus}', '8a'), ('${otherClass}', '${campus}', '8b')`,
    `insert into public.class_students (class_id, student_id) values ('${ownClass}', '${student}')`,
  );
  const places: [Actor, string, string, string][] = [
    ["teacher", "teacher", "class_id", ownClass],
    ["other teacher", "teacher", "class_id", otherClass],
    ["office", "office_manager", "campus_id", campus],
    ["campus", "campus_manager", "campus_id", campus],
    ["school", "school_manager", "school_id", school],
    ["organization", "organization_manager", "organization_id", organization],
    ["lead", "safeguarding_lead", "school_id", school],
  ];
  for (const [actor, role, column, place] of places) {
    say.push(`insert into public.memberships (id, profile_id, role, ${column})
      values ('${membership(actor)}', '${person(actor)}', '${role}', '${place}')`);
  }
  for (const guardian of guardians) {
    say.push(`insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status, relation, rights)
      values ('${link(guardian)}', '${person(guardian)}', '${student}', 'GUARDIAN',
              '${guardian === "waiting" ? "PENDING" : "ACTIVE"}', 'GUARDIAN', '${rightsOf(guardian)}')`);
  }
  say.push(`insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status)
    values ('${link("agent")}', '${person("agent")}', '${person("guardian")}', 'AGENT', 'ACTIVE')`);
  lessons(say);
  learning(say);
  conversations(say);
  groups(say);
  goals(say);
  say.push(
    `insert into public.contact_restrictions (student_id, profile_id, rights, basis)
     values ('${student}', '${person("restricted")}', '{view_progress,message,book,receive_alerts}', 'Order 7')`,
    `insert into public.invitations (id, kind, inviter_id, invitee_email, relation, rights, expires_at)
     values ('${invitation}', 'student', '${person("stranger")}', '${emailOf("student")}', 'OTHER', '{book}', now() + interval '5 days')`,
    `insert into public.consents (student_id, purpose, decision, side, made_by_id, method, text_version, evidence)
     select '${student}', t.purpose, 'given', 'school', null, 'paper', 1, 'Folder 7' from (select distinct purpose from public.consent_texts) t`,
    `insert into public.student_integration_links (id, student_id, provider, connected_by_id, status, external_account)
     values ('${integration}', '${student}', 'google_classroom', '${person("guardian")}', 'active', 'mia@example.com')`,
  );
  for (const [level, columns] of [
    [alertForAll, "everyone"],
    [alertForStaff, "staff"],
  ]) {
    say.push(`insert into public.communication_events (id, title, event_date, event_type, target_level, audience, broadcast_id,
                                                       created_by_id, organization_id, school_id, campus_id)
      values ('${level}', 'Open day', current_date, 'event', 'campus', '${columns}', gen_random_uuid(),
              '${person("campus")}', '${organization}', '${school}', '${campus}')`);
  }
  for (const actor of actorNames) {
    const side = ["tutor", "former tutor", "teacher", "other teacher", "office"].includes(actor)
      ? "staff"
      : "guardian";
    say.push(`insert into public.notifications (id, profile_id, student_id, key, subject_type, data, dedupe_key)
      values ('${notification(actor)}', '${person(actor)}', '${student}', 'NEW_MESSAGE', 'thread', '{"side": "${side}"}',
              'access')`);
  }
  return say;
}

function lessons(say: string[]): void {
  const row = (
    booking: string,
    client: Actor,
    guardian: Actor,
    tutor: Actor,
    status: string,
    hours: number,
  ) =>
    say.push(`insert into public.bookings (id, client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status, attendance)
      values ('${booking}', '${person(client)}', '${person(tutor)}', '${student}', '${person(guardian)}',
              now() + interval '${hours} hours', now() + interval '${hours} hours 50 minutes', 'Algebra', '${status}',
              ${status === "completed" ? "'attended'" : "null"})`);
  row(lesson("guardian"), "guardian", "guardian", "tutor", "confirmed", 48);
  row(lesson("agent"), "agent", "guardian", "tutor", "confirmed", 50);
  row(lesson("book"), "book", "book", "tutor", "confirmed", 52);
  row(lesson("restricted"), "restricted", "restricted", "tutor", "confirmed", 54);
  row(lesson("former tutor"), "guardian", "guardian", "former tutor", "completed", -24 * 120);
  row(waitingBooking, "guardian", "guardian", "tutor", "pending", 72);
}

function learning(say: string[]): void {
  say.push(
    `insert into public.courses (id, tutor_id, title) values ('${course}', '${person("tutor")}', 'Writing')`,
    `insert into public.enrollments (id, course_id, student_id) values ('${enrollment}', '${course}', '${student}')`,
    `insert into public.assignments (id, course_id, title) values ('${assignment}', '${course}', 'Essay'), ('${otherAssignment}', '${course}', 'Poem')`,
    `insert into public.submissions (id, assignment_id, student_id, body, score, graded_at)
     values ('${submission}', '${assignment}', '${student}', 'x', 70, now())`,
    `insert into public.certificates (id, student_id, course_id, title, file_path)
     values ('${certificate}', '${student}', '${course}', 'Writer', '${certificatePath}')`,
    `insert into storage.objects (bucket_id, name, metadata)
     values ('certificates', '${certificatePath}', '{"mimetype": "application/pdf", "size": 100}')`,
  );
}

/** Everybody has a group with the student in it; only the rows of those with standing count. The teacher shares one. */
function groups(say: string[]): void {
  for (const actor of actorNames) {
    say.push(
      `insert into private.group_owners (profile_id) values ('${person(actor)}')`,
      `insert into private.student_groups (id, owner_id, name) values ('${group(actor)}', '${person(actor)}', 'Mine')`,
      `insert into private.group_students (group_id, student_id) values ('${group(actor)}', '${student}')`,
    );
  }
  for (const colleague of ["other teacher", "office", "campus", "school"] as const) {
    say.push(
      `insert into private.group_shares (group_id, profile_id) values ('${group("teacher")}', '${person(colleague)}')`,
    );
  }
}

function goals(say: string[]): void {
  for (const [author, side, place] of [
    ["student", "student", "null"],
    ["guardian", "guardian", "null"],
    ["teacher", "staff", "null"],
    ["tutor", "staff", `'${course}'`],
  ] as const) {
    say.push(
      `insert into private.goals (id, student_id, author_id, author_side, course_id, title, measure, target)
       values ('${goal(author)}', '${student}', '${person(author)}', '${side}', ${place}, 'Read', 'count', 5)`,
      `insert into private.goal_milestones (id, goal_id, position, title, at_value)
       values ('${milestone(author)}', '${goal(author)}', 1, 'Half', 2)`,
    );
  }
}

/**
 * Every guardian has written to the tutor, and every member of staff has a thread
 * with the guardian with all rights. The read oracle knows a message by its body: its id.
 */
function conversations(say: string[]): void {
  const begin = (actor: Actor, guardian: Actor, member: Actor, role: string) =>
    say.push(
      `insert into public.threads (id, guardian_id, staff_id, student_id, staff_role, started_by_id)
       values ('${thread(actor)}', '${person(guardian)}', '${person(member)}', '${student}', '${role}', null)`,
      `insert into public.messages (id, thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
       values ('${message(actor)}', '${thread(actor)}', '${person(guardian)}', '${message(actor)}', 1, 'PARENT', 0, 0)`,
      `insert into storage.objects (bucket_id, name, version, metadata)
       values ('message-attachments', '${attachment(actor)}', 'v1', '{"mimetype": "application/pdf", "size": 100}')`,
    );
  for (const guardian of guardians) begin(guardian, guardian, "tutor", "TUTOR");
  say.push(
    `insert into private.report_cases (id, thread_id, reporter_id, level, due_at)
     values ('${reportCase}', '${thread("message")}', '${person("tutor")}', 'school', now() + interval '1 day')`,
    `insert into private.message_reports (message_id, case_id, reason) values ('${message("message")}', '${reportCase}', 'other')`,
    `insert into private.exports (id, requester_id, student_id, status, escalated_at)
     values ('${dataExport}', '${person("guardian")}', '${student}', 'preparing', null),
            ('${undecidedExport}', '${person("guardian")}', '${student}', 'waiting', now())`,
    `insert into private.privacy_requests (id, kind, requester_id, student_id, request, status, level, level_until, due_at, opened_at)
     values ('${privacyRequest}', 'access', '${person("guardian")}', '${student}', 'Please', 'received', 'school', now() + interval '1 day',
             now() + interval '45 days', null),
            ('${openedRequest}', 'correction', '${person("guardian")}', '${student}', 'Please', 'in_review', 'school', now() + interval '1 day',
             now() + interval '45 days', now()),
            ('${erasureRequest}', 'erasure', '${person("view_progress")}', '${student}', null, 'received', 'school', now() + interval '1 day',
             now() + interval '30 days', null)`,
    `insert into private.erasures (profile_id, privacy_request_id, requester_id, starts_at, look_at)
     values ('${student}', '${erasureRequest}', '${person("view_progress")}', now() + interval '14 days', now() + interval '14 days')`,
  );
  begin("former tutor", "guardian", "former tutor", "TUTOR");
  begin("teacher", "guardian", "teacher", "TEACHER");
  begin("other teacher", "guardian", "other teacher", "TEACHER");
  begin("office", "guardian", "office", "OFFICE_MANAGER");
}
