begin;
select plan(12);

select tests.create_family();
select tests.send('bob', 'dana');
select set_config('tests.path', tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf'), true);
select set_config('tests.other', tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000002/plan.pdf'), true);

select tests.authenticate_as_service_role();
select is_empty($$ select * from public.claim_attachments(10, 60) $$, 'what was not sent waits');
select tests.send('bob', 'dana', null, p_attachment_path => current_setting('tests.path'));
select tests.send('bob', 'dana', null, p_attachment_path => current_setting('tests.other'));
select set_eq($$ select path, claimed_type from public.claim_attachments(10, 60) $$, $$ values (current_setting('tests.path'), 'application/pdf'), (current_setting('tests.other'), 'application/pdf') $$, 'what was sent is to be looked into');
select is_empty($$ select * from public.claim_attachments(10, 60) $$, 'by one at a time');
select is((select count(*)::int from public.claim_attachments(10, 60, now() + interval '61 seconds')), 2, 'or another, when that one does not return');
select is(public.record_attachment_check(current_setting('tests.path'), 'application/pdf'), true, 'a PDF that is one stays open');
select is(public.record_attachment_check(current_setting('tests.other'), 'text/html'), false, 'one that is not is closed');
select throws_ok($$ select public.record_attachment_check('elsewhere', 'text/html') $$, 'PT404', 'attachment.not_found', 'of a file that was sent');
select tests.authenticate_as('dana');
select is(tests.files_found(), 1, 'the reader finds the one');
select tests.authenticate_as('bob');
select is(tests.files_found(), 1, 'as does the sender');
select throws_ok($$ select public.claim_attachments(10, 60) $$, '42501', null, 'this is not for people');
select throws_ok($$ select public.record_attachment_check(current_setting('tests.other'), 'application/pdf') $$, '42501', null, 'in either way');
select tests.clear_authentication();
update storage.objects set version = 'another upload' where name = current_setting('tests.path');
select tests.authenticate_as('dana');
select is(tests.files_found(), 0, 'another upload in the place of a sent file is closed too');

select * from finish();
rollback;
