// The rows of the write matrix: what an actor tries, and the file that holds the rule. An act succeeds
// or is refused with a code; a statement that changes no row is refused as well.
import * as world from "./world.ts";
import { type Actor, person } from "./world.ts";

/** `note`: a condition that the cells do not show. */
export type Act = { name: string; rule: string; note?: string; statement: (actor: Actor) => string };
export type ActGroup = { title: string; domain: string; acts: Act[] };

const call = (text: string) => `select ${text}`;
const always = (text: string) => () => text;
/** An act on a group that reaches nobody changes nothing. */
const forSomebody = (text: string) =>
  `with act as (select public.${text} as report) select from act where (report ->> 'done')::integer > 0`;
const student = `'${world.student}'`;
const other = (actor: Actor): Actor => (actor === "message" ? "view_progress" : "message");
const staffRoles: Actor[] = ["tutor", "former tutor", "teacher", "other teacher", "office"];

const school = "52_family/school_api.sql";

export const actGroups: ActGroup[] = [
  {
    title: "Links and rights",
    domain: "family, invitations",
    acts: [
      {
        name: "invite a student to be linked",
        rule: "60_invitations/invite_api.sql",
        note: "Needs the app role client, tutor or agent. The answer says nothing about the address; what concerns the invited person is checked when they accept.",
        statement: always(
          call("public.add_student(p_student_email => 'new@example.com', p_is_13_plus => true)"),
        ),
      },
      {
        name: "invite a guardian",
        rule: "60_invitations/invite_api.sql",
        statement: always(call("public.invite_parent('new@example.com')")),
      },
      {
        name: "confirm or refuse a waiting guardian",
        rule: "52_family/guardian_confirmations.sql",
        note: "A family guardian with `view_progress`, once; an objection or 14 days without an answer hands the decision to the school, else to the admins.",
        statement: always(call(`public.confirm_guardian('${world.link("waiting")}', true)`)),
      },
      {
        name: "end a guardian's link (a guardian: their own)",
        rule: "52_family/link_ends.sql",
        note: "Refused under active bookings unless the caller says to unassign or cancel them.",
        statement: (actor) =>
          call(
            `public.unlink_student('${world.link(world.guardians.includes(actor) ? actor : "message")}', 'unassign')`,
          ),
      },
      {
        name: "end another guardian's link",
        rule: "52_family/link_ends.sql",
        statement: (actor) => call(`public.unlink_student('${world.link(other(actor))}', 'unassign')`),
      },
      {
        name: "block a guardian",
        rule: "52_family/blocks.sql",
        statement: always(call(`public.block_guardian('${world.link("message")}')`)),
      },
      {
        name: "block a tutor in messages",
        rule: "65_messaging/contact_blocks.sql",
        note: "A guardian with `message`, or an adult student, whose tutor it is; staff of a school can only be muted.",
        statement: always(call(`public.block_contact('${person("tutor")}')`)),
      },
      {
        name: "change a guardian's rights",
        rule: school,
        statement: always(call(`public.set_link_rights('${world.link("message")}', '{book}', 'unassign')`)),
      },
      {
        name: "link a guardian without an invitation",
        rule: school,
        note: "Not for a student whose guardian the caller is or was; never for the caller.",
        statement: always(call(`public.admin_link_student('${person("stranger")}', ${student})`)),
      },
      {
        name: "create a student without an account",
        rule: school,
        note: "A school manager only into a class of their school.",
        statement: always(
          call(
            `public.create_placeholder_student('New Student', p_guardian_id => '${person("stranger")}', p_consent => 'Form 1', p_class_id => '${world.ownClass}')`,
          ),
        ),
      },
      {
        name: "restrict a person's contact",
        rule: "52_family/restriction_api.sql",
        note: "Managers and admins who are not and were not guardians of the student.",
        statement: always(
          call(`public.restrict_contact(${student}, '${person("message")}', null, 'Order 8')`),
        ),
      },
      {
        name: "list the student's restrictions",
        rule: "52_family/restriction_api.sql",
        statement: always(call(`public.list_restrictions(${student})`)),
      },
      {
        name: "record the student's standing, and their country",
        rule: "52_family/majority_api.sql",
        note: "Such as emancipated, or the guardian of a court. Managers and admins, as for restrictions.",
        statement: always(
          call(`public.record_student_status(${student}, 'emancipated', 'Papers 8', current_date + 90)`),
        ),
      },
      {
        name: "record that data about the student was given to others",
        rule: "82_privacy/disclosure_api.sql",
        note: "Such as to a court. The family sees it, unless it is withheld to protect somebody.",
        statement: always(
          call(`public.record_disclosure(${student}, 'District court', 'court_order', 'Grades of a year')`),
        ),
      },
      {
        name: "read what left Homeroom about the student, with what is withheld",
        rule: "82_privacy/disclosure_api.sql",
        note: "What the family sees is in my_disclosures.",
        statement: always(call(`public.list_disclosures(${student})`)),
      },
      {
        name: "set an unknown date of birth",
        rule: "52_family/dates_of_birth.sql",
        note: "A guardian sets a missing one; a school manager or an admin corrects it.",
        statement: always(call(`public.set_date_of_birth(${student}, '2011-03-14')`)),
      },
      {
        name: "set a date of birth that makes an adult of a minor, with evidence",
        rule: "52_family/dates_of_birth.sql",
        note: "So with every date that moves an account into another band; without evidence nobody.",
        statement: always(
          call(`public.set_date_of_birth(${student}, '1990-03-14', 'birth_certificate', 'Folder 7')`),
        ),
      },
    ],
  },
  {
    title: "Lessons and messages",
    domain: "bookings, messaging",
    acts: [
      {
        name: "book a lesson for the student",
        rule: "40_bookings/booking_api.sql",
        note: "Students book for themselves only with the role client. A tutor needs the right `book` and books with another tutor.",
        statement: (actor) =>
          call(`public.create_booking(p_tutor_id => '${person(actor === "tutor" ? "former tutor" : "tutor")}', p_student_id => ${student},
            p_starts_at => now() + interval '5 days', p_ends_at => now() + interval '5 days 1 hour', p_subject => 'Algebra'
            ${actor === "agent" ? `, p_guardian_id => '${person("guardian")}'` : ""})`),
      },
      {
        name: "confirm a requested lesson",
        rule: "40_bookings/booking_api.sql",
        statement: always(call(`public.confirm_booking('${world.waitingBooking}')`)),
      },
      {
        name: "cancel the guardian's lesson",
        rule: "40_bookings/booking_api.sql",
        statement: always(call(`public.cancel_booking('${world.waitingBooking}')`)),
      },
      {
        name: "write about the student (to the tutor; staff: to the guardian)",
        rule: "65_messaging/send_api.sql",
        note: "Both sides need standing now: the guardian the right `message`, the staff member a current role about the student.",
        statement: (actor) =>
          call(
            `public.send_message(${student}, 'Hello', '${person(staffRoles.includes(actor) ? "guardian" : "tutor")}')`,
          ),
      },
      {
        name: "withdraw the guardian's message to the tutor",
        rule: "65_messaging/withdrawals.sql",
        note: "Who sent it, while they read the thread: unread, or for ten minutes. What it said stays sealed for a report.",
        statement: always(call(`public.withdraw_message('${world.message("guardian")}')`)),
      },
      {
        name: "read any thread with a reason, audited",
        rule: "65_messaging/reviews.sql",
        note: "Not of a student whose guardian the admin is or was.",
        statement: always(call(`public.review_thread('${world.thread("guardian")}', 'Complaint 1')`)),
      },
    ],
  },
  {
    title: "Privacy",
    domain: "privacy",
    acts: [
      {
        name: "export the student's data",
        rule: "82_privacy/export_api.sql",
        note: "What the caller reads, while they read it; without concerns, reports and blocks.",
        statement: always(call(`public.request_export('${world.student}')`)),
      },
      {
        name: "object to a guardian's export",
        rule: "82_privacy/export_api.sql",
        note: "The student, once; then a manager of the school or an admin decides, who is no guardian of the student.",
        statement: always(call(`public.answer_export('${world.dataExport}', false)`)),
      },
      {
        name: "decide on an export to which the student objected",
        rule: "82_privacy/export_api.sql",
        statement: always(call(`public.answer_export('${world.undecidedExport}', true)`)),
      },
      {
        name: "ask to see, correct or restrict the student's data",
        rule: "82_privacy/privacy_request_api.sql",
        note: "It changes nothing by itself. About a child in words anybody asks, and everybody is told the same.",
        statement: always(call(`public.file_privacy_request('access', 'Please', '${world.student}')`)),
      },
      {
        name: "ask to erase all data of the student",
        rule: "82_privacy/erasures.sql",
        note: "Of a placeholder also its school asks. Who answers privacy requests decides, after 14 days in which the family may object.",
        statement: always(call(`public.request_erasure('${world.student}')`)),
      },
      {
        name: "object to the erasure that another guardian asked for",
        rule: "82_privacy/erasures.sql",
        statement: always(call(`public.object_to_erasure('${world.erasureRequest}')`)),
      },
      {
        name: "withdraw a guardian's privacy request",
        rule: "82_privacy/privacy_request_api.sql",
        statement: always(call(`public.withdraw_privacy_request('${world.privacyRequest}')`)),
      },
      {
        name: "open a privacy request that the school has",
        rule: "82_privacy/privacy_request_api.sql",
        note: "Unopened, or without anybody who may, it moves to the organization, the admins, and outside.",
        statement: always(call(`public.open_privacy_request('${world.privacyRequest}')`)),
      },
      {
        name: "decide a privacy request that the school has opened",
        rule: "82_privacy/privacy_request_api.sql",
        statement: always(call(`public.decide_privacy_request('${world.openedRequest}', true)`)),
      },
    ],
  },
  {
    title: "Reports",
    domain: "reports",
    acts: [
      {
        name: "report a message of the guardian to the tutor",
        rule: "67_reports/report_api.sql",
        note: "The recipient alone, for a year, also after the link ended.",
        statement: always(call(`public.report_message('${world.message("guardian")}', 'harassment')`)),
      },
      {
        name: "raise a concern",
        rule: "67_reports/concerns.sql",
        note: "Everybody who is signed in. No guardian of the caller handles it or learns of it.",
        statement: always(call("public.raise_concern('Help')")),
      },
      {
        name: "read the messages of a case at the school",
        rule: "67_reports/report_api.sql",
        note: "Managers of the student's school, then of its organization, then admins; never a side of the thread, a guardian of the student (now or before), or anybody whom a restriction keeps from the student.",
        statement: always(call(`public.review_report('${world.reportCase}')`)),
      },
      {
        name: "list the cases that one handles",
        rule: "67_reports/report_api.sql",
        note: "Others get an empty list.",
        statement: always(call("public.list_reports()")),
      },
    ],
  },
  {
    title: "School and alerts",
    domain: "schools, alerts",
    acts: [
      {
        name: "create an alert to the campus",
        rule: "70_alerts/alert_api.sql",
        statement: always(
          call(
            `public.create_event('Drill', '2026-10-01', 'drill', '[{"level": "campus", "id": "${world.campus}"}]')`,
          ),
        ),
      },
      {
        name: "place the student in another class",
        rule: "60_invitations/placement_api.sql",
        note: "An existing account is asked by an invitation; a student without an account is placed at once.",
        statement: always(call(`public.enroll_student('${world.otherClass}', ${student})`)),
      },
      {
        name: "invite a teacher to a class",
        rule: "60_invitations/placement_api.sql",
        statement: always(
          call(`public.invite_member('new@example.com', 'teacher', 'class', '${world.otherClass}')`),
        ),
      },
      {
        name: "create a class",
        rule: "30_schools/tenants.sql",
        statement: always(`insert into public.classes (campus_id, name) values ('${world.campus}', '8c')`),
      },
      {
        name: "end the teacher's membership",
        rule: "30_schools/memberships.sql",
        note: "Admins do it in the SQL console: growing tables have no admin arm.",
        statement: always(`delete from public.memberships where id = '${world.membership("teacher")}'`),
      },
    ],
  },
  {
    title: "Learning and integrations",
    domain: "learning, integrations",
    acts: [
      {
        name: "hand in work",
        rule: "55_learning/learning.sql",
        statement: always(
          `insert into public.submissions (assignment_id, student_id, body) values ('${world.otherAssignment}', ${student}, 'Mine')`,
        ),
      },
      {
        name: "grade the student's work",
        rule: "55_learning/learning.sql",
        note: "The staff of the course: its tutor, or the teachers of its class. Bounds of a score are in records.sql.",
        statement: always(`update public.submissions set score = 80 where id = '${world.submission}'`),
      },
      {
        name: "add an assignment to the tutor's course",
        rule: "55_learning/learning.sql",
        statement: always(
          `insert into public.assignments (course_id, title) values ('${world.course}', 'New')`,
        ),
      },
      {
        name: "connect a learning platform",
        rule: "80_integrations/connect_api.sql",
        statement: always(call(`public.connect_integration(${student}, 'khan_academy')`)),
      },
    ],
  },
  {
    title: "Consents",
    domain: "consents",
    acts: [
      {
        name: "give a consent for the student",
        rule: "54_consents/consent_api.sql",
        note: "The student, from the consent age on. For a child, and a student without an account, family guardians with `view_progress`.",
        statement: always(call(`public.give_consent(${student}, 'media', 1, 'en')`)),
      },
      {
        name: "withdraw a consent for the student",
        rule: "54_consents/consent_api.sql",
        note: "As giving it; and everybody who gave it once, under any restriction.",
        statement: always(call(`public.withdraw_consent(${student}, 'integration:google_classroom')`)),
      },
      {
        name: "ask for a consent for the student",
        rule: "54_consents/consent_requests.sql",
        note: "The student, and family guardians with `view_progress`.",
        statement: always(call(`public.ask_for_consent(${student}, 'integration:khan_academy')`)),
      },
      {
        name: "record a consent on paper, and list the student's consents",
        rule: "54_consents/consent_api.sql",
        note: "Managers and admins who are not and were not guardians.",
        statement: always(call(`public.record_consent(${student}, 'media', 'given', 'Folder 7')`)),
      },
    ],
  },
  {
    title: "Groups",
    domain: "groups",
    acts: [
      {
        name: "name a group with the student in it",
        rule: "66_groups/group_api.sql",
        note: "Whoever may act for the student, alone or for a client, teaches or manages them.",
        statement: always(call(`public.create_group('Algebra', p_student_ids => array[${student}]::uuid[])`)),
      },
      {
        name: "take a class as a group",
        rule: "66_groups/group_api.sql",
        statement: always(call(`public.create_group('8a', p_class_id => '${world.ownClass}')`)),
      },
      {
        name: "change the teacher's group",
        rule: "66_groups/group_api.sql",
        note: "Its owner alone, also where it is shared.",
        statement: always(call(`public.set_group('${world.group("teacher")}', 'Algebra')`)),
      },
      {
        name: "share one's own group with the office manager",
        rule: "66_groups/group_api.sql",
        note: "With colleagues of a school alone; the office manager cannot share with themselves.",
        statement: (actor) =>
          call(
            `public.share_group('${world.group(actor)}', array['${person(actor === "office" ? "teacher" : "office")}']::uuid[])`,
          ),
      },
      {
        name: "write to a guardian of the student with one's own group",
        rule: "66_groups/group_messages.sql",
        note: "As with `send_message`: staff of the student, with a conversation for each guardian.",
        statement: (actor) => forSomebody(`message_group('${world.group(actor)}', 'Hello')`),
      },
      {
        name: "book a lesson for the student with one's own group",
        rule: "66_groups/group_bookings.sql",
        note: "As with `create_booking`: on one's own right to book, or an agent on that of a client.",
        statement: (actor) =>
          forSomebody(
            `book_group('${world.group(actor)}', '${person(actor === "tutor" ? "former tutor" : "tutor")}',
                        array[now() + interval '50 days'], 60, 'Chess', p_all => false)`,
          ),
      },
      {
        name: "set work for the student with one's own group",
        rule: "66_groups/group_work.sql",
        note: "Staff of the course.",
        statement: (actor) =>
          forSomebody(`set_group_work('${world.group(actor)}', '${world.course}', 'Essay', p_all => false)`),
      },
    ],
  },
  {
    title: "Goals",
    domain: "goals",
    acts: [
      {
        name: "write a goal of the student",
        rule: "69_goals/goal_api.sql",
        note: "The student, guardians with `view_progress`, and who teaches the student.",
        statement: always(call(`public.create_goal(${student}, 'Read', 'count', 5)`)),
      },
      {
        name: "write a goal in the tutor's course",
        rule: "69_goals/goal_api.sql",
        note: "The student, guardians with `view_progress`, and staff of the course.",
        statement: always(
          call(`public.create_goal(${student}, 'Read', 'mean', 80, null, '${world.course}')`),
        ),
      },
      {
        name: "change the teacher's goal",
        rule: "69_goals/goal_api.sql",
        note: "Its author; in a course also the other staff of the course, where staff wrote it.",
        statement: always(call(`public.set_goal('${world.goal("teacher")}', 'Read more', 6)`)),
      },
      {
        name: "drop the teacher's goal",
        rule: "69_goals/goal_api.sql",
        note: "Who may change it, as long as the school keeps it.",
        statement: always(call(`public.drop_goal('${world.goal("teacher")}')`)),
      },
      {
        name: "count for the teacher's goal",
        rule: "69_goals/goal_api.sql",
        note: "The student, and whoever may change it.",
        statement: always(call(`public.count_goal('${world.goal("teacher")}', 1)`)),
      },
      {
        name: "count for the guardian's goal",
        rule: "69_goals/goal_api.sql",
        statement: always(call(`public.count_goal('${world.goal("guardian")}', 1)`)),
      },
    ],
  },
  {
    title: "Statistics",
    domain: "statistics",
    acts: [
      {
        name: "count what came of the student's lessons, grades and goals",
        rule: "72_statistics/statistics.sql",
        note: "The student, and whoever may name a group with the student in it; only records that the reader reads are counted.",
        statement: always(call(`public.list_statistics(p_student_id => ${student})`)),
      },
      {
        name: "count the student's class",
        rule: "72_statistics/statistics.sql",
        note: "Those who see its roster, each their own records.",
        statement: always(call(`public.list_statistics('week', p_class_id => '${world.ownClass}')`)),
      },
      {
        name: "count the tutor's course",
        rule: "72_statistics/statistics.sql",
        statement: always(call(`public.list_statistics('student', p_course_id => '${world.course}')`)),
      },
    ],
  },
  {
    title: "Administration",
    domain: "people, access, platform",
    acts: [
      {
        name: "see why a guardian may or may not act",
        rule: "90_access/explain.sql",
        statement: always(call(`public.explain_access('${person("guardian")}', ${student})`)),
      },
      {
        name: "grant an app role",
        rule: "90_access/role_api.sql",
        statement: always(call(`public.grant_role('${person("stranger")}', 'agent')`)),
      },
      {
        name: "suspend a person",
        rule: "90_access/suspensions.sql",
        statement: always(call(`public.suspend_profile('${person("stranger")}', 'Complaint 1')`)),
      },
      {
        name: "place a legal hold",
        rule: "82_privacy/legal_holds.sql",
        statement: always(call(`public.place_legal_hold('${person("stranger")}', 'Case 1')`)),
      },
      {
        name: "read the audit log",
        rule: "90_access/explain.sql",
        statement: always(call("public.list_audit_log()")),
      },
    ],
  },
];
