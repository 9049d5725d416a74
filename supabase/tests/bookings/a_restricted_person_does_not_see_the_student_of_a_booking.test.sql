begin;
select plan(11);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-6 hours', 'completed'));
select tests.keep('next', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('ginas', tests.book('gina', 'tom', 'charlie', '-9 hours', 'confirmed'));
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.my_bookings where student_name = 'Charlie'), 2,
  'Before the restriction the guardian sees two bookings with the student');
select tests.authenticate_as('tom');
select is((select count(*)::integer from public.my_bookings where student_name = 'Charlie'), 1,
  'Before the restriction the tutor sees one booking with the student');
select tests.clear_authentication();
select tests.restrict('bob', 'charlie');
select tests.restrict('tom', 'charlie');

select tests.authenticate_as('bob');
select results_eq(
  'select id, student_id, guardian_id, student_name, tutor_name from public.my_bookings order by starts_at',
  $$ values (tests.the('past'), null::uuid, null::uuid, null::text, 'Dana'), (tests.the('next'), null, null, null, 'Dana') $$,
  'A restricted guardian sees both lessons that they pay, without the student');
select is_empty($$ select from public.profiles where id = tests.id('charlie') $$,
  'The restricted guardian does not see the student''s profile');
select is(tests.error_of($$ select public.cancel_booking(tests.the('past')) $$) ->> 'message', 'booking.not_open',
  'The past lesson answers as any past lesson does');
select tests.authenticate_as('tom');
select results_eq('select id, student_id, client_name from public.my_bookings', $$ values (tests.the('ginas'), null::uuid, 'Gina') $$,
  'The tutor sees the lesson without the student');
select is_empty($$ select from public.profiles where id = tests.id('charlie') $$,
  'The tutor does not see the card of the student');
select is((select b.student_id from public.complete_booking(tests.the('ginas')) b), null,
  'The tutor completes the lesson, and the result does not name the student');
select is((tests.booking(tests.the('ginas'))).student_id, tests.id('charlie'),
  'The lesson keeps its student for everybody else');
select throws_ok($$ select student_id from public.bookings $$, '42501', null,
  'Nobody reads the student of a booking from the table');
select tests.authenticate_as('gina');
select is((select count(*)::integer from public.my_bookings where student_name = 'Charlie'), 1,
  'The other guardian still sees their booking with the student');

select * from finish();
rollback;
