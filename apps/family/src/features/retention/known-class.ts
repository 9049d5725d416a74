import type texts from "./messages/en.json";

type Known = Extract<keyof typeof texts, `class.${string}`> extends `class.${infer Name}` ? Name : never;

/** The classes of what is kept that the app has words for. */
const known: readonly Known[] = [
  "messages",
  "learning_records",
  "awards",
  "bookings_canceled",
  "bookings_completed",
  "reports",
  "audit_log",
  "invitations",
  "privacy_requests",
  "notifications",
  "weekly_digests",
  "sync_runs",
  "email_outbox",
  "email_batches",
  "email_events",
  "push_outbox",
  "sms_outbox",
  "booking_requests",
  "webhook_deliveries",
  "roster_imports",
];

export const isKnownClass = (name: string): name is Known => known.some((one) => one === name);
