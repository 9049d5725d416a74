// Hot SQL: what a save below supabase/schemas does to a running stack and to its data.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { schemasHash } from "../src/schemas/baseline.ts";
import { storedHash } from "../src/schemas/build.ts";
import { followSchemas } from "../src/schemas/hot.ts";
import { schemaFiles } from "../src/schemas/schema-files.ts";
import { type Stack, startStack } from "../src/stack.ts";
import { editSchema, projectWithSchemas, saveFile, temporaryDir } from "./support/fixture.ts";
import { Lines } from "./support/lines.ts";

let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;
let stack: Stack;
let sql: postgres.Sql;
const reports = new Lines();
const notes = "10_notes/notes.sql";
const aNote = { id: 1, body: "kept" };

beforeAll(async () => {
  place = await temporaryDir();
  projectDir = await projectWithSchemas(place.dir);
  const onReport = (line: string) => /schemas/i.test(line) && reports.push(line);
  stack = await startStack({ projectDir, watch: true, onReport });
  sql = postgres(stack.dbUrl, { max: 1, onnotice: () => undefined });
  await sql`insert into public.notes ${sql(aNote)}`;
});
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
  await place?.remove();
});

const hashes = async () => [await storedHash(stack.dbUrl), schemasHash(await schemaFiles(projectDir))];
const isCurrent = async () => {
  const [stored, current] = await hashes();
  return stored === current;
};

describe("a save that keeps all data is applied in place", () => {
  it("a changed function", async () => {
    await editSchema(projectDir, notes, "select count(*) from", "select 100 + count(*) from");
    expect(await reports.next()).toContain("CREATE OR REPLACE FUNCTION public.note_count()");
    expect(await sql`select public.note_count() as count`).toEqual([{ count: "101" }]);
    expect(await isCurrent()).toBe(true);
  });

  it("a changed policy", async () => {
    await editSchema(projectDir, notes, "using (owner = auth.uid())", "using (true)");
    expect(await reports.next()).toMatch(/Schemas applied/);
    const rows = await sql.begin(async (tx) => {
      await tx`set local role authenticated`;
      return tx`select body from public.notes`;
    });
    expect(rows).toEqual([{ body: "kept" }]);
  });

  it("a new column, which the API knows at once", async () => {
    await editSchema(
      projectDir,
      notes,
      "body text not null",
      "body text not null,\n  color text not null default 'red'",
    );
    expect(await reports.next()).toMatch(/Schemas applied/);
    await sql`grant select on public.notes to service_role`;
    const api = createClient(stack.apiUrl, stack.secretKey);
    const { data } = await api.from("notes").select("body, color");
    expect(data).toEqual([{ body: "kept", color: "red" }]);
  });

  it("rows that the schemas insert", async () => {
    await editSchema(
      projectDir,
      "00_base/base.sql",
      "-- end",
      "create table private.kinds (name text primary key);\ninsert into private.kinds values ('plain');\n-- end",
    );
    expect(await reports.next()).toContain("added 1 row in private.kinds");
    expect(await sql`select name from private.kinds`).toEqual([{ name: "plain" }]);
  });

  it("what it cannot apply stays open, until it is done", async () => {
    await editSchema(
      projectDir,
      notes,
      "$$;\n",
      "$$;\nalter table public.notes alter body set storage external;\n",
    );
    expect(await reports.next()).toContain("not applied: options of column notes.body");
    expect(await isCurrent()).toBe(false);
    await sql`alter table public.notes alter body set storage external`;
    await editSchema(projectDir, notes, "from public.notes $$", "from public.notes n $$");
    expect(await reports.next()).not.toContain("not applied");
    expect(await isCurrent()).toBe(true);
  });
});

describe("a save by renaming is a save, however often a file was saved so", () => {
  const saves = ["by renaming", "by renaming", "in place", "by renaming", "in place"] as const;

  it("of a schema file", async () => {
    for (const [at, save] of saves.entries()) {
      await editSchema(projectDir, notes, `${100 + at} + count`, `${101 + at} + count`, save);
      expect(await reports.next()).toMatch(/Schemas applied: 1 statement\./);
      expect(await sql`select public.note_count() as count`).toEqual([{ count: String(102 + at) }]);
    }
  });

  it("of config.toml, which lists them, with a file in a new folder", async () => {
    const config = join(projectDir, "supabase/config.toml");
    for (const [at, save] of saves.entries()) {
      const path = `${20 + at}_more/more.sql`;
      await mkdir(join(projectDir, `supabase/schemas/${20 + at}_more`));
      await writeFile(
        join(projectDir, "supabase/schemas", path),
        `create table public.more_${at} (id int);\n`,
      );
      const text = (await readFile(config, "utf8")).replace(/"\]\n$/, `", "./schemas/${path}"]\n`);
      await saveFile(config, text, save);
      // Between the two saves the new file is not listed.
      while (!(await reports.next()).includes(`more_${at}`));
    }
  });
});

describe("a save that cannot be applied leaves the database as it was", () => {
  beforeEach(async () => expect(await isCurrent()).toBe(true));

  it("broken SQL: file and line", async () => {
    await editSchema(projectDir, notes, "create policy notes_select", "create polizy notes_select");
    expect(await reports.next()).toMatch(/supabase\/schemas\/10_notes\/notes\.sql:9 failed: syntax error/);
    expect(await isCurrent()).toBe(false);
    expect(await sql`select body from public.notes`).toEqual([{ body: "kept" }]);
    await editSchema(projectDir, notes, "create polizy", "create policy");
    expect(await reports.next()).toBe("The database has these schemas.");
  });

  it("an error without a position: the line of the statement", async () => {
    await editSchema(
      projectDir,
      notes,
      "grant select on public.notes",
      "do $$ begin raise 'no'; end $$;\ngrant select on public.notes",
    );
    expect(await reports.next()).toMatch(/notes\.sql:10 failed: no/);
    await editSchema(projectDir, notes, "do $$ begin raise 'no'; end $$;\n", "");
    expect(await reports.next()).toBe("The database has these schemas.");
  });

  it("what waits behind a change that needs a decision is told", async () => {
    await editSchema(projectDir, notes, ",\n  color text not null default 'red'", "");
    expect(await reports.next()).toContain("Nothing is applied until this is decided:");
    await editSchema(projectDir, notes, "count(*) from", "7 + count(*) from");
    const said = await reports.next();
    expect(said).toContain('ALTER TABLE "public"."notes" DROP COLUMN "color"');
    expect(said).toContain("Nothing is applied until this is decided; 1 other statement waits:");
    await editSchema(projectDir, notes, "7 + count(*) from", "count(*) from");
    await reports.next();
    await editSchema(
      projectDir,
      notes,
      "body text not null",
      "body text not null,\n  color text not null default 'red'",
    );
    expect(await reports.next()).toBe("The database has these schemas.");
  });

  it("a dropped column is not applied without a decision", async () => {
    await editSchema(projectDir, notes, ",\n  color text not null default 'red'", "");
    const said = await reports.next();
    expect(said).toContain('ALTER TABLE "public"."notes" DROP COLUMN "color"');
    expect(said).toContain("npm run sql:apply");
    expect(await sql`select color from public.notes`).toEqual([{ color: "red" }]);
    const port = Number(new URL(stack.dbUrl).port);
    expect(await followSchemas(port, projectDir, { allowLoss: true })).toMatchObject({ kind: "applied" });
    expect(await sql`select * from public.notes`).toEqual([{ ...aNote, owner: null }]);
    expect(await isCurrent()).toBe(true);
  });
});
