-- Legal holds: while one is in force, nothing about its subject is erased or deleted by retention. Admins place and
-- lift them, with a reason.
-- - A hold covers the person, in every account, whatever side of a row they are: asked at each use.
-- - It has a last day, or ends when an admin lifts it. The hold and its reason stay on record.
-- - An account that ends while it is held is cleared for everybody, as any other. What it had is kept in a closed copy
--   until the hold is over.
-- - An admin who has a conflict (the subject, or a guardian together with them) neither places, lifts nor sees it. The
--   subject is not told.

-- Tables ------------------------------------------------------------------------------------------

create table private.legal_holds (
  id uuid primary key default gen_random_uuid(),
  subject_id uuid not null references public.profiles (id) on delete restrict,
  reason text not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  placed_by_id uuid references public.profiles (id) on delete set null,
  lifted_at timestamptz,
  lifted_by_id uuid references public.profiles (id) on delete set null,
  constraint legal_holds_reason_plain check (private.is_plain_text(reason, 500, true)),
  constraint legal_holds_end_after_start check (ends_at > starts_at),
  constraint legal_holds_lifted_has_time check (lifted_by_id is null or lifted_at is not null)
);
comment on table private.legal_holds is
  'Whom nothing is erased or deleted about, why, from when and until when. Rows stay when a hold is over.';
comment on column private.legal_holds.ends_at is 'Null: until an admin lifts it.';
create index legal_holds_subject_id_idx on private.legal_holds (subject_id);
create index legal_holds_placed_by_id_idx on private.legal_holds (placed_by_id);
create index legal_holds_lifted_by_id_idx on private.legal_holds (lifted_by_id);
-- Queries name lifted_at beside is_in_force, so that this index serves them: holds that are over add up.
create index legal_holds_open_idx on private.legal_holds (starts_at desc) where lifted_at is null;

create table private.held_accounts (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  hold_ids uuid[] not null,
  ended_at timestamptz not null default now(),
  kept jsonb not null
);
comment on table private.held_accounts is
  'What accounts had that ended while they were held: for the SQL console, until the last of the holds is over.';
comment on column private.held_accounts.kept is
  'The profile, its details, addresses, roles, memberships, links and notifications, as rows in JSON.';

-- Access ------------------------------------------------------------------------------------------

alter table private.legal_holds enable row level security;
alter table private.held_accounts enable row level security;
create policy legal_holds_closed on private.legal_holds for all using (false);
create policy held_accounts_closed on private.held_accounts for all using (false);

select private.audit_changes('private.held_accounts', 'profile_id', '{hold_ids}');
select private.audit_changes('private.legal_holds', 'id', '{subject_id,starts_at,ends_at,lifted_at}');

-- Functions ---------------------------------------------------------------------------------------

create function private.is_in_force(p_hold private.legal_holds, p_now timestamptz) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return p_hold.lifted_at is null and p_hold.starts_at <= p_now and (p_hold.ends_at is null or p_hold.ends_at > p_now);
end;
$$;
comment on function private.is_in_force(private.legal_holds, timestamptz) is 'Whether a hold is in force at a time.';

create function private.held_profiles(p_now timestamptz) returns setof uuid
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: the table is closed. Holds are few: the list is read once by whoever deletes.
begin
  return query
    select distinct p.id
    from private.legal_holds h
    cross join lateral (
      select private.profiles_of_person(h.subject_id)
      -- An account that ended has no address any more by which it would be found.
      union all select a.profile_id from private.held_accounts a where h.id = any (a.hold_ids)) p(id)
    where h.lifted_at is null and private.is_in_force(h, p_now);
end;
$$;
comment on function private.held_profiles(timestamptz) is
  'All profiles of people about whom a hold is in force: nothing about them is erased or deleted.';

create function private.has_hold(p_profile_ids uuid[], p_now timestamptz) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return exists (select from private.held_profiles(p_now) h(id) where h.id = any (p_profile_ids));
end;
$$;
comment on function private.has_hold(uuid[], timestamptz) is 'Whether a hold is in force about one of the people.';

create function private.keep_held_account(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables.
declare
  v_hold_ids uuid[] := array(
    select h.id from private.legal_holds h
    where h.lifted_at is null and private.is_in_force(h, now())
      and p_profile_id in (select private.profiles_of_person(h.subject_id)));
begin
  if v_hold_ids = '{}' then
    return;
  end if;
  insert into private.held_accounts (profile_id, hold_ids, kept)
  select p.id, v_hold_ids, jsonb_build_object(
    'profile', to_jsonb(p),
    'details', (select to_jsonb(d) from public.profile_details d where d.profile_id = p.id),
    'addresses', (select jsonb_agg(v) from private.verified_addresses v where v.profile_id = p.id),
    'roles', (select jsonb_agg(r) from public.profile_roles r where r.profile_id = p.id),
    'memberships', (select jsonb_agg(m) from public.memberships m where m.profile_id = p.id),
    'links', (select jsonb_agg(g) from public.profile_graph g where p.id in (g.source_profile_id, g.target_profile_id)),
    'notifications', (select jsonb_agg(n) from public.notifications n where n.profile_id = p.id))
  from public.profiles p where p.id = p_profile_id
  -- Auth may delete softly first, and then for good: the first copy is the whole one.
  on conflict (profile_id) do nothing;
end;
$$;
comment on function private.keep_held_account(uuid) is
  'Copies what an account has that ends while it is held. Does nothing for others.';

create function private.forget_held_accounts(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_forgotten integer;
begin
  delete from private.held_accounts where profile_id = any (array(
    select a.profile_id from private.held_accounts a
    where not exists (
      select from private.legal_holds h where h.id = any (a.hold_ids) and private.is_in_force(h, p_now))
    order by a.profile_id limit p_limit for update skip locked));
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end;
$$;
comment on function private.forget_held_accounts(timestamptz, integer) is
  'Deletes copies of ended accounts whose last hold is over. Returns the number.';

create function private.conflicted_holds(p_profile_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads people and guardianships that nobody else sees.
begin
  return array(
    select h.id from private.legal_holds h
    where private.is_same_person(p_profile_id, h.subject_id)
       or not private.is_impartial(p_profile_id, h.subject_id)
       or private.is_kept_from(p_profile_id, h.subject_id));
end;
$$;
comment on function private.conflicted_holds(uuid) is
  'Holds about the person, about somebody with whom they are guardians of one student, or about a student from whom '
  'they are kept: these an admin does not see, neither in the list nor in the audit log.';

create function private.adopt_holds(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. The person of a hold is found from its subject, who has no address here any more.
begin
  update private.legal_holds h set subject_id = p_profile_id where h.subject_id = p_placeholder_id;
end;
$$;
comment on function private.adopt_holds(uuid, uuid) is
  'Moves the holds about a placeholder to the account that takes it over.';

create function private.place_legal_hold(p_subject_id uuid, p_reason text, p_until timestamptz default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_reason text;
  v_id uuid;
begin
  perform private.begin_admin_write();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  if v_reason is null then
    perform private.fail('validation.failed', 'p_reason is required.');
  elsif p_until <= now() or not isfinite(p_until) or p_until > now() + interval '100 years' then
    perform private.fail('validation.failed', 'p_until must be in the future, within 100 years.');
  elsif not exists (select from public.profiles p where p.id = p_subject_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  elsif private.is_same_person(private.me(), p_subject_id) then
    perform private.fail('permission.denied', 'Another admin places a hold about you.');
  end if;
  perform private.require_impartial(p_subject_id);
  insert into private.legal_holds (subject_id, reason, ends_at, placed_by_id)
  values (p_subject_id, v_reason, p_until, private.me())
  returning id into v_id;
  return v_id;
end;
$$;

select private.expose('place_legal_hold', 'everyone',
  'Keeps everything about a person from being deleted by retention, in every account of theirs, and a closed copy of '
  'an account that ends; for admins, not about themselves, their own child or another guardian of it. p_reason: 1 to '
  '500 characters, not written to the log. p_until: when it ends by itself; null: when it is lifted. Returns its id. '
  'Errors: auth.required, auth.mfa_required, permission.denied, profile.not_found, guardian.not_impartial, '
  'validation.failed, rate.limited.',
  true);

create function private.lift_legal_hold(p_hold_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. FOR UPDATE: of two admins the second finds it lifted.
declare
  v_hold private.legal_holds;
begin
  perform private.begin_admin_write();
  select h.* into v_hold
  from private.legal_holds h
  where h.id = p_hold_id and private.is_in_force(h, now())
  for update;
  if not found or (private.me() is not null and p_hold_id = any (private.conflicted_holds(private.me()))) then
    perform private.fail('hold.not_found', 'No such hold is in force.');
  end if;
  update private.legal_holds h set lifted_at = now(), lifted_by_id = private.me() where h.id = p_hold_id;
end;
$$;

select private.expose('lift_legal_hold', 'everyone',
  'Ends a hold; for admins, without a conflict. What was kept by it goes when its time comes. Errors: auth.required, '
  'auth.mfa_required, permission.denied, hold.not_found, rate.limited.', true);

create function private.list_legal_holds(
  p_include_ended boolean default false, p_limit integer default 50, p_offset integer default 0)
returns table (hold_id uuid, subject_id uuid, subject_name text, reason text, starts_at timestamptz,
               ends_at timestamptz, lifted_at timestamptz, is_in_force boolean)
language plpgsql volatile security definer rows 20 set search_path = ''
as $$
-- Definer: the table is closed. Volatile: reads of an admin are audited.
declare
  v_hidden uuid[];
begin
  perform private.require_admin();
  perform private.require_page(p_limit, p_offset);
  perform private.audit_admin_read('holds.listed', 'legal_holds', null);
  if private.me() is not null then
    v_hidden := private.conflicted_holds(private.me());
  end if;
  return query
    select h.id, h.subject_id, p.full_name, h.reason, h.starts_at, h.ends_at, h.lifted_at,
           private.is_in_force(h, now())
    from private.legal_holds h
    join public.profiles p on p.id = h.subject_id
    where (coalesce(p_include_ended, false) or private.is_in_force(h, now()))
      and (v_hidden is null or h.id <> all (v_hidden))
    order by h.starts_at desc, h.id limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_legal_holds', 'everyone',
  'Holds, newest first; for admins, audited, without those in which they have a conflict. p_include_ended: also those '
  'that are over. Errors: auth.required, auth.mfa_required, permission.denied, validation.failed, rate.limited.');
