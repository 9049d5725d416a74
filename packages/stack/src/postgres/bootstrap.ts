// Makes a new cluster look like a Supabase one. Everything that needs the superuser happens here;
// migrations run later as `postgres`, who is not one.
import { readFile } from "node:fs/promises";
import { getAuthSchemaSql, getStorageSchemaSql } from "@supabase/lite";
import postgres from "postgres";
import { EMPTY } from "./clone.ts";
import { superuserUrl } from "./urls.ts";

/** Roles, schemas, extensions: once per cluster. */
export function lookSql(): Promise<string> {
  return readFile(new URL("./supabase-look.sql", import.meta.url), "utf8");
}

/** The schemas of Auth, Storage and Realtime; may be repeated. */
async function servicesSql(): Promise<string[]> {
  const finish = await readFile(new URL("./service-schemas.sql", import.meta.url), "utf8");
  const realtime = await readFile(new URL("./realtime-schema.sql", import.meta.url), "utf8");
  return [getAuthSchemaSql(), getStorageSchemaSql(), finish, realtime];
}

/** Everything that decides how a new cluster looks, for the keys of cached ones. */
export async function bootstrapSql(): Promise<string[]> {
  return [await lookSql(), ...(await servicesSql())];
}

export async function bootstrapCluster(port: number): Promise<void> {
  await runAsSuperuser(port, await bootstrapSql());
}

/** Brings the schemas of Auth, Storage and Realtime of an older cluster up to date. */
export async function refreshServiceSchemas(port: number): Promise<void> {
  for (const database of ["postgres", EMPTY]) await runAsSuperuser(port, await servicesSql(), database);
}

async function runAsSuperuser(port: number, scripts: string[], database?: string): Promise<void> {
  const sql = postgres(superuserUrl(port, database), { max: 1, onnotice: () => undefined });
  try {
    for (const script of scripts) await sql.unsafe(script).simple();
  } finally {
    await sql.end();
  }
}
