begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana');
select set_config('tests.folder', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-00000000000', true);
select tests.upload('bob', current_setting('tests.folder') || '1/a.pdf', 'application/pdf', 10485760);
select tests.upload('bob', current_setting('tests.folder') || '2/a.pdf', 'application/pdf', 10485761);
select tests.upload('bob', current_setting('tests.folder') || '3/a.pdf', 'application/pdf', 0);
select tests.upload('bob', current_setting('tests.folder') || '4/a.pdf', 'application/pdf', null);
select tests.upload('bob', current_setting('tests.folder') || '5/a.pdf', 'application/pdf', 99999999999);

select tests.authenticate_as('bob');
select is((select attachment_size from public.send_message(tests.id('charlie'), null, tests.id('dana'), current_setting('tests.folder') || '1/a.pdf')),
  10485760,
  'A file of ten megabytes can be sent');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), current_setting('tests.folder') || '2/a.pdf') $$, 'PT400',
  'attachment.not_allowed',
  'A file one byte larger is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), current_setting('tests.folder') || '3/a.pdf') $$, 'PT400',
  'attachment.not_allowed',
  'An empty file is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), current_setting('tests.folder') || '4/a.pdf') $$, 'PT400',
  'attachment.not_allowed',
  'A file of unknown size is refused');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), current_setting('tests.folder') || '5/a.pdf') $$, 'PT400',
  'attachment.not_allowed',
  'A file of absurd size is refused');
select tests.clear_authentication();
select results_eq(
  $$ select public, file_size_limit::bigint, allowed_mime_types::text[] from storage.buckets where id = 'message-attachments' $$,
  $$ values (false, 10485760::bigint, '{image/png,image/jpeg,image/gif,image/webp,application/pdf}'::text[]) $$,
  'The bucket is private and has the same limits');

select * from finish();
rollback;
