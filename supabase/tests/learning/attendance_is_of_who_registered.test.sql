begin;
select plan(8);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
select tests.create_user('zoe', '{student}');
select tests.live_class('course', 'Reading', now() - interval '30 minutes', 'charlie');
select tests.live_class('course', 'Over', now() - interval '3 hours');

select tests.authenticate_as('dana');
select results_eq($$ update public.live_class_registrations set attended = true where live_class_id = tests.the('Reading') and student_id = tests.id('charlie') returning attended $$,
  'values (true)', 'who registered was there');
select is_empty($$ update public.live_class_registrations set attended = true where live_class_id = tests.the('Reading') and student_id = tests.id('mia') returning 1 $$,
  'who did not register has no attendance');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id, attended) values (tests.the('Reading'), tests.id('mia'), true) $$,
  '42501', null, 'nor is it written along with a registration');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Over'), tests.id('mia')) $$,
  'PT400', 'validation.failed', 'nobody is registered for a class that is over');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Reading'), tests.id('zoe')) $$,
  'PT404', 'course.not_found', 'nor who does not take the course');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Reading'), tests.id('mia')) $$,
  'a late-comer is let in while it lasts');
select results_eq($$ update public.live_class_registrations set attended = true where student_id = tests.id('mia') returning attended $$,
  'values (true)', 'and then was there');
select tests.clear_authentication();
select is((select count(*)::int from public.live_class_registrations), 2, 'two came');

select * from finish();
rollback;
