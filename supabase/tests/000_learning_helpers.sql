-- Helpers for the tests of learning records: a course with one student, and what happens in it.
-- Runs first and commits.

-- Bob is Charlie's guardian; Dana is the tutor of `course` (passing from 60 %), which Charlie takes.
create or replace function tests.create_course(p_zone text default null) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform tests.create_user('bob');
  perform tests.create_user('charlie', '{student}');
  perform tests.create_user('dana', '{tutor}');
  perform tests.link('bob', 'charlie');
  update public.profile_details set time_zone = p_zone where profile_id in (tests.id('charlie'), tests.id('bob'));
  perform tests.course('course', 'dana', 'Writing', 60);
  perform tests.takes('course', 'charlie');
  return tests.the('course');
end;
$$;

create or replace function tests.course(p_name text, p_tutor text, p_title text, p_passing numeric default 50) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into public.courses (tutor_id, title, passing_percentage) values (tests.id(p_tutor), p_title, p_passing) returning id into v_id;
  return tests.keep(p_name, v_id);
end;
$$;

create or replace function tests.takes(
  p_course text, p_student text, p_status public.enrollment_status default 'active')
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.enrollments (course_id, student_id, status) values (tests.the(p_course), tests.id(p_student), p_status)
  returning id;
$$;

create or replace function tests.assignment(
  p_course text, p_title text, p_maximum numeric default 100, p_due timestamptz default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into public.assignments (course_id, title, maximum, due_at) values (tests.the(p_course), p_title, p_maximum, p_due)
  returning id into v_id;
  return tests.keep(translate(p_title, ' ', '_'), v_id);
end;
$$;

-- Work of a student, graded if there is a score.
create or replace function tests.work(
  p_assignment text, p_student text, p_score numeric default null, p_at timestamptz default now())
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.submissions (assignment_id, student_id, submitted_at, score, graded_at, grade_known_at)
  values (tests.the(translate(p_assignment, ' ', '_')), tests.id(p_student), p_at, p_score, case when p_score is not null then p_at end,
          case when p_score is not null then p_at end)
  returning id;
$$;

-- A live class of an hour, for which the student is registered if one is named.
create or replace function tests.live_class(
  p_course text, p_title text, p_at timestamptz, p_student text default null, p_attended boolean default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into public.live_classes (course_id, title, starts_at, ends_at)
  values (tests.the(p_course), p_title, p_at, p_at + interval '1 hour') returning id into v_id;
  if p_student is not null then
    insert into public.live_class_registrations (live_class_id, student_id, attended)
    values (v_id, tests.id(p_student), p_attended);
  end if;
  return tests.keep(translate(p_title, ' ', '_'), v_id);
end;
$$;

create or replace function tests.overview(p_student text, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select private.child_overview_at(tests.id(p_student), p_now)::jsonb;
$$;

create or replace function tests.digests(p_guardian text) returns setof private.weekly_digests
language sql stable security definer set search_path = ''
as $$
  select d.* from private.weekly_digests d where d.guardian_id = tests.id(p_guardian) order by d.week;
$$;

grant execute on all functions in schema tests to public;

-- pg_prove takes this file for a test.
select plan(1);
select pass('The helpers for learning exist');
select * from finish();
