begin;
select plan(2);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.agent('adam', 'bob'));
select tests.link('bob', 'charlie');
select tests.book('adam', 'dana', 'charlie', '-9 hours', 'completed', 'bob');
select tests.book('adam', 'dana', 'charlie', '-6 hours', 'confirmed', 'bob');
select tests.book('adam', 'dana', 'charlie', '-4 hours', 'pending', 'bob');
select tests.book('adam', 'dana', 'charlie', '1 day', 'cancelled', 'bob'), tests.book('adam', 'dana', null, '2 days');

select tests.authenticate_as('adam');
select is(public.unlink_client(tests.the('link'))::jsonb -> 'unassigned', '[]',
  'Ended bookings do not stop an agent from unlinking');
select tests.clear_authentication();
select is((select count(*)::integer from public.bookings where student_id = tests.id('charlie')), 4,
  'Ended bookings keep their student');

select * from finish();
rollback;
