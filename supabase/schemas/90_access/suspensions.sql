-- Suspensions of a person by an admin, and bans of an account by Auth. A suspension binds every account
-- that has verified an address of the person. From the next statement on private.me() is null for these
-- accounts, their rights and roles have no effect, nothing is sent to them, and their bookings are
-- released.

-- Functions ---------------------------------------------------------------------------------------

create function private.release_suspended(p_profile_ids uuid[], p_until timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes bookings of other people.
-- Locks roles, people, links, then bookings, as every path does. A concurrent assignment holds its role
-- and links FOR SHARE: it commits first and is found below, or waits and then sees the suspension.
begin
  perform private.require_read_committed();
  perform from public.profile_roles r
  where r.profile_id = any (p_profile_ids) order by r.profile_id, r.role for update;
  perform from public.profiles p where p.id = any (p_profile_ids) order by p.id for no key update;
  perform from public.profile_graph g where g.source_profile_id = any (p_profile_ids) order by g.id for update;
  update public.profiles set listed_as_tutor = false where id = any (p_profile_ids) and listed_as_tutor;
  perform private.release_bookings(array(
    select b.id from private.active_bookings b
    where (b.client_id = any (p_profile_ids) or b.tutor_id = any (p_profile_ids))
      and b.starts_at < p_until), 'cancel');
  perform private.release_bookings(array(
    select b.id from private.active_bookings b
    where b.guardian_id = any (p_profile_ids) and b.starts_at < p_until), 'unassign');
end;
$$;
comment on function private.release_suspended(uuid[], timestamptz) is
  'Cancels bookings before p_until that suspended people teach or pay for, unassigns those that an agent '
  'booked on their right, and unlists the people. Errors: validation.failed.';

create function private.bind_suspensions(p_suspended_ids uuid[], p_named_id uuid default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Callers hold the lock of addresses. Repeats until no address and no
-- account is new. Only verified addresses bind an account. An expected address counts if it is expected
-- only of the suspended profile and not verified, because rosters repeat one address for a family.
declare
  v_new_ids uuid[] := array(
    select i from unnest(p_suspended_ids) i
    where not exists (select from private.suspended_profiles s where s.suspended_id = i));
  v_count integer;
  v_grown integer;
begin
  if p_suspended_ids = '{}' then
    return;
  end if;
  insert into private.suspended_profiles (profile_id, suspended_id)
  select i, i from unnest(p_suspended_ids) i
  on conflict do nothing;
  insert into private.suspension_addresses as known (suspended_id, address_hash)
  select i, a.address_hash
  from unnest(p_suspended_ids) i cross join lateral private.expected_addresses(i) a(address_hash)
  where array(select private.address_holders(a.address_hash)) = array[i]
  on conflict (suspended_id, address_hash) do update set since = excluded.since where excluded.since < known.since;
  loop
    -- What the person had verified before is theirs. What they verify later may have been somebody else's.
    insert into private.suspension_addresses as known (suspended_id, address_hash, since)
    select s.suspended_id, private.address_hash(v.address),
           min(case when s.suspended_id = any (v_new_ids)
             or s.profile_id = p_named_id then '-infinity' else v.verified_at end)
    from private.suspended_profiles s join private.verified_addresses v on v.profile_id = s.profile_id
    where s.suspended_id = any (p_suspended_ids)
    group by s.suspended_id, v.address
    on conflict (suspended_id, address_hash) do update set since = excluded.since where excluded.since < known.since;
    get diagnostics v_grown = row_count;
    insert into private.suspended_profiles (profile_id, suspended_id)
    select f.profile_id, a.suspended_id
    from private.suspension_addresses a
    cross join lateral private.followers_of_address(a.address_hash, a.since) f(profile_id)
    where a.suspended_id = any (p_suspended_ids)
    on conflict do nothing;
    get diagnostics v_count = row_count;
    exit when v_grown + v_count = 0;
  end loop;
  perform private.release_suspended(array(
    select distinct s.profile_id from private.suspended_profiles s
    where s.suspended_id = any (p_suspended_ids)), 'infinity');
end;
$$;
comment on function private.bind_suspensions(uuid[], uuid) is
  'Finds all accounts of suspended people and releases their bookings. p_named_id as in bind_restrictions.';

create function private.suspend_profile(p_profile_id uuid, p_reason text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no grants on suspensions.
declare
  v_reason text;
  v_me uuid := private.me();
begin
  perform private.begin_admin_write();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  if v_reason is null then
    perform private.fail('validation.failed', 'p_reason is required.');
  elsif p_profile_id in (select private.profiles_of_person(v_me)) then
    perform private.fail('permission.denied', 'Admins cannot suspend themselves.');
  elsif not exists (select from public.profiles p where p.id = p_profile_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  perform private.require_impartial(p_profile_id);
  -- Serialized, so that two admins who suspend each other leave one.
  perform private.begin_removal_of_admin();
  insert into private.suspensions as s (profile_id, reason, suspended_by_id)
  values (p_profile_id, v_reason, v_me)
  on conflict (profile_id) do update set reason = excluded.reason, suspended_by_id = excluded.suspended_by_id;
  -- Checked afterwards, because a suspension may bind more accounts than the named one.
  if private.is_suspended(v_me) then
    perform private.fail('permission.denied', 'Admins cannot suspend themselves.');
  end if;
end;
$$;

select private.expose('suspend_profile', 'everyone',
  'Suspends a person in every account that has verified an address of theirs, now or later. From the next '
  'statement on, whatever their token says, they read and write nothing, exercise no right and are sent '
  'nothing; bookings they teach or pay for are canceled. Links, roles and memberships stay. For admins, '
  'not for themselves, not for the last admin, and not for their own child or another guardian of it. '
  'Audited; p_reason, 1 to 500 characters, is not written to the log. Errors: auth.required, auth.mfa_required, '
  'permission.denied, profile.not_found, guardian.not_impartial, admin.last, validation.failed, '
  'rate.limited.', true);

create function private.resume_profile(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no grants on suspensions.
begin
  perform private.begin_admin_write();
  -- Only for a suspended person: otherwise the answer would tell who else is a guardian.
  if exists (select from private.suspended_profiles b where b.profile_id = p_profile_id) then
    perform private.require_impartial(p_profile_id);
  end if;
  -- The lock keeps further accounts from being bound meanwhile.
  perform private.lock_addresses();
  delete from private.suspensions s
  where exists (select from private.suspended_profiles b
                where b.suspended_id = s.profile_id and b.profile_id = p_profile_id);
  if not found then
    perform private.fail('profile.not_found', 'No such suspended profile.');
  end if;
end;
$$;

select private.expose('resume_profile', 'everyone',
  'Ends every suspension that binds the person, for all their accounts. Links, roles and memberships are '
  'effective again; canceled bookings stay canceled, and a tutor has to list themselves again. Does not '
  'lift a ban by Auth. For admins, as in suspend_profile, audited. Errors: auth.required, auth.mfa_required, '
  'permission.denied, profile.not_found (also when not suspended), guardian.not_impartial, validation.failed, '
  'rate.limited.', true);

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_suspensions__lock() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: applies to every writer alike, also the console.
begin
  perform private.lock_addresses();
  return null;
end;
$$;
comment on function private.tg_suspensions__lock() is
  'Makes changes of addresses wait for the suspension. Errors: validation.failed.';

create function private.tg_suspensions__bind() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: applies to every writer alike, also the console.
begin
  perform private.bind_suspensions(array[new.profile_id]);
  return null;
end;
$$;
comment on function private.tg_suspensions__bind() is
  'Binds all accounts of the suspended person and releases their bookings.';

create function private.tg_auth_users__release_banned() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: runs as Auth's role, which has no rights on bookings.
begin
  perform private.release_suspended(array[p.id], new.banned_until) from public.profiles p where p.user_id = new.id;
  return null;
end;
$$;
comment on function private.tg_auth_users__release_banned() is
  'Releases the bookings of a banned person during the ban.';

create trigger suspensions_10_lock before insert or delete on private.suspensions
  for each statement execute function private.tg_suspensions__lock();
create trigger suspensions_20_bind_insert after insert on private.suspensions
  for each row execute function private.tg_suspensions__bind();
create trigger users_50_release_banned after update on auth.users
  for each row when (new.banned_until > now() and new.banned_until is distinct from old.banned_until)
  execute function private.tg_auth_users__release_banned();
