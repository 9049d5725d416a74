begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('bob', 'casey');
select tests.keep('pending', tests.book('bob', 'dana', null, '1 day'));
select tests.keep('confirmed', tests.book('bob', 'dana', null, '2 days', 'confirmed'));
select tests.keep('cancelled', tests.book('bob', 'dana', null, '3 days', 'cancelled'));
select tests.keep('completed', tests.book('bob', 'dana', null, '-9 hours', 'completed'));
select tests.keep('over', tests.book('bob', 'dana', null, '-6 hours', 'confirmed'));

select tests.authenticate_as('bob');
select is((public.assign_student(tests.the('pending'), tests.id('charlie'))).status, 'pending', 'a pending one stays pending');
select is((public.assign_student(tests.the('confirmed'), tests.id('charlie'))).status, 'confirmed', 'a confirmed one stays confirmed');
select is((public.assign_student(tests.the('confirmed'), tests.id('casey'))).student_id, tests.id('casey'), 'another child may come instead');
select throws_ok(
  $$ select public.assign_student(tests.the('cancelled'), tests.id('charlie')) $$, 'PT409', 'booking.not_open', 'not a cancelled one');
select throws_ok(
  $$ select public.assign_student(tests.the('completed'), tests.id('charlie')) $$, 'PT409', 'booking.not_open', 'not a completed one');
select throws_ok(
  $$ select public.assign_student(tests.the('over'), tests.id('charlie')) $$, 'PT409', 'booking.not_open', 'not one that is over');
select is_empty(
  $$ select from public.bookings where id in (tests.the('cancelled'), tests.the('completed'), tests.the('over')) and student_id is not null $$,
  'those three are unchanged');

select * from finish();
rollback;
