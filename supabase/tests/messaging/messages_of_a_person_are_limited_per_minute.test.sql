begin;
select plan(5);

select tests.create_family();
update private.settings set messages_per_minute = 3;
select tests.keep('client', gen_random_uuid());

select tests.send('bob', 'dana');
select tests.send('bob', 'dana');
select tests.authenticate_as('bob');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client')) $$, 'as many as the setting says');
select throws_matching($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'rate\.limited', 'no more');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client')) $$, 'repeating one is not another');
select lives_ok($$ select tests.send('dana', 'bob') $$, 'others send on');
select is((select count(*)::int from public.thread_messages), 4, 'four were sent');

select * from finish();
rollback;
