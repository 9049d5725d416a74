begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(12));
create temporary table was as select s.* from public.submissions s;
set local time zone 'Asia/Tokyo';
select is(tests.sync(tests.classroom(12)), 'succeeded',
  'The same sync succeeds in a session of another time zone');
select is((tests.last_run()).report - 'skipped',
  '{"courses": {"added": 0, "changed": 0, "removed": 0, "unchanged": 1}, "assignments": {"added": 0, "changed": 0, "removed": 0, "unchanged": 12},
    "submissions": {"added": 0, "changed": 0, "removed": 0, "unchanged": 12}, "existing": 25, "would_stop": false}'::jsonb,
    'The report of a repeated sync counts no changes');
select set_eq('select * from public.submissions', 'select * from was', 'The submissions are unchanged');
select is((select count(*)::int from public.courses where source = 'google_classroom'), 1,
  'The course exists once');
select is((select count(*)::int from public.assignments), 12, 'Each assignment exists once');

select * from finish();
rollback;
