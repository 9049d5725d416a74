-- How notifications reach devices: one row per notification and device, written with the notification, judged
-- when it is sent. A push service knows no idempotency keys: what was sent twice has the same topic and tag,
-- which replace each other there and on the device, so it is seen once.

-- Tables ------------------------------------------------------------------------------------------

create table private.push_outbox (
  id uuid primary key default private.uuid_v7(),
  notification_id uuid not null references public.notifications (id) on delete cascade,
  subscription_id uuid not null references private.push_subscriptions (id) on delete cascade,
  lane public.email_lane not null,
  status text not null default 'queued',
  not_before timestamptz not null default now(),
  due_at timestamptz not null default now(),
  serve_by timestamptz not null,
  lease_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  ended_at timestamptz,
  receipt_id text,
  receipt_at timestamptz,
  constraint push_outbox_once unique (notification_id, subscription_id),
  constraint push_outbox_status_known check (status in ('queued', 'sent', 'failed', 'dropped', 'stale')),
  constraint push_outbox_receipt_has_a_time check (num_nonnulls(receipt_id, receipt_at) in (0, 2)),
  constraint push_outbox_receipt_id_short check (length(receipt_id) <= 100)
)
with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on table private.push_outbox is 'Notifications to push, one row per device.';
comment on column private.push_outbox.status is
  'failed: refused, or tried too often. dropped: read, or no longer for this person. stale: of no use any more.';
comment on column private.push_outbox.due_at is 'When it could first be sent: after quiet hours.';
comment on column private.push_outbox.serve_by is
  'not_before and the patience of its lane. The earliest is sent first: lanes go before each other, none starves.';
comment on column private.push_outbox.receipt_id is
  'By which a provider that passes messages on tells, from receipt_at on, whether the device still has the app.';
create index push_outbox_serve_by_idx on private.push_outbox (serve_by) where status = 'queued';
create index push_outbox_subscription_id_idx on private.push_outbox (subscription_id);
create index push_outbox_ended_at_idx on private.push_outbox (ended_at) where ended_at is not null;
create index push_outbox_receipt_at_idx on private.push_outbox (receipt_at) where receipt_at is not null;

-- Access ------------------------------------------------------------------------------------------

alter table private.push_outbox enable row level security;
create policy push_outbox_closed on private.push_outbox for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create type private.push_content as (
  key text, change text, locale text, student_name text, title text, path text, is_urgent boolean);

create function private.push_content(
  p_notification public.notifications, p_subscription private.push_subscriptions)
returns private.push_content
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads accounts, links and preferences of recipients.
declare
  v_notice private.email_outbox;
  v_data jsonb;
  v_content private.push_content;
begin
  if p_notification.read_at is not null
     or not private.may_be_told(p_notification.key, p_notification.profile_id, p_notification.student_id)
     or not private.notification_enabled(p_notification.profile_id, p_notification.key, 'in_app') then
    return null;
  end if;
  v_notice.template := p_notification.key;
  v_notice.recipient_id := p_notification.profile_id;
  v_notice.student_id := p_notification.student_id;
  v_notice.subject_id := p_notification.subject_id;
  v_notice.data := p_notification.data;
  v_data := case when p_notification.key <> 'INVITATION_RECEIVED' then private.notice_data(v_notice)
    else (select '{}'::jsonb from public.invitations i
          where i.id = p_notification.subject_id and i.status = 'pending' and i.expires_at > now()
            -- Into a class or a course a student is invited, and guardians are told who may answer.
            and private.invitation_is_deliverable(i, coalesce(p_notification.student_id, p_notification.profile_id))
            and (p_notification.student_id is null
                 or p_notification.profile_id = any (private.consent_profile_ids(p_notification.student_id)))) end;
  if v_data is null then
    return null;
  end if;
  select coalesce(d.locale, s.default_locale) into v_content.locale
  from private.settings s
  left join public.profile_details d on d.profile_id = p_notification.profile_id;
  v_content.key := p_notification.key;
  v_content.change := p_notification.data ->> 'change';
  v_content.path := private.notice_path(v_notice);
  v_content.is_urgent := private.is_urgent_notice(v_notice.template, v_content.change, v_notice.subject_id, now())
    and not private.alert_may_wait(p_notification.subject_id, now());
  if p_notification.key <> 'DATA_EXPORT' and p_subscription.p256dh is not null
     and (p_subscription.shows_names or p_notification.student_id = p_notification.profile_id) then
    v_content.student_name := v_data ->> 'student_name';
  end if;
  if p_subscription.shows_names and p_notification.subject_type = 'event' then
    v_content.title := v_data ->> 'title';
  end if;
  return v_content;
end;
$$;
comment on function private.push_content(public.notifications, private.push_subscriptions) is
  'What a device is told of a notification as of now, without names unless its person chose so, and to a token never; '
  'null once it was read, switched off, or is no longer for its person.';

create function private.claim_pushes(
  p_limit integer, p_lease_seconds integer, p_now timestamptz default now(), p_budget interval default '1 second')
returns table (
  push_id uuid, attempt integer, notification_id uuid, endpoint text, p256dh text, auth text, key text, change text,
  locale text, student_name text, title text, path text, is_urgent boolean, ttl_seconds integer)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
#variable_conflict use_column
declare
  v_push private.push_outbox;
  v_subscription private.push_subscriptions;
  v_notification public.notifications;
  v_content private.push_content;
  v_quiet_until timestamptz;
  v_deadline timestamptz;
  v_claimed integer := 0;
  v_worked boolean := false;
  v_end text;
begin
  perform private.check_claim(p_limit, 500, p_lease_seconds, p_now);
  perform private.check_budget(p_budget);
  v_deadline := clock_timestamp() + p_budget;
  for v_push in
    select o.* from private.push_outbox o
    where o.status = 'queued' and o.not_before <= p_now and (o.lease_until is null or o.lease_until <= p_now)
      -- What waits for later comes after these in the index.
      and o.serve_by <= p_now + (select max(l.patience) from private.email_lanes l)
    order by o.serve_by
    for update skip locked
  loop
    -- The budget keeps many that are no longer due from running into a statement timeout.
    exit when v_claimed >= p_limit or (v_worked and clock_timestamp() >= v_deadline);
    v_worked := true;
    select s.* into v_subscription from private.push_subscriptions s where s.id = v_push.subscription_id;
    -- This claim ended its session's device a moment ago.
    continue when not found;
    if not exists (select from auth.sessions s
                   where s.id = v_subscription.session_id and (s.not_after is null or s.not_after > p_now)) then
      delete from private.push_subscriptions s where s.id = v_subscription.id;
      continue;
    end if;
    select n.* into v_notification from public.notifications n where n.id = v_push.notification_id;
    v_content := private.push_content(v_notification, v_subscription);
    v_end := case
      when v_content.key is null or not private.is_push_service(v_subscription.endpoint) then 'dropped'
      when v_push.due_at <= p_now - interval '1 day' then 'stale'
      when v_push.attempts >= 10 then 'failed' end;
    if v_end is not null then
      update private.push_outbox o set status = v_end, ended_at = p_now, lease_until = null where o.id = v_push.id;
      continue;
    end if;
    v_quiet_until := case when not v_content.is_urgent
                          then private.quiet_until(v_notification.profile_id, p_now) end;
    if v_quiet_until is not null then
      update private.push_outbox o
      set not_before = v_quiet_until, due_at = v_quiet_until, lease_until = null,
          serve_by = v_quiet_until + (o.serve_by - o.not_before)
      where o.id = v_push.id;
      continue;
    end if;
    update private.push_outbox o
    set attempts = o.attempts + 1, lease_until = p_now + make_interval(secs => p_lease_seconds)
    where o.id = v_push.id;
    v_claimed := v_claimed + 1;
    return query select v_push.id, v_push.attempts + 1, v_notification.id, v_subscription.endpoint,
      v_subscription.p256dh, v_subscription.auth, v_content.key, v_content.change, v_content.locale,
      v_content.student_name, v_content.title, v_content.path, v_content.is_urgent,
      greatest(60, extract(epoch from v_push.due_at + interval '1 day' - p_now)::integer);
  end loop;
end;
$$;

select private.expose('claim_pushes', 'operations',
  'Leases up to p_limit (1 to 500) due pushes for p_lease_seconds (1 to 3600), each judged now: ends those that were '
  'read, are no longer for their person, or are a day old; forgets devices whose session has ended. Works for about '
  'p_budget, so none may be returned while pushes are due: see pushes_are_due. For push-dispatch. Errors: '
  'validation.failed.');

create function private.record_pushes(p_results jsonb, p_now timestamptz default now()) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  if jsonb_typeof(p_results) is distinct from 'array' or jsonb_array_length(p_results) > 500
     or exists (select from jsonb_array_elements(p_results) r
                where pg_input_is_valid(coalesce(r.value ->> 'push_id', ''), 'uuid') is not true
                   or pg_input_is_valid(coalesce(r.value ->> 'attempt', ''), 'integer') is not true
                   or pg_input_is_valid(coalesce(r.value ->> 'retry_after', '0'), 'integer') is not true
                   or length(r.value ->> 'receipt_id') > 100
                   or coalesce(r.value ->> 'outcome', '') not in ('sent', 'gone', 'refused', 'later')) then
    perform private.fail('validation.failed',
      'p_results must be up to 500 objects {push_id, attempt, outcome, retry_after, error, receipt_id}.');
  end if;
  -- The device has ended: forgotten, with all that waits for it.
  delete from private.push_subscriptions s
  where s.id in (select o.subscription_id from private.push_outbox o
                 join jsonb_array_elements(p_results) r on o.id = (r.value ->> 'push_id')::uuid
                 where r.value ->> 'outcome' = 'gone');
  with results as (
    select (r.value ->> 'push_id')::uuid as push_id, (r.value ->> 'attempt')::integer as attempt,
           r.value ->> 'outcome' as outcome, (r.value ->> 'retry_after')::integer as retry_after,
           r.value ->> 'error' as error, r.value ->> 'receipt_id' as receipt_id
    from jsonb_array_elements(p_results) r
  ), recorded as (
    update private.push_outbox o
    set status = case r.outcome when 'sent' then 'sent' when 'refused' then 'failed' else 'queued' end,
        ended_at = case when r.outcome in ('sent', 'refused') then p_now end,
        lease_until = null, last_error = left(r.error, 200),
        receipt_id = case r.outcome when 'sent' then r.receipt_id end,
        -- What the provider of a phone answers is there after a quarter of an hour, and for a day.
        receipt_at = case when r.outcome = 'sent' and r.receipt_id is not null then p_now + interval '15 minutes' end,
        not_before = case when r.outcome = 'later' then private.retry_at(o.attempts, r.retry_after, p_now)
                          else o.not_before end
    from results r
    -- A late answer of a run whose lease was over: the attempt that came after it decides, unless it arrived.
    where o.id = r.push_id and o.status = 'queued' and (o.attempts = r.attempt or r.outcome = 'sent')
    returning o.subscription_id, o.status
  )
  update private.push_subscriptions s set last_sent_at = p_now
  where s.id in (select r.subscription_id from recorded r where r.status = 'sent');
  -- What is tried again keeps the patience of its lane.
  update private.push_outbox o set serve_by = o.not_before + l.patience
  from private.email_lanes l
  where l.lane = o.lane and o.status = 'queued'
    and o.id in (select (r.value ->> 'push_id')::uuid from jsonb_array_elements(p_results) r);
end;
$$;

select private.expose('record_pushes', 'operations',
  'Records what came of claimed pushes, [{push_id, attempt, outcome, retry_after, error, receipt_id}]: sent, with what '
  'a receipt is asked for by; gone forgets the device; refused ends the push; later tries it again with backoff, after '
  'at least retry_after seconds. For push-dispatch. Errors: validation.failed.');

create function private.take_push_receipts(p_limit integer, p_now timestamptz default now())
returns table (push_id uuid, attempt integer, receipt_id text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Taken once: if the answer is lost, the next message to the device tells the same.
#variable_conflict use_column
begin
  if (p_limit between 1 and 1000) is not true or p_now is null then
    perform private.fail('validation.failed', 'p_limit must be 1 to 1000, and p_now a time.');
  end if;
  return query
    with taken as (
      select o.id, o.receipt_id from private.push_outbox o
      where o.receipt_at <= p_now order by o.receipt_at limit p_limit for update skip locked)
    update private.push_outbox o set receipt_id = null, receipt_at = null
    from taken t where o.id = t.id
    returning o.id, o.attempts, t.receipt_id;
end;
$$;

select private.expose('take_push_receipts', 'operations',
  'Takes up to p_limit (1 to 1000) messages to tokens whose receipts can be asked for: what they say goes to '
  'record_pushes. For push-dispatch. Errors: validation.failed.');

create function private.pushes_are_due(p_now timestamptz default now()) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return exists (
    select from private.push_outbox o
    where o.status = 'queued' and o.not_before <= p_now and (o.lease_until is null or o.lease_until <= p_now)
      and o.serve_by <= p_now + (select max(l.patience) from private.email_lanes l))
    or exists (select from private.push_outbox o where o.receipt_at <= p_now);
end;
$$;

select private.expose('pushes_are_due', 'operations',
  'True while a push or a receipt is due. For push-dispatch and the schedule.');

create function private.claims_of_pushes(p_now timestamptz default now()) returns bigint
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads a closed table. One claim gives one time to all that it leases, and leases what comes first.
begin
  return (
    select count(distinct q.lease_until)
    from (select o.lease_until from private.push_outbox o where o.status = 'queued' order by o.serve_by limit 1000) q
    where q.lease_until > p_now);
end;
$$;
comment on function private.claims_of_pushes(timestamptz) is
  'How many claims of runs that push are under way, as far as the first 1,000 pushes of the queue show.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_notifications__queue_pushes() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  insert into private.push_outbox (notification_id, subscription_id, lane, serve_by)
  select n.id, s.id, l.lane, now() + l.patience
  from new_rows n
  join private.push_subscriptions s on s.profile_id = n.profile_id
  join private.email_lanes l on l.lane = private.email_lane(n.key::text, private.is_bulk())
  -- Where others see the screen nobody is told about a report or a privacy request, or that they took their data. A
  -- student who may object to an export is told, and so is who decides: without a name, and not in quiet hours.
  where n.key not in ('REPORT_CHANGED', 'PRIVACY_REQUEST')
    -- Nor that a restriction is to be reviewed.
    and n.subject_type <> 'review'
    and not (n.key = 'DATA_EXPORT' and n.data ->> 'change' = 'ready');
  return null;
end;
$$;
comment on function private.tg_notifications__queue_pushes() is
  'Queues a push of each new notification to every device of its person.';

create trigger notifications_40_queue_pushes after insert on public.notifications
  referencing new table as new_rows for each statement execute function private.tg_notifications__queue_pushes();

create function private.tg_notifications__requeue_pushes() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  -- What ended because its alert was taken back is judged again by the other one that the row is about now.
  update private.push_outbox o
  set status = 'queued', ended_at = null, not_before = now(), due_at = now(), serve_by = now() + l.patience
  from private.email_lanes l
  where o.notification_id = new.id and o.status = 'dropped' and o.attempts = 0 and l.lane = o.lane;
  return null;
end;
$$;
comment on function private.tg_notifications__requeue_pushes() is
  'Pushes of a notification that is about something else now are judged again.';

create trigger notifications_40_requeue_pushes after update on public.notifications
  for each row when (new.subject_id is distinct from old.subject_id)
  execute function private.tg_notifications__requeue_pushes();

create function private.requeue_quiet_pushes(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes push_outbox, a closed table.
begin
  update private.push_outbox o
  set not_before = now(), due_at = now(), serve_by = now() + (o.serve_by - o.not_before)
  from private.push_subscriptions s
  where s.profile_id = p_profile_id and o.subscription_id = s.id
    and o.status = 'queued' and o.attempts = 0 and o.not_before > now();
end;
$$;
comment on function private.requeue_quiet_pushes(uuid) is
  'Pushes that wait for quiet hours are judged again: the hours or the time zone have changed.';

create function private.tg_quiet_hours__requeue_pushes() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes push_outbox, a closed table.
begin
  perform private.requeue_quiet_pushes(coalesce(new.profile_id, old.profile_id));
  return null;
end;
$$;
comment on function private.tg_quiet_hours__requeue_pushes() is 'Judges waiting pushes again where quiet hours change.';

create trigger quiet_hours_80_requeue_pushes after insert or update or delete on private.quiet_hours
  for each row execute function private.tg_quiet_hours__requeue_pushes();

create function private.tg_profile_details__requeue_quiet_pushes() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes push_outbox, a closed table.
begin
  perform private.requeue_quiet_pushes(n.profile_id)
  from new_rows n
  join old_rows o on o.profile_id = n.profile_id
  where n.time_zone is distinct from o.time_zone;
  return null;
end;
$$;
comment on function private.tg_profile_details__requeue_quiet_pushes() is
  'Judges waiting pushes again where the person has moved to another time zone.';

create trigger profile_details_80_requeue_quiet_pushes after update on public.profile_details
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_profile_details__requeue_quiet_pushes();
