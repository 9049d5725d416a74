-- Planning a roster: compares the staged rows with the last import, writes the changes step by step, and
-- rejects a roster that would change or remove more than half.
--
-- The staged rows have no statistics, and are many: joins that go row by row are switched off. ANALYZE would let one
-- import wait for another.

-- Functions ---------------------------------------------------------------------------------------

create function private.plan_roster_tenants(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = '' set enable_nestloop = off
as $$
-- Definer: writes closed tables.
-- The campuses of a school are the orgs below it; a class directly in a school gets a campus with the
-- name of the school.
begin
  with orgs as (
    select r.sourced_id, r.name, case when o.role in ('school', 'department') then r.parent end as school
    from private.roster_rows r
    left join private.roster_rows o on o.import_id = p_import_id and o.file = 'orgs' and o.sourced_id = r.parent
    where r.import_id = p_import_id and r.file = 'orgs' and r.role in ('school', 'department') and not r.held
  ), campuses as (
    select o.sourced_id, o.name, o.school from orgs o where o.school is not null
    union all
    select o.sourced_id, o.name, o.sourced_id from orgs o
    where o.school is null and exists (
      select from private.roster_rows c
      where c.import_id = p_import_id and c.file = 'classes' and c.parent = o.sourced_id and not c.held)
  ), classes as (
    select r.sourced_id, r.name, r.parent from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'classes' and not r.held
  )
  insert into private.roster_changes (import_id, step, sourced_id, name, parent, role)
  select p_import_id, 'save_schools'::private.roster_step, o.sourced_id, o.name, null::text,
         case when s.id is null then 'added' else 'changed' end
  from orgs o left join public.schools s on s.organization_id = p_organization_id and s.sourced_id = o.sourced_id
  where o.school is null and s.name is distinct from o.name
  union all
  select p_import_id, 'save_campuses', o.sourced_id, o.name, o.school,
         case when c.id is null then 'added' else 'changed' end
  from campuses o left join public.campuses c on c.organization_id = p_organization_id and c.sourced_id = o.sourced_id
  where c.name is distinct from o.name
  union all
  select p_import_id, 'save_classes', o.sourced_id, o.name, o.parent,
         case when c.id is null then 'added' else 'changed' end
  from classes o left join public.classes c on c.organization_id = p_organization_id and c.sourced_id = o.sourced_id
  where c.name is distinct from o.name
  union all
  select p_import_id, 'remove_classes', c.sourced_id, null, null, 'removed' from public.classes c
  where c.organization_id = p_organization_id and c.sourced_id is not null
    and not private.is_held(p_import_id, 'classes', c.sourced_id)
  union all
  select p_import_id, 'remove_campuses', c.sourced_id, null, null, 'removed' from public.campuses c
  where c.organization_id = p_organization_id and c.sourced_id is not null
    and c.sourced_id not in (select o.sourced_id from campuses o)
    and not exists (select from private.roster_rows h
                    where h.import_id = p_import_id and h.file = 'orgs' and h.held
                      and h.sourced_id in ('', c.sourced_id))
    -- The campus of classes that are held back.
    and not exists (select from private.roster_rows h
                    where h.import_id = p_import_id and h.file = 'classes' and h.held)
  union all
  select p_import_id, 'remove_schools', s.sourced_id, null, null, 'removed' from public.schools s
  where s.organization_id = p_organization_id and s.sourced_id is not null
    and s.sourced_id not in (select o.sourced_id from orgs o where o.school is null)
    and not exists (select from private.roster_rows h
                    where h.import_id = p_import_id and h.file = 'orgs' and h.held);
end;
$$;
comment on function private.plan_roster_tenants(uuid, uuid) is 'Plans schools, campuses and classes.';

create function private.plan_roster_people(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = '' set enable_nestloop = off
as $$
-- Definer: writes closed tables. Students, teachers and families; administrators are invited by hand.
begin
  with offered as (
    select p.sourced_id, p.profile_id, p.email, i as invitation,
           row_number() over (partition by p.sourced_id, i.invitee_email order by i.id desc) as latest
    from private.roster_people p
    join (select s.profile_id, s.invitation_id from private.invitation_secrets s
          union all select o.profile_id, o.invitation_id from private.invitation_profiles o) offered
      on offered.profile_id = p.profile_id
    join public.invitations i on i.id = offered.invitation_id and i.kind = 'placeholder'
    where p.organization_id = p_organization_id
  ), inviter as materialized (
    -- Most are managers without children in any school: of these one look answers for all whom they invited.
    select n.id, not private.is_suspended(n.id)
             and private.guarded_students(array(select private.profiles_of_person(n.id))) = '{}'
             and not exists (select from public.contact_restrictions r where r.profile_id = n.id)
             and exists (select from public.memberships m
                         where m.profile_id = n.id and m.role = 'organization_manager'
                           and m.organization_id = p_organization_id) as may_invite_all
    from (select distinct (o.invitation).inviter_id as id from offered o) n
  ), invited as (
    -- At an address that was removed: the person answered, and the account ended.
    select o.sourced_id, coalesce((o.invitation).invitee_email, o.email) as email
    from offered o
    join inviter n on n.id = (o.invitation).inviter_id
    where (o.invitation).status in ('accepted', 'declined')
       -- The last is still of use, or was revoked by hand: those of somebody who may not invite any more were revoked
       -- with the right.
       or o.latest = 1
          and ((o.invitation).status = 'revoked'
               or (o.invitation).status = 'pending' and (o.invitation).expires_at > now())
          and (n.may_invite_all or not private.is_suspended(n.id) and private.inviter_is_entitled(o.invitation)
                                   and private.is_impartial(n.id, o.profile_id))
  )
  insert into private.roster_changes (import_id, step, sourced_id, name, role, email, enabled, roles, role_lines)
  select p_import_id,
         (case when p.sourced_id is null or p.left_at is not null then 'add_people'
           else 'update_people' end)::private.roster_step,
         r.sourced_id, r.name, r.role, r.email, r.enabled, r.roles, r.role_lines
  from private.roster_rows r
  left join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  where r.import_id = p_import_id and r.file = 'users'
    and r.role in ('student', 'teacher', 'guardian', 'parent', 'relative')
    and not r.held and (p.left_at, p.name, p.role, p.email, p.enabled, p.roles, p.role_lines)
                       is distinct from
                         (null::timestamptz, r.name, r.role, r.email, r.enabled, r.roles, r.role_lines)
  union all
  -- People with an address and no account are invited to take over their profile. A roster has no ages, so
  -- students are invited by hand.
  select p_import_id, 'invite_people', r.sourced_id, null, r.role, r.email, null, null, null
  from private.roster_rows r
  left join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = r.sourced_id
  left join public.profiles card on card.id = p.profile_id
  where r.import_id = p_import_id and r.file = 'users'
    and r.role in ('teacher', 'guardian', 'parent', 'relative') and not r.held and r.email is not null
    -- Also who was never invited at it, because an import ended early, or was applied from the console.
    and (p.email is distinct from r.email
         or (card.user_id is null
             and (p.sourced_id, p.email) not in (select v.sourced_id, v.email from invited v)))
  union all
  select p_import_id, 'remove_people', p.sourced_id, null, p.role, null, null, null, null
  from private.roster_people p
  left join private.roster_rows r
    on r.import_id = p_import_id and r.file = 'users' and r.sourced_id = p.sourced_id
   and (r.held or r.role in ('student', 'teacher', 'guardian', 'parent', 'relative'))
  where p.organization_id = p_organization_id and p.left_at is null and r.line is null
    -- Of a line without a readable id, nobody knows whose it is.
    and not exists (select from private.roster_rows h
                    where h.import_id = p_import_id and h.file = 'users' and h.sourced_id = '' and h.held);
end;
$$;
comment on function private.plan_roster_people(uuid, uuid) is 'Plans people and the invitations to them.';

create function private.counts_alike(p_known datemultirange, p_days datemultirange, p_today daterange)
returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return p_known = p_days or (p_known @> p_today and p_days @> p_today);
end;
$$;
comment on function private.counts_alike(datemultirange, datemultirange, daterange) is
  'Whether new days of a place or a link change nothing today: then only its end moves.';

create function private.leave_out_importers(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = '' set enable_nestloop = off
as $$
-- Definer: writes closed tables. As apply.sql refuses it; here it is said before, and not counted. New people of the
-- roster are known by their address only.
declare
  v_people uuid[] := private.roster_appliers(p_organization_id);
  v_addresses text[] := array(
    select v.address from private.verified_addresses v where v.profile_id = any (v_people));
  v_refused text[] := array(
    select p.sourced_id from private.roster_people p
    where p.organization_id = p_organization_id
      and p.profile_id = any (private.roster_refused_ids(p_organization_id, p_import_id))
    union
    select r.sourced_id from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'users' and r.email = any (v_addresses));
  v_guarded text[] := array(
    select p.sourced_id from private.roster_people p
    where p.organization_id = p_organization_id and p.profile_id = any (private.guarded_students(v_people)));
  -- Also students for whom an importer is restricted: no warning tells them so.
  v_kept text[] := array(
    select p.sourced_id from private.roster_people p
    where p.organization_id = p_organization_id and p.profile_id = any (private.students_kept_from(v_people)));
  v_others text[] := case when private.guarded_students(v_people) = '{}' then '{}' else array(
    select p.sourced_id
    from (select c.member from private.roster_changes c where c.import_id = p_import_id and c.step = 'end_links'
          -- An invitation by a guardian of the same child could not be accepted.
          union select c.sourced_id from private.roster_changes c
          where c.import_id = p_import_id and c.step = 'invite_people') c(member)
    join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = c.member
    where exists (select from unnest(v_people) a(id) where not private.is_impartial(a.id, p.profile_id))) end;
begin
  if v_refused = '{}' and v_kept = '{}' and v_others = '{}' then
    return;
  end if;
  with left_out as (
    delete from private.roster_changes c
    where c.import_id = p_import_id and (
      c.step in ('note_places', 'add_places') and c.member = any (v_refused)
      -- Changed, not gone: then the place stays until somebody else imports it.
      or c.step = 'end_places' and c.member = any (v_refused) and exists (
        select from private.roster_changes a
        where a.import_id = p_import_id and a.step = 'add_places' and a.sourced_id = c.sourced_id)
      or c.step in ('add_links', 'note_links')
        and (c.sourced_id = any (v_refused) or c.member = any (v_refused) or c.sourced_id = any (v_kept))
      or c.step = 'end_links' and (c.sourced_id = any (v_kept) or c.member = any (v_others) or exists (
        select from private.roster_changes a
        where a.import_id = p_import_id and a.step = 'add_links' and a.sourced_id = c.sourced_id and a.member = c.member
          and (c.sourced_id = any (v_refused) or c.member = any (v_refused))))
      or c.step = 'invite_people' and (c.email = any (v_addresses) or c.sourced_id = any (v_others)))
    returning c.step, c.sourced_id, c.member
  ), person as (
    select distinct p.sourced_id, p.sourced_id = any (v_refused) as is_refused
    from left_out l
    cross join lateral (values (l.sourced_id), (l.member)) p(sourced_id)
    where p.sourced_id = any (v_refused)
       or (l.step in ('add_links', 'note_links', 'end_links') and p.sourced_id = l.sourced_id
           and p.sourced_id = any (v_guarded))
       or (p.sourced_id = any (v_others)
           and p.sourced_id = case l.step when 'end_links' then l.member when 'invite_people' then l.sourced_id end)
  )
  insert into private.roster_errors (import_id, file, line, message, is_warning)
  select p_import_id, 'users', greatest(coalesce(r.line, 0), 0),
         case when not p.is_refused
              then 'The family of whoever imports a roster keeps its links and invitations: somebody else imports this '
                   'line.'
              when own.is_own then 'Whoever imports a roster gets nothing from it: somebody else imports this line.'
              else 'This account is outside the organization: it gets no place and no link.' end
         || case when r.line > 0 then '' else format(' It is %s, of an earlier roster.', p.sourced_id) end, true
  from person p
  left join private.roster_rows r
    on r.import_id = p_import_id and r.file = 'users' and r.sourced_id = p.sourced_id
  left join private.roster_people k on k.organization_id = p_organization_id and k.sourced_id = p.sourced_id
  left join public.profile_details d on d.profile_id = k.profile_id
  cross join lateral (
    select coalesce(k.profile_id = any (v_people), false) or coalesce(r.email = any (v_addresses), false)
           or coalesce(k.email = any (v_addresses), false) or coalesce(d.email = any (v_addresses), false)
           or coalesce(d.phone = any (v_addresses), false) as is_own) own;
end;
$$;
comment on function private.leave_out_importers(uuid, uuid) is
  'Takes out of the plan what the person who imports it, or an account outside the organization, would get, and links '
  'of their own children; warns of each line.';

create function private.leave_out_invited_by_hand(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. One person has one pending invitation to an address.
begin
  with left_out as (
    delete from private.roster_changes c
    where c.import_id = p_import_id and c.step = 'invite_people'
      and c.email in (
        select i.invitee_email
        from public.invitations i
        join private.invitation_secrets s on s.invitation_id = i.id
        where i.inviter_id = private.me() and i.kind = 'placeholder' and i.status = 'pending' and i.expires_at > now()
          -- Those of the roster offer further profiles.
          and not exists (select from private.roster_people p
                          where p.organization_id = p_organization_id and p.profile_id = s.profile_id
                            and p.role <> 'student'))
    returning c.sourced_id
  )
  insert into private.roster_errors (import_id, file, line, message, is_warning)
  select p_import_id, 'users', greatest(coalesce(min(r.line), 0), 0), format(
           'Your invitation of another profile at the address of %s is still pending: the next roster invites them.',
           l.sourced_id), true
  from left_out l
  left join private.roster_rows r on r.import_id = p_import_id and r.file = 'users' and r.sourced_id = l.sourced_id
  group by l.sourced_id;
end;
$$;
comment on function private.leave_out_invited_by_hand(uuid, uuid) is
  'Takes out of the plan, and names, those whom another pending invitation of the importer keeps from being invited.';

create function private.plan_roster_places(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = '' set enable_nestloop = off
as $$
-- Definer: writes closed tables. A changed enrollment is ended and added again, unless it gives the same place under
-- a new id, or until another day: what staff made of the place stays.
declare
  v_day date := private.roster_today(p_organization_id, now());
  v_here daterange := daterange(v_day, v_day, '[]');
  v_anywhere daterange := private.roster_days_today(p_organization_id, now());
begin
  with staged as (
    select r.sourced_id, r.parent, r.member, r.role, r.days, r.given_days from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'enrollments' and not r.held
  ), held as (
    select r.sourced_id from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'enrollments' and r.held
  ), ending as (
    select e.sourced_id, e.class_sourced_id as parent, e.person_sourced_id as member, e.role, e.days
    from private.roster_enrollments e
    left join staged s on s.sourced_id = e.sourced_id
    where e.organization_id = p_organization_id
      and (s.parent, s.member, s.role, s.days, s.given_days)
          is distinct from (e.class_sourced_id, e.person_sourced_id, e.role, e.days, e.given_days)
      and not exists (select from held h where h.sourced_id in ('', e.sourced_id))
  ), adding as (
    select s.sourced_id, s.parent, s.member, s.role, s.days, s.given_days, e.sourced_id is not null as is_known
    from staged s
    left join private.roster_enrollments e on e.organization_id = p_organization_id and e.sourced_id = s.sourced_id
    where (s.parent, s.member, s.role, s.days, s.given_days)
          is distinct from (e.class_sourced_id, e.person_sourced_id, e.role, e.days, e.given_days)
  ), same as (
    select distinct on (a.sourced_id) a.sourced_id, e.sourced_id as former_id, a.member, a.days, a.given_days
    from adding a
    join ending e on e.parent = a.parent and e.member = a.member and e.role = a.role
      and (e.sourced_id = a.sourced_id or not a.is_known) and private.counts_alike(e.days, a.days, v_anywhere)
    order by a.sourced_id, e.sourced_id
  ), noted as (
    -- Of several ids for one place, each is one of another line.
    select distinct on (s.former_id) s.sourced_id, s.former_id, s.member, s.days, s.given_days from same s
    order by s.former_id, s.sourced_id <> s.former_id, s.sourced_id
  )
  insert into private.roster_changes (import_id, step, sourced_id, name, parent, member, role, days, given_days)
  select p_import_id, 'end_places'::private.roster_step, e.sourced_id, null::text, e.parent, e.member, e.role, e.days,
         null::datemultirange
  from ending e
  where not exists (select from noted n where n.former_id = e.sourced_id)
  union all
  select p_import_id, 'note_places', n.former_id, n.sourced_id, null, n.member, null, n.days, n.given_days
  from noted n
  union all
  select p_import_id, 'add_places', a.sourced_id, null, a.parent, a.member, a.role, a.days, a.given_days
  from adding a
  where not exists (select from noted n where n.sourced_id = a.sourced_id);
  insert into private.roster_changes (import_id, step, sourced_id, member, by_student, by_guardian, days)
  select p_import_id, 'end_links'::private.roster_step, l.student_sourced_id, l.guardian_sourced_id,
         null::boolean, null::boolean, null::datemultirange
  from private.roster_links l
  where l.organization_id = p_organization_id
    -- A link of other days is ended and given again, unless it counts today by both: what staff made of it stays.
    and not exists (
      select from private.staged_links(p_import_id) k
      where k.student_sourced_id = l.student_sourced_id and k.guardian_sourced_id = l.guardian_sourced_id
        and private.counts_alike(l.days, k.days, v_here))
    and not exists (
      select from private.roster_rows r
      where r.import_id = p_import_id and r.file = 'users' and r.held
        and r.sourced_id in ('', l.student_sourced_id, l.guardian_sourced_id))
  union all
  select p_import_id,
         case when private.counts_alike(known.days, l.days, v_here) then 'note_links' else 'add_links'
         end::private.roster_step,
         l.student_sourced_id, l.guardian_sourced_id, l.by_student, l.by_guardian, l.days
  from private.staged_links(p_import_id) l
  left join private.roster_links known
    on known.organization_id = p_organization_id and known.student_sourced_id = l.student_sourced_id
   and known.guardian_sourced_id = l.guardian_sourced_id
  where (known.by_student, known.by_guardian, known.days) is distinct from (l.by_student, l.by_guardian, l.days)
     or known.refusal is not null;
  perform private.leave_out_importers(p_import_id, p_organization_id);
  perform private.leave_out_invited_by_hand(p_import_id, p_organization_id);
end;
$$;
comment on function private.plan_roster_places(uuid, uuid) is 'Plans enrollments and guardian links.';

create function private.count_roster(p_import_id uuid, p_organization_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads closed tables. A changed enrollment is ended and added again, but counted once.
  with kinds (kind, existing) as (
    select * from (values
      ('schools', (select count(*) from public.schools s
                   where s.organization_id = p_organization_id and s.sourced_id is not null)),
      ('campuses', (select count(*) from public.campuses c
                    where c.organization_id = p_organization_id and c.sourced_id is not null)),
      ('classes', (select count(*) from public.classes c
                   where c.organization_id = p_organization_id and c.sourced_id is not null)),
      ('people', (select count(*) from private.roster_people p
                  where p.organization_id = p_organization_id and p.left_at is null)),
      ('enrollments', (select count(*) from private.roster_enrollments e
                       where e.organization_id = p_organization_id and not isempty(e.days))),
      ('links', (select count(*) from private.roster_links l
                 where l.organization_id = p_organization_id))) k(kind, existing)
  ), effects (step, kind, outcome) as (
    values ('save_schools'::private.roster_step, 'schools', null), ('save_campuses', 'campuses', null),
           ('save_classes', 'classes', null), ('add_people', 'people', 'added'),
           ('update_people', 'people', 'changed'), ('end_places', 'enrollments', 'removed'),
           ('note_places', 'enrollments', 'changed'), ('add_places', 'enrollments', 'added'),
           ('end_links', 'links', 'removed'), ('add_links', 'links', 'added'), ('remove_people', 'people', 'removed'),
           ('remove_classes', 'classes', 'removed'), ('remove_campuses', 'campuses', 'removed'),
           ('remove_schools', 'schools', 'removed')
  ), planned as (
    select f.kind, coalesce(f.outcome, c.role) as outcome, count(*) as rows
    from private.roster_changes c
    join effects f on f.step = c.step
    -- Enrollments that no role covers give nothing.
    where c.import_id = p_import_id and not (f.kind = 'enrollments' and isempty(c.days))
    group by 1, 2
  ), moved as (
    select 'enrollments' as kind, count(*) as rows
    from private.roster_changes c
    join private.roster_changes again
      on again.import_id = p_import_id and again.step = 'add_places' and again.sourced_id = c.sourced_id
    where c.import_id = p_import_id and c.step = 'end_places' and not isempty(c.days) and not isempty(again.days)
  ), counted as (
    select k.kind, k.existing,
           coalesce(sum(p.rows) filter (where p.outcome = 'added'), 0) - coalesce(max(m.rows), 0) as added,
           coalesce(sum(p.rows) filter (where p.outcome = 'changed'), 0) + coalesce(max(m.rows), 0) as changed,
           coalesce(sum(p.rows) filter (where p.outcome = 'removed'), 0) - coalesce(max(m.rows), 0) as removed
    from kinds k
    left join planned p on p.kind = k.kind
    left join moved m on m.kind = k.kind
    group by k.kind, k.existing
  )
  select jsonb_object_agg(c.kind, jsonb_build_object(
           'existing', c.existing, 'added', c.added, 'changed', c.changed, 'removed', c.removed))
         || jsonb_build_object('invitations', (
              select count(distinct i.email) from private.roster_changes i
              where i.import_id = p_import_id and i.step = 'invite_people'))
         -- A kind with fewer than ten rows counts only in the sum.
         || jsonb_build_object('rejected', bool_or(c.existing >= 10 and (c.changed + c.removed) * 2 > c.existing)
                                           or sum(c.changed + c.removed) * 2 > sum(c.existing))
  from counted c;
$$;
comment on function private.count_roster(uuid, uuid) is
  'Counts per kind what the plan adds, changes and removes; rejected: whether that is more than half of '
  'the existing.';

create function private.plan_roster_stage(p_import_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_import private.roster_imports;
begin
  select i.* into v_import from private.roster_imports i where i.id = p_import_id;
  case v_import.stage
    when 'receiving' then
      perform private.complete_roster(p_import_id);
      perform private.fold_roster_roles(p_import_id);
      perform private.check_roster(p_import_id, v_import.organization_id);
    when 'comparing_tenants' then
      perform private.plan_roster_tenants(p_import_id, v_import.organization_id);
    when 'comparing_people' then
      perform private.plan_roster_people(p_import_id, v_import.organization_id);
    when 'comparing_places' then
      perform private.plan_roster_places(p_import_id, v_import.organization_id);
    when 'counting' then
      update private.roster_imports
      set counts = private.count_roster(p_import_id, v_import.organization_id),
          total = (select count(*) from private.roster_changes c where c.import_id = p_import_id)
      where id = p_import_id;
      delete from private.roster_rows where import_id = p_import_id;
    else
      return;
  end case;
  update private.roster_imports set stage = (enum_range(stage, null))[2] where id = p_import_id;
end;
$$;
comment on function private.plan_roster_stage(uuid) is
  'Runs the next stage of the comparison; each is short enough for one statement.';
