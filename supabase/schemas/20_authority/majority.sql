-- Majority: what the age of a student leaves of a guardian's rights. It is computed in effective rights at each use,
-- never by a task: from the day on which the student is an adult, a guardian holds what the student has granted since.
-- What a school has recorded about a student may say otherwise.

-- Types -------------------------------------------------------------------------------------------

create type public.student_status as enum (
  'court_guardian', 'dependent_student', 'emancipated', 'postsecondary', 'deceased', 'in_care', 'parental_rights_ended',
  'guardian_deceased');
comment on type public.student_status is
  'court_guardian: a court gave the guardian authority; it goes on after majority. dependent_student: the guardian '
  'keeps view_progress after majority. emancipated, postsecondary: the student decides as an adult already. '
  'deceased: nobody is notified about the student any more. in_care: an agency acts as the guardian named, on the days '
  'recorded alone. parental_rights_ended: the link of the guardian has ended, and a restriction keeps them away. '
  'guardian_deceased: the link has ended, and others of the person wait. After these two the school confirms the next '
  'guardians.';

-- Tables ------------------------------------------------------------------------------------------

create table public.student_statuses (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  guardian_id uuid references public.profiles (id) on delete restrict,
  status public.student_status not null,
  reference text not null,
  review_at date not null,
  starts_on date,
  ends_on date,
  recorded_by_id uuid references public.profiles (id) on delete set null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  -- No reference: schools are of a later domain, and one that is gone has no managers.
  school_id uuid,
  constraint student_statuses_two_people check (student_id <> guardian_id),
  constraint student_statuses_of_a_guardian_name_one
    check ((status in ('emancipated', 'postsecondary', 'deceased')) = (guardian_id is null)),
  constraint student_statuses_reference_plain check (private.is_plain_text(reference, 500, true)),
  constraint student_statuses_review_is_finite check (isfinite(review_at)),
  constraint student_statuses_only_care_has_days
    check ((status = 'in_care') = (starts_on is not null) and (status = 'in_care' or ends_on is null)),
  constraint student_statuses_days_in_order check (ends_on >= starts_on),
  constraint student_statuses_days_are_finite check (isfinite(starts_on) and isfinite(ends_on)),
  constraint student_statuses_end_after_record check (ended_at >= recorded_at)
);
comment on table public.student_statuses is
  'What the school recorded of the standing of a student, with the reference of the papers. Closed to clients; read '
  'through list_student_statuses.';
comment on column public.student_statuses.guardian_id is
  'Whose rights it is about; null for what is of the student alone.';
comment on column public.student_statuses.review_at is 'When it must be reviewed. It does not end then.';
comment on column public.student_statuses.ends_on is
  'The last day on which the agency acts, where it is known; before starts_on and after it, it holds nothing.';
comment on column public.student_statuses.school_id is
  'The school whose manager recorded it: its managers and admins end it. Null: admins alone.';
create index student_statuses_student_id_idx on public.student_statuses (student_id);
create index student_statuses_guardian_id_idx on public.student_statuses (guardian_id);
create index student_statuses_recorded_by_id_idx on public.student_statuses (recorded_by_id);
create index student_statuses_school_id_idx on public.student_statuses (school_id);
create unique index student_statuses_once_idx
  on public.student_statuses (student_id, status, guardian_id) nulls not distinct where ended_at is null;

-- Access ------------------------------------------------------------------------------------------

alter table public.student_statuses enable row level security;
grant select, insert, update, delete on public.student_statuses to service_role;
create policy student_statuses_closed on public.student_statuses for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.has_status(
  p_student_id uuid, p_statuses public.student_status[], p_guardian_id uuid default null)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return exists (
    select from public.student_statuses s
    where s.student_id = p_student_id and s.ended_at is null and s.status = any (p_statuses)
      and s.guardian_id is not distinct from p_guardian_id);
end;
$$;
comment on function private.has_status(uuid, public.student_status[], uuid) is
  'True if one of the statuses is recorded of the student: of the guardian named, or of the student alone. Of these '
  'accounts alone: families share addresses, and nobody is given what is recorded of somebody else.';

create function private.accounts_to_bind(p_profile_id uuid) returns setof uuid
language plpgsql stable security definer rows 2 set search_path = ''
as $$
-- Definer: addresses and dates of birth are closed. Brothers and sisters share addresses as well: whoever has another
-- date of birth is somebody else, if a school or an admin vouched for both dates. Nobody vouches for their own.
begin
  return query
    select a.id
    from private.profiles_of_person(p_profile_id) a(id)
    where a.id = p_profile_id or not exists (
      select from public.profile_details mine
      join public.profile_details theirs on theirs.date_of_birth <> mine.date_of_birth
      where mine.profile_id = p_profile_id and mine.date_of_birth_vouched
        and theirs.profile_id = a.id and theirs.date_of_birth_vouched);
end;
$$;
comment on function private.accounts_to_bind(uuid) is
  'The accounts for which a recorded standing that takes something counts: profiles_of_person without those of whom it '
  'is proved that they are somebody else.';

create function private.is_bound_by(p_student_id uuid, p_statuses public.student_status[]) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed. Compares people, not accounts: nobody sheds by another account what binds them.
begin
  return exists (
    select from public.student_statuses s
    where s.student_id = any (array(select private.accounts_to_bind(p_student_id))) and s.ended_at is null
      and s.status = any (p_statuses));
end;
$$;
comment on function private.is_bound_by(uuid, public.student_status[]) is
  'True if one of the statuses is recorded of the student, in any account, and of whatever guardian: for what takes '
  'something from them.';

create function private.is_out_of_care(p_guardian_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed. Compares people, not accounts, as is_bound_by. What is recorded of these two accounts
-- decides. Without it the days of other pairs bind, each of them, and lend nothing.
declare
  v_today date := private.today_of(p_student_id);
  v_acts boolean;
begin
  select v_today >= s.starts_on and (s.ends_on is null or v_today <= s.ends_on) into v_acts
  from public.student_statuses s
  where s.student_id = p_student_id and s.guardian_id = p_guardian_id and s.status = 'in_care' and s.ended_at is null;
  if not found then
    select bool_and(v_today >= s.starts_on and (s.ends_on is null or v_today <= s.ends_on)) into v_acts
    from public.student_statuses s
    where s.student_id = any (array(select private.accounts_to_bind(p_student_id)))
      and s.guardian_id = any (array(select private.accounts_to_bind(p_guardian_id)))
      and s.status = 'in_care' and s.ended_at is null;
  end if;
  return not coalesce(v_acts, true);
end;
$$;
comment on function private.is_out_of_care(uuid, uuid) is
  'True for an agency, in any account, on a day on which it does not act for the student.';

create function private.awaits_school(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return private.is_bound_by(p_student_id, '{guardian_deceased,parental_rights_ended}');
end;
$$;
comment on function private.awaits_school(uuid) is
  'True if the school confirms each further guardian of the student, because one has died or has no rights any more.';

create function private.decides_as_adult(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth and statuses are confidential.
begin
  return private.band_of(p_student_id) = 'adult'
      or private.has_status(p_student_id, '{emancipated,postsecondary}');
end;
$$;
comment on function private.decides_as_adult(uuid) is
  'True from the day of majority on, and for a student whom the school recorded as emancipated or postsecondary.';

create function private.decides_for_self(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth and statuses are confidential.
begin
  return private.decides_as_adult(p_student_id) and private.band_of(p_student_id) <> 'child'
     and not private.has_status(p_student_id, '{deceased}')
     and not private.is_bound_by(p_student_id, '{court_guardian}');
end;
$$;
comment on function private.decides_for_self(uuid) is
  'True for a student who decides as an adult, if no court gave a guardian authority beyond majority, in whatever '
  'account of the student.';

create function private.speaks_for_self(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: accounts, dates of birth and statuses are confidential. An age that nobody has seen proved opens no
-- conversation: a client may state one, and become a student later.
begin
  perform from public.profile_roles r
  join public.profiles p on p.id = r.profile_id
  where r.profile_id = p_student_id and r.role = 'student' and p.user_id is not null
    and (exists (select from public.profile_details d where d.profile_id = p.id and d.date_of_birth_vouched)
         or private.has_status(p.id, '{emancipated,postsecondary}'));
  return found and private.decides_for_self(p_student_id) and not private.is_suspended(p_student_id);
end;
$$;
comment on function private.speaks_for_self(uuid) is
  'True for a student with an account who is the family side of messages about themselves now: from the day on which '
  'guardians hold what the student grants, under either majority_policy, if a school or an admin vouched for the date '
  'of birth or recorded the standing; never for a child.';

create function private.who_speak_for_self(p_student_ids uuid[]) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: accounts, dates of birth and statuses are confidential. Judges one by one only who may be an adult: 18 is
-- the least age of majority, and a day begins at different times in different zones.
begin
  return query
    select a.id
    from (select d.profile_id from public.profile_details d
          where d.profile_id = any (p_student_ids) and d.date_of_birth_vouched
            and private.age_on(d.date_of_birth, current_date + 2) >= 18
          union
          select s.student_id from public.student_statuses s
          where s.student_id = any (p_student_ids) and s.ended_at is null
            and s.status in ('emancipated', 'postsecondary')) a(id)
    where private.speaks_for_self(a.id);
end;
$$;
comment on function private.who_speak_for_self(uuid[]) is 'speaks_for_self for many students.';

create function private.is_granted(p_guardian_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth and statuses are confidential.
begin
  return private.decides_as_adult(p_student_id)
     and not exists (select from private.settings s where s.majority_policy = 'keep')
     and not private.has_status(p_student_id, '{court_guardian}', p_guardian_id);
end;
$$;
comment on function private.is_granted(uuid, uuid) is
  'True if a guardian holds what the student grants as an adult, and not what their link was given before.';

create function private.lasting_rights(
  p_guardian_id uuid, p_student_id uuid, p_rights public.guardian_right[])
returns public.guardian_right[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_before public.guardian_right[];
begin
  select b.rights into v_before
  from public.profile_graph g
  join private.rights_before_grants b on b.link_id = g.id
  where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
    and g.relationship_type = 'GUARDIAN';
  return case when found then array(select r from unnest(p_rights) r where r = any (v_before)) else p_rights end;
end;
$$;
comment on function private.lasting_rights(uuid, uuid, public.guardian_right[]) is
  'The rights of a link without those that only the student granted as an adult, and may have taken back since.';

create function private.rights_by_age(
  p_guardian_id uuid, p_student_id uuid, p_rights public.guardian_right[], p_granted public.guardian_right[])
returns public.guardian_right[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth and statuses are confidential. Asked only of links whose student may be an adult.
begin
  if private.is_out_of_care(p_guardian_id, p_student_id) then
    return '{}';
  elsif not private.is_granted(p_guardian_id, p_student_id) then
    return private.lasting_rights(p_guardian_id, p_student_id, p_rights);
  elsif private.has_status(p_student_id, '{dependent_student}', p_guardian_id)
        and 'view_progress' = any (private.lasting_rights(p_guardian_id, p_student_id, p_rights)) then
    p_granted := p_granted || 'view_progress'::public.guardian_right;
  end if;
  return array(select r from unnest(p_rights) r where r = any (p_granted));
end;
$$;
comment on function private.rights_by_age(uuid, uuid, public.guardian_right[], public.guardian_right[]) is
  'The rights that a guardian holds now of those of the link: all of them of a minor, and of an adult those that the '
  'student granted, as far as no status or majority_policy says otherwise. Nothing for an agency that does not act '
  'now.';
-- Few links need it, so it changes no plan.
alter function private.rights_by_age(uuid, uuid, public.guardian_right[], public.guardian_right[]) cost 1;

create function private.minor_until_of(p_student_id uuid) returns date
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth and statuses are confidential.
begin
  return case when private.has_status(p_student_id, '{emancipated,postsecondary}')
                   -- An agency acts on some days only.
                   or private.is_bound_by(p_student_id, '{in_care}')
              then '-infinity' else private.surely_minor_until(p_student_id) end;
end;
$$;
comment on function private.minor_until_of(uuid) is
  'What minor_until of a student''s links has to be: the first day on which it is asked what their guardians hold.';

create function private.refresh_minor_until(p_student_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
begin
  update public.profile_graph g set minor_until = u.minor_until
  from (select i, private.minor_until_of(i) from unnest(p_student_ids) i) u(id, minor_until)
  where g.target_profile_id = u.id and g.relationship_type = 'GUARDIAN' and g.minor_until <> u.minor_until;
end;
$$;
comment on function private.refresh_minor_until(uuid[]) is
  'Computes minor_until of the guardian links of these students again.';

create function private.my_lapsed_students() returns setof uuid
language plpgsql stable security definer rows 1 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies call it; clients may not read these columns of the graph.
begin
  return query
    select g.target_profile_id from public.profile_graph g
    where g.source_profile_id = private.me() and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and g.minor_until <= current_date and private.held_rights(g) = '{}';
end;
$$;
comment on function private.my_lapsed_students() is
  'Adult students who have granted the signed-in guardian nothing: the link looks ended.';

create function private.adopt_statuses(p_placeholder_id uuid, p_profile_id uuid, p_link_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. What only gives a guardian something comes with a link that came at once: a link that
-- the account has already, or that waits, is not given more by it. What binds somebody comes whatever their links are.
begin
  update public.student_statuses s
  set student_id = case s.student_id when p_placeholder_id then p_profile_id else s.student_id end,
      guardian_id = case s.guardian_id when p_placeholder_id then p_profile_id else s.guardian_id end
  where s.ended_at is null and p_placeholder_id in (s.student_id, s.guardian_id)
    and case s.student_id when p_placeholder_id then p_profile_id else s.student_id end
        is distinct from case s.guardian_id when p_placeholder_id then p_profile_id else s.guardian_id end
    and case when s.status <> 'dependent_student'
      then not exists (
        select from public.student_statuses own
        where own.status = s.status and own.ended_at is null and own.id <> s.id
          and own.student_id = case s.student_id when p_placeholder_id then p_profile_id else s.student_id end
          and own.guardian_id is not distinct from
              case s.guardian_id when p_placeholder_id then p_profile_id else s.guardian_id end)
      else exists (select from public.profile_graph g
                   where g.id = any (p_link_ids) and g.status = 'ACTIVE' and g.relationship_type = 'GUARDIAN'
                     and g.source_profile_id
                         = case s.guardian_id when p_placeholder_id then p_profile_id else s.guardian_id end
                     and g.target_profile_id
                         = case s.student_id when p_placeholder_id then p_profile_id else s.student_id end) end;
  update public.student_statuses s set ended_at = greatest(now(), s.recorded_at)
  where s.ended_at is null and p_placeholder_id in (s.student_id, s.guardian_id);
end;
$$;
comment on function private.adopt_statuses(uuid, uuid, uuid[]) is
  'Moves what is recorded of a placeholder to the account that takes it over: otherwise guardians would get back what '
  'a standing took from them. p_link_ids: the links that came with it.';

create function private.could_book_as_minor(p_guardian_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people.
begin
  return exists (
    select from public.profile_graph g
    where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
      and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and g.minor_until <= current_date
      and 'book' = any (g.rights) and 'book' <> all (private.held_rights(g))
      and 'book' <> all (private.denied_rights(p_guardian_id, p_student_id)));
end;
$$;
comment on function private.could_book_as_minor(uuid, uuid) is
  'True for a guardian who lost `book` because the student came of age: what is booked by then stays, and nothing is '
  'booked.';

-- Access: functions -------------------------------------------------------------------------------

grant execute on function private.my_lapsed_students() to authenticated, service_role;

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_refresh_minor_until() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph. The argument names the column that holds the student. A status counts for
-- all accounts of the student.
begin
  perform private.refresh_minor_until(array(
    select private.profiles_of_person((to_jsonb(new) ->> tg_argv[0])::uuid)));
  return null;
end;
$$;
comment on function private.tg_refresh_minor_until() is
  'Computes minor_until of a student''s guardian links again, when a date of birth, an account or a status comes or '
  'changes.';

create trigger profile_details_40_refresh_minor_until_insert after insert on public.profile_details
  for each row when (new.date_of_birth is not null) execute function private.tg_refresh_minor_until('profile_id');
create trigger profile_details_40_refresh_minor_until after update on public.profile_details
  for each row when ((new.date_of_birth, new.date_of_birth_vouched)
                     is distinct from (old.date_of_birth, old.date_of_birth_vouched))
  execute function private.tg_refresh_minor_until('profile_id');
create trigger profiles_40_refresh_minor_until after update on public.profiles
  for each row when (new.user_id is distinct from old.user_id) execute function private.tg_refresh_minor_until('id');
create trigger student_statuses_40_refresh_minor_until after insert or update on public.student_statuses
  for each row execute function private.tg_refresh_minor_until('student_id');

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.student_statuses', 'student_id', '{guardian_id,status,review_at,ended_at}');
