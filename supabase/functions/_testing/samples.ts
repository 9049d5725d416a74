/** Outbox rows of every template and variant, as the database fills them. */
import type { EmailRequest } from "../_shared/emails/render.ts";

type Sample = Pick<EmailRequest, "template" | "data"> & Partial<EmailRequest>;

const booking = {
  subject: "Mathematics, year 8",
  starts_at: "2026-11-24T15:00:00+00:00",
  ends_at: "2026-11-24T16:00:00+00:00",
  tutor_name: "Dana Whitfield",
  student_name: "Charlie Miller",
  client_name: "Bob Miller",
  cancel_reason: null,
  price_minor: 3500,
  currency: "EUR",
};

const bookingChanges = [
  "requested",
  "confirmed",
  "cancelled",
  "completed",
  "lapsed",
  "assigned",
  "unassigned",
] as const;
const bookingSides = ["client", "tutor", "student", "guardian"] as const;
const linkChanges = [
  "created",
  "ended",
  "guardian_added",
  "guardian_pending",
  "guardian_undecided",
  "pending",
  "refused",
  "rights_changed",
] as const;
const linkSides = ["guardian", "student", "client", "agent", "school"] as const;

const invitation = {
  kind: "student",
  inviter_name: "Bob Miller",
  relation: "FATHER",
  expires_at: "2026-12-04T09:30:00+00:00",
  link_base: "https://homeroom.example/invitations",
};

const grade = {
  student_name: "Charlie Miller",
  title: "Essay: a day by the sea",
  course_title: "Writing",
  maximum: 20,
};

const dataExport = {
  student_name: "Charlie Miller",
  requester_name: "Dana Miller",
  expires_at: null,
  is_own: false,
};

const majority = { student_name: "Charlie Miller", day: "2026-12-24" };

const alert = {
  change: "published",
  title: "Winter fair",
  text: null,
  date: "2026-12-12",
  type: "event",
  starts_at: null,
  ends_at: null,
  place: null,
  is_urgent: false,
  cancel_reason: null,
  asks_acknowledgement: false,
  school_name: "East Campus",
};

/** As the database's digest snapshot. */
const digest = {
  student_name: "Charlie Miller",
  since: "2026-11-15T07:00:00+00:00",
  until: "2026-11-22T07:00:00+00:00",
  grades: [
    {
      title: "Essay: a day by the sea",
      course_title: "Writing",
      score: 9,
      maximum: 20,
      percentage: 45,
      passed: false,
      graded_at: "2026-11-17T15:00:00+00:00",
    },
    {
      title: "Fractions, sheet 4",
      course_title: "Mathematics, year 8",
      score: 27.5,
      maximum: 30,
      percentage: 91.67,
      passed: true,
      graded_at: "2026-11-19T09:00:00+00:00",
    },
  ],
  absences: [{ title: "Reading aloud", course_title: "Writing", starts_at: "2026-11-18T15:00:00+00:00" }],
  due: [
    { title: "Essay, second version", course_title: "Writing", due_at: "2026-11-24T22:59:00+00:00" },
    { title: "Fractions, sheet 5", course_title: "Mathematics, year 8", due_at: "2026-11-26T22:59:00+00:00" },
  ],
  points: 35,
  current_streak: 4,
};

function sample(fields: Sample): EmailRequest {
  return {
    emailId: "5f0c9a52-7d0e-4d4b-9a57-3b0c7d3b1a11",
    to: { address: "charlie@example.com", name: "Charlie Miller" },
    locale: "en",
    timeZone: "Europe/Berlin",
    actionUrl: "https://homeroom.example/bookings/1",
    unsubscribe: null,
    ...fields,
  };
}

/** Emails that nobody switches off. */
const always: ReadonlySet<string> = new Set([
  "LINK_CHANGED",
  "AGE_TRANSITION",
  "DATA_EXPORT",
  "REPORT_CHANGED",
  "REPORT_UNHANDLED",
  "PRIVACY_REQUEST",
  "PRIVACY_UNHANDLED",
  "WEBHOOK_ENDED",
]);

const unsubscribe = {
  url: "https://project.example/functions/v1/unsubscribe?p=8d7c1a1e-5a3f-4f7e-9f43-0a3b6a7d2c10&k=BOOKING_CHANGED&s=abc",
  hasSettings: true,
};

/** Every variant by a name that serves as a file's. */
export const samples: ReadonlyMap<string, EmailRequest> = new Map<string, EmailRequest>([
  ...(["student", "parent", "client", "placeholder", "member"] as const).flatMap((kind) =>
    (kind !== "student" && kind !== "parent" ? [null] : (["FATHER", null] as const)).map(
      (relation): [string, EmailRequest] => [
        `invitation-${kind}${relation === null ? "" : "-relation"}`,
        sample({
          template: "INVITATION",
          data: { ...invitation, kind, relation },
          to: { address: "charlie@example.com", name: null },
          unsubscribe: { ...unsubscribe, hasSettings: false },
          actionUrl: null,
        }),
      ],
    ),
  ),
  ...linkChanges.flatMap((change) =>
    linkSides.map((side): [string, EmailRequest] => [
      `link-changed-${change}-${side}`,
      sample({
        template: "LINK_CHANGED",
        data: {
          change,
          side,
          other_name: side === "student" ? "Bob Miller" : "Charlie Miller",
          student_name: "Charlie Miller",
        },
      }),
    ]),
  ),
  ...bookingChanges.flatMap((change) =>
    bookingSides.map((side): [string, EmailRequest] => [
      `booking-changed-${change}-${side}`,
      sample({
        template: "BOOKING_CHANGED",
        data: {
          ...booking,
          change,
          side,
          cancel_reason: change === "cancelled" ? "The school trip is on that day." : null,
        },
        unsubscribe,
      }),
    ]),
  ),
  ...[null, "Charlie did very well today.\n\nCould we move Thursday's lesson to 5 pm?"].map(
    (body): [string, EmailRequest] => [
      `new-message-${body === null ? "private" : "shown"}`,
      sample({
        template: "NEW_MESSAGE",
        data: {
          seq: 1,
          side: "guardian",
          sender_name: "Dana Whitfield",
          sender_role: "TUTOR",
          student_name: "Charlie Miller",
          is_own: false,
          body,
        },
        actionUrl: "https://homeroom.example/messages/1",
        unsubscribe,
      }),
    ],
  ),
  [
    "new-message-own",
    sample({
      template: "NEW_MESSAGE",
      data: {
        seq: 1,
        side: "staff",
        sender_name: "Charlie Miller",
        sender_role: "STUDENT",
        student_name: "Charlie Miller",
        is_own: true,
        body: null,
      },
      actionUrl: "https://homeroom.example/messages/1",
      unsubscribe,
    }),
  ],
  ...(
    [
      [
        "child-graded-passed",
        "PARENT_CHILD_GRADED",
        { ...grade, score: 17.5, percentage: 87.5, passed: true },
      ],
      ["child-graded-failed", "PARENT_CHILD_GRADED", { ...grade, score: 9, percentage: 45, passed: false }],
      [
        "child-low-grade",
        "PARENT_CHILD_LOW_GRADE",
        {
          student_name: "Charlie Miller",
          course_title: "Writing",
          mean_percentage: 52.25,
          passing_percentage: 60,
        },
      ],
      [
        "child-absent",
        "PARENT_CHILD_ABSENT",
        {
          student_name: "Charlie Miller",
          title: "Reading aloud",
          course_title: "Writing",
          starts_at: "2026-11-24T15:00:00+00:00",
          ends_at: "2026-11-24T16:00:00+00:00",
        },
      ],
      ["weekly-digest-full", "PARENT_WEEKLY_DIGEST", digest],
      [
        "weekly-digest-empty",
        "PARENT_WEEKLY_DIGEST",
        { ...digest, grades: [], absences: [], due: [], points: 0, current_streak: 0 },
      ],
      [
        "integration-needs-reconnect",
        "INTEGRATION_STOPPED",
        { change: "needs_reconnect", provider: "google_classroom", student_name: "Charlie Miller" },
      ],
      [
        "integration-awaits-approval",
        "INTEGRATION_STOPPED",
        { change: "awaiting_approval", provider: "google_classroom", student_name: null },
      ],
      [
        "integration-replaced",
        "INTEGRATION_STOPPED",
        { change: "replaced", provider: "google_classroom", student_name: "Charlie Miller" },
      ],
      [
        "school-alert",
        "SCHOOL_ALERT",
        {
          ...alert,
          text: "Bring a cake, please.\n\nParents help from noon on.",
          starts_at: "2026-12-12T13:00:00+00:00",
          ends_at: "2026-12-12T16:00:00+00:00",
          place: "Gym",
          asks_acknowledgement: true,
        },
      ],
      [
        "school-alert-urgent",
        "SCHOOL_ALERT_URGENT",
        { ...alert, title: "School closed today", is_urgent: true },
      ],
      [
        "school-alert-changed",
        "SCHOOL_ALERT_URGENT",
        { ...alert, change: "changed", starts_at: "2026-12-12T14:30:00+00:00", place: "Gym" },
      ],
      [
        "school-alert-canceled",
        "SCHOOL_ALERT_URGENT",
        { ...alert, change: "canceled", cancel_reason: "Too few have signed up." },
      ],
      [
        "export-ready",
        "DATA_EXPORT",
        { ...dataExport, change: "ready", expires_at: "2026-12-02T09:30:00+00:00" },
      ],
      [
        "export-ready-own",
        "DATA_EXPORT",
        {
          ...dataExport,
          change: "ready",
          is_own: true,
          student_name: null,
          expires_at: "2026-12-02T09:30:00+00:00",
        },
      ],
      ["export-requested", "DATA_EXPORT", { ...dataExport, change: "requested" }],
      ["export-asked", "DATA_EXPORT", { ...dataExport, change: "asked" }],
      ["export-undecided", "DATA_EXPORT", { ...dataExport, change: "undecided" }],
      ["majority-soon", "AGE_TRANSITION", { ...majority, change: "soon" }],
      ["majority-today", "AGE_TRANSITION", { ...majority, change: "today" }],
      ["majority-own-soon", "AGE_TRANSITION", { ...majority, change: "own_soon" }],
      ["majority-own-today", "AGE_TRANSITION", { ...majority, change: "own_today" }],
      ...(["asked", "lapsing", "own_asked", "own_lapsing", "undecided"] as const).map(
        (change): [string, string, Record<string, unknown>] => [
          `consent-${change.replace("_", "-")}`,
          "CONSENT_ASKED",
          { change, student_name: change.startsWith("own") ? null : "Charlie Miller" },
        ],
      ),
      [
        "privacy-waiting",
        "PRIVACY_REQUEST",
        { due_at: "2026-12-24T09:30:00+00:00", level_until: "2026-11-25T09:30:00+00:00" },
      ],
      [
        "privacy-erasure-family",
        "PRIVACY_REQUEST",
        { erasure: "family", starts_at: "2026-12-08T09:30:00+00:00" },
      ],
      ["privacy-erasure-own", "PRIVACY_REQUEST", { erasure: "own", starts_at: "2026-12-08T09:30:00+00:00" }],
      [
        "privacy-unhandled",
        "PRIVACY_UNHANDLED",
        {
          request_id: "5f0c9a52-7d0e-4d4b-9a57-3b0c7d3b1a14",
          requested_at: "2026-11-24T09:30:00+00:00",
          due_at: "2026-12-24T09:30:00+00:00",
        },
      ],
      [
        "goal-reached",
        "GOAL_REACHED",
        {
          change: "reached",
          student_name: "Charlie Miller",
          title: "Ten books by summer",
          course_title: null,
        },
      ],
      [
        "goal-reached-own",
        "GOAL_REACHED",
        { change: "own", student_name: "Charlie Miller", title: "Essays at 80 %", course_title: "Writing" },
      ],
      [
        "work-set",
        "WORK_SET",
        {
          change: "set",
          student_name: "Charlie Miller",
          title: "Fractions, page 12",
          course_title: "Algebra",
          due_at: "2026-12-04T07:00:00+00:00",
        },
      ],
      [
        "work-set-own",
        "WORK_SET",
        {
          change: "own",
          student_name: "Charlie Miller",
          title: "Essay",
          course_title: "Writing",
          due_at: null,
        },
      ],
      ["report-waiting", "REPORT_CHANGED", { due_at: "2026-11-25T09:30:00+00:00" }],
      [
        "report-unhandled",
        "REPORT_UNHANDLED",
        { case_id: "5f0c9a52-7d0e-4d4b-9a57-3b0c7d3b1a12", created_at: "2026-11-24T09:30:00+00:00" },
      ],
      [
        "webhook-ended-failing",
        "WEBHOOK_ENDED",
        {
          endpoint_id: "5f0c9a52-7d0e-4d4b-9a57-3b0c7d3b1a13",
          url: "https://hooks.platform.example/homeroom",
          reason: "failing",
          failing_since: "2026-11-23T09:30:00+00:00",
        },
      ],
      [
        "webhook-ended-gone",
        "WEBHOOK_ENDED",
        {
          endpoint_id: "5f0c9a52-7d0e-4d4b-9a57-3b0c7d3b1a13",
          url: "https://hooks.platform.example/homeroom",
          reason: "gone",
          failing_since: null,
        },
      ],
      ["weekly-digest-hidden-name", "PARENT_WEEKLY_DIGEST", { ...digest, student_name: null, grades: [] }],
    ] as const
  ).map(([name, template, data]): [string, EmailRequest] => [
    name,
    sample({
      template,
      data,
      to: { address: "bob@example.com", name: "Bob Miller" },
      actionUrl: "https://homeroom.example/students/1",
      unsubscribe: always.has(template) ? null : unsubscribe,
    }),
  ]),
  [
    "booking-changed-hidden-names",
    sample({
      template: "BOOKING_CHANGED",
      data: {
        ...booking,
        change: "assigned",
        side: "guardian",
        tutor_name: null,
        student_name: null,
        client_name: null,
        price_minor: null,
        currency: null,
      },
      actionUrl: null,
      unsubscribe,
    }),
  ],
]);
