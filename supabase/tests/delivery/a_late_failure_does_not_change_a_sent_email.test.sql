begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.record_email_sent(tests.the('mail'), 're_1');

select lives_ok($$ select public.record_email_failed(tests.the('mail'), 'timeout') $$,
  'A late failure report is accepted');
select is(
  (select (m.status, m.provider_id, m.last_error)::text from tests.mail(tests.the('mail')) m), '(sent,re_1,)',
  'A sent email stays sent');
select is_empty($$ select * from public.claim_emails(1, 60, now() + interval '2 hours') $$,
  'A sent email is not claimed again');

select * from finish();
rollback;
