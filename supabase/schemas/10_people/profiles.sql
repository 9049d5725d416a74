-- Profiles: the confidential data beside the public profile, and what is known of a person from their
-- accounts: verified addresses and suspensions. An account gets its profile at sign-up.

-- Tables ------------------------------------------------------------------------------------------

create table public.profile_details (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  email text,
  phone text,
  date_of_birth date,
  date_of_birth_vouched boolean not null default false,
  country text,
  time_zone text,
  locale text,
  had_role boolean not null default false,
  updated_at timestamptz not null default now(),
  constraint profile_details_email_lower_case check (private.is_email(email)),
  constraint profile_details_phone_is_e164 check (private.is_phone(phone)),
  constraint profile_details_date_of_birth_plausible check (date_of_birth >= '1900-01-01'),
  constraint profile_details_only_a_known_birth_is_vouched
    check (not date_of_birth_vouched or date_of_birth is not null),
  constraint profile_details_country_is_a_code check (private.is_country(country)),
  constraint profile_details_time_zone_shape check (time_zone ~ '^[A-Za-z0-9_/+-]{2,64}$'),
  constraint profile_details_locale_shape check (private.is_locale(locale))
);
comment on table public.profile_details is
  'The confidential data of a profile, visible to the person and to guardians of the student with '
  'view_progress.';
comment on column public.profile_details.email is
  'Copy of the account''s confirmed email address; clients cannot write it.';
comment on column public.profile_details.phone is
  'Copy of the account''s confirmed phone number, E.164; clients cannot write it.';
comment on column public.profile_details.date_of_birth is
  'Set once by the person or a guardian with view_progress; corrected by a school manager or an admin.';
comment on column public.profile_details.date_of_birth_vouched is
  'Whether the school or an admin set the date of birth. Only then it overrules what is known of the person '
  'from other accounts.';
comment on column public.profile_details.country is
  'ISO 3166-1 alpha-2, set by the school or an admin: whose ages of consent and majority count. Null: those of the '
  'settings.';
comment on column public.profile_details.had_role is
  'Whether the person ever had an app role; choose_role is only for people who never had one.';
create index profile_details_email_idx on public.profile_details (email);
create index profile_details_time_zone_idx on public.profile_details (time_zone);

-- Access ------------------------------------------------------------------------------------------

alter table public.profile_details enable row level security;

-- Policies of profile_details need links: see 90_access/visibility.sql.
grant select on public.profile_details to authenticated;
grant select, insert, update, delete on public.profile_details to service_role;

-- Functions: suspensions and time zones -----------------------------------------------------------

create function private.is_suspended(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's accounts.
begin
  -- The address may have no owner: with null, the query would be planned each time.
  if p_profile_id is null then
    return false;
  end if;
  -- Most people are not listed: see people_to_check.sql.
  return exists (select from private.people_to_check c where c.profile_id = p_profile_id) and (
      exists (select from private.suspended_profiles s where s.profile_id = p_profile_id)
      or exists (select from public.profiles p join auth.users u on u.id = p.user_id
                 where p.id = p_profile_id and (u.banned_until > now() or u.deleted_at is not null)));
end;
$$;
comment on function private.is_suspended(uuid) is
  'True if an admin suspended the person, in any account, or Auth banned or deleted the account. Such a '
  'person has no rights and receives nothing.';

create function private.time_zone_of(p_profile_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads another person's details.
declare
  v_zone text;
begin
  select d.time_zone into v_zone from public.profile_details d where d.profile_id = p_profile_id;
  -- A zone that this server does not know any more falls back to the default instead of failing the caller.
  if v_zone is null or not private.is_time_zone(v_zone) then
    select s.default_time_zone into v_zone from private.settings s;
  end if;
  return v_zone;
end;
$$;
comment on function private.time_zone_of(uuid) is 'The time zone of a person, or default_time_zone.';

-- Functions: verified addresses -------------------------------------------------------------------

create function private.verified_email(p_profile_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the account. The token's claims may be an hour old and metadata is written by the user, so
-- only the account is trusted. Collation "C": only ASCII letters are lowered.
begin
  return (
    select lower(u.email collate "C")
    from public.profiles p join auth.users u on u.id = p.user_id
    where p.id = p_profile_id and u.email_confirmed_at is not null);
end;
$$;
comment on function private.verified_email(uuid) is
  'The email address that the person''s account has confirmed, as of now; null if none.';

create function private.verified_phone(p_profile_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the account. Auth stores numbers without the plus sign.
begin
  return (
    select '+' || ltrim(u.phone, '+')
    from public.profiles p join auth.users u on u.id = p.user_id
    where p.id = p_profile_id and u.phone_confirmed_at is not null and u.phone <> '');
end;
$$;
comment on function private.verified_phone(uuid) is
  'The phone number that the person''s account has confirmed, E.164, as of now; null if none.';

create function private.has_address(p_profile_id uuid, p_address text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the account.
begin
  return p_address in (private.verified_email(p_profile_id), private.verified_phone(p_profile_id));
end;
$$;
comment on function private.has_address(uuid, text) is
  'True if the address is the confirmed one of the account now; null if it has none.';

create function private.holds_same_address(p_profile_id uuid, p_other_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the accounts.
begin
  return p_profile_id = p_other_id
    or coalesce(private.has_address(p_other_id, private.verified_email(p_profile_id)), false)
    or coalesce(private.has_address(p_other_id, private.verified_phone(p_profile_id)), false);
end;
$$;
comment on function private.holds_same_address(uuid, uuid) is
  'True for the same profile, and for two whose accounts have the same confirmed email address or phone number now.';

create function private.is_same_person(p_profile_id uuid, p_other_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads verified addresses, including former ones. One person may have several accounts.
begin
  return coalesce(p_other_id in (select private.profiles_of_person(p_profile_id)), false);
end;
$$;
comment on function private.is_same_person(uuid, uuid) is
  'True for the same profile, and for one that profiles_of_person finds: accounts of which one after the other '
  'have verified the same email addresses or phone numbers.';

create function private.profile_by_email(p_email text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: no caller may learn who owns an address; acceptance and delivery use it.
begin
  -- The copy is only for its index (Auth's index omits single sign-on accounts); the account decides.
  return (
    select p.id
    from public.profile_details d
    join public.profiles p on p.id = d.profile_id
    where d.email = p_email and private.verified_email(p.id) = p_email
    order by p.id limit 1);
end;
$$;
comment on function private.profile_by_email(text) is
  'Profile of the account that has confirmed this lower-case email address.';

create function private.profile_by_phone(p_phone text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: no caller may learn who owns a number; acceptance and delivery use it.
begin
  return (
    select p.id
    from auth.users u join public.profiles p on p.user_id = u.id
    where u.phone in (p_phone, ltrim(p_phone, '+')) and u.phone_confirmed_at is not null
    order by p.id limit 1);
end;
$$;
comment on function private.profile_by_phone(text) is
  'Profile of the account that has confirmed this phone number.';

create function private.mirror_account(p_user_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads the account. Unconfirmed addresses are not copied: they may belong to somebody else.
begin
  update public.profile_details d
  set email = case when private.is_email(private.verified_email(p.id)) then private.verified_email(p.id) end,
      phone = case when private.is_phone(private.verified_phone(p.id)) then private.verified_phone(p.id) end
  from public.profiles p
  where p.user_id = p_user_id and d.profile_id = p.id;
end;
$$;
comment on function private.mirror_account(uuid) is
  'Copies the account''s confirmed email address and phone number to its profile.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_auth_users__create_profile() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: Auth's role cannot write profiles. Never raises, because an error here would be a 500 at sign-up.
-- The metadata is untrusted: values are trimmed, truncated or ignored.
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
comment on function private.tg_auth_users__create_profile() is
  'Creates the profile of a new account; id = user_id.';

create function private.tg_auth_users__mirror() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: Auth's role cannot write profiles.
begin
  if (new.email, new.email_confirmed_at, new.phone, new.phone_confirmed_at)
     is distinct from (old.email, old.email_confirmed_at, old.phone, old.phone_confirmed_at) then
    perform private.mirror_account(new.id);
  end if;
  return null;
end;
$$;
comment on function private.tg_auth_users__mirror() is
  'Keeps the copies of email address and phone number current.';

create function private.tg_profiles__refuse_delete() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform private.fail('permission.denied',
    'Profiles cannot be deleted; delete the account, which anonymizes its profile.');
  return null;
end;
$$;
comment on function private.tg_profiles__refuse_delete() is
  'Refuses to delete profiles, which outlive their accounts. Errors: permission.denied.';

create trigger users_10_create_profile after insert on auth.users
  for each row execute function private.tg_auth_users__create_profile();
create trigger users_20_mirror after update on auth.users
  for each row execute function private.tg_auth_users__mirror();
create trigger profiles_20_refuse before delete or truncate on public.profiles
  for each statement execute function private.tg_profiles__refuse_delete();
create trigger profile_details_10_touch before update on public.profile_details
  for each row execute function private.tg_touch_updated_at();
create trigger profile_details_20_check_time_zone before insert or update on public.profile_details
  for each row execute function private.tg_check_time_zone('time_zone');

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.profile_details', 'profile_id');
