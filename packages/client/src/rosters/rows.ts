// What a roster would change, and how far it is.
import * as z from "zod/mini";
import { camelKeys } from "../platform/camel-case.ts";
import type { RosterCounts } from "../schools/rows.ts";

/** A line, and what becomes of it. */
export type RosterProblem = { file: string; line: number; message: string };

/** What a roster would do. */
export type RosterPreview = {
  importId: string;
  counts: RosterCounts;
  /** More than half of what exists would change or go: it cannot be applied. */
  rejected: boolean;
  /** Steps that applying it takes. */
  total: number;
  /** Lines that are held back, with what depends on them: what earlier rosters gave there stays. */
  errorCount: number;
  /** The first hundred. */
  errors: RosterProblem[];
  /** Lines that harm nobody, and are applied as far as they can be. */
  warningCount: number;
  /** The first hundred. */
  warnings: RosterProblem[];
};

/** What an applied roster came to. */
export type RosterApplied = {
  total: number;
  warningCount: number;
  /** The first hundred: those of the preview and, without a line (0), what could not be given. */
  warnings: RosterProblem[];
};

const problems = z.array(z.object({ file: z.string(), line: z.int(), message: z.string() }));

export const rosterAnswer = z.pipe(
  z.transform(camelKeys),
  z.object({
    importId: z.guid(),
    complete: z.boolean(),
    /** Empty until complete. */
    counts: z.unknown(),
    rejected: z.boolean(),
    total: z.int(),
    errorCount: z.int(),
    errors: problems,
    warningCount: z.int(),
    warnings: problems,
  }),
);

export const rosterProgress = z.pipe(
  z.transform(camelKeys),
  z.object({
    importId: z.guid(),
    done: z.int(),
    total: z.int(),
    finished: z.boolean(),
    warningCount: z.int(),
    warnings: problems,
  }),
);
