begin;
select plan(14);

select tests.staff_schools();
create function pg_temp.permissions(p_role public.membership_role, p_granted public.staff_permission[], p_filtered public.staff_permission[]) returns text
language sql as $$ select array_to_string(private.effective_permissions(p_role, p_granted, p_filtered), ' ') $$;

select is(pg_temp.permissions(r, '{}', '{}'), 'MANAGE_INTERNAL_COMM', 'A role that writes alerts: ' || r)
  from unnest('{organization_manager,school_manager,campus_manager}'::public.membership_role[]) r;
select is(pg_temp.permissions(r, '{}', '{}'), 'READ_PARENT_COMM', 'A role that talks with guardians: ' || r)
  from unnest('{office_manager,teacher}'::public.membership_role[]) r;
select is(pg_temp.permissions('teacher', '{MANAGE_INTERNAL_COMM}', '{}'), 'MANAGE_INTERNAL_COMM READ_PARENT_COMM',
  'A granted permission is added to those of the role');
select is(pg_temp.permissions('teacher', '{}', '{READ_PARENT_COMM}'), '', 'A filtered permission is removed');
select is(pg_temp.permissions('teacher', '{MANAGE_INTERNAL_COMM}', '{MANAGE_INTERNAL_COMM}'), 'READ_PARENT_COMM',
  'A permission that is granted and filtered is removed');
select throws_ok($$ update public.memberships set custom_permissions = '{null}' $$, '23514', null,
  'A granted permission cannot be null');
select throws_ok($$ update public.memberships set custom_permissions_filter = '{null}' $$, '23514', null,
  'A filtered permission cannot be null');
select throws_ok($$ update public.memberships set custom_permissions = '{{MANAGE_INTERNAL_COMM}}' $$, '23514', null,
  'Granted permissions must be a flat list');
select throws_ok($$ update public.memberships set custom_permissions_filter = array_fill('READ_PARENT_COMM'::public.staff_permission, array[11]) $$, '23514',
  null,
  'The list of permissions has a maximum length');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east'))), 1,
  'An admin can create an alert at any place');
select tests.clear_authentication();
select tests.employ('ada', 'campus_manager', 'east', '{}', '{MANAGE_INTERNAL_COMM}');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east'))), 1,
  'A filter does not bind an admin');

select * from finish();
rollback;
