begin;
select plan(21);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as_anon();
select throws_ok($$ select public.list_contacts() $$, 'PT401', 'auth.required', 'list_contacts');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('dana')) $$, 'PT401', 'auth.required', 'start_thread');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT401', 'auth.required', 'send_message');
select throws_ok($$ select public.send_message(null) $$, 'PT401', 'auth.required', 'send_message, before its input is looked at');
select throws_ok($$ select public.open_thread(tests.the('thread')) $$, 'PT401', 'auth.required', 'open_thread');
select throws_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'PT401', 'auth.required', 'mark_thread_read');
select throws_ok($$ select public.unread_total() $$, 'PT401', 'auth.required', 'unread_total');
select throws_ok($$ select public.pin_thread(tests.the('thread'), true) $$, 'PT401', 'auth.required', 'pin_thread');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), null) $$, 'PT401', 'auth.required', 'snooze_thread');
select throws_ok($$ select public.search_messages('hello') $$, 'PT401', 'auth.required', 'search_messages');
select throws_ok($$ select public.search_messages(repeat('x', 101)) $$, 'PT401', 'auth.required', 'search_messages, before its input is looked at');
select throws_ok($$ select public.find_threads(tests.id('charlie')) $$, 'PT401', 'auth.required', 'find_threads');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Complaint') $$, 'PT401', 'auth.required', 'review_thread');
select throws_ok($$ select public.review_thread(tests.the('thread'), repeat('x', 501)) $$, 'PT401', 'auth.required', 'review_thread, before its input is looked at');
select throws_ok($$ select from public.my_threads $$, '42501', null, 'my_threads');
select throws_ok($$ select from public.thread_messages $$, '42501', null, 'thread_messages');
select throws_ok($$ select from public.threads $$, '42501', null, 'threads');
select throws_ok($$ select from public.messages $$, '42501', null, 'messages');
select throws_ok($$ select from public.thread_receipts $$, '42501', null, 'thread_receipts');
select throws_ok($$ select from public.thread_marks $$, '42501', null, 'thread_marks');
select tests.authenticate_as('bob');
select lives_ok($$ select public.unread_total() $$, 'signed in they answer');

select * from finish();
rollback;
