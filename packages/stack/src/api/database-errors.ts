// Which HTTP status a database error becomes: https://docs.postgrest.org/en/stable/references/errors.html
// Lite knows some of the table and answers 500 without the code for the rest. Those are handed to it
// in the one form that lets the raiser set status and body: SQLSTATE PGRST.

type DatabaseError = { code: string; message: string; detail?: unknown; hint?: unknown };

const lite = /^(PT...|PGRST|42...|22...|21...|23502|25006)$/;

const statuses: [RegExp, number][] = [
  [/^08/, 503],
  [/^09/, 500],
  [/^0L|^0P|^28/, 403],
  [/^23503|^23505/, 409],
  [/^25|^2D|^38|^39|^3B|^40/, 500],
  [/^53400/, 500],
  [/^53|^57P01/, 503],
  [/^54/, 413],
  [/^55|^57|^58|^F0|^HV|^XX/, 500],
  [/^P0001/, 400],
  [/^P0/, 500],
];

/** PostgREST casts arguments and looks functions up itself, so these never arise there. */
const published: Record<string, { code: string; status: number }> = {
  "42846": { code: "22P02", status: 400 },
  "42883": { code: "PGRST202", status: 404 },
};

export function asPostgrest(error: unknown): unknown {
  // The driver cannot write a number or an object where an array belongs; PostgREST's cast refuses it.
  if (error instanceof TypeError && "code" in error && error.code === "ERR_INVALID_ARG_TYPE")
    return raised({ code: "22P02", message: "malformed array literal" }, 400);
  if (!isDatabaseError(error)) return error;
  const known = published[error.code];
  if (known) return raised({ ...error, code: known.code, message: error.message }, known.status);
  if (lite.test(error.code)) return error;
  return raised(error, statuses.find(([pattern]) => pattern.test(error.code))?.[1] ?? 400);
}

function raised({ code, message, detail, hint }: DatabaseError, status: number): Error {
  return Object.assign(new Error(), {
    code: "PGRST",
    message: JSON.stringify({ code, message, details: detail ?? null, hint: hint ?? null }),
    detail: JSON.stringify({ status, headers: {} }),
  });
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    /^[0-9A-Z]{5}$/.test(error.code)
  );
}
