begin;
select plan(10);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
select tests.authenticate_as('dana');
select public.set_notification_preference('BOOKING_CHANGED', true, true);
select tests.authenticate_as_service_role();
select lives_ok($$ select public.unsubscribe_email(tests.id('dana'), 'BOOKING_CHANGED') from generate_series(1, 2) $$,
  'A key can be unsubscribed repeatedly');
select lives_ok($$ select public.unsubscribe_email(gen_random_uuid(), 'BOOKING_CHANGED') $$,
  'An unknown profile is ignored');
select lives_ok($$ select public.unsubscribe_email(tests.id('bob'), 'NO_SUCH_KEY') $$,
  'An unknown key is ignored');
select lives_ok($$ select public.unsubscribe_email(null, null) $$, 'Null arguments are ignored');
select tests.authenticate_as('dana');
select is((select (in_app, email)::text from public.my_notification_preferences where key = 'BOOKING_CHANGED'), '(t,f)',
  'Email is disabled and in-app notifications are not');
select is((select email from public.my_notification_preferences where key = 'INVITATION_RECEIVED'), true,
  'Other keys are not disabled');
select tests.clear_authentication();
select results_eq('select to_email from public.claim_emails(10, 60)', '{bob@example.com}'::text[],
  'A queued email of the key is not sent');
select is((select count(*)::integer from public.notification_preferences where tests.is_own(profile_id)), 1,
  'No other preference was written');

select tests.authenticate_as_service_role();
select public.unsubscribe_email(tests.id('bob'), 'BOOKING_CHANGED', true);
select public.unsubscribe_email(tests.id('dana'), k, true) from unnest('{BOOKING_CHANGED,NEW_MESSAGE}'::text[]) k;
select tests.authenticate_as('dana');
select is((select (in_app, email)::text from public.my_notification_preferences where key = 'BOOKING_CHANGED'), '(t,t)',
  'Unsubscribing can be undone');
select tests.clear_authentication();
select is((select count(*)::integer from public.notification_preferences where tests.is_own(profile_id)), 1,
  'Undoing writes no preference where nothing was switched off');

select * from finish();
rollback;
