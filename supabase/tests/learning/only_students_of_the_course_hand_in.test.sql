begin;
select plan(4);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.assignment('course', 'Essay');
select tests.authenticate_as('mia');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('mia'), 'x') $$, 'PT404', 'course.not_found', 'not somebody else');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (gen_random_uuid(), tests.id('mia'), 'x') $$, 'PT404', 'course.not_found', 'which answers like a course that does not exist');
select tests.clear_authentication();
update public.enrollments set status = 'dropped';
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'x') $$, 'PT404', 'course.not_found', 'nor one who has left');
select tests.clear_authentication();
update public.enrollments set status = 'active';
update public.courses set source = 'google_classroom', external_id = 'g1', tutor_id = null;
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'x') $$, 'PT404', 'course.not_found', 'nor in a course that is kept elsewhere');

select * from finish();
rollback;
