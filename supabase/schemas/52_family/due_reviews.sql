-- Reviews: a restriction and a recorded standing have a date on which somebody looks again whether they are still
-- right. Nothing ends then. On the date the school that made it, else who decides next, is told in the app; where
-- nobody can be told, a later run tries again.

-- Tables ------------------------------------------------------------------------------------------

create table private.reviews_to_tell (
  subject_id uuid primary key,
  tell_at timestamptz not null
);
comment on table private.reviews_to_tell is
  'Restrictions and standings of whose review nobody has been told yet. Written by triggers; a row goes when somebody '
  'was told, or when there is nothing to review any more.';
comment on column private.reviews_to_tell.tell_at is
  'The date of the review; where nobody could be told, the next try.';
create index reviews_to_tell_tell_at_idx on private.reviews_to_tell (tell_at);

-- Access ------------------------------------------------------------------------------------------

alter table private.reviews_to_tell enable row level security;
create policy reviews_to_tell_closed on private.reviews_to_tell for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.reviewers_of(p_subject_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships and roles of other people, and closed tables.
declare
  v_restriction public.contact_restrictions;
  v_status public.student_statuses;
  v_student_id uuid;
  v_person_id uuid;
  v_managers uuid[];
begin
  select r.* into v_restriction from public.contact_restrictions r where r.id = p_subject_id;
  select s.* into v_status from public.student_statuses s where s.id = p_subject_id;
  v_student_id := coalesce(v_restriction.student_id, v_status.student_id);
  if v_student_id is null then
    return '{}';
  end if;
  v_person_id := coalesce(v_restriction.profile_id, v_status.guardian_id);
  v_managers := array(
    select d from unnest(private.deciders_of(v_student_id, v_person_id)) d
    where exists (select from public.memberships m
                  where m.profile_id = d and m.school_id = coalesce(v_restriction.school_id, v_status.school_id)
                    and m.role = 'school_manager')
      and not private.is_party_to_restriction(d, v_restriction.id));
  return case when v_managers <> '{}' then v_managers else array(
    select d from unnest(private.deciding_admins(v_student_id, v_person_id)) d
    where not private.is_party_to_restriction(d, v_restriction.id)) end;
end;
$$;
comment on function private.reviewers_of(uuid) is
  'Who is told that a restriction of a person, or what is recorded of a guardian, has to be reviewed: the managers of '
  'the school that made it, else admins; nobody who has a conflict.';

create function private.tell_of_review(p_subject_id uuid, p_now timestamptz) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables and writes other people's notifications. The caller holds the row of reviews_to_tell.
declare
  v_restriction public.contact_restrictions;
  v_status public.student_statuses;
  v_student_id uuid;
  v_review_at timestamptz;
  v_dedupe_key text;
  v_reviewers uuid[] := private.reviewers_of(p_subject_id);
begin
  select r.* into v_restriction from public.contact_restrictions r
  where r.id = p_subject_id and r.kind = 'ORDER' and r.review_at <= p_now and (r.ends_at is null or r.ends_at > p_now);
  select s.* into v_status from public.student_statuses s
  where s.id = p_subject_id and s.ended_at is null and s.review_at <= p_now::date;
  v_student_id := coalesce(v_restriction.student_id, v_status.student_id);
  if v_student_id is null then
    delete from private.reviews_to_tell where subject_id = p_subject_id;
    return false;
  end if;
  v_review_at := coalesce(v_restriction.review_at, v_status.review_at::timestamptz);
  v_dedupe_key := format('review:%s:%s', p_subject_id, extract(epoch from v_review_at));
  perform private.notify(
    v_reviewers, 'LINK_CHANGED', v_student_id, 'review', p_subject_id,
    '{"change": "review_due", "side": "school"}', v_dedupe_key, false);
  -- Of those who decide nobody may have an account.
  if not exists (select from public.notifications n
                 where n.dedupe_key = v_dedupe_key and n.profile_id = any (v_reviewers)) then
    update private.reviews_to_tell set tell_at = p_now + interval '1 day' where subject_id = p_subject_id;
    return false;
  end if;
  delete from private.reviews_to_tell where subject_id = p_subject_id;
  -- With the student: their guardians who are admins do not read it.
  perform private.audit(
    'review.told', case when v_restriction.id is null then 'student_statuses' else 'contact_restrictions' end,
    p_subject_id, '{}', jsonb_build_object('student_id', v_student_id, 'review_at', v_review_at));
  return true;
end;
$$;
comment on function private.tell_of_review(uuid, timestamptz) is
  'Tells people that a restriction or a standing has to be reviewed, in the app, and writes down that they were told. '
  'False if there is nobody to tell, or nothing to review any more.';

create function private.tell_of_reviews(p_now timestamptz, p_limit integer default 200) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads a closed table. Rows that another run holds are skipped; a dedupe key names the date, so that nobody
-- is told of it twice.
declare
  v_subject_id uuid;
  v_told integer := 0;
begin
  if (p_limit between 1 and 10000) is not true or p_now is null or not isfinite(p_now) then
    perform private.fail('validation.failed', 'p_now must be a time, p_limit 1 to 10000.');
  end if;
  for v_subject_id in
    select q.subject_id from private.reviews_to_tell q
    where q.tell_at <= p_now
    order by q.tell_at, q.subject_id limit p_limit for update skip locked
  loop
    v_told := v_told + private.tell_of_review(v_subject_id, p_now)::integer;
  end loop;
  return v_told;
end;
$$;
comment on function private.tell_of_reviews(timestamptz, integer) is
  'Tells of the reviews that are due of restrictions and of what is recorded of students, each date once; p_limit are '
  'looked at, and what nobody could be told of again a day later. Returns how many were told. Called on a schedule. '
  'Errors: validation.failed.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_tell_of_review() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  if new.review_at is null then
    delete from private.reviews_to_tell where subject_id = new.id;
  else
    insert into private.reviews_to_tell (subject_id, tell_at) values (new.id, new.review_at)
    on conflict (subject_id) do update set tell_at = excluded.tell_at;
  end if;
  return null;
end;
$$;
comment on function private.tg_tell_of_review() is
  'Lists the review of a restriction or a standing, when its date comes or changes.';

create trigger contact_restrictions_50_tell_of_review_insert after insert on public.contact_restrictions
  for each row when (new.review_at is not null) execute function private.tg_tell_of_review();
create trigger contact_restrictions_50_tell_of_review_update after update on public.contact_restrictions
  for each row when (new.review_at is distinct from old.review_at) execute function private.tg_tell_of_review();
create trigger student_statuses_50_tell_of_review_insert after insert on public.student_statuses
  for each row execute function private.tg_tell_of_review();
create trigger student_statuses_50_tell_of_review_update after update on public.student_statuses
  for each row when (new.review_at <> old.review_at) execute function private.tg_tell_of_review();
