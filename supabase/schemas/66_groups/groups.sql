-- Groups: lists of students that a person names, for whom they may act, whom they teach or manage. A group confers
-- nothing: each reader's own standing decides, once per statement, which of its students they see. What takes a
-- student out of a group for good is in group_ends.sql.

-- Tables ------------------------------------------------------------------------------------------

create table private.group_owners (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  checked_at timestamptz not null default now()
);
comment on table private.group_owners is
  'Who has groups. The row is locked while groups of the person are written, so that limits hold.';
comment on column private.group_owners.checked_at is
  'When standing that ends by time alone was last looked for.';
create index group_owners_checked_at_idx on private.group_owners (checked_at);

create table private.student_groups (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null references private.group_owners (profile_id) on delete cascade,
  name text not null,
  subject text,
  starts_on date,
  ends_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint student_groups_name_plain check (private.is_plain_text(name, 100)),
  constraint student_groups_subject_plain check (private.is_plain_text(subject, 100)),
  constraint student_groups_end_after_start check (ends_on >= starts_on),
  constraint student_groups_in_our_time check (
    starts_on between '2000-01-01' and '2199-12-31' and ends_on between '2000-01-01' and '2199-12-31')
);
comment on table private.student_groups is 'Groups of students, each of one owner.';
create index student_groups_owner_id_idx on private.student_groups (owner_id);

create table private.group_students (
  group_id uuid not null references private.student_groups (id) on delete cascade,
  student_id uuid not null references public.profiles (id) on delete cascade,
  added_at timestamptz not null default now(),
  primary key (group_id, student_id)
);
comment on table private.group_students is
  'The students of groups. A row shows nobody anything: readers need standing of their own, and so does the owner.';
create index group_students_student_id_idx on private.group_students (student_id);

create table private.group_shares (
  group_id uuid not null references private.student_groups (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (group_id, profile_id)
);
comment on table private.group_shares is 'With which colleagues of the same school a group is shared.';
create index group_shares_profile_id_idx on private.group_shares (profile_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.group_owners enable row level security;
alter table private.student_groups enable row level security;
alter table private.group_students enable row level security;
alter table private.group_shares enable row level security;
create policy group_owners_closed on private.group_owners for all using (false);
create policy student_groups_closed on private.student_groups for all using (false);
create policy group_students_closed on private.group_students for all using (false);
create policy group_shares_closed on private.group_shares for all using (false);

-- Functions: standing -----------------------------------------------------------------------------

create view private.school_students with (security_invoker = true) as
select m.profile_id, c.student_id
from public.memberships m join public.class_students c on c.class_id = m.class_id
where m.role = 'teacher'
union all
select m.profile_id, c.student_id
from public.memberships m join public.class_students c on c.campus_id = m.campus_id
where m.role in ('office_manager', 'campus_manager')
union all
select m.profile_id, c.student_id
from public.memberships m join public.class_students c on c.school_id = m.school_id
where m.role = 'school_manager'
union all
select m.profile_id, c.student_id
from public.memberships m join public.class_students c on c.organization_id = m.organization_id
where m.role = 'organization_manager'
union all
select m.profile_id, e.student_id
from public.memberships m
join public.courses k on k.class_id = m.class_id
join public.enrollments e on e.course_id = k.id
where m.role = 'teacher' and e.status = 'active';
comment on view private.school_students is
  'Whom a person teaches, looks after or manages at a school, restrictions apart; a pair may occur more than once.';

create function private.standing_students(p_profile_id uuid, p_among uuid[] default null)
  returns table (student_id uuid, by_work boolean)
language plpgsql stable security definer rows 100 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads links, places and restrictions of other people. One set per person and statement: whoever asks joins
-- it, and nobody asks by row. Who asks for few students of somebody who manages thousands names them.
declare
  v_restricted boolean := private.has_restrictions(p_profile_id);
  v_guarded uuid[];
  v_taught uuid[];
  v_at_school uuid[];
begin
  if p_profile_id is null or private.is_suspended(p_profile_id) then
    return;
  end if;
  v_guarded := private.guarded_students(array(select private.profiles_of_person(p_profile_id)));
  if p_among is null then
    v_taught := array(select t.student_id from private.taught_students(p_profile_id) t);
    v_at_school := array(select w.student_id from private.school_students w where w.profile_id = p_profile_id);
  else
    v_taught := array(
      select t.student_id from private.student_staff t
      where t.staff_id = p_profile_id and t.student_id = any (p_among));
    v_at_school := array(
      select w.student_id from private.school_students w
      where w.profile_id = p_profile_id and w.student_id = any (p_among));
  end if;
  return query
    select s.student_id, bool_or(s.at_school) and s.student_id <> all (v_guarded)
    from (
      select g.id, false from private.students_of(p_profile_id, null) g(id)
      union all
      select c.student_id, false from private.client_students_of(p_profile_id) c
      union all
      select t.id, false from unnest(v_taught) t(id)
      union all
      select w.id, true from unnest(v_at_school) w(id)) s(student_id, at_school)
    where s.student_id <> p_profile_id and (p_among is null or s.student_id = any (p_among))
    group by s.student_id
    having not v_restricted or not private.is_fully_restricted(p_profile_id, s.student_id);
end;
$$;
comment on function private.standing_students(uuid, uuid[]) is
  'Students for whom a person may act now, alone or for a client, or whom they teach or manage; none that '
  'restrictions hide, and none for a suspended person. by_work: through a school, by somebody who is, was or asks to '
  'become no guardian of the student: only such students show in groups that colleagues share. p_among: only of these '
  'students; null for all.';

create view private.school_colleagues with (security_invoker = true) as
select m.profile_id, o.profile_id as colleague_id
from public.memberships m
join public.memberships o on o.school_id = m.school_id
-- A safeguarding lead works with no group.
where o.profile_id <> m.profile_id and not private.is_suspended(o.profile_id)
  and 'safeguarding_lead' not in (m.role, o.role);
comment on view private.school_colleagues is
  'Who works at one school with whom, the second not suspended; more than once where both work there in several ways.';

create function private.are_colleagues(p_profile_id uuid, p_other_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: staff do not read each other's memberships.
begin
  return exists (
    select from private.school_colleagues c where c.profile_id = p_profile_id and c.colleague_id = p_other_id);
end;
$$;
comment on function private.are_colleagues(uuid, uuid) is
  'True if both work at one school, and the second is not suspended.';

-- Functions: what the signed-in person sees -------------------------------------------------------

create function private.my_shared_groups() returns table (group_id uuid, owner_id uuid)
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_me uuid := private.me();
begin
  return query
    select g.id, g.owner_id
    from private.group_shares h
    join private.student_groups g on g.id = h.group_id
    where h.profile_id = v_me and private.are_colleagues(v_me, g.owner_id);
end;
$$;
comment on function private.my_shared_groups() is
  'Groups that colleagues share with the signed-in person now.';

create function private.my_group_places(p_group_id uuid default null)
returns table (group_id uuid, student_id uuid, added_at timestamptz)
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: the tables are closed, and standing depends on rows that the reader cannot see. It is asked of the students
-- of the groups alone: a manager has standing for thousands.
declare
  v_me uuid := private.me();
  v_student_ids uuid[];
begin
  v_student_ids := array(
    select distinct m.student_id
    from private.student_groups g
    join private.group_students m on m.group_id = g.id
    where g.owner_id = v_me and (p_group_id is null or g.id = p_group_id));
  if v_student_ids <> '{}' then
    return query
      select m.group_id, m.student_id, m.added_at
      from private.student_groups g
      join private.group_students m on m.group_id = g.id
      where g.owner_id = v_me and (p_group_id is null or g.id = p_group_id)
        and m.student_id in (select s.student_id from private.standing_students(v_me, v_student_ids) s);
  end if;
  perform from private.group_shares h where h.profile_id = v_me and (p_group_id is null or h.group_id = p_group_id);
  if found then
    v_student_ids := array(
      select distinct m.student_id
      from private.my_shared_groups() h
      join private.group_students m on m.group_id = h.group_id
      where p_group_id is null or h.group_id = p_group_id);
    return query
      with shared as materialized (
        select s.group_id, s.owner_id from private.my_shared_groups() s
        where p_group_id is null or s.group_id = p_group_id),
      theirs as materialized (
        select o.owner_id, s.student_id
        from (select distinct x.owner_id from shared x) o
        cross join lateral private.standing_students(o.owner_id, v_student_ids) s
        where s.by_work)
      select m.group_id, m.student_id, m.added_at
      from shared h
      join private.group_students m on m.group_id = h.group_id
      where m.student_id in (
          select s.student_id from private.standing_students(v_me, v_student_ids) s where s.by_work)
        and (h.owner_id, m.student_id) in (select t.owner_id, t.student_id from theirs t);
  end if;
end;
$$;
comment on function private.my_group_places(uuid) is
  'Which students the signed-in person sees in which group: in their own, those they have standing for; in one that '
  'is shared with them, those whom both they and the owner teach or manage at a school. p_group_id: only of this '
  'group; null for all.';

create function private.my_groups()
returns table (
  id uuid, owner_id uuid, owner_name text, is_own boolean, name text, subject text, starts_on date, ends_on date,
  student_count integer, shared_count integer, created_at timestamptz, updated_at timestamptz)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the tables are closed, and colleagues do not read each other's profiles.
declare
  v_me uuid := private.me();
begin
  return query
    with places as materialized (
      select p.group_id, count(*)::integer as students from private.my_group_places() p group by p.group_id),
    mine as (
      select g.id, g.owner_id from private.student_groups g where g.owner_id = v_me
      union all
      select s.group_id, s.owner_id from private.my_shared_groups() s)
    select g.id, g.owner_id, o.full_name, g.owner_id = v_me, g.name, g.subject, g.starts_on, g.ends_on,
           coalesce(p.students, 0),
           case when g.owner_id = v_me then (
             select count(*) from private.group_shares h
             where h.group_id = g.id and private.are_colleagues(v_me, h.profile_id))::integer end,
           g.created_at, g.updated_at
    from mine m
    join private.student_groups g on g.id = m.id
    join public.profiles o on o.id = g.owner_id
    left join places p on p.group_id = g.id;
end;
$$;
comment on function private.my_groups() is 'The rows of the view my_groups.';

create function private.my_group_students()
returns table (group_id uuid, student_id uuid, full_name text, avatar_url text, added_at timestamptz)
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: managers do not read the profiles of their students, they page through lists.
begin
  return query
    select p.group_id, p.student_id, s.full_name, s.avatar_url, p.added_at
    from private.my_group_places() p
    join public.profiles s on s.id = p.student_id;
end;
$$;
comment on function private.my_group_students() is 'The rows of the view my_group_students.';

create function private.my_group_shares()
returns table (group_id uuid, profile_id uuid, full_name text, avatar_url text)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: the tables are closed, and colleagues do not read each other's profiles.
declare
  v_me uuid := private.me();
begin
  return query
    select h.group_id, h.profile_id, p.full_name, p.avatar_url
    from private.student_groups g
    join private.group_shares h on h.group_id = g.id
    join public.profiles p on p.id = h.profile_id
    where g.owner_id = v_me and private.are_colleagues(v_me, h.profile_id);
end;
$$;
comment on function private.my_group_shares() is 'The rows of the view my_group_shares.';

-- Views -------------------------------------------------------------------------------------------

create view public.my_groups with (security_invoker = true) as
select g.* from private.my_groups() g;
comment on view public.my_groups is
  'The signed-in person''s groups of students, and those that colleagues of the same school share with them. '
  'student_count: of the students whom the reader sees there. shared_count: with how many colleagues; null for them.';

create view public.my_group_students with (security_invoker = true) as
select s.* from private.my_group_students() s;
comment on view public.my_group_students is
  'The students of these groups: in one''s own, those for whom one has standing now; in a shared one, those whom both '
  'the reader and the owner teach or manage at a school, and of whom neither is a guardian.';

create view public.my_group_shares with (security_invoker = true) as
select s.* from private.my_group_shares() s;
comment on view public.my_group_shares is 'With whom the signed-in person shares their groups.';

grant select on public.my_groups, public.my_group_students, public.my_group_shares to authenticated, service_role;
grant execute on function
  private.my_groups(),
  private.my_group_students(),
  private.my_group_shares()
to authenticated, service_role;

-- Triggers ----------------------------------------------------------------------------------------

create trigger student_groups_10_touch before update on private.student_groups
  for each row execute function private.tg_touch_updated_at();

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.group_shares', 'group_id', '{profile_id}');
