begin;
select plan(4);

select tests.create_users('bob', 'gina');
update private.settings set vapid_public_key = 'B' || repeat('A', 86);
-- Signs in with a session, which a device belongs to.
create function pg_temp.session(p_nickname text, p_device text default 'phone') returns uuid language sql as $$
  select md5(p_nickname || p_device)::uuid; $$;
create function pg_temp.sign_in(p_nickname text, p_device text default 'phone') returns void language plpgsql as $$
begin
  perform tests.clear_authentication();
  insert into auth.sessions (id, user_id, aal, created_at, updated_at)
  values (pg_temp.session(p_nickname, p_device), tests.user_id(p_nickname), 'aal1', now(), now()) on conflict do nothing;
  perform tests.authenticate_as(p_nickname);
  perform set_config('request.jwt.claims', (current_setting('request.jwt.claims')::jsonb
    || jsonb_build_object('session_id', pg_temp.session(p_nickname, p_device)))::text, true);
end; $$;
create function pg_temp.subscribe(p_nickname text, p_device text default 'phone', p_shows_names boolean default false)
returns uuid language plpgsql as $$
declare
  v_id uuid;
begin
  perform pg_temp.sign_in(p_nickname, p_device);
  v_id := public.subscribe_to_push('https://fcm.googleapis.com/wp/' || p_nickname || '-' || p_device,
    'B' || repeat('k', 86), repeat('a', 22), p_shows_names);
  perform tests.clear_authentication();
  return v_id;
end; $$;
grant execute on all functions in schema pg_temp to public;

select pg_temp.subscribe('bob');
select pg_temp.subscribe('gina');
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key, read_at)
select tests.id('bob'), 'LINK_CHANGED', 'link', gen_random_uuid(), '{"change": "ended"}', 'push:' || n, now() from generate_series(1, 50) n;
update private.push_outbox set serve_by = serve_by - interval '1 minute';
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key)
values (tests.id('gina'), 'LINK_CHANGED', 'link', gen_random_uuid(), '{"change": "ended"}', 'push:last');
select is_empty($$ select * from public.claim_pushes(10, 60, now(), '0') $$, 'A claim without time ends one push and hands out none');
select is((select count(*)::int from private.push_outbox where status = 'dropped'), 1, 'What it ended stays ended');
select ok(public.pushes_are_due(), 'A run that was given nothing hears that more is due');
select is((select count(*)::int from public.claim_pushes(10, 60, now(), '1 minute')), 1, 'The push behind them is handed out');

select * from finish();
rollback;
