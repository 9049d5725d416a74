import type { z } from "zod";

/** The stable error codes these functions answer with: a part of the database's list, and `unknown`. */
export type ErrorCode =
  | "auth.required"
  | "permission.denied"
  | "validation.failed"
  | "rate.limited"
  | "profile.not_found"
  | "integration.not_found"
  | "integration.not_active"
  | "integration.state_invalid"
  | "integration.import_rejected"
  | "unknown";

/** A request that is refused: status, code and one sentence for people, never an internal detail. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: ErrorCode,
    message: string,
    options: { detail?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.detail = options.detail;
    this.headers = options.headers ?? {};
  }
}

/** The refusal of a body that a schema does not take; its detail names the fields. */
export function malformed(error: z.ZodError, message: string): Refusal {
  const fields = new Set(error.issues.map((issue) => issue.path.join(".")));
  return new Refusal(400, "validation.failed", message, { detail: [...fields].join(", ") });
}

/** What an unexpected failure says in the log: its message, never its stack. */
export function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
