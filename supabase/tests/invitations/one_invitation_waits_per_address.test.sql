begin;
select plan(16);

select tests.create_user('bob', '{client,agent,student}');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}', null, true, '4915100000001');

select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'one');
select tests.keep('one', (select id from public.my_invitations));
select throws_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'PT409', 'invitation.exists', 'not two');
select throws_ok($$ select public.add_student('CHARLIE@example.com', null, true, 'FATHER', '{book}') $$, 'PT409', 'invitation.exists', 'nor for other rights');
select lives_ok($$ select public.add_student(null, '+4915100000001', true) $$, 'a number is another address');
select lives_ok($$ select public.invite_client('charlie@example.com') $$, 'another kind is another invitation');
select tests.authenticate_as('eve');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'somebody else may, and does not hear of Bob''s');

-- On every path.
select tests.clear_authentication();
select throws_ok(
  $$ insert into public.invitations (kind, inviter_id, invitee_email, relation, rights, expires_at)
     values ('student', tests.id('bob'), 'charlie@example.com', 'FATHER', '{book}', now() + interval '1 day') $$, '23505', null, 'the console does not write a second one');
select throws_ok(
  $$ insert into public.invitations (kind, inviter_id, invitee_phone, relation, rights, expires_at)
     values ('student', tests.id('bob'), '+4915100000001', 'FATHER', '{book}', now() + interval '1 day') $$, '23505', null, 'nor by number');

-- Once it is answered, revoked or over, another may follow.
select tests.authenticate_as('bob');
select lives_ok($$ select public.revoke_invitation(tests.the('one')) $$, 'revoked');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'another may follow');
select tests.clear_authentication();
update public.invitations set expires_at = now() where status = 'pending' and inviter_id = tests.id('bob');
select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'also after one whose time is over');
select is((select string_agg(status::text, ' ' order by status::text) from public.my_invitations where kind = 'student' and invitee_email is not null), 'expired pending revoked', 'the old ones stay as they ended');

-- And not when they are linked.
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(id) from public.my_invitations where status = 'pending' and inviter_name = 'Bob' and kind = 'student' and invitee_email is not null $$, 'accepted');
select tests.authenticate_as('bob');
select throws_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'PT409', 'link.exists', 'who is linked is not invited');
select throws_ok($$ select public.add_student(null, '+4915100000001', true) $$, 'PT409', 'link.exists', 'by his number neither');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.invite_parent('bob@example.com') $$, 'PT409', 'link.exists', 'nor the other way round');

select * from finish();
rollback;
