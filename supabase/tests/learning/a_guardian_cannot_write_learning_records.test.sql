begin;
select plan(14);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.live_class('course', 'Soon', now() + interval '1 day', 'charlie');
select tests.live_class('course', 'Later', now() + interval '2 days');
select tests.assignment('course', 'Poem');
insert into public.badges (name) values ('Star');
select tests.authenticate_as('bob');
select is_empty($$ update public.submissions set score = 100 returning 1 $$, 'A guardian cannot grade work');
select is_empty($$ update public.enrollments set progress = 100 returning 1 $$,
  'A guardian cannot change progress');
select is_empty($$ update public.live_class_registrations set attended = true returning 1 $$,
  'A guardian cannot change attendance');
select is_empty($$ delete from public.live_class_registrations returning 1 $$,
  'A guardian cannot delete a registration');
select throws_ok($$ insert into public.point_entries (student_id, course_id, points) values (tests.id('charlie'), tests.the('course'), 5) $$, 'PT404',
  'course.not_found',
  'A guardian cannot give points');
select throws_ok($$ insert into public.student_badges (student_id, badge_id, course_id) select tests.id('charlie'), id, tests.the('course')
  from public.badges $$, 'PT404', 'course.not_found',
  'A guardian cannot award a badge');
select throws_ok($$ insert into public.certificates (student_id, course_id, title) values (tests.id('charlie'), tests.the('course'), 'x') $$, 'PT404',
  'course.not_found',
  'A guardian cannot issue a certificate');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Poem'), tests.id('charlie'), 'x') $$, 'PT404',
  'course.not_found',
  'A guardian cannot submit work for the student');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Later'), tests.id('charlie')) $$, 'PT404',
  'course.not_found',
  'A guardian cannot register the student for a class');
select throws_ok($$ insert into public.activity_days (student_id, course_id, day) values (tests.id('charlie'), tests.the('course'), current_date) $$, 'PT404',
  'course.not_found',
  'A guardian cannot add a day of activity');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('course'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A guardian cannot enroll the student');
select is_empty($$ update public.courses set passing_percentage = 1 returning 1 $$,
  'A guardian cannot change a course');
select is_empty($$ update public.live_classes set title = 'x' returning 1 $$,
  'A guardian cannot change a class');
select is((select count(*)::int from public.live_class_registrations), 1,
  'A guardian can read the registration');

select * from finish();
rollback;
