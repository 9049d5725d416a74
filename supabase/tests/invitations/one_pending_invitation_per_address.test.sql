begin;
select plan(16);

select tests.create_users('bob: client, agent, student', 'eve');
select tests.create_user('charlie', '{student}', null, true, '4915100000001');

select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'A guardian invites an address once');
select tests.keep('one', (select id from public.my_invitations));
select throws_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'PT409', 'invitation.exists',
  'A second invitation to the same address is refused');
select throws_ok($$ select public.add_student('CHARLIE@example.com', null, true, 'FATHER', '{book}') $$, 'PT409', 'invitation.exists',
  'A second invitation with other rights is refused');
select lives_ok($$ select public.add_student(null, '+4915100000001', true) $$,
  'An invitation by number counts as another address');
select lives_ok($$ select public.invite_client('charlie@example.com') $$,
  'An invitation of another kind is accepted');
select tests.authenticate_as('eve');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'Another guardian can invite the same address');

-- On every path.
select tests.clear_authentication();
select throws_ok(
  $$ insert into public.invitations (kind, inviter_id, invitee_email, relation, rights, expires_at)
     values ('student', tests.id('bob'), 'charlie@example.com', 'FATHER', '{book}', now() + interval '1 day') $$, '23505', null,
     'The console cannot write a second pending invitation');
select throws_ok(
  $$ insert into public.invitations (kind, inviter_id, invitee_phone, relation, rights, expires_at, sent_at, send_count)
     values ('student', tests.id('bob'), '+4915100000001', 'FATHER', '{book}', now() + interval '1 day', null, 0) $$, '23505', null,
     'The console cannot write a second invitation by number');

-- Once it is answered, revoked or over, another may follow.
select tests.authenticate_as('bob');
select lives_ok($$ select public.revoke_invitation(tests.the('one')) $$,
  'The inviter revokes the pending invitation');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'An address can be invited again after revoking');
select tests.clear_authentication();
update public.invitations set expires_at = now() where status = 'pending' and inviter_id = tests.id('bob');
select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'An address can be invited again after expiry');
select is((select string_agg(status::text, ' ' order by status::text) from public.my_invitations where kind = 'student' and invitee_email is not null),
  'expired pending revoked',
  'Old invitations keep the status they ended with');

-- And not when they are linked.
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(id) from public.my_invitations where status = 'pending' and inviter_name = 'Bob' and kind = 'student'
  and invitee_email is not null $$,
  'The student accepts the pending invitation');
select tests.authenticate_as('bob');
select throws_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'PT409', 'link.exists',
  'A linked student cannot be invited by email');
select throws_ok($$ select public.add_student(null, '+4915100000001', true) $$, 'PT409', 'link.exists',
  'A linked student cannot be invited by number');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.invite_parent('bob@example.com') $$, 'PT409', 'link.exists',
  'A student cannot invite a linked guardian');

select * from finish();
rollback;
