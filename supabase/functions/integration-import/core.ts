import { z } from "zod";
import { Refusal } from "../_shared/errors.ts";
import {
  type Circumstances,
  type ImportProvider,
  type Records,
  UnreadableExport,
} from "../_shared/integrations/provider.ts";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

/** What may be asked for beside the file. */
export const fields = z.strictObject({
  integration_id: z.guid(),
  /** Whose rows, where the file tells of several students, or of one under another name. */
  student: z.string().trim().min(1).max(200).optional(),
  /** Only says what would change. */
  dry_run: z.enum(["true", "false"]).default("false"),
  /** Although more than half would change. */
  confirm: z.enum(["true", "false"]).default("false"),
});
export type Fields = z.output<typeof fields>;

/** As the person who uploads: row-level security and the call decide what they may. */
export interface Person {
  /** An integration that they may see: its platform, and the student's name; null where there is none. */
  find(integrationId: string): Promise<{ provider: string; studentName: string | undefined } | null>;
  readonly db: RpcClient;
}

/** Reads an export and hands it to the database. Returns the run's report. */
export async function importExport(
  person: Person,
  readerOf: (provider: string) => ImportProvider | undefined,
  { integration_id: integrationId, student, dry_run: isDryRun, confirm }: Fields,
  file: Uint8Array,
  { language, now }: Pick<Circumstances, "language" | "now">,
): Promise<unknown> {
  const found = await person.find(integrationId);
  if (found === null) throw new Refusal(404, "integration.not_found", "No such integration.");
  const reader = readerOf(found.provider);
  if (reader === undefined) {
    throw new Refusal(409, "integration.not_active", "No export can be uploaded here.");
  }
  return callRpc(
    person.db,
    "import_progress",
    {
      p_integration_id: integrationId,
      p_batch: await read(reader, file, { student, knownAs: found.studentName, language, now }),
      p_is_dry_run: isDryRun === "true",
      p_is_confirmed: confirm === "true",
    },
    z.unknown(),
  );
}

async function read(
  reader: ImportProvider,
  file: Uint8Array,
  circumstances: Circumstances,
): Promise<Records> {
  try {
    return await reader.read(file, circumstances);
  } catch (error) {
    if (error instanceof UnreadableExport) throw new Refusal(400, "validation.failed", error.message);
    throw error;
  }
}
