begin;
select plan(9);

select tests.staff_schools();

select tests.authenticate_as('tina');
select is((select count(*)::int from public.list_contacts()), 1,
  'A teacher''s contacts are the guardians of their students');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{READ_PARENT_COMM}' where profile_id = tests.id('tina');
select tests.authenticate_as('tina');
select is((select count(*)::int from public.list_contacts()), 0,
  'A teacher without READ_PARENT_COMM has no contacts');
select throws_ok($$ select public.start_thread(tests.id('mia'), tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A teacher without READ_PARENT_COMM cannot start a thread');
select is((select count(*)::int from public.class_students), 1,
  'A teacher without READ_PARENT_COMM still sees their class');
select is((select string_agg(full_name, ' ' order by full_name) from public.profiles), 'Mia Tina',
  'A teacher without READ_PARENT_COMM sees students but not guardians');
select tests.authenticate_as('bob');
select is((select string_agg(full_name, ' ') from public.list_contacts()), 'Otto',
  'The guardian''s only remaining contact is the office');
select tests.clear_authentication();
update public.memberships set custom_permissions = '{READ_PARENT_COMM}' where role = 'campus_manager';
select tests.authenticate_as('cleo');
select is((select count(*)::int from public.list_contacts()), 0,
  'A manager with READ_PARENT_COMM has no contacts');
select tests.clear_authentication();
select tests.restrict('otto', 'mia', '{message}');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 0,
  'A restricted office is no contact of the guardian');
select tests.authenticate_as('otto');
select is((select count(*)::int from public.list_contacts()), 0, 'A restricted office has no contacts');

select * from finish();
rollback;
