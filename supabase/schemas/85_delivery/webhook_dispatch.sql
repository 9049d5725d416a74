-- How webhooks go out: claimed one at a time per endpoint, tried again for a day, then the endpoint is switched
-- off; the log, and sending again. A delivery keeps its id, so a receiver knows what it had: at least once.

-- Functions: sending ------------------------------------------------------------------------------

create function private.webhooks_are_due(p_now timestamptz default now()) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables.
  select exists (
    select from private.webhook_endpoints e
    where e.disabled_at is null and (e.lease_until is null or e.lease_until <= p_now)
      and exists (select from private.webhook_deliveries d
                  where d.endpoint_id = e.id and d.status = 'queued' and d.not_before <= p_now));
$$;
comment on function private.webhooks_are_due(timestamptz) is
  'True while a delivery is due to an endpoint that is not leased: whether webhook-dispatch is called.';

create function private.claim_webhooks(p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (delivery_id uuid, endpoint_id uuid, url text, key_id text, secret_encrypted text, body text,
  attempt integer)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. The endpoint's row lock decides which run delivers to it; it is one that an
-- event which is just being written does not wait for, nor keeps from being taken.
#variable_conflict use_column
declare
  v_endpoint private.webhook_endpoints;
begin
  perform private.check_claim(p_limit, 100, p_lease_seconds, p_now);
  for v_endpoint in
    select e.* from private.webhook_endpoints e
    where e.disabled_at is null and (e.lease_until is null or e.lease_until <= p_now)
      and exists (select from private.webhook_deliveries d
                  where d.endpoint_id = e.id and d.status = 'queued' and d.not_before <= p_now)
    order by e.id limit p_limit for no key update skip locked
  loop
    update private.webhook_endpoints e set lease_until = p_now + make_interval(secs => p_lease_seconds)
    where e.id = v_endpoint.id;
    return query
      update private.webhook_deliveries d
      set attempts = d.attempts + 1, first_tried_at = coalesce(d.first_tried_at, p_now)
      where d.id = (
        select x.id from private.webhook_deliveries x
        where x.endpoint_id = v_endpoint.id and x.status = 'queued' and x.not_before <= p_now
        order by x.not_before, x.id limit 1)
      returning d.id, v_endpoint.id, v_endpoint.url, v_endpoint.key_id, v_endpoint.secret_encrypted, d.body, d.attempts;
  end loop;
end;
$$;

select private.expose('claim_webhooks', 'operations',
  'Leases endpoints with something due, one delivery of each. For webhook-dispatch. Errors: validation.failed.');

create function private.end_webhook_endpoint(p_endpoint_id uuid, p_reason text, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  update private.webhook_endpoints e set disabled_at = p_now, disabled_reason = p_reason, lease_until = null
  where e.id = p_endpoint_id and e.disabled_at is null;
  if found then
    -- The operator's notice, as that of the audit log: deployments watch the server's log.
    raise log 'homeroom webhook endpoint % was switched off: %', p_endpoint_id, p_reason;
    -- Who does it at the console knows.
    insert into private.email_outbox (template, to_email, subject_id, dedupe_key)
    select 'WEBHOOK_ENDED', s.operator_contact, p_endpoint_id, format('webhook:%s:%s', p_endpoint_id, p_now)
    from private.settings s
    where s.operator_contact is not null and p_reason <> 'console';
  end if;
end;
$$;
comment on function private.end_webhook_endpoint(uuid, text, timestamptz) is
  'Switches an endpoint off, says so in the server''s log, and by email to settings.operator_contact unless that was '
  'done at the console. What waits stays, until it is enabled or purged.';

create function private.record_webhook_attempt(
  p_delivery_id uuid, p_attempt integer, p_response_status integer default null, p_error text default null,
  p_duration_ms integer default null, p_key_id text default null, p_secret_encrypted text default null,
  p_now timestamptz default now())
returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Endpoint first, as in a claim.
declare
  -- After the first attempt, the second and so on: about a day in all.
  v_waits constant interval[] := '{5 seconds,5 minutes,30 minutes,2 hours,5 hours,10 hours}';
  v_endpoint private.webhook_endpoints;
  v_delivery private.webhook_deliveries;
begin
  select e.* into v_endpoint from private.webhook_endpoints e
  where e.id = (select d.endpoint_id from private.webhook_deliveries d where d.id = p_delivery_id) for no key update;
  select d.* into v_delivery from private.webhook_deliveries d where d.id = p_delivery_id for update;
  if v_delivery.id is null then
    perform private.fail('validation.failed', 'p_delivery_id must name a delivery.');
  end if;
  -- The same secret under another key: what an earlier run read stays as good.
  update private.webhook_endpoints e set key_id = p_key_id, secret_encrypted = p_secret_encrypted
  where e.id = v_endpoint.id and num_nonnulls(p_key_id, p_secret_encrypted) = 2;
  insert into private.webhook_attempts (delivery_id, tried_at, response_status, error, duration_ms)
  values (p_delivery_id, p_now, p_response_status, left(p_error, 500), p_duration_ms);
  -- A late answer of a run whose lease was over: the attempt that came after it decides.
  if v_delivery.status <> 'queued' or v_delivery.attempts <> p_attempt then
    return v_delivery.status;
  end if;
  -- The deployment's own fault, of which the receiver knows nothing: it waits for the key, and nothing is given up.
  if p_response_status is null and p_error in ('key_missing', 'decryption_failed') then
    update private.webhook_deliveries d
    set attempts = d.attempts - 1, first_tried_at = case when d.attempts > 1 then d.first_tried_at end
    where d.id = p_delivery_id;
    update private.webhook_endpoints e set lease_until = p_now + interval '5 minutes' where e.id = v_endpoint.id;
    return 'queued';
  end if;
  if p_response_status between 200 and 299 then
    update private.webhook_deliveries d set status = 'delivered', ended_at = p_now where d.id = p_delivery_id;
    update private.webhook_endpoints e set failing_since = null, lease_until = null where e.id = v_endpoint.id;
    return 'delivered';
  end if;
  update private.webhook_endpoints e set failing_since = coalesce(e.failing_since, p_now), lease_until = null
  where e.id = v_endpoint.id returning * into v_endpoint;
  if p_response_status = 410 then
    update private.webhook_deliveries d set status = 'failed', ended_at = p_now where d.id = p_delivery_id;
    perform private.end_webhook_endpoint(v_endpoint.id, 'gone', p_now);
    return 'failed';
  elsif v_delivery.attempts > cardinality(v_waits) then
    update private.webhook_deliveries d set status = 'failed', ended_at = p_now where d.id = p_delivery_id;
    -- Unless others arrived meanwhile.
    if v_endpoint.failing_since <= v_delivery.first_tried_at + interval '1 minute' then
      perform private.end_webhook_endpoint(v_endpoint.id, 'failing', p_now);
    end if;
    return 'failed';
  end if;
  update private.webhook_deliveries d set not_before = p_now + v_waits[v_delivery.attempts] where d.id = p_delivery_id;
  return 'queued';
end;
$$;

select private.expose('record_webhook_attempt', 'operations',
  'Records what came of an attempt: 2xx delivers, 410 ends the endpoint, all else is tried again after 5 s, 5 min, '
  '30 min, 2 h, 5 h and 10 h; then the delivery fails, and an endpoint that took nothing meanwhile is switched off. '
  'p_error key_missing or decryption_failed: nothing was sent, which counts for nothing; it waits five minutes. '
  'p_key_id and p_secret_encrypted: the signing secret, encrypted again with the current key. '
  'Returns the state of the delivery. For webhook-dispatch. Errors: validation.failed.');

-- Functions: managing -----------------------------------------------------------------------------

create function private.add_webhook_endpoint(
  p_id uuid, p_url text, p_event_types text[], p_key_id text, p_secret_encrypted text, p_description text default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  perform private.require_admin();
  if (select count(*) from private.webhook_endpoints) >= 50 then
    perform private.fail('validation.failed', 'A deployment has up to 50 endpoints.');
  end if;
  insert into private.webhook_endpoints (id, url, event_types, description, key_id, secret_encrypted)
  values (p_id, p_url, p_event_types, private.clean_text('p_description', p_description, 200), p_key_id,
    p_secret_encrypted);
  return p_id;
exception when check_violation or not_null_violation then
  perform private.fail('validation.failed',
    'p_url must be https, without port or credentials, and p_event_types known types.');
  return null;
end;
$$;

select private.expose('add_webhook_endpoint', 'operations',
  'Adds an endpoint whose secret is encrypted already; use the function webhook-endpoints, which makes one. Errors: '
  'auth.required, auth.mfa_required, permission.denied, validation.failed.');

create function private.set_webhook_endpoint(p_endpoint_id uuid, p_enabled boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  perform private.require_admin();
  perform from private.webhook_endpoints e where e.id = p_endpoint_id for no key update;
  if not found then
    perform private.fail('validation.failed', 'p_endpoint_id must name an endpoint.');
  elsif p_enabled then
    update private.webhook_endpoints e
    set disabled_at = null, disabled_reason = null, failing_since = null, lease_until = null where e.id = p_endpoint_id;
  else
    perform private.end_webhook_endpoint(p_endpoint_id, 'console', now());
  end if;
end;
$$;

select private.expose('set_webhook_endpoint', 'operations',
  'Switches an endpoint on or off. While it is off nothing is written for it; what waited goes on when it is on. For '
  'the SQL console and the secret key. Errors: auth.required, auth.mfa_required, permission.denied, '
  'validation.failed.');

create function private.delete_webhook_endpoint(p_endpoint_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  perform private.require_admin();
  delete from private.webhook_endpoints e where e.id = p_endpoint_id;
  if not found then
    perform private.fail('validation.failed', 'p_endpoint_id must name an endpoint.');
  end if;
end;
$$;

select private.expose('delete_webhook_endpoint', 'operations',
  'Deletes an endpoint with its deliveries and its log. For the SQL console and the secret key. Errors: '
  'auth.required, auth.mfa_required, permission.denied, validation.failed.');

create function private.list_webhook_endpoints()
returns table (id uuid, url text, event_types text[], description text, disabled_at timestamptz, disabled_reason text,
               failing_since timestamptz, created_at timestamptz, waiting bigint)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  perform private.require_admin();
  return query
    select e.id, e.url, e.event_types, e.description, e.disabled_at, e.disabled_reason, e.failing_since, e.created_at,
           (select count(*) from private.webhook_deliveries d where d.endpoint_id = e.id and d.status = 'queued')
    from private.webhook_endpoints e order by e.created_at, e.id;
end;
$$;

select private.expose('list_webhook_endpoints', 'operations',
  'Endpoints with how many deliveries wait. For the SQL console and the secret key. Errors: auth.required, '
  'auth.mfa_required, permission.denied.');

create function private.list_webhook_deliveries(
  p_endpoint_id uuid, p_status text default null, p_limit integer default null, p_before uuid default null)
returns table (id uuid, event_type text, subject_id uuid, status text, attempts integer, created_at timestamptz,
               ended_at timestamptz, log jsonb)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  perform private.require_admin();
  perform private.require_page(coalesce(p_limit, 50), 0);
  return query
    select d.id, d.event_type, d.subject_id, d.status, d.attempts, d.created_at, d.ended_at, coalesce((
             select jsonb_agg(jsonb_build_object('tried_at', a.tried_at, 'status', a.response_status, 'error', a.error,
                                                 'duration_ms', a.duration_ms) order by a.id)
             from private.webhook_attempts a where a.delivery_id = d.id), '[]')
    from private.webhook_deliveries d
    where d.endpoint_id = p_endpoint_id and (p_status is null or d.status = p_status)
      and (p_before is null or d.id < p_before)
    order by d.id desc limit coalesce(p_limit, 50);
end;
$$;

select private.expose('list_webhook_deliveries', 'operations',
  'Deliveries to an endpoint with the log of their attempts, newest first. p_status: queued, delivered or '
  'failed. p_before: the last id of the page before. p_limit: 1 to 200, default 50. For the SQL console and the '
  'secret key. Errors: auth.required, auth.mfa_required, permission.denied, validation.failed.');

create function private.replay_webhooks(
  p_endpoint_id uuid, p_delivery_ids uuid[] default null, p_since timestamptz default null)
returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_replayed integer;
begin
  perform private.require_admin();
  perform from private.webhook_endpoints e where e.id = p_endpoint_id for no key update;
  if not found then
    perform private.fail('validation.failed', 'p_endpoint_id must name an endpoint.');
  elsif p_delivery_ids is null and p_since is null then
    perform private.fail('validation.failed', 'p_delivery_ids or p_since is required.');
  end if;
  update private.webhook_deliveries d
  set status = 'queued', ended_at = null, attempts = 0, first_tried_at = null, not_before = now()
  where d.endpoint_id = p_endpoint_id and d.status <> 'queued'
    and (p_delivery_ids is null or d.id = any (p_delivery_ids))
    and (p_since is null or (d.created_at >= p_since and d.status = 'failed'));
  get diagnostics v_replayed = row_count;
  return v_replayed;
end;
$$;

select private.expose('replay_webhooks', 'operations',
  'Sends ended deliveries of an endpoint again, under their ids and with their bytes: those named in p_delivery_ids, '
  'or '
  'those created since p_since that failed. Returns how many. For the SQL console and the secret key. Errors: '
  'auth.required, auth.mfa_required, permission.denied, validation.failed.');
