begin;
select plan(25);

select tests.create_users('bob', 'gina', 'dana: tutor');
select tests.set_up_push();

create function pg_temp.message(p_endpoint text, p_p256dh text default 'B' || repeat('k', 86), p_auth text default repeat('a', 22))
returns text language sql as $$
  select tests.error_of(format('select public.subscribe_to_push(%L, %L, %L)', p_endpoint, p_p256dh, p_auth)) ->> 'detail'; $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.message('https://fcm.googleapis.com/wp/a'), 'p_endpoint belongs to a session, and this token names none.',
  'A token without a session subscribes no device');
select tests.sign_in_on('bob');
select is(pg_temp.message(e), 'p_endpoint must be an address of a known push service.', 'No push is sent to ' || e)
from unnest(array['https://evil.example/wp', 'http://fcm.googleapis.com/wp', 'https://fcm.googleapis.com:444/wp',
  'https://fcm.googleapis.com@evil.example/wp', 'https://notify.windows.com/wp',
  'https://evilnotify.windows.com.evil.example/wp']) e;
select is(pg_temp.message(null), 'p_endpoint must be an address of a known push service.', 'An address is required');
select is(pg_temp.message('https://db5p.notify.windows.com/wp'), null, 'A host below a listed one is a push service');
select is(pg_temp.message('https://fcm.googleapis.com/wp/a', 'short'), 'p_p256dh and p_auth must be the keys that the browser gave.',
  'Keys have the form that browsers give them');
select tests.clear_authentication();

select tests.keep('phone', tests.subscribe_to_push('bob'));
select is((select count(*)::int from private.push_subscriptions where tests.is_own(id)), 1, 'A session has one device: a new address replaces the one before');
select is(tests.subscribe_to_push('bob'), tests.the('phone'), 'The same device again is the same subscription');
select tests.subscribe_to_push('bob', 'tablet', true);
select tests.sign_in_on('bob');
select results_eq('select is_this_session, shows_names from public.my_push_subscriptions order by shows_names',
  'values (true, false), (false, true)', 'A person sees their devices, and which one they hold');
select tests.sign_in_on('gina');
select is_empty('select * from public.my_push_subscriptions', 'Nobody sees the devices of another person');
select public.unsubscribe_from_push(tests.the('phone'));
select tests.clear_authentication();
select is((select count(*)::int from private.push_subscriptions where tests.is_own(id)), 2, 'Nobody ends the device of another person');

-- A browser that somebody else uses now.
select tests.sign_in_on('gina');
select public.subscribe_to_push('https://fcm.googleapis.com/wp/bob-tablet', 'B' || repeat('k', 86), repeat('a', 22));
select tests.clear_authentication();
select results_eq($$ select profile_id from private.push_subscriptions where endpoint like '%bob-tablet' $$,
  $$ values (tests.id('gina')) $$, 'Who signed in last is told on a device, and nobody else');

-- What waited for the one before.
delete from private.push_outbox where tests.is_own(id);
select tests.subscribe_to_push('bob', 'hall');
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key)
values (tests.id('bob'), 'SCHOOL_ALERT', 'event', gen_random_uuid(), '{}', 'hall:1');
select is((select count(*)::int from private.push_outbox o join private.push_subscriptions s on s.id = o.subscription_id
           where s.endpoint like '%bob-hall'), 1, 'A message waits for the device in the hall');
select tests.sign_in_on('gina');
select public.subscribe_to_push('https://fcm.googleapis.com/wp/bob-hall', 'B' || repeat('k', 86), repeat('a', 22));
select tests.clear_authentication();
select is_empty($$ select from private.push_outbox o join private.push_subscriptions s on s.id = o.subscription_id
                   where s.endpoint like '%bob-hall' $$, 'What waited for one person is never shown to the next one on a device');

-- The same person signs in again on a device.
select tests.keep('before', tests.subscribe_to_push('bob', 'desk'));
select tests.sign_in_on('bob', 'desk again');
select public.subscribe_to_push('https://fcm.googleapis.com/wp/bob-desk', 'B' || repeat('z', 86), repeat('b', 22), true);
select tests.clear_authentication();
select results_eq($$ select session_id, p256dh, shows_names from private.push_subscriptions where endpoint like '%bob-desk' $$,
  $$ values (tests.session_on('bob', 'desk again'), 'B' || repeat('z', 86), true) $$,
  'After signing in again a device belongs to the new session, with its new keys');
select isnt((select id from private.push_subscriptions where endpoint like '%bob-desk'), tests.the('before'),
  'The device of the earlier session has ended');
delete from private.push_subscriptions where endpoint like '%bob-desk';

select tests.sign_in_on('bob');
select public.unsubscribe_from_push();
select tests.clear_authentication();
select is_empty($$ select from private.push_subscriptions where profile_id = tests.id('bob') $$,
  'Without an id the device of the session ends');

select tests.subscribe_to_push('bob', 'device' || n) from generate_series(1, 12) n;
select is((select count(*)::int from private.push_subscriptions where profile_id = tests.id('bob')), 10, 'A person has ten devices at most');
select ok(exists (select from private.push_subscriptions where endpoint like '%bob-device12'), 'The newest of them stays');

update private.settings set vapid_public_key = null;
select tests.sign_in_on('bob');
select is(public.push_key(), null, 'Without a key of the deployment there is no push');
select is(pg_temp.message('https://fcm.googleapis.com/wp/b'), 'p_endpoint cannot be used: push is not set up here.',
  'Without a key nobody subscribes');

select * from finish();
rollback;
