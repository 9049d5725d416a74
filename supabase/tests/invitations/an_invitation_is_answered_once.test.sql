begin;
select plan(20);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');

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
  select coalesce(e ->> 'message' || ': ' || (e ->> 'detail'), 'done') from tests.error_of('select public.' || p_call || '_invitation(tests.the(''invitation''))') e;
$$;
grant execute on all functions in schema pg_temp to public;

select pg_temp.invited();
savepoint before;
select is(pg_temp.answer('accept'), 'done', 'accepted');
select is(pg_temp.answer('accept'), 'invitation.not_pending: The invitation was accepted.', 'not accepted again');
select is(pg_temp.answer('decline'), 'invitation.not_pending: The invitation was accepted.', 'nor declined');
select tests.authenticate_as('bob');
select is(pg_temp.answer('revoke'), 'invitation.not_pending: The invitation was accepted.', 'nor revoked');
select is(pg_temp.answer('resend'), 'invitation.not_pending: The invitation was accepted.', 'nor sent again');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 1, 'one link');
rollback to before;

select is(pg_temp.answer('decline'), 'done', 'declined');
select is(pg_temp.answer('accept'), 'invitation.not_pending: The invitation was declined.', 'not accepted any more');
select tests.authenticate_as('bob');
select is((select status::text from public.my_invitations), 'declined', 'the inviter sees that');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 0, 'no link');
rollback to before;

select tests.authenticate_as('bob');
select is(pg_temp.answer('revoke'), 'done', 'revoked');
select tests.authenticate_as('charlie');
select is(pg_temp.answer('accept'), 'invitation.not_pending: The invitation was revoked.', 'not accepted any more');
select is((select status::text from public.my_invitations), 'revoked', 'as the invitee sees');
rollback to before;

-- Time ends it, whether the schedule ran or not.
select tests.clear_authentication();
update public.invitations set expires_at = now();
select tests.authenticate_as('charlie');
select is((select status::text from public.my_invitations), 'expired', 'over');
select is(tests.error_of($$ select public.accept_invitation(tests.the('invitation')) $$) ->> 'state', 'PT410', 'not accepted any more');
select is(pg_temp.answer('decline'), 'invitation.expired: The invitation has expired; ask for a new one.', 'nor declined');
select tests.authenticate_as('bob');
select is(pg_temp.answer('resend'), 'invitation.expired: The invitation has expired; invite again.', 'nor sent again');
select tests.authenticate_as_service_role();
select is(public.expire_invitations(), 1, 'the schedule marks it');
select is(public.expire_invitations(), 0, 'once');
select tests.authenticate_as('charlie');
select is(tests.error_of($$ select public.accept_invitation(tests.the('invitation')) $$) ->> 'message', 'invitation.expired', 'and it stays over');

select * from finish();
rollback;
