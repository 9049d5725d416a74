-- Invitations: previewing, accepting, declining, revoking, resending, expiring.

-- Functions: finding ------------------------------------------------------------------------------

create function private.find_invitation(p_invitation_id uuid, p_token text) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: a token opens an invitation that RLS does not show. Locks it: of a hundred concurrent
-- answers one finds it pending.
declare
  v_invitation public.invitations;
begin
  if num_nonnulls(p_invitation_id, p_token) <> 1 then
    perform private.fail('validation.failed', 'p_invitation_id or p_token: one of both.');
  end if;
  select i.* into v_invitation
  from public.invitations i
  join private.invitation_secrets s on s.invitation_id = i.id
  where i.id = p_invitation_id
     or s.token_sha256 = encode(sha256(convert_to(p_token, 'UTF8')), 'hex')
  for update of i;
  if not found then
    perform private.fail('invitation.not_found', 'No such invitation.');
  end if;
  return v_invitation;
end;
$$;
comment on function private.find_invitation(uuid, text) is
  'The invitation behind an id or a token, locked. Errors: invitation.not_found, validation.failed.';

create function private.open_invitation(p_invitation_id uuid, p_token text) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: compares with the account's verified address, which only Auth knows.
declare
  v_me uuid := private.require_me();
  v_invitation public.invitations;
begin
  perform private.count_write(v_me);
  v_invitation := private.find_invitation(p_invitation_id, p_token);
  if v_invitation.kind in ('class', 'course') and not exists (
       select from private.my_received_invitations() mine(id) where mine.id = v_invitation.id) then
    perform private.fail('invitation.not_found', 'No such invitation.');
  elsif v_invitation.kind not in ('class', 'course') and coalesce(
          v_invitation.invitee_email <> private.verified_email(v_me),
          v_invitation.invitee_phone <> private.verified_phone(v_me), true)
        or v_invitation.inviter_id = v_me then
    perform private.fail('invitation.wrong_account', 'Sign in as the invited address, and confirm it.');
  elsif v_invitation.kind not in ('class', 'course') and not private.is_welcome(v_invitation, v_me) then
    perform private.fail('invitation.not_found', 'No such invitation.');
  elsif v_invitation.status = 'expired' or (v_invitation.status = 'pending' and v_invitation.expires_at <= now()) then
    perform private.fail('invitation.expired', 'The invitation has expired; ask for a new one.');
  elsif v_invitation.status <> 'pending' then
    perform private.fail('invitation.not_pending', format('The invitation was %s.', v_invitation.status));
  end if;
  return v_invitation;
end;
$$;
comment on function private.open_invitation(uuid, text) is
  'A pending invitation to the signed-in person, locked. Errors: auth.required, validation.failed, invitation.not_found, invitation.wrong_account, invitation.expired, invitation.not_pending, rate.limited.';

create function private.preview_invitation(p_token text)
returns table (inviter_name text, kind public.invitation_kind, relation public.guardian_relation,
               status public.invitation_status, expires_at timestamptz, address_hint text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: shows a stranger with the link what he is invited to, and no more.
declare
  v_invitation public.invitations := private.find_invitation(null, coalesce(p_token, ''));
begin
  if not private.is_welcome(v_invitation, private.profile_by_email(v_invitation.invitee_email)) then
    perform private.fail('invitation.not_found', 'No such invitation.');
  end if;
  perform private.take_rate_limit('preview', v_invitation.id::text, s.previews_per_hour, interval '1 hour')
  from private.settings s;
  return query
    select p.full_name, v_invitation.kind, v_invitation.relation,
           case when v_invitation.status = 'pending' and v_invitation.expires_at <= now()
                then 'expired' else v_invitation.status end,
           v_invitation.expires_at,
           regexp_replace(v_invitation.invitee_email, '^(.).*@', '\1•••@')
    from public.profiles p where p.id = v_invitation.inviter_id;
end;
$$;
comment on function private.preview_invitation(text) is 'See public.preview_invitation.';

create function public.preview_invitation(p_token text)
returns table (inviter_name text, kind public.invitation_kind, relation public.guardian_relation,
               status public.invitation_status, expires_at timestamptz, address_hint text)
language plpgsql volatile security invoker rows 1 set search_path = ''
as $$ begin return query select * from private.preview_invitation(p_token); end; $$;
comment on function public.preview_invitation(text) is
  'What the link of an invitation mail leads to: one row; changes nothing. anon may. Errors: invitation.not_found, rate.limited.';

-- Functions: accepting ----------------------------------------------------------------------------

create function private.accept(p_invitation public.invitations, p_invitee_id uuid, p_created_via text)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph. Here is judged what the inviter must not be told.
declare
  v_guardian_id uuid := case p_invitation.kind when 'student' then p_invitation.inviter_id else p_invitee_id end;
  v_student_id uuid := case p_invitation.kind when 'student' then p_invitee_id else p_invitation.inviter_id end;
  v_link public.profile_graph;
begin
  if p_invitation.kind in ('student', 'placeholder') and (
       select d.date_of_birth > current_date - interval '13 years'
       from public.profile_details d
       where d.profile_id = case p_invitation.kind when 'student' then v_student_id else (
         select s.profile_id from private.invitation_secrets s where s.invitation_id = p_invitation.id) end) then
    perform private.fail('age.not_confirmed', 'The date of birth says otherwise.');
  end if;

  if p_invitation.kind = 'student' then
    if not exists (select from public.profile_roles r
                   where r.profile_id = v_guardian_id and r.role in ('client', 'tutor', 'agent')) then
      perform private.fail('link.not_available', 'This link is not available.');
    end if;
    perform private.grant_implied_role(v_student_id, 'student');
  elsif p_invitation.kind = 'parent' then
    if not private.has_role(v_student_id, 'student') then
      perform private.fail('student.role_required', 'The inviting person is not a student any more.');
    end if;
    perform private.grant_implied_role(v_guardian_id, 'client');
  end if;

  if p_invitation.kind in ('student', 'parent') then
    -- Guardians accepted at the same moment count each other.
    perform from public.profiles p where p.id in (v_guardian_id, v_student_id) order by p.id for no key update;
    v_link := private.link_student(
      v_guardian_id, v_student_id, p_invitation.relation, p_invitation.rights,
      case when exists (select from private.settings s where s.second_guardian_policy = 'confirm')
                -- Whoever only manages the student would not be asked.
                and exists (select from public.profile_graph g
                            where g.target_profile_id = v_student_id and g.relationship_type = 'GUARDIAN'
                              and g.relation <> 'OTHER' and g.status = 'ACTIVE' and g.source_profile_id <> v_guardian_id)
           then 'PENDING' else 'ACTIVE' end::public.link_status,
      p_created_via, p_invitation.created_at);
  elsif p_invitation.kind = 'client' then
    if not private.has_role(p_invitation.inviter_id, 'agent') then
      perform private.fail('link.not_available', 'This link is not available.');
    end if;
    perform private.grant_implied_role(p_invitee_id, 'client');
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, metadata)
    values (p_invitation.inviter_id, p_invitee_id, 'AGENT', 'ACTIVE',
            jsonb_build_object('created_via', p_created_via, 'invited_at', p_invitation.created_at))
    on conflict do nothing
    returning * into v_link;
    if v_link.id is null then
      perform private.fail('link.exists', 'You are linked already.');
    end if;
  elsif p_invitation.kind = 'placeholder' then
    v_link := private.adopt_placeholder(p_invitation.id, p_invitee_id);
  elsif p_invitation.kind = 'course' then
    perform private.join_course(p_invitation.id);
  else
    perform private.join_tenant(p_invitation.id, p_invitee_id);
  end if;

  update public.invitations set status = 'accepted', responded_at = now() where id = p_invitation.id;
  update private.invitation_secrets set profile_id = p_invitee_id
  where invitation_id = p_invitation.id and p_invitation.kind not in ('class', 'course');
  return v_link;
end;
$$;
comment on function private.accept(public.invitations, uuid, text) is
  'Carries out an invitation for the person who accepts it. Errors: age.not_confirmed, link.exists, link.not_available, link.limit_reached, student.role_required.';

create function private.accept_invitation(p_invitation_id uuid, p_token text) returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see accept.
declare
  v_invitation public.invitations := private.open_invitation(p_invitation_id, p_token);
begin
  return private.accept(v_invitation, private.me(), 'invitation');
end;
$$;
comment on function private.accept_invitation(uuid, text) is 'See public.accept_invitation.';

create function public.accept_invitation(p_invitation_id uuid default null, p_token text default null)
returns public.profile_graph
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.accept_invitation(p_invitation_id, p_token); end; $$;
comment on function public.accept_invitation(uuid, text) is
  'Accepts an invitation, by id or by the token of its mail, signed in as the invited, verified address. Returns the link, which may be PENDING; null where nobody is linked (a class, a course, a staff, a profile without guardian). Errors: auth.required, validation.failed, invitation.not_found, invitation.wrong_account, invitation.expired, invitation.not_pending, age.not_confirmed, student.role_required, link.exists, link.not_available, link.limit_reached, rate.limited.';

create function private.decline_invitation(p_invitation_id uuid, p_token text, p_block boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients write neither invitations nor the graph.
declare
  v_invitation public.invitations := private.open_invitation(p_invitation_id, p_token);
begin
  if p_block then
    if v_invitation.kind <> 'student' then
      perform private.fail('validation.failed', 'p_block: only students block guardians.');
    end if;
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, metadata)
    values (v_invitation.inviter_id, private.me(), 'GUARDIAN', 'BLOCKED', v_invitation.relation,
            '{"created_via": "invitation"}')
    on conflict do nothing;
    if not found then
      -- Linked already, by another invitation.
      perform private.block_guardian(g.id)
      from public.profile_graph g
      where g.source_profile_id = v_invitation.inviter_id and g.target_profile_id = private.me()
        and g.relationship_type = 'GUARDIAN';
    end if;
  end if;
  update public.invitations set status = 'declined', responded_at = now() where id = v_invitation.id;
end;
$$;
comment on function private.decline_invitation(uuid, text, boolean) is 'See public.decline_invitation.';

create function public.decline_invitation(
  p_invitation_id uuid default null, p_token text default null, p_block boolean default null)
returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.decline_invitation(p_invitation_id, p_token, p_block); end; $$;
comment on function public.decline_invitation(uuid, text, boolean) is
  'Declines an invitation; p_block also blocks the inviter as a guardian, for students. Errors: auth.required, validation.failed, invitation.not_found, invitation.wrong_account, invitation.expired, invitation.not_pending, rate.limited.';

-- Functions: the inviter --------------------------------------------------------------------------

create function private.own_pending_invitation(p_invitation_id uuid) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
declare
  v_me uuid := private.require_me();
  v_invitation public.invitations;
begin
  select i.* into v_invitation from public.invitations i
  where i.id = p_invitation_id and i.inviter_id = v_me for update;
  if not found then
    perform private.fail('invitation.not_found', 'No such invitation.');
  elsif v_invitation.status = 'expired' or (v_invitation.status = 'pending' and v_invitation.expires_at <= now()) then
    perform private.fail('invitation.expired', 'The invitation has expired; invite again.');
  elsif v_invitation.status <> 'pending' then
    perform private.fail('invitation.not_pending', format('The invitation was %s.', v_invitation.status));
  end if;
  return v_invitation;
end;
$$;
comment on function private.own_pending_invitation(uuid) is
  'A pending invitation of the signed-in inviter, locked. Errors: auth.required, invitation.not_found, invitation.expired, invitation.not_pending.';

create function private.revoke_invitation(p_invitation_id uuid) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
declare
  v_invitation public.invitations := private.own_pending_invitation(p_invitation_id);
begin
  perform private.count_write(private.me());
  update public.invitations set status = 'revoked', responded_at = now() where id = p_invitation_id
  returning * into v_invitation;
  return v_invitation;
end;
$$;
comment on function private.revoke_invitation(uuid) is 'See public.revoke_invitation.';

create function public.revoke_invitation(p_invitation_id uuid) returns public.invitations
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.revoke_invitation(p_invitation_id); end; $$;
comment on function public.revoke_invitation(uuid) is
  'The inviter takes a pending invitation back; its link is void. Returns the invitation. Errors: auth.required, invitation.not_found, invitation.expired, invitation.not_pending, rate.limited.';

create function private.resend_invitation(p_invitation_id uuid) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
declare
  v_invitation public.invitations := private.own_pending_invitation(p_invitation_id);
begin
  -- Into a class or a course no address was invited, but a student.
  perform private.count_invitation(
    v_invitation.inviter_id, coalesce(v_invitation.invitee_email, v_invitation.invitee_phone, (
      select s.profile_id::text from private.invitation_secrets s where s.invitation_id = p_invitation_id)), false);
  update public.invitations i
  set sent_at = now(), send_count = i.send_count + 1, expires_at = now() + make_interval(days => s.invitation_days)
  from private.settings s
  where i.id = p_invitation_id
  returning i.* into v_invitation;
  -- The new version voids the old link at once, before the new mail is written.
  update private.invitation_secrets set version = version + 1, token_sha256 = null
  where invitation_id = p_invitation_id;
  perform private.announce_invitation(v_invitation);
  return v_invitation;
end;
$$;
comment on function private.resend_invitation(uuid) is 'See public.resend_invitation.';

create function public.resend_invitation(p_invitation_id uuid) returns public.invitations
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.resend_invitation(p_invitation_id); end; $$;
comment on function public.resend_invitation(uuid) is
  'Sends a pending invitation again with a new link and a new expiry; the old link is void. Returns the invitation. Errors: auth.required, invitation.not_found, invitation.expired, invitation.not_pending, rate.limited.';

create function private.expire_invitations(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
declare
  v_expired integer;
begin
  update public.invitations set status = 'expired' where status = 'pending' and expires_at <= p_now;
  get diagnostics v_expired = row_count;
  return v_expired;
end;
$$;
comment on function private.expire_invitations(timestamptz) is 'See public.expire_invitations.';

create function public.expire_invitations(p_now timestamptz default now()) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.expire_invitations(p_now); end; $$;
comment on function public.expire_invitations(timestamptz) is
  'Marks invitations whose time is over, returns how many. For the schedule and the secret key.';

-- Triggers ----------------------------------------------------------------------------------------

create trigger invitations_90_audit_insert after insert on public.invitations
  for each row execute function private.tg_audit('id', 'kind', 'inviter_id', 'status', 'relation', 'rights');
create trigger invitations_90_audit_update after update on public.invitations
  for each row execute function private.tg_audit('id', 'kind', 'inviter_id', 'status', 'send_count');

grant execute on function
  private.preview_invitation(text), public.preview_invitation(text),
  private.accept_invitation(uuid, text), public.accept_invitation(uuid, text),
  private.decline_invitation(uuid, text, boolean), public.decline_invitation(uuid, text, boolean),
  private.revoke_invitation(uuid), public.revoke_invitation(uuid),
  private.resend_invitation(uuid), public.resend_invitation(uuid)
to anon, authenticated, service_role;
grant execute on function private.expire_invitations(timestamptz), public.expire_invitations(timestamptz) to service_role;
