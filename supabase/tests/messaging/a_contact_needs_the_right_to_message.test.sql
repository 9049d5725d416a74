begin;
select plan(6);

select tests.create_family();
select tests.create_user('grace');
select tests.link('grace', 'charlie', '{view_progress,book,receive_alerts}');

select tests.authenticate_as('grace');
select is_empty($$ select * from public.list_contacts() $$, 'a guardian without the right finds nobody');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'and writes to nobody');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.list_contacts() $$, '{Bob,Eve}'::text[], 'nor is she found');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('grace')) $$, 'PT404', 'contact.not_found', 'nor written to');

select tests.clear_authentication();
update public.profile_graph set rights = '{message}' where id = tests.link_id('grace', 'charlie');
select tests.authenticate_as('grace');
select is((select full_name from public.list_contacts()), 'Dana', 'with the right, and nothing else, she finds the tutor');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'and writes');

select * from finish();
rollback;
