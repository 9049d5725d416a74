-- Who reads a goal: the student, guardians with view_progress, and staff. Of the staff, those of its course, or, where
-- it has none, whoever teaches the student. No guardian reads what another guardian wrote, in whatever capacity.

-- Functions ---------------------------------------------------------------------------------------

create function private.goals_read_by(p_profile_id uuid)
returns table (goal_id uuid, side public.goal_side, as_staff boolean)
language plpgsql stable security definer rows 50 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads links, places and restrictions of other people. One set per person and statement: whoever asks joins
-- it, and nobody asks by row.
declare
  v_is_tutor boolean := private.has_role(p_profile_id, 'tutor');
  v_class_ids uuid[];
  v_guarded uuid[];
  v_restricted boolean := private.has_restrictions(p_profile_id);
begin
  if p_profile_id is null or private.is_suspended(p_profile_id) then
    return;
  end if;
  v_class_ids := array(
    select m.class_id from public.memberships m
    where m.profile_id = p_profile_id and m.role = 'teacher' and m.class_id is not null);
  v_guarded := private.guarded_students(array(select private.profiles_of_person(p_profile_id)));
  return query
    select r.id, min(r.side), bool_or(r.side = 'staff')
    from (
      select g.id, 'student'::public.goal_side
      from private.goals g where g.student_id = p_profile_id
      union all
      select g.id, 'guardian'
      from private.students_of(p_profile_id, 'view_progress') s(id)
      cross join lateral private.family_goals(s.id, p_profile_id) g
      where s.id <> p_profile_id
      union all
      select g.id, 'staff'
      from (
        select g.id, g.student_id, g.author_side
        from private.taught_students(p_profile_id) t
        join private.goals g on g.student_id = t.student_id and g.course_id is null
        where t.role in ('TUTOR', 'TEACHER')
        union all
        select g.id, g.student_id, g.author_side
        from public.courses c
        join private.goals g on g.course_id = c.id
        where ((c.tutor_id = p_profile_id and v_is_tutor) or c.class_id = any (v_class_ids))
          -- Of students who have left, or finished, staff keep what staff wrote, and read nothing new of the family.
          and (g.author_side = 'staff' or exists (
            select from public.enrollments e
            where e.course_id = g.course_id and e.student_id = g.student_id and e.status = 'active'))) g
      where g.student_id <> p_profile_id
        and (not v_restricted or 'view_progress' <> all (private.denied_rights(p_profile_id, g.student_id)))
        and (g.author_side <> 'guardian' or g.student_id <> all (v_guarded))) r(id, side)
    group by r.id;
end;
$$;
comment on function private.goals_read_by(uuid) is
  'The goals that a person reads now, as what, and whether as staff besides.';

create function private.my_goal_ids() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: the policy of notifications uses it.
begin
  return query select r.goal_id from private.goals_read_by(private.me()) r;
end;
$$;
comment on function private.my_goal_ids() is 'The goals that the signed-in person reads.';

create function private.is_closed_goal(p_goal private.goals) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads enrollments that the caller may not see.
begin
  return p_goal.author_side = 'staff' and p_goal.course_id is not null
    and not private.takes_course(p_goal.student_id, p_goal.course_id);
end;
$$;
comment on function private.is_closed_goal(private.goals) is
  'Whether staff wrote the goal for a course that the student has left: they keep it as a record of the course, and '
  'nobody tells anybody anything by it.';

create function private.goal_role(p_course_id uuid) returns public.contact_role
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads courses that the caller may not see. Outside of courses TUTOR stands for both: a teacher of the
-- student works at the student's school, and whoever works there is a guardian first in either role.
begin
  return case when exists (select from public.courses c
                           where c.id = p_course_id and c.tutor_id is distinct from private.me())
              then 'TEACHER' else 'TUTOR' end;
end;
$$;
comment on function private.goal_role(uuid) is
  'In which role staff write goals in a course, or in none, where it matters who is a guardian first.';

create function private.may_change_goal(p_goal private.goals, p_as_staff boolean) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: asks who is signed in, and reads courses and guardianships. p_goal is one that they read.
declare
  v_me uuid := private.me();
begin
  if p_goal.author_side <> 'staff' then
    return p_goal.author_id = v_me;
  end if;
  return p_as_staff
    and (p_goal.author_id = v_me or p_goal.course_id is not null)
    and not private.is_closed_goal(p_goal)
    and not private.is_guardian_first(v_me, p_goal.student_id, private.goal_role(p_goal.course_id));
end;
$$;
comment on function private.may_change_goal(private.goals, boolean) is
  'Whether the signed-in person, who reads the goal, may change it: its author; what staff wrote in a course also the '
  'other staff, as long as the student takes the course. As staff only who is no guardian first.';

create function private.may_record_goal(p_goal private.goals, p_as_staff boolean) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: asks who is signed in. p_goal is one that they read.
begin
  return private.may_change_goal(p_goal, p_as_staff)
    or (p_goal.student_id = private.me() and not private.is_closed_goal(p_goal));
end;
$$;
comment on function private.may_record_goal(private.goals, boolean) is
  'Whether the signed-in person, who reads the goal, may record progress: who may change it, and the student unless '
  'the goal is closed.';

create function private.goal_is_kept_by(p_goal private.goals) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads places, roles and enrollments that the caller may not see. By what the family may know alone: of
-- whether a tutor gives lessons, guardians know what they booked themselves, so the role of a tutor counts.
begin
  if p_goal.author_side <> 'staff' then
    return null;
  elsif p_goal.course_id is not null then
    return (
      select case when c.class_id is not null then 'SCHOOL' when private.has_role(c.tutor_id, 'tutor') then 'TUTOR' end
      from public.courses c
      where c.id = p_goal.course_id and private.takes_course(p_goal.student_id, p_goal.course_id));
  elsif exists (
      select from public.memberships m
      join public.class_students s on s.class_id = m.class_id
      where m.profile_id = p_goal.author_id and m.role = 'teacher' and s.student_id = p_goal.student_id) then
    return 'SCHOOL';
  end if;
  return case when private.has_role(p_goal.author_id, 'tutor') then 'TUTOR' end;
end;
$$;
comment on function private.goal_is_kept_by(private.goals) is
  'Whose staff keep a goal that staff wrote: SCHOOL, while the student takes its course of a class, or, in no course, '
  'its author teaches a class of the student; TUTOR, while its author may be one of the student. Null for others.';

create function private.may_drop_goal(p_goal private.goals, p_side public.goal_side, p_as_staff boolean)
  returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: asks who is signed in, and reads accounts, links and places. p_goal is one that they read. Rights,
-- restrictions and suspensions of its author do not count: a refusal would tell of them.
declare
  v_me uuid := private.me();
  v_kept_by text := private.goal_is_kept_by(p_goal);
  v_has_ended boolean := exists (select from public.profiles a where a.id = p_goal.author_id and a.user_id is null);
  v_is_placeholder boolean := exists (
    select from public.profiles s where s.id = p_goal.student_id and s.user_id is null);
  -- A student drops what a tutor keeps. Without an account nobody could, of a tutor who teaches the student no more.
  v_is_anyones boolean := v_is_placeholder and p_goal.course_id is null and v_kept_by = 'TUTOR';
begin
  if private.may_change_goal(p_goal, p_as_staff) then
    return true;
  elsif p_side = 'student' then
    return v_kept_by is distinct from 'SCHOOL';
  elsif p_side = 'guardian' and p_goal.author_side <> 'guardian' then
    return case p_goal.author_side when 'staff' then v_kept_by is null or v_is_anyones else v_has_ended end;
  -- Who is left are staff.
  elsif private.is_guardian_first(v_me, p_goal.student_id, private.goal_role(p_goal.course_id)) then
    return false;
  elsif p_goal.author_side = 'staff' then
    return v_is_anyones or not private.has_role(p_goal.author_id, 'tutor')
      and not exists (select from public.memberships m where m.profile_id = p_goal.author_id and m.role = 'teacher');
  end if;
  return v_has_ended
    -- Nobody else could: a student with an account drops it.
    or v_is_placeholder and not exists (
      select from public.profile_graph l
      where l.source_profile_id = p_goal.author_id and l.target_profile_id = p_goal.student_id
        and l.relationship_type = 'GUARDIAN' and l.status = 'ACTIVE');
end;
$$;
comment on function private.may_drop_goal(private.goals, public.goal_side, boolean) is
  'Whether the signed-in person, who reads the goal, may drop it: who may change it, and the student unless a '
  'school keeps it. Where its author is gone also others: guardians a goal that no staff keep; staff a goal of a '
  'person who is no staff any more; both one of a student whose account has ended, and, where the student has no '
  'account, one of a tutor in no course; and staff one of a guardian whose account has or, where the student has no '
  'account, whose link has.';

create function private.my_goals()
returns table (
  id uuid, student_id uuid, course_id uuid, course_title text, subject text, title text,
  measure public.goal_measure, target numeric, unit text, current_value numeric, milestones integer,
  milestones_reached integer, starts_on date, due_on date, status public.goal_status, reached_at timestamptz,
  author_side public.goal_side, author_name text, is_own boolean, can_change boolean, can_drop boolean,
  can_record boolean, created_at timestamptz, updated_at timestamptz)
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: the tables are closed, and staff that have left are nobody's contact.
declare
  v_me uuid := private.me();
begin
  return query
    select g.id, g.student_id, g.course_id, private.seen_title(c.id, c.title, c.source, g.student_id), g.subject,
           g.title, g.measure, g.target, g.unit,
           v.current_value, v.milestones, v.milestones_reached, g.starts_on, g.due_on, g.status, g.reached_at,
           g.author_side, case when g.author_side = 'staff' then a.full_name end, g.author_id = v_me,
           private.may_change_goal(g, r.as_staff), private.may_drop_goal(g, r.side, r.as_staff),
           private.may_record_goal(g, r.as_staff), g.created_at, g.updated_at
    from private.goals_read_by(v_me) r
    join private.goals g on g.id = r.goal_id
    join public.profiles a on a.id = g.author_id
    left join public.courses c on c.id = g.course_id
    cross join lateral private.goal_rows(array[g]) v;
end;
$$;
comment on function private.my_goals() is 'The rows of the view my_goals.';

create function private.my_goal_milestones()
returns table (
  id uuid, goal_id uuid, student_id uuid, "position" integer, title text, at_value numeric, reached_at timestamptz,
  reached_by text)
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  return query
    select m.id, m.goal_id, g.student_id, m.position, m.title, m.at_value, m.reached_at, m.reached_by
    from private.goals_read_by(private.me()) r
    join private.goals g on g.id = r.goal_id
    join private.goal_milestones m on m.goal_id = g.id;
end;
$$;
comment on function private.my_goal_milestones() is 'The rows of the view my_goal_milestones.';

-- Views -------------------------------------------------------------------------------------------

create view public.my_goals with (security_invoker = true) as
select g.id, g.student_id, p.full_name as student_name, g.course_id, g.course_title, g.subject, g.title, g.measure,
       g.target, g.unit, g.current_value, g.milestones, g.milestones_reached, g.starts_on, g.due_on, g.status,
       g.reached_at, g.author_side, g.author_name, g.is_own, g.can_change, g.can_drop, g.can_record,
       g.created_at, g.updated_at
from private.my_goals() g
left join public.profiles p on p.id = g.student_id;
comment on view public.my_goals is
  'Goals of the signed-in student, of students whose progress the reader may view, and of those whom they teach. '
  'student_name: null to staff who see the student no longer. author_name: who of the staff wrote it last; null for a '
  'family. can_change: set_goal, resume_goal, delete_goal. can_drop: drop_goal. can_record: mark_milestone, '
  'count_goal.';

create view public.my_goal_milestones with (security_invoker = true) as
select m.* from private.my_goal_milestones() m;
comment on view public.my_goal_milestones is
  'The milestones of these goals. at_value: the mean or the number that reaches it; null for one that somebody marks. '
  'reached_by: student, guardian, staff or records.';

create function private.list_goals_in_group(p_group_id uuid) returns setof public.my_goals
language plpgsql stable security invoker rows 50 set search_path = ''
as $$
declare
  v_student_ids uuid[] := private.students_in_group(p_group_id);
begin
  return query select g.* from public.my_goals g where g.student_id = any (v_student_ids);
end;
$$;

select private.expose('list_goals_in_group', 'everyone',
  'Those of my_goals whose students are in a group that the caller sees, their own or a shared one. Errors: '
  'auth.required, group.not_found.');

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_goals, public.my_goal_milestones to authenticated, service_role;
grant execute on function
  private.my_goals(), private.my_goal_milestones(), private.my_goal_ids()
to authenticated, service_role;

-- Functions: email contents -----------------------------------------------------------------------

create function private.goal_reached_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return (
    select p_email.data || jsonb_build_object(
      'student_name', s.full_name, 'title', g.title, 'course_title', private.told_course(c.title, c.source))
    from private.goals_read_by(p_email.recipient_id) r
    join private.goals g on g.id = r.goal_id
    join public.profiles s on s.id = g.student_id
    left join public.courses c on c.id = g.course_id
    where g.id = p_email.subject_id and g.status = 'reached');
end;
$$;
comment on function private.goal_reached_data(private.email_outbox) is
  'Contents of a GOAL_REACHED email; null when the recipient reads the goal no longer, or it is open again.';
