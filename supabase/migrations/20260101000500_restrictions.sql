-- Rights that a person may hold for a student, and restrictions that take them away: custody orders
-- and no-contact rules. A restriction binds the person in every capacity and every account that
-- verifies one of his addresses; he is told nothing, the student just no longer shows.

create type public.guardian_right as enum ('view_progress', 'message', 'book', 'receive_alerts');
comment on type public.guardian_right is 'What a person may do for a student.';

create table public.contact_restrictions (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  profile_id uuid not null references public.profiles (id) on delete restrict,
  rights public.guardian_right[] not null default enum_range(null::public.guardian_right),
  basis text not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  created_by_id uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  constraint contact_restrictions_two_people check (student_id <> profile_id),
  constraint contact_restrictions_deny_something check (cardinality(rights) > 0),
  constraint contact_restrictions_basis_plain check (private.is_plain_text(basis, 500, true)),
  constraint contact_restrictions_end_after_start check (ends_at > starts_at)
);
comment on table public.contact_restrictions is
  'Rights that one person is denied for one student, whatever links say. Invisible to clients; written through restrict_contact or the SQL console.';
comment on column public.contact_restrictions.basis is 'Why: an order''s reference or a short reason.';
create index contact_restrictions_student_id_idx on public.contact_restrictions (student_id);
create index contact_restrictions_profile_id_idx on public.contact_restrictions (profile_id);
create index contact_restrictions_created_by_id_idx on public.contact_restrictions (created_by_id);

create table private.restriction_addresses (
  restriction_id uuid not null references public.contact_restrictions (id) on delete cascade,
  address text not null,
  primary key (restriction_id, address)
);
comment on table private.restriction_addresses is
  'E-mail addresses and numbers of restricted people; an account that verifies one of them is bound too.';
create index restriction_addresses_address_idx on private.restriction_addresses (address);

create table private.restriction_subjects (
  restriction_id uuid not null references public.contact_restrictions (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  primary key (restriction_id, profile_id)
);
comment on table private.restriction_subjects is 'Whom a restriction binds: the person and every profile behind his addresses.';
create index restriction_subjects_profile_id_idx on private.restriction_subjects (profile_id);

-- Access ------------------------------------------------------------------------------------------

alter table public.contact_restrictions enable row level security;
alter table private.restriction_addresses enable row level security;
alter table private.restriction_subjects enable row level security;
grant select, insert, update, delete on public.contact_restrictions to service_role;
create policy contact_restrictions_closed on public.contact_restrictions for all using (false);
create policy restriction_addresses_closed on private.restriction_addresses for all using (false);
create policy restriction_subjects_closed on private.restriction_subjects for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.denied_rights(
  p_profile_id uuid, p_student_id uuid, p_from timestamptz default now(), p_until timestamptz default now())
returns public.guardian_right[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: nobody else may know that a restriction exists.
begin
  -- Nearly nobody is restricted: one index probe, and done.
  perform from private.restriction_subjects s where s.profile_id = p_profile_id;
  if not found then
    return '{}';
  end if;
  return array(
    select distinct d.denied
    from private.restriction_subjects s
    join public.contact_restrictions r on r.id = s.restriction_id
    cross join unnest(r.rights) d(denied)
    where s.profile_id = p_profile_id and r.student_id = p_student_id
      and r.starts_at <= p_until and (r.ends_at is null or r.ends_at > p_from));
end;
$$;
comment on function private.denied_rights(uuid, uuid, timestamptz, timestamptz) is
  'Rights denied to a person for a student by restrictions in force at some time of the given span; empty if none.';

create function private.is_barred(p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as above.
begin
  -- Nearly nobody is restricted: one index probe, and done.
  if not exists (select from private.restriction_subjects s where s.profile_id = p_profile_id) then
    return false;
  end if;
  return private.denied_rights(p_profile_id, p_student_id) @> coalesce(
    (select g.rights from public.profile_graph g
     where g.source_profile_id = p_profile_id and g.target_profile_id = p_student_id
       and g.relationship_type = 'GUARDIAN' and g.rights <> '{}'),
    enum_range(null::public.guardian_right));
end;
$$;
comment on function private.is_barred(uuid, uuid) is
  'True if restrictions leave the person nothing for that student: all rights of his link, or all rights where he has none.';

create function private.my_hidden_students() returns setof uuid
language plpgsql stable security definer rows 1 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies ask it for the restricted person, who may not know.
declare
  v_me uuid := private.me();
begin
  -- Nearly nobody is restricted: one index probe, and done.
  if exists (select from private.restriction_subjects s where s.profile_id = v_me) then
    return query
      select distinct r.student_id
      from private.restriction_subjects s
      join public.contact_restrictions r on r.id = s.restriction_id
      where s.profile_id = v_me and private.is_barred(v_me, r.student_id);
  end if;
end;
$$;
comment on function private.my_hidden_students() is 'Students that restrictions hide from the signed-in person.';

create function private.my_denials() returns table (student_id uuid, rights public.guardian_right[])
language plpgsql stable security definer rows 1 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: as above.
declare
  v_me uuid := private.me();
begin
  return query
    select distinct r.student_id, private.denied_rights(v_me, r.student_id)
    from private.restriction_subjects s
    join public.contact_restrictions r on r.id = s.restriction_id
    where s.profile_id = v_me;
end;
$$;
comment on function private.my_denials() is 'Rights denied to the signed-in person, by student.';

create function private.bind_restricted_addresses(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables. First the restrictions that know one of this person's addresses bind
-- him, then they learn all his addresses.
begin
  insert into private.restriction_subjects (restriction_id, profile_id)
  select distinct a.restriction_id, p_profile_id
  from private.restriction_addresses a
  join public.contact_restrictions r on r.id = a.restriction_id
  where a.address in (private.verified_email(p_profile_id), private.verified_phone(p_profile_id))
    and r.student_id <> p_profile_id
  on conflict do nothing;
  insert into private.restriction_addresses (restriction_id, address)
  select s.restriction_id, a.address
  from private.restriction_subjects s
  cross join lateral unnest(array[
    private.verified_email(p_profile_id), private.verified_phone(p_profile_id)]) a(address)
  where s.profile_id = p_profile_id and a.address is not null
  on conflict do nothing;
end;
$$;
comment on function private.bind_restricted_addresses(uuid) is
  'Extends restrictions to an account that verified a restricted person''s address, and to the addresses he verifies later.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_contact_restrictions__lock() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: fires for the console and the secret key too.
begin
  perform private.require_read_committed();
  -- Assigning a booking share-locks the student; without this lock it could miss a restriction
  -- that commits just afterwards.
  perform from public.profiles p where p.id = new.student_id for no key update;
  return new;
end;
$$;
comment on function private.tg_contact_restrictions__lock() is
  'Makes assignments of this student wait for the restriction. Errors: validation.failed.';

create function private.tg_contact_restrictions__bind() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_subject uuid;
begin
  if tg_op = 'UPDATE' and new.profile_id <> old.profile_id then
    -- Another person is meant now.
    delete from private.restriction_subjects where restriction_id = new.id;
    delete from private.restriction_addresses where restriction_id = new.id;
  end if;
  insert into private.restriction_subjects (restriction_id, profile_id) values (new.id, new.profile_id)
  on conflict do nothing;
  perform private.bind_restricted_addresses(new.profile_id);
  -- Other accounts that hold one of these addresses already.
  for v_subject in
    select distinct p.id
    from private.restriction_addresses a
    cross join lateral (values (private.profile_by_email(a.address)), (private.profile_by_phone(a.address))) p(id)
    where a.restriction_id = new.id and p.id is not null and p.id <> new.student_id
  loop
    insert into private.restriction_subjects (restriction_id, profile_id) values (new.id, v_subject)
    on conflict do nothing;
    perform private.bind_restricted_addresses(v_subject);
  end loop;
  perform private.unassign_restricted_bookings(new.id);
  return null;
end;
$$;
comment on function private.tg_contact_restrictions__bind() is
  'Binds the person and his addresses, and takes the student out of the bookings that the restriction forbids.';

create function private.tg_auth_users__bind_restrictions() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: Auth's role sees no restriction.
declare
  v_profile_id uuid := (select p.id from public.profiles p where p.user_id = new.id);
  v_restriction_id uuid;
begin
  if v_profile_id is null then
    return null;
  end if;
  perform private.bind_restricted_addresses(v_profile_id);
  -- As for a new restriction: assignments that did not see it yet commit first, and are found below.
  perform from public.profiles p
  where p.id in (
    select r.student_id
    from private.restriction_subjects s join public.contact_restrictions r on r.id = s.restriction_id
    where s.profile_id = v_profile_id)
  order by p.id for no key update;
  if found then
    perform private.require_read_committed();
  end if;
  for v_restriction_id in
    select s.restriction_id from private.restriction_subjects s where s.profile_id = v_profile_id
  loop
    perform private.unassign_restricted_bookings(v_restriction_id);
  end loop;
  return null;
end;
$$;
comment on function private.tg_auth_users__bind_restrictions() is
  'An account that verifies a restricted person''s address is bound in the same transaction.';

create trigger contact_restrictions_10_lock_insert before insert on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__lock();
create trigger contact_restrictions_10_lock_update before update on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__lock();
create trigger contact_restrictions_20_bind_insert after insert on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__bind();
create trigger contact_restrictions_20_bind_update after update on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__bind();
create trigger contact_restrictions_90_audit_insert after insert on public.contact_restrictions
  for each row execute function private.tg_audit('id', 'student_id', 'profile_id', 'rights', 'starts_at', 'ends_at');
create trigger contact_restrictions_90_audit_update after update on public.contact_restrictions
  for each row execute function private.tg_audit('id', 'student_id', 'profile_id', 'rights', 'starts_at', 'ends_at');
create trigger contact_restrictions_90_audit_delete after delete on public.contact_restrictions
  for each row execute function private.tg_audit('id', 'student_id', 'profile_id', 'rights', 'starts_at', 'ends_at');
-- Fires after users_20_mirror: by name, in order.
create trigger users_30_bind_restrictions_insert after insert on auth.users
  for each row execute function private.tg_auth_users__bind_restrictions();
create trigger users_30_bind_restrictions_update after update on auth.users
  for each row when ((new.email, new.email_confirmed_at, new.phone, new.phone_confirmed_at)
                     is distinct from (old.email, old.email_confirmed_at, old.phone, old.phone_confirmed_at))
  execute function private.tg_auth_users__bind_restrictions();

grant execute on function private.my_hidden_students(), private.my_denials() to authenticated, service_role;
