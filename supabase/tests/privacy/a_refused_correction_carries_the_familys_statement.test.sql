begin;
select plan(13);

select tests.staff_schools();
update private.settings set complaint_route = 'The authority, 1 Main Street';
select tests.keep('r', tests.ask('bob', 'correction', 'mia'));
select tests.authenticate_as('bob');
select throws_ok($$ select public.add_privacy_statement(tests.the('r'), 'Early') $$, 'PT409', 'privacy.not_open', 'Before a refusal no statement is added');
select tests.authenticate_as('sam');
select lives_ok($$ select from public.open_privacy_request(tests.the('r')) $$, 'The school opens the request');
select tests.clear_authentication();
select is(tests.shown_request('bob', tests.the('r')), 'in_review', 'The requester sees that somebody looks at it');
select tests.authenticate_as('sam');
select throws_ok($$ select public.decide_privacy_request(tests.the('r'), false) $$, 'PT400', 'validation.failed', 'A refusal has a reason');
select throws_ok($$ select public.decide_privacy_request(tests.the('r'), true, 'unfounded') $$, 'PT400', 'validation.failed', 'A grant has none');
select lives_ok($$ select public.decide_privacy_request(tests.the('r'), false, 'already_correct', 'The test was graded twice.') $$,
  'The school refuses the correction');
select throws_ok($$ select public.decide_privacy_request(tests.the('r'), true) $$, 'PT409', 'privacy.not_open', 'A decision is taken once');
select tests.authenticate_as('bob');
select results_eq($$ select refusal::text, answer, complaint_route, may_add_statement from public.my_privacy_requests $$,
  $$ values ('already_correct', 'The test was graded twice.', 'The authority, 1 Main Street', true) $$,
  'The requester reads the reason and where to complain');
select lives_ok($$ select public.add_privacy_statement(tests.the('r'), 'It was another test.') $$, 'The family adds a statement');
select throws_ok($$ select public.add_privacy_statement(tests.the('r'), 'Again') $$, 'PT409', 'privacy.not_open', 'A statement is added once');
select is((select statement from public.my_privacy_requests), 'It was another test.', 'The family reads the statement');
select tests.authenticate_as('sam');
select is((select statement from public.open_privacy_request(tests.the('r'))), 'It was another test.', 'The school reads the statement');
select tests.clear_authentication();
select is((select count(*)::int from private.audit_log where details::text like '%another test%' or details::text like '%Please do it%'), 0,
  'The audit log holds none of the words');

select * from finish();
rollback;
