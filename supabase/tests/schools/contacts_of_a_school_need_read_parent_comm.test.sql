begin;
select plan(9);

select tests.staff_schools();

select tests.authenticate_as('tina');
select is((select count(*)::int from public.list_contacts()), 1, 'a teacher reaches her students'' guardians');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{READ_PARENT_COMM}' where profile_id = tests.id('tina');
select tests.authenticate_as('tina');
select is((select count(*)::int from public.list_contacts()), 0, 'without READ_PARENT_COMM she does not');
select throws_ok($$ select public.start_thread(tests.id('mia'), tests.id('bob')) $$, 'PT404', 'contact.not_found', 'nor starts to');
select is((select count(*)::int from public.class_students), 1, 'she still sees who sits in her class');
select is((select string_agg(full_name, ' ' order by full_name) from public.profiles), 'Mia Tina', 'and their cards, not their guardians''');
select tests.authenticate_as('bob');
select is((select string_agg(full_name, ' ') from public.list_contacts()), 'Otto', 'her guardians reach the office');
select tests.clear_authentication();
update public.memberships set custom_permissions = '{READ_PARENT_COMM}' where role = 'campus_manager';
select tests.authenticate_as('cleo');
select is((select count(*)::int from public.list_contacts()), 0, 'the permission alone makes a manager no contact');
select tests.clear_authentication();
select tests.restrict('otto', 'mia', '{message}');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 0, 'a restricted office is none either');
select tests.authenticate_as('otto');
select is((select count(*)::int from public.list_contacts()), 0, 'from its side');

select * from finish();
rollback;
