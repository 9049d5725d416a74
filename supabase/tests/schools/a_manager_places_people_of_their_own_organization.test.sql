begin;
select plan(13);

select tests.staff_schools();
select tests.keep('kid', tests.brought('Kid', 'north'));
select tests.keep('other', tests.brought('Other', 'south'));
select tests.keep('child', tests.placeholder('zoe'));

select tests.authenticate_as('tina');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, '42501', null,
  'A teacher cannot place a student in their class');
select tests.authenticate_as('otto');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, '42501', null,
  'The office cannot place a student in a class');
delete from public.class_students;
select tests.authenticate_as('tina');
delete from public.class_students;
select tests.clear_authentication();
select is((select count(*)::int from public.class_students), 1,
  'Teacher and office cannot remove students from a class');
select tests.authenticate_as('cleo');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('mia'), 'teacher', tests.place('e2')) $$, 'PT403',
  'permission.denied',
  'A student with an account is not made staff without consent');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$,
  'A placeholder of the organization is placed in a class directly');
select lives_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('kid'), 'teacher', tests.place('e2')) $$,
  'A placeholder of the organization is made staff directly');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('other')) $$, 'PT403', 'permission.denied',
  'A placeholder of another organization cannot be placed');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('child')) $$, 'PT403', 'permission.denied',
  'A guardian''s placeholder cannot be placed directly');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('w1'), tests.the('kid')) $$, '42501', null,
  'A placeholder cannot be placed in a class of another campus');
select throws_ok($$ select public.enroll_student(tests.place('e1'), tests.the('other')) $$, 'PT404', 'student.not_found',
  'enroll_student gives an unspecific error for another organization''s child');
select is((public.enroll_student(tests.place('e1'), tests.the('child'))).kind::text, 'class',
  'Enrolling a guardian''s placeholder sends an invitation');
select tests.authenticate_as('zoe');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The guardian accepts the class for the placeholder');
select is((select count(*)::int from public.class_students where student_id = tests.the('child')), 1,
  'The placeholder is in the class after acceptance');

select * from finish();
rollback;
