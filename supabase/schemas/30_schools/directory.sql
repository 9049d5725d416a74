-- Directory: whose profiles staff, families and managers see. Staff and families see each other's profiles,
-- which are few per person; a manager may have thousands of people, so managers page through calls.

-- Functions: visible profiles ---------------------------------------------------------------------

create function private.my_school_people() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies call it; neither side can read the other's rows.
declare
  v_me uuid := private.me();
begin
  return query
    -- Teachers and office managers see their students, even without READ_PARENT_COMM.
    select c.student_id
    from public.memberships m
    join public.class_students c on c.class_id = m.class_id
    where m.profile_id = v_me and m.role = 'teacher'
    union
    select c.student_id
    from public.memberships m
    join public.class_students c on c.campus_id = m.campus_id
    where m.profile_id = v_me and m.role = 'office_manager'
    union
    -- Students, and guardians with view_progress, see teachers and office managers.
    select m.profile_id
    from public.class_students c
    join public.memberships m
      on (m.role = 'teacher' and m.class_id = c.class_id)
         or (m.role = 'office_manager' and m.campus_id = c.campus_id)
    where (c.student_id = v_me or c.student_id = any (array(select private.my_student_ids('view_progress'))))
      and not private.is_fully_restricted(m.profile_id, c.student_id);
end;
$$;
comment on function private.my_school_people() is
  'Profiles visible through a school: for teachers and office managers their students; for students, and '
  'guardians with view_progress, the teachers and office managers.';

create function private.may_transfer_placeholder(p_manager_id uuid, p_person_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links, places and restrictions of other people; checked again when an invitation is
-- answered.
begin
  return not private.is_fully_restricted(p_manager_id, p_person_id)
    -- Guardians transfer their own child under another rule: only as the sole guardian. Another manager transfers
    -- the profile of another guardian of the child.
    and private.is_impartial(p_manager_id, p_person_id)
    and (
    -- Not a student who has left the organization.
    exists (select from private.placeholder_tenants t
            join public.memberships m on m.organization_id = t.organization_id
            where t.profile_id = p_person_id and m.profile_id = p_manager_id and m.role = 'organization_manager'
              and (not private.has_role(p_person_id, 'student')
                   or exists (select from public.class_students c
                              where c.student_id = p_person_id and c.organization_id = t.organization_id)))
    or exists (select from public.class_students c
               join public.memberships m on m.school_id = c.school_id
               where c.student_id = p_person_id and m.profile_id = p_manager_id and m.role = 'school_manager'));
end;
$$;
comment on function private.may_transfer_placeholder(uuid, uuid) is
  'True if the manager may invite an account to take over the placeholder: the manager''s organization '
  'created the person and, if a student, still has them in a class; or the person is a student of the '
  'manager''s school. Never their own child or another guardian of it.';

-- Functions: lists for managers -------------------------------------------------------------------

create function private.list_members(
  p_scope_level text, p_scope_id uuid, p_limit integer default null, p_offset integer default null)
returns table (membership_id uuid, profile_id uuid, full_name text, avatar_url text, has_account boolean,
               role public.membership_role, organization_id uuid, school_id uuid, campus_id uuid, class_id uuid,
               class_name text, permissions public.staff_permission[])
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: returns names that the manager cannot read. Volatile: reads of an admin are audited.
#variable_conflict use_column
declare
  v_chain record;
begin
  perform private.require_caller();
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  if p_scope_level is null or p_scope_level not in ('organization', 'school', 'campus', 'class') then
    perform private.fail('validation.failed', 'p_scope_level must be organization, school, campus or class.');
  end if;
  select c.* into v_chain from private.tenant_chain(p_scope_level, p_scope_id) c;
  if not private.manages_tenant(v_chain.organization_id, v_chain.school_id, v_chain.campus_id) then
    if not private.is_admin() then
      perform private.fail('permission.denied', 'You do not manage this tenant.');
    end if;
    if not private.is_operator() then
      perform private.count_write(private.me());
    end if;
    perform private.audit('members.listed', 'memberships', p_scope_id);
  end if;
  return query
    select m.id, m.profile_id, p.full_name, p.avatar_url, p.user_id is not null, m.role,
           m.organization_id, m.school_id, m.campus_id, m.class_id, c.name, m.permissions
    from public.memberships m
    join public.profiles p on p.id = m.profile_id
    left join public.classes c on c.id = m.class_id
    where case p_scope_level when 'organization' then m.organization_id = p_scope_id
                             when 'school' then m.school_id = p_scope_id
                             when 'campus' then m.campus_id = p_scope_id
                             else m.class_id = p_scope_id end
    order by m.role, p.full_name, m.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_members', 'everyone',
  'Staff of a tenant and of those below it, with names; for managers of the tenant or one above it, and for '
  'admins, audited. p_limit: up to 200 rows, default 50. Errors: auth.required, permission.denied, '
  'validation.failed, rate.limited.');

create function private.sees_roster(p_class public.classes) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships.
begin
  return private.manages_tenant(p_class.organization_id, p_class.school_id, p_class.campus_id)
    or exists (select from public.memberships m
               where m.profile_id = private.me()
                 and ((m.role = 'teacher' and m.class_id = p_class.id)
                      or (m.role = 'office_manager' and m.campus_id = p_class.campus_id)));
end;
$$;
comment on function private.sees_roster(public.classes) is
  'True if the signed-in person manages the class, teaches it, or looks after its campus; false for an admin, who '
  'reads it audited.';

create function private.roster_of(
  p_class_id uuid, p_student_ids uuid[], p_limit integer, p_offset integer, p_search text, p_sort text,
  p_descending boolean)
returns table (student_id uuid, full_name text, avatar_url text, has_account boolean, enrolled_at timestamptz)
language plpgsql volatile security definer rows 50 set search_path = ''
as $$
-- Definer: returns names that the manager cannot read. Volatile: reads of an admin are audited.
declare
  v_me uuid := private.me();
  v_class public.classes;
  v_search text;
begin
  perform private.require_caller();
  v_search := private.folded(private.clean_text('p_search', p_search, 100));
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  perform private.require_sort(p_sort, 'full_name', 'enrolled_at');
  select c.* into v_class from public.classes c where c.id = p_class_id;
  if not private.sees_roster(v_class) then
    if v_class.id is null or not private.is_admin() then
      perform private.fail('class.not_found', 'No such class.');
    end if;
    if not private.is_operator() then
      perform private.count_write(private.me());
    end if;
    perform private.audit('roster.listed', 'classes', p_class_id);
  end if;
  return query
    select c.student_id, p.full_name, p.avatar_url, p.user_id is not null, c.created_at
    from public.class_students c
    join public.profiles p on p.id = c.student_id
    where c.class_id = p_class_id and (p_student_ids is null or c.student_id = any (p_student_ids))
      and (v_me is null or not private.is_fully_restricted(v_me, c.student_id))
      and (v_search is null or strpos(private.folded(p.full_name), v_search) > 0)
    order by case when p_sort = 'enrolled_at' and p_descending then c.created_at end desc,
             case when p_sort = 'enrolled_at' then c.created_at end,
             case when p_descending then p.full_name end desc nulls last, p.full_name, c.student_id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;
comment on function private.roster_of(uuid, uuid[], integer, integer, text, text, boolean) is
  'A page of the students of a class: of all, or of those given. Errors: auth.required, class.not_found, '
  'validation.failed, rate.limited.';

create function private.list_roster(
  p_class_id uuid, p_limit integer default null, p_offset integer default null, p_search text default null,
  p_sort text default null, p_descending boolean default null)
returns table (student_id uuid, full_name text, avatar_url text, has_account boolean, enrolled_at timestamptz)
language plpgsql volatile security definer rows 50 set search_path = ''
as $$
-- Definer: clients may not call roster_of.
begin
  return query
    select r.* from private.roster_of(p_class_id, null, p_limit, p_offset, p_search, p_sort, p_descending) r;
end;
$$;

select private.expose('list_roster', 'everyone',
  'Students of a class; for its teachers, the office managers of its campus, managers above it, and for admins, '
  'audited. p_search: part of the name. p_sort: full_name (default) or enrolled_at. p_limit: up to 200 rows, default '
  '50. Errors: auth.required, class.not_found, validation.failed, rate.limited.');

-- Access ------------------------------------------------------------------------------------------

grant execute on function private.my_school_people() to authenticated, service_role;
