begin;
select plan(5);

select tests.create_users('bob', 'charlie:');
select tests.create_user('casey', '{}', null, false);
select tests.create_user('carl', '{}', null, true, '4915112345678');

select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select public.add_student('casey@example.com', null, true);
select public.add_student('nobody@example.com', null, true);
select public.add_student(null, '+49 151 12345678', true);
select is(tests.told('charlie'), '{INVITATION_RECEIVED}', 'The account with the verified email is notified');
select is(tests.told('carl'), '{INVITATION_RECEIVED}',
  'The account with the verified phone number is notified');
select is(tests.told('casey'), '{}', 'The account with an unverified email is not notified');
select is(tests.told('bob'), '{}', 'The inviter is not notified');
select tests.clear_authentication();
select results_eq(
  'select to_email, recipient_id, status::text from private.email_outbox order by 1',
  $$ values ('casey@example.com', null::uuid, 'queued'), ('charlie@example.com', null, 'queued'), ('nobody@example.com', null, 'queued') $$,
  'Every email address gets an email and no phone number does');

select * from finish();
rollback;
