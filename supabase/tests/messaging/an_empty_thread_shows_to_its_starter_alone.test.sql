begin;
select plan(13);

select tests.create_family();

select tests.authenticate_as('bob');
select tests.keep('thread', (select id from public.start_thread(tests.id('charlie'), tests.id('dana'))));
select is((select thread_id from public.my_threads), tests.the('thread'), 'Bob sees what he started');
select is((select last_seq || ' ' || unread_count || ' ' || coalesce(last_message_preview, '-') from public.my_threads), '0 0 -', 'an empty thread');
select is((select thread_id from public.list_contacts()), tests.the('thread'), 'also among his contacts');
select is_empty($$ select * from public.open_thread(tests.the('thread')) $$, 'he may open it');
select is(public.mark_thread_read(tests.the('thread')), 0, 'and mark it read');
select is_empty($$ select * from public.thread_receipts $$, 'which leaves no receipt');
select tests.authenticate_as('dana');
select is_empty($$ select * from public.my_threads $$, 'Dana does not see it');
select is_empty($$ select * from public.threads $$, 'not its row');
select is((select thread_id from public.list_contacts() where full_name = 'Bob'), null, 'not among her contacts');
select throws_ok($$ select public.open_thread(tests.the('thread')) $$, 'PT404', 'thread.not_found', 'nor opens it');
select throws_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'PT404', 'thread.not_found', 'nor marks it');
select throws_ok($$ select public.pin_thread(tests.the('thread'), true) $$, 'PT404', 'thread.not_found', 'nor pins it');
select tests.send('bob', 'dana');
select is((select thread_id from public.my_threads), tests.the('thread'), 'with the first message she does');

select * from finish();
rollback;
