begin;
select plan(5);

select tests.create_course();
select tests.create_user('tim', '{tutor}');
select tests.create_user('mia', '{student}');
select tests.link('tim', 'mia');
select tests.course('chess', 'tim', 'Chess');
select tests.takes('chess', 'mia');
select tests.authenticate_as('mia');
select public.block_guardian((select g.link_id from public.my_guardians g));
select tests.authenticate_as('tim');
select is((select count(*)::int from public.enrollments), 1,
  'A blocked guardian still teaches the course of the student');
select is((select full_name from public.profiles where id = tests.id('mia')), 'Mia',
  'The tutor of a course sees the names of its students, also as a former guardian');
select is((select count(*)::int from public.list_contacts()), 0,
  'A blocked guardian is no contact about the student as their tutor');

select tests.clear_authentication();
update public.enrollments set status = 'dropped' where student_id = tests.id('mia');
select tests.authenticate_as('tim');
select is_empty($$ select from public.profiles where id = tests.id('mia') $$,
  'The tutor does not see a student who left the course');

select tests.clear_authentication();
update public.enrollments set status = 'active' where student_id = tests.id('mia');
delete from public.profile_roles where profile_id = tests.id('tim');
select tests.authenticate_as('tim');
select is_empty($$ select from public.profiles where id = tests.id('mia') $$,
  'A former tutor does not see the students of their courses');

select * from finish();
rollback;
