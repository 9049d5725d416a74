begin;
select plan(7);

select tests.create_users('bob: client, agent', 'eve');
update private.settings set max_pending_invitations = 2;
select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('a@x.example', null, true) $$,
  'A first invitation is within the limit');
select lives_ok($$ select public.invite_client('b@x.example') $$,
  'A second invitation of another kind is within the limit');
select throws_ok($$ select public.add_student('c@x.example', null, true) $$, 'PT409', 'invitation.limit_reached',
  'A third invitation exceeds the limit');
select tests.authenticate_as('eve');
select lives_ok($$ select public.add_student('c@x.example', null, true) $$,
  'Each inviter has their own limit');
select tests.authenticate_as('bob');
select public.revoke_invitation((select id from public.my_invitations where kind = 'client'));
select lives_ok($$ select public.add_student('c@x.example', null, true) $$,
  'Revoking an invitation frees a place');
select tests.clear_authentication();
update public.invitations set expires_at = now() - interval '1 second' where invitee_email = 'a@x.example';
select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('d@x.example', null, true) $$,
  'An expired invitation frees a place');
select is((select count(*)::int from public.my_invitations where status = 'pending'), 2,
  'No more than two invitations are pending');

select * from finish();
rollback;
