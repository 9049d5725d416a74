begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');

select tests.authenticate_as('bob');
select throws_ok('update public.notifications set read_at = now()', '42501', null, 'no UPDATE');
select throws_ok('delete from public.notifications', '42501', null, 'no DELETE');
select throws_ok(
  $$ insert into public.notifications (profile_id, key, subject_type, dedupe_key) values (tests.id('charlie'), 'LINK_CHANGED', 'link', 'x') $$,
  '42501', null, 'no INSERT');
select throws_ok(
  $$ insert into public.notification_preferences (profile_id, key, email) values (tests.id('charlie'), 'BOOKING_CHANGED', false) $$,
  '42501', null, 'no preference');
select throws_ok('select from private.notification_defaults', '42501', null, 'and the defaults are closed');
select throws_ok('select from private.email_outbox', '42501', null, 'as is the outbox');
select is((select count(*)::integer from public.notifications where read_at is null), 1, 'nothing has changed');
select is(public.mark_notifications_read(), 1, 'the call works');

select * from finish();
rollback;
