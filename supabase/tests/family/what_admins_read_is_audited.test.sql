begin;
select plan(13);

select tests.create_users('ada: admin', 'bob', 'mia: student');
select tests.link('bob', 'mia');
create function pg_temp.logged() returns text language sql as $$
  select string_agg(action, ', ' order by id) from private.audit_log where id > current_setting('tests.since')::bigint;
$$;
create function pg_temp.forget() returns void language sql as $$
  select set_config('tests.since', (select max(id)::text from private.audit_log), true);
$$;

select pg_temp.forget();
select tests.authenticate_as('bob');
select lives_ok($$ select from public.guardian_children(tests.id('bob')) $$,
  'Guardians list their own students');
select lives_ok($$ select public.validate_link(tests.id('bob'), tests.id('mia')) $$,
  'Guardians ask about their own link');
select tests.authenticate_as('mia');
select lives_ok($$ select from public.student_parents(tests.id('mia')) $$,
  'Students list their own guardians');
select tests.clear_authentication();
select is(pg_temp.logged(), null, 'What people read about themselves is not logged');

select tests.authenticate_as('ada');
select lives_ok($$ select from public.guardian_children(tests.id('bob')) $$,
  'An admin lists the students of a guardian');
select lives_ok($$ select from public.student_parents(tests.id('mia')) $$,
  'An admin lists the guardians of a student');
select lives_ok($$ select public.validate_link(tests.id('bob'), tests.id('mia')) $$,
  'An admin asks whether a link holds');
select lives_ok($$ select from public.list_audit_log() $$, 'An admin reads the audit log');
select tests.clear_authentication();
select is(pg_temp.logged(), 'children.listed, guardians.listed, link.validated, audit_log.listed',
  'Each of the four reads is in the log');
select results_eq(
  $$ select distinct actor_id from private.audit_log where id > current_setting('tests.since')::bigint $$,
  $$ values (tests.id('ada')) $$, 'The log names the admin');

select tests.authenticate_as_service_role();
select lives_ok($$ select from public.student_parents(tests.id('mia')) $$,
  'The secret key lists the guardians of a student');

-- Derived: a call that cannot write and still answers admins more than others would be a read that no log shows.
select tests.clear_authentication();
prepare offenders_1 as
with recursive functions as (
       select p.oid, p.pronamespace = 'public'::regnamespace as is_public, p.proname::text, p.provolatile,
              regexp_replace(p.prosrc, '--[^\n]*', '', 'g') as body
       from pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
     ), calls as (
       select distinct f.oid as caller, g.oid as callee
       from functions f, regexp_matches(f.body, '\mprivate\.(\w+)\(', 'g') m, functions g
       where g.proname = m[1] and not g.is_public
     ), closure as (
       select f.oid as call, f.oid as reached from functions f
       where f.is_public and f.provolatile <> 'v' and has_function_privilege('authenticated', f.oid, 'execute')
       union
       select x.call, c.callee from closure x join calls c on c.caller = x.reached
     )
     select distinct f.proname from closure x join functions f on f.oid = x.call join functions g on g.oid = x.reached
     where g.proname in ('is_admin', 'require_admin')
     -- Alerts are about a place, not about a person.
     except values ('list_events'), ('count_events'), ('preview_event_audience'), ('list_unacknowledged');
select is_empty('offenders_1',
  'No call that cannot write to the log answers admins more than others');

-- A planted offender.
create function public.planted() returns boolean language sql stable as 'select private.is_admin()';
grant execute on function public.planted() to authenticated;
select isnt_empty('offenders_1', 'A planted call that answers admins without a log is found');

select * from finish();
rollback;
