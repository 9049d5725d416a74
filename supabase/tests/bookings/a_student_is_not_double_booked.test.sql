begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');
select tests.keep('hers', tests.book('gina', 'tom', null, '1 day 30 minutes'));
select tests.keep('later', tests.book('gina', 'tom', null, '2 days'));

select tests.authenticate_as('gina');
select throws_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '23 hours 30 minutes', now() + interval '24 hours 1 minute', 'Chess', tests.id('charlie')) $$,
  'PT409', 'booking.time_taken', 'create_booking, also by another guardian');
select throws_ok(
  $$ select public.assign_student(tests.the('hers'), tests.id('charlie')) $$, 'PT409', 'booking.time_taken', 'assign_student');
select is((tests.booking(tests.the('hers'))).student_id, null, 'nobody was assigned');
select is((public.assign_student(tests.the('later'), tests.id('charlie'))).student_id, tests.id('charlie'), 'at another time it works');
select tests.clear_authentication();
select throws_ok(
  $$ update public.bookings set student_id = tests.id('charlie') where id = tests.the('hers') $$, '23P01', null, 'the console is refused');

select * from finish();
rollback;
