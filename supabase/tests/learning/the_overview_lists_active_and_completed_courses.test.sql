begin;
select plan(1);

select tests.create_course();
select tests.course('done', 'dana', 'Algebra');
select tests.course('left', 'dana', 'Boxing');
select tests.takes('done', 'charlie', 'completed');
select tests.takes('left', 'charlie', 'dropped');
update public.enrollments set progress = 40.5, last_accessed_at = '2026-03-01 10:00+00' where course_id = tests.the('course');
update public.enrollments set progress = 100, completed_at = '2026-02-01 10:00+00' where course_id = tests.the('done');
select is(tests.overview('charlie', now()) -> 'courses', jsonb_build_array(
  jsonb_build_object('course_id', tests.the('course'), 'title', 'Writing', 'source', 'homeroom', 'status', 'active', 'progress', 40.50,
    'last_accessed_at', '2026-03-01T10:00:00+00:00', 'completed_at', null),
  jsonb_build_object('course_id', tests.the('done'), 'title', 'Algebra', 'source', 'homeroom', 'status', 'completed', 'progress', 100.00,
    'last_accessed_at', null, 'completed_at', '2026-02-01T10:00:00+00:00')),
  'Active courses precede completed ones and dropped ones are left out');

select * from finish();
rollback;
