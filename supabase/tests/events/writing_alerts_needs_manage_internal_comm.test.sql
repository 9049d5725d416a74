begin;
select plan(12);

select tests.staff_schools();

select tests.authenticate_as('cleo');
select is((select count(*)::int from public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east'))), 1, 'a manager holds it');
select tests.authenticate_as('tina');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied', 'a teacher does not');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill') $$, 'PT403', 'permission.denied', 'also not for where she works');
select tests.authenticate_as('otto');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied', 'nor the office');
select tests.authenticate_as('bob');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied', 'nor a guardian');
select tests.authenticate_as('mia');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied', 'nor a student');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied', 'nor a stranger');
select tests.authenticate_as_anon();
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT401', 'auth.required', 'nor nobody');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('cleo');
update public.memberships set custom_permissions = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('tina');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east')) $$, 'PT403', 'permission.denied', 'a filter takes it away');
select tests.authenticate_as('tina');
select is((select campus_id from public.create_event('Trip', '2030-01-16', 'event')), tests.place('east'), 'a grant gives it: class-level people write to their campus');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id = tests.id('tina');
select tests.authenticate_as('tina');
select throws_ok($$ select public.create_event('Trip', '2030-01-16', 'event') $$, 'PT403', 'permission.denied', 'granted and filtered at once is filtered');
select tests.clear_authentication();
select is((select count(*)::int from public.communication_events), 2, 'nothing else was written');

select * from finish();
rollback;
