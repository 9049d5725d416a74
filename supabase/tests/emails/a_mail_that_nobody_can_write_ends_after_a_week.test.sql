begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

create function pg_temp.claimed(p_age interval, p_attempts integer, p_tried boolean) returns boolean language plpgsql volatile as $$
begin
  update private.email_outbox set status = 'queued', lease_until = null, not_before = now() - p_age, attempts = p_attempts,
    first_tried_at = case when p_tried then now() - interval '1 hour' end;
  return exists (select from public.claim_emails(1, 60));
end $$;
select is(pg_temp.claimed('8 days', 100, false), true, 'a hundred attempts are not too many');
select is(pg_temp.claimed('6 days', 101, false), true, 'nor six days');
select is(pg_temp.claimed('8 days', 101, true), true, 'nor both, where it was tried within the day');
select is(pg_temp.claimed('8 days', 101, false), false, 'more, without one attempt to send');
select is((tests.mail(tests.the('mail'))).status, 'failed', 'end it');

select * from finish();
rollback;
