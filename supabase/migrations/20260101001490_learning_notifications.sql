-- What guardians are told of learning: grades, an average that sinks, absences, and the weekly
-- digest. One notification per guardian and child; each fires once, whatever is replayed.

create table private.enrollment_grades (
  enrollment_id uuid primary key references public.enrollments (id) on delete cascade,
  mean_percentage numeric(5, 2),
  is_below boolean not null default false,
  times_below integer not null default 0
);
comment on table private.enrollment_grades is
  'Mean over graded work and whether it is below passing: the state behind PARENT_CHILD_LOW_GRADE, locked before it is computed anew.';

create table private.weekly_digests (
  guardian_id uuid not null references public.profiles (id) on delete cascade,
  student_id uuid not null references public.profiles (id) on delete cascade,
  week date not null,
  since timestamptz not null,
  until timestamptz not null,
  snapshot jsonb,
  primary key (guardian_id, student_id, week)
);
comment on table private.weekly_digests is
  'One digest per guardian, child and week. The snapshot makes every retry say the same; it is forgotten after a month.';
comment on column private.weekly_digests.week is 'The Sunday on which it goes out, in the guardian''s time zone.';
create index weekly_digests_student_id_idx on private.weekly_digests (student_id);
create index weekly_digests_until_idx on private.weekly_digests (until) where snapshot is not null;

create type private.guardian_event as (
  student_id uuid, subject_type text, subject_id uuid, data jsonb, dedupe_key text);

-- Access ------------------------------------------------------------------------------------------

alter table private.enrollment_grades enable row level security;
alter table private.weekly_digests enable row level security;
create policy enrollment_grades_closed on private.enrollment_grades for all using (false);
create policy weekly_digests_closed on private.weekly_digests for all using (false);

-- Functions: telling guardians --------------------------------------------------------------------

create function private.notify_guardians(p_key public.notification_key, p_events private.guardian_event[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's rows. One plan for any number of events: standing and preferences
-- are joined, not asked row by row.
declare
  v_me uuid := private.me();
  v_told integer;
begin
  if current_setting('homeroom.quiet', true) = 'on' then
    return 0;
  end if;
  with recipients as (
    select g.source_profile_id as profile_id, e.student_id, e.subject_type, e.subject_id, e.data, e.dedupe_key,
           coalesce(p.in_app, d.in_app) as in_app, coalesce(p.email, d.email) as email
    from unnest(p_events) e
    join private.notification_defaults d on d.key = p_key
    join public.profile_graph g on g.target_profile_id = e.student_id
    join public.profiles guardian on guardian.id = g.source_profile_id
    left join public.notification_preferences p on p.profile_id = g.source_profile_id and p.key = p_key
    where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and 'view_progress' = any (g.rights)
      and guardian.user_id is not null and guardian.id is distinct from v_me
      and not exists (
        select from private.restriction_subjects s
        join public.contact_restrictions r on r.id = s.restriction_id
        where s.profile_id = g.source_profile_id and r.student_id = e.student_id and 'view_progress' = any (r.rights)
          and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))
  ), in_app as (
    insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
    select r.profile_id, p_key, r.student_id, r.subject_type, r.subject_id, r.data, r.dedupe_key
    from recipients r where r.in_app
    on conflict do nothing
    returning 1
  ), by_email as (
    insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key)
    select p_key::text, r.profile_id, r.student_id, r.subject_id, r.data, r.profile_id || ' ' || r.dedupe_key
    from recipients r where r.email
    on conflict do nothing
    returning 1
  )
  select (select count(*) from in_app) + (select count(*) from by_email) into v_told;
  return v_told;
end;
$$;
comment on function private.notify_guardians(public.notification_key, private.guardian_event[]) is
  'Tells each student''s guardians with view_progress, as each prefers; returns how many rows.';

-- Functions: grades -------------------------------------------------------------------------------

create function private.judge_averages(p_enrollment_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed state. Volatile: the mean is read in a new statement, after the lock, so two
-- concurrent grades see each other and neither crossing is lost.
declare
  v_events private.guardian_event[];
begin
  insert into private.enrollment_grades (enrollment_id)
  select i from unnest(p_enrollment_ids) i order by i
  on conflict do nothing;
  perform from private.enrollment_grades g where g.enrollment_id = any (p_enrollment_ids) order by g.enrollment_id for update;
  with means as (
    select e.id, e.student_id, e.course_id, e.status, c.passing_percentage, round(avg(100 * s.score / a.maximum), 2) as mean
    from public.enrollments e
    join public.courses c on c.id = e.course_id
    left join public.submissions s on s.course_id = e.course_id and s.student_id = e.student_id and s.score is not null
    left join public.assignments a on a.id = s.assignment_id
    where e.id = any (p_enrollment_ids)
    group by e.id, c.id
  ), judged as (
    update private.enrollment_grades g
    set mean_percentage = m.mean, is_below = coalesce(m.mean < m.passing_percentage, false),
        times_below = g.times_below + case when not g.is_below and m.mean < m.passing_percentage then 1 else 0 end
    from means m
    join private.enrollment_grades was on was.enrollment_id = m.id
    where g.enrollment_id = m.id
    returning g.enrollment_id, m.student_id, m.course_id, g.mean_percentage, g.times_below,
              g.is_below and not was.is_below and m.status <> 'dropped' as fell
  )
  select array_agg(row(j.student_id, 'course', j.course_id, jsonb_build_object('mean_percentage', j.mean_percentage),
                       format('low_grade:%s:%s', j.enrollment_id, j.times_below))::private.guardian_event)
  into v_events
  from judged j where j.fell;
  perform private.notify_guardians('PARENT_CHILD_LOW_GRADE', v_events);
end;
$$;
comment on function private.judge_averages(uuid[]) is
  'Recomputes means; PARENT_CHILD_LOW_GRADE where one falls below passing, again only after it has recovered.';

create function private.is_news(p_at timestamptz) returns boolean
language sql stable security invoker set search_path = ''
as $$
  -- Records of years gone by may be imported in one go.
  select p_at > now() - interval '14 days';
$$;
comment on function private.is_news(timestamptz) is 'Whether it happened recently enough to tell anybody.';

create function private.tg_submissions__graded() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tells guardians, whoever grades.
declare
  v_events private.guardian_event[];
  v_enrollment_ids uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(row(n.student_id, 'submission', n.id, '{}', 'graded:' || n.id)::private.guardian_event)
           filter (where private.is_news(n.graded_at)),
           array_agg(distinct e.id) filter (where e.id is not null)
    into v_events, v_enrollment_ids
    from new_rows n
    left join public.enrollments e on e.course_id = n.course_id and e.student_id = n.student_id
    where n.score is not null;
  elsif tg_op = 'UPDATE' then
    select array_agg(row(n.student_id, 'submission', n.id, '{}', 'graded:' || n.id)::private.guardian_event)
           filter (where o.first_graded_at is null and private.is_news(n.graded_at)),
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
    perform private.judge_averages(v_enrollment_ids);
  end if;
  return null;
end;
$$;
comment on function private.tg_submissions__graded() is
  'PARENT_CHILD_GRADED once per submission, not on regrades; then the averages.';

create function private.tg_learning__remeasure() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed state. What a grade is worth changes with its maximum, what it must reach with the course.
declare
  v_enrollment_ids uuid[];
begin
  if tg_table_name = 'courses' then
    select array_agg(g.enrollment_id) into v_enrollment_ids
    from new_rows n
    join old_rows o on o.id = n.id and (to_jsonb(o) -> 'passing_percentage') <> (to_jsonb(n) -> 'passing_percentage')
    join public.enrollments e on e.course_id = n.id
    join private.enrollment_grades g on g.enrollment_id = e.id;
  else
    select array_agg(distinct e.id) into v_enrollment_ids
    from new_rows n
    join old_rows o on o.id = n.id and (to_jsonb(o) -> 'maximum') <> (to_jsonb(n) -> 'maximum')
    join public.submissions s on s.assignment_id = n.id and s.score is not null
    join public.enrollments e on e.course_id = s.course_id and e.student_id = s.student_id;
  end if;
  if v_enrollment_ids is not null then
    perform private.judge_averages(v_enrollment_ids);
  end if;
  return null;
end;
$$;
comment on function private.tg_learning__remeasure() is 'Averages follow a changed maximum or passing percentage.';

-- Functions: absences -----------------------------------------------------------------------------

create function private.record_absences(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: marks other people's registrations.
declare
  v_events private.guardian_event[];
begin
  with missed as (
    update public.live_class_registrations r set absence_recorded_at = p_now
    where r.absence_recorded_at is null and r.attended is not true
      and r.ends_at <= p_now and r.ends_at > p_now - interval '14 days'
      and private.is_missed(r.attended, r.ends_at, p_now)
    returning r.live_class_id, r.student_id
  )
  select array_agg(row(m.student_id, 'live_class', m.live_class_id, '{}',
                       format('absent:%s:%s', m.live_class_id, m.student_id))::private.guardian_event)
  into v_events from missed m;
  perform private.notify_guardians('PARENT_CHILD_ABSENT', v_events);
  return coalesce(cardinality(v_events), 0);
end;
$$;
comment on function private.record_absences(timestamptz) is 'See public.record_absences.';

create function public.record_absences(p_now timestamptz default now()) returns integer
language sql volatile security invoker set search_path = ''
as $$ select private.record_absences(p_now); $$;
comment on function public.record_absences(timestamptz) is
  'Finds registered students who missed a class that is over, and tells their guardians once; returns how many absences. For the schedule and the secret key.';

create function private.tg_live_class_registrations__correct() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: other people's notifications. The mail, if it has not gone, falls by itself.
begin
  if new.attended and old.attended is distinct from true and new.absence_recorded_at is not null then
    delete from public.notifications n
    where n.student_id = new.student_id and n.key = 'PARENT_CHILD_ABSENT'
      and n.dedupe_key = format('absent:%s:%s', new.live_class_id, new.student_id);
  end if;
  return null;
end;
$$;
comment on function private.tg_live_class_registrations__correct() is 'Whoever was there after all was not absent.';

-- Functions: the digest ---------------------------------------------------------------------------

create function private.digest_snapshot(
  p_student_id uuid, p_since timestamptz, p_until timestamptz, p_next timestamptz)
returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: callers have judged standing. PL/pgSQL keeps its plan: a run asks for thousands.
begin
  return jsonb_build_object(
    'student_name', (select p.full_name from public.profiles p where p.id = p_student_id),
    'since', p_since, 'until', p_until,
    'grades', coalesce((
      select jsonb_agg(jsonb_build_object(
               'title', a.title, 'course_title', c.title, 'score', s.score, 'maximum', a.maximum,
               'percentage', round(100 * s.score / a.maximum, 2),
               'passed', round(100 * s.score / a.maximum, 2) >= c.passing_percentage, 'graded_at', s.graded_at)
             order by s.graded_at, a.title)
      from public.submissions s
      join public.assignments a on a.id = s.assignment_id
      join public.courses c on c.id = s.course_id
      where s.student_id = p_student_id and s.graded_at >= p_since and s.graded_at < p_until), '[]'),
    'absences', coalesce((
      select jsonb_agg(jsonb_build_object('title', l.title, 'course_title', c.title, 'starts_at', r.starts_at)
             order by r.starts_at)
      from public.live_class_registrations r
      join public.live_classes l on l.id = r.live_class_id
      join public.courses c on c.id = r.course_id
      where r.student_id = p_student_id and r.absence_recorded_at >= p_since and r.absence_recorded_at < p_until
        and r.attended is not true), '[]'),
    'due', coalesce((
      select jsonb_agg(jsonb_build_object('title', u.title, 'course_title', u.course_title, 'due_at', u.due_at)
             order by u.due_at, u.title)
      from (select a.title, c.title as course_title, a.due_at
            from public.enrollments e
            join public.courses c on c.id = e.course_id
            join public.assignments a on a.course_id = e.course_id
            where e.student_id = p_student_id and e.status = 'active'
              and a.due_at >= p_until and a.due_at < p_next
              and not exists (select from public.submissions s where s.assignment_id = a.id and s.student_id = p_student_id)
            order by a.due_at, a.title limit 10) u), '[]'),
    'points', (select coalesce(sum(p.points), 0) from public.point_entries p
               where p.student_id = p_student_id and p.earned_at >= p_since and p.earned_at < p_until),
    'current_streak', (
      select k.current_streak
      from private.streaks(p_student_id, (p_until at time zone private.student_time_zone(p_student_id))::date) k));
end;
$$;
comment on function private.digest_snapshot(uuid, timestamptz, timestamptz, timestamptz) is
  'What happened to a student between two moments, and what is due from then to the next digest.';

create function private.due_digest_zones(p_now timestamptz)
returns table (zone text, week date, since timestamptz, until timestamptz, next timestamptz)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads details. Zones are few: what depends on them is computed once for each. What is
  -- two days late waits for the next Sunday.
  select z.zone, w.week, b.since, b.until, b.next
  from (select distinct coalesce(d.time_zone, s.default_time_zone) as zone
        from public.profile_details d cross join private.settings s
        -- Sunday 08:00 is first reached at UTC+14, last at UTC-12; the rest of the week nobody is due.
        where extract(isodow from p_now at time zone 'UTC') not in (3, 4, 5)) z
  -- The last Sunday 08:00 that has passed there.
  cross join lateral (
    select (date_trunc('week', (p_now at time zone z.zone) - interval '6 days 8 hours') + interval '6 days')::date as week) w
  cross join lateral (
    select (w.week - 7 + time '08:00') at time zone z.zone as since, (w.week + time '08:00') at time zone z.zone as until,
           (w.week + 7 + time '08:00') at time zone z.zone as next) b
  where b.until <= p_now and b.until > p_now - interval '48 hours';
$$;
comment on function private.due_digest_zones(timestamptz) is
  'Time zones where Sunday 08:00 has just passed, with that Sunday, the one before and the next.';

create function private.enqueue_weekly_digests(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's rows. Each call takes a batch and commits it with the caller, so a
-- run that dies goes on where it was; the primary key makes every pair's week happen once.
declare
  v_enqueued integer;
begin
  if (p_limit between 1 and 10000) is not true or p_now is null or not isfinite(p_now) then
    perform private.fail('validation.failed', 'p_now: a time. p_limit is 1 to 10000.');
  end if;
  -- Runs take turns: each sees, in a new statement, what the one before it has written.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.weekly_digests', 0));
  with zones as materialized (
    select * from private.due_digest_zones(p_now)
  ), due as (
    select g.source_profile_id as guardian_id, g.target_profile_id as student_id, w.week, w.until, w.next,
           -- Since the last one; not the whole year for somebody who had them switched off.
           greatest(coalesce(last.until, w.since), w.since - interval '504 hours') as since,
           coalesce(p.in_app, d.in_app) as in_app, coalesce(p.email, d.email) as email
    from zones w
    cross join private.settings s
    join private.notification_defaults d on d.key = 'PARENT_WEEKLY_DIGEST'
    join public.profile_details details on coalesce(details.time_zone, s.default_time_zone) = w.zone
    join public.profiles guardian on guardian.id = details.profile_id
    join public.profile_graph g on g.source_profile_id = guardian.id
    left join public.notification_preferences p on p.profile_id = guardian.id and p.key = d.key
    left join lateral (
      select x.until from private.weekly_digests x
      where x.guardian_id = guardian.id and x.student_id = g.target_profile_id
      order by x.week desc limit 1) last on true
    where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and 'view_progress' = any (g.rights)
      and guardian.user_id is not null
      and (coalesce(p.in_app, d.in_app) or coalesce(p.email, d.email))
      -- Whoever was linked since then waits for his first Sunday.
      and g.created_at <= w.until and coalesce(last.until < w.until, true)
      and not exists (select from private.weekly_digests x
                      where x.guardian_id = guardian.id and x.student_id = g.target_profile_id and x.week = w.week)
      and private.has_right(g.source_profile_id, g.target_profile_id, 'view_progress')
    limit p_limit
  ), written as (
    insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
    select u.guardian_id, u.student_id, u.week, u.since, u.until,
           private.digest_snapshot(u.student_id, u.since, u.until, u.next)
    from due u
    on conflict do nothing
    returning guardian_id, student_id, week
  ), in_app as (
    insert into public.notifications (profile_id, key, student_id, subject_type, data, dedupe_key)
    select u.guardian_id, 'PARENT_WEEKLY_DIGEST', u.student_id, 'digest', jsonb_build_object('week', u.week),
           format('digest:%s:%s', u.student_id, u.week)
    from written n join due u using (guardian_id, student_id, week)
    where u.in_app
    on conflict do nothing
  ), by_email as (
    insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key)
    select 'PARENT_WEEKLY_DIGEST', u.guardian_id, u.student_id, jsonb_build_object('week', u.week),
           format('%s digest:%s:%s', u.guardian_id, u.student_id, u.week)
    from written n join due u using (guardian_id, student_id, week)
    where u.email
    on conflict do nothing
  )
  select count(*) into v_enqueued from written;
  return v_enqueued;
end;
$$;
comment on function private.enqueue_weekly_digests(timestamptz, integer) is 'See public.enqueue_weekly_digests.';

create function public.enqueue_weekly_digests(p_now timestamptz default now(), p_limit integer default 1000) returns integer
language sql volatile security invoker set search_path = ''
as $$ select private.enqueue_weekly_digests(p_now, p_limit); $$;
comment on function public.enqueue_weekly_digests(timestamptz, integer) is
  'Writes up to p_limit digests that are due: Sunday 08:00 in the guardian''s time zone has passed. Returns how many; call again until 0. For the schedule and the secret key. Errors: validation.failed.';

create function private.purge_digests(p_now timestamptz) returns integer
language sql volatile security definer set search_path = ''
as $$
  -- Definer: closed table. The row stays: it says up to when the guardian knows.
  with purged as (
    update private.weekly_digests set snapshot = null
    where snapshot is not null and until <= p_now - interval '30 days' returning 1
  )
  select count(*)::integer from purged;
$$;
comment on function private.purge_digests(timestamptz) is 'Forgets what old digests said; returns how many. For the schedule.';

-- Functions: what the mails say -------------------------------------------------------------------

create function private.learning_email_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads as the recipient. Null when he may not view the student's progress any more.
begin
  if not private.has_right(p_email.recipient_id, p_email.student_id, 'view_progress') then
    return null;
  end if;
  return case p_email.template
    when 'PARENT_CHILD_GRADED' then (
      select jsonb_build_object(
        'student_name', p.full_name, 'title', a.title, 'course_title', c.title, 'score', s.score, 'maximum', a.maximum,
        'percentage', round(100 * s.score / a.maximum, 2), 'passed', round(100 * s.score / a.maximum, 2) >= c.passing_percentage)
      from public.submissions s
      join public.assignments a on a.id = s.assignment_id
      join public.courses c on c.id = s.course_id
      join public.profiles p on p.id = s.student_id
      where s.id = p_email.subject_id and s.score is not null)
    when 'PARENT_CHILD_LOW_GRADE' then (
      select jsonb_build_object(
        'student_name', p.full_name, 'course_title', c.title, 'passing_percentage', c.passing_percentage,
        'mean_percentage', (p_email.data ->> 'mean_percentage')::numeric)
      from public.courses c join public.profiles p on p.id = p_email.student_id
      where c.id = p_email.subject_id)
    when 'PARENT_CHILD_ABSENT' then (
      select jsonb_build_object(
        'student_name', p.full_name, 'title', l.title, 'course_title', c.title, 'starts_at', l.starts_at, 'ends_at', l.ends_at)
      from public.live_class_registrations r
      join public.live_classes l on l.id = r.live_class_id
      join public.courses c on c.id = l.course_id
      join public.profiles p on p.id = p_email.student_id
      where r.live_class_id = p_email.subject_id and r.student_id = p_email.student_id and r.attended is not true)
    when 'PARENT_WEEKLY_DIGEST' then (
      select d.snapshot from private.weekly_digests d
      where d.guardian_id = p_email.recipient_id and d.student_id = p_email.student_id
        and d.week = (p_email.data ->> 'week')::date)
  end;
end;
$$;
comment on function private.learning_email_data(private.email_outbox) is
  'What a PARENT_ mail says; null when the recipient''s standing, or the fact itself, is gone.';

-- Triggers ----------------------------------------------------------------------------------------

create trigger submissions_80_graded_insert after insert on public.submissions
  referencing new table as new_rows for each statement execute function private.tg_submissions__graded();
create trigger submissions_80_graded_update after update on public.submissions
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_submissions__graded();
create trigger submissions_80_graded_delete after delete on public.submissions
  referencing old table as old_rows for each statement execute function private.tg_submissions__graded();
create trigger assignments_80_remeasure after update on public.assignments
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_learning__remeasure();
create trigger courses_80_remeasure after update on public.courses
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_learning__remeasure();
create trigger live_class_registrations_80_correct after update on public.live_class_registrations
  for each row execute function private.tg_live_class_registrations__correct();

grant execute on function
  private.record_absences(timestamptz), public.record_absences(timestamptz),
  private.enqueue_weekly_digests(timestamptz, integer), public.enqueue_weekly_digests(timestamptz, integer)
to service_role;
