-- Memberships and places: who works where as what, with which permissions, and who sits in which
-- class. Managers give and take what lies below their own level, through RLS; an existing account is
-- asked before it is placed anywhere, and nobody grants what he does not hold.

create type public.membership_role as enum (
  'organization_manager', 'school_manager', 'campus_manager', 'office_manager', 'teacher');
comment on type public.membership_role is 'Each at its level: organization, school, campus, campus, class.';
create type public.staff_permission as enum ('MANAGE_INTERNAL_COMM', 'READ_PARENT_COMM');
comment on type public.staff_permission is
  'MANAGE_INTERNAL_COMM: write alerts. READ_PARENT_COMM: talk with guardians.';

create table public.class_students (
  class_id uuid not null references public.classes (id) on delete restrict,
  student_id uuid not null references public.profiles (id) on delete restrict,
  organization_id uuid not null references public.organizations (id) on delete restrict,
  school_id uuid not null references public.schools (id) on delete restrict,
  campus_id uuid not null references public.campuses (id) on delete restrict,
  created_at timestamptz not null default now(),
  primary key (class_id, student_id)
);
comment on table public.class_students is 'Who sits in which class.';
create index class_students_student_id_idx on public.class_students (student_id);
create index class_students_organization_id_idx on public.class_students (organization_id);
create index class_students_school_id_idx on public.class_students (school_id);
create index class_students_campus_id_idx on public.class_students (campus_id);

create function private.effective_permissions(
  p_role public.membership_role, p_granted public.staff_permission[], p_filtered public.staff_permission[])
returns public.staff_permission[]
language sql immutable security invoker set search_path = ''
as $$
  select array(
    select distinct p from unnest(
      (case when p_role in ('organization_manager', 'school_manager', 'campus_manager')
            then '{MANAGE_INTERNAL_COMM}' else '{READ_PARENT_COMM}' end)::public.staff_permission[] || p_granted) p
    where p <> all (p_filtered) order by p);
$$;
comment on function private.effective_permissions(public.membership_role, public.staff_permission[], public.staff_permission[]) is
  'The role''s default, plus what was granted, minus what was filtered.';

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
  constraint memberships_at_the_level_of_the_role check (
    case role when 'organization_manager' then school_id is null and campus_id is null and class_id is null
              when 'school_manager' then school_id is not null and campus_id is null and class_id is null
              when 'teacher' then class_id is not null and campus_id is not null and school_id is not null
              else campus_id is not null and school_id is not null and class_id is null end),
  constraint memberships_permissions_are_named check (
    case when cardinality(custom_permissions) <= 10 and cardinality(custom_permissions_filter) <= 10
              and coalesce(array_ndims(custom_permissions), 1) = 1 and coalesce(array_ndims(custom_permissions_filter), 1) = 1
         then array_position(custom_permissions, null) is null and array_position(custom_permissions_filter, null) is null
         else false end),
  constraint memberships_once unique nulls not distinct (profile_id, role, organization_id, school_id, campus_id, class_id)
);
comment on table public.memberships is 'Who works where, as what.';
comment on column public.memberships.permissions is 'Those in force: role''s default + custom_permissions - custom_permissions_filter.';
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
  'Which organization brought a person: a placeholder, or the account that took one over and so agreed to belong there.';
create index placeholder_tenants_organization_id_idx on private.placeholder_tenants (organization_id);

-- Functions ---------------------------------------------------------------------------------------

create function private.manages_place_of(p_person_id uuid, p_organization_id uuid, p_school_id uuid, p_as_student boolean)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads places and memberships.
begin
  return exists (
    select from (
      select c.organization_id, c.school_id, c.campus_id from public.class_students c
      where c.student_id = p_person_id and p_as_student is not false
      union all
      select w.organization_id, w.school_id, w.campus_id from public.memberships w
      where w.profile_id = p_person_id and p_as_student is not true) place
    join public.memberships m
      on (m.role = 'organization_manager' and m.organization_id = place.organization_id)
         or (m.role = 'school_manager' and m.school_id = place.school_id)
         or (m.role = 'campus_manager' and m.campus_id = place.campus_id)
    where m.profile_id = private.me() and place.organization_id = p_organization_id
      and (p_school_id is null or place.school_id = p_school_id));
end;
$$;
comment on function private.manages_place_of(uuid, uuid, uuid, boolean) is
  'Whether the person sits (p_as_student), works (false) or does either (null) at a place of the organization, or of the school, that the signed-in person manages.';

create function private.may_place(p_person_id uuid, p_organization_id uuid, p_school_id uuid, p_as_student boolean)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: looks at people and restrictions that the manager may not see.
declare
  v_me uuid := private.me();
  v_account boolean := exists (select from public.profiles p where p.id = p_person_id and p.user_id is not null);
begin
  -- Himself: by an answer of his own. The policies keep managers from placing themselves.
  return private.is_admin() or p_person_id = v_me or (not private.is_barred(v_me, p_person_id) and (
    (p_as_student and private.manages_place_of(p_person_id, p_organization_id, p_school_id, true))
    or (exists (select from private.placeholder_tenants t
                where t.profile_id = p_person_id and t.organization_id = p_organization_id)
        -- Whoever has an account agreed to sit there or to work there, and not to the other.
        and (private.manages_place_of(p_person_id, p_organization_id, null, case when v_account then p_as_student end)
             -- Without an account and without a place: nobody's yet.
             or not v_account and not exists (
               select from public.class_students c
               where c.student_id = p_person_id and c.organization_id = p_organization_id
               union all
               select from public.memberships m
               where m.profile_id = p_person_id and m.organization_id = p_organization_id)))));
end;
$$;
comment on function private.may_place(uuid, uuid, uuid, boolean) is
  'Whether the signed-in manager may place the person without asking: a student whom he manages in this school already; of those whom the organization brought, whom he manages somewhere in it (an account: in the same capacity), and who has neither account nor place yet. Never one from whom a restriction keeps him.';

-- Access ------------------------------------------------------------------------------------------

alter table public.class_students enable row level security;
alter table public.memberships enable row level security;
alter table private.placeholder_tenants enable row level security;
create policy placeholder_tenants_closed on private.placeholder_tenants for all using (false);
grant select on public.class_students, public.memberships to authenticated;
grant insert (class_id, student_id), delete on public.class_students to authenticated;
grant insert (profile_id, role, organization_id, school_id, campus_id, class_id, custom_permissions, custom_permissions_filter),
  update (custom_permissions, custom_permissions_filter), delete on public.memberships to authenticated;
grant select, insert, update, delete on public.class_students, public.memberships to service_role;
-- Generated columns run as whoever writes.
grant execute on function
  private.effective_permissions(public.membership_role, public.staff_permission[], public.staff_permission[])
  to authenticated, service_role;

-- Where people are placed, an admin sees through the calls that say so in the audit log.
create policy class_students_select on public.class_students for select to authenticated
  using ((student_id = (select private.me())
          or student_id = any (array(select private.my_student_ids()))
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
-- A statement without a condition asks this policy alone: it hides whom the one above hides.
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
-- Nobody grants himself anything, also not below his own level.
create policy memberships_insert on public.memberships for insert to authenticated
  with check (profile_id <> (select private.me())
              and ((role in ('office_manager', 'teacher') and campus_id = any (array(select private.my_managed_ids('campus'))))
                   or (role in ('campus_manager', 'office_manager', 'teacher')
                       and school_id = any (array(select private.my_managed_ids('school'))))
                   or (role <> 'organization_manager'
                       and organization_id = any (array(select private.my_managed_ids('organization'))))));
create policy memberships_update on public.memberships for update to authenticated
  using (profile_id <> (select private.me()) and ((role in ('office_manager', 'teacher') and campus_id = any (array(select private.my_managed_ids('campus'))))
         or (role in ('campus_manager', 'office_manager', 'teacher')
             and school_id = any (array(select private.my_managed_ids('school'))))
         or (role <> 'organization_manager'
             and organization_id = any (array(select private.my_managed_ids('organization'))))));
create policy memberships_delete on public.memberships for delete to authenticated
  using ((role in ('office_manager', 'teacher') and campus_id = any (array(select private.my_managed_ids('campus'))))
         or (role in ('campus_manager', 'office_manager', 'teacher')
             and school_id = any (array(select private.my_managed_ids('school'))))
         or (role <> 'organization_manager'
             and organization_id = any (array(select private.my_managed_ids('organization')))));

create view public.my_memberships with (security_invoker = true) as
select m.id, m.role, m.organization_id, o.name as organization_name, m.school_id, s.name as school_name,
       m.campus_id, c.name as campus_name, m.class_id, l.name as class_name, m.permissions
from public.memberships m
left join public.organizations o on o.id = m.organization_id
left join public.schools s on s.id = m.school_id
left join public.campuses c on c.id = m.campus_id
left join public.classes l on l.id = m.class_id
where m.profile_id = (select private.me());
comment on view public.my_memberships is 'Where the signed-in person works, as what, with the permissions in force.';
grant select on public.my_memberships to authenticated, service_role;

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_tenants__ask_accounts() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: looks at people and invitations that the manager may not see.
declare
  v_row jsonb := to_jsonb(new);
  v_as_student boolean := tg_table_name = 'class_students';
  v_person uuid := (v_row ->> case when v_as_student then 'student_id' else 'profile_id' end)::uuid;
begin
  if current_setting('role', true) is distinct from 'authenticated'
     -- Brought by a roster that this very transaction applies.
     or exists (select from private.roster_imports r
                where r.organization_id = new.organization_id and r.applied_by_xid = pg_current_xact_id_if_assigned())
     or private.may_place(v_person, new.organization_id, new.school_id, v_as_student)
     -- Asked, and accepted in this very transaction.
     or exists (
       select from private.invitation_secrets s
       join public.invitations i on i.id = s.invitation_id
       where s.profile_id = v_person and i.status = 'accepted' and i.responded_at = now()
         and case when v_as_student then i.kind = 'class' and s.class_id = new.class_id
                  else i.kind = 'member' and s.member_role::text = v_row ->> 'role'
                       and s.scope_id::text = coalesce(v_row ->> 'class_id', v_row ->> 'campus_id', v_row ->> 'school_id',
                                                       v_row ->> 'organization_id') end) then
    return new;
  end if;
  perform private.fail('permission.denied', 'An existing account is asked first: enroll_student or invite_member.');
  return null;
end;
$$;
comment on function private.tg_tenants__ask_accounts() is
  'Authority is never self-conferred: managers place only people whom their organization brought. Errors: permission.denied.';

create function private.tg_class_students__require_student() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: fires for whoever writes. Who sits in a class is managed as a student: links, restrictions,
-- details. Fires after the question, so that the answer tells nothing of strangers.
begin
  if not private.has_role(new.student_id, 'student') then
    perform private.fail('student.role_required', 'Only students sit in a class.');
  end if;
  return new;
end;
$$;
comment on function private.tg_class_students__require_student() is
  'Staff and guardians are not managed as students. Errors: student.role_required.';

create function private.tg_memberships__check_grant() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads the granter's memberships.
declare
  v_default public.staff_permission[] := private.effective_permissions(new.role, '{}', '{}');
  v_gained public.staff_permission[] := private.effective_permissions(
    new.role, new.custom_permissions, new.custom_permissions_filter);
begin
  if current_setting('role', true) is distinct from 'authenticated' or private.is_admin() then
    return new;
  end if;
  v_gained := array(
    select p from unnest(v_gained) p
    where case when tg_op = 'UPDATE' then p <> all (old.permissions) and (p <> all (v_default) or p = 'MANAGE_INTERNAL_COMM')
               -- His own row comes from an answer, and is as his inviter could make it.
               else p <> all (v_default) or (p = 'MANAGE_INTERNAL_COMM' and new.profile_id <> private.me()) end
    except
    select unnest(m.permissions) from public.memberships m
    where m.profile_id = private.me()
      and ((m.role = 'organization_manager' and m.organization_id = new.organization_id)
           or (m.role = 'school_manager' and m.school_id = new.school_id)
           or (m.role = 'campus_manager' and m.campus_id = new.campus_id)));
  if v_gained <> '{}' then
    perform private.fail('permission.denied', 'custom_permissions: nobody grants what he does not hold there.');
  end if;
  return new;
end;
$$;
comment on function private.tg_memberships__check_grant() is
  'READ_PARENT_COMM comes with its roles; more than those bring, or MANAGE_INTERNAL_COMM, comes only from who holds it there. Errors: permission.denied.';

create trigger class_students_10_stamp_chain_insert before insert on public.class_students
  for each row execute function private.tg_tenants__stamp_chain();
create trigger class_students_10_stamp_chain_update before update on public.class_students
  for each row execute function private.tg_tenants__stamp_chain();
create trigger memberships_10_stamp_chain_insert before insert on public.memberships
  for each row execute function private.tg_tenants__stamp_chain();
create trigger memberships_10_stamp_chain_update before update on public.memberships
  for each row execute function private.tg_tenants__stamp_chain();
create trigger class_students_20_ask_accounts before insert on public.class_students
  for each row execute function private.tg_tenants__ask_accounts();
create trigger class_students_30_require_student before insert on public.class_students
  for each row execute function private.tg_class_students__require_student();
create trigger memberships_20_ask_accounts before insert on public.memberships
  for each row execute function private.tg_tenants__ask_accounts();
create trigger memberships_30_check_grant_insert before insert on public.memberships
  for each row execute function private.tg_memberships__check_grant();
create trigger memberships_30_check_grant_update before update on public.memberships
  for each row execute function private.tg_memberships__check_grant();
create trigger memberships_90_audit_insert after insert on public.memberships
  for each row execute function private.tg_audit('id', 'profile_id', 'role', 'organization_id', 'school_id', 'campus_id', 'class_id', 'permissions');
create trigger memberships_90_audit_update after update on public.memberships
  for each row execute function private.tg_audit('id', 'profile_id', 'role', 'organization_id', 'school_id', 'campus_id', 'class_id', 'permissions');
create trigger memberships_90_audit_delete after delete on public.memberships
  for each row execute function private.tg_audit('id', 'profile_id', 'role', 'organization_id', 'school_id', 'campus_id', 'class_id', 'permissions');
create trigger class_students_90_audit_insert after insert on public.class_students
  for each row execute function private.tg_audit('student_id', 'class_id');
create trigger class_students_90_audit_update after update on public.class_students
  for each row execute function private.tg_audit('student_id', 'class_id');
create trigger class_students_90_audit_delete after delete on public.class_students
  for each row execute function private.tg_audit('student_id', 'class_id');
