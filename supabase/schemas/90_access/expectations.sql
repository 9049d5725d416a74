-- Expected addresses: where the person behind a profile is expected before an account verifies it, by a roster, an
-- admin or the school. A restriction knows these addresses, now and later.

-- Tables ------------------------------------------------------------------------------------------

create table private.former_expectations (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  address_hash bytea not null,
  primary key (profile_id, address_hash)
);
comment on table private.former_expectations is
  'Hashes of the addresses at which a roster expected the person of a profile before, and of those at which an admin '
  'or the school ever invited them. A restriction knows them, whether it was made before or after. Deleted when the '
  'profile is anonymized; restrictions keep hashes of their own.';
create index former_expectations_address_hash_idx on private.former_expectations (address_hash);

-- Access ------------------------------------------------------------------------------------------

alter table private.former_expectations enable row level security;
create policy former_expectations_closed on private.former_expectations for all using (false);

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.former_expectations', 'profile_id');

-- Functions ---------------------------------------------------------------------------------------

create function private.knows_person(p_inviter_id uuid, p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles. Otherwise a guardian could bind the holder of any address by inviting it; an
-- invitation by a guardian counts once it is accepted.
begin
  return private.has_role(p_inviter_id, 'admin') or private.may_transfer_placeholder(p_inviter_id, p_profile_id);
end;
$$;
comment on function private.knows_person(uuid, uuid) is
  'True if an inviter is trusted to know the address of the person behind a placeholder: an admin, or the '
  'school.';

create function private.expected_addresses(p_profile_id uuid) returns setof bytea
language plpgsql stable security definer rows 2 set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return query
    select private.address_hash(p.email)
    from private.roster_people p where p.profile_id = p_profile_id and p.email is not null
    union
    select f.address_hash from private.former_expectations f where f.profile_id = p_profile_id
    union
    select private.address_hash(coalesce(i.invitee_email, i.invitee_phone))
    from private.invitation_secrets s
    join public.invitations i on i.id = s.invitation_id
    where s.profile_id = p_profile_id and i.kind = 'placeholder' and i.status = 'pending'
      and private.knows_person(i.inviter_id, s.profile_id);
end;
$$;
comment on function private.expected_addresses(uuid) is
  'Hashes of the unverified addresses of a profile from rosters and invitations, now or earlier.';

create function private.address_holders(p_hash bytea, p_since timestamptz default '-infinity') returns setof uuid
language plpgsql stable security definer rows 2 set search_path = ''
as $$
-- Definer: reads closed tables. Rosters repeat one address for a family: an expected address counts only
-- if it is, or ever was, expected of a single profile.
declare
  v_now uuid[] := array(
    select p.profile_id from private.roster_people p where private.address_hash(p.email) = p_hash
    union
    select s.profile_id
    from public.invitations i
    join private.invitation_secrets s on s.invitation_id = i.id
    where private.address_hash(coalesce(i.invitee_email, i.invitee_phone)) = p_hash
      and i.kind = 'placeholder' and i.status = 'pending' and s.profile_id is not null
      and private.knows_person(i.inviter_id, s.profile_id));
  v_ever uuid[] := array(
    select unnest(v_now)
    union
    select f.profile_id from private.former_expectations f where f.address_hash = p_hash);
begin
  return query
    select f.profile_id from private.followers_of_address(p_hash, p_since) f(profile_id)
    union
    select v_now[1] where cardinality(v_now) = 1
    union
    select v_ever[1] where cardinality(v_ever) = 1;
end;
$$;
comment on function private.address_holders(bytea, timestamptz) is
  'Profiles whose account has verified the address of a hash since a time or has it now, and the one profile that is, '
  'or ever was, expected there.';

create function private.bind_expected(p_profile_ids uuid[], p_addresses text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. A new statement after the lock sees what was committed meanwhile.
declare
  v_hashes bytea[] := array(select private.address_hash(a) from unnest(p_addresses) a);
begin
  perform private.lock_addresses(true);
  perform private.bind_suspensions(array(
    select s.profile_id from private.suspensions s where s.profile_id = any (p_profile_ids)));
  perform private.bind_restrictions(array(
    select r.id from public.contact_restrictions r where r.profile_id = any (p_profile_ids)
    union
    select a.restriction_id from private.restriction_addresses a
    where a.side = 'person' and a.address_hash = any (v_hashes)));
end;
$$;
comment on function private.bind_expected(uuid[], text[]) is
  'Extends suspensions and restrictions by the addresses at which a roster or an invitation expects profiles.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_invitation_secrets__bind_restrictions() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables. Per statement: a roster writes many rows.
declare
  v_profile_ids uuid[];
  v_addresses text[];
begin
  select array_agg(n.profile_id), array_agg(coalesce(i.invitee_email, i.invitee_phone))
  into v_profile_ids, v_addresses
  from new_rows n join public.invitations i on i.id = n.invitation_id
  where i.kind = 'placeholder' and n.profile_id is not null;
  if v_profile_ids is not null then
    -- What the roster says is kept when the roster changes.
    insert into private.former_expectations (profile_id, address_hash)
    select x.profile_id, private.address_hash(x.address)
    from new_rows n
    join public.invitations i on i.id = n.invitation_id
    cross join lateral (select n.profile_id, coalesce(i.invitee_email, i.invitee_phone)) x(profile_id, address)
    where i.kind = 'placeholder' and n.profile_id is not null
      and case when exists (select from private.roster_people p
                            where p.profile_id = x.profile_id and p.email = x.address)
               then false else private.knows_person(i.inviter_id, x.profile_id) end
    on conflict do nothing;
    perform private.bind_expected(v_profile_ids, v_addresses);
  end if;
  return null;
end;
$$;
comment on function private.tg_invitation_secrets__bind_restrictions() is
  'Remembers the address at which a placeholder is invited, and extends its restrictions by it. Errors: '
  'validation.failed.';

create function private.tg_roster_people__bind_restrictions() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables.
declare
  v_profile_ids uuid[];
  v_addresses text[];
begin
  select array_agg(n.profile_id), array_agg(n.email) into v_profile_ids, v_addresses
  from new_rows n where n.email is not null;
  if v_profile_ids is not null then
    perform private.bind_expected(v_profile_ids, v_addresses);
  end if;
  return null;
end;
$$;
comment on function private.tg_roster_people__bind_restrictions() is
  'Extends restrictions by the addresses of a roster. Errors: validation.failed.';

create function private.tg_roster_people__keep_expectations() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. Another person expected at an address may now be the only one there.
declare
  v_addresses text[];
begin
  with gone as (
    select o.profile_id, o.email from old_rows o
    where o.email is not null and not exists (
      select from private.roster_people p where p.profile_id = o.profile_id and p.email = o.email)
  ), kept as (
    insert into private.former_expectations (profile_id, address_hash)
    select g.profile_id, private.address_hash(g.email) from gone g
    on conflict do nothing
  )
  select array_agg(g.email) into v_addresses from gone g;
  if v_addresses is not null then
    perform private.bind_expected('{}', v_addresses);
  end if;
  return null;
end;
$$;
comment on function private.tg_roster_people__keep_expectations() is
  'Remembers addresses that a roster no longer gives. Errors: validation.failed.';

create trigger invitation_secrets_10_bind_restrictions after insert on private.invitation_secrets
  referencing new table as new_rows
  for each statement execute function private.tg_invitation_secrets__bind_restrictions();
create trigger roster_people_10_bind_restrictions_insert after insert on private.roster_people
  referencing new table as new_rows
  for each statement execute function private.tg_roster_people__bind_restrictions();
create trigger roster_people_10_bind_restrictions_update after update on private.roster_people
  referencing new table as new_rows
  for each statement execute function private.tg_roster_people__bind_restrictions();
create trigger roster_people_05_keep_expectations_update after update on private.roster_people
  referencing old table as old_rows
  for each statement execute function private.tg_roster_people__keep_expectations();
create trigger roster_people_05_keep_expectations_delete after delete on private.roster_people
  referencing old table as old_rows
  for each statement execute function private.tg_roster_people__keep_expectations();
