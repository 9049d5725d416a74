begin;
select plan(5);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('dana', 'bob');

select tests.authenticate_as('dana');
select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '1 hour');
select tests.send('dana', 'bob', 'One more thing');
select isnt((select snoozed_until from public.my_threads), null, 'one''s own message wakes nothing');
select tests.send('bob', 'dana', 'Thanks');
select is((select snoozed_until from public.my_threads), null, 'the other side''s does');
select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '1 hour');
select isnt((select snoozed_until from public.my_threads), null, 'asleep again');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));
select isnt((select snoozed_until from public.my_threads), null, 'reading does not wake');

select public.snooze_thread(tests.thread_id('bob', 'dana'), now() + interval '2 hours', false);
select tests.send('bob', 'dana', 'Are you there?');
select is((select snoozed_until from public.my_threads), now() + interval '2 hours', 'asked to sleep on, it does');

select * from finish();
rollback;
