begin;
select plan(7);

select tests.staff_schools();
select tests.employ('sam', 'teacher', 'e2');

select tests.authenticate_as('sam');
update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where role = 'teacher' and profile_id = tests.id('sam');
update public.memberships set custom_permissions_filter = '{}' where role = 'school_manager';
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('sam'), 'teacher', tests.place('e1')) $$, 'PT403',
  'permission.denied',
  'A manager does not make themselves a teacher');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('sam')) $$, 'PT409', 'student.role_required',
  'A manager cannot make themselves a student');
select throws_ok($$ select public.invite_member('sam@example.com', 'campus_manager', 'campus', tests.place('east')) $$, 'PT400', 'link.self',
  'A manager cannot invite themselves');
select tests.clear_authentication();
select is((select custom_permissions from public.memberships where profile_id = tests.id('sam') and role = 'teacher'), '{}',
  'A manager cannot change their own lower membership');
select tests.authenticate_as('sam');
update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where role = 'teacher';
select is((select custom_permissions from public.memberships where profile_id = tests.id('tina')), '{MANAGE_INTERNAL_COMM}',
  'A manager can change another teacher''s permissions');

-- The same holds for a manager whom the organization brought and who adopted the placeholder.
select tests.clear_authentication();
insert into private.placeholder_tenants (profile_id, organization_id) values (tests.id('sam'), tests.place('north'));
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('sam') and role = 'school_manager';
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('sam'), 'campus_manager', tests.place('east')) $$, 'PT403',
  'permission.denied',
  'A manager whose permission was filtered does not take it back below');
select is((select count(*)::int from public.my_memberships where 'MANAGE_INTERNAL_COMM' = any (permissions) and role <> 'teacher'), 0,
  'The manager still lacks the filtered permission');

select * from finish();
rollback;
