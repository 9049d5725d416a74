begin;
select plan(8);

select tests.create_family();
select tests.create_users('grace', 'heidi');
select tests.link('grace', 'charlie', p_status => 'PENDING'), tests.link('heidi', 'charlie', p_status => 'BLOCKED');

select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.list_contacts() $$, '{Bob,Eve}'::text[],
  'Pending and blocked guardians are no contacts of the tutor');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('grace')) $$, 'PT404', 'contact.not_found',
  'The tutor cannot write to a pending guardian');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('heidi')) $$, 'PT404', 'contact.not_found',
  'The tutor cannot write to a blocked guardian');
select tests.authenticate_as('grace');
select is_empty($$ select * from public.list_contacts() $$, 'A pending guardian has no contacts');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A pending guardian cannot send messages');
select tests.authenticate_as('heidi');
select is_empty($$ select * from public.list_contacts() $$, 'A blocked guardian has no contacts');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A blocked guardian cannot send messages');

select tests.clear_authentication();
update public.profile_graph set status = 'ACTIVE' where id = tests.link_id('grace', 'charlie');
select tests.authenticate_as('grace');
select is((select full_name from public.list_contacts()), 'Dana',
  'A guardian finds the tutor once the link is active');

select * from finish();
rollback;
