begin;
select plan(5);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select tests.keep('invitation', (public.add_student('charlie@example.com', null, true)).id);
select tests.clear_authentication();
select tests.keep('old', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.freeze_email(tests.the('old'), '{"version": 1}', repeat('ab', 32));
select tests.authenticate_as('bob');
select public.resend_invitation(tests.the('invitation'));
select tests.clear_authentication();
select is((select (version, token_sha256)::text from private.invitation_secrets), '(2,)',
  'Resending clears the hash of the old token');
select tests.keep('new', (select id from private.email_outbox where id <> tests.the('old')));

select is(public.freeze_email(tests.the('old'), '{"version": 1}', repeat('ab', 32)), null,
  'A dispatcher with the old email is stopped');
select is((select token_sha256 from private.invitation_secrets), null,
  'The old email does not restore its token');
select results_eq(
  $$ select email_id, invitation_version from public.claim_emails(10, 60, now() + interval '2 minutes') $$,
  $$ values (tests.the('new'), 2) $$, 'The email of the new version is claimed');
select is((tests.mail(tests.the('old'))).status, 'dropped', 'The old email is dropped');

select * from finish();
rollback;
