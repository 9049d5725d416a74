-- Tenants: organizations, their schools, campuses and classes. Managers of a tenant create and name the
-- tenants below it, through RLS; triggers fill the chain of tenants on a row. Who belongs to a tenant
-- follows from memberships and class_students (memberships.sql).

-- Tables ------------------------------------------------------------------------------------------

create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  sourced_id text unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint organizations_name_plain check (private.is_plain_text(name, 200)),
  constraint organizations_sourced_id_plain check (private.is_plain_text(sourced_id, 200))
);
comment on table public.organizations is 'A body that runs schools.';
comment on column public.organizations.sourced_id is
  'Identifier in the roster; null for a tenant created by hand.';

create table public.schools (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete restrict,
  name text not null,
  sourced_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint schools_name_plain check (private.is_plain_text(name, 200)),
  constraint schools_sourced_id_plain check (private.is_plain_text(sourced_id, 200)),
  constraint schools_one_per_sourced_id unique (organization_id, sourced_id)
);
comment on table public.schools is 'A school of an organization.';

create table public.campuses (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete restrict,
  school_id uuid not null references public.schools (id) on delete restrict,
  name text not null,
  sourced_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint campuses_name_plain check (private.is_plain_text(name, 200)),
  constraint campuses_sourced_id_plain check (private.is_plain_text(sourced_id, 200)),
  constraint campuses_one_per_sourced_id unique (organization_id, sourced_id)
);
comment on table public.campuses is 'A site of a school.';
create index campuses_school_id_idx on public.campuses (school_id);

create table public.classes (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete restrict,
  school_id uuid not null references public.schools (id) on delete restrict,
  campus_id uuid not null references public.campuses (id) on delete restrict,
  name text not null,
  sourced_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint classes_name_plain check (private.is_plain_text(name, 200)),
  constraint classes_sourced_id_plain check (private.is_plain_text(sourced_id, 200)),
  constraint classes_one_per_sourced_id unique (organization_id, sourced_id)
);
comment on table public.classes is 'A class on a campus.';
create index classes_school_id_idx on public.classes (school_id);
create index classes_campus_id_idx on public.classes (campus_id);

create table private.used_classes (
  class_id uuid primary key references public.classes (id) on delete cascade
);
comment on table private.used_classes is 'Classes that have ever had a student.';

-- Functions that policies call --------------------------------------------------------------------

create function private.my_managed_ids(p_level text) returns setof uuid
language plpgsql stable security definer rows 3 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies call it.
declare
  v_me uuid := private.me();
begin
  if p_level = 'organization' then
    return query select m.organization_id from public.memberships m
                 where m.profile_id = v_me and m.role = 'organization_manager';
  elsif p_level = 'school' then
    return query select m.school_id from public.memberships m where m.profile_id = v_me and m.role = 'school_manager';
  else
    return query select m.campus_id from public.memberships m where m.profile_id = v_me and m.role = 'campus_manager';
  end if;
end;
$$;
comment on function private.my_managed_ids(text) is
  'Organizations, schools or campuses (p_level) of which the signed-in person is the manager at exactly that '
  'level.';

create function private.my_administered_organization_ids() returns setof uuid
language plpgsql stable security definer rows 3 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies call it. There are few organizations, so for an admin an array of all still uses the
-- index.
begin
  if private.is_admin() then
    return query select o.id from public.organizations o;
  end if;
  return query select private.my_managed_ids('organization');
end;
$$;
comment on function private.my_administered_organization_ids() is
  'Organizations whose tenants the signed-in person manages: for an organization manager their own, for an '
  'admin all.';

create function private.my_tenant_ids(p_level text) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies call it.
declare
  v_me uuid := private.me();
begin
  return query
    select t.id
    from public.memberships m
    cross join lateral (select case p_level when 'organization' then m.organization_id when 'school' then m.school_id
                                            when 'campus' then m.campus_id else m.class_id end as id) t
    where m.profile_id = v_me and t.id is not null
    union
    select case p_level when 'organization' then c.organization_id when 'school' then c.school_id
                        when 'campus' then c.campus_id else c.class_id end
    from public.class_students c
    where c.student_id = v_me or c.student_id = any (array(select private.my_student_ids('view_progress')));
end;
$$;
comment on function private.my_tenant_ids(text) is
  'Tenants of a level (organization, school, campus, class) where the signed-in person works, is a student, '
  'or views the progress of a child.';

create function private.my_staffed_ids(p_level text) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies call it.
declare
  v_me uuid := private.me();
begin
  return query
    select case p_level when 'campus' then m.campus_id else m.class_id end
    from public.memberships m
    where m.profile_id = v_me
      and case p_level when 'campus' then m.role in ('campus_manager', 'office_manager') else m.role = 'teacher' end;
end;
$$;
comment on function private.my_staffed_ids(text) is
  'Campuses (p_level campus) whose manager or office manager the signed-in person is, or else classes that '
  'they teach.';

create function private.my_work_campus_ids() returns setof uuid
language plpgsql stable security definer rows 3 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies call it. Staff of a class belong to its campus.
declare
  v_me uuid := private.me();
begin
  return query select m.campus_id from public.memberships m where m.profile_id = v_me and m.campus_id is not null;
end;
$$;
comment on function private.my_work_campus_ids() is
  'Campuses where the signed-in person works, including campuses of their classes.';

-- Access ------------------------------------------------------------------------------------------

alter table public.organizations enable row level security;
alter table public.schools enable row level security;
alter table public.campuses enable row level security;
alter table public.classes enable row level security;
alter table private.used_classes enable row level security;
grant select on public.organizations, public.schools, public.campuses, public.classes to authenticated;
grant insert (name), update (name), delete on public.organizations to authenticated;
grant insert (organization_id, name), update (name), delete on public.schools to authenticated;
grant insert (school_id, name), update (name), delete on public.campuses to authenticated;
grant insert (campus_id, name), update (name), delete on public.classes to authenticated;
grant select, insert, update, delete on public.organizations, public.schools, public.campuses, public.classes
  to service_role;
-- Admins create organizations. Managers create and name the tenants below their own.
create policy organizations_select on public.organizations for select to authenticated
  using (id = any (array(select private.my_tenant_ids('organization')))
         -- Not by a list of ids: an admin would not see the organization that the statement inserts.
         or (select private.is_admin()));
create policy organizations_insert on public.organizations for insert to authenticated
  with check ((select private.is_admin()));
create policy organizations_update on public.organizations for update to authenticated
  using ((select private.is_admin()));
create policy organizations_delete on public.organizations for delete to authenticated
  using ((select private.is_admin()));
create policy schools_select on public.schools for select to authenticated
  using (id = any (array(select private.my_tenant_ids('school')))
         or organization_id = any (array(select private.my_administered_organization_ids())));
create policy schools_insert on public.schools for insert to authenticated
  with check (organization_id = any (array(select private.my_administered_organization_ids())));
create policy schools_update on public.schools for update to authenticated
  using (organization_id = any (array(select private.my_administered_organization_ids())));
create policy schools_delete on public.schools for delete to authenticated
  using (organization_id = any (array(select private.my_administered_organization_ids())));
create policy campuses_select on public.campuses for select to authenticated
  using (id = any (array(select private.my_tenant_ids('campus')))
         or school_id = any (array(select private.my_managed_ids('school')))
         or organization_id = any (array(select private.my_administered_organization_ids())));
create policy campuses_insert on public.campuses for insert to authenticated
  with check (school_id = any (array(select private.my_managed_ids('school')))
              or organization_id = any (array(select private.my_administered_organization_ids())));
create policy campuses_update on public.campuses for update to authenticated
  using (school_id = any (array(select private.my_managed_ids('school')))
         or organization_id = any (array(select private.my_administered_organization_ids())));
create policy campuses_delete on public.campuses for delete to authenticated
  using (school_id = any (array(select private.my_managed_ids('school')))
         or organization_id = any (array(select private.my_administered_organization_ids())));
create policy classes_select on public.classes for select to authenticated
  using (id = any (array(select private.my_tenant_ids('class')))
         or campus_id = any (array(select private.my_work_campus_ids()))
         or school_id = any (array(select private.my_managed_ids('school')))
         or organization_id = any (array(select private.my_administered_organization_ids())));
create policy classes_insert on public.classes for insert to authenticated
  with check (campus_id = any (array(select private.my_managed_ids('campus')))
              or school_id = any (array(select private.my_managed_ids('school')))
              or organization_id = any (array(select private.my_administered_organization_ids())));
create policy classes_update on public.classes for update to authenticated
  using (campus_id = any (array(select private.my_managed_ids('campus')))
         or school_id = any (array(select private.my_managed_ids('school')))
         or organization_id = any (array(select private.my_administered_organization_ids())));
create policy classes_delete on public.classes for delete to authenticated
  using (campus_id = any (array(select private.my_managed_ids('campus')))
         or school_id = any (array(select private.my_managed_ids('school')))
         or organization_id = any (array(select private.my_administered_organization_ids())));
create policy used_classes_closed on private.used_classes for all using (false);

grant execute on function private.my_managed_ids(text), private.my_administered_organization_ids(),
  private.my_tenant_ids(text), private.my_staffed_ids(text), private.my_work_campus_ids()
  to authenticated, service_role;

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_tenants__stamp_chain() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads parents that the writer may not see. The chain always comes from the parent, not from the
-- client. Fires before WITH CHECK, so the policy checks the filled chain.
declare
  v_parent record;
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) -> 'organization_id', to_jsonb(new) -> 'school_id',
        to_jsonb(new) -> 'campus_id', to_jsonb(new) -> 'class_id')
       is distinct from
       (to_jsonb(old) -> 'organization_id', to_jsonb(old) -> 'school_id',
        to_jsonb(old) -> 'campus_id', to_jsonb(old) -> 'class_id') then
      perform private.fail('validation.failed', 'A row cannot move to another tenant; create a new one.');
    end if;
    return new;
  end if;
  if tg_table_name = 'campuses' then
    select s.organization_id into v_parent from public.schools s where s.id = new.school_id;
    new.organization_id := v_parent.organization_id;
  elsif tg_table_name = 'classes' then
    select c.organization_id, c.school_id into v_parent from public.campuses c where c.id = new.campus_id;
    new.organization_id := v_parent.organization_id;
    new.school_id := v_parent.school_id;
  elsif tg_table_name = 'class_students' then
    select c.organization_id, c.school_id, c.campus_id into v_parent from public.classes c where c.id = new.class_id;
    new.organization_id := v_parent.organization_id;
    new.school_id := v_parent.school_id;
    new.campus_id := v_parent.campus_id;
  elsif tg_table_name = 'memberships' then
    if new.class_id is not null then
      select c.organization_id, c.school_id, c.campus_id into v_parent from public.classes c where c.id = new.class_id;
      new.organization_id := v_parent.organization_id;
      new.school_id := v_parent.school_id;
      new.campus_id := v_parent.campus_id;
    elsif new.campus_id is not null then
      select c.organization_id, c.school_id into v_parent from public.campuses c where c.id = new.campus_id;
      new.organization_id := v_parent.organization_id;
      new.school_id := v_parent.school_id;
    elsif new.school_id is not null then
      select s.organization_id into v_parent from public.schools s where s.id = new.school_id;
      new.organization_id := v_parent.organization_id;
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_tenants__stamp_chain() is
  'Fills the tenant chain from the nearest parent and refuses to move a row. Errors: validation.failed.';

create function private.tg_tenants__refuse_delete_if_referenced() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the contents may be hidden from the caller. Foreign keys enforce the rule as well; this gives an
-- error for people.
begin
  if exists (
    select from public.schools s where tg_table_name = 'organizations' and s.organization_id = old.id
    union all select from public.campuses c where tg_table_name = 'schools' and c.school_id = old.id
    union all select from public.classes c where tg_table_name = 'campuses' and c.campus_id = old.id
    union all select from public.class_students c where tg_table_name = 'classes' and c.class_id = old.id
    union all select from public.memberships m
              where old.id = case tg_table_name when 'organizations' then m.organization_id
                when 'schools' then m.school_id
                                                when 'campuses' then m.campus_id else m.class_id end) then
    perform private.fail('validation.failed',
      'Only an empty tenant can be deleted: first remove its people, courses and lower tenants.');
  end if;
  -- Whether a class is empty would reveal hidden students to a restricted manager, so managers cannot delete
  -- a class that ever had a student; admins, operators and rosters can.
  if tg_table_name = 'classes' and private.me() is not null and not private.is_admin()
     and not private.is_importing()
     and exists (select from private.used_classes u where u.class_id = old.id) then
    perform private.fail('validation.failed',
      'Only an empty tenant can be deleted: first remove its people, courses and lower tenants.');
  end if;
  return old;
end;
$$;
comment on function private.tg_tenants__refuse_delete_if_referenced() is
  'Refuses to delete a tenant that is not empty, and for managers a class that ever had a student. Errors: '
  'validation.failed.';

do $$
declare
  v_table text;
begin
  foreach v_table in array '{schools,campuses,classes,organizations}'::text[] loop
    execute format('create trigger %1$s_20_refuse_delete_if_referenced before delete on public.%1$I '
                   'for each row execute function private.tg_tenants__refuse_delete_if_referenced()', v_table);
    execute format('create trigger %1$s_30_touch before update on public.%1$I '
                   'for each row execute function private.tg_touch_updated_at()', v_table);
  end loop;
  foreach v_table in array '{campuses,classes}'::text[] loop
    execute format('create trigger %1$s_10_stamp_chain_insert before insert on public.%1$I '
                   'for each row execute function private.tg_tenants__stamp_chain()', v_table);
  end loop;
  foreach v_table in array '{schools,campuses,classes}'::text[] loop
    execute format('create trigger %1$s_10_stamp_chain_update before update on public.%1$I '
                   'for each row execute function private.tg_tenants__stamp_chain()', v_table);
  end loop;
end;
$$;

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.organizations', 'id');
select private.audit_changes('public.schools', 'id', '{organization_id}');
select private.audit_changes('public.campuses', 'id', '{organization_id,school_id}');
select private.audit_changes('public.classes', 'id', '{organization_id,school_id,campus_id}');
