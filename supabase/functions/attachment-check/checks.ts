import { z } from "zod";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

const claimed = z.array(z.object({ path: z.string(), claimed_type: z.string() }));

const stored = z.object({ bucket_id: z.string(), path: z.string() });
export type StoredFile = z.output<typeof stored>;

/** The files that nobody has looked into, as the function sees them. */
export interface Checks {
  /** Paths of files that are this run's for so long. */
  claim(limit: number, leaseSeconds: number): Promise<string[]>;
  /** Records a file's type, null where it could not be told; false if that closes the file. */
  record(path: string, type: string | null): Promise<boolean>;
  /** Files that nobody sent in time, or that were erased, this run's for so long. */
  claimExpired(limit: number, leaseSeconds: number): Promise<StoredFile[]>;
  /** Forgets those that are gone from Storage. */
  recordRemoved(paths: readonly string[]): Promise<number>;
}

/** The checks behind the database's functions. */
export function createChecks(db: RpcClient): Checks {
  return {
    claim: async (limit, leaseSeconds) => {
      const args = { p_limit: limit, p_lease_seconds: leaseSeconds };
      return (await callRpc(db, "claim_attachments", args, claimed)).map(({ path }) => path);
    },
    record: (path, type) =>
      callRpc(db, "record_attachment_check", { p_path: path, p_content_type: type }, z.boolean()),
    claimExpired: (limit, leaseSeconds) => {
      const args = { p_limit: limit, p_lease_seconds: leaseSeconds };
      return callRpc(db, "claim_expired_uploads", args, z.array(stored));
    },
    recordRemoved: (paths) => callRpc(db, "record_uploads_removed", { p_paths: paths }, z.int()),
  };
}
