begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select public.record_email_failed(tests.the('mail'), 'status 422', p_permanent => true);
select is((tests.mail(tests.the('mail'))).status, 'failed', 'it has failed');
select is_empty($$ select * from public.claim_emails(1, 60, now() + interval '3 days') $$, 'and is not tried again');

select * from finish();
rollback;
