-- access.changed: an empty event to everyone whose contacts, threads, students or alerts changed, so that an
-- open page loads again and loses at once what the person lost. It goes to a person only if their own lists
-- changed: the event alone must not tell that a restriction, a block or another guardian exists. What begins
-- or ends by time alone, and what concerns more people than private.announce takes, is found by polling.

-- Functions ---------------------------------------------------------------------------------------

create function private.announce(p_profile_ids uuid[], p_event text, p_payload jsonb default '{}') returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not send on topics.
-- Hosted Realtime drops events above a rate that the project pays for, messages' events too. So a transaction sends no
-- more than 50, and a statement that concerns more people sends nothing, except access.changed: it goes to those who
-- are named first. The clients of the others find the change by themselves. What was sent is remembered until the
-- transaction ends.
declare
  v_sent text[] := private.announced();
  v_key text;
  v_profile_id uuid;
begin
  if p_event <> 'access.changed' and (select count(distinct p) from unnest(p_profile_ids) p) > 50 then
    return;
  end if;
  foreach v_profile_id in array array(
    select p.id from unnest(p_profile_ids) with ordinality p(id, place) where p.id is not null
    group by p.id order by min(p.place), p.id) loop
    v_key := concat_ws('/', p_event, v_profile_id, p_payload ->> 'id');
    if v_key <> all (v_sent) and cardinality(v_sent) < 50 then
      perform private.broadcast(v_profile_id, p_event, p_payload);
      v_sent := v_sent || v_key;
    end if;
  end loop;
  perform private.set_announced(v_sent);
end;
$$;
comment on function private.announce(uuid[], text, jsonb) is
  'Sends an event on the topics of up to 50 people, once in a transaction; of more people, access.changed to the first '
  '50, and others to none.';

create function private.seen_of_link(p_link public.profile_graph) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the answer depends on restrictions.
begin
  return case
    when p_link.relationship_type <> 'GUARDIAN' then nullif(p_link.status, 'BLOCKED')::text
    when p_link.status = 'ACTIVE' then nullif(private.shown_rights(p_link), '{}')::text
    when p_link.status = 'PENDING'
      and not private.is_fully_restricted(p_link.source_profile_id, p_link.target_profile_id)
      then 'PENDING' end;
end;
$$;
comment on function private.seen_of_link(public.profile_graph) is
  'What the source of a link sees of it, to compare; null if the link is hidden from them.';

create function private.people_of_link_change(p_old public.profile_graph, p_new public.profile_graph) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links, staff and restrictions of other people.
declare
  v_link public.profile_graph := case when p_new.id is null then p_old else p_new end;
  v_source_id uuid := v_link.source_profile_id;
  v_target_id uuid := v_link.target_profile_id;
  v_before text := private.seen_of_link(p_old);
  v_after text := private.seen_of_link(p_new);
  v_people uuid[] := '{}';
begin
  if v_link.relationship_type not in ('GUARDIAN', 'AGENT') then
    return '{}';
  end if;
  -- The target sees every state of the link.
  if (p_old.id is null or p_new.id is null or p_old.status <> p_new.status or p_old.is_primary <> p_new.is_primary
      or v_before is distinct from v_after) then
    v_people := v_people || v_target_id;
  end if;
  if v_before is distinct from v_after then
    v_people := v_people || v_source_id;
    if v_link.relationship_type = 'GUARDIAN' then
      -- Agents list the students of their clients.
      v_people := v_people || array(
        select a.source_profile_id from private.active_agent_links a
        where a.target_profile_id = v_source_id and not private.is_fully_restricted(a.source_profile_id, v_target_id)
          and not private.is_fully_restricted(a.source_profile_id, v_source_id));
      -- Staff gain or lose a contact.
      if (coalesce(v_before, '') ~ '\mmessage\M') <> (coalesce(v_after, '') ~ '\mmessage\M') then
        v_people := v_people || array(
          select s.staff_id from private.staff_of(array[v_target_id]) s
          where not private.is_contact_closed(s.staff_id, v_source_id, v_target_id));
      end if;
    end if;
  end if;
  -- Family guardians see which links wait.
  if v_link.relationship_type = 'GUARDIAN' and 'PENDING' in (p_old.status, p_new.status)
     and p_old.status is distinct from p_new.status then
    v_people := v_people || array(
      select g.guardian_id from private.effective_guardians g
      where g.student_id = v_target_id and g.guardian_id <> v_source_id and g.relation <> 'OTHER'
        and private.has_right(g.guardian_id, v_target_id, 'view_progress'));
  end if;
  return v_people;
end;
$$;
comment on function private.people_of_link_change(public.profile_graph, public.profile_graph) is
  'Whose lists change with a link: its two ends, agents of the guardian, staff who gain or lose a contact, and '
  'guardians who see a waiting link.';

create function private.contacts_of(p_profile_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links, staff and restrictions of other people. Suspensions and lost roles are ignored, because
-- callers ask while one of them begins or ends.
begin
  return array(
    select s.staff_id
    from private.staff_of(array(
      select g.target_profile_id from public.profile_graph g
      where g.source_profile_id = p_profile_id and g.status = 'ACTIVE'
        and 'message' = any (private.shown_rights(g))
      union all
      select p_profile_id where private.decides_for_self(p_profile_id))) s
    where not private.is_contact_closed(s.staff_id, p_profile_id, s.student_id)
    union
    select f.profile_id
    from private.family_sides_of(array(
      select s.student_id from private.student_staff_unfiltered s
      where s.staff_id = p_profile_id and 'message' <> all (private.denied_rights(p_profile_id, s.student_id)))) f
    where not private.is_contact_closed(p_profile_id, f.profile_id, f.student_id));
end;
$$;
comment on function private.contacts_of(uuid) is
  'The people who may message a person, or could before the person was suspended or lost a role.';

create function private.people_of_contact_block(p_restriction_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
-- The tutors who gain or lose a contact, as when a link ends, and who blocked them.
begin
  return array(
    select p.id
    from private.restriction_subjects s
    join private.restriction_students t on t.restriction_id = s.restriction_id
    cross join lateral (values (s.profile_id), (t.profile_id)) p(id)
    where s.restriction_id = p_restriction_id and s.profile_id <> t.profile_id
      and (exists (
             select from private.staffed_students(s.profile_id) x
             where x.role = 'TUTOR' and private.speaks_for(t.profile_id, x.student_id))
           or exists (
             select from private.staffed_students(t.profile_id) x
             where x.role = 'TUTOR' and private.speaks_for(s.profile_id, x.student_id)))
      -- Where another block goes on nothing changes.
      and not exists (
        select from private.restriction_subjects os
        join private.restriction_students ot on ot.restriction_id = os.restriction_id
        join public.contact_restrictions o on o.id = os.restriction_id
        where os.profile_id = s.profile_id and ot.profile_id = t.profile_id and o.id <> p_restriction_id
          and o.kind in ('BLOCK', 'CONTACT')));
end;
$$;
comment on function private.people_of_contact_block(uuid) is
  'Whose lists change with a block of a contact: a tutor and who blocked them, if they are contacts without it.';

create function private.people_of_restriction(p_restriction public.contact_restrictions,
  p_rights public.guardian_right[])
returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
-- Of each pair of accounts, only rights count that no other restriction denies: where nothing changes for the
-- person, nobody is told anything.
declare
  v_pair record;
  v_taken public.guardian_right[];
  v_is_all boolean;
  v_people uuid[] := '{}';
begin
  if p_restriction.kind = 'CONTACT' then
    return private.people_of_contact_block(p_restriction.id);
  elsif p_restriction.kind <> 'ORDER' or p_restriction.starts_at > now() or p_restriction.ends_at <= now() then
    return '{}';
  end if;
  for v_pair in
    select s.profile_id as person_id, t.profile_id as student_id,
           array(select distinct d from private.restriction_subjects os
                 join private.restriction_students ot on ot.restriction_id = os.restriction_id
                 join public.contact_restrictions o on o.id = os.restriction_id
                 cross join unnest(o.rights) d
                 where os.profile_id = s.profile_id and ot.profile_id = t.profile_id and o.id <> p_restriction.id
                   and o.starts_at <= now() and (o.ends_at is null or o.ends_at > now())) as others
    from private.restriction_subjects s
    join private.restriction_students t on t.restriction_id = s.restriction_id
    where s.restriction_id = p_restriction.id and s.profile_id <> t.profile_id
  loop
    v_taken := array(select r from unnest(p_rights) r where r <> all (v_pair.others));
    v_is_all := v_taken <> '{}' and p_rights || v_pair.others @> enum_range(null::public.guardian_right);
    -- A guardian, with the student's staff if the guardian is their contact.
    if exists (select from private.effective_guardians g
               where g.guardian_id = v_pair.person_id and g.student_id = v_pair.student_id and g.rights && v_taken) then
      v_people := v_people || v_pair.person_id || v_pair.student_id || array(
        select a.source_profile_id from private.active_agent_links a
        where a.target_profile_id = v_pair.person_id and 'book' = any (v_taken)
          and not private.is_fully_restricted(a.source_profile_id, v_pair.student_id));
      if exists (select from private.effective_guardians g
                 where g.guardian_id = v_pair.person_id and g.student_id = v_pair.student_id
                   and 'message' = any (g.rights) and 'message' = any (v_taken)) then
        v_people := v_people || array(
          select s.staff_id from private.staff_of(array[v_pair.student_id]) s
          where not private.is_contact_closed(s.staff_id, v_pair.person_id, v_pair.student_id));
      end if;
    end if;
    -- Staff, with the family whose contact they are.
    if 'message' = any (v_taken) and exists (
         select from private.student_staff s
         where s.student_id = v_pair.student_id and (s.staff_id = v_pair.person_id) is true) then
      v_people := v_people || v_pair.person_id || array(
        select f.profile_id from private.family_sides_of(array[v_pair.student_id]) f);
    end if;
    -- Everybody else from whom the student is hidden now, and who saw them somewhere.
    if v_is_all and (
         exists (select from public.bookings b
                 where v_pair.person_id in (b.tutor_id, b.client_id, b.guardian_id)
                   and v_pair.student_id in (b.student_id, b.client_id))
         or exists (select from public.profile_graph g
                    where g.source_profile_id = v_pair.person_id and g.target_profile_id = v_pair.student_id
                      and g.status <> 'BLOCKED')
         or exists (select from public.threads t
                    where t.student_id = v_pair.student_id and v_pair.person_id in (t.guardian_id, t.staff_id))
         or exists (select from public.class_students c
                    join public.memberships m on m.organization_id = c.organization_id
                    where c.student_id = v_pair.student_id and m.profile_id = v_pair.person_id
                      and (m.school_id is null or m.school_id = c.school_id)
                      and (m.campus_id is null or m.campus_id = c.campus_id)
                      and (m.class_id is null or m.class_id = c.class_id))) then
      v_people := v_people || v_pair.person_id;
    end if;
  end loop;
  return v_people;
end;
$$;
comment on function private.people_of_restriction(public.contact_restrictions, public.guardian_right[]) is
  'Whose lists change while p_rights of a restriction in force begin or end: the person, if they saw the '
  'student, and those whose contact the person is.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links, staff and restrictions of other people.
declare
  v_people uuid[];
begin
  -- The ends of all links first.
  if tg_op = 'INSERT' then
    if (select count(*) from new_rows) <= 50 then
      select array_agg(p.id order by p.place) into v_people
      from new_rows n
      cross join lateral unnest(private.people_of_link_change(null, n::public.profile_graph))
        with ordinality p(id, place);
    end if;
  elsif tg_op = 'DELETE' then
    if (select count(*) from old_rows) <= 50 then
      select array_agg(p.id order by p.place) into v_people
      from old_rows o
      cross join lateral unnest(private.people_of_link_change(o::public.profile_graph, null))
        with ordinality p(id, place);
    end if;
  elsif (select count(*) from new_rows) <= 50 then
    select array_agg(p.id order by p.place) into v_people
    from old_rows o join new_rows n on n.id = o.id
    cross join lateral unnest(private.people_of_link_change(o::public.profile_graph, n::public.profile_graph))
      with ordinality p(id, place);
  end if;
  perform private.announce(v_people, 'access.changed');
  return null;
end;
$$;
comment on function private.tg_profile_graph__announce() is 'Sends access.changed to those whose lists a link changed.';

create function private.tg_class_students__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links, staff and restrictions of other people.
declare
  v_seats public.class_students[];
begin
  select array_agg(c::public.class_students) into v_seats from changed_rows c;
  if cardinality(v_seats) <= 50 then
    perform private.announce(array(
      select s.student_id from unnest(v_seats) s
      union all
      select g.guardian_id from private.effective_guardians g
      where g.student_id in (select s.student_id from unnest(v_seats) s)
        and private.has_right(g.guardian_id, g.student_id)
      union all
      select m.profile_id
      from unnest(v_seats) s
      join public.memberships m
        on m.organization_id = s.organization_id and (m.school_id is null or m.school_id = s.school_id)
       and (m.campus_id is null or m.campus_id = s.campus_id) and (m.class_id is null or m.class_id = s.class_id)
      where not private.is_fully_restricted(m.profile_id, s.student_id)), 'access.changed');
  end if;
  return null;
end;
$$;
comment on function private.tg_class_students__announce() is
  'Sends access.changed to a student who was seated or left a class, their guardians, and those who work there.';

create function private.tg_memberships__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people.
declare
  v_members public.memberships[];
begin
  select array_agg(c::public.memberships) into v_members from changed_rows c;
  if cardinality(v_members) <= 50 then
    -- Of the members alone: a school has more families than one statement may tell.
    perform private.announce(array(select m.profile_id from unnest(v_members) m), 'access.changed');
    -- Their managers have a list of the staff open. No restriction hides a colleague.
    perform private.announce(array(
      select b.profile_id
      from unnest(v_members) m
      join public.memberships b
        on b.organization_id = m.organization_id
          and b.role in ('organization_manager', 'school_manager', 'campus_manager')
       and private.manages_at(b, m.organization_id, m.school_id, m.campus_id)),
      'access.changed');
    -- A class has few enough.
    perform private.announce(array(
      select f.profile_id
      from unnest(v_members) m
      join public.class_students c on c.class_id = m.class_id
      cross join lateral private.family_sides_of(array[c.student_id]) f
      where 'message' <> all (private.denied_rights(m.profile_id, c.student_id)) and f.profile_id <> m.profile_id),
      'access.changed');
  end if;
  return null;
end;
$$;
comment on function private.tg_memberships__announce() is
  'Sends access.changed to the member, to those who manage the place, and to the families of a class that gains '
  'or loses a teacher.';

create function private.tg_people__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links, staff and restrictions of other people.
declare
  v_people uuid[] := array(select distinct c.profile_id from changed_rows c);
begin
  -- private.broadcast leaves out those who are suspended.
  if cardinality(v_people) <= 50 then
    perform private.announce(v_people || array(
      select c.id from unnest(v_people) p cross join lateral unnest(private.contacts_of(p)) c(id)), 'access.changed');
  end if;
  return null;
end;
$$;
comment on function private.tg_people__announce() is
  'Sends access.changed to a person who gained or lost a role, or is suspended or resumed, and to their contacts.';

create function private.tg_contact_restrictions__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
-- Before a deletion, whose cascade removes the two sides; after the others, which bind them.
begin
  if tg_op = 'DELETE' then
    perform private.announce(private.people_of_restriction(old, old.rights), 'access.changed');
    return old;
  elsif tg_op = 'INSERT' then
    perform private.announce(private.people_of_restriction(new, new.rights), 'access.changed');
  elsif (old.rights, old.starts_at, old.ends_at, old.profile_id, old.student_id)
        is distinct from (new.rights, new.starts_at, new.ends_at, new.profile_id, new.student_id) then
    -- The sides are those of the new row.
    perform private.announce(
      private.people_of_restriction(old, array(select r from unnest(old.rights || new.rights) r
                                               where (r = any (old.rights)) <> (r = any (new.rights))
                                                  or (new.starts_at > now() or new.ends_at <= now())))
      || private.people_of_restriction(new, array(select r from unnest(old.rights || new.rights) r
                                                  where (r = any (old.rights)) <> (r = any (new.rights))
                                                     or (old.starts_at > now() or old.ends_at <= now()))),
      'access.changed');
  end if;
  return null;
end;
$$;
comment on function private.tg_contact_restrictions__announce() is
  'Sends access.changed to those whose lists a restriction changes now. A future one changes nothing yet.';

create trigger profile_graph_90_announce_insert after insert on public.profile_graph
  referencing new table as new_rows for each statement execute function private.tg_profile_graph__announce();
create trigger profile_graph_90_announce_update after update on public.profile_graph
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_profile_graph__announce();
create trigger profile_graph_90_announce_delete after delete on public.profile_graph
  referencing old table as old_rows for each statement execute function private.tg_profile_graph__announce();
create trigger class_students_90_announce_insert after insert on public.class_students
  referencing new table as changed_rows for each statement execute function private.tg_class_students__announce();
create trigger class_students_90_announce_delete after delete on public.class_students
  referencing old table as changed_rows for each statement execute function private.tg_class_students__announce();
create trigger memberships_90_announce_insert after insert on public.memberships
  referencing new table as changed_rows for each statement execute function private.tg_memberships__announce();
create trigger memberships_90_announce_update after update on public.memberships
  referencing new table as changed_rows for each statement execute function private.tg_memberships__announce();
create trigger memberships_90_announce_delete after delete on public.memberships
  referencing old table as changed_rows for each statement execute function private.tg_memberships__announce();
create trigger profile_roles_90_announce_insert after insert on public.profile_roles
  referencing new table as changed_rows for each statement execute function private.tg_people__announce();
create trigger profile_roles_90_announce_delete after delete on public.profile_roles
  referencing old table as changed_rows for each statement execute function private.tg_people__announce();
create trigger suspended_profiles_90_announce_insert after insert on private.suspended_profiles
  referencing new table as changed_rows for each statement execute function private.tg_people__announce();
create trigger suspended_profiles_90_announce_delete after delete on private.suspended_profiles
  referencing old table as changed_rows for each statement execute function private.tg_people__announce();
create trigger contact_restrictions_90_announce_insert after insert on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__announce();
create trigger contact_restrictions_90_announce_update after update on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__announce();
create trigger contact_restrictions_01_announce_delete before delete on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__announce();
