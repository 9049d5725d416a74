begin;
select plan(8);

select tests.create_users('theo: client', 'charlie: student', 'mia: student');
with o as (insert into public.organizations (name) values ('Org') returning id),
     s as (insert into public.schools (organization_id, name) select id, 'School' from o returning id, organization_id)
insert into public.campuses (school_id, organization_id, name) select id, organization_id, 'Campus' from s;
insert into public.classes (campus_id, organization_id, school_id, name) select id, organization_id, school_id, '5b' from public.campuses;
select tests.keep('class', (select id from public.classes));
insert into public.class_students (class_id, student_id, organization_id, school_id, campus_id)
select id, tests.id('charlie'), organization_id, school_id, campus_id from public.classes;
insert into public.memberships (profile_id, role, organization_id, school_id, campus_id, class_id)
select tests.id('theo'), 'teacher', organization_id, school_id, campus_id, id from public.classes;

select tests.authenticate_as('theo');
select lives_ok($$ insert into public.courses (class_id, title) values (tests.the('class'), 'Biology') $$,
  'A teacher creates a course of their class');
select throws_ok($$ insert into public.courses (tutor_id, title) values (tests.id('theo'), 'Mine') $$, '42501', null,
  'A teacher without the tutor role cannot create their own course');
select tests.keep('course', (select id from public.courses));
select lives_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('course'), tests.id('charlie')) $$,
  'A teacher enrolls a student of the class');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('course'), tests.id('mia')) $$,
  'PT403', 'permission.denied', 'A teacher cannot enroll another student');
select tests.clear_authentication();
delete from public.class_students;
select is((select status::text from public.enrollments), 'dropped', 'Leaving the class drops the enrollment');
insert into public.class_students (class_id, student_id, organization_id, school_id, campus_id)
select id, tests.id('charlie'), organization_id, school_id, campus_id from public.classes;
update public.enrollments set status = 'active';
delete from public.memberships;
select tests.authenticate_as('theo');
select is((select count(*)::int from public.enrollments) + (select count(*)::int from public.courses), 0,
  'A former teacher reads no courses or enrollments');
select is_empty($$ update public.enrollments set progress = 1 returning 1 $$,
  'A former teacher cannot change an enrollment');
select tests.clear_authentication();
select throws_ok($$ insert into public.courses (tutor_id, class_id, title) values (tests.id('theo'), tests.the('class'), 'Both') $$,
  '23514', null, 'A course cannot belong to both a tutor and a class');

select * from finish();
rollback;
