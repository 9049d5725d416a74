begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.book('bob', 'dana', 'charlie', '-9 hours', 'completed');
select tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed');
select tests.book('bob', 'dana', 'charlie', '-4 hours', 'pending');
select tests.book('bob', 'dana', 'charlie', '1 day', 'cancelled');
select tests.book('bob', 'dana', null, '2 days');
select tests.keep('running', tests.book('bob', 'dana', 'charlie', '-10 minutes', 'confirmed'));

select tests.authenticate_as('bob');
select is(
  tests.error_of($$ select public.unlink_student(tests.the('link')) $$) ->> 'detail', to_json(array[tests.the('running')])::text,
  'only the one that runs does');
select public.cancel_booking(tests.the('running'));
select is(public.unlink_student(tests.the('link'))::jsonb -> 'unassigned', '[]', 'completed, over, cancelled and open ones do not');
select tests.clear_authentication();
select is((select count(*)::integer from public.bookings where student_id = tests.id('charlie')), 5, 'and keep their student');

select * from finish();
rollback;
