begin;
select plan(8);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
select tests.create_user('zoe', '{student}');
select tests.live_class('course', 'Reading', now() - interval '30 minutes', 'charlie');
select tests.live_class('course', 'Over', now() - interval '3 hours');

select tests.authenticate_as('dana');
select results_eq($$ update public.live_class_registrations set attended = true where live_class_id = tests.the('Reading')
  and student_id = tests.id('charlie') returning attended $$,
  'values (true)', 'A registered student can be marked as attending');
select is_empty($$ update public.live_class_registrations set attended = true where live_class_id = tests.the('Reading')
  and student_id = tests.id('mia') returning 1 $$,
  'A student without registration has no attendance');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id, attended) values (tests.the('Reading'), tests.id('mia'), true) $$,
  '42501', null, 'A registration cannot be inserted with attendance');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Over'), tests.id('mia')) $$,
  'PT400', 'validation.failed', 'Nobody can register for a class that is over');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Reading'), tests.id('zoe')) $$,
  'PT404', 'course.not_found', 'A student without the course cannot be registered');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Reading'), tests.id('mia')) $$,
  'Staff can register a late student while the class runs');
select results_eq($$ update public.live_class_registrations set attended = true where student_id = tests.id('mia') returning attended $$,
  'values (true)', 'The late student can be marked as attending');
select tests.clear_authentication();
select is((select count(*)::int from public.live_class_registrations), 2, 'Exactly two registrations exist');

select * from finish();
rollback;
