-- Alerts, written: who may create, change, take back and cancel them, for which targets, and how many
-- people a target reaches. Tenant chain and creator come from the database, never from the client.

-- Functions: scope --------------------------------------------------------------------------------

create function private.may_announce(p_organization_id uuid, p_school_id uuid, p_campus_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships. A platform target (no tenant) is for admins, whom no filter binds.
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
  'Whether the signed-in person may write alerts to the tenant at the end of this chain.';

create function private.resolve_targets(p_targets jsonb)
returns table (level public.event_target, organization_id uuid, school_id uuid, campus_id uuid, name text)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: tenants outside the caller's sight must look like those outside his scope.
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
      perform private.fail('permission.denied', 'Writing alerts needs MANAGE_INTERNAL_COMM.');
    elsif v_scopes > 1 then
      perform private.fail('validation.failed', 'p_targets: you work in several places; name one.');
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
       select from public.memberships m where m.profile_id = v_me and 'MANAGE_INTERNAL_COMM' = any (m.permissions)) then
    perform private.fail('permission.denied', 'Writing alerts needs MANAGE_INTERNAL_COMM.');
  elsif jsonb_typeof(p_targets) <> 'array' or jsonb_array_length(p_targets) > 500 then
    perform private.fail('validation.failed', 'p_targets: an array of up to 500 targets.');
  end if;
  for v_target in
    select distinct t.value ->> 'level' as level, lower(t.value ->> 'id') as id from jsonb_array_elements(p_targets) t
  loop
    if v_target.level is null or v_target.level not in ('system', 'all', 'organization', 'school', 'campus') then
      if v_target.level = 'class' then
        perform private.fail('event.target_not_allowed', 'Classes read their campus.');
      end if;
      perform private.fail('validation.failed', 'p_targets: level is system, all, organization, school or campus.');
    elsif (v_target.level in ('system', 'all')) <> (v_target.id is null)
          or v_target.id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
      perform private.fail('validation.failed', 'p_targets: a tenant has an id, the platform none.');
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
  'The exact targets of a call, with their tenant chain from the database; omitted, one''s own scope. Errors: auth.required, permission.denied, validation.failed, event.target_not_allowed.';

-- Functions: calls --------------------------------------------------------------------------------

create function private.clean_event_date(p_date text) returns date
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if p_date is null then
    return null;
  elsif p_date !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then
    perform private.fail('validation.failed', 'p_date: year-month-day.');
  end if;
  if make_date(substr(p_date, 1, 4)::integer, substr(p_date, 6, 2)::integer, substr(p_date, 9, 2)::integer)
     not between '2000-01-01' and '2200-01-01' then
    perform private.fail('validation.failed', 'p_date: not a plausible date.');
  end if;
  return make_date(substr(p_date, 1, 4)::integer, substr(p_date, 6, 2)::integer, substr(p_date, 9, 2)::integer);
exception when datetime_field_overflow then
  perform private.fail('validation.failed', 'p_date: no such date.');
  return null;
end;
$$;
comment on function private.clean_event_date(text) is 'A date of the form 2026-09-01. Errors: validation.failed.';

create function private.create_event(
  p_title text, p_date text, p_type text, p_targets jsonb, p_audience text, p_roles text[])
returns setof public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on alerts.
declare
  v_title text;
  v_date date;
  v_broadcast_id uuid := gen_random_uuid();
begin
  perform private.count_call();
  v_title := private.clean_text('p_title', p_title, 200);
  if v_title is null then
    perform private.fail('validation.failed', 'p_title: what it is about.');
  elsif p_type is null or p_type not in ('meeting', 'drill', 'event', 'deadline') then
    perform private.fail('validation.failed', 'p_type: meeting, drill, event or deadline.');
  elsif coalesce(p_audience, 'staff') not in ('staff', 'everyone') then
    perform private.fail('validation.failed', 'p_audience: staff or everyone.');
  end if;
  v_date := private.clean_event_date(p_date);
  if v_date is null then
    perform private.fail('validation.failed', 'p_date: a date.');
  elsif cardinality(p_roles) > 20 or array_ndims(p_roles) > 1
        or exists (select from unnest(p_roles) r where private.is_plain_text(r, 50) is not true) then
    perform private.fail('validation.failed', 'p_roles: up to 20 short labels.');
  end if;
  return query
    insert into public.communication_events (
      title, event_date, event_type, target_level, audience, roles,
      organization_id, school_id, campus_id, broadcast_id, created_by_id)
    select v_title, v_date, p_type::public.event_type, t.level, coalesce(p_audience, 'staff')::public.event_audience,
           coalesce(p_roles, '{}'), t.organization_id, t.school_id, t.campus_id, v_broadcast_id, private.me()
    from private.resolve_targets(p_targets) t
    returning *;
end;
$$;
comment on function private.create_event(text, text, text, jsonb, text, text[]) is 'See public.create_event.';

create function public.create_event(
  p_title text, p_date text, p_type text, p_targets jsonb default null, p_audience text default null,
  p_roles text[] default null)
returns setof public.communication_events
language sql volatile security invoker set search_path = ''
as $$ select * from private.create_event(p_title, p_date, p_type, p_targets, p_audience, p_roles); $$;
comment on function public.create_event(text, text, text, jsonb, text, text[]) is
  'Writes an alert to each target ([{level, id}]; omitted: one''s own scope). p_date: year-month-day. Returns the rows, which share broadcast_id. Errors: auth.required, permission.denied, validation.failed, event.target_not_allowed, rate.limited.';

create function private.event_to_change(p_event_id uuid) returns public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on alerts. Whoever no longer holds the permission there is a
-- reader like others, also the creator.
declare
  v_event public.communication_events;
begin
  perform private.require_caller();
  select e.* into v_event from public.communication_events e where e.id = p_event_id for update;
  if v_event.id is null or not private.may_announce(v_event.organization_id, v_event.school_id, v_event.campus_id) then
    if private.is_reader(v_event) then
      perform private.fail('permission.denied', 'Changing an alert needs MANAGE_INTERNAL_COMM there.');
    end if;
    perform private.fail('event.not_found', 'No such alert.');
  elsif v_event.canceled_event_id is not null
        or exists (select from public.communication_events c where c.canceled_event_id = p_event_id) then
    perform private.fail('event.canceled', 'The alert has been cancelled.');
  elsif v_event.deleted_at is not null then
    perform private.fail('event.not_found', 'No such alert.');
  end if;
  return v_event;
end;
$$;
comment on function private.event_to_change(uuid) is
  'An alert that the signed-in person may change, locked. Errors: auth.required, event.not_found, permission.denied, event.canceled.';

create function private.update_event(p_event_id uuid, p_title text, p_date text, p_type text)
returns public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on alerts.
declare
  v_title text;
  v_date date;
  v_event public.communication_events;
begin
  perform private.count_call();
  v_title := private.clean_text('p_title', p_title, 200);
  v_date := private.clean_event_date(p_date);
  if p_type not in ('meeting', 'drill', 'event', 'deadline') then
    perform private.fail('validation.failed', 'p_type: meeting, drill, event or deadline.');
  elsif p_title is not null and v_title is null then
    perform private.fail('validation.failed', 'p_title: may not be empty.');
  end if;
  v_event := private.event_to_change(p_event_id);
  update public.communication_events e
  set title = coalesce(v_title, e.title), event_date = coalesce(v_date, e.event_date),
      event_type = coalesce(p_type::public.event_type, e.event_type),
      updated_by_id = private.me(), updated_at = now()
  where e.id = p_event_id
  returning * into v_event;
  return v_event;
end;
$$;
comment on function private.update_event(uuid, text, text, text) is 'See public.update_event.';

create function public.update_event(
  p_event_id uuid, p_title text default null, p_date text default null, p_type text default null)
returns public.communication_events
language sql volatile security invoker set search_path = ''
as $$ select private.update_event(p_event_id, p_title, p_date, p_type); $$;
comment on function public.update_event(uuid, text, text, text) is
  'Changes an alert; null leaves a field. Returns the alert. Errors: auth.required, event.not_found, permission.denied, event.canceled, validation.failed, rate.limited.';

create function private.delete_event(p_event_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on alerts.
begin
  perform private.count_call();
  perform private.event_to_change(p_event_id);
  update public.communication_events
  set deleted_at = now(), updated_by_id = private.me(), updated_at = now() where id = p_event_id;
end;
$$;
comment on function private.delete_event(uuid) is 'See public.delete_event.';

create function public.delete_event(p_event_id uuid) returns void
language sql volatile security invoker set search_path = ''
as $$ select private.delete_event(p_event_id); $$;
comment on function public.delete_event(uuid) is
  'Takes an alert back without a word, for mistakes. Errors: auth.required, event.not_found, permission.denied, event.canceled, rate.limited.';

create function private.cancel_one_event(p_event_id uuid, p_reason text) returns public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients write no alerts.
declare
  v_event public.communication_events := private.event_to_change(p_event_id);
begin
  update public.communication_events
  set deleted_at = now(), updated_by_id = private.me(), updated_at = now() where id = p_event_id;
  insert into public.communication_events (
    title, event_date, event_type, target_level, audience, roles, organization_id, school_id, campus_id,
    broadcast_id, canceled_event_id, cancel_reason, created_by_id)
  values (
    v_event.title, v_event.event_date, v_event.event_type, v_event.target_level, v_event.audience, v_event.roles,
    v_event.organization_id, v_event.school_id, v_event.campus_id, v_event.broadcast_id, v_event.id, p_reason, private.me())
  returning * into v_event;
  return v_event;
end;
$$;
comment on function private.cancel_one_event(uuid, text) is
  'Replaces an alert by its cancellation. Errors: those of event_to_change.';

create function private.cancel_event(p_event_id uuid, p_reason text) returns public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients write no alerts.
declare
  v_reason text;
begin
  perform private.count_call();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  return private.cancel_one_event(p_event_id, v_reason);
end;
$$;
comment on function private.cancel_event(uuid, text) is 'See public.cancel_event.';

create function public.cancel_event(p_event_id uuid, p_reason text default null) returns public.communication_events
language sql volatile security invoker set search_path = ''
as $$ select private.cancel_event(p_event_id, p_reason); $$;
comment on function public.cancel_event(uuid, text) is
  'Replaces an alert by its cancellation, for the same target and audience. Returns the cancellation. Errors: auth.required, event.not_found, permission.denied, event.canceled, validation.failed, rate.limited.';

create function private.cancel_broadcast(p_broadcast_id uuid, p_reason text)
returns setof public.communication_events
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients write no alerts. All rows or none.
declare
  v_reason text;
  v_event_ids uuid[] := array(
    select e.id from public.communication_events e
    where e.broadcast_id = p_broadcast_id and e.deleted_at is null and e.canceled_event_id is null order by e.id);
begin
  perform private.count_call();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  if v_event_ids = '{}' then
    -- Cancelled already: the cancellation answers as for a single alert.
    perform private.event_to_change(e.id)
    from (select e.id from public.communication_events e
          where e.broadcast_id = p_broadcast_id and e.canceled_event_id is not null order by e.id limit 1) e;
    perform private.fail('event.not_found', 'No such alerts.');
  end if;
  return query select c.* from unnest(v_event_ids) i(id), private.cancel_one_event(i.id, v_reason) c;
end;
$$;
comment on function private.cancel_broadcast(uuid, text) is 'See public.cancel_broadcast.';

create function public.cancel_broadcast(p_broadcast_id uuid, p_reason text default null)
returns setof public.communication_events
language sql volatile security invoker set search_path = ''
as $$ select * from private.cancel_broadcast(p_broadcast_id, p_reason); $$;
comment on function public.cancel_broadcast(uuid, text) is
  'Cancels all alerts of one call, or none. Returns the cancellations. Errors: those of cancel_event.';

create function private.preview_event_audience(p_targets jsonb, p_audience text)
returns table (level public.event_target, id uuid, name text, people bigint)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: counts people whom the caller does not see.
#variable_conflict use_column
begin
  perform private.require_caller();
  if coalesce(p_audience, 'staff') not in ('staff', 'everyone') then
    perform private.fail('validation.failed', 'p_audience: staff or everyone.');
  end if;
  return query
    select t.level, coalesce(t.campus_id, t.school_id, t.organization_id), t.name, (
      -- Whoever has no account yet reads nothing.
      select count(distinct p.id) from (
        select m.profile_id from public.memberships m
        where t.level = 'all'
           or (m.role = 'organization_manager' and m.organization_id = t.organization_id)
           or (m.role = 'school_manager' and m.school_id = t.school_id)
           or m.campus_id = t.campus_id
        union all
        select r.profile_id from public.profile_roles r where r.role = 'admin' and t.level in ('system', 'all')
        union all
        select c.student_id from public.class_students c
        where p_audience = 'everyone' and c.campus_id = t.campus_id
        union all
        select r.guardian_id
        from public.class_students c
        join private.alert_receivers r on r.student_id = c.student_id
        where p_audience = 'everyone' and c.campus_id = t.campus_id
        union all
        select r.profile_id from public.profile_roles r
        where r.role = 'student' and p_audience = 'everyone' and t.level = 'all'
        union all
        select r.guardian_id from private.alert_receivers r where p_audience = 'everyone' and t.level = 'all') a
      join public.profiles p on p.id = a.profile_id and p.user_id is not null)
    from private.resolve_targets(p_targets) t;
end;
$$;
comment on function private.preview_event_audience(jsonb, text) is 'See public.preview_event_audience.';

create function public.preview_event_audience(p_targets jsonb default null, p_audience text default null)
returns table (level public.event_target, id uuid, name text, people bigint)
language sql stable security invoker set search_path = ''
as $$ select * from private.preview_event_audience(p_targets, p_audience); $$;
comment on function public.preview_event_audience(jsonb, text) is
  'How many people each target would reach; writes nothing. Errors: those of create_event.';

grant execute on function
  private.create_event(text, text, text, jsonb, text, text[]), public.create_event(text, text, text, jsonb, text, text[]),
  private.update_event(uuid, text, text, text), public.update_event(uuid, text, text, text),
  private.delete_event(uuid), public.delete_event(uuid),
  private.cancel_event(uuid, text), public.cancel_event(uuid, text),
  private.cancel_broadcast(uuid, text), public.cancel_broadcast(uuid, text),
  private.preview_event_audience(jsonb, text), public.preview_event_audience(jsonb, text)
to anon, authenticated, service_role;
