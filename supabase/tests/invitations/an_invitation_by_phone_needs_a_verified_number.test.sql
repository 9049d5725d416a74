begin;
select plan(14);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}', null, true, '4915100000001');
select tests.create_user('mallory', '{student}');

select tests.authenticate_as('bob');
select results_eq($$ select invitee_email, invitee_phone, status::text from public.add_student(null, '+49 151 0000-0001', true) $$,
  $$ values (null::text, '+4915100000001', 'pending') $$, 'A guardian can invite by phone number');
select tests.keep('invitation', (select id from public.my_invitations));
select is((select status::text from public.add_student(null, '+4915199999999', true)), 'pending',
  'The answer is the same for an unknown number');
select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Bob') $$,
  'The account with the verified number receives the invitation');
select tests.clear_authentication();
select is(tests.told('charlie'), '{INVITATION_RECEIVED}',
  'The invitee is notified of the invitation by number');
select is((select count(*)::int from private.email_outbox), 0,
  'No email goes out for an invitation by number');

select tests.authenticate_as('mallory');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account',
  'An account without the number cannot accept');
select tests.clear_authentication();
-- The link that the inviter passes on shows the invitation, and opens it to nobody else.
select tests.authenticate_as('bob');
select set_config('tests.token', (select token from public.share_invitation(tests.the('invitation'))), true);
select tests.authenticate_as_anon();
select is((select address_hint from public.preview_invitation(current_setting('tests.token'))), '•••01',
  'The link of an invitation by number says with two digits for which number it is');
select tests.authenticate_as('mallory');
select throws_ok($$ select public.accept_invitation(p_token => current_setting('tests.token')) $$, 'PT403', 'invitation.wrong_account',
  'The link does not open the invitation to an account without the number');
select tests.clear_authentication();
update auth.users set phone_confirmed_at = null where id = tests.user_id('charlie');
select tests.authenticate_as('charlie');
select is_empty('select from public.my_invitations', 'An unverified number receives no invitation');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account',
  'An unverified number cannot accept the invitation');
select tests.clear_authentication();
update auth.users set phone = '4915100000002', phone_confirmed_at = now() where id = tests.user_id('charlie');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account',
  'An account with another number cannot accept');
select tests.clear_authentication();
update auth.users set phone = '4915100000001' where id = tests.user_id('charlie');
-- The number was given up in between: only what is sent afterwards reaches its current holder.
select tests.authenticate_as('bob');
select public.resend_invitation(tests.the('invitation'));
select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation(tests.the('invitation'))), 'ACTIVE',
  'The verified holder of the number accepts the invitation');
select tests.authenticate_as('bob');
select is((select student_id from public.my_students), tests.id('charlie'),
  'The guardian lists the student who accepted');
select throws_ok($$ select public.add_student(null, '+4915100000001', true) $$, 'PT409', 'link.exists',
  'A linked student cannot be invited by number again');

select * from finish();
rollback;
