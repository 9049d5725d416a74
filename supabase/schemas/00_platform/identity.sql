-- Identity: the public profile of a person, who is suspended, who may be paused, and which profile the caller acts
-- as. A profile outlives its account and may exist before one (a placeholder), so rules ask private.me(), never
-- auth.uid() = id.

-- Tables ------------------------------------------------------------------------------------------

create table public.profiles (
  -- Random, because an id in time order would tell when a child was enrolled.
  id uuid primary key default gen_random_uuid(),
  user_id uuid unique references auth.users (id) on delete set null,
  full_name text,
  avatar_url text,
  listed_as_tutor boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint profiles_full_name_plain check (private.is_plain_text(full_name, 120)),
  constraint profiles_avatar_url_is_https check (private.is_https_url(avatar_url))
);
comment on table public.profiles is
  'The public profile of a person, visible to people with a relation to them. Never deleted, only '
  'anonymized.';
comment on column public.profiles.user_id is
  'The account of the profile; null for a placeholder and after the account was deleted.';
comment on column public.profiles.listed_as_tutor is
  'Whether the `tutors` view shows the profile to every signed-in person.';
create index profiles_listed_as_tutor_idx on public.profiles (id) where listed_as_tutor;

create table private.suspensions (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  reason text not null,
  suspended_by_id uuid references public.profiles (id) on delete set null,
  suspended_at timestamptz not null default now(),
  constraint suspensions_reason_plain check (private.is_plain_text(reason, 500, true))
);
comment on table private.suspensions is
  'People whom an admin suspended: their accounts can read and write nothing. Written by suspend_profile and '
  'resume_profile.';
create index suspensions_suspended_by_id_idx on private.suspensions (suspended_by_id);

create table private.suspended_profiles (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  suspended_id uuid not null references private.suspensions (profile_id) on delete cascade,
  primary key (profile_id, suspended_id)
);
comment on table private.suspended_profiles is
  'The profiles that a suspension applies to: all of the person. Written by bind_suspensions.';
create index suspended_profiles_suspended_id_idx on private.suspended_profiles (suspended_id);

create table private.young_people (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  looked_at timestamptz not null default '-infinity'
);
comment on table private.young_people is
  'People who may be below the consent age, whatever settings and countries say: nobody else''s account is paused. It '
  'only spares work. Written by triggers of profile_details; nothing removes anybody.';
comment on column private.young_people.looked_at is
  'When tend_consents last looked whether somebody must be asked for consent to the account.';
create index young_people_looked_at_idx on private.young_people (looked_at);

-- Access ------------------------------------------------------------------------------------------

alter table public.profiles enable row level security;
alter table private.suspensions enable row level security;
alter table private.suspended_profiles enable row level security;
alter table private.young_people enable row level security;
create policy suspensions_closed on private.suspensions for all using (false);
create policy suspended_profiles_closed on private.suspended_profiles for all using (false);
create policy young_people_closed on private.young_people for all using (false);

-- The policies of profiles need links and schools: see 90_access/visibility.sql.
grant select on public.profiles to authenticated;
grant select, insert, update, delete on public.profiles to service_role;

-- Functions ---------------------------------------------------------------------------------------

create function private.session_id() returns uuid
language plpgsql stable security invoker set search_path = ''
as $$
declare
  v_id text := auth.jwt() ->> 'session_id';
begin
  return case when pg_input_is_valid(v_id, 'uuid') then v_id::uuid end;
end;
$$;
comment on function private.session_id() is 'The session of the caller''s token, or null.';

create function private.session_has_second_factor() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads sessions. The session, not what an older token of it says: a factor may be gone.
begin
  return exists (
    select from auth.sessions s
    where s.id = private.session_id() and s.user_id = auth.uid() and s.aal::text = 'aal2'
      and (s.not_after is null or s.not_after > now()));
end;
$$;
comment on function private.session_has_second_factor() is
  'True if the caller''s session was opened with a second factor.';

create function private.owes_second_factor() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads factors.
begin
  return exists (select from auth.mfa_factors f where f.user_id = auth.uid() and f.status = 'verified')
    and not private.session_has_second_factor();
end;
$$;
comment on function private.owes_second_factor() is
  'True if the caller''s account has a second factor that this session was not opened with.';

create function private.me() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the policies on profiles call it. The user id is read before the query, which makes this a fifth
-- faster.
declare
  v_user_id uuid;
begin
  if current_setting('role', true) is distinct from 'authenticated' then
    return null;
  end if;
  v_user_id := auth.uid();
  -- Read the account, not the token: a token outlives a ban by up to an hour. Whoever knows only the password
  -- of an account with a second factor is nobody yet.
  return (
    select p.id
    from public.profiles p join auth.users u on u.id = p.user_id
    where p.user_id = v_user_id and u.deleted_at is null
      and (u.banned_until is null or u.banned_until <= now())
      and not exists (select from private.suspended_profiles s where s.profile_id = p.id)
      -- After a restore.
      and not exists (select from private.admission a where a.closed_at is not null)
      -- As private.owes_second_factor; a call here would take a quarter longer.
      and (not exists (select from auth.mfa_factors f where f.user_id = u.id and f.status = 'verified')
           or private.session_has_second_factor() or u.id = private.reading_for())
      -- Few are listed. What a paused account may still do is in pauses.sql.
      and (not exists (select from private.young_people y where y.profile_id = p.id)
           or private.is_open_while_paused() or not private.is_paused(p.id)));
end;
$$;
comment on function private.me() is
  'Profile of the signed-in person; null for other roles, for an account that is banned, suspended, deleted or paused, '
  'in a restored project that is not open yet, and for a session that lacks the second factor of its account.';

create function private.read_as(p_user_id uuid) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  -- Nobody is signed in: the person asked for this when they were, with the second factor that they may have.
  perform private.set_reading_for(p_user_id);
  perform set_config('request.jwt.claims',
                     jsonb_build_object('sub', p_user_id, 'role', 'authenticated')::text, true);
  perform set_config('role', 'authenticated', true);
end;
$$;
comment on function private.read_as(uuid) is
  'Takes on the role and the claims of a person who is away, for a feed or a file that they asked for: row-level '
  'security shows what they may read now. Invoker, because a definer function may not take on a role. The caller '
  'puts role, claims and private.reading_for back.';
grant execute on function private.read_as(uuid) to service_role;

create function private.require_me() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: called by every role, anon included, which may not execute me().
declare
  v_me uuid := private.me();
begin
  if v_me is null then
    if private.paused_id() is not null then
      perform private.fail('account.paused', 'This account is paused until a guardian or the school allows it.');
    end if;
    perform private.fail('auth.required', 'Sign in first.');
  end if;
  return v_me;
end;
$$;
comment on function private.require_me() is
  'Profile of the signed-in person. Errors: auth.required, account.paused.';

create function private.require_caller() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: called by every role, as require_me.
begin
  if private.is_operator() then
    return private.me();
  end if;
  return private.require_me();
end;
$$;
comment on function private.require_caller() is
  'Profile of the caller, null for operators: for calls that operators may make as well. Errors: '
  'auth.required, account.paused.';

grant execute on function private.me() to authenticated, service_role;
grant execute on function private.owes_second_factor() to anon, authenticated, service_role;
grant execute on function private.require_me() to anon, authenticated, service_role;

-- Triggers ----------------------------------------------------------------------------------------

create trigger profiles_10_touch before update on public.profiles
  for each row execute function private.tg_touch_updated_at();
