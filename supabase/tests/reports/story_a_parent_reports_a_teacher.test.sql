begin;
select plan(15);

-- Bob is mia's father. Tina teaches mia and writes to Bob, four times too often.
select tests.make_reported_thread(4);
select tests.create_user('carol');
select tests.link('carol', 'mia');
select tests.forget_news();

select tests.authenticate_as('bob');
select is((public.report_message(tests.message_id(2), 'harassment', 'It goes on and on')).status::text, 'open',
  'Bob reports the second message');
select is((public.report_message(tests.message_id(4), 'harassment')).status::text, 'open', 'Bob reports the fourth as well');
select tests.clear_authentication();
select is(tests.mailed('sam'), '{"REPORT_CHANGED waiting handler"}', 'Sam, who manages the school, gets one email');
select is(tests.mailed('carol') || tests.told('carol') || tests.told('mia') || tests.told('cleo') || tests.told('ada'), '{}',
  'Nobody else is told: not the other guardian, not mia, not the campus, not the admin');

-- Sam is on holiday. Tina's friend Cleo, who manages the campus, looks for it in vain.
select tests.authenticate_as('cleo');
select is_empty('select from public.list_reports(true)', 'Cleo finds no case');
select tests.clear_authentication();
select lives_ok($$ select private.put_report((select id from private.report_cases where reporter_id = tests.id('bob')), 'organization', now()) $$,
  'A day later the case is with the organization');
select tests.authenticate_as('sam');
select is_empty('select from public.list_reports()', 'Sam comes back and it is no longer with the school');

-- Olga, who manages the organization, reads what was reported and what stands around it.
select tests.authenticate_as('olga');
select is((select report_count from public.list_reports()), 2, 'Olga finds one case with two messages');
select tests.keep('case', (select case_id from public.list_reports()));
select results_eq(
  $$ select r.body, r.reason::text, r.note from public.review_report(tests.the('case')) r $$,
  $$ values ('Line 1', null::text, null::text), ('Line 2', 'harassment', 'It goes on and on'), ('Line 3', null, null), ('Line 4', 'harassment', null) $$,
  'Olga reads the four messages, with the reasons at those that were reported');
select lives_ok($$ select public.decide_report(tests.the('case'), 'resolved') $$, 'Olga speaks with Tina about tone, and closes the case');

-- Bob hears of it in the app. Tina and Bob still write to each other about mia.
select tests.authenticate_as('bob');
select is((select array_agg(distinct status::text) from public.my_reports), '{resolved}', 'Bob sees that it was dealt with');
select is((select count(*)::int from public.notifications where key = 'REPORT_CHANGED'), 1, 'Bob was told once');
select is((public.send_message(tests.id('mia'), 'Thank you for writing more kindly.', tests.id('tina'))).seq, 5,
  'Bob still writes to the teacher');
select tests.authenticate_as('tina');
select is_empty($$ select from public.notifications where key = 'REPORT_CHANGED' $$, 'Tina was told of no report');
select is_empty('select from public.my_reports', 'Tina finds none either');

select * from finish();
rollback;
