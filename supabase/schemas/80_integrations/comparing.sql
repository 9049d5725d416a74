-- Comparing the data of a provider with the records that earlier syncs kept: what is new, changed or gone.

-- Functions ---------------------------------------------------------------------------------------

create function private.compare_sync(p_integration_id uuid, p_run_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_scopes text[] := (select p.scopes from private.sync_progress p where p.run_id = p_run_id);
  v_report jsonb;
  v_existing bigint;
  v_touched bigint;
  v_resource text;
begin
  -- Items whose course or assignment was never listed: drafts, or added between two pages.
  foreach v_resource in array '{assignment,submission}'::text[] loop
    with orphans as (
      delete from private.sync_items i
      where i.run_id = p_run_id and i.resource = v_resource and i.data is not null
        and not private.is_staged(
          p_integration_id, p_run_id, case v_resource when 'assignment' then 'course' else 'assignment' end,
          case v_resource when 'assignment' then i.course_external_id else i.assignment_external_id end)
      returning i.external_id
    )
    select coalesce(jsonb_agg(jsonb_build_object(
             'resource', v_resource, 'external_id', o.external_id, 'reason', 'belongs to nothing listed')), '[]')
    into v_report from orphans o;
    perform private.note_skipped(p_run_id, v_report);
  end loop;

  -- Work handed in again under another id is the same work: its grade is known, and news to nobody.
  with renamed as (
    update private.integration_records r set external_id = i.external_id
    from private.sync_items i
    where i.run_id = p_run_id and i.resource = 'submission' and i.data is not null
      and r.integration_id = p_integration_id and r.resource = 'submission'
      and r.assignment_external_id = i.assignment_external_id and r.external_id <> i.external_id
      and not exists (select from private.integration_records same
                      where same.integration_id = p_integration_id and same.resource = 'submission'
                        and same.external_id = i.external_id)
      and not exists (select from private.sync_items other
                      where other.run_id = p_run_id and other.resource = 'submission'
                        and other.external_id <> i.external_id
                        and other.assignment_external_id = i.assignment_external_id and other.data is not null)
    returning r.assignment_external_id, r.external_id
  )
  -- The earlier id, if the provider says that it is gone.
  delete from private.sync_items i using renamed r
  where i.run_id = p_run_id and i.resource = 'submission' and i.data is null
    and i.assignment_external_id = r.assignment_external_id and i.external_id <> r.external_id;

  -- Removed: missing from a complete list. Submissions of a removed assignment are removed with it.
  insert into private.sync_items (run_id, resource, external_id, course_external_id, assignment_external_id)
  select p_run_id, r.resource, r.external_id, r.course_external_id, r.assignment_external_id
  from private.integration_records r
  where r.integration_id = p_integration_id and r.data is not null
    and case r.resource when 'course' then 'course' else r.resource || ':' || r.course_external_id end = any (v_scopes)
  on conflict do nothing;
  insert into private.sync_items as i (run_id, resource, external_id, course_external_id, assignment_external_id)
  select p_run_id, r.resource, r.external_id, r.course_external_id, r.assignment_external_id
  from private.integration_records r
  join private.sync_items a
    on a.run_id = p_run_id and a.resource = 'assignment' and a.data is null
   and a.external_id = r.assignment_external_id
  where r.integration_id = p_integration_id and r.resource = 'submission' and r.data is not null
  on conflict (run_id, resource, external_id) do update set data = null;

  -- A score without a date keeps the day on which it was first known.
  update private.sync_items i
  set data = i.data || case when r.data -> 'score' = i.data -> 'score'
                            then jsonb_build_object('submitted_at', r.data -> 'submitted_at', 'graded_at',
                              r.data -> 'graded_at')
                            else jsonb_build_object('submitted_at', private.sync_time(now()::text),
                                                    'graded_at', private.sync_time(now()::text)) end
  from private.sync_items x
  left join private.integration_records r
    on r.integration_id = p_integration_id and r.resource = x.resource and r.external_id = x.external_id
  where i.run_id = p_run_id and i.resource = 'submission' and i.data ->> 'submitted_at' is null and i.data is not null
    and x.run_id = i.run_id and x.resource = i.resource and x.external_id = i.external_id;
  update private.sync_items i
  set change = case when i.data is null then case when r.data is not null then 'removed' end
                    when r.data is null then 'added'
                    when r.data = i.data then 'unchanged' else 'changed' end
  from private.sync_items x
  left join private.integration_records r
    on r.integration_id = p_integration_id and r.resource = x.resource and r.external_id = x.external_id
  where i.run_id = p_run_id and x.run_id = p_run_id and x.resource = i.resource and x.external_id = i.external_id;
  delete from private.sync_items i where i.run_id = p_run_id and i.change is null;

  -- Records of courses that are already gone at the provider do not count: they would hide a loss.
  select count(*) into v_existing
  from private.integration_records r
  left join private.integration_records c
    on c.integration_id = r.integration_id and c.resource = 'course' and c.external_id = r.course_external_id
  where r.integration_id = p_integration_id and r.data is not null
    and (c.integration_id is null or c.data is not null);
  -- A removed course counts with all of its records. A first grade or a first date does not count.
  select count(*) into v_touched
  from private.integration_records r
  left join private.sync_items i on i.run_id = p_run_id and i.resource = r.resource and i.external_id = r.external_id
  left join private.sync_items c on c.run_id = p_run_id and c.resource = 'course'
    and c.external_id = r.course_external_id
  where r.integration_id = p_integration_id and r.data is not null
    and (i.change = 'removed' or c.change = 'removed'
         or (i.change = 'changed' and exists (
           select from jsonb_each(r.data) old
           where old.value <> 'null' and old.value <> i.data -> old.key and old.key <> 'submitted_at')));

  select jsonb_object_agg(k.resource || 's', (
           select jsonb_build_object('added', count(*) filter (where i.change = 'added'),
                                     'changed', count(*) filter (where i.change = 'changed'),
                                     'removed', count(*) filter (where i.change = 'removed'),
                                     'unchanged', count(*) filter (where i.change = 'unchanged'))
           from private.sync_items i where i.run_id = p_run_id and i.resource = k.resource))
         || jsonb_build_object('existing', v_existing, 'would_stop', v_existing >= 10 and v_touched * 2 > v_existing)
  into v_report from unnest('{course,assignment,submission}'::text[]) k(resource);
  update public.sync_runs r
  set report = jsonb_build_object('skipped', 0) || r.report || v_report,
      changes = (select coalesce(jsonb_agg(to_jsonb(c) order by c.resource, c.change, c.title), '[]') from (
        select i.resource, i.change,
               coalesce(i.data ->> 'title', was.data ->> 'title', a.data ->> 'title', w.data ->> 'title') as title
        from private.sync_items i
        left join private.integration_records was
          on was.integration_id = p_integration_id and was.resource = i.resource and was.external_id = i.external_id
        left join private.sync_items a
          on a.run_id = p_run_id and a.resource = 'assignment' and a.external_id = i.assignment_external_id
        left join private.integration_records w
          on w.integration_id = p_integration_id and w.resource = 'assignment'
            and w.external_id = i.assignment_external_id
        where i.run_id = p_run_id and i.change <> 'unchanged'
        order by array_position('{removed,changed,added}'::text[], i.change), i.resource, i.external_id limit 100) c)
  where r.id = p_run_id
  returning r.report into v_report;
  return v_report;
end;
$$;
comment on function private.compare_sync(uuid, uuid) is
  'Marks staged items as added, changed, removed or unchanged. Returns the report of the run; would_stop '
  'if more than half of at least ten records would change or be removed.';

create function private.is_staged(p_integration_id uuid, p_run_id uuid, p_resource text, p_external_id text)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: writes closed tables.
begin
  return exists (select from private.sync_items i
                 where i.run_id = p_run_id and i.resource = p_resource and i.external_id = p_external_id
                   and i.data is not null)
    or (exists (select from private.integration_records r
                where r.integration_id = p_integration_id and r.resource = p_resource
                  and r.external_id = p_external_id and r.data is not null)
        and not exists (
          select from private.sync_items i
          where i.run_id = p_run_id and i.resource = p_resource and i.external_id = p_external_id));
end;
$$;
comment on function private.is_staged(uuid, uuid, text, text) is
  'Whether a course or assignment exists, in this run or from an earlier one.';
