begin;
select plan(5);

select tests.create_family();

select tests.authenticate_as('dana');
select public.send_message(tests.id('charlie'), 'Hello');
select is((select other_name from public.my_threads), 'Bob',
  'A message without a name goes to the primary guardian');
select is((select id from public.start_thread(tests.id('charlie'))), tests.thread_id('bob', 'dana'),
  'A thread without a name is the primary guardian''s');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('eve')) $$,
  'Staff can write to another guardian by name');
select is((select count(*)::int from public.my_threads), 2, 'The other guardian has a thread of their own');

select tests.clear_authentication();
update public.profile_graph set is_primary = false where is_primary;
update public.profile_graph set is_primary = true where id = tests.link_id('eve', 'charlie');
select tests.authenticate_as('dana');
select is((select id from public.start_thread(tests.id('charlie'))), tests.thread_id('eve', 'dana'),
  'The current primary guardian is chosen');

select * from finish();
rollback;
