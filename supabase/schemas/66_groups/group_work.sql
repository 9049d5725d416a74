-- Work for a group, in a course: set for these students of the course alone. What shows work (a child's page, the
-- digest, the course) shows it as any other.

-- Functions ---------------------------------------------------------------------------------------

create function private.students_at_work(p_student_ids uuid[], p_course_id uuid) returns setof uuid
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: reads enrollments and restrictions that the caller may not see.
begin
  return query
    select e.student_id
    from public.enrollments e
    where e.course_id = p_course_id and e.status = 'active' and e.student_id = any (p_student_ids)
      and e.student_id <> all (array(select private.my_progress_restricted_student_ids()));
end;
$$;
comment on function private.students_at_work(uuid[], uuid) is
  'Which of these students take a course in which the signed-in person sets work.';

create function private.require_course_for_work(p_course_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads courses.
begin
  if not exists (select from public.courses c where c.id = p_course_id and c.source = 'homeroom')
     or p_course_id not in (select private.my_course_ids()) then
    perform private.fail('course.not_found', 'No such course.');
  end if;
end;
$$;
comment on function private.require_course_for_work(uuid) is
  'Refuses a course in which the signed-in person sets no work. Errors: course.not_found.';

create function private.set_group_work(
  p_group_id uuid, p_course_id uuid, p_title text, p_due_at timestamptz default null, p_maximum numeric default null,
  p_all boolean default true)
returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_title text;
  v_student_ids uuid[];
  v_takes uuid[];
  v_act_id uuid;
  v_assignment_id uuid;
begin
  perform private.require_me();
  v_title := private.clean_text('p_title', p_title, 300);
  if v_title is null then
    perform private.fail('validation.failed', 'p_title is required.');
  elsif p_due_at not between '2000-01-01 00:00+00' and '2199-12-31 00:00+00' then
    perform private.fail('validation.failed', 'p_due_at must be from 2000 to 2199.');
  elsif (coalesce(p_maximum, 100) > 0 and coalesce(p_maximum, 100) <= 100000) is not true
        or round(coalesce(p_maximum, 100), 2) = 0 then
    perform private.fail('validation.failed', 'p_maximum must be above 0 and up to 100000.');
  end if;
  v_student_ids := private.students_in_group(p_group_id);
  perform private.require_course_for_work(p_course_id);
  v_act_id := private.begin_group_act(p_group_id, 'work', coalesce(p_all, true), null);
  v_takes := array(select t from private.students_at_work(v_student_ids, p_course_id) t);
  if v_takes <> '{}' and (cardinality(v_takes) = cardinality(v_student_ids) or not coalesce(p_all, true)) then
    insert into public.assignments (course_id, title, due_at, maximum, for_chosen)
    values (p_course_id, v_title, p_due_at, round(coalesce(p_maximum, 100), 2), true)
    returning id into v_assignment_id;
    insert into private.assignment_students (assignment_id, student_id)
    select v_assignment_id, t from unnest(v_takes) t;
    perform private.tell_of_work(array[v_assignment_id]);
    update private.group_acts set assignment_id = v_assignment_id where id = v_act_id;
  end if;
  insert into private.group_act_rows (act_id, position, student_id, state, code)
  select v_act_id, s.n, s.id,
         case when s.id = any (v_takes) and v_assignment_id is not null then 'done' else 'skipped' end
           ::public.group_act_state,
         case when s.id <> all (v_takes) then 'course.not_found' end::public.error_code
  from unnest(v_student_ids) with ordinality s(id, n);
  return private.end_group_step(v_act_id, null);
end;
$$;

select private.expose('set_group_work', 'everyone',
  'Sets work for the students of a group in a course of the caller: for them alone, not for the whole course. They and '
  'their guardians are told (WORK_SET). p_maximum: the highest score, default 100. p_all: all students or none '
  '(default); else whoever takes the course. Returns {id, kind, total, done, skipped, waiting, next_at}; my_group_acts '
  'has the assignment. Errors: auth.required, group.not_found, course.not_found, validation.failed, '
  'rate.limited.', true);
