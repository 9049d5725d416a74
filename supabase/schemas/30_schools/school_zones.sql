-- Time zones of schools: where the day begins on which a student of the school comes of age. A school without one has
-- the setting's. An admin edits them in the SQL console.

-- Tables ------------------------------------------------------------------------------------------

create table private.school_zones (
  school_id uuid primary key references public.schools (id) on delete cascade,
  time_zone text not null
);
comment on table private.school_zones is
  'Schools whose time zone is not default_time_zone; an admin edits them in the SQL console.';

create view private.zones_of_schools with (security_invoker = true) as
select o.id as school_id, o.organization_id, coalesce(z.time_zone, s.default_time_zone) as time_zone
from public.schools o
left join private.school_zones z on z.school_id = o.id
cross join private.settings s;
comment on view private.zones_of_schools is 'By which time zone the days of each school begin.';

-- Access ------------------------------------------------------------------------------------------

alter table private.school_zones enable row level security;
create policy school_zones_closed on private.school_zones for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.refresh_age_zones(p_student_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  delete from private.age_zones a
  where a.profile_id = any (p_student_ids) and not exists (
    select from public.class_students c join private.school_zones z on z.school_id = c.school_id
    where c.student_id = a.profile_id and z.time_zone = a.time_zone);
  insert into private.age_zones (profile_id, time_zone)
  select distinct c.student_id, z.time_zone
  from public.class_students c
  join private.school_zones z on z.school_id = c.school_id
  where c.student_id = any (p_student_ids)
  on conflict do nothing;
end;
$$;
comment on function private.refresh_age_zones(uuid[]) is 'Writes the time zones of the schools of these students.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_class_students__refresh_age_zones() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Most deployments lie in one zone.
begin
  if exists (select from private.school_zones) then
    perform private.refresh_age_zones(array(select distinct c.student_id from changed_rows c));
  end if;
  return null;
end;
$$;
comment on function private.tg_class_students__refresh_age_zones() is
  'Keeps the time zones of students who come to a school or leave it.';

create function private.tg_school_zones__refresh_age_zones() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  perform private.refresh_age_zones(array(
    select distinct c.student_id from public.class_students c
    where c.school_id in (coalesce(new.school_id, old.school_id), old.school_id)));
  return null;
end;
$$;
comment on function private.tg_school_zones__refresh_age_zones() is
  'Keeps the time zones of the students of a school whose zone changes.';

create trigger school_zones_10_check_time_zone before insert or update on private.school_zones
  for each row execute function private.tg_check_time_zone('time_zone');
create trigger school_zones_20_refresh_age_zones after insert or update or delete on private.school_zones
  for each row execute function private.tg_school_zones__refresh_age_zones();
create trigger class_students_60_refresh_age_zones_insert after insert on public.class_students
  referencing new table as changed_rows for each statement
  execute function private.tg_class_students__refresh_age_zones();
create trigger class_students_60_refresh_age_zones_delete after delete on public.class_students
  referencing old table as changed_rows for each statement
  execute function private.tg_class_students__refresh_age_zones();

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.school_zones', 'school_id', '{time_zone}');
