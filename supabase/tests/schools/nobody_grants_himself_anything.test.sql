begin;
select plan(5);

select tests.staff_schools();
select tests.employ('sam', 'teacher', 'e2');

select tests.authenticate_as('sam');
update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where role = 'teacher' and profile_id = tests.id('sam');
update public.memberships set custom_permissions_filter = '{}' where role = 'school_manager';
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('sam'), 'teacher', tests.place('e1')) $$, 'PT403', 'permission.denied', 'a manager does not make himself a teacher');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('sam')) $$, 'PT403', 'permission.denied', 'nor a student');
select throws_ok($$ select public.invite_member('sam@example.com', 'campus_manager', 'campus', tests.place('east')) $$, 'PT400', 'link.self', 'nor invites himself');
select tests.clear_authentication();
select is((select custom_permissions from public.memberships where profile_id = tests.id('sam') and role = 'teacher'), '{}', 'his own row below his level did not change');
select tests.authenticate_as('sam');
update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where role = 'teacher';
select is((select custom_permissions from public.memberships where profile_id = tests.id('tina')), '{MANAGE_INTERNAL_COMM}', 'the others'' did');

select * from finish();
rollback;
