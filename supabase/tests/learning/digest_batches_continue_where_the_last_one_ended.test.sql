begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('kid' || n, '{student}') from generate_series(1, 5) n;
select tests.link('bob', 'kid' || n) from generate_series(1, 5) n;
update public.profile_details set time_zone = 'UTC';
update public.profile_graph set created_at = '2026-01-01';
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00', 2), 2, 'The first batch writes two digests');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00', 2), 2, 'The second batch writes two more');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00', 2), 1,
  'The third batch writes the last digest');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00', 2), 0, 'A further batch writes nothing');
select is((select count(distinct student_id)::int from private.weekly_digests), 5,
  'Each child has exactly one digest');
select throws_ok($$ select public.enqueue_weekly_digests('2026-04-05 08:00+00', 0) $$, 'PT400', 'validation.failed',
  'A batch size of zero is refused');
select throws_ok($$ select public.enqueue_weekly_digests('infinity') $$, 'PT400', 'validation.failed',
  'An infinite time is refused');

select * from finish();
rollback;
