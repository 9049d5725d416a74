begin;
select plan(4);

select tests.make_reported_thread(3);
select tests.keep('case', tests.report('bob', tests.message_id(1)));
select tests.authenticate_as('sam');
select ok((select count(*) > 0 from public.review_report(tests.the('case'))), 'The school reads the first case');
select lives_ok($$ select public.decide_report(tests.the('case'), 'no_issue') $$, 'The school finds nothing to do');
select tests.clear_authentication();
select tests.keep('next', tests.report('bob', tests.message_id(2)));
select is((tests.report_case(tests.the('next'))).level::text, 'organization', 'Other people look at the next case of the thread');
select tests.authenticate_as('olga');
select public.review_report(tests.the('next'));
select public.decide_report(tests.the('next'), 'resolved');
select tests.clear_authentication();
select tests.keep('third', tests.report('bob', tests.message_id(3)));
select is((tests.report_case(tests.the('third'))).level::text, 'school',
  'After something was done the next case starts at the school');

select * from finish();
rollback;
