begin;
select plan(6);

select tests.staff_schools();
-- Mia's account took a profile over that the organization had brought.
insert into private.placeholder_tenants (profile_id, organization_id) values (tests.id('mia'), tests.place('north'));

select tests.authenticate_as('olga');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('mia')) $$, 'whoever agreed to belong to the organization moves in it');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('mia'), 'teacher', tests.place('h1')) $$, 'PT403', 'permission.denied', 'but a student with an account is not made staff');
delete from public.class_students where student_id = tests.id('mia');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'whoever has left it is not taken back');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('mia'), 'teacher', tests.place('h1')) $$, 'PT403', 'permission.denied', 'in no capacity');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'nor by the school');
select is((public.enroll_student(tests.place('e1'), tests.id('mia'))).status::text, 'pending', 'but asked');

select * from finish();
rollback;
