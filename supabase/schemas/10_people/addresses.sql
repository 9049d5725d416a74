-- Addresses: which email addresses and phone numbers an account has verified, now or earlier. They decide
-- which profiles belong to one person, whom restrictions and suspensions follow to other accounts.

-- Tables ------------------------------------------------------------------------------------------

create table private.verified_addresses (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  address text not null,
  -- Not now(): which of two accounts had an address first decides whose age counts.
  verified_at timestamptz not null default clock_timestamp(),
  primary key (profile_id, address)
);
comment on table private.verified_addresses is
  'Email addresses and phone numbers that the profile''s account has verified, now or earlier. Deleted with '
  'the account; restrictions and suspensions keep hashes.';
create index verified_addresses_address_idx on private.verified_addresses (address);
create index verified_addresses_hash_idx on private.verified_addresses (private.address_hash(address));

create table private.suspension_addresses (
  suspended_id uuid not null references private.suspensions (profile_id) on delete cascade,
  address_hash bytea not null,
  since timestamptz not null default '-infinity',
  primary key (suspended_id, address_hash)
);
comment on table private.suspension_addresses is
  'Hashes of the email addresses and phone numbers of a suspended person; an account that verifies one is suspended '
  'too. Kept when the accounts are deleted.';
comment on column private.suspension_addresses.since is
  'When the person verified the address; -infinity if it was before the suspension. Whoever gave the address up '
  'before that is somebody else.';
create index suspension_addresses_address_hash_idx on private.suspension_addresses (address_hash);

create table private.former_addresses (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  address_hash bytea not null,
  date_of_birth date,
  verified_at timestamptz not null default clock_timestamp(),
  primary key (profile_id, address_hash)
);
comment on table private.former_addresses is
  'Hashes of the addresses of deleted accounts, of guardians, their students, and minors alone: a person '
  'who signs up again with one is still the former guardian, the student, or a minor. Nothing is sent to them.';
comment on column private.former_addresses.verified_at is
  'When the account had verified the address. -infinity: another account had it as well when this one ended.';
comment on column private.former_addresses.date_of_birth is
  'Of a minor, until forget_former_births finds that the person is 18.';
create index former_addresses_address_hash_idx on private.former_addresses (address_hash);

-- Access ------------------------------------------------------------------------------------------

alter table private.verified_addresses enable row level security;
alter table private.suspension_addresses enable row level security;
alter table private.former_addresses enable row level security;
create policy suspension_addresses_closed on private.suspension_addresses for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.lock_addresses(p_shared boolean default false) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: called on every path that changes an address or a restriction. Without this advisory lock, a
-- restriction and an account that verifies its address at the same time would not see each other. Taken
-- before any lock on people, links or bookings. Shared: for paths that only add addresses.
begin
  perform private.require_read_committed();
  if p_shared then
    perform pg_advisory_xact_lock_shared(hashtextextended('homeroom.addresses', 0));
  else
    perform pg_advisory_xact_lock(hashtextextended('homeroom.addresses', 0));
  end if;
end;
$$;
comment on function private.lock_addresses(boolean) is
  'Serializes changes of addresses and restrictions. Errors: validation.failed.';

create function private.followers_of_address(p_hash bytea, p_since timestamptz) returns setof uuid
language plpgsql stable security definer rows 2 set search_path = ''
as $$
-- Definer: addresses are closed.
-- An address that passes on carries what binds its holder to the next one, never back to a former one: else
-- somebody who is restricted could restrict others by taking the address that they gave up.
begin
  return query
    select v.profile_id from private.verified_addresses v
    where private.address_hash(v.address) = p_hash
      and (v.verified_at >= p_since or private.has_address(v.profile_id, v.address));
end;
$$;
comment on function private.followers_of_address(bytea, timestamptz) is
  'Profiles whose account has verified the address of this hash since then, or has it now.';

create function private.profiles_of_person(p_profile_id uuid) returns setof uuid
language plpgsql stable security definer rows 2 set search_path = ''
as $$
-- Definer: addresses are closed; no caller may learn who shares one.
begin
  -- Who shares an address is listed: see people_to_check.sql.
  perform from private.people_to_check c where c.profile_id = p_profile_id;
  if not found then
    return next p_profile_id;
    return;
  end if;
  return query
    with recursive person(profile_id) as (
      select p_profile_id
      union
      select next.profile_id
      from person p
      cross join lateral (
        select other.profile_id
        from private.verified_addresses mine
        join private.verified_addresses other on other.address = mine.address
        where mine.profile_id = p.profile_id
        union all
        select former.profile_id
        from private.verified_addresses mine
        join private.former_addresses former on former.address_hash = private.address_hash(mine.address)
        where mine.profile_id = p.profile_id
        union all
        select other.profile_id
        from private.former_addresses former
        join private.verified_addresses other on private.address_hash(other.address) = former.address_hash
        where former.profile_id = p.profile_id) next)
    select p.profile_id from person p;
end;
$$;
comment on function private.profiles_of_person(uuid) is
  'The profile and every other one of the same person: those whose account has verified an address that an '
  'account of the person has verified; of deleted accounts, those of guardians and their students.';

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.verified_addresses', 'profile_id');
select private.audit_changes('private.former_addresses', 'profile_id');
select private.audit_changes('private.suspension_addresses', 'suspended_id');
