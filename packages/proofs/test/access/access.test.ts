// docs/access.md says what the database and the read oracle answer, cell by cell.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import { repositoryDir } from "../../../stack/src/project.ts";
import { schemaFiles } from "../../../stack/src/schemas/schema-files.ts";
import { notAsked, relations } from "../reads/reads.ts";
import { actGroups } from "./acts.ts";
import { accessFile, accessMatrix, withMatrix } from "./matrix.ts";
import { groups, others } from "./objects.ts";

let database: Database;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database?.stop());

test("the access matrix equals the answers of the database; npm run docs:access renews it", async () => {
  const page = await readFile(accessFile, "utf8");
  expect(page).toBe(withMatrix(page, await accessMatrix(database)));
});

/** What a file must create to be the rule of a relation that is read, or of a statement. */
function ruleOfRelation(relation: string): string[] {
  if (relation === "files") return ["on storage.objects for select"];
  return [
    `create policy ${relation}_select`,
    `private.${relation}(`,
    `create view public.${relation} `,
    `create view public.${relation}\n`,
  ];
}
function ruleOf(statement: string): string[] {
  const [, called] = /public\.(\w+)\(/.exec(statement) ?? [];
  const [, command = "", table = ""] =
    /^(insert|update|delete) (?:into |from )?public\.(\w+)/.exec(statement) ?? [];
  if (command) return [`create policy ${table}_${command}`];
  return ["private", "public"].map((schema) => `create function ${schema}.${called}(`);
}

test("each row links to the file that creates its policy or call", async () => {
  const files = new Map((await schemaFiles(repositoryDir)).map(({ path, text }) => [path, text]));
  const sql = [...files.values()].join("\n");
  const rows = [
    ...groups.flatMap(({ kinds }) =>
      kinds.map(({ rule, relation }) => ({ rule, creates: ruleOfRelation(relation) })),
    ),
    ...actGroups.flatMap(({ acts }) =>
      acts.map(({ rule, statement }) => ({ rule, creates: ruleOf(statement("guardian")) })),
    ),
  ];
  const wrong = rows.filter(({ rule, creates }) => {
    const known = creates.filter((text) => sql.includes(text));
    return known.length === 0 || !known.some((text) => files.get(rule)?.includes(text));
  });
  expect(wrong).toEqual([]);
});

test("each table and view that people may read is on the page", () => {
  const named = [
    ...groups.flatMap(({ kinds }) => kinds.map(({ relation }) => relation)),
    ...others.flatMap((one) => one.relations),
  ];
  const readable = [...Object.keys(relations), ...Object.keys(notAsked)];
  expect(readable.length).toBeGreaterThan(40);
  expect(readable.filter((name) => !named.includes(name))).toEqual([]);
  expect(others.flatMap((one) => one.relations).filter((name) => !readable.includes(name))).toEqual([]);
});
