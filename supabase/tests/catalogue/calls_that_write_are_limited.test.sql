begin;
select plan(3);

create temporary table functions as
select p.oid, p.pronamespace = 'public'::regnamespace as is_public, p.proname::text, p.provolatile,
       regexp_replace(p.prosrc, '--[^\n]*', '', 'g') as body
from pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace);
create temporary table reaches as
with recursive calls as (
  select distinct f.oid as caller, g.oid as callee
  from functions f, regexp_matches(f.body, '\mprivate\.(\w+)\(', 'g') m, functions g
  where g.proname = m[1] and not g.is_public and f.oid <> g.oid
), closure as (
  select oid as caller, oid as callee from functions
  union
  select x.caller, c.callee from closure x join calls c on c.caller = x.callee
)
select distinct f.proname as call, g.proname as function
from closure x join functions f on f.oid = x.caller join functions g on g.oid = x.callee
where f.is_public and f.provolatile = 'v' and has_function_privilege('authenticated', f.oid, 'execute');

select cmp_ok((select count(distinct call)::int from reaches), '>=', 35, 'there are calls that write');
-- How far one has read is written once per message at most, and messages are limited.
select is_empty(
  $$ select distinct call from reaches
     except select call from reaches where function in ('count_write', 'take_rate_limit')
     except values ('open_thread'), ('mark_thread_read') $$,
  'each counts against a limit');
select is_empty(
  $$ select f.proname from functions f
     where f.is_public and f.provolatile <> 'v' and exists (
       select from functions g where g.body ~* '\m(insert into|update|delete from)\s+(public|private)\.'
         and f.body ~ ('private\.' || g.proname || '\(')) $$,
  'and those that do not say so, do not write');

select * from finish();
rollback;
