begin;
select plan(4);

select tests.create_family();
select tests.forget_news();
select tests.send('bob', 'dana', 'The word is swordfish'), tests.send('eve', 'dana', repeat('x', 4000));

select is((select count(*)::int from private.email_outbox where to_jsonb(email_outbox)::text ~ 'swordfish|xxx'), 0,
  'A queued email does not contain the message');
select is((select count(*)::int from public.notifications where to_jsonb(notifications)::text ~ 'swordfish|xxx'), 0,
  'A notification does not contain the message');
select is((select count(*)::int from public.claim_emails(10, 60, now() + interval '1 hour') where data::text ~ 'swordfish|xxx'), 0,
  'A sent email does not contain the message by default');
update private.settings set message_mail_shows_text = true;
select set_eq(
  $$ select data ->> 'body' from public.claim_emails(10, 60, now() + interval '2 hours') $$,
  array['The word is swordfish', repeat('x', 1000)],
  'With the setting an email shows up to a thousand characters');

select * from finish();
rollback;
