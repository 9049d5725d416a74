begin;
select plan(2);

select tests.create_users('bob', 'eve');
select tests.authenticate_as('bob');
select public.set_notification_preference('BOOKING_CHANGED', false);
select results_eq(
  'select profile_id, key::text, in_app, email from public.notification_preferences',
  $$ values (tests.id('bob'), 'BOOKING_CHANGED', false, null::boolean) $$,
  'A user reads the preferences that differ from the defaults');
select tests.authenticate_as('eve');
select is_empty('select from public.notification_preferences', 'Another user does not read the preferences');

select * from finish();
rollback;
