begin;
select plan(17);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}', 'charlie.brown@example.com');
select tests.authenticate_as('bob');
select public.add_student('charlie.brown@example.com', null, true, 'FATHER');
select tests.keep('invitation', (select id from public.my_invitations));
select tests.clear_authentication();
select tests.give_token(tests.the('invitation'), 'token');
create temporary table before as select i::text as invitation, s::text as secret from public.invitations i, private.invitation_secrets s;

select tests.authenticate_as_anon();
select results_eq(
  $$ select inviter_name, kind::text, relation::text, status::text, expires_at > now(), address_hint from public.preview_invitation('token') $$,
  $$ values ('Bob', 'student', 'FATHER', 'pending', true, 'c•••@example.com') $$, 'who invites to what, and a hint at the address');
select throws_ok($$ select * from public.preview_invitation('another') $$, 'PT404', 'invitation.not_found', 'another token shows nothing');
select throws_ok($$ select * from public.preview_invitation(null) $$, 'PT404', 'invitation.not_found', 'nor none');
select throws_ok($$ select * from public.preview_invitation(repeat('x', 100000)) $$, 'PT404', 'invitation.not_found', 'nor a huge one');
select throws_ok(format('select * from public.preview_invitation(%L)', tests.the('invitation')), 'PT404', 'invitation.not_found', 'nor the id');
select is_empty($$ select from public.preview_invitation('token') p where p::text like '%brown%' $$, 'the address itself is not shown');
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.preview_invitation('token')), 1, 'signed in it is the same');
select tests.clear_authentication();
select results_eq('select i::text, s::text from public.invitations i, private.invitation_secrets s', 'select invitation, secret from before', 'nothing has changed');
select is((select count(*)::int from public.profile_graph), 0, 'nobody is linked');

-- How it ended is shown as well.
update public.invitations set expires_at = now();
select tests.authenticate_as_anon();
select is((select status::text from public.preview_invitation('token')), 'expired', 'over');
select tests.clear_authentication();
update public.invitations set status = 'revoked', responded_at = now();
select tests.authenticate_as_anon();
select is((select status::text from public.preview_invitation('token')), 'revoked', 'taken back');
select tests.clear_authentication();
update public.invitations set status = 'pending', responded_at = null, expires_at = now() + interval '1 day';

-- Not what must not be delivered.
savepoint before;
select tests.keep('order', tests.restrict('bob', 'charlie'));
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.preview_invitation('token') $$, 'PT404', 'invitation.not_found', 'a restriction hides it');
select tests.clear_authentication();
update public.contact_restrictions set rights = '{message}';
select tests.authenticate_as_anon();
select is((select count(*)::int from public.preview_invitation('token')), 1, 'a partial one does not');
rollback to before;
select tests.clear_authentication();
select tests.link('bob', 'charlie', p_status => 'BLOCKED');
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.preview_invitation('token') $$, 'PT404', 'invitation.not_found', 'a block hides it');

-- The inviter's answers stay the same meanwhile.
select tests.authenticate_as('bob');
select is((select status::text from public.my_invitations), 'pending', 'to the inviter it is pending');

-- A name that is gone.
select tests.clear_authentication();
delete from public.profile_graph;
update public.profiles set full_name = null where id = tests.id('bob');
select tests.authenticate_as_anon();
select results_eq($$ select inviter_name, status::text from public.preview_invitation('token') $$, $$ values (null::text, 'pending') $$, 'an inviter without a name has none');
select throws_ok('select from public.invitations', '42501', null, 'and the table stays closed');

select * from finish();
rollback;
