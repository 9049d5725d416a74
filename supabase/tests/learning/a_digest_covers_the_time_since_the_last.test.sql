begin;
select plan(11);

select tests.create_course('Europe/Berlin');
update public.profile_graph set created_at = '2026-01-01';
select tests.assignment('course', 'Before', p_due => null);
select tests.assignment('course', 'First second');
select tests.assignment('course', 'Last second');
select tests.assignment('course', 'After');
-- Sundays 08:00 in Berlin: 22 March is 07:00 UTC; 29 March, the day the clocks go forward, 06:00 UTC.
select tests.work('Before', 'charlie', 90, '2026-03-22 06:59:59+00');
select tests.work('First second', 'charlie', 90, '2026-03-22 07:00+00');
select tests.work('Last second', 'charlie', 30, '2026-03-29 05:59:59+00');
select tests.work('After', 'charlie', 90, '2026-03-29 06:00+00');
select tests.assignment('course', 'Due now', p_due => '2026-03-29 06:00+00');
select tests.assignment('course', 'Due next', p_due => '2026-04-05 05:59+00');
select tests.assignment('course', 'Due later', p_due => '2026-04-05 06:00+00');
select tests.live_class('course', 'Missed', '2026-03-25 10:00+00', 'charlie', false);
select tests.live_class('course', 'Corrected', '2026-03-26 10:00+00', 'charlie', false);
select is(public.record_absences('2026-03-26 12:00+00'), 2, 'Two absences are recorded');
update public.live_class_registrations set attended = true where live_class_id = tests.the('Corrected');
insert into public.point_entries (student_id, points, earned_at) values (tests.id('charlie'), 5, '2026-03-23 10:00+00'), (tests.id('charlie'), 9,
  '2026-03-29 06:00+00');
select is(public.enqueue_weekly_digests('2026-03-29 05:59:59+00'), 0, 'No digest is due before Sunday 08:00');
select is(public.enqueue_weekly_digests('2026-03-29 06:00+00'), 1, 'One digest is due on Sunday 08:00');
select is((select week from tests.digests('bob')), '2026-03-29'::date, 'The digest names its Sunday');
select is((select array_agg(g ->> 'title') from tests.digests('bob') d, jsonb_array_elements(d.snapshot -> 'grades') g), '{"First second","Last second"}',
  'The digest lists grades from Sunday to Sunday');
select is((select array_agg(g -> 'passed')::text from tests.digests('bob') d, jsonb_array_elements(d.snapshot -> 'grades') g), '{true,false}',
  'The digest says whether each grade is a pass');
select is((select array_agg(g ->> 'title') from tests.digests('bob') d, jsonb_array_elements(d.snapshot -> 'absences') g), '{Missed}',
  'The digest lists absences that were not corrected');
select is((select array_agg(g ->> 'title') from tests.digests('bob') d, jsonb_array_elements(d.snapshot -> 'due') g), '{"Due now","Due next"}',
  'The digest lists work due before the next Sunday');
select is((select (snapshot ->> 'points')::int from tests.digests('bob')), 5,
  'The digest shows the points of the week');
select is(public.enqueue_weekly_digests('2026-04-05 06:00+00'), 1, 'The next digest is due a week later');
select is((select array_agg(g ->> 'title') from tests.digests('bob') d, jsonb_array_elements(d.snapshot -> 'grades') g where d.week = '2026-04-05'), '{After}',
  'The next digest continues where the last one ended');

select * from finish();
rollback;
