begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('eve', 'dana');

select tests.authenticate_as('dana');
select is(public.unread_total(), 2, 'two');
select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '1 hour');
select is(public.unread_total(), 1, 'one of them asleep');
select is((select unread_count from public.my_threads where other_name = 'Bob'), 1, 'its own count stays');
select tests.send('bob', 'dana');
select is(public.unread_total(), 3, 'an answer wakes it');
select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '1 hour', false);
select tests.send('bob', 'dana');
select is(public.unread_total(), 1, 'unless only time may');
select public.snooze_thread(tests.thread_id('bob', 'dana'), null);
select is(public.unread_total(), 4, 'woken by hand');

select * from finish();
rollback;
