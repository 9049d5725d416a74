begin;
select plan(13);

select tests.create_user('bob');
select tests.create_user('uma', '{student}', 'uma@example.com', false);
select tests.authenticate_as('bob');
select public.add_student('uma@example.com', null, true);
select tests.keep('invitation', (select id from public.my_invitations));

-- Only the account decides, whatever the token or the metadata say.
select tests.authenticate_as('uma');
select set_config('request.jwt.claims', json_build_object(
  'sub', tests.user_id('uma'), 'role', 'authenticated', 'email', 'uma@example.com', 'email_verified', true,
  'user_metadata', json_build_object('email', 'uma@example.com', 'email_verified', true))::text, true);
select is_empty('select from public.my_invitations', 'An unverified address shows no invitation');
select is_empty('select from public.invitations', 'An unverified address reads no invitation from the table');
select is((select email from public.my_profile), null, 'An unverified address is not shown on the profile');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account',
  'An invitation to an unverified address cannot be accepted');
select throws_ok($$ select public.decline_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account',
  'An invitation to an unverified address cannot be declined');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 0, 'The refused acceptance created no link');
select is((select count(*)::int from public.notifications), 0, 'Nobody was notified of the refused answers');

-- Confirming is what counts, with the same old token.
update auth.users set email_confirmed_at = now() where email = 'uma@example.com';
select tests.authenticate_as('uma');
select is((select direction from public.my_invitations), 'received',
  'A verified address shows its invitation');
select is((select email from public.my_profile), 'uma@example.com',
  'A verified address is shown on the profile');

-- A number counts when it is confirmed, too.
select tests.clear_authentication();
update auth.users set phone = '4915112345678', phone_confirmed_at = null where email = 'uma@example.com';
select is((select phone from public.profile_details where profile_id = tests.id('uma')), null,
  'An unverified phone number is not mirrored');
update auth.users set phone_confirmed_at = now() where email = 'uma@example.com';
select is((select phone from public.profile_details where profile_id = tests.id('uma')), '+4915112345678',
  'A verified phone number is mirrored in E.164 form');

-- Two addresses do not become one because a letter has a relative in ASCII.
select tests.create_user('kelvin', '{client}', E'\u212Aim@example.com');
select is((select email from public.profile_details where profile_id = tests.id('kelvin')), null,
  'The Kelvin sign is not folded into k');
select isnt(private.verified_email(tests.id('kelvin')), 'kim@example.com',
  'The verified address with the Kelvin sign differs from the ASCII one');

select * from finish();
rollback;
