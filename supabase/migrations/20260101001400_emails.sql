-- E-mail: an outbox row in the transaction of its cause, sent once by a dispatcher that may be
-- killed at any point. Claim (lease) -> freeze the payload -> send, the row's id being the
-- provider's idempotency key -> record. Every retry sends the same bytes under the same key, and
-- none later than the provider remembers it.

create type public.email_status as enum (
  'queued', 'sending', 'sent', 'delivered', 'bounced', 'complained', 'failed', 'unknown', 'suppressed', 'dropped');
comment on type public.email_status is
  'unknown: tried too long ago to try again safely. suppressed: the address is closed. dropped: no longer due.';

create table private.email_outbox (
  id uuid primary key default gen_random_uuid(),
  template text not null,
  recipient_id uuid references public.profiles (id) on delete cascade,
  to_email text,
  student_id uuid references public.profiles (id) on delete cascade,
  subject_id uuid,
  data jsonb not null default '{}',
  dedupe_key text not null unique,
  status public.email_status not null default 'queued',
  not_before timestamptz not null default now(),
  lease_until timestamptz,
  attempts integer not null default 0,
  first_tried_at timestamptz,
  payload jsonb,
  provider_id text,
  sent_at timestamptz,
  last_error text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint email_outbox_has_recipient check (num_nonnulls(recipient_id, to_email) >= 1),
  constraint email_outbox_to_email_lower_case check (private.is_email(to_email))
);
comment on table private.email_outbox is 'Mails to send, and what became of them.';
comment on column private.email_outbox.to_email is 'Where it goes: given for invitations, else the recipient''s verified address when it was claimed.';
comment on column private.email_outbox.payload is 'What is sent, frozen before the first attempt, with a placeholder for an invitation''s token. Forgotten once no retry can need it.';
create index email_outbox_due_idx on private.email_outbox (not_before) where status in ('queued', 'sending');
create index email_outbox_recipient_id_idx on private.email_outbox (recipient_id);
create index email_outbox_student_id_idx on private.email_outbox (student_id);
create index email_outbox_to_email_idx on private.email_outbox (to_email, created_at) where to_email is not null;
create index email_outbox_provider_id_idx on private.email_outbox (provider_id) where provider_id is not null;
create index email_outbox_payload_idx on private.email_outbox (first_tried_at) where payload is not null;

create table private.email_suppressions (
  address text not null,
  reason text not null,
  created_at timestamptz not null default now(),
  primary key (address, reason),
  constraint email_suppressions_reason_known check (reason in ('bounce', 'complaint', 'unsubscribe'))
);
comment on table private.email_suppressions is
  'Addresses that get no mail. unsubscribe: no invitations, asked for by somebody without an account.';

create table private.email_events (
  svix_id text primary key,
  email_id uuid references private.email_outbox (id) on delete cascade,
  type text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now()
);
comment on table private.email_events is 'Delivery events that have been counted; the id makes a replay harmless.';
create index email_events_email_id_idx on private.email_events (email_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.email_outbox enable row level security;
alter table private.email_suppressions enable row level security;
alter table private.email_events enable row level security;
create policy email_outbox_closed on private.email_outbox for all using (false);
create policy email_suppressions_closed on private.email_suppressions for all using (false);
create policy email_events_closed on private.email_events for all using (false);

-- Functions: enqueuing ----------------------------------------------------------------------------

create function private.enqueue_invitation_email(p_invitation public.invitations, p_version integer) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed table.
declare
  v_settings private.settings;
  v_crowding timestamptz;
begin
  select s.* into v_settings from private.settings s;
  -- Too many mails to one address, whoever sent them: this one waits until a day has passed since
  -- the one that used the limit up, which may be waiting itself. The inviter learns nothing of it.
  select o.not_before into v_crowding
  from private.email_outbox o
  where o.to_email = p_invitation.invitee_email and o.template = 'INVITATION'
    and o.not_before > now() - interval '1 day' and o.status not in ('dropped', 'suppressed')
  order by o.not_before desc
  offset v_settings.invitation_mails_per_address_per_day - 1 limit 1;
  insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key, not_before)
  values ('INVITATION', p_invitation.invitee_email, p_invitation.id, jsonb_build_object('version', p_version),
          format('invitation:%s:%s', p_invitation.id, p_version), coalesce(v_crowding + interval '1 day', now()));
end;
$$;
comment on function private.enqueue_invitation_email(public.invitations, integer) is 'Queues the mail with an invitation''s link.';

-- Functions: what a mail says ---------------------------------------------------------------------

create type private.email_content as (
  to_email text, to_name text, locale text, time_zone text, data jsonb, action_url text,
  unsubscribe_profile_id uuid, unsubscribe_key text);

create function private.invitation_email(p_email private.email_outbox) returns private.email_content
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads accounts. Null when the invitation is not to be delivered any more.
declare
  v_settings private.settings;
  v_invitation public.invitations;
  v_invitee_id uuid := private.profile_by_email(p_email.to_email);
  v_content private.email_content;
begin
  select s.* into v_settings from private.settings s;
  select i.* into v_invitation
  from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  where i.id = p_email.subject_id and i.status = 'pending' and i.expires_at > now()
    and s.version = (p_email.data ->> 'version')::integer;
  if not found or not private.is_welcome(v_invitation, v_invitee_id)
     or not coalesce(private.wants(v_invitee_id, 'INVITATION_RECEIVED', 'email'), true) then
    return null;
  end if;
  select p_email.to_email, p.full_name, coalesce(d.locale, v_settings.default_locale),
         coalesce(d.time_zone, v_settings.default_time_zone)
  into v_content.to_email, v_content.to_name, v_content.locale, v_content.time_zone
  from (values (v_invitee_id)) v(id)
  left join public.profiles p on p.id = v.id
  left join public.profile_details d on d.profile_id = v.id;
  v_content.data := jsonb_build_object(
    'kind', v_invitation.kind, 'relation', v_invitation.relation, 'expires_at', v_invitation.expires_at,
    'inviter_name', (select p.full_name from public.profiles p where p.id = v_invitation.inviter_id),
    'link_base', v_settings.app_url || '/invitations');
  v_content.action_url := v_settings.app_url || '/invitations';
  v_content.unsubscribe_profile_id := v_invitee_id;
  v_content.unsubscribe_key := 'INVITATION_RECEIVED';
  return v_content;
end;
$$;
comment on function private.invitation_email(private.email_outbox) is 'Content of an INVITATION mail; null when it is not due any more.';

create function private.link_changed_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: names people to those who were linked with them. Of his own link a person hears also
-- after its end, of other guardians only while he is one, and of a student he is kept from nothing.
begin
  return p_email.data - 'other_id' || jsonb_build_object(
    'other_name', (select p.full_name from public.profiles p where p.id = (p_email.data ->> 'other_id')::uuid),
    'student_name', (select p.full_name from public.profiles p where p.id = p_email.student_id))
  where p_email.student_id is null
     or (not private.is_barred(p_email.recipient_id, p_email.student_id)
         and (p_email.data ->> 'change' not in ('guardian_added', 'guardian_pending')
              or private.has_right(p_email.recipient_id, p_email.student_id)));
end;
$$;
comment on function private.link_changed_data(private.email_outbox) is
  'What a LINK_CHANGED mail says; null when the recipient may not hear of the student any more.';

create function private.booking_changed_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads as the recipient. Null when he is no side of the booking any more.
begin
  return (
    select p_email.data || jsonb_build_object(
      'subject', b.subject, 'starts_at', b.starts_at, 'ends_at', b.ends_at,
      'tutor_name', t.full_name, 'client_name', c.full_name, 'student_name', s.full_name,
      'cancel_reason', b.cancel_reason,
      'price_minor', b.price_minor, 'currency', b.currency)
    from public.bookings b
    join public.profiles t on t.id = b.tutor_id
    join public.profiles c on c.id = b.client_id
    left join public.profiles s on s.id = p_email.student_id
    where b.id = p_email.subject_id
      and (p_email.recipient_id in (b.client_id, b.tutor_id, b.student_id, b.guardian_id)
           or (p_email.data ->> 'change' = 'unassigned'
               and (p_email.recipient_id = p_email.student_id
                    or private.has_right(p_email.recipient_id, p_email.student_id))))
      and not private.is_barred(p_email.recipient_id, b.client_id)
      and (p_email.student_id is null or not private.is_barred(p_email.recipient_id, p_email.student_id)));
end;
$$;
comment on function private.booking_changed_data(private.email_outbox) is
  'What a BOOKING_CHANGED mail says; null when the recipient is no side of it any more.';

create function private.email_content(p_email private.email_outbox) returns private.email_content
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads accounts and preferences of recipients.
declare
  v_content private.email_content;
  v_can_switch_off boolean;
begin
  if p_email.template = 'INVITATION' then
    return private.invitation_email(p_email);
  end if;
  select private.verified_email(p.id), p.full_name, coalesce(d.locale, s.default_locale),
         coalesce(d.time_zone, s.default_time_zone), n.can_switch_off
  into v_content.to_email, v_content.to_name, v_content.locale, v_content.time_zone, v_can_switch_off
  from public.profiles p
  left join public.profile_details d on d.profile_id = p.id
  cross join private.settings s
  join private.notification_defaults n on n.key::text = p_email.template
  where p.id = p_email.recipient_id and private.wants(p.id, n.key, 'email');
  -- Auth confirms addresses that no mail server takes; one such row would stop the whole queue.
  if private.is_email(v_content.to_email) is not true then
    return null;
  end if;
  v_content.data := case p_email.template
    when 'LINK_CHANGED' then private.link_changed_data(p_email)
    when 'BOOKING_CHANGED' then private.booking_changed_data(p_email)
    when 'NEW_MESSAGE' then private.new_message_data(p_email)
    else private.learning_email_data(p_email) end;
  if v_content.data is null then
    return null;
  end if;
  select s.app_url || case p_email.template
           when 'LINK_CHANGED' then '/family'
           when 'BOOKING_CHANGED' then '/bookings/' || p_email.subject_id
           when 'NEW_MESSAGE' then '/messages/' || p_email.subject_id
           else '/students/' || p_email.student_id end
  into v_content.action_url from private.settings s;
  if v_can_switch_off then
    v_content.unsubscribe_profile_id := p_email.recipient_id;
    v_content.unsubscribe_key := p_email.template;
  end if;
  return v_content;
end;
$$;
comment on function private.email_content(private.email_outbox) is
  'To whom a mail goes and what it says, judged now: null when the recipient''s standing or preference has ended.';

-- Functions: the dispatcher -----------------------------------------------------------------------

create function private.is_suppressed(p_address text, p_template text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: closed table.
begin
  return exists (select from private.email_suppressions s
                 where s.address = p_address and (s.reason <> 'unsubscribe' or p_template = 'INVITATION'));
end;
$$;
comment on function private.is_suppressed(text, text) is 'Whether an address is closed to mails of a template.';

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

-- Functions: unsubscribing ------------------------------------------------------------------------

create function private.unsubscribe_email(p_profile_id uuid, p_key text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the signed link, not a session, says who it is.
begin
  insert into public.notification_preferences as p (profile_id, key, email)
  select r.id, d.key, false
  from public.profiles r
  cross join private.notification_defaults d
  where r.id = p_profile_id and d.key::text = p_key and d.can_switch_off
  on conflict (profile_id, key) do update set email = false;
end;
$$;
comment on function private.unsubscribe_email(uuid, text) is 'See public.unsubscribe_email.';

create function public.unsubscribe_email(p_profile_id uuid, p_key text) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.unsubscribe_email(p_profile_id, p_key); end; $$;
comment on function public.unsubscribe_email(uuid, text) is
  'Switches a key''s mails off for a person; unknown people and keys change nothing. For the unsubscribe function, which checks the link''s signature.';

create function private.unsubscribe_address(p_email text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed table.
begin
  insert into private.email_suppressions (address, reason)
  values (private.clean_email('p_email', p_email), 'unsubscribe')
  on conflict do nothing;
end;
$$;
comment on function private.unsubscribe_address(text) is 'See public.unsubscribe_address.';

create function public.unsubscribe_address(p_email text) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.unsubscribe_address(p_email); end; $$;
comment on function public.unsubscribe_address(text) is
  'No more invitations to an address without an account. For the unsubscribe function, which checks the link''s signature. Errors: validation.failed.';

create function private.purge_emails(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_purged integer;
begin
  -- Names and addresses stay no longer than a retry could need them; a month for those that ended.
  update private.email_outbox set payload = null
  where payload is not null and first_tried_at <= p_now - interval '24 hours';
  get diagnostics v_purged = row_count;
  delete from private.email_events where email_id is null and received_at <= p_now - interval '30 days';
  delete from private.email_outbox
  where status not in ('queued', 'sending') and updated_at <= p_now - interval '30 days';
  return v_purged;
end;
$$;
comment on function private.purge_emails(timestamptz) is
  'Forgets payloads a day after the first attempt and mails a month after their end; returns how many payloads. For the schedule.';

grant execute on function
  private.claim_emails(integer, integer, timestamptz), public.claim_emails(integer, integer, timestamptz),
  private.freeze_email(uuid, jsonb, text, timestamptz), public.freeze_email(uuid, jsonb, text, timestamptz),
  private.record_email_sent(uuid, text, timestamptz), public.record_email_sent(uuid, text, timestamptz),
  private.record_email_failed(uuid, text, integer, boolean, timestamptz),
  public.record_email_failed(uuid, text, integer, boolean, timestamptz),
  private.record_email_event(text, text, uuid, text, timestamptz, text, text),
  public.record_email_event(text, text, uuid, text, timestamptz, text, text),
  private.requeue_email(uuid), public.requeue_email(uuid),
  private.unsubscribe_email(uuid, text), public.unsubscribe_email(uuid, text),
  private.unsubscribe_address(text), public.unsubscribe_address(text)
to service_role;
