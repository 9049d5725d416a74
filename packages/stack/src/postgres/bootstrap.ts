// Makes a new cluster look like a Supabase one. Everything that needs the superuser happens here;
// migrations run later as `postgres`, who is not one.
import { readFile } from "node:fs/promises";
import { getAuthSchemaSql, getStorageSchemaSql } from "@supabase/lite";
import postgres from "postgres";
import { superuserUrl } from "./urls.ts";

const supabaseLook = new URL("./supabase-look.sql", import.meta.url);
const serviceSchemas = new URL("./service-schemas.sql", import.meta.url);

/** The statements of a bootstrap, in order; also the part of the cache key that describes it. */
export async function bootstrapSql(): Promise<string[]> {
  return [
    await readFile(supabaseLook, "utf8"),
    getAuthSchemaSql(),
    getStorageSchemaSql(),
    await readFile(serviceSchemas, "utf8"),
  ];
}

export async function bootstrapCluster(port: number): Promise<void> {
  const sql = postgres(superuserUrl(port), { max: 1, onnotice: () => undefined });
  try {
    for (const script of await bootstrapSql()) await sql.unsafe(script).simple();
  } finally {
    await sql.end();
  }
}
