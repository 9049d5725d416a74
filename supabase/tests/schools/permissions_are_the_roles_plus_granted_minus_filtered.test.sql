begin;
select plan(14);

select tests.staff_schools();
create function pg_temp.permissions(p_role public.membership_role, p_granted public.staff_permission[], p_filtered public.staff_permission[]) returns text
language sql as $$ select array_to_string(private.effective_permissions(p_role, p_granted, p_filtered), ' ') $$;

select is(pg_temp.permissions(r, '{}', '{}'), 'MANAGE_INTERNAL_COMM', r || ' writes alerts') from unnest('{organization_manager,school_manager,campus_manager}'::public.membership_role[]) r;
select is(pg_temp.permissions(r, '{}', '{}'), 'READ_PARENT_COMM', r || ' talks with guardians') from unnest('{office_manager,teacher}'::public.membership_role[]) r;
select is(pg_temp.permissions('teacher', '{MANAGE_INTERNAL_COMM}', '{}'), 'MANAGE_INTERNAL_COMM READ_PARENT_COMM', 'what is granted comes on top');
select is(pg_temp.permissions('teacher', '{}', '{READ_PARENT_COMM}'), '', 'what is filtered goes');
select is(pg_temp.permissions('teacher', '{MANAGE_INTERNAL_COMM}', '{MANAGE_INTERNAL_COMM}'), 'READ_PARENT_COMM', 'granted and filtered at once is filtered');
select throws_ok($$ update public.memberships set custom_permissions = '{null}' $$, '23514', null, 'a permission has a name');
select throws_ok($$ update public.memberships set custom_permissions_filter = '{null}' $$, '23514', null, 'also one that is filtered');
select throws_ok($$ update public.memberships set custom_permissions = '{{MANAGE_INTERNAL_COMM}}' $$, '23514', null, 'they are a list');
select throws_ok($$ update public.memberships set custom_permissions_filter = array_fill('READ_PARENT_COMM'::public.staff_permission, array[11]) $$, '23514', null, 'a short one');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east'))), 1, 'an admin holds everything');
select tests.clear_authentication();
select tests.employ('ada', 'campus_manager', 'east', '{}', '{MANAGE_INTERNAL_COMM}');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east'))), 1, 'and no filter binds him');

select * from finish();
rollback;
