-- Text messages of invitations by phone number: a row is written in the transaction of its cause and sent once, like
-- an email: claim (lease), freeze, send, record. What it says, and that it is sent once, is in
-- 85_delivery/sms_dispatch.sql. The number is the invitation's, and goes with it.

-- Tables ------------------------------------------------------------------------------------------

create table private.sms_outbox (
  id uuid primary key default private.uuid_v7(),
  invitation_id uuid not null references public.invitations (id) on delete cascade,
  version integer not null,
  lane public.email_lane not null,
  status text not null default 'queued',
  not_before timestamptz not null default now(),
  serve_by timestamptz not null,
  lease_until timestamptz,
  attempts integer not null default 0,
  first_tried_at timestamptz,
  first_tried_attempt integer,
  payload jsonb,
  provider_id text,
  counted_at timestamptz,
  last_error text,
  ended_at timestamptz,
  constraint sms_outbox_once unique (invitation_id, version),
  constraint sms_outbox_status_known check (
    status in ('queued', 'sent', 'delivered', 'undelivered', 'failed', 'unknown', 'suppressed', 'dropped'))
)
with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on table private.sms_outbox is 'Text messages to send, one for each link of an invitation.';
comment on column private.sms_outbox.version is 'The link that it carries; a newer one voids it.';
comment on column private.sms_outbox.status is
  'undelivered: the carrier did not bring it. failed: the provider refused it. unknown: first tried too long ago. '
  'suppressed: the person behind the number wants or may read none. dropped: no longer due.';
comment on column private.sms_outbox.serve_by is
  'not_before and the patience of its lane. The earliest is sent first: lanes go before each other, none starves.';
comment on column private.sms_outbox.payload is
  'What is sent, frozen before the first attempt, with a placeholder for the token. Deleted when it ends.';
comment on column private.sms_outbox.first_tried_at is
  'The first attempt whose result is not known to be a refusal. Since then the provider may have it.';
comment on column private.sms_outbox.counted_at is 'When the inviter was shown that it was sent.';
create index sms_outbox_serve_by_idx on private.sms_outbox (serve_by) where status = 'queued';
create index sms_outbox_provider_id_idx on private.sms_outbox (provider_id) where provider_id is not null;
create index sms_outbox_ended_at_idx on private.sms_outbox (ended_at) where ended_at is not null;

-- Access ------------------------------------------------------------------------------------------

alter table private.sms_outbox enable row level security;
create policy sms_outbox_closed on private.sms_outbox for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.enqueue_invitation_text(p_invitation public.invitations, p_version integer) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes sms_outbox, a closed table.
begin
  insert into private.sms_outbox (invitation_id, version, lane, serve_by)
  select p_invitation.id, p_version, l.lane, now() + l.patience
  from private.settings s
  join private.email_lanes l on l.lane = private.email_lane('INVITATION', private.is_bulk())
  where s.texts_invitations;
end;
$$;
comment on function private.enqueue_invitation_text(public.invitations, integer) is
  'Queues the text message with the link of an invitation, where the deployment sends these.';
