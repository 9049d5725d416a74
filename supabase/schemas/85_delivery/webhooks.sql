-- Webhooks out: a deployment's own systems are told what happened. An event is written in the transaction of its
-- cause, one row per endpoint, and carries ids, no names and no texts. Endpoints belong to the deployment: they
-- are managed with the secret key or in the SQL console.

-- Tables ------------------------------------------------------------------------------------------

create table private.webhook_endpoints (
  id uuid primary key,
  url text not null,
  event_types text[] not null,
  description text,
  key_id text not null,
  secret_encrypted text not null,
  disabled_at timestamptz,
  disabled_reason text,
  failing_since timestamptz,
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  -- Literals and names of private networks are refused where it is registered, and where it is called.
  constraint webhook_endpoints_url_is_https check (
    length(url) <= 2000
    and url ~ '^(https://[^\s/@?#:]+(/[^\s#]*)?|http://(localhost|'
      '127\.0\.0\.1):[0-9]+(/[^\s#]*)?)$'),
  constraint webhook_endpoints_event_types_known check (
    cardinality(event_types) > 0 and event_types <@ array[
      'link.created', 'link.ended', 'booking.requested', 'booking.confirmed', 'booking.completed', 'booking.cancelled',
      'booking.changed', 'alert.published', 'alert.changed', 'alert.cancelled', 'alert.deleted']),
  constraint webhook_endpoints_description_plain check (private.is_plain_text(description, 200)),
  constraint webhook_endpoints_reason_known check (disabled_reason in ('console', 'failing', 'gone')),
  constraint webhook_endpoints_reason_when_disabled check ((disabled_at is null) = (disabled_reason is null))
);
comment on table private.webhook_endpoints is
  'Where a deployment is told of events. The signing secret is encrypted with a key that only the edge functions have.';
comment on column private.webhook_endpoints.failing_since is 'Since when nothing was delivered; null after a success.';
comment on column private.webhook_endpoints.lease_until is 'While a run delivers to it: one delivery at a time.';

-- Grows with every event, also of one subject: receivers keep the highest.
create sequence private.webhook_revisions as bigint;

create table private.webhook_deliveries (
  id uuid primary key default private.uuid_v7(),
  endpoint_id uuid not null references private.webhook_endpoints (id) on delete cascade,
  event_type text not null,
  subject_id uuid not null,
  body text not null,
  status text not null default 'queued',
  attempts integer not null default 0,
  not_before timestamptz not null default now(),
  first_tried_at timestamptz,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint webhook_deliveries_status_known check (status in ('queued', 'delivered', 'failed')),
  constraint webhook_deliveries_end_when_ended check ((ended_at is null) = (status = 'queued'))
)
with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on table private.webhook_deliveries is 'One event for one endpoint; the id is its webhook-id in every attempt.';
comment on column private.webhook_deliveries.body is 'The bytes that are sent, the same in every attempt.';
create index webhook_deliveries_due_idx on private.webhook_deliveries (endpoint_id, not_before) where status = 'queued';
create index webhook_deliveries_endpoint_id_idx on private.webhook_deliveries (endpoint_id, id);
create index webhook_deliveries_ended_at_idx on private.webhook_deliveries (ended_at) where ended_at is not null;

create table private.webhook_attempts (
  id uuid primary key default private.uuid_v7(),
  delivery_id uuid not null references private.webhook_deliveries (id) on delete cascade,
  tried_at timestamptz not null,
  response_status integer,
  error text,
  duration_ms integer
);
comment on table private.webhook_attempts is 'The log: what came of each attempt.';
create index webhook_attempts_delivery_id_idx on private.webhook_attempts (delivery_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.webhook_endpoints enable row level security;
alter table private.webhook_deliveries enable row level security;
alter table private.webhook_attempts enable row level security;
create policy webhook_endpoints_closed on private.webhook_endpoints for all using (false);
create policy webhook_deliveries_closed on private.webhook_deliveries for all using (false);
create policy webhook_attempts_closed on private.webhook_attempts for all using (false);

select private.audit_changes('private.webhook_endpoints', 'id', '{url,event_types,disabled_at,disabled_reason}');

-- Functions: events -------------------------------------------------------------------------------

create function private.publish_webhooks(p_type text, p_data jsonb[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  insert into private.webhook_deliveries (endpoint_id, event_type, subject_id, body)
  select e.id, p_type, (d.data ->> 'id')::uuid,
         jsonb_build_object('type', p_type, 'timestamp',
           to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                            'data', d.data || jsonb_build_object('revision', d.revision))::text
  -- One revision for an event, whoever is told.
  from (select x.data, nextval('private.webhook_revisions') as revision from unnest(p_data) x(data) offset 0) d
  cross join private.webhook_endpoints e
  where e.disabled_at is null and p_type = any (e.event_types);
end;
$$;
comment on function private.publish_webhooks(text, jsonb[]) is
  'Writes an event for every endpoint that wants it. p_data: ids, one object per subject with its `id`.';

create function private.has_webhook_endpoint(p_kind text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed. Most deployments have no endpoint: their triggers stop here.
begin
  return exists (
    select from private.webhook_endpoints e, unnest(e.event_types) t(name)
    where e.disabled_at is null and split_part(t.name, '.', 1) = p_kind);
end;
$$;
comment on function private.has_webhook_endpoint(text) is
  'Whether an endpoint wants events of a kind: link, booking or alert.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__webhooks() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_link public.profile_graph := coalesce(new, old);
  v_was_active boolean := tg_op <> 'INSERT' and old.status = 'ACTIVE';
  v_is_active boolean := tg_op <> 'DELETE' and new.status = 'ACTIVE';
begin
  if v_was_active = v_is_active or v_link.relationship_type not in ('GUARDIAN', 'AGENT')
     or not private.has_webhook_endpoint('link') then
    return null;
  end if;
  perform private.publish_webhooks(
    case when v_is_active then 'link.created' else 'link.ended' end,
    array[jsonb_build_object('id', v_link.id, 'relationship_type', v_link.relationship_type,
                             'source_profile_id', v_link.source_profile_id, 'target_profile_id',
                               v_link.target_profile_id)]);
  return null;
end;
$$;
comment on function private.tg_profile_graph__webhooks() is 'Writes link.created and link.ended.';
create trigger profile_graph_85_webhooks after insert or update or delete on public.profile_graph
  for each row execute function private.tg_profile_graph__webhooks();

create function private.tg_bookings__webhooks() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_status public.booking_status;
  v_data jsonb[];
begin
  if not private.has_webhook_endpoint('booking') then
    return null;
  end if;
  foreach v_status in array enum_range(null::public.booking_status) loop
    if tg_op = 'INSERT' then
      v_data := array(
        select jsonb_build_object('id', n.id, 'client_id', n.client_id, 'student_id', n.student_id, 'tutor_id',
          n.tutor_id)
        from new_rows n where n.status = v_status order by n.id);
    else
      v_data := array(
        select jsonb_build_object('id', n.id, 'client_id', n.client_id, 'student_id', n.student_id, 'tutor_id',
          n.tutor_id)
        from new_rows n join old_rows o on o.id = n.id
        where n.status = v_status and o.status <> n.status order by n.id);
    end if;
    perform private.publish_webhooks('booking.' || case v_status when 'pending' then 'requested'
      else v_status::text end, v_data);
  end loop;
  if tg_op = 'UPDATE' then
    perform private.publish_webhooks('booking.changed', array(
      select jsonb_build_object('id', n.id, 'client_id', n.client_id, 'student_id', n.student_id, 'tutor_id',
        n.tutor_id)
      from new_rows n join old_rows o on o.id = n.id
      where n.status = o.status and (n.student_id, n.client_id, n.starts_at, n.ends_at)
            is distinct from (o.student_id, o.client_id, o.starts_at, o.ends_at)
      order by n.id));
  end if;
  return null;
end;
$$;
comment on function private.tg_bookings__webhooks() is
  'Writes booking.requested, .confirmed, .completed and .cancelled, and .changed for another student, client or time.';
create trigger bookings_85_webhooks_insert after insert on public.bookings
  referencing new table as new_rows for each statement execute function private.tg_bookings__webhooks();
create trigger bookings_85_webhooks_update after update on public.bookings
  referencing old table as old_rows new table as new_rows for each statement
    execute function private.tg_bookings__webhooks();

create function private.alert_webhook_data(p_id uuid, p_event public.communication_events) returns jsonb
language sql immutable security invoker set search_path = ''
as $$
  select jsonb_build_object(
    'id', p_id, 'broadcast_id', p_event.broadcast_id, 'organization_id', p_event.organization_id,
    'school_id', p_event.school_id, 'campus_id', p_event.campus_id);
$$;
comment on function private.alert_webhook_data(uuid, public.communication_events) is
  'What an event says of an alert, under the id of the alert that it is about.';

create function private.tg_communication_events__webhooks() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  if not private.has_webhook_endpoint('alert') then
    return null;
  end if;
  if tg_op = 'INSERT' then
    perform private.publish_webhooks('alert.published', array(
      select private.alert_webhook_data(n.id, n::public.communication_events)
      from new_rows n where n.canceled_event_id is null and n.deleted_at is null order by n.id));
    perform private.publish_webhooks('alert.cancelled', array(
      select private.alert_webhook_data(n.canceled_event_id, n::public.communication_events)
      from new_rows n where n.canceled_event_id is not null order by n.id));
    return null;
  end if;
  -- Who changed it may be forgotten without a change of what it says.
  perform private.publish_webhooks('alert.changed', array(
    select private.alert_webhook_data(n.id, n::public.communication_events)
    from new_rows n join old_rows o on o.id = n.id
    where n.canceled_event_id is null and n.deleted_at is null
      and to_jsonb(n) - '{created_by_id,updated_by_id,updated_at,revision}'::text[]
          <> to_jsonb(o) - '{created_by_id,updated_by_id,updated_at,revision}'::text[]
    order by n.id));
  perform private.publish_webhooks('alert.deleted', array(
    select private.alert_webhook_data(n.id, n::public.communication_events)
    from new_rows n join old_rows o on o.id = n.id
    where n.canceled_event_id is null and n.deleted_at is not null and o.deleted_at is null
      and not exists (select from public.communication_events c where c.canceled_event_id = n.id)
    order by n.id));
  return null;
end;
$$;
comment on function private.tg_communication_events__webhooks() is
  'Writes alert.published, .changed, .cancelled and .deleted.';
create trigger communication_events_85_webhooks_insert after insert on public.communication_events
  referencing new table as new_rows for each statement execute function private.tg_communication_events__webhooks();
create trigger communication_events_85_webhooks_update after update on public.communication_events
  referencing old table as old_rows new table as new_rows for each statement
    execute function private.tg_communication_events__webhooks();
