begin;
select plan(5);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('dana', 'bob');

select tests.authenticate_as('dana');
select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '1 hour');
select tests.send('dana', 'bob', 'One more thing');
select isnt((select snoozed_until from public.my_threads), null, 'One''s own message does not end a snooze');
select tests.send('bob', 'dana', 'Thanks');
select is((select snoozed_until from public.my_threads), null, 'A message of the other side ends the snooze');
select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '1 hour');
select isnt((select snoozed_until from public.my_threads), null, 'The thread is snoozed again');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));
select isnt((select snoozed_until from public.my_threads), null, 'Reading does not end a snooze');

select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '2 hours', false);
select tests.send('bob', 'dana', 'Are you there?');
select is((select snoozed_until from public.my_threads), now() + interval '2 hours',
  'A snooze by time only outlasts a message');

select * from finish();
rollback;
