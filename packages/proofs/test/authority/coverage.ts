// Which calls and tables can change who may do what, derived from the catalog: what the functions that
// answer for authority read, and whatever reaches a statement that writes there.
import type postgres from "postgres";

type Code = { name: string; text: string };

/** The functions whose answers the oracle compares, and those that decide who a person is. */
const answers = [
  "private.me",
  "private.has_role",
  "private.has_right",
  "private.guardians_who_may",
  "private.who_speak_for_self",
  "private.denied_rights",
  "private.is_fully_restricted",
  "private.manages_student",
  "private.my_client_students",
  "private.my_managed_ids",
  "private.my_course_ids",
  "private.staff_of",
  "private.may_place",
  "private.may_transfer_placeholder",
  "private.my_received_invitations",
  "private.verified_email",
  "private.verified_phone",
];

/** Everything that a piece of code names, with its schema. */
const namedIn = (text: string) =>
  new Set(text.match(/\b(?:public|private|auth)\.[a-z_]+/g)?.map((name) => name) ?? []);

function reach(from: Iterable<string>, next: (name: string) => Iterable<string>): Set<string> {
  const found = new Set<string>();
  const queue = [...from];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...next(name));
  }
  return found;
}

export type Catalog = {
  /** Tables that an authority rule reads. */
  tables: string[];
  /** Calls of the API through which one of them is written. */
  calls: string[];
  /** Those that signed-in people write without a call. */
  writable: string[];
};

export async function readCatalog(sql: postgres.Sql): Promise<Catalog> {
  // Views then name their tables with the schema.
  await sql`set search_path = ''`;
  const functions = await sql<Code[]>`
    select n.nspname || '.' || p.proname as name, string_agg(p.prosrc, E'\n') as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'private') group by 1`;
  const views = await sql<Code[]>`
    select n.nspname || '.' || c.relname as name, pg_get_viewdef(c.oid) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relkind = 'v'`;
  const triggers = await sql<{ table: string; name: string }[]>`
    select tn.nspname || '.' || c.relname as table, fn.nspname || '.' || p.proname as name
    from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_namespace tn on tn.oid = c.relnamespace
    join pg_proc p on p.oid = t.tgfoid join pg_namespace fn on fn.oid = p.pronamespace
    where not t.tgisinternal and tn.nspname in ('public', 'private', 'auth')`;
  const relations = await sql<{ name: string; writable: boolean }[]>`
    select n.nspname || '.' || c.relname as name,
           has_any_column_privilege('authenticated', c.oid, 'insert') or has_any_column_privilege('authenticated', c.oid, 'update')
             or has_table_privilege('authenticated', c.oid, 'delete') as writable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private', 'auth') and c.relkind = 'r'`;
  const callable = await sql<{ name: string }[]>`
    select distinct n.nspname || '.' || p.proname as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.provolatile = 'v' and p.prorettype <> 'trigger'::regtype
      and (has_function_privilege('authenticated', p.oid, 'execute') or has_function_privilege('service_role', p.oid, 'execute'))`;

  const texts = new Map([...functions, ...views].map(({ name, text }) => [name, text]));
  const isTable = new Set(relations.map(({ name }) => name));
  const read = reach(answers, (name) => (texts.has(name) ? namedIn(texts.get(name) ?? "") : []));
  const tables = [...read].filter((name) => isTable.has(name)).sort();
  const written = (text: string) =>
    [
      ...text.matchAll(
        /\b(?:insert into|update|delete from|merge into)\s+((?:public|private|auth)\.[a-z_]+)/gi,
      ),
    ].flatMap(([, name]) => name ?? []);
  const calls = callable
    .map(({ name }) => name)
    .filter((root) => {
      const through = reach([root], (name) => {
        const text = texts.get(name);
        if (text === undefined) return [];
        const fired = written(text).flatMap((table) =>
          triggers.filter((one) => one.table === table).map((one) => one.name),
        );
        return [...[...namedIn(text)].filter((one) => texts.has(one)), ...fired];
      });
      return [...through].some((name) =>
        written(texts.get(name) ?? "").some((table) => tables.includes(table)),
      );
    })
    .map((name) => name.replace("public.", ""))
    .sort();
  const writable = relations
    .filter(({ name, writable }) => writable && tables.includes(name))
    .map(({ name }) => name.replace("public.", ""))
    .sort();
  return { tables, calls, writable };
}
