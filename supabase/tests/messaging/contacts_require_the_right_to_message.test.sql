begin;
select plan(6);

select tests.create_family();
select tests.create_user('grace');
select tests.link('grace', 'charlie', '{view_progress,book,receive_alerts}');

select tests.authenticate_as('grace');
select is_empty($$ select * from public.list_contacts() $$,
  'A guardian without the right to message has no contacts');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian without the right to message cannot send');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.list_contacts() $$, '{Bob,Eve}'::text[],
  'A guardian without the right to message is no contact of the tutor');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('grace')) $$, 'PT404', 'contact.not_found',
  'The tutor cannot write to a guardian without the right');

select tests.clear_authentication();
update public.profile_graph set rights = '{message}' where id = tests.link_id('grace', 'charlie');
select tests.authenticate_as('grace');
select is((select full_name from public.list_contacts()), 'Dana',
  'A guardian with only the right to message finds the tutor');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$,
  'A guardian with only the right to message can send');

select * from finish();
rollback;
