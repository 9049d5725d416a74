begin;
select plan(21);

select tests.create_users('bob', 'charlie: student', 'mallory: student');
select tests.create_user('uma', '{student}', 'charlie+1@example.com', false);
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.keep('invitation', (select id from public.my_invitations));
select tests.clear_authentication();
select tests.give_token(tests.the('invitation'), 'the token of the mail');

-- A forwarded email links nobody.
select tests.authenticate_as('mallory');
select throws_ok($$ select public.accept_invitation(p_token => 'the token of the mail') $$, 'PT403', 'invitation.wrong_account',
  'Another account cannot accept by the token');
select throws_ok($$ select public.decline_invitation(p_token => 'the token of the mail') $$, 'PT403', 'invitation.wrong_account',
  'Another account cannot decline by the token');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account',
  'Another account cannot accept by the id');
select throws_ok($$ select public.revoke_invitation(tests.the('invitation')) $$, 'PT404', 'invitation.not_found',
  'Another account cannot revoke the invitation');
select throws_ok($$ select public.resend_invitation(tests.the('invitation')) $$, 'PT404', 'invitation.not_found',
  'Another account cannot resend the invitation');
select is_empty('select from public.my_invitations', 'Another account does not list the invitation');
select is_empty('select from public.invitations',
  'Another account does not read the invitation from the table');
select tests.authenticate_as('uma');
select throws_ok($$ select public.accept_invitation(p_token => 'the token of the mail') $$, 'PT403', 'invitation.wrong_account',
  'An account with a similar address cannot accept');
select tests.authenticate_as('bob');
select throws_ok($$ select public.accept_invitation(p_token => 'the token of the mail') $$, 'PT403', 'invitation.wrong_account',
  'The inviter cannot accept by the token');
select tests.authenticate_as_anon();
select throws_ok($$ select public.accept_invitation(p_token => 'the token of the mail') $$, 'PT401', 'auth.required',
  'A caller without a session cannot accept by the token');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot accept by the id');
select tests.authenticate_as_service_role();
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT401', 'auth.required',
  'The secret key cannot accept for anybody');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(tests.the('invitation'), 'the token of the mail') $$, 'PT400', 'validation.failed',
  'An id and a token cannot both be given');
select throws_ok($$ select public.accept_invitation() $$, 'PT400', 'validation.failed',
  'An id or a token is required');
select throws_ok($$ select public.accept_invitation(gen_random_uuid()) $$, 'PT404', 'invitation.not_found',
  'An unknown id is not found');
select throws_ok($$ select public.accept_invitation(p_token => '') $$, 'PT404', 'invitation.not_found',
  'An empty token is not found');
select tests.clear_authentication();
select results_eq('select status::text from public.invitations', $$ values ('pending') $$,
  'The invitation is unchanged after refused calls');
select is((select count(*)::int from public.profile_graph), 0, 'No refused call created a link');

savepoint before;
select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation(p_token => 'the token of the mail')), 'ACTIVE',
  'The invited address accepts by the token');
rollback to before;
select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation(tests.the('invitation'))), 'ACTIVE',
  'The invited address accepts by the id');
select tests.clear_authentication();
select results_eq('select source_profile_id, target_profile_id from public.profile_graph', $$ values (tests.id('bob'), tests.id('charlie')) $$,
  'Accepting links the inviter and the invitee');

select * from finish();
rollback;
