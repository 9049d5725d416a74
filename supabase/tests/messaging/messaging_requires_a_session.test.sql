begin;
select plan(22);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as_anon();
select throws_ok($$ select public.list_contacts() $$, 'PT401', 'auth.required',
  'list_contacts requires a session');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('dana')) $$, 'PT401', 'auth.required',
  'start_thread requires a session');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT401', 'auth.required',
  'send_message requires a session');
select throws_ok($$ select public.send_message(null) $$, 'PT401', 'auth.required',
  'send_message checks the session before its input');
select throws_ok($$ select public.open_thread(tests.the('thread')) $$, 'PT401', 'auth.required',
  'open_thread requires a session');
select throws_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'PT401', 'auth.required',
  'mark_thread_read requires a session');
select throws_ok($$ select public.unread_total() $$, 'PT401', 'auth.required',
  'unread_total requires a session');
select throws_ok($$ select public.pin_thread(tests.the('thread'), true) $$, 'PT401', 'auth.required',
  'pin_thread requires a session');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), null) $$, 'PT401', 'auth.required',
  'snooze_thread requires a session');
select throws_ok($$ select public.mute_thread(tests.the('thread'), true) $$, 'PT401', 'auth.required',
  'mute_thread requires a session');
select throws_ok($$ select public.search_messages('hello') $$, 'PT401', 'auth.required',
  'search_messages requires a session');
select throws_ok($$ select public.search_messages(repeat('x', 101)) $$, 'PT401', 'auth.required',
  'search_messages checks the session before its input');
select throws_ok($$ select public.find_threads(tests.id('charlie')) $$, 'PT401', 'auth.required',
  'find_threads requires a session');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Complaint') $$, 'PT401', 'auth.required',
  'review_thread requires a session');
select throws_ok($$ select public.review_thread(tests.the('thread'), repeat('x', 501)) $$, 'PT401', 'auth.required',
  'review_thread checks the session before its input');
select throws_ok($$ select from public.my_threads $$, '42501', null, 'Reading my_threads requires a session');
select throws_ok($$ select from public.thread_messages $$, '42501', null,
  'Reading thread_messages requires a session');
select throws_ok($$ select from public.threads $$, '42501', null, 'Reading threads requires a session');
select throws_ok($$ select from public.messages $$, '42501', null, 'Reading messages requires a session');
select throws_ok($$ select from public.thread_receipts $$, '42501', null,
  'Reading thread_receipts requires a session');
select throws_ok($$ select from public.thread_marks $$, '42501', null,
  'Reading thread_marks requires a session');
select tests.authenticate_as('bob');
select lives_ok($$ select public.unread_total() $$, 'A signed-in user can call unread_total');

select * from finish();
rollback;
