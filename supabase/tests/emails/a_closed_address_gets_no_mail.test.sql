begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('gina');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.book('gina', 'dana', null, '1 day');
insert into private.email_suppressions (address, reason) values
  ('bob@example.com', 'bounce'), ('charlie@example.com', 'complaint'), ('dana@example.com', 'unsubscribe'), ('new@example.com', 'unsubscribe'),
  ('back@example.com', 'bounce');
select tests.authenticate_as('bob');
select public.add_student(a || '@example.com', null, true) from unnest('{new,back,fresh}'::text[]) a;
select tests.clear_authentication();

select set_eq(
  'select template, to_email from public.claim_emails(20, 60)',
  $$ values ('BOOKING_CHANGED', 'gina@example.com'), ('BOOKING_CHANGED', 'dana@example.com'), ('INVITATION', 'fresh@example.com') $$,
  'after a bounce or a complaint none, after unsubscribing no invitation');
select is(
  (select count(*)::integer from private.email_outbox where status = 'suppressed'), 4, 'the others end as suppressed');
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.my_invitations where status = 'pending'), 3, 'of which the inviter learns nothing');

select * from finish();
rollback;
