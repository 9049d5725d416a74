begin;
select plan(18);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.keep('invitation', (select id from public.my_invitations));

-- The dispatcher derives it and gives its hash.
select tests.authenticate_as_service_role();
select tests.keep('mail', (select email_id from public.claim_emails(10, 60)));
select isnt(public.freeze_email(tests.the('mail'), '{"text": "{{token}}"}', encode(sha256('token one'), 'hex')), null, 'the dispatcher gives a hash');
select tests.clear_authentication();
select results_eq('select version, token_sha256 from private.invitation_secrets', $$ values (1, encode(sha256('token one'), 'hex')) $$, 'the database keeps that and the version');
select throws_ok($$ update private.invitation_secrets set token_sha256 = 'token one' $$, '23514', null, 'and takes nothing but a hash');
select throws_ok($$ update private.invitation_secrets set token_sha256 = encode('token one', 'base64') $$, '23514', null, 'in hex');
select is((select count(*)::int from private.email_outbox o where o::text like '%token one%'), 0, 'the mail is kept with a placeholder');
select throws_ok(
  $$ insert into private.invitation_secrets (invitation_id, token_sha256) select gen_random_uuid(), token_sha256 from private.invitation_secrets $$,
  '23505', null, 'one hash, one invitation');

select tests.authenticate_as('bob');
select throws_ok('select from private.invitation_secrets', '42501', null, 'people read no secrets');
select tests.authenticate_as('charlie');
select throws_ok(format('select public.accept_invitation(p_token => %L)', encode(sha256('token one'), 'hex')), 'PT404', 'invitation.not_found', 'the hash opens nothing');
select is((select kind::text from public.preview_invitation('token one')), 'student', 'the token does');

-- Sending again voids the old link at once.
select tests.authenticate_as('bob');
select results_eq('select status::text, send_count, expires_at = now() + interval ''14 days'' from public.resend_invitation(tests.the(''invitation''))',
  $$ values ('pending', 2, true) $$, 'sending again');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(p_token => 'token one') $$, 'PT404', 'invitation.not_found', 'voids the old link at once');
select throws_ok($$ select * from public.preview_invitation('token one') $$, 'PT404', 'invitation.not_found', 'for the preview too');
select tests.clear_authentication();
select results_eq('select version, token_sha256 from private.invitation_secrets', $$ values (2, null::text) $$, 'under a new version');
select tests.authenticate_as_service_role();
select is(public.freeze_email(tests.the('mail'), '{}', encode(sha256('token one'), 'hex')), null, 'a late mail with the old one is not sent');
select tests.keep('mail', (select email_id from public.claim_emails(10, 60)));
select isnt(public.freeze_email(tests.the('mail'), '{}', encode(sha256('token two'), 'hex')), null, 'the new one is');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(p_token => 'token one') $$, 'PT404', 'invitation.not_found', 'the old one stays void');
select is((select status::text from public.accept_invitation(p_token => 'token two')), 'ACTIVE', 'the new one opens');
select throws_ok($$ select public.accept_invitation(p_token => 'token two') $$, 'PT409', 'invitation.not_pending', 'once');

select * from finish();
rollback;
