-- Placement: the rules of joining a staff, a class or a course. A student with an account joins only by
-- consent, and authority is never self-conferred: the inviter must still be entitled at acceptance, and
-- invitations are revoked with the role or membership they depend on. The calls are in placement_api.sql.

-- Functions: who may place whom -------------------------------------------------------------------

create function private.may_manage_membership(
  p_profile_id uuid, p_role public.membership_role, p_organization_id uuid, p_school_id uuid, p_campus_id uuid,
  p_as_admin boolean default true)
returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads other people's memberships. The rule of the policy memberships_insert for any profile, and for
  -- safeguarding leads, who come by invitation alone: one level above.
  select (p_as_admin and private.has_role(p_profile_id, 'admin')) or exists (
    select from public.memberships m
    where m.profile_id = p_profile_id
      and ((m.role = 'organization_manager' and m.organization_id = p_organization_id
        and p_role <> 'organization_manager' and (p_role <> 'safeguarding_lead' or p_school_id is not null))
           or (m.role = 'school_manager' and m.school_id = p_school_id
               and p_role in ('campus_manager', 'office_manager', 'teacher'))
           or (m.role = 'campus_manager' and m.campus_id = p_campus_id and p_role in ('office_manager', 'teacher'))));
$$;
comment on function private.may_manage_membership(uuid, public.membership_role, uuid, uuid, uuid, boolean) is
  'Whether a person may create and remove memberships of a role at a place; p_as_admin: also because they are an '
  'admin.';

create function private.role_level(p_role public.membership_role, p_scope_id uuid) returns text
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads tenants that the caller may not see.
  select case p_role when 'organization_manager' then 'organization' when 'school_manager' then 'school'
                     when 'teacher' then 'class'
                     when 'safeguarding_lead' then
                       case when exists (select from public.organizations o where o.id = p_scope_id)
                            then 'organization' else 'school' end
                     else 'campus' end;
$$;
comment on function private.role_level(public.membership_role, uuid) is
  'The level of tenants at which a role exists: organization, school, campus or class. Safeguarding leads are of an '
  'organization or a school: p_scope_id says which.';

create function private.consent_profile_ids(p_student_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's links.
begin
  return array(
    select p.id from public.profiles p
    where p.user_id is not null and (p.id = p_student_id or p.id in (
      select g.guardian_id from private.guardians_who_may('book', array[p_student_id]) g)));
end;
$$;
comment on function private.consent_profile_ids(uuid) is
  'Profiles with an account that may consent to placing a student: the student and guardians who may `book`.';

-- Functions: entitlement of inviters --------------------------------------------------------------

create function private.inviter_is_entitled(p_invitation public.invitations) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's roles, links and memberships.
declare
  v_inviter_id uuid := p_invitation.inviter_id;
  v_secret private.invitation_secrets;
  v_chain record;
begin
  if p_invitation.kind in ('student', 'parent', 'client') then
    return case p_invitation.kind when 'student' then private.may_be_guardian(v_inviter_id)
                                  when 'parent' then private.has_role(v_inviter_id, 'student')
                                  else private.has_role(v_inviter_id, 'agent') end;
  end if;
  select s.* into v_secret from private.invitation_secrets s where s.invitation_id = p_invitation.id;
  if p_invitation.kind = 'placeholder' then
    return private.has_role(v_inviter_id, 'admin')
      or private.may_transfer_placeholder(v_inviter_id, v_secret.profile_id)
      or private.has_right(v_inviter_id, v_secret.profile_id, 'view_progress');
  elsif p_invitation.kind = 'course' then
    return private.has_role(v_inviter_id, 'admin') or private.staffs_course(v_inviter_id, v_secret.course_id);
  end if;
  select c.* into v_chain
  from private.tenant_chain(
    case p_invitation.kind when 'class' then 'class'
                           else private.role_level(v_secret.member_role, v_secret.scope_id) end,
    coalesce(v_secret.class_id, v_secret.scope_id)) c;
  return v_chain.organization_id is not null and private.may_manage_membership(
    v_inviter_id, coalesce(v_secret.member_role, 'teacher'),
    v_chain.organization_id, v_chain.school_id, v_chain.campus_id);
end;
$$;
comment on function private.inviter_is_entitled(public.invitations) is
  'Whether the inviter still holds the role, membership, course or link that the invitation requires.';

create function private.revoke_unentitled_invitations(p_inviter_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
-- Skips an invitation that is being answered: acceptance share-locks the inviter's roles and checks them.
begin
  update public.invitations set status = 'revoked', responded_at = now()
  where id in (
    select i.id from public.invitations i
    where i.inviter_id = p_inviter_id and i.status = 'pending' and not private.inviter_is_entitled(i)
    order by i.id for update skip locked);
end;
$$;
comment on function private.revoke_unentitled_invitations(uuid) is
  'Revokes pending invitations whose inviter is no longer entitled to them.';

-- Functions: executing an invitation --------------------------------------------------------------

create function private.join_school_or_staff(p_invitation_id uuid, p_invitee_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not place themselves.
declare
  v_invitation public.invitations;
  v_secret private.invitation_secrets;
  v_chain record;
begin
  select i.* into v_invitation from public.invitations i where i.id = p_invitation_id;
  select s.* into v_secret from private.invitation_secrets s where s.invitation_id = p_invitation_id;
  select c.* into v_chain
  from private.tenant_chain(
    case v_invitation.kind when 'class' then 'class'
                           else private.role_level(v_secret.member_role, v_secret.scope_id) end,
    coalesce(v_secret.class_id, v_secret.scope_id)) c;
  if not private.inviter_is_entitled(v_invitation)
     or (v_invitation.kind = 'class'
         and not private.invitation_is_deliverable(v_invitation, v_secret.profile_id))
     -- Nobody is made a safeguarding lead by themselves, in whatever account.
     or (v_secret.member_role = 'safeguarding_lead'
         and private.is_same_person(v_invitation.inviter_id, p_invitee_id))
     -- Authority is never self-conferred: a guardian who works there, in whatever account, cannot consent
     -- for the student.
     or (v_invitation.kind = 'class' and v_secret.profile_id <> p_invitee_id and exists (
           select from public.memberships m
           where m.profile_id = any (array(select private.profiles_of_person(p_invitee_id)))
             and (m.class_id = v_chain.class_id or (m.class_id is null and m.campus_id = v_chain.campus_id)
                  or (m.campus_id is null and m.school_id = v_chain.school_id)
                  or (m.school_id is null and m.organization_id = v_chain.organization_id)))) then
    perform private.fail('link.not_available', 'This place is no longer available.');
  end if;
  -- Before the rows below: their triggers require an accepted invitation.
  update public.invitations set status = 'accepted', responded_at = now() where id = p_invitation_id;
  update private.invitation_secrets set profile_id = p_invitee_id
  where invitation_id = p_invitation_id and v_invitation.kind = 'member';
  if v_invitation.kind = 'class' then
    insert into public.class_students (class_id, student_id) values (v_secret.class_id, v_secret.profile_id)
    on conflict do nothing;
  else
    insert into public.memberships (
      profile_id, role, organization_id, school_id, campus_id, class_id, custom_permissions_filter)
    values (
      p_invitee_id, v_secret.member_role,
      v_chain.organization_id, v_chain.school_id, v_chain.campus_id, v_chain.class_id,
      -- Inviters cannot grant a permission that they do not hold there.
      case when private.has_role(v_invitation.inviter_id, 'admin')
             or 'MANAGE_INTERNAL_COMM' <> all (private.effective_permissions(v_secret.member_role, '{}', '{}'))
             or exists (select from public.memberships m
                        where m.profile_id = v_invitation.inviter_id
                          and 'MANAGE_INTERNAL_COMM' = any (m.permissions)
                          and private.manages_at(
                                m, v_chain.organization_id, v_chain.school_id, v_chain.campus_id))
           then '{}' else '{MANAGE_INTERNAL_COMM}' end::public.staff_permission[])
    on conflict do nothing;
  end if;
end;
$$;
comment on function private.join_school_or_staff(uuid, uuid) is
  'Executes an invitation of kind class or member. Errors: link.not_available.';

create function private.join_course(p_invitation_id uuid, p_invitee_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not enroll themselves.
declare
  v_secret private.invitation_secrets;
begin
  select s.* into v_secret from private.invitation_secrets s where s.invitation_id = p_invitation_id;
  -- The inviter must still be staff of the course and not restricted for the student.
  perform from public.invitations i
  where i.id = p_invitation_id and private.inviter_is_entitled(i)
    and 'view_progress' <> all (private.denied_rights(i.inviter_id, v_secret.profile_id))
    and private.has_role(v_secret.profile_id, 'student')
    -- Authority is never self-conferred: a guardian who teaches the course, in whatever account, cannot
    -- consent for the student.
    and (v_secret.profile_id = p_invitee_id or not exists (
      select from private.profiles_of_person(p_invitee_id) a(id)
        where private.staffs_course(a.id, v_secret.course_id)));
  if not found then
    perform private.fail('link.not_available', 'This course is no longer available.');
  end if;
  update public.invitations set status = 'accepted', responded_at = now() where id = p_invitation_id;
  perform private.enroll(v_secret.course_id, v_secret.profile_id);
end;
$$;
comment on function private.join_course(uuid, uuid) is
  'Executes an invitation of kind course. Errors: link.not_available.';

create function private.has_accepted_course(p_course_id uuid, p_student_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads invitation_secrets, a closed table. Accepted in this transaction.
  select exists (
    select from private.invitation_secrets s
    join public.invitations i on i.id = s.invitation_id
    where s.profile_id = p_student_id and s.course_id = p_course_id
      and i.kind = 'course' and i.status = 'accepted' and i.responded_at = now());
$$;
comment on function private.has_accepted_course(uuid, uuid) is
  'Whether an invitation of the student to the course is accepted in the current transaction.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_roles__revoke_invitations() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes invitations, which clients may not update.
begin
  if tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role) then
    return null;
  end if;
  perform private.revoke_unentitled_invitations(old.profile_id);
  if old.role = 'student' then
    update public.invitations set status = 'revoked', responded_at = now()
    where id in (
      select i.id from public.invitations i
      join private.invitation_secrets s on s.invitation_id = i.id
      where s.profile_id = old.profile_id and i.kind in ('class', 'course') and i.status = 'pending'
      order by i.id for update of i skip locked);
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_roles__revoke_invitations() is
  'Revokes invitations that depended on a removed role: the inviter''s, or the role student of the invited '
  'student.';

create function private.tg_memberships__revoke_invitations() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes invitations, which clients may not update.
begin
  perform private.revoke_unentitled_invitations(old.profile_id);
  return null;
end;
$$;
comment on function private.tg_memberships__revoke_invitations() is
  'Revokes invitations that depended on a removed membership.';

create function private.tg_enrollments__require_consent() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads rosters and invitations that the caller may not see.
begin
  if tg_op = 'UPDATE' then
    if (new.course_id, new.student_id) is distinct from (old.course_id, old.student_id)
       and private.adopting_id() is distinct from old.student_id then
      perform private.fail('validation.failed', 'The student and course of an enrollment cannot change.');
    elsif new.status = old.status or old.status <> 'dropped' then
      return new;
    end if;
  end if;
  if current_setting('role', true) is distinct from 'authenticated' or private.is_syncing()
     or (private.is_admin() and not private.is_course_staff(new.course_id))
     or private.has_accepted_course(new.course_id, new.student_id)
     or (private.is_course_staff(new.course_id)
         and private.may_enroll_without_consent(new.course_id, new.student_id)
         and new.student_id <> all (array(select private.my_progress_restricted_student_ids()))) then
    return new;
  end if;
  perform private.fail('permission.denied', 'The student must consent first: call enroll_in_course.');
  return null;
end;
$$;
comment on function private.tg_enrollments__require_consent() is
  'Staff enroll or re-enroll without consent only students of the course''s class. Errors: '
  'permission.denied, validation.failed.';

create trigger profile_roles_50_revoke_invitations after update or delete on public.profile_roles
  for each row execute function private.tg_profile_roles__revoke_invitations();
create trigger memberships_50_revoke_invitations after delete on public.memberships
  for each row execute function private.tg_memberships__revoke_invitations();
create trigger enrollments_10_require_consent before insert or update on public.enrollments
  for each row execute function private.tg_enrollments__require_consent();
