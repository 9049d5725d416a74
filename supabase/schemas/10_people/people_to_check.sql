-- People to check: those whose suspension, age, pause or other accounts must be looked up. Most are asked of guardians
-- and staff in every read; of everybody who is not listed here, the answer is known to be no. The list only spares
-- work. Who is on it without need costs time; who is missing would keep rights that they must lose, so triggers add
-- people in the transaction that may make them one, and nothing removes them.

-- Tables ------------------------------------------------------------------------------------------

create table private.people_to_check (
  profile_id uuid primary key references public.profiles (id) on delete cascade
);
comment on table private.people_to_check is
  'People who may be suspended, a known minor, or share an address: nobody else is any of these. Written by triggers.';

-- Access ------------------------------------------------------------------------------------------

alter table private.people_to_check enable row level security;
create policy people_to_check_closed on private.people_to_check for all using (false);

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.people_to_check', 'profile_id');
select private.audit_changes('private.young_people', 'profile_id', p_watched => '{profile_id}');

-- Functions ---------------------------------------------------------------------------------------

create function private.check_people(p_profile_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  insert into private.people_to_check (profile_id)
  select distinct i from unnest(p_profile_ids) i where i is not null
  on conflict do nothing;
end;
$$;
comment on function private.check_people(uuid[]) is 'Lists people, from now on.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_auth_users__check_people() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  perform private.check_people(array(select p.id from public.profiles p where p.user_id = new.id));
  return null;
end;
$$;
comment on function private.tg_auth_users__check_people() is
  'Lists the person of an account that is banned, for however long, or deleted.';

create function private.tg_profiles__check_people() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads the account.
begin
  perform private.check_people(array(
    select new.id from auth.users u where u.id = new.user_id
      and (u.banned_until is not null or u.deleted_at is not null)));
  return null;
end;
$$;
comment on function private.tg_profiles__check_people() is
  'Lists a person who gets an account that is banned or deleted.';

create function private.tg_check_people__row() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  perform private.check_people(array[new.profile_id]);
  return null;
end;
$$;
comment on function private.tg_check_people__row() is
  'Lists the person of a row: one of suspended_profiles, or details with a recent date of birth.';

create function private.tg_verified_addresses__check_people() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_people uuid[];
begin
  -- Two accounts that verify one address at once find each other: the second waits here.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.address:' || new.address, 0));
  v_people := array(select v.profile_id from private.verified_addresses v where v.address = new.address);
  if cardinality(v_people) > 1
     or exists (select from private.former_addresses f
       where f.address_hash = private.address_hash(new.address)) then
    perform private.check_people(v_people);
  end if;
  return null;
end;
$$;
comment on function private.tg_verified_addresses__check_people() is
  'Lists all people of an address that several accounts have verified, deleted ones included: what is known of '
  'one counts for the others.';

create function private.tg_former_addresses__check_people() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  perform private.check_people(array(
    select v.profile_id from private.verified_addresses v
    where private.address_hash(v.address) = new.address_hash
    union all select new.profile_id));
  return null;
end;
$$;
comment on function private.tg_former_addresses__check_people() is
  'Lists a deleted account that is remembered, and the people who have an address that it had.';

create function private.tg_profile_details__list_young() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  insert into private.young_people (profile_id) values (new.profile_id)
  on conflict (profile_id) do update set looked_at = '-infinity';
  return null;
end;
$$;
comment on function private.tg_profile_details__list_young() is
  'Lists a person whose date of birth may be that of a child, so that pauses are looked up.';

create trigger users_06_check_people_insert after insert on auth.users
  for each row when (new.banned_until is not null or new.deleted_at is not null)
  execute function private.tg_auth_users__check_people();
create trigger users_06_check_people_update after update on auth.users
  for each row when (new.banned_until is not null or new.deleted_at is not null)
  execute function private.tg_auth_users__check_people();
create trigger profiles_06_check_people after insert or update on public.profiles
  for each row when (new.user_id is not null) execute function private.tg_profiles__check_people();
create trigger suspended_profiles_06_check_people after insert or update on private.suspended_profiles
  for each row execute function private.tg_check_people__row();
-- Younger than any age of majority that a setting admits. Nobody grows younger.
create trigger profile_details_06_check_people after insert or update on public.profile_details
  for each row when (new.date_of_birth > current_date - 366 * 22) execute function private.tg_check_people__row();
create trigger verified_addresses_06_check_people after insert or update on private.verified_addresses
  for each row execute function private.tg_verified_addresses__check_people();
create trigger former_addresses_06_check_people after insert or update on private.former_addresses
  for each row execute function private.tg_former_addresses__check_people();
-- Below the highest consent age that a setting or a country admits, with a year to spare. Nobody grows younger.
create trigger profile_details_07_list_young_insert after insert on public.profile_details
  for each row when (new.date_of_birth > current_date - 366 * 17)
  execute function private.tg_profile_details__list_young();
create trigger profile_details_07_list_young_update after update on public.profile_details
  for each row when (new.date_of_birth > current_date - 366 * 17
                     and (new.date_of_birth, new.country) is distinct from (old.date_of_birth, old.country))
  execute function private.tg_profile_details__list_young();
