-- Which accounts a restriction covers. A restriction binds a person, not an account: all accounts that
-- have verified an address the person has, had, is invited at, or that the order names (expectations.sql). It
-- protects the student in all accounts that have verified an address of the student. Verified addresses are
-- remembered, and those known to a restriction outlive the accounts of both sides.

-- Access ------------------------------------------------------------------------------------------

create policy verified_addresses_closed on private.verified_addresses for all using (false);
create policy former_addresses_closed on private.former_addresses for all using (false);
create policy restriction_addresses_closed on private.restriction_addresses for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.comes_after(p_profile_id uuid, p_former_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: accounts and guardianships are closed.
begin
  return not exists (select from public.profiles p where p.id = p_former_id and p.user_id is not null)
     and not exists (
       select from private.guardian_claims mine
       join private.guardian_claims theirs on theirs.student_id = mine.student_id
       where mine.profile_id = p_profile_id and theirs.profile_id = p_former_id);
end;
$$;
comment on function private.comes_after(uuid, uuid) is
  'True if the former profile has no account any more, and the two are not guardians of one student: then an account '
  'that verifies an address of the former one is the same person.';

create function private.blocks_as(p_profile_id uuid, p_blocker_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the accounts. A contact is closed by who wrote there, not by everybody who has had their address: the
-- other guardian of a child, or whoever lives with them, goes on writing, and does not read whom somebody blocked.
begin
  return private.holds_same_address(p_profile_id, p_blocker_id) or private.comes_after(p_profile_id, p_blocker_id);
end;
$$;
comment on function private.blocks_as(uuid, uuid) is
  'True if a block of a contact by the second profile counts for the first one, with which it has shared an address: '
  'both hold the same one now, or the first one comes after the second.';

create function private.bind_restrictions(p_restriction_ids uuid[], p_named_id uuid default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables, and links and bookings of other people. Callers hold the lock of
-- addresses. Repeats for both sides until no address and no account is new; then applies the restrictions.
declare
  v_restriction public.contact_restrictions;
  v_new_sides text[];
  v_count integer;
  v_grown integer;
begin
  for v_restriction in
    select r.* from public.contact_restrictions r where r.id = any (p_restriction_ids) order by r.id
  loop
    -- Whatever the two have verified by now is theirs. What they verify later may have been somebody else's.
    v_new_sides := array(
      select 'person'
      where not exists (select from private.restriction_subjects s where s.restriction_id = v_restriction.id)
        and not exists (select from private.restriction_addresses a
                        where a.restriction_id = v_restriction.id and a.side = 'person')
      union all
      select 'student'
      where not exists (select from private.restriction_students t where t.restriction_id = v_restriction.id));
    insert into private.restriction_subjects (restriction_id, profile_id)
    select v_restriction.id, v_restriction.profile_id where v_restriction.profile_id is not null
    on conflict do nothing;
    insert into private.restriction_students (restriction_id, profile_id)
    values (v_restriction.id, v_restriction.student_id)
    on conflict do nothing;
    insert into private.restriction_addresses as known (restriction_id, side, address_hash)
    select v_restriction.id, 'person', a.address_hash
    from (select private.address_hash(n) from unnest(v_restriction.emails || v_restriction.phones) n
          where n <> private.erased_address()
          union select private.expected_addresses(v_restriction.profile_id)) a(address_hash)
    on conflict (restriction_id, side, address_hash) do update
    set since = excluded.since where excluded.since < known.since;
    loop
      insert into private.restriction_addresses as known (restriction_id, side, address_hash, since)
      select s.restriction_id, s.side, private.address_hash(v.address),
             min(case when s.side = any (v_new_sides)
               or s.profile_id = p_named_id then '-infinity' else v.verified_at end)
      from (
        select x.restriction_id, x.profile_id, 'person'
        from private.restriction_subjects x where x.restriction_id = v_restriction.id
        union all
        select x.restriction_id, x.profile_id, 'student'
        from private.restriction_students x where x.restriction_id = v_restriction.id
      ) s(restriction_id, profile_id, side)
      join private.verified_addresses v on v.profile_id = s.profile_id
      group by s.restriction_id, s.side, v.address
      on conflict (restriction_id, side, address_hash) do update
      set since = excluded.since where excluded.since < known.since;
      get diagnostics v_grown = row_count;
      -- Families share addresses: the named student is never the person, nor the named person the student.
      insert into private.restriction_subjects (restriction_id, profile_id)
      select a.restriction_id, h.profile_id
      from private.restriction_addresses a
      cross join lateral private.address_holders(a.address_hash, a.since) h(profile_id)
      where a.restriction_id = v_restriction.id and a.side = 'person' and h.profile_id <> v_restriction.student_id
      on conflict do nothing;
      get diagnostics v_count = row_count;
      v_grown := v_grown + v_count;
      insert into private.restriction_students (restriction_id, profile_id)
      select a.restriction_id, f.profile_id
      from private.restriction_addresses a
      cross join lateral private.followers_of_address(a.address_hash, a.since) f(profile_id)
      where a.restriction_id = v_restriction.id and a.side = 'student'
        and f.profile_id is distinct from v_restriction.profile_id
        and (v_restriction.kind <> 'CONTACT' or private.blocks_as(f.profile_id, v_restriction.student_id))
        -- Nobody restricts the other guardians of their own child, also not by way of an address.
        and (v_restriction.kind = 'BLOCK' or v_restriction.created_by_id is null
             or not private.was_guardian(v_restriction.created_by_id, f.profile_id))
      on conflict do nothing;
      get diagnostics v_count = row_count;
      v_grown := v_grown + v_count;
      exit when v_grown = 0;
    end loop;
  end loop;
  -- Assigning a booking share-locks the student: an assignment that did not see the restriction commits
  -- first and is found below. All students are locked at once and before bookings and links, as everywhere.
  perform from public.profiles p
  where p.id in (
    select t.profile_id
    from private.restriction_students t join public.contact_restrictions r on r.id = t.restriction_id
    where t.restriction_id = any (p_restriction_ids) and r.kind = 'ORDER')
  order by p.id for no key update;
  perform case r.kind when 'ORDER' then private.unassign_restricted_bookings(r.id)
                      when 'BLOCK' then private.block_links(r.id) end
  from (select o.id, o.kind from public.contact_restrictions o
        where o.id = any (p_restriction_ids) order by o.kind, o.id) r;
end;
$$;
comment on function private.bind_restrictions(uuid[], uuid) is
  'Finds all accounts of the person and of the student, and ends what the restrictions forbid. p_named_id: a '
  'profile that the restrictions name from now on; whatever it has verified is the person''s or student''s.';

create function private.block_links(p_restriction_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes links and bookings of other people.
declare
  v_quiet boolean := private.is_quiet();
  v_link public.profile_graph;
begin
  -- Concurrent links commit first and are found below.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.blocks:' || t.profile_id, 0))
  from (select x.profile_id from private.restriction_students x
        where x.restriction_id = p_restriction_id order by x.profile_id) t;
  for v_link in
    select g.*
    from private.restriction_students t
    join public.profile_graph g on g.target_profile_id = t.profile_id
    join private.restriction_subjects s on s.restriction_id = t.restriction_id and s.profile_id = g.source_profile_id
    where t.restriction_id = p_restriction_id and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED'
    order by g.id for update of g
  loop
    -- Blocks send no notifications.
    perform private.set_quiet(true);
    perform private.release_bookings(private.active_bookings_on_link(v_link), 'unassign');
    update public.profile_graph set status = 'BLOCKED', is_primary = false where id = v_link.id;
    perform private.set_quiet(v_quiet);
  end loop;
end;
$$;
comment on function private.block_links(uuid) is
  'Blocks the links between all accounts of the blocked person and all of the student, without '
  'notifications.';

create function private.bind_account(p_profile_id uuid, p_is_named boolean default false) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. The caller holds the lock of addresses.
declare
  v_named_id uuid := case when p_is_named then p_profile_id end;
  v_is_first boolean := not exists (select from private.verified_addresses v where v.profile_id = p_profile_id);
begin
  insert into private.verified_addresses (profile_id, address)
  select p_profile_id, a.address
  from unnest(array[private.verified_email(p_profile_id), private.verified_phone(p_profile_id)]) a(address)
  where a.address is not null
  on conflict do nothing;
  -- A new account had its role before its first address could tell that it is a minor's. Later addresses end
  -- nothing: they may have been another person's. Roles are locked before people.
  if v_is_first and private.is_known_minor(p_profile_id) then
    perform private.end_adult_roles(p_profile_id);
  end if;
  perform private.bind_suspensions(array(
    select s.suspended_id from private.suspended_profiles s where s.profile_id = p_profile_id
    union
    select a.suspended_id
    from private.verified_addresses v
    join private.suspension_addresses a on a.address_hash = private.address_hash(v.address)
    where v.profile_id = p_profile_id), v_named_id);
  perform private.bind_restrictions(array(
    select s.restriction_id from private.restriction_subjects s where s.profile_id = p_profile_id
    union
    select t.restriction_id from private.restriction_students t where t.profile_id = p_profile_id
    union
    select a.restriction_id
    from private.verified_addresses v
    join private.restriction_addresses a on a.address_hash = private.address_hash(v.address)
    where v.profile_id = p_profile_id), v_named_id);
  -- What is recorded of one account of a student counts for the others.
  perform private.refresh_minor_until(array(select private.profiles_of_person(p_profile_id)));
end;
$$;
comment on function private.bind_account(uuid, boolean) is
  'Remembers the verified addresses of an account, and extends suspensions and restrictions that cover it '
  'or one of its addresses. p_is_named: they name the account from now on.';

create function private.adopt_protections(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Account and placeholder become one person, on either side of a
-- restriction; restrictions now name the account and keep all addresses. None stands between the two, which the
-- caller has asked.
begin
  -- First, so that no address means the placeholder any more.
  insert into private.former_expectations (profile_id, address_hash)
  select p_profile_id, f.address_hash from private.former_expectations f where f.profile_id = p_placeholder_id
  on conflict do nothing;
  delete from private.former_expectations where profile_id = p_placeholder_id;
  perform private.set_adopting(p_placeholder_id);
  insert into private.restriction_subjects (restriction_id, profile_id)
  select s.restriction_id, p_profile_id from private.restriction_subjects s where s.profile_id = p_placeholder_id
  on conflict do nothing;
  insert into private.restriction_students (restriction_id, profile_id)
  select t.restriction_id, p_profile_id from private.restriction_students t where t.profile_id = p_placeholder_id
  on conflict do nothing;
  update public.contact_restrictions r set student_id = p_profile_id
  where r.student_id = p_placeholder_id
    and not exists (select from public.contact_restrictions own
                    where r.kind <> 'ORDER' and own.kind = r.kind
                      and (own.student_id, own.profile_id) = (p_profile_id, r.profile_id));
  update public.contact_restrictions r set profile_id = p_profile_id
  where r.profile_id = p_placeholder_id
    and not exists (select from public.contact_restrictions own
                    where r.kind <> 'ORDER' and own.kind = r.kind
                      and (own.student_id, own.profile_id) = (r.student_id, p_profile_id));
  perform private.set_adopting(null);
  perform private.bind_account(p_profile_id, true);
end;
$$;
comment on function private.adopt_protections(uuid, uuid) is
  'Moves restrictions that protect or bind a placeholder to the account that takes it over. The caller '
  'holds the lock of addresses.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_contact_restrictions__lock() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: applies to every writer alike, also the console and the secret key.
begin
  perform private.lock_addresses();
  -- All rows of a statement lock their students before any of them changes bookings.
  perform from public.profiles p where p.id = new.student_id and new.kind = 'ORDER' for no key update;
  return new;
end;
$$;
comment on function private.tg_contact_restrictions__lock() is
  'Makes changes of addresses and assignments of this student wait for the restriction. Errors: '
  'validation.failed.';

create function private.tg_contact_restrictions__bind() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_adopted uuid := private.adopting_id();
begin
  if tg_op = 'UPDATE' then
    -- A corrected restriction covers another person or student; an adoption does not count as a correction.
    if new.profile_id is distinct from old.profile_id and old.profile_id is distinct from v_adopted then
      delete from private.restriction_subjects where restriction_id = new.id;
      delete from private.restriction_addresses where restriction_id = new.id and side = 'person';
    end if;
    if new.student_id <> old.student_id and old.student_id is distinct from v_adopted then
      delete from private.restriction_students where restriction_id = new.id;
      delete from private.restriction_addresses where restriction_id = new.id and side = 'student';
    end if;
  end if;
  perform private.bind_restrictions(array[new.id]);
  return null;
end;
$$;
comment on function private.tg_contact_restrictions__bind() is
  'Binds the person and protects the student in all their accounts, and ends what the restriction forbids.';

create function private.tg_auth_users__bind_restrictions() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: runs as Auth's role, which has no rights on restrictions.
declare
  v_profile_id uuid := (select p.id from public.profiles p where p.user_id = new.id);
begin
  if v_profile_id is not null
     and num_nonnulls(private.verified_email(v_profile_id), private.verified_phone(v_profile_id)) > 0 then
    perform private.lock_addresses();
    perform private.bind_account(v_profile_id);
  end if;
  return null;
end;
$$;
comment on function private.tg_auth_users__bind_restrictions() is
  'Extends restrictions to an account that verifies an address of a restricted person or a protected '
  'student, in the same transaction. Errors: validation.failed.';

create trigger contact_restrictions_10_lock before insert or update on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__lock();
create trigger contact_restrictions_20_bind after insert or update on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__bind();
-- Triggers fire in the order of their names: after users_20_mirror.
create trigger users_30_bind_restrictions_insert after insert on auth.users
  for each row execute function private.tg_auth_users__bind_restrictions();
create trigger users_30_bind_restrictions_update after update on auth.users
  for each row when ((new.email, new.email_confirmed_at, new.phone, new.phone_confirmed_at)
                     is distinct from (old.email, old.email_confirmed_at, old.phone, old.phone_confirmed_at))
  execute function private.tg_auth_users__bind_restrictions();
