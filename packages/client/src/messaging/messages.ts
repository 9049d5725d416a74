// `homeroom.messages`: sending, files, searching, paging back.
import * as z from "zod/mini";
import { type InputOf, id, limit, moment, seq } from "../platform/fields.ts";
import { method } from "../platform/method.ts";
import { newRequestId } from "../platform/request-id.ts";
import type { Result } from "../platform/result.ts";
import type { Transport } from "../platform/transport.ts";
import {
  fileShape,
  inspectFile,
  type Uploaded,
  type UploadInput,
  uploadFile,
  uploadInput,
  uploadInspected,
} from "./attachments.ts";
import {
  type FoundMessage,
  foundMessage,
  type Message,
  message,
  type SentMessage,
  sentMessage,
  startedThread,
} from "./rows.ts";
import { type PendingMessage, type Sending, sending } from "./sending.ts";
import { download } from "./storage.ts";

const recipientShape = {
  studentId: id,
  /** Who is to read it. Staff may leave it out and mean an adult student, else the primary guardian. */
  recipientId: z.optional(id),
  /** One's own side, for who is guardian and staff of the student: the `mySide` of the thread. Default: guardian. */
  side: z.optional(z.enum(["guardian", "staff"])),
  /** What it says; blanks around it are removed. */
  body: z.optional(z.string()),
  /** Makes the call safe to repeat: see `newRequestId`. Default: a new one. */
  clientId: z.optional(id),
};

const sendShape = {
  ...recipientShape,
  /** The path of an uploaded file. */
  attachmentPath: z.optional(z.string().check(z.maxLength(300, "Not a path."))),
};
export interface SendMessageInput extends InputOf<typeof sendShape> {}
const sendMessage = z.strictObject(sendShape);

const sendAttachmentShape = { ...recipientShape, ...fileShape };
export interface SendAttachmentInput extends InputOf<typeof sendAttachmentShape> {}
const sendAttachment = z.strictObject({ ...sendAttachmentShape, clientId: id });

const searchShape = {
  /** 2 to 100 characters, whatever their case. */
  query: z
    .string()
    .check(z.trim(), z.minLength(2, "At least two characters."), z.maxLength(100, "Up to 100 characters.")),
  /** 1 to 200, default 50. */
  limit,
  /** Only older ones: the `createdAt` of the last message of the page before. */
  before: z.optional(moment),
};
export interface SearchMessagesInput extends InputOf<typeof searchShape> {}
const searchMessages = z.strictObject(searchShape);

const pagesShape = {
  threadId: id,
  /** Begins with the messages before this one; default: with the newest. */
  beforeSeq: z.optional(seq),
  /** Messages per page, 1 to 200. Default 50. */
  limit,
};
export interface PagesInput extends InputOf<typeof pagesShape> {}
const pages = z.strictObject(pagesShape);

export interface MessagesNamespace {
  /**
   * Sends a message about a student, and starts the thread where there is none. The answer has its
   * `clientId` at once, so that an app can show the message while it is on its way. While the server
   * cannot be reached it is sent again, and arrives once.
   *
   * Errors: `auth.required`, `contact.not_found`, `guardian.not_linked`, `message.empty`,
   * `message.too_long`, `attachment.not_found`, `attachment.not_allowed`, `request.mismatch`,
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * const sending = homeroom.messages.send({ studentId: charlie.id, recipientId: dana.id, body: "Hello" });
   * show(sending.pending);
   * const { data: message, error } = await sending;
   * if (error?.code === "network.failed") offerRetry(() => sending.retry());
   */
  send(input: SendMessageInput): Sending;

  /**
   * Starts the thread, uploads a file and sends it, with or without words. Repeating it with the
   * same `clientId` sends it once.
   *
   * Errors: those of `send`, `thread.not_found`.
   *
   * @example
   * const sending = homeroom.messages.sendAttachment({
   *   studentId: charlie.id, recipientId: dana.id, file: input.files[0], body: "The report",
   *   onProgress: ({ loaded, total }) => showBar(loaded / total),
   * });
   */
  sendAttachment(input: SendAttachmentInput): Sending;

  /**
   * Uploads a file into a thread, for `send`. A file that is no image or PDF by its content is
   * refused before anything goes up. Its name becomes plain ASCII with the right ending.
   *
   * Errors: `auth.required`, `thread.not_found`, `attachment.not_allowed`, `request.mismatch`,
   * `validation.failed`.
   *
   * @example
   * const { data: uploaded } = await homeroom.messages.upload({ threadId, file });
   * await homeroom.messages.send({ studentId, recipientId, attachmentPath: uploaded?.path });
   */
  upload(input: UploadInput): Promise<Result<Uploaded>>;

  /**
   * The file of a message, with its type. Its address is good for nothing without a session.
   *
   * Errors: `auth.required`, `attachment.not_found` (also one that was closed, or that is not for
   * the reader any more), `validation.failed`.
   *
   * @example
   * const { data: file } = await homeroom.messages.download({ path: message.attachmentPath });
   * if (file) image.src = URL.createObjectURL(file);
   */
  download(input: { path: string }): Promise<Result<Blob>>;

  /**
   * Takes back a message that one sent: while the other side has not read it, and in any case for some minutes. Both
   * sides see that it was withdrawn. What it said is kept sealed for who handles a report.
   *
   * Errors: `auth.required`, `message.not_found`, `message.not_withdrawable`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { error } = await homeroom.messages.withdraw({ messageId: message.id });
   */
  withdraw(input: { messageId: string }): Promise<Result<SentMessage>>;

  /**
   * Messages of one's threads that contain a text, newest first.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: found } = await homeroom.messages.search({ query: "algebra" });
   */
  search(input: SearchMessagesInput): Promise<Result<FoundMessage[]>>;

  /**
   * A thread page by page, from its newest messages to its first; within a page the oldest comes
   * first. Marks nothing read. Ends after the first message, or after an error.
   *
   * Errors: `auth.required`, `thread.not_found`, `validation.failed`.
   *
   * @example
   * for await (const { data: page, error } of homeroom.messages.pages({ threadId })) {
   *   if (error || !showAbove(page)) break;
   * }
   */
  pages(input: PagesInput): AsyncGenerator<Result<Message[]>, void, undefined>;
}

// Once for all clients: `with` makes a new one for each call.
const withdrawInput = z.strictObject({ messageId: id });
const downloadInput = z.strictObject({ path: z.string().check(z.minLength(1), z.maxLength(300)) });

export function messagesNamespace(transport: Transport): MessagesNamespace {
  const readPage = method(pages, (input) =>
    transport.call("open_thread", input, z.array(message), { repeatable: true }),
  );
  const send = method(sendMessage, (input) =>
    transport.call("send_message", input, sentMessage, { repeatable: true }),
  );
  const attach = method(sendAttachment, async ({ file, name, onProgress, ...words }) => {
    const { studentId, recipientId, side, clientId } = words;
    // A wrong file starts no thread.
    const inspected = await inspectFile(file, name);
    if (inspected.error) return inspected;
    const started = await transport.call("start_thread", { studentId, recipientId, side }, startedThread, {
      repeatable: true,
    });
    if (started.error) return started;
    // A repeated call finds its file again.
    const place = { threadId: started.data.id, uploadId: clientId, onProgress };
    const uploaded = await uploadInspected(transport, { ...inspected.data, ...place });
    if (uploaded.error) return uploaded;
    return transport.call("send_message", { ...words, attachmentPath: uploaded.data.path }, sentMessage, {
      repeatable: true,
    });
  });

  return {
    send(input) {
      const whole = { ...input, clientId: input?.clientId ?? newRequestId() };
      const name = nameOf(input?.attachmentPath);
      return sending(pendingOf(whole, name), () => send(whole));
    },
    sendAttachment(input) {
      const whole = { ...input, clientId: input?.clientId ?? newRequestId() };
      const name = input?.name ?? nameOf(Reflect.get(Object(input?.file), "name"));
      return sending(pendingOf(whole, name), () => attach(whole));
    },
    upload: method(uploadInput, (input) => uploadFile(transport, input)),
    download: method(downloadInput, ({ path }) => download(transport, path)),
    withdraw: method(withdrawInput, (input) =>
      transport.call("withdraw_message", input, sentMessage, { repeatable: true }),
    ),
    search: method(searchMessages, (input) =>
      transport.call("search_messages", input, z.array(foundMessage), { repeatable: true }),
    ),
    async *pages({ beforeSeq = newest, ...input }) {
      for (let before = beforeSeq; before > 1; ) {
        const page = await readPage({ ...input, beforeSeq: before });
        if (page.error || page.data.length > 0) yield page;
        before = page.data?.[0]?.seq ?? 0;
      }
    },
  };
}

/** Above every number, and given, so that opening marks nothing read. */
const newest = 2_147_483_647;

function nameOf(path: unknown): string | null {
  return typeof path === "string" ? (path.split("/").at(-1) ?? null) : null;
}

function pendingOf(
  input: { clientId: string; studentId: string; recipientId?: string | undefined; body?: string | undefined },
  attachmentName: string | null,
): PendingMessage {
  const { studentId, recipientId = null, body = null } = input;
  // As the database writes it.
  const clientId = String(input.clientId).toLowerCase();
  return { clientId, studentId, recipientId, body, attachmentName, createdAt: new Date().toISOString() };
}
