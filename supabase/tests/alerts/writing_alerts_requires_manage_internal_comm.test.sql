begin;
select plan(12);

select tests.staff_schools();

select tests.authenticate_as('cleo');
select is((select count(*)::int from public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east'))), 1,
  'A manager can write an alert');
select tests.authenticate_as('tina');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied',
  'A teacher cannot write an alert');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill') $$, 'PT403', 'permission.denied',
  'A teacher cannot write an alert to their own campus');
select tests.authenticate_as('otto');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied',
  'The office cannot write an alert');
select tests.authenticate_as('bob');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied',
  'A guardian cannot write an alert');
select tests.authenticate_as('mia');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied',
  'A student cannot write an alert');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied',
  'A stranger cannot write an alert');
select tests.authenticate_as_anon();
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot write an alert');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('cleo');
update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('tina');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied',
  'A manager whose permission is filtered cannot write an alert');
select tests.authenticate_as('tina');
select is((select campus_id from public.create_event('Trip', '2030-01-16', 'event')), tests.place('east'),
  'A teacher with the granted permission writes to their campus');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('tina');
select tests.authenticate_as('tina');
select throws_ok($$ select public.create_event('Trip', '2030-01-16', 'event') $$, 'PT403', 'permission.denied',
  'A permission that is granted and filtered does not suffice');
select tests.clear_authentication();
select is((select count(*)::int from public.communication_events), 2, 'No refused alert was written');

select * from finish();
rollback;
