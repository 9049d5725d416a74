-- People: the public card, the sensitive half beside it, and app roles.
-- A profile outlives its account and may exist before one (a placeholder), so rules ask
-- private.me(), never auth.uid() = id.

create type public.app_role as enum ('client', 'student', 'tutor', 'agent', 'admin');
comment on type public.app_role is
  'client: pays. student: attends. tutor: teaches. agent: books for clients. admin: runs the deployment.';

create table public.profiles (
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
  'The public card of a person. Visible to those with a reason to see it; never deleted, only anonymised.';
comment on column public.profiles.user_id is 'The account behind the profile; null for a placeholder or after the account was deleted.';
comment on column public.profiles.listed_as_tutor is 'Shown in the `tutors` view to anyone signed in.';
create index profiles_listed_as_tutor_idx on public.profiles (id) where listed_as_tutor;

create table public.profile_details (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  email text,
  phone text,
  date_of_birth date,
  time_zone text,
  locale text,
  updated_at timestamptz not null default now(),
  constraint profile_details_email_lower_case check (private.is_email(email)),
  constraint profile_details_phone_is_e164 check (private.is_phone(phone)),
  constraint profile_details_date_of_birth_plausible check (date_of_birth >= '1900-01-01'),
  constraint profile_details_time_zone_shape check (time_zone ~ '^[A-Za-z0-9_/+-]{2,64}$'),
  constraint profile_details_locale_shape check (private.is_locale(locale))
);
comment on table public.profile_details is
  'The sensitive half of a profile: for oneself and for guardians of that student with view_progress.';
comment on column public.profile_details.email is 'Mirror of the account''s confirmed address; no client writes it.';
comment on column public.profile_details.phone is 'Mirror of the account''s confirmed number, E.164; no client writes it.';
create index profile_details_email_idx on public.profile_details (email);
create index profile_details_time_zone_idx on public.profile_details (time_zone);

create table public.profile_roles (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  role public.app_role not null,
  granted_by_id uuid references public.profiles (id) on delete set null,
  vouched boolean not null default false,
  granted_at timestamptz not null default now(),
  primary key (profile_id, role)
);
comment on table public.profile_roles is 'App roles of a person. tutor, agent and admin are granted by an admin.';
comment on column public.profile_roles.vouched is 'True when an admin granted the role, false when it came with sign-up or an invitation.';
create index profile_roles_granted_by_id_idx on public.profile_roles (granted_by_id);

-- Access: profiles and profile_details are readable by policies that need the graph, see
-- the file on who sees whom. ----------------------------------------------------------------------

alter table public.profiles enable row level security;
alter table public.profile_details enable row level security;
alter table public.profile_roles enable row level security;
grant select on public.profiles, public.profile_details, public.profile_roles to authenticated;
grant select, insert, update, delete on public.profiles, public.profile_details, public.profile_roles to service_role;

-- Functions: the acting person --------------------------------------------------------------------

create function private.me() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: policies on profiles ask it. The id apart from the query: every policy asks, and so it is
-- a fifth faster.
declare
  v_user_id uuid;
begin
  if current_setting('role', true) is distinct from 'authenticated' then
    return null;
  end if;
  v_user_id := auth.uid();
  return (select p.id from public.profiles p where p.user_id = v_user_id);
end;
$$;
comment on function private.me() is 'Profile of the signed-in person; null for anybody else.';

create policy profile_roles_select on public.profile_roles for select to authenticated
  using (profile_id = (select private.me()));

create function private.require_me() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: every write RPC starts here, whatever the caller may execute.
declare
  v_me uuid := private.me();
begin
  if v_me is null then
    perform private.fail('auth.required', 'Sign in first.');
  end if;
  return v_me;
end;
$$;
comment on function private.require_me() is 'Profile of the signed-in person. Errors: auth.required.';

create function private.require_caller() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as require_me.
begin
  if private.is_operator() then
    return private.me();
  end if;
  return private.require_me();
end;
$$;
comment on function private.require_caller() is
  'Who calls where operators may call as well: null for those. Errors: auth.required.';

create function private.has_role(p_profile_id uuid, p_role public.app_role) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: asks about other people.
begin
  return exists (select from public.profile_roles r where r.profile_id = p_profile_id and r.role = p_role);
end;
$$;
comment on function private.has_role(uuid, public.app_role) is 'True if the person holds the app role.';

create function private.is_admin() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  return private.is_operator() or private.has_role(private.me(), 'admin');
end;
$$;
comment on function private.is_admin() is 'True for an admin, the SQL console, scheduled tasks and the secret key.';

create function private.require_admin() returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  if not private.is_operator() then
    perform private.require_me();
    if not private.is_admin() then
      perform private.fail('permission.denied', 'This is for admins.');
    end if;
  end if;
end;
$$;
comment on function private.require_admin() is 'Errors: auth.required, permission.denied.';

create function private.require_writing_admin() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles, counts. The console and the secret key are not counted.
begin
  perform private.require_admin();
  if not private.is_operator() then
    perform private.count_write(private.me());
  end if;
end;
$$;
comment on function private.require_writing_admin() is
  'Begins what admins write. Errors: auth.required, permission.denied, rate.limited.';

create function private.verified_email(p_profile_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the token's claims are stale for an hour and metadata is the user's own; only the
-- account itself says what is verified now. "C": other letters than ASCII's stay what they are.
begin
  return (
    select lower(u.email collate "C")
    from public.profiles p join auth.users u on u.id = p.user_id
    where p.id = p_profile_id and u.email_confirmed_at is not null);
end;
$$;
comment on function private.verified_email(uuid) is 'The address that the person''s account has confirmed, read now; null if none.';

create function private.verified_phone(p_profile_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as above. Auth stores numbers without their plus sign.
begin
  return (
    select '+' || ltrim(u.phone, '+')
    from public.profiles p join auth.users u on u.id = p.user_id
    where p.id = p_profile_id and u.phone_confirmed_at is not null and u.phone <> '');
end;
$$;
comment on function private.verified_phone(uuid) is 'The number that the person''s account has confirmed, E.164, read now; null if none.';

create function private.profile_by_email(p_email text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: who owns an address is nobody's business; only acceptance and delivery ask.
begin
  -- Found by the mirror, which has an index (that of Auth leaves out accounts of single sign-on);
  -- decided by the account.
  return (
    select p.id
    from public.profile_details d
    join public.profiles p on p.id = d.profile_id
    where d.email = p_email and private.verified_email(p.id) = p_email
    order by p.id limit 1);
end;
$$;
comment on function private.profile_by_email(text) is 'Profile of the account that has confirmed this lower-case address.';

create function private.profile_by_phone(p_phone text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as above.
begin
  return (
    select p.id
    from auth.users u join public.profiles p on p.user_id = u.id
    where u.phone in (p_phone, ltrim(p_phone, '+')) and u.phone_confirmed_at is not null
    order by p.id limit 1);
end;
$$;
comment on function private.profile_by_phone(text) is 'Profile of the account that has confirmed this number.';

create function private.grant_implied_role(p_profile_id uuid, p_role public.app_role) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: accepting an invitation grants the role that it implies.
begin
  insert into public.profile_roles (profile_id, role) values (p_profile_id, p_role) on conflict do nothing;
end;
$$;
comment on function private.grant_implied_role(uuid, public.app_role) is 'Grants client or student without an admin.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_auth_users__create_profile() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: Auth's role owns no profile. Never raises: an error here is a 500 at sign-up. What
-- the metadata says is untrusted text: trimmed, cut, or ignored.
declare
  v_meta jsonb := case when jsonb_typeof(new.raw_user_meta_data) = 'object'
                       then new.raw_user_meta_data else '{}' end;
  v_name text := left(btrim(regexp_replace(
    v_meta ->> 'full_name', '[\s\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]+', ' ', 'g')), 120);
begin
  insert into public.profiles (id, user_id, full_name)
  values (new.id, new.id, nullif(rtrim(v_name), ''));
  insert into public.profile_details (profile_id, time_zone, locale)
  values (
    new.id,
    case when private.is_time_zone(v_meta ->> 'time_zone') then v_meta ->> 'time_zone' end,
    case when private.is_locale(v_meta ->> 'locale') then v_meta ->> 'locale' end);
  insert into public.profile_roles (profile_id, role)
  select new.id, (v_meta ->> 'role')::public.app_role
  from private.settings s
  where v_meta ->> 'role' = any (s.signup_roles);
  perform private.mirror_account(new.id);
  return null;
exception when others then
  raise warning 'profile of a new account: %', sqlstate;
  insert into public.profiles (id, user_id) values (new.id, new.id) on conflict do nothing;
  insert into public.profile_details (profile_id) values (new.id) on conflict do nothing;
  return null;
end;
$$;
comment on function private.tg_auth_users__create_profile() is 'Gives a new account its profile; id = user_id.';

create function private.mirror_account(p_user_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: copies what Auth has confirmed. What is not confirmed may be somebody else's.
begin
  update public.profile_details d
  set email = case when private.is_email(private.verified_email(p.id)) then private.verified_email(p.id) end,
      phone = case when private.is_phone(private.verified_phone(p.id)) then private.verified_phone(p.id) end
  from public.profiles p
  where p.user_id = p_user_id and d.profile_id = p.id;
end;
$$;
comment on function private.mirror_account(uuid) is 'Copies the account''s confirmed address and number to its profile.';

create function private.tg_auth_users__mirror() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: Auth's role owns no profile.
begin
  if (new.email, new.email_confirmed_at, new.phone, new.phone_confirmed_at)
     is distinct from (old.email, old.email_confirmed_at, old.phone, old.phone_confirmed_at) then
    perform private.mirror_account(new.id);
  end if;
  return null;
end;
$$;
comment on function private.tg_auth_users__mirror() is 'Keeps the mirror of address and number current.';

create function private.tg_profile_roles__unlist() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: roles go away on paths that own no profile.
begin
  if old.role = 'tutor' and not (tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role)) then
    update public.profiles set listed_as_tutor = false where id = old.profile_id and listed_as_tutor;
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_roles__unlist() is 'Unlists a person who is no tutor any more.';

create function private.tg_profiles__refuse_delete() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform private.fail('permission.denied', 'Profiles are never deleted; delete the account, and its profile is emptied.');
  return null;
end;
$$;
comment on function private.tg_profiles__refuse_delete() is 'Profiles outlive their accounts. Errors: permission.denied.';

create trigger users_10_create_profile after insert on auth.users
  for each row execute function private.tg_auth_users__create_profile();
create trigger users_20_mirror after update on auth.users
  for each row execute function private.tg_auth_users__mirror();
create trigger profiles_10_touch before update on public.profiles
  for each row execute function private.tg_touch_updated_at();
create trigger profiles_20_refuse_delete before delete on public.profiles
  for each statement execute function private.tg_profiles__refuse_delete();
create trigger profiles_20_refuse_truncate before truncate on public.profiles
  for each statement execute function private.tg_profiles__refuse_delete();
create trigger profile_details_10_touch before update on public.profile_details
  for each row execute function private.tg_touch_updated_at();
create trigger profile_details_20_check_time_zone_insert before insert on public.profile_details
  for each row execute function private.tg_check_time_zone('time_zone');
create trigger profile_details_20_check_time_zone_update before update on public.profile_details
  for each row execute function private.tg_check_time_zone('time_zone');
create trigger profile_roles_10_unlist_update after update on public.profile_roles
  for each row execute function private.tg_profile_roles__unlist();
create trigger profile_roles_10_unlist_delete after delete on public.profile_roles
  for each row execute function private.tg_profile_roles__unlist();
create trigger profile_roles_90_audit_insert after insert on public.profile_roles
  for each row execute function private.tg_audit('profile_id', 'role', 'vouched');
create trigger profile_roles_90_audit_update after update on public.profile_roles
  for each row execute function private.tg_audit('profile_id', 'role', 'vouched');
create trigger profile_roles_90_audit_delete after delete on public.profile_roles
  for each row execute function private.tg_audit('profile_id', 'role', 'vouched');

grant execute on function private.me(), private.is_admin() to authenticated, service_role;
