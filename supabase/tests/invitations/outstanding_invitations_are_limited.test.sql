begin;
select plan(7);

select tests.create_user('bob', '{client,agent}');
select tests.create_user('eve');
update private.settings set max_pending_invitations = 2;
select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('a@x.example', null, true) $$, 'one');
select lives_ok($$ select public.invite_client('b@x.example') $$, 'two, of any kind');
select throws_ok($$ select public.add_student('c@x.example', null, true) $$, 'PT409', 'invitation.limit_reached', 'not three');
select tests.authenticate_as('eve');
select lives_ok($$ select public.add_student('c@x.example', null, true) $$, 'others have their own');
select tests.authenticate_as('bob');
select public.revoke_invitation((select id from public.my_invitations where kind = 'client'));
select lives_ok($$ select public.add_student('c@x.example', null, true) $$, 'one that is revoked makes room');
select tests.clear_authentication();
update public.invitations set expires_at = now() - interval '1 second' where invitee_email = 'a@x.example';
select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('d@x.example', null, true) $$, 'as does one whose time is over');
select is((select count(*)::int from public.my_invitations where status = 'pending'), 2, 'never more than two');

select * from finish();
rollback;
