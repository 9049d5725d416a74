-- Role API: the calls with which admins grant and revoke app roles, and the rule that one active admin stays.

-- Functions ---------------------------------------------------------------------------------------

create function private.grant_role(p_profile_id uuid, p_role public.app_role) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write roles.
begin
  perform private.begin_admin_write();
  if p_role is null then
    perform private.fail('validation.failed', 'p_role must be client, student, tutor, agent or admin.');
  elsif not exists (select from public.profiles p where p.id = p_profile_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  elsif private.is_same_person(p_profile_id, private.me()) then
    perform private.fail('permission.denied', 'You cannot grant a role to yourself; another admin can.');
  end if;
  insert into public.profile_roles as r (profile_id, role, granted_by_id, vouched)
  values (p_profile_id, p_role, private.me(), true)
  on conflict (profile_id, role) do update set vouched = true, granted_by_id = excluded.granted_by_id
  where not r.vouched;
end;
$$;

select private.expose('grant_role', 'everyone',
  'Grants an app role to another person; for admins. A known minor cannot be a client, tutor or agent. '
  'Errors: auth.required, auth.mfa_required, permission.denied, profile.not_found, validation.failed, '
  'age.not_confirmed, rate.limited.');

create function private.revoke_role(p_profile_id uuid, p_role public.app_role) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write roles.
begin
  perform private.begin_admin_write();
  if p_role is null then
    perform private.fail('validation.failed', 'p_role must be client, student, tutor, agent or admin.');
  elsif not exists (select from public.profiles p where p.id = p_profile_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  if p_role = 'admin' then
    perform private.begin_removal_of_admin();
  end if;
  -- Only before something changes: a call without effect would tell who else is a guardian.
  if private.has_role(p_profile_id, p_role) then
    perform private.require_impartial(p_profile_id);
  end if;
  delete from public.profile_roles where profile_id = p_profile_id and role = p_role;
end;
$$;

select private.expose('revoke_role', 'everyone',
  'Revokes an app role; for admins, not from the last admin, and not from their own child or another guardian '
  'of it. Everything that requires the role ends: links, pending invitations, class places and enrollments of '
  'a student. Active bookings of a tutor are canceled, as are those a person pays for without any of client, '
  'tutor and agent; bookings of a student lose the student. Errors: auth.required, auth.mfa_required, '
  'permission.denied, profile.not_found, guardian.not_impartial, admin.last, validation.failed, rate.limited.');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_roles__keep_an_admin() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads accounts.
begin
  -- An admin who had no account or was suspended was no active one.
  if not (tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role))
     and exists (select from public.profiles p where p.id = old.profile_id and p.user_id is not null)
     and not private.is_suspended(old.profile_id) then
    perform private.require_active_admin();
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_roles__keep_an_admin() is
  'Refuses to take the role from the last active admin, also when the account is deleted. Errors: admin.last, '
  'validation.failed.';

create function private.tg_suspended_profiles__keep_an_admin() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles and accounts.
begin
  if exists (
       select from new_rows n
       join public.profile_roles r on r.profile_id = n.profile_id and r.role = 'admin'
       join public.profiles p on p.id = n.profile_id
       join auth.users u on u.id = p.user_id
       where u.deleted_at is null and (u.banned_until is null or u.banned_until <= now())) then
    perform private.require_active_admin();
  end if;
  return null;
end;
$$;
comment on function private.tg_suspended_profiles__keep_an_admin() is
  'Refuses to suspend the last active admin, in whatever account. Errors: admin.last, validation.failed.';

create function private.tg_auth_users__keep_an_admin() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: runs as Auth's role, which cannot read roles.
declare
  v_profile_id uuid := (select p.id from public.profiles p where p.user_id = old.id);
begin
  if private.has_role(v_profile_id, 'admin') then
    if tg_when = 'BEFORE' then
      -- Calls that revoke a role take this lock before the roles, and so does the end of an account.
      perform private.lock_admins();
    elsif old.deleted_at is null and (old.banned_until is null or old.banned_until <= now())
          and not exists (select from private.suspended_profiles s where s.profile_id = v_profile_id) then
      perform private.require_active_admin();
    end if;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end;
$$;
comment on function private.tg_auth_users__keep_an_admin() is
  'Refuses to ban or delete the account of the last active admin. Errors: admin.last, validation.failed.';

create trigger profile_roles_60_keep_an_admin after update or delete on public.profile_roles
  for each row when (old.role = 'admin') execute function private.tg_profile_roles__keep_an_admin();
create trigger suspended_profiles_10_keep_an_admin after insert on private.suspended_profiles
  referencing new table as new_rows
  for each statement execute function private.tg_suspended_profiles__keep_an_admin();
create trigger users_05_lock_admins_delete before delete on auth.users
  for each row execute function private.tg_auth_users__keep_an_admin();
create trigger users_05_lock_admins_update before update on auth.users
  for each row when ((new.banned_until, new.deleted_at) is distinct from (old.banned_until, old.deleted_at))
  execute function private.tg_auth_users__keep_an_admin();
-- The deletion of a row takes the role away, which profile_roles_60_keep_an_admin checks.
create trigger users_35_keep_an_admin after update on auth.users
  for each row when (new.banned_until > now() or new.deleted_at is not null)
  execute function private.tg_auth_users__keep_an_admin();
