-- How people are told of an alert: the call that writes it queues one row, and a scheduled task works the
-- queue off in steps. First the candidates are gathered; then each step checks a thousand of them again and
-- writes their notifications and emails. One broadcast tells a person once. A cancellation tells only those
-- who had been told. Another day, time or place is told again to those who had been told, and to whom it now reaches.

create table private.alert_fanouts (
  event_id uuid primary key references public.communication_events (id) on delete cascade,
  is_urgent boolean not null,
  created_at timestamptz not null default now(),
  gathered_at timestamptz,
  finished_at timestamptz,
  told integer not null default 0,
  is_again boolean not null default false,
  change_id uuid,
  was_at timestamptz
);
comment on table private.alert_fanouts is 'Alerts of which people are to be told, and how far that is.';
comment on column private.alert_fanouts.is_again is
  'Another alert of the broadcast was taken back: who was told of that one hears of this one.';
comment on column private.alert_fanouts.change_id is
  'The last change of when or where it is: who was told of the alert is told of it.';
comment on column private.alert_fanouts.was_at is 'When it was to begin before the changes that are told together.';
create index alert_fanouts_open_idx on private.alert_fanouts (is_urgent desc, created_at) where finished_at is null;

create table private.alert_recipients (
  round_id uuid not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  event_id uuid not null references public.communication_events (id) on delete cascade,
  is_urgent boolean not null,
  told_at timestamptz,
  announced_at timestamptz,
  change_id uuid,
  primary key (event_id, profile_id)
) with (autovacuum_vacuum_scale_factor = 0.02);
comment on table private.alert_recipients is 'Who is told of an alert, and when that was.';
comment on column private.alert_recipients.round_id is
  'See alert_round: within one round a person is told once. A person whom two alerts of a broadcast reach has a row '
  'of each, because each can be canceled, taken back or acknowledged for itself.';
comment on column private.alert_recipients.announced_at is 'When the person''s open apps were told.';
comment on column private.alert_recipients.change_id is
  'The change of which the person is told, as in alert_fanouts; null of the alert itself.';
create index alert_recipients_profile_id_idx on private.alert_recipients (profile_id, round_id);
create index alert_recipients_untold_idx on private.alert_recipients (event_id, profile_id) where told_at is null;
create index alert_recipients_unannounced_idx on private.alert_recipients (is_urgent desc, told_at)
  where told_at is not null and announced_at is null;

-- Access ------------------------------------------------------------------------------------------

alter table private.alert_fanouts enable row level security;
alter table private.alert_recipients enable row level security;
create policy alert_fanouts_closed on private.alert_fanouts for all using (false);
create policy alert_recipients_closed on private.alert_recipients for all using (false);

-- Functions: telling ------------------------------------------------------------------------------

create function private.alert_round(p_event public.communication_events) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: alerts that were canceled are hidden. One call takes its alerts back at one time. Alerts of a broadcast can
-- also be canceled one by one, with other reasons.
begin
  if p_event.canceled_event_id is null then
    return p_event.broadcast_id;
  end if;
  return (
    select md5(e.broadcast_id || to_char(e.deleted_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS'))::uuid
    from public.communication_events e where e.id = p_event.canceled_event_id);
end;
$$;
comment on function private.alert_round(public.communication_events) is
  'What a person is told of once: the alerts of one call, or the cancellations of one call.';

create function private.forget_untold(p_event_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. Who waits to be told of a change knows the alert.
begin
  update private.alert_recipients r set told_at = now(), announced_at = now()
  where r.event_id = p_event_id and r.told_at is null and r.change_id is not null;
  delete from private.alert_recipients r where r.event_id = p_event_id and r.told_at is null;
end;
$$;
comment on function private.forget_untold(uuid) is
  'An alert is taken back: what is left are those who know of it.';

create function private.gather_alert_recipients(p_event public.communication_events) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads places and links of other people.
begin
  if p_event.canceled_event_id is null then
    insert into private.alert_recipients (round_id, profile_id, event_id, is_urgent)
    select private.alert_round(p_event), a.id, p_event.id, p_event.is_urgent
    from private.event_audience(p_event) a(id)
    where a.id is distinct from p_event.created_by_id
    order by a.id
    on conflict do nothing;
    return;
  end if;
  -- A step that still tells of the alert ends first, so that it is known who was told.
  perform from private.alert_fanouts f where f.event_id = p_event.canceled_event_id for update;
  perform private.forget_untold(p_event.canceled_event_id);
  insert into private.alert_recipients (round_id, profile_id, event_id, is_urgent)
  select private.alert_round(p_event), r.profile_id, p_event.id, p_event.is_urgent
  from (
    select x.profile_id from private.alert_recipients x where x.event_id = p_event.canceled_event_id
    union
    select x.created_by_id from public.communication_events x
    where x.id = p_event.canceled_event_id and x.created_by_id is not null) r
  order by r.profile_id
  on conflict do nothing;
end;
$$;
comment on function private.gather_alert_recipients(public.communication_events) is
  'Writes down the candidates of an alert: its audience, or of a cancellation its author and those who were told.';

create function private.gather_told_of_change(p_fanout private.alert_fanouts) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. The author is not told of the alert itself, and of what others make of it is.
begin
  insert into private.alert_recipients (round_id, profile_id, event_id, is_urgent, told_at)
  select private.alert_round(e), e.created_by_id, e.id, e.is_urgent, e.created_at
  from public.communication_events e
  where e.id = p_fanout.event_id and p_fanout.change_id is not null and e.created_by_id is not null
    and e.updated_by_id is distinct from e.created_by_id
  on conflict do nothing;
  -- Who waits for an earlier change hears of both at once.
  update private.alert_recipients r set change_id = p_fanout.change_id, told_at = null, announced_at = null
  where r.event_id = p_fanout.event_id and num_nonnulls(r.told_at, r.change_id) > 0
    and r.change_id is distinct from p_fanout.change_id;
end;
$$;
comment on function private.gather_told_of_change(private.alert_fanouts) is
  'Who was told of an alert, and its author, are due to be told of its last change.';

create function private.is_taken_back(p_event_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: alerts that are taken back are hidden.
begin
  return exists (
    select from public.communication_events e where e.id = p_event_id and e.deleted_at is not null);
end;
$$;
comment on function private.is_taken_back(uuid) is 'Whether an alert was deleted or canceled.';

create function private.tell_of_siblings(p_event_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  update private.alert_fanouts f set is_again = true, finished_at = null
  where f.event_id in (
    select o.id
    from public.communication_events e
    join public.communication_events o on o.broadcast_id = e.broadcast_id and o.id <> e.id
    where e.id = p_event_id and o.deleted_at is null and o.canceled_event_id is null
      and private.lasts_until(o.event_date, o.ends_at, (now() at time zone 'UTC')::date - 1));
end;
$$;
comment on function private.tell_of_siblings(uuid) is
  'An alert is taken back: whom another one of its broadcast reaches as well are told of that one, by the task.';

create function private.event_begins_at(p_event public.communication_events) returns timestamptz
language sql immutable security invoker set search_path = ''
as $$
  select coalesce(p_event.starts_at, p_event.event_date::timestamp at time zone 'UTC');
$$;
comment on function private.event_begins_at(public.communication_events) is
  'When an alert begins; one of a whole day at midnight UTC.';

create function private.alert_may_wait(p_event_id uuid, p_now timestamptz) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads alerts for people without a session. Quiet hours last 16 hours at most.
begin
  return exists (
    select from public.communication_events e
    where e.id = p_event_id and not e.is_urgent
      and private.event_begins_at(e) > p_now + interval '36 hours'
      -- What was to begin soon is urgent for whoever would still come.
      and not exists (
        select from private.alert_fanouts f
        where f.event_id in (e.id, e.canceled_event_id)
          and f.was_at between p_now - interval '24 hours' and p_now + interval '36 hours'));
end;
$$;
comment on function private.alert_may_wait(uuid, timestamptz) is
  'Whether a notice of the key SCHOOL_ALERT_URGENT waits for quiet hours: the change or cancellation of something that '
  'was not urgent, and begins in more than 36 hours, as it would have before.';

create function private.notify_of_alert(
  p_event public.communication_events, p_change_id uuid, p_profile_ids uuid[], p_now timestamptz)
returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's rows.
declare
  v_change text := case when p_event.canceled_event_id is not null then 'canceled'
                        when p_change_id is not null then 'changed' else 'published' end;
  v_key public.notification_key := case when p_event.is_urgent or v_change <> 'published'
                                        then 'SCHOOL_ALERT_URGENT' else 'SCHOOL_ALERT' end;
  v_round_id uuid := coalesce(p_change_id, private.alert_round(p_event));
  v_data jsonb := jsonb_build_object('change', v_change);
  v_dedupe_key text := 'alert:' || v_round_id;
  v_wait jsonb := case when private.alert_may_wait(p_event.id, p_now) then '{"may_wait": true}' else '{}' end;
  v_reached uuid[];
  v_told uuid[];
begin
  -- The audience as of now: who left it since the alert was written is not told.
  v_reached := array(select a.id from private.event_audience(p_event, p_profile_ids) a(id)
                     where not private.is_suspended(a.id) order by a.id);
  -- Whoever did it knows.
  v_told := array_remove(
    v_reached, case v_change when 'changed' then p_event.updated_by_id else p_event.created_by_id end);
  with wanted as (
    select t.id, c.in_app, c.email
    from unnest(v_told) t(id)
    join private.notification_channels c on c.profile_id = t.id and c.key = v_key
  ), in_app as (
    insert into public.notifications as n (profile_id, key, subject_type, subject_id, data, dedupe_key)
    select w.id, v_key, 'event', p_event.id, v_data, v_dedupe_key from wanted w where w.in_app
    on conflict (profile_id, dedupe_key) do update
    set subject_id = excluded.subject_id, read_at = null, created_at = p_now
    where private.is_taken_back(n.subject_id)
  ), waiting as (
    -- An email that nobody has claimed says what the alert says then: one that is due at once tells of the change, and
    -- one that waits gives way. Written, so that a claim which has read it before ends first.
    update private.email_outbox o
    set status = case when o.template = 'SCHOOL_ALERT_URGENT' and o.not_before <= p_now and not o.data ? 'may_wait'
                      then o.status else 'dropped' end,
        updated_at = p_now
    from wanted w
    where v_change = 'changed' and w.email and o.recipient_id = w.id and o.status = 'queued'
      and o.template in ('SCHOOL_ALERT', 'SCHOOL_ALERT_URGENT') and o.subject_id = p_event.id
      and o.first_tried_at is null and o.payload is null and o.dedupe_key <> w.id || ' ' || v_dedupe_key
    returning o.recipient_id, o.status
  )
  insert into private.email_outbox as o (template, recipient_id, subject_id, data, dedupe_key)
  select v_key::text, w.id, p_event.id, v_data || v_wait, w.id || ' ' || v_dedupe_key
  from wanted w where w.email and w.id not in (select g.recipient_id from waiting g where g.status = 'queued')
  -- What was sent said the same. What ended because the other alert was taken back is due again.
  on conflict (dedupe_key) do update set subject_id = excluded.subject_id, status = 'queued', updated_at = p_now
  where o.status in ('queued', 'dropped') and o.first_tried_at is null and private.is_taken_back(o.subject_id);
  update private.alert_recipients r
  set told_at = p_now,
      -- Up to 50 rows of a statement are announced as they are written. Whoever was told by another alert of the
      -- round knows, unless that one was taken back: the row that is there says something else now.
      announced_at = case
        when o.told is null and cardinality(v_told) <= 50 or o.told and not o.is_taken_back then p_now end
  from unnest(v_reached) t(id)
  cross join lateral (
    select bool_or(true) as told, bool_and(private.is_taken_back(o.event_id)) as is_taken_back
    from private.alert_recipients o
    where coalesce(o.change_id, o.round_id) = v_round_id and o.profile_id = t.id and o.event_id <> p_event.id
      and o.told_at is not null) o
  where r.event_id = p_event.id and r.profile_id = t.id;
  delete from private.alert_recipients r
  where r.event_id = p_event.id and r.profile_id = any (p_profile_ids) and r.profile_id <> all (v_reached);
  return cardinality(v_told);
end;
$$;
comment on function private.notify_of_alert(public.communication_events, uuid, uuid[], timestamptz) is
  'Tells those of some candidates who are still in the audience, as each prefers, of an alert, its cancellation or one '
  'of its changes, but not whoever did it. Returns how many.';

create function private.announce_alerts(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: sends on other people's topics. Hosted Realtime drops events above a rate, of messages too.
declare
  v_rows record;
begin
  with due as (
    select r.event_id, r.profile_id from private.alert_recipients r
    where r.told_at is not null and r.announced_at is null
    order by r.is_urgent desc, r.told_at
    limit p_limit
    for update skip locked
  ), announced as (
    update private.alert_recipients r set announced_at = p_now
    from due d where r.event_id = d.event_id and r.profile_id = d.profile_id
    returning coalesce(r.change_id, r.round_id) as round_id, r.profile_id
  )
  select count(private.broadcast(n.profile_id, 'notification.new', jsonb_build_object('id', n.id))) as sent,
         count(*) as announced
  into v_rows
  from announced a
  left join public.notifications n on n.profile_id = a.profile_id and n.dedupe_key = 'alert:' || a.round_id;
  return v_rows.announced;
end;
$$;
comment on function private.announce_alerts(timestamptz, integer) is
  'Sends notification.new to up to p_limit people who were told of an alert in a large step, urgent ones first.';

create function private.tell_alerts(
  p_now timestamptz default now(), p_budget interval default '3 seconds', p_step integer default 1000)
returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's rows. One alert at a time is locked; another run takes the next.
declare
  v_deadline timestamptz;
  v_fanout private.alert_fanouts;
  v_event public.communication_events;
  v_change_id uuid;
  v_ids uuid[];
  v_step integer;
  v_told integer := 0;
begin
  if (p_now between '2000-01-01' and '2199-12-31' and p_budget between '0' and '1 hour'
      and p_step between 1 and 10000) is not true then
    perform private.fail('validation.failed', 'p_budget must be at most an hour, p_step 1 to 10000.');
  end if;
  v_deadline := clock_timestamp() + p_budget;
  loop
    select f.* into v_fanout from private.alert_fanouts f
    where f.finished_at is null order by f.is_urgent desc, f.created_at limit 1 for update skip locked;
    exit when not found;
    select e.* into v_event from public.communication_events e where e.id = v_fanout.event_id;
    if v_event.deleted_at is not null then
      perform private.forget_untold(v_event.id);
      update private.alert_fanouts f set finished_at = p_now where f.event_id = v_event.id;
      continue;
    elsif v_fanout.gathered_at is null then
      perform private.gather_told_of_change(v_fanout);
      perform private.gather_alert_recipients(v_event);
      update private.alert_fanouts f set gathered_at = p_now where f.event_id = v_event.id;
    end if;
    if v_fanout.is_again then
      update private.alert_recipients r set told_at = null
      from private.alert_recipients o
      where r.event_id = v_event.id and r.told_at is not null and o.profile_id = r.profile_id
        and o.round_id = v_event.broadcast_id and o.event_id <> v_event.id and private.is_taken_back(o.event_id);
      update private.alert_fanouts f set is_again = false where f.event_id = v_event.id;
    end if;
    -- A step tells either of the alert or of its change.
    select f.change_id, array_agg(f.profile_id order by f.profile_id) into v_change_id, v_ids
    from (select r.change_id, r.profile_id from private.alert_recipients r
          where r.event_id = v_event.id and r.told_at is null
          order by r.change_id, r.profile_id limit p_step) f
    group by f.change_id order by f.change_id limit 1;
    if v_ids is null then
      update private.alert_fanouts f set finished_at = p_now where f.event_id = v_event.id;
    else
      v_step := private.notify_of_alert(v_event, v_change_id, v_ids, p_now);
      update private.alert_fanouts f set told = f.told + v_step where f.event_id = v_event.id;
      v_told := v_told + v_step;
    end if;
    exit when clock_timestamp() >= v_deadline;
  end loop;
  -- What five seconds may bring, which is the interval of the schedule.
  perform private.announce_alerts(p_now, 5 * s.live_events_per_second) from private.settings s;
  return v_told;
end;
$$;

select private.expose('tell_alerts', 'operations',
  'Tells people of new alerts and cancellations, in steps of p_step people, for about p_budget (3 seconds). '
  'Returns how many were told. Called on a schedule or with the secret key. Errors: validation.failed.');

create function private.purge_alert_recipients(p_now timestamptz, p_limit integer default 20000) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes from a closed table. A cancellation goes to those who are written down here. From the alerts, of
-- which there are few, to their recipients.
declare
  v_deleted integer;
begin
  delete from private.alert_recipients where ctid = any (array(
    select r.ctid
    from public.communication_events e
    cross join lateral (
      select p_now - make_interval(days => case when e.asks_acknowledgement then 400 else 60 end) as at) old
    cross join lateral (
      select x.ctid from private.alert_recipients x
      where x.event_id = e.id and x.told_at <= old.at limit p_limit for update skip locked) r
    where e.event_date <= (p_now - interval '60 days')::date
      and not private.lasts_until(e.event_date, e.ends_at, (old.at at time zone 'UTC')::date)
    limit p_limit));
  get diagnostics v_deleted = row_count;
  return v_deleted;
end;
$$;
comment on function private.purge_alert_recipients(timestamptz, integer) is
  'Forgets up to p_limit of those who were told of alerts that were over 60 days ago, or 400 where an acknowledgement '
  'was asked for. Returns how many.';

create function private.alert_email_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return (
    select jsonb_build_object(
      'change', p_email.data ->> 'change', 'title', e.title, 'text', e.body, 'date', e.event_date, 'type', e.event_type,
      'starts_at', e.starts_at, 'ends_at', e.ends_at, 'place', e.place, 'is_urgent', e.is_urgent,
      'cancel_reason', e.cancel_reason, 'asks_acknowledgement', e.asks_acknowledgement,
      'school_name', coalesce(c.name, s.name, o.name))
    from public.communication_events e
    left join public.campuses c on c.id = e.campus_id
    left join public.schools s on s.id = e.school_id
    left join public.organizations o on o.id = e.organization_id
    where e.id = p_email.subject_id and e.deleted_at is null
      -- Nobody is told of what is over.
      and private.lasts_until(e.event_date, e.ends_at, (now() at time zone 'UTC')::date - 1)
      and (e.ends_at is null or e.ends_at > now())
      and exists (select from private.event_audience(e, array[p_email.recipient_id])));
end;
$$;
comment on function private.alert_email_data(private.email_outbox) is
  'Contents of an email about an alert; null once it was taken back or is over, or the recipient left the '
  'audience.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_communication_events__queue_news() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  insert into private.alert_fanouts (event_id, is_urgent)
  select n.id, n.is_urgent from new_rows n
  -- Of days that are over nobody is told.
  where private.lasts_until(n.event_date, n.ends_at, (now() at time zone 'UTC')::date - 1) and n.deleted_at is null;
  return null;
end;
$$;
comment on function private.tg_communication_events__queue_news() is 'Queues alerts of which people are to be told.';

create function private.tg_communication_events__queue_change() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. Two alerts of a broadcast that change alike tell a person once.
begin
  insert into private.alert_fanouts as f (event_id, is_urgent, change_id, was_at)
  select new.id, new.is_urgent, md5(concat_ws(
    ' ', new.broadcast_id, new.revision, new.event_date, extract(epoch from new.starts_at),
    extract(epoch from new.ends_at), new.place))::uuid, private.event_begins_at(old)
  where private.lasts_until(new.event_date, new.ends_at, (now() at time zone 'UTC')::date - 1)
  on conflict (event_id) do update
  set change_id = excluded.change_id, is_urgent = excluded.is_urgent, gathered_at = null, finished_at = null,
      was_at = case when f.finished_at is null then least(f.was_at, excluded.was_at) else excluded.was_at end;
  return null;
end;
$$;
comment on function private.tg_communication_events__queue_change() is
  'An alert takes place at another time or place: people are to be told, also of one that was over before.';

create trigger communication_events_80_queue_change after update on public.communication_events
  for each row when (
    new.deleted_at is null and new.canceled_event_id is null and (old.event_date, old.starts_at, old.ends_at, old.place)
      is distinct from (new.event_date, new.starts_at, new.ends_at, new.place))
  execute function private.tg_communication_events__queue_change();
create trigger communication_events_80_queue_news after insert on public.communication_events
  referencing new table as new_rows for each statement execute function private.tg_communication_events__queue_news();
