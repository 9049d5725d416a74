begin;
select plan(10);

prepare offenders_1 as
select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
       and obj_description(c.oid, 'pg_class') is null;
select is_empty('offenders_1',
  'Every table and view has a comment');
prepare offenders_2 as
select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and obj_description(p.oid, 'pg_proc') is null;
select is_empty('offenders_2',
  'Every function has a comment');
prepare offenders_3 as
select t.oid::regtype from pg_type t
     where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd') and obj_description(t.oid, 'pg_type') is null;
select is_empty('offenders_3',
  'Every type of the API has a comment');
prepare offenders_4 as
select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'public'::regnamespace and obj_description(p.oid, 'pg_proc') like 'See %';
select is_empty('offenders_4',
  'Every public function has a comment of its own');
prepare offenders_5 as
select p.oid::regprocedure, obj_description(p.oid, 'pg_proc') from pg_proc p
     where p.pronamespace = 'private'::regnamespace and obj_description(p.oid, 'pg_proc') ~ '^See public\.'
       and not exists (select from pg_proc q where q.pronamespace = 'public'::regnamespace
                       and 'See public.' || q.proname || '.' = obj_description(p.oid, 'pg_proc'));
select is_empty('offenders_5',
  'Every reference in a comment names a function');

-- Planted offenders.
create table public.planted (id integer);
create type public.planted_kind as enum ('one');
create function public.planted() returns integer language sql as 'select 1';
select isnt_empty('offenders_1', 'A planted table without a comment is found');
select isnt_empty('offenders_2', 'A planted function without a comment is found');
select isnt_empty('offenders_3', 'A planted type without a comment is found');
create function private.planted() returns integer language sql as 'select 1';
comment on function public.planted() is 'See private.planted.';
comment on function private.planted() is 'See public.nowhere.';
select isnt_empty('offenders_4', 'A planted call with a reference for a comment is found');
select isnt_empty('offenders_5', 'A planted reference to no function is found');

select * from finish();
rollback;
