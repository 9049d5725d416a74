begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.freeze_email(tests.the('mail'), '{}');
select public.claim_emails(1, 60, now() + interval '24 hours');
select is((tests.mail(tests.the('mail'))).status, 'unknown', 'unknown');
select public.record_email_sent(tests.the('mail'), 're_1');
select is((tests.mail(tests.the('mail'))).status, 'sent', 'until somebody knows');

select * from finish();
rollback;
