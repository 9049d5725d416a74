begin;
select plan(5);

select tests.create_users('bob', 'dana: tutor', 'mia: student');
select tests.set_up_sms(), tests.set_up_push();
select tests.link('bob', 'mia'), tests.subscribe_to_push('bob');
select tests.keep('invitation', tests.invite_number('bob', '+4915100000001'));
select tests.keep('booking', tests.book('bob', 'dana', 'mia', '5 days', 'confirmed', 'bob'));
select tests.forget_news();
select private.notify(array[tests.id('bob')], 'BOOKING_CHANGED', tests.id('mia'), 'booking', tests.the('booking'),
  '{"change": "confirmed", "side": "client"}', 'waits', p_by_email => false);
insert into private.email_batches (id, lane, first_tried_at, not_before) values (tests.place('batch'), 'digest', now(), now());
insert into private.email_outbox (template, to_email, dedupe_key, status, batch_id, batch_position, not_before)
values ('PARENT_WEEKLY_DIGEST', 'bob@example.com', 'one', 'sending', tests.place('batch'), 1, now()),
       ('PARENT_WEEKLY_DIGEST', 'bob@example.com', 'two', 'queued', null, null, now()),
       ('PARENT_WEEKLY_DIGEST', 'bob@example.com', 'later', 'queued', null, null, now() + interval '1 minute');

create function pg_temp.waiting() returns text language sql as $$
  select concat_ws(', ',
    (select count(*) || ' emails' from private.email_outbox o where o.dedupe_key in ('one', 'two') and o.status in ('queued', 'sending')),
    (select count(*) || ' batches' from private.email_batches b where b.id = tests.place('batch') and b.ended_at is null),
    (select count(*) || ' texts' from private.sms_outbox o where o.invitation_id = tests.the('invitation') and o.status = 'queued'),
    (select count(*) || ' pushes' from private.push_outbox o join private.push_subscriptions s on s.id = o.subscription_id
     where s.profile_id = tests.id('bob') and o.status = 'queued'));
$$;
select is(pg_temp.waiting(), '2 emails, 1 batches, 1 texts, 1 pushes', 'Emails, text messages and pushes wait');
select private.end_unsent();
select is(pg_temp.waiting(), '0 emails, 0 batches, 0 texts, 0 pushes', 'Nothing waits after the operator ended it');
select is_empty('select from public.claim_sms(10, 60) union all select from public.claim_emails(10, 60)', 'No worker finds an email or a text message');
select is((select o.status::text from private.email_outbox o where o.dedupe_key = 'later'), 'queued', 'What was not due before is sent at its time');
select is((select count(*)::integer from private.email_outbox o where o.dedupe_key in ('one', 'two') and o.status = 'unknown'), 2,
  'The emails can be sent again one by one');

select * from finish();
rollback;
