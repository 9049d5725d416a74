-- Courses and the records in them: enrollments, assignments, submissions, live classes, registrations.
-- Written by the course's staff (its tutor, the teachers of its class), by integrations and with the
-- secret key; students submit their own work and register themselves. Read by the student, guardians
-- with view_progress, and the staff. Points, badges and certificates are in achievements.sql.

create type public.enrollment_status as enum ('active', 'completed', 'dropped');
comment on type public.enrollment_status is 'A student''s status in a course.';

create function private.is_learning_source(p_source text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_source in ('homeroom', 'google_classroom', 'khan_academy');
end;
$$;
comment on function private.is_learning_source(text) is
  'Whether a value is a valid source of records: homeroom or the name of an integration''s provider.';

create function private.told_title(p_title text, p_source text) returns text
language plpgsql immutable strict security invoker set search_path = ''
as $$
-- A file that one guardian uploads may call work anything: its titles would be a way to write to the other guardians.
-- So no email has them, and in the app private.seen_title and the policies below show them to the student and to those
-- who uploaded them.
begin
  return case p_source when 'khan_academy' then 'Khan Academy' else p_title end;
end;
$$;
comment on function private.told_title(text, text) is
  'A title as all may have it: titles from uploaded files are replaced by the name of the platform.';

create function private.told_course(p_title text, p_source text) returns text
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return case p_source when 'google_classroom' then p_title || ' (Google Classroom)'
                       else private.told_title(p_title, p_source) end;
end;
$$;
comment on function private.told_course(text, text) is
  'A title of a course as emails and digests have it, with the platform it comes from.';

create table public.courses (
  id uuid primary key default gen_random_uuid(),
  tutor_id uuid references public.profiles (id) on delete restrict,
  class_id uuid references public.classes (id) on delete restrict,
  title text not null,
  passing_percentage numeric(5, 2) not null default 50,
  ends_on date,
  source text not null default 'homeroom',
  external_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint courses_title_plain check (private.is_plain_text(title, 200)),
  constraint courses_passing_percentage_is_one check (passing_percentage between 0 and 100),
  constraint courses_external_id_plain check (private.is_plain_text(external_id, 200)),
  constraint courses_source_known check (private.is_learning_source(source)),
  constraint courses_ends_in_our_time check (ends_on between '2000-01-01' and '2199-12-31'),
  -- Exactly one: a tutor who no longer teaches a class must not keep its course.
  constraint courses_of_a_tutor_or_a_class check (
    num_nonnulls(tutor_id, class_id) <= 1 and (source <> 'homeroom' or num_nonnulls(tutor_id, class_id) = 1))
);
comment on table public.courses is 'A course of a tutor, of a class, or from an integration.';
comment on column public.courses.passing_percentage is 'Mean percentage from which a student passes.';
comment on column public.courses.source is 'homeroom, or the integration that owns the course.';
create index courses_tutor_id_idx on public.courses (tutor_id);
create index courses_class_id_idx on public.courses (class_id);

create table public.enrollments (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references public.courses (id) on delete cascade,
  student_id uuid not null references public.profiles (id) on delete restrict,
  status public.enrollment_status not null default 'active',
  progress numeric(5, 2) not null default 0,
  last_accessed_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint enrollments_once unique (course_id, student_id),
  constraint enrollments_progress_is_percentage check (progress between 0 and 100),
  constraint enrollments_times_in_our_time check (
    last_accessed_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00'
    and completed_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00')
);
comment on table public.enrollments is 'Students of a course. progress: percent.';
comment on column public.enrollments.last_accessed_at is
  'When the student last did something in the course: handed in, registered or attended. The latest ever.';
create index enrollments_student_id_idx on public.enrollments (student_id);

create table public.assignments (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references public.courses (id) on delete cascade,
  title text not null,
  due_at timestamptz,
  maximum numeric(8, 2) default 100,
  source text not null default 'homeroom',
  external_id text,
  for_chosen boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint assignments_title_plain check (private.is_plain_text(title, 300)),
  constraint assignments_have_points_in_homeroom check (maximum is not null or source <> 'homeroom'),
  constraint assignments_maximum_positive check (maximum > 0 and maximum <= 100000),
  constraint assignments_due_in_our_time check (due_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00'),
  constraint assignments_external_id_plain check (private.is_plain_text(external_id, 200)),
  constraint assignments_source_known check (private.is_learning_source(source))
);
comment on table public.assignments is
  'Assignments of a course. maximum: the highest score; null for work without points, of other platforms only.';
comment on column public.assignments.for_chosen is
  'Set for chosen students of the course instead of all: those of private.assignment_students.';
create index assignments_course_id_idx on public.assignments (course_id, due_at);

create table private.assignment_students (
  assignment_id uuid not null references public.assignments (id) on delete cascade,
  student_id uuid not null references public.profiles (id) on delete restrict,
  primary key (assignment_id, student_id)
);
comment on table private.assignment_students is 'For which students work is set that is not for the whole course.';
create index assignment_students_student_id_idx on private.assignment_students (student_id);

create table private.uploads (
  record_id uuid primary key,
  course_id uuid not null references public.courses (id) on delete cascade,
  uploaded_by uuid[] not null
);
comment on table private.uploads is
  'From whose files the title of a course or of work is. To other guardians it is not shown.';
create index uploads_course_id_idx on private.uploads (course_id);

create table public.submissions (
  id uuid primary key default private.uuid_v7(),
  assignment_id uuid not null references public.assignments (id) on delete restrict,
  student_id uuid not null references public.profiles (id) on delete restrict,
  course_id uuid not null references public.courses (id) on delete restrict,
  body text,
  submitted_at timestamptz not null default now(),
  score numeric(8, 2),
  graded_at timestamptz,
  first_graded_at timestamptz,
  grade_known_at timestamptz,
  graded_by_id uuid references public.profiles (id) on delete set null,
  source text not null default 'homeroom',
  external_id text,
  constraint submissions_once unique (assignment_id, student_id),
  constraint submissions_body_plain check (private.is_plain_text(body, 20000, true)),
  constraint submissions_score_not_negative check (score >= 0),
  constraint submissions_grade_has_time check ((score is null) = (graded_at is null)),
  constraint submissions_times_in_our_time check (
    submitted_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00'
    and graded_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00'),
  constraint submissions_external_id_plain check (private.is_plain_text(external_id, 200)),
  constraint submissions_source_known check (private.is_learning_source(source))
);
comment on table public.submissions is
  'A student''s work and its grade. course_id comes from the assignment.';
comment on column public.submissions.first_graded_at is
  'Kept when the grade is changed or removed: guardians are notified of the first grade only.';
comment on column public.submissions.grade_known_at is
  'When the score was written here; digests use it, because graded_at of an imported grade may be much '
  'earlier.';
create index submissions_student_id_idx on public.submissions (student_id, graded_at desc);
create index submissions_course_id_idx on public.submissions (course_id, student_id);
create index submissions_graded_by_id_idx on public.submissions (graded_by_id);

create table public.live_classes (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references public.courses (id) on delete cascade,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint live_classes_title_plain check (private.is_plain_text(title, 200)),
  constraint live_classes_end_after_start check (ends_at > starts_at),
  constraint live_classes_last_a_day_at_most check (ends_at <= starts_at + interval '24 hours'),
  constraint live_classes_in_our_time check (starts_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00')
);
comment on table public.live_classes is 'A lesson of a course that students register for.';
create index live_classes_course_id_idx on public.live_classes (course_id, starts_at);
create index live_classes_ends_at_idx on public.live_classes (ends_at);

create table public.live_class_registrations (
  live_class_id uuid not null references public.live_classes (id) on delete cascade,
  student_id uuid not null references public.profiles (id) on delete restrict,
  course_id uuid not null references public.courses (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  attended boolean,
  absence_recorded_at timestamptz,
  registered_at timestamptz not null default now(),
  primary key (live_class_id, student_id),
  constraint live_class_registrations_no_overlap exclude using gist (
    student_id with =, tstzrange(starts_at, ends_at) with &&)
);
comment on table public.live_class_registrations is
  'Students of a live class. Course and times come from the class; registrations of a student never overlap.';
comment on column public.live_class_registrations.attended is
  'Null until the staff records it: not recorded, which is no absence.';
comment on column public.live_class_registrations.absence_recorded_at is
  'When the absence was recorded and guardians were notified.';
create index live_class_registrations_student_id_idx on public.live_class_registrations (student_id, starts_at);
create index live_class_registrations_course_id_idx on public.live_class_registrations (course_id);
create index live_class_registrations_open_idx
  on public.live_class_registrations (ends_at) where absence_recorded_at is null and not attended;

-- Functions: the signed-in person's courses and students ------------------------------------------

create function private.my_course_ids() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies use it; as the caller it would recurse into the policies of the tables it reads.
declare
  v_me uuid := private.me();
begin
  return query
    -- Only while the person still is a tutor.
    select c.id from public.courses c where c.tutor_id = v_me and private.has_role(v_me, 'tutor')
    union
    select c.id from public.courses c where c.class_id = any (array(select private.my_staffed_ids('class')));
end;
$$;
comment on function private.my_course_ids() is
  'Courses whose staff the signed-in person is: their own as a tutor, and those of classes they teach.';

create function private.my_learner_ids() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: policies use it; as the caller it would recurse into the policies of the tables it reads.
begin
  return query select private.me() union all select private.my_student_ids('view_progress');
end;
$$;
comment on function private.my_learner_ids() is
  'The signed-in person and the students whose progress they may view.';

create function private.my_uploads() returns setof uuid
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: policies use it; the table is closed. What a guardian writes into a file must not reach the others.
declare
  v_me uuid := private.me();
begin
  return query
    select u.record_id
    from public.enrollments e
    join private.uploads u on u.course_id = e.course_id
    where e.student_id = any (array(select private.my_learner_ids()))
      and (e.student_id = v_me or u.uploaded_by && array[v_me, e.student_id]);
end;
$$;
comment on function private.my_uploads() is
  'Courses and work from uploaded files whose titles the signed-in person reads: their own as a student, and of their '
  'students those that they or the student uploaded.';

create function private.seen_title(p_record_id uuid, p_title text, p_source text, p_student_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed; callers have checked who reads the records. The secret key is nobody and reads all.
begin
  return case
    when p_source is distinct from 'khan_academy' or coalesce(private.me(), p_student_id) = p_student_id
         or exists (select from private.uploads u
                    where u.record_id = p_record_id and u.uploaded_by && array[private.me(), p_student_id])
    then p_title else private.told_title(p_title, p_source) end;
end;
$$;
comment on function private.seen_title(uuid, text, text, uuid) is
  'A title of a student''s course or work as the signed-in person has it: as told_title, unless they or the student '
  'uploaded it, or they are the student.';

create function private.my_learning_course_ids() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies use it; as the caller it would recurse into the policies of the tables it reads.
begin
  return query
    select e.course_id from public.enrollments e
    join public.courses c on c.id = e.course_id
    where e.student_id = any (array(select private.my_learner_ids())) and e.status <> 'dropped'
      and (c.source <> 'khan_academy' or c.id = any (array(select private.my_uploads())));
end;
$$;
comment on function private.my_learning_course_ids() is
  'Courses that the signed-in person or their students take or have completed, without those of private.my_uploads '
  'that are somebody else''s.';

create function private.my_chosen_work_ids() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return query
    select s.assignment_id from private.assignment_students s
    where s.student_id = any (array(select private.my_learner_ids()));
end;
$$;
comment on function private.my_chosen_work_ids() is
  'Work that is set for the signed-in person or their students, and not for the whole course.';

create function private.is_set_for(p_assignment_id uuid, p_student_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: the table is closed.
  select exists (select from private.assignment_students s
                 where s.assignment_id = p_assignment_id and s.student_id = p_student_id);
$$;
comment on function private.is_set_for(uuid, uuid) is
  'Whether work that is for chosen students alone (assignments.for_chosen) is for this one.';

create function private.my_progress_restricted_student_ids() returns setof uuid
language sql stable security definer rows 1 set search_path = ''
as $$
  -- Definer: policies use it for the restricted person, who must not see restrictions.
  -- A denied view_progress closes the records in every role, since staff have no link with rights to check.
  select d.student_id from private.my_restricted_rights() d where 'view_progress' = any (d.rights);
$$;
comment on function private.my_progress_restricted_student_ids() is
  'Students whose progress a restriction denies to the signed-in person.';

create function private.is_tutor() returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: policies use it; as the caller it would recurse into the policies of the tables it reads.
  select private.has_role(private.me(), 'tutor');
$$;
comment on function private.is_tutor() is 'Whether the signed-in person is a tutor.';

-- Access ------------------------------------------------------------------------------------------

alter table public.courses enable row level security;
alter table public.enrollments enable row level security;
alter table public.assignments enable row level security;
alter table private.assignment_students enable row level security;
alter table private.uploads enable row level security;
alter table public.submissions enable row level security;
alter table public.live_classes enable row level security;
alter table public.live_class_registrations enable row level security;
grant select on public.courses, public.enrollments, public.assignments, public.submissions, public.live_classes,
  public.live_class_registrations to authenticated;
grant select, insert, update, delete on public.courses, public.enrollments, public.assignments, public.submissions,
  public.live_classes, public.live_class_registrations to service_role;
grant insert (tutor_id, class_id, title, passing_percentage, ends_on), update (title, passing_percentage, ends_on),
  delete on public.courses to authenticated;
grant insert (course_id, student_id), update (status, progress, last_accessed_at, completed_at)
  on public.enrollments to authenticated;
grant insert (course_id, title, due_at, maximum), update (title, due_at, maximum),
  delete on public.assignments to authenticated;
grant insert (assignment_id, student_id, body, score), update (body, score) on public.submissions to authenticated;
grant insert (course_id, title, starts_at, ends_at), update (title, starts_at, ends_at), delete
  on public.live_classes to authenticated;
grant insert (live_class_id, student_id), update (attended), delete on public.live_class_registrations to authenticated;
grant execute on function
  private.is_learning_source(text),
  private.told_title(text, text),
  private.my_course_ids(),
  private.my_learner_ids(),
  private.my_uploads(),
  private.my_learning_course_ids(),
  private.my_chosen_work_ids(),
  private.my_progress_restricted_student_ids(),
  private.is_tutor()
to authenticated, service_role;

create policy courses_select on public.courses for select to authenticated
  using (id = any (array(select private.my_learning_course_ids()))
         -- By the row's own columns, so that insert … returning shows the new row.
         or (tutor_id = (select private.me()) and (select private.is_tutor()))
         or class_id = any (array(select private.my_staffed_ids('class'))));
create policy courses_insert on public.courses for insert to authenticated
  with check ((tutor_id = (select private.me()) and (select private.is_tutor()))
              or class_id = any (array(select private.my_staffed_ids('class'))));
create policy courses_update on public.courses for update to authenticated
  using (id = any (array(select private.my_course_ids())) and source = 'homeroom');
create policy courses_delete on public.courses for delete to authenticated
  using (id = any (array(select private.my_course_ids())) and source = 'homeroom');
create policy enrollments_select on public.enrollments for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy enrollments_insert on public.enrollments for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy enrollments_update on public.enrollments for update to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy assignment_students_closed on private.assignment_students for all using (false);
create policy uploads_closed on private.uploads for all using (false);
create policy assignments_select on public.assignments for select to authenticated
  using ((course_id = any (array(select private.my_learning_course_ids()))
          and (not for_chosen or id = any (array(select private.my_chosen_work_ids())))
          and (source <> 'khan_academy' or id = any (array(select private.my_uploads()))))
         or course_id = any (array(select private.my_course_ids())));
create policy assignments_insert on public.assignments for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids())));
create policy assignments_update on public.assignments for update to authenticated
  using (course_id = any (array(select private.my_course_ids())) and source = 'homeroom');
create policy assignments_delete on public.assignments for delete to authenticated
  using (course_id = any (array(select private.my_course_ids())) and source = 'homeroom');
create policy submissions_select on public.submissions for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy submissions_insert on public.submissions for insert to authenticated
  with check ((student_id = (select private.me()) or course_id = any (array(select private.my_course_ids())))
              and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy submissions_update on public.submissions for update to authenticated
  using ((student_id = (select private.me()) or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())) and source = 'homeroom');
create policy live_classes_select on public.live_classes for select to authenticated
  using (course_id = any (array(select private.my_learning_course_ids()))
         or course_id = any (array(select private.my_course_ids())));
create policy live_classes_insert on public.live_classes for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids())));
create policy live_classes_update on public.live_classes for update to authenticated
  using (course_id = any (array(select private.my_course_ids())));
-- A class that has begun is part of the record.
create policy live_classes_delete on public.live_classes for delete to authenticated
  using (course_id = any (array(select private.my_course_ids())) and starts_at > now());
create policy live_class_registrations_select on public.live_class_registrations for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy live_class_registrations_insert on public.live_class_registrations for insert to authenticated
  with check ((student_id = (select private.me()) or course_id = any (array(select private.my_course_ids())))
              and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy live_class_registrations_update on public.live_class_registrations for update to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy live_class_registrations_delete on public.live_class_registrations for delete to authenticated
  using (student_id = (select private.me()) and starts_at > now());

select private.audit_changes('public.courses', 'id', '{tutor_id,class_id}');
select private.audit_changes('public.enrollments', 'id', '{student_id,course_id,status}',
  p_watched => '{student_id,course_id,status}');

-- Triggers ----------------------------------------------------------------------------------------

create trigger courses_30_touch before update on public.courses
  for each row execute function private.tg_touch_updated_at();
create trigger assignments_30_touch before update on public.assignments
  for each row execute function private.tg_touch_updated_at();
