begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(12));
create temporary table was as select s.* from public.submissions s;
set local time zone 'Asia/Tokyo';
select is(tests.sync(tests.classroom(12)), 'succeeded', 'once more, in a session of another zone');
select is((tests.last_run()).report - 'skipped',
  '{"courses": {"added": 0, "changed": 0, "removed": 0, "unchanged": 1}, "assignments": {"added": 0, "changed": 0, "removed": 0, "unchanged": 12},
    "submissions": {"added": 0, "changed": 0, "removed": 0, "unchanged": 12}, "existing": 25, "would_stop": false}'::jsonb, 'nothing is new');
select set_eq('select * from public.submissions', 'select * from was', 'the rows are the same');
select is((select count(*)::int from public.courses where source = 'google_classroom'), 1, 'the course is there once');
select is((select count(*)::int from public.assignments), 12, 'each assignment once');

select * from finish();
rollback;
