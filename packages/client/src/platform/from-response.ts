// Turns what PostgREST, or a gateway before it, answered into an error with a stable code.
import * as z from "zod/mini";
import { Constants } from "../database.types.ts";
import { syncReport } from "../integrations/rows.ts";
import { rosterCounts } from "../schools/rows.ts";
import { camelCase } from "./camel-case.ts";
import {
  type AnyHomeroomError,
  type ErrorCode,
  type FieldProblem,
  HomeroomError,
  type PlainErrorCode,
} from "./errors.ts";
import { sentences } from "./sentences.ts";

/** The error of a supabase-js response, as far as it is looked at. */
export type RestError = {
  message?: string | null;
  details?: string | null;
  hint?: string | null;
  code?: string | null;
};

/** A failed answer: `status` is 0 when there was none. */
export type FailedResponse = { error: RestError; status: number; retryAfter?: string | null };

const databaseCode = z.enum(Constants.public.Enums.error_code);

/** Transaction was rolled back for a conflict with another one: serialization, deadlock. */
export function isConflict({ error }: FailedResponse): boolean {
  return /^40...$/.test(error.code ?? "");
}

/** No answer, or one of a gateway that could not reach the server. */
export function isUnreachable({ status }: FailedResponse): boolean {
  return status === 0 || (status >= 502 && status <= 504) || (status >= 520 && status <= 524);
}

export function toHomeroomError(response: FailedResponse): AnyHomeroomError {
  const { error, status } = response;
  const raised = databaseCode.safeParse(error.message);
  const code = raised.success ? raised.data : codeOf(response);
  const context = { status: status || null, retryAfter: secondsOf(response), cause: error };
  switch (code) {
    case "link.has_active_bookings":
      return new HomeroomError(code, bookingIds(error.details), sentences[code], context);
    case "roster.rejected":
      return new HomeroomError(code, jsonOf(error.details, rosterCounts), sentences[code], context);
    case "integration.import_rejected":
      return new HomeroomError(code, jsonOf(error.details, syncReport), sentences[code], context);
    case "validation.failed": {
      // Only what the project itself raised is written for people.
      const problem = fieldProblem((raised.success && error.details) || sentences[code]);
      return new HomeroomError(code, [problem], problem.message, context);
    }
    default: {
      const message = ((raised.success || isRefusal(error)) && error.details) || sentences[code];
      return new HomeroomError<PlainErrorCode>(code, null, message, context);
    }
  }
}

/** Raised by a newer server under a code that this version does not know: its sentence still is for people. */
function isRefusal({ message, details }: RestError): boolean {
  return /^[a-z_]+\.[a-z_]+$/.test(message ?? "") && !/^\s*[[{]/.test(details ?? "");
}

function codeOf(response: FailedResponse): ErrorCode {
  const { error, status } = response;
  const code = error.code ?? "";
  if (code === "42501") return status === 401 ? "auth.required" : "permission.denied";
  // What is there already is bad input too: handed in twice, registered twice.
  if (/^22...$/.test(code) || ["23505", "23514", "23P01", "PGRST102", "PGRST203"].includes(code)) {
    return "validation.failed";
  }
  // No such function, column or relation. Names come from the generated types, so the database is older than they.
  if (["PGRST202", "PGRST204", "PGRST205", "42703"].includes(code)) return "server.outdated";
  if (/^PGRST30[123]$/.test(code) || status === 401) return "auth.required";
  // Answers to HEAD have no body, so no code either.
  if (status === 403) return "permission.denied";
  if (status === 429) return "rate.limited";
  if (isUnreachable(response)) return "network.failed";
  // supabase-js reports a successful answer that is no JSON as an error.
  if (status >= 200 && status < 300) return "response.invalid";
  return "unknown";
}

/**
 * Browsers hide the header from other origins unless the server exposes it, and PostgREST does not:
 * so the database may repeat it in the hint, as `Retry-After: 30`.
 */
function secondsOf({ error, retryAfter }: FailedResponse): number | null {
  const text = /^Retry-After: (\d+)$/.exec(error.hint ?? "")?.[1] ?? retryAfter ?? "";
  return /^\d+$/.test(text) ? Number(text) : null;
}

function jsonOf<T>(details: string | null | undefined, schema: z.ZodMiniType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(details ?? "")).data ?? null;
  } catch {
    return null;
  }
}

function bookingIds(details: string | null | undefined): string[] {
  try {
    const parsed = z.array(z.guid()).safeParse(JSON.parse(details ?? ""));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** The database names its arguments (`p_ends_at must be after p_starts_at.`), callers know them in camelCase. */
function fieldProblem(sentence: string): FieldProblem {
  const message = sentence.replace(/\bp_([a-z0-9_]+)/g, (_, name: string) => camelCase(name));
  return { field: /^p_([a-z0-9_]+)/.test(sentence) ? (/^\w+/.exec(message)?.[0] ?? "") : "", message };
}

/** Input that was refused before anything was sent. */
export function toInputError(error: z.core.$ZodError): HomeroomError<"validation.failed"> {
  const problems = error.issues.map((issue) => ({
    field: issue.path.map(String).join("."),
    message: issue.message,
  }));
  const [first = { field: "", message: sentences["validation.failed"] }] = problems;
  const message = first.field ? `${first.field}: ${first.message}` : first.message;
  return new HomeroomError("validation.failed", problems, message, { cause: error });
}
