-- Roles of people by OneRoster 1.2, each with its days and its org: a place or a link counts while a role covers it.
-- In OneRoster 1.1 a user has one role, which counts always: its roles are null.

-- Functions ---------------------------------------------------------------------------------------

create function private.has_role_kind(p_roles private.roster_role[], p_kind text) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return exists (select from unnest(p_roles) r where r.kind = p_kind);
end;
$$;
comment on function private.has_role_kind(private.roster_role[], text) is 'Whether a kind is among roles with dates.';

create function private.role_days(p_roles private.roster_role[], p_kind text) returns datemultirange
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return case when p_roles is null then '{(,)}'
              else coalesce((select range_agg(r.days) from unnest(p_roles) r where r.kind = p_kind), '{}') end;
end;
$$;
comment on function private.role_days(private.roster_role[], text) is
  'When roles of a kind count; always, of people whose roles have no dates.';

create function private.roles_end_on(p_roles private.roster_role[]) returns date
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return (
    select case when bool_and(upper(r.days) is not null) then max(upper(r.days)) end from unnest(p_roles) r);
end;
$$;
comment on function private.roles_end_on(private.roster_role[]) is
  'The first day on which none of the roles counts any more; null if one is open.';

create function private.next_turn(p_days datemultirange, p_today date) returns date
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return case when p_days <> '{(,)}' then (
    select min(d) from unnest(p_days) r, unnest(array[lower(r), upper(r)]) d where d > p_today) end;
end;
$$;
comment on function private.next_turn(datemultirange, date) is
  'The next day on which something begins or ceases to count; null if there is none.';

create function private.complete_roster_roles(p_import_id uuid, p_organization_id uuid, p_delta_files text[])
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads and writes closed tables. Of OneRoster 1.2, whose users have no role in their own line.
begin
  if 'roles' = any (p_delta_files) then
    with unclear as (
      select r.line, r.member, case when r.sourced_id = '' then 'sourcedId is missing: a file of changes needs it.'
                                    else 'Earlier roles of this user are not known: import users and roles in full.' end
                               as message
      from private.roster_rows r
      left join private.roster_people p
        on p.organization_id = p_organization_id and p.sourced_id = r.member and p.left_at is null
      where r.import_id = p_import_id and r.file = 'roles' and r.line > 0 and not r.held
        and (r.sourced_id = '' or (p.sourced_id is not null and p.role_lines is null))
    ), said as (
      insert into private.roster_errors (import_id, file, line, message)
      select p_import_id, 'roles', u.line, u.message from unclear u
    )
    update private.roster_rows r set held = true, deleted = false
    from unclear u where r.import_id = p_import_id and r.file = 'roles' and r.line = u.line;
    update private.roster_rows u set role = null
    where u.import_id = p_import_id and u.file = 'users' and (u.line > 0 or u.role_lines is not null);
  end if;
  -- Whose roles no file names keeps them.
  update private.roster_rows u
  set role = p.role, roles = p.roles, role_lines = p.role_lines,
      guards = coalesce(private.roster_role_kind(p.role) = 'guardian', false)
        or private.has_role_kind(p.roles, 'guardian')
  from private.roster_people p
  where u.import_id = p_import_id and u.file = 'users' and u.line > 0 and u.role is null and not u.deleted
    and p.organization_id = p_organization_id and p.sourced_id = u.sourced_id
    and case when 'roles' = any (p_delta_files) then p.role_lines is null else 'users' = any (p_delta_files) end
    and ('roles' = any (p_delta_files) or not exists (
      select from private.roster_rows r where r.import_id = p_import_id and r.file = 'roles'));
end;
$$;
comment on function private.complete_roster_roles(uuid, uuid, text[]) is
  'Gives people whose roles a file of changes leaves out those of earlier rosters.';

create function private.fold_roster_roles(p_import_id uuid) returns void
language plpgsql volatile security definer set search_path = '' set enable_nestloop = off
as $$
-- Definer: writes closed tables.
declare
  v_today date := (
    select lower(private.roster_days_today(i.organization_id, now())) from private.roster_imports i
    where i.id = p_import_id);
  -- Roles in full decide of all people; a file of changes of those whose roles are known, which have no role yet.
  v_is_full boolean := (
    select 'roles' <> all (i.delta_files) from private.roster_imports i where i.id = p_import_id);
  v_knows_districts boolean := (
    select 'orgs' <> all (i.delta_files) from private.roster_imports i where i.id = p_import_id);
begin
  if not exists (select from private.roster_rows r where r.import_id = p_import_id and r.file = 'roles') then
    with wrong as (
      update private.roster_rows u set held = true
      where u.import_id = p_import_id and u.file = 'users' and not u.held and u.role is null
      returning u.line
    )
    insert into private.roster_errors (import_id, file, line, message)
    select p_import_id, 'users', w.line, 'The role of the user is unknown.' from wrong w;
  else
    -- Of a person one of whose roles cannot be read, nobody knows what to give or to take.
    update private.roster_rows u set held = true
    from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'roles' and r.held
      and u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member;
    insert into private.roster_errors (import_id, file, line, message, is_warning)
    select p_import_id, 'roles', r.line, 'There is no org with this orgSourcedId: the role gives nothing.', true
    from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'roles' and not r.held and r.parent is not null and v_knows_districts
      and r.line > 0
      and not exists (select from private.roster_rows o
                      where o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent);
    insert into private.roster_errors (import_id, file, line, message, is_warning)
    select p_import_id, 'roles', r.line, 'There is no user with this userSourcedId: the role gives nothing.', true
    from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'roles' and not r.held and r.line > 0
      and not exists (select from private.roster_rows u
                      where u.import_id = p_import_id and u.file = 'users' and u.sourced_id = r.member);
    with role as (
      select r.member, r.line, r.role as name, private.roster_role_kind(r.role) as kind,
             -- Districts are kept in no database: where not all orgs are named, they cover all.
             case when v_knows_districts or o.role in ('school', 'department') then r.parent end as org,
             r.days
      from private.roster_rows r
      left join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
      where r.import_id = p_import_id and r.file = 'roles'
        and private.roster_role_kind(r.role) is not null and not isempty(r.days)
        and coalesce(upper(r.days) > v_today, true)
        and (r.parent is null or o.line is not null or not v_knows_districts)
    ), person as (
      select r.member,
             -- Whoever is a student is nothing else. Other staff become teachers if they teach.
             case when bool_or(r.kind = 'student') then 'student'
                  when bool_or(r.name = 'teacher') then 'teacher'
                  when bool_or(r.kind = 'staff') and not bool_or(r.kind = 'guardian') then 'administrator'
                  else coalesce(min(r.name) filter (where r.kind = 'guardian'), 'administrator') end as main,
             bool_or(r.kind = 'student') and not bool_and(r.kind = 'student') as is_mixed,
             array_agg(distinct (r.kind, r.org, d.days)::private.roster_role) as roles
      from role r cross join lateral unnest(r.days) d(days)
      group by 1
    ), given as (
      -- Without an id of its own, no file of changes can name a line.
      select r.member, case when bool_and(r.sourced_id <> '' and r.times = 1) then
               array_agg((r.sourced_id, r.role, r.parent, r.days)::private.roster_role_line order by r.sourced_id) end
               as lines
      from (select r.member, r.sourced_id, r.role, r.parent, r.days,
                   count(*) over (partition by r.sourced_id) as times
            from private.roster_rows r
            where r.import_id = p_import_id and r.file = 'roles' and not r.held) r
      group by 1
    ), folded as (
      update private.roster_rows u
      set role = coalesce(p.main, 'none'),
          roles = coalesce(case when p.main = 'student'
                                then array(select r from unnest(p.roles) r where r.kind = 'student' order by r)
                                else p.roles end, '{}'),
          role_lines = g.lines,
          guards = coalesce(p.main <> 'student' and private.has_role_kind(p.roles, 'guardian'), false)
      from private.roster_rows same
      left join person p on p.member = same.sourced_id
      left join given g on g.member = same.sourced_id
      where same.import_id = p_import_id and same.file = 'users' and (v_is_full or same.role is null) and not same.held
        and u.import_id = p_import_id and u.file = 'users' and u.line = same.line
      returning u.line, coalesce(p.is_mixed, false) as is_mixed
    )
    insert into private.roster_errors (import_id, file, line, message, is_warning)
    select p_import_id, 'users', f.line, 'A student has no other role: only the role as a student counts.', true
    from folded f where f.is_mixed and f.line > 0;
    -- A line that names nobody may be anybody's: whoever would lose a role keeps what earlier rosters gave.
    if exists (select from private.roster_rows r
               where r.import_id = p_import_id and r.file = 'roles' and r.held and coalesce(r.member, '') = '') then
      update private.roster_rows u set held = true
      from private.roster_people p
      where p.organization_id = (select i.organization_id from private.roster_imports i where i.id = p_import_id)
        and p.left_at is null
        and u.import_id = p_import_id and u.file = 'users' and not u.held and u.sourced_id = p.sourced_id
        and (u.role = 'none' or exists (
          select from unnest(p.roles) k where not private.has_role_kind(u.roles, k.kind)));
    end if;
    delete from private.roster_rows r where r.import_id = p_import_id and r.file = 'roles';
  end if;
  -- Places of people whose roles have dates.
  if not exists (select from private.roster_rows u
                 where u.import_id = p_import_id and u.file = 'users' and u.roles is not null) then
    return;
  end if;
  with recursive above (org, covered) as (
    select o.sourced_id, o.sourced_id from private.roster_rows o where o.import_id = p_import_id and o.file = 'orgs'
    union
    select o.parent, a.covered from above a
    join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = a.org
    where o.parent is not null
  ), place as (
    select e.file, e.line, e.days, coalesce((
             select range_agg(r.days) from unnest(u.roles) r
             where r.kind = case e.role when 'student' then 'student' else 'staff' end
               and (r.org is null or exists (select from above a where a.org = r.org and a.covered = c.parent))),
                 '{}') as covered
    from private.roster_rows e
    join private.roster_rows u
      on u.import_id = p_import_id and u.file = 'users' and u.sourced_id = e.member and u.roles is not null
        and not u.held
    join private.roster_rows c on c.import_id = p_import_id and c.file = 'classes' and c.sourced_id = e.parent
    where e.import_id = p_import_id and e.file = 'enrollments' and e.role in ('student', 'teacher') and not e.held
  ), covered as (
    update private.roster_rows e set days = e.days * p.covered
    from place p
    where e.import_id = p_import_id and e.file = p.file and e.line = p.line
    returning e.line, p.days as asked, e.days
  )
  insert into private.roster_errors (import_id, file, line, message, is_warning)
  select p_import_id, 'enrollments', c.line, 'No role of the user covers it: nobody gets a place.', true
  from covered c
  where c.line > 0 and not isempty(c.asked) and coalesce(upper(c.asked) > v_today, true)
    and (isempty(c.days) or upper(c.days) <= v_today);
end;
$$;
comment on function private.fold_roster_roles(uuid) is
  'Gives users the roles that stand in a file of their own, and their enrollments the days that a role covers.';
