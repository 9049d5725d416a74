begin;
select plan(7);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select tests.keep('invitation', (public.add_student('charlie@example.com', null, true)).id);
select tests.clear_authentication();
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select is(public.freeze_email(tests.the('mail'), '{"n": 1}'), null,
  'An invitation email without a hash is not frozen');
select is((tests.mail(tests.the('mail'))).payload, null, 'Nothing is frozen without a hash');
select throws_ok(
  $$ select public.freeze_email(tests.the('mail'), '{"n": 1}', 'no hash') $$, '23514', null,
  'A malformed hash is refused');
select is(public.freeze_email(tests.the('mail'), '{"n": 1}', repeat('ab', 32)), '{"n": 1}',
  'An invitation email with a hash is frozen');
select is((select token_sha256 from private.invitation_secrets), repeat('ab', 32),
  'The hash of the token is stored');
select is((tests.mail(tests.the('mail'))).payload, '{"n": 1}', 'The frozen email does not contain the token');
select is(public.freeze_email(tests.the('mail'), '{"n": 2}', repeat('ab', 32)), '{"n": 1}',
  'Freezing again returns the first text');

select * from finish();
rollback;
