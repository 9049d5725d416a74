begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'Work ' || n, 80) from generate_series(1, 12) n;
select tests.assignment('course', 'Open');
select tests.work('Work ' || n, 'charlie', 40 + n, '2026-03-01 10:00+00'::timestamptz + n * interval '1 day') from generate_series(1, 12) n;
select tests.work('Open', 'charlie');
select is(jsonb_array_length(tests.overview('charlie', now()) -> 'recent_grades'), 10, 'ten of twelve');
select is(tests.overview('charlie', now()) #>> '{recent_grades,0,title}', 'Work 12', 'the newest first');
select is(tests.overview('charlie', now()) #>> '{recent_grades,9,title}', 'Work 3', 'ungraded work is none');
select is((tests.overview('charlie', now()) #> '{recent_grades,0}') - '{submission_id,assignment_id,course_id}'::text[],
  '{"title": "Work 12", "course_title": "Writing", "score": 52.00, "maximum": 80.00, "percentage": 65.00, "passed": true, "graded_at": "2026-03-13T10:00:00+00:00"}', '52 of 80 is 65 %, a pass from 60');
select is(tests.overview('charlie', now()) #>> '{recent_grades,4,passed}', 'true', '48 of 80 is 60 %, a pass');
select is(tests.overview('charlie', now()) #>> '{recent_grades,5,passed}', 'false', '47 of 80 is none');

select * from finish();
rollback;
