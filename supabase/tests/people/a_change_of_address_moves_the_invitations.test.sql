begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}', 'old@example.com');
select tests.authenticate_as('bob');
select public.add_student('old@example.com', null, true);
select tests.keep('old', (select id from public.my_invitations));
select tests.authenticate_as('eve');
select public.add_student('new@example.com', null, true);

select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Bob') $$, 'under the old address: Bob''s');

-- Auth keeps the old address until the new one is confirmed.
select tests.clear_authentication();
update auth.users set email = 'new@example.com', email_confirmed_at = null where email = 'old@example.com';
select tests.authenticate_as('charlie');
select is_empty('select from public.my_invitations', 'an unconfirmed new address: none');
select is((select email from public.my_profile), null, 'and no address');

select tests.clear_authentication();
update auth.users set email_confirmed_at = now() where email = 'new@example.com';
select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Eve') $$, 'confirmed: Eve''s');
select is((select email from public.my_profile), 'new@example.com', 'and the mirror follows');
select throws_ok($$ select public.accept_invitation(tests.the('old')) $$, 'PT403', 'invitation.wrong_account', 'Bob''s is somebody else''s now');

-- Who gets the old address gets its invitations.
select tests.create_user('heir', '{}', 'old@example.com');
select tests.authenticate_as('heir');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Bob') $$, 'of the new owner of the old address');

select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 0, 'nothing linked by itself');
select is((select count(*)::int from public.profile_details where email = 'old@example.com'), 1, 'one profile has the old address');

select * from finish();
rollback;
