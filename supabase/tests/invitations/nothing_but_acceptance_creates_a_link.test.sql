begin;
select plan(12);

create function pg_temp.links() returns integer language sql as 'select count(*)::int from public.profile_graph';

select tests.create_user('bob');
select tests.authenticate_as('bob');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'pending',
  'A guardian invites an address without an account');
select tests.keep('invitation', (select id from public.my_invitations));
select tests.clear_authentication();
select is(pg_temp.links(), 0, 'Inviting does not create a link');

select tests.create_user('charlie', '{student}', null, false);
select is(pg_temp.links(), 0, 'Signing up does not create a link');
update auth.users set email_confirmed_at = now() where email = 'charlie@example.com';
select is(pg_temp.links(), 0, 'Verifying the address does not create a link');
select tests.give_token(tests.the('invitation'), 'token');
select tests.authenticate_as_anon();
select is((select inviter_name from public.preview_invitation('token')), 'Bob',
  'An anonymous caller opens the email''s link');
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.preview_invitation('token')), 1,
  'A signed-in caller opens the email''s link');
select is((select count(*)::int from public.my_invitations), 1, 'The invitee lists the invitation');
select tests.clear_authentication();
select is(pg_temp.links(), 0, 'Viewing the invitation creates no link');
select results_eq('select status::text, responded_at from public.invitations', $$ values ('pending', null::timestamptz) $$,
  'Viewing the invitation does not change it');

select tests.authenticate_as('bob');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account',
  'The inviter cannot accept their own invitation');
select tests.authenticate_as('charlie');
select results_eq(
  $$ select source_profile_id, target_profile_id, relationship_type::text, status::text, metadata ->> 'created_via',
    (metadata ->> 'invited_at')::timestamptz = now()
     from public.accept_invitation(tests.the('invitation')) $$,
  $$ values (tests.id('bob'), tests.id('charlie'), 'GUARDIAN', 'ACTIVE', 'invitation', true) $$,
  'Accepting creates the link');
select results_eq('select status::text, responded_at from public.my_invitations', $$ values ('accepted', now()) $$,
  'Accepting marks the invitation as answered');

select * from finish();
rollback;
