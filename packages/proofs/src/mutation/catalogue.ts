// Reads the rules of a migrated database from its catalogue and makes mutants of them: statements that
// each take one rule away. What is asked of Postgres is what is in force, whatever file it came from.
import { createHash } from "node:crypto";
import postgres from "postgres";
import { z } from "zod";
import { type Fragment, fragmentsOf } from "./plpgsql.ts";
import { type Change, changesOf } from "./sql.ts";
import { tokensOf } from "./tokens.ts";

export const KINDS = [
  "policy",
  "guard",
  "branch",
  "filter",
  "effect",
  "lock",
  "limit",
  "trigger",
  "constraint",
] as const;
export type Kind = (typeof KINDS)[number];

export type Mutant = {
  /** Of the object and what is taken out of it; the same until one of the two changes. */
  id: string;
  /** As `private.invitation_is_deliverable(invitations,uuid)` or `bookings_select on public.bookings`. */
  object: string;
  kind: Kind;
  what: string;
  /** Run inside of a test's transaction, as the owner. */
  ddl: string;
  /**
   * What a test has to touch to notice: functions as `schema.name(types)`, tables that it reads or
   * writes, tables that it writes, or names in its text.
   */
  touches: { functions: string[]; reads: string[]; writes: string[]; names: string[] };
};

export type Rules = { mutants: Mutant[]; unwritten: string[]; callers: Map<string, string[]> };

const SCHEMAS = ["public", "private"];

type Draft = Omit<Mutant, "id">;
type Found = Draft | { object: string; unwritten: string };

export async function readRules(url: string): Promise<Rules> {
  // With such a search path every name comes with its schema.
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { search_path: "pg_catalog" } });
  try {
    const found = (
      await Promise.all([functions(sql), policies(sql), views(sql), triggers(sql), constraints(sql)])
    ).flat();
    const drafts = found.filter((one): one is Draft => "ddl" in one);
    const unwritten = found.flatMap((one) => ("unwritten" in one ? [`${one.object}: ${one.unwritten}`] : []));
    return { mutants: named(drafts), unwritten, callers: await callersOf(sql) };
  } finally {
    await sql.end();
  }
}

/** Equal mutants are one; two that only read alike are counted. */
function named(drafts: Draft[]): Mutant[] {
  const byStatement = new Map(drafts.map((draft) => [draft.ddl, draft]));
  const seen = new Map<string, number>();
  return [...byStatement.values()].map((draft) => {
    const what = shortened(draft.what);
    const key = `${draft.object} ${draft.kind} ${what}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const numbered = count === 1 ? what : `${what} #${count}`;
    return { ...draft, what: numbered, id: hashOf(`${draft.object} ${draft.kind} ${numbered}`).slice(0, 8) };
  });
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const shortened = (text: string) =>
  text.length <= 160 ? text : `${text.slice(0, 150)}… ${hashOf(text).slice(0, 4)}`;

// Functions ---------------------------------------------------------------------------------------

const FunctionRow = z.object({
  name: z.string(),
  bare: z.string(),
  language: z.string(),
  body: z.string(),
  definition: z.string(),
});
type FunctionRow = z.infer<typeof FunctionRow>;

async function functionRows(sql: postgres.Sql): Promise<FunctionRow[]> {
  const rows = await sql`
    select p.oid::regprocedure::text as name, p.proname as bare, l.lanname as language,
      p.prosrc as body, pg_get_functiondef(p.oid) as definition
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    join pg_language l on l.oid = p.prolang
    where n.nspname in ${sql(SCHEMAS)} and p.prokind in ('f', 'p') and l.lanname in ('sql', 'plpgsql')
      and p.prosqlbody is null
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by 1`;
  return z.array(FunctionRow).parse([...rows]);
}

async function functions(sql: postgres.Sql): Promise<Found[]> {
  const found: Found[] = [];
  for (const row of await functionRows(sql)) {
    const changes = row.language === "sql" ? await ofSqlBody(row.body) : await ofPlpgsqlBody(row.body);
    const touches = { functions: [row.name], reads: [], writes: [], names: [row.bare] };
    for (const { kind, what, body } of changes) {
      if (body === undefined) found.push({ object: row.name, unwritten: what });
      else {
        // As a function, so that no `$&` of a body means anything.
        const ddl = row.definition.replace(
          `$function$${row.body}$function$`,
          () => `$mutant$${body}$mutant$`,
        );
        found.push({ object: row.name, kind, what, ddl, touches });
      }
    }
  }
  return found;
}

type BodyChange = { kind: Kind; what: string; body: string | undefined };

const spliced = (body: string, { start, end }: { start: number; end: number }, text: string) =>
  body.slice(0, start) + text + body.slice(end);

const kindOf = (loss: Change["loss"], arm: Kind): Kind => (loss === "arm" ? arm : loss);

async function ofSqlBody(body: string): Promise<BodyChange[]> {
  const changes: BodyChange[] = [];
  for (const statement of statementsOf(body)) {
    for (const { loss, what, text } of await changesOf(body.slice(statement.start, statement.end), "query")) {
      const changed = text === undefined ? undefined : spliced(body, statement, text);
      changes.push({ kind: kindOf(loss, "filter"), what, body: changed });
    }
  }
  return changes;
}

function statementsOf(body: string): { start: number; end: number }[] {
  const statements: { start: number; end: number }[] = [];
  let start: number | undefined;
  let end = 0;
  for (const token of tokensOf(body)) {
    if (token.text === ";" && start !== undefined) {
      statements.push({ start, end });
      start = undefined;
    } else if (token.text !== ";") {
      start ??= token.start;
      end = token.end;
    }
  }
  if (start !== undefined) statements.push({ start, end });
  return statements;
}

async function ofPlpgsqlBody(body: string): Promise<BodyChange[]> {
  const changes: BodyChange[] = [];
  for (const fragment of fragmentsOf(body)) {
    changes.push(...(await ofFragment(body, fragment)));
    const { role, whole, into } = fragment;
    const text = body.slice(fragment.start, fragment.end);
    // To drop a refusal is to drop the condition before it.
    const refuses = /^perform\s+private\.fail\b/i.test(text);
    if (role === "statement" && whole && !into && !refuses) {
      changes.push({
        kind: kindOfStatement(text),
        what: `statement: ${flat(text)}`,
        body: spliced(body, whole, "null;"),
      });
    }
  }
  return changes;
}

const flat = (text: string) =>
  text
    .replace(/--[^\n]*/g, "")
    .replace(/\s+/g, " ")
    .trim();

function kindOfStatement(text: string): Kind {
  if (/pg_advisory|private\.lock_|\bfor (no key update|update|share|key share)\b/.test(text)) return "lock";
  if (/^perform\s+private\.(count_|take_)/i.test(text)) return "limit";
  if (/^perform\s+private\.(require|check|refuse|guard|forbid|assert)/i.test(text)) return "guard";
  return "effect";
}

const LOCKS = /^perform\s+(1\s+)?from\s[\s\S]*\bfor (no key update|update|share|key share)\b[^()]*$/i;

async function ofFragment(body: string, fragment: Fragment): Promise<BodyChange[]> {
  const { start, end, form, into } = fragment;
  const target = into ? ` ${body.slice(into.start, into.end)}` : "";
  const written = body.slice(start, end);
  const source = into
    ? body.slice(start, into.start) + body.slice(into.end, end)
    : form === "perform"
      ? written.replace(/^perform/i, "select")
      : written;
  const isGuard =
    fragment.role === "condition" &&
    /^\s*(return|raise|perform\s+private\.(fail|refuse))\b/.test(fragment.consequence ?? "");
  const arm: Kind = fragment.role !== "condition" ? "filter" : isGuard ? "guard" : "branch";
  const sqlForm = form === "expression" ? "expression" : "query";
  const changes = await changesOf(source, sqlForm, fragment.role === "condition" ? "guard" : undefined);
  // A statement that only locks, and whose result nobody asks for, loses no rule with an arm of its
  // `and`: it locks more rows.
  const onlyLocks = form === "perform" && LOCKS.test(written) && !/\bfound\b/i.test(body.slice(end));
  const losses = onlyLocks ? changes.filter(({ what }) => !/^(and|where): /.test(what)) : changes;
  return losses.map(({ loss, what, text }) => {
    const asWritten = form === "perform" ? text?.replace(/^SELECT/, "perform") : text;
    return {
      kind: kindOf(loss, arm),
      what,
      body: asWritten === undefined ? undefined : spliced(body, fragment, `${asWritten}${target}`),
    };
  });
}

/** Which functions name which others, so that a test of a caller counts as one of what it calls. */
async function callersOf(sql: postgres.Sql): Promise<Map<string, string[]>> {
  const rows = await functionRows(sql);
  const callers = new Map<string, string[]>();
  for (const { body, bare } of rows) {
    const words = new Set(
      tokensOf(body)
        .filter(({ kind }) => kind === "word")
        .map(({ text }) => text),
    );
    for (const word of words) callers.set(word, [...(callers.get(word) ?? []), bare]);
  }
  return callers;
}

// Policies ----------------------------------------------------------------------------------------

const PolicyRow = z.object({
  name: z.string(),
  table: z.string(),
  using: z.string().nullable(),
  check: z.string().nullable(),
});

async function policies(sql: postgres.Sql): Promise<Found[]> {
  const rows = await sql`
    select p.polname as name, c.oid::regclass::text as table,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p
    join pg_class c on c.oid = p.polrelid
    order by 2, 1`;
  const found: Found[] = [];
  for (const { name, table, using, check } of z.array(PolicyRow).parse([...rows])) {
    const object = `${name} on ${table}`;
    const touches = { functions: [], reads: [table], writes: [], names: [bareName(table)] };
    for (const [clause, source] of [
      ["using", using],
      ["with check", check],
    ] as const) {
      if (source === null) continue;
      for (const { loss, what, text } of await changesOf(source, "expression", "rule")) {
        if (text === undefined) found.push({ object, unwritten: what });
        else {
          const ddl = `alter policy ${quoted(name)} on ${table} ${clause} (${text})`;
          found.push({ object, kind: kindOf(loss, "policy"), what: `${clause}, ${what}`, ddl, touches });
        }
      }
    }
  }
  return found;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const bareName = (name: string) => name.replace(/^.*\./, "").replaceAll('"', "");

// Views -------------------------------------------------------------------------------------------

const ViewRow = z.object({ name: z.string(), definition: z.string(), options: z.string().nullable() });

async function views(sql: postgres.Sql): Promise<Found[]> {
  const rows = await sql`
    select c.oid::regclass::text as name, pg_get_viewdef(c.oid) as definition,
      array_to_string(c.reloptions, ', ') as options
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname in ${sql(SCHEMAS)}
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1`;
  const found: Found[] = [];
  for (const { name, definition, options } of z.array(ViewRow).parse([...rows])) {
    const touches = { functions: [], reads: [], writes: [], names: [bareName(name)] };
    for (const { loss, what, text } of await changesOf(definition.replace(/;\s*$/, ""), "query")) {
      if (text === undefined) found.push({ object: name, unwritten: what });
      else {
        const ddl = `create or replace view ${name}${options ? ` with (${options})` : ""} as ${text}`;
        found.push({ object: name, kind: kindOf(loss, "filter"), what, ddl, touches });
      }
    }
  }
  return found;
}

// Triggers ----------------------------------------------------------------------------------------

const TriggerRow = z.object({ name: z.string(), table: z.string(), definition: z.string() });

async function triggers(sql: postgres.Sql): Promise<Found[]> {
  const rows = await sql`
    select t.tgname as name, t.tgrelid::regclass::text as table, pg_get_triggerdef(t.oid) as definition
    from pg_trigger t
    join pg_proc p on p.oid = t.tgfoid
    join pg_namespace n on n.oid = p.pronamespace
    where not t.tgisinternal and n.nspname in ${sql(SCHEMAS)}
    order by 2, 1`;
  return z
    .array(TriggerRow)
    .parse([...rows])
    .flatMap(({ name, table, definition }) => {
      const mutant = (what: string, ddl: string): Found => ({
        object: `${name} on ${table}`,
        kind: "trigger",
        what,
        ddl,
        touches: { functions: [], reads: [], writes: [table], names: [bareName(table)] },
      });
      return [
        mutant("dropped", `drop trigger ${quoted(name)} on ${table}`),
        ...withoutEvents(definition).map(([event, ddl]) => mutant(`without ${event}`, ddl)),
      ];
    });
}

/** A trigger of several events, without each of them. */
function withoutEvents(definition: string): [event: string, ddl: string][] {
  const [, head = "", list = "", rest = ""] =
    /^CREATE TRIGGER (.+? (?:BEFORE|AFTER)) ((?:INSERT|UPDATE|DELETE|TRUNCATE)(?: OR \w+)*) (ON .*)$/s.exec(
      definition,
    ) ?? [];
  const events = list.split(" OR ");
  if (events.length < 2) return [];
  return events.map((event) => {
    const others = events.filter((other) => other !== event).join(" OR ");
    return [event.toLowerCase(), `create or replace trigger ${head} ${others} ${rest}`];
  });
}

// Constraints -------------------------------------------------------------------------------------

const ConstraintRow = z.object({
  name: z.string(),
  table: z.string(),
  kind: z.enum(["check", "unique", "index"]),
  check: z.string().nullable(),
});

/** Checks, exclusions and unique keys. Primary and foreign keys are structure, and left alone. */
async function constraints(sql: postgres.Sql): Promise<Found[]> {
  const rows = await sql`
    select c.conname as name, c.conrelid::regclass::text as table,
      case c.contype when 'c' then 'check' else 'unique' end as kind, pg_get_expr(c.conbin, c.conrelid) as check
    from pg_constraint c
    join pg_namespace n on n.oid = c.connamespace
    where n.nspname in ${sql(SCHEMAS)} and c.contype in ('c', 'u', 'x') and c.conrelid <> 0
    union all
    select i.indexrelid::regclass::text, i.indrelid::regclass::text, 'index', null
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${sql(SCHEMAS)} and i.indisunique
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by 2, 1`;
  const found: Found[] = [];
  for (const { name, table, kind, check } of z.array(ConstraintRow).parse([...rows])) {
    const object = `${bareName(name)} on ${table}`;
    const touches = { functions: [], reads: [], writes: [table], names: [bareName(table), bareName(name)] };
    const drop =
      kind === "index" ? `drop index ${name}` : `alter table ${table} drop constraint ${quoted(name)}`;
    found.push({ object, kind: "constraint", what: "dropped", ddl: drop, touches });
    for (const { what, text } of check === null ? [] : await changesOf(check, "expression")) {
      if (text === undefined) found.push({ object, unwritten: what });
      else {
        const ddl = `${drop}, add constraint ${quoted(name)} check (${text})`;
        found.push({ object, kind: "constraint", what, ddl, touches });
      }
    }
  }
  return found;
}
