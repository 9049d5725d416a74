begin;
select plan(15);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
select tests.assignment('course', 'Essay', 20);
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('charlie'), 20) $$, 'PT403',
  'permission.denied',
  'A student cannot submit work with a score');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('mia'), 'x') $$, 'PT404',
  'course.not_found',
  'A student cannot submit work for another student');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body, course_id)
  values (tests.the('Essay'), tests.id('charlie'), 'x', gen_random_uuid()) $$, '42501', null,
  'A student cannot choose the course of a submission');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body, source)
  values (tests.the('Essay'), tests.id('charlie'), 'x', 'khan_academy') $$, '42501', null,
  'A student cannot choose the source of a submission');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'My work') $$,
  'A student submits their work');
select lives_ok($$ update public.submissions set body = 'Better' $$,
  'A student can change their ungraded work');
select throws_ok($$ update public.submissions set score = 20 $$, 'PT403', 'permission.denied',
  'A student cannot score their submitted work');
select throws_ok($$ update public.submissions set graded_at = now() $$, '42501', null,
  'A student cannot set the time of grading');
select throws_ok($$ delete from public.submissions $$, '42501', null, 'A student cannot delete their work');
select tests.authenticate_as('dana');
update public.submissions set score = 15;
select is((select score from public.submissions), 15.00, 'The tutor grades the work');
select throws_ok($$ update public.submissions set body = 'Forged' $$, 'PT403', 'permission.denied',
  'The tutor cannot change the student''s text');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('mia'), 'Forged') $$, 'PT403',
  'permission.denied',
  'The tutor cannot write a text for a student');
select tests.authenticate_as('charlie');
select throws_ok($$ update public.submissions set body = 'Late thought' $$, 'PT400', 'validation.failed',
  'A student cannot change graded work');
select throws_ok($$ update public.submissions set score = null $$, 'PT403', 'permission.denied',
  'A student cannot remove their score');
select is((select body from public.submissions), 'Better', 'The graded work is unchanged');

select * from finish();
rollback;
