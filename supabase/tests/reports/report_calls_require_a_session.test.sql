begin;
select plan(8);

select tests.make_reported_thread(1);
select tests.keep('case', tests.report('bob', tests.message_id(1)));
select tests.authenticate_as_anon();
select throws_ok($$ select public.list_reports() $$, 'PT401', 'auth.required', 'Without a session no case is listed');
select throws_ok($$ select public.decide_report(tests.the('case'), 'no_issue') $$, 'PT401', 'auth.required', 'Without a session no case is decided');
select throws_ok($$ select from public.my_reports $$, '42501', null, 'Without a session no report is read');
select throws_ok($$ select public.escalate_reports() $$, '42501', null, 'Without a session no case is moved');
select tests.authenticate_as('sam');
select throws_ok($$ select public.escalate_reports() $$, '42501', null, 'A handler does not move cases');
select throws_ok($$ select from private.report_cases $$, '42501', null, 'Nobody reads the tables themselves');
select throws_ok($$ select from private.message_reports $$, '42501', null, 'Nobody reads the notes themselves');
select is((select count(*)::int from public.list_reports()), 1, 'A handler lists the case');

select * from finish();
rollback;
