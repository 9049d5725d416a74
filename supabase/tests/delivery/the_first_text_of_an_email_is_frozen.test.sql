begin;
select plan(8);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

select is(public.freeze_email(tests.the('mail'), '{"n": 0}'), null,
  'An email cannot be frozen before a claim');
select public.claim_emails(1, 60);
select is(public.freeze_email(tests.the('mail'), '{"html": "first"}'), '{"html": "first"}',
  'Freezing stores the text');
select is(public.freeze_email(tests.the('mail'), '{"html": "second"}'), '{"html": "first"}',
  'Freezing again returns the first text');
select public.record_email_failed(tests.the('mail'), 'timeout');
update public.bookings set subject = 'Something else';
select is(
  (select payload from public.claim_emails(1, 60, now() + interval '1 hour')), '{"html": "first"}'::jsonb,
  'The next claim returns the frozen text');
select throws_ok($$ select public.freeze_email(tests.the('mail'), null) $$, 'PT400', 'validation.failed',
  'A null text is refused');
select throws_ok($$ select public.freeze_email(tests.the('mail'), '[]') $$, 'PT400', 'validation.failed',
  'A list is refused as a text');
select throws_ok($$ select public.freeze_email(gen_random_uuid(), '{}') $$, 'PT404', 'email.not_found',
  'An unknown email cannot be frozen');
select public.record_email_sent(tests.the('mail'), 're_1');
select is(public.freeze_email(tests.the('mail'), '{"n": 3}'), null, 'A sent email cannot be frozen again');

select * from finish();
rollback;
