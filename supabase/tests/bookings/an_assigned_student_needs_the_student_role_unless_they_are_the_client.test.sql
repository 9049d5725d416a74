begin;
select plan(8);

select tests.create_users('bob', 'charlie: client, tutor', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('open', tests.book('bob', 'dana'));

select throws_ok(
  $$ select tests.book('bob', 'dana', 'charlie', '2 days') $$, 'PT403', 'booking.student_not_linked',
  'A console insert refuses a person without the student role');
select throws_ok(
  $$ update public.bookings set student_id = tests.id('charlie') $$, 'PT403', 'booking.student_not_linked',
  'A console update refuses a person without the student role');
select tests.authenticate_as_service_role();
select throws_ok(
  $$ update public.bookings set student_id = tests.id('charlie') $$, 'PT403', 'booking.student_not_linked',
  'The secret key cannot assign a person without the student role');
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.assign_student(tests.the('open'), tests.id('charlie')) $$, 'PT403', 'booking.student_not_linked',
  'assign_student refuses a person without the student role');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'create_booking refuses a person without the student role');
select is((tests.booking(tests.the('open'))).student_id, null, 'No refused call assigned the person');
select is((public.assign_student(tests.the('open'), tests.id('bob'))).student_id, tests.id('bob'),
  'The client can attend without the student role');
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role) values (tests.id('charlie'), 'student');
select tests.authenticate_as('bob');
select is((public.assign_student(tests.the('open'), tests.id('charlie'))).student_id, tests.id('charlie'),
  'A child with the student role can be assigned');

select * from finish();
rollback;
