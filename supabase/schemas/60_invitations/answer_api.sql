-- Calls on existing invitations: preview and decline for the invitee, revoke and resend for the inviter,
-- expiry for the schedule. Accepting is in 90_access, because a placeholder spans every domain.

-- Functions: lookup -------------------------------------------------------------------------------

create function private.find_invitation(p_invitation_id uuid, p_token text) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: a token gives access to an invitation that RLS hides.
-- The lock lets only one of several concurrent answers find it pending.
declare
  v_invitation public.invitations;
begin
  if num_nonnulls(p_invitation_id, p_token) <> 1 then
    perform private.fail('validation.failed', 'Give either p_invitation_id or p_token.');
  end if;
  select i.* into v_invitation
  from public.invitations i
  join private.invitation_secrets s on s.invitation_id = i.id
  where i.id = p_invitation_id
     or s.token_sha256 = private.sha256_hex(p_token)
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
-- Definer: reads the account's verified address in auth.users.
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
    perform private.fail('invitation.wrong_account',
                         'Sign in with the invited address and confirm it.');
  elsif v_invitation.kind not in ('class', 'course') and not private.invitation_is_deliverable(v_invitation, v_me) then
    perform private.fail('invitation.not_found', 'No such invitation.');
  elsif v_invitation.status = 'expired' or (v_invitation.status = 'pending' and v_invitation.expires_at <= now()) then
    perform private.fail('invitation.expired', 'The invitation has expired. Ask for a new one.');
  elsif v_invitation.status <> 'pending' then
    perform private.fail('invitation.not_pending', format('The invitation was %s.', v_invitation.status));
  end if;
  return v_invitation;
end;
$$;
comment on function private.open_invitation(uuid, text) is
  'A pending invitation to the signed-in person, locked. Errors: auth.required, validation.failed, '
  'invitation.not_found, invitation.wrong_account, invitation.expired, invitation.not_pending, '
  'rate.limited.';

create function private.preview_invitation(p_token text)
returns table (inviter_name text, kind public.invitation_kind, relation public.guardian_relation,
               status public.invitation_status, expires_at timestamptz, address_hint text,
               profile_name text, guardians jsonb, profiles jsonb)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: a person who holds the link may have no account and sees nothing through RLS.
declare
  v_invitation public.invitations := private.find_invitation(null, coalesce(p_token, ''));
begin
  if not private.invitation_is_deliverable(v_invitation, private.profile_by_email(v_invitation.invitee_email)) then
    perform private.fail('invitation.not_found', 'No such invitation.');
  end if;
  perform private.consume_rate_limit('preview', v_invitation.id::text, s.previews_per_hour, interval '1 hour')
  from private.settings s;
  return query
    select p.full_name, v_invitation.kind, v_invitation.relation,
           case when v_invitation.status = 'pending' and v_invitation.expires_at <= now()
                then 'expired' else v_invitation.status end,
           v_invitation.expires_at,
           coalesce(regexp_replace(v_invitation.invitee_email, '^(.).*@', '\1•••@'),
                    regexp_replace(v_invitation.invitee_phone, '^.*(..)$', '•••\1')),
           card.full_name,
           -- Without names: the link may have been forwarded, and guardians need not know of each other.
           case when card.id is not null then private.placeholder_ties(card.id, false, false) end,
           case when card.id is not null then private.shown_profiles(v_invitation.id, false) end
    from public.profiles p
    left join lateral (select o.id from private.offered_profiles(v_invitation.id) o(id) limit 1) first on true
    left join public.profiles card on card.id = first.id and v_invitation.kind = 'placeholder'
      and v_invitation.status = 'pending' and v_invitation.expires_at > now()
    where p.id = v_invitation.inviter_id;
end;
$$;

select private.expose('preview_invitation', 'everyone',
  'Previews the invitation behind the link of an email: one row, changes nothing, needs no session. '
  'profile_name, guardians: for a pending placeholder, its name and an array of {relation, rights} without '
  'names; profiles: all that accepting takes over, an array of {profile_id, '
  'full_name, role}. Errors: invitation.not_found, rate.limited.');

-- Functions: the invitee --------------------------------------------------------------------------

create function private.decline_invitation(
  p_invitation_id uuid default null, p_token text default null, p_block boolean default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on invitations and profile_graph.
declare
  v_invitation public.invitations := private.open_invitation(p_invitation_id, p_token);
begin
  if p_block then
    if v_invitation.kind <> 'student' then
      perform private.fail('validation.failed', 'p_block must not be true except for invitations to a student.');
    end if;
    perform private.lock_addresses();
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation,
      metadata)
    values (v_invitation.inviter_id, private.me(), 'GUARDIAN', 'BLOCKED', v_invitation.relation,
            '{"created_via": "invitation"}')
    on conflict do nothing;
    if not found then
      -- Already linked, by another invitation.
      perform private.block_guardian(g.id)
      from public.profile_graph g
      where g.source_profile_id = v_invitation.inviter_id and g.target_profile_id = private.me()
        and g.relationship_type = 'GUARDIAN';
    end if;
  end if;
  update public.invitations set status = 'declined', responded_at = now() where id = v_invitation.id;
end;
$$;

select private.expose('decline_invitation', 'everyone',
  'Declines an invitation, given by p_invitation_id or p_token. p_block: a student also blocks the inviter '
  'as a guardian. Errors: auth.required, validation.failed, invitation.not_found, '
  'invitation.wrong_account, invitation.expired, invitation.not_pending, rate.limited.', true);

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
    perform private.fail('invitation.expired', 'The invitation has expired. Send a new one.');
  elsif v_invitation.status <> 'pending' then
    perform private.fail('invitation.not_pending', format('The invitation was %s.', v_invitation.status));
  end if;
  return v_invitation;
end;
$$;
comment on function private.own_pending_invitation(uuid) is
  'A pending invitation of the signed-in inviter, locked. Errors: auth.required, invitation.not_found, '
  'invitation.expired, invitation.not_pending.';

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

select private.expose('revoke_invitation', 'everyone',
  'The inviter revokes a pending invitation and voids its link. Returns the invitation. Errors: '
  'auth.required, invitation.not_found, invitation.expired, invitation.not_pending, rate.limited.', true);

create function private.renew_invitation(p_invitation_id uuid, p_is_shared boolean) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
declare
  v_invitation public.invitations := private.own_pending_invitation(p_invitation_id);
begin
  -- Checked as for a new one: the inviter's age may have become known.
  perform private.require_age_to_invite(v_invitation.inviter_id, v_invitation.kind);
  perform private.count_write(v_invitation.inviter_id);
  -- Invitations to a class or a course name a student, not an address.
  perform private.count_invitation(
    v_invitation.inviter_id, coalesce(v_invitation.invitee_email, v_invitation.invitee_phone, (
      select s.profile_id::text from private.invitation_secrets s where s.invitation_id = p_invitation_id)));
  update public.invitations i
  set sent_at = case when i.invitee_phone is null then now() end,
      send_count = i.send_count + case when i.invitee_phone is null then 1 else 0 end,
      expires_at = now() + make_interval(days => s.invitation_days)
  from private.settings s
  where i.id = p_invitation_id
  returning i.* into v_invitation;
  -- The new version voids the old link at once, before the new email is sent.
  update private.invitation_secrets set version = version + 1, token_sha256 = null, released_at = null
  where invitation_id = p_invitation_id;
  perform private.notify_invitee(v_invitation, p_is_shared);
  return v_invitation;
end;
$$;
comment on function private.renew_invitation(uuid, boolean) is
  'A new link and a new expiry for a pending invitation of the caller, sent or (p_is_shared) passed on. Errors: '
  'auth.required, invitation.not_found, invitation.expired, invitation.not_pending, age.not_confirmed, rate.limited.';

create function private.resend_invitation(p_invitation_id uuid) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
begin
  return private.renew_invitation(p_invitation_id, false);
end;
$$;

select private.expose('resend_invitation', 'everyone',
  'The inviter sends a pending invitation again, with a new link and a new expiry; the old link is void. '
  'To a phone number it goes as a text message, where the deployment sends these: else see share_invitation. '
  'Returns the invitation. Errors: auth.required, invitation.not_found, invitation.expired, '
  'invitation.not_pending, age.not_confirmed, rate.limited.', true);

create function private.share_invitation(p_invitation_id uuid) returns table (token text, url text)
language plpgsql volatile security definer rows 1 set search_path = ''
as $$
-- Definer: writes the token's hash.
declare
  v_invitation public.invitations := private.own_pending_invitation(p_invitation_id);
  v_token text := private.base64url(extensions.gen_random_bytes(32));
begin
  if v_invitation.invitee_phone is null then
    perform private.fail('validation.failed',
      'p_invitation_id must name an invitation of a phone number: only these have a link to pass on.');
  end if;
  -- Renewed and counted as if it were sent.
  perform private.renew_invitation(p_invitation_id, true);
  update private.invitation_secrets s set token_sha256 = private.sha256_hex(v_token)
  where s.invitation_id = p_invitation_id;
  return query
    select v_token, coalesce(s.app_url, s.functions_url) || '/invitations#token=' || v_token from private.settings s;
end;
$$;

select private.expose('share_invitation', 'everyone',
  'A link that the inviter passes on themselves, for a pending invitation of a phone number; nothing is sent. '
  'Each call makes a new link with a new expiry and voids the earlier one. The link shows the invitation; only an '
  'account with that number verified accepts it. url: null where the settings name no address. Errors: auth.required, '
  'age.not_confirmed, invitation.not_found, invitation.expired, invitation.not_pending, rate.limited, '
  'validation.failed.');

-- Functions: the schedule -------------------------------------------------------------------------

create function private.expire_invitations(p_now timestamptz default now()) returns integer
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

select private.expose('expire_invitations', 'operations',
  'Marks pending invitations past their expiry as expired. Returns the number. Called on a schedule or '
  'with the secret key.');
