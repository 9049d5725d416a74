-- Writing a roster: what each step of a planned roster does to people, places, links, invitations and
-- tenants. All set-based; apply.sql calls them slice by slice.

-- Functions ---------------------------------------------------------------------------------------

create function private.remove_roster_places(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes places without the caller's policies.
-- Only places that the roster gave and that no other enrollment of the roster gives.
begin
  with places as (
    select distinct c.id as class_id, p.profile_id, g.role
    from private.roster_enrollments g
    join public.classes c on c.organization_id = p_organization_id and c.sourced_id = g.class_sourced_id
    join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = g.person_sourced_id
    where g.organization_id = p_organization_id and g.sourced_id = any (p_sourced_ids) and g.in_effect
      and not exists (
        select from private.roster_enrollments other
        where other.organization_id = p_organization_id and other.class_sourced_id = g.class_sourced_id
          and other.person_sourced_id = g.person_sourced_id and other.role = g.role and other.in_effect
          and other.sourced_id <> all (p_sourced_ids))
      -- Systems that renumber enrollments give the same place again in a later step: the person never left
      -- the class or its courses.
      and not exists (
        select from private.roster_changes again
        join private.roster_imports i on i.id = again.import_id
        where i.organization_id = p_organization_id and i.applied_by_xid = pg_current_xact_id_if_assigned()
          and again.step = 'add_places' and again.parent = g.class_sourced_id
          and again.member = g.person_sourced_id and again.role = g.role
          and coalesce(again.begins <= private.roster_today(now()), true))
  ), left_classes as (
    delete from public.class_students s using places g
    where g.role = 'student' and s.class_id = g.class_id and s.student_id = g.profile_id
  )
  delete from public.memberships m using places g
  where g.role = 'teacher' and m.class_id = g.class_id and m.profile_id = g.profile_id and m.role = 'teacher';
end;
$$;
comment on function private.remove_roster_places(uuid, text[]) is
  'Removes the places that these enrollments of the roster gave.';

create function private.end_roster_places(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  perform private.remove_roster_places(p_organization_id, p_sourced_ids);
  delete from private.roster_enrollments e
  where e.organization_id = p_organization_id and e.sourced_id = any (p_sourced_ids);
end;
$$;
comment on function private.end_roster_places(uuid, text[]) is
  'Ends enrollments of the roster and the places they gave.';

create function private.give_roster_places(p_organization_id uuid, p_sourced_ids text[], p_now timestamptz)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes places without the caller's policies. Only accounts that consented to the organization.
begin
  with begun as (
    update private.roster_enrollments e set in_effect = true
    where e.organization_id = p_organization_id and e.sourced_id = any (p_sourced_ids) and not e.in_effect
      and coalesce(e.begins <= private.roster_today(p_now), true)
      and coalesce(e.ends > private.roster_today(p_now), true)
    returning e.class_sourced_id, e.person_sourced_id, e.role
  ), places as (
    select distinct k.id as class_id, p.profile_id, b.role
    from begun b
    join public.classes k on k.organization_id = p_organization_id and k.sourced_id = b.class_sourced_id
    join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = b.person_sourced_id
    join private.placeholder_tenants t on t.profile_id = p.profile_id and t.organization_id = p_organization_id
  ), seats as (
    insert into public.class_students (class_id, student_id)
    select p.class_id, p.profile_id from places p
    -- An account may have lost the role.
    join public.profile_roles student on student.profile_id = p.profile_id and student.role = 'student'
    where p.role = 'student'
    on conflict do nothing
  )
  insert into public.memberships (profile_id, role, organization_id, class_id)
  select p.profile_id, 'teacher', p_organization_id, p.class_id from places p
  where p.role = 'teacher'
  on conflict do nothing;
end;
$$;
comment on function private.give_roster_places(uuid, text[], timestamptz) is
  'Gives the places of those enrollments that are in effect now.';

create function private.turn_roster_places(p_now timestamptz, p_limit integer default 5000) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_today date := private.roster_today(p_now);
  v_row record;
  v_turned integer := 0;
begin
  for v_row in
    select e.organization_id, array_agg(e.sourced_id) as ids
    from (select e.organization_id, e.sourced_id from private.roster_enrollments e
          where e.in_effect and e.ends <= v_today order by e.ends limit p_limit for update skip locked) e
    group by 1
  loop
    perform private.remove_roster_places(v_row.organization_id, v_row.ids);
    update private.roster_enrollments e set in_effect = false
    where e.organization_id = v_row.organization_id and e.sourced_id = any (v_row.ids);
    v_turned := v_turned + cardinality(v_row.ids);
  end loop;
  for v_row in
    select e.organization_id, array_agg(e.sourced_id) as ids
    from (select e.organization_id, e.sourced_id from private.roster_enrollments e
          where not e.in_effect and e.begins <= v_today and coalesce(e.ends > v_today, true)
          order by e.begins limit p_limit for update skip locked) e
    group by 1
  loop
    perform private.give_roster_places(v_row.organization_id, v_row.ids, p_now);
    v_turned := v_turned + cardinality(v_row.ids);
  end loop;
  return v_turned;
end;
$$;
comment on function private.turn_roster_places(timestamptz, integer) is
  'Gives places whose first day has come, and takes those whose last day has passed. Returns the number.';

create function private.roster_appliers(p_organization_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables. People, in all their accounts.
begin
  return array(
    select distinct a.id
    from (
      select private.me()
      union select i.created_by_id from private.roster_imports i
      where i.organization_id = p_organization_id and i.finished_at is null) p(id)
    cross join lateral private.profiles_of_person(p.id) a(id)
    where a.id is not null);
end;
$$;
comment on function private.roster_appliers(uuid) is
  'All accounts of the people who uploaded the unfinished roster and who apply it now.';

create function private.end_roster_entries_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes from closed tables. The next roster names the person again: then all it gives is new.
begin
  delete from private.roster_enrollments e using private.roster_people p
  where p.profile_id = p_profile_id and e.organization_id = p.organization_id and e.person_sourced_id = p.sourced_id;
  delete from private.roster_links l using private.roster_people p
  where p.profile_id = p_profile_id and l.organization_id = p.organization_id
    and p.sourced_id in (l.student_sourced_id, l.guardian_sourced_id);
  delete from private.roster_people where profile_id = p_profile_id;
end;
$$;
comment on function private.end_roster_entries_of(uuid) is
  'When an account ends: removes the person from rosters.';

create function private.adopt_roster_entries(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes roster_people, a closed table.
begin
  update private.roster_people set profile_id = p_profile_id where profile_id = p_placeholder_id;
end;
$$;
comment on function private.adopt_roster_entries(uuid, uuid) is
  'Moves roster entries of a placeholder to the account that takes it over.';

create function private.roster_refused_ids(p_organization_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables. Authority is never self-conferred, and an account belongs to an
-- organization only by consent.
declare
  v_people uuid[] := private.roster_appliers(p_organization_id);
  -- Also addresses they gave up: verified again, these would make the placeholder theirs.
  v_addresses text[] := array(
    select v.address from private.verified_addresses v where v.profile_id = any (v_people));
begin
  return array(
    select p.profile_id
    from private.roster_people p
    left join public.profile_details d on d.profile_id = p.profile_id
    where p.organization_id = p_organization_id
      and (p.profile_id = any (v_people) or p.email = any (v_addresses) or d.email = any (v_addresses)
           or d.phone = any (v_addresses)
           or not exists (select from private.placeholder_tenants t
                          where t.profile_id = p.profile_id and t.organization_id = p_organization_id)));
end;
$$;
comment on function private.roster_refused_ids(uuid) is
  'People who get no link and no place when the caller applies the roster: the one who uploaded it, the '
  'caller, and accounts that did not consent to the organization. The next roster plans the same again.';

create function private.link_by_roster(p_organization_id uuid, p_students text[], p_guardians text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on profile_graph. Ordered, so that concurrent links lock people
-- in the same order.
declare
  v_pair record;
  v_refused uuid[] := private.roster_refused_ids(p_organization_id);
  -- A manager who is or was a guardian of a student does not administer that student's links. Links that
  -- make the student a guardian are links of another student.
  v_guarded uuid[] := private.guarded_students(private.roster_appliers(p_organization_id));
begin
  insert into private.roster_links (organization_id, student_sourced_id, guardian_sourced_id)
  select p_organization_id, x.student, x.guardian from unnest(p_students, p_guardians) x(student, guardian)
  where not exists (
    select from private.roster_people p
    where p.organization_id = p_organization_id
      and ((p.sourced_id in (x.student, x.guardian) and p.profile_id = any (v_refused))
           or (p.sourced_id = x.student and p.profile_id = any (v_guarded))))
  on conflict do nothing;
  for v_pair in
    select array_agg(g.profile_id order by s.profile_id, g.profile_id) as guardians,
           array_agg(s.profile_id order by s.profile_id, g.profile_id) as students, known.accounts
    from unnest(p_students, p_guardians) x(student, guardian)
    join private.roster_people s on s.organization_id = p_organization_id and s.sourced_id = x.student
    join private.roster_people g on g.organization_id = p_organization_id and g.sourced_id = x.guardian
    cross join lateral (
      select exists (select from public.profiles p
                     where p.id = any (array[s.profile_id, g.profile_id]) and p.user_id is not null)
          or exists (select from public.profile_graph l join public.profiles p on p.id = l.source_profile_id
                     where l.target_profile_id = s.profile_id and p.user_id is not null)) known(accounts)
    where s.profile_id <> g.profile_id and not array[s.profile_id, g.profile_id] && v_refused
      and s.profile_id <> all (v_guarded)
    group by known.accounts
  loop
    -- Without accounts there is no one to notify.
    perform private.set_quiet(not v_pair.accounts);
    begin
      insert into public.profile_graph (
        source_profile_id, target_profile_id, relationship_type, status, relation, rights, metadata)
      select x.guardian, x.student, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', enum_range(null::public.guardian_right),
             '{"created_via": "roster"}'
      from unnest(v_pair.guardians, v_pair.students) with ordinality x(guardian, student, position)
      order by x.position
      on conflict do nothing;
    exception when others then
      -- One profile hit its limit, a guardian is a minor or is blocked: insert row by row and skip it.
      if sqlerrm not in ('link.limit_reached', 'age.not_confirmed', 'link.not_available') then
        raise;
      end if;
      for i in 1 .. cardinality(v_pair.guardians) loop
        begin
          insert into public.profile_graph (
            source_profile_id, target_profile_id, relationship_type, status, relation, rights, metadata)
          values (v_pair.guardians[i], v_pair.students[i], 'GUARDIAN', 'ACTIVE', 'GUARDIAN',
                  enum_range(null::public.guardian_right), '{"created_via": "roster"}')
          on conflict do nothing;
        exception when others then
          if sqlerrm not in ('link.limit_reached', 'age.not_confirmed', 'link.not_available') then
            raise;
          end if;
        end;
      end loop;
    end;
  end loop;
  perform private.set_quiet(false);
end;
$$;
comment on function private.link_by_roster(uuid, text[], text[]) is
  'Links the guardians of a roster. Existing links, also blocked ones, do not change.';

create function private.unlink_by_roster(p_organization_id uuid, p_students text[], p_guardians text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on profile_graph. Only links that a roster made.
declare
  v_link_ids uuid[];
  -- As for new links: the next roster, applied by another person, plans the same again.
  v_appliers uuid[] := private.roster_appliers(p_organization_id);
  v_refused uuid[] := private.guarded_students(v_appliers);
  -- The other guardians of the appliers' own children, whatever the student.
  v_others uuid[] := case when v_refused = '{}' then '{}' else array(
    select p.profile_id
    from private.roster_people p
    where p.organization_id = p_organization_id and p.sourced_id = any (p_guardians)
      and exists (select from unnest(v_appliers) a(id) where not private.is_impartial(a.id, p.profile_id))) end;
begin
  delete from private.roster_links l using unnest(p_students, p_guardians) x(student, guardian)
  where l.organization_id = p_organization_id
    and l.student_sourced_id = x.student and l.guardian_sourced_id = x.guardian
    and not exists (
      select from private.roster_people p
      where p.organization_id = p_organization_id
        and ((p.sourced_id = x.student and p.profile_id = any (v_refused))
             or (p.sourced_id = x.guardian and p.profile_id = any (v_others))));
  v_link_ids := array(
    select g.id
    from unnest(p_students, p_guardians) x(student, guardian)
    join private.roster_people s on s.organization_id = p_organization_id and s.sourced_id = x.student
    join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = x.guardian
    join public.profile_graph g on g.source_profile_id = p.profile_id and g.target_profile_id = s.profile_id
    where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and g.metadata ->> 'created_via' = 'roster'
      and s.profile_id <> all (v_refused) and p.profile_id <> all (v_others)
    order by g.id);
  perform private.release_link(i.id, 'unassign') from unnest(v_link_ids) i(id)
  where exists (select from public.profile_graph g join public.bookings b on b.guardian_id = g.source_profile_id
                where g.id = i.id and b.student_id = g.target_profile_id);
  delete from public.profile_graph g where g.id = any (v_link_ids);
end;
$$;
comment on function private.unlink_by_roster(uuid, text[], text[]) is
  'Ends links that a roster made; their active bookings lose the student.';

create function private.add_roster_people(p_organization_id uuid, p_changes private.roster_changes[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not create profiles.
begin
  -- Whoever left and comes back is the same person, unless the school has given the id to somebody else.
  delete from private.roster_people p using unnest(p_changes) c
  where p.organization_id = p_organization_id and p.sourced_id = c.sourced_id and p.left_at is not null
    and p.name <> c.name;
  with returned as (
    update private.roster_people p set left_at = null, role = c.role, email = c.email
    from unnest(p_changes) c
    where p.organization_id = p_organization_id and p.sourced_id = c.sourced_id
    returning p.sourced_id
  ), person as (
    select gen_random_uuid() as id, c.sourced_id, c.name, c.role, c.email from unnest(p_changes) c
    where c.sourced_id not in (select r.sourced_id from returned r)
  ), cards as (
    insert into public.profiles (id, full_name) select p.id, p.name from person p
  ), details as (
    insert into public.profile_details (profile_id) select p.id from person p
  ), roles as (
    insert into public.profile_roles (profile_id, role)
    select p.id, case p.role when 'student' then 'student' else 'client' end::public.app_role from person p
  ), tenants as (
    insert into private.placeholder_tenants (profile_id, organization_id)
    select p.id, p_organization_id from person p
  )
  insert into private.roster_people (organization_id, sourced_id, profile_id, name, role, email)
  select p_organization_id, p.sourced_id, p.id, p.name, p.role, p.email from person p;
end;
$$;
comment on function private.add_roster_people(uuid, private.roster_changes[]) is
  'Creates placeholders with their details, role and organization, and takes back who left before.';

create function private.revoke_roster_invitations(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
begin
  update public.invitations i set status = 'revoked', responded_at = now()
  from private.invitation_secrets s
  join private.roster_people p on p.profile_id = s.profile_id
  where s.invitation_id = i.id and i.kind = 'placeholder' and i.status = 'pending'
    and p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids);
end;
$$;
comment on function private.revoke_roster_invitations(uuid, text[]) is
  'Revokes pending invitations to take over placeholders of a roster.';

create function private.invite_roster_people(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on invitations.
-- Exempt from the limits of one person's invitations, not from the limit of emails per address. The
-- console has no profile and sends no invitations.
declare
  v_me uuid := private.me();
  v_delayed uuid[];
  v_known uuid[];
begin
  perform private.revoke_roster_invitations(p_organization_id, p_sourced_ids);
  if v_me is null then
    return;
  end if;
  with wanted as (
    select distinct on (p.email) private.uuid_v7() as id, p.email, p.profile_id
    from private.roster_people p
    join public.profiles card on card.id = p.profile_id and card.user_id is null
    where p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids) and p.email is not null
    order by p.email, p.sourced_id
  ), written as (
    insert into public.invitations (id, kind, inviter_id, invitee_email, expires_at)
    select w.id, 'placeholder', v_me, w.email, now() + make_interval(days => s.invitation_days)
    from wanted w cross join private.settings s
    on conflict do nothing
    returning id
  )
  insert into private.invitation_secrets (invitation_id, profile_id)
  select w.id, w.profile_id from wanted w join written i using (id);
  -- notify_invitee for many: one statement queues the emails to addresses that got none in the last day.
  with new as (
    select i.id, i.invitee_email as email
    from private.roster_people p
    join private.invitation_secrets s on s.profile_id = p.profile_id
    join public.invitations i on i.id = s.invitation_id
    where p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids)
      and i.kind = 'placeholder' and i.status = 'pending' and i.created_at = now() and i.inviter_id = v_me
  ), delayed as (
    select n.id from new n
    where exists (select from private.email_outbox o
                  where private.counted_address(o.to_email) = private.counted_address(n.email)
                    and o.to_email is not null and o.template = 'INVITATION'
                    and o.not_before > now() - interval '1 day')
  ), queued as (
    insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key)
    select 'INVITATION', n.email, n.id, '{"version": 1}', format('invitation:%s:1', n.id)
    from new n where n.id not in (select c.id from delayed c)
  )
  select array(select c.id from delayed c),
         array(select n.id from new n join auth.users u on u.email = n.email
               where u.email_confirmed_at is not null)
  into v_delayed, v_known;
  perform private.enqueue_invitation_email(i, 1) from public.invitations i where i.id = any (v_delayed);
  perform private.notify_all('INVITATION_RECEIVED', array_agg(
    row(private.profile_by_email(i.invitee_email), null, 'invitation', i.id, '{"kind": "placeholder"}',
        format('invitation:%s:1', i.id))::private.notice), false)
  from public.invitations i where i.id = any (v_known);
end;
$$;
comment on function private.invite_roster_people(uuid, text[]) is
  'Invites the people at the addresses of placeholders to take them over, and revokes earlier invitations.';

create function private.remove_roster_tenants(p_organization_id uuid, p_level text, p_sourced_ids text[])
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes tenants without the caller's policies.
-- Tenants that are not empty, because people were placed by hand or a class has courses, stay and no
-- longer belong to the roster.
begin
  if p_level = 'class' then
    update public.classes t set sourced_id = null
    where t.organization_id = p_organization_id and t.sourced_id = any (p_sourced_ids)
      and (exists (select from public.class_students s where s.class_id = t.id)
           or exists (select from public.memberships m where m.class_id = t.id)
           or exists (select from public.courses c where c.class_id = t.id));
    perform private.set_importing(true);
    delete from public.classes t where t.organization_id = p_organization_id and t.sourced_id = any (p_sourced_ids);
    perform private.set_importing(false);
  elsif p_level = 'campus' then
    update public.campuses t set sourced_id = null
    where t.organization_id = p_organization_id and t.sourced_id = any (p_sourced_ids)
      and (exists (select from public.classes c where c.campus_id = t.id)
           or exists (select from public.memberships m where m.campus_id = t.id));
    delete from public.campuses t where t.organization_id = p_organization_id and t.sourced_id = any (p_sourced_ids);
  else
    update public.schools t set sourced_id = null
    where t.organization_id = p_organization_id and t.sourced_id = any (p_sourced_ids)
      and (exists (select from public.campuses c where c.school_id = t.id)
           or exists (select from public.memberships m where m.school_id = t.id));
    delete from public.schools t where t.organization_id = p_organization_id and t.sourced_id = any (p_sourced_ids);
  end if;
end;
$$;
comment on function private.remove_roster_tenants(uuid, text, text[]) is
  'Deletes tenants that are no longer in the roster, if they are empty.';

create function private.add_roster_places(p_organization_id uuid, p_changes private.roster_changes[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes places without the caller's policies.
declare
  v_refused uuid[] := private.roster_refused_ids(p_organization_id);
begin
  insert into private.roster_enrollments (
    organization_id, sourced_id, class_sourced_id, person_sourced_id, role, begins, ends)
  select p_organization_id, c.sourced_id, c.parent, c.member, c.role, c.begins, c.ends from unnest(p_changes) c
  where not exists (
    select from private.roster_people p
    where p.organization_id = p_organization_id and p.sourced_id = c.member and p.profile_id = any (v_refused))
  on conflict do nothing;
  perform private.give_roster_places(p_organization_id, array(select c.sourced_id from unnest(p_changes) c), now());
end;
$$;
comment on function private.add_roster_places(uuid, private.roster_changes[]) is
  'Adds enrollments of the roster, and the places in classes and memberships of teachers they give.';
