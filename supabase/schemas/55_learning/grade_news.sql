-- Notifications to guardians about learning: a grade, an average that falls below passing, an absence.
-- Each event notifies each guardian once, even if it is replayed. The weekly digest is in digest.sql.

create table private.enrollment_grades (
  enrollment_id uuid primary key references public.enrollments (id) on delete cascade,
  mean_percentage numeric(5, 2),
  is_below boolean not null default false,
  times_told integer not null default 0,
  told_of uuid[]
);
comment on table private.enrollment_grades is
  'Mean over graded work and whether it is below passing: the state behind PARENT_CHILD_LOW_GRADE. Locked '
  'before it is recomputed.';
comment on column private.enrollment_grades.is_below is
  'As the mean last was while the course was taken: in a dropped course nothing is news.';
comment on column private.enrollment_grades.told_of is
  'The assignments whose low average was told; null once they are all graded again and the mean has recovered.';

create type private.guardian_event as (
  student_id uuid, subject_type text, subject_id uuid, data jsonb, dedupe_key text);

-- Access ------------------------------------------------------------------------------------------

alter table private.enrollment_grades enable row level security;
create policy enrollment_grades_closed on private.enrollment_grades for all using (false);

-- Functions: notifying guardians ------------------------------------------------------------------

create function private.notify_guardians(p_key public.notification_key, p_events private.guardian_event[])
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links of other people. One plan for any number of events: rights are joined, not checked row by row.
begin
  if private.is_quiet() then
    return;
  end if;
  perform private.notify_all(p_key, array(
    select row(g.guardian_id, e.student_id, e.subject_type, e.subject_id, e.data, e.dedupe_key)::private.notice
    from unnest(p_events) e
    join private.effective_guardians g on g.student_id = e.student_id
    where 'view_progress' = any (g.rights)
      and (not g.has_restrictions or private.has_right(g.guardian_id, e.student_id, 'view_progress'))));
end;
$$;
comment on function private.notify_guardians(public.notification_key, private.guardian_event[]) is
  'Notifies the guardians of each student who have view_progress: see notify_all.';

-- Functions: grades -------------------------------------------------------------------------------

create function private.recompute_averages(p_enrollment_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes enrollment_grades, a closed table.
-- The mean is read in a new statement after the lock, so concurrent grades see each other and no fall
-- below passing is lost.
declare
  v_events private.guardian_event[];
begin
  insert into private.enrollment_grades (enrollment_id)
  select i from unnest(p_enrollment_ids) i order by i
  on conflict do nothing;
  perform from private.enrollment_grades g
  where g.enrollment_id = any (p_enrollment_ids) order by g.enrollment_id for update;
  with means as (
    select e.id, e.student_id, e.course_id, e.status <> 'dropped' as is_taken, w.mean, w.graded,
           coalesce(w.mean < c.passing_percentage, false) as is_below
    from public.enrollments e
    join public.courses c on c.id = e.course_id
    cross join lateral (
      select round(avg(100 * s.score / a.maximum), 2) as mean,
             coalesce(array_agg(s.assignment_id) filter (where s.id is not null), '{}') as graded
      from public.submissions s
      join public.assignments a on a.id = s.assignment_id
      where s.course_id = e.course_id and s.student_id = e.student_id and s.score is not null) w
    where e.id = any (p_enrollment_ids)
  ), judged as (
    -- A grade that is taken back is no recovery, and given again it is no news.
    select m.*, m.is_below and not was.is_below and m.is_taken
                and (was.told_of is null or not m.graded <@ was.told_of) as fell,
           was.told_of is not null and not m.is_below and was.told_of <@ m.graded as recovered
    from means m
    join private.enrollment_grades was on was.enrollment_id = m.id
  ), updated as (
    update private.enrollment_grades g
    set mean_percentage = j.mean, is_below = case when j.is_taken then j.is_below else g.is_below end,
        times_told = g.times_told + j.fell::integer,
        told_of = case when j.fell then j.graded when not j.recovered then g.told_of end
    from judged j
    where g.enrollment_id = j.id
    returning j.student_id, j.course_id, g.enrollment_id, g.mean_percentage, g.times_told, j.fell
  )
  select array_agg(
    row(u.student_id, 'course', u.course_id, jsonb_build_object('mean_percentage', u.mean_percentage),
        format('low_grade:%s:%s', u.enrollment_id, u.times_told))::private.guardian_event)
  into v_events
  from updated u where u.fell;
  perform private.notify_guardians('PARENT_CHILD_LOW_GRADE', v_events);
  perform private.reach_goals_by_mean(p_enrollment_ids);
end;
$$;
comment on function private.recompute_averages(uuid[]) is
  'Recomputes means. Sends PARENT_CHILD_LOW_GRADE where one falls below passing, and again only after it '
  'has recovered. What falls in a dropped course is told when the course is resumed. Reaches goals.';

create function private.is_recent_record(p_at timestamptz) returns boolean
language sql stable security invoker set search_path = ''
as $$
  -- Imports may bring in records of past years.
  select p_at > now() - interval '14 days';
$$;
comment on function private.is_recent_record(timestamptz) is
  'Whether a record is recent enough to notify about.';

create function private.tg_submissions__notify_graded() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: notifies guardians, whom the grading person may not see.
declare
  v_events private.guardian_event[];
  v_enrollment_ids uuid[];
begin
  -- Averages are incomplete between the pages of a sync; the sync recomputes them at its end.
  if private.is_syncing() then
    return null;
  end if;
  if tg_op = 'INSERT' then
    select array_agg(row(n.student_id, 'submission', n.id, '{}', 'graded:' || n.id)::private.guardian_event)
           filter (where private.is_recent_record(n.graded_at)),
           array_agg(distinct e.id) filter (where e.id is not null)
    into v_events, v_enrollment_ids
    from new_rows n
    left join public.enrollments e on e.course_id = n.course_id and e.student_id = n.student_id
    where n.score is not null;
  elsif tg_op = 'UPDATE' then
    select array_agg(row(n.student_id, 'submission', n.id, '{}', 'graded:' || n.id)::private.guardian_event)
           filter (where o.first_graded_at is null and private.is_recent_record(n.graded_at)),
           array_agg(distinct e.id) filter (where e.id is not null)
    into v_events, v_enrollment_ids
    from new_rows n
    join old_rows o on o.id = n.id
    left join public.enrollments e on e.course_id = n.course_id and e.student_id = n.student_id
    where n.score is distinct from o.score;
  else
    select array_agg(distinct e.id) into v_enrollment_ids
    from old_rows o
    join public.enrollments e on e.course_id = o.course_id and e.student_id = o.student_id
    where o.score is not null;
  end if;
  if v_events is not null then
    perform private.notify_guardians('PARENT_CHILD_GRADED', v_events);
  end if;
  if v_enrollment_ids is not null then
    perform private.recompute_averages(v_enrollment_ids);
  end if;
  return null;
end;
$$;
comment on function private.tg_submissions__notify_graded() is
  'Sends PARENT_CHILD_GRADED once per submission, not on regrades; then recomputes averages.';

create function private.tg_learning__recompute_averages() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes enrollment_grades, a closed table.
declare
  v_enrollment_ids uuid[];
begin
  if private.is_syncing() then
    return null;
  end if;
  if tg_table_name = 'courses' then
    select array_agg(g.enrollment_id) into v_enrollment_ids
    from new_rows n
    join old_rows o
      on o.id = n.id and (to_jsonb(o) -> 'passing_percentage') <> (to_jsonb(n) -> 'passing_percentage')
    join public.enrollments e on e.course_id = n.id
    join private.enrollment_grades g on g.enrollment_id = e.id;
  elsif tg_table_name = 'enrollments' then
    select array_agg(g.enrollment_id) into v_enrollment_ids
    from new_rows n
    join old_rows o
      on o.id = n.id and to_jsonb(o) ->> 'status' = 'dropped' and to_jsonb(n) ->> 'status' <> 'dropped'
    join private.enrollment_grades g on g.enrollment_id = n.id;
  else
    select array_agg(distinct e.id) into v_enrollment_ids
    from new_rows n
    join old_rows o on o.id = n.id and (to_jsonb(o) -> 'maximum') <> (to_jsonb(n) -> 'maximum')
    join public.submissions s on s.assignment_id = n.id and s.score is not null
    join public.enrollments e on e.course_id = s.course_id and e.student_id = s.student_id;
  end if;
  if v_enrollment_ids is not null then
    perform private.recompute_averages(v_enrollment_ids);
  end if;
  return null;
end;
$$;
comment on function private.tg_learning__recompute_averages() is
  'Recomputes averages when a maximum or a passing percentage changes, or a dropped course is resumed.';

-- Functions: absences -----------------------------------------------------------------------------

create function private.record_absences(p_now timestamptz default now()) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes registrations of other people.
declare
  v_events private.guardian_event[];
begin
  with missed as (
    update public.live_class_registrations r set absence_recorded_at = p_now
    where r.absence_recorded_at is null and not r.attended
      and r.ends_at <= p_now and r.ends_at > p_now - interval '14 days'
    returning r.live_class_id, r.student_id
  )
  select array_agg(row(m.student_id, 'live_class', m.live_class_id, '{}',
                       format('absent:%s:%s', m.live_class_id, m.student_id))::private.guardian_event)
  into v_events from missed m;
  perform private.notify_guardians('PARENT_CHILD_ABSENT', v_events);
  return coalesce(cardinality(v_events), 0);
end;
$$;

select private.expose('record_absences', 'operations',
  'Records the absences that staff have marked in classes that have ended, and notifies the guardians once. '
  'Attendance that nobody took is no absence. Returns the number of absences. Called on a schedule or with the '
  'secret key.');

create function private.tg_live_class_registrations__correct_attendance() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes notifications of other people. A queued email is dropped when it is claimed.
begin
  if new.attended is distinct from false and new.absence_recorded_at is not null then
    delete from public.notifications n
    where n.student_id = new.student_id and n.key = 'PARENT_CHILD_ABSENT'
      and n.dedupe_key = format('absent:%s:%s', new.live_class_id, new.student_id);
  end if;
  return null;
end;
$$;
comment on function private.tg_live_class_registrations__correct_attendance() is
  'Withdraws the notification of an absence when attendance is corrected.';

-- Functions: email contents -----------------------------------------------------------------------

create function private.learning_email_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  if not private.has_right(p_email.recipient_id, p_email.student_id, 'view_progress') then
    return null;
  end if;
  return case p_email.template
    when 'PARENT_CHILD_GRADED' then (
      select jsonb_build_object(
        'student_name', p.full_name, 'title', private.told_title(a.title, a.source),
        'course_title', private.told_course(c.title, c.source),
        'score', s.score, 'maximum', a.maximum, 'percentage', round(100 * s.score / a.maximum, 2),
        'passed', round(100 * s.score / a.maximum, 2) >= c.passing_percentage)
      from public.submissions s
      join public.assignments a on a.id = s.assignment_id
      join public.courses c on c.id = s.course_id
      join public.profiles p on p.id = s.student_id
      where s.id = p_email.subject_id and s.score is not null)
    when 'PARENT_CHILD_LOW_GRADE' then (
      select jsonb_build_object(
        'student_name', p.full_name, 'course_title', private.told_course(c.title, c.source),
        'passing_percentage', c.passing_percentage, 'mean_percentage', g.mean_percentage)
      from public.courses c
      join public.profiles p on p.id = p_email.student_id
      join public.enrollments e on e.course_id = c.id and e.student_id = p.id
      -- As of now: a corrected grade may have lifted the average since.
      join private.enrollment_grades g
        on g.enrollment_id = e.id and g.is_below and g.mean_percentage is not null
      where c.id = p_email.subject_id and e.status <> 'dropped')
    when 'PARENT_CHILD_ABSENT' then (
      select jsonb_build_object(
        'student_name', p.full_name, 'title', l.title, 'course_title', c.title,
        'starts_at', l.starts_at, 'ends_at', l.ends_at)
      from public.live_class_registrations r
      join public.live_classes l on l.id = r.live_class_id
      join public.courses c on c.id = l.course_id
      join public.profiles p on p.id = p_email.student_id
      where r.live_class_id = p_email.subject_id and r.student_id = p_email.student_id and not r.attended)
    when 'PARENT_WEEKLY_DIGEST' then (
      select private.digest_as_of_now(d) from private.weekly_digests d
      where d.guardian_id = p_email.recipient_id and d.student_id = p_email.student_id
        and d.week = (p_email.data ->> 'week')::date)
  end;
end;
$$;
comment on function private.learning_email_data(private.email_outbox) is
  'Contents of a PARENT_ email as of now; null when the recipient may no longer view the progress, the '
  'record is gone, or the average has recovered.';

-- Triggers ----------------------------------------------------------------------------------------

create trigger submissions_80_graded_insert after insert on public.submissions
  referencing new table as new_rows for each statement execute function private.tg_submissions__notify_graded();
create trigger submissions_80_graded_update after update on public.submissions
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_submissions__notify_graded();
create trigger submissions_80_graded_delete after delete on public.submissions
  referencing old table as old_rows for each statement execute function private.tg_submissions__notify_graded();
create trigger assignments_80_recompute_averages after update on public.assignments
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_learning__recompute_averages();
create trigger courses_80_recompute_averages after update on public.courses
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_learning__recompute_averages();
create trigger enrollments_80_recompute_averages after update on public.enrollments
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_learning__recompute_averages();
create trigger live_class_registrations_80_correct after update on public.live_class_registrations
  for each row execute function private.tg_live_class_registrations__correct_attendance();
