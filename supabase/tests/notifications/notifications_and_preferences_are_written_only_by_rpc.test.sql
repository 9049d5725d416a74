begin;
select plan(8);

select tests.create_users('bob', 'charlie: student');
select tests.link('bob', 'charlie');

select tests.authenticate_as('bob');
select throws_ok('update public.notifications set read_at = now()', '42501', null,
  'A user cannot update notifications');
select throws_ok('delete from public.notifications', '42501', null, 'A user cannot delete notifications');
select throws_ok(
  $$ insert into public.notifications (profile_id, key, subject_type, dedupe_key) values (tests.id('charlie'), 'LINK_CHANGED', 'link', 'x') $$,
  '42501', null, 'A user cannot insert notifications');
select throws_ok(
  $$ insert into public.notification_preferences (profile_id, key, email) values (tests.id('charlie'), 'BOOKING_CHANGED', false) $$,
  '42501', null, 'A user cannot insert preferences');
select throws_ok('select from private.notification_defaults', '42501', null,
  'A user cannot read the default preferences');
select throws_ok('select from private.email_outbox', '42501', null, 'A user cannot read the email outbox');
select is((select count(*)::integer from public.notifications where read_at is null), 1,
  'The notification is still unread');
select is(public.mark_notifications_read(), 1, 'A user marks notifications read by RPC');

select * from finish();
rollback;
