-- Managers: who manages which tenant, which students, and whom a manager may place without asking.

-- Functions: tenants ------------------------------------------------------------------------------

create function private.tenant_chain(p_level text, p_id uuid)
returns table (organization_id uuid, school_id uuid, campus_id uuid, class_id uuid)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads tenants that the caller may not see.
  select o.id, null::uuid, null::uuid, null::uuid
  from public.organizations o where p_level = 'organization' and o.id = p_id
  union all
  select s.organization_id, s.id, null, null
  from public.schools s where p_level = 'school' and s.id = p_id
  union all
  select c.organization_id, c.school_id, c.id, null
  from public.campuses c where p_level = 'campus' and c.id = p_id
  union all
  select c.organization_id, c.school_id, c.campus_id, c.id
  from public.classes c where p_level = 'class' and c.id = p_id;
$$;
comment on function private.tenant_chain(text, uuid) is
  'A tenant (p_level: organization, school, campus or class) with its ancestors; no row if it does not '
  'exist.';

create function private.manages_at(
  p_membership public.memberships, p_organization_id uuid, p_school_id uuid, p_campus_id uuid)
returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return (p_membership.role = 'organization_manager' and p_membership.organization_id = p_organization_id)
      or (p_membership.role = 'school_manager' and p_membership.school_id = p_school_id)
      or (p_membership.role = 'campus_manager' and p_membership.campus_id = p_campus_id);
end;
$$;
comment on function private.manages_at(public.memberships, uuid, uuid, uuid) is
  'True if the membership is that of a manager of the tenant at the end of this chain, or of one above it.';

create function private.manages_tenant(p_organization_id uuid, p_school_id uuid, p_campus_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships.
begin
  return exists (
    select from public.memberships m
    where m.profile_id = private.me() and private.manages_at(m, p_organization_id, p_school_id, p_campus_id));
end;
$$;
comment on function private.manages_tenant(uuid, uuid, uuid) is
  'True if the signed-in person manages the tenant at the end of this chain, or one above it.';

-- Functions: people -------------------------------------------------------------------------------

create function private.manages_place_of(
  p_person_id uuid, p_organization_id uuid, p_school_id uuid, p_as_student boolean)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads class places and memberships of other people.
begin
  return exists (
    select from (
      select c.organization_id, c.school_id, c.campus_id from public.class_students c
      where c.student_id = p_person_id and p_as_student is not false
      union all
      select w.organization_id, w.school_id, w.campus_id from public.memberships w
      where w.profile_id = p_person_id and p_as_student is not true) place
    join public.memberships m on private.manages_at(m, place.organization_id, place.school_id, place.campus_id)
    where m.profile_id = private.me() and place.organization_id = p_organization_id
      and (p_school_id is null or place.school_id = p_school_id));
end;
$$;
comment on function private.manages_place_of(uuid, uuid, uuid, boolean) is
  'True if the person has a place in the organization, or in the school, that the signed-in person manages: '
  'as a student (p_as_student true), as staff (false) or either (null).';

create function private.may_place(p_person_id uuid, p_organization_id uuid, p_school_id uuid, p_as_student boolean)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads people and restrictions that the manager may not see.
declare
  v_me uuid := private.me();
  v_account boolean := exists (select from public.profiles p where p.id = p_person_id and p.user_id is not null);
begin
  -- The caller: when they accept an invitation. The policies prevent managers from placing themselves. An admin
  -- who works there, in whatever account, would place a student with themselves, so consent is required as for other
  -- staff.
  return p_person_id = v_me or (private.is_admin() and not (p_as_student and exists (
      select from public.memberships m
      where m.profile_id in (select private.profiles_of_person(v_me)) and m.organization_id = p_organization_id
        and (m.school_id is null or m.school_id = p_school_id))))
    or (not private.is_fully_restricted(v_me, p_person_id) and (
    (p_as_student and private.manages_place_of(p_person_id, p_organization_id, p_school_id, true))
    or (exists (select from private.placeholder_tenants t
                where t.profile_id = p_person_id and t.organization_id = p_organization_id)
        -- A person with an account agreed to be a student or staff there, and not to the other.
        and (private.manages_place_of(p_person_id, p_organization_id, null, case when v_account then p_as_student end)
             -- Or the person has neither an account nor a place yet.
             or not v_account and not exists (
               select from public.class_students c
               where c.student_id = p_person_id and c.organization_id = p_organization_id
               union all
               select from public.memberships m
               where m.profile_id = p_person_id and m.organization_id = p_organization_id)))));
end;
$$;
comment on function private.may_place(uuid, uuid, uuid, boolean) is
  'True if the signed-in admin or manager may place the person without their consent. An admin: any person, but '
  'no student at a school where the admin works. A manager: a student whom they already '
  'manage in this school; or a person whom the organization created and whom they already manage somewhere '
  'in it (with an account: in the same capacity), or who has neither an account nor a place yet. Never a '
  'person from whom they are fully restricted.';

create function private.manages_student(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles and restrictions.
declare
  v_me uuid := private.me();
begin
  if private.is_operator() then
    return true;
  end if;
  return (private.is_admin() or exists (
      select from public.class_students c
      join public.memberships m on m.school_id = c.school_id
      where c.student_id = p_student_id and m.profile_id = v_me and m.role = 'school_manager'
        and m.profile_id <> p_student_id))
    -- A restriction binds managers and admins too.
    and not private.is_fully_restricted(v_me, p_student_id)
    -- Guardians do not manage each other: somebody else manages the guardians of one's own child, also after
    -- the link has ended.
    and not private.was_guardian(v_me, p_student_id);
end;
$$;
comment on function private.manages_student(uuid) is
  'True if the caller may manage the student''s links and restrictions: admins, and managers of a school '
  'where the student is in a class, unless they are or were a guardian of the student or are fully '
  'restricted. Also true for operators.';
