begin;
select plan(11);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.live_class('course', 'Soon', now() + interval '1 day');
select tests.live_class('course', 'Running', now() - interval '10 minutes');
select tests.live_class('course', 'Over', now() - interval '3 hours');
select tests.authenticate_as('mia');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Soon'), tests.id('mia')) $$, 'PT404',
  'course.not_found',
  'A student without the course cannot register');
select tests.authenticate_as('charlie');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Soon'), tests.id('charlie')) $$,
  'A student of the course can register');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Running'), tests.id('charlie')) $$, 'PT400',
  'validation.failed',
  'A student cannot register for a class that has begun');
select is_empty($$ update public.live_class_registrations set attended = true returning 1 $$,
  'A student cannot set their own attendance');
select tests.authenticate_as('dana');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Running'), tests.id('charlie')) $$,
  'Staff can register a late student');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Over'), tests.id('charlie')) $$, 'PT400',
  'validation.failed',
  'Staff cannot register a student for a class that is over');
select throws_ok($$ update public.live_class_registrations set attended = true where live_class_id = tests.the('Soon') $$, 'PT400', 'validation.failed',
  'Nobody can be marked as attending a future class');
select lives_ok($$ update public.live_class_registrations set attended = true where live_class_id = tests.the('Running') $$,
  'Staff can mark attendance while the class runs');
select tests.authenticate_as('charlie');
delete from public.live_class_registrations;
select is((select array_agg(l.title) from public.live_class_registrations r join public.live_classes l on l.id = r.live_class_id), '{Running}',
  'A student can only cancel registrations of future classes');

select tests.clear_authentication();
update public.enrollments set status = 'completed';
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Soon'), tests.id('charlie')) $$, 'PT404',
  'course.not_found',
  'A student who completed the course cannot register');
select tests.authenticate_as('dana');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Soon'), tests.id('charlie')) $$, 'PT404',
  'course.not_found',
  'Staff cannot register a student who completed the course');

select * from finish();
rollback;
