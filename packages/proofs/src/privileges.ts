// The privileges of the migrated database as text, to compare with the committed list.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type postgres from "postgres";
import { repositoryDir } from "../../stack/src/project.ts";

/** The committed list. */
export const privilegesFile: string = join(repositoryDir, "supabase", "privileges.txt");

const header = `\
# Who may do what: roles, schemas, types, tables, columns, sequences, functions, default privileges,
# policies and buckets, one line each, with every grantee but the owner. What has no line is closed.
# Written by "npm run privileges"; a test fails for any difference. Read the change before you commit it.
`;

/** One line per object on which somebody was granted something, sorted. */
export async function privileges(sql: postgres.Sql | postgres.TransactionSql): Promise<string[]> {
  const query = await readFile(new URL("./privileges.sql", import.meta.url), "utf8");
  const rows = await sql.unsafe<{ line: string }[]>(query);
  return rows.map(({ line }) => line);
}

export function asText(lines: readonly string[]): string {
  return `${header}${lines.join("\n")}\n`;
}

/** The committed lines; none if there is no file. */
export async function committedPrivileges(): Promise<string[]> {
  const text = await readFile(privilegesFile, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

/** What to add to the committed list (+) and what to remove from it (-). */
export function difference(committed: readonly string[], actual: readonly string[]): string[] {
  const [known, found] = [new Set(committed), new Set(actual)];
  return [
    ...actual.filter((line) => !known.has(line)).map((line) => `+ ${line}`),
    ...committed.filter((line) => !found.has(line)).map((line) => `- ${line}`),
  ];
}
