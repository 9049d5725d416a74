// Which domain uses which. A domain may use those before it; an arrow to a later one is an error,
// because nobody could then read, test or change the earlier one alone.
import { parse } from "libpg-query";
import { z } from "zod";
import type { SchemaFile } from "./schema-files.ts";

export type Arrow = {
  from: { domain: string; path: string; statement: string };
  to: { domain: string; path: string; name: string };
};

const Names = z.array(z.object({ String: z.object({ sval: z.string() }) }));
const Relation = z.object({ schemaname: z.string().optional(), relname: z.string() });
const Tree = z.object({
  stmts: z.array(
    z.object({
      stmt: z.record(z.string(), z.record(z.string(), z.unknown())),
      stmt_location: z.number().default(0),
      stmt_len: z.number().default(0),
    }),
  ),
});

type Statement = { file: SchemaFile; kind: string; defines: string | undefined; text: string };

/** Every use of a function, table, view or type of another domain, from the SQL itself. */
export async function arrowsOf(files: SchemaFile[]): Promise<Arrow[]> {
  const statements = (await Promise.all(files.map(statementsOf))).flat();
  const homes = new Map<string, SchemaFile>();
  for (const { file, defines } of statements) if (defines) homes.set(defines, file);
  const arrows: Arrow[] = [];
  for (const { file, kind, defines, text } of statements) {
    // Comments speak of other domains, they do not use them.
    if (kind === "CommentStmt") continue;
    const statement = defines ?? text.trim().replaceAll(/\s+/g, " ").slice(0, 70);
    // Names are qualified everywhere (search_path is empty); those in strings count, as dynamic SQL.
    const names = new Set([...text.matchAll(/\b(?:private|public)\.\w+/g)].map(([name]) => name));
    for (const name of names) {
      const home = homes.get(name);
      if (!home || home.domain === file.domain) continue;
      arrows.push({
        from: { domain: file.domain, path: file.path, statement },
        to: { domain: home.domain, path: home.path, name },
      });
    }
  }
  return arrows;
}

/**
 * Who is signed in depends on the ledger of consents, and every domain asks who is signed in. docs/architecture.md
 * names these.
 */
export const EXCEPTIONS: readonly string[] = [
  "private.me uses private.is_paused",
  "private.paused_id uses private.is_paused",
];

/** Arrows that point at a later domain, and exceptions that are none any more. */
export function backward(
  arrows: Arrow[],
  order: string[],
  exceptions = EXCEPTIONS,
): { wrong: Arrow[]; unused: string[] } {
  const found = arrows.filter(({ from, to }) => order.indexOf(to.domain) > order.indexOf(from.domain));
  const nameOf = ({ from, to }: Arrow) => `${from.statement} uses ${to.name}`;
  return {
    wrong: found.filter((arrow) => !exceptions.includes(nameOf(arrow))),
    unused: exceptions.filter((name) => !found.some((arrow) => nameOf(arrow) === name)),
  };
}

async function statementsOf(file: SchemaFile): Promise<Statement[]> {
  const bytes = Buffer.from(file.text, "utf8");
  const { stmts } = Tree.parse(await parse(file.text));
  return stmts.map(({ stmt, stmt_location: start, stmt_len: length }) => {
    const [kind = "", node = {}] = Object.entries(stmt)[0] ?? [];
    const end = length === 0 ? bytes.length : start + length;
    const text = bytes
      .subarray(start, end)
      .toString("utf8")
      .replaceAll(/--[^\n]*/g, "");
    return { file, kind, defines: definedBy(kind, node), text };
  });
}

function definedBy(kind: string, node: Record<string, unknown>): string | undefined {
  const named = (value: unknown) =>
    Names.parse(value)
      .map(({ String: { sval } }) => sval)
      .join(".");
  const related = (value: unknown) => {
    const { schemaname, relname } = Relation.parse(value);
    return `${schemaname ?? "public"}.${relname}`;
  };
  switch (kind) {
    case "CreateFunctionStmt":
      return named(node["funcname"]);
    case "CreateEnumStmt":
      return named(node["typeName"]);
    case "CreateDomainStmt":
      return named(node["domainname"]);
    case "CompositeTypeStmt":
      return related(node["typevar"]);
    case "CreateStmt":
      return related(node["relation"]);
    case "ViewStmt":
      return related(node["view"]);
    default:
      return undefined;
  }
}
