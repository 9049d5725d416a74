begin;
select plan(5);

select tests.create_family();
update private.settings set messages_per_minute = 3;
select tests.keep('client', gen_random_uuid());

select tests.send('bob', 'dana'), tests.send('bob', 'dana');
select tests.authenticate_as('bob');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client')) $$,
  'Messages up to the limit are accepted');
select throws_matching($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'rate\.limited',
  'A message beyond the limit is refused');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client')) $$,
  'Repeating a sent message does not count');
select lives_ok($$ select tests.send('dana', 'bob') $$, 'Another person''s limit is not affected');
select is((select count(*)::int from public.thread_messages), 4, 'Exactly four messages were sent');

select * from finish();
rollback;
