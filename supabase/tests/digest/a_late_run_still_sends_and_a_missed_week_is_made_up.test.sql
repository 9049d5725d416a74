begin;
select plan(8);

select tests.create_course('UTC');
update public.profile_graph set created_at = '2026-01-01';
select tests.assignment('course', 'A');
select tests.work('A', 'charlie', 90, '2026-03-31 10:00+00');
select is(public.enqueue_weekly_digests('2026-03-29 08:00+00'), 1, 'a first week');
select is(public.enqueue_weekly_digests('2026-04-07 08:00+00'), 0, 'two days late is too late');
select is(public.enqueue_weekly_digests('2026-04-14 07:59:59+00'), 1, 'nearly two days is not');
select is((select array_agg(week order by week) from tests.digests('bob')), '{2026-03-29,2026-04-12}', 'for the Sunday that has passed');
select is((select since from tests.digests('bob') where week = '2026-04-12'), '2026-03-29 08:00+00'::timestamptz, 'it covers the week that was left out');
select is((select jsonb_array_length(snapshot -> 'grades') from tests.digests('bob') where week = '2026-04-12'), 1, 'so nothing is lost');
select is(public.enqueue_weekly_digests('2027-04-04 08:00+00'), 1, 'after a year');
select is((select since from tests.digests('bob') where week = '2027-04-04'), '2027-03-07 08:00+00'::timestamptz, 'it goes back four weeks, no further');

select * from finish();
rollback;
