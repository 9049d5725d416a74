-- Calls that write alerts: who may create, change, delete and cancel them for which targets, and how many
-- people a target reaches. Tenant chain and creator come from the database, never from the client.

-- Functions: scope --------------------------------------------------------------------------------

create function private.may_announce(p_organization_id uuid, p_school_id uuid, p_campus_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships. A platform target (no tenant) is for admins only.
declare
  v_me uuid := private.me();
begin
  return private.is_admin() or exists (
    select from public.memberships m
    where m.profile_id = v_me and 'MANAGE_INTERNAL_COMM' = any (m.permissions)
      and m.organization_id = p_organization_id
      and (m.school_id is null or m.school_id = p_school_id)
      and (m.campus_id is null or m.campus_id = p_campus_id));
end;
$$;
comment on function private.may_announce(uuid, uuid, uuid) is
  'Whether the signed-in person may write alerts to a tenant, given by its chain.';

create function private.resolve_targets(p_targets jsonb)
returns table (level public.event_target, organization_id uuid, school_id uuid, campus_id uuid, name text)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: tenants that the caller cannot see must give the same error as those outside their scope.
#variable_conflict use_column
declare
  v_me uuid := private.me();
  v_scopes integer;
  v_target record;
begin
  perform private.require_caller();
  if p_targets is null or p_targets = '[]' then
    if private.is_admin() then
      return query select 'system'::public.event_target, null::uuid, null::uuid, null::uuid, null::text;
      return;
    end if;
    select count(distinct (m.organization_id, m.school_id, m.campus_id)) into v_scopes
    from public.memberships m where m.profile_id = v_me and 'MANAGE_INTERNAL_COMM' = any (m.permissions);
    if v_scopes = 0 then
      perform private.fail('permission.denied', 'Writing alerts requires MANAGE_INTERNAL_COMM.');
    elsif v_scopes > 1 then
      perform private.fail('validation.failed', 'p_targets is required: you work at several places.');
    end if;
    return query
      select distinct (case when m.campus_id is not null then 'campus' when m.school_id is not null then 'school'
                            else 'organization' end)::public.event_target,
             m.organization_id, m.school_id, m.campus_id, coalesce(c.name, s.name, o.name)
      from public.memberships m
      join public.organizations o on o.id = m.organization_id
      left join public.schools s on s.id = m.school_id
      left join public.campuses c on c.id = m.campus_id
      where m.profile_id = v_me and 'MANAGE_INTERNAL_COMM' = any (m.permissions);
    return;
  end if;
  if not private.is_admin() and not exists (
       select from public.memberships m
       where m.profile_id = v_me and 'MANAGE_INTERNAL_COMM' = any (m.permissions)) then
    perform private.fail('permission.denied', 'Writing alerts requires MANAGE_INTERNAL_COMM.');
  elsif jsonb_typeof(p_targets) <> 'array' or jsonb_array_length(p_targets) > 500 then
    perform private.fail('validation.failed', 'p_targets must be an array of up to 500 targets.');
  end if;
  for v_target in
    select distinct t.value ->> 'level' as level, lower(t.value ->> 'id') as id
    from jsonb_array_elements(p_targets) t
  loop
    if v_target.level is null or v_target.level not in ('system', 'all', 'organization', 'school', 'campus') then
      if v_target.level = 'class' then
        perform private.fail('event.target_not_allowed',
          'Classes cannot be targets; they read alerts of their campus.');
      end if;
      perform private.fail('validation.failed',
                           'p_targets must have the level system, all, organization, school or campus.');
    elsif (v_target.level in ('system', 'all')) <> (v_target.id is null)
          or v_target.id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
      perform private.fail('validation.failed', 'p_targets must have an id for a tenant, and none for system and all.');
    end if;
    level := v_target.level::public.event_target;
    organization_id := null;
    school_id := null;
    campus_id := null;
    name := null;
    if level = 'organization' then
      select o.id, o.name into organization_id, name from public.organizations o where o.id = v_target.id::uuid;
    elsif level = 'school' then
      select s.organization_id, s.id, s.name into organization_id, school_id, name
      from public.schools s where s.id = v_target.id::uuid;
    elsif level = 'campus' then
      select c.organization_id, c.school_id, c.id, c.name into organization_id, school_id, campus_id, name
      from public.campuses c where c.id = v_target.id::uuid;
    end if;
    if (level not in ('system', 'all') and organization_id is null)
       or not private.may_announce(organization_id, school_id, campus_id) then
      perform private.fail('event.target_not_allowed', 'A target is outside your scope.');
    end if;
    return next;
  end loop;
end;
$$;
comment on function private.resolve_targets(jsonb) is
  'The targets of a call with their tenant chain from the database; null or empty: the caller''s own '
  'place. Errors: auth.required, permission.denied, validation.failed, event.target_not_allowed.';

-- Functions: calls --------------------------------------------------------------------------------

create function private.clean_event_date(p_date text) returns date
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if p_date is null then
    return null;
  elsif p_date !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then
    perform private.fail('validation.failed', 'p_date must have the form YYYY-MM-DD.');
  end if;
  if make_date(substr(p_date, 1, 4)::integer, substr(p_date, 6, 2)::integer, substr(p_date, 9, 2)::integer)
     not between '2000-01-01' and '2200-01-01' then
    perform private.fail('validation.failed', 'p_date must be from 2000-01-01 to 2200-01-01.');
  end if;
  return make_date(substr(p_date, 1, 4)::integer, substr(p_date, 6, 2)::integer, substr(p_date, 9, 2)::integer);
exception when datetime_field_overflow then
  perform private.fail('validation.failed', 'p_date must be a date that exists.');
  return null;
end;
$$;
comment on function private.clean_event_date(text) is
  'Parses a date of the form YYYY-MM-DD. Errors: validation.failed.';

create function private.check_event_times(p_date date, p_starts_at timestamptz, p_ends_at timestamptz) returns void
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if p_ends_at is not null and (p_starts_at is null or p_ends_at <= p_starts_at) then
    perform private.fail('validation.failed', 'p_ends_at must be after p_starts_at.');
  elsif p_starts_at not between p_date - interval '2 days' and p_date + interval '2 days'
        or p_ends_at > p_starts_at + interval '366 days' then
    perform private.fail('validation.failed', 'p_starts_at must be on p_date, and p_ends_at within a year.');
  end if;
end;
$$;
comment on function private.check_event_times(date, timestamptz, timestamptz) is
  'Checks the times of an alert; both may be null. The day may be another in UTC. Errors: validation.failed.';

create function private.create_event(
  p_title text, p_date text, p_type text, p_targets jsonb default null, p_audience text default null,
  p_roles text[] default null, p_body text default null, p_starts_at timestamptz default null,
  p_ends_at timestamptz default null, p_place text default null, p_is_urgent boolean default null,
  p_asks_acknowledgement boolean default null)
returns setof public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on alerts.
declare
  v_title text;
  v_date date;
  v_body text;
  v_place text;
  v_broadcast_id uuid := gen_random_uuid();
begin
  perform private.begin_write();
  v_title := private.clean_text('p_title', p_title, 200);
  if v_title is null then
    perform private.fail('validation.failed', 'p_title is required.');
  elsif p_type is null or p_type not in ('meeting', 'drill', 'event', 'deadline') then
    perform private.fail('validation.failed', 'p_type must be meeting, drill, event or deadline.');
  elsif coalesce(p_audience, 'staff') not in ('staff', 'everyone') then
    perform private.fail('validation.failed', 'p_audience must be staff or everyone.');
  end if;
  v_date := private.clean_event_date(p_date);
  if v_date is null then
    perform private.fail('validation.failed', 'p_date is required.');
  elsif cardinality(p_roles) > 20 or array_ndims(p_roles) > 1
        or exists (select from unnest(p_roles) r where private.is_plain_text(r, 50) is not true) then
    perform private.fail('validation.failed', 'p_roles must have up to 20 labels of up to 50 characters.');
  end if;
  v_body := private.clean_text('p_body', p_body, 5000, true);
  v_place := private.clean_text('p_place', p_place, 200);
  perform private.check_event_times(v_date, p_starts_at, p_ends_at);
  return query
    insert into public.communication_events (
      title, event_date, event_type, target_level, audience, roles,
      organization_id, school_id, campus_id, broadcast_id, created_by_id,
      body, starts_at, ends_at, place, is_urgent, asks_acknowledgement)
    select v_title, v_date, p_type::public.event_type, t.level,
           coalesce(p_audience, 'staff')::public.event_audience,
           coalesce(p_roles, '{}'), t.organization_id, t.school_id, t.campus_id, v_broadcast_id, private.me(),
           v_body, p_starts_at, p_ends_at, v_place, coalesce(p_is_urgent, false),
           coalesce(p_asks_acknowledgement, false)
    from private.resolve_targets(p_targets) t
    returning *;
end;
$$;

select private.expose('create_event', 'everyone',
  'Writes an alert to each target. p_targets: up to 500 {level, id}, id only for tenants; omitted: the '
  'caller''s own place. p_date: YYYY-MM-DD. p_type: meeting, drill, event or deadline. p_audience: staff '
  '(default) or everyone. p_roles: up to 20 free labels. p_body: up to 5000 characters. p_starts_at, '
  'p_ends_at: within two days of p_date. p_is_urgent: told by email too. p_asks_acknowledgement: readers are '
  'asked to confirm. People are told within minutes. Returns the rows, which share broadcast_id. '
  'Errors: auth.required, permission.denied, validation.failed, event.target_not_allowed, rate.limited.', true);

create function private.require_changeable_event(p_event_id uuid) returns public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on alerts.
-- Without the permission at the target also the creator is only a reader.
declare
  v_event public.communication_events;
begin
  perform private.require_caller();
  -- Not for update: the task that tells of the alert refers to it, and the change of an alert waits for that task.
  select e.* into v_event from public.communication_events e where e.id = p_event_id for no key update;
  if v_event.id is null
     or not private.may_announce(v_event.organization_id, v_event.school_id, v_event.campus_id) then
    if private.is_reader(v_event) then
      perform private.fail('permission.denied', 'Changing an alert requires MANAGE_INTERNAL_COMM at its target.');
    end if;
    perform private.fail('event.not_found', 'No such alert.');
  elsif v_event.canceled_event_id is not null
        or exists (select from public.communication_events c where c.canceled_event_id = p_event_id) then
    perform private.fail('event.canceled', 'The alert has been canceled.');
  elsif v_event.deleted_at is not null then
    perform private.fail('event.not_found', 'No such alert.');
  end if;
  return v_event;
end;
$$;
comment on function private.require_changeable_event(uuid) is
  'An alert that the signed-in person may change, locked. Errors: auth.required, event.not_found, '
  'permission.denied, event.canceled.';

create function private.update_event(
  p_event_id uuid, p_title text default null, p_date text default null, p_type text default null,
  p_body text default null, p_starts_at timestamptz default null, p_ends_at timestamptz default null,
  p_place text default null)
returns public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on alerts.
declare
  v_title text;
  v_date date;
  v_body text;
  v_place text;
  v_event public.communication_events;
begin
  perform private.begin_write();
  v_title := private.clean_text('p_title', p_title, 200);
  v_date := private.clean_event_date(p_date);
  if p_type not in ('meeting', 'drill', 'event', 'deadline') then
    perform private.fail('validation.failed', 'p_type must be meeting, drill, event or deadline.');
  elsif p_title is not null and v_title is null then
    perform private.fail('validation.failed', 'p_title must not be empty.');
  end if;
  v_body := private.clean_text('p_body', p_body, 5000, true);
  v_place := private.clean_text('p_place', p_place, 200);
  v_event := private.require_changeable_event(p_event_id);
  v_event.starts_at := case when p_starts_at is null then v_event.starts_at else nullif(p_starts_at, '-infinity') end;
  v_event.ends_at := case when p_ends_at is null then v_event.ends_at else nullif(p_ends_at, '-infinity') end;
  perform private.check_event_times(coalesce(v_date, v_event.event_date), v_event.starts_at, v_event.ends_at);
  update public.communication_events e
  set title = coalesce(v_title, e.title), event_date = coalesce(v_date, e.event_date),
      body = case when p_body is null then e.body else v_body end,
      place = case when p_place is null then e.place else v_place end,
      starts_at = v_event.starts_at, ends_at = v_event.ends_at,
      event_type = coalesce(p_type::public.event_type, e.event_type),
      updated_by_id = private.me(), updated_at = now()
  where e.id = p_event_id
  returning * into v_event;
  return v_event;
end;
$$;

select private.expose('update_event', 'everyone',
  'Changes an alert; null leaves a field unchanged. An empty p_body or p_place removes it, and so does the time '
  '-infinity as p_starts_at or p_ends_at. p_date: YYYY-MM-DD. Of another day, time or place people are told within '
  'minutes. Returns the alert. Errors: '
  'auth.required, event.not_found, permission.denied, event.canceled, validation.failed, rate.limited.');

create function private.delete_event(p_event_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on alerts.
begin
  perform private.begin_write();
  perform private.require_changeable_event(p_event_id);
  update public.communication_events
  set deleted_at = now(), updated_by_id = private.me(), updated_at = now() where id = p_event_id;
  perform private.tell_of_siblings(p_event_id);
end;
$$;

select private.expose('delete_event', 'everyone',
  'Deletes an alert that was a mistake, without announcing a cancellation. Errors: auth.required, '
  'event.not_found, permission.denied, event.canceled, rate.limited.', true);

create function private.cancel_one_event(p_event_id uuid, p_reason text) returns public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on alerts.
declare
  v_event public.communication_events := private.require_changeable_event(p_event_id);
begin
  -- First, so that whoever hears of the row's end knows that it was canceled, and not deleted as a mistake.
  insert into public.communication_events (
    title, event_date, event_type, target_level, audience, roles, organization_id, school_id, campus_id,
    broadcast_id, canceled_event_id, cancel_reason, created_by_id, body, starts_at, ends_at, place, is_urgent, revision)
  values (
    v_event.title, v_event.event_date, v_event.event_type, v_event.target_level, v_event.audience, v_event.roles,
    v_event.organization_id, v_event.school_id, v_event.campus_id, v_event.broadcast_id, v_event.id, p_reason,
    private.me(), v_event.body, v_event.starts_at, v_event.ends_at, v_event.place, v_event.is_urgent,
    v_event.revision + 1)
  returning * into v_event;
  update public.communication_events
  set deleted_at = now(), updated_by_id = private.me(), updated_at = now() where id = p_event_id;
  perform private.tell_of_siblings(p_event_id);
  return v_event;
end;
$$;
comment on function private.cancel_one_event(uuid, text) is
  'Replaces an alert by its cancellation. Errors: auth.required, event.not_found, permission.denied, '
  'event.canceled.';

create function private.cancel_event(p_event_id uuid, p_reason text default null)
returns public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on alerts.
declare
  v_reason text;
begin
  perform private.begin_write();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  return private.cancel_one_event(p_event_id, v_reason);
end;
$$;

select private.expose('cancel_event', 'everyone',
  'Replaces an alert by its cancellation, for the same target and audience. p_reason: up to 500 '
  'characters. Returns the cancellation. Errors: auth.required, event.not_found, permission.denied, '
  'event.canceled, validation.failed, rate.limited.', true);

create function private.cancel_broadcast(p_broadcast_id uuid, p_reason text default null)
returns setof public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on alerts. All rows or none.
declare
  v_reason text;
  v_event_ids uuid[] := array(
    select e.id from public.communication_events e
    where e.broadcast_id = p_broadcast_id and e.deleted_at is null and e.canceled_event_id is null order by e.id);
begin
  perform private.begin_write();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  if v_event_ids = '{}' then
    -- Already canceled: fail as cancel_event does.
    perform private.require_changeable_event(e.id)
    from (select e.id from public.communication_events e
          where e.broadcast_id = p_broadcast_id and e.canceled_event_id is not null order by e.id limit 1) e;
    perform private.fail('event.not_found', 'No such alerts.');
  end if;
  return query select c.* from unnest(v_event_ids) i(id), private.cancel_one_event(i.id, v_reason) c;
end;
$$;

select private.expose('cancel_broadcast', 'everyone',
  'Cancels all alerts of one create_event call, or none. p_reason: up to 500 characters. Returns the '
  'cancellations. Errors: auth.required, event.not_found, permission.denied, event.canceled, '
  'validation.failed, rate.limited.', true);

create function private.preview_event_audience(p_targets jsonb default null, p_audience text default null)
returns table (level public.event_target, id uuid, name text, people bigint)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: counts people whom the caller does not see. Excludes students hidden from the caller by a
-- restriction, and guardians who would count only for them.
#variable_conflict use_column
begin
  perform private.require_caller();
  if coalesce(p_audience, 'staff') not in ('staff', 'everyone') then
    perform private.fail('validation.failed', 'p_audience must be staff or everyone.');
  end if;
  return query
    select t.level, coalesce(t.campus_id, t.school_id, t.organization_id), t.name, (
      -- Profiles without an account read nothing.
      select count(distinct p.id)
      from private.alert_audience(
        t.level, coalesce(p_audience, 'staff')::public.event_audience, t.organization_id, t.school_id, t.campus_id) a
      join public.profiles p on p.id = a.profile_id and p.user_id is not null
      where a.student_id is null or a.student_id <> all (array(select private.my_hidden_students())))
    from private.resolve_targets(p_targets) t;
end;
$$;

select private.expose('preview_event_audience', 'everyone',
  'The number of people each target would reach, as {level, id, name, people}; writes nothing. Arguments '
  'as of create_event. Errors: auth.required, permission.denied, validation.failed, '
  'event.target_not_allowed.');
