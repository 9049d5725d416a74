begin;
select plan(13);

select tests.staff_schools();
select tests.create_user('wanda');
select tests.employ('wanda', 'teacher', 'w1');
select tests.authenticate_as('tina');
insert into public.courses (class_id, title) values (tests.place('e1'), 'East');
select tests.keep('east', (select id from public.courses));
insert into public.enrollments (course_id, student_id) values (tests.the('east'), tests.id('mia'));
insert into public.assignments (course_id, title) values (tests.the('east'), 'Essay');
insert into public.submissions (assignment_id, student_id, score) select id, tests.id('mia'), 80 from public.assignments;
select tests.authenticate_as('wanda');
insert into public.courses (class_id, title) values (tests.place('w1'), 'West');
select tests.keep('west', (select id from public.courses));
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('west'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'before the move, the new teacher does not enrol her');

select tests.authenticate_as('sam');
select public.enroll_student(tests.place('w1'), tests.id('mia'));
delete from public.class_students where class_id = tests.place('e1') and student_id = tests.id('mia');

select tests.authenticate_as('mia');
select is((select string_agg(status::text, ' ') from public.enrollments), 'dropped', 'whoever moves leaves the courses of the class');
select is((select count(*)::int from public.courses), 0, 'and sees them no more');
select is((select score from public.submissions), 80::numeric, 'her own record stays hers');
select tests.authenticate_as('bob');
select is((select score from public.submissions), 80::numeric, 'and her guardian''s to see');
select tests.authenticate_as('tina');
select is((select count(*)::int from public.list_roster(tests.place('e1'))), 0, 'the old teacher does not have her in class');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello') $$, 'PT404', 'contact.not_found', 'and does not write about her');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('east'), tests.id('mia')) on conflict do nothing $$, 'PT403', 'permission.denied', 'nor enrols her again');
select throws_ok($$ update public.enrollments set status = 'active' where student_id = tests.id('mia') $$, 'PT403', 'permission.denied', 'nor takes her back');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) select id, tests.id('mia'), 10 from public.assignments on conflict do nothing $$, 'PT404', 'course.not_found', 'nor grades her');

select tests.authenticate_as('wanda');
select lives_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('west'), tests.id('mia')) $$, 'the new teacher enrols her, without a question');
select tests.authenticate_as('bob');
select is((select string_agg(title, ' ') from public.courses), 'West', 'and her guardian sees the new course alone');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('wanda');
select tests.authenticate_as('wanda');
select is((select count(*)::int from public.courses) + (select count(*)::int from public.enrollments), 0, 'a teacher who leaves the class leaves its courses');

select * from finish();
rollback;
