begin;
select plan(15);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
select tests.assignment('course', 'Essay', 20);
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('charlie'), 20) $$, 'PT403', 'permission.denied', 'no score of his own');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('mia'), 'x') $$, 'PT404', 'course.not_found', 'no work for another');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body, course_id) values (tests.the('Essay'), tests.id('charlie'), 'x', gen_random_uuid()) $$, '42501', null, 'no course of his choice');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body, source) values (tests.the('Essay'), tests.id('charlie'), 'x', 'khan_academy') $$, '42501', null, 'no other provenance');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'My work') $$, 'his work he hands in');
select lives_ok($$ update public.submissions set body = 'Better' $$, 'and improves it');
select throws_ok($$ update public.submissions set score = 20 $$, 'PT403', 'permission.denied', 'still without a score');
select throws_ok($$ update public.submissions set graded_at = now() $$, '42501', null, 'or a time of grading');
select throws_ok($$ delete from public.submissions $$, '42501', null, 'it is not taken back');
select tests.authenticate_as('dana');
update public.submissions set score = 15;
select is((select score from public.submissions), 15.00, 'the tutor grades');
select throws_ok($$ update public.submissions set body = 'Forged' $$, 'PT403', 'permission.denied', 'and does not write for him');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('mia'), 'Forged') $$, 'PT403', 'permission.denied', 'not even where nothing was handed in');
select tests.authenticate_as('charlie');
select throws_ok($$ update public.submissions set body = 'Late thought' $$, 'PT400', 'validation.failed', 'graded work stays as it was');
select throws_ok($$ update public.submissions set score = null $$, 'PT403', 'permission.denied', 'and keeps its grade');
select is((select body from public.submissions), 'Better', 'as it was');

select * from finish();
rollback;
