begin;
select plan(1);

select is_empty(
  $$ select p.oid::regprocedure, p.proconfig from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not coalesce(p.proconfig @> '{"search_path=\"\""}', false)
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') $$,
  'every function names its schemas');

select * from finish();
rollback;
