-- The people of a school: whose names staff, families and managers see. Staff and families see each
-- other's cards, which stay few per person; a manager has thousands below him and pages through calls.

-- Functions: cards --------------------------------------------------------------------------------

create function private.my_school_people() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: neither side reads the other's rows.
declare
  v_me uuid := private.me();
begin
  return query
    -- Teachers and offices see their students, also where they may not talk with guardians.
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
    -- The student and his guardians see who teaches him and who runs the office.
    select m.profile_id
    from public.class_students c
    join public.memberships m
      on (m.role = 'teacher' and m.class_id = c.class_id) or (m.role = 'office_manager' and m.campus_id = c.campus_id)
    where (c.student_id = v_me or c.student_id = any (array(select private.my_student_ids())))
      and not private.is_barred(m.profile_id, c.student_id);
end;
$$;
comment on function private.my_school_people() is
  'Students of a teacher and of an office manager; teachers and office managers of the signed-in student or of his guardian''s children.';

create function private.brought_person(p_manager_id uuid, p_person_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: judges an inviter's standing when the answer comes.
begin
  return not private.is_barred(p_manager_id, p_person_id)
    -- As a guardian, he hands over only whom he alone has.
    and not exists (
      select from public.profile_graph g
      where g.source_profile_id = p_manager_id and g.target_profile_id = p_person_id and g.relationship_type = 'GUARDIAN')
    and (
    -- A student who has left is somebody else's.
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
comment on function private.brought_person(uuid, uuid) is
  'Whether the person is one whom the manager''s organization brought and, if a student, still teaches, or a student of his school; and not his own child: then he may hand the profile over.';

-- Functions: lists for managers -------------------------------------------------------------------

create function private.administers(p_organization_id uuid, p_school_id uuid, p_campus_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships.
begin
  return exists (
    select from public.memberships m
    where m.profile_id = private.me()
      and ((m.role = 'organization_manager' and m.organization_id = p_organization_id)
           or (m.role = 'school_manager' and m.school_id = p_school_id)
           or (m.role = 'campus_manager' and m.campus_id = p_campus_id)));
end;
$$;
comment on function private.administers(uuid, uuid, uuid) is
  'Whether the signed-in person manages the tenant at the end of this chain, or one above it.';

create function private.list_members(p_scope_level text, p_scope_id uuid, p_limit integer, p_offset integer)
returns table (membership_id uuid, profile_id uuid, full_name text, avatar_url text, has_account boolean,
               role public.membership_role, organization_id uuid, school_id uuid, campus_id uuid, class_id uuid,
               permissions public.staff_permission[])
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: names people whose cards the manager does not see. Volatile: an admin's look is audited.
#variable_conflict use_column
declare
  v_chain record;
begin
  perform private.require_caller();
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  if p_scope_level is null or p_scope_level not in ('organization', 'school', 'campus', 'class') then
    perform private.fail('validation.failed', 'p_scope_level: organization, school, campus or class.');
  end if;
  select c.* into v_chain from private.tenant_chain(p_scope_level, p_scope_id) c;
  if not private.administers(v_chain.organization_id, v_chain.school_id, v_chain.campus_id) then
    if not private.is_admin() then
      perform private.fail('permission.denied', 'You do not administer this place.');
    end if;
    if not private.is_operator() then
      perform private.count_write(private.me());
    end if;
    perform private.audit('members.listed', 'memberships', p_scope_id);
  end if;
  return query
    select m.id, m.profile_id, p.full_name, p.avatar_url, p.user_id is not null, m.role,
           m.organization_id, m.school_id, m.campus_id, m.class_id, m.permissions
    from public.memberships m
    join public.profiles p on p.id = m.profile_id
    where case p_scope_level when 'organization' then m.organization_id = p_scope_id
                             when 'school' then m.school_id = p_scope_id
                             when 'campus' then m.campus_id = p_scope_id
                             else m.class_id = p_scope_id end
    order by m.role, p.full_name, m.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;
comment on function private.list_members(text, uuid, integer, integer) is 'See public.list_members.';

create function public.list_members(
  p_scope_level text, p_scope_id uuid, p_limit integer default null, p_offset integer default null)
returns table (membership_id uuid, profile_id uuid, full_name text, avatar_url text, has_account boolean,
               role public.membership_role, organization_id uuid, school_id uuid, campus_id uuid, class_id uuid,
               permissions public.staff_permission[])
language sql volatile security invoker set search_path = ''
as $$ select * from private.list_members(p_scope_level, p_scope_id, p_limit, p_offset); $$;
comment on function public.list_members(text, uuid, integer, integer) is
  'Who works at a tenant and below it, with names; for its managers and those above, and for admins, audited. Up to 200 rows (50). Errors: auth.required, permission.denied, validation.failed, rate.limited.';

create function private.list_roster(p_class_id uuid, p_limit integer, p_offset integer)
returns table (student_id uuid, full_name text, avatar_url text, has_account boolean, enrolled_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: names people whose cards the manager does not see. Volatile: an admin's look is audited.
declare
  v_me uuid := private.me();
  v_class public.classes;
begin
  perform private.require_caller();
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  select c.* into v_class from public.classes c where c.id = p_class_id;
  if not private.administers(v_class.organization_id, v_class.school_id, v_class.campus_id)
     and not exists (select from public.memberships m
                     where m.profile_id = v_me
                       and ((m.role = 'teacher' and m.class_id = v_class.id)
                            or (m.role = 'office_manager' and m.campus_id = v_class.campus_id))) then
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
    where c.class_id = p_class_id and (v_me is null or not private.is_barred(v_me, c.student_id))
    order by p.full_name, c.student_id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;
comment on function private.list_roster(uuid, integer, integer) is 'See public.list_roster.';

create function public.list_roster(p_class_id uuid, p_limit integer default null, p_offset integer default null)
returns table (student_id uuid, full_name text, avatar_url text, has_account boolean, enrolled_at timestamptz)
language sql volatile security invoker set search_path = ''
as $$ select * from private.list_roster(p_class_id, p_limit, p_offset); $$;
comment on function public.list_roster(uuid, integer, integer) is
  'Students of a class, by name; for its teachers, its campus''s office, the managers above, and for admins, audited. Up to 200 rows (50). Errors: auth.required, class.not_found, validation.failed, rate.limited.';

grant execute on function private.my_school_people() to authenticated, service_role;
grant execute on function
  private.list_members(text, uuid, integer, integer), public.list_members(text, uuid, integer, integer),
  private.list_roster(uuid, integer, integer), public.list_roster(uuid, integer, integer)
to anon, authenticated, service_role;
