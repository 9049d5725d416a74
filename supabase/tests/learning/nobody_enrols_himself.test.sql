begin;
select plan(6);

select tests.create_course();
select tests.course('other', 'dana', 'Chess');
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('other'), tests.id('charlie')) $$,
  'PT403', 'permission.denied', 'a student does not enrol himself');
select throws_ok($$ select public.enroll_in_course(tests.the('other'), tests.id('charlie')) $$, 'PT404', 'course.not_found', 'nor by the call');
select is_empty($$ update public.enrollments set progress = 100 returning 1 $$, 'nor raises his progress');
select tests.authenticate_as('bob');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('other'), tests.id('charlie')) $$,
  'PT403', 'permission.denied', 'a guardian does not enrol him');
select tests.authenticate_as('dana');
select lives_ok($$ update public.enrollments set progress = 40 $$, 'staff keeps the progress');
select is((select progress from public.enrollments), 40.00, 'which then stands');

select * from finish();
rollback;
