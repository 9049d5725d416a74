-- Learning records: what holds for them whoever writes. A score lies within its assignment's maximum,
-- work is of whoever handed it in, a class that has begun is history.

-- Functions ---------------------------------------------------------------------------------------

create function private.may_write_of(p_course_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads enrolments. Triggers run before policies: what a policy would refuse, they must
-- refuse alike, or their sentences tell who takes which course.
begin
  return exists (select from public.enrollments e
                 where e.course_id = p_course_id and e.student_id = p_student_id and e.status <> 'dropped')
    and (p_student_id = private.me() or private.is_course_staff(p_course_id))
    and p_student_id <> all (array(select private.my_closed_learners()));
end;
$$;
comment on function private.may_write_of(uuid, uuid) is
  'Whether the student takes the course, and the signed-in person is that student or of its staff.';

create function private.student_time_zone(p_student_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads details.
declare
  v_zone text;
begin
  select d.time_zone into v_zone from public.profile_details d where d.profile_id = p_student_id;
  -- A name that this server does not know any more must not close the child's page.
  if v_zone is null or not private.is_time_zone(v_zone) then
    select s.default_time_zone into v_zone from private.settings s;
  end if;
  return v_zone;
end;
$$;
comment on function private.student_time_zone(uuid) is 'The student''s time zone, else the setting''s.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_assignments__judge() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads everybody's grades.
begin
  if new.course_id <> old.course_id then
    perform private.fail('validation.failed', 'An assignment stays in its course.');
  elsif new.maximum < old.maximum
        and exists (select from public.submissions s where s.assignment_id = new.id and s.score > new.maximum) then
    perform private.fail('validation.failed', 'maximum: a score is higher.');
  end if;
  return new;
end;
$$;
comment on function private.tg_assignments__judge() is
  'No score lies above its maximum, whichever of the two changes: a grade share-locks the assignment. Errors: validation.failed.';

create function private.tg_learning__keep_work() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: whose work it is may be hidden from whoever deletes.
begin
  if exists (select from public.submissions s where tg_table_name = 'assignments' and s.assignment_id = old.id
             union all
             select from public.enrollments e where tg_table_name = 'courses' and e.course_id = old.id) then
    perform private.fail('validation.failed', 'Only what no student has worked in can be deleted.');
  end if;
  return old;
end;
$$;
comment on function private.tg_learning__keep_work() is 'A child''s record is not deleted with its course. Errors: validation.failed.';

create function private.tg_submissions__judge() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads assignments and enrolments for whoever writes.
declare
  v_assignment public.assignments;
  v_ends_on date;
  v_me uuid;
  v_is_staff boolean;
  -- On INSERT old is all null.
  v_is_graded_anew boolean := new.score is distinct from old.score;
  v_is_adopted boolean := coalesce(current_setting('homeroom.adopting', true) = old.student_id::text, false);
begin
  if tg_op = 'UPDATE' and (new.assignment_id, new.student_id) is distinct from (old.assignment_id, old.student_id)
     and not v_is_adopted then
    perform private.fail('validation.failed', 'A submission stays with its student and assignment.');
  end if;
  -- The maximum must not sink below this score meanwhile.
  if new.score is not null and v_is_graded_anew then
    select a.* into v_assignment from public.assignments a where a.id = new.assignment_id for share;
  else
    select a.* into v_assignment from public.assignments a where a.id = new.assignment_id;
  end if;
  new.course_id := v_assignment.course_id;
  if new.score > v_assignment.maximum then
    perform private.fail('validation.failed', format('score: 0 to %s.', v_assignment.maximum));
  end if;

  if current_setting('role', true) is not distinct from 'authenticated' and not v_is_adopted and not private.is_syncing() then
    v_me := private.me();
    v_is_staff := private.is_course_staff(new.course_id);
    select c.ends_on into v_ends_on from public.courses c where c.id = new.course_id and c.source = 'homeroom';
    if not found or v_assignment.source <> 'homeroom'
       or not private.may_write_of(new.course_id, new.student_id) then
      perform private.fail('course.not_found', 'The student does not take this course, or it is kept elsewhere.');
    elsif v_is_staff and new.student_id <> v_me then
      if new.body is distinct from old.body then
        perform private.fail('permission.denied', 'The student''s work is his.');
      end if;
    else
      if v_is_graded_anew then
        perform private.fail('permission.denied', 'A student does not grade.');
      elsif tg_op = 'UPDATE' and old.graded_at is not null then
        perform private.fail('validation.failed', 'The work has been graded.');
      elsif (now() at time zone private.student_time_zone(new.student_id))::date > v_ends_on then
        perform private.fail('validation.failed', 'The course has ended.');
      end if;
      new.submitted_at := now();
    end if;
    if v_is_graded_anew then
      new.graded_at := null;
      new.graded_by_id := v_me;
    end if;
  end if;
  if new.score is null then
    new.graded_at := null;
    new.grade_known_at := null;
    new.graded_by_id := null;
  else
    if new.graded_at is null or (tg_op = 'UPDATE' and v_is_graded_anew and new.graded_at is not distinct from old.graded_at) then
      new.graded_at := now();
    end if;
    if new.grade_known_at is null
       or (tg_op = 'UPDATE' and v_is_graded_anew and new.grade_known_at is not distinct from old.grade_known_at) then
      new.grade_known_at := now();
    end if;
  end if;
  new.first_graded_at := case when tg_op = 'UPDATE' then coalesce(old.first_graded_at, new.graded_at) else new.graded_at end;
  return new;
end;
$$;
comment on function private.tg_submissions__judge() is
  'Scores lie within the maximum; students hand in, staff grades, each only that. Stamps course and grade. Errors: validation.failed, permission.denied, course.not_found.';

create function private.tg_submissions__record_activity() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: students write no activity.
declare
  v_me uuid := private.me();
begin
  -- What comes from elsewhere says itself when it was handed in.
  if private.is_syncing() then
    return null;
  end if;
  insert into public.activity_days (student_id, day, course_id)
  select distinct on (n.student_id, day.day) n.student_id, day.day, n.course_id
  from new_rows n
  cross join lateral (
    select (n.submitted_at at time zone private.student_time_zone(n.student_id))::date as day) day
  -- A grade that staff enters for work on paper is no activity of the student.
  where v_me is null or n.student_id = v_me
  on conflict do nothing;
  return null;
end;
$$;
comment on function private.tg_submissions__record_activity() is 'Handing in work makes a day of activity.';

create function private.tg_live_class_registrations__judge() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads classes and enrolments for whoever writes.
declare
  v_class public.live_classes;
begin
  select c.* into v_class from public.live_classes c where c.id = new.live_class_id;
  new.course_id := v_class.course_id;
  new.starts_at := v_class.starts_at;
  new.ends_at := v_class.ends_at;
  if tg_op = 'UPDATE' and (new.live_class_id, new.student_id) is distinct from (old.live_class_id, old.student_id)
     and current_setting('homeroom.adopting', true) is distinct from old.student_id::text then
    perform private.fail('validation.failed', 'A registration stays with its student and class.');
  end if;
  if current_setting('role', true) is distinct from 'authenticated' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if not private.may_write_of(new.course_id, new.student_id)
       or not exists (select from public.enrollments e
                      where e.course_id = new.course_id and e.student_id = new.student_id and e.status = 'active') then
      perform private.fail('course.not_found', 'The student does not take this course.');
    elsif v_class.ends_at <= now() or (v_class.starts_at <= now() and not private.is_course_staff(new.course_id)) then
      -- Staff lets late-comers in; afterwards nobody could have come, or missed it.
      perform private.fail('validation.failed', 'The class has begun.');
    elsif exists (select from public.live_class_registrations r
                  where r.student_id = new.student_id and r.live_class_id <> new.live_class_id
                    and tstzrange(r.starts_at, r.ends_at) && tstzrange(new.starts_at, new.ends_at)) then
      -- The exclusion constraint stands behind it; this is the sentence for people, and says no more.
      perform private.fail('validation.failed', 'The student is in another class at that time.');
    end if;
  elsif new.attended is distinct from old.attended and v_class.starts_at > now() then
    perform private.fail('validation.failed', 'attended: the class has not begun.');
  end if;
  return new;
end;
$$;
comment on function private.tg_live_class_registrations__judge() is
  'Stamps course and times; registering needs an active enrolment, before the class begins. Errors: course.not_found, validation.failed.';

create function private.tg_live_classes__judge() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: for whoever writes.
begin
  if new.course_id <> old.course_id then
    perform private.fail('validation.failed', 'A class stays in its course.');
  elsif (new.starts_at, new.ends_at) is distinct from (old.starts_at, old.ends_at)
        and current_setting('role', true) is not distinct from 'authenticated' then
    if old.starts_at <= now() then
      perform private.fail('validation.failed', 'The class has begun.');
    elsif new.starts_at <= now() then
      -- Whoever is registered would have missed what never was.
      perform private.fail('validation.failed', 'starts_at: a class is moved to a time to come.');
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_live_classes__judge() is 'A class that has begun is not moved, nor one moved into the past. Errors: validation.failed.';

create function private.tg_live_classes__move_registrations() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: registrations of other people.
begin
  if (new.starts_at, new.ends_at) is distinct from (old.starts_at, old.ends_at) then
    update public.live_class_registrations set starts_at = new.starts_at, ends_at = new.ends_at
    where live_class_id = new.id;
  end if;
  return null;
exception when exclusion_violation then
  perform private.fail('validation.failed', 'A registered student is in another class at that time.');
  return null;
end;
$$;
comment on function private.tg_live_classes__move_registrations() is 'Registrations follow their class. Errors: validation.failed.';

create function private.tg_learning__check_student() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads enrolments.
declare
  v_today date;
begin
  if current_setting('role', true) is distinct from 'authenticated' or private.is_syncing() then
    return new;
  elsif not private.may_write_of(new.course_id, new.student_id) then
    perform private.fail('course.not_found', 'The student does not take this course.');
  elsif tg_table_name = 'activity_days' then
    v_today := (now() at time zone private.student_time_zone(new.student_id))::date;
    if (to_jsonb(new) ->> 'day')::date not between v_today - 31 and v_today then
      perform private.fail('validation.failed', 'day: within the last month.');
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_learning__check_student() is
  'Staff gives points, badges, certificates and days to students of the course. Errors: course.not_found, validation.failed.';

create function private.tg_certificates__check_file() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  -- Else a row of one child could open the file of another. A placeholder's files stay where they are.
  if new.file_path not like new.student_id::text || '/%'
     and (tg_op = 'INSERT' or new.file_path is distinct from old.file_path
          or current_setting('homeroom.adopting', true) is distinct from old.student_id::text) then
    perform private.fail('validation.failed', 'file_path: a file in the folder of the student.');
  end if;
  return new;
end;
$$;
comment on function private.tg_certificates__check_file() is 'A certificate''s file lies in its student''s folder. Errors: validation.failed.';

create trigger courses_30_touch before update on public.courses
  for each row execute function private.tg_touch_updated_at();
create trigger assignments_30_touch before update on public.assignments
  for each row execute function private.tg_touch_updated_at();
create trigger assignments_10_judge before update on public.assignments
  for each row execute function private.tg_assignments__judge();
create trigger assignments_20_keep_work before delete on public.assignments
  for each row execute function private.tg_learning__keep_work();
create trigger courses_20_keep_work before delete on public.courses
  for each row execute function private.tg_learning__keep_work();
create trigger live_classes_10_judge before update on public.live_classes
  for each row execute function private.tg_live_classes__judge();
create trigger certificates_20_check_file_insert before insert on public.certificates
  for each row execute function private.tg_certificates__check_file();
create trigger certificates_20_check_file_update before update on public.certificates
  for each row execute function private.tg_certificates__check_file();
create trigger submissions_10_judge_insert before insert on public.submissions
  for each row execute function private.tg_submissions__judge();
create trigger submissions_10_judge_update before update on public.submissions
  for each row execute function private.tg_submissions__judge();
create trigger submissions_50_record_activity after insert on public.submissions
  referencing new table as new_rows for each statement execute function private.tg_submissions__record_activity();
create trigger live_class_registrations_10_judge_insert before insert on public.live_class_registrations
  for each row execute function private.tg_live_class_registrations__judge();
create trigger live_class_registrations_10_judge_update before update on public.live_class_registrations
  for each row execute function private.tg_live_class_registrations__judge();
create trigger live_classes_20_move_registrations after update on public.live_classes
  for each row execute function private.tg_live_classes__move_registrations();
create trigger point_entries_10_check_student before insert on public.point_entries
  for each row execute function private.tg_learning__check_student();
create trigger activity_days_10_check_student before insert on public.activity_days
  for each row execute function private.tg_learning__check_student();
create trigger student_badges_10_check_student before insert on public.student_badges
  for each row execute function private.tg_learning__check_student();
create trigger certificates_10_check_student before insert on public.certificates
  for each row execute function private.tg_learning__check_student();
