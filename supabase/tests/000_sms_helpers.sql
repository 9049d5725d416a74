-- Helpers for tests of text messages: Bob invites a number, and what the dispatcher does with it.

create or replace function tests.set_up_sms() returns void
language sql volatile security definer set search_path = ''
as $$
  update private.settings set texts_invitations = true, app_url = 'https://app.example';
$$;

-- The invitation of a number, by somebody who is signed in for it.
create or replace function tests.invite_number(p_inviter text, p_phone text) returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_id uuid;
begin
  perform tests.authenticate_as(p_inviter);
  v_id := (public.add_student(null, p_phone, true)).id;
  perform tests.clear_authentication();
  return v_id;
end;
$$;

-- What the inviter sees of it: whether it was sent, and how often.
create or replace function tests.shown_as_sent(p_invitation_id uuid) returns text
language sql stable security invoker set search_path = ''
as $$
  select case when i.sent_at is null then 'not sent ' else 'sent ' end || i.send_count
  from public.invitations i where i.id = p_invitation_id;
$$;

-- The status of the newest message of an invitation, and its attempts.
create or replace function tests.sms_of(p_invitation_id uuid) returns text
language sql stable security invoker set search_path = ''
as $$
  select o.status || ' ' || o.attempts from private.sms_outbox o where o.invitation_id = p_invitation_id
  order by o.version desc limit 1;
$$;

create or replace function tests.sms_id(p_invitation_id uuid) returns uuid
language sql stable security invoker set search_path = ''
as $$
  select o.id from private.sms_outbox o where o.invitation_id = p_invitation_id order by o.version desc limit 1;
$$;

-- Freezes as the dispatcher does; whether it may be sent.
create or replace function tests.freeze_sms(p_invitation_id uuid, p_attempt integer default 1) returns boolean
language sql volatile security invoker set search_path = ''
as $$
  select public.freeze_sms(
    tests.sms_id(p_invitation_id), p_attempt, '{"to": "+1", "body": "x"}', private.sha256_hex(tests.sms_id(p_invitation_id)::text)) is not null;
$$;
