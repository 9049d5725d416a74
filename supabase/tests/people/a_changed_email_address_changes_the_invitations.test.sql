begin;
select plan(9);

select tests.create_users('bob', 'eve');
select tests.create_user('charlie', '{student}', 'old@example.com');
select tests.authenticate_as('bob');
select public.add_student('old@example.com', null, true);
select tests.keep('old', (select id from public.my_invitations));
select tests.authenticate_as('eve');
select public.add_student('new@example.com', null, true);

select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Bob') $$,
  'The student receives the invitation sent to the first address');

-- Auth keeps the old address until the new one is confirmed.
select tests.clear_authentication();
update auth.users set email = 'new@example.com', email_confirmed_at = null where email = 'old@example.com';
select tests.authenticate_as('charlie');
select is_empty('select from public.my_invitations', 'An unconfirmed new address receives no invitations');
select is((select email from public.my_profile), null,
  'An unconfirmed new address is not shown on the profile');

select tests.clear_authentication();
update auth.users set email_confirmed_at = now() where email = 'new@example.com';
select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Eve') $$,
  'A confirmed new address receives its invitations');
select is((select email from public.my_profile), 'new@example.com',
  'The profile shows the confirmed new address');
select throws_ok($$ select public.accept_invitation(tests.the('old')) $$, 'PT403', 'invitation.wrong_account',
  'An invitation to the former address cannot be accepted');

-- The old address was Charlie's when Bob wrote to it.
select tests.create_user('heir', '{}', 'old@example.com');
select tests.authenticate_as('heir');
select is_empty('select inviter_name from public.my_invitations',
  'The next holder of the old address sees nothing of what the former one was asked');

select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 0, 'Nothing linked by itself');
select is((select count(*)::int from public.profile_details where email = 'old@example.com'), 1,
  'Only one profile has the former address');

select * from finish();
rollback;
