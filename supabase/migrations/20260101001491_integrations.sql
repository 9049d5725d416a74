-- Integrations: a student's account at another platform, and who may connect, complete and end it.
-- One row per student and provider, for good: what was synced once is found again whoever connects
-- it anew. A grant waits beside that row until the person who started it has seen whose account it
-- is, and shows the proof that only the browser which came back from the platform was given: else he
-- could send his own authorize link to a victim, and complete what the victim allowed. Tokens are
-- sealed in the edge functions (AES-256-GCM); this database never holds a key, nor the functions'
-- callers a token.

create table private.integration_providers (
  provider text primary key,
  is_import boolean not null,
  client_id text,
  authorize_url text,
  authorize_params jsonb not null default '{}',
  scopes text[] not null default '{}',
  sync_minutes integer not null default 60,
  constraint integration_providers_provider_known check (private.is_learning_source(provider) and provider <> 'homeroom'),
  constraint integration_providers_client_id_plain check (private.is_plain_text(client_id, 300)),
  constraint integration_providers_authorize_url_is_https check (
    authorize_url ~ '^(https://|http://(localhost|127\.0\.0\.1)[:/])[^\s?#]+$' and char_length(authorize_url) <= 500),
  constraint integration_providers_params_are_texts check (
    jsonb_typeof(authorize_params) = 'object' and not jsonb_path_exists(authorize_params, '$.* ? (@.type() != "string")')),
  constraint integration_providers_sync_minutes_in_a_day check (sync_minutes between 5 and 1440)
);
comment on table private.integration_providers is
  'The platforms that can be connected, one row each; an admin edits it in the SQL console. Every change is audited.';
comment on column private.integration_providers.is_import is 'It offers no grant: a person uploads its export.';
comment on column private.integration_providers.client_id is 'The OAuth client''s id; its secret is the functions''. Null: cannot be connected.';
comment on column private.integration_providers.sync_minutes is 'How often a link is due; a tenth more or less, so that they do not all come at once.';
insert into private.integration_providers (provider, is_import, authorize_url, authorize_params, scopes) values
  ('google_classroom', false, 'https://accounts.google.com/o/oauth2/v2/auth',
   -- Without them Google gives a refresh token at the first consent only.
   '{"access_type": "offline", "prompt": "consent"}',
   '{openid,email,https://www.googleapis.com/auth/classroom.courses.readonly,https://www.googleapis.com/auth/classroom.coursework.me.readonly}'),
  ('khan_academy', true, null, '{}', '{}');

create table public.student_integration_links (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  provider text not null references private.integration_providers (provider) on delete restrict,
  connected_by_id uuid references public.profiles (id) on delete restrict,
  status text not null default 'pending',
  external_user_id text,
  external_account text,
  scopes text[] not null default '{}',
  is_fresh boolean not null default true,
  linked_at timestamptz,
  last_synced_at timestamptz,
  last_full_sync_at timestamptz,
  last_error text,
  failures integer not null default 0,
  cursors jsonb not null default '{}',
  next_sync_at timestamptz,
  lease_id uuid,
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  constraint student_integration_links_one_per_provider unique (student_id, provider),
  constraint student_integration_links_status_known check (status in ('pending', 'active', 'needs_reconnect', 'paused', 'disconnected')),
  constraint student_integration_links_live_is_somebodys check (status in ('pending', 'disconnected') or connected_by_id is not null),
  constraint student_integration_links_provider_plain check (private.is_plain_text(provider, 40)),
  constraint student_integration_links_external_user_id_plain check (private.is_plain_text(external_user_id, 200)),
  constraint student_integration_links_external_account_plain check (private.is_plain_text(external_account, 320)),
  constraint student_integration_links_last_error_is_a_word check (last_error ~ '^[a-z][a-z_]{0,59}$')
);
comment on table public.student_integration_links is 'A student''s account at another platform. Read my_integrations.';
comment on column public.student_integration_links.connected_by_id is 'On whose standing it syncs: the student, or a guardian with view_progress. Nobody else learns who.';
comment on column public.student_integration_links.status is '`pending`: not completed yet. `needs_reconnect`: the grant is gone. `paused`: a sync waits for approve_sync.';
comment on column public.student_integration_links.is_fresh is 'Nothing of this account has been imported yet: what is there already is no news.';
comment on column public.student_integration_links.cursors is 'Per resource, up to when all changes are known; what it means is the provider''s.';
create index student_integration_links_connected_by_id_idx on public.student_integration_links (connected_by_id);
create index student_integration_links_provider_idx on public.student_integration_links (provider);
create index student_integration_links_due_idx on public.student_integration_links (next_sync_at) where status = 'active';

create table private.integration_states (
  state_sha256 text primary key,
  integration_id uuid not null references public.student_integration_links (id) on delete cascade,
  person_id uuid not null references public.profiles (id) on delete cascade,
  verifier text not null,
  return_to text,
  expires_at timestamptz not null,
  opened_at timestamptz,
  constraint integration_states_state_is_a_hash check (state_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table private.integration_states is
  'Authorisations under way: the state''s SHA-256, who started it, and PKCE''s verifier. Opened once, for ten minutes.';
create index integration_states_integration_id_idx on private.integration_states (integration_id);
create index integration_states_person_id_idx on private.integration_states (person_id);

create table private.integration_grants (
  integration_id uuid not null references public.student_integration_links (id) on delete cascade,
  person_id uuid not null references public.profiles (id) on delete cascade,
  external_user_id text not null,
  external_account text not null,
  scopes text[] not null,
  key_id text not null,
  access_sealed text not null,
  access_expires_at timestamptz not null,
  refresh_sealed text not null,
  proof_sha256 text not null,
  expires_at timestamptz not null,
  primary key (integration_id, person_id),
  constraint integration_grants_proof_is_a_hash check (proof_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table private.integration_grants is 'Grants that wait for the person who started them to complete the integration, for an hour.';
create index integration_grants_person_id_idx on private.integration_grants (person_id);

create table private.integration_tokens (
  integration_id uuid primary key references public.student_integration_links (id) on delete cascade,
  key_id text not null,
  access_sealed text not null,
  access_expires_at timestamptz not null,
  refresh_sealed text not null
);
comment on table private.integration_tokens is
  'Tokens, sealed with the key of that id; what they are sealed for is part of the seal, so that they cannot be moved to another link.';

create table private.integration_revocations (
  id uuid primary key default gen_random_uuid(),
  integration_id uuid not null references public.student_integration_links (id) on delete cascade,
  provider text not null,
  external_user_id text not null,
  key_id text not null,
  refresh_sealed text not null,
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
comment on table private.integration_revocations is 'Grants that are to be taken back at their provider, tried for a week.';
create index integration_revocations_integration_id_idx on private.integration_revocations (integration_id);
create index integration_revocations_next_try_at_idx on private.integration_revocations (next_try_at);

-- Functions: standing and reading -----------------------------------------------------------------

create function private.may_integrate(p_person_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: asks about other people's links.
begin
  return coalesce(private.has_role(p_student_id, 'student') and (
    p_person_id = p_student_id or private.has_right(p_person_id, p_student_id, 'view_progress')), false);
end;
$$;
comment on function private.may_integrate(uuid, uuid) is
  'Whether the person connects, and keeps connected, accounts of the student: himself, or a guardian with view_progress.';

create function private.my_integration_ids() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: policies ask it.
begin
  return query
    select l.id from public.student_integration_links l
    where l.student_id = any (array(select private.my_learner_ids()));
end;
$$;
comment on function private.my_integration_ids() is 'Integrations of oneself and of one''s students.';

create function private.my_integrations() returns table (
  id uuid, student_id uuid, provider text, status text, external_account text, scopes text[],
  linked_at timestamptz, last_synced_at timestamptz, last_error text)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: whose address it is and who connected it are closed to the other guardians.
declare
  v_me uuid := private.me();
begin
  return query
    select l.id, l.student_id, l.provider,
           case when g.person_id is not null then 'pending' else l.status end,
           case when g.person_id is not null then g.external_account
                when l.connected_by_id = v_me then l.external_account end,
           coalesce(g.scopes, l.scopes), l.linked_at, l.last_synced_at, l.last_error
    from public.student_integration_links l
    left join private.integration_grants g
      on g.integration_id = l.id and g.person_id = v_me and g.expires_at > now()
    where l.student_id = any (array(select private.my_learner_ids()))
      -- What somebody else has only begun is his.
      and (l.status <> 'pending' or g.person_id is not null
           or exists (select from private.integration_states s where s.integration_id = l.id and s.person_id = v_me));
end;
$$;
comment on function private.my_integrations() is 'Integrations of oneself and of one''s students, as the view my_integrations shows them.';

create view public.my_integrations with (security_invoker = true) as
select i.id, i.student_id, i.provider, i.status, i.external_account, i.scopes, i.linked_at, i.last_synced_at, i.last_error
from private.my_integrations() i;
comment on view public.my_integrations is
  'Accounts of oneself and one''s students at other platforms: status `pending` (with the account that one''s own grant is for), `active`, `needs_reconnect`, `paused` (see my_sync_runs), `disconnected`; last_error is a word. external_account shows to whoever connected it.';

-- Access ------------------------------------------------------------------------------------------

alter table private.integration_providers enable row level security;
alter table public.student_integration_links enable row level security;
alter table private.integration_states enable row level security;
alter table private.integration_grants enable row level security;
alter table private.integration_tokens enable row level security;
alter table private.integration_revocations enable row level security;
create policy integration_providers_closed on private.integration_providers for all using (false);
create policy student_integration_links_closed on public.student_integration_links for all using (false);
create policy integration_states_closed on private.integration_states for all using (false);
create policy integration_grants_closed on private.integration_grants for all using (false);
create policy integration_tokens_closed on private.integration_tokens for all using (false);
create policy integration_revocations_closed on private.integration_revocations for all using (false);
grant select on public.student_integration_links to service_role;
grant select on public.my_integrations to authenticated, service_role;
grant execute on function private.my_integration_ids(), private.my_integrations() to authenticated, service_role;

-- Functions: connecting ---------------------------------------------------------------------------

create function private.base64url(p_bytes bytea) returns text
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return translate(encode(p_bytes, 'base64'), E'+/=\n', '-_');
end;
$$;
comment on function private.base64url(bytea) is 'base64url without padding.';

create function private.url_query(p_params jsonb) returns text
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return (
    select string_agg(p.key || '=' || (
             select string_agg(case when c ~ '^[A-Za-z0-9_.~-]$' then c
                                    else upper(regexp_replace(encode(convert_to(c, 'UTF8'), 'hex'), '(..)', '%\1', 'g')) end, '' order by n)
             from regexp_split_to_table(p.value, '') with ordinality t(c, n)), '&' order by p.key)
    from jsonb_each_text(p_params) p);
end;
$$;
comment on function private.url_query(jsonb) is 'An object of texts as the query of an address, values percent-encoded.';

create function private.is_return_url(p_value text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings. What follows the deployment's own address begins a path, a query or a
-- fragment: `https://app.example.com.evil.example` does not.
begin
  return exists (
    select from private.settings s
    cross join lateral unnest(array_append(s.return_urls, s.app_url)) base
    where p_value = base
       or (starts_with(p_value, base) and substr(p_value, char_length(base) + 1, 1) in ('/', '?', '#')))
    and char_length(p_value) <= 2000 and p_value ~ '^[!-\[\]-~]+$';
end;
$$;
comment on function private.is_return_url(text) is 'Whether people may be returned to this address: below app_url or one of return_urls.';

create function private.connect_integration(p_student_id uuid, p_provider text, p_return_to text) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_me uuid := private.require_me();
  v_provider private.integration_providers;
  v_settings private.settings;
  v_id uuid;
  v_state text := private.base64url(extensions.gen_random_bytes(32));
  v_verifier text := private.base64url(extensions.gen_random_bytes(32));
begin
  perform private.count_write(v_me);
  perform private.take_rate_limit('connect_integration', v_me::text, 30, interval '1 hour');
  if not private.may_integrate(v_me, p_student_id) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  select p.* into v_provider from private.integration_providers p where p.provider = p_provider;
  select s.* into v_settings from private.settings s;
  if not found or v_provider.provider is null then
    perform private.fail('validation.failed', 'p_provider: not one of the platforms.');
  elsif not v_provider.is_import and num_nonnulls(v_provider.client_id, v_provider.authorize_url, v_settings.functions_url) < 3 then
    perform private.fail('validation.failed', 'p_provider: not set up in this deployment.');
  elsif p_return_to is not null and not private.is_return_url(p_return_to) then
    perform private.fail('validation.failed', 'p_return_to: an address of this deployment.');
  end if;

  insert into public.student_integration_links (student_id, provider) values (p_student_id, p_provider)
  on conflict (student_id, provider) do nothing;
  select l.id into v_id from public.student_integration_links l
  where l.student_id = p_student_id and l.provider = p_provider for update;
  -- In a new statement, after the lock: whoever ends his link to the student takes it too.
  if not private.may_integrate(v_me, p_student_id) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  if v_provider.is_import then
    update public.student_integration_links l
    set status = 'active', connected_by_id = v_me, linked_at = now(), last_error = null
    where l.id = v_id and (l.status <> 'active' or not private.may_integrate(l.connected_by_id, l.student_id));
    return json_build_object('integration_id', v_id, 'authorize_url', null);
  end if;
  delete from private.integration_states s where s.integration_id = v_id and s.person_id = v_me;
  insert into private.integration_states (state_sha256, integration_id, person_id, verifier, return_to, expires_at)
  values (encode(sha256(convert_to(v_state, 'UTF8')), 'hex'), v_id, v_me, v_verifier, p_return_to, now() + interval '10 minutes');
  return json_build_object('integration_id', v_id, 'authorize_url', v_provider.authorize_url || '?' || private.url_query(
    v_provider.authorize_params || jsonb_build_object(
      'response_type', 'code', 'client_id', v_provider.client_id,
      'redirect_uri', v_settings.functions_url || '/integration-callback',
      'scope', array_to_string(v_provider.scopes, ' '), 'state', v_state,
      'code_challenge', private.base64url(sha256(convert_to(v_verifier, 'UTF8'))), 'code_challenge_method', 'S256')));
end;
$$;
comment on function private.connect_integration(uuid, text, text) is 'See public.connect_integration.';

create function public.connect_integration(p_student_id uuid, p_provider text, p_return_to text default null) returns json
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.connect_integration(p_student_id, p_provider, p_return_to); end; $$;
comment on function public.connect_integration(uuid, text, text) is
  'Begins to connect a student''s account, anew too. Returns {integration_id, authorize_url}: the person opens the address within ten minutes, comes back to p_return_to with `integration`, `result` and `proof` in its query, and completes; authorize_url is null where exports are uploaded. For the student and guardians with view_progress. Errors: auth.required, student.not_found, validation.failed, rate.limited.';

create function private.complete_integration(p_integration_id uuid, p_proof text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_me uuid := private.require_me();
  v_link public.student_integration_links;
  v_grant private.integration_grants;
begin
  perform private.count_write(v_me);
  v_link := private.lock_integration(p_integration_id);
  delete from private.integration_grants g
  where g.integration_id = v_link.id and g.person_id = v_me and g.expires_at > now()
    and g.proof_sha256 = encode(sha256(convert_to(p_proof, 'UTF8')), 'hex')
  returning g.* into v_grant;
  if not found then
    perform private.fail('integration.state_invalid', 'There is no grant of yours that came back here; connect again.');
  end if;
  if v_link.external_user_id <> v_grant.external_user_id then
    perform private.revoke_tokens(v_link.id);
  end if;
  insert into private.integration_tokens as t (integration_id, key_id, access_sealed, access_expires_at, refresh_sealed)
  values (v_link.id, v_grant.key_id, v_grant.access_sealed, v_grant.access_expires_at, v_grant.refresh_sealed)
  on conflict (integration_id) do update
    set key_id = excluded.key_id, access_sealed = excluded.access_sealed,
        access_expires_at = excluded.access_expires_at, refresh_sealed = excluded.refresh_sealed;
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

create function public.complete_integration(p_integration_id uuid, p_proof text default null) returns public.my_integrations
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_integration public.my_integrations;
begin
  perform private.complete_integration(p_integration_id, p_proof);
  select i.* into v_integration from public.my_integrations i where i.id = p_integration_id;
  return v_integration;
end;
$$;
comment on function public.complete_integration(uuid, text) is
  'The person who started it confirms the account he has seen in my_integrations, with the `proof` from the query of the address he came back to: who only started it, and sent the way there to somebody else, has none. The first sync is due at once. Returns the my_integrations row. Errors: auth.required, integration.not_found, integration.state_invalid, rate.limited.';

create function private.lock_integration(p_integration_id uuid) returns public.student_integration_links
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed table. Standing is asked in a new statement, after the lock that its end takes too.
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
  'An integration of the signed-in person or of his students, locked. Errors: integration.not_found.';

-- Triggers ----------------------------------------------------------------------------------------

create trigger integration_providers_90_audit_insert after insert on private.integration_providers
  for each row execute function private.tg_audit('');
create trigger integration_providers_90_audit_update after update on private.integration_providers
  for each row execute function private.tg_audit('');
create trigger integration_providers_90_audit_delete after delete on private.integration_providers
  for each row execute function private.tg_audit('');
create trigger student_integration_links_90_audit_insert after insert on public.student_integration_links
  for each row execute function private.tg_audit('id', 'student_id', 'provider', 'status');
create trigger student_integration_links_90_audit_update after update on public.student_integration_links
  for each row when (old.status <> new.status or old.connected_by_id is distinct from new.connected_by_id)
  execute function private.tg_audit('id', 'student_id', 'provider', 'status');
create trigger student_integration_links_90_audit_delete after delete on public.student_integration_links
  for each row execute function private.tg_audit('id', 'student_id', 'provider', 'status');

grant execute on function
  private.connect_integration(uuid, text, text), public.connect_integration(uuid, text, text),
  private.complete_integration(uuid, text), public.complete_integration(uuid, text)
to anon, authenticated, service_role;
