begin;
select plan(31);

select tests.create_family();
select tests.send('dana', 'bob', 'Good morning');
select tests.upload('dana', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 1, 'linked: contacts');
select lives_ok($$ select public.start_thread(tests.id('charlie'), tests.id('dana')) $$, 'linked: start_thread');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'linked: send_message');
select is((select count(*)::int from public.open_thread(tests.the('thread'))), 2, 'linked: open_thread');
select is(public.mark_thread_read(tests.the('thread')), 0, 'linked: mark_thread_read');
select lives_ok($$ select public.pin_thread(tests.the('thread'), true) $$, 'linked: pin_thread');
select lives_ok($$ select public.snooze_thread(tests.the('thread'), now() + interval '1 day') $$, 'linked: snooze_thread');
select is((select count(*)::int from public.search_messages('morning')), 1, 'linked: search_messages');
select is((select count(*)::int from public.threads) + (select count(*)::int from public.messages) + (select count(*)::int from public.thread_receipts), 4, 'linked: the tables');
select is(tests.files_found(), 1, 'linked: the file');
select tests.send('dana', 'bob', 'Are you there?');
select is(public.unread_total(), 1, 'linked: unread_total');

select tests.clear_authentication();
delete from public.profile_graph where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'ended: no contacts');
select is_empty($$ select * from public.list_contacts(tests.id('charlie')) $$, 'ended: nor for this student');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('dana')) $$, 'PT404', 'contact.not_found', 'ended: start_thread');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'ended: send_message');
select throws_ok($$ select public.open_thread(tests.the('thread')) $$, 'PT404', 'thread.not_found', 'ended: open_thread');
select throws_ok($$ select public.open_thread(tests.the('thread'), 2) $$, 'PT404', 'thread.not_found', 'ended: an older page');
select throws_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'PT404', 'thread.not_found', 'ended: mark_thread_read');
select throws_ok($$ select public.pin_thread(tests.the('thread'), false) $$, 'PT404', 'thread.not_found', 'ended: pin_thread');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), null) $$, 'PT404', 'thread.not_found', 'ended: snooze_thread');
select is_empty($$ select * from public.search_messages('morning') $$, 'ended: search_messages');
select is(public.unread_total(), 0, 'ended: unread_total');
select is_empty($$ select * from public.my_threads $$, 'ended: my_threads');
select is_empty($$ select * from public.thread_messages $$, 'ended: thread_messages');
select is_empty($$ select * from public.threads $$, 'ended: threads');
select is_empty($$ select * from public.messages $$, 'ended: messages');
select is_empty($$ select * from public.thread_receipts $$, 'ended: thread_receipts');
select is(tests.files_found(), 0, 'ended: the file');
select throws_ok($$ select tests.upload('bob', tests.the('thread') || '/00000000-0000-4000-8000-000000000002/late.pdf') $$, '42501', null, 'ended: no upload');
select is_empty($$ select id from public.profiles where id in (tests.id('dana'), tests.id('charlie')) $$, 'ended: the cards are gone');
select tests.clear_authentication();
select is((select max(up_to_seq) from public.thread_receipts where side = 'guardian'), 2, 'his receipt is where it was');

select * from finish();
rollback;
