begin;
select plan(6);

select tests.create_course();
select tests.course('other', 'dana', 'Chess');
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('other'), tests.id('charlie')) $$,
  'PT403', 'permission.denied', 'A student cannot enroll themselves directly');
select throws_ok($$ select public.enroll_in_course(tests.the('other'), tests.id('charlie')) $$, 'PT404', 'course.not_found',
  'A student cannot enroll themselves by RPC');
select is_empty($$ update public.enrollments set progress = 100 returning 1 $$,
  'A student cannot change their progress');
select tests.authenticate_as('bob');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('other'), tests.id('charlie')) $$,
  'PT403', 'permission.denied', 'A guardian cannot enroll the student');
select tests.authenticate_as('dana');
select lives_ok($$ update public.enrollments set progress = 40 $$, 'Staff can change the progress');
select is((select progress from public.enrollments), 40.00, 'The changed progress is stored');

select * from finish();
rollback;
