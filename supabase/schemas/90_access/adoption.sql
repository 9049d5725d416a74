-- Adoption: the account that accepts the invitation takes over a placeholder, with its links, bookings,
-- records and places. What a domain has to move is a function of that domain; adopt_placeholder checks
-- both people and lists the calls in the order of the locks.

-- Functions ---------------------------------------------------------------------------------------

create function private.adopt_school_places(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves places between profiles.
-- The organization's row moves first: accepting the invitation is the consent that the triggers require.
begin
  insert into private.placeholder_tenants (profile_id, organization_id)
  select p_profile_id, t.organization_id from private.placeholder_tenants t where t.profile_id = p_placeholder_id
  on conflict do nothing;
  delete from private.placeholder_tenants where profile_id = p_placeholder_id;
  perform private.adopt_roster_entries(p_placeholder_id, p_profile_id);
  insert into public.class_students (class_id, student_id, from_roster)
  select c.class_id, p_profile_id, c.from_roster from public.class_students c where c.student_id = p_placeholder_id
  on conflict do nothing;
  delete from public.class_students where student_id = p_placeholder_id;
  update public.memberships m set profile_id = p_profile_id
  where m.profile_id = p_placeholder_id and not exists (
    select from public.memberships mine
    where mine.profile_id = p_profile_id and mine.role = m.role
      and (mine.organization_id, mine.school_id, mine.campus_id, mine.class_id)
          is not distinct from (m.organization_id, m.school_id, m.campus_id, m.class_id));
  delete from public.memberships where profile_id = p_placeholder_id;
  perform private.adopt_invitations(p_placeholder_id, p_profile_id);
end;
$$;
comment on function private.adopt_school_places(uuid, uuid) is
  'Moves the classes, memberships, roster entries and pending invitations of a placeholder to the account '
  'that takes it over.';

create function private.is_established_student(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's links and records.
begin
  return exists (select from public.profile_graph g
                 where g.target_profile_id = p_profile_id and g.relationship_type = 'GUARDIAN')
      or exists (select from public.class_students c where c.student_id = p_profile_id)
      or exists (select from public.enrollments e where e.student_id = p_profile_id)
      or exists (select from public.bookings b where b.student_id = p_profile_id)
      or exists (select from public.student_integration_links l where l.student_id = p_profile_id);
end;
$$;
comment on function private.is_established_student(uuid) is
  'Whether an account has a guardian, a class or records as a student: then the guardians of a placeholder '
  'that it takes over are new to it.';

create function private.may_become(p_profile_id uuid, p_placeholder_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's roles, links and dates of birth.
-- An adult close to a child must not become the child by taking over its profile. Checks all accounts of
-- the person.
declare
  v_people uuid[] := array(select private.profiles_of_person(p_profile_id));
begin
  if exists (select from public.profile_details account
             join public.profile_details card on card.profile_id = p_placeholder_id
             where account.profile_id = any (v_people) and account.date_of_birth <> card.date_of_birth) then
    return false;
  elsif not private.has_role(p_placeholder_id, 'student') then
    -- The placeholder is a guardian or staff: not for a minor.
    return not private.is_known_minor(p_profile_id);
  elsif private.is_known_adult(p_placeholder_id) then
    return true;
  end if;
  return not exists (
      select from public.profile_roles r where r.profile_id = any (v_people) and r.role in ('tutor', 'agent', 'admin'))
    and not exists (select from public.memberships m where m.profile_id = any (v_people))
    and not exists (select from public.profile_graph g
                    where g.source_profile_id = any (v_people) and g.relationship_type in ('GUARDIAN', 'AGENT'))
    -- A client who is not a student pays for others; one who is both is an adult learner.
    and (not exists (select from public.profile_roles r where r.profile_id = any (v_people) and r.role = 'client')
         or (private.has_role(p_profile_id, 'student') and not private.is_known_minor(p_placeholder_id)));
end;
$$;
comment on function private.may_become(uuid, uuid) is
  'Whether an account may take over a placeholder, by all accounts of its person: not with a different '
  'date of birth; for a student not known to be an adult, not a tutor, agent, admin, member of staff, '
  'guardian, or client who is not a student.';

create function private.adopt_placeholder(p_invitation_id uuid, p_placeholder_id uuid, p_profile_id uuid)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves links and bookings between profiles. The caller holds the lock of addresses, roles and people.
declare
  v_placeholder_id uuid := p_placeholder_id;
  v_inviter_id uuid;
  v_link public.profile_graph;
  v_link_ids uuid[];
  v_waits boolean;
  v_is_adult boolean;
  v_turned_ids uuid[];
  v_led_ids uuid[];
  -- A tutor or an agent without an account was made primary as one.
  v_leads boolean := not exists (
    select from public.profile_roles r where r.profile_id = p_profile_id and r.role in ('tutor', 'agent')
      and not exists (select from public.profile_roles o
                      where o.profile_id = p_placeholder_id and o.role in ('tutor', 'agent')));
  v_group_ids uuid[];
begin
  select p.id, i.inviter_id into v_placeholder_id, v_inviter_id
  from public.invitations i
  join private.offered_profiles(i.id) o(id) on o.id = p_placeholder_id
  join public.profiles p on p.id = o.id
  where i.id = p_invitation_id and p.user_id is null;
  -- The lock keeps a date of birth from being set at the same time.
  perform from public.profile_details d
  where d.profile_id in (v_placeholder_id, p_profile_id) order by d.profile_id for update;
  -- Taken over or anonymized meanwhile, or the account belongs to an adult close to the child.
  if not found or not exists (select from public.profile_roles r where r.profile_id = v_placeholder_id)
     or not private.may_become(p_profile_id, v_placeholder_id)
     -- An admin has suspended the person of the placeholder.
     or private.is_suspended(v_placeholder_id)
     -- A restriction between the two, in either direction.
     or private.restriction_exists(p_profile_id, v_placeholder_id)
     or private.restriction_exists(v_placeholder_id, p_profile_id)
     -- Nor does a guardian who works at a school restrict anybody for their own child, or record the child's standing,
     -- through a profile that the child takes over.
     or exists (select from private.restriction_students t
                join public.contact_restrictions r on r.id = t.restriction_id
                where t.profile_id = v_placeholder_id and (r.ends_at is null or r.ends_at > now())
                  and private.was_guardian(r.created_by_id, p_profile_id))
     or exists (select from public.student_statuses s
                where s.student_id = v_placeholder_id and s.ended_at is null
                  and private.was_guardian(s.recorded_by_id, p_profile_id))
     -- Nobody takes over the profile of a student whose guardian they are or were, nor of their own
     -- guardian, in whatever account.
     or private.was_guardian(p_profile_id, v_placeholder_id) or private.was_guardian(v_placeholder_id, p_profile_id)
     or exists (select from public.bookings b
                where v_placeholder_id in (b.student_id, b.guardian_id)
                  and array[b.client_id, b.guardian_id, b.tutor_id]
                      && array(select private.profiles_of_person(p_profile_id)))
     -- With a second mailbox a guardian could see the other guardians: where there are several, only the
     -- school invites. The inviter must still hold the right.
     or not ((private.has_role(v_inviter_id, 'admin') and private.is_impartial(v_inviter_id, v_placeholder_id))
             or private.may_transfer_placeholder(v_inviter_id, v_placeholder_id)
             or (private.has_say(v_inviter_id, v_placeholder_id)
                 and not exists (select from public.profile_graph g
                                 where g.target_profile_id = v_placeholder_id and g.relationship_type = 'GUARDIAN'
                                   and g.status <> 'BLOCKED' and g.source_profile_id <> v_inviter_id))) then
    perform private.fail('link.not_available', 'This profile is not available.');
  end if;

  -- An account with a family, a class or records does not get the placeholder's guardians without consent:
  -- each is PENDING like any further guardian, and loses the bookings on the right of the link.
  v_turned_ids := array(
    select g.source_profile_id from private.active_guardian_links g
    where g.target_profile_id = v_placeholder_id);
  v_waits := private.is_established_student(p_profile_id)
    and exists (select from private.settings s where s.second_guardian_policy = 'confirm');
  if v_waits then
    perform from public.profile_graph g
    where g.target_profile_id = v_placeholder_id and g.relationship_type = 'GUARDIAN' order by g.id for update;
    perform private.release_bookings(array(
      select b.id from private.active_bookings b
      where b.student_id = v_placeholder_id and b.guardian_id is not null), 'unassign');
  end if;

  v_is_adult := private.band_of(p_profile_id) = 'adult';
  -- The placeholder leaves its groups with the first of its links or places.
  v_group_ids := private.groups_with(v_placeholder_id);
  -- Moving rows sends no notifications; linked people are notified once below.
  perform private.set_quiet(true);
  -- Restrictions move first, so that the account is never without them.
  perform private.adopt_protections(v_placeholder_id, p_profile_id);
  insert into public.profile_roles (profile_id, role)
  select p_profile_id, r.role from public.profile_roles r where r.profile_id = v_placeholder_id
  on conflict do nothing;
  -- First the account gets copies of the links, then the bookings move, then the placeholder's links end:
  -- no booking is without a link in between. The primary guardian's link comes first, because the first
  -- link becomes primary.
  update public.profile_graph set is_primary = false
  where target_profile_id = v_placeholder_id and is_primary
  returning * into v_link;
  perform private.set_adopting(v_placeholder_id);
  with moved as (
    insert into public.profile_graph (
      source_profile_id, target_profile_id, relationship_type, status, relation, is_primary, rights, metadata,
      created_at)
    select case g.source_profile_id when v_placeholder_id then p_profile_id else g.source_profile_id end,
           case g.target_profile_id when v_placeholder_id then p_profile_id else g.target_profile_id end,
           g.relationship_type,
           case when v_waits and g.relationship_type = 'GUARDIAN' and g.target_profile_id = v_placeholder_id
                     and g.status = 'ACTIVE'
                then 'PENDING' else g.status end, g.relation,
           not v_waits and g.id is not distinct from v_link.id and not exists (
             select from public.profile_graph other
             where other.target_profile_id = p_profile_id and other.is_primary),
           -- The account has granted nothing yet.
           private.lasting_rights(g.source_profile_id, g.target_profile_id, g.rights), g.metadata, g.created_at
    from public.profile_graph g
    where v_placeholder_id in (g.source_profile_id, g.target_profile_id)
      and p_profile_id not in (g.source_profile_id, g.target_profile_id)
      and (g.relationship_type <> 'GUARDIAN' or g.status = 'BLOCKED' or not private.restriction_exists(
        case g.source_profile_id when v_placeholder_id then p_profile_id else g.source_profile_id end,
        case g.target_profile_id when v_placeholder_id then p_profile_id else g.target_profile_id end, 'BLOCK'))
    order by g.id is not distinct from v_link.id desc, g.id
    on conflict (source_profile_id, target_profile_id, relationship_type) do nothing
    returning id
  )
  select array_agg(m.id) into v_link_ids from moved m;
  begin
    update public.bookings
    set student_id = case student_id when v_placeholder_id then p_profile_id else student_id end,
        guardian_id = case guardian_id when v_placeholder_id then p_profile_id else guardian_id end
    where v_placeholder_id in (student_id, guardian_id);
  exception
    -- PT403: a booking on the right of a guardian whom the account has blocked.
    when exclusion_violation or sqlstate 'PT403' then
      perform private.fail('link.not_available', 'The bookings of this profile conflict with yours.');
  end;
  perform private.adopt_consents(v_placeholder_id, p_profile_id);
  perform private.adopt_disclosures(v_placeholder_id, p_profile_id);
  perform private.set_adopting(null);
  -- Before the links end, which would end the integrations of their guardians.
  perform private.adopt_integrations(v_placeholder_id, p_profile_id);
  -- Former guardians stay recorded.
  insert into private.guardianships as own (profile_id, student_id, is_family)
  select case w.profile_id when v_placeholder_id then p_profile_id else w.profile_id end,
         case w.student_id when v_placeholder_id then p_profile_id else w.student_id end, w.is_family
  from private.guardianships w
  where v_placeholder_id in (w.profile_id, w.student_id) and p_profile_id not in (w.profile_id, w.student_id)
  on conflict (profile_id, student_id) do update set is_family = true
  where excluded.is_family and not own.is_family;
  -- Objections and escalations of pending links stay.
  insert into private.guardian_confirmations (link_id, asked_at, objected_by_id, escalated_at)
  select new.id, c.asked_at, c.objected_by_id, c.escalated_at
  from private.guardian_confirmations c
  join public.profile_graph old on old.id = c.link_id and old.target_profile_id = v_placeholder_id
  join public.profile_graph new
    on new.source_profile_id = old.source_profile_id and new.target_profile_id = p_profile_id
    and new.relationship_type = 'GUARDIAN' and new.status = 'PENDING'
  on conflict do nothing;
  -- Before the links end, with which ends what is recorded of their guardians. After the lessons: they are booked.
  perform private.adopt_statuses(v_placeholder_id, p_profile_id, v_link_ids);
  v_led_ids := array(
    select g.target_profile_id from public.profile_graph g
    where g.source_profile_id = v_placeholder_id and g.is_primary);
  delete from public.profile_graph where v_placeholder_id in (source_profile_id, target_profile_id);
  -- The primary guardian of a student stays primary. An account of a tutor or an agent does not become it by this:
  -- only the school or an admin makes it so.
  update public.profile_graph g set is_primary = true
  where v_leads and g.source_profile_id = p_profile_id and g.target_profile_id = any (v_led_ids)
    and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and not g.is_primary;
  perform private.set_quiet(false);
  perform private.notify_all('LINK_CHANGED', array_agg(
    row(g.source_profile_id, p_profile_id, 'link', g.id,
        jsonb_build_object('change', 'created', 'side', 'guardian', 'other_id', p_profile_id),
        format('link:%s:created:%s', g.id, clock_timestamp()))::private.notice))
  from private.active_guardian_links g
  where g.id = any (v_link_ids) and g.target_profile_id = p_profile_id;
  -- Guardians with a PENDING link are notified, and the deciders are asked. Existing guardians of the
  -- student are notified of each new one, as of any other.
  perform private.notify_all('LINK_CHANGED', array_agg(
    row(g.source_profile_id, p_profile_id, 'link', g.id,
        jsonb_build_object('change', 'pending', 'side', 'guardian', 'other_id', p_profile_id),
        format('link:%s:pending:%s', g.id, clock_timestamp()))::private.notice))
  from public.profile_graph g
  where g.id = any (v_link_ids) and g.target_profile_id = p_profile_id
    and g.relationship_type = 'GUARDIAN' and g.status = 'PENDING' and g.source_profile_id = any (v_turned_ids);
  perform private.notify_other_guardians(g, v_link_ids)
  from public.profile_graph g
  where g.id = any (v_link_ids) and g.relationship_type = 'GUARDIAN'
    and (g.status = 'PENDING' or g.status = 'ACTIVE')
  order by g.id;
  -- Before the classes: leaving a class ends the enrollments in its courses.
  perform private.adopt_learning(v_placeholder_id, p_profile_id);
  perform private.adopt_school_places(v_placeholder_id, p_profile_id);
  perform private.place_in_groups(p_profile_id, v_group_ids);
  perform private.adopt_group_acts(v_placeholder_id, p_profile_id);
  update private.guardian_consents set student_id = p_profile_id
  where student_id = v_placeholder_id
    and not exists (select from private.guardian_consents c where c.student_id = p_profile_id);
  perform private.adopt_age_evidence(v_placeholder_id, p_profile_id);
  perform private.adopt_threads(v_placeholder_id, p_profile_id);
  perform private.adopt_privacy_requests(v_placeholder_id, p_profile_id);
  perform private.adopt_holds(v_placeholder_id, p_profile_id);

  update public.profiles p set full_name = coalesce(p.full_name, card.full_name)
  from public.profiles card where p.id = p_profile_id and card.id = v_placeholder_id;
  update public.profile_details d
  set date_of_birth = coalesce(d.date_of_birth, card.date_of_birth),
      -- Two known dates are the same one, see may_become.
      date_of_birth_vouched = d.date_of_birth_vouched or card.date_of_birth_vouched,
      -- Nobody makes an adult a minor again by a country.
      country = case when v_is_adult then d.country else coalesce(d.country, card.country) end,
      time_zone = coalesce(d.time_zone, card.time_zone), locale = coalesce(d.locale, card.locale)
  from public.profile_details card where d.profile_id = p_profile_id and card.profile_id = v_placeholder_id;
  delete from public.profile_roles where profile_id = v_placeholder_id;
  perform private.anonymize_profile(v_placeholder_id);
  perform private.audit('placeholder.adopted', 'profiles', v_placeholder_id, '{}',
                        jsonb_build_object('profile_id', p_profile_id));

  select g.* into v_link from public.profile_graph g
  where p_profile_id in (g.source_profile_id, g.target_profile_id) and g.relationship_type = 'GUARDIAN'
  order by g.is_primary desc, g.created_at limit 1;
  return v_link;
end;
$$;
comment on function private.adopt_placeholder(uuid, uuid, uuid) is
  'Moves the links, restrictions, bookings, learning records, classes, memberships and threads of a '
  'placeholder to the account that accepted its invitation. Returns the primary guardian link, or the '
  'oldest. Errors: link.not_available, link.limit_reached.';

create function private.adopt_offered(p_invitation public.invitations, p_profile_id uuid, p_chosen uuid[])
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.adopt_placeholder, and writes invitations. All that was chosen or nothing: each
-- profile passes the checks after the ones before it have moved, so two that cannot be one person refuse.
declare
  v_offered uuid[] := array(
    select o.id from private.offered_profiles(p_invitation.id) with ordinality o(id, position) order by o.position);
  v_chosen uuid[] := array(
    select o.id from unnest(v_offered) with ordinality o(id, position)
    where p_chosen is null or o.id = any (p_chosen) order by o.position);
  v_rest uuid[] := array(
    select o.id from unnest(v_offered) with ordinality o(id, position)
    where o.id <> all (v_chosen) order by o.position);
  v_link public.profile_graph;
begin
  if v_chosen = '{}' or not coalesce(p_chosen <@ v_offered, true) then
    perform private.fail('link.not_available', 'This profile is not available.');
  end if;
  if cardinality(v_chosen) > 1 and exists (select from unnest(v_chosen) o(id) where private.is_known_child(o.id)) then
    perform private.fail('age.not_confirmed', 'The date of birth does not allow this.');
  end if;
  -- Roles before people, all at once: others lock them in this order as well.
  perform private.lock_addresses();
  perform from public.profile_roles r
  where r.profile_id = any (v_chosen || p_profile_id) order by r.profile_id, r.role for update;
  perform from public.profiles p where p.id = any (v_chosen || p_profile_id) order by p.id for no key update;
  for i in 1 .. cardinality(v_chosen) loop
    v_link := private.adopt_placeholder(p_invitation.id, v_chosen[i], p_profile_id);
  end loop;
  delete from private.invitation_profiles x where x.invitation_id = p_invitation.id;
  perform private.mark_accepted(p_invitation, p_profile_id);
  -- Whose the others are is not known: they stay invited, without another email.
  if v_rest <> '{}' then
    with again as (
      insert into public.invitations (id, kind, inviter_id, invitee_email, invitee_phone, expires_at)
      values (private.uuid_v7(), p_invitation.kind, p_invitation.inviter_id, p_invitation.invitee_email,
              p_invitation.invitee_phone, p_invitation.expires_at)
      returning id
    ), first as (
      insert into private.invitation_secrets (invitation_id, profile_id) select a.id, v_rest[1] from again a
    )
    insert into private.invitation_profiles (invitation_id, profile_id)
    select a.id, r.id from again a, unnest(v_rest[2:]) r(id);
  end if;
  return v_link;
end;
$$;
comment on function private.adopt_offered(public.invitations, uuid, uuid[]) is
  'Takes over the chosen profiles that an invitation offers, or (null) every one; the rest stay offered by '
  'another invitation. Returns the account''s primary guardian link, or the oldest. Errors: '
  'age.not_confirmed, link.not_available, link.limit_reached.';
