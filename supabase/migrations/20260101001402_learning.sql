-- Learning records: courses and what happens in them. Written by the course's staff (its tutor, the
-- teachers of its class), by integrations and with the secret key; a student hands in his own work
-- and registers himself. Read by the student, guardians with view_progress, and the staff.

create type public.enrollment_status as enum ('active', 'completed', 'dropped');
comment on type public.enrollment_status is 'Where a student stands in a course.';

create function private.is_learning_source(p_source text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_source in ('homeroom', 'google_classroom', 'khan_academy');
end;
$$;
comment on function private.is_learning_source(text) is 'Who may keep a record: Homeroom, and each integration by its provider''s name.';

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
  -- One or the other: a tutor who no longer teaches a class must not keep its course.
  constraint courses_of_a_tutor_or_a_class check (
    num_nonnulls(tutor_id, class_id) <= 1 and (source <> 'homeroom' or num_nonnulls(tutor_id, class_id) = 1))
);
comment on table public.courses is 'A course of a tutor, of a class, or from elsewhere.';
comment on column public.courses.passing_percentage is 'Mean percentage from which a student passes.';
comment on column public.courses.source is 'Who keeps it: homeroom, or the integration it came from.';
create index courses_tutor_id_idx on public.courses (tutor_id);
create index courses_class_id_idx on public.courses (class_id);

alter table private.invitation_secrets
  add foreign key (course_id) references public.courses (id) on delete cascade;
create index invitation_secrets_course_id_idx on private.invitation_secrets (course_id);

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
comment on table public.enrollments is 'Who takes a course. progress: percent.';
create index enrollments_student_id_idx on public.enrollments (student_id);

create table public.assignments (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references public.courses (id) on delete cascade,
  title text not null,
  due_at timestamptz,
  maximum numeric(8, 2) not null default 100,
  source text not null default 'homeroom',
  external_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint assignments_title_plain check (private.is_plain_text(title, 300)),
  constraint assignments_maximum_positive check (maximum > 0 and maximum <= 100000),
  constraint assignments_due_in_our_time check (due_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00'),
  constraint assignments_external_id_plain check (private.is_plain_text(external_id, 200)),
  constraint assignments_source_known check (private.is_learning_source(source))
);
comment on table public.assignments is 'Work of a course. maximum: points that can be had.';
create index assignments_course_id_idx on public.assignments (course_id, due_at);

create table public.submissions (
  id uuid primary key default gen_random_uuid(),
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
comment on table public.submissions is 'What a student handed in, and its grade. course_id comes from the assignment.';
comment on column public.submissions.first_graded_at is 'Stays when the grade is changed or taken back: guardians are told of the first one only.';
comment on column public.submissions.grade_known_at is
  'When this score was written here. A digest goes by it: graded_at may lie long before, where a grade comes from elsewhere.';
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
  'Who comes to a live class. Course and times come from the class; nobody is in two at once.';
comment on column public.live_class_registrations.attended is 'Null until the staff says.';
comment on column public.live_class_registrations.absence_recorded_at is 'When guardians were told of the absence.';
create index live_class_registrations_student_id_idx on public.live_class_registrations (student_id, starts_at);
create index live_class_registrations_course_id_idx on public.live_class_registrations (course_id);
create index live_class_registrations_open_idx
  on public.live_class_registrations (ends_at) where absence_recorded_at is null and attended is not true;

create table public.point_entries (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  course_id uuid references public.courses (id) on delete set null,
  points integer not null,
  reason text,
  earned_at timestamptz not null default now(),
  constraint point_entries_points_bounded check (points between -10000 and 10000),
  constraint point_entries_earned_in_our_time check (earned_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00'),
  constraint point_entries_reason_plain check (private.is_plain_text(reason, 200))
);
comment on table public.point_entries is 'Points a student earned, or lost.';
create index point_entries_student_id_idx on public.point_entries (student_id) include (points);
create index point_entries_course_id_idx on public.point_entries (course_id);

create table public.activity_days (
  student_id uuid not null references public.profiles (id) on delete restrict,
  day date not null,
  course_id uuid references public.courses (id) on delete set null,
  primary key (student_id, day),
  constraint activity_days_in_our_time check (day between '2000-01-01' and '2199-12-31')
);
comment on table public.activity_days is 'Days, in the student''s time zone, on which he did something.';
create index activity_days_course_id_idx on public.activity_days (course_id);

create table public.badges (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  description text,
  icon_url text,
  constraint badges_name_plain check (private.is_plain_text(name, 100)),
  constraint badges_description_plain check (private.is_plain_text(description, 300)),
  constraint badges_icon_url_is_https check (icon_url ~ '^https://[^\s<>"]{3,2000}$')
);
comment on table public.badges is 'Badges there are; an admin writes them.';

create table public.student_badges (
  student_id uuid not null references public.profiles (id) on delete restrict,
  badge_id uuid not null references public.badges (id) on delete cascade,
  course_id uuid references public.courses (id) on delete set null,
  awarded_at timestamptz not null default now(),
  primary key (student_id, badge_id),
  constraint student_badges_awarded_in_our_time check (awarded_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00')
);
comment on table public.student_badges is 'Who earned which badge.';
create index student_badges_badge_id_idx on public.student_badges (badge_id);
create index student_badges_course_id_idx on public.student_badges (course_id);

create table public.certificates (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  course_id uuid references public.courses (id) on delete set null,
  title text not null,
  issued_at timestamptz not null default now(),
  file_path text,
  constraint certificates_issued_in_our_time check (issued_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00'),
  constraint certificates_title_plain check (private.is_plain_text(title, 200)),
  constraint certificates_file_in_a_folder check (file_path ~ '^[0-9a-f-]{36}/[^/]{1,200}$')
);
comment on table public.certificates is 'Certificates; the PDF lies in the private bucket `certificates`, under the student''s id.';
comment on column public.certificates.file_path is '`<student id>/<file name>`, or under the id of the placeholder that the student took over.';
create index certificates_file_path_idx on public.certificates (file_path);
create index certificates_student_id_idx on public.certificates (student_id);
create index certificates_course_id_idx on public.certificates (course_id);

-- Functions: who works and learns where -----------------------------------------------------------

create function private.my_course_ids() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies ask it.
declare
  v_me uuid := private.me();
begin
  return query
    -- Who is no tutor any more has no courses either.
    select c.id from public.courses c where c.tutor_id = v_me and private.has_role(v_me, 'tutor')
    union
    select c.id from public.courses c where c.class_id = any (array(select private.my_staffed_ids('class')));
end;
$$;
comment on function private.my_course_ids() is 'Courses of whose staff the signed-in person is: his own, and those of classes he teaches.';

create function private.my_learner_ids() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: policies ask it.
begin
  return query select private.me() union all select private.my_student_ids('view_progress');
end;
$$;
comment on function private.my_learner_ids() is 'Oneself, and the students whose progress one may view.';

create function private.my_learning_course_ids() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies ask it.
begin
  return query
    select e.course_id from public.enrollments e
    where e.student_id = any (array(select private.my_learner_ids())) and e.status <> 'dropped';
end;
$$;
comment on function private.my_learning_course_ids() is 'Courses that oneself or one''s students take or have completed.';

create function private.my_closed_learners() returns setof uuid
language sql stable security definer rows 1 set search_path = ''
as $$
  -- Definer: policies ask it for the restricted person, who may not know. Staff has no link whose
  -- rights could be counted: one denied view_progress closes the records, in whatever capacity.
  select d.student_id from private.my_denials() d where 'view_progress' = any (d.rights);
$$;
comment on function private.my_closed_learners() is 'Students whose progress a restriction keeps from the signed-in person.';

create function private.i_teach() returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: policies ask it.
  select private.has_role(private.me(), 'tutor');
$$;
comment on function private.i_teach() is 'Whether the signed-in person is a tutor.';

-- Access ------------------------------------------------------------------------------------------

alter table public.courses enable row level security;
alter table public.enrollments enable row level security;
alter table public.assignments enable row level security;
alter table public.submissions enable row level security;
alter table public.live_classes enable row level security;
alter table public.live_class_registrations enable row level security;
alter table public.point_entries enable row level security;
alter table public.activity_days enable row level security;
alter table public.badges enable row level security;
alter table public.student_badges enable row level security;
alter table public.certificates enable row level security;
grant select on public.courses, public.enrollments, public.assignments, public.submissions, public.live_classes,
  public.live_class_registrations, public.point_entries, public.activity_days, public.badges, public.student_badges,
  public.certificates to authenticated;
grant select, insert, update, delete on public.courses, public.enrollments, public.assignments, public.submissions,
  public.live_classes, public.live_class_registrations, public.point_entries, public.activity_days, public.badges,
  public.student_badges, public.certificates to service_role;
grant insert (tutor_id, class_id, title, passing_percentage, ends_on), update (title, passing_percentage, ends_on),
  delete on public.courses to authenticated;
grant insert (course_id, student_id), update (status, progress, last_accessed_at, completed_at)
  on public.enrollments to authenticated;
grant insert (course_id, title, due_at, maximum), update (title, due_at, maximum), delete on public.assignments to authenticated;
grant insert (assignment_id, student_id, body, score), update (body, score) on public.submissions to authenticated;
grant insert (course_id, title, starts_at, ends_at), update (title, starts_at, ends_at), delete
  on public.live_classes to authenticated;
grant insert (live_class_id, student_id), update (attended), delete on public.live_class_registrations to authenticated;
grant insert (student_id, course_id, points, reason), delete on public.point_entries to authenticated;
grant insert (student_id, course_id, day) on public.activity_days to authenticated;
grant insert (student_id, badge_id, course_id), delete on public.student_badges to authenticated;
grant insert (student_id, course_id, title, file_path), delete on public.certificates to authenticated;
grant execute on function private.is_learning_source(text) to authenticated, service_role;
grant execute on function private.my_course_ids(), private.my_learner_ids(), private.my_learning_course_ids(),
  private.my_closed_learners(), private.i_teach() to authenticated, service_role;

create policy courses_select on public.courses for select to authenticated
  using (id = any (array(select private.my_learning_course_ids()))
         -- By the row's own columns: whoever has just made one must see what the insert returns.
         or (tutor_id = (select private.me()) and (select private.i_teach()))
         or class_id = any (array(select private.my_staffed_ids('class'))));
create policy courses_insert on public.courses for insert to authenticated
  with check ((tutor_id = (select private.me()) and (select private.i_teach()))
              or class_id = any (array(select private.my_staffed_ids('class'))));
create policy courses_update on public.courses for update to authenticated
  using (id = any (array(select private.my_course_ids())) and source = 'homeroom');
create policy courses_delete on public.courses for delete to authenticated
  using (id = any (array(select private.my_course_ids())) and source = 'homeroom');

create policy enrollments_select on public.enrollments for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_closed_learners())));
create policy enrollments_insert on public.enrollments for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_closed_learners())));
create policy enrollments_update on public.enrollments for update to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_closed_learners())));

create policy assignments_select on public.assignments for select to authenticated
  using (course_id = any (array(select private.my_learning_course_ids()))
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
         and student_id <> all (array(select private.my_closed_learners())));
create policy submissions_insert on public.submissions for insert to authenticated
  with check ((student_id = (select private.me()) or course_id = any (array(select private.my_course_ids())))
              and student_id <> all (array(select private.my_closed_learners())));
create policy submissions_update on public.submissions for update to authenticated
  using ((student_id = (select private.me()) or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_closed_learners())) and source = 'homeroom');

create policy live_classes_select on public.live_classes for select to authenticated
  using (course_id = any (array(select private.my_learning_course_ids()))
         or course_id = any (array(select private.my_course_ids())));
create policy live_classes_insert on public.live_classes for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids())));
create policy live_classes_update on public.live_classes for update to authenticated
  using (course_id = any (array(select private.my_course_ids())));
-- What has begun is history.
create policy live_classes_delete on public.live_classes for delete to authenticated
  using (course_id = any (array(select private.my_course_ids())) and starts_at > now());

create policy live_class_registrations_select on public.live_class_registrations for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_closed_learners())));
create policy live_class_registrations_insert on public.live_class_registrations for insert to authenticated
  with check ((student_id = (select private.me()) or course_id = any (array(select private.my_course_ids())))
              and student_id <> all (array(select private.my_closed_learners())));
create policy live_class_registrations_update on public.live_class_registrations for update to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_closed_learners())));
create policy live_class_registrations_delete on public.live_class_registrations for delete to authenticated
  using (student_id = (select private.me()) and starts_at > now());

create policy point_entries_select on public.point_entries for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_closed_learners())));
create policy point_entries_insert on public.point_entries for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_closed_learners())));
create policy point_entries_delete on public.point_entries for delete to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_closed_learners())));

create policy activity_days_select on public.activity_days for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_closed_learners())));
create policy activity_days_insert on public.activity_days for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_closed_learners())));

create policy badges_select on public.badges for select to authenticated using ((select private.me()) is not null);

create policy student_badges_select on public.student_badges for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_closed_learners())));
create policy student_badges_insert on public.student_badges for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_closed_learners())));
create policy student_badges_delete on public.student_badges for delete to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_closed_learners())));

create policy certificates_select on public.certificates for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_closed_learners())));
create policy certificates_insert on public.certificates for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_closed_learners())));
create policy certificates_delete on public.certificates for delete to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_closed_learners())));
