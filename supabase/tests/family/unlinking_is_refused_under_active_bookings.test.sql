begin;
select plan(7);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('second', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed'));
select tests.keep('first', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.book('bob', 'dana', 'charlie', '3 days', 'cancelled');

select tests.authenticate_as('bob');
select is(
  tests.error_of($$ select public.unlink_student(tests.the('link')) $$) - 'hint' - 'constraint',
  jsonb_build_object('state', 'PT409', 'message', 'link.has_active_bookings',
                     'detail', to_json(array[tests.the('first'), tests.the('second')])::text),
                     'By default the error lists the active bookings in order of time');
select throws_ok(
  $$ select public.unlink_student(tests.the('link'), 'refuse') $$, 'PT409', 'link.has_active_bookings',
  'The mode refuse gives the same error');
select throws_ok(
  $$ select public.unlink_student(tests.the('link'), 'keep') $$, 'PT400', 'validation.failed',
  'An unknown mode is rejected');
select throws_ok(
  $$ select public.unlink_student(tests.the('link'), '') $$, 'PT400', 'validation.failed',
  'An empty mode is rejected');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The link is still active');
select is(
  (select array_agg((b.status, b.student_id = tests.id('charlie'))::text) from unnest('{first,second}'::text[]) n, tests.booking(tests.the(n)) b),
  '{"(pending,t)","(confirmed,t)"}', 'The bookings are unchanged after refused calls');
select public.cancel_booking(tests.the(n)) from unnest('{first,second}'::text[]) n;
select lives_ok($$ select public.unlink_student(tests.the('link')) $$,
  'The link can be ended once the bookings are canceled');

select * from finish();
rollback;
