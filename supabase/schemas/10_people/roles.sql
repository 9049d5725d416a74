-- Roles: the app roles of a person, and the checks of admins. Sign-up and invitations grant client and
-- student; every other role is granted by an admin.

-- Tables ------------------------------------------------------------------------------------------

create type public.app_role as enum ('client', 'student', 'tutor', 'agent', 'admin');
comment on type public.app_role is
  'client: pays for lessons. student: attends. tutor: teaches. agent: books for clients. admin: runs the '
  'deployment.';

create table public.profile_roles (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  role public.app_role not null,
  granted_by_id uuid references public.profiles (id) on delete set null,
  vouched boolean not null default false,
  granted_at timestamptz not null default now(),
  primary key (profile_id, role)
);
comment on table public.profile_roles is
  'App roles of a person. tutor, agent and admin are granted by admins only.';
comment on column public.profile_roles.vouched is
  'True if an admin granted the role, false if it came from sign-up or an invitation.';
create index profile_roles_granted_by_id_idx on public.profile_roles (granted_by_id);

-- Access ------------------------------------------------------------------------------------------

alter table public.profile_roles enable row level security;

grant select on public.profile_roles to authenticated;
grant select, insert, update, delete on public.profile_roles to service_role;

create policy profile_roles_select on public.profile_roles for select to authenticated
  using (profile_id = (select private.me()));

-- Functions ---------------------------------------------------------------------------------------

create function private.has_role(p_profile_id uuid, p_role public.app_role) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's roles.
begin
  return exists (select from public.profile_roles r where r.profile_id = p_profile_id and r.role = p_role);
end;
$$;
comment on function private.has_role(uuid, public.app_role) is 'True if the person holds the app role.';

create function private.may_be_guardian(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's roles.
begin
  return exists (select from public.profile_roles r
                 where r.profile_id = p_profile_id and r.role in ('client', 'tutor', 'agent'));
end;
$$;
comment on function private.may_be_guardian(uuid) is
  'True if the person has a role that guardian links and bookings require: client, tutor or agent.';

create function private.grant_implied_role(p_profile_id uuid, p_role public.app_role) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: called when an invitation is accepted; clients cannot write roles.
begin
  insert into public.profile_roles (profile_id, role) values (p_profile_id, p_role) on conflict do nothing;
end;
$$;
comment on function private.grant_implied_role(uuid, public.app_role) is
  'Grants client or student without an admin.';

-- Functions: admins -------------------------------------------------------------------------------

create function private.has_required_factor() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings.
begin
  return not (select s.admin_requires_mfa from private.settings s) or private.session_has_second_factor();
end;
$$;
comment on function private.has_required_factor() is
  'True if the caller''s session has a second factor, or admin_requires_mfa asks for none.';

create function private.require_second_factor() returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as has_required_factor. Operators have no session.
begin
  if not private.is_operator() and not private.has_required_factor() then
    perform private.fail('auth.mfa_required', 'This needs a second factor: set one up, or enter its code.');
  end if;
end;
$$;
comment on function private.require_second_factor() is
  'Checks that the caller''s session has a second factor where admin_requires_mfa asks for one. Errors: '
  'auth.mfa_required.';

create function private.is_admin() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  return private.is_operator() or (private.has_role(private.me(), 'admin') and private.has_required_factor());
end;
$$;
comment on function private.is_admin() is
  'True for an admin whose session has a second factor (see admin_requires_mfa), the SQL console, scheduled tasks and '
  'the secret key.';

grant execute on function private.is_admin() to authenticated, service_role;

create function private.require_admin() returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  if not private.is_operator() then
    perform private.require_me();
    if not private.has_role(private.me(), 'admin') then
      perform private.fail('permission.denied', 'Only admins may do this.');
    end if;
    perform private.require_second_factor();
  end if;
end;
$$;
comment on function private.require_admin() is
  'Checks that the caller is an admin with a second factor, or an operator. Errors: auth.required, permission.denied, '
  'auth.mfa_required.';

create function private.begin_admin_write() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles and counts. Operators are not counted.
begin
  perform private.require_admin();
  if not private.is_operator() then
    perform private.count_write(private.me());
  end if;
end;
$$;
comment on function private.begin_admin_write() is
  'Starts a write call of an admin. Errors: auth.required, permission.denied, rate.limited.';

create function private.lock_admins() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: called on paths of every role. Advisory lock: what may leave the deployment without an admin runs
-- one at a time.
begin
  perform private.require_read_committed();
  perform pg_advisory_xact_lock(hashtextextended('homeroom.admins', 0));
end;
$$;
comment on function private.lock_admins() is
  'Serializes what may leave the deployment without an active admin. Errors: validation.failed.';

create function private.begin_removal_of_admin() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles. The caller is checked again after the wait, so two admins who act on each other
-- cannot both succeed.
begin
  perform private.lock_admins();
  perform private.require_admin();
end;
$$;
comment on function private.begin_removal_of_admin() is
  'Starts a call that may remove the last admin. Errors: auth.required, permission.denied, validation.failed.';

create function private.has_active_admin() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  return exists (
    select from public.profile_roles r join public.profiles p on p.id = r.profile_id
    where r.role = 'admin' and p.user_id is not null and not private.is_suspended(r.profile_id));
end;
$$;
comment on function private.has_active_admin() is
  'True if at least one admin has an account that is neither suspended nor banned.';

create function private.require_active_admin() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles. Triggers call it after an active admin has lost the role or the account.
begin
  perform private.lock_admins();
  if not private.has_active_admin() then
    perform private.fail('admin.last', 'The last active admin must stay; another person needs the role first.');
  end if;
end;
$$;
comment on function private.require_active_admin() is
  'Refuses to leave the deployment without an active admin, on every path. Errors: admin.last, '
  'validation.failed.';

create function private.audit_admin_read(p_action text, p_entity text, p_entity_id uuid, p_details jsonb default '{}')
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles and writes to the log. Operators can read the tables directly, so their calls are
-- not logged.
begin
  if not private.is_operator() and private.is_admin() then
    perform private.count_write(private.me());
    perform private.audit(p_action, p_entity, p_entity_id, '{}', p_details);
  end if;
end;
$$;
comment on function private.audit_admin_read(text, text, uuid, jsonb) is
  'Audits and counts what an admin reads about other people; does nothing for other callers. Errors: '
  'rate.limited.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_roles__unlist() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: roles are deleted on paths that cannot write profiles.
begin
  if old.role = 'tutor' and not (tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role)) then
    update public.profiles set listed_as_tutor = false where id = old.profile_id and listed_as_tutor;
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_roles__unlist() is 'Unlists a person who loses the tutor role.';

create function private.tg_profile_roles__check_age() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads ages. FOR SHARE on the details: a call that sets a date of birth waits, and then finds the
-- role.
begin
  perform from public.profile_details d
  where d.profile_id in (select a.id from new_rows n cross join lateral private.profiles_of_person(n.profile_id) a(id)
                         where n.role in ('client', 'tutor', 'agent'))
  order by d.profile_id for share;
  if exists (select from new_rows n
             where n.role in ('client', 'tutor', 'agent') and private.is_known_minor(n.profile_id)) then
    perform private.fail('age.not_confirmed', 'A minor cannot be a client, tutor or agent.');
  end if;
  update public.profile_details d set had_role = true
  from new_rows n where d.profile_id = n.profile_id and not d.had_role;
  return null;
end;
$$;
comment on function private.tg_profile_roles__check_age() is
  'Refuses adult roles for known minors on every path, and records that the person has had a role. Errors: '
  'age.not_confirmed.';

create trigger profile_roles_05_check_age_insert after insert on public.profile_roles
  referencing new table as new_rows for each statement execute function private.tg_profile_roles__check_age();
create trigger profile_roles_05_check_age_update after update on public.profile_roles
  referencing new table as new_rows for each statement execute function private.tg_profile_roles__check_age();
create trigger profile_roles_10_unlist after update or delete on public.profile_roles
  for each row execute function private.tg_profile_roles__unlist();

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.profile_roles', 'profile_id', '{role,vouched}');
