// A migration that was changed after it was applied: its data does not fit any more, and the CLI, which goes by
// version numbers, would not notice. The baseline is not looked at: the database itself stores its state.
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { StackError } from "./errors.ts";
import { contentHash, migrationFiles, type ProjectDir } from "./project.ts";
import { baselineFile } from "./schemas/baseline.ts";
import { appliedVersions, migrationVersion } from "./supabase-cli.ts";

const Hashes = z.record(z.string(), z.string());

const fileOf = (dataDir: string) => join(dataDir, "migrations.json");

/** Fails when a migration that this data has was changed or removed since. */
export async function assertUnchanged(dataDir: string, projectDir: ProjectDir): Promise<void> {
  const stored = await readFile(fileOf(dataDir), "utf8").catch(() => "{}");
  const now = await hashes(projectDir);
  for (const [name, hash] of Object.entries(Hashes.parse(JSON.parse(stored)))) {
    if (now[name] === hash) continue;
    const what = now[name] === undefined ? "removed" : "changed";
    throw new StackError(`Migration ${name} was ${what} after this data was made: run "npm run reset".`);
  }
}

/** Remembers the state of every migration that the database has by now. */
export async function remember(dataDir: string, projectDir: ProjectDir, url: string): Promise<void> {
  const applied = await appliedVersions(url);
  const known = Object.entries(await hashes(projectDir)).filter(([name]) =>
    applied.has(migrationVersion(name)),
  );
  await writeFile(fileOf(dataDir), `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`);
}

async function hashes(projectDir: ProjectDir): Promise<Record<string, string>> {
  const files = await migrationFiles(projectDir);
  const others = files.filter((file) => file !== baselineFile(projectDir));
  const pairs = others.map(async (file) => [basename(file), await contentHash([], [file])] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
