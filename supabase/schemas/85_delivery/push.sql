-- Push: where a person's devices want to be told of notifications, browsers by Web Push and apps on phones by a token
-- of Expo. A subscription is an address that the person supplies, so only listed push services are written to; it
-- belongs to one session, and ends with it. Messages to browsers are encrypted for them; what a token is sent is read
-- by all who pass it on, so it names nobody. What is pushed, when and to whom is in push_dispatch.sql.

-- Functions: addresses ----------------------------------------------------------------------------

create function private.is_push_token(p_endpoint text) returns boolean
language sql immutable security invoker set search_path = ''
as $$
  select coalesce(p_endpoint ~ '^Expo(nent)?PushToken\[[A-Za-z0-9_-]{10,100}\]$', false);
$$;
comment on function private.is_push_token(text) is
  'Whether an address is a token of Expo, by which an app on a phone is reached, and not one of a browser.';

create function private.is_push_service(p_endpoint text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings.
begin
  -- No credentials, port, fragment or backslash: every reader of the address finds the same host in it.
  return length(p_endpoint) <= 1000 and p_endpoint ~ '^[!-~]+$' and p_endpoint !~ '[\\@#]' and exists (
    select from private.settings s, unnest(s.push_services) service
    where case when service = 'expo' then private.is_push_token(p_endpoint)
               when service like 'http://%' then p_endpoint like service || '/%'
               when service like '*.%'
                 then substring(p_endpoint from '^https://([a-z0-9.-]+)/') like '_%' || substr(service, 2)
               else substring(p_endpoint from '^https://([a-z0-9.-]+)/') = service end);
end;
$$;
comment on function private.is_push_service(text) is
  'Whether an address is one of a push service that settings.push_services lists.';

-- Tables ------------------------------------------------------------------------------------------

create table private.push_subscriptions (
  id uuid primary key default gen_random_uuid(),
  profile_id uuid not null references public.profiles (id) on delete cascade,
  -- No reference: sessions are Auth's. A claim asks whether it goes on.
  session_id uuid not null,
  endpoint text not null,
  p256dh text,
  auth text,
  shows_names boolean not null,
  created_at timestamptz not null default now(),
  last_sent_at timestamptz,
  constraint push_subscriptions_one_per_session unique (session_id),
  constraint push_subscriptions_endpoint_once unique (endpoint),
  constraint push_subscriptions_endpoint_short check (length(endpoint) <= 1000),
  constraint push_subscriptions_p256dh_is_a_point check (p256dh ~ '^B[A-Za-z0-9_-]{86}$'),
  constraint push_subscriptions_auth_is_16_bytes check (auth ~ '^[A-Za-z0-9_-]{22}$'),
  constraint push_subscriptions_keys_of_browsers check (
    num_nonnulls(p256dh, auth) = case when private.is_push_token(endpoint) then 0 else 2 end),
  constraint push_subscriptions_tokens_name_nobody check (p256dh is not null or not shows_names)
);
comment on table private.push_subscriptions is
  'Devices that are told by push: a browser''s address and keys, or the token of an app. One per session.';
comment on column private.push_subscriptions.p256dh is 'The browser''s public key, base64url; null of a token.';
comment on column private.push_subscriptions.auth is
  'The browser''s secret that a message is encrypted with, base64url; null of a token.';
comment on column private.push_subscriptions.shows_names is
  'Whether a message names people, and says what an alert is about: others see the screen of a locked phone.';
create index push_subscriptions_profile_id_idx on private.push_subscriptions (profile_id, created_at);

-- Access ------------------------------------------------------------------------------------------

alter table private.push_subscriptions enable row level security;
create policy push_subscriptions_closed on private.push_subscriptions for all using (false);

select private.audit_changes('private.push_subscriptions', 'profile_id', '{shows_names,created_at}');

-- Functions: one's own devices --------------------------------------------------------------------

create function private.my_push_devices()
returns table (id uuid, is_this_session boolean, shows_names boolean, created_at timestamptz, last_sent_at timestamptz)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: the table is closed, because of the addresses and keys.
begin
  return query
    select s.id, s.session_id is not distinct from private.session_id(), s.shows_names, s.created_at, s.last_sent_at
    from private.push_subscriptions s where s.profile_id = private.me();
end;
$$;
comment on function private.my_push_devices() is 'The devices of the signed-in person, without addresses and keys.';
grant execute on function private.my_push_devices() to authenticated, service_role;

create view public.my_push_subscriptions with (security_invoker = true) as
select s.id, s.is_this_session, s.shows_names, s.created_at, s.last_sent_at from private.my_push_devices() s;
comment on view public.my_push_subscriptions is
  'The devices on which the signed-in person is told by push, without their addresses and keys.';
grant select on public.my_push_subscriptions to authenticated, service_role;

create function private.push_key() returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings.
begin
  perform private.require_me();
  return (select s.vapid_public_key from private.settings s);
end;
$$;

select private.expose('push_key', 'everyone',
  'The deployment''s public key for Web Push (VAPID, base64url), which a browser subscribes with; null where push is '
  'not set up. Errors: auth.required.');

create function private.subscribe_to_push(
  p_endpoint text, p_p256dh text default null, p_auth text default null, p_shows_names boolean default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.require_me();
  v_session_id uuid := private.session_id();
  v_is_token boolean := private.is_push_token(p_endpoint);
  v_id uuid;
begin
  if not v_is_token and not exists (select from private.settings s where s.vapid_public_key is not null) then
    perform private.fail('validation.failed', 'p_endpoint cannot be used: push is not set up here.');
  elsif v_session_id is null then
    perform private.fail('validation.failed', 'p_endpoint belongs to a session, and this token names none.');
  elsif private.is_push_service(p_endpoint) is not true then
    perform private.fail('validation.failed', 'p_endpoint must be an address of a known push service.');
  elsif v_is_token and num_nonnulls(p_p256dh, p_auth) > 0 then
    perform private.fail('validation.failed', 'p_p256dh and p_auth are keys of browsers; a token has none.');
  elsif v_is_token and p_shows_names then
    perform private.fail('validation.failed', 'p_shows_names is for browsers: others read what a token is sent.');
  elsif not v_is_token and (p_p256dh ~ '^B[A-Za-z0-9_-]{86}$' and p_auth ~ '^[A-Za-z0-9_-]{22}$') is not true then
    perform private.fail('validation.failed', 'p_p256dh and p_auth must be the keys that the browser gave.');
  end if;
  perform private.count_write(v_me);
  -- A browser has one address, whoever used it before: who signed in last is told there.
  delete from private.push_subscriptions s
  where (s.endpoint = p_endpoint or s.session_id = v_session_id)
    and (s.profile_id, s.session_id, s.endpoint) <> (v_me, v_session_id, p_endpoint);
  insert into private.push_subscriptions as s (profile_id, session_id, endpoint, p256dh, auth, shows_names)
  values (v_me, v_session_id, p_endpoint, p_p256dh, p_auth, coalesce(p_shows_names, false))
  on conflict (session_id) do update
    set p256dh = excluded.p256dh, auth = excluded.auth, shows_names = excluded.shows_names
  returning s.id into v_id;
  delete from private.push_subscriptions s
  where s.id in (select o.id from private.push_subscriptions o where o.profile_id = v_me and o.id <> v_id
                 order by o.created_at desc, o.id desc offset 9);
  return v_id;
end;
$$;

select private.expose('subscribe_to_push', 'everyone',
  'Tells this session''s device of notifications by push from now on. p_endpoint, p_p256dh and p_auth: what the '
  'browser''s PushSubscription says; of an app on a phone p_endpoint alone, its Expo push token, where push_services '
  'lists expo. p_shows_names: messages to a browser name people, default false. Replaces what the session or the '
  'device had; of ten devices the oldest makes place. Ends with the session. Returns the id. Errors: auth.required, '
  'validation.failed, rate.limited.');

create function private.unsubscribe_from_push(p_id uuid default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.require_me();
begin
  perform private.count_write(v_me);
  delete from private.push_subscriptions s
  where s.profile_id = v_me and case when p_id is null then s.session_id = private.session_id() else s.id = p_id end;
end;
$$;

select private.expose('unsubscribe_from_push', 'everyone',
  'Tells a device of the caller nothing more by push; without p_id that of this session. An unknown id changes '
  'nothing. Errors: auth.required, rate.limited.');

create function private.end_push_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  delete from private.push_subscriptions s where s.profile_id = p_profile_id;
end;
$$;
comment on function private.end_push_of(uuid) is 'Forgets the devices of an account that ends.';
