begin;
select plan(11);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('dana', 'bob');

select tests.authenticate_as('bob');
select is((select count(*)::int from public.thread_messages), 2, 'before the block Bob reads');
select tests.authenticate_as('charlie');
select public.block_guardian(tests.link_id('bob', 'charlie'));

select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'blocked, he finds nobody');
select is_empty($$ select * from public.my_threads $$, 'has no thread');
select is_empty($$ select * from public.thread_messages $$, 'reads nothing');
select is(public.unread_total(), 0, 'has no badge');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'and writes nothing');
select throws_ok(format('select public.open_thread(%L)', tests.thread_id('bob', 'dana')), 'PT404', 'thread.not_found', 'nor opens what was his');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.thread_messages), 2, 'the tutor still reads');
select is((select can_send from public.my_threads), false, 'but cannot answer');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'whatever her client shows');
select public.send_message(tests.id('charlie'), 'Hello');
select is((select guardian_id from public.threads where id <> tests.thread_id('bob', 'dana')), tests.id('eve'), 'without naming anybody she now writes to the other guardian');

select * from finish();
rollback;
