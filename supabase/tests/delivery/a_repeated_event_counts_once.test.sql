begin;
select plan(7);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select is(public.record_email_event('msg_1', 'email.bounced', tests.the('mail')), true,
  'The first event is recorded');
delete from private.email_suppressions;
update private.email_outbox set status = 'sent';
select is(public.record_email_event('msg_1', 'email.bounced', tests.the('mail')), false,
  'A repeated event is ignored');
select is(public.record_email_event('msg_1', 'email.complained', tests.the('mail')), false,
  'A repeated event with other content is ignored');
select is((tests.mail(tests.the('mail'))).status, 'sent', 'A repeated event does not change the status');
select is_empty('select from private.email_suppressions', 'A repeated event does not suppress the address');
select is(public.record_email_event('msg_2', 'email.bounced', tests.the('mail')), true,
  'Another event is recorded');
select is((tests.mail(tests.the('mail'))).status, 'bounced', 'Another event changes the status');

select * from finish();
rollback;
