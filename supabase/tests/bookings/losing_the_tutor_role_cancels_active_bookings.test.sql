begin;
select plan(8);

select tests.create_users('root: admin', 'bob', 'dana: tutor', 'tom: tutor');
select tests.keep('pending', tests.book('bob', 'dana', null, '1 day'));
select tests.keep('confirmed', tests.book('bob', 'dana', null, '2 days', 'confirmed'));
select tests.keep('completed', tests.book('bob', 'dana', null, '-9 hours', 'completed'));
select tests.keep('over', tests.book('bob', 'dana', null, '-6 hours', 'confirmed'));
select tests.keep('first', tests.book('bob', 'tom', null, '1 day'));

create function pg_temp.states() returns text[] language sql stable as $$
  select array_agg((tests.booking(tests.the(n))).status::text order by o)
  from unnest('{pending,confirmed,completed,over,first}'::text[]) with ordinality u(n, o)
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select throws_ok($$ select public.revoke_role(tests.id('dana'), 'tutor') $$, 'PT403', 'permission.denied',
  'A client cannot revoke the tutor role');
select is(pg_temp.states(), '{pending,confirmed,completed,confirmed,pending}',
  'All bookings are unchanged after the refused call');
select tests.authenticate_as('root');
select lives_ok($$ select public.revoke_role(tests.id('dana'), 'tutor') $$,
  'An admin revokes the tutor role');
select is(pg_temp.states(), '{cancelled,cancelled,completed,confirmed,pending}',
  'Only the tutor''s active bookings are canceled');
select is((tests.booking(tests.the('pending'))).cancelled_by, tests.id('root'),
  'The cancellation names the admin');
select tests.clear_authentication();
select lives_ok(
  $$ update public.profile_roles set role = 'agent' where profile_id = tests.id('tom') and role = 'tutor' $$,
  'The console changes a tutor into an agent');
select is((tests.booking(tests.the('first'))).status, 'cancelled',
  'The console''s change cancels the active booking');
select tests.create_user('tina', '{tutor}');
select tests.keep('second', tests.book('bob', 'tina', null, '3 days'));
update public.profile_roles set vouched = not vouched;
select is((tests.booking(tests.the('second'))).status, 'pending', 'Other changes of a role cancel no booking');

select * from finish();
rollback;
