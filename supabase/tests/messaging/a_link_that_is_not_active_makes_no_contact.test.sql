begin;
select plan(8);

select tests.create_family();
select tests.create_user('grace');
select tests.create_user('heidi');
select tests.link('grace', 'charlie', p_status => 'PENDING');
select tests.link('heidi', 'charlie', p_status => 'BLOCKED');

select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.list_contacts() $$, '{Bob,Eve}'::text[], 'neither a waiting nor a blocked guardian is found');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('grace')) $$, 'PT404', 'contact.not_found', 'the waiting one is not written to');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('heidi')) $$, 'PT404', 'contact.not_found', 'nor the blocked one');
select tests.authenticate_as('grace');
select is_empty($$ select * from public.list_contacts() $$, 'the waiting one finds nobody');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'and writes to nobody');
select tests.authenticate_as('heidi');
select is_empty($$ select * from public.list_contacts() $$, 'nor does the blocked one');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nor write');

select tests.clear_authentication();
update public.profile_graph set status = 'ACTIVE' where id = tests.link_id('grace', 'charlie');
select tests.authenticate_as('grace');
select is((select full_name from public.list_contacts()), 'Dana', 'once the link is active, she finds the tutor');

select * from finish();
rollback;
