begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('kid' || n, '{student}') from generate_series(1, 5) n;
select tests.link('bob', 'kid' || n) from generate_series(1, 5) n;
update public.profile_details set time_zone = 'UTC';
update public.profile_graph set created_at = '2026-01-01';
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00', 2), 2, 'two');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00', 2), 2, 'two more');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00', 2), 1, 'the last');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00', 2), 0, 'and done');
select is((select count(distinct student_id)::int from private.weekly_digests), 5, 'each child once');
select throws_ok($$ select public.enqueue_weekly_digests('2026-04-05 08:00+00', 0) $$, 'PT400', 'validation.failed', 'no batch of none');
select throws_ok($$ select public.enqueue_weekly_digests('infinity') $$, 'PT400', 'validation.failed', 'and no end of time');

select * from finish();
rollback;
