begin;
select plan(9);

create table public.planted (kind text, id uuid, state text, note text, updated_at timestamptz default now(), primary key (kind, id));
alter table public.planted enable row level security;
create policy planted_closed on public.planted for all using (false);
select private.audit_changes('public.planted', 'id', '{kind,state}');
create table public.planted_often (id uuid primary key, state text, seen integer);
alter table public.planted_often enable row level security;
create policy planted_often_closed on public.planted_often for all using (false);
select private.audit_changes('public.planted_often', 'id', '{state}', p_watched => '{state}');

create function pg_temp.n(p_n integer) returns uuid language sql immutable as
$$ select ('00000000-0000-4000-8000-' || lpad(p_n::text, 12, '0'))::uuid $$;
create function pg_temp.entries() returns table (action text, entity_id uuid, changed text[], details jsonb) language sql as
$$ select l.action, l.entity_id, l.changed, l.details from private.audit_log l where l.entity like 'planted%' order by l.id $$;
create function pg_temp.forget() returns void language plpgsql as $$
begin
  alter table private.audit_log disable trigger user;
  delete from private.audit_log where entity like 'planted%';
  alter table private.audit_log enable trigger user;
end;
$$;

insert into public.planted (kind, id, state, note) select 'a', pg_temp.n(i), 'new ' || i, 'secret' from generate_series(1, 3) i;
select results_eq('select * from pg_temp.entries()', $$ values
  ('planted.insert', pg_temp.n(1), '{}'::text[], '{"kind": "a", "state": "new 1"}'::jsonb),
  ('planted.insert', pg_temp.n(2), '{}', '{"kind": "a", "state": "new 2"}'),
  ('planted.insert', pg_temp.n(3), '{}', '{"kind": "a", "state": "new 3"}') $$,
  'One statement that inserts three rows writes three entries with the shown columns');

set constraints all immediate;
select pg_temp.forget();
update public.planted set state = case when id = pg_temp.n(2) then state else 'old' end,
                          note = case when id = pg_temp.n(3) then 'other' else note end, updated_at = now() + interval '1 minute';
select results_eq('select * from pg_temp.entries()', $$ values
  ('planted.update', pg_temp.n(1), '{state}'::text[], '{"kind": "a", "state": "old"}'::jsonb),
  ('planted.update', pg_temp.n(3), '{note,state}', '{"kind": "a", "state": "old"}') $$,
  'An entry names the columns that changed, and a row that did not change has none');

-- The keys change places within the statement: each row is compared with its own former version.
select pg_temp.forget();
alter table public.planted drop constraint planted_pkey;
update public.planted p set id = pg_temp.n(4 - right(p.id::text, 1)::integer), note = right(p.id::text, 1);
select results_eq('select entity_id, changed from pg_temp.entries() order by 1', $$ values
  (pg_temp.n(1), '{id,note}'::text[]), (pg_temp.n(2), '{note}'), (pg_temp.n(3), '{id,note}') $$,
  'Rows that exchange their keys are compared with their own former versions');
select pg_temp.forget();
update public.planted set state = 'all' where kind = 'b';
select is_empty('select * from pg_temp.entries()', 'A statement that changes no row writes no entry');

delete from public.planted where id in (pg_temp.n(1), pg_temp.n(2));
select results_eq('select action, entity_id from pg_temp.entries() order by 2', $$ values
  ('planted.delete', pg_temp.n(1)), ('planted.delete', pg_temp.n(2)) $$,
  'One statement that deletes two rows writes two entries');

select pg_temp.forget();
insert into public.planted_often values (pg_temp.n(1), 'a', 1), (pg_temp.n(2), 'a', 1);
update public.planted_often set seen = 2;
update public.planted_often set seen = 3, state = case when id = pg_temp.n(2) then 'b' else state end;
select results_eq('select action, entity_id, changed from pg_temp.entries()', $$ values
  ('planted_often.insert', pg_temp.n(1), '{}'::text[]), ('planted_often.insert', pg_temp.n(2), '{}'),
  ('planted_often.update', pg_temp.n(2), '{seen,state}') $$,
  'Updates of columns that nobody watches are not logged');

insert into public.planted_often values (pg_temp.n(1), 'c', 9), (pg_temp.n(3), 'c', 9)
on conflict (id) do update set state = excluded.state;
select results_eq('select action, entity_id from pg_temp.entries() offset 3', $$ values
  ('planted_often.update', pg_temp.n(1)), ('planted_often.insert', pg_temp.n(3)) $$,
  'An upsert writes an entry of its kind for each row');

select is_empty(
  $$ select l.id from private.audit_log l where l.row_hash is distinct from private.audit_row_hash(l) $$,
  'Every entry carries the hash of its content');
select ok(
  (select bool_and(l.actor_role = private.actor_role() and l.actor_id is not distinct from private.me()) from private.audit_log l
    where l.entity like 'planted%'),
  'Every entry names who acted');

select * from finish();
rollback;
