-- Being placed: an existing account joins a class or a staff only by accepting. Authority is never
-- self-conferred, and the inviter must still hold his own when the answer comes.

-- Functions ---------------------------------------------------------------------------------------

create function private.may_staff(
  p_profile_id uuid, p_role public.membership_role, p_organization_id uuid, p_school_id uuid, p_campus_id uuid)
returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: judges other people's standing. The rule of memberships_insert.
  select private.has_role(p_profile_id, 'admin') or exists (
    select from public.memberships m
    where m.profile_id = p_profile_id
      and ((m.role = 'organization_manager' and m.organization_id = p_organization_id and p_role <> 'organization_manager')
           or (m.role = 'school_manager' and m.school_id = p_school_id
               and p_role in ('campus_manager', 'office_manager', 'teacher'))
           or (m.role = 'campus_manager' and m.campus_id = p_campus_id and p_role in ('office_manager', 'teacher'))));
$$;
comment on function private.may_staff(uuid, public.membership_role, uuid, uuid, uuid) is
  'Whether the person administers memberships of this role at that place.';

create function private.tenant_chain(p_level text, p_id uuid)
returns table (organization_id uuid, school_id uuid, campus_id uuid, class_id uuid)
language sql stable security definer set search_path = ''
as $$
  -- Definer: resolves tenants that the caller may not see.
  select o.id, null::uuid, null::uuid, null::uuid from public.organizations o where p_level = 'organization' and o.id = p_id
  union all
  select s.organization_id, s.id, null, null from public.schools s where p_level = 'school' and s.id = p_id
  union all
  select c.organization_id, c.school_id, c.id, null from public.campuses c where p_level = 'campus' and c.id = p_id
  union all
  select c.organization_id, c.school_id, c.campus_id, c.id from public.classes c where p_level = 'class' and c.id = p_id;
$$;
comment on function private.tenant_chain(text, uuid) is 'A tenant with its ancestors; no row if there is none.';

create function private.role_level(p_role public.membership_role) returns text
language sql immutable security invoker set search_path = ''
as $$
  select case p_role when 'organization_manager' then 'organization' when 'school_manager' then 'school'
                     when 'teacher' then 'class' else 'campus' end;
$$;
comment on function private.role_level(public.membership_role) is 'The level at which a role stands.';

create function private.invite_member(
  p_email text, p_role public.membership_role, p_scope_level text, p_scope_id uuid)
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see invite.
declare
  v_me uuid := private.require_me();
  v_email text := private.clean_email('p_email', p_email);
  v_chain record;
  v_invitation public.invitations;
begin
  if p_role is null or p_scope_level is distinct from private.role_level(p_role) then
    perform private.fail('validation.failed', 'p_role, p_scope_level: each role stands at its own level.');
  end if;
  select c.* into v_chain from private.tenant_chain(p_scope_level, p_scope_id) c;
  if v_chain is null
     or not private.may_staff(v_me, p_role, v_chain.organization_id, v_chain.school_id, v_chain.campus_id) then
    perform private.fail('permission.denied', 'You do not administer this place.');
  end if;
  v_invitation := private.invite('member', v_email, null, null, '{}');
  update private.invitation_secrets set member_role = p_role, scope_id = p_scope_id
  where invitation_id = v_invitation.id;
  return v_invitation;
end;
$$;
comment on function private.invite_member(text, public.membership_role, text, uuid) is 'See public.invite_member.';

create function public.invite_member(
  p_email text, p_role public.membership_role, p_scope_level text, p_scope_id uuid)
returns public.invitations
language sql volatile security invoker set search_path = ''
as $$ select private.invite_member(p_email, p_role, p_scope_level, p_scope_id); $$;
comment on function public.invite_member(text, public.membership_role, text, uuid) is
  'A manager invites somebody to work at a place below him; p_scope_level is the role''s. Returns the invitation. Errors: auth.required, validation.failed, permission.denied, link.self, link.exists, link.limit_reached, invitation.exists, invitation.limit_reached, rate.limited.';

create function private.askable(p_student_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: asks about other people's links.
begin
  return array(
    select p.id from public.profiles p
    where p.user_id is not null and (p.id = p_student_id or p.id in (
      select g.source_profile_id from public.profile_graph g
      where g.target_profile_id = p_student_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
        and private.has_right(g.source_profile_id, p_student_id, 'book'))));
end;
$$;
comment on function private.askable(uuid) is
  'Accounts that answer for a student who is to be placed: his own, and those of guardians who may `book`.';

create function private.ask_to_place(p_kind public.invitation_kind, p_student_id uuid, p_class_id uuid, p_course_id uuid)
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on invitations. Callers hold the inviter's lock and have looked for
-- a question that waits already.
declare
  v_me uuid := private.require_me();
  v_invitation public.invitations;
begin
  if (select s.max_pending_invitations from private.settings s) <= (
       select count(*) from public.invitations i
       where i.inviter_id = v_me and i.status = 'pending' and i.expires_at > now()) then
    perform private.fail('invitation.limit_reached', 'Too many invitations are waiting for an answer.');
  end if;
  insert into public.invitations (kind, inviter_id, expires_at)
  select p_kind, v_me, now() + make_interval(days => s.invitation_days) from private.settings s
  returning * into v_invitation;
  insert into private.invitation_secrets (invitation_id, class_id, course_id, profile_id)
  values (v_invitation.id, p_class_id, p_course_id, p_student_id);
  -- Never delivered if a block or a restriction stands between the two, and else no different.
  perform private.notify(
    case when private.is_welcome(v_invitation, p_student_id) then private.askable(p_student_id) else '{}' end,
    'INVITATION_RECEIVED', p_student_id, 'invitation', v_invitation.id, jsonb_build_object('kind', p_kind),
    format('invitation:%s:1', v_invitation.id), false);
  return v_invitation;
end;
$$;
comment on function private.ask_to_place(public.invitation_kind, uuid, uuid, uuid) is
  'Asks a student and his guardians into a class or a course. Errors: auth.required, invitation.limit_reached.';

create function private.enroll_student(p_class_id uuid, p_student_id uuid) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: places people whom the caller may not see.
declare
  v_me uuid := private.require_me();
  v_class public.classes;
  v_invitation public.invitations;
begin
  perform private.count_write(v_me);
  select c.* into v_class from public.classes c where c.id = p_class_id;
  if v_class.id is null
     or not private.may_staff(v_me, 'teacher', v_class.organization_id, v_class.school_id, v_class.campus_id) then
    perform private.fail('class.not_found', 'No such class.');
  elsif not private.has_role(p_student_id, 'student') then
    perform private.fail('student.not_found', 'No such student.');
  elsif exists (select from public.class_students c where c.class_id = p_class_id and c.student_id = p_student_id) then
    return null;
  end if;
  -- Those whom the organization brought, and those whom the caller manages in this school already,
  -- just move.
  if private.may_place(p_student_id, v_class.organization_id, v_class.school_id, true) then
    insert into public.class_students (class_id, student_id) values (p_class_id, p_student_id) on conflict do nothing;
    return null;
  end if;
  if private.askable(p_student_id) = '{}' then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('homeroom.inviter:' || v_me, 0));
  select i.* into v_invitation
  from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  where i.kind = 'class' and i.status = 'pending' and i.expires_at > now()
    and s.class_id = p_class_id and s.profile_id = p_student_id
    -- One whose inviter has left would be answered in vain.
    and private.may_staff(i.inviter_id, 'teacher', v_class.organization_id, v_class.school_id, v_class.campus_id)
  order by i.created_at desc, i.id limit 1;
  if found then
    return v_invitation;
  end if;
  return private.ask_to_place('class', p_student_id, p_class_id, null);
end;
$$;
comment on function private.enroll_student(uuid, uuid) is 'See public.enroll_student.';

create function public.enroll_student(p_class_id uuid, p_student_id uuid) returns public.invitations
language sql volatile security invoker set search_path = ''
as $$ select private.enroll_student(p_class_id, p_student_id); $$;
comment on function public.enroll_student(uuid, uuid) is
  'A manager places a student in a class. An existing account of elsewhere is asked, by a question to the student and the guardians who may book: then the invitation is returned, else null. Errors: auth.required, class.not_found, student.not_found, invitation.limit_reached, rate.limited.';

create function private.join_tenant(p_invitation_id uuid, p_invitee_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: places the person who accepted.
declare
  v_invitation public.invitations;
  v_secret private.invitation_secrets;
  v_chain record;
begin
  select i.* into v_invitation from public.invitations i where i.id = p_invitation_id;
  select s.* into v_secret from private.invitation_secrets s where s.invitation_id = p_invitation_id;
  select c.* into v_chain
  from private.tenant_chain(
    case v_invitation.kind when 'class' then 'class' else private.role_level(v_secret.member_role) end,
    coalesce(v_secret.class_id, v_secret.scope_id)) c;
  if v_chain is null
     or (v_invitation.kind = 'class' and not private.is_welcome(v_invitation, v_secret.profile_id))
     or not private.may_staff(
       v_invitation.inviter_id, coalesce(v_secret.member_role, 'teacher'),
       v_chain.organization_id, v_chain.school_id, v_chain.campus_id) then
    perform private.fail('link.not_available', 'This place is not available any more.');
  end if;
  -- The tables let him in because they find the answer.
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
      p_invitee_id, v_secret.member_role, v_chain.organization_id, v_chain.school_id, v_chain.campus_id, v_chain.class_id,
      -- Nobody gives what he does not hold there, nor by removing and inviting.
      case when private.has_role(v_invitation.inviter_id, 'admin')
             or 'MANAGE_INTERNAL_COMM' <> all (private.effective_permissions(v_secret.member_role, '{}', '{}'))
             or exists (select from public.memberships m
                        where m.profile_id = v_invitation.inviter_id and 'MANAGE_INTERNAL_COMM' = any (m.permissions)
                          and ((m.role = 'organization_manager' and m.organization_id = v_chain.organization_id)
                               or (m.role = 'school_manager' and m.school_id = v_chain.school_id)
                               or (m.role = 'campus_manager' and m.campus_id = v_chain.campus_id)))
           then '{}' else '{MANAGE_INTERNAL_COMM}' end::public.staff_permission[])
    on conflict do nothing;
  end if;
end;
$$;
comment on function private.join_tenant(uuid, uuid) is
  'Carries out an accepted invitation of kind class or member. Errors: link.not_available.';

grant execute on function
  private.invite_member(text, public.membership_role, text, uuid),
  public.invite_member(text, public.membership_role, text, uuid),
  private.enroll_student(uuid, uuid), public.enroll_student(uuid, uuid)
to anon, authenticated, service_role;
