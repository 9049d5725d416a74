-- Quiet hours: when a person wants to be told nothing that is not urgent, in their time zone. The list in
-- the app shows everything at once; what is pushed or mailed waits until they end. Judged when an email is
-- claimed, so a change counts for what waits already.

-- Functions: their length -------------------------------------------------------------------------

create function private.may_be_quiet(p_starts_at time, p_ends_at time) returns boolean
language sql immutable security invoker set search_path = ''
as $$
  select p_starts_at <> p_ends_at
     and p_ends_at - p_starts_at + case when p_ends_at > p_starts_at then '0' else '24 hours' end::interval
         <= interval '16 hours';
$$;
comment on function private.may_be_quiet(time, time) is
  'Whether quiet hours end after 16 hours at most: who is always quiet would never be told.';

-- Tables ------------------------------------------------------------------------------------------

create table private.quiet_hours (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  starts_at time not null,
  ends_at time not null,
  constraint quiet_hours_are_whole_minutes
    check (extract(second from starts_at) = 0 and extract(second from ends_at) = 0),
  constraint quiet_hours_within_a_day check (starts_at < '24:00' and ends_at < '24:00'),
  constraint quiet_hours_end_after_16_hours check (private.may_be_quiet(starts_at, ends_at))
);
comment on table private.quiet_hours is
  'Quiet hours of people, as clocks show them where the person lives; over midnight if they end before they start.';

-- Access ------------------------------------------------------------------------------------------

alter table private.quiet_hours enable row level security;
create policy quiet_hours_closed on private.quiet_hours for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.quiet_until(p_profile_id uuid, p_now timestamptz default now()) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads quiet_hours, a closed table.
-- Compares instants: a local clock shows one hour twice in autumn and leaves one out in spring. The last
-- quiet hours began yesterday or today.
declare
  v_hours private.quiet_hours;
  v_zone text;
begin
  select q.* into v_hours from private.quiet_hours q where q.profile_id = p_profile_id;
  if not found then
    return null;
  end if;
  v_zone := private.time_zone_of(p_profile_id);
  return (
    select max(w.ends_at)
    from generate_series(0, 1) days_ago
    cross join lateral (select (p_now at time zone v_zone)::date - days_ago as day) d
    cross join lateral (
      select (d.day + v_hours.starts_at) at time zone v_zone as starts_at,
             (d.day + case when v_hours.ends_at > v_hours.starts_at then 0 else 1 end + v_hours.ends_at)
               at time zone v_zone as ends_at) w
    where w.starts_at <= p_now and w.ends_at > p_now);
end;
$$;
comment on function private.quiet_until(uuid, timestamptz) is
  'When the quiet hours end in which a person is at a moment; null outside of them. For every channel but '
  'the list in the app.';

create function private.is_urgent_notice(p_key text, p_change text, p_subject_id uuid, p_now timestamptz)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads bookings on behalf of the recipient, who has no session here.
begin
  return p_key in ('SCHOOL_ALERT_URGENT', 'LINK_CHANGED')
    -- Told after the quiet hours, it would come when the family has left for the lesson.
    or (p_key = 'BOOKING_CHANGED' and p_change in ('cancelled', 'lapsed', 'unassigned') and exists (
          select from public.bookings b
          where b.id = p_subject_id and b.ends_at > p_now and b.starts_at <= p_now + interval '36 hours')) is true;
end;
$$;
comment on function private.is_urgent_notice(text, text, uuid, timestamptz) is
  'Whether a notification passes quiet hours: urgent news, who may act for whom, and that a lesson does not take place '
  'which begins within 36 hours.';

create function private.email_waits_until(p_email private.email_outbox, p_now timestamptz) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads quiet_hours, a closed table.
begin
  -- What was tried may have arrived: it is repeated while the provider still knows it. An invitation goes to an address
  -- and has no recipient: whether it waits would tell the inviter that there is an account.
  if p_email.recipient_id is null or p_email.first_tried_at is not null or p_email.payload is not null
     or p_email.lane = 'security'
     or (p_email.data -> 'may_wait' is distinct from 'true'::jsonb
         and private.is_urgent_notice(p_email.template, p_email.data ->> 'change', p_email.subject_id, p_now)) then
    return null;
  end if;
  return private.quiet_until(p_email.recipient_id, p_now);
end;
$$;
comment on function private.email_waits_until(private.email_outbox, timestamptz) is
  'Until when an email waits for its recipient''s quiet hours; null if it does not.';

create function private.requeue_quiet_emails(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_outbox, a closed table.
begin
  update private.email_outbox o set not_before = o.due_at, due_at = null, updated_at = now()
  where o.recipient_id = p_profile_id and o.status = 'queued' and o.attempts = 0 and o.due_at is not null;
end;
$$;
comment on function private.requeue_quiet_emails(uuid) is
  'Emails that wait for quiet hours are judged again: the hours or the time zone have changed.';

create function private.set_quiet_hours(p_starts_at text default null, p_ends_at text default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
  v_clock constant text := '^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$';
  v_starts_at time;
  v_ends_at time;
begin
  if num_nonnulls(p_starts_at, p_ends_at) = 1 then
    perform private.fail('validation.failed',
      'p_starts_at and p_ends_at must both be given, or neither to end quiet hours.');
  elsif not coalesce(p_starts_at ~ v_clock and p_ends_at ~ v_clock, true) then
    perform private.fail('validation.failed', 'p_starts_at and p_ends_at must be times such as 22:00.');
  end if;
  v_starts_at := p_starts_at;
  v_ends_at := p_ends_at;
  if not private.may_be_quiet(v_starts_at, v_ends_at) then
    perform private.fail('validation.failed', 'Quiet hours end, after 16 hours at most.');
  end if;
  perform private.count_write(v_me);
  if p_starts_at is null then
    delete from private.quiet_hours q where q.profile_id = v_me;
  else
    insert into private.quiet_hours as q (profile_id, starts_at, ends_at) values (v_me, v_starts_at, v_ends_at)
    on conflict (profile_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at;
  end if;
  perform private.requeue_quiet_emails(v_me);
end;
$$;

select private.expose('set_quiet_hours', 'everyone',
  'Sets the caller''s quiet hours, as clocks show them in their time zone; without arguments they end. 16 hours at '
  'most. Emails and pushes that are not urgent wait until they end; the list in the app does not. Urgent alerts, '
  'cancellations of what begins within 36 hours, changes of links, invitations and emails of Auth do not wait. Errors: '
  'auth.required, validation.failed, rate.limited.');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_details__requeue_quiet_emails() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_outbox, a closed table.
begin
  perform private.requeue_quiet_emails(n.profile_id)
  from new_rows n
  join old_rows o on o.profile_id = n.profile_id
  where n.time_zone is distinct from o.time_zone;
  return null;
end;
$$;
comment on function private.tg_profile_details__requeue_quiet_emails() is
  'Judges waiting emails again where the person has moved to another time zone.';

create trigger profile_details_40_requeue_quiet_emails after update on public.profile_details
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_profile_details__requeue_quiet_emails();
