-- How text messages of invitations are sent once: claim, freeze, send, record. Providers of text messages know no
-- idempotency keys: after an attempt without a known result the dispatcher looks at the provider for the token, which
-- no other message has, before it sends again. What the inviter is shown says nothing about the person behind the
-- number: a message that is withheld for their sake counts as sent.

-- Tables ------------------------------------------------------------------------------------------

create table private.sms_pacing (
  only_row boolean primary key default true,
  halted_until timestamptz,
  halt_reason text,
  constraint sms_pacing_one_row check (only_row)
);
comment on table private.sms_pacing is 'Until when the provider of text messages takes nothing: one row for all runs.';
insert into private.sms_pacing default values;

-- Access ------------------------------------------------------------------------------------------

alter table private.sms_pacing enable row level security;
create policy sms_pacing_closed on private.sms_pacing for all using (false);

-- Functions: what is sent -------------------------------------------------------------------------

create type private.sms_content as (to_phone text, locale text, data jsonb, is_withheld boolean);

create function private.sms_content(p_sms private.sms_outbox, p_now timestamptz) returns private.sms_content
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads accounts, blocks and suspensions.
declare
  v_invitation public.invitations;
  v_invitee_id uuid;
  v_content private.sms_content;
begin
  select i.* into v_invitation
  from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  where i.id = p_sms.invitation_id and i.status = 'pending' and i.expires_at > p_now and s.version = p_sms.version
    and i.invitee_phone is not null;
  if not found then
    return null;
  end if;
  v_invitee_id := private.profile_by_phone(v_invitation.invitee_phone);
  v_content.to_phone := v_invitation.invitee_phone;
  v_content.is_withheld := private.number_is_closed(v_invitation.invitee_phone)
    or not private.invitation_is_deliverable(v_invitation, v_invitee_id)
    or private.invited_address_is_kept_from(v_invitation)
    or private.is_suspended(v_invitee_id)
    or exists (select from private.suspension_addresses a
               where a.address_hash = private.address_hash(v_invitation.invitee_phone))
    or not coalesce(private.notification_enabled(v_invitee_id, 'INVITATION_RECEIVED', 'email'), true);
  -- Whoever has no language here yet is most likely to share the inviter's.
  select coalesce(d.locale, inviter.locale, s.default_locale),
         jsonb_build_object('inviter_name', p.full_name, 'link_base', s.app_url || '/invitations')
  into v_content.locale, v_content.data
  from private.settings s
  left join public.profiles p on p.id = v_invitation.inviter_id
  left join public.profile_details d on d.profile_id = v_invitee_id
  left join public.profile_details inviter on inviter.profile_id = v_invitation.inviter_id;
  return v_content;
end;
$$;
comment on function private.sms_content(private.sms_outbox, timestamptz) is
  'Recipient and contents of a text message as of now: never anything about a child but that they are invited. Null '
  'when it is no longer due; is_withheld where the person behind the number wants or may read none.';

create function private.sms_waits_until(p_sms private.sms_outbox, p_phone text, p_now timestamptz) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads sms_outbox, a closed table.
begin
  return (
    select coalesce(o.first_tried_at, p_now) + interval '1 day'
    from private.sms_outbox o join public.invitations i on i.id = o.invitation_id
    where i.invitee_phone = p_phone and o.id <> p_sms.id
      and (o.first_tried_at > p_now - interval '1 day' or (o.status = 'queued' and o.lease_until > p_now))
    order by 1 desc
    offset (select s.invitation_mails_per_address_per_day - 1 from private.settings s) limit 1);
end;
$$;
comment on function private.sms_waits_until(private.sms_outbox, text, timestamptz) is
  'Until when a number gets no further message, because it got a day''s from all inviters together; null if it may.';

create function private.count_sms_as_sent(p_sms_id uuid, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
begin
  update private.sms_outbox o set counted_at = p_now where o.id = p_sms_id and o.counted_at is null;
  if found then
    update public.invitations i set sent_at = p_now, send_count = i.send_count + 1
    from private.sms_outbox o
    where o.id = p_sms_id and i.id = o.invitation_id;
  end if;
end;
$$;
comment on function private.count_sms_as_sent(uuid, timestamptz) is
  'The inviter is shown that it was sent, once for each message.';

-- Functions: claiming -----------------------------------------------------------------------------

create function private.claim_sms(
  p_limit integer, p_lease_seconds integer, p_now timestamptz default now(), p_budget interval default '1 second')
returns table (
  sms_id uuid, attempt integer, to_phone text, locale text, data jsonb, payload jsonb, may_have_arrived boolean,
  invitation_id uuid, invitation_version integer)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
#variable_conflict use_column
declare
  v_sms private.sms_outbox;
  v_content private.sms_content;
  v_waits_until timestamptz;
  v_deadline timestamptz;
  v_claimed integer := 0;
  v_worked boolean := false;
  v_end text;
begin
  perform private.check_claim(p_limit, 100, p_lease_seconds, p_now);
  perform private.check_budget(p_budget);
  if exists (select from private.sms_pacing p where p.halted_until > p_now) then
    return;
  end if;
  v_deadline := clock_timestamp() + p_budget;
  for v_sms in
    select o.* from private.sms_outbox o
    where o.status = 'queued' and o.not_before <= p_now and (o.lease_until is null or o.lease_until <= p_now)
      -- What waits for later comes after these in the index.
      and o.serve_by <= p_now + (select max(l.patience) from private.email_lanes l)
    order by o.serve_by
    for update skip locked
  loop
    -- The budget keeps many that are no longer due from running into a statement timeout.
    exit when v_claimed >= p_limit or (v_worked and clock_timestamp() >= v_deadline);
    v_worked := true;
    v_content := private.sms_content(v_sms, p_now);
    v_end := case
      when v_sms.first_tried_at <= p_now - private.resend_window() then 'unknown'
      when v_content.to_phone is null then 'dropped'
      when v_content.is_withheld then 'suppressed'
      -- It could not be written.
      when v_sms.first_tried_at is null and v_sms.attempts >= 50 then 'failed' end;
    if v_end is not null then
      update private.sms_outbox o set status = v_end, ended_at = p_now, lease_until = null, payload = null
      where o.id = v_sms.id;
      if v_end = 'suppressed' then
        perform private.count_sms_as_sent(v_sms.id, p_now);
      end if;
      continue;
    end if;
    -- What was tried is finished first: it may have arrived.
    v_waits_until := case when v_sms.first_tried_at is null
                          then private.sms_waits_until(v_sms, v_content.to_phone, p_now) end;
    if v_waits_until > p_now then
      update private.sms_outbox o
      set not_before = v_waits_until, serve_by = v_waits_until + (o.serve_by - o.not_before), lease_until = null
      where o.id = v_sms.id;
      -- That others invite the number is nothing for the inviter to learn.
      perform private.count_sms_as_sent(v_sms.id, p_now);
      continue;
    end if;
    update private.sms_outbox o
    set attempts = o.attempts + 1, lease_until = p_now + make_interval(secs => p_lease_seconds)
    where o.id = v_sms.id;
    v_claimed := v_claimed + 1;
    return query select v_sms.id, v_sms.attempts + 1, v_content.to_phone, v_content.locale, v_content.data,
      v_sms.payload, v_sms.first_tried_at is not null, v_sms.invitation_id, v_sms.version;
  end loop;
end;
$$;

select private.expose('claim_sms', 'operations',
  'Leases up to p_limit (1 to 100) due text messages for p_lease_seconds (1 to 3600), by lane; ends those no longer '
  'due, and withholds what the person behind the number wants or may not read. may_have_arrived: an earlier attempt '
  'had no known result. Works for at most p_budget (1 second), so fewer rows or none may be returned while messages '
  'are due. For sms-dispatch. Errors: validation.failed.');

create function private.sms_are_due(p_now timestamptz default now()) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return not exists (select from private.sms_pacing p where p.halted_until > p_now)
    and exists (
      select from private.sms_outbox o
      where o.status = 'queued' and o.not_before <= p_now and (o.lease_until is null or o.lease_until <= p_now)
        and o.serve_by <= p_now + (select max(l.patience) from private.email_lanes l));
end;
$$;

select private.expose('sms_are_due', 'operations',
  'True while a text message is due and the provider may be asked. For sms-dispatch and the schedule.');

-- Functions: sending ------------------------------------------------------------------------------

create function private.freeze_sms(
  p_sms_id uuid, p_attempt integer, p_payload jsonb, p_token_sha256 text, p_now timestamptz default now())
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_sms private.sms_outbox;
  v_content private.sms_content;
begin
  if jsonb_typeof(p_payload) is distinct from 'object' or coalesce(p_token_sha256, '') !~ '^[0-9a-f]{64}$' then
    perform private.fail('validation.failed', 'p_payload must be an object, p_token_sha256 a hash in hex.');
  end if;
  select o.* into v_sms from private.sms_outbox o
  where o.id = p_sms_id and o.status = 'queued' and o.attempts = p_attempt and o.lease_until > p_now
  for update;
  if not found then
    return null;
  end if;
  -- Somebody may have answered STOP since the claim.
  v_content := private.sms_content(v_sms, p_now);
  if v_content.to_phone is null or v_content.is_withheld then
    return null;
  end if;
  update private.invitation_secrets s set token_sha256 = p_token_sha256
  where s.invitation_id = v_sms.invitation_id and s.version = v_sms.version;
  update private.sms_outbox o
  set payload = coalesce(o.payload, p_payload), first_tried_at = coalesce(o.first_tried_at, p_now),
      first_tried_attempt = coalesce(o.first_tried_attempt, o.attempts)
  where o.id = p_sms_id
  returning o.* into v_sms;
  return v_sms.payload;
end;
$$;

select private.expose('freeze_sms', 'operations',
  'Freezes what a claimed text message says before its first attempt, and stores the hash of its token. Returns what '
  'was frozen first; null if it may no longer be sent in this attempt. For sms-dispatch. Errors: validation.failed.');

create function private.record_sms(
  p_sms_id uuid, p_attempt integer, p_outcome text, p_provider_id text default null, p_error text default null,
  p_retry_after integer default null, p_now timestamptz default now())
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_sms private.sms_outbox;
  v_ends text := case p_outcome when 'sent' then 'sent' when 'refused' then 'failed'
                               when 'closed' then 'suppressed' end;
begin
  if (p_outcome in ('sent', 'refused', 'closed', 'later', 'halted')
      and p_now between '2000-01-01' and '2199-12-31') is not true then
    perform private.fail('validation.failed', 'p_outcome must be a known one, p_now between 2000 and 2199.');
  end if;
  if p_outcome = 'halted' then
    update private.sms_pacing p
    set halted_until = greatest(p.halted_until,
          p_now + make_interval(secs => least(greatest(coalesce(p_retry_after, 0), 1), 86400))),
        halt_reason = left(p_error, 300);
  end if;
  select o.* into v_sms from private.sms_outbox o where o.id = p_sms_id for update;
  if p_outcome = 'sent' then
    update private.sms_outbox o set provider_id = coalesce(o.provider_id, left(p_provider_id, 200))
    where o.id = p_sms_id;
  end if;
  -- A late answer of a run whose lease was over: the attempt that came after it decides, unless it was sent.
  if coalesce(v_sms.status <> 'queued' and not (v_sms.status = 'unknown' and p_outcome = 'sent'), true)
     or (v_sms.attempts <> p_attempt and p_outcome <> 'sent') then
    return;
  end if;
  update private.sms_outbox o
  set status = coalesce(v_ends, 'queued'), ended_at = case when v_ends is not null then p_now end,
      payload = case when v_ends is not null or u.yes then null else o.payload end,
      first_tried_at = case when u.yes then null else o.first_tried_at end,
      first_tried_attempt = case when u.yes then null else o.first_tried_attempt end,
      not_before = w.at, serve_by = w.at + (o.serve_by - o.not_before), lease_until = null,
      last_error = left(p_error, 300)
  from (select private.retry_at(v_sms.attempts, p_retry_after, p_now) as at) w,
       -- The provider did not take it, and no earlier attempt is open.
       (select p_outcome = 'halted' and coalesce(v_sms.first_tried_attempt = v_sms.attempts, false) as yes) u
  where o.id = p_sms_id;
  if p_outcome = 'closed' then
    perform private.close_number(i.invitee_phone, 'stop') from public.invitations i where i.id = v_sms.invitation_id;
  end if;
  if p_outcome in ('sent', 'closed') then
    perform private.count_sms_as_sent(p_sms_id, p_now);
  end if;
end;
$$;

select private.expose('record_sms', 'operations',
  'Records what came of an attempt. sent: the provider has it. refused: it takes no such message. closed: the owner of '
  'the number wants none. later: tried again with backoff, after at least p_retry_after seconds. halted: the provider '
  'takes nothing from anybody for so long, and did not take this. For sms-dispatch. Errors: validation.failed.');

-- Functions: what the provider tells later --------------------------------------------------------

create function private.record_sms_event(
  p_type text, p_sms_id uuid default null, p_phone text default null, p_provider_id text default null,
  p_now timestamptz default now())
returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_sms private.sms_outbox;
  v_status text := case p_type when 'unreachable' then 'undelivered' when 'stop' then 'suppressed' else p_type end;
begin
  if (p_type in ('sent', 'delivered', 'undelivered', 'unreachable', 'stop', 'start')) is not true
     or private.is_phone(p_phone) is false or (p_type in ('stop', 'start', 'unreachable') and p_phone is null) then
    perform private.fail('validation.failed', 'p_type must be a known one, p_phone a number with its plus sign.');
  end if;
  if p_type = 'start' then
    perform private.open_number(p_phone, '{stop,unreachable}');
  elsif p_type in ('stop', 'unreachable') then
    perform private.close_number(p_phone, p_type);
  end if;
  select o.* into v_sms from private.sms_outbox o
  where o.id = p_sms_id or (p_sms_id is null and o.provider_id = p_provider_id)
  for update;
  if not found or p_type = 'start' then
    return found;
  end if;
  update private.sms_outbox o
  set status = v_status, ended_at = coalesce(o.ended_at, p_now), payload = null, lease_until = null,
      provider_id = coalesce(o.provider_id, left(p_provider_id, 200))
  where o.id = v_sms.id
    -- Events come in any order, also before the answer to the request: a status never goes back.
    and array_position('{queued,unknown,failed,sent,suppressed,undelivered,delivered}'::text[], o.status)
        < array_position('{queued,unknown,failed,sent,suppressed,undelivered,delivered}'::text[], v_status);
  perform private.count_sms_as_sent(v_sms.id, p_now);
  return true;
end;
$$;

select private.expose('record_sms_event', 'operations',
  'Records what the provider tells of a text message (sent, delivered, undelivered, unreachable: its number takes '
  'none) or of a number (stop, start: what its owner answered). Returns whether a message of this deployment is '
  'meant. For sms-webhook. Errors: validation.failed.');
