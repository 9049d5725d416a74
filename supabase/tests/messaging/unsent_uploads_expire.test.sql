begin;
select plan(17);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));
create function pg_temp.path(p_number integer) returns text language sql stable as $$
  select tests.the('thread') || '/00000000-0000-4000-8000-00000000000' || p_number || '/plan.pdf'
$$;
create function pg_temp.age(p_number integer, p_age interval) returns void language sql volatile as $$
  update storage.objects set created_at = now() - p_age where name = pg_temp.path(p_number)
$$;
grant execute on all functions in schema pg_temp to public;
select tests.upload('bob', pg_temp.path(n)) from generate_series(1, 3) n;
select tests.send('bob', 'dana', 'Here', p_attachment_path => pg_temp.path(1));
select pg_temp.age(1, '2 days'), pg_temp.age(2, '2 days'), pg_temp.age(3, '23 hours');

select is(private.expire_uploads(now()), 1, 'An upload that nobody sent for a day is given up');
select is(private.expire_uploads(now()), 0, 'An unsent upload is given up once');
select is((select path from private.attachment_checks where expired_at is not null and path not like 'bystander%'), pg_temp.path(2),
  'A sent file and a younger upload stay');
select is((select count(*)::int from public.claim_attachments(10, 60)), 1,
  'Only the sent file is looked into');

select tests.authenticate_as('bob');
select is(tests.files_found(), 2, 'What was given up is closed, to its uploader too');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Late', tests.id('dana'), pg_temp.path(2)) $$, 'PT404', 'attachment.not_found',
  'An upload that was given up cannot be sent');
select is((select count(*)::int from public.thread_messages where body = 'Late'), 0,
  'No message is left of the attempt');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'In time', tests.id('dana'), pg_temp.path(3)) $$,
  'A younger upload can be sent');

select tests.clear_authentication();
select throws_ok($$ select public.claim_expired_uploads(0, 60) $$, 'PT400', 'validation.failed',
  'A claim asks for 1 to 100 files');
select set_eq($$ select path from public.claim_expired_uploads(10, 60) $$, array[pg_temp.path(2)],
  'The function that removes files claims it');
select is_empty($$ select path from public.claim_expired_uploads(10, 60) $$, 'While the lease runs nobody else does');
select is(public.record_uploads_removed(array[pg_temp.path(2)]), 0,
  'An upload is not forgotten while the file is there');
select set_eq($$ select path from public.claim_expired_uploads(10, 60, now() + interval '2 minutes') $$, array[pg_temp.path(2)],
  'After the lease it is claimed again');
delete from storage.objects where name = pg_temp.path(2);
select throws_ok($$ select tests.upload('bob', pg_temp.path(2)) $$, '42501', null,
  'The path of an upload is refused until the upload is forgotten');
select tests.clear_authentication();
select is(public.record_uploads_removed(array[pg_temp.path(1), pg_temp.path(2)]), 1,
  'Once Storage has removed it, it is forgotten');
select is((select count(*)::int from private.attachment_checks where path = pg_temp.path(1)), 1,
  'The check of a sent file stays');
select tests.authenticate_as('dana');
select throws_ok($$ select path from public.claim_expired_uploads(10, 60) $$, '42501', null,
  'People cannot claim files');

select * from finish();
rollback;
