-- Statistics: what came of lessons, grades and goals of the students whom a person stands for, as numbers. They are
-- computed when they are asked for, from the rows that the asking person reads at that statement, and from no others:
-- whoever may read each of them may know how many they are, so no number tells more than the rows do, however few.
-- What a summary of all students would save is in docs/benchmarks.md.

-- Types -------------------------------------------------------------------------------------------

create type public.statistics_part as enum ('week', 'student', 'group', 'class', 'course');
comment on type public.statistics_part is 'What a row of statistics is about.';

create type private.statistics_place as (part integer, part_id uuid, name text, student_id uuid, course_ids uuid[]);
comment on type private.statistics_place is
  'A student in a part, and the courses whose records count there; null: all records of the student.';

-- Functions: of whom ------------------------------------------------------------------------------

create function private.statistics_students(p_group_id uuid, p_class_id uuid, p_course_id uuid, p_student_id uuid)
returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads places and standing.
declare
  v_me uuid := private.me();
  v_class public.classes;
begin
  if num_nonnulls(p_group_id, p_class_id, p_course_id, p_student_id) > 1 then
    perform private.fail('validation.failed',
      'Only one of p_group_id, p_class_id, p_course_id and p_student_id may be given.');
  elsif p_group_id is not null then
    if p_group_id not in (select g.id from private.my_groups() g) then
      perform private.fail('group.not_found', 'No such group.');
    end if;
    return array(select p.student_id from private.my_group_places() p where p.group_id = p_group_id);
  elsif p_class_id is not null then
    select c.* into v_class from public.classes c where c.id = p_class_id;
    if not found or not private.sees_roster(v_class) then
      perform private.fail('class.not_found', 'No such class.');
    end if;
    return array(
      select s.student_id from private.standing_students(v_me) s
      where s.student_id in (select c.student_id from public.class_students c where c.class_id = p_class_id));
  elsif p_course_id is not null then
    if p_course_id not in (select private.my_course_ids()) then
      perform private.fail('course.not_found', 'No such course.');
    end if;
    return array(
      select e.student_id from public.enrollments e
      where e.course_id = p_course_id and e.status <> 'dropped'
        and e.student_id not in (select private.my_progress_restricted_student_ids()));
  elsif p_student_id is not null then
    if p_student_id is distinct from v_me
       and p_student_id not in (select s.student_id from private.standing_students(v_me) s) then
      perform private.fail('student.not_found', 'No such student.');
    end if;
    return array[p_student_id];
  end if;
  return array(select s.student_id from private.standing_students(v_me) s);
end;
$$;
comment on function private.statistics_students(uuid, uuid, uuid, uuid) is
  'Students whom the signed-in person sees in a group, a class or a course, one student, or all for whom they have '
  'standing. Errors: group.not_found, class.not_found, course.not_found, student.not_found, validation.failed.';

create function private.statistics_places(
  p_by public.statistics_part, p_student_ids uuid[], p_course_ids uuid[], p_limit integer, p_offset integer)
returns setof private.statistics_place
language plpgsql stable security definer rows 1000 set search_path = ''
as $$
-- Definer: managers do not read the profiles of their students, they page through lists.
declare
  v_me uuid := private.me();
begin
  case p_by
    when 'student' then
      return query
        -- Who has finished a course has no name for staff who see them no more.
        with named as (
          select s.student_id as id from private.standing_students(v_me) s
          union select e.student_id from public.enrollments e
          where e.course_id = any (p_course_ids) and e.status = 'active')
        select (row_number() over (order by p.full_name, p.id))::integer, p.id, p.full_name, p.id, p_course_ids
        from (select x.id, case when x.id in (select n.id from named n) then x.full_name end as full_name
              from public.profiles x where x.id = any (p_student_ids)
              order by 2, x.id limit p_limit offset p_offset) p;
    when 'group' then
      return query
        select g.part, g.id, g.name, m.student_id, null::uuid[]
        from (select row_number() over (order by x.name, x.id)::integer as part, x.id, x.name
              from private.my_groups() x
              order by x.name, x.id limit p_limit offset p_offset) g
        left join private.my_group_places() m on m.group_id = g.id;
    when 'class' then
      -- Whose roster one sees.
      return query
        select c.part, c.id, c.name, m.student_id, c.course_ids
        from (select row_number() over (order by x.name, x.id)::integer as part, x.id, x.name,
                     array(select k.id from public.courses k where k.class_id = x.id) as course_ids
              from public.classes x
              where x.organization_id = any (array(select private.my_managed_ids('organization')))
                or x.school_id = any (array(select private.my_managed_ids('school')))
                or x.campus_id = any (array(select private.my_staffed_ids('campus')))
                or x.id = any (array(select private.my_staffed_ids('class')))
              order by x.name, x.id limit p_limit offset p_offset) c
        left join (public.class_students m
                   join private.standing_students(v_me) s on s.student_id = m.student_id) on m.class_id = c.id;
    when 'course' then
      return query
        select c.part, c.id, c.title, m.student_id, array[c.id]
        from (select row_number() over (order by x.title, x.id)::integer as part, x.id, x.title
              from public.courses x
              where x.id = any (array(select private.my_course_ids()))
              order by x.title, x.id limit p_limit offset p_offset) c
        left join public.enrollments m on m.course_id = c.id and m.status <> 'dropped'
          and m.student_id <> all (array(select private.my_progress_restricted_student_ids()));
    else
      -- All at once, or week by week.
      return query
        select 1, null::uuid, null::text, s.id, p_course_ids
        from (values (true)) one left join unnest(p_student_ids) s(id) on true;
  end case;
end;
$$;
comment on function private.statistics_places(public.statistics_part, uuid[], uuid[], integer, integer) is
  'A page of parts with their students. A part without students has one row.';

-- Functions: when ---------------------------------------------------------------------------------

create function private.week_starts(p_monday date, p_weeks integer, p_time_zone text) returns timestamptz[]
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return array(
    select (p_monday + 7 * n)::timestamp at time zone p_time_zone from generate_series(0, p_weeks) n order by n);
end;
$$;
comment on function private.week_starts(date, integer, text) is
  'When so many weeks begin in a time zone, from a Monday on, and when the last one ends.';

create function private.week_zones(p_student_ids uuid[], p_now timestamptz)
returns table (student_id uuid, time_zone text)
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: reads the schools of other people.
begin
  -- Of several schools the one where the day begins last, as for ages.
  return query
    select distinct on (z.profile_id) z.profile_id, z.time_zone
    from private.age_zones z
    where z.profile_id = any (p_student_ids)
    order by z.profile_id, p_now at time zone z.time_zone, z.time_zone;
end;
$$;
comment on function private.week_zones(uuid[], timestamptz) is
  'The time zones in which the weeks of students begin, where it is not default_time_zone.';

-- Functions: the numbers --------------------------------------------------------------------------

create function private.statistics_at(
  p_by public.statistics_part, p_student_ids uuid[], p_course_ids uuid[], p_monday date, p_weeks integer,
  p_limit integer, p_offset integer, p_now timestamptz)
returns table (
  part_id uuid, name text, week date, students integer, active_students integer, lessons integer, attended integer,
  missed integer, not_recorded integer, attendance_percentage numeric, grades integer, mean_percentage numeric,
  goals_reached integer)
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads by index without policies. Which records the reader sees is said here as the policies of submissions
-- and registrations say it; bookings and goals are read through what they show to the reader. A test compares all
-- numbers with those that the reader counts in the views.
declare
  v_me uuid := private.me();
  v_learners uuid[] := array(select private.my_learner_ids());
  v_courses uuid[] := array(select private.my_course_ids());
  v_denied uuid[] := array(select private.my_progress_restricted_student_ids());
  v_zone text := (select s.default_time_zone from private.settings s);
  v_places private.statistics_place[] := array(
    select p from private.statistics_places(p_by, p_student_ids, p_course_ids, p_limit, p_offset) p);
  v_seated uuid[] := array(select distinct p.student_id from unnest(v_places) p where p.student_id is not null);
  -- Zones differ by a day at most, which the weeks themselves cut off.
  v_from timestamptz := p_monday::timestamp at time zone 'UTC' - interval '1 day';
  v_until timestamptz := (p_monday + 7 * p_weeks)::timestamp at time zone 'UTC' + interval '1 day';
begin
  -- A few students are read by index, and that plan is kept. For more than a class or two a plan of its own pays.
  if cardinality(v_seated) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  return query
    with zones as materialized (
      select z.student_id, z.time_zone from private.week_zones(v_seated, p_now) z
    ), weeks as materialized (
      select z.time_zone, private.week_starts(p_monday, p_weeks, z.time_zone) as starts
      from (select v_zone as time_zone union select z.time_zone from zones z) z
    ), seats as materialized (
      select p.part, p.student_id, p.course_ids, w.starts
      from unnest(v_places) p
      left join zones z on z.student_id = p.student_id
      join weeks w on w.time_zone = coalesce(z.time_zone, v_zone)
      where p.student_id is not null
    ), records as (
      select s.part, s.student_id, width_bucket(r.starts_at, s.starts) as week, r.live_class_id as lesson_id,
             r.attended, null::numeric as percentage, null::uuid as goal_id
      from public.live_class_registrations r
      join seats s on s.student_id = r.student_id
      where r.student_id = any (v_seated)
        and r.starts_at >= v_from and r.starts_at < v_until and r.ends_at <= p_now
        and (s.course_ids is null or r.course_id = any (s.course_ids))
        and (r.student_id = any (v_learners) or r.course_id = any (v_courses)) and r.student_id <> all (v_denied)
      union all
      select s.part, s.student_id, width_bucket(b.starts_at, s.starts), b.id, b.attendance = 'attended', null, null
      from private.seen_bookings b
      join seats s on s.student_id = b.student_id
      where b.starts_at >= v_from and b.starts_at < v_until and b.ends_at <= p_now
        and b.status in ('confirmed', 'completed') and s.course_ids is null
      union all
      select s.part, s.student_id, width_bucket(g.graded_at, s.starts), null, null, 100 * g.score / a.maximum, null
      from public.submissions g
      join public.assignments a on a.id = g.assignment_id
      join seats s on s.student_id = g.student_id
      where g.student_id = any (v_seated)
        and g.graded_at >= v_from and g.graded_at < v_until and g.graded_at <= p_now and a.maximum is not null
        and (s.course_ids is null or g.course_id = any (s.course_ids))
        and (g.student_id = any (v_learners) or g.course_id = any (v_courses)) and g.student_id <> all (v_denied)
      union all
      select s.part, s.student_id, width_bucket(g.reached_at, s.starts), null, null, null, g.id
      from private.goals_read_by(v_me) o
      join private.goals g on g.id = o.goal_id
      join seats s on s.student_id = g.student_id
      where g.reached_at >= v_from and g.reached_at < v_until and g.reached_at <= p_now
        and (s.course_ids is null or g.course_id = any (s.course_ids))
    ), counted as materialized (
      select case when p_by = 'week' then r.week else r.part end as part, r.student_id, r.lesson_id, r.attended,
             r.percentage, r.goal_id
      from records r
      where r.week between 1 and p_weeks
    ), learners as (
      select r.part, count(*) filter (where r.attended) as attended, count(*) filter (where not r.attended) as missed,
             count(r.lesson_id) as registered, count(r.percentage) as grades, sum(r.percentage) as percentages,
             count(r.goal_id) as goals
      from counted r
      group by r.part, r.student_id
    ), numbers as (
      select l.part, count(*)::integer as active_students, sum(l.attended)::integer as attended,
             sum(l.missed)::integer as missed, sum(l.registered - l.attended - l.missed)::integer as not_recorded,
             sum(l.grades)::integer as grades,
             round(sum(l.percentages) / nullif(sum(l.grades), 0), 2) as mean_percentage,
             sum(l.goals)::integer as goals_reached
      from learners l
      group by l.part
    ), held as (
      -- Many students share a lesson.
      select h.part, count(*)::integer as lessons
      from (select distinct r.part, r.lesson_id from counted r where r.lesson_id is not null) h
      group by h.part
    ), parts as (
      select p.part, p.part_id, p.name, null::date as week, count(p.student_id)::integer as students
      from unnest(v_places) p where p_by is distinct from 'week'
      group by 1, 2, 3
      union all
      select n, null, null, p_monday + 7 * (n - 1), cardinality(p_student_ids)
      from generate_series(1, p_weeks) n where p_by = 'week'
    )
    select p.part_id, p.name, p.week, p.students, coalesce(n.active_students, 0), coalesce(h.lessons, 0),
           coalesce(n.attended, 0), coalesce(n.missed, 0), coalesce(n.not_recorded, 0),
           round(100.0 * n.attended / nullif(n.attended + n.missed, 0), 2), coalesce(n.grades, 0), n.mean_percentage,
           coalesce(n.goals_reached, 0)
    from parts p
    left join numbers n on n.part = p.part
    left join held h on h.part = p.part
    order by p.part;
end;
$$;
comment on function private.statistics_at(
  public.statistics_part, uuid[], uuid[], date, integer, integer, integer, timestamptz) is
  'The rows of list_statistics as of a given time: of these students, in these courses or in all.';

create function private.list_statistics_at(
  p_by public.statistics_part, p_group_id uuid, p_class_id uuid, p_course_id uuid, p_student_id uuid, p_from date,
  p_until date, p_limit integer, p_offset integer, p_now timestamptz)
returns table (
  part_id uuid, name text, week date, students integer, active_students integer, lessons integer, attended integer,
  missed integer, not_recorded integer, attendance_percentage numeric, grades integer, mean_percentage numeric,
  goals_reached integer)
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: reads settings, places and standing.
declare
  v_me uuid := private.require_me();
  v_until date := coalesce(
    p_until, (select (p_now at time zone s.default_time_zone)::date from private.settings s));
  v_first date := coalesce(p_from, v_until - 77);
  v_monday date;
  v_weeks integer;
  v_students uuid[];
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  if v_first not between '2000-01-03' and '2199-12-22' or v_until not between '2000-01-03' and '2199-12-22'
     or v_until < v_first then
    perform private.fail('validation.failed', 'p_until must not be before p_from, and both from 2000 to 2199.');
  end if;
  v_monday := v_first - extract(isodow from v_first)::integer + 1;
  v_weeks := (v_until - v_monday) / 7 + 1;
  if v_weeks > 53 then
    perform private.fail('validation.failed', 'p_from and p_until must lie within 53 weeks.');
  elsif p_by in ('group', 'class', 'course')
        and num_nonnulls(p_group_id, p_class_id, p_course_id, p_student_id) > 0 then
    perform private.fail('validation.failed', 'p_by must be week or student, or left out, for a part of the students.');
  end if;
  v_students := case when p_by in ('group', 'class', 'course') then '{}' else
    private.statistics_students(p_group_id, p_class_id, p_course_id, p_student_id) end;
  return query
    select * from private.statistics_at(
      p_by, v_students,
      case when p_course_id is not null then array[p_course_id]
           when p_class_id is not null then array(select c.id from public.courses c where c.class_id = p_class_id) end,
      v_monday, v_weeks, coalesce(p_limit, 50), coalesce(p_offset, 0), p_now);
end;
$$;
comment on function private.list_statistics_at(
  public.statistics_part, uuid, uuid, uuid, uuid, date, date, integer, integer, timestamptz) is
  'list_statistics as of a given time. Errors: auth.required, group.not_found, class.not_found, course.not_found, '
  'student.not_found, validation.failed.';

create function private.list_statistics(
  p_by public.statistics_part default null, p_group_id uuid default null, p_class_id uuid default null,
  p_course_id uuid default null, p_student_id uuid default null, p_from date default null, p_until date default null,
  p_limit integer default null, p_offset integer default null)
returns table (
  part_id uuid, name text, week date, students integer, active_students integer, lessons integer, attended integer,
  missed integer, not_recorded integer, attendance_percentage numeric, grades integer, mean_percentage numeric,
  goals_reached integer)
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: clients may not call list_statistics_at.
begin
  return query
    select * from private.list_statistics_at(
      p_by, p_group_id, p_class_id, p_course_id, p_student_id, p_from, p_until, p_limit, p_offset, now());
end;
$$;

select private.expose('list_statistics', 'everyone',
  'Numbers of the students for whom the caller may act, whom they teach or manage, from the records that the caller '
  'reads now: all in one row, or one for each week, student, group, class or course (p_by), the latter by name. Of the '
  'students of a group, class or course, or of one student, the caller included, where one is given. A class counts '
  'records in its courses, a course those in it. students: whom the part has now; active_students: with a record in '
  'the period. p_from, p_until: the weeks, Monday to Sunday, in which they lie, up to 53, in the time zone of the '
  'student''s school, else of the settings; the last 12 by default. p_limit: up to 200 parts, default 50; weeks come '
  'all. Errors: auth.required, group.not_found, class.not_found, course.not_found, student.not_found, '
  'validation.failed.');
