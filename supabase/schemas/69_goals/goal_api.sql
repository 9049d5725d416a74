-- Calls on goals: written by the student, guardians with view_progress and staff. Its author changes a goal, and in a
-- course also the other staff of the course where staff wrote it; the student records progress and drops goals besides.

-- Functions: as what one writes -------------------------------------------------------------------

create function private.goal_side_of(p_student_id uuid, p_course_id uuid) returns public.goal_side
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links, enrollments and restrictions that the caller may not see.
declare
  v_me uuid := private.me();
  v_side public.goal_side := case
    when not coalesce(private.has_role(p_student_id, 'student'), false) then null
    when p_student_id = v_me then 'student'
    when private.has_right(v_me, p_student_id, 'view_progress') then 'guardian'
    when p_student_id in (select private.my_progress_restricted_student_ids()) then null
    -- A guardian first has no more rights in another capacity, and other guardians would read the name.
    when private.is_guardian_first(v_me, p_student_id, private.goal_role(p_course_id)) then null
    when p_course_id in (select private.my_course_ids()) then 'staff'
    when p_course_id is null and exists (
      select from private.taught_students(v_me) t
      where t.student_id = p_student_id and t.role in ('TUTOR', 'TEACHER')) then 'staff' end;
begin
  if p_course_id is not null and not private.takes_course(p_student_id, p_course_id) then
    -- Staff are not told who takes which course.
    if v_side in ('student', 'guardian') then
      perform private.fail('course.not_found', 'The student does not take this course.');
    end if;
    v_side := null;
  end if;
  if v_side is null then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  return v_side;
end;
$$;
comment on function private.goal_side_of(uuid, uuid) is
  'As what the signed-in person writes a goal of a student, in a course or in none. Who is a guardian first writes as '
  'one or not at all. Errors: student.not_found, course.not_found.';

create function private.lock_mean(p_course_id uuid, p_student_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Before the goal: a grade that is written at the same time is either seen by the goal,
-- or waits for it and sees it.
begin
  insert into private.enrollment_grades (enrollment_id)
  select e.id from public.enrollments e where e.course_id = p_course_id and e.student_id = p_student_id
  on conflict do nothing;
  perform from private.enrollment_grades w
  join public.enrollments e on e.id = w.enrollment_id
  where e.course_id = p_course_id and e.student_id = p_student_id
  for share of w;
end;
$$;
comment on function private.lock_mean(uuid, uuid) is 'Keeps the mean of a student in a course as it is.';

create function private.known_milestones(p_goal_id uuid, p_milestones private.goal_milestones[])
  returns private.goal_milestones[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed. By its id a milestone may get another title: a corrected word takes nothing back.
begin
  if exists (
    select from unnest(p_milestones) n
    where n.id is not null
      and not exists (select from private.goal_milestones m where m.id = n.id and m.goal_id = p_goal_id)) then
    perform private.fail('validation.failed', 'p_milestones must have ids of milestones of this goal.');
  end if;
  return array(
    select (coalesce(n.id, m.id), p_goal_id, n.position, n.title, n.at_value, null, null)::private.goal_milestones
    from unnest(p_milestones) n
    left join private.goal_milestones m
      on m.goal_id = p_goal_id and n.id is null and m.title = n.title
     and m.id <> all (array(select o.id from unnest(p_milestones) o where o.id is not null))
    order by n.position);
end;
$$;
comment on function private.known_milestones(uuid, private.goal_milestones[]) is
  'Milestones as given, with the ids of those that the goal has: by their id, or else by their title. Errors: '
  'validation.failed.';

create function private.set_milestones(p_goal_id uuid, p_milestones private.goal_milestones[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. The caller holds the lock of the goal. What keeps its value keeps its state.
begin
  delete from private.goal_milestones m
  where m.goal_id = p_goal_id
    and m.id <> all (array(select n.id from unnest(p_milestones) n where n.id is not null));
  update private.goal_milestones m
  set position = n.position, title = n.title, at_value = n.at_value,
      reached_at = case when m.at_value is not distinct from n.at_value then m.reached_at end,
      reached_by = case when m.at_value is not distinct from n.at_value then m.reached_by end
  from unnest(p_milestones) n
  where m.id = n.id and m.goal_id = p_goal_id;
  insert into private.goal_milestones (goal_id, position, title, at_value)
  select p_goal_id, n.position, n.title, n.at_value from unnest(p_milestones) n where n.id is null;
end;
$$;
comment on function private.set_milestones(uuid, private.goal_milestones[]) is
  'Sets the milestones of a goal: those with an id are changed, others added, the rest deleted.';

create function private.open_goal(p_goal_id uuid, p_to text) returns private.goals
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Locks the mean before the goal, as a grade does.
declare
  v_me uuid := private.require_me();
  v_goal private.goals;
  v_reader record;
begin
  perform private.count_write(v_me);
  select r.side, r.as_staff into v_reader from private.goals_read_by(v_me) r where r.goal_id = p_goal_id;
  if not found then
    perform private.fail('goal.not_found', 'No such goal.');
  end if;
  select g.* into v_goal from private.goals g where g.id = p_goal_id;
  if v_goal.measure = 'mean' then
    perform private.lock_mean(v_goal.course_id, v_goal.student_id);
  end if;
  select g.* into v_goal from private.goals g where g.id = p_goal_id for update;
  if not found then
    perform private.fail('goal.not_found', 'No such goal.');
  elsif not (case p_to when 'record' then private.may_record_goal(v_goal, v_reader.as_staff)
                       when 'drop' then private.may_drop_goal(v_goal, v_reader.side, v_reader.as_staff)
                       else private.may_change_goal(v_goal, v_reader.as_staff) end) then
    perform private.fail('permission.denied', 'Somebody else changes this goal, or the student has left its course.');
  end if;
  return v_goal;
end;
$$;
comment on function private.open_goal(uuid, text) is
  'Begins a write on a goal that the caller may change, or `record` in, or `drop`. Errors: auth.required, '
  'goal.not_found, permission.denied, rate.limited.';

create function private.my_side_of(p_goal private.goals) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: clients may not call goals_read_by.
begin
  return case when p_goal.student_id = private.me() then 'student'
              when p_goal.author_id = private.me() then p_goal.author_side::text
              else 'staff' end;
end;
$$;
comment on function private.my_side_of(private.goals) is
  'As what the signed-in person, who may record progress, does so.';

-- Functions: calls --------------------------------------------------------------------------------

create function private.create_goal(
  p_student_id uuid, p_title text, p_measure public.goal_measure, p_target numeric default null,
  p_unit text default null, p_course_id uuid default null, p_subject text default null,
  p_starts_on date default null, p_due_on date default null, p_milestones jsonb default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
  v_goal private.goals;
  v_input record;
begin
  if p_measure is null then
    perform private.fail('validation.failed', 'p_measure is required.');
  elsif p_measure = 'mean' and p_course_id is null then
    perform private.fail('validation.failed', 'p_course_id must be given for a mean.');
  end if;
  v_goal.student_id := p_student_id;
  v_goal.title := p_title;
  v_goal.measure := p_measure;
  v_goal.target := private.clean_target(p_target);
  v_goal.unit := p_unit;
  v_goal.subject := p_subject;
  v_goal.starts_on := p_starts_on;
  v_goal.due_on := p_due_on;
  v_input := private.goal_input(v_goal, p_milestones);
  v_goal := v_input.goal;
  perform private.count_write(v_me);
  v_goal.author_side := private.goal_side_of(p_student_id, p_course_id);
  -- Of one author for one student: a limit for all would tell what others have written.
  perform pg_advisory_xact_lock(hashtextextended(format('homeroom.goals:%s:%s', v_me, p_student_id), 0));
  if (select count(*) from private.goals g where g.student_id = p_student_id and g.author_id = v_me) >= 50 then
    perform private.fail('goal.limit_reached', 'A person writes up to 50 goals for one student.');
  end if;
  if p_measure = 'mean' then
    perform private.lock_mean(p_course_id, p_student_id);
  end if;
  insert into private.goals
    (student_id, author_id, author_side, course_id, subject, title, measure, target, unit, starts_on, due_on)
  values (p_student_id, v_me, v_goal.author_side, p_course_id, v_goal.subject, v_goal.title, p_measure, v_goal.target,
          v_goal.unit, p_starts_on, p_due_on)
  returning id into v_goal.id;
  perform private.set_milestones(v_goal.id, private.known_milestones(v_goal.id, v_input.milestones));
  -- What holds already is no news.
  perform private.reach_goals(array[v_goal.id], false);
  return v_goal.id;
end;
$$;

select private.expose('create_goal', 'everyone',
  'Writes a goal of a student: the student, guardians with view_progress, and staff: of the course, or who teaches the '
  'student. p_measure: milestones (p_milestones, each marked by somebody), mean (p_target percent in p_course_id) or '
  'count (p_target, with p_unit such as books). p_milestones: up to 30 of {title, at?}; at: the mean or number that '
  'reaches it. Up to 50 goals of an author for a student. Returns its id. Errors: auth.required, student.not_found, '
  'course.not_found, goal.limit_reached, validation.failed, rate.limited.', true);

create function private.set_goal(
  p_goal_id uuid, p_title text, p_target numeric default null, p_unit text default null, p_subject text default null,
  p_starts_on date default null, p_due_on date default null, p_milestones jsonb default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_goal private.goals := private.open_goal(p_goal_id, 'change');
  v_former_target numeric := v_goal.target;
  v_input record;
  v_milestones private.goal_milestones[];
  v_asks_more boolean;
begin
  v_goal.title := p_title;
  v_goal.target := private.clean_target(p_target);
  v_goal.unit := p_unit;
  v_goal.subject := p_subject;
  v_goal.starts_on := p_starts_on;
  v_goal.due_on := p_due_on;
  v_input := private.goal_input(v_goal, p_milestones);
  v_goal := v_input.goal;
  v_milestones := private.known_milestones(v_goal.id, v_input.milestones);
  update private.goals g
  set author_id = private.me(), title = v_goal.title, target = v_goal.target, unit = v_goal.unit,
      subject = v_goal.subject, starts_on = p_starts_on, due_on = p_due_on
  where g.id = v_goal.id;
  v_asks_more := v_goal.target > v_former_target or exists (
    select from unnest(v_milestones) n
    where not exists (
      select from private.goal_milestones m where m.id = n.id and m.at_value is not distinct from n.at_value));
  perform private.set_milestones(v_goal.id, v_milestones);
  -- Another title, or a later day, takes nothing back that was reached.
  if v_asks_more then
    perform private.reopen_goal(v_goal.id);
  end if;
  perform private.reach_goals(array[v_goal.id]);
end;
$$;

select private.expose('set_goal', 'everyone',
  'Sets the title, target, unit, subject, dates and milestones of a goal; what is left out is none. p_milestones: '
  '{title, at?, id?}; one that keeps its id or title, and its value, keeps its state. A reached goal that asks for '
  'more is open again. Student, course and measure stay. Its author is from now on who set it. Errors: auth.required, '
  'goal.not_found, permission.denied, validation.failed, rate.limited.');

create function private.reopen_goal(p_goal_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. The caller holds the lock of the goal. A mean that falls later takes nothing back:
-- only an act on the goal itself does.
begin
  update private.goals g set status = 'active', reached_at = null
  where g.id = p_goal_id and g.status = 'reached' and not private.goal_is_complete(g);
end;
$$;
comment on function private.reopen_goal(uuid) is
  'Makes a reached goal active again that an act on it took back. Of the same target nobody is told a second time.';

create function private.mark_milestone(p_milestone_id uuid, p_is_reached boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_goal private.goals;
  v_milestone private.goal_milestones;
begin
  perform private.require_me();
  if p_is_reached is null then
    perform private.fail('validation.failed', 'p_is_reached is required.');
  end if;
  select m.* into v_milestone from private.goal_milestones m where m.id = p_milestone_id;
  if not found or v_milestone.goal_id not in (select private.my_goal_ids()) then
    perform private.fail('milestone.not_found', 'No such milestone.');
  end if;
  v_goal := private.open_goal(v_milestone.goal_id, 'record');
  if v_goal.status = 'dropped' then
    perform private.fail('goal.not_open', 'The goal was dropped.');
  elsif v_milestone.at_value is not null then
    perform private.fail('validation.failed', 'p_milestone_id must be one that somebody marks.');
  end if;
  update private.goal_milestones m
  set reached_at = case when p_is_reached then now() end,
      reached_by = case when p_is_reached then private.my_side_of(v_goal) end
  where m.id = p_milestone_id and (m.reached_at is not null) <> p_is_reached;
  if v_goal.measure = 'milestones' then
    perform private.reopen_goal(v_goal.id);
  end if;
  perform private.reach_goals(array[v_goal.id]);
end;
$$;

select private.expose('mark_milestone', 'everyone',
  'Marks a milestone reached, or takes that back. The last one reaches a goal of milestones, and who reads it is told '
  'once. For the student, and whoever may change the goal. Errors: auth.required, milestone.not_found, '
  'goal.not_found, goal.not_open, permission.denied, validation.failed, rate.limited.');

create function private.count_goal(p_goal_id uuid, p_amount integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_goal private.goals := private.open_goal(p_goal_id, 'record');
begin
  if v_goal.measure <> 'count' then
    perform private.fail('validation.failed', 'p_goal_id must be a goal that is counted.');
  elsif (p_amount between -1000000 and 1000000) is not true
        or v_goal.counted + p_amount not between 0 and 1000000 then
    perform private.fail('validation.failed', 'p_amount must leave the count from 0 to 1000000.');
  elsif v_goal.status = 'dropped' then
    perform private.fail('goal.not_open', 'The goal was dropped.');
  end if;
  update private.goals g set counted = g.counted + p_amount where g.id = v_goal.id;
  if p_amount < 0 then
    update private.goal_milestones m set reached_at = null, reached_by = null
    where m.goal_id = v_goal.id and m.at_value > v_goal.counted + p_amount and m.reached_at is not null;
  end if;
  perform private.reopen_goal(v_goal.id);
  perform private.reach_goals(array[v_goal.id]);
  return v_goal.counted + p_amount;
end;
$$;

select private.expose('count_goal', 'everyone',
  'Adds to the number of a goal that is counted; less than zero corrects it. Returns the number. For the student, and '
  'whoever may change the goal. Errors: auth.required, goal.not_found, goal.not_open, permission.denied, '
  'validation.failed, rate.limited.', true);

create function private.drop_goal(p_goal_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_goal private.goals := private.open_goal(p_goal_id, 'drop');
begin
  if v_goal.status = 'reached' then
    perform private.fail('goal.not_open', 'The goal was reached.');
  end if;
  update private.goals g set status = 'dropped' where g.id = v_goal.id and g.status = 'active';
end;
$$;

select private.expose('drop_goal', 'everyone',
  'Drops a goal that was not reached; it stays in the list, and who may change it takes it up again with resume_goal. '
  'For who may change it, the student, and others where its author is gone: see can_drop. Errors: auth.required, '
  'goal.not_found, goal.not_open, permission.denied, rate.limited.');

create function private.resume_goal(p_goal_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_goal private.goals := private.open_goal(p_goal_id, 'change');
begin
  update private.goals g set status = 'active' where g.id = v_goal.id and g.status = 'dropped';
  perform private.reach_goals(array[v_goal.id]);
end;
$$;

select private.expose('resume_goal', 'everyone',
  'Takes a dropped goal up again. Errors: auth.required, goal.not_found, permission.denied, rate.limited.');

create function private.delete_goal(p_goal_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_goal private.goals := private.open_goal(p_goal_id, 'change');
begin
  delete from private.goals g where g.id = v_goal.id;
end;
$$;

select private.expose('delete_goal', 'everyone',
  'Deletes a goal with its milestones. Errors: auth.required, goal.not_found, permission.denied, rate.limited.', true);
