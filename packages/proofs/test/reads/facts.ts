// Everything there is, copied from the database past its policies. The model judges these rows alone.
import type postgres from "postgres";

export type Right = "view_progress" | "message" | "book" | "receive_alerts";
export type StaffPermission = "MANAGE_INTERNAL_COMM" | "READ_PARENT_COMM";
type LinkType = "GUARDIAN" | "AGENT" | "SOCIAL" | "BOOKING";

export type User = { id: string; email: string | null; phone: string | null; deleted: boolean };
export type Profile = {
  id: string;
  user_id: string | null;
  full_name: string | null;
  listed_as_tutor: boolean;
};
export type Link = {
  id: string;
  source_profile_id: string;
  target_profile_id: string;
  relationship_type: LinkType;
  relation: string | null;
  status: "PENDING" | "ACTIVE" | "BLOCKED";
  rights: Right[];
  granted_rights: Right[];
  /** What the link gave before the student granted more. */
  before_grants: Right[] | null;
};
/** What the school recorded of a student's standing, and has not ended. */
export type Standing = {
  student_id: string;
  guardian_id: string | null;
  status: string;
  /** Of an agency, on a day on which it does not act. */
  is_out: boolean;
};
export type Restriction = {
  id: string;
  kind: "ORDER" | "BLOCK" | "CONTACT";
  student_id: string;
  /** Null: a person known by addresses alone. */
  profile_id: string | null;
  rights: Right[];
  in_force: boolean;
  addresses: string[];
  /** Whom an address of the restricted person bound earlier. */
  bound: string[];
  student_addresses: string[];
  /** Whom an address of the student protected earlier. */
  protects: string[];
};
export type Booking = {
  id: string;
  client_id: string;
  student_id: string | null;
  guardian_id: string | null;
  tutor_id: string;
  status: "pending" | "confirmed" | "completed" | "cancelled";
  /** Days since its end; negative while it is to come. */
  ended_days_ago: number;
  attendance: "attended" | "no_show" | null;
};
export type Invitation = {
  id: string;
  kind: "student" | "parent" | "client" | "placeholder" | "class" | "member" | "course";
  inviter_id: string;
  rights: Right[];
  invitee_email: string | null;
  invitee_phone: string | null;
  status: "pending" | "accepted" | "declined" | "expired" | "revoked";
  overdue: boolean;
  /** Of a class or course: the student who is asked for. */
  asked_id: string | null;
  /** Whoever held the address has given it up since. */
  released: boolean;
};
export type Notification = {
  id: string;
  profile_id: string;
  student_id: string | null;
  key: string;
  side: string | null;
  change: string | null;
  /** Of a notification about an alert. */
  event_id: string | null;
  /** Of a notification about a case of reports. */
  case_id: string | null;
  /** Of a notification about an export. */
  export_id: string | null;
  /** Of a notification about a privacy request. */
  request_id: string | null;
  /** Of a notification about a goal. */
  goal_id: string | null;
};
export type Thread = {
  id: string;
  guardian_id: string;
  staff_id: string;
  student_id: string;
  last_seq: number;
  started_by_id: string | null;
};
/** Worlds let every message say its own id. */
export type Message = {
  id: string;
  thread_id: string;
  seq: number;
  sender_id: string;
  body: string | null;
  attachment_path: string | null;
  withdrawn: boolean;
  /** The file of a withdrawn message. */
  sealed_path: string | null;
};
/** A case of reports: `waits` until it is decided. Without a thread it is a concern of its reporter. */
export type ReportCase = {
  id: string;
  thread_id: string | null;
  reporter_id: string;
  level: "school" | "organization" | "admin" | "outside";
  waits: boolean;
  created_at: string;
};
/** A message that was reported, in its case. */
export type Report = { message_id: string; case_id: string };
export type Goal = {
  id: string;
  student_id: string;
  author_id: string;
  author_side: "student" | "guardian" | "staff";
  course_id: string | null;
  is_counted: boolean;
};
/** What somebody outside the family read: a conversation, or which ones there are about a student or a person. */
export type AuditedRead = {
  action: "thread.reviewed" | "threads.found";
  entity_id: string;
  /** The person whose conversations were looked up. */
  person_id: string | null;
  actor_id: string | null;
  /** As text in order of time, to the microsecond. */
  at: string;
};
/** Who has the files of a case open now. */
export type ReportReview = { case_id: string; profile_id: string };
export type Receipt = { thread_id: string; side: string; up_to_seq: number };
export type Mark = { thread_id: string; profile_id: string; is_pinned: boolean };
export type Chain = {
  organization_id: string;
  school_id: string | null;
  campus_id: string | null;
  class_id: string | null;
};
export type Tenant = Chain & { id: string };
export type Seat = Chain & { class_id: string; student_id: string };
export type Membership = Chain & {
  id: string;
  profile_id: string;
  role:
    | "organization_manager"
    | "school_manager"
    | "campus_manager"
    | "office_manager"
    | "teacher"
    | "safeguarding_lead";
  custom_permissions: StaffPermission[];
  custom_permissions_filter: StaffPermission[];
};
export type Alert = Omit<Chain, "class_id"> & {
  id: string;
  target_level: "system" | "all" | "organization" | "school" | "campus";
  audience: "staff" | "everyone";
  created_by_id: string | null;
  deleted: boolean;
};
export type Course = { id: string; tutor_id: string | null; class_id: string | null };
export type Enrollment = { id: string; course_id: string; student_id: string; status: string };
export type OfCourse = { id: string; course_id: string };
/** Work of a course; `students` where it is set for these alone. */
export type Work = OfCourse & { students: string[] | null };
/** What somebody did for a whole group, and for whom of it. */
export type GroupAct = { id: string; maker_id: string; group_id: string };
export type GroupActRow = {
  act_id: string;
  position: number;
  student_id: string | null;
  thread_id: string | null;
};
/** A row of somebody's record, with what names it. */
export type Recorded = { key: string; student_id: string; course_id: string | null };
/** `is_counted`: over, or graded, within the weeks of which the numbers are asked. */
export type Registration = Recorded & {
  live_class_id: string;
  attended: boolean | null;
  is_counted: boolean;
};
export type Certificate = Recorded & { file_path: string | null };
export type Integration = {
  id: string;
  student_id: string;
  connected_by_id: string | null;
  has_account: boolean;
};
export type SyncRun = { id: string; integration_id: string; uploaded_by_id: string | null };
/** A course or work from an uploaded file, and from whose files its title is. */
export type Upload = { record_id: string; student_id: string; uploaded_by: string[] };
/** A file with data, and what it rests on. */
export type Export = {
  id: string;
  requester_id: string;
  student_id: string | null;
  status: "waiting" | "preparing" | "ready" | "closed";
  was_ready: boolean;
  escalated: boolean;
  decided: boolean;
  standings: { student_id: string; rights: Right[]; is_of_client: boolean }[];
  link_ids: string[];
  thread_ids: string[];
  files: number;
};
/** An entry of the ledger; `lost`: since when it was noticed that its maker has no say. */
export type ConsentEntry = {
  id: string;
  seq: number;
  student_id: string;
  purpose: string;
  decision: "given" | "withdrawn";
  side: "student" | "guardian" | "school";
  made_by_id: string | null;
  stops_others: boolean;
  of_adult: boolean;
  lost: "never" | "lately" | "long ago";
};
/** What somebody asked of those who keep data. */
export type PrivacyRequest = {
  id: string;
  kind: string;
  requester_id: string;
  student_id: string | null;
  in_words: boolean;
  status: string;
  level: ReportCase["level"];
  days_ago: number;
  is_due: boolean;
  withdrawn: boolean;
};
/** Somebody asked to erase all data of a person; `is_open`: it can be objected to. */
export type Erasure = {
  profile_id: string;
  requester_id: string;
  privacy_request_id: string;
  is_open: boolean;
  objectors: string[];
};
/** What left Homeroom about a student; `concerns_id`: whose conversations and lessons a file holds. */
export type Disclosure = {
  id: string;
  student_id: string;
  is_withheld: boolean;
  concerns_id: string | null;
  is_replaced: boolean;
};
/** `closed`: its content turned out to be another type than it claims. */
export type StoredFile = { bucket_id: string; name: string; closed: boolean };

export type Facts = {
  contact_days: number;
  users: User[];
  profiles: Profile[];
  details: { profile_id: string; has_email: boolean; born: string | null; is_vouched: boolean }[];
  today: { day: string }[];
  standings: Standing[];
  roles: { profile_id: string; role: string }[];
  links: Link[];
  guardianships: { profile_id: string; student_id: string; is_family: boolean }[];
  restrictions: Restriction[];
  /** What an account has, or had, verified. */
  verified: { profile_id: string; address: string }[];
  bookings: Booking[];
  invitations: Invitation[];
  notifications: Notification[];
  preferences: { profile_id: string; key: string }[];
  acknowledgements: { event_id: string; profile_id: string }[];
  threads: Thread[];
  messages: Message[];
  cases: ReportCase[];
  reports: Report[];
  report_reviews: ReportReview[];
  /** Pages of threads that an admin read, whose files are open to them now. */
  thread_reviews: { profile_id: string; thread_id: string; first_seq: number; last_seq: number }[];
  exports: Export[];
  privacy_requests: PrivacyRequest[];
  erasures: Erasure[];
  disclosures: Disclosure[];
  groups: { id: string; owner_id: string }[];
  group_students: { group_id: string; student_id: string }[];
  group_shares: { group_id: string; profile_id: string }[];
  group_acts: GroupAct[];
  group_act_rows: GroupActRow[];
  consents: ConsentEntry[];
  consent_texts: { purpose: string; locale: string }[];
  goals: Goal[];
  milestones: { id: string; goal_id: string }[];
  audited_reads: AuditedRead[];
  receipts: Receipt[];
  marks: Mark[];
  organizations: Tenant[];
  schools: Tenant[];
  campuses: Tenant[];
  classes: Tenant[];
  seats: Seat[];
  memberships: Membership[];
  alerts: Alert[];
  courses: Course[];
  enrollments: Enrollment[];
  assignments: Work[];
  live_classes: OfCourse[];
  submissions: (Recorded & { is_graded: boolean; is_counted: boolean; assignment_id: string })[];
  registrations: Registration[];
  points: (Recorded & { points: number })[];
  days: Recorded[];
  badges: { id: string }[];
  awards: (Recorded & { badge_id: string })[];
  certificates: Certificate[];
  integrations: Integration[];
  uploads: Upload[];
  sync_runs: SyncRun[];
  files: StoredFile[];
};

/** A time as text that sorts like the time. */
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`;

/** The addresses of accounts that a side of a restriction recognizes: it keeps hashes. */
const recognized = (side: string) => `
  array(select u.address
        from (select lower(email) from auth.users union select '+' || ltrim(phone, '+') from auth.users) u(address)
        join private.restriction_addresses a on a.address_hash = private.address_hash(u.address)
        where a.restriction_id = r.id and a.side = '${side}')`;

/** Within the 53 weeks that end with this one. */
const counted = (column: string) =>
  `coalesce(${column} >= date_trunc('week', now() at time zone 'UTC' - interval '364 days') at time zone 'UTC' and ${column} <= now(), false) as is_counted`;

const recorded = (table: string, key: string, more = "") =>
  `select ${key} as key, student_id, course_id${more} from public.${table}`;

const copies: Record<Exclude<keyof Facts, "contact_days">, string> = {
  users: `select id, case when email_confirmed_at is not null then lower(email) end as email,
                 case when phone_confirmed_at is not null then '+' || ltrim(phone, '+') end as phone,
                 deleted_at is not null as deleted from auth.users`,
  profiles: "select id, user_id, full_name, listed_as_tutor from public.profiles",
  details: `select profile_id, email is not null as has_email, date_of_birth as born, date_of_birth_vouched as is_vouched
    from public.profile_details`,
  today: "select (now() at time zone 'UTC')::date as day",
  standings: `select student_id, guardian_id, status, coalesce(current_date < starts_on or current_date > ends_on, false) as is_out
    from public.student_statuses where ended_at is null`,
  roles: "select profile_id, role from public.profile_roles",
  links: `select id, source_profile_id, target_profile_id, relationship_type, relation, status, rights, granted_rights,
                 (select b.rights from private.rights_before_grants b where b.link_id = profile_graph.id) as before_grants
          from public.profile_graph`,
  guardianships: "select profile_id, student_id, is_family from private.guardianships",
  restrictions: `select r.id, r.kind, r.student_id, r.profile_id, r.rights,
                        r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()) as in_force,
                        ${recognized("person")} as addresses,
                        array(select s.profile_id from private.restriction_subjects s where s.restriction_id = r.id) as bound,
                        ${recognized("student")} as student_addresses,
                        array(select t.profile_id from private.restriction_students t where t.restriction_id = r.id) as protects
                 from public.contact_restrictions r`,
  verified: "select profile_id, address from private.verified_addresses",
  bookings: `select id, client_id, student_id, guardian_id, tutor_id, status, attendance,
                    extract(epoch from now() - ends_at) / 86400 as ended_days_ago from public.bookings`,
  invitations: `select i.id, i.kind, i.inviter_id, i.rights, i.invitee_email, i.invitee_phone, i.status, i.expires_at <= now() as overdue,
                       case when i.kind in ('class', 'course') then s.profile_id end as asked_id,
                       s.released_at is not null as released
                from public.invitations i left join private.invitation_secrets s on s.invitation_id = i.id`,
  notifications: `select id, profile_id, student_id, key, data ->> 'side' as side, data ->> 'change' as change,
                         case when subject_type = 'event' then subject_id end as event_id,
                         case when subject_type = 'report' then subject_id end as case_id,
                         case when subject_type = 'export' then subject_id end as export_id,
                         case when subject_type = 'privacy' then subject_id end as request_id,
                         case when subject_type = 'goal' then subject_id end as goal_id
                  from public.notifications`,
  preferences: "select profile_id, key from public.notification_preferences",
  threads: "select id, guardian_id, staff_id, student_id, last_seq, started_by_id from public.threads",
  messages: `select m.id, m.thread_id, m.seq, m.sender_id, m.body, m.attachment_path, m.withdrawn_at is not null as withdrawn,
                    w.attachment_path as sealed_path
             from public.messages m left join private.withdrawn_messages w on w.message_id = m.id`,
  cases: `select id, thread_id, reporter_id, level, due_at is not null as waits, ${moment("created_at")} as created_at
          from private.report_cases`,
  reports: "select message_id, case_id from private.message_reports",
  thread_reviews: `select profile_id, thread_id, first_seq, last_seq from private.thread_reviews
                   where files_until > now()`,
  report_reviews: "select case_id, profile_id from private.report_reviews where files_until > now()",
  exports: `select e.id, e.requester_id, e.student_id, e.status, e.ready_at is not null as was_ready,
                   e.escalated_at is not null as escalated, e.decided_at is not null as decided, e.link_ids, e.thread_ids,
                   (select coalesce(jsonb_agg(jsonb_build_object('student_id', s.student_id, 'rights', s.rights,
                                                             'is_of_client', s.is_of_client)), '[]')
                    from private.export_standings s where s.export_id = e.id) as standings,
                   (select count(*) from private.export_volumes v where v.export_id = e.id) as files
            from private.exports e`,
  privacy_requests: `select id, kind, requester_id, student_id, child is not null as in_words, status, level,
                            extract(epoch from now() - requested_at) / 86400 as days_ago, due_at <= now() as is_due,
                            withdrawn_at is not null as withdrawn
                     from private.privacy_requests`,
  disclosures: `select d.id, d.student_id, d.is_withheld, d.concerns_id, exists (
                       select from private.disclosures c where c.corrects_id = d.id) as is_replaced
                from private.disclosures d`,
  erasures: `select e.profile_id, e.requester_id, e.privacy_request_id, e.starts_at > now() as is_open,
                    array(select o.profile_id::text from private.erasure_objections o where o.erasure_id = e.id) as objectors
             from private.erasures e where e.privacy_request_id is not null`,
  groups: "select id, owner_id from private.student_groups",
  group_students: "select group_id, student_id from private.group_students",
  group_shares: "select group_id, profile_id from private.group_shares",
  group_acts: "select id, maker_id, group_id from private.group_acts",
  group_act_rows: "select act_id, position, student_id, thread_id from private.group_act_rows",
  consents: `select c.id, c.seq, c.student_id, c.purpose, c.decision, c.side, c.made_by_id, c.stops_others, c.of_adult,
                    case when g.lost_at is null then 'never' when g.lost_at > now() - interval '30 days' then 'lately'
                         else 'long ago' end as lost
             from public.consents c
             left join private.consent_givers g
               on g.student_id = c.student_id and g.guardian_id = c.made_by_id and g.purpose = c.purpose`,
  consent_texts: "select purpose, locale from public.consent_texts",
  goals: `select id, student_id, author_id, author_side, course_id, ${counted("reached_at")} from private.goals`,
  milestones: "select id, goal_id from private.goal_milestones",
  audited_reads: `select action, entity_id, details ->> 'profile_id' as person_id, actor_id, ${moment("occurred_at")} as at
                  from private.audit_log where action in ('thread.reviewed', 'threads.found')`,
  receipts: "select thread_id, side, up_to_seq from public.thread_receipts",
  marks: "select thread_id, profile_id, pinned_at is not null as is_pinned from public.thread_marks",
  organizations: `select id, id as organization_id, null as school_id, null as campus_id, null as class_id from public.organizations`,
  schools: `select id, organization_id, id as school_id, null as campus_id, null as class_id from public.schools`,
  campuses: `select id, organization_id, school_id, id as campus_id, null as class_id from public.campuses`,
  classes: `select id, organization_id, school_id, campus_id, id as class_id from public.classes`,
  seats: "select student_id, organization_id, school_id, campus_id, class_id from public.class_students",
  memberships: `select id, profile_id, role, organization_id, school_id, campus_id, class_id,
                       custom_permissions, custom_permissions_filter from public.memberships`,
  alerts: `select id, target_level, audience, organization_id, school_id, campus_id, created_by_id,
                  deleted_at is not null as deleted from public.communication_events`,
  acknowledgements: "select event_id, profile_id from public.event_acknowledgements",
  courses: "select id, tutor_id, class_id from public.courses",
  enrollments: "select id, course_id, student_id, status from public.enrollments",
  assignments: `select id, course_id, case when for_chosen then array(
                  select s.student_id from private.assignment_students s where s.assignment_id = assignments.id) end as students
                from public.assignments`,
  live_classes: "select id, course_id from public.live_classes",
  submissions: recorded(
    "submissions",
    "id",
    `, assignment_id, graded_at is not null as is_graded, ${counted("graded_at")}`,
  ),
  registrations: recorded(
    "live_class_registrations",
    "live_class_id || ' ' || student_id",
    `, live_class_id, attended, ${counted("ends_at")}`,
  ),
  points: recorded("point_entries", "id", ", points"),
  days: recorded("activity_days", "student_id || ' ' || day"),
  badges: "select id from public.badges",
  awards: recorded("student_badges", "student_id || ' ' || badge_id", ", badge_id"),
  certificates: "select id as key, student_id, course_id, file_path from public.certificates",
  integrations: `select id, student_id, connected_by_id, external_account is not null as has_account
                 from public.student_integration_links`,
  sync_runs: "select id, integration_id, uploaded_by_id from public.sync_runs",
  uploads: `select u.record_id, e.student_id, u.uploaded_by
            from private.uploads u join public.enrollments e on e.course_id = u.course_id`,
  files: `select o.bucket_id, o.name, exists (
                 select from private.attachment_checks c
                 where c.path = o.name and c.version = o.version and c.content_type <> c.claimed_type) as closed
          from storage.objects o`,
};

/** A copy of all rows, in one statement and so of one moment. */
export async function loadFacts(sql: postgres.ISql): Promise<Facts> {
  const parts = Object.entries(copies).map(
    ([name, query]) => `'${name}', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (${query}) t)`,
  );
  // json_build_object takes a hundred arguments at most.
  const halves = [parts.slice(0, 22), parts.slice(22)];
  const objects = halves.map((half) => `jsonb_build_object(${half.join(", ")})`).join(" || ");
  const [row] = await sql.unsafe<{ facts: Facts }[]>(`
    select jsonb_build_object('contact_days', contact_days) || ${objects} as facts from private.settings`);
  if (!row) throw new Error("There are no settings.");
  return row.facts;
}
