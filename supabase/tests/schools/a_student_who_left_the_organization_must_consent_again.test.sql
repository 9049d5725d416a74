begin;
select plan(6);

select tests.staff_schools();
-- Mia's account took a profile over that the organization had brought.
insert into private.placeholder_tenants (profile_id, organization_id) values (tests.id('mia'), tests.place('north'));

select tests.authenticate_as('olga');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('mia')) $$,
  'A student who adopted moves within the organization directly');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('mia'), 'teacher', tests.place('h1')) $$, 'PT403',
  'permission.denied',
  'A student with an account is not made staff directly');
delete from public.class_students where student_id = tests.id('mia');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A student who left cannot be placed directly again');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('mia'), 'teacher', tests.place('h1')) $$, 'PT403',
  'permission.denied',
  'A student who left cannot be made staff directly');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'The school cannot place the student directly either');
select is((public.enroll_student(tests.place('e1'), tests.id('mia'))).status::text, 'pending',
  'Enrolling the student sends an invitation');

select * from finish();
rollback;
