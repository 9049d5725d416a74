-- Applying a roster: the plan's steps in order, a slice at a time. Each slice is set-based and takes
-- its rows from the plan, so that whoever calls again goes on where it stopped.

-- Functions ---------------------------------------------------------------------------------------

create function private.end_roster_places(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients' policies are not asked. Only what the roster gave, and no other enrollment of
-- the roster gives too.
begin
  with gone as (
    delete from private.roster_enrollments e
    where e.organization_id = p_organization_id and e.sourced_id = any (p_sourced_ids)
    returning e.class_sourced_id, e.person_sourced_id, e.role
  ), places as (
    select distinct c.id as class_id, p.profile_id, g.role
    from gone g
    join public.classes c on c.organization_id = p_organization_id and c.sourced_id = g.class_sourced_id
    join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = g.person_sourced_id
    where not exists (
      select from private.roster_enrollments other
      where other.organization_id = p_organization_id and other.class_sourced_id = g.class_sourced_id
        and other.person_sourced_id = g.person_sourced_id and other.role = g.role
        and other.sourced_id <> all (p_sourced_ids))
      -- Systems that number enrollments anew give the same place again, a few steps later: he has
      -- never left it, nor its courses.
      and not exists (
        select from private.roster_changes again
        join private.roster_imports i on i.id = again.import_id
        where i.organization_id = p_organization_id and i.finished_at is null and again.step = 7
          and again.parent = g.class_sourced_id and again.member = g.person_sourced_id and again.role = g.role)
  ), left_classes as (
    delete from public.class_students s using places g
    where g.role = 'student' and s.class_id = g.class_id and s.student_id = g.profile_id
  )
  delete from public.memberships m using places g
  where g.role = 'teacher' and m.class_id = g.class_id and m.profile_id = g.profile_id and m.role = 'teacher';
end;
$$;
comment on function private.end_roster_places(uuid, text[]) is 'Ends enrollments of the roster and the places they gave.';

create function private.link_by_roster(p_organization_id uuid, p_students text[], p_guardians text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph. Ordered, so that concurrent links lock people alike.
declare
  v_pair record;
begin
  insert into private.roster_links (organization_id, student_sourced_id, guardian_sourced_id)
  select p_organization_id, x.student, x.guardian from unnest(p_students, p_guardians) x(student, guardian)
  on conflict do nothing;
  for v_pair in
    select array_agg(g.profile_id order by s.profile_id, g.profile_id) as guardians,
           array_agg(s.profile_id order by s.profile_id, g.profile_id) as students, known.accounts
    from unnest(p_students, p_guardians) x(student, guardian)
    join private.roster_people s on s.organization_id = p_organization_id and s.sourced_id = x.student
    join private.roster_people g on g.organization_id = p_organization_id and g.sourced_id = x.guardian
    cross join lateral (
      select exists (select from public.profiles p where p.id = any (array[s.profile_id, g.profile_id]) and p.user_id is not null)
          or exists (select from public.profile_graph l join public.profiles p on p.id = l.source_profile_id
                     where l.target_profile_id = s.profile_id and p.user_id is not null)) known(accounts)
    where s.profile_id <> g.profile_id
    group by known.accounts
  loop
    -- Nobody is there to be told.
    perform set_config('homeroom.quiet', case when v_pair.accounts then '' else 'on' end, true);
    begin
      insert into public.profile_graph (
        source_profile_id, target_profile_id, relationship_type, status, relation, rights, metadata)
      select x.guardian, x.student, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', enum_range(null::public.guardian_right),
             '{"created_via": "roster"}'
      from unnest(v_pair.guardians, v_pair.students) with ordinality x(guardian, student, position)
      order by x.position
      on conflict do nothing;
    exception when others then
      -- Somebody's own links fill his limit: one by one, without him.
      if sqlerrm <> 'link.limit_reached' then
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
          if sqlerrm <> 'link.limit_reached' then
            raise;
          end if;
        end;
      end loop;
    end;
  end loop;
  perform set_config('homeroom.quiet', '', true);
end;
$$;
comment on function private.link_by_roster(uuid, text[], text[]) is
  'Links guardians whom the roster names. Links that exist stay as they are, blocked ones too.';

create function private.unlink_by_roster(p_organization_id uuid, p_students text[], p_guardians text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph. Only links that a roster made.
declare
  v_link_ids uuid[];
begin
  delete from private.roster_links l using unnest(p_students, p_guardians) x(student, guardian)
  where l.organization_id = p_organization_id and l.student_sourced_id = x.student and l.guardian_sourced_id = x.guardian;
  v_link_ids := array(
    select g.id
    from unnest(p_students, p_guardians) x(student, guardian)
    join private.roster_people s on s.organization_id = p_organization_id and s.sourced_id = x.student
    join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = x.guardian
    join public.profile_graph g on g.source_profile_id = p.profile_id and g.target_profile_id = s.profile_id
    where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and g.metadata ->> 'created_via' = 'roster'
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
-- Definer: clients do not create people.
begin
  with person as (
    select gen_random_uuid() as id, c.sourced_id, c.name, c.role, c.email from unnest(p_changes) c
  ), cards as (
    insert into public.profiles (id, full_name) select p.id, p.name from person p
  ), details as (
    insert into public.profile_details (profile_id) select p.id from person p
  ), roles as (
    insert into public.profile_roles (profile_id, role)
    select p.id, case p.role when 'student' then 'student' else 'client' end::public.app_role from person p
  ), tenants as (
    insert into private.placeholder_tenants (profile_id, organization_id) select p.id, p_organization_id from person p
  )
  insert into private.roster_people (organization_id, sourced_id, profile_id, name, role, email)
  select p_organization_id, p.sourced_id, p.id, p.name, p.role, p.email from person p;
end;
$$;
comment on function private.add_roster_people(uuid, private.roster_changes[]) is 'Makes people without accounts.';

create function private.invite_roster_people(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on invitations. A roster is not held to the limits of one person's
-- invitations; the limit of mails to one address holds. Without a person who applies it (the
-- console) nobody invites.
declare
  v_me uuid := private.me();
  v_crowded uuid[];
  v_known uuid[];
begin
  update public.invitations i set status = 'revoked', responded_at = now()
  from private.invitation_secrets s
  join private.roster_people p on p.profile_id = s.profile_id
  where s.invitation_id = i.id and i.kind = 'placeholder' and i.status = 'pending'
    and p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids);
  if v_me is null then
    return;
  end if;
  with wanted as (
    select distinct on (p.email) gen_random_uuid() as id, p.email, p.profile_id
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
  -- What announce_invitation does, for many: mails in one statement where the address got none lately.
  with new as (
    select i.id, i.invitee_email as email
    from private.roster_people p
    join private.invitation_secrets s on s.profile_id = p.profile_id
    join public.invitations i on i.id = s.invitation_id
    where p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids)
      and i.kind = 'placeholder' and i.status = 'pending' and i.created_at = now() and i.inviter_id = v_me
  ), crowded as (
    select n.id from new n
    where exists (select from private.email_outbox o where o.to_email = n.email and o.template = 'INVITATION'
                    and o.not_before > now() - interval '1 day')
  ), mailed as (
    insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key)
    select 'INVITATION', n.email, n.id, '{"version": 1}', format('invitation:%s:1', n.id)
    from new n where n.id not in (select c.id from crowded c)
  )
  select array(select c.id from crowded c),
         array(select n.id from new n join auth.users u on u.email = n.email where u.email_confirmed_at is not null)
  into v_crowded, v_known;
  perform private.enqueue_invitation_email(i, 1) from public.invitations i where i.id = any (v_crowded);
  perform private.notify(
    array[private.profile_by_email(i.invitee_email)], 'INVITATION_RECEIVED', null, 'invitation', i.id,
    '{"kind": "placeholder"}', format('invitation:%s:1', i.id), false)
  from public.invitations i where i.id = any (v_known);
end;
$$;
comment on function private.invite_roster_people(uuid, text[]) is
  'Asks whoever has the address of a placeholder to take it over.';

create function private.remove_roster_tenants(p_organization_id uuid, p_level text, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients' policies are not asked. What is not empty, because people were placed by hand or
-- a class has courses, stays, and is not the roster's any more.
begin
  if p_level = 'class' then
    update public.classes t set sourced_id = null
    where t.organization_id = p_organization_id and t.sourced_id = any (p_sourced_ids)
      and (exists (select from public.class_students s where s.class_id = t.id)
           or exists (select from public.memberships m where m.class_id = t.id)
           or exists (select from public.courses c where c.class_id = t.id));
    delete from public.classes t where t.organization_id = p_organization_id and t.sourced_id = any (p_sourced_ids);
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
comment on function private.remove_roster_tenants(uuid, text, text[]) is 'Deletes tenants that the roster names no more, if they are empty.';

create function private.apply_roster_step(
  p_organization_id uuid, p_step integer, p_changes private.roster_changes[])
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables. 1 to 3: schools, campuses, classes. 4, 5: people. 6, 7: enrollments that
-- end, that begin. 8, 9: links likewise. 10: invitations. 11: people who go. 12 to 14: tenants that go.
declare
  v_ids text[] := array(select c.sourced_id from unnest(p_changes) c);
  v_members text[] := array(select c.member from unnest(p_changes) c);
begin
  case p_step
    when 1 then
      insert into public.schools as s (organization_id, sourced_id, name)
      select p_organization_id, c.sourced_id, c.name from unnest(p_changes) c
      on conflict (organization_id, sourced_id) do update set name = excluded.name;
    when 2 then
      update public.campuses k set name = c.name from unnest(p_changes) c
      where k.organization_id = p_organization_id and k.sourced_id = c.sourced_id;
      insert into public.campuses (school_id, sourced_id, name)
      select s.id, c.sourced_id, c.name from unnest(p_changes) c
      join public.schools s on s.organization_id = p_organization_id and s.sourced_id = c.parent
      on conflict (organization_id, sourced_id) do nothing;
    when 3 then
      update public.classes k set name = c.name from unnest(p_changes) c
      where k.organization_id = p_organization_id and k.sourced_id = c.sourced_id;
      insert into public.classes (campus_id, sourced_id, name)
      select s.id, c.sourced_id, c.name from unnest(p_changes) c
      join public.campuses s on s.organization_id = p_organization_id and s.sourced_id = c.parent
      on conflict (organization_id, sourced_id) do nothing;
    when 4 then
      perform private.add_roster_people(p_organization_id, p_changes);
    when 5 then
      update private.roster_people p set name = c.name, role = c.role, email = c.email from unnest(p_changes) c
      where p.organization_id = p_organization_id and p.sourced_id = c.sourced_id;
      -- A name belongs to its person once he has an account.
      update public.profiles card set full_name = c.name
      from unnest(p_changes) c
      join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = c.sourced_id
      where card.id = p.profile_id and card.user_id is null and card.full_name is distinct from c.name;
    when 6 then
      perform private.end_roster_places(p_organization_id, v_ids);
    when 7 then
      insert into private.roster_enrollments (organization_id, sourced_id, class_sourced_id, person_sourced_id, role)
      select p_organization_id, c.sourced_id, c.parent, c.member, c.role from unnest(p_changes) c
      on conflict do nothing;
      insert into public.class_students (class_id, student_id)
      select k.id, p.profile_id from unnest(p_changes) c
      join public.classes k on k.organization_id = p_organization_id and k.sourced_id = c.parent
      join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = c.member
      -- An account may have lost the role.
      join public.profile_roles student on student.profile_id = p.profile_id and student.role = 'student'
      where c.role = 'student'
      on conflict do nothing;
      insert into public.memberships (profile_id, role, organization_id, class_id)
      select p.profile_id, 'teacher', p_organization_id, k.id from unnest(p_changes) c
      join public.classes k on k.organization_id = p_organization_id and k.sourced_id = c.parent
      join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = c.member
      where c.role = 'teacher'
      on conflict do nothing;
    when 8 then
      perform private.unlink_by_roster(p_organization_id, v_ids, v_members);
    when 9 then
      perform private.link_by_roster(p_organization_id, v_ids, v_members);
    when 10 then
      perform private.invite_roster_people(p_organization_id, v_ids);
    when 11 then
      update public.invitations i set status = 'revoked', responded_at = now()
      from private.invitation_secrets s
      join private.roster_people p on p.profile_id = s.profile_id
      where s.invitation_id = i.id and i.kind = 'placeholder' and i.status = 'pending'
        and p.organization_id = p_organization_id and p.sourced_id = any (v_ids);
      delete from private.roster_people p where p.organization_id = p_organization_id and p.sourced_id = any (v_ids);
    when 12 then
      perform private.remove_roster_tenants(p_organization_id, 'class', v_ids);
    when 13 then
      perform private.remove_roster_tenants(p_organization_id, 'campus', v_ids);
    else
      perform private.remove_roster_tenants(p_organization_id, 'school', v_ids);
  end case;
end;
$$;
comment on function private.apply_roster_step(uuid, integer, private.roster_changes[]) is 'Carries out a slice of one step.';

create function private.apply_roster_import(p_import_id uuid) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables. Works for some two seconds; one slice is well below that.
declare
  v_import private.roster_imports;
  v_step integer;
  v_changes private.roster_changes[];
begin
  perform private.require_read_committed();
  perform private.require_caller();
  select i.* into v_import from private.roster_imports i where i.id = p_import_id;
  if v_import.id is null and not private.is_admin() then
    perform private.fail('permission.denied', 'Rosters are imported by the organization''s managers.');
  end if;
  perform private.require_roster_manager(v_import.organization_id);
  -- One at a time: a second caller waits, then goes on.
  select i.* into v_import from private.roster_imports i where i.id = p_import_id for update;
  if v_import.id is null then
    perform private.fail('validation.failed', 'p_import_id: no such import.');
  elsif v_import.finished_at is not null then
    return json_build_object('import_id', v_import.id, 'done', v_import.total, 'total', v_import.total, 'finished', true);
  elsif v_import.stage < 5 then
    perform private.fail('validation.failed', 'p_import_id: preview it first, to the end.');
  elsif exists (select from private.roster_errors e where e.import_id = p_import_id) then
    perform private.fail('validation.failed', 'p_import_id: lines are wrong; nothing is applied while one is.');
  elsif (v_import.counts ->> 'rejected')::boolean and not v_import.confirmed then
    perform private.fail('roster.rejected', (v_import.counts - 'rejected')::text);
  end if;
  if not private.is_operator() then
    perform private.count_write(private.me());
  end if;
  update private.roster_imports set applied_by_xid = pg_current_xact_id() where id = p_import_id;
  if v_import.done = 0 then
    perform private.audit('roster.applied', 'organizations', v_import.organization_id, '{}', v_import.counts);
  end if;
  -- What the first slices brought is not in the statistics yet, and plans from before are not good now.
  analyze private.roster_people, private.roster_changes;
  loop
    select c.step into v_step from private.roster_changes c where c.import_id = p_import_id order by c.step limit 1;
    exit when not found;
    with slice as (
      delete from private.roster_changes c
      where c.import_id = p_import_id and c.step = v_step and c.id in (
        select n.id from private.roster_changes n
        where n.import_id = p_import_id and n.step = v_step order by n.id limit 500)
      returning c.*
    )
    select array_agg(s::private.roster_changes) into v_changes
    from (select s.import_id, s.step, s.id, s.sourced_id, s.name, s.role, s.email, s.parent, s.member from slice s order by s.id) s;
    perform private.apply_roster_step(v_import.organization_id, v_step, v_changes);
    v_import.done := v_import.done + cardinality(v_changes);
    exit when clock_timestamp() > statement_timestamp() + interval '2 seconds';
  end loop;
  update private.roster_imports
  set done = v_import.done, applied_by_xid = null,
      finished_at = case when v_import.done >= v_import.total then now() end,
      stage = case when v_import.done >= v_import.total then 6 else 5 end
  where id = p_import_id;
  return json_build_object(
    'import_id', p_import_id, 'done', v_import.done, 'total', v_import.total,
    'finished', v_import.done >= v_import.total);
end;
$$;
comment on function private.apply_roster_import(uuid) is 'See public.apply_roster_import.';

create function public.apply_roster_import(p_import_id uuid) returns json
language sql volatile security invoker set search_path = ''
as $$ select private.apply_roster_import(p_import_id); $$;
comment on function public.apply_roster_import(uuid) is
  'Applies a previewed roster, for some seconds at a time: call again until finished. For the organization''s managers and admins. Returns {import_id, done, total, finished}. Errors: auth.required, permission.denied, validation.failed, roster.rejected (detail: JSON counts), rate.limited.';

grant execute on function private.apply_roster_import(uuid), public.apply_roster_import(uuid)
to anon, authenticated, service_role;
