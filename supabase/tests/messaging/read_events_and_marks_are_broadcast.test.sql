begin;
select plan(5);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.forget_broadcasts();
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('dana');
select public.mark_thread_read(tests.the('thread'));
select public.mark_thread_read(tests.the('thread'));
select tests.clear_authentication();
select is(tests.received('bob'), array[format('message.read {"thread_id": "%s", "up_to_seq": 1}', tests.the('thread'))],
  'The other side receives one read event');
select is(tests.received('dana'), array[format('message.read {"thread_id": "%s", "up_to_seq": 1}', tests.the('thread'))],
  'The reader''s own devices receive the read event');
select tests.authenticate_as('dana');
select public.pin_thread(tests.the('thread'), true);
select public.snooze_thread(tests.the('thread'), now() + interval '1 hour');
select tests.clear_authentication();
select is(tests.received('dana'),
  array[format('thread.changed {"thread_id": "%s"}', tests.the('thread')), format('thread.changed {"thread_id": "%s"}', tests.the('thread'))],
  'Pins and snoozes are broadcast to one''s own devices');
select is(tests.received('bob'), '{}', 'Pins and snoozes are not broadcast to the other side');
select tests.send('dana', 'bob');
select is((select payload from realtime.messages where event = 'notification.new' and topic = 'user:' || tests.id('bob')),
  (select jsonb_build_object('id', id) from public.notifications where profile_id = tests.id('bob') and key = 'NEW_MESSAGE'),
  'A notification is broadcast by its id');

select * from finish();
rollback;
