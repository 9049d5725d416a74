-- How students leave groups by themselves: whoever loses the standing for a student loses them in their groups with
-- the same statement, and does not get them back with a new standing. Reads ask for standing besides, so what ends
-- by time alone, or while somebody is put in, is hidden at once; private.tend_groups takes it out for good.

-- Functions ---------------------------------------------------------------------------------------

create function private.end_group_places(p_owner_ids uuid[], p_student_ids uuid[] default null) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_owner_id uuid;
  v_student_ids uuid[];
  v_ended integer := 0;
  v_count integer;
begin
  foreach v_owner_id in array array(
    select o.profile_id from private.group_owners o where o.profile_id = any (p_owner_ids) order by o.profile_id)
  loop
    v_student_ids := array(
      select distinct x.student_id
      from private.student_groups g
      join private.group_students x on x.group_id = g.id
      where g.owner_id = v_owner_id and (p_student_ids is null or x.student_id = any (p_student_ids)));
    delete from private.group_students m
    using (
      select x.group_id, x.student_id
      from private.student_groups g
      join private.group_students x on x.group_id = g.id
      where g.owner_id = v_owner_id and x.student_id = any (v_student_ids) and not exists (
        select from private.standing_students(v_owner_id, v_student_ids) s where s.student_id = x.student_id)
      -- A row that is locked is being taken out already.
      for update of x skip locked) gone
    where m.group_id = gone.group_id and m.student_id = gone.student_id;
    get diagnostics v_count = row_count;
    v_ended := v_ended + v_count;
  end loop;
  return v_ended;
end;
$$;
comment on function private.end_group_places(uuid[], uuid[]) is
  'Takes students out of the groups of these people for whom the owner has no standing now; of p_student_ids alone, '
  'unless null. Returns the number.';

create function private.end_group_shares(p_profile_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_ended integer;
begin
  delete from private.group_shares h
  using (
    select x.group_id, x.profile_id
    from private.group_shares x
    join private.student_groups g on g.id = x.group_id
    where (g.owner_id = any (p_profile_ids) or x.profile_id = any (p_profile_ids))
      and not private.are_colleagues(g.owner_id, x.profile_id)
    for update of x skip locked) gone
  where h.group_id = gone.group_id and h.profile_id = gone.profile_id;
  get diagnostics v_ended = row_count;
  return v_ended;
end;
$$;
comment on function private.end_group_shares(uuid[]) is
  'Ends shares from and with these people who are not colleagues any more. Returns the number.';

create function private.tend_groups(p_now timestamptz default now(), p_limit integer default 500) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Owners that another run has locked are left to it.
declare
  v_owner_ids uuid[];
begin
  v_owner_ids := array(
    select o.profile_id from private.group_owners o
    where o.checked_at < p_now - interval '9 minutes'
    order by o.checked_at limit p_limit
    for update skip locked);
  update private.group_owners o set checked_at = p_now where o.profile_id = any (v_owner_ids);
  perform private.close_late_group_acts(p_now, p_limit);
  return private.end_group_places(v_owner_ids) + private.end_group_shares(v_owner_ids);
end;
$$;
comment on function private.tend_groups(timestamptz, integer) is
  'Takes out of groups whom their owners lost by time alone, or while putting them in, of up to p_limit owners not '
  'looked at for nine minutes or since they put somebody in; and ends acts that were left lying. Returns how many '
  'students and shares ended. Called on a schedule.';

create function private.end_groups_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes another person's rows when their account ends.
begin
  delete from private.group_owners where profile_id = p_profile_id;
  delete from private.group_students where student_id = p_profile_id;
  delete from private.group_shares where profile_id = p_profile_id;
end;
$$;
comment on function private.end_groups_of(uuid) is
  'Ends the groups of an ended profile, and takes the profile out of those of others.';

create function private.groups_with(p_student_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return array(select m.group_id from private.group_students m where m.student_id = p_student_id order by 1);
end;
$$;
comment on function private.groups_with(uuid) is 'The groups in which a student is.';

create function private.place_in_groups(p_student_id uuid, p_group_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  insert into private.group_students (group_id, student_id)
  select g.id, p_student_id
  from private.student_groups g
  where g.id = any (p_group_ids)
    and exists (select from private.standing_students(g.owner_id) s where s.student_id = p_student_id)
  order by g.id
  on conflict do nothing;
end;
$$;
comment on function private.place_in_groups(uuid, uuid[]) is
  'Puts the account that took over a placeholder into the groups that had the placeholder, where the owner has '
  'standing for the account.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_groups__end_places() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. The arguments name the columns that hold people.
declare
  -- What gives nobody standing: work that is graded or a lesson that is attended changes nothing else.
  c_idle constant text[] := '{progress,last_accessed_at,completed_at,attendance,revision,metadata,updated_at}';
  v_rows jsonb[];
  v_people uuid[];
  v_owner_ids uuid[];
begin
  if tg_op = 'UPDATE' then
    v_rows := array(
      select to_jsonb(o) - c_idle from old_rows o
      except all
      select to_jsonb(n) - c_idle from new_rows n);
  elsif tg_op = 'DELETE' then
    v_rows := array(select to_jsonb(o) from old_rows o);
  else
    v_rows := array(select to_jsonb(n) from new_rows n);
  end if;
  if v_rows = '{}' then
    return null;
  end if;
  v_people := array(
    select distinct (r ->> a.name)::uuid
    from unnest(v_rows) r cross join unnest(tg_argv) a(name) where r ->> a.name is not null);
  if tg_table_name = 'contact_restrictions' then
    v_people := v_people || array(
      select t.profile_id from private.restriction_students t
      where t.restriction_id in (select (r ->> 'id')::uuid from unnest(v_rows) r));
  elsif tg_table_name = 'courses' then
    v_people := v_people || array(
      select m.profile_id from public.memberships m
      where m.role = 'teacher' and m.class_id in (select (r ->> 'class_id')::uuid from unnest(v_rows) r));
  end if;
  v_owner_ids := array(
    select o.profile_id from private.group_owners o where o.profile_id = any (v_people)
    union
    -- What a client loses their agents lose.
    select a.source_profile_id
    from public.profile_graph a join private.group_owners o on o.profile_id = a.source_profile_id
    where a.target_profile_id = any (v_people) and a.relationship_type = 'AGENT');
  if v_owner_ids <> '{}' then
    perform private.end_group_places(v_owner_ids);
  end if;
  v_owner_ids := array(
    select g.owner_id
    from private.group_students m join private.student_groups g on g.id = m.group_id
    where m.student_id = any (v_people) and g.owner_id <> all (v_owner_ids));
  if v_owner_ids <> '{}' then
    perform private.end_group_places(v_owner_ids, v_people);
  end if;
  if tg_table_name in ('memberships', 'suspended_profiles') then
    perform private.end_group_shares(v_people);
  end if;
  return null;
end;
$$;
comment on function private.tg_groups__end_places() is
  'Takes students out of the groups of those who lost the standing for them, and ends shares of former colleagues.';

create function private.tg_settings__end_group_places() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Fewer contact days, and rights that lapse at majority, end standing of many at once.
begin
  if new.contact_days < old.contact_days
     or (new.majority_policy, new.majority_age, new.consent_age)
        is distinct from (old.majority_policy, old.majority_age, old.consent_age) then
    perform private.end_group_places(array(select o.profile_id from private.group_owners o));
  end if;
  return null;
end;
$$;
comment on function private.tg_settings__end_group_places() is
  'Takes students out of groups whose standing a setting ended.';

create trigger profile_graph_80_end_group_places_update after update on public.profile_graph
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('source_profile_id', 'target_profile_id');
create trigger profile_graph_80_end_group_places_delete after delete on public.profile_graph
  referencing old table as old_rows for each statement
  execute function private.tg_groups__end_places('source_profile_id', 'target_profile_id');
create trigger class_students_80_end_group_places_update after update on public.class_students
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('student_id');
create trigger class_students_80_end_group_places_delete after delete on public.class_students
  referencing old table as old_rows for each statement
  execute function private.tg_groups__end_places('student_id');
create trigger memberships_80_end_group_places_update after update on public.memberships
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('profile_id');
create trigger memberships_80_end_group_places_delete after delete on public.memberships
  referencing old table as old_rows for each statement
  execute function private.tg_groups__end_places('profile_id');
create trigger bookings_80_end_group_places_update after update on public.bookings
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('student_id');
create trigger bookings_80_end_group_places_delete after delete on public.bookings
  referencing old table as old_rows for each statement
  execute function private.tg_groups__end_places('student_id');
create trigger courses_80_end_group_places_update after update on public.courses
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('tutor_id');
create trigger enrollments_80_end_group_places_update after update on public.enrollments
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('student_id');
create trigger enrollments_80_end_group_places_delete after delete on public.enrollments
  referencing old table as old_rows for each statement
  execute function private.tg_groups__end_places('student_id');
create trigger profile_roles_80_end_group_places_update after update on public.profile_roles
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('profile_id');
create trigger profile_roles_80_end_group_places_delete after delete on public.profile_roles
  referencing old table as old_rows for each statement
  execute function private.tg_groups__end_places('profile_id');
create trigger contact_restrictions_80_end_group_places_insert after insert on public.contact_restrictions
  referencing new table as new_rows for each statement
  execute function private.tg_groups__end_places('student_id');
create trigger contact_restrictions_80_end_group_places_update after update on public.contact_restrictions
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('student_id');
create trigger restriction_subjects_80_end_group_places_insert after insert on private.restriction_subjects
  referencing new table as new_rows for each statement
  execute function private.tg_groups__end_places('profile_id');
create trigger restriction_students_80_end_group_places_insert after insert on private.restriction_students
  referencing new table as new_rows for each statement
  execute function private.tg_groups__end_places('profile_id');
create trigger student_statuses_80_end_group_places_insert after insert on public.student_statuses
  referencing new table as new_rows for each statement
  execute function private.tg_groups__end_places('student_id', 'guardian_id');
create trigger student_statuses_80_end_group_places_update after update on public.student_statuses
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.tg_groups__end_places('student_id', 'guardian_id');
create trigger suspended_profiles_80_end_group_places_insert after insert on private.suspended_profiles
  referencing new table as new_rows for each statement
  execute function private.tg_groups__end_places('profile_id');
create trigger settings_80_end_group_places after update on private.settings
  for each row execute function private.tg_settings__end_group_places();
