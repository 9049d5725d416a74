-- What a roster would change: its rows compared with what the last one left, as a plan of steps, and
-- the refusal where that is more than half.

-- Functions ---------------------------------------------------------------------------------------

create function private.check_roster(p_import_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: closed tables.
  insert into private.roster_errors (import_id, file, line, message)
  select p_import_id, r.file, r.line, 'sourcedId stands here a second time.'
  from (select r.file, r.line, row_number() over (partition by r.file, r.sourced_id order by r.line) as nth
        from private.roster_rows r where r.import_id = p_import_id) r
  where r.nth > 1
  union all
  select p_import_id, r.file, r.line, 'There is no org with this parentSourcedId.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'orgs' and r.parent is not null
    and not exists (select from private.roster_rows o where o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent)
  union all
  select p_import_id, r.file, r.line, 'A school lies in a district, a campus in a school, and nothing deeper.'
  from private.roster_rows r
  join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
  join private.roster_rows oo on oo.import_id = p_import_id and oo.file = 'orgs' and oo.sourced_id = o.parent
  where r.import_id = p_import_id and r.file = 'orgs' and o.role in ('school', 'department') and oo.role in ('school', 'department')
  union all
  select p_import_id, r.file, r.line, 'A department lies in a school.'
  from private.roster_rows r
  left join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
  where r.import_id = p_import_id and r.file = 'orgs' and r.role = 'department' and o.role is distinct from 'school'
  union all
  select p_import_id, r.file, r.line, 'There is no school with this schoolSourcedId.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'classes'
    and not exists (select from private.roster_rows o where o.import_id = p_import_id and o.file = 'orgs'
                      and o.sourced_id = r.parent and o.role in ('school', 'department'))
  union all
  select p_import_id, r.file, r.line, 'There is no class with this classSourcedId.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'enrollments'
    and not exists (select from private.roster_rows c where c.import_id = p_import_id and c.file = 'classes' and c.sourced_id = r.parent)
  union all
  select p_import_id, r.file, r.line, 'There is no user with this userSourcedId.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'enrollments'
    and not exists (select from private.roster_rows u where u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member)
  union all
  select p_import_id, r.file, r.line, 'Whoever is enrolled as a student is a student.'
  from private.roster_rows r
  join private.roster_rows u on u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member
  where r.import_id = p_import_id and r.file = 'enrollments' and r.role = 'student' and u.role <> 'student'
  union all
  select p_import_id, r.file, r.line, 'There is no user with one of these agentSourcedIds, or it is of no family.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'users' and r.agents <> '{}' and exists (
    select from unnest(r.agents) a
    where not exists (select from private.roster_rows u
                      where u.import_id = p_import_id and u.file = 'users' and u.sourced_id = a
                        and (u.role in ('guardian', 'parent', 'relative')) = (r.role = 'student')
                        and (r.role in ('student', 'guardian', 'parent', 'relative')) and u.sourced_id <> r.sourced_id));
$$;
comment on function private.check_roster(uuid) is 'Notes lines that repeat an id or point at nothing.';

create function private.staged_links(p_import_id uuid)
returns table (student_sourced_id text, guardian_sourced_id text)
language sql stable security definer set search_path = ''
as $$
  -- Definer: closed tables. Agents stand with the student, with the guardian, or both.
  select r.sourced_id, a from private.roster_rows r, unnest(r.agents) a
  where r.import_id = p_import_id and r.file = 'users' and r.role = 'student'
  union
  select a, r.sourced_id from private.roster_rows r, unnest(r.agents) a
  where r.import_id = p_import_id and r.file = 'users' and r.role in ('guardian', 'parent', 'relative');
$$;
comment on function private.staged_links(uuid) is 'Students and guardians whom the staged rows name together.';

create function private.plan_roster_tenants(p_import_id uuid, p_organization_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: closed tables. A school's campuses are the orgs below it; a class that names the school
  -- itself sits on a campus of the same name.
  with orgs as (
    select r.sourced_id, r.name, case when o.role in ('school', 'department') then r.parent end as school
    from private.roster_rows r
    left join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
    where r.import_id = p_import_id and r.file = 'orgs' and r.role in ('school', 'department')
  ), campuses as (
    select o.sourced_id, o.name, o.school from orgs o where o.school is not null
    union all
    select o.sourced_id, o.name, o.sourced_id from orgs o
    where o.school is null and exists (
      select from private.roster_rows c where c.import_id = p_import_id and c.file = 'classes' and c.parent = o.sourced_id)
  ), classes as (
    select r.sourced_id, r.name, r.parent from private.roster_rows r where r.import_id = p_import_id and r.file = 'classes'
  )
  insert into private.roster_changes (import_id, step, sourced_id, name, parent, role)
  select p_import_id, 1, o.sourced_id, o.name, null::text, case when s.id is null then 'added' else 'changed' end
  from orgs o left join public.schools s on s.organization_id = p_organization_id and s.sourced_id = o.sourced_id
  where o.school is null and s.name is distinct from o.name
  union all
  select p_import_id, 2, o.sourced_id, o.name, o.school, case when c.id is null then 'added' else 'changed' end
  from campuses o left join public.campuses c on c.organization_id = p_organization_id and c.sourced_id = o.sourced_id
  where c.name is distinct from o.name
  union all
  select p_import_id, 3, o.sourced_id, o.name, o.parent, case when c.id is null then 'added' else 'changed' end
  from classes o left join public.classes c on c.organization_id = p_organization_id and c.sourced_id = o.sourced_id
  where c.name is distinct from o.name
  union all
  select p_import_id, 12, c.sourced_id, null, null, 'removed' from public.classes c
  where c.organization_id = p_organization_id and c.sourced_id is not null and c.sourced_id not in (select o.sourced_id from classes o)
  union all
  select p_import_id, 13, c.sourced_id, null, null, 'removed' from public.campuses c
  where c.organization_id = p_organization_id and c.sourced_id is not null and c.sourced_id not in (select o.sourced_id from campuses o)
  union all
  select p_import_id, 14, s.sourced_id, null, null, 'removed' from public.schools s
  where s.organization_id = p_organization_id and s.sourced_id is not null
    and s.sourced_id not in (select o.sourced_id from orgs o where o.school is null);
  -- What would move keeps its people where they are: a new id is a new place.
  insert into private.roster_errors (import_id, file, line, message)
  select p_import_id, r.file, r.line, 'It lies elsewhere now: what moves gets a new sourcedId.'
  from private.roster_rows r
  join public.classes c on c.organization_id = p_organization_id and c.sourced_id = r.sourced_id
  join public.campuses k on k.id = c.campus_id
  where r.import_id = p_import_id and r.file = 'classes' and k.sourced_id is distinct from r.parent
  union all
  select p_import_id, r.file, r.line, 'It lies elsewhere now: what moves gets a new sourcedId.'
  from private.roster_rows r
  join public.campuses k on k.organization_id = p_organization_id and k.sourced_id = r.sourced_id
  join public.schools s on s.id = k.school_id
  join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
  where r.import_id = p_import_id and r.file = 'orgs'
    and s.sourced_id is distinct from case when o.role in ('school', 'department') then r.parent else r.sourced_id end;
$$;
comment on function private.plan_roster_tenants(uuid, uuid) is 'Plans schools, campuses and classes.';

create function private.plan_roster_people(p_import_id uuid, p_organization_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: closed tables. Families, students and teachers; administrators are invited by hand.
  insert into private.roster_changes (import_id, step, sourced_id, name, role, email)
  select p_import_id, case when p.sourced_id is null then 4 else 5 end, r.sourced_id, r.name, r.role, r.email
  from private.roster_rows r
  left join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users' and r.role in ('student', 'teacher', 'guardian', 'parent', 'relative')
    and (p.name, p.role, p.email) is distinct from (r.name, r.role, r.email)
  union all
  -- Whoever has an address and no account is invited to take his profile over. A roster does not say
  -- who is 13, so students are invited by hand.
  select p_import_id, 10, r.sourced_id, null, r.role, r.email
  from private.roster_rows r
  left join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users' and r.role in ('teacher', 'guardian', 'parent', 'relative')
    and r.email is not null and p.email is distinct from r.email
  union all
  select p_import_id, 11, p.sourced_id, null, p.role, null
  from private.roster_people p
  where p.organization_id = p_organization_id and not exists (
    select from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'users' and r.sourced_id = p.sourced_id
      and r.role in ('student', 'teacher', 'guardian', 'parent', 'relative'));
  -- He may have an account by now, which agreed to be what it was.
  insert into private.roster_errors (import_id, file, line, message)
  select p_import_id, r.file, r.line, 'A student becomes nobody else, and nobody a student: another person gets another sourcedId.'
  from private.roster_rows r
  join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users' and (r.role = 'student') <> (p.role = 'student');
$$;
comment on function private.plan_roster_people(uuid, uuid) is 'Plans people and the invitations to them.';

create function private.plan_roster_places(p_import_id uuid, p_organization_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: closed tables. What changed goes and comes again.
  with staged as (
    select r.sourced_id, r.parent, r.member, r.role from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'enrollments' and r.role in ('student', 'teacher')
  )
  insert into private.roster_changes (import_id, step, sourced_id, parent, member, role)
  select p_import_id, 6, e.sourced_id, e.class_sourced_id, e.person_sourced_id, e.role
  from private.roster_enrollments e
  left join staged s on s.sourced_id = e.sourced_id
  where e.organization_id = p_organization_id
    and (s.parent, s.member, s.role) is distinct from (e.class_sourced_id, e.person_sourced_id, e.role)
  union all
  select p_import_id, 7, s.sourced_id, s.parent, s.member, s.role
  from staged s
  left join private.roster_enrollments e on e.organization_id = p_organization_id and e.sourced_id = s.sourced_id
  where (s.parent, s.member, s.role) is distinct from (e.class_sourced_id, e.person_sourced_id, e.role);
  insert into private.roster_changes (import_id, step, sourced_id, member)
  select p_import_id, 8, l.student_sourced_id, l.guardian_sourced_id
  from private.roster_links l
  where l.organization_id = p_organization_id and not exists (
    select from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'users'
      and ((r.sourced_id = l.student_sourced_id and l.guardian_sourced_id = any (r.agents))
           or (r.sourced_id = l.guardian_sourced_id and l.student_sourced_id = any (r.agents))))
  union all
  select p_import_id, 9, l.student_sourced_id, l.guardian_sourced_id
  from private.staged_links(p_import_id) l
  where not exists (select from private.roster_links known
                    where known.organization_id = p_organization_id and known.student_sourced_id = l.student_sourced_id
                      and known.guardian_sourced_id = l.guardian_sourced_id);
  insert into private.roster_errors (import_id, file, line, message)
  select p_import_id, r.file, r.line, 'More guardians, or students of a guardian, than are allowed.'
  from private.settings s
  cross join lateral (
    select l.student_sourced_id as sourced_id from private.staged_links(p_import_id) l
    group by 1 having count(*) > s.max_guardians_per_student
    union
    select l.guardian_sourced_id from private.staged_links(p_import_id) l
    group by 1 having count(*) > s.max_students_per_guardian) crowded
  join private.roster_rows r on r.import_id = p_import_id and r.file = 'users' and r.sourced_id = crowded.sourced_id;
$$;
comment on function private.plan_roster_places(uuid, uuid) is 'Plans enrollments and guardian links.';

create function private.count_roster(p_import_id uuid, p_organization_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  -- Definer: closed tables. An enrollment that changed goes and comes: it is counted once.
  with kinds (kind, existing) as (
    select * from (values
      ('schools', (select count(*) from public.schools s where s.organization_id = p_organization_id and s.sourced_id is not null)),
      ('campuses', (select count(*) from public.campuses c where c.organization_id = p_organization_id and c.sourced_id is not null)),
      ('classes', (select count(*) from public.classes c where c.organization_id = p_organization_id and c.sourced_id is not null)),
      ('people', (select count(*) from private.roster_people p where p.organization_id = p_organization_id)),
      ('enrollments', (select count(*) from private.roster_enrollments e where e.organization_id = p_organization_id)),
      ('links', (select count(*) from private.roster_links l where l.organization_id = p_organization_id))) k(kind, existing)
  ), steps as (
    select c.step, case when c.step <= 3 then c.role end as outcome, count(*) as rows
    from private.roster_changes c where c.import_id = p_import_id group by 1, 2
  ), moved as (
    select count(*) as rows from private.roster_changes c
    join private.roster_changes again on again.import_id = p_import_id and again.step = 7 and again.sourced_id = c.sourced_id
    where c.import_id = p_import_id and c.step = 6
  ), counted as (
    select k.kind, k.existing,
           coalesce((select sum(s.rows) from steps s where case k.kind
             when 'schools' then s.step = 1 and s.outcome = 'added' when 'campuses' then s.step = 2 and s.outcome = 'added'
             when 'classes' then s.step = 3 and s.outcome = 'added' when 'people' then s.step = 4
             when 'enrollments' then s.step = 7 else s.step = 9 end), 0)
             - case k.kind when 'enrollments' then m.rows else 0 end as added,
           coalesce((select sum(s.rows) from steps s where case k.kind
             when 'schools' then s.step = 1 and s.outcome = 'changed' when 'campuses' then s.step = 2 and s.outcome = 'changed'
             when 'classes' then s.step = 3 and s.outcome = 'changed' when 'people' then s.step = 5 end), 0)
             + case k.kind when 'enrollments' then m.rows else 0 end as changed,
           coalesce((select sum(s.rows) from steps s where case k.kind
             when 'schools' then s.step = 14 when 'campuses' then s.step = 13 when 'classes' then s.step = 12
             when 'people' then s.step = 11 when 'enrollments' then s.step = 6 else s.step = 8 end), 0)
             - case k.kind when 'enrollments' then m.rows else 0 end as removed
    from kinds k cross join moved m
  )
  select jsonb_object_agg(c.kind, jsonb_build_object(
           'existing', c.existing, 'added', c.added, 'changed', c.changed, 'removed', c.removed))
         || jsonb_build_object('invitations', (select coalesce(sum(s.rows), 0) from steps s where s.step = 10))
         -- A handful of rows says nothing by itself, all of them together do.
         || jsonb_build_object('rejected', bool_or(c.existing >= 10 and (c.changed + c.removed) * 2 > c.existing)
                                           or sum(c.changed + c.removed) * 2 > sum(c.existing))
  from counted c;
$$;
comment on function private.count_roster(uuid, uuid) is
  'What the plan would add, change and remove per kind, and whether that is more than half of what exists.';

create function private.plan_roster_stage(p_import_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_import private.roster_imports;
begin
  select i.* into v_import from private.roster_imports i where i.id = p_import_id;
  case v_import.stage
    when 0 then
      analyze private.roster_rows;
      perform private.check_roster(p_import_id);
    when 1 then
      perform private.plan_roster_tenants(p_import_id, v_import.organization_id);
    when 2 then
      perform private.plan_roster_people(p_import_id, v_import.organization_id);
    when 3 then
      perform private.plan_roster_places(p_import_id, v_import.organization_id);
    when 4 then
      analyze private.roster_changes;
      update private.roster_imports
      set counts = private.count_roster(p_import_id, v_import.organization_id),
          total = (select count(*) from private.roster_changes c where c.import_id = p_import_id)
      where id = p_import_id;
      delete from private.roster_rows where import_id = p_import_id;
    else
      return;
  end case;
  update private.roster_imports set stage = stage + 1 where id = p_import_id;
end;
$$;
comment on function private.plan_roster_stage(uuid) is 'One part of the comparison, short enough for a statement.';
