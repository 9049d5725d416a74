-- School API: what admins and the managers of a student's school do with links. private.manages_student
-- decides who they are.

-- Tables ------------------------------------------------------------------------------------------

create table private.guardian_consents (
  student_id uuid primary key references public.profiles (id) on delete cascade,
  guardian_id uuid not null references public.profiles (id) on delete restrict,
  consent text not null,
  recorded_by_id uuid references public.profiles (id) on delete set null,
  recorded_at timestamptz not null default now(),
  constraint guardian_consents_consent_plain check (private.is_plain_text(consent, 500, true))
);
comment on table private.guardian_consents is
  'How a guardian consented to the profile of a child without an account, and who recorded it.';
create index guardian_consents_guardian_id_idx on private.guardian_consents (guardian_id);
create index guardian_consents_recorded_by_id_idx on private.guardian_consents (recorded_by_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.guardian_consents enable row level security;
create policy guardian_consents_closed on private.guardian_consents for all using (false);

-- Functions: shared -------------------------------------------------------------------------------

create function private.check_manager_of(p_student_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  if not private.manages_student(p_student_id) then
    perform private.fail('permission.denied', 'Only admins and managers of the student''s school may do this.');
  end if;
end;
$$;
comment on function private.check_manager_of(uuid) is
  'Admits who decides about the student: manages_student. Errors: permission.denied.';

create function private.require_manager_of(p_student_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  perform private.require_caller();
  perform private.check_manager_of(p_student_id);
  if not private.is_operator() then
    perform private.count_write(private.me());
  end if;
end;
$$;
comment on function private.require_manager_of(uuid) is
  'Starts a write call of a student''s manager. Errors: auth.required, permission.denied, rate.limited.';

create function private.guardian_link_to_manage(p_link_id uuid) returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: managers cannot read links.
declare
  v_link public.profile_graph;
begin
  perform private.require_caller();
  select g.* into v_link from private.active_guardian_links g where g.id = p_link_id;
  -- Without a link there is no student to manage, so only admins learn that it does not exist.
  perform private.require_manager_of(v_link.target_profile_id);
  if v_link.id is null then
    perform private.fail('link.not_found', 'No such link.');
  elsif private.is_same_person(v_link.source_profile_id, private.me()) then
    perform private.fail('permission.denied', 'You cannot manage your own links.');
  end if;
  perform private.require_impartial(v_link.source_profile_id);
  -- People are locked before links, see check_assignment. The link is read again, as it may have ended.
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
  'The ACTIVE guardian link, with the student and the link locked. Errors: auth.required, permission.denied, '
  'guardian.not_impartial, link.not_found, rate.limited.';

create function private.link_student(
  p_guardian_id uuid, p_student_id uuid, p_relation public.guardian_relation, p_rights public.guardian_right[],
  p_status public.link_status, p_created_via text, p_invited_at timestamptz default null,
  p_by_student boolean default false)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph. Every guardian link is made here; callers have checked who may.
declare
  v_link public.profile_graph;
  v_granted public.guardian_right[] := case when p_by_student and private.decides_for_self(p_student_id)
                                            then p_rights else '{}' end;
begin
  insert into public.profile_graph as g (
    source_profile_id, target_profile_id, relationship_type, status, relation, rights, granted_rights, metadata)
  values (
    p_guardian_id, p_student_id, 'GUARDIAN', p_status, p_relation, private.normalize_rights(p_rights), v_granted,
    jsonb_strip_nulls(jsonb_build_object('created_via', p_created_via, 'invited_at', p_invited_at)))
  on conflict (source_profile_id, target_profile_id, relationship_type) do update
    set status = excluded.status, relation = excluded.relation, rights = excluded.rights,
        granted_rights = excluded.granted_rights
    -- A link whose rights ended with majority looks ended, and the adult student takes it up again.
    where excluded.status = 'ACTIVE'
      and (g.status = 'PENDING'
           or (g.status = 'ACTIVE' and excluded.granted_rights <> '{}' and private.held_rights(g) = '{}'))
  returning g.* into v_link;
  if v_link.id is null then
    perform private.fail(
      case g.status when 'BLOCKED' then 'link.not_available' else 'link.exists' end::public.error_code,
      'These two people cannot be linked again.')
    from public.profile_graph g
    where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
      and g.relationship_type = 'GUARDIAN';
  end if;
  delete from private.rights_before_grants where link_id = v_link.id;
  return v_link;
end;
$$;
comment on function private.link_student(
  uuid, uuid, public.guardian_relation, public.guardian_right[], public.link_status, text, timestamptz, boolean) is
  'Creates a guardian link or activates a pending one. p_by_student: the student agreed, which grants the rights if '
  'they decide for themselves. Errors: link.exists, link.not_available (blocked), '
  'link.limit_reached.';

-- Functions: calls --------------------------------------------------------------------------------

create function private.set_primary_guardian(p_link_id uuid) returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_link public.profile_graph := private.guardian_link_to_manage(p_link_id);
begin
  update public.profile_graph set is_primary = false
  where target_profile_id = v_link.target_profile_id and is_primary and id <> p_link_id;
  update public.profile_graph set is_primary = true where id = p_link_id returning * into v_link;
  return v_link;
end;
$$;

select private.expose('set_primary_guardian', 'everyone',
  'Makes an active guardian the primary one of the student; for admins and school managers. Returns the '
  'link. Errors: auth.required, permission.denied, guardian.not_impartial (of another guardian of the '
  'caller''s own child), link.not_found, rate.limited.',
  false, 'shown_link');

create function private.set_link_rights(
  p_link_id uuid, p_rights public.guardian_right[], p_on_active_bookings text default null)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_mode text;
  v_link public.profile_graph;
  v_rights public.guardian_right[];
begin
  v_link := private.guardian_link_to_manage(p_link_id);
  v_mode := private.require_booking_mode(p_on_active_bookings);
  v_rights := private.normalize_rights(p_rights);
  if p_rights is null then
    perform private.fail('validation.failed', 'p_rights is required; it may be empty.');
  end if;
  if 'book' <> all (v_rights) then
    -- Removing rights creates no notifications, but the tutor must learn of a canceled lesson.
    if v_mode = 'unassign' then
      perform private.set_quiet(true);
    end if;
    perform private.release_link(p_link_id, v_mode);
    perform private.set_quiet(false);
  end if;
  -- The school says what the link gives, also what so far only the student granted.
  delete from private.rights_before_grants where link_id = p_link_id;
  update public.profile_graph set rights = v_rights where id = p_link_id returning * into v_link;
  return v_link;
end;
$$;

select private.expose('set_link_rights', 'everyone',
  'Sets the rights of a guardian; for admins and school managers. p_on_active_bookings applies if `book` is '
  'removed, as in unlink_student. Returns the link. Errors: auth.required, permission.denied, '
  'guardian.not_impartial (of another guardian of the caller''s own child), link.not_found, '
  'link.has_active_bookings, validation.failed, rate.limited.',
  false, 'shown_link');

create function private.admin_link_student(
  p_guardian_id uuid, p_student_id uuid, p_relation public.guardian_relation default null,
  p_is_primary boolean default null, p_rights public.guardian_right[] default null)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_is_staff boolean;
  v_link public.profile_graph;
begin
  perform private.require_manager_of(p_student_id);
  if p_guardian_id = p_student_id then
    perform private.fail('link.self', 'A person cannot be their own guardian.');
  elsif private.is_same_person(p_guardian_id, private.me()) then
    perform private.fail('permission.denied',
      'You cannot make yourself a guardian; another manager can link you.');
  elsif 2 <> (select count(*) from public.profiles p where p.id in (p_guardian_id, p_student_id)) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  perform private.grant_implied_role(p_guardian_id, 'client');
  perform private.grant_implied_role(p_student_id, 'student');
  v_is_staff := private.has_role(p_guardian_id, 'tutor') or private.has_role(p_guardian_id, 'agent');
  v_link := private.link_student(
    p_guardian_id, p_student_id,
    coalesce(p_relation, case when v_is_staff then 'OTHER' else 'GUARDIAN' end::public.guardian_relation),
    coalesce(p_rights, case when v_is_staff then '{book}' else enum_range(null::public.guardian_right) end),
    'ACTIVE', 'admin');
  if p_is_primary then
    v_link := private.set_primary_guardian(v_link.id);
  end if;
  return v_link;
end;
$$;

select private.expose('admin_link_student', 'everyone',
  'Links a guardian at once; for admins and school managers. Default: relation GUARDIAN with all rights; '
  'for a tutor or agent, relation OTHER with `book`. Returns the link. Errors: auth.required, '
  'permission.denied, guardian.not_impartial (p_is_primary of another guardian of the caller''s own child), '
  'profile.not_found, age.not_confirmed (the guardian is a minor), link.self, '
  'link.exists, link.not_available, link.limit_reached, rate.limited.',
  true, 'shown_link');

create function private.create_placeholder_student(
  p_full_name text, p_date_of_birth date default null, p_guardian_id uuid default null, p_consent text default null,
  p_class_id uuid default null)
returns public.profiles
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot insert profiles.
declare
  v_name text;
  v_consent text;
  v_class public.classes;
  v_profile public.profiles;
begin
  perform private.begin_write();
  v_name := private.clean_text('p_full_name', p_full_name, 120);
  v_consent := private.clean_text('p_consent', p_consent, 500, true);
  -- The child does not exist yet, so the school is that of the class.
  select c.* into v_class from public.classes c where c.id = p_class_id;
  if not private.is_admin() and not (
       v_class.id is not null and v_class.school_id = any (array(select private.my_managed_ids('school')))) then
    perform private.fail('permission.denied',
      'Only admins, and school managers for a class of their school, may do this.');
  elsif p_class_id is not null and v_class.id is null then
    perform private.fail('class.not_found', 'No such class.');
  elsif private.is_same_person(p_guardian_id, private.me()) then
    perform private.fail('permission.denied',
      'You cannot make yourself a guardian; another manager can link you.');
  elsif v_name is null then
    perform private.fail('validation.failed', 'p_full_name is required.');
  elsif v_consent is null or lower(v_consent) in ('false', 'no') then
    perform private.fail('validation.failed', 'p_consent must state how the guardian consented.');
  elsif p_date_of_birth not between '1900-01-01' and current_date then
    perform private.fail('validation.failed', 'p_date_of_birth must be a date from 1900 to today.');
  elsif not exists (select from public.profiles p where p.id = p_guardian_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  insert into public.profiles (full_name) values (v_name) returning * into v_profile;
  insert into public.profile_details (profile_id, date_of_birth, date_of_birth_vouched)
  values (v_profile.id, p_date_of_birth, p_date_of_birth is not null);
  insert into private.guardian_consents (student_id, guardian_id, consent, recorded_by_id)
  values (v_profile.id, p_guardian_id, v_consent, private.me());
  perform private.grant_implied_role(v_profile.id, 'student');
  perform private.grant_implied_role(p_guardian_id, 'client');
  perform private.link_student(
    p_guardian_id, v_profile.id, 'GUARDIAN', enum_range(null::public.guardian_right), 'ACTIVE', 'admin');
  if v_class.id is not null then
    insert into private.placeholder_tenants (profile_id, organization_id)
      values (v_profile.id, v_class.organization_id);
    insert into public.class_students (class_id, student_id) values (v_class.id, v_profile.id);
  end if;
  return v_profile;
end;
$$;

select private.expose('create_placeholder_student', 'everyone',
  'Creates a student without an account and links the guardian who consented; for admins, and for school '
  'managers with a class of their school. p_consent: how the guardian consented, up to 500 characters, kept '
  'as a record. p_class_id: the class of the student. Returns the profile. Errors: auth.required, '
  'permission.denied, class.not_found, profile.not_found, validation.failed, age.not_confirmed (the guardian '
  'is a minor), link.limit_reached, rate.limited.', true);

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.guardian_consents', 'student_id', '{guardian_id,recorded_by_id}');
