begin;
select plan(18);

select tests.make_reported_thread(1);
select tests.forget_news();
select tests.keep('case', tests.report('bob', tests.message_id(1)));

select tests.authenticate_as('sam');
select throws_ok($$ select public.decide_report(tests.the('case'), 'no_issue') $$, 'PT409', 'report.not_open',
  'A case that nobody read is not decided');
select ok((select count(*) > 0 from public.review_report(tests.the('case'))), 'The handler reads it');
select throws_ok($$ select public.decide_report(tests.the('case'), 'open') $$, 'PT400', 'validation.failed',
  'A decision is not to open it again');
select throws_ok($$ select public.decide_report(tests.the('case'), null) $$, 'PT400', 'validation.failed',
  'A decision names a status');
select throws_ok($$ select public.decide_report(tests.the('case'), 'referred') $$, 'PT400', 'validation.failed',
  'Who refers it says to whom');
select throws_ok($$ select public.decide_report(tests.the('case'), 'resolved', 'Police') $$, 'PT400', 'validation.failed',
  'What is resolved is referred to nobody');
select tests.authenticate_as('bob');
select throws_ok($$ select public.decide_report(tests.the('case'), 'resolved') $$, 'PT404', 'report.not_found',
  'The reporter does not decide');
select tests.authenticate_as('tina');
select throws_ok($$ select public.decide_report(tests.the('case'), 'no_issue') $$, 'PT404', 'report.not_found',
  'The reported person does not decide');
select tests.authenticate_as('sam');
select lives_ok($$ select public.decide_report(tests.the('case'), 'referred', 'Youth office, file 7') $$, 'The handler refers it');
select is((select status::text || ' ' || referred_to from public.list_reports(true)), 'referred Youth office, file 7',
  'The list keeps to whom');
select is_empty('select from public.list_reports()', 'A decided case no longer waits');
select tests.authenticate_as('bob');
select is((select status::text from public.my_reports), 'referred', 'The reporter sees what came of it');
select is((select count(*)::int from public.notifications where data ->> 'change' = 'referred'), 1, 'The reporter was told');
select tests.authenticate_as('sam');
select lives_ok($$ select public.decide_report(tests.the('case'), 'resolved') $$, 'What was referred is decided later');
select throws_ok($$ select public.decide_report(tests.the('case'), 'no_issue') $$, 'PT409', 'report.not_open',
  'What was decided stays decided');
select tests.clear_authentication();
select is(tests.told('bob'), '{"REPORT_CHANGED referred reporter","REPORT_CHANGED resolved reporter"}', 'The reporter heard of both');
select is(tests.mailed('bob'), '{}', 'Not by email, which others may read');
select is((tests.report_case(tests.the('case'))).decided_by_id, tests.id('sam'), 'The case keeps who decided');

select * from finish();
rollback;
