-- Enrollments: who may enroll students, and how students leave courses. A student with an account
-- consents first (60_invitations), unless they already sit in the course's class.

-- Functions ---------------------------------------------------------------------------------------

create function private.staffs_course(p_profile_id uuid, p_course_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads other people's roles and memberships. The rule of my_course_ids for any profile.
  select exists (
    select from public.courses c
    where c.id = p_course_id
      and ((c.tutor_id = p_profile_id and private.has_role(p_profile_id, 'tutor'))
           or exists (select from public.memberships m
                      where m.profile_id = p_profile_id and m.role = 'teacher' and m.class_id = c.class_id)));
$$;
comment on function private.staffs_course(uuid, uuid) is 'Whether a person is staff of a course.';

create function private.is_course_staff(p_course_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads courses and memberships.
  select private.staffs_course(private.me(), p_course_id);
$$;
comment on function private.is_course_staff(uuid) is 'Whether the signed-in person is staff of a course.';

create function private.enroll(p_course_id uuid, p_student_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: writes enrollments of other people; callers have checked consent.
  -- A student who had left continues their earlier record.
  insert into public.enrollments (course_id, student_id) values (p_course_id, p_student_id)
  on conflict (course_id, student_id) do update set status = 'active', completed_at = null
  where enrollments.status = 'dropped';
$$;
comment on function private.enroll(uuid, uuid) is 'Enrolls a student, or re-enrolls one who had left.';

create function private.may_enroll_without_consent(p_course_id uuid, p_student_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads class rosters. Consent to a class covers its courses.
  select exists (
    select from public.courses c
    join public.class_students s on s.class_id = c.class_id
    where c.id = p_course_id and s.student_id = p_student_id);
$$;
comment on function private.may_enroll_without_consent(uuid, uuid) is
  'Whether the student is in the class of the course.';

create function private.end_enrollments_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes enrollments of another person when their account ends.
begin
  update public.enrollments set status = 'dropped' where student_id = p_profile_id and status = 'active';
end;
$$;
comment on function private.end_enrollments_of(uuid) is 'Ends the active enrollments of a student.';

create function private.adopt_learning(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves records between profiles.
-- Where the account already has a record of the same course or work, the placeholder's stays behind.
begin
  perform private.set_adopting(p_placeholder_id);
  update public.enrollments e set student_id = p_profile_id
  where e.student_id = p_placeholder_id
    and not exists (select from public.enrollments x
                    where x.course_id = e.course_id and x.student_id = p_profile_id);
  update public.submissions s set student_id = p_profile_id
  where s.student_id = p_placeholder_id
    and not exists (select from public.submissions x
                    where x.assignment_id = s.assignment_id and x.student_id = p_profile_id);
  update public.live_class_registrations r set student_id = p_profile_id
  where r.student_id = p_placeholder_id
    and not exists (select from public.live_class_registrations x
                    where x.student_id = p_profile_id
                      and tstzrange(x.starts_at, x.ends_at) && tstzrange(r.starts_at, r.ends_at));
  update public.point_entries set student_id = p_profile_id where student_id = p_placeholder_id;
  update public.activity_days a set student_id = p_profile_id
  where a.student_id = p_placeholder_id
    and not exists (select from public.activity_days x where x.day = a.day and x.student_id = p_profile_id);
  update public.student_badges b set student_id = p_profile_id
  where b.student_id = p_placeholder_id
    and not exists (select from public.student_badges x
                    where x.badge_id = b.badge_id and x.student_id = p_profile_id);
  update public.certificates set student_id = p_profile_id where student_id = p_placeholder_id;
  update private.goals set student_id = p_profile_id where student_id = p_placeholder_id;
  update private.assignment_students a set student_id = p_profile_id
  where a.student_id = p_placeholder_id
    and not exists (select from private.assignment_students x
                    where x.assignment_id = a.assignment_id and x.student_id = p_profile_id);
  perform private.set_adopting(null);
end;
$$;
comment on function private.adopt_learning(uuid, uuid) is
  'Moves the learning records of a placeholder to the account that takes it over.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_enrollments__complete() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  new.completed_at := case when new.status = 'completed' then coalesce(new.completed_at, now()) end;
  return new;
end;
$$;
comment on function private.tg_enrollments__complete() is
  'completed_at is set exactly when the status is completed.';

create function private.tg_enrollments__leave() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes registrations of other people.
begin
  delete from public.live_class_registrations r
  using new_rows n
  where n.status = 'dropped' and r.course_id = n.course_id and r.student_id = n.student_id
    and r.starts_at > now();
  return null;
end;
$$;
comment on function private.tg_enrollments__leave() is
  'Deletes future registrations of students who leave a course, so they record no absence.';

create function private.tg_class_students__leave_courses() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: managers may change rosters, not enrollments.
begin
  update public.enrollments e set status = 'dropped'
  from old_rows o
  join public.courses c on c.class_id = o.class_id
  where e.course_id = c.id and e.student_id = o.student_id and e.status = 'active';
  return null;
end;
$$;
comment on function private.tg_class_students__leave_courses() is
  'Students who leave a class leave its courses.';

create function private.tg_profile_roles__leave_courses() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes enrollments of other people.
begin
  if tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role) then
    return null;
  elsif old.role = 'student' then
    perform private.end_enrollments_of(old.profile_id);
  elsif old.role = 'tutor' then
    -- A tutor who gets the role again asks again.
    update public.enrollments e set status = 'dropped'
    from public.courses c
    where c.id = e.course_id and c.tutor_id = old.profile_id and e.status = 'active';
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_roles__leave_courses() is
  'A person who loses the role student leaves their courses; students leave the courses of a person who loses the '
  'role tutor.';

create trigger profile_roles_40_leave_courses after update or delete on public.profile_roles
  for each row execute function private.tg_profile_roles__leave_courses();
create trigger enrollments_15_complete before insert or update on public.enrollments
  for each row execute function private.tg_enrollments__complete();
create trigger enrollments_20_leave after update on public.enrollments
  referencing new table as new_rows for each statement execute function private.tg_enrollments__leave();
create trigger class_students_40_leave_courses after delete on public.class_students
  referencing old table as old_rows for each statement execute function private.tg_class_students__leave_courses();
