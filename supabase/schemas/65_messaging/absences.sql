-- Absences of staff: dates, a note and a cover person, shown to those who may write to them. And what people
-- say of their own reachability, quiet hours and absence, in one read.

-- Tables ------------------------------------------------------------------------------------------

create table private.absences (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  starts_on date not null,
  ends_on date not null,
  note text,
  cover_id uuid references public.profiles (id) on delete set null,
  constraint absences_end_after_they_start check (ends_on >= starts_on),
  constraint absences_last_a_year_at_most check (ends_on - starts_on <= 366),
  constraint absences_note_plain check (private.is_plain_text(note, 500, true)),
  constraint absences_cover_is_somebody_else check (cover_id <> profile_id)
);
comment on table private.absences is
  'When people are away, as days where they live; one absence a person. Shown where they are staff.';
comment on column private.absences.cover_id is
  'Whom to ask meanwhile: named only to a reader who may write to them about the same student.';
create index absences_cover_id_idx on private.absences (cover_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.absences enable row level security;
create policy absences_closed on private.absences for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.colleagues_of(p_profile_id uuid) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: reads other people's memberships.
begin
  return query
    select distinct o.profile_id
    from public.memberships m
    join public.memberships o on o.campus_id = m.campus_id
    where m.profile_id = p_profile_id and m.role in ('teacher', 'office_manager')
      and o.profile_id <> p_profile_id and o.role in ('teacher', 'office_manager')
      and 'READ_PARENT_COMM' = any (o.permissions) and not private.is_suspended(o.profile_id);
end;
$$;
comment on function private.colleagues_of(uuid) is
  'Teachers and office managers of the campuses at which a person is one, to whom families write.';

create function private.may_name_as_cover(p_profile_id uuid, p_cover_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's memberships.
-- Never whether the two share a student: the answer would say who else works with a child.
begin
  return p_cover_id <> p_profile_id
    and (exists (select from public.profiles p where p.id = p_cover_id and p.listed_as_tutor)
         or p_cover_id in (select private.colleagues_of(p_profile_id)));
end;
$$;
comment on function private.may_name_as_cover(uuid, uuid) is
  'True for listed tutors, whom everybody finds, and for colleagues of a campus.';

create function private.list_colleagues() returns table (profile_id uuid, full_name text, avatar_url text)
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: staff do not read each other's memberships.
#variable_conflict use_column
declare
  v_me uuid := private.require_me();
begin
  return query
    select p.id, p.full_name, p.avatar_url
    from public.profiles p
    where p.id in (select private.colleagues_of(v_me))
    order by p.full_name, p.id
    limit 1000;
end;
$$;

select private.expose('list_colleagues', 'everyone',
  'Teachers and office managers of the campuses at which the caller is one, to whom families may write: whom to '
  'name as cover person, besides listed tutors. By name, up to 1,000. Errors: auth.required.');

create function private.set_absence(
  p_starts_on date default null, p_ends_on date default null, p_note text default null, p_cover_id uuid default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes absences, a closed table.
declare
  v_me uuid := private.require_me();
  v_note text;
begin
  if num_nonnulls(p_starts_on, p_ends_on) = 1 or (p_starts_on is null and num_nonnulls(p_note, p_cover_id) > 0) then
    perform private.fail('validation.failed',
      'p_starts_on and p_ends_on must both be given, or neither to end the absence.');
  elsif p_starts_on is not null
        and (isfinite(p_starts_on) and isfinite(p_ends_on) and p_ends_on >= p_starts_on
          and p_ends_on - p_starts_on <= 366
             and p_ends_on >= current_date - 1 and p_ends_on <= current_date + 731) is not true then
    perform private.fail('validation.failed', 'p_ends_on must be today or later, and within a year of p_starts_on.');
  end if;
  v_note := private.clean_text('p_note', p_note, 500, true);
  perform private.count_write(v_me);
  if p_cover_id is not null and not private.may_name_as_cover(v_me, p_cover_id) then
    perform private.fail('validation.failed', 'p_cover_id must be a colleague or a listed tutor.');
  end if;
  if p_starts_on is null then
    delete from private.absences a where a.profile_id = v_me;
  else
    insert into private.absences as a (profile_id, starts_on, ends_on, note, cover_id)
    values (v_me, p_starts_on, p_ends_on, v_note, p_cover_id)
    on conflict (profile_id) do update
      set starts_on = excluded.starts_on, ends_on = excluded.ends_on, note = excluded.note,
          cover_id = excluded.cover_id;
  end if;
end;
$$;

select private.expose('set_absence', 'everyone',
  'Says from when to when the caller is away, both days included and as where they live; without arguments the '
  'absence ends. Families who may write to them as staff see the days and p_note (up to 500 characters). They '
  'see p_cover_id, a listed tutor or one of list_colleagues, if they may write to that person about the same '
  'student. Errors: auth.required, validation.failed, rate.limited.');

create function private.my_availability()
returns table (
  quiet_starts_at time, quiet_ends_at time, time_zone text, quiet_until timestamptz, away_from date, away_until date,
  away_note text, cover_id uuid, cover_name text)
language plpgsql stable security definer rows 1 set search_path = ''
as $$
-- Definer: reads closed tables.
declare
  v_me uuid := private.require_me();
begin
  return query
    select q.starts_at, q.ends_at, private.time_zone_of(v_me), private.quiet_until(v_me), a.starts_on, a.ends_on,
           a.note, p.id, p.full_name
    from (values (v_me)) me(id)
    left join private.quiet_hours q on q.profile_id = me.id
    left join private.absences a on a.profile_id = me.id
    left join public.profiles p on p.id = a.cover_id and private.may_name_as_cover(v_me, a.cover_id);
end;
$$;

select private.expose('my_availability', 'everyone',
  'The caller''s quiet hours, until when they last if it is quiet now, and their absence. One row. Errors: '
  'auth.required.');

create function private.contact_availability(p_student_id uuid, p_profile_id uuid default null)
returns table (
  profile_id uuid, told_later boolean, quiet_until timestamptz, away_from date, away_until date, away_note text,
  cover_id uuid, cover_name text)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: reads closed tables, of contacts of the caller alone. Of a guardian nothing is said but that they
-- are told later: when a family sleeps or is away is nobody's business.
#variable_conflict use_column
begin
  perform private.require_me();
  if p_student_id is null then
    perform private.fail('validation.failed', 'p_student_id is required.');
  end if;
  return query
    with contacts as materialized (
      select k.profile_id, bool_or(k.my_side = 'guardian') as is_staff
      from private.my_contacts(p_student_id) k
      group by k.profile_id)
    select c.profile_id, quiet.ends_at is not null, case when c.is_staff then quiet.ends_at end,
           a.starts_on, a.ends_on, a.note, p.id, p.full_name
    from contacts c
    cross join lateral (select private.quiet_until(c.profile_id) as ends_at) quiet
    left join private.absences a
      on a.profile_id = c.profile_id and c.is_staff
     and (now() at time zone private.time_zone_of(c.profile_id))::date between a.starts_on and a.ends_on
    -- Named to a reader who may write to the cover person as well.
    left join contacts cover on cover.profile_id = a.cover_id and cover.is_staff
    left join public.profiles p on p.id = cover.profile_id
    where (p_profile_id is null or c.profile_id = p_profile_id)
      and (quiet.ends_at is not null or a.profile_id is not null)
    order by c.profile_id;
end;
$$;

select private.expose('contact_availability', 'everyone',
  'Which of the caller''s contacts about a student are told later, because of their quiet hours, or are away '
  'today; only those. quiet_until, the days, the note and the cover person: of staff, to families. The cover '
  'person is one of the caller''s contacts about the same student, else null. Errors: auth.required, '
  'validation.failed.');

create function private.end_availability_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes another person's rows when their account ends.
begin
  delete from private.quiet_hours q where q.profile_id = p_profile_id;
  delete from private.absences a where a.profile_id = p_profile_id;
  update private.absences a set cover_id = null where a.cover_id = p_profile_id;
end;
$$;
comment on function private.end_availability_of(uuid) is 'Forgets when an ended profile was not to be told.';
