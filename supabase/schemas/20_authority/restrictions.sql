-- Restrictions: custody orders and no-contact rules, and the blocks of students. A restriction denies a
-- person rights for a student, in every capacity and every account, and protects the student in every
-- account; 90_access/protection.sql decides which profiles belong to one person. The person is not
-- notified: the student is simply no longer visible to them.

-- Types -------------------------------------------------------------------------------------------

create type public.guardian_right as enum ('view_progress', 'message', 'book', 'receive_alerts');
comment on type public.guardian_right is 'What a guardian may do for a student.';

create type public.restriction_kind as enum ('ORDER', 'BLOCK', 'CONTACT');
comment on type public.restriction_kind is
  'ORDER: made by an admin or the school, denies rights. BLOCK: made by the student, prevents the person '
  'from being a guardian. CONTACT: made by a guardian or an adult student, ends conversations with the person as a '
  'tutor; student_id is who made it. Which of their accounts it protects: blocks_as.';

-- Functions that constraints call -----------------------------------------------------------------

create function private.are_emails(p_values text[]) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return cardinality(p_values) <= 20
     and (select coalesce(bool_and(coalesce(private.is_email(v), false)), true) from unnest(p_values) v);
end;
$$;
comment on function private.are_emails(text[]) is 'True for up to 20 lower-case email addresses.';

create function private.are_phones(p_values text[]) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return cardinality(p_values) <= 20
     and (select coalesce(bool_and(coalesce(private.is_phone(v), false)), true) from unnest(p_values) v);
end;
$$;
comment on function private.are_phones(text[]) is 'True for up to 20 E.164 numbers.';

-- Tables ------------------------------------------------------------------------------------------

create table public.contact_restrictions (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  profile_id uuid references public.profiles (id) on delete restrict,
  rights public.guardian_right[] not null default enum_range(null::public.guardian_right),
  basis text not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  created_by_id uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  kind public.restriction_kind not null default 'ORDER',
  emails text[] not null default '{}',
  phones text[] not null default '{}',
  review_at timestamptz,
  -- No reference: schools are of a later domain, and one that is gone has no managers.
  school_id uuid,
  constraint contact_restrictions_two_people check (student_id <> profile_id),
  constraint contact_restrictions_bind_somebody
    check (profile_id is not null or cardinality(emails) + cardinality(phones) > 0),
  constraint contact_restrictions_emails_lower_case check (private.are_emails(emails)),
  constraint contact_restrictions_phones_are_e164 check (private.are_phones(phones)),
  constraint contact_restrictions_deny_something check ((kind = 'ORDER') = (cardinality(rights) > 0)),
  constraint contact_restrictions_basis_plain check (private.is_plain_text(basis, 500, true)),
  constraint contact_restrictions_end_after_start check (ends_at > starts_at),
  -- A review that never comes due would be none.
  constraint contact_restrictions_times_finite
    check (isfinite(starts_at) and isfinite(ends_at) and isfinite(review_at))
);
comment on table public.contact_restrictions is
  'Rights that one person is denied for one student, regardless of links. Closed to clients; written through '
  'restrict_contact or the SQL console.';
comment on column public.contact_restrictions.student_id is
  'Whom it protects: the student, and of the kind CONTACT who made it.';
comment on column public.contact_restrictions.profile_id is
  'A profile of the restricted person; null for a person without an account.';
comment on column public.contact_restrictions.basis is
  'The reason: the reference of an order or a short explanation.';
comment on column public.contact_restrictions.emails is
  'Email addresses that the order names; an account that verifies one is restricted.';
comment on column public.contact_restrictions.phones is
  'Phone numbers that the order names; an account that verifies one is restricted.';
comment on column public.contact_restrictions.review_at is
  'When the restriction must be reviewed, and who made it is told. It does not end then.';
comment on column public.contact_restrictions.school_id is
  'The school whose manager made it: its managers and admins lift it. Null: admins alone.';
create index contact_restrictions_student_id_idx on public.contact_restrictions (student_id);
create index contact_restrictions_profile_id_idx on public.contact_restrictions (profile_id);
create index contact_restrictions_created_by_id_idx on public.contact_restrictions (created_by_id);
create index contact_restrictions_school_id_idx on public.contact_restrictions (school_id);
create unique index contact_restrictions_one_block_idx
  on public.contact_restrictions (student_id, profile_id, kind) where kind <> 'ORDER';

create table private.restriction_subjects (
  restriction_id uuid not null references public.contact_restrictions (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  primary key (restriction_id, profile_id)
);
comment on table private.restriction_subjects is
  'The profiles that a restriction applies to: all of the person.';
create index restriction_subjects_profile_id_idx on private.restriction_subjects (profile_id);

create table private.restriction_students (
  restriction_id uuid not null references public.contact_restrictions (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  primary key (restriction_id, profile_id)
);
comment on table private.restriction_students is
  'The profiles that a restriction protects: all of the student.';
create index restriction_students_profile_id_idx on private.restriction_students (profile_id);

create table private.restriction_addresses (
  restriction_id uuid not null references public.contact_restrictions (id) on delete cascade,
  address_hash bytea not null,
  side text not null default 'person',
  since timestamptz not null default '-infinity',
  primary key (restriction_id, side, address_hash),
  constraint restriction_addresses_side_is_known check (side in ('person', 'student'))
);
comment on table private.restriction_addresses is
  'Hashes of the email addresses and phone numbers of the restricted person and of the student; an account that '
  'verifies one joins that side. Kept when the accounts are deleted and when people are erased.';
comment on column private.restriction_addresses.since is
  'When the side verified the address; -infinity if it was before the restriction, or if the restriction names '
  'the address. Whoever gave the address up before that is somebody else.';
create index restriction_addresses_address_hash_idx on private.restriction_addresses (address_hash);

-- Access ------------------------------------------------------------------------------------------

alter table public.contact_restrictions enable row level security;
alter table private.restriction_subjects enable row level security;
alter table private.restriction_students enable row level security;
alter table private.restriction_addresses enable row level security;
grant select, insert, update, delete on public.contact_restrictions to service_role;
create policy contact_restrictions_closed on public.contact_restrictions for all using (false);
create policy restriction_subjects_closed on private.restriction_subjects for all using (false);
create policy restriction_students_closed on private.restriction_students for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.erased_address() returns text
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return 'erased@homeroom.invalid';
end;
$$;
comment on function private.erased_address() is 'What stands in an order for addresses of which only hashes are left.';

create function private.forget_restriction_addresses(p_profile_id uuid) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
declare
  v_forgotten integer;
begin
  -- The hashes stay: they bind whoever verifies one of the addresses later. An order for somebody without a profile
  -- goes on showing that it named an address.
  update public.contact_restrictions r
  set emails = case when r.profile_id is null then array[private.erased_address()] else '{}' end, phones = '{}'
  where r.id in (select s.restriction_id from private.restriction_subjects s where s.profile_id = p_profile_id)
    and (r.phones <> '{}' or r.emails not in ('{}', array[private.erased_address()]));
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end;
$$;
comment on function private.forget_restriction_addresses(uuid) is
  'For the erasure of a restricted person: their restrictions keep no address in the clear, and bind as before. '
  'Returns how many changed.';

create function private.has_restrictions(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return exists (select from private.restriction_subjects s where s.profile_id = p_profile_id);
end;
$$;
comment on function private.has_restrictions(uuid) is
  'True if any restriction applies to the person. Few people have one, so callers skip the joins for the '
  'others.';

create function private.denied_rights(
  p_profile_id uuid, p_student_id uuid, p_from timestamptz default now(), p_until timestamptz default now())
returns public.guardian_right[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  -- Called by row: the probe of has_restrictions is repeated inline.
  perform from private.restriction_subjects s where s.profile_id = p_profile_id;
  if not found then
    return '{}';
  end if;
  return array(
    select distinct d.denied
    from private.restriction_subjects s
    join private.restriction_students t on t.restriction_id = s.restriction_id
    join public.contact_restrictions r on r.id = s.restriction_id
    cross join unnest(r.rights) d(denied)
    -- Families share addresses, so one profile may be on both sides; it is not restricted from itself.
    where s.profile_id = p_profile_id and t.profile_id = p_student_id and s.profile_id <> t.profile_id
      and r.starts_at <= p_until and (r.ends_at is null or r.ends_at > p_from)
    order by d.denied);
end;
$$;
comment on function private.denied_rights(uuid, uuid, timestamptz, timestamptz) is
  'Rights denied to the person for the student by restrictions in force at any time of the given span; empty '
  'if none.';

create function private.is_fully_restricted(p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  -- Called by row: the probe of has_restrictions is repeated inline.
  if not exists (select from private.restriction_subjects s where s.profile_id = p_profile_id) then
    return false;
  end if;
  return p_profile_id <> p_student_id and private.denied_rights(p_profile_id, p_student_id) @> coalesce(
    (select nullif(private.held_rights(g), '{}') from public.profile_graph g
     where g.source_profile_id = p_profile_id and g.target_profile_id = p_student_id
       and g.relationship_type = 'GUARDIAN'),
    enum_range(null::public.guardian_right));
end;
$$;
comment on function private.is_fully_restricted(uuid, uuid) is
  'True if restrictions deny the person every right of their link to the student, or all rights if they have '
  'no link.';

create function private.my_hidden_students() returns setof uuid
language plpgsql stable security definer rows 1 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: restrictions are closed to clients; policies call it.
declare
  v_me uuid := private.me();
begin
  if private.has_restrictions(v_me) then
    return query
      select distinct t.profile_id
      from private.restriction_subjects s
      join private.restriction_students t on t.restriction_id = s.restriction_id
      where s.profile_id = v_me and private.is_fully_restricted(v_me, t.profile_id);
  end if;
end;
$$;
comment on function private.my_hidden_students() is
  'Students that restrictions hide from the signed-in person.';

create function private.my_restricted_rights() returns table (student_id uuid, rights public.guardian_right[])
language plpgsql stable security definer rows 1 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: restrictions are closed to clients; policies call it.
declare
  v_me uuid := private.me();
begin
  return query
    select distinct t.profile_id, private.denied_rights(v_me, t.profile_id)
    from private.restriction_subjects s
    join private.restriction_students t on t.restriction_id = s.restriction_id
    where s.profile_id = v_me and t.profile_id <> v_me;
end;
$$;
comment on function private.my_restricted_rights() is 'Rights denied to the signed-in person, by student.';

create function private.restriction_exists(
  p_profile_id uuid, p_student_id uuid, p_kind public.restriction_kind default null)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return exists (
    select from private.restriction_subjects s
    join private.restriction_students t on t.restriction_id = s.restriction_id
    join public.contact_restrictions r on r.id = s.restriction_id
    where s.profile_id = p_profile_id and t.profile_id = p_student_id and s.profile_id <> t.profile_id
      and (p_kind is null or r.kind = p_kind));
end;
$$;
comment on function private.restriction_exists(uuid, uuid, public.restriction_kind) is
  'True if any restriction, also a past or future one, applies between the person and the student. p_kind '
  'BLOCK: if the student blocked the person.';

create function private.my_blocked_people()
returns table (profile_id uuid, full_name text, kind public.restriction_kind, blocked_at timestamptz)
language plpgsql stable security definer rows 5 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: restrictions are closed to clients. Orders are not the signed-in person's own act.
begin
  return query
    select r.profile_id, p.full_name, r.kind, min(r.created_at)
    from private.restriction_students t
    join public.contact_restrictions r on r.id = t.restriction_id
    join public.profiles p on p.id = r.profile_id
    where t.profile_id = private.me() and r.kind <> 'ORDER' and r.profile_id <> t.profile_id
    group by r.profile_id, p.full_name, r.kind;
end;
$$;
comment on function private.my_blocked_people() is
  'Whom the signed-in person blocked, in each account for which the block counts, and how: for my_blocks and '
  'my_blocked_contacts.';

create function private.silenced_for(p_profile_id uuid) returns setof uuid
language plpgsql stable security definer rows 1 set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return query
    select s.profile_id
    from private.restriction_students t
    join public.contact_restrictions r on r.id = t.restriction_id
    join private.restriction_subjects s on s.restriction_id = r.id
    where t.profile_id = p_profile_id and r.kind <> 'ORDER' and s.profile_id <> p_profile_id;
end;
$$;
comment on function private.silenced_for(uuid) is
  'Whom a person blocked, in all accounts of whom was blocked: what they write beside a conversation is not shown to '
  'that person either, and they book no lesson with them.';

create function private.my_silenced() returns setof uuid
language plpgsql stable security definer rows 1 set search_path = ''
as $$
-- Definer: clients may not call silenced_for.
begin
  return query select private.silenced_for(private.me());
end;
$$;
comment on function private.my_silenced() is 'Whom the signed-in person blocked: silenced_for.';

-- Access: functions -------------------------------------------------------------------------------

grant execute on function
  private.my_blocked_people(),
  private.my_hidden_students(),
  private.my_restricted_rights(),
  private.my_silenced()
to authenticated, service_role;
grant execute on function
  private.are_emails(text[]),
  private.are_phones(text[])
to service_role;

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.contact_restrictions', 'id',
  '{student_id,profile_id,rights,starts_at,ends_at,kind,review_at}');
select private.audit_changes('private.restriction_addresses', 'restriction_id', '{side}');
select private.audit_changes('private.restriction_subjects', 'restriction_id', '{profile_id}');
select private.audit_changes('private.restriction_students', 'restriction_id', '{profile_id}');
