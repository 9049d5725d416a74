// What can be taken out of an SQL expression or query. Everything happens in the tree of Postgres' own
// grammar; the result is written back as text and parsed again, so that no mutant is a slip of the pen.
import { parse } from "libpg-query";
import { Deparser } from "pgsql-deparser";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };
type Path = (string | number)[];

/** What is lost: a part of a condition, a lock, a limit. */
export type Loss = "arm" | "lock" | "limit";

/** `text` is undefined where the mutant cannot be written. */
export type Change = { loss: Loss; what: string; text: string | undefined };

export type Form = "expression" | "query";

/**
 * Every mutant of an expression or a query. A `guard` is an expression that can be false as a whole; a
 * `rule` one that loses its only arm and then holds for everything or for nothing.
 */
export async function changesOf(source: string, form: Form, as?: "guard" | "rule"): Promise<Change[]> {
  const tree = await treeOf(source, form);
  const changes: Change[] = [];
  for (const site of sitesOf(tree, form, as)) {
    const changed = structuredClone(tree);
    replace(changed, site.path, site.by);
    changes.push({ loss: site.loss, what: site.what, text: await textOf(changed, form) });
  }
  return changes;
}

async function treeOf(source: string, form: Form): Promise<Json> {
  return withoutPlaces(await parse(form === "expression" ? `select ${source}` : source));
}

/** Undefined where the writer cannot express the tree. */
async function textOf(tree: Json, form: Form): Promise<string | undefined> {
  const text = written(tree).replace(/;\s*$/, "");
  const again = await parse(text).then(withoutPlaces, () => undefined);
  if (JSON.stringify(again) !== JSON.stringify(tree)) return undefined;
  return form === "expression" ? text.replace(/^SELECT\s+/, "") : text;
}

function written(tree: Json): string {
  return Deparser.deparse(JSON.parse(JSON.stringify(tree)), { pretty: false });
}

function withoutPlaces(node: Json): Json {
  if (Array.isArray(node)) return node.map(withoutPlaces);
  if (node === null || typeof node !== "object") return node;
  const places = new Set([
    "location",
    "stmt_location",
    "stmt_len",
    "name_location",
    "list_start",
    "list_end",
    "rexpr_list_start",
    "rexpr_list_end",
  ]);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !places.has(key))
      .map(([key, value]) => [key, withoutPlaces(value)]),
  );
}

type Site = { path: Path; loss: Loss; what: string; by: Json | undefined };

const FALSE: Json = { A_Const: { boolval: {} } };
const TRUE: Json = { A_Const: { boolval: { boolval: true } } };

function sitesOf(tree: Json, form: Form, as?: "guard" | "rule"): Site[] {
  const sites: Site[] = [];
  const add = (path: Path, loss: Loss, what: string, by?: Json) => sites.push({ path, loss, what, by });

  const visit = (node: Json, path: Path, inJoin: boolean): void => {
    if (Array.isArray(node)) {
      for (const [index, child] of node.entries()) visit(child, [...path, index], inJoin);
      return;
    }
    if (!isNode(node)) return;
    for (const [key, child] of Object.entries(node)) {
      const at = [...path, key];
      switch (key) {
        case "BoolExpr":
          armsOf(child, at, inJoin);
          break;
        case "whereClause":
        case "havingClause":
        case "agg_filter":
          if (!hasArms(child)) add(at, "arm", `${key === "whereClause" ? "where" : key}: ${shown(child)}`);
          break;
        case "lockingClause":
          if (Array.isArray(child)) {
            for (const [index, lock] of child.entries()) {
              add(child.length === 1 ? at : [...at, index], "lock", shownLock(lock));
            }
          }
          break;
        case "limitCount":
          if (shown(child) !== "1") add(at, "limit", `limit ${shown(child)}`);
          break;
        case "MinMaxExpr":
          if (isNode(child) && Array.isArray(child["args"])) {
            const { args } = child;
            for (const [index, arg] of args.entries()) {
              const others = args.filter((_, other) => other !== index);
              const by = others.length === 1 ? others[0] : { MinMaxExpr: { ...child, args: others } };
              const name = child["op"] === "IS_LEAST" ? "least" : "greatest";
              add(path, "limit", `${name}: ${shown(arg)}`, by);
            }
          }
          break;
        case "CaseWhen":
          if (isNode(child) && !caseOfValue(path, tree)) {
            add([...at, "expr"], "arm", `when: ${shown(child["expr"] ?? null)}`, FALSE);
          }
          break;
      }
      visit(child, at, key === "quals" || (inJoin && key !== "SubLink"));
    }
  };

  const armsOf = (bool: Json, at: Path, inJoin: boolean): void => {
    if (!isNode(bool) || bool["boolop"] === "NOT_EXPR" || !Array.isArray(bool["args"])) return;
    const { args } = bool;
    const word = bool["boolop"] === "AND_EXPR" ? "and" : "or";
    for (const [index, arm] of args.entries()) {
      if (inJoin && joinsColumns(arm)) continue;
      const others = args.filter((_, other) => other !== index);
      const by = others.length === 1 ? others[0] : { BoolExpr: { ...bool, args: others } };
      add(at.slice(0, -1), "arm", `${word}: ${shown(arm)}`, by);
    }
  };

  visit(tree, [], false);
  if (form === "expression") {
    const path = ["stmts", 0, "stmt", "SelectStmt", "targetList", 0, "ResTarget", "val"];
    const expression = valueAt(tree, path);
    const all = (value: boolean) => {
      const by = value ? TRUE : FALSE;
      const same = JSON.stringify(expression) === JSON.stringify(by);
      if (!same) add(path, "arm", `all ${value}: ${shown(expression)}`, by);
    };
    if (as === "guard") all(false);
    if (as === "rule" && !hasArms(expression)) {
      all(true);
      all(false);
    }
  }
  return sites;
}

const isNode = (value: Json | undefined): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function hasArms(node: Json): boolean {
  const bool = isNode(node) ? node["BoolExpr"] : undefined;
  return isNode(bool) && bool["boolop"] !== "NOT_EXPR";
}

/** `a.id = b.a_id` in a join: without it the join is another one, and no rule is lost. */
function joinsColumns(arm: Json): boolean {
  const operation = isNode(arm) ? arm["A_Expr"] : undefined;
  if (!isNode(operation) || JSON.stringify(operation["name"]) !== '[{"String":{"sval":"="}}]') return false;
  return [operation["lexpr"], operation["rexpr"]].every((side) => isNode(side) && "ColumnRef" in side);
}

/** Whether a `when` compares with the value after `case`, and is no condition. */
function caseOfValue(path: Path, tree: Json): boolean {
  const expression = valueAt(tree, path.slice(0, -2));
  return isNode(expression) && "arg" in expression;
}

function valueAt(tree: Json, path: Path): Json {
  let value: Json | undefined = tree;
  for (const key of path) {
    if (Array.isArray(value) && typeof key === "number") value = value[key];
    else if (isNode(value)) value = value[String(key)];
    else return null;
  }
  return value ?? null;
}

function replace(tree: Json, path: Path, by: Json | undefined): void {
  const parent = valueAt(tree, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(parent) && typeof key === "number") {
    if (by === undefined) parent.splice(key, 1);
    else parent[key] = structuredClone(by);
  } else if (isNode(parent)) {
    if (by === undefined) delete parent[String(key)];
    else parent[String(key)] = structuredClone(by);
    // A limit leaves its option behind.
    if (key === "limitCount" && parent["limitOffset"] === undefined)
      parent["limitOption"] = "LIMIT_OPTION_DEFAULT";
  }
}

const shown = (node: Json) => written(node).replace(/\s+/g, " ").trim();

function shownLock(lock: Json): string {
  const clause = isNode(lock) ? lock["LockingClause"] : undefined;
  if (!isNode(clause)) return "lock";
  const strength = String(clause["strength"]).replace("LCS_", "").toLowerCase();
  const rels = Array.isArray(clause["lockedRels"]) ? ` of ${clause["lockedRels"].map(shown).join(", ")}` : "";
  return `${strength}${rels}`;
}
