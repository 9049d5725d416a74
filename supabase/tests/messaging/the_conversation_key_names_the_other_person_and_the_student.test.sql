begin;
select plan(4);

select tests.create_family();
select tests.send('bob', 'dana');

select tests.authenticate_as('bob');
select is((select conversation_key from public.list_contacts()), tests.id('dana') || ':' || tests.id('charlie'), 'on the guardian''s side');
select is((select conversation_key from public.my_threads), (select conversation_key from public.list_contacts()), 'the thread has the key of the contact');
select tests.authenticate_as('dana');
select is((select conversation_key from public.list_contacts() where full_name = 'Bob'), tests.id('bob') || ':' || tests.id('charlie'), 'on the staff''s side');
select is((select conversation_key from public.my_threads), (select conversation_key from public.list_contacts() where full_name = 'Bob'), 'and there too');

select * from finish();
rollback;
