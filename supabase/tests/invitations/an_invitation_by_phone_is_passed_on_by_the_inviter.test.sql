begin;
select plan(19);

select tests.create_user('bob'), tests.create_user('eve');
select tests.create_user('charlie', '{student}', null, true, '4915100000001');
update private.settings set app_url = 'https://app.example';

select tests.authenticate_as('bob');
select is((select (i.sent_at, i.send_count)::text from public.add_student(null, '+4915100000001', true) i), '(,0)',
  'An invitation of a number was not sent');
select is((select (i.sent_at is not null, i.send_count)::text from public.add_student('mia@example.com', null, true) i), '(t,1)',
  'An invitation by email is sent');
select tests.keep('phone', (select id from public.my_invitations where invitee_phone is not null));
select tests.keep('email', (select id from public.my_invitations where invitee_phone is null));
create temp table links (n integer generated always as identity, token text, url text);
grant all on links to public;
insert into links (token, url) select token, url from public.share_invitation(tests.the('phone'));
select matches((select url from links), '^https://app[.]example/invitations#token=[A-Za-z0-9_-]{43}$', 'The inviter gets a link to pass on');
select is((select (i.sent_at, i.send_count)::text from public.my_invitations i where i.id = tests.the('phone')), '(,0)',
  'A link that the inviter passes on is not said to be sent');
select throws_ok($$ select public.share_invitation(tests.the('email')) $$, 'PT400', 'validation.failed',
  'The link of an email goes to its mailbox alone');
select is((select (i.sent_at, i.send_count)::text from public.resend_invitation(tests.the('phone')) i), '(,0)',
  'Renewing an invitation of a number sends nothing either');
select throws_ok($$ select public.preview_invitation((select token from links)) $$, 'PT404', 'invitation.not_found', 'Renewing voids the link');
insert into links (token, url) select token, url from public.share_invitation(tests.the('phone'));
insert into links (token, url) select token, url from public.share_invitation(tests.the('phone'));
select throws_ok($$ select public.preview_invitation((select token from links where n = 2)) $$, 'PT404', 'invitation.not_found',
  'A new link voids the one before');

select tests.authenticate_as('eve');
select throws_ok($$ select public.share_invitation(tests.the('phone')) $$, 'PT404', 'invitation.not_found', 'Only the inviter gets the link');
select throws_ok($$ select public.accept_invitation(p_token => (select token from links where n = 3)) $$, 'PT403', 'invitation.wrong_account',
  'Whoever holds the link but not the number cannot accept');
select tests.authenticate_as_anon();
select throws_ok($$ select public.share_invitation(tests.the('phone')) $$, 'PT401', 'auth.required', 'Strangers get no link');
select is((select inviter_name from public.preview_invitation((select token from links where n = 3))), 'Bob', 'The link shows who invites');
select tests.clear_authentication();
select is((select count(*)::integer from private.email_outbox where subject_id = tests.the('phone')), 0, 'No email goes to a number');
select is((select count(*)::integer from private.invitation_secrets s, links l where s.token_sha256 = l.token), 0, 'Only a hash of the token is kept');
select throws_ok($$ update public.invitations set sent_at = now() where id = tests.the('phone') $$, '23514', null,
  'The console cannot say that it was sent either');

-- Limits are those of sending.
update private.settings set invitations_per_address_per_day = 6;
select tests.authenticate_as('bob');
select lives_ok($$ insert into links (token, url) select token, url from public.share_invitation(tests.the('phone')) $$, 'A link may be made again');
select throws_ok($$ select public.share_invitation(tests.the('phone')) $$, 'PGRST', null, 'Not more often than an email would be sent');

select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation(p_token => (select token from links where n = 4))), 'ACTIVE',
  'The holder of the verified number accepts with the link');
select tests.authenticate_as('bob');
select throws_ok($$ select public.share_invitation(tests.the('phone')) $$, 'PT409', 'invitation.not_pending', 'An answered invitation has no link');

select * from finish();
rollback;
