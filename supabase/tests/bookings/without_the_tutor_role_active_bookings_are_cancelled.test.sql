begin;
select plan(8);

select tests.create_user('root', '{admin}');
select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.keep('pending', tests.book('bob', 'dana', null, '1 day'));
select tests.keep('confirmed', tests.book('bob', 'dana', null, '2 days', 'confirmed'));
select tests.keep('completed', tests.book('bob', 'dana', null, '-9 hours', 'completed'));
select tests.keep('over', tests.book('bob', 'dana', null, '-6 hours', 'confirmed'));
select tests.keep('his', tests.book('bob', 'tom', null, '1 day'));

create function pg_temp.states() returns text[] language sql stable as $$
  select array_agg((tests.booking(tests.the(n))).status::text order by o)
  from unnest('{pending,confirmed,completed,over,his}'::text[]) with ordinality u(n, o)
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select throws_ok($$ select public.revoke_role(tests.id('dana'), 'tutor') $$, 'PT403', 'permission.denied', 'not by anybody');
select is(pg_temp.states(), '{pending,confirmed,completed,confirmed,pending}', 'all stand');
select tests.authenticate_as('root');
select lives_ok($$ select public.revoke_role(tests.id('dana'), 'tutor') $$, 'an admin revokes');
select is(pg_temp.states(), '{cancelled,cancelled,completed,confirmed,pending}', 'what is active is cancelled, history and others stay');
select is((tests.booking(tests.the('pending'))).cancelled_by, tests.id('root'), 'by the admin');
select tests.clear_authentication();
select lives_ok(
  $$ update public.profile_roles set role = 'agent' where profile_id = tests.id('tom') and role = 'tutor' $$, 'the console makes a tutor something else');
select is((tests.booking(tests.the('his'))).status, 'cancelled', 'with the same effect');
select tests.create_user('tina', '{tutor}');
select tests.keep('hers', tests.book('bob', 'tina', null, '3 days'));
update public.profile_roles set vouched = not vouched;
select is((tests.booking(tests.the('hers'))).status, 'pending', 'other changes of a role cancel nothing');

select * from finish();
rollback;
