-- Majority: what an adult student grants to guardians, and what the school records about the standing of a student.
-- private.rights_by_age (20_authority) says what follows.

-- Functions: the adult student --------------------------------------------------------------------

create function private.grant_guardian_rights(p_link_id uuid, p_rights public.guardian_right[])
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_me uuid := private.require_me();
  v_rights public.guardian_right[] := private.normalize_rights(p_rights);
  v_link public.profile_graph;
  v_lasting public.guardian_right[];
begin
  if p_rights is null then
    perform private.fail('validation.failed', 'p_rights is required; it may be empty.');
  end if;
  perform private.count_write(v_me);
  -- People are locked before links, see check_assignment.
  perform from public.profiles p where p.id = v_me for no key update;
  select g.* into v_link from public.profile_graph g
  where g.id = p_link_id and g.target_profile_id = v_me and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
  for update;
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  elsif not v_rights <@ v_link.granted_rights and not private.decides_for_self(v_me) then
    -- Taking back stays open to everybody.
    perform private.fail('age.not_confirmed', 'Only an adult student who decides alone grants rights to guardians.');
  end if;
  v_lasting := private.lasting_rights(v_link.source_profile_id, v_me, v_link.rights);
  -- Lessons that are booked stay: the guardian has promised to pay them. The student may refuse each.
  update public.profile_graph g
  set granted_rights = v_rights, rights = g.rights || v_rights
  where g.id = p_link_id returning * into v_link;
  -- What was granted goes with the grant, also if the link counts as that of a minor again.
  if not v_link.rights <@ v_lasting then
    insert into private.rights_before_grants (link_id, rights) values (p_link_id, v_lasting)
    on conflict (link_id) do update set rights = excluded.rights;
  end if;
  return v_link;
end;
$$;

select private.expose('grant_guardian_rights', 'everyone',
  'Sets the rights that the caller, an adult student, grants to a guardian; {} takes all back. Booked lessons stay. '
  'Returns the link. Errors: auth.required, link.not_found, age.not_confirmed (a minor, or a court gave a '
  'guardian authority; taking back is always possible), validation.failed, rate.limited.', false, 'shown_link');

-- Functions: the school ---------------------------------------------------------------------------

create function private.school_acting_for(p_student_id uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads class places and memberships.
begin
  return case when not private.is_admin() then (
    select m.school_id
    from public.class_students c
    join public.memberships m on m.school_id = c.school_id
    where c.student_id = p_student_id and m.profile_id = private.me() and m.role = 'school_manager'
    order by m.school_id limit 1) end;
end;
$$;
comment on function private.school_acting_for(uuid) is
  'The school for which the caller restricts contact with the student or records something of them; null for admins '
  'and operators.';

create function private.may_undo(p_school_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships.
begin
  return private.is_admin() or exists (
    select from public.memberships m
    where m.profile_id = private.me() and m.school_id = p_school_id and m.role = 'school_manager');
end;
$$;
comment on function private.may_undo(uuid) is
  'True for admins, operators and the managers of the school that restricted contact or recorded a standing, as far as '
  'they manage the student: one school does not undo what another one, or an admin, has made.';

create function private.end_link_by_record(p_guardian_id uuid, p_student_id uuid, p_on_bookings text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph. Callers hold the student. Of the end itself nobody is notified, of lessons
-- that are canceled those who come to them.
declare
  v_link_id uuid;
begin
  select g.id into v_link_id from public.profile_graph g
  where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
    and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED';
  if not found then
    return;
  end if;
  perform private.set_quiet(p_on_bookings = 'unassign');
  perform private.release_link(v_link_id, p_on_bookings);
  perform private.set_quiet(true);
  delete from public.profile_graph where id = v_link_id and status <> 'BLOCKED';
  perform private.set_quiet(false);
end;
$$;
comment on function private.end_link_by_record(uuid, uuid, text) is
  'Ends the link of a guardian because of what the school recorded; a block of the student stays.';

create function private.hold_links(p_guardian_id uuid, p_student_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph. Callers hold addresses and the student of whom something is recorded.
declare
  v_link public.profile_graph;
  v_waiting uuid[] := '{}';
begin
  perform private.set_quiet(true);
  perform from public.profiles p where p.id = any (p_student_ids) order by p.id for no key update;
  for v_link in
    select g.* from public.profile_graph g
    where g.source_profile_id = any (array(select private.accounts_to_bind(p_guardian_id)))
      and g.target_profile_id = any (p_student_ids) and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      -- A care of its own goes on.
      and not private.has_status(g.target_profile_id, '{in_care}', g.source_profile_id)
    order by g.id for update
  loop
    perform private.release_link(v_link.id, 'unassign');
    update public.profile_graph set status = 'PENDING', is_primary = false where id = v_link.id;
    v_waiting := v_waiting || v_link.id;
  end loop;
  perform private.set_quiet(false);
  perform private.escalate_guardian(w.id, null, now()) from unnest(v_waiting) w(id);
end;
$$;
comment on function private.hold_links(uuid, uuid[]) is
  'Lets the links between the accounts of a guardian and these students wait until the school or an admin confirms or '
  'refuses them: an account that shares an address may be of somebody else, as of husband and wife, or of brothers and '
  'sisters.';

create function private.end_care(p_guardian_id uuid, p_student_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph. Callers hold addresses and the student.
begin
  -- People before links.
  perform from public.profiles p
  where p.id in (select private.accounts_to_bind(p_student_id)) order by p.id for no key update;
  -- The agency was a guardian by this alone.
  perform private.end_link_by_record(p_guardian_id, p_student_id, 'unassign');
  perform private.hold_links(p_guardian_id, array(select private.accounts_to_bind(p_student_id)));
end;
$$;
comment on function private.end_care(uuid, uuid) is
  'Ends the link of an agency whose care is over. Links between other accounts of both wait until the school or an '
  'admin confirms or refuses them.';

create function private.students_of_deceased(p_guardian_id uuid, p_student_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: clients cannot read the graph. Whoever dies is nobody's guardian any more; no school decides about students
-- of another, who would lose their guardian by its mistake.
begin
  return array(
    select distinct g.target_profile_id from public.profile_graph g
    where g.source_profile_id = any (array(select private.accounts_to_bind(p_guardian_id)))
      and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and (g.target_profile_id = any (array(select private.accounts_to_bind(p_student_id)))
           or private.manages_student(g.target_profile_id)));
end;
$$;
comment on function private.students_of_deceased(uuid, uuid) is
  'Students whose links to a guardian who has died, in all of their accounts, the caller ends or lets wait: the '
  'student in every account, and every other student whom the caller manages.';

create function private.record_student_status(
  p_student_id uuid, p_status public.student_status, p_reference text, p_review_at date,
  p_guardian_id uuid default null, p_starts_on date default null, p_ends_on date default null)
returns public.student_statuses
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_reference text;
  v_is_end boolean := p_status in ('parental_rights_ended', 'guardian_deceased');
  v_is_known boolean;
  v_is_linked boolean := false;
  v_others uuid[] := '{}';
  v_row public.student_statuses;
begin
  perform private.require_manager_of(p_student_id);
  perform private.require_impartial(p_guardian_id);
  v_reference := private.clean_text('p_reference', p_reference, 500, true);
  if p_status is null or v_reference is null then
    perform private.fail('validation.failed', 'p_status and p_reference are required.');
  elsif p_review_at is null or p_review_at not between current_date and current_date + 3660 then
    perform private.fail('validation.failed', 'p_review_at must be a date within ten years.');
  elsif (p_status in ('emancipated', 'postsecondary', 'deceased')) <> (p_guardian_id is null) then
    perform private.fail('validation.failed',
      'p_guardian_id is required, except for emancipated, postsecondary and deceased.');
  elsif p_status <> 'in_care' and num_nonnulls(p_starts_on, p_ends_on) > 0 then
    perform private.fail('validation.failed', 'p_starts_on and p_ends_on are of in_care alone.');
  elsif p_ends_on < coalesce(p_starts_on, current_date) or p_ends_on > current_date + 7320
        or p_starts_on not between current_date - 7320 and current_date + 3660 then
    perform private.fail('validation.failed', 'p_ends_on must not be before p_starts_on, both within ten years.');
  elsif not private.has_role(p_student_id, 'student') then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  -- An account that verifies an address meanwhile would not be bound. Addresses are locked before people, people before
  -- links. The link does not end meanwhile: the status would outlive it.
  perform private.lock_addresses();
  if p_status = 'guardian_deceased' then
    v_others := private.students_of_deceased(p_guardian_id, p_student_id);
  end if;
  perform from public.profiles p
  where p.id = p_student_id or p.id = any (v_others) order by p.id for no key update;
  select s.* into v_row from public.student_statuses s
  where s.student_id = p_student_id and s.status = p_status and s.guardian_id is not distinct from p_guardian_id
    and s.ended_at is null;
  v_is_known := found;
  if v_is_known and not private.may_undo(v_row.school_id) then
    perform private.fail('permission.denied', 'Only the school that recorded this, or an admin, may replace it.');
  end if;
  if p_guardian_id is not null then
    perform from public.profile_graph g
    where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
      and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' for share;
    v_is_linked := found;
    -- What goes on without the link is corrected when it is gone.
    if not v_is_linked and not v_is_known then
      perform private.fail('link.not_found', 'No such link.');
    end if;
  end if;
  insert into public.student_statuses as s (
    student_id, guardian_id, status, reference, review_at, starts_on, ends_on, recorded_by_id, school_id)
  values (p_student_id, p_guardian_id, p_status, v_reference, p_review_at,
          case when p_status = 'in_care' then coalesce(p_starts_on, private.today_of(p_student_id)) end, p_ends_on,
          private.me(), private.school_acting_for(p_student_id))
  on conflict (student_id, status, guardian_id) where ended_at is null do update
    set reference = excluded.reference, review_at = excluded.review_at, starts_on = excluded.starts_on,
        ends_on = excluded.ends_on, recorded_by_id = excluded.recorded_by_id, recorded_at = excluded.recorded_at
  returning s.* into v_row;
  if v_is_end and v_is_linked then
    if p_status = 'parental_rights_ended' then
      -- In every capacity and account. It stays when the record ends, until it is lifted.
      insert into public.contact_restrictions (student_id, profile_id, rights, basis, created_by_id, review_at,
        school_id)
      values (p_student_id, p_guardian_id, enum_range(null::public.guardian_right), v_reference, private.me(),
              greatest(p_review_at::timestamptz, now() + interval '1 day'), private.school_acting_for(p_student_id));
    end if;
    perform private.end_link_by_record(
      p_guardian_id, p_student_id, case when p_status = 'guardian_deceased' then 'cancel' else 'unassign' end);
    if p_status = 'guardian_deceased' then
      perform private.hold_links(p_guardian_id, v_others);
    end if;
  end if;
  return v_row;
end;
$$;

select private.expose('record_student_status', 'everyone',
  'Records the standing of a student, with the reference of the papers (up to 500 characters) and the day of its '
  'review; for admins and school managers. All but emancipated, postsecondary and deceased name a guardian of the '
  'student. in_care: the guardian, an agency, acts from p_starts_on (default: today) to p_ends_on (default: open), '
  'and holds nothing on other days. parental_rights_ended ends the link without notice and restricts the person '
  'for this student; guardian_deceased ends the link and cancels its lessons, and the other links of the person, '
  'in all accounts, to this student and to others whom the caller manages wait for confirm_guardian; after both '
  'the school confirms each further guardian. From deceased on nobody is notified about the student. Recording it '
  'again replaces what the same school recorded, for admins what any did. Returns the row. Errors: auth.required, '
  'permission.denied, guardian.not_impartial, student.not_found, link.not_found, validation.failed, rate.limited.');

create function private.end_student_status(p_status_id uuid) returns public.student_statuses
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_row public.student_statuses;
begin
  perform private.require_caller();
  select s.* into v_row from public.student_statuses s where s.id = p_status_id and s.ended_at is null;
  -- Without a row there is no student to manage, so only admins learn that it does not exist.
  perform private.require_manager_of(v_row.student_id);
  if v_row.id is null then
    perform private.fail('status.not_found', 'No such status.');
  end if;
  perform private.require_impartial(v_row.guardian_id);
  if not private.may_undo(v_row.school_id) then
    perform private.fail('permission.denied', 'Only the school that recorded this, or an admin, may end it.');
  end if;
  perform private.lock_addresses();
  perform from public.profiles p where p.id = v_row.student_id for no key update;
  update public.student_statuses s set ended_at = greatest(now(), s.recorded_at)
  where s.id = p_status_id and s.ended_at is null returning s.* into v_row;
  if not found then
    perform private.fail('status.not_found', 'No such status.');
  elsif v_row.status = 'in_care' then
    perform private.end_care(v_row.guardian_id, v_row.student_id);
  end if;
  return v_row;
end;
$$;

select private.expose('end_student_status', 'everyone',
  'Ends a recorded status; for admins, and for managers of the school that recorded it. With in_care ends the link of '
  'the agency; links between other accounts of both wait for confirm_guardian by the school. The restriction of '
  'parental_rights_ended stays until it is lifted. Returns the row. Errors: auth.required, permission.denied, '
  'guardian.not_impartial, status.not_found, rate.limited.', true);

create function private.list_student_statuses(p_student_id uuid)
returns setof public.student_statuses
language plpgsql volatile security definer rows 2 set search_path = ''
as $$
-- Definer: the table is closed. Volatile: reads of admins are audited.
begin
  perform private.require_caller();
  perform private.check_manager_of(p_student_id);
  perform private.audit_admin_read('student_statuses.listed', 'profiles', p_student_id);
  return query
    select s.* from public.student_statuses s
    where s.student_id = p_student_id and s.ended_at is null order by s.recorded_at, s.id limit 100;
end;
$$;

select private.expose('list_student_statuses', 'everyone',
  'The statuses of a student that have not ended; for admins (audited) and school managers. At most 100 rows. Errors: '
  'auth.required, permission.denied, rate.limited.');

create function private.set_country(p_student_id uuid, p_country text default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update profiles.
begin
  perform private.require_manager_of(p_student_id);
  if p_country is not null and not private.is_country(p_country) then
    perform private.fail('validation.failed', 'p_country must be a code of two capital letters.');
  elsif not private.has_role(p_student_id, 'student') then
    perform private.fail('student.not_found', 'No such student.');
  elsif private.band_of(p_student_id) = 'adult' then
    -- Nobody makes an adult a minor again by a country whose majority is later.
    perform private.fail('age.not_confirmed', 'The country of an adult is not changed.');
  end if;
  update public.profile_details d set country = p_country
  where d.profile_id = p_student_id and d.country is distinct from p_country;
end;
$$;

select private.expose('set_country', 'everyone',
  'Sets the country (ISO 3166-1 alpha-2) whose ages of consent and majority count for a student who is not an adult; '
  'null: those of the settings. For admins and school managers. Errors: auth.required, permission.denied, '
  'student.not_found, age.not_confirmed (an adult), validation.failed, rate.limited.');
