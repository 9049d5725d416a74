begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select is(
  (select email_id from public.claim_emails(1, 60, now() + interval '3 days')), tests.the('mail'), 'a dispatcher that was down for days sends it');
select is((tests.mail(tests.the('mail'))).first_tried_at, null, 'a claim alone is no attempt');

select * from finish();
rollback;
