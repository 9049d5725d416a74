begin;
select plan(7);

select tests.create_users('bob', 'charlie: student', 'casey: student', 'dana: tutor');
select tests.link('bob', 'charlie'), tests.link('bob', 'casey');
select tests.keep('pending', tests.book('bob', 'dana', null, '1 day'));
select tests.keep('confirmed', tests.book('bob', 'dana', null, '2 days', 'confirmed'));
select tests.keep('cancelled', tests.book('bob', 'dana', null, '3 days', 'cancelled'));
select tests.keep('completed', tests.book('bob', 'dana', null, '-9 hours', 'completed'));
select tests.keep('over', tests.book('bob', 'dana', null, '-6 hours', 'confirmed'));

select tests.authenticate_as('bob');
select is((public.assign_student(tests.the('pending'), tests.id('charlie'))).status, 'pending',
  'Assigning keeps a pending booking pending');
select is((public.assign_student(tests.the('confirmed'), tests.id('charlie'))).status, 'confirmed',
  'Assigning keeps a confirmed booking confirmed');
select is((public.assign_student(tests.the('confirmed'), tests.id('casey'))).student_id, tests.id('casey'),
  'Another child can replace the assigned one');
select throws_ok(
  $$ select public.assign_student(tests.the('cancelled'), tests.id('charlie')) $$, 'PT409', 'booking.not_open',
  'A canceled booking cannot be assigned');
select throws_ok(
  $$ select public.assign_student(tests.the('completed'), tests.id('charlie')) $$, 'PT409', 'booking.not_open',
  'A completed booking cannot be assigned');
select throws_ok(
  $$ select public.assign_student(tests.the('over'), tests.id('charlie')) $$, 'PT409', 'booking.not_open',
  'A booking that is over cannot be assigned');
select is_empty(
  $$ select from public.my_bookings where id in (tests.the('cancelled'), tests.the('completed'), tests.the('over')) and student_id is not null $$,
  'The three ended bookings are unchanged');

select * from finish();
rollback;
