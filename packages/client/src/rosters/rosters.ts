// `@homeroom/client/rosters`: sends the files of a OneRoster 1.1 or 1.2 export, in parts, with progress, each step
// safe to repeat.
import * as z from "zod/mini";
import type { Json } from "../database.types.ts";
import type { Homeroom } from "../homeroom.ts";
import { parseCsv } from "../platform/csv/parse.ts";
import { type FieldProblem, HomeroomError } from "../platform/errors.ts";
import { type InputOf, id } from "../platform/fields.ts";
import { standalone } from "../platform/method.ts";
import { failure, type Result, success } from "../platform/result.ts";
import { checked, type Transport } from "../platform/transport.ts";
import { rosterCounts } from "../schools/rows.ts";
import { type RosterPreview, rosterAnswer, rosterProgress } from "./rows.ts";

export type { RosterCounts } from "../schools/rows.ts";
export type { RosterPreview, RosterProblem } from "./rows.ts";

/** Rows per request. */
const PART = 2000;
const MAX_BYTES = 200_000_000;

/** The columns that are read; the rest is left alone. */
const columns = {
  orgs: { needed: ["sourcedId", "name", "type"], read: ["status", "parentSourcedId"] },
  users: {
    needed: ["sourcedId", "givenName", "familyName"],
    read: ["role", "status", "enabledUser", "email", "agentSourcedIds"],
  },
  classes: { needed: ["sourcedId", "title", "schoolSourcedId"], read: ["status"] },
  enrollments: {
    needed: ["sourcedId", "classSourcedId", "userSourcedId", "role"],
    read: ["status", "beginDate", "endDate"],
  },
} as const;
type FileName = keyof typeof columns;
const fileNames: readonly FileName[] = ["orgs", "users", "classes", "enrollments"];

/** Text, or the bytes of a file: UTF-8, UTF-16 with its mark, or what older systems write (Windows-1252). */
const file = z.union([
  z.string().check(z.maxLength(MAX_BYTES)),
  z.instanceof(Uint8Array),
  z.instanceof(Blob),
]);

/** How far: `phase` is `sending`, `comparing` or `applying`. */
export type RosterProgress = { phase: "sending" | "comparing" | "applying"; done: number; total: number };
const onProgress = z.optional(
  z.custom<(progress: RosterProgress) => void>((value) => typeof value === "function"),
);

const previewRosterShape = {
  organizationId: id,
  /**
   * `orgs.csv` and so on, all four: what is missing from a roster goes. `roles.csv` belongs to OneRoster 1.2,
   * whose users have their roles there.
   */
  files: z.strictObject({
    orgs: file,
    users: file,
    classes: file,
    enrollments: file,
    roles: z.optional(file),
  }),
  /** Called after each part. */
  onProgress,
};
export interface PreviewRosterInput extends InputOf<typeof previewRosterShape> {}
const previewRosterInput = z.strictObject(previewRosterShape);

const applyRosterShape = {
  /** From the preview. */
  importId: id,
  /** Called after each part. */
  onProgress,
};
export interface ApplyRosterInput extends InputOf<typeof applyRosterShape> {}
const applyRosterInput = z.strictObject(applyRosterShape);

type Row = { [key: string]: Json };

/**
 * What a OneRoster 1.1 or 1.2 export (CSV) would change; changes nothing. For managers of the
 * organization, and admins. `validation.failed` names files and lines that are no CSV in
 * `error.detail`. A line that could give a wrong person something is in `errors`: it is held back with what
 * depends on it. What harms nobody is in `warnings`. The rest is applied.
 *
 * Errors: `auth.required`, `permission.denied`, `validation.failed`, `rate.limited`.
 *
 * @example
 * import { previewRoster } from "@homeroom/client/rosters";
 *
 * const { data: preview } = await previewRoster(homeroom, {
 *   organizationId, files: { orgs, users, classes, enrollments }, onProgress: ({ done, total }) => show(done / total),
 * });
 */
export function previewRoster(homeroom: Homeroom, input: PreviewRosterInput): Promise<Result<RosterPreview>> {
  return runPreview(homeroom, input);
}

/**
 * Applies a previewed roster, part by part. If it stops on the way, call it again.
 *
 * Errors: `auth.required`, `permission.denied`, `validation.failed`, `roster.rejected` (detail: the counts).
 *
 * @example
 * import { applyRoster } from "@homeroom/client/rosters";
 *
 * if (!preview.rejected && confirm(`Go on without ${preview.errorCount} lines?`)) await applyRoster(homeroom, { importId: preview.importId });
 */
export function applyRoster(homeroom: Homeroom, input: ApplyRosterInput): Promise<Result<{ total: number }>> {
  return runApply(homeroom, input);
}

const runPreview = standalone(previewRosterInput, preview);
const runApply = standalone(applyRosterInput, apply);

async function preview(
  transport: Transport,
  { organizationId, files, onProgress }: z.output<typeof previewRosterInput>,
): Promise<Result<RosterPreview>> {
  const rows: Row[] = [];
  const problems: FieldProblem[] = [];
  const roles = files.roles === undefined ? undefined : rolesOf(await textOf(files.roles), problems);
  for (const name of fileNames) {
    for (const row of readFile(name, await textOf(files[name]), columns[name], problems)) {
      const role = name === "users" && roles ? roles.get(String(row["sourcedId"])) : undefined;
      rows.push({ file: name, ...row, ...(role === undefined ? {} : { role }) });
    }
  }
  const [first] = problems;
  if (first) {
    const message = `${first.field}: ${first.message}`;
    return failure(new HomeroomError("validation.failed", problems, message));
  }

  let importId: string | null = null;
  // The last part is empty: with it, and again until it is complete, the database compares.
  for (let start = 0; ; start = Math.min(start + PART, rows.length)) {
    const part: { [key: string]: Json } = {
      import_id: importId,
      rows: rows.slice(start, start + PART),
      more: start < rows.length,
    };
    // The first one makes an import, and one that is not gone on with is forgotten.
    const answer: Result<z.output<typeof rosterAnswer>> = await transport.call(
      "preview_roster_import",
      { organizationId, rows: part },
      rosterAnswer,
      { repeatable: true },
    );
    if (answer.error) return answer;
    importId = answer.data.importId;
    if (answer.data.complete) {
      const counts = checked(rosterCounts, answer.data.counts);
      if (counts.error) return counts;
      const { complete: _, ...found } = answer.data;
      return success({ ...found, counts: counts.data });
    }
    onProgress?.({
      phase: start < rows.length ? "sending" : "comparing",
      done: Math.min(start + PART, rows.length),
      total: rows.length,
    });
  }
}

async function apply(
  transport: Transport,
  { importId, onProgress }: z.output<typeof applyRosterInput>,
): Promise<Result<{ total: number }>> {
  for (;;) {
    // Whoever calls again goes on where it stopped.
    const answer = await transport.call("apply_roster_import", { importId }, rosterProgress, {
      repeatable: true,
    });
    if (answer.error) return answer;
    const { done, total, finished } = answer.data;
    onProgress?.({ phase: "applying", done, total });
    if (finished) return success({ total });
  }
}

async function textOf(content: string | Uint8Array | Blob): Promise<string> {
  if (typeof content === "string") return content;
  const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Any bytes are some text in it; a file that is no text has no columns of a roster.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

type Columns = { needed: readonly string[]; read: readonly string[] };

function readFile(name: string, text: string, { needed, read }: Columns, problems: FieldProblem[]): Row[] {
  const [header, ...records] = parseCsv(text);
  const at = (line: number) => `${name}.csv:${line}`;
  if (!header || header.problem !== null) {
    problems.push({ field: `${name}.csv`, message: header?.problem ?? "The file is empty." });
    return [];
  }
  const found = new Map(header.fields.map((field, index) => [field.trim(), index]));
  const missing = needed.filter((column) => !found.has(column));
  if (missing.length > 0) {
    const isSds = [...found.keys()].some((column) => /^(SIS ID|School SIS ID|Section SIS ID)$/i.test(column));
    const message = isSds
      ? "This is Microsoft School Data Sync: export OneRoster CSV instead."
      : `Missing: ${missing.join(", ")}.`;
    problems.push({ field: at(header.line), message });
    return [];
  }
  const rows: Row[] = [];
  for (const record of records) {
    if (record.problem !== null) {
      problems.push({ field: at(record.line), message: record.problem });
    } else if (record.fields.every((field) => field.trim() === "")) {
      // Spreadsheets end a file with lines of separators.
    } else if (record.fields.length !== header.fields.length) {
      problems.push({
        field: at(record.line),
        message: `There are ${record.fields.length} fields, the header has ${header.fields.length}.`,
      });
    } else if (record.fields.some((field) => field.includes("\0"))) {
      // Postgres refuses it with all of the part, and without a line.
      problems.push({ field: at(record.line), message: "There is a NUL character." });
    } else {
      const row: Row = { line: record.line };
      for (const column of [...needed, ...read]) {
        const value = record.fields[found.get(column) ?? -1] ?? "";
        if (value !== "") row[column] = value;
      }
      rows.push(row);
    }
  }
  return rows;
}

/** Of several roles the one that gives least to a wrong person: whoever is a student is nobody's teacher. */
const byWeight = ["student", "teacher", "parent", "guardian", "relative", "administrator"];

/** The role of each user, by OneRoster 1.2: of the roles that count today. */
function rolesOf(text: string, problems: FieldProblem[]): Map<string, string> {
  const rows = readFile(
    "roles",
    text,
    { needed: ["userSourcedId", "role"], read: ["status", "beginDate", "endDate"] },
    problems,
  );
  const today = new Date().toISOString().slice(0, 10);
  const roles = new Map<string, string>();
  for (const { userSourcedId, role, status = "", beginDate = "", endDate = "" } of rows) {
    const hasBegun = String(beginDate).slice(0, 10) <= today;
    const hasEnded = endDate !== "" && String(endDate).slice(0, 10) <= today;
    if (String(status).toLowerCase() === "tobedeleted" || !hasBegun || hasEnded) continue;
    const user = String(userSourcedId ?? "");
    // Counselors, principals and the several administrators are staff, who are placed where they teach.
    const known = byWeight.includes(String(role)) ? String(role) : "administrator";
    const before = roles.get(user);
    if (before === undefined || byWeight.indexOf(known) < byWeight.indexOf(before)) roles.set(user, known);
  }
  return roles;
}
