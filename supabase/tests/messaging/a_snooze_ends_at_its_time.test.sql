begin;
select plan(9);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('dana');
select public.snooze_thread(tests.the('thread'), now() + interval '1 hour', false);
select is((select snoozed_until from public.my_threads), now() + interval '1 hour',
  'A snoozed thread shows when it wakes');
select is(public.unread_total(), 0, 'A snoozed thread does not count as unread');
select tests.clear_authentication();
update public.thread_marks set snoozed_until = now();
select tests.authenticate_as('dana');
select is((select snoozed_until from public.my_threads), null, 'A snooze ends at its time');
select is(public.unread_total(), 1, 'An awake thread counts as unread again');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), now()) $$, 'PT400', 'validation.failed',
  'A snooze must end in the future');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), now() + interval '367 days') $$, 'PT400', 'validation.failed',
  'A snooze cannot last more than a year');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), 'infinity') $$, 'PT400', 'validation.failed',
  'A snooze cannot be infinite');
select lives_ok($$ select public.snooze_thread(tests.the('thread'), null) $$, 'A null time wakes the thread');
select tests.clear_authentication();
select is((select snoozed_until from public.thread_marks), null, 'Waking clears the time of the snooze');

select * from finish();
rollback;
