-- Grants of integrations: how they come in, are kept fresh and are taken back. What the edge functions
-- call, and what ends an integration: by somebody's wish, or because whoever connected it may no longer.

-- Functions: ending -------------------------------------------------------------------------------

create function private.revoke_tokens(p_integration_id uuid, p_person_id uuid default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
begin
  with gone as (
    delete from private.integration_grants g
    where g.integration_id = p_integration_id and (p_person_id is null or g.person_id = p_person_id)
    returning g.external_user_id, g.key_id, g.refresh_sealed
  )
  insert into private.integration_revocations (integration_id, provider, external_user_id, key_id, refresh_sealed)
  select l.id, l.provider, g.external_user_id, g.key_id, g.refresh_sealed
  from gone g join public.student_integration_links l on l.id = p_integration_id;
  if p_person_id is not null then
    return;
  end if;
  with gone as (
    delete from private.integration_tokens t where t.integration_id = p_integration_id returning t.key_id, t.refresh_sealed
  )
  insert into private.integration_revocations (integration_id, provider, external_user_id, key_id, refresh_sealed)
  select l.id, l.provider, l.external_user_id, g.key_id, g.refresh_sealed
  from gone g join public.student_integration_links l on l.id = p_integration_id
  where l.external_user_id is not null;
end;
$$;
comment on function private.revoke_tokens(uuid, uuid) is
  'Takes tokens and waiting grants away and queues their revocation; with a person, only the grant that waits for him.';

create function private.end_integration(p_integration_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables. What was synced stays: it is the student's.
begin
  perform private.revoke_tokens(p_integration_id);
  delete from private.integration_states s where s.integration_id = p_integration_id;
  perform private.cancel_syncs(p_integration_id);
  update public.student_integration_links l
  set status = 'disconnected', last_error = null, next_sync_at = null, lease_id = null, lease_until = null
  where l.id = p_integration_id and l.status <> 'disconnected';
end;
$$;
comment on function private.end_integration(uuid) is 'Disconnects, and has the grant revoked.';

create function private.disconnect_integration(p_integration_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_me uuid := private.require_me();
begin
  perform private.count_write(v_me);
  perform private.end_integration((private.lock_integration(p_integration_id)).id);
end;
$$;
comment on function private.disconnect_integration(uuid) is 'See public.disconnect_integration.';

create function public.disconnect_integration(p_integration_id uuid) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.disconnect_integration(p_integration_id); end; $$;
comment on function public.disconnect_integration(uuid) is
  'Ends an integration; its grant is revoked at the provider within minutes. What was synced stays. For the student and guardians with view_progress. Errors: auth.required, integration.not_found, rate.limited.';

create function private.end_integrations_of(p_person_id uuid, p_student_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_link public.student_integration_links;
begin
  for v_link in
    select l.* from public.student_integration_links l where l.student_id = p_student_id order by l.id for update
  loop
    if v_link.connected_by_id = p_person_id then
      perform private.end_integration(v_link.id);
    else
      -- He may have begun to connect it anew.
      perform private.revoke_tokens(v_link.id, p_person_id);
      delete from private.integration_states s where s.integration_id = v_link.id and s.person_id = p_person_id;
    end if;
  end loop;
end;
$$;
comment on function private.end_integrations_of(uuid, uuid) is 'Ends what a person has connected for a student.';

create function private.adopt_integrations(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves links between profiles. Where the account has one of the same platform, it stays.
begin
  update public.student_integration_links l set student_id = p_profile_id
  where l.student_id = p_placeholder_id
    and not exists (select from public.student_integration_links x where x.student_id = p_profile_id and x.provider = l.provider);
end;
$$;
comment on function private.adopt_integrations(uuid, uuid) is 'Moves a placeholder''s integrations to the account that takes it over.';

-- Functions: what the edge functions call ----------------------------------------------------------

create function private.open_integration_state(p_state_sha256 text, p_now timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables. One statement: of two that open it, one finds nothing.
declare
  v_state private.integration_states;
  v_opened jsonb;
begin
  update private.integration_states s set opened_at = p_now
  where s.state_sha256 = p_state_sha256 and s.opened_at is null and s.expires_at > p_now
  returning s.* into v_state;
  select jsonb_build_object(
           'integration_id', l.id, 'provider', l.provider, 'verifier', v_state.verifier, 'return_to', coalesce(v_state.return_to, s.app_url),
           'client_id', p.client_id, 'redirect_uri', s.functions_url || '/integration-callback', 'scopes', p.scopes)
  into v_opened
  from public.student_integration_links l
  join private.integration_providers p on p.provider = l.provider
  cross join private.settings s
  where l.id = v_state.integration_id and private.may_integrate(v_state.person_id, l.student_id);
  if v_opened is null then
    perform private.fail('integration.state_invalid', 'This authorisation was used already, or is too old.');
  end if;
  return v_opened;
end;
$$;
comment on function private.open_integration_state(text, timestamptz) is 'See public.open_integration_state.';

create function public.open_integration_state(p_state_sha256 text, p_now timestamptz default now()) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.open_integration_state(p_state_sha256, p_now); end; $$;
comment on function public.open_integration_state(text, timestamptz) is
  'Opens an authorisation, once: {integration_id, provider, verifier, return_to, client_id, redirect_uri, scopes}. For integration-callback, with the secret key. Errors: integration.state_invalid.';

create function private.store_integration_grant(p_state_sha256 text, p_grant jsonb, p_now timestamptz) returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_state private.integration_states;
  v_link public.student_integration_links;
  v_external_user_id text := private.clean_text('external_user_id', p_grant ->> 'external_user_id', 200);
  v_external_account text := private.clean_text('external_account', p_grant ->> 'external_account', 320);
  v_proof text := private.base64url(extensions.gen_random_bytes(32));
begin
  perform private.check_sealed(p_grant);
  if num_nonnulls(v_external_user_id, v_external_account) < 2 or jsonb_typeof(p_grant -> 'scopes') is distinct from 'array' then
    perform private.fail('validation.failed', 'p_grant: whose account it is, and its scopes.');
  end if;
  -- The link first, as everywhere: whoever ends it then takes its states away.
  select l.* into v_link from public.student_integration_links l
  join private.integration_states s on s.integration_id = l.id
  where s.state_sha256 = p_state_sha256 for update of l;
  delete from private.integration_states s
  where s.state_sha256 = p_state_sha256 and s.opened_at > p_now - interval '5 minutes'
  returning s.* into v_state;
  if not found or not private.may_integrate(v_state.person_id, v_link.student_id) then
    perform private.fail('integration.state_invalid', 'This authorisation was used already, or is too old.');
  end if;
  perform private.revoke_tokens(v_link.id, v_state.person_id);
  insert into private.integration_grants (
    integration_id, person_id, external_user_id, external_account, scopes, key_id, access_sealed, access_expires_at,
    refresh_sealed, proof_sha256, expires_at)
  values (v_link.id, v_state.person_id, v_external_user_id, v_external_account,
          array(select left(x, 300) from jsonb_array_elements_text(p_grant -> 'scopes') x limit 50),
          p_grant ->> 'key_id', p_grant ->> 'access_sealed', (p_grant ->> 'access_expires_at')::timestamptz,
          p_grant ->> 'refresh_sealed', encode(sha256(convert_to(v_proof, 'UTF8')), 'hex'), p_now + interval '1 hour');
  return v_proof;
end;
$$;
comment on function private.store_integration_grant(text, jsonb, timestamptz) is 'See public.store_integration_grant.';

create function public.store_integration_grant(p_state_sha256 text, p_grant jsonb, p_now timestamptz default now()) returns text
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.store_integration_grant(p_state_sha256, p_grant, p_now); end; $$;
comment on function public.store_integration_grant(text, jsonb, timestamptz) is
  'Keeps a grant, sealed, until the person who started it completes it. p_grant: {external_user_id, external_account, scopes, key_id, access_sealed, access_expires_at, refresh_sealed}. Returns the proof that complete_integration asks for: it is for the browser that came back. For integration-callback, with the secret key. Errors: integration.state_invalid, validation.failed.';

create function private.check_sealed(p_tokens jsonb) returns void
language plpgsql stable security invoker set search_path = ''
as $$
declare
  v_expires_at timestamptz;
begin
  if jsonb_typeof(p_tokens) is distinct from 'object'
     or private.is_plain_text(p_tokens ->> 'key_id', 100) is not true
     or (p_tokens ->> 'access_sealed' ~ '^[A-Za-z0-9_.-]{20}[A-Za-z0-9_.-]*$'
         and p_tokens ->> 'refresh_sealed' ~ '^[A-Za-z0-9_.-]{20}[A-Za-z0-9_.-]*$'
         and octet_length(p_tokens::text) <= 30000) is not true then
    perform private.fail('validation.failed', 'Tokens come sealed, with the id of their key.');
  end if;
  v_expires_at := (p_tokens ->> 'access_expires_at')::timestamptz;
  if isfinite(v_expires_at) is not true then
    perform private.fail('validation.failed', 'access_expires_at: a time.');
  end if;
exception when data_exception then
  perform private.fail('validation.failed', 'access_expires_at: a time.');
end;
$$;
comment on function private.check_sealed(jsonb) is 'Refuses tokens that are not sealed. Errors: validation.failed.';

create function private.store_integration_tokens(p_integration_id uuid, p_lease_id uuid, p_tokens jsonb) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed table. The lease is the lock under which tokens are renewed.
begin
  perform private.check_sealed(p_tokens);
  perform from public.student_integration_links l
  where l.id = p_integration_id and l.lease_id = p_lease_id and l.status = 'active' for update;
  if not found then
    return false;
  end if;
  update private.integration_tokens t
  set key_id = p_tokens ->> 'key_id', access_sealed = p_tokens ->> 'access_sealed',
      access_expires_at = (p_tokens ->> 'access_expires_at')::timestamptz, refresh_sealed = p_tokens ->> 'refresh_sealed'
  where t.integration_id = p_integration_id;
  return found;
end;
$$;
comment on function private.store_integration_tokens(uuid, uuid, jsonb) is 'See public.store_integration_tokens.';

create function public.store_integration_tokens(p_integration_id uuid, p_lease_id uuid, p_tokens jsonb) returns boolean
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.store_integration_tokens(p_integration_id, p_lease_id, p_tokens); end; $$;
comment on function public.store_integration_tokens(uuid, uuid, jsonb) is
  'Keeps renewed tokens: {key_id, access_sealed, access_expires_at, refresh_sealed}. False where the lease is lost. For integration-sync, with the secret key. Errors: validation.failed.';

create function private.claim_revocations(p_limit integer, p_lease_seconds integer, p_now timestamptz)
returns setof private.integration_revocations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
begin
  if (p_limit between 1 and 100 and p_lease_seconds between 10 and 3600 and isfinite(p_now)) is not true then
    perform private.fail('validation.failed', 'p_limit is 1 to 100, p_lease_seconds 10 to 3600.');
  end if;
  -- Revoking one token of an account ends all of them: not while another grant of it stands.
  delete from private.integration_revocations r
  where exists (select from private.integration_tokens t join public.student_integration_links l on l.id = t.integration_id
                where l.provider = r.provider and l.external_user_id = r.external_user_id and l.status <> 'needs_reconnect')
     or exists (select from private.integration_grants g join public.student_integration_links l on l.id = g.integration_id
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
comment on function private.claim_revocations(integer, integer, timestamptz) is 'See public.claim_revocations.';

create function public.claim_revocations(p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (id uuid, integration_id uuid, provider text, key_id text, refresh_sealed text)
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return query select r.id, r.integration_id, r.provider, r.key_id, r.refresh_sealed
               from private.claim_revocations(p_limit, p_lease_seconds, p_now) r;
end;
$$;
comment on function public.claim_revocations(integer, integer, timestamptz) is
  'Grants to take back at their provider. For integration-sync, with the secret key. Errors: validation.failed.';

create function private.record_revocation(p_revocation_id uuid, p_is_done boolean, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed table. After a week what is left is an access token that has long expired, and a
-- grant that the person can see and end at the provider.
begin
  delete from private.integration_revocations r
  where r.id = p_revocation_id and (p_is_done or r.created_at <= p_now - interval '7 days');
  update private.integration_revocations r
  set next_try_at = p_now + least(interval '6 hours', interval '1 minute' * power(2, least(r.attempts, 12)))
  where r.id = p_revocation_id;
end;
$$;
comment on function private.record_revocation(uuid, boolean, timestamptz) is 'See public.record_revocation.';

create function public.record_revocation(p_revocation_id uuid, p_is_done boolean, p_now timestamptz default now()) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.record_revocation(p_revocation_id, p_is_done, p_now); end; $$;
comment on function public.record_revocation(uuid, boolean, timestamptz) is
  'What became of a revocation: done, or to be tried again later, for a week. For integration-sync, with the secret key.';

create function private.tend_integrations(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables. A restriction begins silently, at its hour: whoever it binds is found here.
declare
  v_link public.student_integration_links;
  v_ended integer := 0;
begin
  delete from private.integration_states s where s.expires_at <= p_now - interval '5 minutes';
  perform private.revoke_tokens(g.integration_id, g.person_id)
  from private.integration_grants g where g.expires_at <= p_now;
  delete from public.sync_runs r
  where r.finished_at <= p_now - interval '90 days' and exists (
    select from public.sync_runs x where x.integration_id = r.integration_id and x.created_at > r.created_at);
  for v_link in
    select l.* from public.student_integration_links l
    where l.status in ('active', 'needs_reconnect', 'paused') and not private.may_integrate(l.connected_by_id, l.student_id)
    order by l.id for update skip locked
  loop
    perform private.end_integration(v_link.id);
    v_ended := v_ended + 1;
  end loop;
  return v_ended;
end;
$$;
comment on function private.tend_integrations(timestamptz) is
  'Forgets authorisations and grants that nobody completed, and old runs; ends integrations of those who may no longer. Returns how many ended. For the schedule.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__end_integrations() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
begin
  if old.relationship_type = 'GUARDIAN' and old.status = 'ACTIVE'
     and not private.may_integrate(old.source_profile_id, old.target_profile_id) then
    perform private.end_integrations_of(old.source_profile_id, old.target_profile_id);
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_graph__end_integrations() is
  'Who is no guardian any more, or may not view the progress, keeps nothing connected.';

create trigger profile_graph_60_end_integrations_update after update on public.profile_graph
  for each row execute function private.tg_profile_graph__end_integrations();
create trigger profile_graph_60_end_integrations_delete after delete on public.profile_graph
  for each row execute function private.tg_profile_graph__end_integrations();

grant execute on function private.disconnect_integration(uuid), public.disconnect_integration(uuid)
to anon, authenticated, service_role;
grant execute on function
  private.open_integration_state(text, timestamptz), public.open_integration_state(text, timestamptz),
  private.store_integration_grant(text, jsonb, timestamptz), public.store_integration_grant(text, jsonb, timestamptz),
  private.store_integration_tokens(uuid, uuid, jsonb), public.store_integration_tokens(uuid, uuid, jsonb),
  private.claim_revocations(integer, integer, timestamptz), public.claim_revocations(integer, integer, timestamptz),
  private.record_revocation(uuid, boolean, timestamptz), public.record_revocation(uuid, boolean, timestamptz)
to service_role;
