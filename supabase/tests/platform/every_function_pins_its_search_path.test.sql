begin;
select plan(2);

prepare offenders_1 as
select p.oid::regprocedure, p.proconfig from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not coalesce(p.proconfig @> '{"search_path=\"\""}', false)
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e');
select is_empty('offenders_1',
  'Every function pins its search path');

-- Planted offenders.
create function public.planted() returns integer language sql as 'select 1';
select isnt_empty('offenders_1', 'A planted function without a search path is found');

select * from finish();
rollback;
