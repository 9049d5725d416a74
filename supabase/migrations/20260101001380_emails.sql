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

-- Functions: closed addresses ---------------------------------------------------------------------

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

-- Functions: forgetting ---------------------------------------------------------------------------

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
  private.unsubscribe_email(uuid, text), public.unsubscribe_email(uuid, text),
  private.unsubscribe_address(text), public.unsubscribe_address(text)
to service_role;
