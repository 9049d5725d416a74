begin;
select plan(11);

select tests.create_family();
update private.settings set messages_per_minute = 1000;
select count(tests.send('bob', 'dana', 'Message ' || n)) from generate_series(1, 60) n;
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('dana');
select results_eq($$ select seq from public.open_thread(tests.the('thread')) $$, $$ select generate_series(11, 60) $$,
  'The first page holds the newest fifty messages in order');
select results_eq($$ select seq from public.open_thread(tests.the('thread'), 11) $$, $$ select generate_series(1, 10) $$,
  'The next page holds the messages before');
select is_empty($$ select seq from public.open_thread(tests.the('thread'), 1) $$,
  'Nothing precedes the first message');
select results_eq($$ select seq from public.open_thread(tests.the('thread'), 41, 5) $$, $$ select generate_series(36, 40) $$,
  'A page can have another length');
select tests.send('bob', 'dana', 'Meanwhile');
select results_eq($$ select seq from public.open_thread(tests.the('thread'), 36, 5) $$, $$ select generate_series(31, 35) $$,
  'New messages do not shift older pages');
select is((select count(*)::int from public.open_thread(tests.the('thread'), null, 200)), 61,
  'A page can hold up to 200 messages');
select throws_ok($$ select public.open_thread(tests.the('thread'), null, 201) $$, 'PT400', 'validation.failed',
  'A page of 201 messages is refused');
select throws_ok($$ select public.open_thread(tests.the('thread'), null, 0) $$, 'PT400', 'validation.failed',
  'A page of zero messages is refused');
select throws_ok($$ select public.open_thread(tests.the('thread'), null, -1) $$, 'PT400', 'validation.failed',
  'A negative page length is refused');
select throws_ok($$ select public.open_thread(gen_random_uuid()) $$, 'PT404', 'thread.not_found',
  'An unknown thread is not found');
select throws_ok($$ select public.open_thread(null) $$, 'PT404', 'thread.not_found',
  'A null thread is not found');

select * from finish();
rollback;
