begin;
select plan(20);

select tests.create_user('bob');
select tests.keep('before', tests.invite_number('bob', '+4915100000009'));
select is_empty('select from private.sms_outbox where tests.is_own(id)', 'Without a provider nothing is queued, and the inviter passes the link on');
select tests.set_up_sms();
select ok(not public.sms_are_due(), 'An idle queue calls nothing');
select tests.keep('one', tests.invite_number('bob', '+4915100000001'));
select is(tests.shown_as_sent(tests.the('one')), 'not sent 0', 'A queued message is not said to be sent');
select ok(public.sms_are_due(), 'A queued message calls the function');

select results_eq($$ select to_phone, locale, data - 'link_base', data ->> 'link_base', payload, may_have_arrived, attempt
                      from public.claim_sms(10, 60) $$,
  $$ values ('+4915100000001', 'en', '{"inviter_name": "Bob"}'::jsonb, 'https://app.example/invitations', null::jsonb, false, 1) $$,
  'A claim says to whom, in which language, who invites and where the link leads, and nothing about a child');
select is_empty('select from public.claim_sms(10, 60)', 'A leased message is not claimed by another run');
select ok(tests.freeze_sms(tests.the('one')), 'A claimed message is frozen');
select is((select token_sha256 from private.invitation_secrets where invitation_id = tests.the('one')),
  private.sha256_hex(tests.sms_id(tests.the('one'))::text),
  'The hash of its token is stored');
select ok(not tests.freeze_sms(tests.the('one'), 2), 'An attempt that nobody claimed freezes nothing');
select is(tests.shown_as_sent(tests.the('one')), 'not sent 0', 'A frozen message is not said to be sent');

-- The run dies here.
select results_eq($$ select may_have_arrived, attempt, payload from public.claim_sms(10, 60, now() + interval '61 seconds') $$,
  $$ values (true, 2, '{"to": "+1", "body": "x"}'::jsonb) $$, 'The next run gets what was frozen, and looks for it first');
select public.record_sms(tests.sms_id(tests.the('one')), 1, 'refused', p_error => 'late');
select is(tests.sms_of(tests.the('one')), 'queued 2', 'A late refusal of an earlier attempt changes nothing');
select public.record_sms(tests.sms_id(tests.the('one')), 2, 'sent', 'SM1');
select is(tests.sms_of(tests.the('one')), 'sent 2', 'A message that the provider has is sent');
select is(tests.shown_as_sent(tests.the('one')), 'sent 1', 'Now the inviter sees that it was sent');
select public.record_sms(tests.sms_id(tests.the('one')), 2, 'sent', 'SM1');
select is(tests.shown_as_sent(tests.the('one')), 'sent 1', 'A record that is repeated counts once');
select is_empty('select from private.sms_outbox where payload is not null', 'What was sent is forgotten');
select is_empty($$ select from public.claim_sms(10, 60, now() + interval '1 hour') $$, 'A sent message is not claimed again');

-- What may have arrived is not repeated for ever.
select tests.keep('two', tests.invite_number('bob', '+4915100000002'));
select public.claim_sms(10, 60);
select tests.freeze_sms(tests.the('two'));
select is_empty($$ select from public.claim_sms(10, 60, now() + interval '23 hours') $$, 'A message first tried 23 hours ago is not sent again');
select is(tests.sms_of(tests.the('two')), 'unknown 1', 'Such a message ends as unknown');
select is(tests.shown_as_sent(tests.the('two')), 'not sent 0', 'Nobody is told that it was sent');

select * from finish();
rollback;
