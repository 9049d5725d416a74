begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.record_email_sent(tests.the('mail'), 're_1');

select lives_ok($$ select public.record_email_failed(tests.the('mail'), 'timeout') $$, 'a slow dispatcher reports');
select is(
  (select (m.status, m.provider_id, m.last_error)::text from tests.mail(tests.the('mail')) m), '(sent,re_1,)', 'what is sent is sent');
select is_empty($$ select * from public.claim_emails(1, 60, now() + interval '2 hours') $$, 'and not sent again');

select * from finish();
rollback;
