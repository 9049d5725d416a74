begin;
select plan(7);

select tests.create_family();
select tests.fake_realtime();
select tests.send('bob', 'dana', 'Secret');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select is((select count(*)::int from realtime.sent where not private or topic not in ('user:' || tests.id('bob'), 'user:' || tests.id('dana'))), 0, 'private topics of the two, no other');
select is((select count(*)::int from realtime.sent where payload::text ~* 'secret|bob|dana|charlie|example' or payload - '{thread_id,seq,id}'::text[] <> '{}'), 0, 'ids and numbers, nothing else');
select is(tests.received('bob'), array[format('message.new {"seq": 1, "thread_id": "%s"}', tests.the('thread'))], 'the sender, for his other devices');
select is((tests.received('dana'))[1], format('message.new {"seq": 1, "thread_id": "%s"}', tests.the('thread')), 'and the reader');
select tests.send('bob', 'dana');
select is(tests.received('dana'), array[format('message.new {"seq": 2, "thread_id": "%s"}', tests.the('thread'))], 'each message');
select tests.send('dana', 'bob');
select is((tests.received('bob'))[2], format('message.new {"seq": 3, "thread_id": "%s"}', tests.the('thread')), 'both ways');
select tests.received('dana');
select tests.authenticate_as('bob');
select tests.error_of($$ select public.send_message(tests.id('charlie'), '', tests.id('dana')) $$);
select tests.clear_authentication();
select is(tests.received('dana'), '{}', 'what is refused is not published');

select * from finish();
rollback;
