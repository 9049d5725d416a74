begin;
select plan(9);

select tests.make_reported_thread(1);
select tests.keep('case', tests.report('bob', tests.message_id(1)));
update private.settings set admin_requires_mfa = true;
prepare review as select public.review_report(tests.the('case'));
prepare decide as select public.decide_report(tests.the('case'), 'no_issue');
prepare reports as select public.list_reports();

select tests.authenticate_as('bob');
select is_empty('reports', 'Who handles nothing needs no second factor to find nothing');
select throws_ok('review', 'PT404', 'report.not_found', 'Who handles nothing is told that there is no case');
select tests.authenticate_as('sam');
select throws_ok('reports', 'PT403', 'auth.mfa_required', 'Who handles cases lists none without a second factor');
select throws_ok('review', 'PT403', 'auth.mfa_required', 'Who handles a case reads no message without a second factor');
select throws_ok('decide', 'PT403', 'auth.mfa_required', 'Who handles a case decides nothing without a second factor');

select tests.sign_in('sam', 'aal2');
select isnt_empty('reports', 'Who handles cases lists them with a second factor');
select isnt_empty('review', 'Who handles a case reads its messages with a second factor');
select lives_ok('decide', 'Who handles a case decides it with a second factor');
select is((select count(*)::int from public.list_reports(true)), 1, 'What was decided is listed');

select * from finish();
rollback;
