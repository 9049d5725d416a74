begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.record_email_sent(tests.the('mail'), 're_1');

select public.record_email_event('msg_1', 'email.suppressed', tests.the('mail'));
select is((tests.mail(tests.the('mail'))).status, 'suppressed', 'The email is marked as suppressed');
select public.record_email_event('msg_2', 'email.sent', tests.the('mail'));
select is((tests.mail(tests.the('mail'))).status, 'suppressed',
  'An earlier event does not change the status');
select is_empty('select from private.email_suppressions',
  'The provider''s suppression is not added to our list');

select * from finish();
rollback;
