-- Which emails are due, how a due email ends without being sent, and when the provider may be asked. All
-- dispatchers share the pace through one row, so that two of them are not twice as fast.

-- Functions: what is due --------------------------------------------------------------------------

create function private.email_end(
  p_email private.email_outbox, p_content private.email_content, p_now timestamptz)
returns public.email_status
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return case
    when p_email.first_tried_at <= p_now - private.resend_window() then 'unknown'
    when p_content.to_email is null then 'dropped'
    -- A frozen email is never sent to another address.
    when p_email.payload is not null and p_email.to_email <> p_content.to_email then 'dropped'
    when private.is_suppressed(p_email, p_content.to_email) then 'suppressed'
    -- An email that could not be rendered for a week.
    when p_email.first_tried_at is null and coalesce(p_email.due_at, p_email.not_before) <= p_now - interval '7 days'
         and p_email.attempts > 100 then 'failed'
    when p_email.first_tried_at is null
         and coalesce(p_email.due_at, p_email.not_before) <= p_now - (select l.shelf_life from private.email_lanes l
                                                                      where l.lane = p_email.lane) then 'stale'
  end;
end;
$$;
comment on function private.email_end(private.email_outbox, private.email_content, timestamptz) is
  'The status with which a due email ends instead of being sent, or null.';

create function private.email_standing_ended(p_email private.email_outbox) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables. Whoever has unsubscribed, has read the message since or has handed the work in still
-- has the standing: sending it once more to all others would be worse than telling them of what is done.
declare
  v_key public.notification_key := p_email.template;
begin
  -- An address that changed meanwhile is the same person's earlier one.
  return private.verified_email(p_email.recipient_id) is null
      or not private.may_be_told(v_key, p_email.recipient_id, p_email.student_id)
      or case
           when v_key = 'NEW_MESSAGE' then not exists (
             select from public.threads t
             where t.id = p_email.subject_id and private.reads_thread(p_email.recipient_id, t)
               and not private.has_blocked_in(p_email.recipient_id, t))
           when v_key in ('SCHOOL_ALERT', 'SCHOOL_ALERT_URGENT') then not exists (
             select from public.communication_events e
             where e.id = p_email.subject_id and e.deleted_at is null
               and exists (select from private.event_audience(e, array[p_email.recipient_id])))
           when v_key in ('PARENT_WEEKLY_DIGEST', 'PARENT_CHILD_GRADED', 'PARENT_CHILD_LOW_GRADE',
                          'PARENT_CHILD_ABSENT', 'WORK_SET')
             then p_email.recipient_id <> p_email.student_id
               and not private.has_right(p_email.recipient_id, p_email.student_id, 'view_progress')
           when v_key = 'INTEGRATION_STOPPED' then not exists (
             select from public.student_integration_links l
             where l.id = p_email.subject_id and private.may_integrate(p_email.recipient_id, l.student_id))
           when v_key = 'GOAL_REACHED' then not exists (
             select from private.goals_read_by(p_email.recipient_id) r where r.goal_id = p_email.subject_id)
           when v_key = 'CONSENT_ASKED' then not private.has_say_in_consent(p_email)
           when v_key = 'BOOKING_CHANGED' then not exists (
             select from public.bookings b where b.id = p_email.subject_id and private.is_side_of_notice(p_email, b))
           else private.notice_data(p_email) is null end;
end;
$$;
comment on function private.email_standing_ended(private.email_outbox) is
  'True if the recipient of a frozen member of a batch may no longer know what it says, or has no address any more.';

create function private.emails_due_in(p_now timestamptz default now(), p_run_id uuid default null) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables. Ignores rows that a concurrent claim holds.
declare
  v_pacing private.email_pacing;
begin
  if (p_now between '2000-01-01' and '2199-12-31') is not true then
    perform private.fail('validation.failed', 'p_now must be between 2000 and 2199.');
  end if;
  select p.* into v_pacing from private.email_pacing p;
  -- Another run is at work, and asks again before these turns are over.
  if v_pacing.next_turn_at - interval '3 seconds' > p_now and p_run_id <> v_pacing.run_id then
    return null;
  end if;
  perform from private.email_outbox o
  where o.status in ('queued', 'sending') and o.not_before <= p_now and o.batch_id is null
    and (o.lease_until is null or o.lease_until <= p_now)
  limit 1
  for update skip locked;
  if not found then
    perform from private.email_batches b
    where b.ended_at is null and b.not_before <= p_now and (b.lease_until is null or b.lease_until <= p_now)
    limit 1
    for update skip locked;
    if not found then
      return null;
    end if;
  end if;
  return greatest(0, least(86400000, 1000 * extract(epoch from greatest(
    v_pacing.next_turn_at - interval '3 seconds', v_pacing.halted_until, p_now) - p_now)));
end;
$$;

select private.expose('emails_due_in', 'operations',
  'Milliseconds until a claim has work: 0 while an email is due and the provider may be asked, more while '
  'all turns are taken or the provider said to wait, null if nothing is due, or nothing for the run p_run_id '
  'because another has taken all turns. For email-dispatch. Errors: validation.failed.');

create function private.emails_are_due(p_now timestamptz default now()) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return coalesce(private.emails_due_in(p_now) < 10000, false);
end;
$$;

select private.expose('emails_are_due', 'operations',
  'True while an email is due that a run of 10 seconds could send. For the schedule. Errors: validation.failed.');

-- Functions: the provider's pace ------------------------------------------------------------------

create function private.halt_emails(p_seconds integer, p_reason text, p_now timestamptz default now()) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_pacing, a closed table.
begin
  if (p_now between '2000-01-01' and '2199-12-31') is not true then
    perform private.fail('validation.failed', 'p_now must be between 2000 and 2199.');
  end if;
  update private.email_pacing p
  set halted_until = greatest(p.halted_until, p_now + make_interval(secs => least(greatest(p_seconds, 1), 86400))),
      halt_reason = left(p_reason, 500);
end;
$$;

select private.expose('halt_emails', 'operations',
  'Stops all sending for p_seconds (1 to 86400), in every run, because the provider said so for the whole '
  'account. For email-dispatch. Errors: validation.failed.');

-- Functions: for operators ------------------------------------------------------------------------

create function private.list_email_lanes(p_now timestamptz default now())
returns table (
  lane public.email_lane, due bigint, later bigint, oldest_wait_seconds integer, sent_last_hour bigint,
  median_wait_seconds integer, longest_wait_seconds integer)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads email_outbox, a closed table.
#variable_conflict use_column
begin
  return query
    select l.lane, coalesce(q.due, 0), coalesce(q.later, 0), coalesce(q.oldest_wait_seconds, 0),
           coalesce(s.sent, 0), s.median_wait_seconds, s.longest_wait_seconds
    from private.email_lanes l
    left join (
      select o.lane, count(*) filter (where o.not_before <= p_now) as due,
             count(*) filter (where o.not_before > p_now) as later,
             extract(epoch from p_now - min(coalesce(o.due_at, o.not_before))
                                        filter (where o.not_before <= p_now))::integer as oldest_wait_seconds
      from private.email_outbox o where o.status in ('queued', 'sending') group by o.lane) q on q.lane = l.lane
    left join (
      select o.lane, count(*) as sent,
             percentile_cont(0.5) within group (
               order by extract(epoch
                 from o.sent_at - coalesce(o.due_at, o.not_before)))::integer as median_wait_seconds,
             max(extract(epoch from o.sent_at - coalesce(o.due_at, o.not_before)))::integer as longest_wait_seconds
      from private.email_outbox o where o.sent_at > p_now - interval '1 hour' group by o.lane) s on s.lane = l.lane
    order by l.lane;
end;
$$;

select private.expose('list_email_lanes', 'operations',
  'Per lane: emails due and those of later, how long the oldest waits, how many were sent within the last '
  'hour, and how long those had waited. For the SQL console and the secret key.');
