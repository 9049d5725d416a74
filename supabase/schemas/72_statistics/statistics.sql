-- Statistics: what came of lessons, grades and goals of the students whom a person stands for, as numbers. They are
-- computed when they are asked for, from the rows that the asking person reads at that statement, and from no others:
-- whoever may read each of them may know how many they are, so no number tells more than the rows do, however few.
-- What a summary of all students would save is in docs/benchmarks.md.

-- Types -------------------------------------------------------------------------------------------

create type private.statistics_lessons as (lessons integer, attended integer, missed integer, not_recorded integer);
comment on type private.statistics_lessons is 'Lessons of a part, and who came to them.';

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
  p_limit integer, p_offset integer, p_now timestamptz, p_search text, p_sort text, p_descending boolean)
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
  -- By a number all parts are counted, and sorted then.
  v_by_number boolean := p_by <> 'week' and p_sort <> 'name';
  v_places private.statistics_place[] := array(
    select p
    from private.statistics_places(
      p_by, p_student_ids, p_course_ids, case when v_by_number is not true then p_limit end,
      case when v_by_number then 0 else p_offset end, p_search, p_descending) p);
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
    ), shown as materialized (
      -- Where nobody has records nothing is hidden: a part without students, a class without courses.
      select p.part, p.part_id, p.name, count(p.student_id)::integer as students,
             bool_and(p.student_id is null or p.course_ids = '{}') as is_empty,
             bool_or(r.reads_records and (p.course_ids is null or p.student_id = any (v_learners)
                                          or p.course_ids && v_courses)) as records,
             bool_or(r.reads_lessons and p.course_ids is null) as lessons,
             bool_or(r.reads_goals and (p.course_ids is null or p.student_id = any (v_learners)
                                        or p.course_ids && v_courses)) as goals
      from unnest(v_places) p
      left join private.statistics_rights(v_seated) r on r.student_id = p.student_id
      group by 1, 2, 3
    ), parts as (
      select s.*, null::date as week from shown s where p_by is distinct from 'week'
      union all
      select n, null, null, s.students, s.is_empty, s.records, s.lessons, s.goals, p_monday + 7 * (n - 1)
      from shown s cross join generate_series(1, p_weeks) n where p_by = 'week'
    ), answers as (
      select p.part, p.part_id, p.name, p.week, p.students, n.mean_percentage,
             case when p.is_empty or p.records or p.lessons or p.goals or n.part is not null
               then coalesce(n.active_students, 0) end as active_students,
             case when p.is_empty or p.records or p.lessons or h.part is not null
               then (coalesce(h.lessons, 0), coalesce(n.attended, 0), coalesce(n.missed, 0),
                     coalesce(n.not_recorded, 0))::private.statistics_lessons end as held,
             round(100.0 * n.attended / nullif(n.attended + n.missed, 0), 2) as attendance_percentage,
             case when p.is_empty or p.records or n.grades > 0 then coalesce(n.grades, 0) end as grades,
             case when p.is_empty or p.goals or n.goals_reached > 0
               then coalesce(n.goals_reached, 0) end as goals_reached
      from parts p
      left join numbers n on n.part = p.part
      left join held h on h.part = p.part
    )
    select a.part_id, a.name, a.week, a.students, a.active_students, (a.held).lessons, (a.held).attended,
           (a.held).missed, (a.held).not_recorded, a.attendance_percentage, a.grades, a.mean_percentage, a.goals_reached
    from answers a
    cross join lateral (
      select case when v_by_number then case p_sort
        when 'students' then a.students when 'lessons' then (a.held).lessons
        when 'attendance_percentage' then a.attendance_percentage when 'mean_percentage' then a.mean_percentage
        else a.goals_reached end end::numeric as sorted) o
    order by case when p_descending then o.sorted end desc nulls last, o.sorted nulls last, a.part
    limit case when v_by_number then p_limit end offset case when v_by_number then p_offset else 0 end;
end;
$$;
comment on function private.statistics_at(
  public.statistics_part, uuid[], uuid[], date, integer, integer, integer, timestamptz, text, text, boolean) is
  'The rows of list_statistics as of a given time: of these students, in these courses or in all.';

create function private.list_statistics_at(
  p_by public.statistics_part, p_group_id uuid, p_class_id uuid, p_course_id uuid, p_student_id uuid, p_from date,
  p_until date, p_limit integer, p_offset integer, p_now timestamptz, p_search text default null,
  p_sort text default null, p_descending boolean default null)
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
  v_search text := private.folded(private.clean_text('p_search', p_search, 100));
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  perform private.require_sort(
    p_sort, 'name', 'students', 'lessons', 'attendance_percentage', 'mean_percentage', 'goals_reached');
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
      v_monday, v_weeks, coalesce(p_limit, 50), coalesce(p_offset, 0), p_now, v_search, coalesce(p_sort, 'name'),
      p_descending);
end;
$$;
comment on function private.list_statistics_at(
  public.statistics_part, uuid, uuid, uuid, uuid, date, date, integer, integer, timestamptz, text, text, boolean) is
  'list_statistics as of a given time. Errors: auth.required, group.not_found, class.not_found, course.not_found, '
  'student.not_found, validation.failed.';

create function private.list_statistics(
  p_by public.statistics_part default null, p_group_id uuid default null, p_class_id uuid default null,
  p_course_id uuid default null, p_student_id uuid default null, p_from date default null, p_until date default null,
  p_limit integer default null, p_offset integer default null, p_search text default null, p_sort text default null,
  p_descending boolean default null)
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
      p_by, p_group_id, p_class_id, p_course_id, p_student_id, p_from, p_until, p_limit, p_offset, now(), p_search,
      p_sort, p_descending);
end;
$$;

select private.expose('list_statistics', 'everyone',
  'Numbers of the students for whom the caller may act, whom they teach or manage, from the records that the caller '
  'reads now: all in one row, or one for each week, student, group, class or course (p_by), the latter by name. Of the '
  'students of a group, class or course, or of one student, the caller included, where one is given. A class counts '
  'records in its courses, a course those in it. students: whom the part has now; active_students: with a record in '
  'the period. p_from, p_until: the weeks, Monday to Sunday, in which they lie, up to 53, in the time zone of the '
  'student''s school, else of the settings; the last 12 by default. Numbers of records that the caller may not read of '
  'any student of the part are null: managers read none. p_search: part of the name. p_sort: name (default), students, '
  'lessons, attendance_percentage, mean_percentage or goals_reached. p_limit: up to 200 parts, default 50; weeks come '
  'all. Errors: auth.required, group.not_found, class.not_found, course.not_found, student.not_found, '
  'validation.failed.');
