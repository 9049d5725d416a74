begin;
select plan(11);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('eve', 'dana');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf', 'application/pdf', 12345);
select tests.upload('dana', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000002/danas.pdf');
select tests.upload('dana', tests.thread_id('eve', 'dana') || '/00000000-0000-4000-8000-000000000003/other.pdf');
select set_config('tests.mine', tests.thread_id('bob', 'dana')::text, true);

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine')
  || '/00000000-0000-4000-8000-000000000009/none.pdf') $$, 'PT404', 'attachment.not_found',
  'A file that does not exist cannot be sent');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine')
  || '/00000000-0000-4000-8000-000000000002/danas.pdf') $$, 'PT404', 'attachment.not_found',
  'Another person''s upload cannot be sent');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine')
  || '/00000000-0000-4000-8000-000000000001/PLAN.pdf') $$, 'PT404', 'attachment.not_found',
  'A file cannot be sent under another name');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine') || '/../' || tests.the('mine')
  || '/00000000-0000-4000-8000-000000000001/plan.pdf') $$, 'PT404', 'attachment.not_found',
  'A file cannot be sent by a path with parent folders');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), '') $$, 'PT404', 'attachment.not_found',
  'An empty path cannot be sent');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), 'https://example.com/plan.pdf') $$, 'PT404', 'attachment.not_found',
  'A foreign URL cannot be sent as an attachment');
select results_eq(
  $$ select body, attachment_path, attachment_name, attachment_type, attachment_size
    from public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine') || '/00000000-0000-4000-8000-000000000001/plan.pdf') $$,
  $$ values (null::text, tests.the('mine') || '/00000000-0000-4000-8000-000000000001/plan.pdf', 'plan.pdf', 'application/pdf', 12345) $$,
  'The sender''s own upload is sent with its stored type and size');
select is((select last_message_preview from public.my_threads), 'plan.pdf',
  'The inbox shows the file''s name');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('bob'), tests.thread_id('eve', 'dana')
  || '/00000000-0000-4000-8000-000000000003/other.pdf') $$, 'PT404', 'attachment.not_found',
  'An upload to another thread cannot be sent here');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('bob'), tests.the('mine')
  || '/00000000-0000-4000-8000-000000000001/plan.pdf') $$, 'PT404', 'attachment.not_found',
  'The other side cannot send the sender''s file');
select is((select body || ' ' || attachment_name from public.send_message(tests.id('charlie'), 'Look', tests.id('bob'), tests.the('mine')
  || '/00000000-0000-4000-8000-000000000002/danas.pdf')), 'Look danas.pdf',
  'A text and a file can be sent together');

select * from finish();
rollback;
