begin;
select plan(10);

select tests.create_user('bob');
select tests.create_user('eve');

select tests.authenticate_as('bob');
select is_empty(
  $$ select k from unnest(enum_range(null::public.notification_key)) k except select key from public.my_notification_preferences $$, 'every key is there');
select is(
  (select count(*) from public.my_notification_preferences),
  (select count(*) from unnest(enum_range(null::public.notification_key))), 'once');
select results_eq(
  $$ select key::text, in_app, email from public.my_notification_preferences
     where key::text ~ '^(INVITATION|LINK|BOOKING|NEW|PARENT)_' order by 1 $$,
  $$ values ('BOOKING_CHANGED', true, true), ('INVITATION_RECEIVED', true, true), ('LINK_CHANGED', true, true),
     ('NEW_MESSAGE', true, true), ('PARENT_CHILD_ABSENT', true, true), ('PARENT_CHILD_GRADED', true, true),
     ('PARENT_CHILD_LOW_GRADE', true, true), ('PARENT_WEEKLY_DIGEST', false, true) $$, 'with these switches: the digest is a mail');
select is(
  (select (p.key, p.in_app, p.email)::text from public.set_notification_preference('BOOKING_CHANGED', false) p), '(BOOKING_CHANGED,f,t)', 'one switch is set');
select is(
  (select (p.in_app, p.email)::text from public.set_notification_preference('BOOKING_CHANGED', null, false) p), '(f,f)', 'the other leaves it');
select is(
  (select (p.in_app, p.email)::text from public.set_notification_preference('BOOKING_CHANGED') p), '(f,f)', 'neither changes nothing');
select is(
  (select (p.in_app, p.email)::text from public.set_notification_preference('BOOKING_CHANGED', true, true) p), '(t,t)', 'and back');
select throws_ok($$ select public.set_notification_preference(null, false) $$, 'PT400', 'validation.failed', 'of nothing nothing');
select tests.authenticate_as('eve');
select is_empty('select from public.notification_preferences', 'another person sees none of it');
select tests.authenticate_as_anon();
select throws_ok($$ select public.set_notification_preference('BOOKING_CHANGED', false) $$, 'PT401', 'auth.required', 'nobody without a session');

select * from finish();
rollback;
