begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}'), tests.create_user('tom', '{tutor}'), tests.create_user('root', '{admin}');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '-3 days', 'completed'), tests.book('bob', 'tom', 'charlie', '-4 days', 'completed');
select tests.send('bob', 'dana');

select tests.authenticate_as('bob');
select set_eq('select full_name from public.list_contacts()', '{Dana,Tom}'::text[], 'both have taught of late');
select tests.authenticate_as('root');
select public.revoke_role(tests.id('dana'), 'tutor');
select tests.authenticate_as('bob');
select set_eq('select full_name from public.list_contacts()', '{Tom}'::text[], 'one whose role was taken is no contact');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nobody writes to her');
select is((select can_send from public.my_threads), false, 'the thread says so');
select tests.authenticate_as('dana');
select is_empty('select from public.list_contacts()', 'nor does she find anybody');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'or writes');
select is((select count(*)::int from public.threads) + (select count(*)::int from public.messages), 0, 'or reads');
select tests.authenticate_as('tom');
select set_eq('select full_name from public.list_contacts()', '{Bob}'::text[], 'who holds it does');

select * from finish();
rollback;
