-- Guardian links that a roster gives and ends. Whoever uploads or applies a roster gets none from it.

-- Functions ---------------------------------------------------------------------------------------

create function private.give_roster_links(p_organization_id uuid, p_students text[], p_guardians text[],
  p_now timestamptz)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on profile_graph. Ordered, so that concurrent links lock people
-- in the same order.
declare
  v_pair record;
  v_students text[];
  v_guardians text[];
  v_refusals text[] := '{}';
  v_today date := private.roster_today(p_organization_id, p_now);
begin
  with begun as (
    update private.roster_links l set in_effect = true, refusal = null
    from unnest(p_students, p_guardians) x(student, guardian)
    where l.organization_id = p_organization_id and l.student_sourced_id = x.student
      and l.guardian_sourced_id = x.guardian and not l.in_effect and l.days @> v_today
    returning l.student_sourced_id, l.guardian_sourced_id
  )
  select array_agg(b.student_sourced_id), array_agg(b.guardian_sourced_id) into v_students, v_guardians from begun b;
  for v_pair in
    select array_agg(g.profile_id order by s.profile_id, g.profile_id) as guardians,
           array_agg(s.profile_id order by s.profile_id, g.profile_id) as students,
           array_agg(x.student order by s.profile_id, g.profile_id) as student_ids,
           array_agg(x.guardian order by s.profile_id, g.profile_id) as guardian_ids, known.accounts
    from unnest(v_students, v_guardians) x(student, guardian)
    join private.roster_people s on s.organization_id = p_organization_id and s.sourced_id = x.student
    join private.roster_people g on g.organization_id = p_organization_id and g.sourced_id = x.guardian
    cross join lateral (
      select exists (select from public.profiles p
                     where p.id = any (array[s.profile_id, g.profile_id]) and p.user_id is not null)
          or exists (select from public.profile_graph l join public.profiles p on p.id = l.source_profile_id
                     where l.target_profile_id = s.profile_id and p.user_id is not null)) known(accounts)
    where s.profile_id <> g.profile_id
      -- Two who are linked already are not refused.
      and not exists (select from public.profile_graph l
                      where l.source_profile_id = g.profile_id and l.target_profile_id = s.profile_id
                        and l.relationship_type = 'GUARDIAN')
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
          update private.roster_links l set in_effect = false, refusal = sqlerrm
          where l.organization_id = p_organization_id and l.student_sourced_id = v_pair.student_ids[i]
            and l.guardian_sourced_id = v_pair.guardian_ids[i];
          v_refusals := v_refusals || format(
            '%s was not linked to %s: %s. The next roster tries again.', v_pair.guardian_ids[i], v_pair.student_ids[i],
            case sqlerrm when 'link.limit_reached' then 'too many guardians, or too many students'
                         when 'age.not_confirmed' then 'the guardian must be an adult'
                         else 'the link is not available' end);
        end;
      end loop;
    end;
  end loop;
  perform private.set_quiet(false);
  perform private.note_left_out(p_organization_id, v_refusals);
end;
$$;
comment on function private.give_roster_links(uuid, text[], text[], timestamptz) is
  'Links those guardians of a roster whose links count now. Existing links, also blocked ones, do not change. What a '
  'limit, an age or a block refuses is reported, and tried again by the next roster.';

create function private.links_they_may_give(p_organization_id uuid, p_changes private.roster_changes[])
returns setof private.roster_changes
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables. Nobody gives or prolongs links of their own.
declare
  v_refused uuid[] := private.roster_refused_ids(p_organization_id);
  -- A manager who is or was a guardian of a student does not administer that student's links. Links that
  -- make the student a guardian are links of another student.
  v_guarded uuid[] := private.guarded_students(private.roster_appliers(p_organization_id));
  -- Nor one who is restricted for the student, to whom no report says so.
  v_kept uuid[] := private.students_kept_from(private.roster_appliers(p_organization_id));
begin
  perform private.note_refused_people(p_organization_id, v_refused || v_guarded, array(
    select c.sourced_id from unnest(p_changes) c));
  perform private.note_refused_people(p_organization_id, v_refused, array(select c.member from unnest(p_changes) c));
  return query
    select c.* from unnest(p_changes) c
    -- The account of either may have ended since the preview.
    join private.roster_people s
      on s.organization_id = p_organization_id and s.sourced_id = c.sourced_id and s.left_at is null
    join private.roster_people g
      on g.organization_id = p_organization_id and g.sourced_id = c.member and g.left_at is null
    where s.profile_id <> all (v_refused || v_kept) and g.profile_id <> all (v_refused);
end;
$$;
comment on function private.links_they_may_give(uuid, private.roster_changes[]) is
  'Of links to add or to change those that whoever applies the roster may; reports the others.';

create function private.link_by_roster(p_organization_id uuid, p_changes private.roster_changes[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes links without the caller's policies.
declare
  v_students text[];
  v_guardians text[];
begin
  with allowed as (
    select * from private.links_they_may_give(p_organization_id, p_changes)
  ), added as (
    insert into private.roster_links (organization_id, student_sourced_id, guardian_sourced_id, by_student, by_guardian,
      days, turns_on)
    select p_organization_id, a.sourced_id, a.member, a.by_student, a.by_guardian, a.days,
           private.next_turn(a.days, private.roster_today(p_organization_id, now()))
    from allowed a
    on conflict do nothing
  )
  -- Also those that are known and were refused.
  select array_agg(a.sourced_id), array_agg(a.member) into v_students, v_guardians from allowed a;
  perform private.give_roster_links(p_organization_id, v_students, v_guardians, now());
end;
$$;
comment on function private.link_by_roster(uuid, private.roster_changes[]) is
  'Keeps the guardians that a roster names, and links those whose links count now.';

create function private.take_roster_links(p_organization_id uuid, p_students uuid[], p_guardians uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on profile_graph. Only links that a roster made, and that no other line of it,
-- or of another organization's, still gives: a person may be in rosters under several ids.
declare
  v_link_ids uuid[] := array(
    select g.id
    from unnest(p_students, p_guardians) x(student, guardian)
    join private.active_guardian_links g on g.source_profile_id = x.guardian and g.target_profile_id = x.student
    where g.metadata ->> 'created_via' = 'roster'
      and not exists (
        select from private.roster_people s
        join private.roster_links l
          on l.organization_id = s.organization_id and l.student_sourced_id = s.sourced_id and l.in_effect
        join private.roster_people o
          on o.organization_id = l.organization_id and o.sourced_id = l.guardian_sourced_id
        where s.profile_id = x.student and o.profile_id = x.guardian)
    order by g.id);
begin
  perform private.release_link(i.id, 'unassign') from unnest(v_link_ids) i(id)
  where exists (select from public.profile_graph g join public.bookings b on b.guardian_id = g.source_profile_id
                where g.id = i.id and b.student_id = g.target_profile_id);
  delete from public.profile_graph g where g.id = any (v_link_ids);
end;
$$;
comment on function private.take_roster_links(uuid, uuid[], uuid[]) is
  'Ends links that a roster made; their active bookings lose the student.';

create function private.unlink_by_roster(p_organization_id uuid, p_students text[], p_guardians text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  -- As for new links: the next roster, applied by another person, plans the same again.
  v_appliers uuid[] := private.roster_appliers(p_organization_id);
  v_refused uuid[] := private.guarded_students(v_appliers);
  v_kept uuid[] := private.students_kept_from(v_appliers);
  -- The other guardians of the appliers' own children, whatever the student.
  v_others uuid[] := case when v_refused = '{}' then '{}' else array(
    select p.profile_id
    from private.roster_people p
    where p.organization_id = p_organization_id and p.sourced_id = any (p_guardians)
      and exists (select from unnest(v_appliers) a(id) where not private.is_impartial(a.id, p.profile_id))) end;
  v_students uuid[];
  v_guardian_ids uuid[];
begin
  with gone as (
    delete from private.roster_links l using unnest(p_students, p_guardians) x(student, guardian)
    where l.organization_id = p_organization_id
      and l.student_sourced_id = x.student and l.guardian_sourced_id = x.guardian
      and not exists (
        select from private.roster_people p
        where p.organization_id = p_organization_id
          and ((p.sourced_id = x.student and p.profile_id = any (v_kept))
               or (p.sourced_id = x.guardian and p.profile_id = any (v_others))))
    returning l.student_sourced_id, l.guardian_sourced_id, l.in_effect
  )
  select array_agg(s.profile_id), array_agg(p.profile_id) into v_students, v_guardian_ids
  from gone g
  join private.roster_people s on s.organization_id = p_organization_id and s.sourced_id = g.student_sourced_id
  join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = g.guardian_sourced_id
  where g.in_effect;
  perform private.note_refused_people(p_organization_id, v_refused, p_students);
  perform private.note_refused_people(p_organization_id, v_others, p_guardians);
  perform private.take_roster_links(p_organization_id, v_students, v_guardian_ids);
end;
$$;
comment on function private.unlink_by_roster(uuid, text[], text[]) is
  'Ends what a roster no longer names, and the links it gave.';

create function private.turn_roster_links(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_due record;
  v_turned integer := 0;
begin
  for v_due in
    select d.organization_id, array_agg(d.student_sourced_id) as students,
           array_agg(d.guardian_sourced_id) as guardians,
           array_agg(s.profile_id) filter (where d.in_effect and not d.days @> d.today) as ending_students,
           array_agg(g.profile_id) filter (where d.in_effect and not d.days @> d.today) as ending_guardians,
           min(d.today) as today
    from (select l.organization_id, l.student_sourced_id, l.guardian_sourced_id, l.in_effect, l.days, k.today
          from private.roster_links l
          cross join lateral (select private.roster_today(l.organization_id, p_now) as today) k
          where l.turns_on <= private.last_day_anywhere(p_now) and l.turns_on <= k.today
          order by l.turns_on limit p_limit for update of l skip locked) d
    join private.roster_people s on s.organization_id = d.organization_id and s.sourced_id = d.student_sourced_id
    join private.roster_people g on g.organization_id = d.organization_id and g.sourced_id = d.guardian_sourced_id
    group by 1
  loop
    update private.roster_links l
    set in_effect = l.in_effect and l.days @> v_due.today, turns_on = private.next_turn(l.days, v_due.today)
    from unnest(v_due.students, v_due.guardians) x(student, guardian)
    where l.organization_id = v_due.organization_id and l.student_sourced_id = x.student
      and l.guardian_sourced_id = x.guardian;
    perform private.take_roster_links(v_due.organization_id, v_due.ending_students, v_due.ending_guardians);
    perform private.give_roster_links(v_due.organization_id, v_due.students, v_due.guardians, p_now);
    v_turned := v_turned + cardinality(v_due.students);
  end loop;
  return v_turned;
end;
$$;
comment on function private.turn_roster_links(timestamptz, integer) is
  'Links and unlinks guardians whose role, or whose student''s, begins or has ended. Returns the number.';

create function private.note_roster_links(p_organization_id uuid, p_changes private.roster_changes[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. If a day has gone by since it was planned, the task judges the link.
declare
  v_today date := private.roster_today(p_organization_id, now());
  v_students text[];
  v_guardians text[];
begin
  with known as (
    update private.roster_links l
    set by_student = n.by_student, by_guardian = n.by_guardian, days = n.days,
        turns_on = case when l.days is not distinct from n.days then l.turns_on
                        when l.refusal is null and l.in_effect <> n.days @> v_today then v_today
                        else private.next_turn(n.days, v_today) end
    from private.links_they_may_give(p_organization_id, p_changes) n
    where l.organization_id = p_organization_id and l.student_sourced_id = n.sourced_id
      and l.guardian_sourced_id = n.member
    returning l.student_sourced_id, l.guardian_sourced_id, l.refusal
  )
  select array_agg(k.student_sourced_id), array_agg(k.guardian_sourced_id) into v_students, v_guardians
  from known k where k.refusal is not null;
  perform private.give_roster_links(p_organization_id, v_students, v_guardians, now());
end;
$$;
comment on function private.note_roster_links(uuid, private.roster_changes[]) is
  'Notes whose line of the roster names the other, the student''s or the guardian''s, and until when the link counts; '
  'tries again what was refused.';
