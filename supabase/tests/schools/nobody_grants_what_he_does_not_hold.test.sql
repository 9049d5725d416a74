begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('carl');
select tests.employ('carl', 'campus_manager', 'west', '{}', '{MANAGE_INTERNAL_COMM}');
select tests.create_user('wendy');
select tests.employ('wendy', 'teacher', 'w1');
select tests.keep('p', tests.brought('Person', 'north', 'client'));

select tests.authenticate_as('carl');
select throws_ok($$ update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('wendy') $$, 'PT403', 'permission.denied', 'a manager from whom it was filtered grants no MANAGE_INTERNAL_COMM');
select tests.clear_authentication();
select tests.employ('carl', 'campus_manager', 'hill');
select tests.authenticate_as('carl');
select throws_ok($$ update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('wendy') $$, 'PT403', 'permission.denied', 'also one who holds it at another place');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id, custom_permissions) values (tests.the('p'), 'teacher', tests.place('w1'), '{MANAGE_INTERNAL_COMM}') $$, 'PT403', 'permission.denied', 'nor to somebody new');
select lives_ok($$ update public.memberships set custom_permissions_filter = '{READ_PARENT_COMM}' where profile_id = tests.id('wendy') $$, 'taking away is free');
select lives_ok($$ update public.memberships set custom_permissions_filter = '{}' where profile_id = tests.id('wendy') $$, 'and so is giving back what the role brings');
select tests.authenticate_as('sam');
select throws_ok($$ update public.memberships set custom_permissions = '{READ_PARENT_COMM}' where profile_id = tests.id('cleo') $$, 'PT403', 'permission.denied', 'a manager does not hold READ_PARENT_COMM, so he grants it to no other role');
select lives_ok($$ update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('wendy') $$, 'what he holds he grants');
select is((select permissions from public.memberships where profile_id = tests.id('wendy')), '{MANAGE_INTERNAL_COMM,READ_PARENT_COMM}'::public.staff_permission[], 'and it holds');
select lives_ok($$ update public.memberships set custom_permissions_filter = '{}' where profile_id = tests.id('carl') $$, 'also back to a manager');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id in (tests.id('sam'), tests.id('carl'));
select tests.authenticate_as('sam');
select throws_ok($$ update public.memberships set custom_permissions_filter = '{}' where profile_id = tests.id('carl') $$, 'PT403', 'permission.denied', 'who lost it gives it back to nobody');
select throws_ok($$ update public.memberships set permissions = '{MANAGE_INTERNAL_COMM}' $$, '428C9', null, 'what is in force is computed, not written');

select * from finish();
rollback;
