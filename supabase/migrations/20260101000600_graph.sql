-- The guardian graph: who stands in which relation to whom, and the one authority that answers
-- "may this person exercise this right for this student now?". Clients never write the graph; the
-- calls that change it are in the file on links, the acceptance of invitations in that on
-- invitations.

create type public.relationship_type as enum ('GUARDIAN', 'AGENT', 'SOCIAL', 'BOOKING');
comment on type public.relationship_type is
  'GUARDIAN: source may act for target, by rights. AGENT: source books for target, its client. BOOKING: source has had lessons with target. SOCIAL: reserved.';
create type public.link_status as enum ('PENDING', 'ACTIVE', 'BLOCKED');
comment on type public.link_status is 'Only ACTIVE carries authority.';
create type public.guardian_relation as enum ('FATHER', 'MOTHER', 'GUARDIAN', 'OTHER');
comment on type public.guardian_relation is 'What a guardian is to the student.';

create table public.profile_graph (
  id uuid primary key default gen_random_uuid(),
  source_profile_id uuid not null references public.profiles (id) on delete restrict,
  target_profile_id uuid not null references public.profiles (id) on delete restrict,
  relationship_type public.relationship_type not null,
  status public.link_status not null,
  relation public.guardian_relation,
  is_primary boolean not null default false,
  rights public.guardian_right[] not null default '{}',
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint profile_graph_no_self_links check (source_profile_id <> target_profile_id),
  constraint profile_graph_one_row_per_path unique (source_profile_id, target_profile_id, relationship_type),
  constraint profile_graph_guardian_has_relation check ((relationship_type = 'GUARDIAN') = (relation is not null)),
  constraint profile_graph_only_guardians_have_rights check (relationship_type = 'GUARDIAN' or rights = '{}'),
  constraint profile_graph_primary_is_active_guardian
    check (not is_primary or (relationship_type = 'GUARDIAN' and status = 'ACTIVE')),
  constraint profile_graph_metadata_is_small check (jsonb_typeof(metadata) = 'object' and pg_column_size(metadata) <= 2048)
);
comment on table public.profile_graph is
  'Links between people, source to target. Ending a link deletes its row; the audit log keeps it.';
comment on column public.profile_graph.rights is 'What the guardian was given; restrictions may leave less, see my_students.rights.';
comment on column public.profile_graph.metadata is 'created_via (`invitation`, `direct_link`, `admin`, `roster`, `booking`), invited_at.';
create index profile_graph_target_profile_id_idx
  on public.profile_graph (target_profile_id, relationship_type, status);
create unique index profile_graph_one_primary_idx
  on public.profile_graph (target_profile_id) where is_primary;

-- Access ------------------------------------------------------------------------------------------

alter table public.profile_graph enable row level security;
grant select on public.profile_graph to authenticated;
grant select, insert, update, delete on public.profile_graph to service_role;
-- Both ends, but a guardian does not learn that he was blocked, nor a restricted person anything.
create policy profile_graph_select on public.profile_graph for select to authenticated
  using (
    (source_profile_id = (select private.me()) and status <> 'BLOCKED'
     and target_profile_id <> all (array(select private.my_hidden_students())))
    or (target_profile_id = (select private.me())
        and source_profile_id <> all (array(select private.my_hidden_students()))));

-- Functions: the authority ------------------------------------------------------------------------

create function private.has_right(
  p_profile_id uuid, p_student_id uuid, p_right public.guardian_right default null)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the answer must not depend on what the asker can see, restrictions least of all.
declare
  v_rights public.guardian_right[];
begin
  select g.rights into v_rights
  from public.profile_graph g
  where g.source_profile_id = p_profile_id and g.target_profile_id = p_student_id
    and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE';
  if not found or (p_right is not null and p_right <> all (v_rights)) then
    return false;
  end if;
  if not exists (select from private.restriction_subjects s where s.profile_id = p_profile_id) then
    return true;
  end if;
  return case when p_right is null then not private.is_barred(p_profile_id, p_student_id)
              else p_right <> all (private.denied_rights(p_profile_id, p_student_id)) end;
end;
$$;
comment on function private.has_right(uuid, uuid, public.guardian_right) is
  'True if the person may exercise the right for the student now: an ACTIVE guardian link that holds it, and no restriction in force. Without a right: whether the link stands at all.';

create function private.my_student_ids(p_right public.guardian_right default null) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: policies of every domain ask it.
declare
  v_me uuid := private.me();
  v_free boolean := not exists (select from private.restriction_subjects s where s.profile_id = v_me);
begin
  return query
    select g.target_profile_id
    from public.profile_graph g
    where g.source_profile_id = v_me and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and (p_right is null or p_right = any (g.rights))
      and (v_free or private.has_right(v_me, g.target_profile_id, p_right));
end;
$$;
comment on function private.my_student_ids(public.guardian_right) is
  'Students for whom the signed-in person may exercise the right now. Bounded by max_students_per_guardian.';

create function private.guardians_who_may(p_right public.guardian_right, p_student_ids uuid[])
returns table (guardian_id uuid, student_id uuid)
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: has_right for many at once.
begin
  return query
    select g.source_profile_id, g.target_profile_id
    from public.profile_graph g
    where g.target_profile_id = any (p_student_ids) and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and p_right = any (g.rights)
      -- One probe per guardian; an `exists` the planner may answer by reading all restrictions.
      and ((select s.restriction_id from private.restriction_subjects s where s.profile_id = g.source_profile_id limit 1) is null
           or private.has_right(g.source_profile_id, g.target_profile_id, p_right));
end;
$$;
comment on function private.guardians_who_may(public.guardian_right, uuid[]) is
  'Guardians who may exercise the right for one of the students now, pair by pair.';

create function private.my_client_students() returns table (client_id uuid, student_id uuid)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: an agent sees no links between his clients and their children.
declare
  v_me uuid := private.me();
begin
  return query
    select g.source_profile_id, g.target_profile_id
    from public.profile_graph a
    join public.profile_graph g on g.source_profile_id = a.target_profile_id
    where a.source_profile_id = v_me and a.relationship_type = 'AGENT' and a.status = 'ACTIVE'
      and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and private.has_right(g.source_profile_id, g.target_profile_id, 'book')
      and not private.is_barred(v_me, g.target_profile_id)
      -- A client may be a learner himself, and protected as one.
      and not private.is_barred(v_me, a.target_profile_id);
end;
$$;
comment on function private.my_client_students() is
  'Students for whom clients of the signed-in agent may book.';

create function private.manages_student(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles and restrictions.
begin
  return private.is_admin() or exists (
    select from public.class_students c
    join public.memberships m on m.school_id = c.school_id
    where c.student_id = p_student_id and m.profile_id = private.me() and m.role = 'school_manager'
      and m.profile_id <> p_student_id
      -- A restriction binds him as a manager too.
      and not private.is_barred(m.profile_id, p_student_id)
      -- Authority is never self-conferred, and guardians do not see each other: his own child's
      -- school is somebody else.
      and not exists (select from public.profile_graph g
                      where g.source_profile_id = m.profile_id and g.target_profile_id = p_student_id
                        and g.relationship_type = 'GUARDIAN'));
end;
$$;
comment on function private.manages_student(uuid) is
  'True for those who administer the student''s links and restrictions: admins, and managers of a school where he sits in a class, but no guardian of his.';

create function private.normal_rights(p_rights public.guardian_right[]) returns public.guardian_right[]
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return array(select distinct r from unnest(p_rights) r where r is not null order by r);
end;
$$;
comment on function private.normal_rights(public.guardian_right[]) is 'Rights sorted, without duplicates or nulls.';

-- Functions: reads --------------------------------------------------------------------------------

create view public.my_guardians with (security_invoker = true) as
select g.id as link_id, g.source_profile_id as guardian_id, p.full_name, g.relation, g.is_primary,
       g.rights, g.status, g.created_at as linked_at
from public.profile_graph g
left join public.profiles p on p.id = g.source_profile_id
where g.target_profile_id = (select private.me()) and g.relationship_type = 'GUARDIAN';
comment on view public.my_guardians is 'Guardians of the signed-in student, also pending and blocked ones.';

create view public.my_clients with (security_invoker = true) as
select g.id as link_id, g.target_profile_id as client_id, p.full_name, g.created_at as linked_at
from public.profile_graph g
left join public.profiles p on p.id = g.target_profile_id
where g.source_profile_id = (select private.me()) and g.relationship_type = 'AGENT' and g.status = 'ACTIVE';
comment on view public.my_clients is 'Clients of the signed-in agent.';

create view public.my_agents with (security_invoker = true) as
select g.id as link_id, g.source_profile_id as agent_id, p.full_name, g.created_at as linked_at
from public.profile_graph g
left join public.profiles p on p.id = g.source_profile_id
where g.target_profile_id = (select private.me()) and g.relationship_type = 'AGENT' and g.status = 'ACTIVE';
comment on view public.my_agents is 'Agents who may book for the signed-in client.';

create view public.my_client_students with (security_invoker = true) as
select s.client_id, s.student_id, p.full_name
from private.my_client_students() s
left join public.profiles p on p.id = s.student_id;
comment on view public.my_client_students is 'Students for whom clients of the signed-in agent may book.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__check_limits() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: counts other people's links.
declare
  v_settings private.settings;
begin
  if new.relationship_type <> 'GUARDIAN' then
    return new;
  end if;
  new.rights := private.normal_rights(new.rights);
  if tg_op = 'UPDATE' and old.status <> 'BLOCKED' and old.source_profile_id = new.source_profile_id
     and old.target_profile_id = new.target_profile_id and old.relationship_type = new.relationship_type then
    return new;
  end if;
  if new.status = 'BLOCKED' then
    return new;
  end if;
  -- Both people are locked, in one order, so that concurrent links count each other.
  perform private.require_read_committed();
  perform from public.profiles p
  where p.id in (new.source_profile_id, new.target_profile_id) order by p.id for no key update;
  select s.* into v_settings from private.settings s;
  if v_settings.max_students_per_guardian <= (
       select count(*) from public.profile_graph g
       where g.source_profile_id = new.source_profile_id and g.relationship_type = 'GUARDIAN'
         and g.status <> 'BLOCKED' and g.id <> new.id
         -- The link to a placeholder that is being adopted is the one that this one replaces.
         and g.target_profile_id::text is distinct from current_setting('homeroom.adopting', true))
     or v_settings.max_guardians_per_student <= (
       select count(*) from public.profile_graph g
       where g.target_profile_id = new.target_profile_id and g.relationship_type = 'GUARDIAN'
         and g.status <> 'BLOCKED' and g.id <> new.id) then
    perform private.fail('link.limit_reached', 'No more links are possible here.');
  end if;
  return new;
end;
$$;
comment on function private.tg_profile_graph__check_limits() is
  'Holds the limits of links on every path. Errors: link.limit_reached, validation.failed.';

create function private.tg_profile_graph__set_primary() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: looks at other guardians' links.
begin
  -- The student's row is locked by the limits check or by the caller that activates a link.
  if new.relationship_type = 'GUARDIAN' and new.status = 'ACTIVE' and new.relation <> 'OTHER'
     and (tg_op = 'INSERT' or old.status <> 'ACTIVE')
     and private.has_role(new.source_profile_id, 'client')
     and not exists (select from public.profile_graph g
                     where g.target_profile_id = new.target_profile_id and g.is_primary) then
    new.is_primary := true;
  end if;
  return new;
end;
$$;
comment on function private.tg_profile_graph__set_primary() is
  'The first family guardian of a student becomes the primary one. Managing a student is not parenthood.';

create trigger profile_graph_10_check_limits_insert before insert on public.profile_graph
  for each row execute function private.tg_profile_graph__check_limits();
create trigger profile_graph_10_check_limits_update before update on public.profile_graph
  for each row execute function private.tg_profile_graph__check_limits();
create trigger profile_graph_20_set_primary_insert before insert on public.profile_graph
  for each row execute function private.tg_profile_graph__set_primary();
create trigger profile_graph_20_set_primary_update before update on public.profile_graph
  for each row execute function private.tg_profile_graph__set_primary();
create trigger profile_graph_30_touch before update on public.profile_graph
  for each row execute function private.tg_touch_updated_at();
create trigger profile_graph_90_audit_insert after insert on public.profile_graph
  for each row execute function private.tg_audit(
    'id', 'source_profile_id', 'target_profile_id', 'relationship_type', 'status', 'relation', 'is_primary', 'rights');
create trigger profile_graph_90_audit_update after update on public.profile_graph
  for each row execute function private.tg_audit(
    'id', 'source_profile_id', 'target_profile_id', 'relationship_type', 'status', 'relation', 'is_primary', 'rights');
create trigger profile_graph_90_audit_delete after delete on public.profile_graph
  for each row execute function private.tg_audit(
    'id', 'source_profile_id', 'target_profile_id', 'relationship_type', 'status', 'relation', 'is_primary', 'rights');

grant select on public.my_guardians, public.my_agents, public.my_clients, public.my_client_students to authenticated, service_role;
grant execute on function private.my_student_ids(public.guardian_right), private.my_client_students() to authenticated, service_role;
