// Contacts, threads and messages.
import { z } from "zod";
import { Constants, type Tables } from "../database.types.ts";
import { type FunctionRow, type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "./shape.ts";

export const contactRole = z.enum(Constants.public.Enums.contact_role);

const contactShape = {
  /** What a conversation with this person about this student is known by; stays when it starts. */
  conversationKey: z.string(),
  profileId: z.guid(),
  fullName: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  /** As what the person is written to. */
  role: contactRole,
  studentId: z.guid(),
  studentName: z.string().nullable(),
  /** Null as long as nobody has written. */
  threadId: z.guid().nullable(),
} satisfies ShapeOf<FunctionRow<"list_contacts">>;
/** Somebody one may write to, about one student. */
export interface Contact extends RowOf<typeof contactShape> {}
export const contact: RowSchema<Contact> = rowSchema(contactShape);

const startedThreadShape = {
  id: z.guid(),
  guardianId: z.guid(),
  staffId: z.guid(),
  studentId: z.guid(),
  /** The number of the last message; 0 without one. */
  lastSeq: z.int(),
  createdAt: timestamp,
  /** Without messages a thread shows to him alone; null: both sides have started it. */
  startedById: z.guid().nullable(),
  /** As what the staff side was found last. */
  staffRole: contactRole,
} satisfies ShapeOf<Tables<"threads">>;
/** A conversation of a guardian and a member of staff about a student. */
export interface StartedThread extends RowOf<typeof startedThreadShape> {}
export const startedThread: RowSchema<StartedThread> = rowSchema(startedThreadShape);

const threadShape = {
  threadId: z.guid(),
  conversationKey: z.string(),
  studentId: z.guid(),
  studentName: z.string().nullable(),
  otherId: z.guid(),
  otherName: z.string().nullable(),
  otherAvatarUrl: z.string().nullable(),
  otherRole: contactRole.nullable(),
  /** `guardian` or `staff`. */
  mySide: z.enum(["guardian", "staff"]),
  /** Whether both sides may talk now; reading takes one's own standing only. */
  canSend: z.boolean(),
  /** The number of the last message; 0 without one. */
  lastSeq: z.int(),
  lastSenderId: z.guid().nullable(),
  /** The first 140 characters of the last message, or the name of its file. */
  lastMessagePreview: z.string().nullable(),
  lastMessageAt: timestamp.nullable(),
  /** Messages of the other side that one has not read. */
  unreadCount: z.int(),
  /** Up to which message the other side has read; 0 for none. */
  otherReadSeq: z.int(),
  pinnedAt: timestamp.nullable(),
  /** Null once awake. */
  snoozedUntil: timestamp.nullable(),
} satisfies ShapeOf<Tables<"my_threads">>;
/** A conversation as it stands in one's own inbox. */
export interface Thread extends RowOf<typeof threadShape> {}
export const thread: RowSchema<Thread> = rowSchema(threadShape);

const sentColumns = {
  id: z.guid(),
  threadId: z.guid(),
  /** 1, 2, 3 … in its thread, without gaps. */
  seq: z.int(),
  senderId: z.guid(),
  senderRole: contactRole,
  /** Null for a file without words. */
  body: z.string().nullable(),
  /** For `messages.download`. */
  attachmentPath: z.string().nullable(),
  attachmentName: z.string().nullable(),
  /** `image/png`, `image/jpeg`, `image/gif`, `image/webp` or `application/pdf`. */
  attachmentType: z.string().nullable(),
  /** In bytes. */
  attachmentSize: z.int().nullable(),
  /** The id that its sender gave it. */
  clientId: z.guid().nullable(),
  createdAt: timestamp,
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
  readAt: timestamp.nullable(),
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
  lastMessageAt: timestamp.nullable(),
  createdAt: timestamp,
} satisfies ShapeOf<FunctionRow<"find_threads">>;
/** For admins: a thread without what was written in it. */
export interface ThreadMetadata extends RowOf<typeof threadMetadataShape> {}
export const threadMetadata: RowSchema<ThreadMetadata> = rowSchema(threadMetadataShape);

const reviewedMessageShape = {
  id: z.guid(),
  seq: z.int(),
  senderId: z.guid(),
  senderName: z.string().nullable(),
  senderRole: contactRole,
  body: z.string().nullable(),
  attachmentPath: z.string().nullable(),
  attachmentName: z.string().nullable(),
  createdAt: timestamp,
} satisfies ShapeOf<FunctionRow<"review_thread">>;
/** For admins: a message, read for a reason. */
export interface ReviewedMessage extends RowOf<typeof reviewedMessageShape> {}
export const reviewedMessage: RowSchema<ReviewedMessage> = rowSchema(reviewedMessageShape);
