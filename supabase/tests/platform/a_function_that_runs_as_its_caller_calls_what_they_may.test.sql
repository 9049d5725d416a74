begin;
select plan(2);

-- An expression asks for the right to execute each of its functions, also of those that it does not come to. Within a
-- transaction it asks once, so a test in which another role came first would not notice.
create temp table calls as
select distinct r.role, f.oid::regprocedure::text as caller, c.called[1] || '.' || c.called[2] as callee
from pg_catalog.pg_proc f
cross join unnest('{anon,authenticated,service_role}'::text[]) r(role)
cross join lateral regexp_matches(regexp_replace(f.prosrc, '--[^\n]*', '', 'g'), '\m(private|public)\.(\w+)\s*\(', 'g') c(called)
where f.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and not f.prosecdef
  and has_function_privilege(r.role, f.oid, 'execute')
  and exists (select from pg_catalog.pg_proc g where g.pronamespace = c.called[1]::regnamespace and g.proname = c.called[2]);
select cmp_ok((select count(*)::int from calls), '>', 100, 'Many functions run as their caller and call others');
select is(
  (select array_agg(distinct c.role || ': ' || c.caller || ' calls ' || c.callee) from calls c
   where not exists (select from pg_catalog.pg_proc g
                     where g.pronamespace = split_part(c.callee, '.', 1)::regnamespace and g.proname = split_part(c.callee, '.', 2)
                       and has_function_privilege(c.role, g.oid, 'execute'))
     -- An earlier statement of theirs refuses visitors.
     and not (c.role = 'anon' and c.caller ~ '^(list|count)_events\(' and c.callee = 'private.is_admin')),
  null, 'A function that runs as its caller calls nothing that the caller may not execute');

select * from finish();
rollback;
