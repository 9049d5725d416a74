begin;
select plan(8);

select tests.set_up_integrations();
select tests.connect('bob');
select is(tests.sync(tests.classroom(3)), 'succeeded', 'A first sync succeeds');
select tests.clear_authentication();

select results_eq(
  $$ select c.title, c.source, c.external_id, e.status::text, e.progress from public.courses c join public.enrollments e on e.course_id = c.id
    where e.student_id = tests.id('charlie') $$,
  $$ values ('Algebra', 'google_classroom', 'c1', 'active', 100.00) $$,
  'A sync creates the course and the enrollment');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}', 'A sync creates the graded work');
select results_eq($$ select day, course_id is not null from public.activity_days where student_id = tests.id('charlie') $$, $$
  values ('2026-01-10'::date, true) $$,
  'Submitted work counts as a day of activity');
select is((tests.last_run()).report,
  '{"courses": {"added": 1, "changed": 0, "removed": 0, "unchanged": 0}, "assignments": {"added": 3, "changed": 0, "removed": 0, "unchanged": 0},
    "submissions": {"added": 3, "changed": 0, "removed": 0, "unchanged": 0}, "skipped": 0, "existing": 0, "would_stop": false}'::jsonb,
    'The report counts what was added');
select tests.authenticate_as('bob');
select results_eq($$ select status, last_synced_at is not null from public.my_integrations $$, $$ values ('active', true) $$,
  'The guardian sees when the last sync was');
select is((select count(*)::int from public.submissions), 3, 'The guardian sees the synced work');
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.courses), 1, 'The student sees the synced course');

select * from finish();
rollback;
