begin;
select plan(6);

prepare offenders_1 as
select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef;
select is_empty('offenders_1',
  'No public function is a security definer');
prepare offenders_2 as
select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'private'::regnamespace and p.prosecdef and p.prosrc !~ '-- Definer';
select is_empty('offenders_2',
  'Every definer function says why');
prepare offenders_3 as
select p.oid::regprocedure from pg_proc p
     where p.prosecdef and p.proowner <> 'postgres'::regrole and p.pronamespace = 'private'::regnamespace;
select is_empty('offenders_3',
  'No definer function belongs to a superuser');

-- Planted offenders.
create function public.planted() returns integer language sql security definer set search_path = '' as 'select 1';
create function private.planted() returns integer language sql security definer set search_path = '' as 'select 1';
select isnt_empty('offenders_1', 'A planted definer function in the public schema is found');
select isnt_empty('offenders_2', 'A planted definer function without a reason is found');
grant create on schema private to authenticated;
alter function private.planted() owner to authenticated;
select isnt_empty('offenders_3', 'A planted definer function of another owner is found');

select * from finish();
rollback;
