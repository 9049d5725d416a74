begin;
select plan(3);

select tests.create_user('root', '{admin}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('alice', '{client,student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('pending', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('confirmed', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed'));
select tests.keep('over', tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed'));
select tests.keep('hers', tests.book('alice', 'dana', 'alice', '3 days'));

select tests.authenticate_as('root');
select lives_ok(
  $$ select public.revoke_role(tests.id(n), 'student') from unnest('{charlie,alice}'::text[]) n $$, 'an admin revokes');
select is(
  (select array_agg((b.status, b.student_id is not null)::text order by o)
   from unnest('{pending,confirmed,over,hers}'::text[]) with ordinality u(n, o), tests.booking(tests.the(n)) b),
  '{"(pending,f)","(confirmed,f)","(confirmed,t)","(pending,t)"}',
  'active bookings lose the student and stand; history and a client who attends himself stay');
select is((tests.booking(tests.the('pending'))).guardian_id, null, 'with the student goes the guardian');

select * from finish();
rollback;
