-- Integrations: a student's account at another platform, who may connect it and who sees it.
-- - One permanent row per student and provider: synced records are found again after a reconnect.
-- - Tokens are encrypted in the edge functions (AES-256-GCM). The database holds no key, and clients see
--   no token.

create table private.integration_providers (
  provider text primary key,
  is_import boolean not null,
  client_id text,
  authorize_url text,
  authorize_params jsonb not null default '{}',
  scopes text[] not null default '{}',
  sync_minutes integer not null default 60,
  constraint integration_providers_provider_known
    check (private.is_learning_source(provider) and provider <> 'homeroom'),
  constraint integration_providers_client_id_plain check (private.is_plain_text(client_id, 300)),
  constraint integration_providers_authorize_url_is_https check (
    authorize_url ~ '^(https://|http://(localhost|127\.0\.0\.1)[:/])[^\s?#]+$' and char_length(authorize_url) <= 500),
  constraint integration_providers_params_are_texts check (
    jsonb_typeof(authorize_params) = 'object'
    and not jsonb_path_exists(authorize_params, '$.* ? (@.type() != "string")')),
  constraint integration_providers_sync_minutes_in_a_day check (sync_minutes between 5 and 1440)
);
comment on table private.integration_providers is
  'Platforms that can be connected; an admin edits them in the SQL console. Every change is audited.';
comment on column private.integration_providers.is_import is
  'True for platforms without OAuth: people upload an export.';
comment on column private.integration_providers.client_id is
  'OAuth client id; the edge functions hold the secret. Null: cannot be connected.';
comment on column private.integration_providers.sync_minutes is
  'Minutes between syncs, plus up to a tenth at random to spread the load.';

insert into private.integration_providers (provider, is_import, authorize_url, authorize_params, scopes) values
  ('google_classroom', false, 'https://accounts.google.com/o/oauth2/v2/auth',
   -- Without these parameters Google issues a refresh token at the first consent only.
   '{"access_type": "offline", "prompt": "consent"}',
   array['openid', 'email', 'https://www.googleapis.com/auth/classroom.courses.readonly',
         'https://www.googleapis.com/auth/classroom.coursework.me.readonly']),
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
  constraint student_integration_links_status_known
    check (status in ('pending', 'active', 'needs_reconnect', 'paused', 'disconnected')),
  constraint student_integration_links_live_is_somebodys
    check (status in ('pending', 'disconnected') or connected_by_id is not null),
  constraint student_integration_links_lease_has_end check ((lease_id is null) = (lease_until is null)),
  constraint student_integration_links_provider_plain check (private.is_plain_text(provider, 40)),
  constraint student_integration_links_external_user_id_plain
    check (private.is_plain_text(external_user_id, 200)),
  constraint student_integration_links_external_account_plain
    check (private.is_plain_text(external_account, 320)),
  constraint student_integration_links_last_error_is_a_word check (last_error ~ '^[a-z][a-z_]{0,59}$')
);
comment on table public.student_integration_links is
  'A student''s account at another platform. Read my_integrations.';
comment on column public.student_integration_links.connected_by_id is
  'The student or the guardian with view_progress whose authority the sync uses. Not shown to others.';
comment on column public.student_integration_links.status is
  '`pending`: not completed yet. `needs_reconnect`: the grant is no longer valid. `paused`: a sync waits '
  'for approve_sync.';
comment on column public.student_integration_links.is_fresh is
  'True until the first sync of this account: existing records then send no notifications.';
comment on column public.student_integration_links.cursors is
  'Per resource, the position up to which changes are known, in the provider''s format.';
create index student_integration_links_connected_by_id_idx on public.student_integration_links (connected_by_id);
create index student_integration_links_provider_idx on public.student_integration_links (provider);
create index student_integration_links_due_idx on public.student_integration_links (next_sync_at)
  where status = 'active';

create table private.integration_states (
  state_sha256 text primary key,
  integration_id uuid not null references public.student_integration_links (id) on delete cascade,
  person_id uuid not null references public.profiles (id) on delete cascade,
  verifier text not null,
  return_to text,
  expires_at timestamptz not null,
  consumed_at timestamptz,
  constraint integration_states_state_is_a_hash check (state_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table private.integration_states is
  'Authorizations in progress: SHA-256 of the state, the person who started it, and the PKCE verifier. '
  'Valid once, for ten minutes.';
create index integration_states_integration_id_idx on private.integration_states (integration_id);
create index integration_states_person_id_idx on private.integration_states (person_id);
create index integration_states_expires_at_idx on private.integration_states (expires_at);

create table private.integration_grants (
  integration_id uuid not null references public.student_integration_links (id) on delete cascade,
  person_id uuid not null references public.profiles (id) on delete cascade,
  external_user_id text not null,
  external_account text not null,
  scopes text[] not null,
  key_id text not null,
  access_token_encrypted text not null,
  access_expires_at timestamptz not null,
  refresh_token_encrypted text not null,
  proof_sha256 text not null,
  expires_at timestamptz not null,
  primary key (integration_id, person_id),
  constraint integration_grants_proof_is_a_hash check (proof_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table private.integration_grants is
  'Grants that wait up to an hour for the person who started them to complete the integration.';
create index integration_grants_person_id_idx on private.integration_grants (person_id);
create index integration_grants_expires_at_idx on private.integration_grants (expires_at) where expires_at is not null;

create table private.integration_tokens (
  integration_id uuid primary key references public.student_integration_links (id) on delete cascade,
  key_id text not null,
  access_token_encrypted text not null,
  access_expires_at timestamptz not null,
  refresh_token_encrypted text not null
);
comment on table private.integration_tokens is
  'Tokens, encrypted with the key key_id. The integration is authenticated data of the encryption, so '
  'tokens cannot be moved to another link.';

create table private.integration_revocations (
  id uuid primary key default gen_random_uuid(),
  integration_id uuid not null references public.student_integration_links (id) on delete cascade,
  provider text not null,
  external_user_id text not null,
  key_id text not null,
  refresh_token_encrypted text not null,
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
comment on table private.integration_revocations is 'Grants to revoke at their provider; tried for a week.';
create index integration_revocations_integration_id_idx on private.integration_revocations (integration_id);
create index integration_revocations_next_try_at_idx on private.integration_revocations (next_try_at);

-- Functions: access -------------------------------------------------------------------------------

create function private.may_integrate(p_person_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's links.
begin
  return coalesce(private.has_role(p_student_id, 'student') and (
    p_person_id = p_student_id or private.has_right(p_person_id, p_student_id, 'view_progress')), false);
end;
$$;
comment on function private.may_integrate(uuid, uuid) is
  'Whether a person may connect accounts of a student and keep them connected: the student, or a guardian '
  'with view_progress.';

create function private.my_integration_ids() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: the policy of sync_runs uses it; student_integration_links is closed to clients.
begin
  return query
    select l.id from public.student_integration_links l
    where l.student_id = any (array(select private.my_learner_ids()));
end;
$$;
comment on function private.my_integration_ids() is
  'Integrations of the signed-in person and of students whose progress they may view.';

create function private.my_integrations() returns table (
  id uuid, student_id uuid, provider text, status text, external_account text, scopes text[],
  linked_at timestamptz, last_synced_at timestamptz, last_error text)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: student_integration_links is closed; the external account is hidden from other guardians.
declare
  v_me uuid := private.me();
begin
  return query
    select l.id, l.student_id, l.provider,
           case when g.person_id is not null then 'pending' else l.status end,
           -- Whose account consented shows only with the proof that its browser received: preview_integration.
           case when g.person_id is null and l.connected_by_id = v_me then l.external_account end,
           coalesce(g.scopes, l.scopes), l.linked_at, l.last_synced_at, l.last_error
    from public.student_integration_links l
    left join private.integration_grants g
      on g.integration_id = l.id and g.person_id = v_me and g.expires_at > now()
    where l.student_id = any (array(select private.my_learner_ids()))
      -- An authorization in progress shows only to the person who started it.
      and (l.status <> 'pending' or g.person_id is not null
           or exists (select from private.integration_states s
                      where s.integration_id = l.id and s.person_id = v_me));
end;
$$;
comment on function private.my_integrations() is 'The rows of the view my_integrations.';

create view public.my_integrations with (security_invoker = true) as
select i.id, i.student_id, i.provider, i.status, i.external_account, i.scopes, i.linked_at, i.last_synced_at,
       i.last_error
from private.my_integrations() i;
comment on view public.my_integrations is
  'Accounts of the signed-in person and of their students at other platforms. status: `pending` (begun '
  'by the caller; with scopes, once an account consented), `active`, `needs_reconnect`, `paused` (see my_sync_runs) or '
  '`disconnected`. last_error: an error code in snake_case. external_account: only for the person who '
  'connected it.';

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

select private.audit_changes('private.integration_providers', '');
select private.audit_changes('public.student_integration_links', 'id', '{student_id,provider,status}');
select private.audit_changes('private.integration_states', 'integration_id', '{person_id}');
select private.audit_changes('private.integration_grants', 'integration_id', '{person_id}',
  p_watched => '{integration_id,person_id,external_user_id,scopes,proof_sha256}');
