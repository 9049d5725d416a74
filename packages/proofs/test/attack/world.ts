/**
 * Two families with their tutors, schools and records, alike and strangers to each other. Every text of
 * the first holds the word `canary`, and every id of it begins with `aaaaaaaa-`: neither may appear in an
 * answer to somebody who is not part of it.
 */
import postgres from "postgres";

const parts = [
  "guardian",
  "student",
  "tutor",
  "agent",
  "teacher",
  "office_manager",
  "school_manager",
] as const;
export type Part = (typeof parts)[number];

/** The id of the `number`th thing of a family; its people are 1 to 7, in the order of `parts`. */
export const victimId = (number: number): string => idOf("a", number);
const idOf = (family: "a" | "b", number: number) =>
  `${family.repeat(8)}-0000-4000-8000-${String(number).padStart(12, "0")}`;
const personOf = (family: "a" | "b", part: Part) => idOf(family, 1 + parts.indexOf(part));

/** Who attacks: name to account; the token decides what they are. */
export const attackers: Record<string, string> = {
  ...Object.fromEntries(parts.map((part) => [part, personOf("b", part)])),
  /** Still linked to the first family's student, with every right denied by a restriction. */
  restricted: idOf("b", 8),
  /** Was linked to the first family's student, who blocked them. */
  blocked: idOf("b", 9),
  /** Has an account, a confirmed address and nothing else. */
  stranger: idOf("b", 10),
};
export const admin: string = idOf("b", 11);
export const deleted: string = idOf("b", 12);
export const banned: string = idOf("b", 13);

export async function buildWorld(dbUrl: string): Promise<void> {
  const sql = postgres(dbUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(`
      update private.settings set writes_per_minute = 1000000, messages_per_minute = 10000;
      -- What a busy machine answers late is no finding.
      alter role anon set statement_timeout = '60s';
      alter role authenticated set statement_timeout = '60s';
      ${account(attackers["restricted"] ?? "", "restricted")}
      ${account(attackers["blocked"] ?? "", "blocked")}
      ${account(attackers["stranger"] ?? "", "stranger")}
      ${account(admin, "admin")}
      ${account(deleted, "deleted")}
      ${account(banned, "banned")}
      ${role(attackers["restricted"] ?? "", "client")}
      ${role(attackers["blocked"] ?? "", "client")}
      ${role(admin, "admin")}
      ${role(deleted, "client")}
      ${role(banned, "client")}
      ${family("a", "canary")}
      ${family("b", "plain")}
      insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
      values ('${attackers["restricted"]}', '${personOf("a", "student")}', 'GUARDIAN', 'ACTIVE', 'FATHER', '{view_progress,message,book,receive_alerts}'),
             ('${attackers["blocked"]}', '${personOf("a", "student")}', 'GUARDIAN', 'BLOCKED', 'OTHER', '{book}');
      insert into public.contact_restrictions (id, student_id, profile_id, rights, basis, created_by_id)
      values ('${idOf("a", 60)}', '${personOf("a", "student")}', '${attackers["restricted"]}', '{view_progress,message,book,receive_alerts}', 'canary order', '${admin}');
      insert into public.contact_restrictions (student_id, profile_id, kind, rights, basis, created_by_id)
      values ('${personOf("a", "guardian")}', '${attackers["blocked"]}', 'CONTACT', '{}', 'canary block', '${personOf("a", "guardian")}');
      delete from auth.users where id = '${deleted}';
      update auth.users set banned_until = now() + interval '1 day' where id = '${banned}';
    `);
  } finally {
    await sql.end();
  }
}

const account = (id: string, name: string) => `
  insert into auth.users (id, aud, role, email, email_confirmed_at, raw_user_meta_data)
  values ('${id}', 'authenticated', 'authenticated', '${name}@example.com', now(), '{"full_name": "${name}"}');`;
const role = (id: string, name: string) => `
  insert into public.profile_roles (profile_id, role, vouched) values ('${id}', '${name}', ${!["client", "student"].includes(name)})
  on conflict do nothing;`;

function family(letter: "a" | "b", word: string): string {
  const who = (part: Part) => `'${personOf(letter, part)}'`;
  const id = (number: number) => `'${idOf(letter, number)}'`;
  const roles = { guardian: "client", student: "student", tutor: "tutor", agent: "agent" } as const;
  const file = `${idOf(letter, 43)}/${idOf(letter, 46)}/${word}.pdf`;
  return `
    ${parts.map((part) => account(personOf(letter, part), `${word}.${part}`)).join("")}
    ${(Object.keys(roles) as (keyof typeof roles)[]).map((part) => role(personOf(letter, part), roles[part])).join("")}
    insert into public.organizations (id, name) values (${id(20)}, '${word} organization');
    insert into public.schools (id, organization_id, name) values (${id(21)}, ${id(20)}, '${word} school');
    insert into public.campuses (id, school_id, name) values (${id(22)}, ${id(21)}, '${word} campus');
    insert into public.classes (id, campus_id, name) values (${id(23)}, ${id(22)}, '${word} class');
    insert into public.class_students (class_id, student_id) values (${id(23)}, ${who("student")});
    insert into public.memberships (profile_id, role, class_id, campus_id, school_id, organization_id)
    select p.id, p.role, c.class_id, c.campus_id, c.school_id, c.organization_id
    from (values (${who("teacher")}::uuid, 'teacher'::public.membership_role, 'class', ${id(23)}::uuid),
                 (${who("office_manager")}, 'office_manager', 'campus', ${id(22)}),
                 (${who("school_manager")}, 'school_manager', 'school', ${id(21)})) p(id, role, level, place),
         private.tenant_chain(p.level, p.place) c;
    insert into public.communication_events (id, title, event_date, event_type, target_level, audience, broadcast_id, created_by_id,
                                             organization_id, school_id, campus_id)
    values (${id(24)}, '${word} alert', current_date + 3, 'event', 'campus', 'everyone', ${id(25)}, ${who("school_manager")},
            ${id(20)}, ${id(21)}, ${id(22)});
    insert into public.event_acknowledgements (event_id, profile_id) values (${id(24)}, ${who("guardian")});
    insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    values (${id(30)}, ${who("guardian")}, ${who("student")}, 'GUARDIAN', 'ACTIVE', 'MOTHER', '{view_progress,message,book,receive_alerts}');
    insert into public.profile_graph (id, source_profile_id, target_profile_id, relationship_type, status)
    values (${id(31)}, ${who("agent")}, ${who("guardian")}, 'AGENT', 'ACTIVE');
    insert into public.bookings (id, client_id, guardian_id, tutor_id, student_id, starts_at, ends_at, subject, price_minor, currency, status)
    values (${id(32)}, ${who("guardian")}, ${who("guardian")}, ${who("tutor")}, ${who("student")}, now() + interval '3 days',
            now() + interval '3 days 1 hour', '${word} lesson', 4321, 'EUR', 'confirmed');
    insert into public.invitations (id, kind, inviter_id, invitee_email, relation, rights, expires_at)
    values (${id(33)}, 'student', ${who("guardian")}, '${word}.sibling@example.com', 'MOTHER', '{book}', now() + interval '9 days');
    insert into private.invitation_secrets (invitation_id, token_sha256, version)
    values (${id(33)}, encode(sha256('${word}'), 'hex'), 1) on conflict do nothing;
    insert into private.calendar_feeds (profile_id, token_sha256, shows_names)
    values (${who("guardian")}, encode(sha256('${word} calendar'), 'hex'), true);
    insert into private.push_subscriptions (profile_id, session_id, endpoint, p256dh, auth, shows_names)
    values (${who("guardian")}, gen_random_uuid(), 'https://fcm.googleapis.com/wp/${word}', 'B' || repeat('k', 86), repeat('a', 22), true);
    insert into private.roster_imports (id, organization_id, created_by_id) values (${id(48)}, ${id(20)}, ${who("school_manager")});
    insert into public.courses (id, tutor_id, title) values (${id(34)}, ${who("tutor")}, '${word} course');
    insert into public.enrollments (id, course_id, student_id) values (${id(35)}, ${id(34)}, ${who("student")});
    insert into public.assignments (id, course_id, title) values (${id(36)}, ${id(34)}, '${word} essay');
    insert into public.submissions (id, assignment_id, student_id, body, score, graded_at)
    values (${id(37)}, ${id(36)}, ${who("student")}, '${word} text', 71, now());
    insert into public.live_classes (id, course_id, title, starts_at, ends_at)
    values (${id(38)}, ${id(34)}, '${word} live', now() + interval '1 day', now() + interval '25 hours');
    insert into public.live_class_registrations (live_class_id, student_id) values (${id(38)}, ${who("student")});
    insert into public.point_entries (id, student_id, course_id, points, reason) values (${id(39)}, ${who("student")}, ${id(34)}, 7, '${word} reason');
    insert into public.activity_days (student_id, day, course_id) values (${who("student")}, current_date, ${id(34)}) on conflict do nothing;
    insert into public.certificates (id, student_id, course_id, title, file_path)
    values (${id(40)}, ${who("student")}, ${id(34)}, '${word} certificate', '${personOf(letter, "student")}/${word}.pdf');
    insert into public.student_integration_links (id, student_id, provider, connected_by_id, status, external_user_id, external_account)
    values (${id(41)}, ${who("student")}, 'google_classroom', ${who("guardian")}, 'active', '${word}-1', '${word}@school.example.com');
    insert into public.sync_runs (id, integration_id, kind, status, error) values (${id(42)}, ${id(41)}, 'full', 'failed', '${word}_error');
    insert into public.threads (id, guardian_id, staff_id, student_id, staff_role, started_by_id)
    values (${id(43)}, ${who("guardian")}, ${who("tutor")}, ${who("student")}, 'TUTOR', ${who("guardian")});
    insert into public.messages (id, thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
    values (${id(44)}, ${id(43)}, ${who("guardian")}, '${word} message', 1, 'PARENT', 0, 0);
    insert into public.threads (id, guardian_id, staff_id, student_id, staff_role)
    values (${id(62)}, ${who("student")}, ${who("tutor")}, ${who("student")}, 'TUTOR');
    insert into public.messages (id, thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
    values (${id(61)}, ${id(62)}, ${who("student")}, '${word} own words', 1, 'STUDENT', 0, 0);
    insert into private.report_cases (id, thread_id, reporter_id, level, due_at)
    values (${id(49)}, ${id(43)}, ${who("tutor")}, 'school', now() + interval '1 day');
    insert into private.message_reports (message_id, case_id, reason, note) values (${id(44)}, ${id(49)}, 'other', '${word} note');
    insert into private.exports (id, requester_id, student_id, status) values (${id(50)}, ${who("guardian")}, ${who("student")}, 'preparing');
    insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values (${id(43)}, 'staff', 1, 0) on conflict do nothing;
    insert into public.thread_marks (thread_id, profile_id, pinned_at) values (${id(43)}, ${who("tutor")}, now()) on conflict do nothing;
    insert into public.notifications (id, profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
    values (${id(45)}, ${who("guardian")}, 'PARENT_CHILD_GRADED', ${who("student")}, 'submissions', ${id(37)}, '{"title": "${word} notice"}', '${word}');
    insert into public.notification_preferences (profile_id, key, in_app, email) values (${who("guardian")}, 'NEW_MESSAGE', true, false)
    on conflict do nothing;
    insert into private.quiet_hours (profile_id, starts_at, ends_at) values (${who("tutor")}, '22:00', '07:00') on conflict do nothing;
    insert into private.group_owners (profile_id) values (${who("teacher")});
    insert into private.student_groups (id, owner_id, name, subject) values (${id(51)}, ${who("teacher")}, '${word} group', '${word} subject');
    insert into private.group_students (group_id, student_id) values (${id(51)}, ${who("student")});
    insert into private.group_shares (group_id, profile_id) values (${id(51)}, ${who("office_manager")});
    insert into private.group_acts (id, maker_id, group_id, kind, is_all, input, assignment_id)
    values (${id(58)}, ${who("teacher")}, ${id(51)}, 'message', false, '{"body": "${word} body"}', ${id(36)});
    insert into private.group_act_rows (act_id, position, student_id, recipient_id, thread_id)
    values (${id(58)}, 1, ${who("student")}, ${who("guardian")}, ${id(43)});
    insert into private.goals (id, student_id, author_id, author_side, title, measure, target, unit)
    values (${id(54)}, ${who("student")}, ${who("guardian")}, 'guardian', '${word} goal', 'count', 5, '${word} unit');
    insert into private.goal_milestones (id, goal_id, position, title, at_value) values (${id(55)}, ${id(54)}, 1, '${word} milestone', 2);
    insert into public.student_statuses (id, student_id, guardian_id, status, reference, review_at, recorded_at, ended_at)
    values (${id(52)}, ${who("student")}, ${who("guardian")}, 'court_guardian', '${word} order', current_date, now() - interval '2 days', now());
    insert into private.age_evidence (profile_id, kind, reference, band) values (${who("student")}, 'court_paper', '${word} certificate', 'minor');
    insert into public.consents (id, student_id, purpose, decision, side, made_by_id, method, text_version, evidence)
    values (${id(57)}, ${who("student")}, 'media', 'given', 'guardian', ${who("guardian")}, 'session', 1, '${word} folder');
    insert into private.consent_requests (student_id, purpose) values (${who("student")}, 'integration:google_classroom');
    insert into private.disclosures (id, student_id, source, basis, recipient, contents, disclosed_on)
    values (${id(59)}, ${who("student")}, 'recorded', 'audit', '${word} auditor', '${word} marks', current_date);
    insert into private.legal_holds (id, subject_id, reason) values (${id(53)}, ${who("student")}, '${word} case');
    insert into private.privacy_requests (id, kind, requester_id, student_id, request, level, level_until, due_at)
    values (${id(56)}, 'access', ${who("guardian")}, ${who("student")}, '${word} request', 'school', now() + interval '1 day', now() + interval '30 days');
    insert into private.erasures (profile_id, privacy_request_id, requester_id, starts_at, look_at)
    values (${who("student")}, ${id(56)}, ${who("guardian")}, now() + interval '14 days', now() + interval '14 days');
    insert into private.absences (profile_id, starts_on, ends_on, note) values (${who("tutor")}, current_date, current_date + 7, '${word} absence')
    on conflict do nothing;
    insert into storage.objects (bucket_id, name, version, metadata)
    values ('message-attachments', '${file}', 'v1', '{"mimetype": "application/pdf", "size": 5}'),
           ('certificates', '${personOf(letter, "student")}/${word}.pdf', 'v1', '{"mimetype": "application/pdf", "size": 5}');
  `;
}
