begin;
select plan(18);

select tests.create_users('bob', 'charlie: student');
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.keep('invitation', (select id from public.my_invitations));

-- The dispatcher derives it and gives its hash.
select tests.authenticate_as_service_role();
select tests.keep('mail', (select email_id from public.claim_emails(10, 60)));
select isnt(public.freeze_email(tests.the('mail'), '{"text": "{{token}}"}', encode(sha256('token one'), 'hex')), null,
  'The dispatcher stores the hash of the token');
select tests.clear_authentication();
select results_eq('select version, token_sha256 from private.invitation_secrets', $$ values (1, encode(sha256('token one'), 'hex')) $$,
  'The database stores only the hash and the version');
select throws_ok($$ update private.invitation_secrets set token_sha256 = 'token one' $$, '23514', null,
  'The token itself cannot be stored as a hash');
select throws_ok($$ update private.invitation_secrets set token_sha256 = encode('token one', 'base64') $$, '23514', null,
  'A hash must be in hexadecimal form');
select is((select count(*)::int from private.email_outbox o where o::text like '%token one%'), 0,
  'The stored email contains a placeholder instead of the token');
select throws_ok(
  $$ insert into private.invitation_secrets (invitation_id, token_sha256) select gen_random_uuid(), token_sha256 from private.invitation_secrets $$,
  '23505', null, 'Two invitations cannot share a hash');

select tests.authenticate_as('bob');
select throws_ok('select from private.invitation_secrets', '42501', null, 'A user cannot read the secrets');
select tests.authenticate_as('charlie');
select throws_ok(format('select public.accept_invitation(p_token => %L)', encode(sha256('token one'), 'hex')), 'PT404', 'invitation.not_found',
  'The hash does not work as a token');
select is((select kind::text from public.preview_invitation('token one')), 'student',
  'The token opens the preview');

-- Sending again voids the old link at once.
select tests.authenticate_as('bob');
select results_eq('select status::text, send_count, expires_at = now() + interval ''14 days'' from public.resend_invitation(tests.the(''invitation''))',
  $$ values ('pending', 2, true) $$, 'Resending renews the invitation and counts the send');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(p_token => 'token one') $$, 'PT404', 'invitation.not_found',
  'Resending voids the old token at once');
select throws_ok($$ select * from public.preview_invitation('token one') $$, 'PT404', 'invitation.not_found',
  'Resending voids the old token for previews');
select tests.clear_authentication();
select results_eq('select version, token_sha256 from private.invitation_secrets', $$ values (2, null::text) $$,
  'Resending increments the version and clears the hash');
select tests.authenticate_as_service_role();
select is(public.freeze_email(tests.the('mail'), '{}', encode(sha256('token one'), 'hex')), null,
  'A delayed email with the old token is not sent');
select tests.keep('mail', (select email_id from public.claim_emails(10, 60)));
select isnt(public.freeze_email(tests.the('mail'), '{}', encode(sha256('token two'), 'hex')), null,
  'The email with the new token is sent');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(p_token => 'token one') $$, 'PT404', 'invitation.not_found',
  'The old token stays void');
select is((select status::text from public.accept_invitation(p_token => 'token two')), 'ACTIVE',
  'The new token accepts the invitation');
select throws_ok($$ select public.accept_invitation(p_token => 'token two') $$, 'PT409', 'invitation.not_pending',
  'A token cannot accept the invitation twice');

select * from finish();
rollback;
