-- Accepting an invitation: what is checked about both sides, and what each kind creates. Taking over a
-- placeholder spans every domain and is in 90_access.

-- Functions ---------------------------------------------------------------------------------------

create function private.is_agreed_account(p_invitation public.invitations) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the ledger is closed.
begin
  return p_invitation.kind = 'placeholder' and exists (
    select from private.invitation_secrets s
    where s.invitation_id = p_invitation.id and private.has_consent(s.profile_id, 'account'));
end;
$$;
comment on function private.is_agreed_account(public.invitations) is
  'True for the offer of a profile with consent to an account, which comes along: so a child gets one.';

create function private.require_acceptable(p_invitation public.invitations, p_invitee_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles, ages and addresses that the other side must not learn.
declare
  v_offered_id uuid := (
    select s.profile_id from private.invitation_secrets s
    where s.invitation_id = p_invitation.id and p_invitation.kind = 'placeholder');
begin
  -- The share lock on the inviter's roles makes a concurrent removal wait and then see the acceptance.
  perform from public.profile_roles r where r.profile_id = p_invitation.inviter_id order by r.role for share;
  if not private.inviter_is_entitled(p_invitation) then
    if p_invitation.kind = 'parent' then
      perform private.fail('student.role_required', 'The inviter is no longer a student.');
    end if;
    perform private.fail('link.not_available', 'The inviter can no longer offer this.');
  elsif private.holds_same_address(p_invitation.inviter_id, p_invitee_id) then
    -- Authority is never self-conferred, nor through a second account of the same person. A parent who handed a
    -- former address down to the child is another person.
    perform private.fail('link.not_available', 'You cannot accept your own invitation.');
  end if;
  -- Ages of both sides, for every kind; the error names only the invitee's own. The lock keeps a date of
  -- birth from being set at the same time.
  perform from public.profile_details d
  where d.profile_id in (select private.profiles_of_person(p_invitee_id)
                         union select private.profiles_of_person(p_invitation.inviter_id))
  order by d.profile_id for share;
  if ((private.is_known_child(p_invitee_id) or private.is_known_child(v_offered_id))
      and not private.is_agreed_account(p_invitation))
     or (p_invitation.kind in ('parent', 'client') and private.is_known_minor(p_invitee_id)) then
    perform private.fail('age.not_confirmed', 'The date of birth does not allow this.');
  elsif private.is_known_child(p_invitation.inviter_id)
        or (p_invitation.kind in ('student', 'client') and private.is_known_minor(p_invitation.inviter_id)) then
    perform private.fail('link.not_available', 'This link is not available.');
  end if;
end;
$$;
comment on function private.require_acceptable(public.invitations, uuid) is
  'Checks that inviter and invitee may be linked now, and locks the rows this depends on. Errors: '
  'age.not_confirmed, link.not_available, student.role_required.';

create function private.mark_accepted(p_invitation public.invitations, p_invitee_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
begin
  update public.invitations set status = 'accepted', responded_at = now() where id = p_invitation.id;
  update private.invitation_secrets set profile_id = p_invitee_id
  where invitation_id = p_invitation.id and p_invitation.kind not in ('class', 'course');
end;
$$;
comment on function private.mark_accepted(public.invitations, uuid) is 'Marks an invitation accepted.';

create function private.end_invitations_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
begin
  update public.invitations set status = 'revoked', responded_at = now()
  where status = 'pending' and (inviter_id = p_profile_id or (kind = 'class' and id in (
    select s.invitation_id from private.invitation_secrets s where s.profile_id = p_profile_id)));
end;
$$;
comment on function private.end_invitations_of(uuid) is
  'When an account ends: revokes pending invitations that it sent, and those of its student to classes.';

create function private.adopt_invitations(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on invitations.
begin
  update private.invitation_secrets s set profile_id = p_profile_id
  from public.invitations i
  where s.profile_id = p_placeholder_id and i.id = s.invitation_id
    and i.kind in ('class', 'course') and i.status = 'pending';
end;
$$;
comment on function private.adopt_invitations(uuid, uuid) is
  'Moves pending invitations to classes and courses from a placeholder to the account that takes it over.';

create function private.accept(p_invitation public.invitations, p_invitee_id uuid, p_created_via text)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on profile_graph.
declare
  v_guardian_id uuid := case p_invitation.kind when 'student' then p_invitation.inviter_id else p_invitee_id end;
  v_student_id uuid := case p_invitation.kind when 'student' then p_invitee_id else p_invitation.inviter_id end;
  v_link public.profile_graph;
begin
  perform private.require_acceptable(p_invitation, p_invitee_id);
  if p_invitation.kind = 'student' then
    perform private.grant_implied_role(v_student_id, 'student');
  elsif p_invitation.kind = 'parent' then
    perform private.grant_implied_role(v_guardian_id, 'client');
  end if;

  if p_invitation.kind in ('student', 'parent') then
    -- Locks both profiles, so that guardians accepted at the same time count each other.
    perform from public.profiles p where p.id in (v_guardian_id, v_student_id) order by p.id for no key update;
    v_link := private.link_student(
      v_guardian_id, v_student_id, p_invitation.relation, p_invitation.rights,
      -- An adult decides alone, unless a court gave a guardian authority.
      case when not private.decides_for_self(v_student_id)
                and (private.awaits_school(v_student_id)
                     or exists (select from private.settings s where s.second_guardian_policy = 'confirm')
                        -- A guardian with relation OTHER only manages the student and does not confirm others.
                        and exists (select from private.active_guardian_links g
                                    where g.target_profile_id = v_student_id and g.relation <> 'OTHER'
                                      and g.source_profile_id <> v_guardian_id))
           then 'PENDING' else 'ACTIVE' end::public.link_status,
      p_created_via, p_invitation.created_at, true);
  elsif p_invitation.kind = 'client' then
    perform private.grant_implied_role(p_invitee_id, 'client');
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, metadata)
    values (p_invitation.inviter_id, p_invitee_id, 'AGENT', 'ACTIVE',
            jsonb_build_object('created_via', p_created_via, 'invited_at', p_invitation.created_at))
    on conflict do nothing
    returning * into v_link;
    if v_link.id is null then
      perform private.fail('link.exists', 'You are already linked.');
    end if;
  elsif p_invitation.kind = 'course' then
    perform private.join_course(p_invitation.id, p_invitee_id);
  else
    perform private.join_school_or_staff(p_invitation.id, p_invitee_id);
  end if;
  perform private.mark_accepted(p_invitation, p_invitee_id);
  return v_link;
end;
$$;
comment on function private.accept(public.invitations, uuid, text) is
  'Executes an invitation of any kind except `placeholder` for the person who accepts it. Returns the '
  'link, if the kind creates one. Errors: age.not_confirmed, link.exists, link.not_available, '
  'link.limit_reached, student.role_required.';
