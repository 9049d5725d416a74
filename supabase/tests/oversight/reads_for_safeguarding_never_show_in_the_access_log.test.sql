begin;
select plan(9);

-- Tina reports a message of Bob, mia's father.
select tests.make_reported_thread(1);
select tests.create_user('carol');
select tests.link('carol', 'mia');
select tests.authenticate_as('ada');
select isnt_empty($$ select from public.find_threads(tests.id('mia')) $$, 'An admin looks up conversations before the report');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_access_log), 1, 'The guardian sees the read before the report');
select tests.clear_authentication();
insert into private.report_cases (id, thread_id, reporter_id, level, due_at, created_at)
select tests.keep('case', gen_random_uuid()), t.id, tests.id('tina'), 'admin', now() + interval '1 day', clock_timestamp()
from public.threads t where t.student_id = tests.id('mia');

select tests.authenticate_as('ada');
select isnt_empty($$ select from public.list_reports() $$, 'The admin finds the case');
select lives_ok($$ select public.review_report(tests.the('case')) $$, 'The admin reads the messages of the case');
select isnt_empty($$ select from public.find_threads(tests.id('mia')) $$, 'The admin looks up more conversations about the student');
select isnt_empty($$ select from public.review_thread(tests.thread_id('bob', 'tina', 'mia'), 'Case 7') $$, 'The admin reads the whole conversation');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_access_log), 1, 'The guardian sees nothing of what followed the report');
select tests.authenticate_as('carol');
select is((select count(*)::int from public.my_access_log), 1, 'The other guardian sees nothing of what followed the report');

-- Not later either: the case is decided, and nothing appears.
select tests.authenticate_as('ada');
select public.decide_report(tests.the('case'), 'no_issue');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_access_log), 1, 'The decision of the case shows no earlier read');

select * from finish();
rollback;
