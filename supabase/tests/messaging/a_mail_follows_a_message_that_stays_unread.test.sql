begin;
select plan(6);

select tests.create_family();
select tests.forget_news();
select tests.send('bob', 'dana', 'The word is swordfish');

select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '9 minutes') $$, 'not before ten minutes');
select results_eq(
  $$ select template, to_email, to_name, data, unsubscribe_profile_id, unsubscribe_key from public.claim_emails(10, 60, now() + interval '10 minutes') $$,
  $$ values ('NEW_MESSAGE', 'dana@example.com', 'Dana', '{"seq": 1, "side": "staff", "body": null, "sender_name": "Bob", "sender_role": "PARENT", "student_name": "Charlie"}'::jsonb, tests.id('dana'), 'NEW_MESSAGE') $$,
  'then it says who wrote about whom, and not what');
select tests.send('bob', 'dana', 'Did you read it?');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '1 day') where email_id not in (select id from private.email_outbox where status = 'sending') $$, 'the lull gets no second one');
select is((select count(*)::int from private.email_outbox), 1, 'however long it lasts');

update private.settings set message_mail_minutes = 60;
select tests.send('dana', 'bob', 'Yes');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '59 minutes') where template = 'NEW_MESSAGE' and to_email = 'bob@example.com' $$, 'the setting says how long');
select is((select to_name from public.claim_emails(10, 60, now() + interval '1 hour') where to_email = 'bob@example.com'), 'Bob', 'to wait');

select * from finish();
rollback;
