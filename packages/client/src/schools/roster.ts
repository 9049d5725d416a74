// Sends the files of a OneRoster 1.1 export: in parts, with progress, each step safe to repeat.
import { z } from "zod";
import { type FieldProblem, HomeroomError } from "../core/errors.ts";
import { type InputOf, id } from "../core/fields.ts";
import { failure, type Result, success } from "../core/result.ts";
import { checked, type Transport } from "../core/transport.ts";
import { parseCsv } from "../csv/parse.ts";
import type { Json } from "../database.types.ts";
import { type RosterPreview, rosterAnswer, rosterCounts, rosterProgress } from "../rows/schools.ts";

/** Rows per request. */
const PART = 2000;
const MAX_BYTES = 200_000_000;

/** The columns that are read; the rest is left alone. */
const columns = {
  orgs: { needed: ["sourcedId", "name", "type"], read: ["status", "parentSourcedId"] },
  users: {
    needed: ["sourcedId", "role", "givenName", "familyName"],
    read: ["status", "email", "agentSourcedIds"],
  },
  classes: { needed: ["sourcedId", "title", "schoolSourcedId"], read: ["status"] },
  enrollments: { needed: ["sourcedId", "classSourcedId", "userSourcedId", "role"], read: ["status"] },
} as const;
type FileName = keyof typeof columns;
const fileNames: readonly FileName[] = ["orgs", "users", "classes", "enrollments"];

/** Text, or the bytes of a file, which are UTF-8. */
const file = z.union([z.string().max(MAX_BYTES), z.instanceof(Uint8Array), z.instanceof(Blob)]);

/** How far: `phase` is `sending`, `comparing` or `applying`. */
export type RosterProgress = { phase: "sending" | "comparing" | "applying"; done: number; total: number };
const onProgress = z
  .custom<(progress: RosterProgress) => void>((value) => typeof value === "function")
  .optional();

const previewRosterShape = {
  organizationId: id,
  /** `orgs.csv` and so on, all four: what is missing from a roster goes. */
  files: z.strictObject({ orgs: file, users: file, classes: file, enrollments: file }),
  /** Called after each part. */
  onProgress,
};
export interface PreviewRosterInput extends InputOf<typeof previewRosterShape> {}
export const previewRosterInput = z.strictObject(previewRosterShape);

const applyRosterShape = {
  /** From the preview. */
  importId: id,
  /** Called after each part. */
  onProgress,
};
export interface ApplyRosterInput extends InputOf<typeof applyRosterShape> {}
export const applyRosterInput = z.strictObject(applyRosterShape);

type Row = { [key: string]: Json };

export async function previewRoster(
  transport: Transport,
  { organizationId, files, onProgress }: z.output<typeof previewRosterInput>,
): Promise<Result<RosterPreview>> {
  const rows: Row[] = [];
  const problems: FieldProblem[] = [];
  for (const name of fileNames) {
    const text = await textOf(files[name]);
    if (text === null) problems.push({ field: `${name}.csv`, message: "This is not UTF-8 text." });
    else readFile(name, text, rows, problems);
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
      const { complete: _, ...preview } = answer.data;
      return success({ ...preview, counts: counts.data });
    }
    onProgress?.({
      phase: start < rows.length ? "sending" : "comparing",
      done: Math.min(start + PART, rows.length),
      total: rows.length,
    });
  }
}

export async function applyRoster(
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

/** Null if it is something else than UTF-8. */
async function textOf(content: string | Uint8Array | Blob): Promise<string | null> {
  if (typeof content === "string") return content;
  const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readFile(name: FileName, text: string, rows: Row[], problems: FieldProblem[]): void {
  const [header, ...records] = parseCsv(text);
  const at = (line: number) => `${name}.csv:${line}`;
  if (!header || header.problem !== null) {
    problems.push({ field: `${name}.csv`, message: header?.problem ?? "The file is empty." });
    return;
  }
  const found = new Map(header.fields.map((field, index) => [field.trim(), index]));
  const missing = columns[name].needed.filter((column) => !found.has(column));
  if (missing.length > 0) {
    problems.push({ field: at(header.line), message: `Missing: ${missing.join(", ")}.` });
    return;
  }
  for (const record of records) {
    if (record.problem !== null) {
      problems.push({ field: at(record.line), message: record.problem });
    } else if (record.fields.length !== header.fields.length) {
      problems.push({
        field: at(record.line),
        message: `There are ${record.fields.length} fields, the header has ${header.fields.length}.`,
      });
    } else if (record.fields.some((field) => field.includes("\0"))) {
      // Postgres refuses it with all of the part, and without a line.
      problems.push({ field: at(record.line), message: "There is a NUL character." });
    } else {
      const row: Row = { file: name, line: record.line };
      for (const column of [...columns[name].needed, ...columns[name].read]) {
        const value = record.fields[found.get(column) ?? -1] ?? "";
        if (value !== "") row[column] = value;
      }
      rows.push(row);
    }
  }
}
