begin;
select plan(3);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie', 80);
select tests.authenticate_as('bob');
select is((select count(*)::int from public.submissions) + (select count(*)::int from public.enrollments), 2,
  'A guardian reads the student''s records');
select tests.clear_authentication();
select tests.restrict('bob', 'charlie', '{view_progress}');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.submissions) + (select count(*)::int from public.enrollments) + (select count(*)::int from public.courses), 0,
  'A restricted guardian reads no records');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'A restricted guardian cannot open the overview');

select * from finish();
rollback;
