begin;
select plan(5);

select tests.create_family();

select tests.authenticate_as('dana');
select public.send_message(tests.id('charlie'), 'Hello');
select is((select other_name from public.my_threads), 'Bob', 'several may be written to: the primary guardian is meant');
select is((select id from public.start_thread(tests.id('charlie'))), tests.thread_id('bob', 'dana'), 'also when opening the thread');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('eve')) $$, 'the other one is written to by name');
select is((select count(*)::int from public.my_threads), 2, 'in a thread of her own');

select tests.clear_authentication();
update public.profile_graph set is_primary = false where is_primary;
update public.profile_graph set is_primary = true where id = tests.link_id('eve', 'charlie');
select tests.authenticate_as('dana');
select is((select id from public.start_thread(tests.id('charlie'))), tests.thread_id('eve', 'dana'), 'the primary guardian of now');

select * from finish();
rollback;
