begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('eve', 'dana');

select tests.authenticate_as('dana');
select is(public.unread_total(), 2, 'Both threads count as unread');
select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '1 hour');
select is(public.unread_total(), 1, 'A snoozed thread is not counted');
select is((select unread_count from public.my_threads where other_name = 'Bob'), 1,
  'A snoozed thread keeps its own unread count');
select tests.send('bob', 'dana');
select is(public.unread_total(), 3, 'An answer ends the snooze and counts again');
select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '1 hour', false);
select tests.send('bob', 'dana');
select is(public.unread_total(), 1, 'A snooze by time only stays uncounted after an answer');
select public.snooze_thread(tests.thread_id('bob', 'dana'), null);
select is(public.unread_total(), 4, 'A thread that was woken counts again');

select * from finish();
rollback;
