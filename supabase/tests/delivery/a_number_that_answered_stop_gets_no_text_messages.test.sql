begin;
select plan(22);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}', null, true, '4915100000001');
select tests.set_up_sms();

select is(public.record_sms_event('stop', p_phone => '+4915100000001', p_provider_id => 'SMin'), false, 'An answer is about no message');
select ok(private.number_is_closed('+4915100000001'), 'STOP closes the number');
select ok(not private.number_is_closed('+4915100000002'), 'Another number stays open');
select is_empty($$ select from private.closed_numbers c where to_jsonb(c)::text like '%4915100000001%' $$, 'The number itself is not kept');
select public.record_sms_event('stop', p_phone => '+4915100000001');
select is((select count(*)::integer from private.closed_numbers where number_hash = private.address_hash('+4915100000001')), 1, 'STOP said twice is said once');
-- Confirming the number for an account does not take STOP back; it does show that something arrives.
select private.close_number('+4915100000001', 'unreachable');
update auth.users set phone_confirmed_at = null where id = tests.user_id('charlie');
update auth.users set phone_confirmed_at = now() where id = tests.user_id('charlie');
select is((select array_agg(reason) from private.closed_numbers where number_hash = private.address_hash('+4915100000001')), '{stop}',
  'Who confirms a number still wants no messages');
select public.record_sms_event('start', p_phone => '+4915100000001');
select ok(not private.number_is_closed('+4915100000001'), 'START opens the number');

-- What became of messages, in any order.
create function pg_temp.after(variadic p_events text[]) returns text language plpgsql as $$
declare
  v_phone text := '+49151' || lpad((random() * 9999999)::integer::text, 8, '0');
  v_invitation uuid := tests.invite_number('bob', v_phone);
  v_event text;
begin
  perform public.claim_sms(100, 60);
  perform tests.freeze_sms(v_invitation);
  foreach v_event in array p_events loop
    if v_event = 'recorded' then
      perform public.record_sms(tests.sms_id(v_invitation), 1, 'sent', 'SM' || v_phone);
    else
      perform public.record_sms_event(v_event, tests.sms_id(v_invitation), v_phone, 'SM' || v_phone);
    end if;
  end loop;
  return split_part(tests.sms_of(v_invitation), ' ', 1) || ', ' || tests.shown_as_sent(v_invitation)
    || case when private.number_is_closed(v_phone) then ', closed' else '' end;
end;
$$;
select is(pg_temp.after('recorded', 'sent', 'delivered'), 'delivered, sent 1', 'A message is delivered');
select is(pg_temp.after('delivered', 'recorded', 'sent'), 'delivered, sent 1', 'News before our own record settles it');
select is(pg_temp.after('sent', 'recorded'), 'sent, sent 1', 'A message that the provider sent counts once');
select is(pg_temp.after('recorded', 'undelivered'), 'undelivered, sent 1', 'A message may not arrive');
select is(pg_temp.after('undelivered', 'sent', 'recorded'), 'undelivered, sent 1', 'A status never goes back');
select is(pg_temp.after('undelivered', 'delivered'), 'delivered, sent 1', 'A message that arrives after all is delivered');
select is(pg_temp.after('recorded', 'unreachable'), 'undelivered, sent 1, closed', 'A number that takes no messages is closed');
select is(pg_temp.after('recorded', 'stop'), 'suppressed, sent 1, closed', 'STOP may come as the answer to a message');

select ok(public.record_sms_event('delivered', p_provider_id => provider_id), 'A message is found by the provider''s id as well')
from private.sms_outbox where status = 'sent' and tests.is_own(id) limit 1;
select is(public.record_sms_event('delivered', gen_random_uuid()), false, 'An unknown message is nobody''s');
select throws_ok($$ select public.record_sms_event('read', gen_random_uuid()) $$, 'PT400', 'validation.failed', 'Types are known ones');
select throws_ok($$ select public.record_sms_event('stop', p_phone => '4915100000001') $$, 'PT400', 'validation.failed', 'Numbers have a plus sign');
select throws_ok($$ select public.record_sms_event('stop') $$, 'PT400', 'validation.failed', 'STOP is about a number');

-- Only the secret key.
select tests.authenticate_as('bob');
select throws_ok($$ select public.record_sms_event('start', p_phone => '+4915100000001') $$, '42501', null, 'A person opens no number');
select throws_ok('select public.claim_sms(1, 60)', '42501', null, 'A person claims no messages');

select * from finish();
rollback;
