begin;
select plan(8);

select tests.create_course('UTC');
update public.profile_graph set created_at = '2026-01-01';
select tests.assignment('course', 'A');
select tests.work('A', 'charlie', 90, '2026-03-31 10:00+00');
select is(public.enqueue_weekly_digests('2026-03-29 08:00+00'), 1, 'The digest of the first week is due');
select is(public.enqueue_weekly_digests('2026-04-07 08:00+00'), 0, 'No digest is sent two days after Sunday');
select is(public.enqueue_weekly_digests('2026-04-14 07:59:59+00'), 1,
  'A digest is sent less than two days after Sunday');
select is((select array_agg(week order by week) from tests.digests('bob')), '{2026-03-29,2026-04-12}',
  'The late digest is of the Sunday that passed');
select is((select since from tests.digests('bob') where week = '2026-04-12'), '2026-03-29 08:00+00'::timestamptz,
  'The late digest covers the week that was left out');
select is((select jsonb_array_length(snapshot -> 'grades') from tests.digests('bob') where week = '2026-04-12'), 1,
  'The late digest lists the grade of the missed week');
select is(public.enqueue_weekly_digests('2027-04-04 08:00+00'), 1, 'A digest is due after a year');
select is((select since from tests.digests('bob') where week = '2027-04-04'), '2027-03-07 08:00+00'::timestamptz,
  'A digest goes back four weeks at most');

select * from finish();
rollback;
