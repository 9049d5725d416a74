-- The weekly digest: what became known of a student since the previous one, written for Sunday 08:00 in
-- the guardian's time zone. Runs in batches; the rows record the progress, so an interrupted run resumes.

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
  'One digest per guardian, student and week. The snapshot keeps retries identical and is deleted after a '
  'month.';
comment on column private.weekly_digests.week is 'The Sunday of the digest, in the guardian''s time zone.';
create index weekly_digests_student_id_idx on private.weekly_digests (student_id);
create index weekly_digests_week_idx on private.weekly_digests (week);
create index weekly_digests_until_idx on private.weekly_digests (until) where snapshot is not null;

create type private.due_digest as (
  guardian_id uuid, student_id uuid, week date, since timestamptz, until timestamptz, next timestamptz,
  in_app boolean, email boolean);

-- Access ------------------------------------------------------------------------------------------

alter table private.weekly_digests enable row level security;
create policy weekly_digests_closed on private.weekly_digests for all using (false);

-- Functions: contents -----------------------------------------------------------------------------

create function private.is_unreported(p_list jsonb, p_item jsonb) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  -- Null when there is no previous snapshot to compare with: then nothing counts as missed.
  return not p_list @> jsonb_build_array(p_item);
end;
$$;
comment on function private.is_unreported(jsonb, jsonb) is
  'Whether a list of the previous digest lacks an item; null without a list.';

create function private.digest_snapshots(p_due private.due_digest[])
returns table (guardian_id uuid, student_id uuid, snapshot jsonb)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads records of all students; callers have checked each guardian's rights.
-- One plan for a whole batch, each part read by index.
begin
  return query
    select d.guardian_id, d.student_id, jsonb_build_object(
      'student_name', p.full_name, 'since', d.since, 'until', d.until,
      'grades', coalesce(grades.list, '[]'), 'absences', coalesce(absences.list, '[]'), 'due', coalesce(due.list, '[]'),
      'goals', coalesce(goals.list, '[]'),
      'points', (select coalesce(sum(e.points), 0) from public.point_entries e
                 where e.student_id = d.student_id and e.earned_at >= d.since and e.earned_at < d.until),
      'current_streak', (
        select k.current_streak
        from private.streaks(d.student_id, (d.until at time zone private.time_zone_of(d.student_id))::date) k))
    from unnest(p_due) d
    join public.profiles p on p.id = d.student_id
    -- Rows written in the hour before the previous digest may have been committed after it.
    left join private.weekly_digests last
      on last.guardian_id = d.guardian_id and last.student_id = d.student_id and last.until = d.since
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
               'submission_id', s.id, 'title', private.told_title(a.title, a.source),
               'course_title', private.told_course(c.title, c.source),
               'score', s.score, 'maximum', a.maximum,
               'percentage', round(100 * s.score / a.maximum, 2),
               'passed', round(100 * s.score / a.maximum, 2) >= c.passing_percentage, 'graded_at', s.graded_at)
             order by s.graded_at, a.title) as list
      from public.submissions s
      join public.assignments a on a.id = s.assignment_id
      join public.courses c on c.id = s.course_id
      -- Include late grades, not old imports: the rule of is_recent_record.
      where s.student_id = d.student_id and s.graded_at > d.since - interval '15 days'
        and s.graded_at > s.grade_known_at - interval '14 days'
        and s.grade_known_at >= d.since - interval '1 hour' and s.grade_known_at < d.until
        and (s.grade_known_at >= d.since
             or private.is_unreported(last.snapshot -> 'grades',
                                      jsonb_build_object('submission_id', s.id, 'score', s.score)))
      ) grades
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
               'live_class_id', l.id, 'title', l.title, 'course_title', c.title, 'starts_at', r.starts_at)
             order by r.starts_at) as list
      from public.live_class_registrations r
      join public.live_classes l on l.id = r.live_class_id
      join public.courses c on c.id = r.course_id
      where r.student_id = d.student_id and not r.attended
        and r.absence_recorded_at >= d.since - interval '1 hour' and r.absence_recorded_at < d.until
        and (r.absence_recorded_at >= d.since
             or private.is_unreported(last.snapshot -> 'absences', jsonb_build_object('live_class_id', l.id)))
      ) absences
    cross join lateral (
      select jsonb_agg(jsonb_build_object('assignment_id', u.id, 'title', u.title, 'course_title', u.course_title,
                                          'due_at', u.due_at)
             order by u.due_at, u.title) as list
      from (select a.id, private.told_title(a.title, a.source) as title,
                   private.told_course(c.title, c.source) as course_title, a.due_at
            from public.enrollments e
            join public.courses c on c.id = e.course_id
            join public.assignments a on a.course_id = e.course_id
            where e.student_id = d.student_id and e.status = 'active' and a.due_at >= d.until and a.due_at < d.next
              and (not a.for_chosen or private.is_set_for(a.id, d.student_id))
              and not exists (select from public.submissions s
                              where s.assignment_id = a.id and s.student_id = d.student_id)
            order by a.due_at, a.title limit 10) u) due
    cross join lateral (
      select jsonb_agg(jsonb_build_object('goal_id', g.id, 'target', g.told_target, 'title', g.title,
                                          'reached_at', g.reached_at)
             order by g.reached_at, g.id) as list
      -- What another guardian wrote is not theirs to read.
      from private.family_goals(d.student_id, d.guardian_id) g
      where g.reached_at >= d.since - interval '1 hour' and g.reached_at < d.until
        and (g.reached_at >= d.since or last.snapshot is not null)
        -- One that was resumed and reached again is news only to whom no digest told of it: snapshots are kept for a
        -- month, and what was told before is told.
        and g.told_at > d.since - interval '28 days'
        and not exists (
          select from private.weekly_digests w
          where w.guardian_id = d.guardian_id and w.student_id = d.student_id
            and w.snapshot -> 'goals'
              @> jsonb_build_array(jsonb_build_object('goal_id', g.id, 'target', g.told_target)))
      ) goals;
end;
$$;
comment on function private.digest_snapshots(private.due_digest[]) is
  'Per guardian and student: what became known between two moments, and work due from then to the next digest.';

create function private.digest_as_of_now(p_digest private.weekly_digests) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads records on behalf of a guardian who has no session here; callers have checked their rights.
-- A digest may wait for days, for quiet hours or for the provider. What came since is in the next one.
begin
  return p_digest.snapshot || jsonb_build_object(
    'grades', (
      select coalesce(jsonb_agg(e.value || jsonb_build_object(
               'score', s.score, 'percentage', round(100 * s.score / a.maximum, 2),
               'passed', round(100 * s.score / a.maximum, 2) >= c.passing_percentage) order by e.ordinality), '[]')
      from jsonb_array_elements(p_digest.snapshot -> 'grades') with ordinality e
      join public.submissions s on s.id = (e.value ->> 'submission_id')::uuid and s.score is not null
      join public.assignments a on a.id = s.assignment_id
      join public.courses c on c.id = s.course_id),
    'absences', (
      select coalesce(jsonb_agg(e.value order by e.ordinality), '[]')
      from jsonb_array_elements(p_digest.snapshot -> 'absences') with ordinality e
      where exists (select from public.live_class_registrations r
                    where r.live_class_id = (e.value ->> 'live_class_id')::uuid
                      and r.student_id = p_digest.student_id and not r.attended)),
    'due', (
      select coalesce(jsonb_agg(e.value order by e.ordinality), '[]')
      from jsonb_array_elements(p_digest.snapshot -> 'due') with ordinality e
      where exists (select from public.assignments a where a.id = (e.value ->> 'assignment_id')::uuid)
        and not exists (select from public.submissions s where s.assignment_id = (e.value ->> 'assignment_id')::uuid
                                                           and s.student_id = p_digest.student_id)),
    'goals', (
      select coalesce(jsonb_agg(e.value order by e.ordinality), '[]')
      from jsonb_array_elements(p_digest.snapshot -> 'goals') with ordinality e
      where exists (select from private.family_goals(p_digest.student_id, p_digest.guardian_id) g
                    where g.id = (e.value ->> 'goal_id')::uuid and g.reached_at is not null)));
end;
$$;
comment on function private.digest_as_of_now(private.weekly_digests) is
  'A digest without what was taken back or handed in since it was written, and with grades as they are now.';

-- Functions: schedule -----------------------------------------------------------------------------

create function private.due_digest_zones(p_now timestamptz)
returns table (time_zone text, week date, since timestamptz, until timestamptz, next timestamptz)
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads time zones of other people.
  -- Zones are few and found by an index skip scan; their times are computed once for each zone.
  -- A digest more than two days late is left to the next Sunday.
  with recursive written as (
    (select d.time_zone from public.profile_details d order by d.time_zone limit 1)
    union all
    select (select d.time_zone from public.profile_details d
            where d.time_zone > w.time_zone order by d.time_zone limit 1)
    from written w where w.time_zone is not null
  ), zones as materialized (
    -- An unknown time zone falls back to the default instead of failing the run.
    select w.time_zone,
           case when w.time_zone is not null and private.is_time_zone(w.time_zone) then w.time_zone
                else s.default_time_zone end as zone
    from (select time_zone from written where time_zone is not null union all select null) w
    cross join private.settings s
    -- Sunday 08:00 comes first at UTC+14 and last at UTC-12; outside of that no zone is due.
    where extract(isodow from p_now at time zone 'UTC') not in (3, 4, 5)
  )
  select z.time_zone, w.week, b.since, b.until, b.next
  from zones z
  -- The most recent Sunday 08:00 in the zone.
  cross join lateral (
    select (date_trunc('week', (p_now at time zone z.zone) - interval '6 days 8 hours')
            + interval '6 days')::date as week) w
  cross join lateral (
    select (w.week - 7 + time '08:00') at time zone z.zone as since,
           (w.week + time '08:00') at time zone z.zone as until,
           (w.week + 7 + time '08:00') at time zone z.zone as next) b
  where b.until <= p_now and b.until > p_now - interval '48 hours';
$$;
comment on function private.due_digest_zones(timestamptz) is
  'Time zones of profiles (null: the default) where Sunday 08:00 has passed within 48 hours, with that '
  'Sunday, the one before and the next.';

create function private.enqueue_weekly_digests(p_now timestamptz default now(), p_limit integer default 5000)
returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's rows.
-- Each call writes one batch, so an interrupted run resumes; the primary key allows one per pair and week.
declare
  v_due private.due_digest[];
  v_enqueued integer;
begin
  if (p_limit between 1 and 10000) is not true or p_now is null or not isfinite(p_now) then
    perform private.fail('validation.failed', 'p_now must be a time, p_limit 1 to 10000.');
  end if;
  -- Concurrent runs take turns: the next statement sees what the previous run wrote.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.weekly_digests', 0));
  select array_agg(
    row(u.guardian_id, u.student_id, u.week, u.since, u.until, u.next, u.in_app, u.email)::private.due_digest)
  into v_due
  from (
    select g.guardian_id, g.student_id, w.week, w.until, w.next,
           -- Since the previous one, but at most three weeks for a guardian who had digests switched off.
           greatest(coalesce(last.until, w.since), w.since - interval '504 hours') as since,
           c.in_app, c.email
    from private.due_digest_zones(p_now) w
    join public.profile_details details on details.time_zone is not distinct from w.time_zone
    join private.notification_channels c on c.profile_id = details.profile_id and c.key = 'PARENT_WEEKLY_DIGEST'
    join private.effective_guardians g on g.guardian_id = c.profile_id
    left join lateral (
      select x.week, x.until from private.weekly_digests x
      where x.guardian_id = g.guardian_id and x.student_id = g.student_id
      order by x.week desc limit 1) last on true
    where 'view_progress' = any (g.rights)
      and not private.is_ended_by_death('PARENT_WEEKLY_DIGEST', g.guardian_id, g.student_id)
      and (c.in_app or c.email)
      -- A link made since waits for its first Sunday; a move to the west sends no second digest.
      and g.created_at <= w.until and coalesce(last.week < w.week, true)
      and (not g.has_restrictions or private.has_right(g.guardian_id, g.student_id, 'view_progress'))
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
           format('digest:%s:%s %s', u.student_id, u.week, u.guardian_id)
    from written n join unnest(v_due) u using (guardian_id, student_id, week)
    where u.email
    on conflict do nothing
  )
  select count(*) into v_enqueued from written;
  return v_enqueued;
end;
$$;

select private.expose('enqueue_weekly_digests', 'operations',
  'Writes up to p_limit (1 to 10000) due digests: Sunday 08:00 in the guardian''s time zone has passed. '
  'Returns the number written; call again until 0. Called on a schedule or with the secret key. Errors: '
  'validation.failed.');

create function private.purge_digests(p_now timestamptz) returns integer
language sql volatile security definer set search_path = ''
as $$
  -- Definer: writes weekly_digests, a closed table.
  -- The row stays: its `until` is where the next digest begins.
  with purged as (
    update private.weekly_digests set snapshot = null
    where snapshot is not null and until <= p_now - interval '30 days' returning 1
  )
  select count(*)::integer from purged;
$$;
comment on function private.purge_digests(timestamptz) is
  'Deletes the contents of digests older than 30 days. Returns the number. Called on a schedule.';
