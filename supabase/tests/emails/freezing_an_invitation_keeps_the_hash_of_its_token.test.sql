begin;
select plan(7);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select tests.keep('invitation', (public.add_student('charlie@example.com', null, true)).id);
select tests.clear_authentication();
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);

select is(public.freeze_email(tests.the('mail'), '{"n": 1}'), null, 'without one there is no link to send');
select is((tests.mail(tests.the('mail'))).payload, null, 'nothing was frozen');
select throws_ok(
  $$ select public.freeze_email(tests.the('mail'), '{"n": 1}', 'no hash') $$, '23514', null, 'something else is no hash');
select is(public.freeze_email(tests.the('mail'), '{"n": 1}', repeat('ab', 32)), '{"n": 1}', 'with it there is');
select is((select token_sha256 from private.invitation_secrets), repeat('ab', 32), 'it is kept');
select is((tests.mail(tests.the('mail'))).payload, '{"n": 1}', 'the token itself is nowhere');
select is(public.freeze_email(tests.the('mail'), '{"n": 2}', repeat('ab', 32)), '{"n": 1}', 'a second time changes nothing');

select * from finish();
rollback;
