begin;
select plan(3);

select tests.create_users('root: admin', 'bob', 'charlie: student', 'alice: client, student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('pending', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('confirmed', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed'));
select tests.keep('over', tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed'));
select tests.keep('alices', tests.book('alice', 'dana', 'alice', '3 days'));

select tests.authenticate_as('root');
select lives_ok(
  $$ select public.revoke_role(tests.id(n), 'student') from unnest('{charlie,alice}'::text[]) n $$,
  'An admin revokes the student role');
select is(
  (select array_agg((b.status, b.student_id is not null)::text order by o)
   from unnest('{pending,confirmed,over,alices}'::text[]) with ordinality u(n, o), tests.booking(tests.the(n)) b),
  '{"(pending,f)","(confirmed,f)","(confirmed,t)","(pending,t)"}',
  'Active bookings lose the student; past ones and a client''s own stay');
select is((tests.booking(tests.the('pending'))).guardian_id, null,
  'The guardian is removed with the student');

select * from finish();
rollback;
