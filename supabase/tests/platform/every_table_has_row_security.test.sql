begin;
select plan(3);

prepare offenders_1 as
select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and c.relkind in ('r', 'p') and not c.relrowsecurity;
select is_empty('offenders_1',
  'Row level security is enabled on every table');
select cmp_ok(
  (select count(*)::int from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity),
  '>=', 7, 'At least seven tables are checked');

-- Planted offenders.
create table public.planted (id integer);
select isnt_empty('offenders_1', 'A planted table without row level security is found');

select * from finish();
rollback;
