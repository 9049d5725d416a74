-- Of whom statistics are: the students of a part, the parts of a page, and what their reader may read of each student.

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
    return array(select p.student_id from private.my_group_places(p_group_id) p);
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
  p_by public.statistics_part, p_student_ids uuid[], p_course_ids uuid[], p_limit integer, p_offset integer,
  p_search text default null, p_descending boolean default null)
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
        select n.part, n.id, n.full_name, n.id, p_course_ids
        from (select (row_number() over (
                       order by case when p_descending then p.full_name end desc nulls last, p.full_name, p.id
                     ))::integer as part, p.id, p.full_name
              from (select x.id, case when x.id in (select n.id from named n) then x.full_name end as full_name
                    from public.profiles x where x.id = any (p_student_ids)) p
              where p_search is null or strpos(private.folded(p.full_name), p_search) > 0) n
        order by n.part limit p_limit offset p_offset;
    when 'group' then
      return query
        select g.part, g.id, g.name, m.student_id, null::uuid[]
        from (select (row_number() over (
                       order by case when p_descending then x.name end desc, x.name, x.id))::integer as part, x.id,
                     x.name
              from private.my_groups() x
              where p_search is null or strpos(private.folded(x.name), p_search) > 0
              order by 1 limit p_limit offset p_offset) g
        left join private.my_group_places() m on m.group_id = g.id;
    when 'class' then
      -- Whose roster one sees.
      return query
        select c.part, c.id, c.name, m.student_id, c.course_ids
        from (select (row_number() over (
                       order by case when p_descending then x.name end desc, x.name, x.id))::integer as part, x.id,
                     x.name, array(select k.id from public.courses k where k.class_id = x.id) as course_ids
              from public.classes x
              where (x.organization_id = any (array(select private.my_managed_ids('organization')))
                     or x.school_id = any (array(select private.my_managed_ids('school')))
                     or x.campus_id = any (array(select private.my_staffed_ids('campus')))
                     or x.id = any (array(select private.my_staffed_ids('class'))))
                and (p_search is null or strpos(private.folded(x.name), p_search) > 0)
              order by 1 limit p_limit offset p_offset) c
        left join (public.class_students m
                   join private.standing_students(v_me) s on s.student_id = m.student_id) on m.class_id = c.id;
    when 'course' then
      return query
        select c.part, c.id, c.title, m.student_id, array[c.id]
        from (select (row_number() over (
                       order by case when p_descending then x.title end desc, x.title, x.id))::integer as part, x.id,
                     x.title
              from public.courses x
              where x.id = any (array(select private.my_course_ids()))
                and (p_search is null or strpos(private.folded(x.title), p_search) > 0)
              order by 1 limit p_limit offset p_offset) c
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
comment on function private.statistics_places(
  public.statistics_part, uuid[], uuid[], integer, integer, text, boolean) is
  'A page of parts, by name, with their students. A part without students has one row. p_search: folded, part of the '
  'name.';

create function private.statistics_rights(p_student_ids uuid[])
returns table (student_id uuid, reads_records boolean, reads_lessons boolean, reads_goals boolean)
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: reads links, places and restrictions of other people.
declare
  v_me uuid := private.me();
  v_denied uuid[] := array(select private.my_progress_restricted_student_ids());
begin
  return query
    select r.id, bool_or(r.records), bool_or(r.lessons), bool_or(r.goals)
    from (
      select l.id, true, true, true from private.my_learner_ids() l(id)
      union all
      -- Staff of a course, of students who take it or took it.
      select e.student_id, true, true, true
      from public.enrollments e
      where e.course_id = any (array(select private.my_course_ids())) and e.student_id <> all (v_denied)
      union all
      select s.id, false, true, false from private.students_of(v_me, 'book') s(id)
      union all
      select c.student_id, false, true, false from private.client_students_of(v_me) c
      union all
      -- Whoever is kept from the progress counts no goals, as of a student without any.
      select t.student_id, false, t.role = 'TUTOR', true
      from private.taught_students(v_me) t
      where t.role in ('TUTOR', 'TEACHER')) r(id, records, lessons, goals)
    where r.id = any (p_student_ids)
    group by r.id;
end;
$$;
comment on function private.statistics_rights(uuid[]) is
  'Of which of these students the signed-in person reads attendance and grades of courses, lessons, and goals, if '
  'there are any. Who only manages a student reads none, and has no row.';
