-- The worker of the syncs: when a link is due, which worker holds it and for how long, and how a run ends or
-- begins again.

-- Functions ---------------------------------------------------------------------------------------

create function private.next_sync_after(p_link public.student_integration_links, p_now timestamptz)
returns timestamptz
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads integration_providers, a closed table. Jitter of a tenth spreads links that were
-- connected together.
begin
  return (select p_now + make_interval(mins => p.sync_minutes) * (1 + random() / 10)
          from private.integration_providers p where p.provider = p_link.provider);
end;
$$;
comment on function private.next_sync_after(public.student_integration_links, timestamptz) is
  'When a link is due again.';

create function private.syncs_are_due(p_now timestamptz default now()) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables.
  select exists (
      select from public.student_integration_links l
      where l.status = 'active' and l.next_sync_at <= p_now and (l.lease_until is null or l.lease_until <= p_now))
    or exists (select from private.integration_revocations r where r.next_try_at <= p_now);
$$;
comment on function private.syncs_are_due(timestamptz) is
  'True while a link is to be synced and not leased, or a grant to be revoked: whether integration-sync is '
  'called.';

create function private.claim_syncs(p_limit integer, p_lease_seconds integer, p_now timestamptz)
returns setof public.student_integration_links
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_link public.student_integration_links;
  v_run_id uuid;
  v_claims integer;
begin
  perform private.check_claim(p_limit, 100, p_lease_seconds, p_now);
  for v_link in
    select l.* from public.student_integration_links l
    where l.status = 'active' and l.next_sync_at <= p_now
      and (l.lease_until is null or l.lease_until <= p_now)
    order by l.next_sync_at limit p_limit for update skip locked
  loop
    if not private.may_integrate(v_link.connected_by_id, v_link.student_id) then
      perform private.end_integration(v_link.id);
      continue;
    elsif not private.has_consent(v_link.student_id, private.platform_purpose(v_link.provider), p_now) then
      -- A consent that lapsed pauses: it goes on as soon as somebody gives it.
      update public.student_integration_links l
      set next_sync_at = private.next_sync_after(v_link, p_now), last_error = 'consent_missing',
          lease_id = null, lease_until = null
      where l.id = v_link.id;
      continue;
    end if;
    insert into public.sync_runs (integration_id, kind)
    select v_link.id,
           case when v_link.last_full_sync_at > p_now - interval '24 hours' then 'incremental' else 'full' end
    on conflict (integration_id) where status in ('queued', 'running') do nothing;
    update public.sync_runs r set status = 'running', started_at = coalesce(r.started_at, p_now)
    where r.integration_id = v_link.id and r.status in ('queued', 'running')
    returning r.id into v_run_id;
    insert into private.sync_progress as p (run_id, claims) values (v_run_id, 1)
    on conflict (run_id) do update set claims = p.claims + 1
    returning p.claims into v_claims;
    update public.student_integration_links l
    set lease_id = gen_random_uuid(), lease_until = p_now + make_interval(secs => p_lease_seconds)
    where l.id = v_link.id
    returning l.* into v_link;
    -- Ten claims without a completed page: give up.
    if v_claims > 10 then
      perform private.record_sync_failed(v_link.id, v_link.lease_id, 'failed', 'gave_up', null, p_now);
      continue;
    end if;
    return next v_link;
  end loop;
end;
$$;
comment on function private.claim_syncs(integer, integer, timestamptz) is 'See public.claim_syncs.';

create function public.claim_syncs(p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (
  integration_id uuid, provider text, external_user_id text, run_id uuid, kind text, lease_id uuid,
  lease_until timestamptz, pages integer, "position" jsonb, cursors jsonb, key_id text, access_token_encrypted text,
  access_expires_at timestamptz, refresh_token_encrypted text)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.claimed_syncs(p_limit, p_lease_seconds, p_now); end; $$;
comment on function public.claim_syncs(integer, integer, timestamptz) is
  'Leases up to p_limit (1 to 100) due links for p_lease_seconds (1 to 3600), each with the run to resume '
  'and the encrypted tokens. Ends links whose connecting person no longer has access. For '
  'integration-sync, with the secret key. Errors: validation.failed.';

create function private.claimed_syncs(p_limit integer, p_lease_seconds integer, p_now timestamptz)
returns table (
  integration_id uuid, provider text, external_user_id text, run_id uuid, kind text, lease_id uuid,
  lease_until timestamptz, pages integer, "position" jsonb, cursors jsonb, key_id text, access_token_encrypted text,
  access_expires_at timestamptz, refresh_token_encrypted text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables. Claims first: a statement does not see what a function in it writes.
declare
  v_ids uuid[] := array(select c.id from private.claim_syncs(p_limit, p_lease_seconds, p_now) c);
begin
  return query
    select l.id, l.provider, l.external_user_id, r.id, r.kind, l.lease_id, l.lease_until, p.pages, p.position,
           l.cursors, t.key_id, t.access_token_encrypted, t.access_expires_at, t.refresh_token_encrypted
    from public.student_integration_links l
    join public.sync_runs r on r.integration_id = l.id and r.status = 'running'
    join private.sync_progress p on p.run_id = r.id
    left join private.integration_tokens t on t.integration_id = l.id
    where l.id = any (v_ids);
end;
$$;
comment on function private.claimed_syncs(integer, integer, timestamptz) is 'See public.claim_syncs.';
grant execute on function
  private.claimed_syncs(integer, integer, timestamptz),
  public.claim_syncs(integer, integer, timestamptz)
to service_role;

create function private.record_sync_failed(
  p_integration_id uuid, p_lease_id uuid, p_outcome text, p_error text, p_retry_after_seconds integer default null,
  p_now timestamptz default now())
returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on runs.
declare
  v_link public.student_integration_links;
  v_run_id uuid;
begin
  if (p_outcome in ('retry', 'restart', 'failed', 'reconnect', 'yield') and p_error ~ '^[a-z][a-z_]{0,59}$'
      and isfinite(p_now) and coalesce(p_retry_after_seconds, 0) between 0 and 86400) is not true then
    perform private.fail('validation.failed',
      'p_outcome must be retry, restart, failed, reconnect or yield, p_error a code in snake_case.');
  end if;
  select l.* into v_link from public.student_integration_links l
  where l.id = p_integration_id and l.lease_id = p_lease_id and l.status = 'active' for update;
  if not found then
    return false;
  end if;
  if p_outcome = 'yield' then
    update public.student_integration_links l set lease_id = null, lease_until = null, next_sync_at = p_now
    where l.id = v_link.id;
    return true;
  end if;
  select r.id into v_run_id from public.sync_runs r where r.integration_id = v_link.id and r.status = 'running';
  if p_outcome in ('failed', 'reconnect') then
    update public.sync_runs r set status = 'failed', error = p_error, finished_at = p_now where r.id = v_run_id;
  elsif p_outcome = 'restart' then
    update private.sync_progress p set pages = 0, position = null, scopes = '{}', cursors = '{}'
    where p.run_id = v_run_id;
  end if;
  if p_outcome <> 'retry' then
    delete from private.sync_items i where i.run_id = v_run_id;
  end if;
  update public.student_integration_links l
  set status = case when p_outcome = 'reconnect' then 'needs_reconnect' else 'active' end,
      last_error = p_error, failures = l.failures + 1, lease_id = null, lease_until = null,
      -- Exponential from 30 seconds to an hour, half of it random; at least what the provider asks for.
      next_sync_at = case
        when p_outcome = 'failed' then private.next_sync_after(v_link, p_now)
        else p_now + greatest(make_interval(secs => coalesce(p_retry_after_seconds, 0)),
                              make_interval(secs => least(3600, 30 * power(2, least(l.failures, 10)))
                                                    * (0.5 + random() / 2))) end
  where l.id = v_link.id;
  if p_outcome = 'reconnect' then
    perform private.notify_integration(v_link, 'needs_reconnect', format('reconnect:%s', v_link.linked_at));
  end if;
  return true;
end;
$$;

select private.expose('record_sync_failed', 'operations',
  'Releases the lease of a link. p_outcome: `yield` resumes at once; `retry` resumes later; `restart` '
  'begins again with the first page; `failed` ends the run until the link is due again; `reconnect` means '
  'that the grant is no longer valid, which notifies the person once. p_error: a code in snake_case. '
  'p_retry_after_seconds: 0 to 86400. Returns false if the lease is lost. For integration-sync, with the '
  'secret key. Errors: validation.failed.');

create function private.notify_integration(p_link public.student_integration_links, p_change text, p_once text)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes another person's notification. Access was checked when the link was claimed.
begin
  perform private.notify(
    array[p_link.connected_by_id], 'INTEGRATION_STOPPED', p_link.student_id, 'integration', p_link.id,
    jsonb_build_object('change', p_change), format('integration:%s:%s', p_link.id, p_once));
end;
$$;
comment on function private.notify_integration(public.student_integration_links, text, text) is
  'Sends INTEGRATION_STOPPED to the person who connected the integration, once per cause.';

create function private.integration_stopped_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return (
    select p_email.data || jsonb_build_object('provider', l.provider, 'student_name', p.full_name)
    from public.student_integration_links l
    left join public.profiles p on p.id = l.student_id and p.id <> p_email.recipient_id
    where l.id = p_email.subject_id
      and case when p_email.data ->> 'change' = 'replaced' then l.connected_by_id <> p_email.recipient_id
               else l.connected_by_id = p_email.recipient_id
                    and l.status = case p_email.data ->> 'change' when 'needs_reconnect' then 'needs_reconnect'
                      else 'paused' end end
      and private.may_integrate(p_email.recipient_id, l.student_id));
end;
$$;
comment on function private.integration_stopped_data(private.email_outbox) is
  'Contents of an INTEGRATION_STOPPED email; null once it syncs again or the recipient no longer has access.';
