// `@homeroom/client/rosters`: sends the files of a OneRoster 1.1 or 1.2 export, in parts, with progress, each step
// safe to repeat.
import * as z from "zod/mini";
import type { Json } from "../database.types.ts";
import type { Homeroom } from "../homeroom.ts";
import { HomeroomError } from "../platform/errors.ts";
import { type InputOf, id } from "../platform/fields.ts";
import { standalone } from "../platform/method.ts";
import { failure, type Result, success } from "../platform/result.ts";
import { checked, type Transport } from "../platform/transport.ts";
import { rosterCounts } from "../schools/rows.ts";
import { type Content, readRoster } from "./files.ts";
import {
  type RosterApplied,
  type RosterPreview,
  type RosterProblem,
  rosterAnswer,
  rosterProgress,
} from "./rows.ts";

export type { RosterCounts } from "../schools/rows.ts";
export type { RosterApplied, RosterPreview, RosterProblem } from "./rows.ts";

/** Rows per request: each counts as a write, and 120 of them a minute are 10,000 rows a second. */
const PART = 5000;

/** Text, or the bytes of a file: UTF-8, UTF-16 with its mark, or what older systems write (Windows-1252). */
const file = z.union([
  z.string(),
  z.instanceof(Uint8Array),
  z.instanceof(Blob),
]) satisfies z.ZodMiniType<Content>;

/** How far: `phase` is `sending`, `comparing` or `applying`. */
export type RosterProgress = { phase: "sending" | "comparing" | "applying"; done: number; total: number };
const onProgress = z.optional(
  z.custom<(progress: RosterProgress) => void>((value) => typeof value === "function"),
);

const previewRosterShape = {
  organizationId: id,
  /**
   * The zip of an export, the files of a folder with their names, or `orgs.csv` and so on. Without
   * `manifest.csv` all four are needed, in full: what is missing from a roster goes. The manifest says which
   * are in full (`bulk`), name only what has changed (`delta`), or are `absent`. `roles.csv` belongs to
   * OneRoster 1.2, whose users have their roles there. A file is up to 200 MB.
   */
  files: z.union([
    z.instanceof(Uint8Array),
    z.instanceof(Blob),
    z.array(z.object({ name: z.string(), content: file })).check(z.maxLength(1000)),
    z.strictObject({
      orgs: z.optional(file),
      users: z.optional(file),
      classes: z.optional(file),
      enrollments: z.optional(file),
      roles: z.optional(file),
      manifest: z.optional(file),
    }),
  ]),
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

/**
 * What a OneRoster 1.1 or 1.2 export (CSV) would change; changes nothing. For managers of the
 * organization, and admins. `validation.failed` names files that are no roster in
 * `error.detail`. A line that could give a wrong person something, or cannot be read, is in `errors`: it is held back
 * with what depends on it. What harms nobody is in `warnings`. The rest is applied.
 *
 * Errors: `auth.required`, `permission.denied`, `roster.in_progress`, `validation.failed`, `rate.limited`.
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
 * Applies a previewed roster, part by part. If it stops on the way, call it again. A link that a limit, an age or a block
 * refuses is in `warnings`, and tried again by the next roster.
 *
 * Errors: `auth.required`, `permission.denied`, `validation.failed`, `roster.rejected` (detail: the counts).
 *
 * @example
 * import { applyRoster } from "@homeroom/client/rosters";
 *
 * if (!preview.rejected && confirm(`Go on without ${preview.errorCount} lines?`)) await applyRoster(homeroom, { importId: preview.importId });
 */
export function applyRoster(homeroom: Homeroom, input: ApplyRosterInput): Promise<Result<RosterApplied>> {
  return runApply(homeroom, input);
}

const runPreview = standalone(previewRosterInput, preview);
const runApply = standalone(applyRosterInput, apply);

async function preview(
  transport: Transport,
  { organizationId, files, onProgress }: z.output<typeof previewRosterInput>,
): Promise<Result<RosterPreview>> {
  const { rows, delta, problems, broken } = await readRoster(files);
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
      ...(importId === null && delta.length > 0 ? { delta } : {}),
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
      // The database has nothing of such a line, and says that its id is missing.
      const why = (problem: RosterProblem) =>
        broken.find(({ file, line }) => file === problem.file && line === problem.line) ?? problem;
      return success({ ...found, errors: found.errors.map(why), counts: counts.data });
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
): Promise<Result<RosterApplied>> {
  for (;;) {
    // Whoever calls again goes on where it stopped.
    const answer = await transport.call("apply_roster_import", { importId }, rosterProgress, {
      repeatable: true,
    });
    if (answer.error) return answer;
    const { done, total, finished, warningCount, warnings } = answer.data;
    onProgress?.({ phase: "applying", done, total });
    if (finished) return success({ total, warningCount, warnings });
  }
}
