// What there is to ask, from the catalogue: every relation that signed-in people read, every call they may make.
import type postgres from "postgres";

export type Relation = { name: string; columns: string[] };
export type Call = {
  name: string;
  changes: boolean;
  parameters: { name: string; type: string; optional: boolean }[];
};

export async function relationsOf(sql: postgres.ISql): Promise<Relation[]> {
  return sql<Relation[]>`
    select c.oid::regclass::text as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where (c.relnamespace = 'public'::regnamespace or c.oid = 'storage.objects'::regclass)
      and c.relkind in ('r', 'v', 'm', 'f', 'p')
      and has_column_privilege('authenticated', c.oid, a.attnum, 'select')
    group by c.oid order by 1`;
}

/** What may be written to tables: every row of the common base deleted, every column set to what it is. */
export async function writesIn(sql: postgres.ISql): Promise<string[]> {
  const tables = await sql<{ name: string; deletes: boolean; columns: string[]; hasId: boolean }[]>`
    select c.oid::regclass::text as name, has_table_privilege('authenticated', c.oid, 'delete') as deletes,
           array_agg(quote_ident(a.attname) order by a.attnum)
             filter (where has_column_privilege('authenticated', c.oid, a.attnum, 'update')) as columns,
           bool_or(a.attname = 'id') as "hasId"
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    group by c.oid order by 1`;
  const writes: string[] = [];
  for (const { name, deletes, columns, hasId } of tables) {
    for (const column of columns ?? []) writes.push(`update ${name} set ${column} = ${column}`);
    if (!deletes) continue;
    const rows = hasId
      ? await sql.unsafe<{ id: string }[]>(`select id from ${name} order by id limit 8`)
      : [];
    writes.push(...rows.map(({ id }) => `delete from ${name} where id = '${id}'`), `delete from ${name}`);
  }
  return writes;
}

export async function callsIn(sql: postgres.ISql): Promise<Call[]> {
  return sql<Call[]>`
    select p.proname as name, p.provolatile = 'v' as changes,
           coalesce((select jsonb_agg(jsonb_build_object('name', p.proargnames[n], 'type', format_type(p.proargtypes[n - 1], null),
                                                         'optional', n > p.pronargs - p.pronargdefaults) order by n)
                     from generate_series(1, p.pronargs) n), '[]') as parameters
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
      and has_function_privilege('authenticated', p.oid, 'execute')
    order by 1`;
}
