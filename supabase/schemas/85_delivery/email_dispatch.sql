-- The dispatcher's side of the outbox after the claim: freeze, send once, record, singly and in batches.
-- The outbox itself is in 50_notifications, claims are in email_claims.sql.

-- Functions: sending ------------------------------------------------------------------------------

create function private.freeze_email(
  p_email_id uuid, p_payload jsonb, p_token_sha256 text default null, p_now timestamptz default now())
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_email private.email_outbox;
begin
  select o.* into v_email from private.email_outbox o where o.id = p_email_id for update;
  if not found then
    perform private.fail('email.not_found', 'No such email.');
  elsif jsonb_typeof(p_payload) is distinct from 'object' then
    perform private.fail('validation.failed', 'p_payload must be an object.');
  elsif v_email.status <> 'sending' or v_email.batch_id is not null
        or v_email.first_tried_at <= p_now - private.resend_window()
        or private.is_suppressed(v_email, v_email.to_email) then
    return null;
  end if;
  if v_email.template = 'INVITATION' then
    -- Only the newest link works; an email with an older one is not sent.
    update private.invitation_secrets s set token_sha256 = p_token_sha256
    where s.invitation_id = v_email.subject_id and s.version = (v_email.data ->> 'version')::integer
      and p_token_sha256 is not null;
    if not found then
      return null;
    end if;
  end if;
  update private.email_outbox o
  set payload = coalesce(o.payload, p_payload), first_tried_at = coalesce(o.first_tried_at, p_now),
      first_tried_attempt = case when o.first_tried_at is null then o.attempts else o.first_tried_attempt end,
      updated_at = p_now
  where o.id = p_email_id
  returning o.* into v_email;
  return v_email.payload;
end;
$$;

select private.expose('freeze_email', 'operations',
  'Freezes the payload of a claimed email before its first attempt. Returns the payload that was frozen '
  'first; null if the email may no longer be sent. p_token_sha256: hex, for invitations. For '
  'email-dispatch. Errors: email.not_found, validation.failed.');

create function private.record_email_sent(
  p_email_id uuid, p_provider_id text default null, p_now timestamptz default now())
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  -- A webhook may have been faster and set a later status.
  update private.email_outbox o
  set status = case when o.status in ('queued', 'sending', 'unknown') then 'sent' else o.status end,
      provider_id = coalesce(o.provider_id, left(p_provider_id, 200)), sent_at = coalesce(o.sent_at, p_now),
      lease_until = null, last_error = null, updated_at = p_now
  where o.id = p_email_id;
  if not found then
    perform private.fail('email.not_found', 'No such email.');
  end if;
end;
$$;

select private.expose('record_email_sent', 'operations',
  'Records that the provider accepted the email. For email-dispatch. Errors: email.not_found.');

create function private.record_email_failed(
  p_email_id uuid, p_error text, p_retry_after_seconds integer default null, p_permanent boolean default null,
  p_now timestamptz default now(), p_refused boolean default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  update private.email_outbox o
  set status = case when coalesce(p_permanent, false) then 'failed' else 'queued' end::public.email_status,
      not_before = private.retry_at(o.attempts, p_retry_after_seconds, p_now),
      -- The provider did not take it, and no earlier attempt is open: it is written again when it is sent.
      payload = case when p_refused and o.first_tried_attempt = o.attempts then null else o.payload end,
      first_tried_at = case when p_refused and o.first_tried_attempt = o.attempts then null else o.first_tried_at end,
      first_tried_attempt = case when p_refused and o.first_tried_attempt = o.attempts then null
                                 else o.first_tried_attempt end,
      lease_until = null, last_error = left(p_error, 500), updated_at = p_now
  where o.id = p_email_id and o.status = 'sending';
  if not found and not exists (select from private.email_outbox o where o.id = p_email_id) then
    perform private.fail('email.not_found', 'No such email.');
  end if;
end;
$$;

select private.expose('record_email_failed', 'operations',
  'Records a failed attempt: the email is retried with exponential backoff, after at least '
  'p_retry_after_seconds, or fails with p_permanent. p_refused: the provider said that it did not take '
  'the email, so this attempt does not count as the first. For email-dispatch. Errors: email.not_found.');

-- Functions: batches ------------------------------------------------------------------------------

create function private.freeze_email_batch(p_emails jsonb, p_now timestamptz default now())
returns table (batch_id uuid, email_id uuid, payload jsonb)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. The row locks decide: an email is in one batch, or alone.
#variable_conflict use_column
declare
  v_batch_id uuid := private.uuid_v7();
begin
  if jsonb_typeof(p_emails) is distinct from 'array' or jsonb_array_length(p_emails) not between 1 and 100
     or exists (select from jsonb_array_elements(p_emails) e
                where jsonb_typeof(e.value) <> 'object' or jsonb_typeof(e.value -> 'payload') is distinct from 'object'
                   or coalesce(e.value ->> 'email_id', '') !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') then
    perform private.fail('validation.failed', 'p_emails must be 1 to 100 objects {email_id, payload}.');
  end if;
  perform from private.email_outbox o
  where o.id = any (array(select (e.value ->> 'email_id')::uuid from jsonb_array_elements(p_emails) e))
  order by o.id for update;
  insert into private.email_batches (id, lane, first_tried_at, not_before, lease_until)
  select v_batch_id, min(o.lane), p_now, p_now, max(o.lease_until)
  from private.email_outbox o
  where o.id = any (array(select (e.value ->> 'email_id')::uuid from jsonb_array_elements(p_emails) e))
  having count(*) > 0;
  if not found then
    return;
  end if;
  update private.email_outbox o
  set batch_id = v_batch_id, batch_position = m.position, payload = m.payload, first_tried_at = p_now,
      first_tried_attempt = o.attempts, updated_at = p_now
  from (select (e.value ->> 'email_id')::uuid as id, e.value -> 'payload' as payload, min(e.ordinality) as position
        from jsonb_array_elements(p_emails) with ordinality e group by 1, 2) m
  where o.id = m.id and o.status = 'sending' and o.batch_id is null and o.payload is null
    and o.first_tried_at is null and o.template <> 'INVITATION' and not private.is_suppressed(o, o.to_email);
  if not found then
    delete from private.email_batches b where b.id = v_batch_id;
    return;
  end if;
  return query
    select o.batch_id, o.id, o.payload from private.email_outbox o where o.batch_id = v_batch_id
      order by o.batch_position;
end;
$$;

select private.expose('freeze_email_batch', 'operations',
  'Freezes 1 to 100 claimed emails, [{email_id, payload}], as one batch before its first attempt. Returns '
  'its id and members in their order: without those that may no longer be sent or were frozen elsewhere. '
  'For email-dispatch. Errors: validation.failed.');

create function private.record_email_batch_sent(
  p_batch_id uuid, p_provider_ids text[] default null, p_errors jsonb default null, p_now timestamptz default now())
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  update private.email_batches b set ended_at = p_now, lease_until = null, last_error = null where b.id = p_batch_id;
  if not found then
    perform private.fail('email.not_found', 'No such batch.');
  elsif p_provider_ids is not null and cardinality(p_provider_ids) + (
          select count(*) from jsonb_object_keys(coalesce(p_errors, '{}'))) <> (
          select count(*) from private.email_outbox o where o.batch_id = p_batch_id) then
    perform private.fail('validation.failed', 'p_provider_ids and p_errors must answer each email of the batch.');
  end if;
  -- A webhook may have been faster and set a later status.
  update private.email_outbox o
  set status = case when o.status not in ('queued', 'sending', 'unknown') then o.status
                    when m.error is not null then 'failed' else 'sent' end::public.email_status,
      provider_id = coalesce(o.provider_id, left(m.provider_id, 200)),
      sent_at = case when m.error is null then coalesce(o.sent_at, p_now) else o.sent_at end,
      lease_until = null, last_error = left(m.error, 500), updated_at = p_now
  from (
    -- Ids are given for the accepted ones only.
    select e.id, e.error,
           case when e.error is null
                then p_provider_ids[(count(*) filter (where e.error is null)
                  over (order by e.place))] end as provider_id
    from (select o.id, row_number() over (order by o.batch_position) as place,
                 p_errors ->> (row_number() over (order by o.batch_position) - 1)::text as error
          from private.email_outbox o where o.batch_id = p_batch_id) e) m
  where o.id = m.id;
end;
$$;

select private.expose('record_email_batch_sent', 'operations',
  'Records that the provider took a batch. p_provider_ids: one for each accepted email in the order of the '
  'batch, null if unknown. p_errors: {"<index from 0>": reason} for those it did not take. For '
  'email-dispatch. Errors: email.not_found, validation.failed.');

create function private.record_email_batch_failed(
  p_batch_id uuid, p_error text, p_retry_after_seconds integer default null, p_refused boolean default null,
  p_alone boolean default null, p_now timestamptz default now())
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_batch private.email_batches;
begin
  select b.* into v_batch from private.email_batches b where b.id = p_batch_id for update;
  if not found then
    perform private.fail('email.not_found', 'No such batch.');
  elsif v_batch.ended_at is not null then
    return;
  elsif p_alone or (p_refused and v_batch.attempts = 1) then
    -- The provider did not take it: each email is checked and written again.
    update private.email_outbox o
    set status = case when o.status = 'sending' then 'queued' else o.status end::public.email_status,
        payload = null, first_tried_at = null, first_tried_attempt = null, batch_id = null, batch_position = null,
        goes_alone = o.goes_alone or coalesce(p_alone, false), lease_until = null,
        last_error = left(p_error, 500), updated_at = p_now
    where o.batch_id = p_batch_id;
    delete from private.email_batches b where b.id = p_batch_id;
    return;
  end if;
  update private.email_batches b
  set lease_until = null, last_error = left(p_error, 500),
      not_before = private.retry_at(b.attempts, p_retry_after_seconds, p_now)
  where b.id = p_batch_id;
end;
$$;

select private.expose('record_email_batch_failed', 'operations',
  'Records a failed attempt of a batch, which is sent again as it is. p_refused: the provider said that it '
  'did not take it; after the first attempt the batch is dissolved. p_alone: it refused the content; the '
  'batch is dissolved and its emails are sent singly. For email-dispatch. Errors: email.not_found.');
