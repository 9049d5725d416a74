begin;
select plan(8);

select tests.create_user('inviter' || i) from generate_series(1, 9) i;
update private.settings set invitation_mails_per_address_per_day = 3;

create function pg_temp.invite(p_inviter text, p_email text) returns text language plpgsql volatile as $$
begin
  perform tests.authenticate_as(p_inviter);
  return (public.add_student(p_email, null, true)).status;
end $$;
grant execute on all functions in schema pg_temp to public;
select is(
  (select array_agg(distinct pg_temp.invite('inviter' || i, 'charlie@example.com')) from generate_series(1, 8) i), '{pending}',
  'No inviter is refused for an address with many invitations');
select is(pg_temp.invite('inviter1', 'casey@example.com'), 'pending',
  'An invitation to another address is accepted');
select tests.clear_authentication();
select is(
  (select array_agg((not_before - now()) order by not_before) from private.email_outbox where to_email = 'charlie@example.com'),
  '{0,0,0,1 day,1 day,1 day,2 days,2 days}', 'Three emails per day go to the address');
select is((select not_before from private.email_outbox where to_email = 'casey@example.com'), now(),
  'Another address is not delayed');
select is((select count(*)::integer from public.claim_emails(50, 60)), 4,
  'Only the emails of today are claimed');
select is(
  (select count(distinct (status, expires_at, sent_at, send_count)) from public.invitations where invitee_email = 'charlie@example.com'), 1::bigint,
  'All inviters see the same state');
update private.email_outbox set status = 'dropped', not_before = now() + interval '1 hour' where to_email = 'charlie@example.com';
select is(pg_temp.invite('inviter9', 'charlie@example.com'), 'pending', 'A further inviter is accepted');
select tests.clear_authentication();
select is(
  (select not_before from private.email_outbox where to_email = 'charlie@example.com' and status = 'queued'), now(),
  'Emails that were never sent do not count');

select * from finish();
rollback;
