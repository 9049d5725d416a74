// Settings of roles and of the database that SQL states. They belong to the cluster and not to its databases, so two
// databases of one cluster never differ in them: what states them is compared instead.
import { parse } from "libpg-query";
import { z } from "zod";
import type { Extras } from "./extras.ts";

const Setting = z.object({
  role: z.object({ rolename: z.string().default("all") }).optional(),
  setstmt: z.object({ kind: z.string(), name: z.string().default("") }),
});
const Tree = z.object({
  stmts: z
    .array(
      z.object({
        stmt: z.record(z.string(), z.unknown()),
        stmt_location: z.number().default(0),
        stmt_len: z.number().default(0),
      }),
    )
    .default([]),
});
/** Statements about roles that are no settings. */
const ABOUT_ROLES = ["AlterRoleStmt", "CreateRoleStmt", "DropRoleStmt", "GrantRoleStmt"];

/** What scripts that run one after the other say, as `extrasOf` names it; the last statement counts. */
export async function statedSettings(scripts: string[]): Promise<Extras> {
  const stated: Extras = new Map();
  for (const script of scripts) {
    const bytes = Buffer.from(script, "utf8");
    for (const { stmt, stmt_location: start, stmt_len: length } of Tree.parse(await parse(script)).stmts) {
      const [kind = "", node] = Object.entries(stmt)[0] ?? [];
      const text = textOf(
        bytes.subarray(start, length === 0 ? bytes.length : start + length).toString("utf8"),
      );
      if (ABOUT_ROLES.includes(kind)) stated.set(text, "there");
      if (kind !== "AlterRoleSetStmt" && kind !== "AlterDatabaseSetStmt") continue;
      const { role, setstmt } = Setting.parse(node);
      const name = role ? `setting ${setstmt.name} of role ${role.rolename}` : databaseSetting(setstmt.name);
      if (setstmt.kind.startsWith("VAR_RESET")) stated.delete(name);
      else stated.set(name, text);
    }
  }
  return stated;
}

export const databaseSetting = (name: string): string => `setting of the database ${name}`;

const textOf = (statement: string) =>
  statement
    .replaceAll(/--[^\n]*\n/g, "")
    .trim()
    .replaceAll(/\s+/g, " ");
