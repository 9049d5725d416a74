-- Learning records: what holds for them whoever writes, and how students come into courses. An
-- existing account is asked before it is enrolled; a score lies within its assignment's maximum.

-- Functions ---------------------------------------------------------------------------------------

create function private.is_course_staff(p_course_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads courses and memberships.
  select exists (select from private.my_course_ids() mine(id) where mine.id = p_course_id);
$$;
comment on function private.is_course_staff(uuid) is 'Whether the signed-in person is of the course''s staff.';

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

create function private.enroll_in_course(p_course_id uuid, p_student_id uuid) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: asks people whom the caller may not see.
declare
  v_me uuid := private.require_me();
  v_invitation public.invitations;
begin
  perform private.count_write(v_me);
  if not private.is_course_staff(p_course_id) and not private.is_admin() then
    perform private.fail('course.not_found', 'No such course.');
  elsif not private.has_role(p_student_id, 'student') or p_student_id = v_me
        or 'view_progress' = any (private.denied_rights(v_me, p_student_id)) then
    perform private.fail('student.not_found', 'No such student.');
  elsif exists (select from public.enrollments e
                where e.course_id = p_course_id and e.student_id = p_student_id and e.status <> 'dropped') then
    return null;
  end if;
  if private.is_admin() or private.may_enroll_unasked(p_course_id, p_student_id) then
    perform private.put_into_course(p_course_id, p_student_id);
    return null;
  end if;
  select i.* into v_invitation
  from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  where i.kind = 'course' and i.status = 'pending' and i.expires_at > now() and i.inviter_id = v_me
    and s.course_id = p_course_id and s.profile_id = p_student_id;
  if found then
    return v_invitation;
  end if;
  insert into public.invitations (kind, inviter_id, expires_at)
  select 'course', v_me, now() + make_interval(days => s.invitation_days) from private.settings s
  returning * into v_invitation;
  insert into private.invitation_secrets (invitation_id, course_id, profile_id)
  values (v_invitation.id, p_course_id, p_student_id);
  -- Never delivered if a block or a restriction stands between the two, and else no different.
  perform private.notify(
    case when private.is_welcome(v_invitation, p_student_id) then array(
      select p_student_id
      union select g.source_profile_id from public.profile_graph g
      where g.target_profile_id = p_student_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
        and private.has_right(g.source_profile_id, p_student_id, 'book')) else '{}' end,
    'INVITATION_RECEIVED', p_student_id, 'invitation', v_invitation.id, '{"kind": "course"}',
    format('invitation:%s:1', v_invitation.id), false);
  return v_invitation;
end;
$$;
comment on function private.enroll_in_course(uuid, uuid) is 'See public.enroll_in_course.';

create function public.enroll_in_course(p_course_id uuid, p_student_id uuid) returns public.invitations
language sql volatile security invoker set search_path = ''
as $$ select private.enroll_in_course(p_course_id, p_student_id); $$;
comment on function public.enroll_in_course(uuid, uuid) is
  'The course''s staff takes a student in. One who does not sit in the course''s class is asked: then the invitation is returned, else null. Errors: auth.required, course.not_found, student.not_found, rate.limited.';

create function private.put_into_course(p_course_id uuid, p_student_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: for those who have been judged. Whoever left comes back to his own record.
  insert into public.enrollments (course_id, student_id) values (p_course_id, p_student_id)
  on conflict (course_id, student_id) do update set status = 'active', completed_at = null
  where enrollments.status = 'dropped';
$$;
comment on function private.put_into_course(uuid, uuid) is 'Enrols a student, again if he had left.';

create function private.may_enroll_unasked(p_course_id uuid, p_student_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads rosters. Who accepted the class has accepted its courses.
  select exists (
    select from public.courses c
    join public.class_students s on s.class_id = c.class_id
    where c.id = p_course_id and s.student_id = p_student_id);
$$;
comment on function private.may_enroll_unasked(uuid, uuid) is 'Whether the student sits in the course''s class.';

create function private.has_accepted_course(p_course_id uuid, p_student_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: closed table. Asked, and accepted in this very transaction.
  select exists (
    select from private.invitation_secrets s
    join public.invitations i on i.id = s.invitation_id
    where s.profile_id = p_student_id and s.course_id = p_course_id
      and i.kind = 'course' and i.status = 'accepted' and i.responded_at = now());
$$;
comment on function private.has_accepted_course(uuid, uuid) is 'Whether the student, or a guardian of his, has just said yes.';

create function private.join_course(p_invitation_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: enrols the person who accepted.
declare
  v_secret private.invitation_secrets;
begin
  select s.* into v_secret from private.invitation_secrets s where s.invitation_id = p_invitation_id;
  -- Whoever asked must still be of the course's staff, and still be let near the student.
  perform from public.courses c
  join public.invitations i on i.id = p_invitation_id
  where c.id = v_secret.course_id
    and ((c.tutor_id = i.inviter_id and private.has_role(i.inviter_id, 'tutor'))
         or exists (select from public.memberships m
                    where m.profile_id = i.inviter_id and m.role = 'teacher' and m.class_id = c.class_id)
         or private.has_role(i.inviter_id, 'admin'))
    and 'view_progress' <> all (private.denied_rights(i.inviter_id, v_secret.profile_id))
    and private.has_role(v_secret.profile_id, 'student');
  if not found then
    perform private.fail('link.not_available', 'This course is not available any more.');
  end if;
  update public.invitations set status = 'accepted', responded_at = now() where id = p_invitation_id;
  perform private.put_into_course(v_secret.course_id, v_secret.profile_id);
end;
$$;
comment on function private.join_course(uuid) is 'Carries out an accepted invitation of kind course. Errors: link.not_available.';

create function private.is_syncing() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return current_setting('homeroom.syncing', true) is not distinct from 'on';
end;
$$;
comment on function private.is_syncing() is
  'True while an integration writes what its provider keeps. It has judged the person and tells guardians itself, when all of it is there.';

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

create function private.tg_enrollments__ask() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads rosters and invitations.
begin
  if tg_op = 'UPDATE' then
    if (new.course_id, new.student_id) is distinct from (old.course_id, old.student_id)
       and current_setting('homeroom.adopting', true) is distinct from old.student_id::text then
      perform private.fail('validation.failed', 'An enrolment stays with its student and course.');
    elsif new.status = old.status or old.status <> 'dropped' then
      return new;
    end if;
  end if;
  if current_setting('role', true) is distinct from 'authenticated' or private.is_syncing() or private.is_admin()
     or private.has_accepted_course(new.course_id, new.student_id)
     or (private.is_course_staff(new.course_id) and private.may_enroll_unasked(new.course_id, new.student_id)
         and new.student_id <> all (array(select private.my_closed_learners()))) then
    return new;
  end if;
  perform private.fail('permission.denied', 'A student is asked first: enroll_in_course.');
  return null;
end;
$$;
comment on function private.tg_enrollments__ask() is
  'Authority is never self-conferred: staff enrol, and take back, only who sits in the course''s class. Errors: permission.denied, validation.failed.';

create function private.tg_enrollments__leave() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: registrations of other people.
begin
  delete from public.live_class_registrations r
  using new_rows n
  where n.status = 'dropped' and r.course_id = n.course_id and r.student_id = n.student_id
    and r.starts_at > now();
  return null;
end;
$$;
comment on function private.tg_enrollments__leave() is 'Whoever leaves a course does not miss its classes.';

create function private.tg_class_students__leave_courses() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: managers write no enrolments.
begin
  update public.enrollments e set status = 'dropped'
  from old_rows o
  join public.courses c on c.class_id = o.class_id
  where e.course_id = c.id and e.student_id = o.student_id and e.status = 'active';
  return null;
end;
$$;
comment on function private.tg_class_students__leave_courses() is 'Whoever leaves a class leaves its courses.';

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
  elsif (new.starts_at, new.ends_at) is distinct from (old.starts_at, old.ends_at) and old.starts_at <= now()
        and current_setting('role', true) is not distinct from 'authenticated' then
    perform private.fail('validation.failed', 'The class has begun.');
  end if;
  return new;
end;
$$;
comment on function private.tg_live_classes__judge() is 'A class that has begun is not moved. Errors: validation.failed.';

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

create function private.adopt_learning(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves records between profiles. What the account has of the same course or work already
-- stays; its double stays with the placeholder.
begin
  perform set_config('homeroom.adopting', p_placeholder_id::text, true);
  update public.enrollments e set student_id = p_profile_id
  where e.student_id = p_placeholder_id
    and not exists (select from public.enrollments x where x.course_id = e.course_id and x.student_id = p_profile_id);
  update public.submissions s set student_id = p_profile_id
  where s.student_id = p_placeholder_id
    and not exists (select from public.submissions x where x.assignment_id = s.assignment_id and x.student_id = p_profile_id);
  update public.live_class_registrations r set student_id = p_profile_id
  where r.student_id = p_placeholder_id
    and not exists (select from public.live_class_registrations x
                    where x.student_id = p_profile_id and tstzrange(x.starts_at, x.ends_at) && tstzrange(r.starts_at, r.ends_at));
  update public.point_entries set student_id = p_profile_id where student_id = p_placeholder_id;
  update public.activity_days a set student_id = p_profile_id
  where a.student_id = p_placeholder_id
    and not exists (select from public.activity_days x where x.day = a.day and x.student_id = p_profile_id);
  update public.student_badges b set student_id = p_profile_id
  where b.student_id = p_placeholder_id
    and not exists (select from public.student_badges x where x.badge_id = b.badge_id and x.student_id = p_profile_id);
  update public.certificates set student_id = p_profile_id where student_id = p_placeholder_id;
  update private.invitation_secrets s set profile_id = p_profile_id
  from public.invitations i
  where s.profile_id = p_placeholder_id and i.id = s.invitation_id and i.kind = 'course' and i.status = 'pending';
  perform set_config('homeroom.adopting', '', true);
end;
$$;
comment on function private.adopt_learning(uuid, uuid) is 'Moves a placeholder''s learning records to the account that takes it over.';

create trigger courses_30_touch before update on public.courses
  for each row execute function private.tg_touch_updated_at();
create trigger assignments_30_touch before update on public.assignments
  for each row execute function private.tg_touch_updated_at();
create trigger enrollments_10_ask_insert before insert on public.enrollments
  for each row execute function private.tg_enrollments__ask();
create trigger enrollments_10_ask_update before update on public.enrollments
  for each row execute function private.tg_enrollments__ask();
create trigger enrollments_20_leave after update on public.enrollments
  referencing new table as new_rows for each statement execute function private.tg_enrollments__leave();
create trigger class_students_40_leave_courses after delete on public.class_students
  referencing old table as old_rows for each statement execute function private.tg_class_students__leave_courses();
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

grant execute on function private.enroll_in_course(uuid, uuid), public.enroll_in_course(uuid, uuid)
to anon, authenticated, service_role;
