-- The weekly digest: what happened to a child since the last one, written on Sunday at 08:00 where
-- the guardian lives. Runs in batches; the rows themselves say how far it has come, so a run that dies
-- goes on where it was.

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

create type private.due_digest as (
  guardian_id uuid, student_id uuid, week date, since timestamptz, until timestamptz, next timestamptz,
  in_app boolean, email boolean);

-- Access ------------------------------------------------------------------------------------------

alter table private.weekly_digests enable row level security;
create policy weekly_digests_closed on private.weekly_digests for all using (false);

-- Functions: what it says -------------------------------------------------------------------------

create function private.was_missed(p_list jsonb, p_item jsonb) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  -- Without a last digest, or one that is still remembered, nothing can have been missed.
  return not p_list @> jsonb_build_array(p_item);
end;
$$;
comment on function private.was_missed(jsonb, jsonb) is 'Whether the last digest does not list this.';

create function private.digest_snapshots(p_due private.due_digest[])
returns table (guardian_id uuid, student_id uuid, snapshot jsonb)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: callers have judged standing. One plan for a whole batch, each part read by index.
begin
  return query
    select d.guardian_id, d.student_id, jsonb_build_object(
      'student_name', p.full_name, 'since', d.since, 'until', d.until,
      'grades', coalesce(grades.list, '[]'), 'absences', coalesce(absences.list, '[]'), 'due', coalesce(due.list, '[]'),
      'points', (select coalesce(sum(e.points), 0) from public.point_entries e
                 where e.student_id = d.student_id and e.earned_at >= d.since and e.earned_at < d.until),
      'current_streak', (
        select k.current_streak
        from private.streaks(d.student_id, (d.until at time zone private.student_time_zone(d.student_id))::date) k))
    from unnest(p_due) d
    join public.profiles p on p.id = d.student_id
    -- What was written in the hour before the last one, and committed after it, is not in it.
    left join private.weekly_digests last
      on last.guardian_id = d.guardian_id and last.student_id = d.student_id and last.until = d.since
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
               'submission_id', s.id, 'title', a.title, 'course_title', c.title, 'score', s.score, 'maximum', a.maximum,
               'percentage', round(100 * s.score / a.maximum, 2),
               'passed', round(100 * s.score / a.maximum, 2) >= c.passing_percentage, 'graded_at', s.graded_at)
             order by s.graded_at, a.title) as list
      from public.submissions s
      join public.assignments a on a.id = s.assignment_id
      join public.courses c on c.id = s.course_id
      -- Late is told, years gone by are not: as of a single grade.
      where s.student_id = d.student_id and s.graded_at > d.since - interval '15 days'
        and s.graded_at > s.grade_known_at - interval '14 days'
        and s.grade_known_at >= d.since - interval '1 hour' and s.grade_known_at < d.until
        and (s.grade_known_at >= d.since
             or private.was_missed(last.snapshot -> 'grades', jsonb_build_object('submission_id', s.id, 'score', s.score)))
      ) grades
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
               'live_class_id', l.id, 'title', l.title, 'course_title', c.title, 'starts_at', r.starts_at)
             order by r.starts_at) as list
      from public.live_class_registrations r
      join public.live_classes l on l.id = r.live_class_id
      join public.courses c on c.id = r.course_id
      where r.student_id = d.student_id and r.attended is not true
        and r.absence_recorded_at >= d.since - interval '1 hour' and r.absence_recorded_at < d.until
        and (r.absence_recorded_at >= d.since
             or private.was_missed(last.snapshot -> 'absences', jsonb_build_object('live_class_id', l.id)))
      ) absences
    cross join lateral (
      select jsonb_agg(jsonb_build_object('title', u.title, 'course_title', u.course_title, 'due_at', u.due_at)
             order by u.due_at, u.title) as list
      from (select a.title, c.title as course_title, a.due_at
            from public.enrollments e
            join public.courses c on c.id = e.course_id
            join public.assignments a on a.course_id = e.course_id
            where e.student_id = d.student_id and e.status = 'active' and a.due_at >= d.until and a.due_at < d.next
              and not exists (select from public.submissions s where s.assignment_id = a.id and s.student_id = d.student_id)
            order by a.due_at, a.title limit 10) u) due;
end;
$$;
comment on function private.digest_snapshots(private.due_digest[]) is
  'What became known of each student between two moments, and what is due from then to the next digest.';

-- Functions: when it goes out ---------------------------------------------------------------------

create function private.due_digest_zones(p_now timestamptz)
returns table (time_zone text, week date, since timestamptz, until timestamptz, next timestamptz)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads details. Zones are few and found by skipping through their index; what depends on
  -- them is computed once for each. What is two days late waits for the next Sunday.
  with recursive written as (
    (select d.time_zone from public.profile_details d order by d.time_zone limit 1)
    union all
    select (select d.time_zone from public.profile_details d where d.time_zone > w.time_zone order by d.time_zone limit 1)
    from written w where w.time_zone is not null
  ), zones as materialized (
    -- A name that this server does not know any more must not stop the run for everybody.
    select w.time_zone,
           case when w.time_zone is not null and private.is_time_zone(w.time_zone) then w.time_zone
                else s.default_time_zone end as zone
    from (select time_zone from written where time_zone is not null union all select null) w
    cross join private.settings s
    -- Sunday 08:00 is first reached at UTC+14, last at UTC-12; the rest of the week nobody is due.
    where extract(isodow from p_now at time zone 'UTC') not in (3, 4, 5)
  )
  select z.time_zone, w.week, b.since, b.until, b.next
  from zones z
  -- The last Sunday 08:00 that has passed there.
  cross join lateral (
    select (date_trunc('week', (p_now at time zone z.zone) - interval '6 days 8 hours') + interval '6 days')::date as week) w
  cross join lateral (
    select (w.week - 7 + time '08:00') at time zone z.zone as since, (w.week + time '08:00') at time zone z.zone as until,
           (w.week + 7 + time '08:00') at time zone z.zone as next) b
  where b.until <= p_now and b.until > p_now - interval '48 hours';
$$;
comment on function private.due_digest_zones(timestamptz) is
  'Time zones, as people have them (null: the setting''s), where Sunday 08:00 has just passed, with that Sunday, the one before and the next.';

create function private.enqueue_weekly_digests(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's rows. Each call takes a batch and commits it with the caller, so a
-- run that dies goes on where it was; the primary key makes every pair's week happen once.
declare
  v_due private.due_digest[];
  v_enqueued integer;
begin
  if (p_limit between 1 and 10000) is not true or p_now is null or not isfinite(p_now) then
    perform private.fail('validation.failed', 'p_now: a time. p_limit is 1 to 10000.');
  end if;
  -- Runs take turns: each sees, in a new statement, what the one before it has written.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.weekly_digests', 0));
  select array_agg(row(u.guardian_id, u.student_id, u.week, u.since, u.until, u.next, u.in_app, u.email)::private.due_digest)
  into v_due
  from (
    select g.source_profile_id as guardian_id, g.target_profile_id as student_id, w.week, w.until, w.next,
           -- Since the last one; not the whole year for somebody who had them switched off.
           greatest(coalesce(last.until, w.since), w.since - interval '504 hours') as since,
           coalesce(p.in_app, d.in_app) as in_app, coalesce(p.email, d.email) as email
    from private.due_digest_zones(p_now) w
    join private.notification_defaults d on d.key = 'PARENT_WEEKLY_DIGEST'
    join public.profile_details details on details.time_zone is not distinct from w.time_zone
    join public.profiles guardian on guardian.id = details.profile_id
    join public.profile_graph g on g.source_profile_id = guardian.id
    left join public.notification_preferences p on p.profile_id = guardian.id and p.key = d.key
    left join lateral (
      select x.week, x.until from private.weekly_digests x
      where x.guardian_id = g.source_profile_id and x.student_id = g.target_profile_id
      order by x.week desc limit 1) last on true
    where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and 'view_progress' = any (g.rights)
      and guardian.user_id is not null
      and (coalesce(p.in_app, d.in_app) or coalesce(p.email, d.email))
      -- Whoever was linked since then waits for his first Sunday; whoever moves west has had this one.
      and g.created_at <= w.until and coalesce(last.week < w.week, true)
      and (not exists (select from private.restriction_subjects s where s.profile_id = g.source_profile_id)
           or private.has_right(g.source_profile_id, g.target_profile_id, 'view_progress'))
    limit p_limit) u;
  if v_due is null then
    return 0;
  end if;
  with written as (
    insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
    select u.guardian_id, u.student_id, u.week, u.since, u.until, s.snapshot
    from unnest(v_due) u
    join private.digest_snapshots(v_due) s on s.guardian_id = u.guardian_id and s.student_id = u.student_id
    on conflict do nothing
    returning guardian_id, student_id, week
  ), in_app as (
    insert into public.notifications (profile_id, key, student_id, subject_type, data, dedupe_key)
    select u.guardian_id, 'PARENT_WEEKLY_DIGEST', u.student_id, 'digest', jsonb_build_object('week', u.week),
           format('digest:%s:%s', u.student_id, u.week)
    from written n join unnest(v_due) u using (guardian_id, student_id, week)
    where u.in_app
    on conflict do nothing
  ), by_email as (
    insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key)
    select 'PARENT_WEEKLY_DIGEST', u.guardian_id, u.student_id, jsonb_build_object('week', u.week),
           format('%s digest:%s:%s', u.guardian_id, u.student_id, u.week)
    from written n join unnest(v_due) u using (guardian_id, student_id, week)
    where u.email
    on conflict do nothing
  )
  select count(*) into v_enqueued from written;
  return v_enqueued;
end;
$$;
comment on function private.enqueue_weekly_digests(timestamptz, integer) is 'See public.enqueue_weekly_digests.';

create function public.enqueue_weekly_digests(p_now timestamptz default now(), p_limit integer default 5000) returns integer
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

grant execute on function
  private.enqueue_weekly_digests(timestamptz, integer), public.enqueue_weekly_digests(timestamptz, integer)
to service_role;
