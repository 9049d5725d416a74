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

-- Derived: a list that answers admins more than others and writes nothing to the log. A call that cannot write is
-- a read whatever it returns, and one that returns a table is a list.
select tests.clear_authentication();
prepare offenders_1 as
with recursive functions as (
       select p.oid, p.pronamespace = 'public'::regnamespace as is_public, p.proname::text, p.provolatile,
              regexp_replace(p.prosrc, '--[^\n]*', '', 'g') as body,
              p.provolatile = 'v' and pg_get_function_result(p.oid) !~ '^TABLE' as is_command
       from pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
     ), calls as (
       select distinct f.oid as caller, g.oid as callee
       from functions f, regexp_matches(f.body, '\mprivate\.(\w+)\(', 'g') m, functions g
       where g.proname = m[1] and not g.is_public
     ), closure as (
       select f.oid as call, f.oid as reached from functions f
       where f.is_public and not f.is_command and has_function_privilege('authenticated', f.oid, 'execute')
       union
       select x.call, c.callee from closure x join calls c on c.caller = x.reached
     )
     select f.proname collate "C" as call from closure x join functions f on f.oid = x.call join functions g on g.oid = x.reached
     group by f.proname, f.provolatile
     having bool_or(g.proname in ('is_admin', 'require_admin'))
        and (f.provolatile <> 'v' or not bool_or(g.proname in ('audit', 'audit_admin_read')))
     -- Alerts are about a place, not about a person, and of people only a number is told.
     except values ('list_events'), ('count_events'), ('preview_event_audience')
     order by 1;
select is_empty('offenders_1',
  'No list answers admins more than others without a word in the log');

-- Planted offenders: a call that cannot write, and a list that could and does not.
create function public.planted() returns boolean language sql stable as 'select private.is_admin()';
grant execute on function public.planted() to authenticated;
create function public.planted_list() returns table (name text) language plpgsql volatile as
  'begin if private.is_admin() then return query select p.full_name from public.profiles p; end if; end;';
grant execute on function public.planted_list() to authenticated;
select results_eq('offenders_1', $$ values ('planted' collate "C"), ('planted_list') $$,
  'Planted calls that answer admins without a log are found');

select * from finish();
rollback;
