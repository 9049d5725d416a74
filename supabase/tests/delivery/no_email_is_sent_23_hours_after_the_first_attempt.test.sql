begin;
select plan(7);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.freeze_email(tests.the('mail'), '{"n": 1}');
select is((tests.mail(tests.the('mail'))).first_tried_at, now(), 'Freezing records the first attempt');

select is(
  (select email_id from public.claim_emails(1, 60, now() + interval '22 hours 59 minutes')), tests.the('mail'),
  'An email is claimed again within 23 hours');
select is(public.freeze_email(tests.the('mail'), '{"n": 2}', null, now() + interval '22 hours 59 minutes'), '{"n": 1}',
  'A retry sends the frozen text');
select is(public.freeze_email(tests.the('mail'), '{"n": 2}', null, now() + interval '23 hours'), null,
  'Freezing is refused after 23 hours');
select is_empty($$ select * from public.claim_emails(1, 60, now() + interval '23 hours 1 minute') $$,
  'An email is not claimed after 23 hours');
select is(
  (select (m.status, m.lease_until)::text from tests.mail(tests.the('mail')) m), '(unknown,)',
  'An email without a known result is unknown');
select is_empty($$ select * from public.claim_emails(1, 60, now() + interval '9 days') $$,
  'An unknown email is never claimed again');

select * from finish();
rollback;
