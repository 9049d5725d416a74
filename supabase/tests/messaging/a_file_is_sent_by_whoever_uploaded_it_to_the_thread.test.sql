begin;
select plan(11);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('eve', 'dana');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf', 'application/pdf', 12345);
select tests.upload('dana', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000002/hers.pdf');
select tests.upload('dana', tests.thread_id('eve', 'dana') || '/00000000-0000-4000-8000-000000000003/other.pdf');
select set_config('tests.mine', tests.thread_id('bob', 'dana')::text, true);

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine') || '/00000000-0000-4000-8000-000000000009/none.pdf') $$, 'PT404', 'attachment.not_found', 'not a file there is none of');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine') || '/00000000-0000-4000-8000-000000000002/hers.pdf') $$, 'PT404', 'attachment.not_found', 'not somebody else''s upload');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine') || '/00000000-0000-4000-8000-000000000001/PLAN.pdf') $$, 'PT404', 'attachment.not_found', 'not by another name');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine') || '/../' || tests.the('mine') || '/00000000-0000-4000-8000-000000000001/plan.pdf') $$, 'PT404', 'attachment.not_found', 'nor by another way');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), '') $$, 'PT404', 'attachment.not_found', 'nor by no name');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('dana'), 'https://example.com/plan.pdf') $$, 'PT404', 'attachment.not_found', 'nor from elsewhere');
select results_eq(
  $$ select body, attachment_path, attachment_name, attachment_type, attachment_size from public.send_message(tests.id('charlie'), null, tests.id('dana'), tests.the('mine') || '/00000000-0000-4000-8000-000000000001/plan.pdf') $$,
  $$ values (null::text, tests.the('mine') || '/00000000-0000-4000-8000-000000000001/plan.pdf', 'plan.pdf', 'application/pdf', 12345) $$,
  'his own, without a word; type and size are the upload''s');
select is((select last_message_preview from public.my_threads), 'plan.pdf', 'the inbox shows its name');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('bob'), tests.thread_id('eve', 'dana') || '/00000000-0000-4000-8000-000000000003/other.pdf') $$, 'PT404', 'attachment.not_found', 'one''s own upload in another thread stays there');
select throws_ok($$ select public.send_message(tests.id('charlie'), null, tests.id('bob'), tests.the('mine') || '/00000000-0000-4000-8000-000000000001/plan.pdf') $$, 'PT404', 'attachment.not_found', 'nor can she send what he sent');
select is((select body || ' ' || attachment_name from public.send_message(tests.id('charlie'), 'Look', tests.id('bob'), tests.the('mine') || '/00000000-0000-4000-8000-000000000002/hers.pdf')), 'Look hers.pdf', 'a word and a file go together');

select * from finish();
rollback;
