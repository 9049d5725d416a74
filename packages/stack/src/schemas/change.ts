// What turns one database into another, planned by pg-delta from the two catalogues.
import {
  type Action,
  apply,
  type IntegrationProfile,
  type Plan,
  plan,
  resolveProfile,
  supabasePolicy,
  supabaseProfile,
} from "@supabase/pg-delta";
import pg from "pg";
import { StackError } from "../errors.ts";

/**
 * pg-delta's own profile for Supabase, with one thing more: it leaves out all of `storage` and `realtime`, but this
 * project writes policies on their tables.
 */
const profile: IntegrationProfile = {
  ...supabaseProfile,
  id: "homeroom",
  policy: {
    id: "homeroom",
    filter: [
      { match: { all: [{ kind: "policy" }, { schema: ["storage", "realtime"] }] }, action: "include" },
    ],
    extends: [supabasePolicy],
  },
};

export type Change = {
  plan: Plan;
  /** All statements in order. */
  statements: string[];
  /** Those that lose data, or convert stored values. */
  harmful: string[];
};

/** Plans the change that makes the catalogue of `source` that of `desired`. */
export async function planChange(source: string, desired: string): Promise<Change> {
  const from = poolOf(source);
  const to = poolOf(desired);
  try {
    const resolved = await resolveProfile(from, profile);
    const [now, then] = await Promise.all([resolved.extract(from), resolved.extract(to)]);
    const made = plan(now.factBase, then.factBase, resolved.planOptions);
    return {
      plan: made,
      statements: made.actions.map(({ sql }) => sql),
      harmful: made.actions.filter(isHarmful).map(({ sql }) => sql),
    };
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}

/** `sslmode` as libpq understands it: `require` encrypts, and asks no authority about the certificate. */
function poolOf(url: string): pg.Pool {
  const parsed = new URL(url);
  if (parsed.searchParams.has("sslmode")) parsed.searchParams.set("uselibpqcompat", "true");
  return new pg.Pool({ connectionString: parsed.href, max: 2 });
}

/** A new column counts as a rewrite for pg-delta, but keeps every stored value. */
function isHarmful({ dataLoss, rewriteRisk, verb }: Action): boolean {
  return dataLoss === "destructive" || (rewriteRisk && verb === "alter");
}

/**
 * Applies a planned change. It is one transaction, except that a new value of an enum is committed before its
 * first use; an error says which statement failed, and whether anything before it stays.
 */
export async function applyChange(url: string, change: Change): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    const report = await apply(change.plan, pool, { fingerprintGate: false, lockTimeoutMs: 10_000 });
    if (report.status === "applied") return;
    const stays = report.appliedActions === 0 ? "Nothing was changed." : "New enum values stay.";
    throw new StackError(`${report.error?.message} in: ${report.error?.sql}\n${stays}`);
  } finally {
    await pool.end();
  }
}
