-- What is wrong in a staged roster: a line that could give a wrong person something is held back with what
-- depends on it; what harms nobody is a warning.

-- Functions ---------------------------------------------------------------------------------------

create function private.roster_today(p_organization_id uuid, p_now timestamptz) returns date
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return (
    select (p_now at time zone case when count(distinct z.time_zone) = 1 then min(z.time_zone)
                                    else s.default_time_zone end)::date
    from private.settings s
    left join private.zones_of_schools z on z.organization_id = p_organization_id
    group by s.default_time_zone);
end;
$$;
comment on function private.roster_today(uuid, timestamptz) is
  'The day by which links and people of a roster are judged: where all schools of the organization lie, or else in the '
  'default time zone.';

create function private.roster_days_today(p_organization_id uuid, p_now timestamptz) returns daterange
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return (
    select daterange(min(d.day), max(d.day), '[]')
    from (select (p_now at time zone s.default_time_zone)::date from private.settings s
          union select private.roster_today(p_organization_id, p_now)
          union select (p_now at time zone z.time_zone)::date from private.zones_of_schools z
          where z.organization_id = p_organization_id) d(day));
end;
$$;
comment on function private.roster_days_today(uuid, timestamptz) is
  'The days that it is now at the schools of an organization: a roster is compared before it is known where a class '
  'is.';

create function private.last_day_anywhere(p_now timestamptz) returns date
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return (p_now at time zone 'Pacific/Kiritimati')::date;
end;
$$;
comment on function private.last_day_anywhere(timestamptz) is
  'The latest day that it is now somewhere, for the index: no day of a school is later.';

create function private.roster_class_days(p_organization_id uuid, p_now timestamptz)
returns table (sourced_id text, today date)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables.
  select c.sourced_id, (p_now at time zone z.time_zone)::date
  from public.classes c
  join private.zones_of_schools z on z.school_id = c.school_id
  where c.organization_id = p_organization_id and c.sourced_id is not null;
$$;
comment on function private.roster_class_days(uuid, timestamptz) is
  'The classes of an organization''s roster, with the day at their school.';

create function private.staged_links(p_import_id uuid)
returns table (student_sourced_id text, guardian_sourced_id text, by_student boolean, by_guardian boolean,
  days datemultirange)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. Agents may be listed with the student, the guardian, or both.
  -- A link counts while both have their role.
  select l.student, l.guardian, l.by_student, l.by_guardian, d.days
  from (
    select n.student, n.guardian, bool_or(n.by_student), bool_or(not n.by_student)
    from (
      select r.sourced_id, a, true from private.roster_rows r, unnest(r.agents) a
      where r.import_id = p_import_id and r.file = 'users' and r.role = 'student' and not r.held
      union all
      select a, r.sourced_id, false from private.roster_rows r, unnest(r.agents) a
      where r.import_id = p_import_id and r.file = 'users' and r.guards and not r.held) n(student, guardian, by_student)
    group by 1, 2) l(student, guardian, by_student, by_guardian)
  join private.roster_rows s
    on s.import_id = p_import_id and s.file = 'users' and s.sourced_id = l.student and s.role = 'student' and not s.held
  join private.roster_rows g
    on g.import_id = p_import_id and g.file = 'users' and g.sourced_id = l.guardian and not g.held and g.enabled
   and g.guards
  cross join lateral (
    select case when s.roles is null and g.roles is null then '{(,)}'
                else private.role_days(s.roles, 'student') * private.role_days(g.roles, 'guardian') end as days) d
  where not isempty(d.days) and coalesce(upper(d.days) > (
      select private.roster_today(i.organization_id, now()) from private.roster_imports i
      where i.id = p_import_id), true);
$$;
comment on function private.staged_links(uuid) is
  'Pairs of student and guardian in the staged rows, whose line names the other, and when the link counts.';

create function private.complete_roster(p_import_id uuid) returns void
language plpgsql volatile security definer set search_path = '' set enable_nestloop = off
as $$
-- Definer: reads and writes closed tables.
-- A file of changes becomes a whole one: what it does not name is what earlier rosters said. So all
-- later rules, also the guard against mass removal, are those of whole files.
declare
  v_import private.roster_imports;
begin
  select i.* into v_import from private.roster_imports i where i.id = p_import_id;
  if v_import.delta_files <> '{}' then
    with known as (
      select 'orgs' as file, s.sourced_id, s.name, 'school' as role, null::text as email, null::text as parent,
             null::text as member, null::text[] as agents, null::datemultirange as days,
             null::private.roster_role[] as roles, null::private.roster_role_line[] as role_lines, true as enabled,
             false as held
      from public.schools s
      where s.organization_id = v_import.organization_id and s.sourced_id is not null
      union all
      -- A campus or class whose parent the roster no longer knows stays as it is.
      select 'orgs', k.sourced_id, k.name, 'school', null, s.sourced_id, null, null, null, null, null, true,
        s.sourced_id is null
      from public.campuses k
      join public.schools s on s.id = k.school_id
      where k.organization_id = v_import.organization_id and k.sourced_id is distinct from s.sourced_id
        and k.sourced_id is not null
      union all
      select 'classes', c.sourced_id, c.name, null, null, k.sourced_id, null, null, null, null, null, true,
        k.sourced_id is null
      from public.classes c
      join public.campuses k on k.id = c.campus_id
      where c.organization_id = v_import.organization_id and c.sourced_id is not null
      union all
      select 'users', p.sourced_id, p.name, p.role, p.email, null, null, a.agents, null, p.roles, p.role_lines,
             p.enabled, false
      from private.roster_people p
      left join (
        select l.student_sourced_id, array_agg(l.guardian_sourced_id) from private.roster_links l
        where l.organization_id = v_import.organization_id and l.by_student group by 1
        union all
        select l.guardian_sourced_id, array_agg(l.student_sourced_id) from private.roster_links l
        where l.organization_id = v_import.organization_id and l.by_guardian group by 1
      ) a(sourced_id, agents) on a.sourced_id = p.sourced_id
      where p.organization_id = v_import.organization_id and p.left_at is null
      union all
      select 'enrollments', e.sourced_id, null, e.role, null, e.class_sourced_id, e.person_sourced_id, null,
             e.given_days, null, null, true, false
      from private.roster_enrollments e
      where e.organization_id = v_import.organization_id
      union all
      select 'roles', r.sourced_id, null, r.role, null, r.org, p.sourced_id, null, r.days, null, null, true, false
      from private.roster_people p cross join lateral unnest(p.role_lines) r
      where p.organization_id = v_import.organization_id and p.left_at is null
    )
    insert into private.roster_rows (
      import_id, file, line, sourced_id, name, role, email, parent, member, agents, days, given_days, roles,
      role_lines, guards, enabled, held)
    select p_import_id, k.file, (-row_number() over (partition by k.file order by k.sourced_id))::integer, k.sourced_id,
           k.name, k.role, k.email, k.parent, k.member, coalesce(k.agents, '{}'), coalesce(k.days, '{(,)}'),
           coalesce(k.days, '{(,)}'), k.roles, k.role_lines,
           k.file = 'users' and (coalesce(private.roster_role_kind(k.role) = 'guardian', false)
             or private.has_role_kind(k.roles, 'guardian')),
           k.enabled, k.held
    from known k
    where k.file = any (v_import.delta_files) and not exists (
      select from private.roster_rows r
      where r.import_id = p_import_id and r.file = k.file and r.sourced_id = k.sourced_id);
    perform private.complete_roster_roles(p_import_id, v_import.organization_id, v_import.delta_files);
    -- Districts are not kept. All schools are known here, so another parent of a school is a district.
    update private.roster_rows r set parent = null
    where r.import_id = p_import_id and r.file = 'orgs' and r.line > 0 and r.role = 'school' and r.parent is not null
      and 'orgs' = any (v_import.delta_files)
      and not exists (select from private.roster_rows o
                      where o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent)
      and not exists (select from public.campuses k
                      join public.schools s on s.id = k.school_id
                      where k.organization_id = v_import.organization_id and k.sourced_id = r.sourced_id
                        and s.sourced_id is distinct from k.sourced_id);
  end if;
  delete from private.roster_rows r where r.import_id = p_import_id and r.deleted;
end;
$$;
comment on function private.complete_roster(uuid) is
  'Adds to files of changes what earlier rosters said, and drops the lines that are gone.';

create function private.is_same_name(p_name text, p_other text) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_words text[] := string_to_array(private.folded(p_name), ' ');
  v_others text[] := string_to_array(private.folded(p_other), ' ');
begin
  return v_words <@ v_others or v_others <@ v_words;
end;
$$;
comment on function private.is_same_name(text, text) is
  'Whether two names differ in accents, case or further names only. A common word is not enough: brothers have one.';

create function private.roster_contradictions(p_import_id uuid, p_organization_id uuid)
returns table (file text, line integer, message text)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. Each of these could put somebody where they do not belong.
  select r.file, r.line, 'sourcedId is repeated in this file.'
  from (select r.file, r.line, count(*) over (partition by r.file, r.sourced_id) as times
        from private.roster_rows r where r.import_id = p_import_id and r.file <> 'roles' and r.sourced_id <> '') r
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
  -- The person may have an account by now, which consented to the earlier role.
  select r.file, r.line, 'A student cannot change to another role, or back: give another person another sourcedId.'
  from private.roster_rows r
  join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users' and not r.held and r.role <> 'none'
    and (r.role = 'student') <> (p.role = 'student')
  union all
  -- Systems give ids again. The new person would be seen with the records, links and account of the former one. Adults
  -- marry; two students of one first name are more often two than one.
  select r.file, r.line,
         case p.role when 'student' then 'Another name: give another student another sourcedId. For the same student, '
                                         'import a name with the words of both first.'
                     else 'Another name altogether: give another person another sourcedId.' end
  from private.roster_rows r
  join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users' and not r.held and r.role <> 'none'
    and p.left_at is null and r.name <> p.name
    and case p.role when 'student' then not private.is_same_name(r.name, p.name)
                    else not string_to_array(private.folded(r.name), ' ')
                             && string_to_array(private.folded(p.name), ' ') end
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

create function private.roster_misfits(p_import_id uuid)
returns table (file text, line integer, message text)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables.
  select r.file, r.line, case r.role when 'student' then 'The user of a student enrollment must have the role student.'
                                     else 'The user of a teacher enrollment must be staff.' end
  from private.roster_rows r
  join private.roster_rows u on u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member
  where r.import_id = p_import_id and r.file = 'enrollments' and not r.held and not u.held
    and (r.role = 'student' and u.role not in ('student', 'none')
         or r.role = 'teacher' and u.role not in ('administrator', 'aide', 'none', 'proctor', 'teacher'));
$$;
comment on function private.roster_misfits(uuid) is
  'Enrollments of people who have no role for them.';

create function private.roster_loose_ends(p_import_id uuid)
returns table (file text, line integer, message text)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. What refers to nothing gives nobody anything.
  with named as materialized (
    select r.line, r.role, r.guards, r.sourced_id, a as agent
    from private.roster_rows r, unnest(r.agents) a
    where r.import_id = p_import_id and r.file = 'users' and r.role is distinct from 'none'
  )
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
  select distinct 'users', n.line, 'An agentSourcedId names no user, or no guardian of the student: nobody is linked.'
  from named n
  left join private.roster_rows u
    on u.import_id = p_import_id and u.file = 'users' and u.sourced_id = n.agent and u.sourced_id <> n.sourced_id
   and (u.held or case when n.role = 'student' then u.guards else n.guards and u.role = 'student' end)
  where u.line is null;
$$;
comment on function private.roster_loose_ends(uuid) is 'Lines that refer to a missing line.';

create function private.check_roster(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = '' set enable_nestloop = off
as $$
-- Definer: writes closed tables.
declare
  v_first date := lower(private.roster_days_today(p_organization_id, now()));
begin
  perform private.skip_erased_people(p_import_id, p_organization_id);
  -- Other staff who teach a class count as teachers.
  update private.roster_rows u set role = 'teacher'
  where u.import_id = p_import_id and u.file = 'users' and u.role <> 'student'
    and (u.role in ('administrator', 'aide', 'proctor') or private.has_role_kind(u.roles, 'staff')) and exists (
    select from private.roster_rows e
    where e.import_id = p_import_id and e.file = 'enrollments' and e.role = 'teacher' and e.member = u.sourced_id);
  with wrong as (
    select c.file, c.line, c.message from private.roster_contradictions(p_import_id, p_organization_id) c
  ), said as (
    -- What an earlier roster said has no line in this one.
    insert into private.roster_errors (import_id, file, line, message)
    select p_import_id, w.file, greatest(w.line, 0),
           w.message || case when w.line > 0 then '' else format(' It is %s, of an earlier roster.', r.sourced_id) end
    from wrong w
    join private.roster_rows r on r.import_id = p_import_id and r.file = w.file and r.line = w.line
  )
  update private.roster_rows r set held = true
  from wrong w where r.import_id = p_import_id and r.file = w.file and r.line = w.line;
  insert into private.roster_errors (import_id, file, line, message, is_warning)
  select p_import_id, l.file, l.line, l.message, true from private.roster_loose_ends(p_import_id) l where l.line > 0;
  -- What depends on a wrong line waits with it, unnamed: the cause is named once. Orgs are two levels deep.
  for v_level in 1..2 loop
    update private.roster_rows r set held = true
    from private.roster_rows o
    where r.import_id = p_import_id and r.file in ('orgs', 'classes') and not r.held
      and o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent and o.held;
  end loop;
  update private.roster_rows r set held = true
  from private.roster_rows o
  where r.import_id = p_import_id and r.file = 'enrollments' and not r.held
    and o.import_id = p_import_id and o.file = 'classes' and o.sourced_id = r.parent and o.held;
  update private.roster_rows r set held = true
  from private.roster_rows o
  where r.import_id = p_import_id and r.file = 'enrollments' and not r.held
    and o.import_id = p_import_id and o.file = 'users' and o.sourced_id = r.member and o.held;
  -- Not held back: who has lost the role of a place loses the place.
  with misfit as (
    delete from private.roster_rows r using private.roster_misfits(p_import_id) m
    where r.import_id = p_import_id and r.file = m.file and r.line = m.line
    returning r.file, r.line, r.sourced_id, m.message
  )
  insert into private.roster_errors (import_id, file, line, message)
  select p_import_id, m.file, greatest(m.line, 0),
         m.message || case when m.line > 0 then '' else format(' It is %s, of an earlier roster.', m.sourced_id) end
  from misfit m;
  delete from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'enrollments' and not r.held and (
    r.role not in ('student', 'teacher')
    -- A place of the past, or of somebody who may not use the school system, is none. One that no role covers is
    -- kept: a file of changes may bring the role alone.
    or isempty(r.given_days) or upper(r.given_days) <= v_first
    or not exists (select from private.roster_rows c
                   where c.import_id = p_import_id and c.file = 'classes' and c.sourced_id = r.parent)
    or not exists (select from private.roster_rows u
                   where u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member and u.enabled));
  update private.roster_rows r set days = '{}'
  where r.import_id = p_import_id and r.file = 'enrollments' and upper(r.days) <= v_first;
end;
$$;
comment on function private.check_roster(uuid, uuid) is
  'Holds back lines that contradict others, with what depends on them, and leaves out places of nobody, and of '
  'people without the role.';

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
