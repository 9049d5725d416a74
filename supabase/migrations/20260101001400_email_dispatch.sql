-- The dispatcher's side of the outbox: claim, freeze, send once, record; and what delivery events and
-- the console do to a mail afterwards.

-- Functions: sending ------------------------------------------------------------------------------

create function private.claim_emails(p_limit integer, p_lease_seconds integer, p_now timestamptz)
returns table (
  email_id uuid, template text, to_email text, to_name text, locale text, time_zone text, data jsonb,
  payload jsonb, invitation_id uuid, invitation_version integer, unsubscribe_profile_id uuid,
  unsubscribe_key text, action_url text, lease_until timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
#variable_conflict use_column
declare
  v_email private.email_outbox;
  v_content private.email_content;
  v_end public.email_status;
  v_claimed integer := 0;
begin
  if (p_limit between 1 and 500 and p_lease_seconds between 1 and 3600) is not true then
    perform private.fail('validation.failed', 'p_limit is 1 to 500, p_lease_seconds 1 to 3600.');
  end if;
  for v_email in
    select o.* from private.email_outbox o
    where o.status in ('queued', 'sending') and o.not_before <= p_now
      and (o.lease_until is null or o.lease_until <= p_now)
    order by o.not_before
    for update skip locked
  loop
    v_content := private.email_content(v_email);
    v_end := case
      -- The provider forgets its keys after 24 hours; from then on a retry could be a second mail.
      when v_email.first_tried_at <= p_now - interval '23 hours' then 'unknown'
      when v_content.to_email is null then 'dropped'
      -- A frozen mail goes where it went before, or nowhere.
      when v_email.payload is not null and v_email.to_email <> v_content.to_email then 'dropped'
      when private.is_suppressed(v_content.to_email, v_email.template) then 'suppressed'
      -- A mail that nobody could write in a week, for want of a template or of data.
      when v_email.first_tried_at is null and v_email.not_before <= p_now - interval '7 days'
           and v_email.attempts > 100 then 'failed'
    end;
    if v_end is not null then
      update private.email_outbox o
      set status = v_end, lease_until = null, updated_at = p_now
      where o.id = v_email.id;
      continue;
    end if;
    update private.email_outbox o
    set status = 'sending', attempts = o.attempts + 1, to_email = v_content.to_email,
        lease_until = p_now + make_interval(secs => p_lease_seconds), updated_at = p_now
    where o.id = v_email.id
    returning o.* into v_email;
    email_id := v_email.id;
    template := v_email.template;
    to_email := v_content.to_email;
    to_name := v_content.to_name;
    locale := v_content.locale;
    time_zone := v_content.time_zone;
    data := v_content.data;
    payload := v_email.payload;
    invitation_id := case when v_email.template = 'INVITATION' then v_email.subject_id end;
    invitation_version := (v_email.data ->> 'version')::integer;
    unsubscribe_profile_id := v_content.unsubscribe_profile_id;
    unsubscribe_key := v_content.unsubscribe_key;
    action_url := v_content.action_url;
    lease_until := v_email.lease_until;
    return next;
    v_claimed := v_claimed + 1;
    exit when v_claimed >= p_limit;
  end loop;
end;
$$;
comment on function private.claim_emails(integer, integer, timestamptz) is 'See public.claim_emails.';

create function public.claim_emails(p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (
  email_id uuid, template text, to_email text, to_name text, locale text, time_zone text, data jsonb,
  payload jsonb, invitation_id uuid, invitation_version integer, unsubscribe_profile_id uuid,
  unsubscribe_key text, action_url text, lease_until timestamptz)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.claim_emails(p_limit, p_lease_seconds, p_now); end; $$;
comment on function public.claim_emails(integer, integer, timestamptz) is
  'Leases up to p_limit (500) due mails; ends those no longer due, suppressed, or tried more than 23 hours ago. payload: what an earlier attempt froze. For email-dispatch. Errors: validation.failed.';

create function private.freeze_email(p_email_id uuid, p_payload jsonb, p_token_sha256 text, p_now timestamptz)
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_email private.email_outbox;
begin
  select o.* into v_email from private.email_outbox o where o.id = p_email_id for update;
  if not found then
    perform private.fail('email.not_found', 'No such mail.');
  elsif jsonb_typeof(p_payload) is distinct from 'object' then
    perform private.fail('validation.failed', 'p_payload: an object.');
  elsif v_email.status <> 'sending' or v_email.first_tried_at <= p_now - interval '23 hours'
        or private.is_suppressed(v_email.to_email, v_email.template) then
    return null;
  end if;
  if v_email.template = 'INVITATION' then
    -- Only the newest link works; a mail with an older one is not worth sending.
    update private.invitation_secrets s set token_sha256 = p_token_sha256
    where s.invitation_id = v_email.subject_id and s.version = (v_email.data ->> 'version')::integer
      and p_token_sha256 is not null;
    if not found then
      return null;
    end if;
  end if;
  update private.email_outbox o
  set payload = coalesce(o.payload, p_payload), first_tried_at = coalesce(o.first_tried_at, p_now), updated_at = p_now
  where o.id = p_email_id
  returning o.* into v_email;
  return v_email.payload;
end;
$$;
comment on function private.freeze_email(uuid, jsonb, text, timestamptz) is 'See public.freeze_email.';

create function public.freeze_email(
  p_email_id uuid, p_payload jsonb, p_token_sha256 text default null, p_now timestamptz default now())
returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.freeze_email(p_email_id, p_payload, p_token_sha256, p_now); end; $$;
comment on function public.freeze_email(uuid, jsonb, text, timestamptz) is
  'Fixes what a claimed mail sends, before its first attempt; returns the payload that was fixed first, null if the mail may not be sent any more. p_token_sha256: hex, for invitations. For email-dispatch. Errors: email.not_found, validation.failed.';

create function private.record_email_sent(p_email_id uuid, p_provider_id text, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
begin
  -- A webhook may have been faster: then the row has its end already.
  update private.email_outbox o
  set status = case when o.status in ('queued', 'sending', 'unknown') then 'sent' else o.status end,
      provider_id = coalesce(o.provider_id, left(p_provider_id, 200)), sent_at = coalesce(o.sent_at, p_now),
      lease_until = null, last_error = null, updated_at = p_now
  where o.id = p_email_id;
  if not found then
    perform private.fail('email.not_found', 'No such mail.');
  end if;
end;
$$;
comment on function private.record_email_sent(uuid, text, timestamptz) is 'See public.record_email_sent.';

create function public.record_email_sent(p_email_id uuid, p_provider_id text default null, p_now timestamptz default now())
returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.record_email_sent(p_email_id, p_provider_id, p_now); end; $$;
comment on function public.record_email_sent(uuid, text, timestamptz) is
  'The provider took the mail. For email-dispatch. Errors: email.not_found.';

create function private.record_email_failed(
  p_email_id uuid, p_error text, p_retry_after_seconds integer, p_permanent boolean, p_now timestamptz)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
begin
  update private.email_outbox o
  set status = case when coalesce(p_permanent, false) then 'failed' else 'queued' end::public.email_status,
      -- 30 s, 1 min, 2 min … 1 h, spread so that a crowd of failures does not come back as a crowd.
      not_before = p_now + make_interval(secs => greatest(
        least(coalesce(p_retry_after_seconds, 0), 86400),
        least(3600, 15 * 2 ^ least(o.attempts, 10)) * (0.75 + random() / 2))),
      lease_until = null, last_error = left(p_error, 500), updated_at = p_now
  where o.id = p_email_id and o.status = 'sending';
  if not found and not exists (select from private.email_outbox o where o.id = p_email_id) then
    perform private.fail('email.not_found', 'No such mail.');
  end if;
end;
$$;
comment on function private.record_email_failed(uuid, text, integer, boolean, timestamptz) is 'See public.record_email_failed.';

create function public.record_email_failed(
  p_email_id uuid, p_error text, p_retry_after_seconds integer default null, p_permanent boolean default null,
  p_now timestamptz default now())
returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.record_email_failed(p_email_id, p_error, p_retry_after_seconds, p_permanent, p_now); end; $$;
comment on function public.record_email_failed(uuid, text, integer, boolean, timestamptz) is
  'An attempt failed: the mail waits (exponentially, at least p_retry_after_seconds) or, with p_permanent, ends. For email-dispatch. Errors: email.not_found.';

-- Functions: afterwards ---------------------------------------------------------------------------

create function private.record_email_event(
  p_svix_id text, p_type text, p_email_id uuid, p_provider_id text, p_occurred_at timestamptz,
  p_bounce_type text, p_recipient text)
returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_email private.email_outbox;
  v_address text;
  v_status public.email_status := case p_type
    when 'email.sent' then 'sent' when 'email.delivered' then 'delivered' when 'email.bounced' then 'bounced'
    when 'email.complained' then 'complained' when 'email.failed' then 'failed'
    when 'email.suppressed' then 'suppressed' end;
begin
  if coalesce(p_svix_id, '') = '' or p_type is null or p_occurred_at is null then
    perform private.fail('validation.failed', 'p_svix_id, p_type, p_occurred_at: required.');
  end if;
  -- Found by our tag, or by the provider's id once that is recorded.
  select o.* into v_email from private.email_outbox o
  where o.id = p_email_id or (p_email_id is null and o.provider_id = p_provider_id)
  for update;
  insert into private.email_events (svix_id, email_id, type, occurred_at)
  values (left(p_svix_id, 200), v_email.id, left(p_type, 100), p_occurred_at)
  on conflict do nothing;
  if not found then
    return false;
  end if;
  -- The gravest event stays, in whatever order they come. `unknown` is settled by any of them.
  update private.email_outbox o
  set status = case
        when array_position('{queued,sending,unknown,sent,failed,suppressed,delivered,bounced,complained}'::public.email_status[], v_status)
           > coalesce(array_position('{queued,sending,unknown,sent,failed,suppressed,delivered,bounced,complained}'::public.email_status[], o.status), 0)
        then v_status else o.status end,
      provider_id = coalesce(o.provider_id, left(p_provider_id, 200)),
      sent_at = coalesce(o.sent_at, p_occurred_at), lease_until = null, updated_at = now()
  where o.id = v_email.id and v_status is not null;
  -- A soft bounce may deliver tomorrow; these two never. They may come after the mail was forgotten.
  v_address := coalesce(v_email.to_email, lower(p_recipient));
  if private.is_email(v_address)
     and ((v_status = 'bounced' and coalesce(p_bounce_type, 'Permanent') = 'Permanent') or v_status = 'complained') then
    insert into private.email_suppressions (address, reason)
    values (v_address, case v_status when 'bounced' then 'bounce' else 'complaint' end)
    on conflict do nothing;
  end if;
  return true;
end;
$$;
comment on function private.record_email_event(text, text, uuid, text, timestamptz, text, text) is 'See public.record_email_event.';

create function public.record_email_event(
  p_svix_id text, p_type text, p_email_id uuid default null, p_provider_id text default null,
  p_occurred_at timestamptz default now(), p_bounce_type text default null, p_recipient text default null)
returns boolean
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return private.record_email_event(p_svix_id, p_type, p_email_id, p_provider_id, p_occurred_at, p_bounce_type, p_recipient);
end;
$$;
comment on function public.record_email_event(text, text, uuid, text, timestamptz, text, text) is
  'A delivery event of the provider: moves the mail on and closes addresses that bounce hard or complain. False for a replay. For resend-webhook. Errors: validation.failed.';

create function private.requeue_email(p_email_id uuid) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_id uuid := gen_random_uuid();
begin
  perform private.require_admin();
  insert into private.email_outbox (id, template, recipient_id, to_email, student_id, subject_id, data, dedupe_key)
  select v_id, o.template, o.recipient_id, case when o.recipient_id is null then o.to_email end,
         o.student_id, o.subject_id, o.data, o.dedupe_key || ' requeued ' || v_id
  from private.email_outbox o
  where o.id = p_email_id and o.status not in ('queued', 'sending');
  if not found then
    perform private.fail('email.not_found', 'No such mail that has ended.');
  end if;
  return v_id;
end;
$$;
comment on function private.requeue_email(uuid) is 'See public.requeue_email.';

create function public.requeue_email(p_email_id uuid) returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.requeue_email(p_email_id); end; $$;
comment on function public.requeue_email(uuid) is
  'Sends a mail that has ended once more, as a new row under a new key; returns its id. For the SQL console and the secret key. Errors: email.not_found, permission.denied.';

grant execute on function
  private.claim_emails(integer, integer, timestamptz), public.claim_emails(integer, integer, timestamptz),
  private.freeze_email(uuid, jsonb, text, timestamptz), public.freeze_email(uuid, jsonb, text, timestamptz),
  private.record_email_sent(uuid, text, timestamptz), public.record_email_sent(uuid, text, timestamptz),
  private.record_email_failed(uuid, text, integer, boolean, timestamptz),
  public.record_email_failed(uuid, text, integer, boolean, timestamptz),
  private.record_email_event(text, text, uuid, text, timestamptz, text, text),
  public.record_email_event(text, text, uuid, text, timestamptz, text, text),
  private.requeue_email(uuid), public.requeue_email(uuid)
to service_role;
