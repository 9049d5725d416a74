begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');

select tests.authenticate_as('bob');
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '25 hours', now() + interval '26 hours', 'Chess', tests.id('charlie')) $$,
  'one begins when another ends');
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '23 hours', now() + interval '24 hours', 'Chess', tests.id('charlie')) $$,
  'one ends when another begins');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '26 hours' - interval '1 microsecond', now() + interval '27 hours', 'Chess') $$,
  'PT409', 'booking.time_taken', 'a microsecond earlier is too early');

select * from finish();
rollback;
