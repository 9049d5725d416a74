begin;
select plan(10);

select tests.create_users('bob', 'eve');

select tests.authenticate_as('bob');
select is_empty(
  $$ select k from unnest(enum_range(null::public.notification_key)) k except select key from public.my_notification_preferences $$,
  'Every notification key is listed');
select is(
  (select count(*) from public.my_notification_preferences),
  (select count(*) from unnest(enum_range(null::public.notification_key))),
  'Every notification key is listed once');
select results_eq(
  $$ select key::text, in_app, email from public.my_notification_preferences
     where key::text ~ '^(INVITATION|LINK|BOOKING|NEW|PARENT)_' order by 1 $$,
  $$ values ('BOOKING_CHANGED', true, true), ('INVITATION_RECEIVED', true, true), ('LINK_CHANGED', true, true),
     ('NEW_MESSAGE', true, true), ('PARENT_CHILD_ABSENT', true, true), ('PARENT_CHILD_GRADED', true, true),
     ('PARENT_CHILD_LOW_GRADE', true, true), ('PARENT_WEEKLY_DIGEST', false, true) $$,
     'The digest is by email only and others use both channels');
select is(
  (select (p.key, p.in_app, p.email)::text from public.set_notification_preference('BOOKING_CHANGED', false) p), '(BOOKING_CHANGED,f,t)',
  'Disabling one channel keeps the other');
select is(
  (select (p.in_app, p.email)::text from public.set_notification_preference('BOOKING_CHANGED', null, false) p), '(f,f)',
  'Disabling the other channel keeps the first');
select is(
  (select (p.in_app, p.email)::text from public.set_notification_preference('BOOKING_CHANGED') p), '(f,f)',
  'A call without a channel changes nothing');
select is(
  (select (p.in_app, p.email)::text from public.set_notification_preference('BOOKING_CHANGED', true, true) p), '(t,t)',
  'Both channels can be enabled again');
select throws_ok($$ select public.set_notification_preference(null, false) $$, 'PT400', 'validation.failed',
  'The key of a preference is required');
select tests.authenticate_as('eve');
select is_empty('select from public.notification_preferences', 'Another person does not see the preference');
select tests.authenticate_as_anon();
select throws_ok($$ select public.set_notification_preference('BOOKING_CHANGED', false) $$, 'PT401', 'auth.required',
  'A caller without a session cannot set a preference');

select * from finish();
rollback;
