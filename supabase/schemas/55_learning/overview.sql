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
  -- Definer: reads activity of any student; callers have checked access.
  -- Consecutive days share day minus rank. A streak is current until a whole day passes without activity.
begin
  return query
  with runs as (
    select max(d.day) as last_day, count(*)::integer as days
    from (select a.day, a.day - row_number() over (order by a.day)::integer as island
          from public.activity_days a where a.student_id = p_student_id and a.day <= p_today) d
    group by d.island
  )
  select coalesce(max(r.days) filter (where r.last_day >= p_today - 1), 0), coalesce(max(r.days), 0) from runs r;
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
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: checks access once, then reads by index without policies.
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
      select json_agg(json_build_object(
               'course_id', c.id, 'title', c.title, 'source', c.source, 'status', e.status, 'progress', e.progress,
               'last_accessed_at', e.last_accessed_at, 'completed_at', e.completed_at)
             order by e.status, e.last_accessed_at desc nulls last, c.title, c.id)
      from public.enrollments e join public.courses c on c.id = e.course_id
      where e.student_id = p_student_id and e.status in ('active', 'completed')), '[]'),
    'recent_grades', coalesce((
      select json_agg(json_build_object(
               'submission_id', g.id, 'assignment_id', g.assignment_id, 'title', g.title,
               'course_id', g.course_id,
               'course_title', g.course_title, 'source', g.source, 'score', g.score, 'maximum', g.maximum,
               'percentage', round(100 * g.score / g.maximum, 2),
               'passed', round(100 * g.score / g.maximum, 2) >= g.passing_percentage, 'graded_at', g.graded_at)
             order by g.graded_at desc, g.id)
      from (select s.id, s.assignment_id, a.title, s.course_id, c.title as course_title, a.source, s.score, a.maximum,
                   c.passing_percentage, s.graded_at
            -- Limit before joining, so that years of work are not joined and discarded.
            from (select l.* from public.submissions l
                  where l.student_id = p_student_id and l.graded_at is not null
                  order by l.graded_at desc, l.id limit 10) s
            join public.assignments a on a.id = s.assignment_id
            join public.courses c on c.id = s.course_id) g), '[]'),
    'upcoming_assignments', coalesce((
      select json_agg(json_build_object(
               'assignment_id', u.id, 'title', u.title, 'course_id', u.course_id,
               'course_title', u.course_title, 'source', u.source, 'due_at', u.due_at, 'maximum', u.maximum)
             order by u.due_at, u.id)
      from (select a.id, a.title, a.course_id, c.title as course_title, a.source, a.due_at, a.maximum
            from public.enrollments e
            join public.courses c on c.id = e.course_id
            join public.assignments a on a.course_id = e.course_id
            where e.student_id = p_student_id and e.status = 'active' and a.due_at > p_now
              and not exists (select from public.submissions s
                              where s.assignment_id = a.id and s.student_id = p_student_id)
            order by a.due_at, a.id limit 5) u), '[]'),
    'live_classes', (
      select json_build_object(
        'attended_this_month', (
          select count(*) from public.live_class_registrations r
          where r.student_id = p_student_id and r.starts_at >= v_month and r.starts_at < v_next_month and r.attended),
        'missed_this_month', (
          select count(*) from public.live_class_registrations r
          where r.student_id = p_student_id and r.starts_at >= v_month and r.starts_at < v_next_month
            and r.ends_at <= p_now and not r.attended),
        -- Nobody took attendance: neither attended nor missed.
        'not_recorded_this_month', (
          select count(*) from public.live_class_registrations r
          where r.student_id = p_student_id and r.starts_at >= v_month and r.starts_at < v_next_month
            and r.ends_at <= p_now and r.attended is null),
        'upcoming', coalesce((
          select json_agg(json_build_object(
                   'live_class_id', u.id, 'title', u.title, 'course_id', u.course_id,
                   'course_title', u.course_title, 'starts_at', u.starts_at, 'ends_at', u.ends_at,
                   'registered', u.registered)
                 order by u.starts_at, u.id)
          from (select l.id, l.title, l.course_id, c.title as course_title, l.starts_at, l.ends_at,
                       exists (select from public.live_class_registrations r
                               where r.live_class_id = l.id and r.student_id = p_student_id) as registered
                from public.enrollments e
                join public.courses c on c.id = e.course_id
                join public.live_classes l on l.course_id = e.course_id
                where e.student_id = p_student_id and e.status = 'active' and l.starts_at > p_now
                order by l.starts_at, l.id limit 5) u), '[]'))),
    'gamification', (
      select json_build_object(
        'current_streak', k.current_streak, 'longest_streak', k.longest_streak,
        'total_points', (
          select coalesce(sum(p.points), 0) from public.point_entries p where p.student_id = p_student_id),
        'badges', coalesce((
          select json_agg(json_build_object(
                   'badge_id', b.id, 'name', b.name, 'description', b.description, 'icon_url', b.icon_url,
                   'awarded_at', s.awarded_at)
                 order by s.awarded_at desc, b.name)
          from public.student_badges s join public.badges b on b.id = s.badge_id
          where s.student_id = p_student_id), '[]'))
      from private.streaks(p_student_id, v_today) k),
    'certificates', coalesce((
      select json_agg(json_build_object(
               'certificate_id', c.id, 'title', c.title, 'course_id', c.course_id, 'issued_at', c.issued_at,
               'file_path', c.file_path)
             order by c.issued_at desc, c.id)
      from public.certificates c where c.student_id = p_student_id), '[]'));
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
  'upcoming (5)}, gamification {current_streak, longest_streak, total_points, badges}, certificates}. source: '
  'homeroom, or the platform whose titles these are. For the student and guardians with view_progress. Errors: '
  'auth.required, student.not_found.');

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
    select s.id, s.assignment_id, a.title, s.course_id, c.title, a.source, s.score, a.maximum,
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
  'Grades of a student, the newest first. source: homeroom, or the platform whose titles these are. p_from, p_to: '
  'graded at or after, and before. p_limit: 1 to 200, default 50. For the student and guardians with view_progress. '
  'Errors: auth.required, student.not_found, validation.failed.');
