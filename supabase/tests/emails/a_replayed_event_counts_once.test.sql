begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select is(public.record_email_event('msg_1', 'email.bounced', tests.the('mail')), true, 'an event');
delete from private.email_suppressions;
update private.email_outbox set status = 'sent';
select is(public.record_email_event('msg_1', 'email.bounced', tests.the('mail')), false, 'its replay');
select is(public.record_email_event('msg_1', 'email.complained', tests.the('mail')), false, 'also with other content');
select is((tests.mail(tests.the('mail'))).status, 'sent', 'moves nothing');
select is_empty('select from private.email_suppressions', 'and closes nothing');
select is(public.record_email_event('msg_2', 'email.bounced', tests.the('mail')), true, 'another event does');
select is((tests.mail(tests.the('mail'))).status, 'bounced', 'move it');

select * from finish();
rollback;
