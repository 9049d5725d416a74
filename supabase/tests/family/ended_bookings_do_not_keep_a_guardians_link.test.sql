begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.book('bob', 'dana', 'charlie', '-9 hours', 'completed');
select tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed');
select tests.book('bob', 'dana', 'charlie', '-4 hours', 'pending');
select tests.book('bob', 'dana', 'charlie', '1 day', 'cancelled'), tests.book('bob', 'dana', null, '2 days');
select tests.keep('running', tests.book('bob', 'dana', 'charlie', '-10 minutes', 'confirmed'));

select tests.authenticate_as('bob');
select is(
  tests.error_of($$ select public.unlink_student(tests.the('link')) $$) ->> 'detail', to_json(array[tests.the('running')])::text,
  'Only a booking in progress is active');
select public.unassign_student(tests.the('running'));
select is(public.unlink_student(tests.the('link'))::jsonb -> 'unassigned', '[]',
  'Completed, past, canceled and open bookings do not stop unlinking');
select tests.clear_authentication();
select is((select count(*)::integer from public.bookings where student_id = tests.id('charlie')), 4,
  'Ended bookings keep their student');

select * from finish();
rollback;
