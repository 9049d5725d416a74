begin;
select plan(8);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('eve');
select throws_ok($$ select public.open_thread(tests.the('thread')) $$, 'PT404', 'thread.not_found',
  'Another guardian cannot open the thread');
select throws_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'PT404', 'thread.not_found',
  'Another guardian cannot mark the thread read');
select throws_ok($$ select public.pin_thread(tests.the('thread'), true) $$, 'PT404', 'thread.not_found',
  'Another guardian cannot pin the thread');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), now() + interval '1 hour') $$, 'PT404', 'thread.not_found',
  'Another guardian cannot snooze the thread');
select throws_ok($$ select public.mute_thread(tests.the('thread'), true) $$, 'PT404', 'thread.not_found',
  'Another guardian cannot mute the thread');
select is(
  tests.error_of($$ select public.mark_thread_read(tests.the('thread')) $$),
  tests.error_of($$ select public.mark_thread_read(gen_random_uuid()) $$),
  'A hidden thread gives the same error as an unknown one');
select tests.clear_authentication();
select is((select count(*)::int from public.thread_receipts) + (select count(*)::int from public.thread_marks), 0,
  'Refused calls left no receipt or mark');
select tests.authenticate_as('dana');
select lives_ok($$ select public.mark_thread_read(tests.the('thread')) $$,
  'A side of the thread can mark it read');

select * from finish();
rollback;
