begin;
select plan(9);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('eve', 'dana');

select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana}'::text[], 'Bob does not find Eve');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('eve')) $$, 'PT404', 'contact.not_found', 'nor writes to her');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('eve')) $$, 'PT404', 'contact.not_found', 'nor opens a thread with her');
select is_empty($$ select id from public.profiles where id = tests.id('eve') $$, 'nor sees her card');
select tests.authenticate_as('eve');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana}'::text[], 'nor Eve him');
select is_empty($$ select id from public.profiles where id = tests.id('bob') $$, 'nor his card');
select is((select other_name from public.my_threads), 'Dana', 'her one thread is her own');
select isnt(tests.thread_id('bob', 'dana'), tests.thread_id('eve', 'dana'), 'two parents of one child are two threads');
select is((select count(*)::int from public.thread_messages), 1, 'of which she reads one');

select * from finish();
rollback;
