-- Restriction API: the calls with which admins and school managers restrict contact with a student, list and
-- lift restrictions. 20_authority/restrictions.sql says what a restriction does. Who lifts one, and reads its basis:
-- may_undo.

-- Functions ---------------------------------------------------------------------------------------

create function private.restrict_contacts(
  p_student_ids uuid[], p_profile_id uuid default null, p_rights public.guardian_right[] default null,
  p_basis text default null, p_from timestamptz default null, p_until timestamptz default null,
  p_emails text[] default null, p_phones text[] default null, p_review_at timestamptz default null)
returns setof public.contact_restrictions
language plpgsql volatile security definer rows 1 set search_path = ''
as $$
-- Definer: restrictions are closed to clients. Nothing that the restricted person has or does can make this
-- fail, and the result does not depend on who owns the addresses.
declare
  v_student_ids uuid[] := array(select distinct i from unnest(p_student_ids) i order by i);
  v_basis text;
  v_emails text[];
  v_phones text[];
begin
  perform private.require_caller();
  if cardinality(p_student_ids) > 200 or v_student_ids = '{}' or array_position(v_student_ids, null) is not null then
    perform private.fail('validation.failed', 'p_student_ids must contain 1 to 200 ids.');
  end if;
  -- The call counts once; every student is checked.
  perform private.require_manager_of(v_student_ids[1]);
  perform private.fail('permission.denied',
    'Only admins and school managers of all these students may do this.')
  from unnest(v_student_ids[2:]) i where not private.manages_student(i);
  v_basis := private.clean_text('p_basis', p_basis, 500, true);
  if coalesce(cardinality(p_emails), 0) > 20 or coalesce(cardinality(p_phones), 0) > 20 then
    perform private.fail('validation.failed', 'p_emails and p_phones may contain up to 20 each.');
  end if;
  v_emails := array(select distinct private.clean_email('p_emails', e) from unnest(p_emails) e order by 1);
  v_phones := array(select distinct private.clean_phone('p_phones', n) from unnest(p_phones) n order by 1);
  if p_profile_id = any (v_student_ids)
     or cardinality(v_student_ids) + num_nonnulls(p_profile_id) <> (
       select count(*) from public.profiles p where p.id = p_profile_id or p.id = any (v_student_ids)) then
    perform private.fail('profile.not_found', 'No such profile.');
  elsif p_profile_id is null and v_emails = '{}' and v_phones = '{}' then
    perform private.fail('validation.failed', 'p_profile_id, p_emails or p_phones is required.');
  elsif v_basis is null then
    perform private.fail('validation.failed',
      'p_basis is required: the reference of an order or a short reason.');
  elsif p_rights is not null and private.normalize_rights(p_rights) = '{}' then
    perform private.fail('validation.failed',
      'p_rights must contain at least one right, or be null for all.');
  elsif p_until <= greatest(coalesce(p_from, now()), now()) then
    perform private.fail('validation.failed', 'p_until must be after p_from and in the future.');
  elsif p_review_at <= now() then
    perform private.fail('validation.failed', 'p_review_at must be in the future.');
  elsif not (isfinite(p_from) and isfinite(p_until) and isfinite(p_review_at)) then
    perform private.fail('validation.failed', 'p_from, p_until and p_review_at must be finite.');
  end if;
  -- Guardians do not restrict each other as staff. Whose address it is, admins may look up; the answer tells
  -- nobody else.
  perform private.require_impartial(p_profile_id);
  if private.is_admin() then
    perform private.require_impartial(v.profile_id)
    from private.verified_addresses v where v.address = any (v_emails || v_phones);
  end if;
  return query
    insert into public.contact_restrictions (
      student_id, profile_id, rights, basis, starts_at, ends_at, created_by_id, emails, phones, review_at,
      school_id)
    select i, p_profile_id, private.normalize_rights(coalesce(p_rights, enum_range(null::public.guardian_right))),
           v_basis, coalesce(p_from, now()), p_until, private.me(), v_emails, v_phones, p_review_at,
           private.school_acting_for(i)
    -- In a fixed order, so that two calls do not deadlock.
    from unnest(v_student_ids) i order by i
    returning *;
end;
$$;

select private.expose('restrict_contacts', 'everyone',
  'restrict_contact for 1 to 200 students, all or none. Returns one restriction per student. Errors: '
  'auth.required, permission.denied, guardian.not_impartial, profile.not_found, validation.failed, '
  'rate.limited.', true);

create function public.restrict_contact(
  p_student_id uuid, p_profile_id uuid default null, p_rights public.guardian_right[] default null,
  p_basis text default null, p_from timestamptz default null, p_until timestamptz default null,
  p_emails text[] default null, p_phones text[] default null, p_review_at timestamptz default null)
returns public.contact_restrictions
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_input jsonb := jsonb_build_array(
    p_student_id, p_profile_id, p_rights, p_basis, p_from, p_until, p_emails, p_phones, p_review_at);
begin
  if array_ndims(p_rights) > 1 then
    perform private.refuse_nested('p_rights');
  end if;
  if array_ndims(p_emails) > 1 then
    perform private.refuse_nested('p_emails');
  end if;
  if array_ndims(p_phones) > 1 then
    perform private.refuse_nested('p_phones');
  end if;
  return jsonb_populate_record(null::public.contact_restrictions, coalesce(
    private.repeated('restrict_contact', v_input),
    private.remembered('restrict_contact', v_input, (select to_jsonb(r) from private.restrict_contacts(
      array[p_student_id], p_profile_id, p_rights, p_basis, p_from, p_until, p_emails, p_phones, p_review_at) r))));
end;
$$;
comment on function public.restrict_contact(
  uuid, uuid, public.guardian_right[], text, timestamptz, timestamptz, text[], text[], timestamptz) is
  'Denies a person rights for a student, in every capacity and every account; for admins and school '
  'managers. p_rights: null denies all. p_basis: up to 500 characters. p_emails, p_phones: addresses of the '
  'person, up to 20 each, needed if there is no profile. p_review_at: when the restriction must be reviewed. '
  'Unassigns the bookings that it forbids, without notifications. Returns the restriction. Errors: '
  'auth.required, permission.denied, guardian.not_impartial (the person is another guardian of the caller''s '
  'own child), profile.not_found, validation.failed, rate.limited. '
  'With an Idempotency-Key also validation.failed and request.mismatch.';

create function private.list_restrictions(
  p_student_id uuid default null, p_include_ended boolean default null,
  p_limit integer default null, p_offset integer default null)
returns table (id uuid, student_id uuid, profile_id uuid, rights public.guardian_right[], basis text,
               starts_at timestamptz, ends_at timestamptz, created_by_id uuid, created_at timestamptz,
               kind public.restriction_kind, emails text[], phones text[], review_at timestamptz, school_id uuid,
               student_name text)
language plpgsql volatile security definer rows 50 set search_path = ''
as $$
-- Definer: restrictions are closed to clients, and managers do not read profiles. Volatile: the read is audited.
#variable_conflict use_column
declare
  v_me uuid;
  v_is_admin boolean;
  v_is_guardian boolean;
  v_row public.contact_restrictions;
  v_seen uuid[] := '{}';
begin
  if p_student_id is not null then
    perform private.require_manager_of(p_student_id);
  else
    perform private.begin_write();
  end if;
  v_me := private.me();
  v_is_admin := private.is_admin();
  v_is_guardian := private.guarded_students(array(select private.profiles_of_person(v_me))) <> '{}';
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  if not v_is_admin and not exists (
       select from public.memberships m where m.profile_id = v_me and m.role = 'school_manager') then
    perform private.fail('permission.denied', 'Only admins and school managers may do this.');
  end if;
  for v_row in
    select r.*
    from public.contact_restrictions r
    where r.kind = 'ORDER'
      and (coalesce(p_include_ended, false) or r.ends_at is null or r.ends_at > now())
      and (p_student_id is null or exists (
             select from private.restriction_students t
             where t.restriction_id = r.id and t.profile_id = p_student_id))
      and (private.is_operator()
           or ((v_is_admin or r.student_id in (
                 select c.student_id from public.class_students c
                 join public.memberships m on m.school_id = c.school_id
                 where m.profile_id = v_me and m.role = 'school_manager'))
               and private.manages_student(r.student_id)
               -- A restriction of the caller is hidden from the caller, and those of the other guardians of
               -- the caller's own child.
               and not exists (select from private.restriction_subjects s
                               where s.restriction_id = r.id
                                 and (s.profile_id = v_me
                                      or v_is_guardian and not private.is_impartial(v_me, s.profile_id)))))
    -- Overdue reviews come first, then future ones.
    order by r.review_at nulls last, r.created_at desc, r.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0)
  loop
    if v_row.student_id <> all (v_seen) then
      v_seen := v_seen || v_row.student_id;
      perform private.audit('restrictions.listed', 'profiles', v_row.student_id);
    end if;
    if not private.may_undo(v_row.school_id) then
      v_row.basis := '';
    end if;
    return query select v_row.*, p.full_name from public.profiles p where p.id = v_row.student_id;
  end loop;
  if p_student_id <> all (v_seen) then
    perform private.audit('restrictions.listed', 'profiles', p_student_id);
  end if;
end;
$$;

select private.expose('list_restrictions', 'everyone',
  'Current and future restrictions of one student, in any account, or of all students whom the caller may '
  'restrict; for admins and school managers, audited by student; without those of the caller and of other '
  'guardians of the caller''s own child, with the name of the student. Managers read what an admin or another '
  'school made without its basis. p_include_ended: past ones too. Ordered by review date, then newest first. '
  'p_limit: up to 200 rows, default 50. Errors: auth.required, permission.denied, validation.failed, rate.limited.');

create function private.is_party_to_restriction(p_profile_id uuid, p_restriction_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return exists (
    select from private.restriction_subjects s
    where s.restriction_id = p_restriction_id
      and (s.profile_id = p_profile_id or not private.is_impartial(p_profile_id, s.profile_id)));
end;
$$;
comment on function private.is_party_to_restriction(uuid, uuid) is
  'True for whom a restriction binds, and for guardians of a student together with them: they neither lift it nor '
  'hear of it.';

create function private.lift_restriction(p_restriction_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
declare
  v_restriction public.contact_restrictions;
begin
  perform private.require_caller();
  perform private.require_manager_of((
    select r.student_id from public.contact_restrictions r where r.id = p_restriction_id));
  -- Before the row, as adoptions do, which give it another student.
  perform private.lock_addresses();
  select r.* into v_restriction from public.contact_restrictions r where r.id = p_restriction_id for update;
  perform private.check_manager_of(v_restriction.student_id);
  if v_restriction.id is null or v_restriction.ends_at <= now() or v_restriction.kind <> 'ORDER'
     -- Hidden from the caller, as in list_restrictions.
     or private.is_party_to_restriction(private.me(), p_restriction_id) then
    perform private.fail('restriction.not_found', 'No such restriction is in force.');
  elsif not private.may_undo(v_restriction.school_id) then
    perform private.fail('permission.denied', 'Only the school that made this restriction, or an admin, may lift it.');
  elsif v_restriction.starts_at >= now() then
    delete from public.contact_restrictions where id = p_restriction_id;
  else
    update public.contact_restrictions set ends_at = now() where id = p_restriction_id;
  end if;
end;
$$;

select private.expose('lift_restriction', 'everyone',
  'Ends a restriction now; for admins, and for managers of the school that made it. Unassigned bookings remain '
  'unassigned. Errors: auth.required, permission.denied, restriction.not_found, rate.limited.', true);

-- Access ------------------------------------------------------------------------------------------

grant execute on function
  public.restrict_contact(
    uuid, uuid, public.guardian_right[], text, timestamptz, timestamptz, text[], text[], timestamptz)
to anon, authenticated, service_role;
