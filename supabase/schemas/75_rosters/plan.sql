-- Planning a roster: compares the staged rows with the last import, writes the changes step by step, and
-- rejects a roster that would change or remove more than half.

-- Functions ---------------------------------------------------------------------------------------

create function private.roster_today(p_now timestamptz) returns date
language sql immutable security invoker set search_path = ''
as $$
  select (p_now at time zone 'UTC')::date;
$$;
comment on function private.roster_today(timestamptz) is 'The day by which a roster''s dates are judged.';

create function private.staged_links(p_import_id uuid)
returns table (student_sourced_id text, guardian_sourced_id text)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. Agents may be listed with the student, the guardian, or both.
  select l.student, l.guardian
  from (
    select r.sourced_id, a from private.roster_rows r, unnest(r.agents) a
    where r.import_id = p_import_id and r.file = 'users' and r.role = 'student' and not r.held
    union
    select a, r.sourced_id from private.roster_rows r, unnest(r.agents) a
    where r.import_id = p_import_id and r.file = 'users' and r.role in ('guardian', 'parent', 'relative')
      and not r.held) l(student, guardian)
  join private.roster_rows s
    on s.import_id = p_import_id and s.file = 'users' and s.sourced_id = l.student and s.role = 'student' and not s.held
  join private.roster_rows g
    on g.import_id = p_import_id and g.file = 'users' and g.sourced_id = l.guardian and not g.held and g.enabled
   and g.role in ('guardian', 'parent', 'relative');
$$;
comment on function private.staged_links(uuid) is 'Pairs of student and guardian in the staged rows.';

create function private.roster_contradictions(p_import_id uuid, p_organization_id uuid)
returns table (file text, line integer, message text)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. Each of these could put somebody where they do not belong.
  select r.file, r.line, 'sourcedId is repeated in this file.'
  from (select r.file, r.line, count(*) over (partition by r.file, r.sourced_id) as times
        from private.roster_rows r where r.import_id = p_import_id and r.sourced_id <> '') r
  where r.times > 1
  union all
  select r.file, r.line, 'There is no org with this parentSourcedId.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'orgs' and r.parent is not null
    and not exists (select from private.roster_rows o
                    where o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent)
  union all
  select r.file, r.line, 'An org may be nested at most two levels deep: a school, and a campus of it.'
  from private.roster_rows r
  join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
  join private.roster_rows oo on oo.import_id = p_import_id and oo.file = 'orgs' and oo.sourced_id = o.parent
  where r.import_id = p_import_id and r.file = 'orgs'
    and o.role in ('school', 'department') and oo.role in ('school', 'department')
  union all
  select r.file, r.line, 'A department must belong to a school.'
  from private.roster_rows r
  left join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
  where r.import_id = p_import_id and r.file = 'orgs' and r.role = 'department' and o.role is distinct from 'school'
    and not coalesce(o.held, false)
  union all
  select r.file, r.line, 'There is no school with this schoolSourcedId.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'classes' and not r.held
    and not exists (select from private.roster_rows o where o.import_id = p_import_id and o.file = 'orgs'
                      and o.sourced_id = r.parent and (o.held or o.role in ('school', 'department')))
  union all
  -- Tenants do not move, because their people would move with them.
  select r.file, r.line, 'It has moved to another parent: give it a new sourcedId.'
  from private.roster_rows r
  join public.classes c on c.organization_id = p_organization_id and c.sourced_id = r.sourced_id
  join public.campuses k on k.id = c.campus_id
  where r.import_id = p_import_id and r.file = 'classes' and not r.held and k.sourced_id is distinct from r.parent
  union all
  select r.file, r.line, 'It has moved to another parent: give it a new sourcedId.'
  from private.roster_rows r
  join public.campuses k on k.organization_id = p_organization_id and k.sourced_id = r.sourced_id
  join public.schools s on s.id = k.school_id
  join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
  where r.import_id = p_import_id and r.file = 'orgs' and not o.held
    and s.sourced_id is distinct from case when o.role in ('school', 'department') then r.parent else r.sourced_id end
  union all
  select r.file, r.line, 'The user of a student enrollment must have the role student.'
  from private.roster_rows r
  join private.roster_rows u on u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member
  where r.import_id = p_import_id and r.file = 'enrollments' and r.role = 'student' and u.role <> 'student'
  union all
  select r.file, r.line, 'The user of a teacher enrollment must be staff.'
  from private.roster_rows r
  join private.roster_rows u on u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member
  where r.import_id = p_import_id and r.file = 'enrollments' and r.role = 'teacher'
    and u.role not in ('administrator', 'aide', 'proctor', 'teacher')
  union all
  -- The person may have an account by now, which consented to the earlier role.
  select r.file, r.line, 'A student cannot change to another role, or back: give another person another sourcedId.'
  from private.roster_rows r
  join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users' and (r.role = 'student') <> (p.role = 'student')
  union all
  select r.file, r.line, 'The student has too many guardians, or the guardian too many students.'
  from private.settings s
  cross join lateral (
    select l.student_sourced_id as sourced_id from private.staged_links(p_import_id) l
    group by 1 having count(*) > s.max_guardians_per_student
    union
    select l.guardian_sourced_id from private.staged_links(p_import_id) l
    group by 1 having count(*) > s.max_students_per_guardian) crowded
  join private.roster_rows r on r.import_id = p_import_id and r.file = 'users' and r.sourced_id = crowded.sourced_id;
$$;
comment on function private.roster_contradictions(uuid, uuid) is
  'Lines that repeat an id, belong nowhere, or contradict another line or an earlier roster.';

create function private.roster_loose_ends(p_import_id uuid)
returns table (file text, line integer, message text)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. What refers to nothing gives nobody anything.
  select r.file, r.line, 'There is no class with this classSourcedId: nobody gets a place.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'enrollments' and not r.held
    and not exists (select from private.roster_rows c
                    where c.import_id = p_import_id and c.file = 'classes' and c.sourced_id = r.parent)
  union all
  select r.file, r.line, 'There is no user with this userSourcedId: nobody gets a place.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'enrollments' and not r.held
    and not exists (select from private.roster_rows u
                    where u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member)
  union all
  select r.file, r.line, 'An agentSourcedId names no user, or no guardian of the student: nobody is linked.'
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'users' and r.agents <> '{}' and exists (
    select from unnest(r.agents) a
    where not exists (select from private.roster_rows u
                      where u.import_id = p_import_id and u.file = 'users' and u.sourced_id = a
                        and (u.held or (u.role in ('guardian', 'parent', 'relative')) = (r.role = 'student'))
                        and r.role in ('student', 'guardian', 'parent', 'relative') and u.sourced_id <> r.sourced_id));
$$;
comment on function private.roster_loose_ends(uuid) is 'Lines that refer to a missing line.';

create function private.check_roster(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  -- Whoever else of the staff teaches a class is a teacher to Homeroom.
  update private.roster_rows u set role = 'teacher'
  where u.import_id = p_import_id and u.file = 'users' and u.role in ('administrator', 'aide', 'proctor') and exists (
    select from private.roster_rows e
    where e.import_id = p_import_id and e.file = 'enrollments' and e.role = 'teacher' and e.member = u.sourced_id);
  with wrong as (
    select c.file, c.line, c.message from private.roster_contradictions(p_import_id, p_organization_id) c
  ), said as (
    insert into private.roster_errors (import_id, file, line, message)
    select p_import_id, w.file, w.line, w.message from wrong w
  )
  update private.roster_rows r set held = true
  from wrong w where r.import_id = p_import_id and r.file = w.file and r.line = w.line;
  insert into private.roster_errors (import_id, file, line, message, is_warning)
  select p_import_id, l.file, l.line, l.message, true from private.roster_loose_ends(p_import_id) l;
  -- What depends on a wrong line waits with it, unnamed: the cause is named once. Orgs are two levels deep.
  for v_level in 1..2 loop
    update private.roster_rows r set held = true
    from private.roster_rows o
    where r.import_id = p_import_id and r.file in ('orgs', 'classes') and not r.held
      and o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent and o.held;
  end loop;
  update private.roster_rows r set held = true
  from private.roster_rows o
  where r.import_id = p_import_id and r.file = 'enrollments' and not r.held and o.import_id = p_import_id and o.held
    and (o.file, o.sourced_id) in (('classes', r.parent), ('users', r.member));
  delete from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'enrollments' and not r.held and (
    r.role not in ('student', 'teacher')
    -- A place of the past, or of somebody who may not use the school system, is none.
    or r.ends <= private.roster_today(now()) or r.ends <= r.begins
    or not exists (select from private.roster_rows c
                   where c.import_id = p_import_id and c.file = 'classes' and c.sourced_id = r.parent)
    or not exists (select from private.roster_rows u
                   where u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member and u.enabled));
end;
$$;
comment on function private.check_roster(uuid, uuid) is
  'Holds back lines that contradict others, with what depends on them, and leaves out places of nobody.';

create function private.is_held(p_import_id uuid, p_file text, p_sourced_id text) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. Of a line without a readable id, nobody knows which it is.
  select exists (select from private.roster_rows r
                 where r.import_id = p_import_id and r.file = p_file and r.sourced_id = p_sourced_id)
      or exists (select from private.roster_rows r
                 where r.import_id = p_import_id and r.file = p_file and r.sourced_id = '');
$$;
comment on function private.is_held(uuid, text, text) is
  'Whether a line of this id is still in the roster, held back or not, or may be.';

create function private.plan_roster_tenants(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
-- The campuses of a school are the orgs below it; a class directly in a school gets a campus with the
-- name of the school.
begin
  with orgs as (
    select r.sourced_id, r.name, case when o.role in ('school', 'department') then r.parent end as school
    from private.roster_rows r
    left join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
    where r.import_id = p_import_id and r.file = 'orgs' and r.role in ('school', 'department') and not r.held
  ), campuses as (
    select o.sourced_id, o.name, o.school from orgs o where o.school is not null
    union all
    select o.sourced_id, o.name, o.sourced_id from orgs o
    where o.school is null and exists (
      select from private.roster_rows c
      where c.import_id = p_import_id and c.file = 'classes' and c.parent = o.sourced_id and not c.held)
  ), classes as (
    select r.sourced_id, r.name, r.parent from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'classes' and not r.held
  )
  insert into private.roster_changes (import_id, step, sourced_id, name, parent, role)
  select p_import_id, 'save_schools'::private.roster_step, o.sourced_id, o.name, null::text,
         case when s.id is null then 'added' else 'changed' end
  from orgs o left join public.schools s on s.organization_id = p_organization_id and s.sourced_id = o.sourced_id
  where o.school is null and s.name is distinct from o.name
  union all
  select p_import_id, 'save_campuses', o.sourced_id, o.name, o.school,
         case when c.id is null then 'added' else 'changed' end
  from campuses o left join public.campuses c on c.organization_id = p_organization_id and c.sourced_id = o.sourced_id
  where c.name is distinct from o.name
  union all
  select p_import_id, 'save_classes', o.sourced_id, o.name, o.parent,
         case when c.id is null then 'added' else 'changed' end
  from classes o left join public.classes c on c.organization_id = p_organization_id and c.sourced_id = o.sourced_id
  where c.name is distinct from o.name
  union all
  select p_import_id, 'remove_classes', c.sourced_id, null, null, 'removed' from public.classes c
  where c.organization_id = p_organization_id and c.sourced_id is not null
    and not private.is_held(p_import_id, 'classes', c.sourced_id)
  union all
  select p_import_id, 'remove_campuses', c.sourced_id, null, null, 'removed' from public.campuses c
  where c.organization_id = p_organization_id and c.sourced_id is not null
    and c.sourced_id not in (select o.sourced_id from campuses o)
    and not exists (select from private.roster_rows h
                    where h.import_id = p_import_id and h.file = 'orgs' and h.held and h.sourced_id in ('', c.sourced_id))
    -- The campus of classes that are held back.
    and not exists (select from private.roster_rows h
                    where h.import_id = p_import_id and h.file = 'classes' and h.held)
  union all
  select p_import_id, 'remove_schools', s.sourced_id, null, null, 'removed' from public.schools s
  where s.organization_id = p_organization_id and s.sourced_id is not null
    and s.sourced_id not in (select o.sourced_id from orgs o where o.school is null)
    and not exists (select from private.roster_rows h
                    where h.import_id = p_import_id and h.file = 'orgs' and h.held);
end;
$$;
comment on function private.plan_roster_tenants(uuid, uuid) is 'Plans schools, campuses and classes.';

create function private.plan_roster_people(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Students, teachers and families; administrators are invited by hand.
begin
  insert into private.roster_changes (import_id, step, sourced_id, name, role, email)
  select p_import_id,
         (case when p.sourced_id is null or p.left_at is not null then 'add_people' else 'update_people' end)::private.roster_step,
         r.sourced_id, r.name, r.role, r.email
  from private.roster_rows r
  left join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users'
    and r.role in ('student', 'teacher', 'guardian', 'parent', 'relative')
    and not r.held and (p.name, p.role, p.email) is distinct from (r.name, r.role, r.email)
  union all
  -- People with an address and no account are invited to take over their profile. A roster has no ages, so
  -- students are invited by hand.
  select p_import_id, 'invite_people', r.sourced_id, null, r.role, r.email
  from private.roster_rows r
  left join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users'
    and r.role in ('teacher', 'guardian', 'parent', 'relative') and not r.held
    and r.email is not null and p.email is distinct from r.email
  union all
  select p_import_id, 'remove_people', p.sourced_id, null, p.role, null
  from private.roster_people p
  where p.organization_id = p_organization_id and p.left_at is null and not exists (
    select from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'users'
      and (r.held and r.sourced_id in ('', p.sourced_id)
           or r.sourced_id = p.sourced_id and r.role in ('student', 'teacher', 'guardian', 'parent', 'relative')));
end;
$$;
comment on function private.plan_roster_people(uuid, uuid) is 'Plans people and the invitations to them.';

create function private.plan_roster_places(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. A changed enrollment is ended and added again.
begin
  with staged as (
    select r.sourced_id, r.parent, r.member, r.role, r.begins, r.ends from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'enrollments' and not r.held
  ), held as (
    select r.sourced_id from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'enrollments' and r.held
  )
  insert into private.roster_changes (import_id, step, sourced_id, parent, member, role, begins, ends)
  select p_import_id, 'end_places'::private.roster_step, e.sourced_id, e.class_sourced_id, e.person_sourced_id, e.role,
         e.begins, e.ends
  from private.roster_enrollments e
  left join staged s on s.sourced_id = e.sourced_id
  where e.organization_id = p_organization_id
    and (s.parent, s.member, s.role, s.begins, s.ends)
        is distinct from (e.class_sourced_id, e.person_sourced_id, e.role, e.begins, e.ends)
    and not exists (select from held h where h.sourced_id in ('', e.sourced_id))
  union all
  select p_import_id, 'add_places', s.sourced_id, s.parent, s.member, s.role, s.begins, s.ends
  from staged s
  left join private.roster_enrollments e on e.organization_id = p_organization_id and e.sourced_id = s.sourced_id
  where (s.parent, s.member, s.role, s.begins, s.ends)
        is distinct from (e.class_sourced_id, e.person_sourced_id, e.role, e.begins, e.ends);
  insert into private.roster_changes (import_id, step, sourced_id, member)
  select p_import_id, 'end_links'::private.roster_step, l.student_sourced_id, l.guardian_sourced_id
  from private.roster_links l
  where l.organization_id = p_organization_id
    and (l.student_sourced_id, l.guardian_sourced_id) not in (
      select k.student_sourced_id, k.guardian_sourced_id from private.staged_links(p_import_id) k)
    and not exists (
      select from private.roster_rows r
      where r.import_id = p_import_id and r.file = 'users' and r.held
        and r.sourced_id in ('', l.student_sourced_id, l.guardian_sourced_id))
  union all
  select p_import_id, 'add_links', l.student_sourced_id, l.guardian_sourced_id
  from private.staged_links(p_import_id) l
  where not exists (select from private.roster_links known
                    where known.organization_id = p_organization_id
                      and known.student_sourced_id = l.student_sourced_id
                      and known.guardian_sourced_id = l.guardian_sourced_id);
end;
$$;
comment on function private.plan_roster_places(uuid, uuid) is 'Plans enrollments and guardian links.';

create function private.count_roster(p_import_id uuid, p_organization_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. A changed enrollment is ended and added again, but counted once.
  with kinds (kind, existing) as (
    select * from (values
      ('schools', (select count(*) from public.schools s
                   where s.organization_id = p_organization_id and s.sourced_id is not null)),
      ('campuses', (select count(*) from public.campuses c
                    where c.organization_id = p_organization_id and c.sourced_id is not null)),
      ('classes', (select count(*) from public.classes c
                   where c.organization_id = p_organization_id and c.sourced_id is not null)),
      ('people', (select count(*) from private.roster_people p
                  where p.organization_id = p_organization_id and p.left_at is null)),
      ('enrollments', (select count(*) from private.roster_enrollments e
                       where e.organization_id = p_organization_id)),
      ('links', (select count(*) from private.roster_links l
                 where l.organization_id = p_organization_id))) k(kind, existing)
  ), effects (step, kind, outcome) as (
    values ('save_schools'::private.roster_step, 'schools', null), ('save_campuses', 'campuses', null),
           ('save_classes', 'classes', null), ('add_people', 'people', 'added'),
           ('update_people', 'people', 'changed'), ('end_places', 'enrollments', 'removed'),
           ('add_places', 'enrollments', 'added'), ('end_links', 'links', 'removed'),
           ('add_links', 'links', 'added'), ('remove_people', 'people', 'removed'),
           ('remove_classes', 'classes', 'removed'), ('remove_campuses', 'campuses', 'removed'),
           ('remove_schools', 'schools', 'removed')
  ), planned as (
    select f.kind, coalesce(f.outcome, c.role) as outcome, count(*) as rows
    from private.roster_changes c
    join effects f on f.step = c.step
    where c.import_id = p_import_id
    group by 1, 2
  ), moved as (
    select 'enrollments' as kind, count(*) as rows
    from private.roster_changes c
    join private.roster_changes again
      on again.import_id = p_import_id and again.step = 'add_places' and again.sourced_id = c.sourced_id
    where c.import_id = p_import_id and c.step = 'end_places'
  ), counted as (
    select k.kind, k.existing,
           coalesce(sum(p.rows) filter (where p.outcome = 'added'), 0) - coalesce(max(m.rows), 0) as added,
           coalesce(sum(p.rows) filter (where p.outcome = 'changed'), 0) + coalesce(max(m.rows), 0) as changed,
           coalesce(sum(p.rows) filter (where p.outcome = 'removed'), 0) - coalesce(max(m.rows), 0) as removed
    from kinds k
    left join planned p on p.kind = k.kind
    left join moved m on m.kind = k.kind
    group by k.kind, k.existing
  )
  select jsonb_object_agg(c.kind, jsonb_build_object(
           'existing', c.existing, 'added', c.added, 'changed', c.changed, 'removed', c.removed))
         || jsonb_build_object('invitations', (
              select count(*) from private.roster_changes i
              where i.import_id = p_import_id and i.step = 'invite_people'))
         -- A kind with fewer than ten rows counts only in the sum.
         || jsonb_build_object('rejected', bool_or(c.existing >= 10 and (c.changed + c.removed) * 2 > c.existing)
                                           or sum(c.changed + c.removed) * 2 > sum(c.existing))
  from counted c;
$$;
comment on function private.count_roster(uuid, uuid) is
  'Counts per kind what the plan adds, changes and removes; rejected: whether that is more than half of '
  'the existing.';

create function private.plan_roster_stage(p_import_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_import private.roster_imports;
begin
  select i.* into v_import from private.roster_imports i where i.id = p_import_id;
  case v_import.stage
    when 'receiving' then
      analyze private.roster_rows;
      perform private.check_roster(p_import_id, v_import.organization_id);
      analyze private.roster_rows;
    when 'comparing_tenants' then
      perform private.plan_roster_tenants(p_import_id, v_import.organization_id);
    when 'comparing_people' then
      perform private.plan_roster_people(p_import_id, v_import.organization_id);
    when 'comparing_places' then
      perform private.plan_roster_places(p_import_id, v_import.organization_id);
    when 'counting' then
      analyze private.roster_changes;
      update private.roster_imports
      set counts = private.count_roster(p_import_id, v_import.organization_id),
          total = (select count(*) from private.roster_changes c where c.import_id = p_import_id)
      where id = p_import_id;
      delete from private.roster_rows where import_id = p_import_id;
    else
      return;
  end case;
  update private.roster_imports set stage = (enum_range(stage, null))[2] where id = p_import_id;
end;
$$;
comment on function private.plan_roster_stage(uuid) is
  'Runs the next stage of the comparison; each is short enough for one statement.';
