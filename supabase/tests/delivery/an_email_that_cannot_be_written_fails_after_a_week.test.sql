begin;
select plan(5);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

create function pg_temp.claimed(p_age interval, p_attempts integer, p_tried boolean) returns boolean language plpgsql volatile as $$
begin
  update private.email_outbox set status = 'queued', lease_until = null, due_at = null, not_before = now() - p_age, attempts = p_attempts,
    first_tried_at = case when p_tried then now() - interval '1 hour' end;
  return exists (select from public.claim_emails(1, 60));
end $$;
select is(pg_temp.claimed('8 days', 100, false), true, 'An email with a hundred attempts is claimed again');
select is(pg_temp.claimed('6 days', 101, false), true, 'An email of six days is claimed again');
select is(pg_temp.claimed('8 days', 101, true), true,
  'An email that was tried within the day is claimed again');
select is(pg_temp.claimed('8 days', 101, false), false,
  'An old email with too many attempts and no try is not claimed');
select is((tests.mail(tests.the('mail'))).status, 'failed', 'The email ends as failed');

select * from finish();
rollback;
