begin;
select plan(3);

select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0)) $$,
  'execute is granted by name');

create function public.forgotten() returns integer language sql as 'select 1';
select ok(not has_function_privilege('authenticated', 'public.forgotten()', 'execute'), 'also where somebody forgets to think of it');
create table public.forgotten (id integer);
select is_empty(
  $$ select a.grantee::regrole, a.privilege_type from pg_class c, aclexplode(c.relacl) a
     where c.oid = 'public.forgotten'::regclass and a.grantee in ('anon'::regrole, 'authenticated'::regrole, 0) $$,
  'and so is a table');

select * from finish();
rollback;
