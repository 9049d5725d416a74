begin;
select plan(9);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('dana');
select public.snooze_thread(tests.the('thread'), now() + interval '1 hour', false);
select is((select snoozed_until from public.my_threads), now() + interval '1 hour', 'asleep');
select is(public.unread_total(), 0, 'without a badge');
select tests.clear_authentication();
update public.thread_marks set snoozed_until = now();
select tests.authenticate_as('dana');
select is((select snoozed_until from public.my_threads), null, 'awake at its time');
select is(public.unread_total(), 1, 'with its badge');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), now()) $$, 'PT400', 'validation.failed', 'a snooze ends in the future');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), now() + interval '366 days') $$, 'PT400', 'validation.failed', 'within a year');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), 'infinity') $$, 'PT400', 'validation.failed', 'not never');
select lives_ok($$ select public.snooze_thread(tests.the('thread'), null) $$, 'waking needs no time');
select tests.clear_authentication();
select is((select snoozed_until from public.thread_marks), null, 'and leaves none');

select * from finish();
rollback;
