// The baseline migration follows supabase/schemas until 1.0, and never runs when it is behind them.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDatabase } from "../src/database.ts";
import { baselineFile, renewBaseline, sourceOfLine } from "../src/schemas/baseline.ts";
import { editSchema, projectWithSchemas, temporaryDir } from "./support/fixture.ts";

let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;

beforeEach(async () => {
  place = await temporaryDir();
  projectDir = await projectWithSchemas(place.dir);
});
afterEach(() => place.remove());

const notes = "10_notes/notes.sql";
const open = () => startDatabase({ projectDir, cacheDir: join(place.dir, "cache") });

describe("until 1.0", () => {
  it("a stale baseline is written again, a current one is left alone", async () => {
    expect(await renewBaseline(projectDir)).toBe(true);
    expect(await renewBaseline(projectDir)).toBe(false);
    await editSchema(projectDir, notes, "body text not null", "body text");
    expect(await renewBaseline(projectDir)).toBe(true);
    expect(await readFile(baselineFile(projectDir), "utf8")).toContain("body text\n");
  });

  it("every database is built from the schemas as they are now", async () => {
    await renewBaseline(projectDir);
    await editSchema(projectDir, notes, "body text not null", "body text not null, color text");
    const database = await open();
    const sql = postgres(database.url, { max: 1 });
    expect(await sql`select color from public.notes`).toEqual([]);
    await sql.end();
    await database.stop();
  });

  it("an error names the schema file and its line, not the generated file", async () => {
    await editSchema(projectDir, notes, "body text not null", "body nonsense not null");
    await expect(open()).rejects.toThrow(
      /^supabase\/schemas\/10_notes\/notes\.sql:5 failed: type "nonsense" does not exist/,
    );
  });

  it("a line of the baseline is traced to the schema file", async () => {
    await renewBaseline(projectDir);
    const text = await readFile(baselineFile(projectDir), "utf8");
    const line = text.split("\n").findIndex((content) => content.startsWith("create policy notes_select"));
    expect(sourceOfLine(text, line + 1)).toBe(`schemas/${notes}:8`);
    expect(sourceOfLine(text, 1)).toBeUndefined();
  });
});

describe("from 1.0 on", () => {
  it.each([
    ["the version is 1.0", () => writeFile(join(projectDir, "package.json"), '{"version": "1.0.0"}')],
    [
      "another migration follows",
      () =>
        writeFile(join(projectDir, "supabase/migrations/20270101000000_more.sql"), "create table more ();"),
    ],
  ])("the baseline is fixed when %s", async (_, release) => {
    await renewBaseline(projectDir);
    const fixed = await readFile(baselineFile(projectDir), "utf8");
    await release();
    expect(await renewBaseline(projectDir)).toBe(false);
    await editSchema(projectDir, notes, "body text not null", "body text");
    await expect(renewBaseline(projectDir)).rejects.toThrow(/run "npm run migration -- <name>"/);
    expect(await readFile(baselineFile(projectDir), "utf8")).toBe(fixed);
  });
});
