begin;
select plan(5);

create temporary view functions as
select p.oid, p.pronamespace = 'public'::regnamespace as is_public, p.proname::text, p.provolatile,
       regexp_replace(p.prosrc, '--[^\n]*', '', 'g') as body
from pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace);
create temporary view reaches as
with recursive named as materialized (
  select distinct f.oid as caller, m[1] as callee
  from functions f, regexp_matches(f.body, '\mprivate\.(\w+)\(', 'g') m
), calls as materialized (
  select n.caller, g.oid as callee from named n join pg_proc g on g.proname = n.callee
  where g.pronamespace = 'private'::regnamespace and g.oid <> n.caller
), closure as (
  select oid as caller, oid as callee from functions where is_public and provolatile = 'v'
  union
  select x.caller, c.callee from closure x join calls c on c.caller = x.callee
)
select distinct f.proname as call, g.proname as function
from closure x join functions f on f.oid = x.caller join functions g on g.oid = x.callee
where f.is_public and f.provolatile = 'v' and has_function_privilege('authenticated', f.oid, 'execute');

select cmp_ok((select count(distinct call)::int from reaches), '>=', 35,
  'At least 35 calls that write are checked');
-- How far one has read is written once per message at most, and messages are limited.
prepare offenders_1 as
select distinct call from reaches
     except select call from reaches where function in ('count_write', 'consume_rate_limit')
     except values ('open_thread'), ('mark_thread_read');
select is_empty('offenders_1',
  'Every call that writes counts against a limit');
prepare offenders_2 as
select f.proname from functions f
     where f.is_public and f.provolatile <> 'v' and exists (
       select from functions g where g.body ~* '\m(insert into|update|delete from)\s+(public|private)\.'
         and f.body ~ ('private\.' || g.proname || '\('));
select is_empty('offenders_2',
  'Functions that are not volatile do not write');

-- Planted offenders.
create function private.planted() returns void language sql as 'insert into public.badges (name) values (''x'')';
create function public.planted_write() returns void language sql volatile as 'select private.planted()';
create function public.planted_read() returns void language sql stable as 'select private.planted()';
grant execute on function public.planted_write() to authenticated;
select isnt_empty('offenders_1', 'A planted call that writes without a limit is found');
select isnt_empty('offenders_2', 'A planted call that writes and is not volatile is found');

select * from finish();
rollback;
