begin;
select plan(6);

select tests.create_family();
select tests.forget_news();
select tests.send('bob', 'dana', 'The word is swordfish');

select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '9 minutes') $$,
  'No email goes out before ten minutes');
select results_eq(
  $$ select template, to_email, to_name, data, unsubscribe_profile_id, unsubscribe_key from public.claim_emails(10, 60, now() + interval '10 minutes') $$,
  $$ values ('NEW_MESSAGE', 'dana@example.com', 'Dana',
    '{"seq": 1, "side": "staff", "body": null, "is_own": false, "sender_name": "Bob", "sender_role": "PARENT", "student_name": "Charlie"}'::jsonb,
      tests.id('dana'),
      'NEW_MESSAGE') $$,
  'The email says who wrote about whom but not the text');
select tests.send('bob', 'dana', 'Did you read it?');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '1 day')
  where email_id not in (select id from private.email_outbox where status = 'sending') $$,
  'A second message in the same lull causes no second email');
select is((select count(*)::int from private.email_outbox), 1, 'Only one email is queued per lull');

update private.settings set message_mail_minutes = 60;
select tests.send('dana', 'bob', 'Yes');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '59 minutes') where template = 'NEW_MESSAGE' and to_email = 'bob@example.com' $$,
  'The setting delays the email to one hour');
select is((select to_name from public.claim_emails(10, 60, now() + interval '1 hour') where to_email = 'bob@example.com'), 'Bob',
  'The email goes out after the configured time');

select * from finish();
rollback;
