-- Applying a roster: the planned changes, step by step in slices of up to 1000. Each slice is set-based and
-- deletes its rows from the plan, so that a repeated call continues where the previous one stopped.

-- Functions ---------------------------------------------------------------------------------------

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

create function private.apply_roster_step(
  p_organization_id uuid, p_step private.roster_step, p_changes private.roster_changes[])
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables, and tenants without the caller's policies.
declare
  v_ids text[] := array(select c.sourced_id from unnest(p_changes) c);
  v_members text[] := array(select c.member from unnest(p_changes) c);
begin
  case p_step
    when 'save_schools' then
      insert into public.schools as s (organization_id, sourced_id, name)
      select p_organization_id, c.sourced_id, c.name from unnest(p_changes) c
      on conflict (organization_id, sourced_id) do update set name = excluded.name;
    when 'save_campuses' then
      update public.campuses k set name = c.name from unnest(p_changes) c
      where k.organization_id = p_organization_id and k.sourced_id = c.sourced_id;
      insert into public.campuses (school_id, sourced_id, name)
      select s.id, c.sourced_id, c.name from unnest(p_changes) c
      join public.schools s on s.organization_id = p_organization_id and s.sourced_id = c.parent
      on conflict (organization_id, sourced_id) do nothing;
    when 'save_classes' then
      update public.classes k set name = c.name from unnest(p_changes) c
      where k.organization_id = p_organization_id and k.sourced_id = c.sourced_id;
      insert into public.classes (campus_id, sourced_id, name)
      select s.id, c.sourced_id, c.name from unnest(p_changes) c
      join public.campuses s on s.organization_id = p_organization_id and s.sourced_id = c.parent
      on conflict (organization_id, sourced_id) do nothing;
    when 'add_people' then
      perform private.add_roster_people(p_organization_id, p_changes);
    when 'update_people' then
      -- At an address that the roster no longer gives, nobody takes the person over.
      perform private.withdraw_profiles(array_agg(p.profile_id), array_agg(p.email))
      from unnest(p_changes) c
      join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = c.sourced_id
      where p.email is distinct from c.email and p.email is not null;
      update private.roster_people p set name = c.name, role = c.role, email = c.email, enabled = c.enabled,
        roles = c.roles, role_lines = c.role_lines, ends_on = private.roles_end_on(c.roles)
      from unnest(p_changes) c
      where p.organization_id = p_organization_id and p.sourced_id = c.sourced_id;
      perform private.rename_roster_people(p_organization_id, p_changes);
    when 'end_places' then
      perform private.end_roster_places(p_organization_id, v_ids);
    when 'note_places' then
      perform private.note_roster_places(p_organization_id, p_changes);
    when 'add_places' then
      perform private.add_roster_places(p_organization_id, p_changes);
    when 'end_links' then
      perform private.unlink_by_roster(p_organization_id, v_ids, v_members);
    when 'add_links' then
      perform private.link_by_roster(p_organization_id, p_changes);
    when 'note_links' then
      perform private.note_roster_links(p_organization_id, p_changes);
    when 'invite_people' then
      perform private.invite_roster_people(p_organization_id, v_ids);
    when 'remove_people' then
      perform private.remove_roster_people(p_organization_id, v_ids);
    when 'remove_classes' then
      perform private.remove_roster_tenants(p_organization_id, 'class', v_ids);
    when 'remove_campuses' then
      perform private.remove_roster_tenants(p_organization_id, 'campus', v_ids);
    when 'remove_schools' then
      perform private.remove_roster_tenants(p_organization_id, 'school', v_ids);
  end case;
end;
$$;
comment on function private.apply_roster_step(uuid, private.roster_step, private.roster_changes[]) is
  'Applies a slice of the changes of one step.';

create function private.roster_progress(p_import private.roster_imports) returns json
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads a closed table.
begin
  return json_build_object(
    'import_id', p_import.id, 'done', p_import.done, 'total', p_import.total,
    'finished', p_import.finished_at is not null,
    'warning_count', (
      select count(*) from private.roster_errors e where e.import_id = p_import.id and e.is_warning),
    'warnings', case when p_import.finished_at is null then '[]'::json
                     else private.roster_problems(p_import.id, true) end);
end;
$$;
comment on function private.roster_progress(private.roster_imports) is
  'How far an import is applied; at the end with its warnings.';

create function private.apply_roster_import(p_import_id uuid) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Works for about two seconds. A slice is as large as takes half a second at the pace of
-- the last one: a call that a busy machine does not finish in time would come back as large, and the import would stay.
declare
  v_started_at timestamptz := clock_timestamp();
  v_slice_at timestamptz;
  v_size integer := 200;
  v_applied integer := 0;
  v_import private.roster_imports;
  v_step private.roster_step;
  v_changes private.roster_changes[];
begin
  perform private.require_read_committed();
  perform private.require_caller();
  select i.* into v_import from private.roster_imports i where i.id = p_import_id;
  if v_import.id is null and not private.is_admin() then
    perform private.fail('permission.denied', 'Only managers of the organization import rosters.');
  end if;
  perform private.require_roster_manager(v_import.organization_id);
  -- The lock makes a second caller wait and then continue.
  select i.* into v_import from private.roster_imports i where i.id = p_import_id for update;
  if v_import.id is null then
    perform private.fail('validation.failed', 'p_import_id must name an import.');
  elsif v_import.finished_at is not null then
    return private.roster_progress(v_import);
  elsif v_import.stage < 'ready' then
    perform private.fail('validation.failed', 'p_import_id must name an import whose preview is complete.');
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
  -- Plans of earlier calls know smaller tables. ANALYZE would also make new ones, and let one import wait for another.
  discard plans;
  perform private.set_bulk(true);
  loop
    select c.step into v_step from private.roster_changes c where c.import_id = p_import_id order by c.step limit 1;
    exit when not found;
    v_slice_at := clock_timestamp();
    with slice as (
      delete from private.roster_changes c
      where c.import_id = p_import_id and c.step = v_step and c.id <= (
        select max(n.id) from (
          select n.id from private.roster_changes n
          where n.import_id = p_import_id and n.step = v_step order by n.id limit v_size) n)
      returning c.*
    )
    select array_agg(s::private.roster_changes) into v_changes
    from (select s.import_id, s.step, s.id, s.sourced_id, s.name, s.role, s.email, s.parent, s.member, s.days,
                 s.given_days, s.roles, s.role_lines, s.enabled, s.by_student, s.by_guardian
          from slice s order by s.id) s;
    perform private.apply_roster_step(v_import.organization_id, v_step, v_changes);
    v_import.done := v_import.done + cardinality(v_changes);
    v_applied := v_applied + cardinality(v_changes);
    -- The time of this call, not of a statement that makes several. As many as the first slice holds come first,
    -- so that a small roster is applied at once however busy the machine is.
    exit when v_applied >= 200 and clock_timestamp() > v_started_at + interval '2 seconds';
    v_size := greatest(50, least(1000, floor(
      cardinality(v_changes) * 0.5 / greatest(0.001, extract(epoch from clock_timestamp() - v_slice_at)))));
  end loop;
  perform private.set_bulk(false);
  update private.roster_imports
  set done = v_import.done, applied_by_xid = null, applied_at = clock_timestamp(),
      finished_at = case when v_import.done >= v_import.total then now() end,
      stage = case when v_import.done >= v_import.total then 'finished' else 'ready' end::private.roster_stage
  where id = p_import_id returning * into v_import;
  return private.roster_progress(v_import);
end;
$$;

select private.expose('apply_roster_import', 'everyone',
  'Applies a previewed roster for about two seconds; call again until finished. The people who uploaded '
  'and apply it get no link and no place from it; another person applies those with the next roster. For '
  'managers of the organization and admins. Returns {import_id, done, total, finished, warning_count, warnings}; the '
  'last answer has the warnings of the preview and, with line 0, what could not be given. Errors: '
  'auth.required, permission.denied, validation.failed, roster.rejected (detail: JSON counts), '
  'rate.limited.');
