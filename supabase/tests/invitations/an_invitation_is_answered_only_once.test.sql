begin;
select plan(20);

select tests.create_users('bob', 'charlie: student');

create function pg_temp.invited() returns void
language plpgsql as $$
begin
  perform tests.authenticate_as('bob');
  perform tests.keep('invitation', (select i.id from public.add_student('charlie@example.com', null, true) i));
  perform tests.authenticate_as('charlie');
end;
$$;
create function pg_temp.answer(p_call text) returns text
language sql as $$
  select coalesce(e ->> 'message' || ': ' || (e ->> 'detail'), 'done')
    from tests.error_of('select public.' || p_call || '_invitation(tests.the(''invitation''))') e;
$$;
grant execute on all functions in schema pg_temp to public;

select pg_temp.invited();
savepoint before;
select is(pg_temp.answer('accept'), 'done', 'The invitee accepts the invitation');
select is(pg_temp.answer('accept'), 'invitation.not_pending: The invitation was accepted.',
  'An accepted invitation cannot be accepted again');
select is(pg_temp.answer('decline'), 'invitation.not_pending: The invitation was accepted.',
  'An accepted invitation cannot be declined');
select tests.authenticate_as('bob');
select is(pg_temp.answer('revoke'), 'invitation.not_pending: The invitation was accepted.',
  'An accepted invitation cannot be revoked');
select is(pg_temp.answer('resend'), 'invitation.not_pending: The invitation was accepted.',
  'An accepted invitation cannot be resent');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 1, 'The accepted invitation created one link');
rollback to before;

select is(pg_temp.answer('decline'), 'done', 'The invitee declines the invitation');
select is(pg_temp.answer('accept'), 'invitation.not_pending: The invitation was declined.',
  'A declined invitation cannot be accepted');
select tests.authenticate_as('bob');
select is((select status::text from public.my_invitations), 'declined',
  'The inviter sees that the invitation was declined');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 0, 'A declined invitation creates no link');
rollback to before;

select tests.authenticate_as('bob');
select is(pg_temp.answer('revoke'), 'done', 'The inviter revokes the invitation');
select tests.authenticate_as('charlie');
select is(pg_temp.answer('accept'), 'invitation.not_pending: The invitation was revoked.',
  'A revoked invitation cannot be accepted');
select is((select status::text from public.my_invitations), 'revoked',
  'The invitee sees that the invitation was revoked');
rollback to before;

-- Time ends it, whether the schedule ran or not.
select tests.clear_authentication();
update public.invitations set expires_at = now();
select tests.authenticate_as('charlie');
select is((select status::text from public.my_invitations), 'expired',
  'An expired invitation shows as expired before the schedule runs');
select is(tests.error_of($$ select public.accept_invitation(tests.the('invitation')) $$) ->> 'state', 'PT410',
  'Accepting an expired invitation fails with 410');
select is(pg_temp.answer('decline'), 'invitation.expired: The invitation has expired. Ask for a new one.',
  'An expired invitation cannot be declined');
select tests.authenticate_as('bob');
select is(pg_temp.answer('resend'), 'invitation.expired: The invitation has expired. Send a new one.',
  'An expired invitation cannot be resent');
select tests.authenticate_as_service_role();
select is(public.expire_invitations(), 1, 'The schedule marks one expired invitation');
select is(public.expire_invitations(), 0, 'The schedule marks an invitation only once');
select tests.authenticate_as('charlie');
select is(tests.error_of($$ select public.accept_invitation(tests.the('invitation')) $$) ->> 'message', 'invitation.expired',
  'A marked invitation still fails as expired');

select * from finish();
rollback;
