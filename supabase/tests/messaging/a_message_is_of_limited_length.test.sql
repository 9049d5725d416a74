begin;
select plan(7);

select tests.create_family();

select tests.authenticate_as('bob');
select is((select char_length(body) from public.send_message(tests.id('charlie'), repeat('ü', 4000), tests.id('dana'))), 4000, '4000 characters');
select throws_ok($$ select public.send_message(tests.id('charlie'), repeat('x', 4001), tests.id('dana')) $$, 'PT400', 'message.too_long', 'no more');
select throws_ok($$ select public.send_message(tests.id('charlie'), repeat('x', 100000), tests.id('dana')) $$, 'PT400', 'message.too_long', 'not 100 kB');
select is((select char_length(body) from public.send_message(tests.id('charlie'), repeat(' ', 1000) || repeat('x', 4000) || repeat(' ', 1000), tests.id('dana'))), 4000, 'blanks around it do not count');

select tests.clear_authentication();
update private.settings set message_max_chars = 5;
select tests.authenticate_as('bob');
select is((select body from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'))), 'Hello', 'the setting says how many');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello!', tests.id('dana')) $$, 'PT400', 'message.too_long', 'not one more');
select tests.clear_authentication();
select throws_ok($$ update private.settings set message_max_chars = 20001 $$, '23514', null, 'it stays within what the table takes');

select * from finish();
rollback;
