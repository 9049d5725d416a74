begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.freeze_email(tests.the('mail'), '{"n": 1}');
select is((tests.mail(tests.the('mail'))).first_tried_at, now(), 'the first attempt is remembered');

select is(
  (select email_id from public.claim_emails(1, 60, now() + interval '22 hours 59 minutes')), tests.the('mail'), 'within 23 hours it is tried again');
select is(public.freeze_email(tests.the('mail'), '{"n": 2}', null, now() + interval '22 hours 59 minutes'), '{"n": 1}', 'with the same words');
select is(public.freeze_email(tests.the('mail'), '{"n": 2}', null, now() + interval '23 hours'), null, 'a slow dispatcher is stopped');
select is_empty($$ select * from public.claim_emails(1, 60, now() + interval '23 hours 1 minute') $$, 'then it is not');
select is(
  (select (m.status, m.lease_until)::text from tests.mail(tests.the('mail')) m), '(unknown,)', 'nobody knows whether it arrived');
select is_empty($$ select * from public.claim_emails(1, 60, now() + interval '9 days') $$, 'and it is never tried again');

select * from finish();
rollback;
