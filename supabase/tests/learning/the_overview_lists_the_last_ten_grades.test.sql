begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'Work ' || n, 80) from generate_series(1, 12) n;
select tests.assignment('course', 'Open');
select tests.work('Work ' || n, 'charlie', 40 + n, '2026-03-01 10:00+00'::timestamptz + n * interval '1 day') from generate_series(1, 12) n;
select tests.work('Open', 'charlie');
select is(jsonb_array_length(tests.overview('charlie', now()) -> 'recent_grades'), 10,
  'Ten of twelve grades are listed');
select is(tests.overview('charlie', now()) #>> '{recent_grades,0,title}', 'Work 12',
  'The newest grade is listed first');
select is(tests.overview('charlie', now()) #>> '{recent_grades,9,title}', 'Work 3',
  'Ungraded work is not listed');
select is((tests.overview('charlie', now()) #> '{recent_grades,0}') - '{submission_id,assignment_id,course_id}'::text[],
  '{"title": "Work 12", "course_title": "Writing", "source": "homeroom", "score": 52.00, "maximum": 80.00, "percentage": 65.00, "passed": true, '
  '"graded_at": "2026-03-13T10:00:00+00:00"}',
  'A grade of 65 percent passes from 60 percent');
select is(tests.overview('charlie', now()) #>> '{recent_grades,4,passed}', 'true',
  'A grade of exactly 60 percent passes');
select is(tests.overview('charlie', now()) #>> '{recent_grades,5,passed}', 'false',
  'A grade below 60 percent does not pass');

select * from finish();
rollback;
