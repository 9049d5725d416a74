begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-6 hours', 'completed'));
select tests.keep('next', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('hers', tests.book('gina', 'tom', 'charlie', '-9 hours', 'confirmed'));
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.my_bookings where student_name = 'Charlie'), 2, 'before, the guardian sees two');
select tests.authenticate_as('tom');
select is((select count(*)::integer from public.my_bookings where student_name = 'Charlie'), 1, 'and the tutor one');
select tests.clear_authentication();
select tests.restrict('bob', 'charlie');
select tests.restrict('tom', 'charlie');

select tests.authenticate_as('bob');
select results_eq(
  'select id, student_id, student_name from public.my_bookings', $$ values (tests.the('next'), null::uuid, null::text) $$,
  'afterwards the guardian sees the one he pays, without the student');
select is_empty($$ select from public.profiles where id = tests.id('charlie') $$, 'and no card');
select is(tests.error_of($$ select public.cancel_booking(tests.the('past')) $$) ->> 'message', 'booking.not_found', 'the other is as if it never was');
select tests.authenticate_as('tom');
select is_empty('select from public.my_bookings', 'the tutor sees none');
select throws_ok(
  $$ select public.complete_booking(tests.the('hers')) $$, 'PT404', 'booking.not_found', 'and closes none');
select is((tests.booking(tests.the('hers'))).status, 'confirmed', 'which stays as it is');
select tests.authenticate_as('gina');
select is((select count(*)::integer from public.my_bookings where student_name = 'Charlie'), 1, 'the other guardian sees what she saw');

select * from finish();
rollback;
