begin;
select plan(12);

select tests.make_reported_thread(1);
select tests.create_user(n) from unnest('{lea,lou}'::text[]) n;
select tests.keep('lea', tests.employ('lea', 'safeguarding_lead', 'high'));
select tests.keep('lou', tests.employ('lou', 'safeguarding_lead', 'low'));
select tests.keep('case', tests.report('bob', tests.message_id(1)));
select tests.authenticate_as('lea');
select isnt_empty($$ select public.review_report(tests.the('case')) $$, 'The lead takes the case into review');
select tests.clear_authentication();
select is((tests.report_case(tests.the('case'))).status::text, 'in_review', 'The case is in review');

delete from public.memberships where id = tests.the('lou');
select is((tests.report_case(tests.the('case'))).status::text, 'in_review', 'A lead of another school who leaves changes no case');

-- The case is about a teacher; whoever manages the organization removes the lead who handles it.
select tests.authenticate_as('olga');
delete from public.memberships where id = tests.the('lea');
select tests.clear_authentication();
select is((tests.report_case(tests.the('case'))).status::text, 'open', 'The case of a lead who left waits unopened');
select is((tests.report_case(tests.the('case'))).level::text, 'school', 'The case stays at its level');
select ok((tests.report_case(tests.the('case'))).due_at <= now() + interval '24 hours', 'The case moves up after a day unopened');
select tests.authenticate_as('sam');
select is((select count(*)::int from public.notifications where key = 'REPORT_CHANGED'), 1, 'The manager is told of the case');
select is((select count(*)::int from public.list_reports()), 1, 'The manager finds the case');
select tests.authenticate_as('lea');
select is_empty('select from public.list_reports(true)', 'The lead who left finds no case');
select is_empty($$ select from public.notifications where key = 'REPORT_CHANGED' $$, 'What the lead was told is no longer shown');

-- A change of leads gives no more time.
select tests.clear_authentication();
select tests.keep('again', tests.employ('lou', 'safeguarding_lead', 'high'));
update private.report_cases set due_at = now() + interval '1 hour' where id = tests.the('case');
delete from public.memberships where id = tests.the('again');
select is((tests.report_case(tests.the('case'))).due_at, now() + interval '1 hour', 'A lead who leaves gives a case no more time');

-- A case that was decided is not opened again.
select tests.keep('again', tests.employ('lou', 'safeguarding_lead', 'high'));
update private.report_cases set status = 'no_issue', due_at = null, reviewed_at = now(), decided_at = now() where id = tests.the('case');
delete from public.memberships where id = tests.the('again');
select is((tests.report_case(tests.the('case'))).status::text, 'no_issue', 'A decided case stays decided');

select * from finish();
rollback;
