begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select is(
  (select email_id from public.claim_emails(1, 60, now() + interval '3 days')), tests.the('mail'),
  'An email of days ago is claimed after an outage');
select is((tests.mail(tests.the('mail'))).first_tried_at, null,
  'A claim alone does not count as a first attempt');

select * from finish();
rollback;
