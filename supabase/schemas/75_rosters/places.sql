-- Places that a roster gives: in classes for students, memberships for teachers, from the first day of an
-- enrollment to its last. Set-based; apply.sql calls them slice by slice.

-- Functions ---------------------------------------------------------------------------------------

create function private.roster_appliers(p_organization_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables. People, in all their accounts.
begin
  return array(
    select distinct a.id
    from (
      select private.me()
      union select i.created_by_id from private.roster_imports i
      where i.organization_id = p_organization_id and i.finished_at is null) p(id)
    cross join lateral private.profiles_of_person(p.id) a(id)
    where a.id is not null);
end;
$$;
comment on function private.roster_appliers(uuid) is
  'All accounts of the people who uploaded the unfinished roster and who apply it now.';

create function private.roster_refused_ids(p_organization_id uuid, p_import_id uuid default null) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables. Authority is never self-conferred, and an account belongs to an
-- organization only by consent.
declare
  v_people uuid[] := private.roster_appliers(p_organization_id);
  -- Also addresses they gave up: verified again, these would make the placeholder theirs.
  v_addresses text[] := array(
    select v.address from private.verified_addresses v where v.profile_id = any (v_people));
begin
  return array(
    select p.profile_id
    from private.roster_people p
    left join public.profile_details d on d.profile_id = p.profile_id
    left join private.roster_rows r
      on r.import_id = p_import_id and r.file = 'users' and r.sourced_id = p.sourced_id and not r.held
    where p.organization_id = p_organization_id
      and (p.profile_id = any (v_people)
           or case when r.line is null then p.email else r.email end = any (v_addresses) or d.email = any (v_addresses)
           or d.phone = any (v_addresses)
           or not exists (select from private.placeholder_tenants t
                          where t.profile_id = p.profile_id and t.organization_id = p_organization_id)));
end;
$$;
comment on function private.roster_refused_ids(uuid, uuid) is
  'People who get no link and no place when the caller applies the roster: the one who uploaded it, the '
  'caller, and accounts that did not consent to the organization. p_import_id: with the addresses of its staged '
  'rows. The next roster plans the same again.';

create function private.note_left_out(p_organization_id uuid, p_messages text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. Only while an import is applied: the daily task has nobody to tell.
begin
  insert into private.roster_errors (import_id, file, line, message, is_warning)
  select distinct i.id, 'users', 0, m, true
  from unnest(p_messages) m
  join private.roster_imports i
    on i.organization_id = p_organization_id and i.applied_by_xid = pg_current_xact_id_if_assigned()
  where not exists (
    select from private.roster_errors e where e.import_id = i.id and e.file = 'users' and e.line = 0 and e.message = m);
end;
$$;
comment on function private.note_left_out(uuid, text[]) is
  'Adds to the report of the import that is applied now what it could not give, each once.';

create function private.note_refused_people(p_organization_id uuid, p_refused uuid[], p_sourced_ids text[])
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads a closed table.
begin
  perform private.note_left_out(p_organization_id, array(
    select format('Somebody else imports what the roster gives to %s: whoever applies a roster gets nothing from it, '
                  'nor does an account outside the organization.', p.sourced_id)
    from private.roster_people p
    where p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids)
      and p.profile_id = any (p_refused)));
end;
$$;
comment on function private.note_refused_people(uuid, uuid[], text[]) is
  'Reports which of these people of a roster got nothing, because of who applies it.';

create function private.remove_roster_places(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes places without the caller's policies.
-- Only places that the roster gave and that no other enrollment of the roster gives: what staff gave by hand stays.
begin
  with places as (
    select distinct c.id as class_id, p.profile_id, g.role
    from private.roster_enrollments g
    join public.classes c on c.organization_id = p_organization_id and c.sourced_id = g.class_sourced_id
    join private.zones_of_schools z on z.school_id = c.school_id
    join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = g.person_sourced_id
    where g.organization_id = p_organization_id and g.sourced_id = any (p_sourced_ids) and g.in_effect
      -- A person may be in the roster under several ids.
      and not exists (
        select from private.roster_people same
        join private.roster_enrollments other
          on other.organization_id = p_organization_id and other.person_sourced_id = same.sourced_id
         and other.class_sourced_id = g.class_sourced_id and other.role = g.role and other.in_effect
         and other.sourced_id <> all (p_sourced_ids)
        where same.profile_id = p.profile_id and same.organization_id = p_organization_id)
      -- Systems that renumber enrollments give the same place again in a later step: the person never left
      -- the class or its courses.
      and not exists (
        select from private.roster_changes again
        join private.roster_imports i on i.id = again.import_id
        join private.roster_people same
          on same.organization_id = p_organization_id and same.sourced_id = again.member
         and same.profile_id = p.profile_id
        where i.organization_id = p_organization_id and i.applied_by_xid = pg_current_xact_id_if_assigned()
          and again.step = 'add_places' and again.parent = g.class_sourced_id and again.role = g.role
          and again.days @> (now() at time zone z.time_zone)::date)
  ), left_classes as (
    delete from public.class_students s using places g
    where g.role = 'student' and s.class_id = g.class_id and s.student_id = g.profile_id and s.from_roster
  )
  delete from public.memberships m using places g
  where g.role = 'teacher' and m.class_id = g.class_id and m.profile_id = g.profile_id and m.role = 'teacher'
    and m.from_roster;
end;
$$;
comment on function private.remove_roster_places(uuid, text[]) is
  'Removes the places that these enrollments of the roster gave.';

create function private.end_roster_places(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  perform private.remove_roster_places(p_organization_id, p_sourced_ids);
  delete from private.roster_enrollments e
  where e.organization_id = p_organization_id and e.sourced_id = any (p_sourced_ids);
end;
$$;
comment on function private.end_roster_places(uuid, text[]) is
  'Ends enrollments of the roster and the places they gave.';

create function private.give_roster_places(p_organization_id uuid, p_sourced_ids text[], p_now timestamptz)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes places without the caller's policies. Only accounts that consented to the organization.
begin
  with begun as (
    update private.roster_enrollments e set in_effect = true
    from private.roster_class_days(p_organization_id, p_now) k
    where e.organization_id = p_organization_id and e.sourced_id = any (p_sourced_ids) and not e.in_effect
      and k.sourced_id = e.class_sourced_id and e.days @> k.today
    returning e.class_sourced_id, e.person_sourced_id, e.role
  ), places as (
    select distinct k.id as class_id, p.profile_id, b.role
    from begun b
    join public.classes k on k.organization_id = p_organization_id and k.sourced_id = b.class_sourced_id
    join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = b.person_sourced_id
    join private.placeholder_tenants t on t.profile_id = p.profile_id and t.organization_id = p_organization_id
  ), seats as (
    insert into public.class_students (class_id, student_id, from_roster)
    select p.class_id, p.profile_id, true from places p
    -- An account may have lost the role.
    join public.profile_roles student on student.profile_id = p.profile_id and student.role = 'student'
    where p.role = 'student'
    on conflict do nothing
  )
  insert into public.memberships (profile_id, role, organization_id, class_id, from_roster)
  select p.profile_id, 'teacher', p_organization_id, p.class_id, true from places p
  where p.role = 'teacher'
  on conflict do nothing;
end;
$$;
comment on function private.give_roster_places(uuid, text[], timestamptz) is
  'Gives the places of those enrollments that are in effect now.';

create function private.turn_roster_places(p_now timestamptz, p_limit integer default 5000) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Places before people: whoever has left has no place.
declare
  v_due record;
  v_turned integer := 0;
begin
  for v_due in
    select d.organization_id, array_agg(d.sourced_id) as ids, array_agg(d.turns_on) as turns,
           coalesce(array_agg(d.sourced_id) filter (where d.in_effect and not d.is_now), '{}') as ending
    from (select e.organization_id, e.sourced_id, e.in_effect, e.days @> k.today as is_now,
                 private.next_turn(e.days, k.today) as turns_on
          from private.roster_enrollments e
          cross join private.settings s
          -- Of a class that is gone, the day of the default time zone counts.
          left join public.classes c on c.organization_id = e.organization_id and c.sourced_id = e.class_sourced_id
          left join private.zones_of_schools z on z.school_id = c.school_id
          cross join lateral (
            select (p_now at time zone coalesce(z.time_zone, s.default_time_zone))::date as today) k
          where e.turns_on <= private.last_day_anywhere(p_now) and e.turns_on <= k.today
          order by e.turns_on limit p_limit for update of e skip locked) d
    group by 1
  loop
    perform private.remove_roster_places(v_due.organization_id, v_due.ending);
    update private.roster_enrollments e
    set in_effect = e.in_effect and e.sourced_id <> all (v_due.ending), turns_on = x.turns_on
    from unnest(v_due.ids, v_due.turns) x(sourced_id, turns_on)
    where e.organization_id = v_due.organization_id and e.sourced_id = x.sourced_id;
    perform private.give_roster_places(v_due.organization_id, v_due.ids, p_now);
    v_turned := v_turned + cardinality(v_due.ids);
  end loop;
  v_turned := v_turned + private.turn_roster_links(p_now, p_limit);
  for v_due in
    select p.organization_id, array_agg(p.sourced_id) as ids
    from (select p.organization_id, p.sourced_id from private.roster_people p
          where p.ends_on <= private.last_day_anywhere(p_now) and p.left_at is null
            and p.ends_on <= private.roster_today(p.organization_id, p_now)
          order by p.ends_on limit p_limit for update skip locked) p
    group by 1
  loop
    perform private.remove_roster_people(v_due.organization_id, v_due.ids);
    v_turned := v_turned + cardinality(v_due.ids);
  end loop;
  return v_turned;
end;
$$;
comment on function private.turn_roster_places(timestamptz, integer) is
  'Gives places and links whose first day has come, takes those whose last day has passed, and lets people go whose '
  'last role has ended. Returns the number.';

create function private.add_roster_places(p_organization_id uuid, p_changes private.roster_changes[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes places without the caller's policies.
declare
  v_refused uuid[] := private.roster_refused_ids(p_organization_id);
begin
  insert into private.roster_enrollments (
    organization_id, sourced_id, class_sourced_id, person_sourced_id, role, days, given_days, turns_on)
  select p_organization_id, c.sourced_id, c.parent, c.member, c.role, c.days, c.given_days,
         private.next_turn(c.days, k.today)
  from unnest(p_changes) c
  join private.roster_class_days(p_organization_id, now()) k on k.sourced_id = c.parent
  left join private.roster_people p
    on p.organization_id = p_organization_id and p.sourced_id = c.member and p.left_at is null
  -- The account may have ended since the preview: then the next roster gives the place to whom it names. A line without
  -- a day gives none, and is kept for whom no role makes a person of the roster.
  where case when p.profile_id is null then isempty(c.days) else p.profile_id <> all (v_refused) end
  on conflict do nothing;
  perform private.note_refused_people(p_organization_id, v_refused, array(select c.member from unnest(p_changes) c));
  perform private.give_roster_places(p_organization_id, array(select c.sourced_id from unnest(p_changes) c), now());
end;
$$;
comment on function private.add_roster_places(uuid, private.roster_changes[]) is
  'Adds enrollments of the roster, and the places in classes and memberships of teachers they give.';

create function private.note_roster_places(p_organization_id uuid, p_changes private.roster_changes[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. If a day has gone by since it was planned, the task judges the place.
declare
  v_refused uuid[] := private.roster_refused_ids(p_organization_id);
begin
  update private.roster_enrollments e
  set sourced_id = c.name, days = c.days, given_days = c.given_days,
      turns_on = case when e.in_effect <> c.days @> k.today then k.today else private.next_turn(c.days, k.today) end
  from unnest(p_changes) c, private.roster_class_days(p_organization_id, now()) k
  where e.organization_id = p_organization_id and e.sourced_id = c.sourced_id and k.sourced_id = e.class_sourced_id
    and not exists (
      select from private.roster_people p
      where p.organization_id = p_organization_id and p.sourced_id = e.person_sourced_id
        and p.profile_id = any (v_refused));
  perform private.note_refused_people(p_organization_id, v_refused, array(select c.member from unnest(p_changes) c));
end;
$$;
comment on function private.note_roster_places(uuid, private.roster_changes[]) is
  'Notes new ids and days of enrollments whose place stays as it is.';
