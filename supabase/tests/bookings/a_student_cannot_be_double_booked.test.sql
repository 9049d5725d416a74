begin;
select plan(5);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');
select tests.keep('ginas', tests.book('gina', 'tom', null, '1 day 30 minutes'));
select tests.keep('later', tests.book('gina', 'tom', null, '2 days'));

select tests.authenticate_as('gina');
select throws_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '23 hours 30 minutes', now() + interval '24 hours 1 minute', 'Chess',
    tests.id('charlie')) $$,
  'PT409', 'booking.time_taken', 'create_booking refuses a busy student for any guardian');
select throws_ok(
  $$ select public.assign_student(tests.the('ginas'), tests.id('charlie')) $$, 'PT409', 'booking.time_taken',
  'assign_student refuses a busy student');
select is((tests.booking(tests.the('ginas'))).student_id, null, 'No refused call assigned the student');
select is((public.assign_student(tests.the('later'), tests.id('charlie'))).student_id, tests.id('charlie'),
  'The student can be assigned at another time');
select tests.clear_authentication();
select throws_ok(
  $$ update public.bookings set student_id = tests.id('charlie') where id = tests.the('ginas') $$, '23P01', null,
  'The console cannot assign a busy student');

select * from finish();
rollback;
