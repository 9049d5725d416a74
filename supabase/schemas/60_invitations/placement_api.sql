-- Calls that place people: invite a member of staff, place a student in a class, enroll one in a course.
-- A student with an account is invited first unless the rules of placement.sql waive consent.

-- Functions ---------------------------------------------------------------------------------------

create function private.invite_member(
  p_email text, p_role public.membership_role, p_scope_level text, p_scope_id uuid)
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.invite, which clients may not.
declare
  v_me uuid := private.require_me();
  v_email text := private.clean_email('p_email', p_email);
  v_chain record;
  v_invitation public.invitations;
begin
  -- Of a lead both levels are valid, whether the place exists or not.
  if p_role is null or p_scope_level is null
     or (p_role = 'safeguarding_lead' and p_scope_level not in ('organization', 'school'))
     or (p_role <> 'safeguarding_lead' and p_scope_level <> private.role_level(p_role, p_scope_id)) then
    perform private.fail('validation.failed', 'p_scope_level must be the level of p_role.');
  end if;
  select c.* into v_chain from private.tenant_chain(p_scope_level, p_scope_id) c;
  if v_chain is null
     or not private.may_manage_membership(
          v_me, p_role, v_chain.organization_id, v_chain.school_id, v_chain.campus_id) then
    perform private.fail('permission.denied', 'You do not manage this place.');
  end if;
  if not private.is_admin() and not private.may_manage_membership(
       v_me, p_role, v_chain.organization_id, v_chain.school_id, v_chain.campus_id, false) then
    perform private.require_second_factor();
  end if;
  v_invitation := private.invite('member', v_email, null, null, '{}');
  update private.invitation_secrets set member_role = p_role, scope_id = p_scope_id
  where invitation_id = v_invitation.id;
  return v_invitation;
end;
$$;

select private.expose('invite_member', 'everyone',
  'A manager invites a person by email address to work at a place below their own. p_scope_level: the '
  'level of the role; of a safeguarding lead school, or for admins organization. Returns the invitation. Errors: '
  'auth.required, auth.mfa_required, validation.failed, permission.denied, link.self, link.exists, '
  'link.limit_reached, invitation.exists, age.not_confirmed, invitation.limit_reached, rate.limited.', true);

create function private.invite_to_place(
  p_kind public.invitation_kind, p_student_id uuid, p_class_id uuid, p_course_id uuid)
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on invitations.
-- Callers hold the inviter's lock and have looked for a pending invitation.
declare
  v_me uuid := private.require_me();
  v_invitation public.invitations;
begin
  perform private.require_age_to_invite(v_me, p_kind);
  if (select s.max_pending_invitations from private.settings s) <= (
       select count(*) from public.invitations i
       where i.inviter_id = v_me and i.status = 'pending' and i.expires_at > now()) then
    perform private.fail('invitation.limit_reached', 'Too many of your invitations are pending.');
  end if;
  perform private.count_invitation(v_me, p_student_id::text);
  insert into public.invitations (kind, inviter_id, expires_at)
  select p_kind, v_me, now() + make_interval(days => s.invitation_days) from private.settings s
  returning * into v_invitation;
  insert into private.invitation_secrets (invitation_id, class_id, course_id, profile_id)
  values (v_invitation.id, p_class_id, p_course_id, p_student_id);
  -- Not delivered if a block or a restriction separates the two; the response is the same either way.
  perform private.notify(
    case when private.invitation_is_deliverable(v_invitation, p_student_id)
         then private.consent_profile_ids(p_student_id) else '{}' end,
    'INVITATION_RECEIVED', p_student_id, 'invitation', v_invitation.id, jsonb_build_object('kind', p_kind),
    format('invitation:%s:1', v_invitation.id), false);
  return v_invitation;
end;
$$;
comment on function private.invite_to_place(public.invitation_kind, uuid, uuid, uuid) is
  'Invites a student to a class or a course; the student or a guardian who may book answers. Errors: '
  'auth.required, age.not_confirmed, invitation.limit_reached, rate.limited.';

create function private.enroll_student(p_class_id uuid, p_student_id uuid) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads and places students whom the caller may not see.
declare
  v_me uuid := private.require_me();
  v_class public.classes;
  v_invitation public.invitations;
begin
  perform private.count_write(v_me);
  select c.* into v_class from public.classes c where c.id = p_class_id;
  if v_class.id is null
     or not private.may_manage_membership(
          v_me, 'teacher', v_class.organization_id, v_class.school_id, v_class.campus_id) then
    perform private.fail('class.not_found', 'No such class.');
  -- Managers cannot place themselves, as in the policies of class_students.
  elsif not private.has_role(p_student_id, 'student') or p_student_id = v_me then
    perform private.fail('student.not_found', 'No such student.');
  -- A student hidden from the caller is invited like a stranger; the invitation is not delivered.
  elsif not private.is_fully_restricted(v_me, p_student_id)
        and exists (select from public.class_students c
                    where c.class_id = p_class_id and c.student_id = p_student_id) then
    return null;
  end if;
  -- No consent for placeholders of the organization, and for students the caller manages in this school.
  if private.may_place(p_student_id, v_class.organization_id, v_class.school_id, true) then
    insert into public.class_students (class_id, student_id) values (p_class_id, p_student_id) on conflict do nothing;
    return null;
  end if;
  if private.consent_profile_ids(p_student_id) = '{}' then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('homeroom.inviter:' || v_me, 0));
  select i.* into v_invitation
  from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  where i.kind = 'class' and i.status = 'pending' and i.expires_at > now()
    and s.class_id = p_class_id and s.profile_id = p_student_id
    -- An invitation of a manager who has left could not be accepted.
    and private.may_manage_membership(
          i.inviter_id, 'teacher', v_class.organization_id, v_class.school_id, v_class.campus_id)
  order by i.created_at desc, i.id limit 1;
  if found then
    return v_invitation;
  end if;
  return private.invite_to_place('class', p_student_id, p_class_id, null);
end;
$$;

select private.expose('enroll_student', 'everyone',
  'A manager places a student in a class. A student from elsewhere with an account is invited, and the '
  'student or a guardian who may book answers. Returns that invitation, or null if the student was placed '
  'at once. Errors: auth.required, class.not_found, student.not_found, age.not_confirmed, '
  'invitation.limit_reached, rate.limited.', true);

create function private.enroll_in_course(p_course_id uuid, p_student_id uuid) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: invites students whom the caller may not see.
declare
  v_me uuid := private.require_me();
  -- A student hidden from the caller is invited like a stranger; the invitation is not delivered.
  v_is_hidden boolean := 'view_progress' = any (private.denied_rights(v_me, p_student_id));
  v_invitation public.invitations;
begin
  perform private.count_write(v_me);
  if not private.is_course_staff(p_course_id) and not private.is_admin() then
    perform private.fail('course.not_found', 'No such course.');
  elsif not private.has_role(p_student_id, 'student') or p_student_id = v_me then
    perform private.fail('student.not_found', 'No such student.');
  elsif not v_is_hidden and private.takes_course(p_student_id, p_course_id) then
    return null;
  end if;
  -- An admin who teaches the course needs consent like any other tutor.
  if (private.is_admin() and not private.is_course_staff(p_course_id))
     or (not v_is_hidden and private.may_enroll_without_consent(p_course_id, p_student_id)) then
    perform private.enroll(p_course_id, p_student_id);
    return null;
  end if;
  -- The inviter's lock: two concurrent calls would both find no pending invitation.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.inviter:' || v_me, 0));
  select i.* into v_invitation
  from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  where i.kind = 'course' and i.status = 'pending' and i.expires_at > now() and i.inviter_id = v_me
    and s.course_id = p_course_id and s.profile_id = p_student_id;
  if found then
    return v_invitation;
  end if;
  return private.invite_to_place('course', p_student_id, null, p_course_id);
end;
$$;

select private.expose('enroll_in_course', 'everyone',
  'Staff of a course enroll a student. A student who is not in the course''s class is invited, and the '
  'student or a guardian who may book answers. Returns that invitation, or null if the student was '
  'enrolled at once. Errors: auth.required, course.not_found, student.not_found, age.not_confirmed, '
  'invitation.limit_reached, rate.limited.', true);
