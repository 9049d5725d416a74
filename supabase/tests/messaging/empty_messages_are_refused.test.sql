begin;
select plan(8);

select tests.create_family();

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana')) $$, 'PT400', 'message.empty',
  'A null message is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), '', tests.id('dana')) $$, 'PT400', 'message.empty',
  'An empty message is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), E'  \n\t \r\n', tests.id('dana')) $$, 'PT400', 'message.empty',
  'A message of blanks and line breaks is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), U&'\00a0\2003\3000', tests.id('dana')) $$, 'PT400', 'message.empty',
  'A message of Unicode blanks is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), repeat(' ', 100000), tests.id('dana')) $$, 'PT400', 'message.empty',
  'A message of very many blanks is refused');
select is_empty($$ select * from public.threads $$, 'Refused messages started no thread');
select is((select body from public.send_message(tests.id('charlie'), E' \n Hello \n', tests.id('dana'))), 'Hello',
  'The text of a message is trimmed');
select tests.clear_authentication();
select throws_ok($$ insert into public.messages (thread_id, seq, sender_id, sender_role, guardian_count, staff_count)
  values (tests.thread_id('bob', 'dana'), 2, tests.id('bob'), 'PARENT', 2, 0) $$, '23514', null,
  'The console cannot insert an empty message');

select * from finish();
rollback;
