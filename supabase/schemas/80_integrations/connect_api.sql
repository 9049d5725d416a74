-- Connecting an account at another platform: from the authorize link to the confirmed account. A new grant is
-- pending until the person who started it confirms the account with a proof that only the returning browser
-- received. Without it an attacker could send the authorize link to a victim and complete what the victim allowed.

-- Functions ---------------------------------------------------------------------------------------

create function private.url_query(p_params jsonb) returns text
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return (
    select string_agg(p.key || '=' || (
             select string_agg(
               case when c ~ '^[A-Za-z0-9_.~-]$' then c
                    else upper(regexp_replace(encode(convert_to(c, 'UTF8'), 'hex'), '(..)', '%\1', 'g')) end,
               '' order by n)
             from regexp_split_to_table(p.value, '') with ordinality t(c, n)), '&' order by p.key)
    from jsonb_each_text(p_params) p);
end;
$$;
comment on function private.url_query(jsonb) is 'Encodes an object of strings as a URL query.';

create function private.is_return_url(p_value text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings.
-- The rest must start a path, a query or a fragment: https://app.example.com.evil.example is refused.
begin
  return exists (
    select from private.settings s
    cross join lateral unnest(array_append(s.return_urls, s.app_url)) base
    where p_value = base
       or (starts_with(p_value, base) and substr(p_value, char_length(base) + 1, 1) in ('/', '?', '#')))
    and char_length(p_value) <= 2000 and p_value ~ '^[!-\[\]-~]+$';
end;
$$;
comment on function private.is_return_url(text) is
  'Whether a URL is below app_url or one of return_urls, so that people may be redirected to it.';

create function private.connect_integration(p_student_id uuid, p_provider text, p_return_to text default null)
returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
  v_provider private.integration_providers;
  v_settings private.settings;
  v_id uuid;
  v_state text := private.base64url(extensions.gen_random_bytes(32));
  v_verifier text := private.base64url(extensions.gen_random_bytes(32));
begin
  perform private.count_write(v_me);
  perform private.consume_rate_limit('connect_integration', v_me::text, 30, interval '1 hour');
  if not private.may_integrate(v_me, p_student_id) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  select p.* into v_provider from private.integration_providers p where p.provider = p_provider;
  select s.* into v_settings from private.settings s;
  if not found or v_provider.provider is null then
    perform private.fail('validation.failed', 'p_provider must be a known platform.');
  elsif not v_provider.is_import
        and num_nonnulls(v_provider.client_id, v_provider.authorize_url, v_settings.functions_url) < 3 then
    perform private.fail('validation.failed', 'p_provider must be a platform that is configured.');
  elsif p_return_to is not null and not private.is_return_url(p_return_to) then
    perform private.fail('validation.failed', 'p_return_to must be a URL of this deployment.');
  end if;

  insert into public.student_integration_links (student_id, provider) values (p_student_id, p_provider)
  on conflict (student_id, provider) do nothing;
  select l.id into v_id from public.student_integration_links l
  where l.student_id = p_student_id and l.provider = p_provider for update;
  -- Checked again in a new statement after the lock, which the end of a guardian link takes as well.
  if not private.may_integrate(v_me, p_student_id) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform private.require_consent(p_student_id, private.platform_purpose(p_provider));
  if v_provider.is_import then
    update public.student_integration_links l
    set status = 'active', connected_by_id = v_me, linked_at = now(), last_error = null
    where l.id = v_id and (l.status <> 'active' or not private.may_integrate(l.connected_by_id, l.student_id));
    return json_build_object('integration_id', v_id, 'authorize_url', null);
  end if;
  delete from private.integration_states s where s.integration_id = v_id and s.person_id = v_me;
  insert into private.integration_states (state_sha256, integration_id, person_id, verifier, return_to, expires_at)
  values (private.sha256_hex(v_state), v_id, v_me, v_verifier, p_return_to,
          now() + interval '10 minutes');
  return json_build_object('integration_id', v_id, 'authorize_url', v_provider.authorize_url || '?'
    || private.url_query(
    v_provider.authorize_params || jsonb_build_object(
      'response_type', 'code', 'client_id', v_provider.client_id,
      'redirect_uri', v_settings.functions_url || '/integration-callback',
      'scope', array_to_string(v_provider.scopes, ' '), 'state', v_state,
      'code_challenge', private.base64url(sha256(convert_to(v_verifier, 'UTF8'))), 'code_challenge_method', 'S256')));
end;
$$;

select private.expose('connect_integration', 'everyone',
  'Starts to connect or reconnect a student''s account. Returns {integration_id, authorize_url}: the '
  'person opens authorize_url within ten minutes, returns to p_return_to (default app_url) with '
  '`integration`, `result` and `proof` in the query, and calls complete_integration. authorize_url is null '
  'for platforms with uploaded exports, which are active at once. For the student and guardians with '
  'view_progress, with consent to this platform. Errors: auth.required, student.not_found, consent.required, '
  'validation.failed, rate.limited.');

create function private.preview_integration(p_integration_id uuid, p_proof text default null)
returns table (external_account text, scopes text[])
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads a closed table. Without the proof, whoever sends the authorize link to somebody would learn whose
-- account consented.
declare
  v_me uuid := private.require_me();
begin
  return query
    select g.external_account, g.scopes
    from private.integration_grants g
    join public.student_integration_links l on l.id = g.integration_id
    where g.integration_id = p_integration_id and g.person_id = v_me and g.expires_at > now()
      and g.proof_sha256 = private.sha256_hex(p_proof) and private.may_integrate(v_me, l.student_id);
  if not found then
    perform private.fail('integration.state_invalid', 'No pending authorization. Connect again.');
  end if;
end;
$$;

select private.expose('preview_integration', 'everyone',
  'Which account consented, before complete_integration: one row {external_account, scopes}, for the person who '
  'started the connection. p_proof: `proof` from the query of the return URL. Errors: auth.required, '
  'integration.state_invalid.');

create function private.complete_integration(p_integration_id uuid, p_proof text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
  v_link public.student_integration_links;
  v_grant private.integration_grants;
begin
  perform private.count_write(v_me);
  v_link := private.lock_integration(p_integration_id);
  perform private.require_consent(v_link.student_id, private.platform_purpose(v_link.provider));
  delete from private.integration_grants g
  where g.integration_id = v_link.id and g.person_id = v_me and g.expires_at > now()
    and g.proof_sha256 = private.sha256_hex(p_proof)
  returning g.* into v_grant;
  if not found then
    perform private.fail('integration.state_invalid', 'No pending authorization. Connect again.');
  end if;
  if v_link.external_user_id <> v_grant.external_user_id then
    perform private.revoke_tokens(v_link.id);
    -- Whoever connected the first one would otherwise go on believing in it, also where somebody else disconnected it
    -- before. Named is neither account nor person.
    if v_link.connected_by_id <> v_me
       and private.may_integrate(v_link.connected_by_id, v_link.student_id) then
      perform private.notify_integration(v_link, 'replaced', format('replaced:%s', v_grant.proof_sha256));
    end if;
  end if;
  insert into private.integration_tokens as t (integration_id, key_id, access_token_encrypted, access_expires_at,
    refresh_token_encrypted)
  values (v_link.id, v_grant.key_id, v_grant.access_token_encrypted, v_grant.access_expires_at,
    v_grant.refresh_token_encrypted)
  on conflict (integration_id) do update
    set key_id = excluded.key_id, access_token_encrypted = excluded.access_token_encrypted,
        access_expires_at = excluded.access_expires_at, refresh_token_encrypted = excluded.refresh_token_encrypted;
  perform private.cancel_syncs(v_link.id);
  update public.student_integration_links l
  set status = 'active', connected_by_id = v_me, external_user_id = v_grant.external_user_id,
      external_account = v_grant.external_account, scopes = v_grant.scopes, linked_at = now(), last_error = null,
      failures = 0, next_sync_at = now(), lease_id = null, lease_until = null, last_full_sync_at = null,
      is_fresh = l.is_fresh or l.external_user_id is distinct from v_grant.external_user_id,
      cursors = '{}'
  where l.id = v_link.id;
end;
$$;
comment on function private.complete_integration(uuid, text) is 'See public.complete_integration.';

create function public.complete_integration(p_integration_id uuid, p_proof text default null)
returns public.my_integrations
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_input jsonb := jsonb_build_array(p_integration_id, p_proof);
  v_integration public.my_integrations;
begin
  if private.repeated('complete_integration', v_input) is null then
    perform private.complete_integration(p_integration_id, p_proof);
    perform private.remembered('complete_integration', v_input, 'true');
  end if;
  select i.* into v_integration from public.my_integrations i where i.id = p_integration_id;
  return v_integration;
end;
$$;
comment on function public.complete_integration(uuid, text) is
  'The person who started the connection confirms the account that preview_integration shows. p_proof: `proof` '
  'from the query of the return URL. The first sync is due at once. Returns the my_integrations row. '
  'Errors: auth.required, integration.not_found, integration.state_invalid, consent.required, rate.limited. '
  'With an Idempotency-Key also validation.failed and request.mismatch.';
grant execute on function private.complete_integration(uuid, text), public.complete_integration(uuid, text)
to anon, authenticated, service_role;

create function private.lock_integration(p_integration_id uuid) returns public.student_integration_links
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: locks a row of a closed table.
-- Access is checked in a new statement after the lock, which the end of a guardian link takes as well.
declare
  v_link public.student_integration_links;
begin
  select l.* into v_link from public.student_integration_links l where l.id = p_integration_id for update;
  if not found or not private.may_integrate(private.me(), v_link.student_id) then
    perform private.fail('integration.not_found', 'No such integration.');
  end if;
  return v_link;
end;
$$;
comment on function private.lock_integration(uuid) is
  'An integration of the signed-in person or of their students, locked. Errors: integration.not_found.';
