-- Grants of integrations: how the edge functions store, renew and revoke them, and what ends an
-- integration: a person's request, or the end of the access of the person who connected it.

-- Functions: ending -------------------------------------------------------------------------------

create function private.revoke_tokens(p_integration_id uuid, p_person_id uuid default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  with gone as (
    delete from private.integration_grants g
    where g.integration_id = p_integration_id and (p_person_id is null or g.person_id = p_person_id)
    returning g.external_user_id, g.key_id, g.refresh_token_encrypted
  )
  insert into private.integration_revocations (integration_id, provider, external_user_id, key_id,
    refresh_token_encrypted)
  select l.id, l.provider, g.external_user_id, g.key_id, g.refresh_token_encrypted
  from gone g join public.student_integration_links l on l.id = p_integration_id;
  if p_person_id is not null then
    return;
  end if;
  with gone as (
    delete from private.integration_tokens t where t.integration_id = p_integration_id
    returning t.key_id, t.refresh_token_encrypted
  )
  insert into private.integration_revocations (integration_id, provider, external_user_id, key_id,
    refresh_token_encrypted)
  select l.id, l.provider, l.external_user_id, g.key_id, g.refresh_token_encrypted
  from gone g join public.student_integration_links l on l.id = p_integration_id
  where l.external_user_id is not null;
end;
$$;
comment on function private.revoke_tokens(uuid, uuid) is
  'Deletes tokens and pending grants and queues their revocation. With p_person_id: only that person''s '
  'pending grant.';

create function private.end_integration(p_integration_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Synced records stay: they belong to the student.
begin
  perform private.revoke_tokens(p_integration_id);
  delete from private.integration_states s where s.integration_id = p_integration_id;
  perform private.cancel_syncs(p_integration_id);
  update public.student_integration_links l
  set status = 'disconnected', last_error = null, next_sync_at = null, lease_id = null, lease_until = null
  where l.id = p_integration_id and l.status <> 'disconnected';
end;
$$;
comment on function private.end_integration(uuid) is
  'Disconnects an integration and queues the revocation of its grant.';

create function private.disconnect_integration(p_integration_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
begin
  perform private.count_write(v_me);
  perform private.end_integration((private.lock_integration(p_integration_id)).id);
end;
$$;

select private.expose('disconnect_integration', 'everyone',
  'Ends an integration; its grant is revoked at the provider within minutes. Synced records stay. For the '
  'student and guardians with view_progress. Errors: auth.required, integration.not_found, rate.limited.');

create function private.end_integrations_of(p_person_id uuid, p_student_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_link public.student_integration_links;
begin
  for v_link in
    select l.* from public.student_integration_links l where l.student_id = p_student_id order by l.id for update
  loop
    if v_link.connected_by_id = p_person_id then
      perform private.end_integration(v_link.id);
    else
      -- The person may have started to reconnect it.
      perform private.revoke_tokens(v_link.id, p_person_id);
      delete from private.integration_states s where s.integration_id = v_link.id and s.person_id = p_person_id;
    end if;
  end loop;
end;
$$;
comment on function private.end_integrations_of(uuid, uuid) is
  'Ends what a person has connected, or started to connect, for a student.';

create function private.end_integrations_at_account_end(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  perform private.end_integration(l.id)
  from public.student_integration_links l where l.student_id = p_profile_id;
  update public.student_integration_links l set external_user_id = null, external_account = null
  where p_profile_id in (l.student_id, l.connected_by_id);
end;
$$;
comment on function private.end_integrations_at_account_end(uuid) is
  'When an account ends: ends the integrations of the student, and forgets the external accounts of what '
  'they had or connected.';

create function private.adopt_integrations(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves integrations between profiles. One that the account already has of a platform stays.
begin
  update public.student_integration_links l set student_id = p_profile_id
  where l.student_id = p_placeholder_id
    and not exists (select from public.student_integration_links x
                    where x.student_id = p_profile_id and x.provider = l.provider);
end;
$$;
comment on function private.adopt_integrations(uuid, uuid) is
  'Moves the integrations of a placeholder to the account that takes it over.';

-- Functions: calls of the edge functions ----------------------------------------------------------

create function private.open_integration_state(p_state_sha256 text, p_now timestamptz default now()) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. One statement, so that only one of two concurrent calls succeeds.
declare
  v_state private.integration_states;
  v_opened jsonb;
begin
  update private.integration_states s set consumed_at = p_now
  where s.state_sha256 = p_state_sha256 and s.consumed_at is null and s.expires_at > p_now
  returning s.* into v_state;
  select jsonb_build_object(
           'integration_id', l.id, 'provider', l.provider, 'verifier', v_state.verifier,
           'return_to', coalesce(v_state.return_to, s.app_url), 'client_id', p.client_id,
           'redirect_uri', s.functions_url || '/integration-callback', 'scopes', p.scopes)
  into v_opened
  from public.student_integration_links l
  join private.integration_providers p on p.provider = l.provider
  cross join private.settings s
  where l.id = v_state.integration_id and private.may_integrate(v_state.person_id, l.student_id)
    and private.has_consent(l.student_id, private.platform_purpose(l.provider), p_now);
  if v_opened is null then
    perform private.fail('integration.state_invalid', 'This authorization has been used or has expired.');
  end if;
  return v_opened;
end;
$$;

select private.expose('open_integration_state', 'operations',
  'Consumes the state of an authorization, once. Returns {integration_id, provider, verifier, return_to, '
  'client_id, redirect_uri, scopes}. For integration-callback, with the secret key. Errors: '
  'integration.state_invalid.');

create function private.store_integration_grant(
  p_state_sha256 text, p_grant jsonb, p_now timestamptz default now())
returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_state private.integration_states;
  v_link public.student_integration_links;
  v_external_user_id text := private.clean_text('external_user_id', p_grant ->> 'external_user_id', 200);
  v_external_account text := private.clean_text('external_account', p_grant ->> 'external_account', 320);
  v_proof text := private.base64url(extensions.gen_random_bytes(32));
begin
  perform private.check_encrypted(p_grant);
  if num_nonnulls(v_external_user_id, v_external_account) < 2
     or jsonb_typeof(p_grant -> 'scopes') is distinct from 'array' then
    perform private.fail('validation.failed',
                         'p_grant must have external_user_id, external_account and scopes.');
  end if;
  -- Locks the link first, as every path does: ending a link deletes its states.
  select l.* into v_link from public.student_integration_links l
  join private.integration_states s on s.integration_id = l.id
  where s.state_sha256 = p_state_sha256 for update of l;
  delete from private.integration_states s
  where s.state_sha256 = p_state_sha256 and s.consumed_at > p_now - interval '5 minutes'
  returning s.* into v_state;
  if not found or not private.may_integrate(v_state.person_id, v_link.student_id)
     or not private.has_consent(v_link.student_id, private.platform_purpose(v_link.provider), p_now) then
    perform private.fail('integration.state_invalid', 'This authorization has been used or has expired.');
  end if;
  perform private.revoke_tokens(v_link.id, v_state.person_id);
  insert into private.integration_grants (
    integration_id, person_id, external_user_id, external_account, scopes, key_id, access_token_encrypted,
    access_expires_at, refresh_token_encrypted, proof_sha256, expires_at)
  values (v_link.id, v_state.person_id, v_external_user_id, v_external_account,
          array(select left(x, 300) from jsonb_array_elements_text(p_grant -> 'scopes') x limit 50),
          p_grant ->> 'key_id', p_grant ->> 'access_token_encrypted', (p_grant ->> 'access_expires_at')::timestamptz,
          p_grant ->> 'refresh_token_encrypted', private.sha256_hex(v_proof), p_now + interval '1 hour');
  return v_proof;
end;
$$;

select private.expose('store_integration_grant', 'operations',
  'Stores an encrypted grant until the person who started it completes it, at most an hour. p_grant: '
  '{external_user_id, external_account, scopes, key_id, access_token_encrypted, access_expires_at, '
  'refresh_token_encrypted}. Returns the proof for complete_integration, to be given only to the returning browser. '
  'For integration-callback, with the secret key. Errors: integration.state_invalid, validation.failed.');

create function private.check_encrypted(p_tokens jsonb) returns void
language plpgsql stable security invoker set search_path = ''
as $$
declare
  v_expires_at timestamptz;
begin
  if jsonb_typeof(p_tokens) is distinct from 'object'
     or private.is_plain_text(p_tokens ->> 'key_id', 100) is not true
     or (p_tokens ->> 'access_token_encrypted' ~ '^[A-Za-z0-9_.-]{20}[A-Za-z0-9_.-]*$'
         and p_tokens ->> 'refresh_token_encrypted' ~ '^[A-Za-z0-9_.-]{20}[A-Za-z0-9_.-]*$'
         and octet_length(p_tokens::text) <= 30000) is not true then
    perform private.fail('validation.failed',
      'key_id, access_token_encrypted, refresh_token_encrypted: encrypted tokens are required.');
  end if;
  v_expires_at := (p_tokens ->> 'access_expires_at')::timestamptz;
  if isfinite(v_expires_at) is not true then
    perform private.fail('validation.failed', 'access_expires_at: must be a time.');
  end if;
exception when data_exception then
  perform private.fail('validation.failed', 'access_expires_at: must be a time.');
end;
$$;
comment on function private.check_encrypted(jsonb) is
  'Refuses tokens that are not in the format of encrypted ones. Errors: validation.failed.';

create function private.store_integration_tokens(p_integration_id uuid, p_lease_id uuid, p_tokens jsonb)
returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes integration_tokens, a closed table. Tokens are renewed under the lease.
begin
  perform private.check_encrypted(p_tokens);
  perform from public.student_integration_links l
  where l.id = p_integration_id and l.lease_id = p_lease_id and l.status = 'active' for update;
  if not found then
    return false;
  end if;
  update private.integration_tokens t
  set key_id = p_tokens ->> 'key_id', access_token_encrypted = p_tokens ->> 'access_token_encrypted',
      access_expires_at = (p_tokens ->> 'access_expires_at')::timestamptz,
      refresh_token_encrypted = p_tokens ->> 'refresh_token_encrypted'
  where t.integration_id = p_integration_id;
  return found;
end;
$$;

select private.expose('store_integration_tokens', 'operations',
  'Stores renewed tokens: {key_id, access_token_encrypted, access_expires_at, refresh_token_encrypted}. Returns false '
  'if the lease is lost. For integration-sync, with the secret key. Errors: validation.failed.');

create function private.claim_revocations(p_limit integer, p_lease_seconds integer, p_now timestamptz)
returns setof private.integration_revocations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  perform private.check_claim(p_limit, 100, p_lease_seconds, p_now);
  -- Revoking one token of an account ends all of them, so not while another grant of it is in use.
  delete from private.integration_revocations r
  where exists (select from private.integration_tokens t
                join public.student_integration_links l on l.id = t.integration_id
                where l.provider = r.provider and l.external_user_id = r.external_user_id
                  and l.status <> 'needs_reconnect')
     or exists (select from private.integration_grants g
                join public.student_integration_links l on l.id = g.integration_id
                where l.provider = r.provider and g.external_user_id = r.external_user_id);
  return query
    with due as (
      select r.id from private.integration_revocations r
      where r.next_try_at <= p_now order by r.next_try_at limit p_limit for update skip locked
    )
    update private.integration_revocations r
    set next_try_at = p_now + make_interval(secs => p_lease_seconds), attempts = r.attempts + 1
    from due d where r.id = d.id
    returning r.*;
end;
$$;
comment on function private.claim_revocations(integer, integer, timestamptz) is
  'See public.claim_revocations.';

create function public.claim_revocations(p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (id uuid, integration_id uuid, provider text, key_id text, refresh_token_encrypted text)
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return query select r.id, r.integration_id, r.provider, r.key_id, r.refresh_token_encrypted
               from private.claim_revocations(p_limit, p_lease_seconds, p_now) r;
end;
$$;
comment on function public.claim_revocations(integer, integer, timestamptz) is
  'Leases up to p_limit (1 to 100) grants to revoke at their provider, for p_lease_seconds (1 to 3600). '
  'For integration-sync, with the secret key. Errors: validation.failed.';
grant execute on function
  private.claim_revocations(integer, integer, timestamptz),
  public.claim_revocations(integer, integer, timestamptz)
to service_role;

create function private.record_revocation(
  p_revocation_id uuid, p_is_done boolean, p_now timestamptz default now())
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes integration_revocations, a closed table.
-- Given up after a week: the access token has expired, and the person can end the grant at the provider.
begin
  delete from private.integration_revocations r
  where r.id = p_revocation_id and (p_is_done or r.created_at <= p_now - interval '7 days');
  update private.integration_revocations r
  set next_try_at = p_now + least(interval '6 hours', interval '1 minute' * power(2, least(r.attempts, 12)))
  where r.id = p_revocation_id;
end;
$$;

select private.expose('record_revocation', 'operations',
  'Records the result of a revocation: done, or to be retried for up to a week. For integration-sync, with '
  'the secret key.');

create function private.expire_authorizations(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_expired integer;
begin
  delete from private.integration_states s where s.expires_at <= p_now - interval '5 minutes';
  get diagnostics v_expired = row_count;
  perform private.revoke_tokens(g.integration_id, g.person_id)
  from private.integration_grants g where g.expires_at <= p_now;
  return v_expired;
end;
$$;
comment on function private.expire_authorizations(timestamptz) is
  'Deletes expired authorizations and grants that nobody completed. Returns the number of the first. Called on a '
  'schedule.';

create function private.expire_integrations(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Finds people whose restriction has begun since; until then their access is
-- checked whenever a sync is claimed. Asks for every link, so once a night.
declare
  v_link public.student_integration_links;
  v_ended integer := 0;
begin
  perform private.expire_authorizations(p_now);
  for v_link in
    select l.* from public.student_integration_links l
    where l.status in ('active', 'needs_reconnect', 'paused')
      and not private.may_integrate(l.connected_by_id, l.student_id)
    order by l.id for update skip locked
  loop
    perform private.end_integration(v_link.id);
    v_ended := v_ended + 1;
  end loop;
  return v_ended;
end;
$$;
comment on function private.expire_integrations(timestamptz) is
  'Deletes expired authorizations and grants, and ends integrations whose connecting person no '
  'longer has access. Returns the number ended. Called on a schedule.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__end_integrations() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  if old.relationship_type = 'GUARDIAN' and old.status = 'ACTIVE'
     and not private.may_integrate(old.source_profile_id, old.target_profile_id) then
    perform private.end_integrations_of(old.source_profile_id, old.target_profile_id);
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_graph__end_integrations() is
  'Ends the integrations of a guardian whose link ends or loses view_progress.';

create function private.tg_consents__apply_to_integration() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Locks the link, as every path does: what connects or writes at the same time has
-- finished, or waits and then finds no consent.
begin
  perform from public.student_integration_links l
  where l.student_id = new.student_id and private.platform_purpose(l.provider) = new.purpose for update;
  if not found then
    return null;
  elsif private.has_consent(new.student_id, new.purpose) then
    update public.student_integration_links l set next_sync_at = now(), last_error = null
    where l.student_id = new.student_id and private.platform_purpose(l.provider) = new.purpose and l.status = 'active'
      and l.last_error = 'consent_missing';
  elsif new.decision = 'withdrawn' then
    perform private.end_integration(l.id)
    from public.student_integration_links l
    where l.student_id = new.student_id and private.platform_purpose(l.provider) = new.purpose;
  end if;
  return null;
end;
$$;
comment on function private.tg_consents__apply_to_integration() is
  'Ends an integration whose consent is withdrawn, and queues the revocation of its grant; one that paused goes on.';

create trigger consents_60_apply_to_integration after insert on public.consents
  for each row execute function private.tg_consents__apply_to_integration();
create trigger profile_graph_60_end_integrations after update or delete on public.profile_graph
  for each row execute function private.tg_profile_graph__end_integrations();
