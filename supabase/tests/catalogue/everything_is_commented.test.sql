begin;
select plan(5);

select is_empty(
  $$ select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
       and obj_description(c.oid, 'pg_class') is null $$,
  'every table and view');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and obj_description(p.oid, 'pg_proc') is null $$,
  'every function');
select is_empty(
  $$ select t.oid::regtype from pg_type t
     where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd') and obj_description(t.oid, 'pg_type') is null $$,
  'every type of the API');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'public'::regnamespace and obj_description(p.oid, 'pg_proc') like 'See %' $$,
  'the calls themselves, not by reference');
select is_empty(
  $$ select p.oid::regprocedure, obj_description(p.oid, 'pg_proc') from pg_proc p
     where p.pronamespace = 'private'::regnamespace and obj_description(p.oid, 'pg_proc') ~ '^See public\.'
       and not exists (select from pg_proc q where q.pronamespace = 'public'::regnamespace
                       and 'See public.' || q.proname || '.' = obj_description(p.oid, 'pg_proc')) $$,
  'and a reference leads somewhere');

select * from finish();
rollback;
