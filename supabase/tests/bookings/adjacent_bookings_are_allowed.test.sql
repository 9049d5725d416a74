begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');

select tests.authenticate_as('bob');
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '25 hours', now() + interval '26 hours', 'Chess', tests.id('charlie')) $$,
  'A booking can begin when another ends');
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '23 hours', now() + interval '24 hours', 'Chess', tests.id('charlie')) $$,
  'A booking can end when another begins');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '26 hours' - interval '1 microsecond', now() + interval '27 hours', 'Chess') $$,
  'PT409', 'booking.time_taken', 'An overlap of a microsecond is refused');

select * from finish();
rollback;
