begin;
select plan(33);

select tests.create_family();
select tests.send('dana', 'bob', 'Good morning');
select tests.upload('dana', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 1, 'A linked guardian lists contacts');
select lives_ok($$ select public.start_thread(tests.id('charlie'), tests.id('dana')) $$,
  'A linked guardian can call start_thread');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$,
  'A linked guardian can call send_message');
select is((select count(*)::int from public.open_thread(tests.the('thread'))), 2,
  'A linked guardian can call open_thread');
select is(public.mark_thread_read(tests.the('thread')), 0, 'A linked guardian can call mark_thread_read');
select lives_ok($$ select public.pin_thread(tests.the('thread'), true) $$,
  'A linked guardian can call pin_thread');
select lives_ok($$ select public.snooze_thread(tests.the('thread'), now() + interval '1 day') $$,
  'A linked guardian can call snooze_thread');
select lives_ok($$ select public.mute_thread(tests.the('thread'), false) $$,
  'A linked guardian can call mute_thread');
select is((select count(*)::int from public.search_messages('morning')), 1,
  'A linked guardian can call search_messages');
select is((select count(*)::int from public.threads) + (select count(*)::int from public.messages) + (select count(*)::int from public.thread_receipts), 4,
  'A linked guardian reads the tables');
select is(tests.files_found(), 1, 'A linked guardian reads the file');
select tests.send('dana', 'bob', 'Are you there?');
select is(public.unread_total(), 1, 'A linked guardian can call unread_total');

select tests.clear_authentication();
delete from public.profile_graph where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'An unlinked guardian lists no contacts');
select is_empty($$ select * from public.list_contacts(tests.id('charlie')) $$,
  'An unlinked guardian lists no contacts for the student');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'An unlinked guardian cannot call start_thread');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'An unlinked guardian cannot call send_message');
select throws_ok($$ select public.open_thread(tests.the('thread')) $$, 'PT404', 'thread.not_found',
  'An unlinked guardian cannot call open_thread');
select throws_ok($$ select public.open_thread(tests.the('thread'), 2) $$, 'PT404', 'thread.not_found',
  'An unlinked guardian cannot open an older page');
select throws_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'PT404', 'thread.not_found',
  'An unlinked guardian cannot call mark_thread_read');
select throws_ok($$ select public.pin_thread(tests.the('thread'), false) $$, 'PT404', 'thread.not_found',
  'An unlinked guardian cannot call pin_thread');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), null) $$, 'PT404', 'thread.not_found',
  'An unlinked guardian cannot call snooze_thread');
select throws_ok($$ select public.mute_thread(tests.the('thread'), true) $$, 'PT404', 'thread.not_found',
  'An unlinked guardian cannot call mute_thread');
select is_empty($$ select * from public.search_messages('morning') $$,
  'An unlinked guardian''s search_messages is empty');
select is(public.unread_total(), 0, 'An unlinked guardian''s unread_total is zero');
select is_empty($$ select * from public.my_threads $$, 'An unlinked guardian reads nothing in my_threads');
select is_empty($$ select * from public.thread_messages $$,
  'An unlinked guardian reads nothing in thread_messages');
select is_empty($$ select * from public.threads $$, 'An unlinked guardian reads no threads');
select is_empty($$ select * from public.messages $$, 'An unlinked guardian reads no messages');
select is_empty($$ select * from public.thread_receipts $$, 'An unlinked guardian reads no receipts');
select is(tests.files_found(), 0, 'An unlinked guardian does not read the file');
select throws_ok($$ select tests.upload('bob', tests.the('thread') || '/00000000-0000-4000-8000-000000000002/late.pdf') $$, '42501', null,
  'An unlinked guardian cannot upload a file');
select is_empty($$ select id from public.profiles where id in (tests.id('dana'), tests.id('charlie')) $$,
  'An unlinked guardian sees neither tutor nor student');
select tests.clear_authentication();
select is((select max(up_to_seq) from public.thread_receipts where side = 'guardian'), 2,
  'Refused calls did not move the receipt');

select * from finish();
rollback;
