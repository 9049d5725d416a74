begin;
select plan(7);

select tests.create_family();
select tests.forget_broadcasts();
select tests.send('bob', 'dana', 'Secret');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select is((select count(*)::int from realtime.messages where not private or topic not in ('user:' || tests.id('bob'), 'user:' || tests.id('dana'))), 0,
  'Broadcasts go only to the private topics of both sides');
select is((select count(*)::int from realtime.messages where payload::text ~* 'secret|bob|dana|charlie|example'
  or payload - '{thread_id,seq,id}'::text[] <> '{}'), 0,
  'Broadcasts contain only ids and sequence numbers');
select is(tests.received('bob'), array[format('message.new {"seq": 1, "thread_id": "%s"}', tests.the('thread'))],
  'The sender''s other devices receive the broadcast');
select is((tests.received('dana'))[1], format('message.new {"seq": 1, "thread_id": "%s"}', tests.the('thread')),
  'The recipient receives the broadcast');
select tests.send('bob', 'dana');
select is(tests.received('dana'), array[format('message.new {"seq": 2, "thread_id": "%s"}', tests.the('thread'))],
  'Each message is broadcast with its number');
select tests.send('dana', 'bob');
select is((tests.received('bob'))[2], format('message.new {"seq": 3, "thread_id": "%s"}', tests.the('thread')),
  'Messages of the other side are broadcast as well');
select tests.received('dana');
select tests.authenticate_as('bob');
select tests.error_of($$ select public.send_message(tests.id('charlie'), '', tests.id('dana')) $$);
select tests.clear_authentication();
select is(tests.received('dana'), '{}', 'A refused message is not broadcast');

select * from finish();
rollback;
