begin;
select plan(6);

select tests.create_users('bob', 'charlie: student', 'gina', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.book('gina', 'dana', null, '1 day');
insert into private.email_suppressions (address_hash, reason)
select private.address_hash(x.name || '@example.com'), x.reason
from (values ('bob', 'bounce'), ('charlie', 'complaint'), ('dana', 'unsubscribe'), ('new', 'unsubscribe'), ('back', 'bounce')) x(name, reason);
select tests.authenticate_as('bob');
select public.add_student(a || '@example.com', null, true) from unnest('{new,back,fresh}'::text[]) a;
select tests.clear_authentication();

select set_eq(
  'select template, to_email from public.claim_emails(20, 60)',
  $$ values ('BOOKING_CHANGED', 'gina@example.com'), ('BOOKING_CHANGED', 'dana@example.com'), ('INVITATION', 'fresh@example.com') $$,
  'Bounced and complained addresses get nothing and unsubscribed ones no invitation');
select is(
  (select count(*)::integer from private.email_outbox where status = 'suppressed'), 4,
  'Emails to suppressed addresses end as suppressed');
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.my_invitations where status = 'pending'), 3,
  'Inviters do not learn that an address is suppressed');

-- Whoever unsubscribed before they had an account.
select tests.authenticate_as('dana');
select is((select p.email from public.my_notification_preferences p where p.key = 'INVITATION_RECEIVED'), false,
  'The settings show that an unsubscribed address gets no invitations');
select is((public.set_notification_preference('INVITATION_RECEIVED', null, true)).email, true, 'Switched on in the settings they come again');
select tests.clear_authentication();
select is((select count(*)::integer from private.email_suppressions s where s.address_hash = private.address_hash('dana@example.com')), 0,
  'The address is no longer closed to invitations');

select * from finish();
rollback;
