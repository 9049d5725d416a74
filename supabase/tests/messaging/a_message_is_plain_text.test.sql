begin;
select plan(10);

select tests.create_family();

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), E'Hello\x07', tests.id('dana')) $$, 'PT400', 'validation.failed',
  'A message with a control character is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), E'One\rTwo', tests.id('dana')) $$, 'PT400', 'validation.failed',
  'A message with a carriage return is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), E'\x1b[2J', tests.id('dana')) $$, 'PT400', 'validation.failed',
  'A message with an escape sequence is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), U&'Pay \202e tsop eht', tests.id('dana')) $$, 'PT400', 'validation.failed',
  'A message with bidirectional control characters is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), U&'a\0085b', tests.id('dana')) $$, 'PT400', 'validation.failed',
  'A message with a C1 control character is refused');
select is_empty($$ select * from public.messages $$, 'No refused message was sent');
select is((select body from public.send_message(tests.id('charlie'), E'One\n\n\tTwo', tests.id('dana'))), E'One\n\n\tTwo',
  'Line breaks and tabs are accepted');
select is((select body from public.send_message(tests.id('charlie'), '<script>alert(1)</script> %s $1 '' " \ 👩‍👧', tests.id('dana'))),
  '<script>alert(1)</script> %s $1 '' " \ 👩‍👧',
  'Markup, quotes and emoji are stored unchanged');
select is((select body from public.send_message(tests.id('charlie'), U&'Cafe\0301', tests.id('dana'))), 'Café',
  'Combining accents are normalized');
select tests.clear_authentication();
select throws_ok($$ insert into public.messages (thread_id, seq, sender_id, sender_role, body, guardian_count, staff_count)
  values (tests.thread_id('bob', 'dana'), 4, tests.id('bob'), 'PARENT', E'a\x07', 4, 0) $$, '23514', null,
  'The console cannot insert control characters');

select * from finish();
rollback;
