begin;
select plan(12);

create function pg_temp.links() returns integer language sql as 'select count(*)::int from public.profile_graph';

select tests.create_user('bob');
select tests.authenticate_as('bob');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'pending', 'Bob invites an address without an account');
select tests.keep('invitation', (select id from public.my_invitations));
select tests.clear_authentication();
select is(pg_temp.links(), 0, 'that is no link');

select tests.create_user('charlie', '{student}', null, false);
select is(pg_temp.links(), 0, 'nor is signing up');
update auth.users set email_confirmed_at = now() where email = 'charlie@example.com';
select is(pg_temp.links(), 0, 'nor confirming the address');
select tests.give_token(tests.the('invitation'), 'token');
select tests.authenticate_as_anon();
select is((select inviter_name from public.preview_invitation('token')), 'Bob', 'nor opening the link of the mail');
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.preview_invitation('token')), 1, 'signed in or not');
select is((select count(*)::int from public.my_invitations), 1, 'nor looking at the list');
select tests.clear_authentication();
select is(pg_temp.links(), 0, 'none of it links');
select results_eq('select status::text, responded_at from public.invitations', $$ values ('pending', null::timestamptz) $$, 'or changes the invitation');

select tests.authenticate_as('bob');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account', 'the inviter does not accept for the other side');
select tests.authenticate_as('charlie');
select results_eq(
  $$ select source_profile_id, target_profile_id, relationship_type::text, status::text, metadata ->> 'created_via', (metadata ->> 'invited_at')::timestamptz = now()
     from public.accept_invitation(tests.the('invitation')) $$,
  $$ values (tests.id('bob'), tests.id('charlie'), 'GUARDIAN', 'ACTIVE', 'invitation', true) $$, 'accepting does');
select results_eq('select status::text, responded_at from public.my_invitations', $$ values ('accepted', now()) $$, 'and answers the invitation');

select * from finish();
rollback;
