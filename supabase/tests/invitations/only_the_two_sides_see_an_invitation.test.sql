begin;
select plan(17);

select tests.create_users('bob', 'charlie: student', 'olga', 'ada: admin');
select tests.authenticate_as('bob');
select public.add_student('Charlie@example.com', null, true, 'FATHER', '{book}');
select tests.keep('invitation', (select id from public.my_invitations));

select results_eq(
  'select direction, kind::text, inviter_name, invitee_email, invitee_phone, relation::text, rights::text, status::text, send_count, responded_at from '
  'public.my_invitations',
  $$ values ('sent', 'student', 'Bob', 'charlie@example.com', null::text, 'FATHER', '{book}', 'pending', 1, null::timestamptz) $$,
  'The inviter sees the invitation that they sent');
select is_empty($$ select from public.invitations i where i::text like '%' || tests.id('charlie') || '%' $$,
  'The inviter''s row does not name the invitee''s profile');
select tests.authenticate_as('charlie');
select results_eq(
  'select direction, kind::text, inviter_id, inviter_name, invitee_email, relation::text, rights::text, status::text from public.my_invitations',
  $$ values ('received', 'student', tests.id('bob'), 'Bob', 'charlie@example.com', 'FATHER', '{book}', 'pending') $$,
  'The invitee sees the invitation and its inviter');
select tests.authenticate_as('olga');
select is_empty('select from public.my_invitations', 'A stranger does not see the invitation');
select is_empty('select from public.invitations', 'A stranger does not read the invitation from the table');
select tests.authenticate_as('ada');
select is_empty('select from public.my_invitations', 'An admin does not see the invitation');

-- Invitations are written only by RPC.
select tests.authenticate_as('bob');
select throws_ok($$ update public.invitations set status = 'accepted', responded_at = now() $$, '42501', 'permission denied for table invitations',
  'The inviter cannot accept the invitation by an update');
select throws_ok($$ update public.invitations set rights = '{view_progress}' $$, '42501', 'permission denied for table invitations',
  'The inviter cannot change the requested rights');
select throws_ok($$ delete from public.invitations $$, '42501', 'permission denied for table invitations',
  'The inviter cannot delete the invitation');
select throws_ok(
  $$ insert into public.invitations (kind, inviter_id, invitee_email, relation, expires_at)
    values ('student', tests.id('bob'), 'x@x.example', 'FATHER', now()) $$,
  '42501', 'permission denied for table invitations', 'The inviter cannot insert an invitation');
select tests.authenticate_as('charlie');
select throws_ok($$ update public.invitations set rights = '{}' $$, '42501', 'permission denied for table invitations',
  'The invitee cannot change the invitation');
select tests.clear_authentication();
select results_eq('select status::text, rights::text from public.invitations', $$ values ('pending', '{book}') $$,
  'The invitation is unchanged after refused writes');

-- What must be so on every path.
select throws_ok($$ update public.invitations set invitee_phone = '+4915100000001' $$, '23514', null,
  'An invitation has either an email or a number');
select throws_ok($$ update public.invitations set invitee_email = 'Charlie@example.com' $$, '23514', null,
  'An invitation''s email is in lower case');
select throws_ok($$ update public.invitations set relation = null $$, '23514', null,
  'An invitation of a guardian requires a relation');
select throws_ok($$ update public.invitations set status = 'accepted' $$, '23514', null,
  'An answered invitation requires the time of the answer');
select lives_ok($$ update public.invitations set status = 'revoked', responded_at = now() $$,
  'An invitation can be revoked with the time of the answer');

select * from finish();
rollback;
