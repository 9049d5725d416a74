begin;
select plan(4);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.assignment('course', 'Essay');
select tests.authenticate_as('mia');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('mia'), 'x') $$, 'PT404',
  'course.not_found',
  'A student without the course cannot submit work');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (gen_random_uuid(), tests.id('mia'), 'x') $$, 'PT404',
  'course.not_found',
  'An unknown assignment gives the same error');
select tests.clear_authentication();
update public.enrollments set status = 'dropped';
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'x') $$, 'PT404',
  'course.not_found',
  'A student who dropped the course cannot submit work');
select tests.clear_authentication();
update public.enrollments set status = 'active';
update public.courses set source = 'google_classroom', external_id = 'g1', tutor_id = null;
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'x') $$, 'PT404',
  'course.not_found',
  'Work cannot be submitted to an external course');

select * from finish();
rollback;
