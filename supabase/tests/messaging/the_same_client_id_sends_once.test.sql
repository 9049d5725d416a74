begin;
select plan(8);

select tests.create_family();
select tests.send('bob', 'dana', 'First');

select tests.authenticate_as('bob');
select tests.keep('client', gen_random_uuid());
select tests.keep('message', (select id from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client'))));
select is((select id from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, tests.the('client'))), tests.the('message'), 'the repeat returns the first message');
select is((select id from public.send_message(tests.id('charlie'), E' Hello\n', tests.id('dana'), null, tests.the('client'))), tests.the('message'), 'also where only blanks differ');
select is((select client_id from public.thread_messages where seq = 2), tests.the('client'), 'it carries the id');
select is((select last_seq from public.my_threads), 2, 'no number was taken');
select is((select seq from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'))), 3, 'without an id the same text is another message');
select is((select seq from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'), null, gen_random_uuid())), 4, 'with another id too');
select tests.authenticate_as('dana');
select is((select seq from public.send_message(tests.id('charlie'), 'Hello', tests.id('bob'), null, tests.the('client'))), 5, 'ids of different people do not meet');
select is((select count(*)::int from public.thread_messages), 5, 'nothing was sent twice');

select * from finish();
rollback;
