begin;
select plan(4);

select tests.create_family();
select tests.send('bob', 'dana');
select set_config('tests.path', tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf'), true);
select tests.keep('client', gen_random_uuid());

select tests.authenticate_as('bob');
select tests.keep('message',
  (select id from public.send_message(tests.id('charlie'), null, tests.id('dana'), current_setting('tests.path'), tests.the('client'))));
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), current_setting('tests.path')) $$, 'PT409', 'request.mismatch',
  'A sent file cannot be sent again');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Again', tests.id('dana'), current_setting('tests.path'), gen_random_uuid()) $$, 'PT409',
  'request.mismatch',
  'A sent file cannot be sent with another text');
select is((select id from public.send_message(tests.id('charlie'), null, tests.id('dana'), current_setting('tests.path'), tests.the('client'))),
  tests.the('message'),
  'Repeating the same message returns it');
select is((select max(seq) from public.thread_messages), 2, 'Refused messages took no sequence number');

select * from finish();
rollback;
