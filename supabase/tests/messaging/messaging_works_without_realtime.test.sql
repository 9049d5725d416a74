begin;
select plan(7);

select tests.create_family();
select tests.send('bob', 'dana');
select cmp_ok((select count(*)::int from realtime.messages), '>', 0, 'A message is broadcast with Realtime');

-- A platform without Realtime has no such function.
drop function realtime.send(jsonb, text, text, boolean);
select tests.forget_broadcasts();

select lives_ok($$ select tests.send('bob', 'dana') $$, 'A message can be sent without Realtime');
select tests.authenticate_as('dana');
select lives_ok($$ select public.open_thread(tests.thread_id('bob', 'dana')) $$,
  'A thread can be opened without Realtime');
select lives_ok($$ select public.pin_thread(tests.thread_id('bob', 'dana'), true) $$,
  'A thread can be pinned without Realtime');
select tests.clear_authentication();
select is((select count(*)::int from realtime.messages), 0, 'Nothing is broadcast without Realtime');

select lives_ok($$ select private.ensure_live_policy() $$, 'The policy of live updates needs no Realtime');

-- Nor such a table.
drop table realtime.messages;
select tests.authenticate_as('dana');
select is(array(select public.changes_since(0)), '{}', 'What was sent can be asked for without Realtime');
select tests.clear_authentication();

select * from finish();
rollback;
