// Contacts, threads and messages.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import {
  day,
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

export const contactRole = z.enum(Constants.public.Enums.contact_role);

const contactShape = {
  /** What a conversation with this person about this student is known by; stays when it starts. */
  conversationKey: z.string(),
  profileId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  /** The role in which the person is contacted. */
  role: contactRole,
  studentId: z.guid(),
  studentName: z.nullable(z.string()),
  /** Null until the first message. */
  threadId: z.nullable(z.guid()),
} satisfies ShapeOf<FunctionRow<"list_contacts">>;
/** Somebody one may write to, about one student. */
export interface Contact extends RowOf<typeof contactShape> {}
export const contact: RowSchema<Contact> = rowSchema(contactShape);

const contactAvailabilityShape = {
  profileId: z.guid(),
  /** Emails and pushes to them wait for their quiet hours. */
  toldLater: z.boolean(),
  /** When their quiet hours end; of staff only. */
  quietUntil: z.nullable(timestamp),
  /** The first day of their absence, `YYYY-MM-DD`; of staff only. */
  awayFrom: z.nullable(day),
  awayUntil: z.nullable(day),
  awayNote: z.nullable(z.string()),
  /** Whom to write to meanwhile, about the same student. */
  coverId: z.nullable(z.guid()),
  coverName: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"contact_availability">>;
/** Why a contact may answer later. */
export interface ContactAvailability extends RowOf<typeof contactAvailabilityShape> {}
export const contactAvailability: RowSchema<ContactAvailability> = rowSchema(contactAvailabilityShape);

const blockedContactShape = {
  /** For `unblock`. */
  profileId: z.guid(),
  fullName: z.nullable(z.string()),
  blockedAt: timestamp,
} satisfies ShapeOf<Tables<"my_blocked_contacts">>;
/** A tutor with whom one ended the conversations. */
export interface BlockedContact extends RowOf<typeof blockedContactShape> {}
export const blockedContact: RowSchema<BlockedContact> = rowSchema(blockedContactShape);

const startedThreadShape = {
  id: z.guid(),
  guardianId: z.guid(),
  staffId: z.guid(),
  studentId: z.guid(),
  /** The number of the last message; 0 without one. */
  lastSeq: z.int(),
  createdAt: timestamp,
  /** While empty, the thread is visible only to this person; null once both sides opened it. */
  startedById: z.nullable(z.guid()),
  /** The staff side's role at the last check. */
  staffRole: contactRole,
} satisfies ShapeOf<Omit<Tables<"threads">, "guardian_count" | "last_message_at" | "withdrawn_count">>;
/** A conversation of a guardian, or of an adult student themselves (`guardianId` is `studentId`), and staff. */
export interface StartedThread extends RowOf<typeof startedThreadShape> {}
export const startedThread: RowSchema<StartedThread> = rowSchema(startedThreadShape);

const threadShape = {
  threadId: z.guid(),
  conversationKey: z.string(),
  studentId: z.guid(),
  studentName: z.nullable(z.string()),
  otherId: z.guid(),
  otherName: z.nullable(z.string()),
  otherAvatarUrl: z.nullable(z.string()),
  otherRole: z.nullable(contactRole),
  /** `guardian`, the side of the family, adult students included, or `staff`. */
  mySide: z.enum(["guardian", "staff"]),
  /** Whether both sides may talk now; reading takes one's own standing only. */
  canSend: z.boolean(),
  /** The number of the last message; 0 without one. */
  lastSeq: z.int(),
  lastSenderId: z.nullable(z.guid()),
  /** The first 140 characters of the last message, or the name of its file. */
  lastMessagePreview: z.nullable(z.string()),
  lastMessageAt: z.nullable(timestamp),
  /** Messages of the other side that one has not read. */
  unreadCount: z.int(),
  /** Up to which message the other side has read; 0 for none. */
  otherReadSeq: z.int(),
  pinnedAt: z.nullable(timestamp),
  /** Null once awake. */
  snoozedUntil: z.nullable(timestamp),
  /** Since when nothing tells of its messages. */
  mutedAt: z.nullable(timestamp),
  /** How many of its messages were withdrawn. */
  withdrawnCount: z.int(),
} satisfies ShapeOf<Tables<"my_threads">>;
/** A conversation in one's own inbox. */
export interface Thread extends RowOf<typeof threadShape> {}
export const thread: RowSchema<Thread> = rowSchema(threadShape);

const sentColumns = {
  id: z.guid(),
  threadId: z.guid(),
  /** 1, 2, 3 … in its thread, without gaps. */
  seq: z.int(),
  senderId: z.guid(),
  senderRole: contactRole,
  /** Null for a file without words, and where it was erased or withdrawn. */
  body: z.nullable(z.string()),
  /** For `messages.download`. */
  attachmentPath: z.nullable(z.string()),
  attachmentName: z.nullable(z.string()),
  /** `image/png`, `image/jpeg`, `image/gif`, `image/webp` or `application/pdf`. */
  attachmentType: z.nullable(z.string()),
  /** In bytes. */
  attachmentSize: z.nullable(z.int()),
  /** The id that its sender gave it. */
  clientId: z.nullable(z.guid()),
  createdAt: timestamp,
  /** When its text or file was erased, because the person was who wrote it or whom it is about. */
  erasedAt: z.nullable(timestamp),
  /** When its sender withdrew it; its text and file are gone from here. */
  withdrawnAt: z.nullable(timestamp),
};

const sentMessageShape = sentColumns satisfies ShapeOf<
  Omit<Tables<"messages">, "guardian_count" | "staff_count">
>;
/** A message as it was sent. */
export interface SentMessage extends RowOf<typeof sentMessageShape> {}
export const sentMessage: RowSchema<SentMessage> = rowSchema(sentMessageShape);

const messageShape = {
  ...sentColumns,
  /** When the side that did not send it had first read it; null so far. */
  readAt: z.nullable(timestamp),
  /**
   * Until when one may withdraw it even if it was read; null for what others sent, and what is gone. What nobody has
   * read may be withdrawn later too.
   */
  withdrawableUntil: z.nullable(timestamp),
} satisfies ShapeOf<Tables<"thread_messages">>;
/** A message in its thread. */
export interface Message extends RowOf<typeof messageShape> {}
export const message: RowSchema<Message> = rowSchema(messageShape);

const foundMessageShape = {
  threadId: z.guid(),
  messageId: z.guid(),
  seq: z.int(),
  /** The place where the text was found, with some words around it. */
  snippet: z.string(),
  createdAt: timestamp,
} satisfies ShapeOf<{ [Key in keyof FoundRow]: NonNullable<FoundRow[Key]> }>;
type FoundRow = FunctionRow<"search_messages">;
/** A message that a search found. */
export interface FoundMessage extends RowOf<typeof foundMessageShape> {}
export const foundMessage: RowSchema<FoundMessage> = rowSchema(foundMessageShape);

const threadMetadataShape = {
  threadId: z.guid(),
  guardianId: z.guid(),
  staffId: z.guid(),
  studentId: z.guid(),
  lastSeq: z.int(),
  lastMessageAt: z.nullable(timestamp),
  createdAt: timestamp,
} satisfies ShapeOf<FunctionRow<"find_threads">>;
/** For admins: a thread without what was written in it. */
export interface ThreadMetadata extends RowOf<typeof threadMetadataShape> {}
export const threadMetadata: RowSchema<ThreadMetadata> = rowSchema(threadMetadataShape);

export const reviewedMessageShape = {
  id: z.guid(),
  seq: z.int(),
  senderId: z.guid(),
  senderName: z.nullable(z.string()),
  senderRole: contactRole,
  body: z.nullable(z.string()),
  attachmentPath: z.nullable(z.string()),
  attachmentName: z.nullable(z.string()),
  createdAt: timestamp,
} satisfies ShapeOf<FunctionRow<"review_thread">>;
/** For admins: a message, read for a reason. */
export interface ReviewedMessage extends RowOf<typeof reviewedMessageShape> {}
export const reviewedMessage: RowSchema<ReviewedMessage> = rowSchema(reviewedMessageShape);
