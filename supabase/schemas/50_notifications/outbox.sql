-- Email outbox: a row is written in the transaction of its cause and sent once, by a dispatcher that
-- may be killed at any point: claim (lease), freeze the payload, send with the row's id as the
-- provider's idempotency key, record the result. Every retry sends the same bytes under the same key
-- and happens only while the provider still remembers the key. The dispatcher's side is in 85_delivery.

create type public.email_status as enum (
  'queued', 'sending', 'sent', 'delivered', 'bounced', 'complained', 'failed', 'unknown', 'suppressed', 'dropped',
  'merged',
  'stale');
comment on type public.email_status is
  'unknown: first tried too long ago to retry safely. suppressed: the address is suppressed. dropped: no '
  'longer due. merged: covered by another email. stale: never tried while it was of use.';

create type public.email_lane as enum ('security', 'personal', 'alert', 'learning', 'bulk', 'digest');
comment on type public.email_lane is
  'Classes of emails in the order in which they are sent. security: emails of Auth, reported messages, and '
  'invitations that somebody asked for. personal: bookings, messages, links. alert: alerts of schools. learning: '
  'grades, absences, integrations, goals, work. bulk: what one act causes for many, such as the invitations of a '
  'roster. digest: weekly digests.';

create table private.email_lanes (
  lane public.email_lane primary key,
  patience interval not null,
  shelf_life interval not null,
  in_batches boolean not null,
  constraint email_lanes_patience_positive check (patience > interval '0'),
  constraint email_lanes_shelf_life_positive check (shelf_life > interval '0')
);
comment on table private.email_lanes is 'How emails of each lane are sent.';
comment on column private.email_lanes.patience is
  'After this long an email of the lane also gets a share of the turns of the lanes before it.';
comment on column private.email_lanes.shelf_life is
  'An email that was not tried within this time is of no use any more.';
comment on column private.email_lanes.in_batches is
  'Whether up to 100 emails go out in one request. Emails with a token never do.';

insert into private.email_lanes (lane, patience, shelf_life, in_batches) values
  ('security', '5 seconds', '14 days', false),
  ('personal', '20 seconds', '14 days', false),
  ('alert', '2 minutes', '3 days', true),
  ('learning', '15 minutes', '14 days', true),
  ('bulk', '1 hour', '14 days', true),
  ('digest', '2 hours', '5 days', true);

create table private.email_pacing (
  only_row boolean primary key default true,
  next_turn_at timestamptz not null default '-infinity',
  run_id uuid,
  halted_until timestamptz,
  halt_reason text,
  constraint email_pacing_one_row check (only_row)
);
comment on table private.email_pacing is
  'When the provider may be asked next: one row that all dispatchers share.';
comment on column private.email_pacing.next_turn_at is 'The first moment that no dispatcher has taken yet.';
comment on column private.email_pacing.run_id is 'The run that took the last turns: it, and no other, has a successor.';
comment on column private.email_pacing.halted_until is
  'No email is sent before: the provider said so, for the whole account.';
insert into private.email_pacing default values;

create table private.email_batches (
  id uuid primary key default private.uuid_v7(),
  lane public.email_lane not null,
  first_tried_at timestamptz not null,
  not_before timestamptz not null,
  lease_until timestamptz,
  attempts integer not null default 1,
  last_error text,
  ended_at timestamptz
);
comment on table private.email_batches is
  'Emails that were sent in one request, under this id as the idempotency key. Members and their order are '
  'fixed before the first attempt, so that a retry is the same request.';
create index email_batches_due_idx on private.email_batches (lane, not_before) where ended_at is null;
create index email_batches_ended_at_idx on private.email_batches (ended_at);

create function private.email_lane(p_template text, p_is_bulk boolean) returns public.email_lane
language sql immutable security invoker set search_path = ''
as $$
  select case
    when p_template in ('AUTH', 'REPORT_CHANGED', 'REPORT_UNHANDLED') then 'security'
    when p_template in ('SCHOOL_ALERT', 'SCHOOL_ALERT_URGENT') then 'alert'
    when p_template = 'PARENT_WEEKLY_DIGEST' then 'digest'
    when p_template in ('PRIVACY_REQUEST', 'PRIVACY_UNHANDLED') then 'personal'
    when p_is_bulk then 'bulk'
    when p_template = 'INVITATION' then 'security'
    when p_template in ('PARENT_CHILD_GRADED', 'PARENT_CHILD_LOW_GRADE', 'PARENT_CHILD_ABSENT', 'INTEGRATION_STOPPED',
                        'GOAL_REACHED', 'WORK_SET')
      then 'learning'
    else 'personal' end::public.email_lane;
$$;
comment on function private.email_lane(text, boolean) is
  'The lane of an email, by its template and by whether it is one of many that one act caused.';

create table private.email_outbox (
  id uuid primary key default private.uuid_v7(),
  template text not null,
  -- No references to profiles: see notifications.
  recipient_id uuid,
  to_email text,
  student_id uuid,
  subject_id uuid,
  data jsonb not null default '{}',
  dedupe_key text not null unique,
  is_bulk boolean not null default private.is_bulk(),
  lane public.email_lane not null generated always as (private.email_lane(template, is_bulk)) stored,
  status public.email_status not null default 'queued',
  not_before timestamptz not null default now(),
  due_at timestamptz,
  lease_until timestamptz,
  attempts integer not null default 0,
  first_tried_at timestamptz,
  first_tried_attempt integer,
  payload jsonb,
  batch_id uuid references private.email_batches (id) on delete set null,
  batch_position integer,
  goes_alone boolean not null default false,
  reaches_closed boolean not null default false,
  provider_id text,
  sent_at timestamptz,
  last_error text,
  merged_into_id uuid references private.email_outbox (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint email_outbox_has_recipient check (num_nonnulls(recipient_id, to_email) >= 1),
  constraint email_outbox_to_email_lower_case check (private.is_email(to_email))
)
-- Each email changes three times within minutes.
with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on table private.email_outbox is 'Emails to send and their delivery status.';
comment on column private.email_outbox.to_email is
  'Destination: given for invitations, else the recipient''s verified address at the time of the claim.';
comment on column private.email_outbox.dedupe_key is
  'Identifies the event and then the recipient, so that the rows of one event meet in one page of the index.';
comment on column private.email_outbox.payload is
  'The request body, frozen before the first attempt, with a placeholder for an invitation''s token. '
  'Deleted once no retry can need it.';
comment on column private.email_outbox.is_bulk is 'Whether one act caused it together with many others.';
comment on column private.email_outbox.due_at is
  'When it was first due, set by the first claim: not_before moves with each retry. Before that, when it was '
  'due without the quiet hours it waits for.';
comment on column private.email_outbox.first_tried_at is
  'The first attempt whose result is not known to be a refusal. Since then the provider may have it.';
comment on column private.email_outbox.first_tried_attempt is 'The number of that attempt.';
comment on column private.email_outbox.goes_alone is
  'Its batch was refused as a whole: it is sent singly, so that only the email at fault fails.';
comment on column private.email_outbox.reaches_closed is
  'May prove a closed address to be its owner''s, so it is sent there; a few a day are.';
comment on column private.email_outbox.merged_into_id is 'Status merged: the email that counts this one.';
create index email_outbox_merged_into_id_idx on private.email_outbox (merged_into_id) where merged_into_id is not null;
create index email_outbox_due_idx on private.email_outbox (lane, not_before) where status in ('queued', 'sending');
create index email_outbox_batch_id_idx on private.email_outbox (batch_id, batch_position) where batch_id is not null;
create index email_outbox_sent_at_idx on private.email_outbox (sent_at) where sent_at is not null;
create index email_outbox_recipient_id_idx on private.email_outbox (recipient_id) where status in ('queued', 'sending');
create index email_outbox_to_email_idx on private.email_outbox (private.counted_address(to_email), not_before)
  where to_email is not null;
create index email_outbox_provider_id_idx on private.email_outbox (provider_id) where provider_id is not null;
create index email_outbox_payload_idx on private.email_outbox (first_tried_at) where payload is not null;

create table private.email_suppressions (
  address_hash bytea not null,
  reason text not null,
  created_at timestamptz not null default now(),
  primary key (address_hash, reason),
  constraint email_suppressions_reason_known check (reason in ('bounce', 'complaint', 'unsubscribe'))
);
comment on table private.email_suppressions is
  'Hashes of addresses that receive no email. Reason unsubscribe: no invitations, requested by a person without an '
  'account.';

create table private.email_events (
  svix_id text primary key,
  email_id uuid references private.email_outbox (id) on delete cascade,
  type text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now()
);
comment on table private.email_events is 'Delivery events already processed; the id makes a replay harmless.';
create index email_events_email_id_idx on private.email_events (email_id);
create index email_events_received_at_idx on private.email_events (received_at) where email_id is null;

-- Access ------------------------------------------------------------------------------------------

alter table private.email_outbox enable row level security;
alter table private.email_lanes enable row level security;
alter table private.email_pacing enable row level security;
alter table private.email_batches enable row level security;
alter table private.email_suppressions enable row level security;
alter table private.email_events enable row level security;
create policy email_outbox_closed on private.email_outbox for all using (false);
create policy email_lanes_closed on private.email_lanes for all using (false);
create policy email_pacing_closed on private.email_pacing for all using (false);
create policy email_batches_closed on private.email_batches for all using (false);
create policy email_suppressions_closed on private.email_suppressions for all using (false);
create policy email_events_closed on private.email_events for all using (false);

-- Functions: retries ------------------------------------------------------------------------------

create function private.resend_window() returns interval
language sql immutable security invoker set search_path = ''
as $$
  select interval '23 hours';
$$;
comment on function private.resend_window() is
  'How long after its first try a message may be sent again under the same idempotency key. Providers forget keys '
  'after 24 hours, and a call takes its time.';

-- Functions: suppressed addresses -----------------------------------------------------------------

create function private.is_suppressed(p_email private.email_outbox, p_address text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads email_suppressions, a closed table.
begin
  return exists (select from private.email_suppressions s
                 where s.address_hash = private.address_hash(p_address)
                   and case s.reason when 'unsubscribe' then p_email.template = 'INVITATION'
                                     else not p_email.reaches_closed end);
end;
$$;
comment on function private.is_suppressed(private.email_outbox, text) is
  'Whether an address does not receive an email.';

create function private.has_unsubscribed(p_address text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads email_suppressions, a closed table.
begin
  return exists (select from private.email_suppressions s
                 where s.address_hash = private.address_hash(p_address) and s.reason = 'unsubscribe');
end;
$$;
comment on function private.has_unsubscribed(text) is 'Whether an address receives no invitations, because it said so.';

create function private.unsubscribe_email(p_profile_id uuid, p_key text, p_undo boolean default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: a signed link, not a session, identifies the person.
begin
  if p_undo then
    update public.notification_preferences p set email = true
    where p.profile_id = p_profile_id and p.key::text = p_key and not p.email;
    return;
  end if;
  insert into public.notification_preferences as p (profile_id, key, email)
  select r.id, d.key, false
  from public.profiles r
  cross join private.notification_defaults d
  where r.id = p_profile_id and d.key::text = p_key and d.can_switch_off
  on conflict (profile_id, key) do update set email = false;
end;
$$;

select private.expose('unsubscribe_email', 'operations',
  'Switches emails of a key off for a person, with p_undo on again; unknown people and keys change nothing. For the '
  'unsubscribe function, which verifies the signature of the link.');

create function private.unsubscribe_address(p_email text, p_undo boolean default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_suppressions, a closed table.
begin
  if p_undo then
    -- What a bounce or a complaint has closed stays closed.
    delete from private.email_suppressions s
    where s.address_hash = private.address_hash(private.clean_email('p_email', p_email)) and s.reason = 'unsubscribe';
    return;
  end if;
  insert into private.email_suppressions (address_hash, reason)
  values (private.address_hash(private.clean_email('p_email', p_email)), 'unsubscribe')
  on conflict do nothing;
end;
$$;

select private.expose('unsubscribe_address', 'operations',
  'Stops invitations to an address without an account, with p_undo no longer. For the unsubscribe function, which '
  'verifies the signature of the link. Errors: validation.failed.');

-- Functions: retention ----------------------------------------------------------------------------

create function private.end_notifications_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes another person's rows when their account ends.
begin
  delete from public.notifications where profile_id = p_profile_id;
  delete from public.notification_preferences where profile_id = p_profile_id;
  -- Members of a batch stay: the provider may have it already, and a retry must be the same request.
  update private.email_outbox set status = 'dropped', payload = null, lease_until = null
  where recipient_id = p_profile_id and status in ('queued', 'sending') and batch_id is null;
end;
$$;
comment on function private.end_notifications_of(uuid) is
  'Deletes the notifications and preferences of an ended profile, and drops its queued emails.';

create function private.purge_emails(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_purged integer;
begin
  -- Payloads hold names and addresses: kept only while a retry could need them.
  update private.email_outbox set payload = null
  where payload is not null and first_tried_at <= p_now - interval '24 hours';
  get diagnostics v_purged = row_count;
  return v_purged;
end;
$$;
comment on function private.purge_emails(timestamptz) is
  'Deletes payloads a day after the first attempt; the rows follow by retention. Returns the number. Called '
  'on a schedule.';
