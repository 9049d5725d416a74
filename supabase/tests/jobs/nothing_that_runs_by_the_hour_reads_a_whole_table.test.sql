begin;
select plan(6);

-- Without sequential scans the planner takes any index that can answer. What is still read from end to end has none.
set local enable_seqscan = off;

create temporary table small (name regclass, reason text not null);
insert into small values
  ('private.settings', 'One row.'),
  ('private.admission', 'One row.'),
  ('private.retention_rules', 'A row per class.'),
  ('private.retention_rounds', 'A row per class.'),
  ('private.notification_defaults', 'A row per key.'),
  ('private.email_lanes', 'A row per lane.'),
  ('private.email_pacing', 'One row.'),
  ('private.sms_pacing', 'One row.'),
  ('private.heartbeat', 'One row.'),
  ('private.webhook_endpoints', 'Up to 50 rows.'),
  ('private.integration_providers', 'A row per provider.');

create function pg_temp.read_whole() returns table (name regclass) language sql as $$
  select t.relid::regclass from pg_stat_xact_all_tables t
  where t.seq_scan > 0 and t.schemaname in ('public', 'private', 'storage', 'auth', 'realtime')
    and t.relid not in (select s.name from small s)
    and t.relid::regclass::text !~ '^tests\.';
$$;
create temporary table before as select t.relid, t.seq_scan from pg_stat_xact_all_tables t;

create temporary table often as
select t.name, coalesce(t.command, 'select ' || t.due) as command
from private.scheduled_tasks t
where t.schedule !~ '^[0-9]+ [0-9]+ ' and coalesce(t.command, t.due) is not null;
select cmp_ok((select count(*)::int from often), '>=', 12, 'A dozen tasks run every hour or more often');

-- One after the other, and what each of them read.
create temporary table found (task text, name regclass);
do $$
declare
  v_task record;
begin
  for v_task in select o.name, o.command from often o order by o.name loop
    delete from before;
    insert into before select t.relid, t.seq_scan from pg_stat_xact_all_tables t;
    execute v_task.command;
    insert into found
    select v_task.name, t.relid::regclass from pg_stat_xact_all_tables t
    left join before b on b.relid = t.relid
    where t.seq_scan > coalesce(b.seq_scan, 0)
      and t.schemaname in ('public', 'private', 'storage', 'auth', 'realtime')
      and t.relid not in (select s.name from small s);
  end loop;
end;
$$;
select is_empty('select task, name from found', 'No task that runs every hour or more often reads a whole table');

create table public.planted (id integer, at timestamptz);
select count(*) from public.planted where at < now();
select set_has('select name from pg_temp.read_whole()', $$ values ('public.planted'::regclass) $$,
  'A planted table without an index is found');
select is_empty(
  $$ select s.name from small s where (select c.reltuples from pg_class c where c.oid = s.name) > 100 $$,
  'The tables that may be read whole are small');

-- What is rewritten again and again leaves room in its pages, and is vacuumed before a fifth of it is dead.
create function pg_temp.vacuumed_late() returns setof text language sql stable as $$
  select c.oid::regclass::text from pg_class c, lateral (
    select jsonb_object_agg(split_part(o, '=', 1), split_part(o, '=', 2)) as options from unnest(c.reloptions) o) o
  where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
    and c.oid not in (select s.name from small s) and o.options ? 'fillfactor'
    and (o.options ->> 'autovacuum_vacuum_scale_factor')::numeric <= 0.05 is not true;
$$;
select is_empty('select pg_temp.vacuumed_late()', 'Every table that is rewritten often is vacuumed early');
create table public.rewritten (id integer) with (fillfactor = 70);
select results_eq('select pg_temp.vacuumed_late()', $$ values ('rewritten'::text) $$, 'A planted table that is vacuumed late is found');

select * from finish();
rollback;
