begin;
select plan(9);

create function pg_temp.listed(p_week date) returns text[] language sql as $$
  select array(select g ->> 'title' from tests.digests('bob') d, jsonb_array_elements(d.snapshot -> 'grades') g where d.week = p_week order by 1);
$$;

select tests.create_course('UTC');
update public.profile_graph set created_at = '2026-01-01';
select tests.assignment('course', t) from unnest('{On time,Late,Ancient,Straddling,Known}'::text[]) t;
select tests.work('On time', 'charlie', 90, '2026-04-03 10:00+00');
select tests.work('Known', 'charlie', 90, '2026-04-05 07:59+00');
select tests.live_class('course', 'Missed', '2026-04-03 10:00+00', 'charlie', false);
select tests.live_class('course', 'Missed too', '2026-04-03 12:00+00', 'charlie', false);
select public.record_absences('2026-04-03 11:30+00');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 1, 'A digest is due on the first Sunday');
select is(pg_temp.listed('2026-04-05'), '{Known,"On time"}', 'The first digest lists the known grades');

-- Graded on Friday, written down on Monday: by a sync, or by somebody who was ill.
insert into public.submissions (assignment_id, student_id, score, graded_at, grade_known_at)
values (tests.the('Late'), tests.id('charlie'), 70, '2026-04-03 10:00+00', '2026-04-06 10:00+00'),
       (tests.the('Ancient'), tests.id('charlie'), 70, '2026-03-22 10:00+00', '2026-04-06 10:00+00'),
       -- Written a second before eight, and committed when the run had read.
       (tests.the('Straddling'), tests.id('charlie'), 70, '2026-04-05 07:59:59+00', '2026-04-05 07:59:59+00');
update public.live_class_registrations set absence_recorded_at = '2026-04-05 07:59:59+00' where live_class_id = tests.the('Missed_too');
select is(public.enqueue_weekly_digests('2026-04-12 08:00+00'), 1, 'A digest is due on the second Sunday');
select is(pg_temp.listed('2026-04-12'), '{Late,Straddling}',
  'The second digest lists only late grades that are recent');
select is((select jsonb_path_query_array(snapshot, '$.absences[*].title') from tests.digests('bob') where week = '2026-04-12'), '["Missed too"]',
  'The second digest lists the late absence');
update public.submissions set graded_at = '2026-04-13 10:00+00', submitted_at = '2026-04-13 10:00+00' where assignment_id = tests.the('Late');
select public.enqueue_weekly_digests('2026-04-19 08:00+00');
select is(pg_temp.listed('2026-04-19'), '{}', 'A grade whose date changes is not listed again');
update public.submissions set score = 80, grade_known_at = '2026-04-20 10:00+00' where assignment_id = tests.the('Late');
select public.enqueue_weekly_digests('2026-04-26 08:00+00');
select is(pg_temp.listed('2026-04-26'), '{Late}', 'A grade with a new score is listed again');

insert into public.submissions (assignment_id, student_id, score, graded_at)
select tests.assignment('course', 'Now'), tests.id('charlie'), 50, '2020-01-01';
select is((select grade_known_at from public.submissions where assignment_id = tests.the('Now')), now(),
  'A grade is known when it is written');
update public.submissions set score = null where assignment_id = tests.the('Now');
select is((select grade_known_at from public.submissions where assignment_id = tests.the('Now')), null,
  'A removed grade is no longer known');

select * from finish();
rollback;
