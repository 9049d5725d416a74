begin;
select plan(7);

select tests.create_family();

select tests.authenticate_as('bob');
select is((select char_length(body) from public.send_message(tests.id('charlie'), repeat('ü', 4000), tests.id('dana'))), 4000,
  'A message of 4000 characters is accepted');
select throws_ok($$ select public.send_message(tests.id('charlie'), repeat('x', 4001), tests.id('dana')) $$, 'PT400', 'message.too_long',
  'A message of 4001 characters is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), repeat('x', 100000), tests.id('dana')) $$, 'PT400', 'message.too_long',
  'A message of 100 kB is refused');
select is((select char_length(body)
  from public.send_message(tests.id('charlie'), repeat(' ', 1000) || repeat('x', 4000) || repeat(' ', 1000), tests.id('dana'))), 4000,
  'Surrounding blanks do not count toward the length');

select tests.clear_authentication();
update private.settings set message_max_chars = 5;
select tests.authenticate_as('bob');
select is((select body from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'))), 'Hello',
  'A message of the configured length is accepted');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello!', tests.id('dana')) $$, 'PT400', 'message.too_long',
  'A message beyond the configured length is refused');
select tests.clear_authentication();
select throws_ok($$ update private.settings set message_max_chars = 20001 $$, '23514', null,
  'The setting cannot exceed the limit of the table');

select * from finish();
rollback;
