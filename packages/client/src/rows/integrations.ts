// A student's accounts at other platforms, and what each sync brought.
import { z } from "zod";
import { camelKeys } from "../core/camel-case.ts";
import type { Tables } from "../database.types.ts";
import { type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "./shape.ts";

const integrationShape = {
  id: z.guid(),
  studentId: z.guid(),
  /** `google_classroom`, `khan_academy`, or one that this version does not know. */
  provider: z.string(),
  /**
   * `pending`: begun, to be completed. `needs_reconnect`: the platform no longer lets us in.
   * `paused`: a run waits for `approveSync`.
   */
  status: z.enum(["pending", "active", "needs_reconnect", "paused", "disconnected"]),
  /** Whose account it is there, for whoever connected it; null for others, and while nobody has consented. */
  externalAccount: z.string().nullable(),
  /** What was granted. */
  scopes: z.array(z.string()),
  linkedAt: timestamp.nullable(),
  /** When it last succeeded: what a person sees is as old as this. */
  lastSyncedAt: timestamp.nullable(),
  /** Why it does not go on, as a word; null while all is well. */
  lastError: z.string().nullable(),
} satisfies ShapeOf<Tables<"my_integrations">>;
/** A student's account at another platform. */
export interface Integration extends RowOf<typeof integrationShape> {}
export const integration: RowSchema<Integration> = rowSchema(integrationShape);

const startedShape = {
  integrationId: z.guid(),
  /** Where to send the person, within ten minutes; null where exports are uploaded instead. */
  authorizeUrl: z.url().nullable(),
};
export interface StartedIntegration extends RowOf<typeof startedShape> {}
export const startedIntegration: RowSchema<StartedIntegration> = rowSchema(startedShape);

const counts = z
  .object({
    added: z.int().default(0),
    changed: z.int().default(0),
    removed: z.int().default(0),
    unchanged: z.int().default(0),
  })
  .prefault({});

const reportShape = {
  courses: counts,
  assignments: counts,
  submissions: counts,
  /** Records there were before. */
  existing: z.int().default(0),
  /** What could not be taken. */
  skipped: z.int().default(0),
  /** More than half would change or go. */
  wouldStop: z.boolean().default(false),
};
/** What a run found; all zero until it has compared. */
export interface SyncReport extends RowOf<typeof reportShape> {}
export const syncReport: RowSchema<SyncReport> = rowSchema(reportShape);

const resource = z.enum(["course", "assignment", "submission"]);

const syncRunShape = {
  id: z.guid(),
  integrationId: z.guid(),
  studentId: z.guid().nullable(),
  provider: z.string().nullable(),
  /** `full`: everything was compared. `incremental`: what has changed since. `import`: an uploaded export. */
  kind: z.enum(["full", "incremental", "import"]),
  isDryRun: z.boolean(),
  /** `awaiting_approval`: it would change or remove more than half, and has written nothing. */
  status: z.enum(["queued", "running", "succeeded", "failed", "awaiting_approval", "cancelled"]),
  report: syncReport,
  /** The first hundred. */
  changes: z.array(
    z.object({ resource, change: z.enum(["added", "changed", "removed"]), title: z.string().nullable() }),
  ),
  /** The first hundred, with why. */
  skipped: z.array(
    z.preprocess(
      camelKeys,
      z.object({
        resource: z.string().nullable(),
        externalId: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  ),
  /** What stopped it, as a word. */
  error: z.string().nullable(),
  createdAt: timestamp,
  startedAt: timestamp.nullable(),
  finishedAt: timestamp.nullable(),
  // JSON columns are read as what they hold, so that only the names can be compared.
} satisfies { [Column in keyof ShapeOf<Tables<"my_sync_runs">>]: z.ZodType };
/** One sync, or one import. */
export interface SyncRun extends RowOf<typeof syncRunShape> {}
export const syncRun: RowSchema<SyncRun> = rowSchema(syncRunShape);
