// What pg-delta does not compare: order, options and storage of columns, statistics objects, settings of the database
// and of roles, rows that the schemas insert, storage buckets.
import postgres from "postgres";
import { counted } from "../counted.ts";
import { databaseSetting } from "./stated-settings.ts";

/** One line per fact: what it is about, and what it says. */
export type Extras = Map<string, string>;

export type ExtrasOptions = {
  /** Compare the order of columns; true by default. */
  order?: boolean;
  /**
   * Which rows: `all` those of tables that the schemas may fill, by default. In a used database these are also rows
   * of people; `schemas` are those that nobody changes, see SCHEMA_ROWS.
   */
  rows?: "all" | "schemas";
};

/**
 * Tables that only the schemas fill, with the columns that they decide. The others may be tuned while a database is
 * used: how long rows are kept, for example.
 */
export const SCHEMA_ROWS: Record<string, string[]> = {
  "storage.buckets": ["id", "name", "public", "file_size_limit", "allowed_mime_types"],
  "private.scheduled_tasks": ["name", "schedule", "command", "edge_function", "due"],
  "private.email_lanes": ["lane", "patience", "shelf_life", "in_batches"],
  "private.notification_defaults": ["key", "in_app", "email", "can_switch_off"],
  "private.erasure_rules": ["relation", "column_name", "position", "reason"],
  "private.retention_rules": ["class"],
};

/** Tables to which a deployment adds rows of its own, and of which it changes none that the schemas insert. */
export const ADDED_TO: Record<string, string[]> = {
  "public.consent_texts": ["purpose", "version", "locale", "title", "body"],
};
const isAdded = (name: string) => Object.keys(ADDED_TO).some((table) => name.startsWith(`row of ${table} `));

export async function extrasOf(
  url: string,
  { order = true, rows = "all" }: ExtrasOptions = {},
): Promise<Extras> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const shape = await sql<Fact[]>`
      select format('options of column %s.%I', a.attrelid::regclass, a.attname) as name,
        concat_ws(', ', array_to_string(a.attoptions, ', '), 'statistics ' || nullif(a.attstattarget, -1),
          nullif('compression ' || a.attcompression::text, 'compression '),
          case when a.attstorage <> t.typstorage then 'storage ' || a.attstorage::text end) as says
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
        and c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
        and (a.attoptions is not null or nullif(a.attstattarget, -1) is not null or a.attcompression <> ''
          or a.attstorage <> t.typstorage)
      union all
      select format('statistics object %I.%I', n.nspname, s.stxname), pg_get_statisticsobjdef(s.oid)
      from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
      where n.nspname in ('public', 'private')
      union all
      select case when d.setrole = 0 then ${databaseSetting("")} || split_part(setting, '=', 1)
          else format('setting %s of role %s', split_part(setting, '=', 1), d.setrole::regrole) end, setting
      from pg_db_role_setting d, unnest(d.setconfig) setting
      where d.setdatabase = (select oid from pg_database where datname = current_database())
        or d.setrole <> 0 and d.setdatabase = 0`;
    const facts = [...shape];
    if (order) {
      facts.push(
        ...(await sql<Fact[]>`
          select format('order of columns of %s', c.oid::regclass) as name,
            string_agg(a.attname, ', ' order by a.attnum) as says
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
            and c.relkind in ('r', 'p', 'v', 'm', 'c')
          group by c.oid`),
      );
    }
    if (rows === "all") {
      for (const table of await seededTables(sql)) facts.push(...(await rowsOf(sql, table)));
    } else {
      for (const [table, columns] of Object.entries({ ...SCHEMA_ROWS, ...ADDED_TO }))
        facts.push(...(await rowsOf(sql, table, columns)));
    }
    return new Map(facts.map(({ name, says }) => [name, says]));
  } finally {
    await sql.end();
  }
}

type Fact = { name: string; says: string };

/** What differs, in sentences. Rows that a used database has beside those of the schemas do not count where it adds them. */
export function differences(now: Extras, desired: Extras, { used = false } = {}): string[] {
  const names = [...new Set([...now.keys(), ...desired.keys()])].sort();
  return names
    .filter((name) => now.get(name) !== desired.get(name))
    .filter((name) => desired.has(name) || !used || !isAdded(name))
    .map((name) => `${name}: ${now.get(name) ?? "nothing"} → ${desired.get(name) ?? "nothing"}`);
}

/** Tables whose rows are a part of the schemas: those in `private`, and what SCHEMA_ROWS and ADDED_TO name. */
async function seededTables(sql: postgres.Sql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and (c.relnamespace = 'private'::regnamespace and c.relname <> 'schema_versions'
      or c.oid = any (array(select to_regclass(name) from unnest(${[...Object.keys(SCHEMA_ROWS), ...Object.keys(ADDED_TO)]}::text[]) name)))
    order by 1`;
  return tables.map(({ name }) => name);
}

/** Rows without secrets and the times at which they were made; none of a table that is not there, which pg-delta sees. */
async function rowsOf(sql: postgres.Sql, table: string, columns: string[] | null = null): Promise<Fact[]> {
  const [found] = await sql`select to_regclass(${table}) is not null as there`;
  if (!found?.["there"]) return [];
  const rows = await sql.unsafe<{ says: string }[]>(
    `select (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t))
             where key <> all ('{created_at,updated_at,secret}') and ($1::text[] is null or key = any ($1)))::text as says
     from ${table} t order by 1`,
    [columns],
  );
  return rows.map(({ says }) => ({ name: `row of ${table} ${says}`, says: "there" }));
}

/** Copies rows that the schemas insert and a used database does not have yet; says which tables got some. */
export async function addSeededRows(url: string, scratchUrl: string): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const scratch = postgres(scratchUrl, { max: 1, onnotice: () => undefined });
  try {
    const added: string[] = [];
    for (const table of await seededTables(scratch)) {
      const [all] = await scratch.unsafe<{ rows: string | null }[]>(
        `select json_agg(t)::text as rows from ${table} t`,
      );
      if (!all?.rows) continue;
      const columns = await sql<{ name: string }[]>`
        select quote_ident(attname) as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
          and attgenerated = '' and attidentity <> 'a'`;
      const list = columns.map(({ name }) => name).join(", ");
      const result = await sql.unsafe(
        `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1::text::json)
         on conflict do nothing`,
        [all.rows],
      );
      if (result.count > 0) added.push(`${counted(result.count, "row")} in ${table}`);
    }
    return added;
  } finally {
    await Promise.all([sql.end(), scratch.end()]);
  }
}
