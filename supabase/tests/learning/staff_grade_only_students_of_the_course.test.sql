begin;
select plan(5);

select tests.create_course();
select tests.create_users('mia: student', 'leo: student');
select tests.takes('course', 'leo', 'dropped');
select tests.assignment('course', 'Essay');
select tests.authenticate_as('dana');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('charlie'), 80) $$,
  'Staff can grade work of an enrolled student');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('mia'), 80) $$, 'PT404',
  'course.not_found',
  'Staff cannot grade a student without the course');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('leo'), 80) $$, 'PT404',
  'course.not_found',
  'Staff cannot grade a student who dropped the course');
select tests.clear_authentication();
update public.enrollments set status = 'dropped';
select tests.authenticate_as('dana');
select throws_ok($$ update public.submissions set score = 10 $$, 'PT404', 'course.not_found',
  'Staff cannot change the grade of a student who dropped the course');
select is((select score from public.submissions), 80.00, 'The grade is unchanged');

select * from finish();
rollback;
