begin;
select plan(15);

select tests.staff_schools();
select tests.create_user('carl');
select tests.employ('carl', 'campus_manager', 'west', '{}', '{MANAGE_INTERNAL_COMM}');
select tests.create_user('wendy');
select tests.employ('wendy', 'teacher', 'w1');
select tests.keep('p', tests.brought('Person', 'north', 'client'));

select tests.authenticate_as('carl');
select throws_ok($$ update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('wendy') $$, 'PT403',
  'permission.denied',
  'A manager without a permission cannot grant it');
select tests.clear_authentication();
select tests.employ('carl', 'campus_manager', 'hill');
select tests.authenticate_as('carl');
select throws_ok($$ update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('wendy') $$, 'PT403',
  'permission.denied',
  'Holding the permission at another place does not suffice');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id, custom_permissions)
  values (tests.the('p'), 'teacher', tests.place('w1'), '{MANAGE_INTERNAL_COMM}') $$, 'PT403', 'permission.denied',
  'A manager without a permission cannot grant it to a new member');
select lives_ok($$ update public.memberships set custom_permissions_filter = '{READ_PARENT_COMM}' where profile_id = tests.id('wendy') $$,
  'A manager can filter a permission');
select lives_ok($$ update public.memberships set custom_permissions_filter = '{}' where profile_id = tests.id('wendy') $$,
  'A manager can restore a permission of the role');
select tests.authenticate_as('sam');
select throws_ok($$ update public.memberships set custom_permissions = '{READ_PARENT_COMM}' where profile_id = tests.id('cleo') $$, 'PT403',
  'permission.denied',
  'A manager cannot grant a permission of another role');
select lives_ok($$ update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('wendy') $$,
  'A manager can grant a permission that they hold');
select is((select permissions from public.memberships where profile_id = tests.id('wendy')),
  '{MANAGE_INTERNAL_COMM,READ_PARENT_COMM}'::public.staff_permission[],
  'The granted permission is effective');
select lives_ok($$ update public.memberships set custom_permissions_filter = '{}' where profile_id = tests.id('carl') $$,
  'A manager can restore a permission to another manager');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id in (tests.id('sam'), tests.id('carl'));
select tests.authenticate_as('sam');
select throws_ok($$ update public.memberships set custom_permissions_filter = '{}' where profile_id = tests.id('carl') $$, 'PT403', 'permission.denied',
  'A manager who lost a permission cannot restore it to others');
select throws_ok($$ update public.memberships set permissions = '{MANAGE_INTERNAL_COMM}' $$, '428C9', null,
  'Effective permissions cannot be written');

-- Managers of one place are equals.
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{}' where profile_id in (tests.id('sam'), tests.id('carl'));
select tests.create_users('sue', 'chad', 'omar');
select tests.employ('sue', 'school_manager', 'high'), tests.employ('chad', 'campus_manager', 'east'), tests.employ('omar', 'organization_manager', 'north');
select tests.authenticate_as('sam');
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('sue');
select tests.clear_authentication();
select is((select custom_permissions_filter from public.memberships where profile_id = tests.id('sue')), '{}',
  'A school manager takes no permission from another manager of the school');
select tests.authenticate_as('sam');
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('chad');
select tests.clear_authentication();
select is((select custom_permissions_filter from public.memberships where profile_id = tests.id('chad')), '{MANAGE_INTERNAL_COMM}',
  'A school manager takes a permission from a campus manager');
select tests.authenticate_as('cleo');
update public.memberships set custom_permissions_filter = '{}' where profile_id = tests.id('chad');
select tests.clear_authentication();
select is((select custom_permissions_filter from public.memberships where profile_id = tests.id('chad')), '{MANAGE_INTERNAL_COMM}',
  'A campus manager restores nothing to another manager of the campus');
select tests.authenticate_as('olga');
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('omar');
select tests.clear_authentication();
select is((select custom_permissions_filter from public.memberships where profile_id = tests.id('omar')), '{}',
  'An organization manager takes no permission from another one');

select * from finish();
rollback;
