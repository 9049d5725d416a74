begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.freeze_email(tests.the('mail'), '{}');
select public.claim_emails(1, 60, now() + interval '24 hours');
select is((tests.mail(tests.the('mail'))).status, 'unknown', 'An email whose window passed is unknown');
select public.record_email_sent(tests.the('mail'), 're_1');
select is((tests.mail(tests.the('mail'))).status, 'sent', 'A late record marks the unknown email as sent');

select * from finish();
rollback;
