begin;
select plan(11);

select tests.make_reported_thread(3);
select tests.send('bob', 'tina', 'Answer', 'mia');
select tests.forget_news();
select tests.keep('case', tests.report('bob', tests.message_id(1)));

select is(tests.mailed('sam'), '{"REPORT_CHANGED waiting handler"}', 'The manager of the school gets an email');
select is(tests.report('bob', tests.message_id(2), 'spam'), tests.the('case'),
  'A second report about the thread joins the case that waits');
select is(tests.mailed('sam'), '{"REPORT_CHANGED waiting handler"}', 'A report that joins a case causes no second email');
select isnt(tests.report('tina', tests.message_id(4)), tests.the('case'),
  'A report of the other side is a case of its own, whose state tells nothing about the first');
select tests.authenticate_as('tina');
select results_eq($$ select message_id, status::text from public.my_reports $$, $$ values (tests.message_id(4), 'open') $$,
  'Each side finds its own report alone');
select tests.authenticate_as('sam');
select results_eq(
  $$ select reporter_name, reported_name, reported_role::text, report_count, reasons::text[] from public.list_reports() order by 1 $$,
  $$ values ('Bob', 'Tina', 'TEACHER', 2, '{harassment,spam}'::text[]), ('Tina', 'Bob', 'PARENT', 1, '{harassment}') $$,
  'The handler sees two cases, each with its reporter and its reasons');
select ok((select count(*) > 0 from public.review_report(tests.the('case'))), 'The handler reads the messages');
select lives_ok($$ select public.decide_report(tests.the('case'), 'resolved') $$, 'The handler decides the case');
select tests.clear_authentication();
select isnt(tests.report('bob', tests.message_id(3)), tests.the('case'), 'A report after the decision is a new case');
select is((select count(*)::int from private.report_cases where due_at is not null and reporter_id = tests.id('bob')), 1,
  'One case of the reporter waits');
select throws_ok(
  $$ insert into private.report_cases (thread_id, reporter_id, level, due_at)
     values (tests.thread_id('bob', 'tina', 'mia'), tests.id('bob'), 'school', now()) $$, '23505', null,
  'The console cannot open a second one beside it');

select * from finish();
rollback;
