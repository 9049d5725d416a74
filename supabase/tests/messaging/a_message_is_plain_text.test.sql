begin;
select plan(10);

select tests.create_family();

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), E'Hello\x07', tests.id('dana')) $$, 'PT400', 'validation.failed', 'no control characters');
select throws_ok($$ select public.send_message(tests.id('charlie'), E'One\rTwo', tests.id('dana')) $$, 'PT400', 'validation.failed', 'no carriage returns');
select throws_ok($$ select public.send_message(tests.id('charlie'), E'\x1b[2J', tests.id('dana')) $$, 'PT400', 'validation.failed', 'no escapes');
select throws_ok($$ select public.send_message(tests.id('charlie'), U&'Pay \202e tsop eht', tests.id('dana')) $$, 'PT400', 'validation.failed', 'no reversed text');
select throws_ok($$ select public.send_message(tests.id('charlie'), U&'a\0085b', tests.id('dana')) $$, 'PT400', 'validation.failed', 'nor control characters beyond ASCII');
select is_empty($$ select * from public.messages $$, 'none of that was sent');
select is((select body from public.send_message(tests.id('charlie'), E'One\n\n\tTwo', tests.id('dana'))), E'One\n\n\tTwo', 'lines and tabs are text');
select is((select body from public.send_message(tests.id('charlie'), '<script>alert(1)</script> %s $1 '' " \ 👩‍👧', tests.id('dana'))), '<script>alert(1)</script> %s $1 '' " \ 👩‍👧', 'markup, quotes and emoji stay as they are');
select is((select body from public.send_message(tests.id('charlie'), U&'Cafe\0301', tests.id('dana'))), 'Café', 'accents are put together');
select tests.clear_authentication();
select throws_ok($$ insert into public.messages (thread_id, seq, sender_id, sender_role, body, guardian_count, staff_count) values (tests.thread_id('bob', 'dana'), 4, tests.id('bob'), 'PARENT', E'a\x07', 4, 0) $$, '23514', null, 'the console writes none either');

select * from finish();
rollback;
