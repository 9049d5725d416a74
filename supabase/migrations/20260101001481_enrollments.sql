-- How students come into courses, and out of them: an existing account is asked before it is enrolled.

-- Functions ---------------------------------------------------------------------------------------

create function private.is_course_staff(p_course_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads courses and memberships.
  select exists (select from private.my_course_ids() mine(id) where mine.id = p_course_id);
$$;
comment on function private.is_course_staff(uuid) is 'Whether the signed-in person is of the course''s staff.';

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
  -- One question at a time: two at once would both find none.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.inviter:' || v_me, 0));
  select i.* into v_invitation
  from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  where i.kind = 'course' and i.status = 'pending' and i.expires_at > now() and i.inviter_id = v_me
    and s.course_id = p_course_id and s.profile_id = p_student_id;
  if found then
    return v_invitation;
  end if;
  return private.ask_to_place('course', p_student_id, null, p_course_id);
end;
$$;
comment on function private.enroll_in_course(uuid, uuid) is 'See public.enroll_in_course.';

create function public.enroll_in_course(p_course_id uuid, p_student_id uuid) returns public.invitations
language sql volatile security invoker set search_path = ''
as $$ select private.enroll_in_course(p_course_id, p_student_id); $$;
comment on function public.enroll_in_course(uuid, uuid) is
  'The course''s staff takes a student in. One who does not sit in the course''s class is asked: then the invitation is returned, else null. Errors: auth.required, course.not_found, student.not_found, invitation.limit_reached, rate.limited.';

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

create function private.tg_enrollments__complete() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  new.completed_at := case when new.status = 'completed' then coalesce(new.completed_at, now()) end;
  return new;
end;
$$;
comment on function private.tg_enrollments__complete() is 'What is completed has a time, and nothing else has.';

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

create trigger enrollments_10_ask_insert before insert on public.enrollments
  for each row execute function private.tg_enrollments__ask();
create trigger enrollments_10_ask_update before update on public.enrollments
  for each row execute function private.tg_enrollments__ask();
create trigger enrollments_15_complete_insert before insert on public.enrollments
  for each row execute function private.tg_enrollments__complete();
create trigger enrollments_15_complete_update before update on public.enrollments
  for each row execute function private.tg_enrollments__complete();
create trigger enrollments_20_leave after update on public.enrollments
  referencing new table as new_rows for each statement execute function private.tg_enrollments__leave();
create trigger class_students_40_leave_courses after delete on public.class_students
  referencing old table as old_rows for each statement execute function private.tg_class_students__leave_courses();

grant execute on function private.enroll_in_course(uuid, uuid), public.enroll_in_course(uuid, uuid)
to anon, authenticated, service_role;
