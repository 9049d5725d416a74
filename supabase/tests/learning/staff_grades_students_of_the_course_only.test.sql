begin;
select plan(5);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.create_user('leo', '{student}');
select tests.takes('course', 'leo', 'dropped');
select tests.assignment('course', 'Essay');
select tests.authenticate_as('dana');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('charlie'), 80) $$, 'work on paper of who takes the course');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('mia'), 80) $$, 'PT404', 'course.not_found', 'not of somebody else');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('leo'), 80) $$, 'PT404', 'course.not_found', 'nor of one who has left');
select tests.clear_authentication();
update public.enrollments set status = 'dropped';
select tests.authenticate_as('dana');
select throws_ok($$ update public.submissions set score = 10 $$, 'PT404', 'course.not_found', 'whose grade stays');
select is((select score from public.submissions), 80.00, 'as it was');

select * from finish();
rollback;
