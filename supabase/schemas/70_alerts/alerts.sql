-- Alerts and who reads them: dates announced to staff and, with audience everyone, to families. One row
-- per exact target. Members read alerts of their own place and of places below it, never above: an
-- alert of the organization does not reach a campus.

create type public.event_type as enum ('meeting', 'drill', 'event', 'deadline');
comment on type public.event_type is 'The kind of date that an alert announces.';

create type public.event_target as enum ('system', 'all', 'organization', 'school', 'campus');
comment on type public.event_target is
  'system: admins. all: everyone in the audience. organization, school, campus: exactly that tenant.';

create type public.event_audience as enum ('staff', 'everyone');
comment on type public.event_audience is
  'staff: internal. everyone: also students and guardians with receive_alerts.';

create table public.communication_events (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  event_date date not null,
  event_type public.event_type not null,
  target_level public.event_target not null,
  audience public.event_audience not null default 'staff',
  roles text[] not null default '{}',
  organization_id uuid references public.organizations (id) on delete cascade,
  school_id uuid references public.schools (id) on delete cascade,
  campus_id uuid references public.campuses (id) on delete cascade,
  broadcast_id uuid not null,
  body text,
  starts_at timestamptz,
  ends_at timestamptz,
  place text,
  is_urgent boolean not null default false,
  asks_acknowledgement boolean not null default false,
  canceled_event_id uuid references public.communication_events (id) on delete cascade,
  cancel_reason text,
  created_by_id uuid references public.profiles (id) on delete set null,
  updated_by_id uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  revision integer not null default 0,
  reader_key text collate "C" not null generated always as (
    case target_level when 'all' then 'all' when 'system' then 'system'
                      else coalesce(campus_id, school_id, organization_id)::text end
    || case audience when 'everyone' then '+' else '' end) stored,
  constraint communication_events_title_plain check (private.is_plain_text(title, 200)),
  constraint communication_events_body_plain check (private.is_plain_text(body, 5000, true)),
  constraint communication_events_place_plain check (private.is_plain_text(place, 200)),
  constraint communication_events_end_after_start
    check (ends_at > starts_at and starts_at is not null or ends_at is null),
  constraint communication_events_start_near_date check (
    starts_at between event_date - interval '2 days' and event_date + interval '2 days'),
  constraint communication_events_date_plausible check (event_date between '2000-01-01' and '2200-01-01'),
  constraint communication_events_reason_plain check (private.is_plain_text(cancel_reason, 500, true)),
  constraint communication_events_roles_bounded
    check (cardinality(roles) <= 20 and coalesce(array_ndims(roles), 1) = 1),
  constraint communication_events_roles_are_named check (array_position(roles, null) is null),
  constraint communication_events_chain_of_target check (
    case target_level
      when 'organization' then organization_id is not null and school_id is null
      when 'school' then organization_id is not null and school_id is not null and campus_id is null
      when 'campus' then organization_id is not null and school_id is not null and campus_id is not null
      else organization_id is null and school_id is null and campus_id is null end),
  constraint communication_events_canceled_once unique (canceled_event_id)
);
comment on table public.communication_events is
  'Alerts, one row per exact target. Read my_events; deleted alerts are hidden from everyone.';
comment on column public.communication_events.roles is 'Free labels; they do not affect visibility.';
comment on column public.communication_events.body is 'What the alert says, up to 5000 characters.';
comment on column public.communication_events.starts_at is
  'When it begins, if it is not about the whole day; ends_at and place are optional too.';
comment on column public.communication_events.is_urgent is 'Told by email too, unless the person switched that off.';
comment on column public.communication_events.asks_acknowledgement is
  'Whether readers are asked to say that they have read it.';
comment on column public.communication_events.broadcast_id is 'Shared by the rows of one call.';
comment on column public.communication_events.reader_key is
  'Target and audience in one value, which the policy compares with my_event_keys(); ends in + for '
  'audience everyone.';
comment on column public.communication_events.revision is
  'How often it has changed, counted on by its cancellation: SEQUENCE in calendars.';
comment on column public.communication_events.canceled_event_id is 'The alert that this row cancels.';
create index communication_events_organization_id_idx
  on public.communication_events (organization_id, event_date);
create index communication_events_school_id_idx
  on public.communication_events (school_id, event_date);
create index communication_events_campus_id_idx
  on public.communication_events (campus_id, event_date);
create index communication_events_event_date_idx on public.communication_events (event_date);
create index communication_events_reader_key_idx on public.communication_events (reader_key, event_date);
create index communication_events_created_by_id_idx on public.communication_events (created_by_id, event_date);
create index communication_events_updated_by_id_idx on public.communication_events (updated_by_id);
create index communication_events_broadcast_id_idx on public.communication_events (broadcast_id);

create table public.event_acknowledgements (
  event_id uuid not null references public.communication_events (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  acknowledged_at timestamptz not null default now(),
  primary key (event_id, profile_id)
);
comment on table public.event_acknowledgements is
  'Who has said that they read an alert that asks for it. People read their own; authors see who has not.';
create index event_acknowledgements_profile_id_idx on public.event_acknowledgements (profile_id);

-- Without these the planner expects the policy to pass most rows, because few organizations hold many
-- alerts, and scans the table (15 ms instead of 0.4).
alter table public.communication_events
  alter column organization_id set (n_distinct = 10000),
  alter column school_id set (n_distinct = 10000),
  alter column campus_id set (n_distinct = 10000),
  alter column reader_key set (n_distinct = 10000),
  alter column created_by_id set (n_distinct = 10000);

-- Functions: who reads an alert -------------------------------------------------------------------

create view private.alert_receivers with (security_invoker = true) as
select g.guardian_id, g.student_id
from private.effective_guardians g
where 'receive_alerts' = any (g.rights)
  and (not g.has_restrictions or private.has_right(g.guardian_id, g.student_id, 'receive_alerts'));
comment on view private.alert_receivers is 'Guardians with the students for whom they receive alerts.';

create function private.my_event_keys() returns setof text
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the policy uses it; reads memberships, rosters and links.
-- One function, because each call costs as much as reading a page of alerts. Managers of organizations
-- have an arm of their own in the policy: a key per campus would be hundreds of index searches.
declare
  v_me uuid := private.me();
  v_is_admin boolean := v_me is not null and private.is_admin();
  v_campuses uuid[];
  v_schools uuid[];
  v_is_member boolean;
  v_is_receiver boolean;
  v_id uuid;
begin
  -- People of a class belong to its campus.
  select array_agg(m.campus_id) filter (where m.campus_id is not null),
         array_agg(m.school_id) filter (where m.role = 'school_manager'), count(*) > 0
  into v_campuses, v_schools, v_is_member
  from public.memberships m where m.profile_id = v_me;
  if v_schools is not null then
    v_campuses := v_campuses || v_schools
      || array(select c.id from public.campuses c where c.school_id = any (v_schools));
  end if;
  foreach v_id in array coalesce(v_campuses, '{}') loop
    return next v_id::text;
    return next v_id::text || '+';
  end loop;
  return query
    select c.campus_id::text || '+'
    from private.alert_receivers r
    join public.class_students c on c.student_id = r.student_id
    where r.guardian_id = v_me;
  v_is_receiver := found;
  return query select c.campus_id::text || '+' from public.class_students c where c.student_id = v_me;
  if v_is_member or v_is_admin then
    return next 'all';
    return next 'all+';
  elsif v_is_receiver or private.has_role(v_me, 'student')
        or exists (select from private.alert_receivers r where r.guardian_id = v_me) then
    return next 'all+';
  end if;
  if v_is_admin then
    return next 'system';
    return next 'system+';
  end if;
end;
$$;
comment on function private.my_event_keys() is
  'Keys of alerts that the signed-in person reads: all of their own places and those below; for everyone, '
  'of campuses where they or students for whom they receive alerts are in a class; and of the platform, by '
  'their audience.';

create function private.my_admin_id() returns uuid
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the policy uses it; reads roles.
-- One value, null for others, so that the index finds nothing for a manager with thousands of own alerts.
begin
  return case when private.is_admin() then private.me() end;
end;
$$;
comment on function private.my_admin_id() is 'The signed-in person if they are an admin, else null.';

-- Access ------------------------------------------------------------------------------------------

alter table public.communication_events enable row level security;
grant select on public.communication_events to authenticated;
grant select, insert, update, delete on public.communication_events to service_role;

create policy communication_events_select on public.communication_events for select to authenticated
  using (deleted_at is null and (
    organization_id = any (array(select private.my_managed_ids('organization')))
    or reader_key = any (array(select private.my_event_keys()))
    -- Of the tenants' alerts an admin reads their own here, others through list_events with a scope.
    or created_by_id = (select private.my_admin_id())));
grant execute on function private.my_event_keys(), private.my_admin_id() to authenticated, service_role;

alter table public.event_acknowledgements enable row level security;
grant select on public.event_acknowledgements to authenticated;
grant select, insert, update, delete on public.event_acknowledgements to service_role;
create policy event_acknowledgements_select on public.event_acknowledgements for select to authenticated
  using (profile_id = (select private.me()));

select private.audit_changes('public.communication_events', 'id',
  '{target_level,audience,organization_id,school_id,campus_id,created_by_id,deleted_at}');

create view public.my_events with (security_invoker = true) as
select e.id, e.title, e.event_date, e.event_type, e.target_level, e.audience, e.roles,
       e.organization_id, e.school_id, e.campus_id, e.broadcast_id, e.canceled_event_id, e.cancel_reason,
       e.created_by_id, e.updated_by_id, e.created_at, e.updated_at,
       e.body, e.starts_at, e.ends_at, e.place, e.is_urgent, e.asks_acknowledgement, a.acknowledged_at, e.revision
from public.communication_events e
left join public.event_acknowledgements a on a.event_id = e.id and a.profile_id = (select private.me())
order by e.event_date, e.created_at desc, e.id;
comment on view public.my_events is
  'Alerts that the signed-in person may read, ordered by event_date, newest first within a day.';
grant select on public.my_events to authenticated, service_role;

-- Functions: lists --------------------------------------------------------------------------------

create function private.is_reader(p_event public.communication_events) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: checks the policy communication_events_select for one row.
begin
  return p_event.id is not null and p_event.deleted_at is null and (
    p_event.reader_key = any (array(select private.my_event_keys()))
    or coalesce(p_event.organization_id = any (array(select private.my_managed_ids('organization'))), false)
    or coalesce(p_event.created_by_id = private.my_admin_id(), false));
end;
$$;
comment on function private.is_reader(public.communication_events) is
  'Whether the signed-in person may read an alert; the rule of communication_events_select.';

create function private.tenant_events(p_scope_level text, p_scope_id uuid)
returns setof public.communication_events
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the policy shows admins only their own alerts of tenants.
begin
  perform private.require_admin();
  return query
    select e.* from public.communication_events e
    where e.deleted_at is null
      and ((p_scope_level = 'organization' and e.organization_id = p_scope_id)
           or (p_scope_level = 'school' and e.school_id = p_scope_id)
           or (p_scope_level = 'campus' and e.campus_id = p_scope_id));
end;
$$;
comment on function private.tenant_events(text, uuid) is
  'For admins: alerts of a tenant and the tenants below it. Errors: auth.required, permission.denied.';

create function private.check_event_list(
  p_type text, p_scope_level text, p_scope_id uuid, p_limit integer, p_offset integer)
returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: clients may not execute the checks.
begin
  perform private.require_caller();
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  if p_type not in ('meeting', 'drill', 'event', 'deadline') then
    perform private.fail('validation.failed', 'p_type must be meeting, drill, event or deadline.');
  elsif (p_scope_level is null) <> (p_scope_id is null)
        or p_scope_level not in ('organization', 'school', 'campus') then
    perform private.fail('validation.failed',
                         'p_scope_level must be organization, school or campus, with its id in p_scope_id.');
  end if;
end;
$$;
comment on function private.check_event_list(text, text, uuid, integer, integer) is
  'Checks the arguments of list_events and count_events. Errors: auth.required, validation.failed.';
grant execute on function
  private.check_event_list(text, text, uuid, integer, integer),
  private.tenant_events(text, uuid)
to anon, authenticated, service_role;

create function private.lasts_until(p_event_date date, p_ends_at timestamptz, p_day date) returns boolean
language sql immutable security invoker set search_path = ''
as $$
  select p_event_date >= p_day or coalesce((p_ends_at at time zone 'UTC')::date >= p_day, false);
$$;
comment on function private.lasts_until(date, timestamptz, date) is
  'Whether an alert is on a day or later: its date, or the day on which it ends, in UTC. None ends more than 368 days '
  'after its date, so an index by date finds those that go on.';
grant execute on function private.lasts_until(date, timestamptz, date) to anon, authenticated, service_role;

create function public.list_events(
  p_type text default null, p_from date default null,
  p_scope_level text default null, p_scope_id uuid default null,
  p_limit integer default null, p_offset integer default null, p_to date default null)
returns setof public.communication_events
language plpgsql stable security invoker set search_path = ''
as $$
begin
  perform private.check_event_list(p_type, p_scope_level, p_scope_id, p_limit, p_offset);
  if p_scope_id is not null and private.is_admin() then
    return query
      select e.* from private.tenant_events(p_scope_level, p_scope_id) e
      where (p_type is null or e.event_type = p_type::public.event_type)
        and (p_from is null or e.event_date >= p_from - 368 and private.lasts_until(e.event_date, e.ends_at, p_from))
        and (p_to is null or e.event_date <= p_to)
      order by e.event_date, e.created_at desc, e.id
      limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
  else
    return query
      select e.* from public.communication_events e
      where e.deleted_at is null
        and (p_type is null or e.event_type = p_type::public.event_type)
        and (p_from is null or e.event_date >= p_from - 368 and private.lasts_until(e.event_date, e.ends_at, p_from))
        and (p_to is null or e.event_date <= p_to)
        and (p_scope_level is null or (p_scope_level = 'organization' and e.organization_id = p_scope_id)
             or (p_scope_level = 'school' and e.school_id = p_scope_id)
             or (p_scope_level = 'campus' and e.campus_id = p_scope_id))
      order by e.event_date, e.created_at desc, e.id
      limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
  end if;
end;
$$;
comment on function public.list_events(text, date, text, uuid, integer, integer, date) is
  'Alerts that the caller may read, with a scope those of a tenant and the tenants below it; an admin sees '
  'all of a scope. p_type: meeting, drill, event or deadline. p_from: alerts that are on that day or later, also '
  'those that began before and go on. p_to: last event_date. Ordered by '
  'event_date, newest first within a day. p_limit: 1 to 200, default 50. Errors: auth.required, '
  'validation.failed.';
grant execute on function public.list_events(text, date, text, uuid, integer, integer, date)
to anon, authenticated, service_role;

create function public.count_events(
  p_type text default null, p_from date default null,
  p_scope_level text default null, p_scope_id uuid default null, p_to date default null)
returns bigint
language plpgsql stable security invoker set search_path = ''
as $$
begin
  perform private.check_event_list(p_type, p_scope_level, p_scope_id, 1, 0);
  if p_scope_id is not null and private.is_admin() then
    return (
      select count(*) from private.tenant_events(p_scope_level, p_scope_id) e
      where (p_type is null or e.event_type = p_type::public.event_type)
        and (p_from is null or e.event_date >= p_from - 368 and private.lasts_until(e.event_date, e.ends_at, p_from))
        and (p_to is null or e.event_date <= p_to));
  end if;
  return (
    select count(*) from public.communication_events e
    where e.deleted_at is null
      and (p_type is null or e.event_type = p_type::public.event_type)
      and (p_from is null or e.event_date >= p_from - 368 and private.lasts_until(e.event_date, e.ends_at, p_from))
      and (p_to is null or e.event_date <= p_to)
      and (p_scope_level is null or (p_scope_level = 'organization' and e.organization_id = p_scope_id)
           or (p_scope_level = 'school' and e.school_id = p_scope_id)
           or (p_scope_level = 'campus' and e.campus_id = p_scope_id)));
end;
$$;
comment on function public.count_events(text, date, text, uuid, date) is
  'The number of alerts that list_events returns over all pages. Errors: auth.required, validation.failed.';
grant execute on function public.count_events(text, date, text, uuid, date) to anon, authenticated, service_role;

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_communication_events__count_revision() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  new.revision := old.revision + 1;
  return new;
end;
$$;
comment on function private.tg_communication_events__count_revision() is 'Counts the changes of an alert.';
create trigger communication_events_10_count_revision before update on public.communication_events
  for each row execute function private.tg_communication_events__count_revision();
