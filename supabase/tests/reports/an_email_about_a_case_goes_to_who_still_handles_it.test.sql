begin;
select plan(9);

select tests.make_reported_thread(2);
update private.settings set app_url = 'https://app.example.com', safeguarding_contact = 'safe@example.org';
select tests.create_user('sue');
select tests.employ('sue', 'school_manager', 'high');
select tests.forget_news();
select tests.keep('case', tests.report('bob', tests.message_id(1)));
create function pg_temp.claimed() returns setof jsonb language sql volatile as $$
  select to_jsonb(c) from public.claim_emails(100, 60, now() + interval '1 minute') c where c.template like 'REPORT%'
$$;
-- Sue leaves before the email goes.
select tests.lose_memberships('sue');
select results_eq(
  $$ select c ->> 'template', c ->> 'to_email', c ->> 'action_url', c ->> 'unsubscribe_key' from pg_temp.claimed() c $$,
  $$ values ('REPORT_CHANGED', 'sam@example.com', 'https://app.example.com/reports', null::text) $$,
  'The email goes to who still handles the case, and cannot be switched off');
select is((select o.status::text from private.email_outbox o where o.recipient_id = tests.id('sue') and o.template = 'REPORT_CHANGED'), 'dropped',
  'Who left in between gets none');
select is((select array_agg(k order by k) from private.email_outbox o, jsonb_object_keys(private.report_changed_data(o)) k
           where o.recipient_id = tests.id('sam') and o.template = 'REPORT_CHANGED'), '{due_at}',
  'The email says by when somebody has to look, and no name');

-- Whoever opened it needs no email.
select tests.keep('next', tests.report('tina', (tests.send('bob', 'tina', 'Answer', 'mia')).id));
select tests.authenticate_as('sam');
select ok((select count(*) > 0 from public.review_report(tests.the('next'))), 'Sam opens the next case before the email goes');
select tests.clear_authentication();
select is_empty('select pg_temp.claimed()', 'No email is sent about a case that was opened');

-- Outside.
select private.put_report(tests.the('next'), 'outside', now());
select results_eq(
  $$ select c ->> 'template', c ->> 'to_email', c ->> 'action_url', c -> 'data' ->> 'case_id' from pg_temp.claimed() c
     where c ->> 'template' = 'REPORT_UNHANDLED' $$,
  $$ select 'REPORT_UNHANDLED', 'safe@example.org', null::text, tests.the('next')::text $$,
  'The contact outside gets the number of the case, and no link');
select private.put_report(tests.the('case'), 'outside', now());
select lives_ok($$ select public.review_report(tests.the('case')) $$, 'The console reads the other case');
select lives_ok($$ select public.decide_report(tests.the('case'), 'resolved') $$, 'The console decides it');
select is_empty('select pg_temp.claimed()', 'About a case that was decided the contact is not written to');

select * from finish();
rollback;
