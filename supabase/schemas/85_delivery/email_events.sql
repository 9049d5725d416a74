-- What the provider tells of an email later, and resending from the console.

-- Functions ---------------------------------------------------------------------------------------

create function private.record_email_event(
  p_svix_id text, p_type text, p_email_id uuid default null, p_provider_id text default null,
  p_occurred_at timestamptz default now(), p_bounce_type text default null, p_recipient text default null)
returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  -- From the weakest to the gravest; a status never goes back.
  v_order constant public.email_status[] :=
    '{queued,sending,unknown,sent,failed,suppressed,delivered,bounced,complained}';
  v_email private.email_outbox;
  v_address text;
  v_status public.email_status := case p_type
    when 'email.sent' then 'sent' when 'email.delivered' then 'delivered' when 'email.bounced' then 'bounced'
    when 'email.complained' then 'complained' when 'email.failed' then 'failed'
    when 'email.suppressed' then 'suppressed' end;
  -- A soft bounce may be delivered later.
  v_is_soft boolean := p_type = 'email.bounced' and coalesce(p_bounce_type, 'Permanent') <> 'Permanent';
begin
  if coalesce(p_svix_id, '') = '' or p_type is null or p_occurred_at is null then
    perform private.fail('validation.failed', 'p_svix_id, p_type and p_occurred_at are required.');
  end if;
  -- By the id in the email's tag, or by the provider's id once that is recorded.
  select o.* into v_email from private.email_outbox o
  where o.id = p_email_id or (p_email_id is null and o.provider_id = p_provider_id)
  for update;
  insert into private.email_events (svix_id, email_id, type, occurred_at)
  values (left(p_svix_id, 200), v_email.id, case when v_is_soft then 'email.bounced.soft' else left(p_type, 100) end,
          p_occurred_at)
  on conflict do nothing;
  if not found then
    return false;
  end if;
  -- Events may arrive in any order: the gravest stays. Any event settles `unknown`.
  update private.email_outbox o
  set status = case
        when v_is_soft and o.status = 'delivered' then o.status
        when v_status = 'delivered' and o.status = 'bounced'
             and not exists (select from private.email_events e where e.email_id = o.id and e.type = 'email.bounced')
        then v_status
        when array_position(v_order, v_status) > coalesce(array_position(v_order, o.status), 0)
        then v_status else o.status end,
      provider_id = coalesce(o.provider_id, left(p_provider_id, 200)),
      sent_at = coalesce(o.sent_at, p_occurred_at), lease_until = null, updated_at = now()
  where o.id = v_email.id and v_status is not null;
  -- Hard bounces and complaints suppress the address. They may arrive after the email was purged.
  v_address := coalesce(v_email.to_email, lower(p_recipient));
  if private.is_email(v_address)
     and ((v_status = 'bounced' and not v_is_soft)
          or v_status = 'complained') then
    insert into private.email_suppressions (address_hash, reason)
    values (private.address_hash(v_address), case v_status when 'bounced' then 'bounce' else 'complaint' end)
    on conflict do nothing;
  end if;
  return true;
end;
$$;

select private.expose('record_email_event', 'operations',
  'Records a delivery event of the provider: updates the status, and suppresses addresses after a hard '
  'bounce or a complaint. Returns false for a replay. For resend-webhook. Errors: validation.failed.');

create function private.requeue_email(p_email_id uuid) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_id uuid := private.uuid_v7();
begin
  perform private.require_admin();
  insert into private.email_outbox (id, template, recipient_id, to_email, student_id, subject_id, data, dedupe_key)
  select v_id, o.template, o.recipient_id, case when o.recipient_id is null then o.to_email end,
         o.student_id, o.subject_id, o.data, o.dedupe_key || ' requeued ' || v_id
  from private.email_outbox o
  where o.id = p_email_id and o.status not in ('queued', 'sending');
  if not found then
    perform private.fail('email.not_found', 'No such email, or it is still in the queue.');
  end if;
  return v_id;
end;
$$;

select private.expose('requeue_email', 'operations',
  'Queues a finished email again, as a new row with a new key. Returns its id. For the SQL console and the '
  'secret key. Errors: email.not_found, permission.denied, auth.mfa_required.');
