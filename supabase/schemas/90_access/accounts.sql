-- The end of an account, by deletion in Auth: every domain ends what the account had, and an anonymous
-- profile remains, because history refers to it. Profiles are never deleted. What a domain has to do is a
-- function of that domain; this file lists the calls in the order of the locks.

-- Functions ---------------------------------------------------------------------------------------

create function private.anonymize_profile(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no such grants on profiles.
begin
  update public.profiles set full_name = null, avatar_url = null, listed_as_tutor = false where id = p_profile_id;
  update public.profile_details
  set email = null, phone = null, date_of_birth = null, date_of_birth_vouched = false, country = null,
      time_zone = null, locale = null
  where profile_id = p_profile_id;
  delete from private.former_expectations where profile_id = p_profile_id;
  perform private.end_notifications_of(p_profile_id);
  perform private.end_availability_of(p_profile_id);
end;
$$;
comment on function private.anonymize_profile(uuid) is
  'Clears a profile, its details and where it was expected, deletes its notifications and drops its queued '
  'emails.';

create function private.end_account(p_profile_id uuid, p_held text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes links and bookings of other people.
declare
  v_link_ids uuid[];
begin
  perform private.keep_held_account(p_profile_id);
  -- Before any lock on people: who else is expected at an address of the account may be bound by it.
  perform private.lock_addresses(true);
  -- Invitations, roles, the person, links, then bookings: the order of every path, see check_assignment.
  perform from public.invitations i
  where i.inviter_id = p_profile_id and i.status = 'pending' order by i.id for update;
  -- Answered invitations also forget a former address of the account, unless another account has it now.
  update public.invitations i set invitee_email = null, invitee_phone = null
  from private.invitation_secrets s
  where s.invitation_id = i.id and i.status in ('accepted', 'declined')
    and num_nonnulls(i.invitee_email, i.invitee_phone) = 1
    and (s.profile_id = p_profile_id or (
      s.profile_id is null and coalesce(i.invitee_email, i.invitee_phone) in (
        select v.address from private.verified_addresses v where v.profile_id = p_profile_id)
      and (s.released_at is not null or not exists (
        select from private.verified_addresses other
        where other.address = coalesce(i.invitee_email, i.invitee_phone) and other.profile_id <> p_profile_id))));
  perform from public.profile_roles r where r.profile_id = p_profile_id order by r.role for update;
  perform from public.profiles p where p.id = p_profile_id for no key update;
  v_link_ids := array(
    select g.id from public.profile_graph g
    where p_profile_id in (g.source_profile_id, g.target_profile_id) order by g.id for update);
  perform private.release_bookings(array(
    select b.id from private.active_bookings b
    where p_profile_id in (b.client_id, b.student_id, b.tutor_id)
      and (b.tutor_id = p_profile_id or b.starts_at > now())), 'cancel');
  -- Bookings that have begun are not canceled.
  perform private.release_bookings(array(
    select b.id from private.active_bookings b
    where p_profile_id in (b.client_id, b.student_id, b.guardian_id)), 'unassign');
  -- Blocks of this guardian stay: the student still sees them and may lift them.
  delete from public.profile_graph
  where id = any (v_link_ids) and not (status = 'BLOCKED' and source_profile_id = p_profile_id);
  -- Restrictions keep the addresses that they know. Former guardianships hold for an account that signs up
  -- again with one of the addresses.
  insert into private.former_addresses (profile_id, address_hash, date_of_birth, verified_at)
  select v.profile_id, private.address_hash(v.address), known.born,
         case when v.address = any (p_held) and exists (
                     select from private.verified_addresses other
                     where other.address = v.address and other.profile_id <> p_profile_id
                       and private.has_address(other.profile_id, v.address))
              then '-infinity' else v.verified_at end
  from private.verified_addresses v
  cross join (select case when private.is_known_minor(p_profile_id)
    then private.known_birth(p_profile_id) end) known(born)
  where v.profile_id = p_profile_id and (known.born is not null or exists (
    select from private.guardianships w
    where array[w.profile_id, w.student_id] && array(select private.profiles_of_person(p_profile_id))))
  on conflict (profile_id, address_hash) do update
  set date_of_birth = excluded.date_of_birth, verified_at = excluded.verified_at;
  delete from private.verified_addresses where profile_id = p_profile_id;
  delete from public.memberships where profile_id = p_profile_id;
  delete from public.class_students where student_id = p_profile_id;
  delete from private.placeholder_tenants where profile_id = p_profile_id;
  perform private.end_roster_entries_of(p_profile_id);
  delete from public.profile_roles where profile_id = p_profile_id;
  perform private.end_integrations_at_account_end(p_profile_id);
  perform private.end_enrollments_of(p_profile_id);
  perform private.end_invitations_of(p_profile_id);
  perform private.end_group_acts_of(p_profile_id);
  perform private.end_groups_of(p_profile_id);
  perform private.end_consents_of(p_profile_id);
  perform private.end_exports_of(p_profile_id);
  perform private.end_calendar_feed_of(p_profile_id);
  perform private.end_push_of(p_profile_id);
  perform private.keep_birthday_in_cases(p_profile_id);
  perform private.anonymize_profile(p_profile_id);
  perform private.audit('account.ended', 'profiles', p_profile_id);
end;
$$;
comment on function private.end_account(uuid, text[]) is
  'Ends links, roles, memberships, places, enrollments and integrations, closes exports, cancels active bookings, '
  'revokes invitations, drops emails and clears the profile. p_held: the confirmed addresses that the account had.';

create function private.forget_former_births(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_forgotten integer;
begin
  update private.former_addresses f set date_of_birth = null
  where private.age_on(f.date_of_birth, private.today_of(f.profile_id, p_now))
        >= (private.age_limits_of(f.profile_id)).majority;
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end;
$$;
comment on function private.forget_former_births(timestamptz) is
  'Forgets the dates of birth of deleted accounts whose person is 18 by now. Returns the number. Called on a '
  'schedule.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_auth_users__end_account() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: runs as Auth's role, which has no rights on these tables.
begin
  perform private.end_account(p.id, array_remove(array[
    case when old.email_confirmed_at is not null then lower(old.email collate "C") end,
    case when old.phone_confirmed_at is not null and old.phone <> '' then '+' || ltrim(old.phone, '+') end], null))
  from public.profiles p where p.user_id = old.id;
  update public.profiles set user_id = null where user_id = old.id;
  return coalesce(new, old);
end;
$$;
comment on function private.tg_auth_users__end_account() is
  'Deleting an account leaves an anonymous profile.';

create function private.release_address(p_email text, p_phone text, p_is_ended boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes invitations of other people.
begin
  update private.invitation_secrets s set released_at = clock_timestamp()
  from public.invitations i
  where i.id = s.invitation_id and s.released_at is null
    and (i.invitee_email = p_email or i.invitee_phone = p_phone);
  if p_is_ended then
    update public.invitations i set invitee_email = null, invitee_phone = null
    where (i.invitee_email = p_email or i.invitee_phone = p_phone) and i.status in ('accepted', 'declined');
  end if;
end;
$$;
comment on function private.release_address(text, text, boolean) is
  'Hides invitations to an address or number that its holder gave up from the next holder; if the account '
  'has ended, answered invitations forget it. Inviters see no difference in pending ones.';

create function private.tg_auth_users__release_address() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: runs as Auth's role, which has no rights on invitations.
declare
  v_is_ended boolean := tg_op = 'DELETE' or (old.deleted_at is null and new.deleted_at is not null);
  v_email text := case when old.email_confirmed_at is not null then lower(old.email collate "C") end;
  v_phone text := case when old.phone_confirmed_at is not null and old.phone <> ''
                       then '+' || ltrim(old.phone, '+') end;
begin
  if not v_is_ended and new.email = old.email then
    v_email := null;
  end if;
  if not v_is_ended and new.phone = old.phone then
    v_phone := null;
  end if;
  -- Another account may hold it as well.
  if exists (select from auth.users u where u.email = v_email and u.id <> old.id
               and u.email_confirmed_at is not null and u.deleted_at is null) then
    v_email := null;
  end if;
  if num_nonnulls(v_email, v_phone) > 0 then
    perform private.release_address(v_email, v_phone, v_is_ended);
  end if;
  return null;
end;
$$;
comment on function private.tg_auth_users__release_address() is
  'The next holder of an address sees no invitations of the previous holder.';

create trigger users_50_release_address after update or delete on auth.users
  for each row execute function private.tg_auth_users__release_address();
create trigger users_10_end_account before delete on auth.users
  for each row execute function private.tg_auth_users__end_account();
-- Auth's soft deletion.
create trigger users_40_end_account after update on auth.users
  for each row when (old.deleted_at is null and new.deleted_at is not null)
  execute function private.tg_auth_users__end_account();
