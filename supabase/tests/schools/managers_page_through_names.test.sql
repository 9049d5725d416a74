begin;
select plan(19);

select tests.staff_schools();

select tests.authenticate_as('olga');
select is((select string_agg(full_name, ' ' order by full_name) from public.list_members('organization', tests.place('north'))), 'Cleo Olga Otto Sam Tina', 'an organization''s manager lists its people');
select is((select string_agg(full_name, ' ') from public.list_members('organization', tests.place('north'), 2, 1)), 'Sam Cleo', 'page by page, by role and name');
select is((select count(*)::int from public.profiles), 1, 'without their cards being his to search');
select is((select full_name from public.list_roster(tests.place('e1'))), 'Mia', 'and any class');
select tests.authenticate_as('cleo');
select is((select string_agg(full_name, ' ' order by full_name) from public.list_members('campus', tests.place('east'))), 'Cleo Otto Tina', 'a campus''s manager his campus');
select is((select full_name from public.list_members('class', tests.place('e1'))), 'Tina', 'or one class');
select throws_ok($$ select public.list_members('school', tests.place('high')) $$, 'PT403', 'permission.denied', 'nothing above');
select throws_ok($$ select public.list_roster(tests.place('w1')) $$, 'PT404', 'class.not_found', 'nor beside');
select throws_ok($$ select public.list_members('campus', gen_random_uuid()) $$, 'PT403', 'permission.denied', 'nor what does not exist');
select throws_ok($$ select public.list_members('system', tests.place('east')) $$, 'PT400', 'validation.failed', 'nor a level that there is not');
select throws_ok($$ select public.list_members('campus', tests.place('east'), 201) $$, 'PT400', 'validation.failed', 'nor more than a page');
select tests.authenticate_as('tina');
select is((select full_name from public.list_roster(tests.place('e1'))), 'Mia', 'a teacher lists her class');
select throws_ok($$ select public.list_roster(tests.place('e2')) $$, 'PT404', 'class.not_found', 'not another');
select throws_ok($$ select public.list_members('class', tests.place('e1')) $$, 'PT403', 'permission.denied', 'and no staff');
select tests.authenticate_as('otto');
select is((select full_name from public.list_roster(tests.place('e1'))), 'Mia', 'the office lists the classes of its campus');
select tests.authenticate_as('bob');
select throws_ok($$ select public.list_roster(tests.place('e1')) $$, 'PT404', 'class.not_found', 'a guardian lists nobody');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.list_members('organization', tests.place('north'))), 5, 'an admin may');
select is((select full_name from public.list_roster(tests.place('e1'))), 'Mia', 'both');
select bag_eq($$ select action from public.list_audit_log() where action in ('members.listed', 'roster.listed') $$, '{members.listed,roster.listed}'::text[], 'and the log says so, of him alone');

select * from finish();
rollback;
