begin;
select plan(4);

select tests.create_course();
select tests.make_schools();
select tests.enroll('charlie', 'e1');
select is((select count(*)::int from public.enrollments where student_id = tests.id('charlie') and status = 'active'), 1,
  'A student takes a course');
delete from public.profile_roles where profile_id = tests.id('charlie') and role = 'student';
select is((select count(*)::int from public.class_students where student_id = tests.id('charlie')), 0,
  'A former student sits in no class');
select is((select count(*)::int from public.enrollments where student_id = tests.id('charlie') and status = 'active'), 0,
  'A former student takes no course');
select is((select count(*)::int from public.enrollments where student_id = tests.id('charlie') and status = 'dropped'), 1,
  'The record of the course stays');

select * from finish();
rollback;
