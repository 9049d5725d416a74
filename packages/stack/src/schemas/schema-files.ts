// supabase/schemas: the SQL that people read and change. `schema_paths` in supabase/config.toml is the
// one list of its files, in the order in which they apply; a folder is a domain.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadConfig } from "../config.ts";
import { StackError } from "../errors.ts";
import { type ProjectDir, supabaseDir } from "../project.ts";

export type SchemaFile = {
  /** Below `supabase/schemas`, as `20_authority/restrictions.sql`. */
  path: string;
  /** The folder: `20_authority`. */
  domain: string;
  text: string;
};

/** All schema files in order. Fails on a file that is not listed, or listed and not there. */
export async function schemaFiles(projectDir: ProjectDir): Promise<SchemaFile[]> {
  const folder = join(supabaseDir(projectDir), "schemas");
  const { schema_paths: paths } = (await loadConfig(projectDir)).db.migrations;
  const listed = paths.map((path) => path.replace(/^\.?\/?schemas\//, ""));
  const present = (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) =>
    name.endsWith(".sql"),
  );
  const unlisted = present.filter((name) => !listed.includes(name));
  if (unlisted.length > 0) {
    throw new StackError(`schema_paths in supabase/config.toml does not list: ${unlisted.join(", ")}.`);
  }
  return Promise.all(
    listed.map(async (path) => ({
      path,
      domain: path.split("/")[0] ?? "",
      text: await readFile(join(folder, path), "utf8").catch(() => {
        throw new StackError(`supabase/config.toml lists schemas/${path}, which is not there.`);
      }),
    })),
  );
}

/** The domains in order. */
export function domainsOf(files: SchemaFile[]): string[] {
  return [...new Set(files.map(({ domain }) => domain))];
}
