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
  $$ values ('Bob', 'student', 'FATHER', 'pending', true, 'c•••@example.com') $$,
  'A preview shows the inviter, the kind and a masked address');
select throws_ok($$ select * from public.preview_invitation('another') $$, 'PT404', 'invitation.not_found',
  'An unknown token previews nothing');
select throws_ok($$ select * from public.preview_invitation(null) $$, 'PT404', 'invitation.not_found',
  'A null token previews nothing');
select throws_ok($$ select * from public.preview_invitation(repeat('x', 100000)) $$, 'PT404', 'invitation.not_found',
  'A huge token previews nothing');
select throws_ok(format('select * from public.preview_invitation(%L)', tests.the('invitation')), 'PT404', 'invitation.not_found',
  'An invitation''s id does not work as a token');
select is_empty($$ select from public.preview_invitation('token') p where p::text like '%brown%' $$,
  'The preview does not show the full address');
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.preview_invitation('token')), 1,
  'A signed-in user gets the same preview');
select tests.clear_authentication();
select results_eq('select i::text, s::text from public.invitations i, private.invitation_secrets s', 'select invitation, secret from before',
  'A preview changes neither the invitation nor its secret');
select is((select count(*)::int from public.profile_graph), 0, 'A preview does not create a link');

-- How it ended is shown as well.
update public.invitations set expires_at = now();
select tests.authenticate_as_anon();
select is((select status::text from public.preview_invitation('token')), 'expired',
  'A preview shows that the invitation expired');
select tests.clear_authentication();
update public.invitations set status = 'revoked', responded_at = now();
select tests.authenticate_as_anon();
select is((select status::text from public.preview_invitation('token')), 'revoked',
  'A preview shows that the invitation was revoked');
select tests.clear_authentication();
update public.invitations set status = 'pending', responded_at = null, expires_at = now() + interval '1 day';

-- Not what must not be delivered.
savepoint before;
select tests.keep('order', tests.restrict('bob', 'charlie'));
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.preview_invitation('token') $$, 'PT404', 'invitation.not_found',
  'A full restriction hides the preview');
select tests.clear_authentication();
update public.contact_restrictions set rights = '{message}';
select tests.authenticate_as_anon();
select is((select count(*)::int from public.preview_invitation('token')), 1,
  'A partial restriction does not hide the preview');
rollback to before;
select tests.clear_authentication();
select tests.link('bob', 'charlie', p_status => 'BLOCKED');
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.preview_invitation('token') $$, 'PT404', 'invitation.not_found',
  'A block hides the preview');

-- The inviter's answers stay the same meanwhile.
select tests.authenticate_as('bob');
select is((select status::text from public.my_invitations), 'pending',
  'The inviter still sees a pending invitation');

-- A name that is gone.
select tests.clear_authentication();
delete from public.profile_graph;
delete from public.contact_restrictions where kind = 'BLOCK';
update public.profiles set full_name = null where id = tests.id('bob');
select tests.authenticate_as_anon();
select results_eq($$ select inviter_name, status::text from public.preview_invitation('token') $$, $$ values (null::text, 'pending') $$,
  'A preview works for an inviter without a name');
select throws_ok('select from public.invitations', '42501', null,
  'Anonymous callers cannot read the table of invitations');

select * from finish();
rollback;
