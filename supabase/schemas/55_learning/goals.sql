-- Goals of a student: what is to be reached, by milestones, by a mean in a course, or by a number counted up. What
-- the records reach is reached once. Which goals a family reads is said here; staff, and all calls, are in 69_goals.

create type public.goal_measure as enum ('milestones', 'mean', 'count');
comment on type public.goal_measure is
  'How a goal is measured: all its milestones, the mean percentage in its course, or a number counted up.';

create type public.goal_status as enum ('active', 'reached', 'dropped');
comment on type public.goal_status is 'A goal''s status; only an active one is reached.';

create type public.goal_side as enum ('student', 'guardian', 'staff');
comment on type public.goal_side is 'As what somebody writes or reads a goal: the student, a guardian, or staff.';

create table private.goals (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  author_id uuid not null references public.profiles (id) on delete restrict,
  author_side public.goal_side not null,
  course_id uuid references public.courses (id) on delete cascade,
  subject text,
  title text not null,
  measure public.goal_measure not null,
  target numeric(9, 2),
  unit text,
  counted integer not null default 0,
  starts_on date,
  due_on date,
  status public.goal_status not null default 'active',
  reached_at timestamptz,
  told_at timestamptz,
  told_target numeric(9, 2),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint goals_title_plain check (private.is_plain_text(title, 200)),
  constraint goals_subject_plain check (private.is_plain_text(subject, 100)),
  constraint goals_unit_plain check (private.is_plain_text(unit, 40)),
  constraint goals_target_fits_measure check (
    case measure when 'milestones' then target is null
                 when 'mean' then target is not null and target > 0 and target <= 100
                 else target is not null and target between 1 and 1000000 and target = trunc(target) end),
  constraint goals_mean_of_a_course check (measure <> 'mean' or course_id is not null),
  constraint goals_counted_in_range check (counted between 0 and 1000000),
  constraint goals_due_after_start check (due_on >= starts_on),
  constraint goals_in_our_time check (
    starts_on between '2000-01-01' and '2199-12-31' and due_on between '2000-01-01' and '2199-12-31'),
  constraint goals_reached_has_time check ((status = 'reached') = (reached_at is not null))
);
comment on table private.goals is 'Goals of students. Read through my_goals.';
comment on column private.goals.author_side is 'As what the author wrote it; the author may be something else since.';
comment on column private.goals.told_at is
  'When it was reached first: nobody is told of the same target a second time.';
comment on column private.goals.told_target is
  'The highest goal_size that was reached: one that is set higher later, and reached, is news again.';
create index goals_student_id_idx on private.goals (student_id);
create index goals_author_id_idx on private.goals (author_id);
create index goals_course_id_idx on private.goals (course_id, student_id);
create index goals_updated_at_idx on private.goals (updated_at) where course_id is null;

create table private.goal_milestones (
  id uuid primary key default gen_random_uuid(),
  goal_id uuid not null references private.goals (id) on delete cascade,
  position integer not null,
  title text not null,
  at_value numeric(9, 2),
  reached_at timestamptz,
  reached_by text,
  -- Deferrable, because two milestones may exchange their titles in one statement.
  constraint goal_milestones_once unique (goal_id, title) deferrable initially immediate,
  constraint goal_milestones_title_plain check (private.is_plain_text(title, 200)),
  constraint goal_milestones_reached_by_known check (reached_by in ('student', 'guardian', 'staff', 'records')),
  constraint goal_milestones_reached_by_somebody check ((reached_at is null) = (reached_by is null))
);
comment on table private.goal_milestones is 'Steps on the way to a goal, in their order.';
comment on column private.goal_milestones.at_value is
  'The mean or the number that reaches the milestone; null for one that somebody marks.';

-- Access ------------------------------------------------------------------------------------------

alter table private.goals enable row level security;
alter table private.goal_milestones enable row level security;
create policy goals_closed on private.goals for all using (false);
create policy goal_milestones_closed on private.goal_milestones for all using (false);

select private.audit_changes('private.goals', 'id', '{student_id,author_id,author_side,course_id,status}',
  p_watched => '{student_id,author_id,author_side,course_id,status}');

-- Functions: what a family reads ------------------------------------------------------------------

create function private.family_goals(p_student_id uuid, p_reader_id uuid) returns setof private.goals
language sql stable security definer rows 20 set search_path = ''
as $$
  -- Definer: the table is closed; callers have checked that the reader is the student or may view the progress.
  select g.* from private.goals g
  where g.student_id = p_student_id
    and (p_reader_id = p_student_id or g.author_side <> 'guardian' or g.author_id = p_reader_id);
$$;
comment on function private.family_goals(uuid, uuid) is
  'The goals of a student that the student, or a guardian with view_progress, reads: no guardian reads what another '
  'guardian wrote.';

create function private.goal_value(p_goal private.goals) returns numeric
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed. What a dropped course has reached counts no more.
begin
  return case p_goal.measure
    when 'count' then p_goal.counted
    when 'mean' then (
      select w.mean_percentage
      from public.enrollments e join private.enrollment_grades w on w.enrollment_id = e.id
      where e.course_id = p_goal.course_id and e.student_id = p_goal.student_id and e.status <> 'dropped')
    else (
      select count(*) from private.goal_milestones m where m.goal_id = p_goal.id and m.reached_at is not null) end;
end;
$$;
comment on function private.goal_value(private.goals) is
  'How far a goal is: the mean percentage in its course, null without grades; the number counted; or the milestones '
  'reached.';

create function private.goal_size(p_goal private.goals) returns numeric
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  return coalesce(p_goal.target, (
    select count(*) from private.goal_milestones m where m.goal_id = p_goal.id));
end;
$$;
comment on function private.goal_size(private.goals) is 'How much a goal asks for: its target, or so many milestones.';

create function private.goal_rows(p_goals private.goals[])
returns table (goal_id uuid, current_value numeric, milestones integer, milestones_reached integer)
language sql stable security definer rows 20 set search_path = ''
as $$
  -- Definer: the tables are closed; callers have checked who reads the goals.
  select g.id, private.goal_value(g), m.milestones, m.milestones_reached
  from unnest(p_goals) g
  cross join lateral (
    select count(*)::integer as milestones, count(x.reached_at)::integer as milestones_reached
    from private.goal_milestones x where x.goal_id = g.id) m;
$$;
comment on function private.goal_rows(private.goals[]) is 'How far goals are.';

create function private.overview_goals(p_student_id uuid, p_reader_id uuid, p_now timestamptz) returns json
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed; child_overview has checked access.
begin
  return coalesce((
    select json_agg(o)
    from (select g.id as goal_id, g.title, g.subject, g.course_id,
                 private.seen_title(c.id, c.title, c.source, p_student_id) as course_title, g.measure, g.target, g.unit,
                 v.current_value, v.milestones, v.milestones_reached, g.starts_on, g.due_on, g.status, g.reached_at,
                 g.author_side
          from (select f from private.family_goals(p_student_id, p_reader_id) f
                where f.status = 'active' or f.reached_at > p_now - interval '30 days'
                order by f.status, f.due_on < p_now::date, f.due_on nulls last, f.id limit 10) s(f)
          cross join lateral (select (s.f).*) g
          cross join lateral private.goal_rows(array[s.f]) v
          left join public.courses c on c.id = g.course_id
          order by g.status, g.due_on < p_now::date, g.due_on nulls last, g.id) o), '[]');
end;
$$;
comment on function private.overview_goals(uuid, uuid, timestamptz) is
  'Up to ten goals as child_overview shows them: active ones, the next due first and those that are overdue last, then '
  'those of the last 30 days.';

-- Functions: reaching -----------------------------------------------------------------------------

create function private.tell_of_goals(p_goals private.goals[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: notifies people whom the acting person may not see: those who read the goal, of staff its author alone.
-- A former member of staff is told of nothing: the policy of notifications asks again.
begin
  perform private.notify_all('GOAL_REACHED', array(
    select distinct on (g.id, t.profile_id)
           row(t.profile_id, g.student_id, 'goal', g.id,
               jsonb_build_object('change', case t.side when 'student' then 'own' else 'reached' end, 'side', t.side),
               format('goal:%s:%s', g.id, private.goal_size(g)))::private.notice
    from unnest(p_goals) g
    cross join lateral (
      select g.student_id, 'student', 1
      union all
      select w.guardian_id, 'guardian', 2 from private.guardians_who_may('view_progress', array[g.student_id]) w
      where g.author_side <> 'guardian' or g.author_id = w.guardian_id
      union all
      select g.author_id, 'staff', 3 where g.author_side = 'staff') t(profile_id, side, position)
    order by g.id, t.profile_id, t.position));
end;
$$;
comment on function private.tell_of_goals(private.goals[]) is 'Sends GOAL_REACHED to those who read each goal.';

create function private.goal_is_complete(p_goal private.goals) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  return case p_goal.measure
    when 'milestones' then (
      select count(*) > 0 and bool_and(m.reached_at is not null)
      from private.goal_milestones m where m.goal_id = p_goal.id)
    else coalesce(private.goal_value(p_goal) >= p_goal.target, false) end;
end;
$$;
comment on function private.goal_is_complete(private.goals) is
  'Whether all of a goal is there now: its milestones, of which it has at least one, or its target.';

create function private.reach_goals(p_goal_ids uuid[], p_is_news boolean default true) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Goals are locked first, in one order, and judged in new statements: two acts that
-- each bring a part cannot miss each other.
declare
  v_goals private.goals[];
begin
  perform from private.goals g where g.id = any (p_goal_ids) order by g.id for update;
  update private.goal_milestones m set reached_at = now(), reached_by = 'records'
  from private.goals g
  where g.id = any (p_goal_ids) and g.status <> 'dropped' and m.goal_id = g.id and m.reached_at is null
    and m.at_value <= private.goal_value(g);
  select array_agg(g) into v_goals
  from private.goals g
  where g.id = any (p_goal_ids) and g.status = 'active' and private.goal_is_complete(g);
  if v_goals is null then
    return;
  end if;
  update private.goals g
  set status = 'reached', reached_at = now(),
      told_at = case when g.told_target >= private.goal_size(n) then g.told_at else now() end,
      told_target = greatest(g.told_target, private.goal_size(n))
  from unnest(v_goals) n where g.id = n.id;
  if p_is_news then
    perform private.tell_of_goals(array(
      select n from unnest(v_goals) n where coalesce(n.told_target < private.goal_size(n), true)));
  end if;
end;
$$;
comment on function private.reach_goals(uuid[], boolean) is
  'Marks what these goals have reached, once, and tells of it. p_is_news false: tells nobody, as for a goal that was '
  'written when it was reached already.';

create function private.reach_goals_by_mean(p_enrollment_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. The caller holds the locks of the means; whoever writes a goal takes them first.
declare
  v_goal_ids uuid[] := array(
    select g.id
    from public.enrollments e
    join private.goals g on g.course_id = e.course_id and g.student_id = e.student_id
    where e.id = any (p_enrollment_ids) and g.measure = 'mean' and g.status = 'active');
begin
  if v_goal_ids <> '{}' then
    perform private.reach_goals(v_goal_ids);
  end if;
end;
$$;
comment on function private.reach_goals_by_mean(uuid[]) is 'Reaches the goals that means in these enrollments reach.';

-- Triggers ----------------------------------------------------------------------------------------

create trigger goals_10_touch before update on private.goals
  for each row execute function private.tg_touch_updated_at();
