-- Alerts, read: events that staff and, if meant for everyone, families are told of. One row per exact
-- target; what one sees follows one's scope and what lies below it, never above: an organization's
-- alert is not a campus's.

create type public.event_type as enum ('meeting', 'drill', 'event', 'deadline');
comment on type public.event_type is 'What kind of date an alert announces.';
create type public.event_target as enum ('system', 'all', 'organization', 'school', 'campus');
comment on type public.event_target is 'system: admins. all: everyone in the audience. Else exactly that tenant.';
create type public.event_audience as enum ('staff', 'everyone');
comment on type public.event_audience is 'staff: an internal alert. everyone: also guardians with receive_alerts, and students.';

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
  canceled_event_id uuid references public.communication_events (id) on delete cascade,
  cancel_reason text,
  created_by_id uuid references public.profiles (id) on delete set null,
  updated_by_id uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  reader_key text collate "C" not null generated always as (
    case target_level when 'all' then 'all' when 'system' then 'system'
                      else coalesce(campus_id, school_id, organization_id)::text end
    || case audience when 'everyone' then '+' else '' end) stored,
  constraint communication_events_title_plain check (private.is_plain_text(title, 200)),
  constraint communication_events_date_plausible check (event_date between '2000-01-01' and '2200-01-01'),
  constraint communication_events_reason_plain check (private.is_plain_text(cancel_reason, 500, true)),
  constraint communication_events_roles_bounded check (cardinality(roles) <= 20 and coalesce(array_ndims(roles), 1) = 1),
  constraint communication_events_roles_are_named check (array_position(roles, null) is null),
  constraint communication_events_chain_of_target check (
    case target_level
      when 'organization' then organization_id is not null and school_id is null
      when 'school' then organization_id is not null and school_id is not null and campus_id is null
      when 'campus' then organization_id is not null and school_id is not null and campus_id is not null
      else organization_id is null and school_id is null and campus_id is null end),
  constraint communication_events_canceled_once unique (canceled_event_id)
);
comment on table public.communication_events is 'Alerts, one row per exact target. Read my_events; deleted ones show to nobody.';
comment on column public.communication_events.roles is 'Free labels, not used for visibility.';
comment on column public.communication_events.broadcast_id is 'Shared by the rows of one call.';
comment on column public.communication_events.reader_key is
  'Target and audience in one value, which policies compare with what the reader may read: + where it is for everyone.';
comment on column public.communication_events.canceled_event_id is 'This row announces that that alert is off.';
create index communication_events_organization_id_idx
  on public.communication_events (organization_id, event_date);
create index communication_events_school_id_idx
  on public.communication_events (school_id, event_date);
create index communication_events_campus_id_idx
  on public.communication_events (campus_id, event_date);
create index communication_events_reader_key_idx on public.communication_events (reader_key, event_date);
create index communication_events_created_by_id_idx on public.communication_events (created_by_id, event_date);
create index communication_events_updated_by_id_idx on public.communication_events (updated_by_id);
create index communication_events_broadcast_id_idx on public.communication_events (broadcast_id);

-- Few organizations hold many alerts, but a reader belongs to one or two: without this the planner
-- expects the arms of the policy to let most rows through, and reads them all (15 ms against 0.4).
alter table public.communication_events
  alter column organization_id set (n_distinct = 10000),
  alter column school_id set (n_distinct = 10000),
  alter column campus_id set (n_distinct = 10000),
  alter column reader_key set (n_distinct = 10000),
  alter column created_by_id set (n_distinct = 10000);

-- Functions: who reads what -----------------------------------------------------------------------

create view private.alert_receivers with (security_invoker = true) as
select g.source_profile_id as guardian_id, g.target_profile_id as student_id
from public.profile_graph g
where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and 'receive_alerts' = any (g.rights)
  and (not exists (select from private.restriction_subjects s where s.profile_id = g.source_profile_id)
       or private.has_right(g.source_profile_id, g.target_profile_id, 'receive_alerts'));
comment on view private.alert_receivers is
  'Guardians with the students for whom they receive alerts. has_right, asked where a restriction may say otherwise.';

create function private.my_event_keys() returns setof text
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies ask it. One function for all of it, because each costs the reader as much as his
-- page of alerts. What organizations' managers read has an index of its own: a key for each of
-- hundreds of campuses would be a search each.
declare
  v_me uuid := private.me();
  v_roles public.app_role[] := array(select r.role from public.profile_roles r where r.profile_id = v_me);
  v_campuses uuid[];
  v_schools uuid[];
  v_works boolean;
  v_hears boolean;
  v_id uuid;
begin
  -- People of a class belong to its campus.
  select array_agg(m.campus_id) filter (where m.campus_id is not null),
         array_agg(m.school_id) filter (where m.role = 'school_manager'), count(*) > 0
  into v_campuses, v_schools, v_works
  from public.memberships m where m.profile_id = v_me;
  if v_schools is not null then
    v_campuses := v_campuses || v_schools || array(select c.id from public.campuses c where c.school_id = any (v_schools));
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
  v_hears := found;
  return query select c.campus_id::text || '+' from public.class_students c where c.student_id = v_me;
  if v_works or 'admin' = any (v_roles) then
    return next 'all';
    return next 'all+';
  elsif v_hears or 'student' = any (v_roles)
        or exists (select from private.alert_receivers r where r.guardian_id = v_me) then
    return next 'all+';
  end if;
  if 'admin' = any (v_roles) then
    return next 'system';
    return next 'system+';
  end if;
end;
$$;
comment on function private.my_event_keys() is
  'Keys of the alerts that the signed-in person reads: of his place and what lies below it; of the campuses where he learns, or has a student for whom he receives alerts, what is for everyone; of the platform what his audience is told.';

create function private.my_admin_id() returns uuid
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies ask it. One value, so that for others the index finds nothing: who has written
-- thousands of alerts as a manager does not read them all.
declare
  v_me uuid := private.me();
begin
  return (select r.profile_id from public.profile_roles r where r.profile_id = v_me and r.role = 'admin');
end;
$$;
comment on function private.my_admin_id() is 'The signed-in person, if he is an admin.';

-- Access ------------------------------------------------------------------------------------------

alter table public.communication_events enable row level security;
grant select on public.communication_events to authenticated;
grant select, insert, update, delete on public.communication_events to service_role;
grant execute on function private.my_event_keys(), private.my_admin_id() to authenticated, service_role;

create policy communication_events_select on public.communication_events for select to authenticated
  using (deleted_at is null and (
    organization_id = any (array(select private.my_managed_ids('organization')))
    or reader_key = any (array(select private.my_event_keys()))
    -- At the root an admin sees of the tenants' alerts only his own.
    or created_by_id = (select private.my_admin_id())));

create view public.my_events with (security_invoker = true) as
select e.id, e.title, e.event_date, e.event_type, e.target_level, e.audience, e.roles,
       e.organization_id, e.school_id, e.campus_id, e.broadcast_id, e.canceled_event_id, e.cancel_reason,
       e.created_by_id, e.updated_by_id, e.created_at, e.updated_at
from public.communication_events e
order by e.event_date, e.created_at desc, e.id;
comment on view public.my_events is 'Alerts that the signed-in person sees, by date, the newest first within a day.';

-- Functions: lists --------------------------------------------------------------------------------

create function private.is_reader(p_event public.communication_events) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the rule of communication_events_select, for one row.
begin
  return p_event.id is not null and p_event.deleted_at is null and (
    p_event.reader_key = any (array(select private.my_event_keys()))
    or coalesce(p_event.organization_id = any (array(select private.my_managed_ids('organization'))), false)
    or coalesce(p_event.created_by_id = private.my_admin_id(), false));
end;
$$;
comment on function private.is_reader(public.communication_events) is 'Whether the signed-in person sees the alert.';

create function private.drill_events(p_scope_level text, p_scope_id uuid)
returns setof public.communication_events
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: an admin who drills into a tenant sees what its members see, which RLS keeps from the
-- root's list.
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
comment on function private.drill_events(text, uuid) is
  'Alerts of a tenant and what lies below it, for admins. Errors: auth.required, permission.denied.';

create function private.check_event_list(
  p_type text, p_scope_level text, p_scope_id uuid, p_limit integer, p_offset integer)
returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the caller may not execute the checks themselves.
begin
  perform private.require_caller();
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  if p_type not in ('meeting', 'drill', 'event', 'deadline') then
    perform private.fail('validation.failed', 'p_type: meeting, drill, event or deadline.');
  elsif (p_scope_level is null) <> (p_scope_id is null) or p_scope_level not in ('organization', 'school', 'campus') then
    perform private.fail('validation.failed', 'p_scope_level, p_scope_id: organization, school or campus, with its id.');
  end if;
end;
$$;
comment on function private.check_event_list(text, text, uuid, integer, integer) is
  'Errors: auth.required, validation.failed.';

create function public.list_events(
  p_type text default null, p_from date default null, p_scope_level text default null, p_scope_id uuid default null,
  p_limit integer default null, p_offset integer default null)
returns setof public.communication_events
language plpgsql stable security invoker set search_path = ''
as $$
begin
  perform private.check_event_list(p_type, p_scope_level, p_scope_id, p_limit, p_offset);
  if p_scope_id is not null and private.is_admin() then
    return query
      select e.* from private.drill_events(p_scope_level, p_scope_id) e
      where (p_type is null or e.event_type = p_type::public.event_type) and (p_from is null or e.event_date >= p_from)
      order by e.event_date, e.created_at desc, e.id
      limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
  else
    return query
      select e.* from public.communication_events e
      where e.deleted_at is null
        and (p_type is null or e.event_type = p_type::public.event_type) and (p_from is null or e.event_date >= p_from)
        and (p_scope_level is null or (p_scope_level = 'organization' and e.organization_id = p_scope_id)
             or (p_scope_level = 'school' and e.school_id = p_scope_id)
             or (p_scope_level = 'campus' and e.campus_id = p_scope_id))
      order by e.event_date, e.created_at desc, e.id
      limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
  end if;
end;
$$;
comment on function public.list_events(text, date, text, uuid, integer, integer) is
  'Alerts of a tenant and what lies below it, as far as one sees them; an admin sees what its members see. By date, the newest first within a day; up to 200 rows (50). Errors: auth.required, validation.failed.';

create function public.count_events(
  p_type text default null, p_from date default null, p_scope_level text default null, p_scope_id uuid default null)
returns bigint
language plpgsql stable security invoker set search_path = ''
as $$
begin
  perform private.check_event_list(p_type, p_scope_level, p_scope_id, 1, 0);
  if p_scope_id is not null and private.is_admin() then
    return (
      select count(*) from private.drill_events(p_scope_level, p_scope_id) e
      where (p_type is null or e.event_type = p_type::public.event_type) and (p_from is null or e.event_date >= p_from));
  end if;
  return (
    select count(*) from public.communication_events e
    where e.deleted_at is null
      and (p_type is null or e.event_type = p_type::public.event_type) and (p_from is null or e.event_date >= p_from)
      and (p_scope_level is null or (p_scope_level = 'organization' and e.organization_id = p_scope_id)
           or (p_scope_level = 'school' and e.school_id = p_scope_id)
           or (p_scope_level = 'campus' and e.campus_id = p_scope_id)));
end;
$$;
comment on function public.count_events(text, date, text, uuid) is
  'How many alerts list_events has on all pages. Errors: auth.required, validation.failed.';

grant select on public.my_events to authenticated, service_role;
grant execute on function
  private.check_event_list(text, text, uuid, integer, integer), private.drill_events(text, uuid),
  public.list_events(text, date, text, uuid, integer, integer), public.count_events(text, date, text, uuid)
to anon, authenticated, service_role;
