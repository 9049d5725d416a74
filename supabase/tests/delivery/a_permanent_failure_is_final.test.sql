begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select public.record_email_failed(tests.the('mail'), 'status 422', p_permanent => true);
select is((tests.mail(tests.the('mail'))).status, 'failed', 'A permanently failed email has failed');
select is_empty($$ select * from public.claim_emails(1, 60, now() + interval '3 days') $$,
  'A permanently failed email is not claimed again');

select * from finish();
rollback;
