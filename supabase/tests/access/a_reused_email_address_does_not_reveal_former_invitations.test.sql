begin;
select plan(18);

select tests.create_users('bob', 'eve', 'fay', 'gus');
select tests.create_user('charlie', '{student}', 'shared@example.com');
create function pg_temp.invite(p_from text) returns uuid language sql volatile as $$
  select tests.authenticate_as(p_from);
  select id from public.add_student('shared@example.com', null, true)
$$;
grant execute on all functions in schema pg_temp to public;
select tests.keep('accepted', pg_temp.invite('bob'));
select tests.keep('declined', pg_temp.invite('eve'));
select tests.keep('waiting', pg_temp.invite('fay'));
select tests.authenticate_as('charlie');
select public.accept_invitation(tests.the('accepted'));
select public.decline_invitation(tests.the('declined'));
select is((select count(*)::int from public.my_invitations), 3,
  'The holder of the address sees all three invitations');
select cmp_ok((select count(*)::int from public.notifications), '>=', 3,
  'The holder has notifications of them');

select tests.clear_authentication();
delete from auth.users where id = tests.user_id('charlie');
select results_eq(
  $$ select id = tests.the('accepted'), invitee_email from public.invitations where status in ('accepted', 'declined') order by 1 desc $$,
  $$ values (true, null::text), (false, null) $$,
  'When the account ends, answered invitations forget its address');
select is((select invitee_email from public.invitations where id = tests.the('waiting')), 'shared@example.com',
  'An invitation that waits keeps what its inviter wrote');
select tests.give_token(tests.the('waiting'), 'the old token');
select is((select count(*)::int from public.claim_emails(10, 60) where template = 'INVITATION' and invitation_id = tests.the('waiting')), 0,
  'The email of a waiting invitation is not sent to the address any more');

select tests.create_user('dora', '{student}', 'shared@example.com');
select tests.authenticate_as('dora');
select is_empty('select from public.my_invitations', 'The next holder of the address sees no invitation');
select is_empty('select from public.invitations', 'The next holder reads no row of the table either');
select is_empty('select from public.notifications', 'The next holder has no notification');
select is_empty($$ select from public.profiles where full_name in ('Bob', 'Eve', 'Fay') $$,
  'The next holder sees no inviter''s card');
select throws_ok($$ select public.accept_invitation(tests.the('waiting')) $$, 'PT404', 'invitation.not_found',
  'The next holder cannot accept what the former one was asked');
select throws_ok($$ select public.decline_invitation(tests.the('waiting')) $$, 'PT404', 'invitation.not_found',
  'The next holder cannot decline it either');
select throws_ok($$ select public.accept_invitation(p_token => 'the old token') $$, 'PT404', 'invitation.not_found',
  'An old email opens nothing');
select throws_ok($$ select * from public.preview_invitation('the old token') $$, 'PT404', 'invitation.not_found',
  'An old email shows nothing');

-- The inviter notices nothing, and may ask the address as it is now.
select tests.authenticate_as('fay');
select is((select status::text || ' ' || invitee_email from public.my_invitations), 'pending shared@example.com',
  'For the inviter the invitation waits as before');
select lives_ok($$ select public.resend_invitation(tests.the('waiting')) $$, 'The inviter may send it again');
select tests.authenticate_as('gus');
select lives_ok($$ select public.add_student('shared@example.com', null, true) $$,
  'Somebody else may invite the address');
select tests.authenticate_as('dora');
select set_eq('select inviter_name from public.my_invitations', '{Fay,Gus}'::text[],
  'The next holder sees what was sent since');
select ok((public.accept_invitation((select id from public.my_invitations where inviter_name = 'Gus'))).id is not null,
  'The next holder accepts what was sent since');

select * from finish();
rollback;
