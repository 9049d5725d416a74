// The rows of the read matrix: which rows of which table or view each kind of object stands for, and
// the file that holds its rule.
import * as world from "./world.ts";
import { type Actor, actorNames, person } from "./world.ts";

/** A relation of the read oracle, and the keys of it that an actor is asked for; none: it does not arise. */
export type ObjectKind = {
  name: string;
  rule: string;
  /** A condition that the cells do not show. */
  note?: string;
  relation: string;
  keys: (actor: Actor) => string[];
};
export type ObjectGroup = { title: string; domain: string; kinds: ObjectKind[] };

const all =
  (...keys: string[]) =>
  () =>
    keys;
const except = (list: readonly Actor[], actor: Actor) => list.filter((one) => one !== actor);

/** Threads by the actors who are a side of them: each guardian's, and each member of staff's. */
const threadsOf = (actor: Actor): Actor[] => {
  const ofStaff: Actor[] = ["former tutor", "teacher", "other teacher", "office"];
  if (actor === "tutor") return world.guardians;
  if (actor === "guardian") return ["guardian", ...ofStaff];
  if (world.guardians.includes(actor) || ofStaff.includes(actor)) return [actor];
  return [];
};
const threads: Actor[] = [...world.guardians, "former tutor", "teacher", "other teacher", "office"];
const lessonsOf = (actor: Actor): Actor[] => {
  const booked: Actor[] = ["guardian", "agent", "book", "restricted", "former tutor"];
  if (actor === "student") return booked.filter((one) => one !== "restricted");
  if (actor === "tutor") return ["guardian", "agent", "book", "restricted"];
  if (actor === "guardian") return ["guardian", "agent", "former tutor"];
  return booked.filter((one) => one === actor);
};
const lessons: Actor[] = ["guardian", "agent", "book", "restricted", "former tutor"];

const visibility = "90_access/visibility.sql";
const links = "20_authority/links.sql";
const threadRules = "65_messaging/threads.sql";
const learning = "55_learning/learning.sql";

export const groups: ObjectGroup[] = [
  {
    title: "People and links",
    domain: "people, authority",
    kinds: [
      {
        name: "the student's profile: name, picture",
        rule: visibility,
        note: "Restrictions of all rights hide the student in every capacity.",
        relation: "profiles",
        keys: all(world.student),
      },
      {
        name: "the student's details: email, phone, date of birth",
        rule: visibility,
        note: "The effective right `view_progress`.",
        relation: "profile_details",
        keys: all(world.student),
      },
      {
        name: "the guardian's profile",
        rule: visibility,
        relation: "profiles",
        keys: all(person("guardian")),
      },
      {
        name: "the tutor's profile (not listed)",
        rule: visibility,
        note: "A listed tutor is visible to everyone who is signed in.",
        relation: "profiles",
        keys: all(person("tutor")),
      },
      {
        name: "the teacher's profile",
        rule: visibility,
        note: "Families see the staff of their school with `view_progress`, contacts with `message`.",
        relation: "profiles",
        keys: all(person("teacher")),
      },
      {
        name: "one's own guardian link",
        rule: links,
        relation: "profile_graph",
        keys: (actor) =>
          (actor === "student" ? world.guardians : world.guardians.filter((one) => one === actor)).map(
            world.link,
          ),
      },
      {
        name: "another guardian's link",
        rule: links,
        note: "Two guardians of one student never see each other.",
        relation: "profile_graph",
        keys: (actor) => (actor === "student" ? [] : except(world.guardians, actor).map(world.link)),
      },
      {
        name: "the list of the student's guardians",
        rule: "90_access/explain.sql",
        note: "By the call `student_parents`; not for callers who are or were guardians of the student. Guardians see their own link in `my_students`.",
        relation: "student_parents",
        keys: all(`${world.student} allowed`),
      },
    ],
  },
  {
    title: "Lessons and messages",
    domain: "bookings, messaging",
    kinds: [
      {
        name: "a lesson one is a side of",
        rule: "40_bookings/bookings.sql",
        note: "Client, student, tutor, or the guardian whose right it rests on. Columns about other sides are null where the reader may not see them.",
        relation: "bookings",
        keys: (actor) => lessonsOf(actor).map(world.lesson),
      },
      {
        name: "another lesson of the student",
        rule: "40_bookings/bookings.sql",
        relation: "bookings",
        keys: (actor) =>
          actor === "student"
            ? []
            : lessons.filter((one) => !lessonsOf(actor).includes(one)).map(world.lesson),
      },
      {
        name: "a message of a thread one is a side of",
        rule: threadRules,
        note: "While the reader's own standing lasts: the guardian's effective right `message` (an adult student leads threads of their own), the staff member's current role about the student. An empty thread is visible to its starter alone. Admins read with `review_thread`, with a reason, audited.",
        relation: "messages",
        keys: (actor) => threadsOf(actor).map(world.message),
      },
      {
        name: "a message of another thread about the student",
        rule: threadRules,
        relation: "messages",
        keys: (actor) => threads.filter((one) => !threadsOf(actor).includes(one)).map(world.message),
      },
      {
        name: "a file of one's own thread",
        rule: "65_messaging/attachments.sql",
        note: "As the thread, unless the file is not of the type that it claims.",
        relation: "files",
        keys: (actor) => threadsOf(actor).map((one) => `message-attachments ${world.attachment(one)}`),
      },
      {
        name: "a file of another thread",
        rule: "65_messaging/attachments.sql",
        relation: "files",
        keys: (actor) =>
          threads
            .filter((one) => !threadsOf(actor).includes(one))
            .map((one) => `message-attachments ${world.attachment(one)}`),
      },
    ],
  },
  {
    title: "School and alerts",
    domain: "schools, alerts",
    kinds: [
      {
        name: "the student's school and campus",
        rule: "30_schools/tenants.sql",
        relation: "campuses",
        keys: all(world.campus),
      },
      {
        name: "the student's place in a class",
        rule: "30_schools/memberships.sql",
        note: "Staff and managers at or above the class; families with `view_progress`.",
        relation: "class_students",
        keys: all(`${world.ownClass} ${world.student}`),
      },
      {
        name: "another person's membership (the teacher's)",
        rule: "30_schools/memberships.sql",
        relation: "memberships",
        keys: (actor) => (actor === "teacher" ? [] : [world.membership("teacher")]),
      },
      {
        name: "an alert to the campus for everyone",
        rule: "70_alerts/alerts.sql",
        note: "Guardians with `receive_alerts`. Admins see alerts to the platform and their own.",
        relation: "communication_events",
        keys: all(world.alertForAll),
      },
      {
        name: "an alert to the campus for staff",
        rule: "70_alerts/alerts.sql",
        relation: "communication_events",
        keys: all(world.alertForStaff),
      },
    ],
  },
  {
    title: "Learning and integrations",
    domain: "learning, integrations",
    kinds: [
      {
        name: "the student's overview page",
        rule: "55_learning/overview.sql",
        note: "The student, and guardians with `view_progress`.",
        relation: "child_overview",
        keys: all(world.student),
      },
      { name: "the tutor's course", rule: learning, relation: "courses", keys: all(world.course) },
      {
        name: "the student's enrollment",
        rule: learning,
        relation: "enrollments",
        keys: all(world.enrollment),
      },
      {
        name: "the student's work and its grade",
        rule: learning,
        note: "Also the course's staff: its tutor, or the teachers of its class.",
        relation: "submissions",
        keys: all(world.submission),
      },
      {
        name: "a certificate",
        rule: "55_learning/achievements.sql",
        relation: "certificates",
        keys: all(world.certificate),
      },
      {
        name: "the PDF of a certificate",
        rule: "55_learning/overview.sql",
        relation: "files",
        keys: all(`certificates ${world.certificatePath}`),
      },
      {
        name: "a connected learning platform",
        rule: "80_integrations/links.sql",
        note: "The account's name is shown to the person who connected it.",
        relation: "my_integrations",
        keys: (actor) => [`${world.integration} ${actor === "guardian"}`],
      },
    ],
  },
  {
    title: "Invitations and notifications",
    domain: "invitations, notifications",
    kinds: [
      {
        name: "an invitation one sent or received",
        rule: "60_invitations/invitations.sql",
        note: "Received: by a verified address, unless a block or restriction keeps the two people apart; of a class or course, also a guardian with `book`.",
        relation: "invitations",
        keys: (actor) => (["student", "stranger"].includes(actor) ? [world.invitation] : []),
      },
      {
        name: "an invitation between others",
        rule: "60_invitations/invitations.sql",
        relation: "invitations",
        keys: (actor) => (["student", "stranger"].includes(actor) ? [] : [world.invitation]),
      },
      {
        name: "one's own notification of a message about the student",
        rule: "90_access/notification_reads.sql",
        note: "While the reader may know what it is about: of a message with `message`, as an adult student, or as staff of the student; of a grade with `view_progress`.",
        relation: "notifications",
        keys: (actor) => [world.notification(actor)],
      },
      {
        name: "another person's notification",
        rule: "90_access/notification_reads.sql",
        relation: "notifications",
        keys: (actor) => except(actorNames, actor).map(world.notification),
      },
    ],
  },
  {
    title: "Groups",
    domain: "groups",
    kinds: [
      {
        name: "the student in one's own group",
        rule: "66_groups/groups.sql",
        note: "A group confers nothing: each reader needs standing of their own. The student leaves a group with the owner's standing, and does not return by themselves.",
        relation: "my_group_students",
        keys: (actor) => [`${world.group(actor)} ${world.student}`],
      },
      {
        name: "the student in the teacher's group, shared with the school's staff",
        rule: "66_groups/groups.sql",
        note: "Those whom both teach or manage at a school; never a student whose guardian one of them is or was.",
        relation: "my_group_students",
        keys: (actor) => (actor === "teacher" ? [] : [`${world.group("teacher")} ${world.student}`]),
      },
    ],
  },
  {
    title: "Goals",
    domain: "goals",
    kinds: [
      {
        name: "a goal that the student wrote, and its milestones",
        rule: "69_goals/goal_reads.sql",
        note: "In no course: the family, and who teaches the student.",
        relation: "my_goal_milestones",
        keys: () => [world.milestone("student")],
      },
      {
        name: "a goal that a guardian wrote, and its milestones",
        rule: "69_goals/goal_reads.sql",
        note: "No other guardian, also not one who teaches the student.",
        relation: "my_goal_milestones",
        keys: () => [world.milestone("guardian")],
      },
      {
        name: "a goal that a teacher wrote, and its milestones",
        rule: "69_goals/goal_reads.sql",
        relation: "my_goal_milestones",
        keys: () => [world.milestone("teacher")],
      },
      {
        name: "a goal in the tutor's course, and its milestones",
        rule: "69_goals/goal_reads.sql",
        note: "The family, and staff of the course.",
        relation: "my_goal_milestones",
        keys: () => [world.milestone("tutor")],
      },
    ],
  },
];

/** Tables and views without a row of their own in the matrix: which readers they have. */
export const others: { readers: string; relations: string[] }[] = [
  {
    readers: "the person themselves",
    relations: [
      "my_profile",
      "profile_roles",
      "notification_preferences",
      "my_notification_preferences",
      "my_calendar_feed",
      "my_push_subscriptions",
      "thread_marks",
      "my_memberships",
      "event_acknowledgements",
      "my_reports",
      "my_concerns",
      "my_consent_entries",
      "my_pause",
    ],
  },
  {
    readers:
      "the student from the consent age on, and family guardians with `view_progress`; reads of a conversation show to its guardian alone",
    relations: ["my_access_log"],
  },
  {
    readers:
      "the student from the consent age on, and family guardians with `view_progress`; a file of who works with the student, whose conversations and lessons it holds",
    relations: ["my_disclosures"],
  },
  {
    readers: "who asked, while they may see the student; and the student whom a guardian's is about",
    relations: ["my_exports"],
  },
  { readers: "who asked, while they may see the student", relations: ["my_privacy_requests"] },
  { readers: "the student and family guardians other than who asked", relations: ["my_erasure_notices"] },
  { readers: "the owner, and colleagues of a school with whom it is shared", relations: ["my_groups"] },
  { readers: "the owner of the group", relations: ["my_group_shares"] },
  {
    readers: "who acted; of its students, those for whom they have standing",
    relations: ["my_group_acts", "my_group_act_students"],
  },
  {
    readers: "who sees the student in the group and reads the record",
    relations: ["my_group_attendance", "my_group_grades"],
  },
  { readers: "everyone who is signed in", relations: ["tutors", "badges", "consent_texts"] },
  {
    readers:
      "the student, and family guardians with `view_progress`; whoever gave a consent and lost that sees their own word without the state",
    relations: ["my_consents"],
  },
  { readers: "as a milestone of the goal", relations: ["my_goals"] },
  {
    readers: "the person's own links, with effective rights",
    relations: ["my_students", "my_guardians", "my_clients", "my_agents"],
  },
  { readers: "the student who blocked, in any account", relations: ["my_blocks"] },
  { readers: "who blocked a tutor in messages, in any account", relations: ["my_blocked_contacts"] },
  {
    readers: "an agent: students for whom a client may book, while neither is hidden",
    relations: ["my_client_students"],
  },
  { readers: "as a lesson", relations: ["my_bookings"] },
  { readers: "as a message", relations: ["threads", "my_threads", "thread_messages", "thread_receipts"] },
  { readers: "as an alert", relations: ["my_events"] },
  { readers: "as a notification", relations: ["my_notifications"] },
  { readers: "as the school and campus", relations: ["organizations", "schools", "classes"] },
  {
    readers: "as the course; of work for chosen students, its staff and their families",
    relations: ["assignments"],
  },
  { readers: "staff of the course, while the student takes it", relations: ["my_assignment_students"] },
  { readers: "as the student's enrollment", relations: ["my_course_students"] },
  { readers: "as the course", relations: ["live_classes"] },
  {
    readers: "as the student's work",
    relations: ["live_class_registrations", "point_entries", "activity_days", "student_badges"],
  },
  { readers: "as a connected platform", relations: ["sync_runs", "my_sync_runs"] },
  { readers: "as an invitation", relations: ["my_invitations"] },
];
