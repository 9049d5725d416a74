begin;
select plan(16);

-- Tina teaches and is an admin too; bob reports what Tina wrote.
select tests.make_reported_thread(2);
insert into public.profile_roles (profile_id, role) values (tests.id('tina'), 'admin');
select tests.forget_news();
create function pg_temp.view() returns jsonb language sql as $$
  select jsonb_build_array(
    (select jsonb_agg(to_jsonb(t) order by t.thread_id) from public.my_threads t),
    (select jsonb_agg(to_jsonb(m) order by m.seq) from public.thread_messages m),
    (select jsonb_agg(to_jsonb(n) order by n.id) from public.notifications n),
    (select jsonb_agg(to_jsonb(r)) from public.my_reports r),
    (select jsonb_agg(to_jsonb(r)) from public.list_reports(true) r),
    public.unread_total(), public.mark_notifications_read())
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('tina');
create temporary table before as select pg_temp.view() as seen;

select tests.clear_authentication();
select tests.keep('case', tests.report('bob', tests.message_id(1)));
select tests.authenticate_as('tina');
select is(pg_temp.view(), (select seen from before), 'After the report the reported person sees what they saw before');
-- But that they listed cases, of which there are none for them.
select is_empty(
  $$ select from public.list_audit_log(p_limit => 200) l
     where l.entity in ('report_cases', 'message_reports', 'report_reviews') and l.action <> 'reports.listed' $$,
  'As an admin they find no entry of it in the audit log');
select is_empty($$ select from public.list_audit_log(tests.the('case')) l $$, 'As an admin they find no entry by the id of the case');
select throws_ok($$ select public.review_report(tests.the('case')) $$, 'PT404', 'report.not_found', 'The reported admin cannot open the case');
select tests.authenticate_as('sam');
select ok((select count(*) > 0 from public.review_report(tests.the('case'))), 'The handler reads it');
select tests.authenticate_as('tina');
select is(pg_temp.view(), (select seen from before), 'After the review they see what they saw before');
select tests.clear_authentication();
select is(public.escalate_reports(now() + interval '14 days'), 1, 'The case moves to the organization');
select is(public.escalate_reports(now() + interval '15 days'), 1, 'The case moves to the admins');
select is(tests.told('ada'), '{"REPORT_CHANGED waiting handler"}', 'The other admin is told');
select is(tests.told('tina') || tests.mailed('tina'), '{}', 'The reported admin is not');
select tests.authenticate_as('tina');
select is(pg_temp.view(), (select seen from before), 'At the level of the admins they see what they saw before');
select throws_ok($$ select public.decide_report(tests.the('case'), 'no_issue') $$, 'PT404', 'report.not_found', 'The reported admin cannot decide the case');
select tests.authenticate_as('ada');
select ok((select count(*) > 0 from public.review_report(tests.the('case'))), 'The other admin reads it');
select ok((select count(*) > 0 from public.list_audit_log(tests.the('case'))), 'The other admin finds its entries in the log');
select lives_ok($$ select public.decide_report(tests.the('case'), 'resolved') $$, 'The other admin decides it');
select tests.authenticate_as('tina');
select is(pg_temp.view(), (select seen from before), 'After the decision they see what they saw before');

select * from finish();
rollback;
