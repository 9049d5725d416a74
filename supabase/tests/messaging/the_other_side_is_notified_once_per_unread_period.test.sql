begin;
select plan(9);

select tests.create_family();
select tests.forget_news();
select tests.send('bob', 'dana', 'One'), tests.send('bob', 'dana', 'Two'), tests.send('bob', 'dana', 'Three');

select is(tests.told('dana'), '{NEW_MESSAGE staff}', 'Three unread messages cause one notification');
select is(tests.mailed('dana'), '{NEW_MESSAGE staff}', 'Three unread messages cause one email');
select is(tests.told('bob'), '{}', 'The sender is not notified of their own messages');
select is(tests.told('eve') || tests.told('charlie'), '{}', 'Nobody outside the thread is notified');
select results_eq(
  $$ select student_id, subject_type, subject_id, data from public.notifications $$,
  $$ values (tests.id('charlie'), 'thread', tests.thread_id('bob', 'dana'), '{"seq": 1, "side": "staff"}'::jsonb) $$,
  'The notification names the thread but not the text');

select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));
select tests.clear_authentication();
select tests.send('bob', 'dana', 'Four'), tests.send('bob', 'dana', 'Five');
select is(array_length(tests.told('dana'), 1), 2, 'A message after reading causes another notification');
select tests.send('dana', 'bob', 'Answer');
select is(tests.told('bob'), '{NEW_MESSAGE guardian}', 'The guardian is notified of the answer');
select tests.send('eve', 'dana', 'Hello');
select is(array_length(tests.told('dana'), 1), 3, 'Another thread has its own notifications');
select is((select count(*)::int from public.notifications where key = 'NEW_MESSAGE' and student_id = tests.id('charlie') and profile_id = tests.id('eve')), 0,
  'The other guardian is not notified');

select * from finish();
rollback;
