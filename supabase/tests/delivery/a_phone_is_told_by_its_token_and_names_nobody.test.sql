begin;
select plan(20);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');

create function pg_temp.message(p_endpoint text, p_p256dh text default null, p_auth text default null, p_names boolean default null)
returns text language sql as $$
  select tests.error_of(format('select public.subscribe_to_push(%L, %L, %L, %L)', p_endpoint, p_p256dh, p_auth, p_names)) ->> 'detail'; $$;
grant execute on all functions in schema pg_temp to public;

-- Subscribing.
select tests.sign_in_on('bob');
select is(pg_temp.message('ExponentPushToken[bobs-phone-1]'), 'p_endpoint must be an address of a known push service.',
  'Tokens are taken only where the deployment lists them');
select tests.clear_authentication();
update private.settings set push_services = push_services || '{expo}';
select tests.sign_in_on('bob');
select is(pg_temp.message('https://expo/a', 'B' || repeat('k', 86), repeat('a', 22)), 'p_endpoint cannot be used: push is not set up here.',
  'Browsers need the key of the deployment, whatever is listed');
select is(pg_temp.message('ExponentPushToken[bobs-phone-1]', 'B' || repeat('k', 86), repeat('a', 22)),
  'p_p256dh and p_auth are keys of browsers; a token has none.', 'A token comes without keys');
select is(pg_temp.message('ExponentPushToken[bobs-phone-1]', p_names => true),
  'p_shows_names is for browsers: others read what a token is sent.', 'Nobody can have names sent to a token');
select is(pg_temp.message('ExpoPushToken[bobs-phone-1]'), null, 'Both spellings of tokens are known');
select is(pg_temp.message('ExponentPushToken[bobs-phone-1]'), null, 'A phone subscribes by its token alone');
select tests.clear_authentication();
select tests.set_up_push();
select tests.sign_in_on('gina');
select is(pg_temp.message(e), 'p_endpoint must be an address of a known push service.', 'No message is sent to ' || e)
from unnest(array['expo', 'ExponentPushToken[]', 'ExponentPushToken[bobs-phone-1] ', 'PushToken[bobs-phone-1]',
  'ExponentPushToken[bobs-phone-1]","x":"']) e;
select is(pg_temp.message('https://expo/a', 'B' || repeat('k', 86), repeat('a', 22)), 'p_endpoint must be an address of a known push service.',
  'The word for tokens names no host');
select is(pg_temp.message('https://fcm.googleapis.com/wp/a'), 'p_p256dh and p_auth must be the keys that the browser gave.',
  'A browser gives its keys');
select tests.clear_authentication();

-- What a phone is told.
select tests.keep('booking', tests.book('bob', 'dana', 'charlie', '5 days', 'confirmed', 'bob'));
delete from public.notifications where profile_id in (tests.id('bob'), tests.id('dana'));
select private.notify(array[tests.id('bob')], 'BOOKING_CHANGED', tests.id('charlie'), 'booking', tests.the('booking'),
  '{"change": "confirmed", "side": "client"}', 'phone:1');
select results_eq('select endpoint, p256dh, auth, student_name, title from public.claim_pushes(10, 60)',
  $$ values ('ExponentPushToken[bobs-phone-1]', null::text, null::text, null::text, null::text) $$, 'A message to a token names nobody');
select public.record_pushes(jsonb_build_array(jsonb_build_object('push_id', o.id, 'attempt', 1, 'outcome', 'sent', 'receipt_id', 'r1')))
from private.push_outbox o where tests.is_own(o.id);

-- Receipts.
select is_empty($$ select * from public.take_push_receipts(10, now() + interval '899 seconds') $$, 'A receipt is not asked for too early');
select ok(public.pushes_are_due(now() + interval '900 seconds'), 'A receipt that can be asked for is due');
select results_eq($$ select attempt, receipt_id from public.take_push_receipts(10, now() + interval '900 seconds') $$,
  $$ values (1, 'r1') $$, 'The receipt is asked for by what the provider gave');
select is_empty($$ select * from public.take_push_receipts(10, now() + interval '1 day') $$, 'A receipt is given once');
select throws_ok($$ select * from public.take_push_receipts(1001) $$, 'PT400', 'validation.failed', 'A bounded number is taken');
select public.record_pushes(jsonb_build_array(jsonb_build_object('push_id', o.id, 'attempt', 1, 'outcome', 'gone')))
from private.push_outbox o where tests.is_own(o.id);
select is_empty('select from private.push_subscriptions where tests.is_own(id)', 'A phone that lost the app is forgotten, although the message was sent');

select * from finish();
rollback;
