begin;
select plan(8);

select tests.create_family();

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana')) $$, 'PT400', 'message.empty', 'nothing');
select throws_ok($$ select public.send_message(tests.id('charlie'), '', tests.id('dana')) $$, 'PT400', 'message.empty', 'the empty text');
select throws_ok($$ select public.send_message(tests.id('charlie'), E'  \n\t \r\n', tests.id('dana')) $$, 'PT400', 'message.empty', 'blanks and lines');
select throws_ok($$ select public.send_message(tests.id('charlie'), U&'\00a0\2003\3000', tests.id('dana')) $$, 'PT400', 'message.empty', 'blanks of other scripts');
select throws_ok($$ select public.send_message(tests.id('charlie'), repeat(' ', 100000), tests.id('dana')) $$, 'PT400', 'message.empty', 'very many blanks');
select is_empty($$ select * from public.threads $$, 'nothing was started by that');
select is((select body from public.send_message(tests.id('charlie'), E' \n Hello \n', tests.id('dana'))), 'Hello', 'text is trimmed');
select tests.clear_authentication();
select throws_ok($$ insert into public.messages (thread_id, seq, sender_id, sender_role, guardian_count, staff_count) values (tests.thread_id('bob', 'dana'), 2, tests.id('bob'), 'PARENT', 2, 0) $$, '23514', null, 'the console sends no empty one either');

select * from finish();
rollback;
