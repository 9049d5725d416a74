// Every failure of the SDK, as one class with a stable code.
import type { Enums } from "../database.types.ts";
import type { SyncReport } from "../integrations/rows.ts";
import type { RosterCounts } from "../schools/rows.ts";
import { sentences } from "./sentences.ts";

/**
 * A code of the database (see `docs/errors.md`), or one of the SDK's own:
 * `network.failed` (the server was not reached, or the call was aborted), `response.invalid` (an
 * answer of another shape than this version knows), `server.outdated` (the database lacks what this
 * version of the SDK calls) and `unknown`.
 */
export type ErrorCode =
  | Enums<"error_code">
  | "network.failed"
  | "response.invalid"
  | "server.outdated"
  | "unknown";

/** What is wrong with one field of the input; `field` is its camelCase path, empty for the whole. */
export type FieldProblem = { field: string; message: string };

/** Codes whose errors carry a machine-readable detail. */
type Details = {
  /** At least one entry. */
  "validation.failed": FieldProblem[];
  /** Ids of the bookings in the way. */
  "link.has_active_bookings": string[];
  /** What the roster would have changed; null if the answer does not say. */
  "roster.rejected": RosterCounts | null;
  /** What the import would have changed; null if the answer does not say. */
  "integration.import_rejected": SyncReport | null;
};

/** Codes without a detail. */
export type PlainErrorCode = Exclude<ErrorCode, keyof Details>;

type DetailOf<Code extends ErrorCode> = Code extends keyof Details ? Details[Code] : null;

type ErrorContext = { status?: number | null; retryAfter?: number | null; cause?: unknown };

/**
 * A failed call.
 *
 * @example
 * const { error } = await homeroom.students.unlink({ linkId });
 * if (error?.code === "link.has_active_bookings") showBookings(error.detail);
 */
export class HomeroomError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "HomeroomError";
  /** Stable; decide by this, never by the message. */
  readonly code: Code;
  /**
   * `validation.failed`: the fields in question. `link.has_active_bookings`: booking ids.
   * `roster.rejected`, `integration.import_rejected`: counts.
   * Else null.
   */
  readonly detail: DetailOf<Code>;
  /** HTTP status, null if there was no answer. */
  readonly status: number | null;
  /** `rate.limited`: seconds to wait, if known. */
  readonly retryAfter: number | null;

  constructor(
    code: Code,
    detail: DetailOf<Code>,
    message: string = sentences[code],
    context: ErrorContext = {},
  ) {
    super(message, { cause: context.cause });
    this.code = code;
    this.detail = detail;
    this.status = context.status ?? null;
    this.retryAfter = context.retryAfter ?? null;
  }

  /** For logs: `JSON.stringify` leaves out the message of an `Error`. Not the cause, which may hold input. */
  toJSON(): Pick<this, "name" | "code" | "message" | "detail" | "status" | "retryAfter"> {
    const { name, code, message, detail, status, retryAfter } = this;
    return { name, code, message, detail, status, retryAfter };
  }
}

/** Any error a method returns; comparing its `code` narrows its `detail`. */
export type AnyHomeroomError =
  | HomeroomError<"validation.failed">
  | HomeroomError<"link.has_active_bookings">
  | HomeroomError<"roster.rejected">
  | HomeroomError<"integration.import_rejected">
  | HomeroomError<PlainErrorCode>;

/** An error of the SDK, whatever its code. Use in `catch`. */
export function isHomeroomError(value: unknown): value is AnyHomeroomError {
  return value instanceof HomeroomError;
}
