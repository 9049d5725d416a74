begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('completed', tests.book('bob', 'dana', null, '-9 hours', 'completed'));
select tests.keep('over', tests.book('bob', 'dana', null, '-6 hours', 'confirmed'));

select tests.authenticate_as('bob');
select throws_ok($$ select public.cancel_booking(tests.the('completed')) $$, 'PT409', 'booking.not_open',
  'A completed booking cannot be canceled');
select throws_ok($$ select public.cancel_booking(tests.the('over')) $$, 'PT409', 'booking.not_open',
  'A confirmed booking that is over cannot be canceled');
select is(
  (select array_agg((tests.booking(tests.the(n))).status::text) from unnest('{completed,over}'::text[]) n),
  '{completed,confirmed}', 'Both ended bookings are unchanged');

select * from finish();
rollback;
