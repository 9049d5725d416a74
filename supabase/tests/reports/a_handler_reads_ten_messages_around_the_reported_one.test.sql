begin;
select plan(14);

select tests.make_reported_thread(30);
select tests.keep('case', tests.report('bob', tests.message_id(15), 'harassment', 'This one'));
select tests.keep('thread', tests.thread_id('bob', 'tina', 'mia'));
create function tests.report_reads() returns integer
language sql volatile security definer set search_path = ''
as $$ select count(*)::integer from private.audit_log l where l.action = 'report.reviewed'; $$;
grant execute on function tests.report_reads() to public;

select tests.authenticate_as('sam');
select is((select array[min(r.seq), max(r.seq), count(*)] from public.review_report(tests.the('case')) r), '{5,25,21}',
  'The handler reads the message with the ten before and the ten after it');
select results_eq(
  $$ select r.seq, r.sender_name, r.body, r.note from public.review_report(tests.the('case')) r where r.reason is not null $$,
  $$ values (15, 'Tina', 'Line 15', 'This one') $$, 'The one that was reported has the reason and the note');
select is((select tests.report_reads() from public.review_report(tests.the('case')) limit 1), 3,
  'The log holds the reading when the first message is shown');
select is_empty('select from public.messages', 'The handler reads the thread in no other way');
select is_empty('select from public.threads', 'The handler does not find the thread');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Report') $$, 'PT403', 'permission.denied',
  'The handler may not review the whole thread');
select throws_ok($$ select public.review_report(gen_random_uuid()) $$, 'PT404', 'report.not_found', 'An unknown case is refused');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.review_report(tests.the('case')) $$, 'PT404', 'report.not_found',
  'A manager of the campus does not handle it');
select tests.authenticate_as('ada');
select throws_ok($$ select public.review_report(tests.the('case')) $$, 'PT404', 'report.not_found',
  'An admin does not handle it before it comes to the admins');
select tests.authenticate_as('bob');
select throws_ok($$ select public.review_report(tests.the('case')) $$, 'PT404', 'report.not_found', 'The reporter does not handle it');
select tests.authenticate_as_anon();
select throws_ok($$ select public.review_report(tests.the('case')) $$, 'PT401', 'auth.required', 'Without a session nothing is read');
select tests.clear_authentication();
select is((select count(*)::int from public.thread_receipts), (select count(*)::int from public.thread_receipts r
  where r.thread_id in (select b.id from tests.bystander_ids b)), 'Reading writes no receipt');
select is((tests.report_case(tests.the('case'))).status::text, 'in_review', 'Reading takes the case into review');
select is((tests.report_case(tests.the('case'))).due_at, now() + interval '14 days', 'A case in review is due in fourteen days');

select * from finish();
rollback;
