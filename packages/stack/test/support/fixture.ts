import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { throwawayPlace } from "../../src/postgres/cluster-files.ts";

/** A small project of its own, so that these tests do not depend on the application. */
export const fixtureDir: string = fileURLToPath(new URL("../fixture", import.meta.url));

/** A folder outside of the repository that goes away with the test. */
export async function temporaryDir(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(await throwawayPlace(), "stack-test-"));
  // As root the database server runs as another account, which must be let in.
  await chmod(dir, 0o755);
  return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A copy of the fixture that a test may change. */
export async function copyOfFixture(into: string): Promise<string> {
  const dir = join(into, "project");
  await cp(fixtureDir, dir, { recursive: true });
  return dir;
}

const SCHEMA_FILES = {
  "00_base/base.sql": `create schema private;
grant usage on schema private to anon, authenticated, service_role;

create table private.schema_versions (
  applied_at timestamptz primary key default clock_timestamp(),
  schemas_sha256 text not null
);
-- end
`,
  "10_notes/notes.sql": `-- Notes of people.
create table public.notes (
  id integer primary key,
  owner uuid default auth.uid(),
  body text not null
);
alter table public.notes enable row level security;
create policy notes_select on public.notes for select to authenticated using (owner = auth.uid());
grant select on public.notes to authenticated;

create function public.note_count() returns bigint
language sql stable security invoker set search_path = ''
as $$ select count(*) from public.notes $$;
`,
};

/** A project with two schema files and no migration yet. */
export async function projectWithSchemas(into: string): Promise<string> {
  const dir = join(into, "project");
  for (const [path, text] of Object.entries(SCHEMA_FILES)) {
    await mkdir(dirname(join(dir, "supabase/schemas", path)), { recursive: true });
    await writeFile(join(dir, "supabase/schemas", path), text);
  }
  const paths = Object.keys(SCHEMA_FILES).map((path) => `"./schemas/${path}"`);
  await writeFile(
    join(dir, "supabase/config.toml"),
    `project_id = "fixture"\n\n[db.migrations]\nschema_paths = [${paths.join(", ")}]\n`,
  );
  return dir;
}

/** How editors save: into the file, or into a new one that takes its name. */
export type Save = "in place" | "by renaming";

export async function saveFile(file: string, text: string, save: Save): Promise<void> {
  if (save === "in place") return writeFile(file, text);
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** Replaces a part of a schema file; fails when it is not there. */
export async function editSchema(
  projectDir: string,
  path: string,
  from: string,
  to: string,
  save: Save = "in place",
): Promise<void> {
  const file = join(projectDir, "supabase/schemas", path);
  const text = await readFile(file, "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  await saveFile(
    file,
    text.replace(from, () => to),
    save,
  );
}
