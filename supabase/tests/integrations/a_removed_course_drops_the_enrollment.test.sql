begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(2));
select tests.sync('{"scopes": ["course"]}');
select results_eq('select status::text from public.enrollments', $$ values ('dropped') $$,
  'The enrollment of a removed course is dropped');
select is((select count(*)::int from public.submissions), 2, 'Submissions of a removed course are kept');
select tests.sync('{"scopes": ["course"]}');
select is((tests.last_run()).report #> '{courses,removed}', '0', 'A course is removed only once');
select tests.sync(tests.classroom(2));
select results_eq('select status::text from public.enrollments', $$ values ('active') $$,
  'A course that returns reactivates the enrollment');
select is((select count(*)::int from public.courses), 1, 'The returned course is the same course');

select * from finish();
rollback;
