begin;
select plan(11);

-- Which functions a function calls, and the codes it raises, read from the bodies.
create temporary view functions as
select p.oid, p.pronamespace = 'public'::regnamespace as is_public, p.oid::regprocedure::text as signature, p.proname,
       obj_description(p.oid, 'pg_proc') as comment, regexp_replace(p.prosrc, '--[^\n]*', '', 'g') as body
from pg_proc p
where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and p.proname not like 'tg\_%';
create temporary view raises as
select f.oid, m[1] as code from functions f, regexp_matches(f.body, 'fail\(\s*''([^'']+)''', 'g') m
union
select f.oid, code from functions f,
       regexp_matches(f.body, '(''[a-z_]+\.[a-z0-9_]+'')\s+else\s+(''[a-z_]+\.[a-z0-9_]+'')\s+end::public\.error_code', 'g') m,
       lateral (select trim(c, '''') as code from unnest(m) c) codes
union
select f.oid, 'rate.limited' from functions f where f.body ~ '''PGRST''';
create temporary view reaches as
with recursive calls as (
  select distinct f.oid as caller, g.oid as callee
  from functions f, regexp_matches(f.body, '\mprivate\.(\w+)\(', 'g') m, functions g
  where g.proname = m[1] and not g.is_public and f.oid <> g.oid
), closure as (
  select oid as caller, oid as callee from functions
  union
  select x.caller, c.callee from closure x join calls c on c.caller = x.callee
)
select x.caller as oid, r.code from closure x join raises r on r.oid = x.callee group by 1, 2;

select cmp_ok((select count(distinct oid)::int from raises), '>=', 40,
  'At least forty functions that raise are checked');
prepare offenders_1 as
select distinct r.code from raises r where r.code not in (select unnest(enum_range(null::public.error_code))::text);
select is_empty('offenders_1',
  'Every raised code is in the list of codes');
prepare offenders_2 as
select f.signature, r.code from functions f join raises r using (oid)
     where not f.is_public and f.comment !~ '^See public\.' and f.comment !~ ('Errors: .*\m' || replace(r.code, '.', '\.') || '\M')
       and f.proname not in ('fail', 'error_status');
select is_empty('offenders_2',
  'A private function''s comment names the codes that it raises');
prepare offenders_3 as
select f.signature, f.comment from functions f
     where f.is_public and exists (select from reaches r where r.oid = f.oid) and f.comment !~ '[Ee]rrors?(:| as| of) ';
select is_empty('offenders_3',
  'A call''s comment has a list of errors');
-- What no argument can bring about: the call behind is made so that it does not refuse, or the row is new.
prepare offenders_4 as
select f.proname::text, r.code from functions f join reaches r using (oid)
     where f.is_public and f.comment !~ ('\m' || replace(r.code, '.', '\.') || '\M') and f.comment !~ 'rrors:? (those of|as) '
       and f.proname <> 'add_students'
       -- It comes wherever auth.required does, whatever is called.
       and r.code <> 'account.paused'
     except values
       ('block_guardian', 'link.has_active_bookings'), ('block_guardian', 'validation.failed'),
       ('decline_invitation', 'link.not_found'), ('decline_invitation', 'link.has_active_bookings'),
       ('admin_link_student', 'link.not_found'),
       ('create_placeholder_student', 'link.exists'), ('create_placeholder_student', 'link.not_available'),
       ('add_student', 'link.not_available'), ('add_student', 'student.role_required'),
       ('invite_client', 'link.limit_reached'),
       ('invite_placeholder', 'link.exists'), ('invite_placeholder', 'link.limit_reached'),
       ('list_events', 'permission.denied'), ('count_events', 'permission.denied'),
       ('list_events', 'auth.mfa_required'), ('count_events', 'auth.mfa_required'),
       ('apply_roster_import', 'link.not_found'), ('apply_roster_import', 'link.has_active_bookings'),
       ('record_student_status', 'link.has_active_bookings'),
       ('end_student_status', 'link.not_found'), ('end_student_status', 'link.has_active_bookings'),
       ('reapply_protections', 'link.not_found'), ('reapply_protections', 'link.has_active_bookings'),
       ('preview_invitation', 'validation.failed'), ('requeue_email', 'auth.required');
select is_empty('offenders_4',
  'A call''s comment names every code that it can raise');
prepare offenders_5 as
select f.signature, m[1] from functions f, regexp_matches(substring(f.comment from 'Errors: (.*)$'), '\m([a-z_]+\.[a-z0-9_]+)\M', 'g') m
     where m[1] not in (select unnest(enum_range(null::public.error_code))::text);
select is_empty('offenders_5',
  'A call''s comment names only known codes');

-- Planted offenders.
create function private.planted() returns void language plpgsql as $$ begin perform private.fail('planted.code'); end; $$;
comment on function private.planted() is 'Fails.';
create function public.planted() returns void language sql as 'select private.planted()';
comment on function public.planted() is 'Fails.';
create function public.planted_more() returns void language sql as 'select private.planted()';
comment on function public.planted_more() is 'Fails. Errors: planted.other.';
select isnt_empty('offenders_1', 'A planted code that is not in the list is found');
select isnt_empty('offenders_2', 'A planted private function without its codes is found');
select isnt_empty('offenders_3', 'A planted call without a list of errors is found');
select isnt_empty('offenders_4', 'A planted call that misses a code is found');
select isnt_empty('offenders_5', 'A planted call with an unknown code is found');

select * from finish();
rollback;
