// `homeroom.integrations`: a student's accounts at other platforms, and what syncs bring from there.
import * as z from "zod/mini";
import { invoke } from "../platform/edge-functions.ts";
import { HomeroomError } from "../platform/errors.ts";
import { type InputOf, id, text } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import { failure, type Result, success } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  type Integration,
  type IntegrationPreview,
  integration,
  integrationPreview,
  type StartedIntegration,
  type SyncRun,
  startedIntegration,
  syncRun,
} from "./rows.ts";

const connectShape = {
  studentId: id,
  /** `google_classroom` or `khan_academy`. */
  provider: text(40),
  /** Where the person comes back to, an address of the app; its own front page by default. */
  returnTo: z.optional(z.url().check(z.maxLength(2000))),
};
export interface ConnectIntegrationInput extends InputOf<typeof connectShape> {}

const ofStudent = { studentId: z.optional(id) };
const listShape = listInput(ofStudent);
export interface ListIntegrationsInput extends ListInputOf<typeof ofStudent> {}

const runsShape = { integrationId: z.optional(id), studentId: z.optional(id) };
export interface ListSyncRunsInput extends ListInputOf<typeof runsShape> {}

const ofIntegration = { integrationId: id };
const completeShape = {
  ...ofIntegration,
  /** As the address that the person came back to has it in its query. */
  proof: text(100),
};
export interface CompleteIntegrationInput extends InputOf<typeof completeShape> {}

const requestSyncShape = {
  ...ofIntegration,
  /** Only the report of what it would change. Default false. */
  dryRun: z.optional(z.boolean()),
};
export interface RequestSyncInput extends InputOf<typeof requestSyncShape> {}

const importFileShape = {
  ...ofIntegration,
  /** The export as it was downloaded, a `File` or its bytes or text; up to 2 MB. */
  file: z.union([z.instanceof(Blob), z.instanceof(Uint8Array<ArrayBuffer>), z.string()]),
  /** The student's name as the file spells it, when the file covers several students, or one under another name. */
  student: z.optional(text(200)),
  /** Only the report of what it would change. Default false. */
  dryRun: z._default(z.boolean(), false),
  /** Write it although more than half would change. Default false. */
  confirm: z._default(z.boolean(), false),
};
export interface ImportFileInput extends InputOf<typeof importFileShape> {}

export interface IntegrationsNamespace {
  /**
   * Starts connecting a student's account, also again: for the student, or a guardian who may view
   * progress. Send the person to `authorizeUrl`; there they choose the account and return to
   * `returnTo`. Nothing is connected before `complete`.
   *
   * Errors: `auth.required`, `student.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data } = await homeroom.integrations.connect({ studentId, provider: "google_classroom" });
   * if (data?.authorizeUrl) location.assign(data.authorizeUrl);
   */
  connect(input: ConnectIntegrationInput): Promise<Result<StartedIntegration>>;

  /**
   * Whose account consented, for the person who began and came back with the proof: nobody else learns it.
   *
   * Errors: `auth.required`, `integration.state_invalid`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.integrations.preview({ integrationId, proof });
   * show(data?.externalAccount);
   */
  preview(input: CompleteIntegrationInput): Promise<Result<IntegrationPreview>>;

  /**
   * Confirms the account, after the person has seen it in `preview`: only the person who began
   * and came back can, within an hour. The first sync is due at once.
   *
   * Errors: `auth.required`, `integration.not_found`, `integration.state_invalid`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * const back = new URL(location.href).searchParams;
   * const [integrationId, proof] = [back.get("integration") ?? "", back.get("proof") ?? ""];
   * const { data: waiting } = await homeroom.integrations.preview({ integrationId, proof });
   * if (waiting && confirm(`Connect ${waiting.externalAccount}?`)) {
   *   await homeroom.integrations.complete({ integrationId, proof });
   * }
   */
  complete(input: CompleteIntegrationInput): Promise<Result<Integration>>;

  /**
   * Accounts of oneself and one's students, by student and platform.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.integrations.list({ studentId });
   * for (const { provider, status, lastSyncedAt } of data?.rows ?? []) show(provider, status, lastSyncedAt);
   */
  list(input?: ListIntegrationsInput): Promise<Result<Page<Integration>>>;

  /**
   * Syncs and imports, newest first: what each added, changed, removed and skipped, or what stopped it.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: runs } = await homeroom.integrations.runs({ integrationId, limit: 1 });
   * show(runs?.rows[0]?.report.submissions.added);
   */
  runs(input?: ListSyncRunsInput): Promise<Result<Page<SyncRun>>>;

  /**
   * A full sync as soon as possible, or with `dryRun` only its report. Returns the run, or the one that
   * is under way.
   *
   * Errors: `auth.required`, `integration.not_found`, `integration.not_active`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * const { data: run } = await homeroom.integrations.requestSync({ integrationId, dryRun: true });
   */
  requestSync(input: RequestSyncInput): Promise<Result<SyncRun>>;

  /**
   * Lets a run write what it found, which stopped because that would change or remove more than half.
   *
   * Errors: `auth.required`, `integration.not_found`, `integration.not_active`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * const { data } = await homeroom.integrations.runs({ integrationId, limit: 1 });
   * const [run] = data?.rows ?? [];
   * if (run?.status === "awaiting_approval" && confirm(`${run.report.courses.removed} courses are gone. Go on?`)) {
   *   await homeroom.integrations.approveSync({ runId: run.id });
   * }
   */
  approveSync(input: { runId: string }): Promise<Result<SyncRun>>;

  /**
   * Ends it and takes the grant back at the platform. What was synced stays.
   *
   * Errors: `auth.required`, `integration.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.integrations.disconnect({ integrationId });
   */
  disconnect(input: { integrationId: string }): Promise<Result<null>>;

  /**
   * Takes the export that a platform without an interface offers, such as Khan Academy's CSV of a
   * learner's progress. Nothing is removed: what a file does not mention is not gone. Returns the run.
   *
   * Errors: `auth.required`, `integration.not_found`, `integration.not_active`,
   * `integration.import_rejected` (`detail`: the report; again with `confirm`), `validation.failed`
   * (another file, or too large), `rate.limited`.
   *
   * @example
   * const { data: run, error } = await homeroom.integrations.importFile({ integrationId, file });
   * if (run) show(run.report.submissions.added, run.skipped);
   * else if (error?.code === "integration.import_rejected") show(error.detail?.submissions.changed);
   */
  importFile(input: ImportFileInput): Promise<Result<SyncRun>>;
}

// Once for all clients: `with` makes a new one for each call.
const connectInput = z.strictObject(connectShape);
const completeInput = z.strictObject(completeShape);
const runsInput = listInput(runsShape);
const requestSyncInput = z.strictObject(requestSyncShape);
const approveSyncInput = z.strictObject({ runId: id });
const disconnectInput = z.strictObject(ofIntegration);
const importFileInput = z.strictObject(importFileShape);

export function integrationsNamespace(transport: Transport): IntegrationsNamespace {
  const { supabase } = transport;
  return {
    connect: method(connectInput, (input) =>
      transport.call("connect_integration", input, startedIntegration, { repeatable: true }),
    ),
    preview: method(completeInput, async (input) => {
      const found = await transport.call("preview_integration", input, z.array(integrationPreview), {
        repeatable: true,
      });
      if (found.error) return found;
      const [row] = found.data;
      return row ? success(row) : failure(new HomeroomError("integration.state_invalid", null));
    }),
    complete: method(completeInput, (input) =>
      transport.call("complete_integration", input, integration, { once: true }),
    ),
    list: optionalMethod(listShape, (input) =>
      transport.page(
        (options) => {
          const query = supabase.from("my_integrations").select("*", options);
          const found = input.studentId === undefined ? query : query.eq("student_id", input.studentId);
          return found.order("student_id").order("provider").order("id");
        },
        integration,
        rangeOf(input),
      ),
    ),
    runs: optionalMethod(runsInput, (input) =>
      transport.page(
        (options) => {
          let query = supabase.from("my_sync_runs").select("*", options);
          if (input.integrationId !== undefined) query = query.eq("integration_id", input.integrationId);
          if (input.studentId !== undefined) query = query.eq("student_id", input.studentId);
          return query.order("created_at", { ascending: false }).order("id");
        },
        syncRun,
        rangeOf(input),
      ),
    ),
    requestSync: method(requestSyncInput, (input) =>
      transport.call("request_sync", input, syncRun, { repeatable: true }),
    ),
    approveSync: method(approveSyncInput, (input) =>
      transport.call("approve_sync", input, syncRun, { once: true }),
    ),
    disconnect: method(disconnectInput, (input) =>
      transport.call("disconnect_integration", input, nothing, { repeatable: true }),
    ),
    importFile: method(importFileInput, ({ integrationId, file, student, dryRun, confirm }) => {
      const form = new FormData();
      form.set("integration_id", integrationId);
      form.set("dry_run", String(dryRun));
      form.set("confirm", String(confirm));
      if (student !== undefined) form.set("student", student);
      form.set("file", file instanceof Blob ? file : new Blob([file], { type: "text/csv" }), "export.csv");
      return invoke(transport, "integration-import", form, syncRun);
    }),
  };
}
