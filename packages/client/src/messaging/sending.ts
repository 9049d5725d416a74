// A message on its way: known by its client id before the server has answered.
import type { Result } from "../platform/result.ts";
import type { SentMessage } from "./rows.ts";

/** What an app can show at once. */
export interface PendingMessage {
  clientId: string;
  studentId: string;
  /** Null where the server picks the adult student or the primary guardian. */
  recipientId: string | null;
  body: string | null;
  /** The name of the file that goes with it. */
  attachmentName: string | null;
  /** By the clock of this device. */
  createdAt: string;
}

/**
 * A message on its way; awaiting it gives the result. The message that arrives through
 * `threads.subscribe` carries the same `clientId`.
 */
export interface Sending extends Promise<Result<SentMessage>> {
  readonly clientId: string;
  readonly pending: PendingMessage;
  /** Sends the same message again, after a failure: it cannot arrive twice. */
  retry(): Sending;
}

export function sending(pending: PendingMessage, send: () => Promise<Result<SentMessage>>): Sending {
  return Object.assign(send(), {
    clientId: pending.clientId,
    pending,
    retry: () => sending(pending, send),
  });
}
