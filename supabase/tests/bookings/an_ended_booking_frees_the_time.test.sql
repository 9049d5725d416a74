begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.book('bob', 'dana', 'charlie', '-3 hours', 'completed');

select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT409', 'booking.time_taken', 'A confirmed booking takes the time');
select public.cancel_booking(tests.the('lesson'));
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'A canceled booking frees the time');
select tests.clear_authentication();
select lives_ok($$ select tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed') $$,
  'A completed booking frees the time');

select * from finish();
rollback;
