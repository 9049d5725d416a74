begin;
select plan(13);

select tests.create_family();

select tests.authenticate_as('bob');
select tests.keep('thread', (select id from public.start_thread(tests.id('charlie'), tests.id('dana'))));
select is((select thread_id from public.my_threads), tests.the('thread'),
  'The starter lists the empty thread');
select is((select last_seq || ' ' || unread_count || ' ' || coalesce(last_message_preview, '-') from public.my_threads), '0 0 -',
  'An empty thread has no messages, unread count or preview');
select is((select thread_id from public.list_contacts()), tests.the('thread'),
  'The starter''s contact names the empty thread');
select is_empty($$ select * from public.open_thread(tests.the('thread')) $$,
  'The starter can open the empty thread');
select is(public.mark_thread_read(tests.the('thread')), 0, 'The starter can mark the empty thread read');
select is_empty($$ select * from public.thread_receipts $$, 'Marking an empty thread leaves no receipt');
select tests.authenticate_as('dana');
select is_empty($$ select * from public.my_threads $$,
  'A tutor does not list an empty thread that the guardian started');
select is_empty($$ select * from public.threads $$, 'A tutor does not read the row of an empty thread');
select is((select thread_id from public.list_contacts() where full_name = 'Bob'), null,
  'A tutor''s contact does not name an empty thread');
select throws_ok($$ select public.open_thread(tests.the('thread')) $$, 'PT404', 'thread.not_found',
  'A tutor cannot open an empty thread that the guardian started');
select throws_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'PT404', 'thread.not_found',
  'A tutor cannot mark an empty thread that the guardian started');
select throws_ok($$ select public.pin_thread(tests.the('thread'), true) $$, 'PT404', 'thread.not_found',
  'A tutor cannot pin an empty thread that the guardian started');
select tests.send('bob', 'dana');
select is((select thread_id from public.my_threads), tests.the('thread'),
  'The first message shows the thread to the tutor');

select * from finish();
rollback;
