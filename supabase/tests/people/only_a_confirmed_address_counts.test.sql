begin;
select plan(13);

select tests.create_user('bob');
select tests.create_user('uma', '{student}', 'uma@example.com', false);
select tests.authenticate_as('bob');
select public.add_student('uma@example.com', null, true);
select tests.keep('invitation', (select id from public.my_invitations));

-- Whatever the token or the metadata say.
select tests.authenticate_as('uma');
select set_config('request.jwt.claims', json_build_object(
  'sub', tests.user_id('uma'), 'role', 'authenticated', 'email', 'uma@example.com', 'email_verified', true,
  'user_metadata', json_build_object('email', 'uma@example.com', 'email_verified', true))::text, true);
select is_empty('select from public.my_invitations', 'unconfirmed: no invitation is shown');
select is_empty('select from public.invitations', 'nor in the table');
select is((select email from public.my_profile), null, 'nor is the address on the profile');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account', 'nor can it be accepted');
select throws_ok($$ select public.decline_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account', 'or declined');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 0, 'no link');
select is((select count(*)::int from public.notifications), 0, 'and nothing was told');

-- Confirming is what counts, with the same old token.
update auth.users set email_confirmed_at = now() where email = 'uma@example.com';
select tests.authenticate_as('uma');
select is((select direction from public.my_invitations), 'received', 'confirmed: it is shown');
select is((select email from public.my_profile), 'uma@example.com', 'and on the profile');

-- A number counts when it is confirmed, too.
select tests.clear_authentication();
update auth.users set phone = '4915112345678', phone_confirmed_at = null where email = 'uma@example.com';
select is((select phone from public.profile_details where profile_id = tests.id('uma')), null, 'an unconfirmed number is not mirrored');
update auth.users set phone_confirmed_at = now() where email = 'uma@example.com';
select is((select phone from public.profile_details where profile_id = tests.id('uma')), '+4915112345678', 'a confirmed one is, as E.164');

-- Two addresses do not become one because a letter has a relative in ASCII.
select tests.create_user('kelvin', '{client}', E'\u212Aim@example.com');
select is((select email from public.profile_details where profile_id = tests.id('kelvin')), null, 'the Kelvin sign is no k');
select isnt(private.verified_email(tests.id('kelvin')), 'kim@example.com', 'not even for a moment');

select * from finish();
rollback;
