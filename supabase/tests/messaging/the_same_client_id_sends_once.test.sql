begin;
select plan(8);

select tests.create_family();
select tests.send('bob', 'dana', 'First');

select tests.authenticate_as('bob');
select tests.keep('client', gen_random_uuid());
select tests.keep('message', (select id from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client'))));
select is((select id from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client'))), tests.the('message'),
  'Repeating a client id returns the first message');
select is((select id from public.send_message(tests.id('charlie'), E' Hello\n', tests.id('dana'), null, tests.the('client'))), tests.the('message'),
  'A repeat that differs only in surrounding blanks returns the first message');
select is((select client_id from public.thread_messages where seq = 2), tests.the('client'),
  'The message stores its client id');
select is((select last_seq from public.my_threads), 2, 'A repeat takes no sequence number');
select is((select seq from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'))), 3,
  'The same text without a client id is another message');
select is((select seq from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, gen_random_uuid())), 4,
  'The same text with another client id is another message');
select tests.authenticate_as('dana');
select is((select seq from public.send_message(tests.id('charlie'), 'Hello', tests.id('bob'), null, tests.the('client'))), 5,
  'The same client id of another person is another message');
select is((select count(*)::int from public.thread_messages), 5, 'Exactly five messages were sent');

select * from finish();
rollback;
