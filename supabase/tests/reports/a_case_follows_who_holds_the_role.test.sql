begin;
select plan(8);

select tests.make_reported_thread(1);
select tests.create_user('sue');
select tests.keep('case', tests.report('bob', tests.message_id(1)));

select tests.authenticate_as('sue');
select is_empty('select from public.list_reports()', 'Before the appointment the next manager finds nothing');
select tests.clear_authentication();
select tests.employ('sue', 'school_manager', 'high');
select tests.authenticate_as('sue');
select is((select count(*)::int from public.list_reports()), 1, 'A new manager of the school handles what waits there');
select tests.authenticate_as('sam');
select is((select count(*)::int from public.notifications where key = 'REPORT_CHANGED'), 1, 'The first manager was told');
select tests.clear_authentication();
select tests.lose_memberships('sam');
select tests.authenticate_as('sam');
select is_empty('select from public.list_reports(true)', 'Who left the school finds no case');
select throws_ok($$ select public.review_report(tests.the('case')) $$, 'PT404', 'report.not_found', 'Who left the school opens none');
select throws_ok($$ select public.decide_report(tests.the('case'), 'no_issue') $$, 'PT404', 'report.not_found', 'Who left the school decides none');
select is_empty($$ select from public.notifications where key = 'REPORT_CHANGED' $$, 'What they were told is no longer shown');
select is(public.mark_notifications_read(), 0, 'The number of those marked read does not tell of it either');

select * from finish();
rollback;
