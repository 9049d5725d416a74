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
select is((select (version, token_sha256)::text from private.invitation_secrets), '(2,)', 'the old link opens nothing');
select tests.keep('new', (select id from private.email_outbox where id <> tests.the('old')));

select is(public.freeze_email(tests.the('old'), '{"version": 1}', repeat('ab', 32)), null, 'a dispatcher that holds the old one is stopped');
select is((select token_sha256 from private.invitation_secrets), null, 'and does not bring its link back');
select results_eq(
  $$ select email_id, invitation_version from public.claim_emails(10, 60, now() + interval '2 minutes') $$,
  $$ values (tests.the('new'), 2) $$, 'the new one is sent');
select is((tests.mail(tests.the('old'))).status, 'dropped', 'the old one ends');

select * from finish();
rollback;
