// A student's accounts at other platforms, and what each sync brought.
import * as z from "zod/mini";
import type { Tables } from "../database.types.ts";
import { camelKeys } from "../platform/camel-case.ts";
import {
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

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
  /** Whose account it is there, for the person who connected it; null for others, and until it is completed. */
  externalAccount: z.nullable(z.string()),
  /** What was granted; empty until somebody consents. */
  scopes: z.array(z.string()),
  linkedAt: z.nullable(timestamp),
  /** When it last succeeded: what a person sees is as old as this. */
  lastSyncedAt: z.nullable(timestamp),
  /** Why it does not go on, as a word; null while all is well. */
  lastError: z.nullable(z.string()),
} satisfies ShapeOf<Tables<"my_integrations">>;
/** A student's account at another platform. */
export interface Integration extends RowOf<typeof integrationShape> {}
export const integration: RowSchema<Integration> = rowSchema(integrationShape);

const previewShape = {
  /** Whose account consented. */
  externalAccount: z.string(),
  scopes: z.array(z.string()),
} satisfies ShapeOf<FunctionRow<"preview_integration">>;
/** What waits to be completed. */
export interface IntegrationPreview extends RowOf<typeof previewShape> {}
export const integrationPreview: RowSchema<IntegrationPreview> = rowSchema(previewShape);

const startedShape = {
  integrationId: z.guid(),
  /** Where to send the person, within ten minutes; null where exports are uploaded instead. */
  authorizeUrl: z.nullable(z.url()),
};
export interface StartedIntegration extends RowOf<typeof startedShape> {}
export const startedIntegration: RowSchema<StartedIntegration> = rowSchema(startedShape);

const counts = z.prefault(
  z.object({
    added: z._default(z.int(), 0),
    changed: z._default(z.int(), 0),
    removed: z._default(z.int(), 0),
    unchanged: z._default(z.int(), 0),
  }),
  {},
);

const reportShape = {
  courses: counts,
  assignments: counts,
  submissions: counts,
  /** Records there were before. */
  existing: z._default(z.int(), 0),
  /** What could not be taken. */
  skipped: z._default(z.int(), 0),
  /** More than half would change or go. */
  wouldStop: z._default(z.boolean(), false),
};
/** What a run found; all zero until it has compared. */
export interface SyncReport extends RowOf<typeof reportShape> {}
export const syncReport: RowSchema<SyncReport> = rowSchema(reportShape);

const resource = z.enum(["course", "assignment", "submission"]);

const syncRunShape = {
  id: z.guid(),
  integrationId: z.guid(),
  studentId: z.nullable(z.guid()),
  provider: z.nullable(z.string()),
  /** `full`: everything was compared. `incremental`: what has changed since. `import`: an uploaded export. */
  kind: z.enum(["full", "incremental", "import"]),
  isDryRun: z.boolean(),
  /** `awaiting_approval`: it would change or remove more than half, and has written nothing. */
  status: z.enum(["queued", "running", "succeeded", "failed", "awaiting_approval", "cancelled"]),
  report: syncReport,
  /** The first hundred. */
  changes: z.array(
    z.object({ resource, change: z.enum(["added", "changed", "removed"]), title: z.nullable(z.string()) }),
  ),
  /** The first hundred, with why. */
  skipped: z.array(
    z.pipe(
      z.transform(camelKeys),
      z.object({
        resource: z.nullable(z.string()),
        externalId: z.nullable(z.string()),
        reason: z.nullable(z.string()),
      }),
    ),
  ),
  /** What stopped it, as a word. */
  error: z.nullable(z.string()),
  createdAt: timestamp,
  startedAt: z.nullable(timestamp),
  finishedAt: z.nullable(timestamp),
  // JSON columns are read as what they hold, so that only the names can be compared.
} satisfies { [Column in keyof ShapeOf<Tables<"my_sync_runs">>]: z.ZodMiniType };
/** One sync, or one import. */
export interface SyncRun extends RowOf<typeof syncRunShape> {}
export const syncRun: RowSchema<SyncRun> = rowSchema(syncRunShape);
