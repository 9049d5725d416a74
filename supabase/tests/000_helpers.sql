-- Helpers for all test files: people by nickname, and acting as them. Runs first and commits.
-- Vocabulary as in the community: tests.create_user, tests.authenticate_as, tests.clear_authentication.

create extension if not exists pgtap with schema extensions;
create schema if not exists tests;
grant usage on schema tests to public;

create or replace function tests.create_user(
  p_nickname text, p_roles public.app_role[] default '{client}', p_email text default null,
  p_confirmed boolean default true, p_phone text default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tests make people while acting as somebody.
declare
  v_id uuid := gen_random_uuid();
begin
  insert into auth.users (id, email, email_confirmed_at, phone, phone_confirmed_at, raw_user_meta_data)
  values (v_id, coalesce(p_email, p_nickname || '@example.com'), case when p_confirmed then now() end,
          p_phone, case when p_phone is not null then now() end,
          jsonb_build_object('full_name', initcap(p_nickname), 'nickname', p_nickname));
  insert into public.profile_roles (profile_id, role, vouched)
  select v_id, r, r not in ('client', 'student') from unnest(p_roles) r on conflict do nothing;
  return v_id;
end;
$$;

create or replace function tests.id(p_nickname text) returns uuid
language sql stable security definer set search_path = ''
as $$
  select p.id from auth.users u join public.profiles p on p.user_id = u.id
  where u.raw_user_meta_data ->> 'nickname' = p_nickname;
$$;

create or replace function tests.authenticate_as(p_nickname text) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_user_id uuid := tests.user_id(p_nickname);
begin
  if v_user_id is null then
    raise exception 'tests.authenticate_as: nobody is called %', p_nickname;
  end if;
  perform set_config('role', 'authenticated', true);
  perform set_config('request.jwt.claims', json_build_object('sub', v_user_id, 'role', 'authenticated')::text, true);
end;
$$;

create or replace function tests.user_id(p_nickname text) returns uuid
language sql stable security definer set search_path = ''
as $$
  select u.id from auth.users u where u.raw_user_meta_data ->> 'nickname' = p_nickname;
$$;

create or replace function tests.authenticate_as_anon() returns void
language sql volatile security invoker set search_path = ''
as $$
  select set_config('request.jwt.claims', '{"role": "anon"}', true), set_config('role', 'anon', true);
$$;

create or replace function tests.authenticate_as_service_role() returns void
language sql volatile security invoker set search_path = ''
as $$
  select set_config('request.jwt.claims', '{"role": "service_role"}', true), set_config('role', 'service_role', true);
$$;

-- Back to the SQL console.
create or replace function tests.clear_authentication() returns void
language sql volatile security invoker set search_path = ''
as $$
  select set_config('request.jwt.claims', '', true), set_config('role', 'none', true);
$$;

create or replace function tests.link(
  p_guardian text, p_student text,
  p_rights public.guardian_right[] default '{view_progress,message,book,receive_alerts}',
  p_status public.link_status default 'ACTIVE', p_relation public.guardian_relation default 'GUARDIAN')
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
  values (tests.id(p_guardian), tests.id(p_student), 'GUARDIAN', p_status, p_relation, p_rights)
  returning id;
$$;

create or replace function tests.book(
  p_client text, p_tutor text, p_student text default null, p_in interval default '1 day',
  p_status public.booking_status default 'pending', p_guardian text default null)
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status, attendance)
  values (tests.id(p_client), tests.id(p_tutor), tests.id(p_student), tests.id(p_guardian),
          now() + p_in, now() + p_in + interval '1 hour', 'Algebra', p_status,
          case when p_status = 'completed' then 'attended'::public.booking_attendance end)
  returning id;
$$;

grant execute on all functions in schema tests to public;
