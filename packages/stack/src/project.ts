// Where things are: the repository and the Supabase project inside it.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const repositoryDir: string = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Folder that holds `supabase/`, as the Supabase CLI's --workdir. */
export type ProjectDir = string;

export function supabaseDir(projectDir: ProjectDir): string {
  return join(projectDir, "supabase");
}

/** Migration files in the order in which the CLI applies them. */
export async function migrationFiles(projectDir: ProjectDir): Promise<string[]> {
  const folder = join(supabaseDir(projectDir), "migrations");
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => /^\d+_.*\.sql$/.test(name)).sort();
  return names.map((name) => join(folder, name));
}

/** One hash over texts and the content of files, independent of where they lie. */
export async function contentHash(texts: string[], files: string[] = []): Promise<string> {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:${text}`);
  for (const file of files) {
    const content = await readFile(file);
    hash.update(`${file.split("/").at(-1)}:${content.length}:`).update(content);
  }
  return hash.digest("hex").slice(0, 20);
}
