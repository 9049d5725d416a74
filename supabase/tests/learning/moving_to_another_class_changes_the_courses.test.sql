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
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('west'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'Before the move the new teacher cannot enroll the student');

select tests.authenticate_as('sam');
select public.enroll_student(tests.place('w1'), tests.id('mia'));
delete from public.class_students where class_id = tests.place('e1') and student_id = tests.id('mia');

select tests.authenticate_as('mia');
select is((select string_agg(status::text, ' ') from public.enrollments), 'dropped',
  'The student''s enrollment in the old class is dropped');
select is((select count(*)::int from public.courses), 0, 'The student no longer sees the old course');
select is((select score from public.submissions), 80::numeric, 'The student still sees their own grade');
select tests.authenticate_as('bob');
select is((select score from public.submissions), 80::numeric,
  'The guardian still sees the student''s grade');
select tests.authenticate_as('tina');
select is((select count(*)::int from public.list_roster(tests.place('e1'))), 0,
  'The old teacher''s roster does not list the student');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello') $$, 'PT404', 'contact.not_found',
  'The old teacher cannot write about the student');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('east'), tests.id('mia')) on conflict do nothing $$, 'PT403',
  'permission.denied',
  'The old teacher cannot enroll the student again');
select throws_ok($$ update public.enrollments set status = 'active' where student_id = tests.id('mia') $$, 'PT403', 'permission.denied',
  'The old teacher cannot reactivate the enrollment');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) select id, tests.id('mia'), 10 from public.assignments
  on conflict do nothing $$, 'PT404', 'course.not_found',
  'The old teacher cannot grade the student');

select tests.authenticate_as('wanda');
select lives_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('west'), tests.id('mia')) $$,
  'The new teacher enrolls the student without an invitation');
select tests.authenticate_as('bob');
select is((select string_agg(title, ' ') from public.courses), 'West',
  'The guardian sees only the new course');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('wanda');
select tests.authenticate_as('wanda');
select is((select count(*)::int from public.courses) + (select count(*)::int from public.enrollments), 0,
  'A former teacher reads no courses or enrollments');

select * from finish();
rollback;
