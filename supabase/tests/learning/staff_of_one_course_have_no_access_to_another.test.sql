begin;
select plan(11);

select tests.create_course();
select tests.create_user('tom', '{tutor}');
select tests.course('foreign', 'tom', 'Chess');
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.live_class('course', 'Reading', now() + interval '1 day', 'charlie');
insert into public.badges (name) values ('Star');
select tests.authenticate_as('tom');
select is((select count(*)::int from public.submissions) + (select count(*)::int from public.enrollments)
  + (select count(*)::int from public.assignments) + (select count(*)::int from public.live_class_registrations)
  + (select count(*)::int from public.live_classes), 0, 'A tutor reads nothing of another tutor''s course');
select is_empty($$ update public.submissions set score = 1 returning 1 $$,
  'A tutor cannot grade in another''s course');
select is_empty($$ update public.live_class_registrations set attended = false returning 1 $$,
  'A tutor cannot mark attendance in another''s course');
select is_empty($$ update public.courses set title = 'x' where id <> tests.the('foreign') returning 1 $$,
  'A tutor cannot change another''s course');
select throws_ok($$ insert into public.assignments (course_id, title) values (tests.the('course'), 'x') $$, '42501', null,
  'A tutor cannot create an assignment in another''s course');
select throws_ok($$ insert into public.point_entries (student_id, course_id, points) values (tests.id('charlie'), tests.the('course'), 5) $$, 'PT404',
  'course.not_found',
  'A tutor cannot give points in another''s course');
select throws_ok($$ insert into public.point_entries (student_id, course_id, points) values (tests.id('charlie'), tests.the('foreign'), 5) $$, 'PT404',
  'course.not_found',
  'A tutor cannot give points to a student outside their course');
select throws_ok($$ insert into public.student_badges (student_id, badge_id, course_id) select tests.id('charlie'), id, tests.the('foreign')
  from public.badges $$, 'PT404', 'course.not_found',
  'A tutor cannot award a badge to a student outside their course');
select throws_ok($$ insert into public.certificates (student_id, course_id, title) values (tests.id('charlie'), tests.the('foreign'), 'x') $$, 'PT404',
  'course.not_found',
  'A tutor cannot issue a certificate to a student outside their course');
select throws_ok($$ insert into public.activity_days (student_id, course_id, day) values (tests.id('charlie'), tests.the('foreign'), current_date) $$, 'PT404',
  'course.not_found',
  'A tutor cannot add a day of activity for a student outside their course');
select tests.authenticate_as('dana');
select lives_ok($$ insert into public.point_entries (student_id, course_id, points) values (tests.id('charlie'), tests.the('course'), 5);
  insert into public.student_badges (student_id, badge_id, course_id) select tests.id('charlie'), id, tests.the('course') from public.badges;
  insert into public.certificates (student_id, course_id, title) values (tests.id('charlie'), tests.the('course'), 'Writer') $$,
  'The course''s own tutor can give points, badges and certificates');

select * from finish();
rollback;
