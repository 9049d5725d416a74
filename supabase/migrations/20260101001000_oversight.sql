-- Oversight: what admins and a student's school do to links and restrictions. `manages_student` says
-- who they are.

create table private.guardian_consents (
  student_id uuid primary key references public.profiles (id) on delete cascade,
  guardian_id uuid not null references public.profiles (id) on delete restrict,
  consent text not null,
  recorded_by_id uuid references public.profiles (id) on delete set null,
  recorded_at timestamptz not null default now(),
  constraint guardian_consents_consent_plain check (private.is_plain_text(consent, 500, true))
);
comment on table private.guardian_consents is
  'How a guardian consented to a young child''s profile, and who recorded it.';
create index guardian_consents_guardian_id_idx on private.guardian_consents (guardian_id);
create index guardian_consents_recorded_by_id_idx on private.guardian_consents (recorded_by_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.guardian_consents enable row level security;
create policy guardian_consents_closed on private.guardian_consents for all using (false);

-- Functions: links --------------------------------------------------------------------------------

create function private.require_manager_of(p_student_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  perform private.require_caller();
  if not private.manages_student(p_student_id) then
    perform private.fail('permission.denied', 'This is for admins and the student''s school managers.');
  end if;
  if not private.is_operator() then
    perform private.count_write(private.me());
  end if;
end;
$$;
comment on function private.require_manager_of(uuid) is
  'Begins what managers write. Errors: auth.required, permission.denied, rate.limited.';

create function private.guardian_link_to_manage(p_link_id uuid) returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: managers see no links.
declare
  v_link public.profile_graph;
begin
  perform private.require_caller();
  select g.* into v_link from public.profile_graph g
  where g.id = p_link_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE';
  -- Without a link there is no student of whom to be the manager: only admins learn that.
  perform private.require_manager_of(v_link.target_profile_id);
  if v_link.id is null then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  -- People before links, see check_assignment; and the link again, which may have ended meanwhile.
  perform from public.profiles p where p.id = v_link.target_profile_id for no key update;
  select g.* into v_link from public.profile_graph g
  where g.id = p_link_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' for update;
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  return v_link;
end;
$$;
comment on function private.guardian_link_to_manage(uuid) is
  'An ACTIVE guardian link, its student and itself locked. Errors: auth.required, permission.denied, link.not_found, rate.limited.';

create function private.set_primary_guardian(p_link_id uuid) returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
declare
  v_link public.profile_graph := private.guardian_link_to_manage(p_link_id);
begin
  update public.profile_graph set is_primary = false
  where target_profile_id = v_link.target_profile_id and is_primary and id <> p_link_id;
  update public.profile_graph set is_primary = true where id = p_link_id returning * into v_link;
  return v_link;
end;
$$;
comment on function private.set_primary_guardian(uuid) is 'See public.set_primary_guardian.';

create function public.set_primary_guardian(p_link_id uuid) returns public.profile_graph
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.set_primary_guardian(p_link_id); end; $$;
comment on function public.set_primary_guardian(uuid) is
  'Makes an active guardian the student''s primary one; for admins and school managers. Returns the link. Errors: auth.required, permission.denied, link.not_found, rate.limited.';

create function private.set_link_rights(
  p_link_id uuid, p_rights public.guardian_right[], p_on_active_bookings text)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
declare
  v_mode text;
  v_link public.profile_graph;
  v_rights public.guardian_right[];
begin
  v_link := private.guardian_link_to_manage(p_link_id);
  v_mode := private.require_booking_mode(p_on_active_bookings);
  v_rights := private.normal_rights(p_rights);
  if p_rights is null then
    perform private.fail('validation.failed', 'p_rights: a list, possibly empty.');
  end if;
  if 'book' <> all (v_rights) then
    perform private.release_link(p_link_id, v_mode);
  end if;
  update public.profile_graph set rights = v_rights where id = p_link_id returning * into v_link;
  return v_link;
end;
$$;
comment on function private.set_link_rights(uuid, public.guardian_right[], text) is 'See public.set_link_rights.';

create function public.set_link_rights(
  p_link_id uuid, p_rights public.guardian_right[], p_on_active_bookings text default null)
returns public.profile_graph
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.set_link_rights(p_link_id, p_rights, p_on_active_bookings); end; $$;
comment on function public.set_link_rights(uuid, public.guardian_right[], text) is
  'Sets what a guardian may do for the student; taking `book` away treats active bookings as unlink_student does. For admins and school managers. Returns the link. Errors: auth.required, permission.denied, link.not_found, link.has_active_bookings, validation.failed, rate.limited.';

create function private.link_student(
  p_guardian_id uuid, p_student_id uuid, p_relation public.guardian_relation, p_rights public.guardian_right[],
  p_status public.link_status, p_created_via text, p_invited_at timestamptz default null)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the one place where guardian links are made; callers have judged who may.
declare
  v_link public.profile_graph;
begin
  insert into public.profile_graph as g (
    source_profile_id, target_profile_id, relationship_type, status, relation, rights, metadata)
  values (
    p_guardian_id, p_student_id, 'GUARDIAN', p_status, p_relation, private.normal_rights(p_rights),
    jsonb_strip_nulls(jsonb_build_object('created_via', p_created_via, 'invited_at', p_invited_at)))
  on conflict (source_profile_id, target_profile_id, relationship_type) do update
    set status = excluded.status, relation = excluded.relation, rights = excluded.rights
    where g.status = 'PENDING' and excluded.status = 'ACTIVE'
  returning g.* into v_link;
  if v_link.id is null then
    perform private.fail(case g.status when 'BLOCKED' then 'link.not_available' else 'link.exists' end::public.error_code,
                         'These two cannot be linked again.')
    from public.profile_graph g
    where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
      and g.relationship_type = 'GUARDIAN';
  end if;
  return v_link;
end;
$$;
comment on function private.link_student(uuid, uuid, public.guardian_relation, public.guardian_right[], public.link_status, text, timestamptz) is
  'Makes a guardian link or activates a pending one. Errors: link.exists, link.not_available (blocked), link.limit_reached.';

create function private.admin_link_student(
  p_guardian_id uuid, p_student_id uuid, p_relation public.guardian_relation, p_is_primary boolean,
  p_rights public.guardian_right[])
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
declare
  v_link public.profile_graph;
begin
  perform private.require_manager_of(p_student_id);
  if p_guardian_id = p_student_id then
    perform private.fail('link.self', 'Nobody is his own guardian.');
  elsif p_guardian_id = private.me() and not private.is_admin() then
    perform private.fail('permission.denied', 'A manager does not link himself.');
  elsif 2 <> (select count(*) from public.profiles p where p.id in (p_guardian_id, p_student_id)) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  perform private.grant_implied_role(p_guardian_id, 'client');
  perform private.grant_implied_role(p_student_id, 'student');
  v_link := private.link_student(
    p_guardian_id, p_student_id, coalesce(p_relation, 'GUARDIAN'),
    coalesce(p_rights, enum_range(null::public.guardian_right)), 'ACTIVE', 'admin');
  if p_is_primary then
    v_link := private.set_primary_guardian(v_link.id);
  end if;
  return v_link;
end;
$$;
comment on function private.admin_link_student(uuid, uuid, public.guardian_relation, boolean, public.guardian_right[]) is
  'See public.admin_link_student.';

create function public.admin_link_student(
  p_guardian_id uuid, p_student_id uuid, p_relation public.guardian_relation default null,
  p_is_primary boolean default null, p_rights public.guardian_right[] default null)
returns public.profile_graph
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.admin_link_student(p_guardian_id, p_student_id, p_relation, p_is_primary, p_rights); end; $$;
comment on function public.admin_link_student(uuid, uuid, public.guardian_relation, boolean, public.guardian_right[]) is
  'Links a guardian at once, with all rights unless p_rights says less; for admins and school managers. Returns the link. Errors: auth.required, permission.denied, profile.not_found, link.self, link.exists, link.not_available, link.limit_reached, rate.limited.';

create function private.create_placeholder_student(
  p_full_name text, p_date_of_birth date, p_guardian_id uuid, p_consent text, p_class_id uuid default null)
returns public.profiles
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not create people.
declare
  v_name text;
  v_consent text;
  v_class public.classes;
  v_profile public.profiles;
begin
  perform private.count_call();
  v_name := private.clean_text('p_full_name', p_full_name, 120);
  v_consent := private.clean_text('p_consent', p_consent, 500, true);
  -- A child that does not exist yet has no school but the one whose class it comes into.
  select c.* into v_class from public.classes c where c.id = p_class_id;
  if not private.is_admin() and not (
       v_class.id is not null and v_class.school_id = any (array(select private.my_managed_ids('school')))) then
    perform private.fail('permission.denied', 'This is for admins, and for school managers in a class of theirs.');
  elsif p_class_id is not null and v_class.id is null then
    perform private.fail('class.not_found', 'No such class.');
  elsif p_guardian_id = private.me() and not private.is_admin() then
    perform private.fail('permission.denied', 'A manager does not link himself.');
  elsif v_name is null then
    perform private.fail('validation.failed', 'p_full_name: the child''s name.');
  elsif v_consent is null or lower(v_consent) in ('false', 'no') then
    perform private.fail('validation.failed', 'p_consent: how the guardian consented.');
  elsif p_date_of_birth not between '1900-01-01' and current_date then
    perform private.fail('validation.failed', 'p_date_of_birth: not a plausible date.');
  elsif not exists (select from public.profiles p where p.id = p_guardian_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  insert into public.profiles (full_name) values (v_name) returning * into v_profile;
  insert into public.profile_details (profile_id, date_of_birth) values (v_profile.id, p_date_of_birth);
  insert into private.guardian_consents (student_id, guardian_id, consent, recorded_by_id)
  values (v_profile.id, p_guardian_id, v_consent, private.me());
  perform private.grant_implied_role(v_profile.id, 'student');
  perform private.grant_implied_role(p_guardian_id, 'client');
  perform private.link_student(
    p_guardian_id, v_profile.id, 'GUARDIAN', enum_range(null::public.guardian_right), 'ACTIVE', 'admin');
  if v_class.id is not null then
    insert into private.placeholder_tenants (profile_id, organization_id) values (v_profile.id, v_class.organization_id);
    insert into public.class_students (class_id, student_id) values (v_class.id, v_profile.id);
  end if;
  return v_profile;
end;
$$;
comment on function private.create_placeholder_student(text, date, uuid, text, uuid) is 'See public.create_placeholder_student.';

create function public.create_placeholder_student(
  p_full_name text, p_date_of_birth date default null, p_guardian_id uuid default null, p_consent text default null,
  p_class_id uuid default null)
returns public.profiles
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.create_placeholder_student(p_full_name, p_date_of_birth, p_guardian_id, p_consent, p_class_id); end; $$;
comment on function public.create_placeholder_student(text, date, uuid, text, uuid) is
  'Creates a child without an account and links the guardian who consented. p_consent: how he consented, kept as the record. p_class_id: where the child sits. For admins, and for school managers in a class of their school. Returns the profile. Errors: auth.required, permission.denied, class.not_found, profile.not_found, validation.failed, link.limit_reached, rate.limited.';

-- Functions: restrictions -------------------------------------------------------------------------

create function private.restrict_contact(
  p_student_id uuid, p_profile_id uuid, p_rights public.guardian_right[], p_basis text,
  p_from timestamptz, p_until timestamptz)
returns public.contact_restrictions
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
declare
  v_basis text;
  v_restriction public.contact_restrictions;
begin
  perform private.require_manager_of(p_student_id);
  v_basis := private.clean_text('p_basis', p_basis, 500, true);
  if 2 <> (select count(*) from public.profiles p where p.id in (p_student_id, p_profile_id)) then
    perform private.fail('profile.not_found', 'No such profile.');
  elsif v_basis is null then
    perform private.fail('validation.failed', 'p_basis: an order''s reference or a short reason.');
  elsif p_rights is not null and private.normal_rights(p_rights) = '{}' then
    perform private.fail('validation.failed', 'p_rights: at least one right, or null for all.');
  elsif p_until <= greatest(coalesce(p_from, now()), now()) then
    perform private.fail('validation.failed', 'p_until: after the start, and in the future.');
  end if;
  insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at, ends_at, created_by_id)
  values (p_student_id, p_profile_id,
          private.normal_rights(coalesce(p_rights, enum_range(null::public.guardian_right))),
          v_basis, coalesce(p_from, now()), p_until, private.me())
  returning * into v_restriction;
  return v_restriction;
end;
$$;
comment on function private.restrict_contact(uuid, uuid, public.guardian_right[], text, timestamptz, timestamptz) is
  'See public.restrict_contact.';

create function public.restrict_contact(
  p_student_id uuid, p_profile_id uuid, p_rights public.guardian_right[] default null, p_basis text default null,
  p_from timestamptz default null, p_until timestamptz default null)
returns public.contact_restrictions
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.restrict_contact(p_student_id, p_profile_id, p_rights, p_basis, p_from, p_until); end; $$;
comment on function public.restrict_contact(uuid, uuid, public.guardian_right[], text, timestamptz, timestamptz) is
  'Denies a person rights for a student in every capacity; p_rights null denies all. Unassigns the bookings it forbids and tells nobody. For admins and school managers. Returns the restriction. Errors: auth.required, permission.denied, profile.not_found, validation.failed, rate.limited.';

create function private.lift_restriction(p_restriction_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
declare
  v_restriction public.contact_restrictions;
begin
  perform private.require_caller();
  select r.* into v_restriction from public.contact_restrictions r where r.id = p_restriction_id for update;
  perform private.require_manager_of(v_restriction.student_id);
  if v_restriction.id is null or v_restriction.ends_at <= now()
     -- One that binds the manager himself, in part, is not his to lift, nor to know.
     or (not private.is_admin() and exists (
       select from private.restriction_subjects s
       where s.restriction_id = p_restriction_id and s.profile_id = private.me())) then
    perform private.fail('restriction.not_found', 'No such restriction in force.');
  elsif v_restriction.starts_at >= now() then
    delete from public.contact_restrictions where id = p_restriction_id;
  else
    update public.contact_restrictions set ends_at = now() where id = p_restriction_id;
  end if;
end;
$$;
comment on function private.lift_restriction(uuid) is 'See public.lift_restriction.';

create function public.lift_restriction(p_restriction_id uuid) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.lift_restriction(p_restriction_id); end; $$;
comment on function public.lift_restriction(uuid) is
  'Ends a restriction now; unassigned bookings stay unassigned. For admins and school managers. Errors: auth.required, permission.denied, restriction.not_found, rate.limited.';

grant execute on function
  private.set_primary_guardian(uuid), public.set_primary_guardian(uuid),
  private.set_link_rights(uuid, public.guardian_right[], text),
  public.set_link_rights(uuid, public.guardian_right[], text),
  private.admin_link_student(uuid, uuid, public.guardian_relation, boolean, public.guardian_right[]),
  public.admin_link_student(uuid, uuid, public.guardian_relation, boolean, public.guardian_right[]),
  private.create_placeholder_student(text, date, uuid, text, uuid),
  public.create_placeholder_student(text, date, uuid, text, uuid),
  private.restrict_contact(uuid, uuid, public.guardian_right[], text, timestamptz, timestamptz),
  public.restrict_contact(uuid, uuid, public.guardian_right[], text, timestamptz, timestamptz),
  private.lift_restriction(uuid), public.lift_restriction(uuid)
to anon, authenticated, service_role;
