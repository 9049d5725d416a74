-- The overview: one child's page in one round trip, with days and months in the student's time zone;
-- and the bucket of certificate files. For the student and guardians with view_progress.

-- Access: certificate files -----------------------------------------------------------------------

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('certificates', 'certificates', false, 10485760, '{application/pdf}')
on conflict (id) do update
  set public = excluded.public, file_size_limit = excluded.file_size_limit,
      allowed_mime_types = excluded.allowed_mime_types;

create function private.my_certificate_files() returns setof text
language sql stable security definer rows 20 set search_path = ''
as $$
  -- Definer: the policy of storage.objects uses it.
  select c.file_path from public.certificates c
  where c.student_id = any (array(select private.my_learner_ids())) and c.file_path is not null;
$$;
comment on function private.my_certificate_files() is
  'Paths of certificate files of the signed-in person and of students whose progress they may view.';
grant execute on function private.my_certificate_files() to authenticated, service_role;

-- No insert policy: only the secret key uploads.
create policy certificates_select_files on storage.objects for select to authenticated
  using (bucket_id = 'certificates' and (select private.is_reading_file())
         and name = any (array(select private.my_certificate_files())));

-- Functions ---------------------------------------------------------------------------------------

create function private.streaks(p_student_id uuid, p_today date)
returns table (current_streak integer, longest_streak integer)
language plpgsql stable security definer rows 1 set search_path = ''
as $$
-- Definer: reads activity of any student; callers have checked access. A streak is current until a whole day
-- passes without activity. In one pass: grouping the days costs half as much again.
declare
  v_day date;
  v_last date;
  v_days integer := 0;
begin
  longest_streak := 0;
  foreach v_day in array array(
    select a.day from public.activity_days a where a.student_id = p_student_id and a.day <= p_today order by a.day)
  loop
    v_days := case when v_day - 1 = v_last then v_days + 1 else 1 end;
    v_last := v_day;
    longest_streak := greatest(longest_streak, v_days);
  end loop;
  current_streak := case when v_last >= p_today - 1 then v_days else 0 end;
  return next;
end;
$$;
comment on function private.streaks(uuid, date) is 'Current and longest run of active days, in days.';

create function private.require_learner(p_student_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and roles that the caller may not see.
begin
  if not private.is_operator() and p_student_id is distinct from private.require_me()
     and not private.has_right(private.me(), p_student_id, 'view_progress') then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  if not private.has_role(p_student_id, 'student') then
    perform private.fail('student.not_found', 'No such student.');
  end if;
end;
$$;
comment on function private.require_learner(uuid) is
  'Lets only the student, guardians with view_progress and the secret key read on. Errors: auth.required, '
  'student.not_found.';

create function private.child_overview_at(p_student_id uuid, p_now timestamptz) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: checks access once, then reads by index without policies. Whole rows become JSON, which is faster than
-- naming each of their values once more.
declare
  v_zone text;
  v_today date;
  v_month timestamptz;
  v_next_month timestamptz;
begin
  perform private.require_learner(p_student_id);
  v_zone := private.time_zone_of(p_student_id);
  v_today := (p_now at time zone v_zone)::date;
  v_month := date_trunc('month', p_now at time zone v_zone) at time zone v_zone;
  v_next_month := (date_trunc('month', p_now at time zone v_zone) + interval '1 month') at time zone v_zone;

  return json_build_object(
    'student', (
      select json_build_object('id', p.id, 'full_name', p.full_name, 'avatar_url', p.avatar_url, 'time_zone', v_zone)
      from public.profiles p where p.id = p_student_id),
    'courses', coalesce((
      select json_agg(e)
      from (select c.id as course_id, private.seen_title(c.id, c.title, c.source, p_student_id) as title, c.source,
                   e.status, e.progress, e.last_accessed_at, e.completed_at
            from public.enrollments e join public.courses c on c.id = e.course_id
            where e.student_id = p_student_id and e.status in ('active', 'completed')
            order by e.status, e.last_accessed_at desc nulls last, c.title, c.id) e), '[]'),
    'recent_grades', coalesce((
      select json_agg(g)
      from (select s.id as submission_id, s.assignment_id,
                   private.seen_title(a.id, a.title, a.source, p_student_id) as title, s.course_id,
                   private.seen_title(c.id, c.title, c.source, p_student_id) as course_title, a.source, s.score,
                   a.maximum, r.percentage, r.percentage >= c.passing_percentage as passed, s.graded_at
            -- Limit before joining, so that years of work are not joined and discarded.
            from (select l.* from public.submissions l
                  where l.student_id = p_student_id and l.graded_at is not null
                  order by l.graded_at desc, l.id limit 10) s
            join public.assignments a on a.id = s.assignment_id
            join public.courses c on c.id = s.course_id
            cross join lateral (select round(100 * s.score / a.maximum, 2) as percentage) r
            order by s.graded_at desc, s.id) g), '[]'),
    'upcoming_assignments', coalesce((
      select json_agg(u)
      from (select a.id as assignment_id, private.seen_title(a.id, a.title, a.source, p_student_id) as title,
                   a.course_id, private.seen_title(c.id, c.title, c.source, p_student_id) as course_title, a.source,
                   a.due_at, a.maximum
            from public.enrollments e
            join public.courses c on c.id = e.course_id
            join public.assignments a on a.course_id = e.course_id
            where e.student_id = p_student_id and e.status = 'active' and a.due_at > p_now
              and (not a.for_chosen or private.is_set_for(a.id, p_student_id))
              and not exists (select from public.submissions s
                              where s.assignment_id = a.id and s.student_id = p_student_id)
            order by a.due_at, a.id limit 5) u), '[]'),
    'live_classes', (
      select json_build_object(
        'attended_this_month', month.attended, 'missed_this_month', month.missed,
        -- Nobody took attendance: neither attended nor missed.
        'not_recorded_this_month', month.not_recorded,
        'upcoming', coalesce((
          select json_agg(u)
          from (select l.id as live_class_id, l.title, l.course_id, c.title as course_title, l.starts_at, l.ends_at,
                       exists (select from public.live_class_registrations r
                               where r.live_class_id = l.id and r.student_id = p_student_id) as registered
                from public.enrollments e
                join public.courses c on c.id = e.course_id
                join public.live_classes l on l.course_id = e.course_id
                where e.student_id = p_student_id and e.status = 'active' and l.starts_at > p_now
                order by l.starts_at, l.id limit 5) u), '[]'))
      from (select count(*) filter (where r.attended) as attended,
                   count(*) filter (where r.ends_at <= p_now and not r.attended) as missed,
                   count(*) filter (where r.ends_at <= p_now and r.attended is null) as not_recorded
            from public.live_class_registrations r
            where r.student_id = p_student_id and r.starts_at >= v_month and r.starts_at < v_next_month) month),
    'gamification', (
      select json_build_object(
        'current_streak', k.current_streak, 'longest_streak', k.longest_streak,
        'total_points', (
          select coalesce(sum(p.points), 0) from public.point_entries p where p.student_id = p_student_id),
        'badges', coalesce((
          select json_agg(g)
          from (select b.id as badge_id, b.name, b.description, b.icon_url, s.awarded_at
                from public.student_badges s join public.badges b on b.id = s.badge_id
                where s.student_id = p_student_id
                order by s.awarded_at desc, b.name) g), '[]'))
      from private.streaks(p_student_id, v_today) k),
    'certificates', coalesce((
      select json_agg(f)
      from (select c.id as certificate_id, c.title, c.course_id, c.issued_at, c.file_path
            from public.certificates c where c.student_id = p_student_id
            order by c.issued_at desc, c.id) f), '[]'),
    'goals', private.overview_goals(p_student_id, private.me(), p_now));
end;
$$;
comment on function private.child_overview_at(uuid, timestamptz) is
  'child_overview as of a given time. Errors: auth.required, student.not_found.';

create function private.child_overview(p_student_id uuid) returns json
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: clients may not call child_overview_at.
begin
  return private.child_overview_at(p_student_id, now());
end;
$$;

select private.expose('child_overview', 'everyone',
  'One child''s page as JSON: {student, courses (active and completed), recent_grades (10), '
  'upcoming_assignments (5), live_classes {attended_this_month, missed_this_month, not_recorded_this_month, '
  'upcoming (5)}, gamification {current_streak, longest_streak, total_points, badges}, certificates, goals (10)}. '
  'source: homeroom, or the platform whose titles these are; titles of a file that another guardian uploaded are the '
  'platform''s name. For the student and guardians with view_progress. Errors: auth.required, student.not_found.');

create function private.list_grades(
  p_student_id uuid, p_course_id uuid default null, p_from timestamptz default null, p_to timestamptz default null,
  p_limit integer default null, p_offset integer default null)
returns table (submission_id uuid, assignment_id uuid, title text, course_id uuid, course_title text, source text,
               score numeric, maximum numeric, percentage numeric, passed boolean, graded_at timestamptz)
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: reads the courses of any time, like the overview.
begin
  perform private.require_learner(p_student_id);
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  return query
    select s.id, s.assignment_id, private.seen_title(a.id, a.title, a.source, p_student_id), s.course_id,
           private.seen_title(c.id, c.title, c.source, p_student_id), a.source, s.score, a.maximum,
           round(100 * s.score / a.maximum, 2), round(100 * s.score / a.maximum, 2) >= c.passing_percentage, s.graded_at
    from (select l.* from public.submissions l
          where l.student_id = p_student_id and l.graded_at is not null
            and (p_course_id is null or l.course_id = p_course_id)
            and (p_from is null or l.graded_at >= p_from) and (p_to is null or l.graded_at < p_to)
          order by l.graded_at desc, l.id limit coalesce(p_limit, 50) offset coalesce(p_offset, 0)) s
    join public.assignments a on a.id = s.assignment_id
    join public.courses c on c.id = s.course_id
    order by s.graded_at desc, s.id;
end;
$$;

select private.expose('list_grades', 'everyone',
  'Grades of a student, the newest first. source and titles: as child_overview has them. p_from, p_to: '
  'graded at or after, and before. p_limit: 1 to 200, default 50. For the student and guardians with view_progress. '
  'Errors: auth.required, student.not_found, validation.failed.');
