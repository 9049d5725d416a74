-- Memberships and places: who works where, in which role, with which permissions, and which students are
-- in which class. Managers grant and revoke roles below their own level, through RLS; a person with an
-- account must agree before they are placed, and no manager grants a permission that they lack.

-- Types -------------------------------------------------------------------------------------------

create type public.membership_role as enum (
  'organization_manager', 'school_manager', 'campus_manager', 'office_manager', 'teacher', 'safeguarding_lead');
comment on type public.membership_role is
  'The level of each role: organization, school, campus, campus, class; of a safeguarding lead organization or school.';

create type public.staff_permission as enum ('MANAGE_INTERNAL_COMM', 'READ_PARENT_COMM');
comment on type public.staff_permission is
  'MANAGE_INTERNAL_COMM: write alerts. READ_PARENT_COMM: exchange messages with guardians.';

-- Tables ------------------------------------------------------------------------------------------

create table public.class_students (
  class_id uuid not null references public.classes (id) on delete restrict,
  student_id uuid not null references public.profiles (id) on delete restrict,
  organization_id uuid not null references public.organizations (id) on delete restrict,
  school_id uuid not null references public.schools (id) on delete restrict,
  campus_id uuid not null references public.campuses (id) on delete restrict,
  created_at timestamptz not null default now(),
  from_roster boolean not null default false,
  primary key (class_id, student_id)
);
comment on table public.class_students is 'The students of each class.';
comment on column public.class_students.from_roster is
  'A roster gave the place, and ends it. Places given by hand do not end with a roster.';
create index class_students_student_id_idx on public.class_students (student_id);
create index class_students_organization_id_idx on public.class_students (organization_id);
create index class_students_school_id_idx on public.class_students (school_id);
create index class_students_campus_id_idx on public.class_students (campus_id);

create function private.effective_permissions(
  p_role public.membership_role, p_granted public.staff_permission[], p_filtered public.staff_permission[])
returns public.staff_permission[]
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  -- Every written row calls it: plpgsql keeps its plan.
  return array(
    select distinct p from unnest(
      (case when p_role in ('organization_manager', 'school_manager', 'campus_manager') then '{MANAGE_INTERNAL_COMM}'
            when p_role = 'safeguarding_lead' then '{}'
            else '{READ_PARENT_COMM}' end)::public.staff_permission[] || p_granted) p
    where p <> all (p_filtered) order by p);
end;
$$;
comment on function private.effective_permissions(public.membership_role, public.staff_permission[],
  public.staff_permission[]) is
  'The default permissions of the role, plus p_granted, minus p_filtered.';

create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  profile_id uuid not null references public.profiles (id) on delete restrict,
  role public.membership_role not null,
  organization_id uuid not null references public.organizations (id) on delete restrict,
  school_id uuid references public.schools (id) on delete restrict,
  campus_id uuid references public.campuses (id) on delete restrict,
  class_id uuid references public.classes (id) on delete restrict,
  custom_permissions public.staff_permission[] not null default '{}',
  custom_permissions_filter public.staff_permission[] not null default '{}',
  permissions public.staff_permission[] not null generated always as (
    private.effective_permissions(role, custom_permissions, custom_permissions_filter)) stored,
  created_at timestamptz not null default now(),
  from_roster boolean not null default false,
  constraint memberships_at_the_level_of_the_role check (
    case role when 'organization_manager' then school_id is null and campus_id is null and class_id is null
              when 'school_manager' then school_id is not null and campus_id is null and class_id is null
              when 'safeguarding_lead' then campus_id is null and class_id is null
              when 'teacher' then class_id is not null and campus_id is not null and school_id is not null
              else campus_id is not null and school_id is not null and class_id is null end),
  -- A lead handles cases, and administers nothing else.
  constraint memberships_leads_have_no_permissions check (
    role <> 'safeguarding_lead' or (custom_permissions = '{}' and custom_permissions_filter = '{}')),
  constraint memberships_permissions_are_named check (
    case when cardinality(custom_permissions) <= 10 and cardinality(custom_permissions_filter) <= 10
              and coalesce(array_ndims(custom_permissions), 1) = 1
              and coalesce(array_ndims(custom_permissions_filter), 1) = 1
         then array_position(custom_permissions, null) is null
              and array_position(custom_permissions_filter, null) is null
         else false end),
  constraint memberships_once
    unique nulls not distinct (profile_id, role, organization_id, school_id, campus_id, class_id)
);
comment on table public.memberships is 'Who works where, in which role.';
comment on column public.memberships.permissions is
  'The effective permissions: default of the role + custom_permissions - custom_permissions_filter.';
comment on column public.memberships.from_roster is
  'A roster gave the place of a teacher, and ends it. Memberships given by hand do not end with a roster.';
create index memberships_organization_id_idx on public.memberships (organization_id);
create index memberships_school_id_idx on public.memberships (school_id);
create index memberships_campus_id_idx on public.memberships (campus_id);
create index memberships_class_id_idx on public.memberships (class_id);

create table private.placeholder_tenants (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  organization_id uuid not null references public.organizations (id) on delete cascade,
  primary key (profile_id, organization_id)
);
comment on table private.placeholder_tenants is
  'Which organization created a person: a placeholder, or the account that took one over and so agreed to '
  'belong to the organization.';
create index placeholder_tenants_organization_id_idx on private.placeholder_tenants (organization_id);

-- Access ------------------------------------------------------------------------------------------

alter table public.class_students enable row level security;
alter table public.memberships enable row level security;
alter table private.placeholder_tenants enable row level security;
grant select on public.class_students, public.memberships to authenticated;
grant insert (class_id, student_id), delete on public.class_students to authenticated;
grant insert (profile_id, role, organization_id, school_id, campus_id, class_id,
              custom_permissions, custom_permissions_filter),
  update (custom_permissions, custom_permissions_filter), delete on public.memberships to authenticated;
grant select, insert, update, delete on public.class_students, public.memberships to service_role;

-- A generated column runs as the writer.
grant execute on function
  private.effective_permissions(public.membership_role, public.staff_permission[], public.staff_permission[])
  to authenticated, service_role;

-- Admins read places and memberships through calls, which are audited.
create policy class_students_select on public.class_students for select to authenticated
  using ((student_id = (select private.me())
          or student_id = any (array(select private.my_student_ids('view_progress')))
          or class_id = any (array(select private.my_staffed_ids('class')))
          or campus_id = any (array(select private.my_staffed_ids('campus')))
          or school_id = any (array(select private.my_managed_ids('school')))
          or organization_id = any (array(select private.my_managed_ids('organization'))))
         and student_id <> all (array(select private.my_hidden_students())));
create policy class_students_insert on public.class_students for insert to authenticated
  with check (student_id <> (select private.me())
              and (campus_id = any (array(select private.my_managed_ids('campus')))
                   or school_id = any (array(select private.my_managed_ids('school')))
                   or organization_id = any (array(select private.my_managed_ids('organization')))));

-- An unfiltered DELETE is not checked against the SELECT policy, so the restriction is repeated here.
create policy class_students_delete on public.class_students for delete to authenticated
  using ((campus_id = any (array(select private.my_managed_ids('campus')))
          or school_id = any (array(select private.my_managed_ids('school')))
          or organization_id = any (array(select private.my_managed_ids('organization'))))
         and student_id <> all (array(select private.my_hidden_students())));

create policy memberships_select on public.memberships for select to authenticated
  using (profile_id = (select private.me())
         or campus_id = any (array(select private.my_managed_ids('campus')))
         or school_id = any (array(select private.my_managed_ids('school')))
         or organization_id = any (array(select private.my_managed_ids('organization'))));

-- Managers cannot grant themselves a role, not even one below their own level. Nobody is made a safeguarding lead
-- without an invitation: a placeholder that a manager later gives to an account of their own would be one.
create policy memberships_insert on public.memberships for insert to authenticated
  with check (profile_id <> (select private.me())
              and ((role in ('office_manager', 'teacher')
                    and campus_id = any (array(select private.my_managed_ids('campus'))))
                   or (role in ('campus_manager', 'office_manager', 'teacher')
                       and school_id = any (array(select private.my_managed_ids('school'))))
                   or (role not in ('organization_manager', 'safeguarding_lead')
                       and organization_id = any (array(select private.my_managed_ids('organization'))))));
create policy memberships_update on public.memberships for update to authenticated
  using (profile_id <> (select private.me())
         and ((role in ('office_manager', 'teacher')
               and campus_id = any (array(select private.my_managed_ids('campus'))))
              or (role in ('campus_manager', 'office_manager', 'teacher')
                  and school_id = any (array(select private.my_managed_ids('school'))))
              or (role not in ('organization_manager', 'safeguarding_lead')
                  and organization_id = any (array(select private.my_managed_ids('organization'))))));
-- A school's safeguarding lead is removed by the organization, not by the school and not by themselves.
create policy memberships_delete on public.memberships for delete to authenticated
  using ((role in ('office_manager', 'teacher')
          and campus_id = any (array(select private.my_managed_ids('campus'))))
         or (role in ('campus_manager', 'office_manager', 'teacher')
             and school_id = any (array(select private.my_managed_ids('school'))))
         or (role <> 'organization_manager'
             and (role <> 'safeguarding_lead' or (school_id is not null and profile_id <> (select private.me())))
             and organization_id = any (array(select private.my_managed_ids('organization')))));
create policy placeholder_tenants_closed on private.placeholder_tenants for all using (false);

-- Views -------------------------------------------------------------------------------------------

create view public.my_memberships with (security_invoker = true) as
select m.id, m.role, m.organization_id, o.name as organization_name, m.school_id, s.name as school_name,
       m.campus_id, c.name as campus_name, m.class_id, l.name as class_name, m.permissions
from public.memberships m
left join public.organizations o on o.id = m.organization_id
left join public.schools s on s.id = m.school_id
left join public.campuses c on c.id = m.campus_id
left join public.classes l on l.id = m.class_id
where m.profile_id = (select private.me());
comment on view public.my_memberships is
  'Where the signed-in person works, in which role, with the effective permissions.';

grant select on public.my_memberships to authenticated, service_role;

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_class_students__require_student() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles of other people. Fires after the check of consent, so that the error reveals nothing
-- about strangers.
begin
  if not private.has_role(new.student_id, 'student') then
    perform private.fail('student.role_required', 'Only students can be placed in a class.');
  end if;
  return new;
end;
$$;
comment on function private.tg_class_students__require_student() is
  'Only students are placed in a class, because managers manage their links and restrictions. Errors: '
  'student.role_required.';

create function private.tg_memberships__check_grant() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads memberships of the person who grants.
declare
  v_default public.staff_permission[];
  v_gained public.staff_permission[];
begin
  if tg_op = 'UPDATE' and private.is_same_person(new.profile_id, private.me())
     and (new.custom_permissions, new.custom_permissions_filter)
         is distinct from (old.custom_permissions, old.custom_permissions_filter) then
    perform private.fail('permission.denied', 'You cannot change your own permissions.');
  end if;
  if current_setting('role', true) is distinct from 'authenticated' or private.is_admin() then
    return new;
  end if;
  v_default := private.effective_permissions(new.role, '{}', '{}');
  v_gained := array(
    select p
    from unnest(private.effective_permissions(new.role, new.custom_permissions, new.custom_permissions_filter)) p
    where case when tg_op = 'UPDATE'
               then p <> all (old.permissions) and (p <> all (v_default) or p = 'MANAGE_INTERNAL_COMM')
               -- The caller's own row comes from an invitation; the inviter's permissions were checked.
               else p <> all (v_default) or (p = 'MANAGE_INTERNAL_COMM' and new.profile_id <> private.me()) end
    except
    select unnest(m.permissions) from public.memberships m
    where m.profile_id = private.me()
      and private.manages_at(m, new.organization_id, new.school_id, new.campus_id));
  if v_gained <> '{}' then
    perform private.fail('permission.denied',
      'custom_permissions: you can only grant permissions that you have there.');
  end if;
  return new;
end;
$$;
comment on function private.tg_memberships__check_grant() is
  'A manager grants MANAGE_INTERNAL_COMM, or a permission beyond the default of the role, only if they have '
  'it at the same tenant or above. Errors: permission.denied.';

create function private.tg_profile_roles__leave_classes() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes class places of other people.
begin
  if old.role = 'student' and not (tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role)) then
    delete from public.class_students where student_id = old.profile_id;
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_roles__leave_classes() is
  'A person who loses the student role leaves their classes.';

create function private.tg_class_students__mark_used() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  insert into private.used_classes (class_id) select distinct n.class_id from new_rows n order by 1
  on conflict do nothing;
  return null;
end;
$$;
comment on function private.tg_class_students__mark_used() is 'Records that the class has had a student.';

create trigger profile_roles_30_leave_classes after update or delete on public.profile_roles
  for each row execute function private.tg_profile_roles__leave_classes();
create trigger class_students_10_stamp_chain before insert or update on public.class_students
  for each row execute function private.tg_tenants__stamp_chain();
create trigger memberships_10_stamp_chain before insert or update on public.memberships
  for each row execute function private.tg_tenants__stamp_chain();
create trigger class_students_30_require_student before insert on public.class_students
  for each row execute function private.tg_class_students__require_student();
create trigger memberships_30_check_grant before insert or update on public.memberships
  for each row execute function private.tg_memberships__check_grant();
create trigger class_students_50_mark_used after insert on public.class_students
  referencing new table as new_rows for each statement execute function private.tg_class_students__mark_used();

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.memberships', 'id',
  '{profile_id,role,organization_id,school_id,campus_id,class_id,permissions}');
select private.audit_changes('public.class_students', 'student_id', '{class_id}');
select private.audit_changes('private.placeholder_tenants', 'profile_id', '{organization_id}');
