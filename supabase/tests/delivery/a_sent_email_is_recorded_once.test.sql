begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select public.record_email_sent(tests.the('mail'), 're_1', now() + interval '1 second');
select is(
  (select (m.status, m.provider_id, m.sent_at, m.lease_until)::text from tests.mail(tests.the('mail')) m),
  ('sent'::public.email_status, 're_1', now() + interval '1 second', null::timestamptz)::text,
  'Recording stores the provider id and the time');
select public.record_email_sent(tests.the('mail'), 're_2', now() + interval '1 minute');
select is(
  (select (m.provider_id, m.sent_at)::text from tests.mail(tests.the('mail')) m), ('re_1', now() + interval '1 second')::text,
  'A second record does not change the first');
select throws_ok($$ select public.record_email_sent(gen_random_uuid(), 're_3') $$, 'PT404', 'email.not_found',
  'An unknown email cannot be recorded as sent');

select * from finish();
rollback;
