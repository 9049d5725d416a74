begin;
select plan(5);

prepare offenders_1 as
select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0));
select is_empty('offenders_1',
  'No function is executable by everybody');

create function public.forgotten() returns integer language sql as 'select 1';
select ok(not has_function_privilege('authenticated', 'public.forgotten()', 'execute'),
  'A new function is closed by default');
create table public.forgotten (id integer);
prepare offenders_2 as
select a.grantee::regrole, a.privilege_type from pg_class c, aclexplode(c.relacl) a
     where c.oid = 'public.forgotten'::regclass and a.grantee in ('anon'::regrole, 'authenticated'::regrole, 0);
select is_empty('offenders_2',
  'A new table is closed by default');

-- Planted offenders.
grant execute on function public.forgotten() to public;
select isnt_empty('offenders_1', 'A planted function that is open to everybody is found');
grant select on public.forgotten to authenticated;
select isnt_empty('offenders_2', 'A planted table that a role may read is found');

select * from finish();
rollback;
