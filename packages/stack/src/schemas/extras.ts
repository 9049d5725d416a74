// What pg-delta does not compare: order of columns, attribute options, statistics objects, settings of the
// database, rows that the schemas insert, storage buckets.
import postgres from "postgres";

/** One line per fact: what it is about, and what it says. */
export type Extras = Map<string, string>;

export type ExtrasOptions = {
  /** Leave out what people and services change while the database is used: rows, and the order of columns. */
  shapeOnly?: boolean;
};

export async function extrasOf(url: string, { shapeOnly = false }: ExtrasOptions = {}): Promise<Extras> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const shape = await sql<Fact[]>`
      select format('options of column %s.%I', a.attrelid::regclass, a.attname) as name,
        concat_ws(', ', array_to_string(a.attoptions, ', '), 'statistics ' || nullif(a.attstattarget, -1),
          nullif('compression ' || a.attcompression::text, 'compression ')) as says
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
        and a.attnum > 0 and not a.attisdropped
        and (a.attoptions is not null or nullif(a.attstattarget, -1) is not null or a.attcompression <> '')
      union all
      select format('statistics object %I.%I', n.nspname, s.stxname), pg_get_statisticsobjdef(s.oid)
      from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
      where n.nspname in ('public', 'private')
      union all
      select format('setting of the database %s', split_part(setting, '=', 1)), setting
      from pg_db_role_setting d, unnest(d.setconfig) setting
      where d.setrole = 0 and d.setdatabase = (select oid from pg_database where datname = current_database())`;
    const facts = [...shape];
    if (!shapeOnly) {
      facts.push(
        ...(await sql<Fact[]>`
          select format('order of columns of %s', c.oid::regclass) as name,
            string_agg(a.attname, ', ' order by a.attnum) as says
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
            and c.relkind in ('r', 'p', 'v', 'm', 'c')
          group by c.oid`),
      );
      for (const table of await seededTables(sql)) facts.push(...(await rowsOf(sql, table)));
    }
    return new Map(facts.map(({ name, says }) => [name, says]));
  } finally {
    await sql.end();
  }
}

type Fact = { name: string; says: string };

/** What differs, in sentences. */
export function differences(now: Extras, desired: Extras): string[] {
  const names = [...new Set([...now.keys(), ...desired.keys()])].sort();
  return names
    .filter((name) => now.get(name) !== desired.get(name))
    .map((name) => `${name}: ${now.get(name) ?? "nothing"} → ${desired.get(name) ?? "nothing"}`);
}

/** Tables whose rows are a part of the schemas: those in `private`, and the buckets of storage. */
async function seededTables(sql: postgres.Sql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and (c.relnamespace = 'private'::regnamespace and c.relname <> 'schema_versions'
      or c.oid = to_regclass('storage.buckets'))
    order by 1`;
  return tables.map(({ name }) => name);
}

/** Rows without the times at which they were made. */
async function rowsOf(sql: postgres.Sql, table: string): Promise<Fact[]> {
  const rows = await sql.unsafe<{ says: string }[]>(
    `select (to_jsonb(t) - '{created_at,updated_at}'::text[])::text as says from ${table} t order by 1`,
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
      if (result.count > 0) added.push(`${result.count} rows in ${table}`);
    }
    return added;
  } finally {
    await Promise.all([sql.end(), scratch.end()]);
  }
}
