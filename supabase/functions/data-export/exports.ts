import { z } from "zod";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

const claimed = z.array(
  z.object({
    export_id: z.uuid(),
    attempt: z.int(),
    is_closed: z.boolean(),
    paths: z.nullable(z.array(z.string())),
  }),
);
export type Claimed = z.output<typeof claimed>[number];

const volume = z.object({
  state: z.literal("packing"),
  number: z.int(),
  volumes: z.int(),
  /** Where it is to be written. */
  path: z.string(),
  files: z.array(z.object({ bucket: z.string(), path: z.string(), name: z.string(), size: z.number() })),
  locale: z.string(),
  time_zone: z.string(),
  full_name: z.nullable(z.string()),
  requested_at: z.string(),
});
/** What one file of an export is to hold. */
export type Volume = z.output<typeof volume>;

const step = z.discriminatedUnion("state", [
  z.object({ state: z.literal("reading") }),
  z.object({ state: z.literal("lost") }),
  volume,
]);
export type Step = z.output<typeof step>;

const row = z.record(z.string(), z.unknown());
export type DataRow = z.output<typeof row>;
const pages = z.array(z.object({ domain: z.string(), relation: z.string(), rows: z.array(row) }));
export type DataPage = z.output<typeof pages>[number];

export interface Exports {
  /** Exports to build, and closed ones whose files are to go, this run's for so long. */
  claim(limit: number, leaseSeconds: number): Promise<Claimed[]>;
  /** Reads the next page as the requester, or says which file is to be written. */
  step(of: Claimed): Promise<Step>;
  /** What was read; empty where the export was closed meanwhile. */
  pages(of: Claimed): Promise<DataPage[]>;
  recordVolume(of: Claimed, number: number, size: number): Promise<"packing" | "ready" | "lost">;
  recordRemoved(of: Claimed): Promise<number>;
}

/** The exports behind the database's functions. */
export function createExports(db: RpcClient): Exports {
  const the = ({ export_id, attempt }: Claimed) => ({ p_export_id: export_id, p_attempt: attempt });
  return {
    claim: (limit, leaseSeconds) =>
      callRpc(db, "claim_exports", { p_limit: limit, p_lease_seconds: leaseSeconds }, claimed),
    step: (of) => callRpc(db, "step_export", the(of), step),
    pages: async (of) => {
      const all: DataPage[] = [];
      for (;;) {
        const some = await callRpc(db, "read_export_pages", { ...the(of), p_offset: all.length }, pages);
        all.push(...some);
        if (some.length < 10) return all;
      }
    },
    recordVolume: (of, number, size) =>
      callRpc(
        db,
        "record_export_volume",
        { ...the(of), p_number: number, p_size: size },
        z.enum(["packing", "ready", "lost"]),
      ),
    recordRemoved: (of) => callRpc(db, "record_exports_removed", the(of), z.int()),
  };
}
