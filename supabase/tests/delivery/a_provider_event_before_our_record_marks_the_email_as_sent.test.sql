begin;
select plan(4);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
select tests.keep('killed', (select id from private.email_outbox where recipient_id = tests.id('dana')));
select tests.keep('waiting', (select id from private.email_outbox where recipient_id = tests.id('bob')));
select public.claim_emails(10, 60);
select public.record_email_failed(tests.the('waiting'), 'timeout');

select ok(public.record_email_event('msg_1', 'email.delivered', tests.the('killed'), 're_1'),
  'An event is recorded when the dispatcher was killed');
select ok(public.record_email_event('msg_2', 'email.sent', tests.the('waiting'), 're_2'),
  'An event is recorded while a retry is waiting');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '2 hours') $$,
  'No email is sent a second time');
select is(
  (select array_agg((m.status, m.provider_id)::text) from unnest('{killed,waiting}'::text[]) n, tests.mail(tests.the(n)) m),
  '{"(delivered,re_1)","(sent,re_2)"}', 'The events set status and provider id');

select * from finish();
rollback;
