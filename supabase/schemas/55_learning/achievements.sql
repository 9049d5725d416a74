-- Achievements of students: points, days of activity, badges, certificates. Written by the course's
-- staff, by integrations and with the secret key; read by the student, guardians with view_progress, and
-- the staff. Validation is in records.sql, certificate files in overview.sql.

create table public.point_entries (
  id uuid primary key default private.uuid_v7(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  course_id uuid references public.courses (id) on delete set null,
  points integer not null,
  reason text,
  earned_at timestamptz not null default now(),
  constraint point_entries_points_bounded check (points between -10000 and 10000),
  constraint point_entries_earned_in_our_time check (earned_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00'),
  constraint point_entries_reason_plain check (private.is_plain_text(reason, 200))
);
comment on table public.point_entries is 'Points that a student earned (positive) or lost (negative).';
create index point_entries_student_id_idx on public.point_entries (student_id) include (points);
create index point_entries_course_id_idx on public.point_entries (course_id);

create table public.activity_days (
  student_id uuid not null references public.profiles (id) on delete restrict,
  day date not null,
  course_id uuid references public.courses (id) on delete set null,
  primary key (student_id, day),
  constraint activity_days_in_our_time check (day between '2000-01-01' and '2199-12-31')
);
comment on table public.activity_days is 'Days, in the student''s time zone, with activity.';
create index activity_days_course_id_idx on public.activity_days (course_id);

create table public.badges (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  description text,
  icon_url text,
  constraint badges_name_plain check (private.is_plain_text(name, 100)),
  constraint badges_description_plain check (private.is_plain_text(description, 300)),
  constraint badges_icon_url_is_https check (private.is_https_url(icon_url))
);
comment on table public.badges is 'Badges that can be awarded; admins define them.';

create table public.student_badges (
  student_id uuid not null references public.profiles (id) on delete restrict,
  badge_id uuid not null references public.badges (id) on delete cascade,
  course_id uuid references public.courses (id) on delete set null,
  awarded_at timestamptz not null default now(),
  primary key (student_id, badge_id),
  constraint student_badges_awarded_in_our_time
    check (awarded_at between '2000-01-01 00:00+00' and '2199-12-31 00:00+00')
);
comment on table public.student_badges is 'Badges that students earned.';
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
comment on table public.certificates is
  'Certificates; the PDF is in the private bucket `certificates`, under the student''s id.';
comment on column public.certificates.file_path is
  '`<student id>/<file name>`, or under the id of the placeholder that the student took over.';
create index certificates_file_path_idx on public.certificates (file_path);
create index certificates_student_id_idx on public.certificates (student_id);
create index certificates_course_id_idx on public.certificates (course_id);

-- Access ------------------------------------------------------------------------------------------

alter table public.point_entries enable row level security;
alter table public.activity_days enable row level security;
alter table public.badges enable row level security;
alter table public.student_badges enable row level security;
alter table public.certificates enable row level security;
grant select on public.point_entries, public.activity_days, public.badges, public.student_badges,
  public.certificates to authenticated;
grant select, insert, update, delete on public.point_entries, public.activity_days, public.badges,
  public.student_badges, public.certificates to service_role;
grant insert (student_id, course_id, points, reason), delete on public.point_entries to authenticated;
grant insert (student_id, course_id, day) on public.activity_days to authenticated;
grant insert (student_id, badge_id, course_id), delete on public.student_badges to authenticated;
grant insert (student_id, course_id, title, file_path), delete on public.certificates to authenticated;

create policy point_entries_select on public.point_entries for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy point_entries_insert on public.point_entries for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy point_entries_delete on public.point_entries for delete to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy activity_days_select on public.activity_days for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy activity_days_insert on public.activity_days for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy badges_select on public.badges for select to authenticated using ((select private.me()) is not null);
create policy student_badges_select on public.student_badges for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy student_badges_insert on public.student_badges for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy student_badges_delete on public.student_badges for delete to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy certificates_select on public.certificates for select to authenticated
  using ((student_id = any (array(select private.my_learner_ids()))
          or course_id = any (array(select private.my_course_ids())))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy certificates_insert on public.certificates for insert to authenticated
  with check (course_id = any (array(select private.my_course_ids()))
              and student_id <> all (array(select private.my_progress_restricted_student_ids())));
create policy certificates_delete on public.certificates for delete to authenticated
  using (course_id = any (array(select private.my_course_ids()))
         and student_id <> all (array(select private.my_progress_restricted_student_ids())));
