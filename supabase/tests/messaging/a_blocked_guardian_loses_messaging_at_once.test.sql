begin;
select plan(11);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('dana', 'bob');

select tests.authenticate_as('bob');
select is((select count(*)::int from public.thread_messages), 2,
  'Before the block the guardian reads both messages');
select tests.authenticate_as('charlie');
select public.block_guardian(tests.link_id('bob', 'charlie'));

select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'A blocked guardian has no contacts');
select is_empty($$ select * from public.my_threads $$, 'A blocked guardian has no threads');
select is_empty($$ select * from public.thread_messages $$, 'A blocked guardian reads no messages');
select is(public.unread_total(), 0, 'A blocked guardian has no unread messages');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A blocked guardian cannot send messages');
select throws_ok(format('select public.open_thread(%L)', tests.thread_id('bob', 'dana')), 'PT404', 'thread.not_found',
  'A blocked guardian cannot open the thread');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.thread_messages), 2, 'The tutor can still read the thread');
select is((select can_send from public.my_threads), false,
  'The tutor sees that the thread cannot be answered');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'The tutor cannot write to the blocked guardian');
select public.send_message(tests.id('charlie'), 'Hello');
select is((select guardian_id from public.threads where id <> tests.thread_id('bob', 'dana')), tests.id('eve'),
  'A message that names no guardian goes to the other guardian');

select * from finish();
rollback;
