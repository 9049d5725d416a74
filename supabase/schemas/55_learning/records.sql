-- Validation of learning records, for every write path: a score lies within the maximum of its
-- assignment, only students edit their submissions, a class that has begun is not moved or deleted.

-- Functions ---------------------------------------------------------------------------------------

create function private.takes_course(p_student_id uuid, p_course_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads enrollments that the caller may not see.
begin
  return exists (
    select from public.enrollments e
    where e.course_id = p_course_id and e.student_id = p_student_id and e.status <> 'dropped');
end;
$$;
comment on function private.takes_course(uuid, uuid) is 'Whether the student takes the course, or has completed it.';

create function private.may_write_records_for(p_course_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads enrollments that the caller may not see.
-- Triggers run before policies. They refuse the same writes with the same error, or their messages would
-- reveal who takes which course.
begin
  return private.takes_course(p_student_id, p_course_id)
    and (p_student_id = private.me() or private.is_course_staff(p_course_id))
    and p_student_id <> all (array(select private.my_progress_restricted_student_ids()));
end;
$$;
comment on function private.may_write_records_for(uuid, uuid) is
  'Whether the student takes the course and the signed-in person is that student or its staff.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_classes__refuse_delete_with_courses() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the courses may be hidden from the caller.
begin
  if exists (select from public.courses c where c.class_id = old.id) then
    perform private.fail('validation.failed', 'Only a class without courses can be deleted.');
  end if;
  return old;
end;
$$;
comment on function private.tg_classes__refuse_delete_with_courses() is
  'A class with courses is not deleted. Errors: validation.failed.';

create function private.tg_assignments__validate() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads grades of all students.
begin
  if new.course_id <> old.course_id then
    perform private.fail('validation.failed', 'An assignment cannot move to another course.');
  elsif coalesce(new.maximum < old.maximum, new.maximum is null)
        and exists (select from public.submissions s
                    where s.assignment_id = new.id and coalesce(s.score > new.maximum, s.score is not null)) then
    perform private.fail('validation.failed', 'maximum: below an existing score.');
  end if;
  return new;
end;
$$;
comment on function private.tg_assignments__validate() is
  'Keeps scores within the maximum when the maximum changes; a grade share-locks the assignment. Errors: '
  'validation.failed.';

create function private.tg_learning__refuse_delete_if_referenced() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the students' records may be hidden from the caller.
begin
  if exists (select from public.submissions s where tg_table_name = 'assignments' and s.assignment_id = old.id
             union all
             select from public.enrollments e where tg_table_name = 'courses' and e.course_id = old.id) then
    perform private.fail('validation.failed', 'It has records of students and cannot be deleted.');
  end if;
  return old;
end;
$$;
comment on function private.tg_learning__refuse_delete_if_referenced() is
  'Refuses to delete a course with enrollments or an assignment with submissions. Errors: validation.failed.';

create function private.tg_submissions__validate() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads assignments and enrollments that the caller may not see.
declare
  v_assignment public.assignments;
  v_ends_on date;
  v_me uuid;
  -- On INSERT all columns of old are null.
  v_score_changed boolean := new.score is distinct from old.score;
  v_is_adopted boolean := coalesce(private.adopting_id() = old.student_id, false);
begin
  if tg_op = 'UPDATE' and (new.assignment_id, new.student_id) is distinct from (old.assignment_id, old.student_id)
     and not v_is_adopted then
    perform private.fail('validation.failed', 'The student and assignment of a submission cannot change.');
  end if;
  -- The lock keeps the maximum from being lowered below this score at the same time.
  if new.score is not null and v_score_changed then
    select a.* into v_assignment from public.assignments a where a.id = new.assignment_id for share;
  else
    select a.* into v_assignment from public.assignments a where a.id = new.assignment_id;
  end if;
  new.course_id := v_assignment.course_id;
  if coalesce(new.score > v_assignment.maximum, new.score is not null) then
    perform private.fail('validation.failed', case when v_assignment.maximum is null
      then 'score: this work has no points.' else format('score: 0 to %s.', v_assignment.maximum) end);
  end if;

  if current_setting('role', true) is not distinct from 'authenticated' and not v_is_adopted
     and not private.is_syncing() then
    v_me := private.me();
    select c.ends_on into v_ends_on from public.courses c where c.id = new.course_id and c.source = 'homeroom';
    if not found or v_assignment.source <> 'homeroom'
       or not private.may_write_records_for(new.course_id, new.student_id)
       or (v_assignment.for_chosen and new.student_id = v_me
           and not private.is_set_for(new.assignment_id, new.student_id)) then
      perform private.fail('course.not_found',
                           'The student does not take this course, or an integration manages it.');
    -- Whoever may write for another student is staff.
    elsif new.student_id <> v_me then
      if new.body is distinct from old.body then
        perform private.fail('permission.denied', 'Only the student edits the submission.');
      end if;
    else
      if v_score_changed then
        perform private.fail('permission.denied', 'Students cannot grade submissions.');
      elsif old.graded_at is not null then
        perform private.fail('validation.failed', 'The submission has been graded already.');
      elsif (now() at time zone private.time_zone_of(new.student_id))::date > v_ends_on then
        perform private.fail('validation.failed', 'The course has ended.');
      end if;
      new.submitted_at := now();
    end if;
    -- Who grades the work of another student of the course sets it for them.
    if v_assignment.for_chosen and new.student_id <> v_me then
      insert into private.assignment_students (assignment_id, student_id)
      values (new.assignment_id, new.student_id) on conflict do nothing;
    end if;
    if v_score_changed then
      new.graded_at := null;
      new.graded_by_id := v_me;
    end if;
  end if;
  if new.score is null then
    new.graded_at := null;
    new.grade_known_at := null;
    new.graded_by_id := null;
  else
    if new.graded_at is null
       or (tg_op = 'UPDATE' and v_score_changed and new.graded_at is not distinct from old.graded_at) then
      new.graded_at := now();
    end if;
    if new.grade_known_at is null
       or (tg_op = 'UPDATE' and v_score_changed and new.grade_known_at is not distinct from old.grade_known_at) then
      new.grade_known_at := now();
    end if;
  end if;
  new.first_graded_at := case when tg_op = 'UPDATE' then coalesce(old.first_graded_at, new.graded_at)
                              else new.graded_at end;
  return new;
end;
$$;
comment on function private.tg_submissions__validate() is
  'Students submit, staff grade; scores lie within the maximum. Sets course_id and the columns of the '
  'grade. Errors: validation.failed, permission.denied, course.not_found.';

create type private.course_access as (student_id uuid, course_id uuid, accessed_at timestamptz);

create function private.record_access(p_accesses private.course_access[]) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: students do not write enrollments.
  update public.enrollments e set last_accessed_at = a.accessed_at
  from (select x.student_id, x.course_id, max(x.accessed_at) as accessed_at
        from unnest(p_accesses) x group by 1, 2) a
  where e.student_id = a.student_id and e.course_id = a.course_id
    and coalesce(e.last_accessed_at < a.accessed_at, true);
$$;
comment on function private.record_access(private.course_access[]) is
  'Moves the last access of enrollments on; an earlier one changes nothing.';

create function private.tg_submissions__record_activity() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: students do not write activity days.
declare
  v_me uuid := private.me();
begin
  -- A sync writes activity days itself, and an adoption moves them.
  if private.is_syncing() or private.adopting_id() is not null then
    return null;
  end if;
  insert into public.activity_days (student_id, day, course_id)
  select distinct on (n.student_id, day.day) n.student_id, day.day, n.course_id
  from new_rows n
  cross join lateral (
    select (n.submitted_at at time zone private.time_zone_of(n.student_id))::date as day) day
  -- A grade that staff enter for work on paper is not activity of the student.
  where n.student_id = v_me or (v_me is null and tg_op = 'INSERT')
  on conflict do nothing;
  perform private.record_access(array(
    select row(n.student_id, n.course_id, n.submitted_at)::private.course_access from new_rows n
    where n.student_id = v_me or (v_me is null and tg_op = 'INSERT')));
  return null;
end;
$$;
comment on function private.tg_submissions__record_activity() is
  'Records a day of activity, and the last one in the course, when a student hands in or revises work.';

create function private.tg_live_class_registrations__record_access() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not call record_access.
begin
  perform private.record_access(array(
    select row(n.student_id, n.course_id, case when n.attended then n.starts_at else now() end)::private.course_access
    from new_rows n
    where n.attended or (tg_op = 'INSERT' and n.student_id = private.me())));
  return null;
end;
$$;
comment on function private.tg_live_class_registrations__record_access() is
  'Records that a student was in the course: by registering, or by attending a class.';

create function private.tg_live_class_registrations__validate() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads classes and enrollments that the caller may not see.
declare
  v_class public.live_classes;
begin
  select c.* into v_class from public.live_classes c where c.id = new.live_class_id;
  new.course_id := v_class.course_id;
  new.starts_at := v_class.starts_at;
  new.ends_at := v_class.ends_at;
  if tg_op = 'UPDATE' and (new.live_class_id, new.student_id) is distinct from (old.live_class_id, old.student_id)
     and private.adopting_id() is distinct from old.student_id then
    perform private.fail('validation.failed', 'The student and class of a registration cannot change.');
  end if;
  if current_setting('role', true) is distinct from 'authenticated' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if not private.may_write_records_for(new.course_id, new.student_id)
       or not exists (select from public.enrollments e
                      where e.course_id = new.course_id and e.student_id = new.student_id and e.status = 'active') then
      perform private.fail('course.not_found', 'The student does not take this course.');
    elsif v_class.ends_at <= now() or (v_class.starts_at <= now() and not private.is_course_staff(new.course_id)) then
      -- Staff may register latecomers while the class runs.
      perform private.fail('validation.failed', 'The class has begun.');
    elsif exists (select from public.live_class_registrations r
                  where r.student_id = new.student_id and r.live_class_id <> new.live_class_id
                    and tstzrange(r.starts_at, r.ends_at) && tstzrange(new.starts_at, new.ends_at)) then
      -- Also enforced by the exclusion constraint; checked here for a readable error.
      perform private.fail('validation.failed', 'The student is in another class at that time.');
    end if;
  elsif new.attended is distinct from old.attended and v_class.starts_at > now() then
    perform private.fail('validation.failed', 'attended: the class has not begun.');
  end if;
  return new;
end;
$$;
comment on function private.tg_live_class_registrations__validate() is
  'Sets course and times from the class. Registering needs an active enrollment and is possible until the '
  'class begins (staff: ends). Errors: course.not_found, validation.failed.';

create function private.tg_live_classes__validate() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: applies to every writer alike.
begin
  if new.course_id <> old.course_id then
    perform private.fail('validation.failed', 'A class cannot move to another course.');
  elsif (new.starts_at, new.ends_at) is distinct from (old.starts_at, old.ends_at)
        and current_setting('role', true) is not distinct from 'authenticated' then
    if old.starts_at <= now() then
      perform private.fail('validation.failed', 'The class has begun.');
    elsif new.starts_at <= now() then
      -- Moving it into the past would record absences for a class that never took place.
      perform private.fail('validation.failed', 'starts_at: must be in the future.');
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_live_classes__validate() is
  'Refuses to move a class that has begun, or to move one into the past. Errors: validation.failed.';

create function private.tg_live_classes__move_registrations() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes registrations of other people.
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
comment on function private.tg_live_classes__move_registrations() is
  'Moves registrations together with their class. Errors: validation.failed.';

create function private.tg_learning__check_student() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads enrollments that the caller may not see.
declare
  v_today date;
begin
  if current_setting('role', true) is distinct from 'authenticated' or private.is_syncing() then
    return new;
  elsif not private.may_write_records_for(new.course_id, new.student_id) then
    perform private.fail('course.not_found', 'The student does not take this course.');
  elsif tg_table_name = 'activity_days' then
    v_today := (now() at time zone private.time_zone_of(new.student_id))::date;
    if (to_jsonb(new) ->> 'day')::date not between v_today - 31 and v_today then
      perform private.fail('validation.failed', 'day: within the last month.');
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_learning__check_student() is
  'Points, badges, certificates and activity days go only to students of the course. Errors: '
  'course.not_found, validation.failed.';

create function private.tg_certificates__check_file() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  -- Otherwise one student's row could open the file of another. Files of a placeholder keep their path.
  if new.file_path not like new.student_id::text || '/%'
     -- On INSERT all columns of old are null.
     and (new.file_path is distinct from old.file_path
          or private.adopting_id() is distinct from old.student_id) then
    perform private.fail('validation.failed', 'file_path: must be in the folder of the student.');
  end if;
  return new;
end;
$$;
comment on function private.tg_certificates__check_file() is
  'A certificate''s file lies in the folder of its student. Errors: validation.failed.';

create trigger classes_21_refuse_delete_with_courses before delete on public.classes
  for each row execute function private.tg_classes__refuse_delete_with_courses();
create trigger assignments_10_validate before update on public.assignments
  for each row execute function private.tg_assignments__validate();
create trigger assignments_20_refuse_delete_if_referenced before delete on public.assignments
  for each row execute function private.tg_learning__refuse_delete_if_referenced();
create trigger courses_20_refuse_delete_if_referenced before delete on public.courses
  for each row execute function private.tg_learning__refuse_delete_if_referenced();
create trigger live_classes_10_validate before update on public.live_classes
  for each row execute function private.tg_live_classes__validate();
create trigger certificates_20_check_file before insert or update on public.certificates
  for each row execute function private.tg_certificates__check_file();
create trigger submissions_10_validate before insert or update on public.submissions
  for each row execute function private.tg_submissions__validate();
create trigger submissions_50_record_activity after insert on public.submissions
  referencing new table as new_rows for each statement execute function private.tg_submissions__record_activity();
create trigger submissions_51_record_activity after update on public.submissions
  referencing new table as new_rows for each statement execute function private.tg_submissions__record_activity();
create trigger live_class_registrations_50_record_access after insert on public.live_class_registrations
  referencing new table as new_rows for each statement
  execute function private.tg_live_class_registrations__record_access();
create trigger live_class_registrations_51_record_access after update on public.live_class_registrations
  referencing new table as new_rows for each statement
  execute function private.tg_live_class_registrations__record_access();
create trigger live_class_registrations_10_validate before insert or update on public.live_class_registrations
  for each row execute function private.tg_live_class_registrations__validate();
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
