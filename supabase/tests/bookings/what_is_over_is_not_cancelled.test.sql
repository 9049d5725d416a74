begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('completed', tests.book('bob', 'dana', null, '-9 hours', 'completed'));
select tests.keep('over', tests.book('bob', 'dana', null, '-6 hours', 'confirmed'));
select tests.keep('running', tests.book('bob', 'dana', null, '-10 minutes', 'confirmed'));

select tests.authenticate_as('bob');
select throws_ok($$ select public.cancel_booking(tests.the('completed')) $$, 'PT409', 'booking.not_open', 'not a completed one');
select throws_ok($$ select public.cancel_booking(tests.the('over')) $$, 'PT409', 'booking.not_open', 'not one that is over');
select is(
  (select array_agg((tests.booking(tests.the(n))).status::text) from unnest('{completed,over}'::text[]) n),
  '{completed,confirmed}', 'both are unchanged');
select is((public.cancel_booking(tests.the('running'))).status, 'cancelled', 'a running one still');

select * from finish();
rollback;
