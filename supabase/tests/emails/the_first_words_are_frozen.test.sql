begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

select is(public.freeze_email(tests.the('mail'), '{"n": 0}'), null, 'not before a claim');
select public.claim_emails(1, 60);
select is(public.freeze_email(tests.the('mail'), '{"html": "first"}'), '{"html": "first"}', 'what is to be sent');
select is(public.freeze_email(tests.the('mail'), '{"html": "second"}'), '{"html": "first"}', 'stays what it was');
select public.record_email_failed(tests.the('mail'), 'timeout');
update public.bookings set subject = 'Something else';
select is(
  (select payload from public.claim_emails(1, 60, now() + interval '1 hour')), '{"html": "first"}'::jsonb, 'and comes back with the next claim');
select throws_ok($$ select public.freeze_email(tests.the('mail'), null) $$, 'PT400', 'validation.failed', 'nothing is no mail');
select throws_ok($$ select public.freeze_email(tests.the('mail'), '[]') $$, 'PT400', 'validation.failed', 'nor is a list');
select throws_ok($$ select public.freeze_email(gen_random_uuid(), '{}') $$, 'PT404', 'email.not_found', 'nor what does not exist');
select public.record_email_sent(tests.the('mail'), 're_1');
select is(public.freeze_email(tests.the('mail'), '{"n": 3}'), null, 'what was sent is not sent again');

select * from finish();
rollback;
