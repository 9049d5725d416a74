begin;
select plan(32);

select tests.create_user('bob');
select tests.set_up_sms();
select tests.keep('one', tests.invite_number('bob', '+4915100000001'));
select public.claim_sms(10, 60);
select tests.freeze_sms(tests.the('one'));

-- Halted: nothing was taken, and nothing will be for a while.
select public.record_sms(tests.sms_id(tests.the('one')), 1, 'halted', p_error => 'twilio 429', p_retry_after => 600);
select ok(not public.sms_are_due(now() + interval '599 seconds'), 'No run begins before the provider said so');
select public.record_sms(tests.sms_id(tests.the('one')), 1, 'halted', p_error => 'twilio 429');
select is((select array[halted_until = now() + interval '600 seconds', halt_reason = 'twilio 429'] from private.sms_pacing), '{true,true}'::boolean[],
  'A shorter wait ends no longer one');
select throws_ok(format('select public.record_sms(%L, 1, ''sent'', p_now => %L)', tests.sms_id(tests.the('one')), x), 'PT400', 'validation.failed',
  'A time that no clock shows is refused: ' || x) from unnest('{1999-12-31,2200-01-01}'::text[]) x;
select tests.keep('two', tests.invite_number('bob', '+4915100000002'));
select is_empty($$ select from public.claim_sms(10, 60, now() + interval '599 seconds') $$, 'No other message is sent in that time');
select is((select num_nonnulls(first_tried_at, first_tried_attempt, payload, ended_at) from private.sms_outbox where invitation_id = tests.the('one')), 0,
  'A definite refusal does not count as the first attempt');
select set_eq($$ select may_have_arrived from public.claim_sms(10, 60, now() + interval '600 seconds') $$, '{false}'::boolean[],
  'Both messages are sent afterwards, and nothing is looked for');
select is((select halt_reason from private.sms_pacing), 'twilio 429', 'An operator sees why');
update private.sms_pacing set halted_until = null;
update private.sms_outbox set lease_until = null where tests.is_own(id);
select public.claim_sms(10, 60, now() + interval '1 hour');

-- An earlier attempt that may have arrived stays one.
update private.sms_outbox set attempts = 3, first_tried_attempt = 2, first_tried_at = now(), payload = '{}' where invitation_id = tests.the('one');
select public.record_sms(tests.sms_id(tests.the('one')), 3, 'halted', p_retry_after => 60);
select isnt((select first_tried_at from private.sms_outbox where invitation_id = tests.the('one')), null,
  'A refusal of a repetition leaves the earlier attempt open');
select public.record_sms(tests.sms_id(tests.the('two')), 2, 'later', p_retry_after => 900);
select ok(not_before between now() + interval '15 minutes' and now() + interval '16 minutes', 'A single message waits as long as was said')
from private.sms_outbox where invitation_id = tests.the('two');
update private.sms_pacing set halted_until = null;
create function pg_temp.halted(p_seconds integer) returns interval language plpgsql as $$
begin
  perform public.record_sms(tests.sms_id(tests.the('one')), 3, 'halted', p_retry_after => p_seconds);
  return (select halted_until - now() from private.sms_pacing);
end $$;
select is(pg_temp.halted(0), '1 second', 'A halt lasts a second at least');
select is(pg_temp.halted(1000000), '24 hours', 'A halt lasts a day at most');
update private.sms_pacing set halted_until = null;

-- Refused, and closed.
select tests.keep('refused', tests.invite_number('bob', '+4915100000003'));
select public.claim_sms(10, 60);
select public.record_sms(tests.sms_id(tests.the('refused')), 1, 'refused', p_error => 'twilio 400 21211');
select is(tests.sms_of(tests.the('refused')), 'failed 1', 'What the provider will never take is not tried again');
select is(tests.shown_as_sent(tests.the('refused')), 'not sent 0', 'The inviter sees that nothing was sent, and passes the link on');
select tests.keep('closed', tests.invite_number('bob', '+4915100000004'));
select public.claim_sms(10, 60);
select public.record_sms(tests.sms_id(tests.the('closed')), 1, 'closed', p_error => 'twilio 400 21610');
select is(tests.sms_of(tests.the('closed')), 'suppressed 1', 'What its owner does not want ends');
select is(tests.shown_as_sent(tests.the('closed')), 'sent 1', 'That somebody answered STOP is not shown to the inviter');
select ok(private.number_is_closed('+4915100000004'), 'The number gets nothing more');
select ok(not private.number_is_closed('+4915100000003'), 'Another number stays open');
select throws_ok(format('select public.record_sms(%L, 1, ''lost'')', tests.sms_id(tests.the('closed'))), 'PT400', 'validation.failed',
  'Outcomes are known ones');

-- An answer that took nothing names no message of the provider, and what nobody knows ends with a message that was sent alone.
select public.record_sms(tests.sms_id(tests.the('two')), 3, 'later', p_provider_id => 'SM2');
select is((select provider_id from private.sms_outbox where invitation_id = tests.the('two')), null, 'A message that was not taken has no id of the provider');
update private.sms_outbox set status = 'unknown', ended_at = now() where invitation_id = tests.the('one');
select public.record_sms(tests.sms_id(tests.the('one')), 3, 'refused');
select is(tests.sms_of(tests.the('one')), 'unknown 3', 'A late refusal decides nothing about a message that may have arrived');
select public.record_sms(tests.sms_id(tests.the('one')), 3, 'sent');
select is(tests.sms_of(tests.the('one')), 'sent 3', 'A late confirmation ends a message that may have arrived');

select public.record_sms(tests.sms_id(tests.the('one')), 3, 'sent', p_provider_id => 'SM1');
select public.record_sms(tests.sms_id(tests.the('one')), 3, 'sent', p_provider_id => 'SM9');
select is((select provider_id from private.sms_outbox where invitation_id = tests.the('one')), 'SM1', 'The first id of the provider is kept');
update private.sms_outbox set attempts = 3 where invitation_id = tests.the('two');
select public.record_sms(tests.sms_id(tests.the('two')), 2, 'refused');
select is(tests.sms_of(tests.the('two')), 'queued 3', 'A late refusal of an earlier attempt decides nothing');
select public.record_sms(tests.sms_id(tests.the('two')), 2, 'sent', p_provider_id => 'SM2');
select is(tests.sms_of(tests.the('two')), 'sent 3', 'A late confirmation of an earlier attempt ends the message');
select is(tests.shown_as_sent(tests.the('two')), 'sent 1', 'The inviter sees that the message was sent');

-- A newer link.
select tests.authenticate_as('bob');
select is((select (i.sent_at, i.send_count)::text from public.resend_invitation(tests.the('refused')) i), '(,0)', 'Sending again is not having sent');
select tests.clear_authentication();
select is(tests.sms_of(tests.the('refused')), 'queued 0', 'A message with the new link is queued');
select tests.authenticate_as('bob');
select public.share_invitation(tests.the('refused'));
select tests.clear_authentication();
select is((select count(*)::integer from private.sms_outbox where invitation_id = tests.the('refused')), 2, 'A link that is passed on queues nothing');
select is_empty(format('select from public.claim_sms(10, 60) where invitation_id = %L', tests.the('refused')), 'A voided link is not sent');
select is(tests.sms_of(tests.the('refused')), 'dropped 0', 'The message of a voided link is dropped');
select is(tests.shown_as_sent(tests.the('refused')), 'not sent 0', 'A link that was passed on is not said to be sent');

select * from finish();
rollback;
