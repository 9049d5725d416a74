/** What the API exposes, read from the catalog: calls with their arguments, relations with their columns. */
import type postgres from "postgres";
import { z } from "zod";
import { victimId } from "./world.ts";

const call = z.object({
  name: z.string(),
  args: z.array(z.object({ name: z.string(), type: z.string() })),
  /** Whether people may call it; the rest is for the secret key. */
  forPeople: z.boolean(),
  writes: z.boolean(),
});
export type Call = z.output<typeof call>;

const relation = z.object({
  name: z.string(),
  isView: z.boolean(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  /** Relations that a foreign key joins with it, in either direction. */
  neighbors: z.array(z.string()),
});
export type Relation = z.output<typeof relation>;

export async function exposedCalls(sql: postgres.Sql): Promise<Call[]> {
  const rows = await sql`
    select p.proname as name, p.provolatile = 'v' as writes, has_function_privilege('authenticated', p.oid, 'execute') as "forPeople",
           coalesce((select jsonb_agg(jsonb_build_object('name', p.proargnames[a.n], 'type', a.type::regtype::text) order by a.n)
                     from unnest(p.proargtypes::oid[]) with ordinality a(type, n)), '[]') as args
    from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`;
  return z.array(call).parse(rows);
}

export async function exposedRelations(sql: postgres.Sql): Promise<Relation[]> {
  const rows = await sql`
    select c.relname as name, c.relkind = 'v' as "isView",
           (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', a.atttypid::regtype::text) order by a.attnum)
            from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           coalesce((select jsonb_agg(distinct n.name) from (
             select f.confrelid::regclass::text from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid
             union select f.conrelid::regclass::text from pg_constraint f where f.contype = 'f' and f.confrelid = c.oid) n(name)), '[]') as neighbors
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') order by 1`;
  return z.array(relation).parse(rows);
}

/** Columns that people read nothing of, in relations of the API. */
export async function hiddenColumns(sql: postgres.Sql) {
  return sql<{ relation: string; column: string; type: string }[]>`
    select c.relname as relation, a.attname as column, a.atttypid::regtype::text as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and not has_column_privilege('authenticated', c.oid, a.attnum, 'select')
    order by 1, a.attnum`;
}

/** Between relations of the API, by one column. */
export async function foreignKeys(sql: postgres.Sql) {
  return sql<{ name: string; from: string; to: string; column: string }[]>`
    select f.conname as name, f.conrelid::regclass::text as "from", f.confrelid::regclass::text as "to", a.attname as column
    from pg_constraint f
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    join pg_class t on t.oid = f.confrelid and t.relnamespace = 'public'::regnamespace
    where f.contype = 'f' and f.connamespace = 'public'::regnamespace
    order by 1, 2`;
}

/** Primary and unique keys of tables of the API. */
export async function uniqueKeys(sql: postgres.Sql) {
  return sql<{ relation: string; columns: string[] }[]>`
    select i.indrelid::regclass::text as relation, array_agg(a.attname::text order by k.n) as columns
    from pg_index i
    join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    cross join unnest(i.indkey::smallint[]) with ordinality k(attnum, n)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indisunique
    group by i.indexrelid, i.indrelid order by 1, 2`;
}

/** Ids of the first family by what an argument or column is called. */
const ids: [RegExp, number][] = [
  [/privacy_request/, 56],
  [/disclosure/, 59],
  [/student/, 2],
  [/tutor|recipient|staff|cover|owner/, 3],
  [/client|guardian|source|sender|inviter/, 1],
  [/thread/, 43],
  [/message/, 44],
  [/booking/, 32],
  [/link/, 30],
  [/invitation/, 33],
  [/enrollment/, 35],
  [/assignment/, 36],
  [/submission/, 37],
  [/live_class/, 38],
  [/certificate/, 40],
  [/course/, 34],
  [/class/, 23],
  [/organization/, 20],
  [/school/, 21],
  [/campus|scope/, 22],
  [/broadcast/, 25],
  [/event/, 24],
  [/integration/, 41],
  [/run/, 42],
  [/case/, 49],
  [/export/, 50],
  [/^p_act_id$|^act_id$/, 58],
  [/group/, 51],
  [/goal/, 54],
  [/milestone/, 55],
  [/status/, 52],
  [/hold/, 53],
  [/restriction/, 60],
  [/import/, 48],
  [/notification|^p_ids$/, 45],
  [/agent/, 4],
  [/_by(_id)?$|maker/, 1],
  [/profile|user|entity|subject|other/, 2],
  // Of no family: what a caller chooses or a machine was given, what everybody shares, and the deployment's own.
  [/request|lease|newest|email|sms|batch|revocation|badge|endpoint|deliver|^p_(id|before)$/, 99],
];

/** Whether an id with this name points at something that was chosen for it. */
export const aims = (name: string): boolean => ids.some(([pattern]) => pattern.test(name));

/** A well-formed value that points at the first family. */
export function aimed(name: string, type: string): unknown {
  if (type === "uuid[]") return [aimed(name, "uuid")];
  if (type === "uuid") return victimId(ids.find(([pattern]) => pattern.test(name))?.[1] ?? 2);
  if (/^(integer|bigint|numeric|smallint)$/.test(type)) return 1;
  if (type === "boolean") return true;
  if (type === "date") return "2012-03-04";
  if (type.startsWith("timestamp")) return /end/.test(name) ? "2027-01-01T11:00:00Z" : "2027-01-01T10:00:00Z";
  if (type === "jsonb" || type === "json") return [{ level: "campus", id: victimId(22) }];
  if (type === "guardian_right[]") return ["view_progress"];
  if (type.endsWith("[]")) return [];
  if (/email/.test(name)) return "somebody@example.com";
  if (/phone/.test(name)) return "+4915112345678";
  if (/level/.test(name)) return "campus";
  if (/provider/.test(name)) return "google_classroom";
  if (/role/.test(name)) return "admin";
  if (/relation/.test(name)) return "GUARDIAN";
  if (/mode|on_active/.test(name)) return "unassign";
  if (/date/.test(name)) return "2027-01-01";
  if (/key/.test(name)) return "NEW_MESSAGE";
  if (/type/.test(name)) return "event";
  if (/path/.test(name)) return `${victimId(43)}/${victimId(46)}/plan.pdf`;
  return "text";
}
