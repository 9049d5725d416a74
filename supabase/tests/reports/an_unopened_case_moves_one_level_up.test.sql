begin;
select plan(21);

select tests.make_reported_thread(2);
update private.settings set safeguarding_contact = 'safe@example.org';
select tests.forget_news();
select tests.keep('case', tests.report('bob', tests.message_id(1)));
create function pg_temp.level() returns text language sql as $$ select (tests.report_case(tests.the('case'))).level::text $$;

select is(public.escalate_reports(now() + interval '23 hours 59 minutes'), 0, 'Before 24 hours a case stays where it is');
select is(pg_temp.level(), 'school', 'The school has it');
select is(tests.told('olga'), '{}', 'One level up nobody was told yet');
select is(public.escalate_reports(now() + interval '24 hours'), 1, 'After 24 hours unopened it moves');
select is(pg_temp.level(), 'organization', 'The organization has it');
select is(tests.mailed('olga'), '{"REPORT_CHANGED waiting handler"}', 'The manager of the organization gets an email');
select is(public.escalate_reports(now() + interval '24 hours'), 0, 'A second run at the same time moves nothing');
select tests.authenticate_as('sam');
select is_empty('select from public.list_reports(true)', 'The school no longer has it');
select is_empty($$ select from public.notifications where key = 'REPORT_CHANGED' $$, 'The school no longer reads of it');
select tests.authenticate_as('olga');
select is((select count(*)::int from public.notifications where key = 'REPORT_CHANGED'), 1, 'The organization reads of it');
select is((select count(*)::int from public.review_report(tests.the('case'))), 2, 'The organization opens it');
select tests.clear_authentication();
select is(public.escalate_reports(now() + interval '13 days'), 0, 'A case in review stays for fourteen days');
select is(public.escalate_reports(now() + interval '14 days'), 1, 'A case that is not decided by then moves as well');
select is(pg_temp.level() || ' ' || (tests.report_case(tests.the('case'))).status, 'admin open', 'The admins have it, unopened');
-- Nobody is left at the level: it does not wait for the hour.
select tests.lose_roles('ada');
select is(public.escalate_reports(now() + interval '14 days'), 1, 'A level without anybody passes the case on at once');
select is(pg_temp.level(), 'outside', 'The case is outside now');
select is((select count(*)::int from private.email_outbox where to_email = 'safe@example.org'), 1, 'The contact is written to');
select is(public.escalate_reports(now() + interval '15 days'), 0, 'A day later nothing is sent again');
select is(public.escalate_reports(now() + interval '21 days'), 1, 'A week later it is');
select is((select count(*)::int from private.email_outbox where to_email = 'safe@example.org'), 2,
  'The contact is written to every week until somebody decides');
select is((select count(*)::int from private.report_cases where due_at is null), 0, 'No case is without a next time');

select * from finish();
rollback;
