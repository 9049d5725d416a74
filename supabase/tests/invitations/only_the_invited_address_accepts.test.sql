begin;
select plan(21);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('mallory', '{student}');
select tests.create_user('uma', '{student}', 'charlie+1@example.com', false);
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.keep('invitation', (select id from public.my_invitations));
select tests.clear_authentication();
select tests.give_token(tests.the('invitation'), 'the token of the mail');

-- A forwarded mail links nobody.
select tests.authenticate_as('mallory');
select throws_ok($$ select public.accept_invitation(p_token => 'the token of the mail') $$, 'PT403', 'invitation.wrong_account', 'the link in other hands does not accept');
select throws_ok($$ select public.decline_invitation(p_token => 'the token of the mail') $$, 'PT403', 'invitation.wrong_account', 'nor decline');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account', 'nor does the id');
select throws_ok($$ select public.revoke_invitation(tests.the('invitation')) $$, 'PT404', 'invitation.not_found', 'nor does anybody else revoke');
select throws_ok($$ select public.resend_invitation(tests.the('invitation')) $$, 'PT404', 'invitation.not_found', 'or resend');
select is_empty('select from public.my_invitations', 'nor see it');
select is_empty('select from public.invitations', 'in any way');
select tests.authenticate_as('uma');
select throws_ok($$ select public.accept_invitation(p_token => 'the token of the mail') $$, 'PT403', 'invitation.wrong_account', 'a similar address is another one');
select tests.authenticate_as('bob');
select throws_ok($$ select public.accept_invitation(p_token => 'the token of the mail') $$, 'PT403', 'invitation.wrong_account', 'the inviter neither');
select tests.authenticate_as_anon();
select throws_ok($$ select public.accept_invitation(p_token => 'the token of the mail') $$, 'PT401', 'auth.required', 'nor anybody without a session');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT401', 'auth.required', 'by any way');
select tests.authenticate_as_service_role();
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT401', 'auth.required', 'the secret key accepts for nobody');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(tests.the('invitation'), 'the token of the mail') $$, 'PT400', 'validation.failed', 'one of both');
select throws_ok($$ select public.accept_invitation() $$, 'PT400', 'validation.failed', 'and not none');
select throws_ok($$ select public.accept_invitation(gen_random_uuid()) $$, 'PT404', 'invitation.not_found', 'no invitation');
select throws_ok($$ select public.accept_invitation(p_token => '') $$, 'PT404', 'invitation.not_found', 'no token');
select tests.clear_authentication();
select results_eq('select status::text from public.invitations', $$ values ('pending') $$, 'the invitation is as it was');
select is((select count(*)::int from public.profile_graph), 0, 'and nobody linked');

savepoint before;
select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation(p_token => 'the token of the mail')), 'ACTIVE', 'the invited address accepts by the token');
rollback to before;
select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation(tests.the('invitation'))), 'ACTIVE', 'or by the id');
select tests.clear_authentication();
select results_eq('select source_profile_id, target_profile_id from public.profile_graph', $$ values (tests.id('bob'), tests.id('charlie')) $$, 'and is linked');

select * from finish();
rollback;
