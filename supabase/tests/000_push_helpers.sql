-- Helpers for tests of pushes: people who sign in on devices that are told of notifications.

create or replace function tests.set_up_push() returns void
language sql volatile security definer set search_path = ''
as $$
  update private.settings set vapid_public_key = 'B' || repeat('A', 86);
$$;

-- The session of a person on a device: a device belongs to it.
create or replace function tests.session_on(p_nickname text, p_device text default 'phone') returns uuid
language sql immutable security invoker set search_path = ''
as $$
  select md5(p_nickname || p_device)::uuid;
$$;

create or replace function tests.sign_in_on(p_nickname text, p_device text default 'phone') returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform tests.clear_authentication();
  insert into auth.sessions (id, user_id, aal, created_at, updated_at)
  values (tests.session_on(p_nickname, p_device), tests.user_id(p_nickname), 'aal1', now(), now())
  on conflict do nothing;
  perform tests.authenticate_as(p_nickname);
  perform set_config('request.jwt.claims', (current_setting('request.jwt.claims')::jsonb
    || jsonb_build_object('session_id', tests.session_on(p_nickname, p_device)))::text, true);
end;
$$;

-- Subscribes as `<nickname>-<device>` at the first of the listed push services. Returns the id.
create or replace function tests.subscribe_to_push(
  p_nickname text, p_device text default 'phone', p_shows_names boolean default false)
returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_id uuid;
begin
  perform tests.sign_in_on(p_nickname, p_device);
  v_id := public.subscribe_to_push('https://fcm.googleapis.com/wp/' || p_nickname || '-' || p_device,
    'B' || repeat('k', 86), repeat('a', 22), p_shows_names);
  perform tests.clear_authentication();
  return v_id;
end;
$$;
