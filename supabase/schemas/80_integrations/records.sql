-- Staging the data of a provider; comparing is in comparing.sql, writing in writes.sql. Each link has its own
-- records and courses: two students in one external course have two courses and never see each other's. A sync
-- finds its records by (link, resource, external id) and touches nothing else.

create table private.integration_records (
  integration_id uuid not null references public.student_integration_links (id) on delete cascade,
  resource text not null,
  external_id text not null,
  course_external_id text,
  assignment_external_id text,
  record_id uuid not null,
  data jsonb,
  primary key (integration_id, resource, external_id)
);
comment on table private.integration_records is
  'The external item behind each synced record, with its last data. data is null for a course that is gone '
  'at the provider; the record stays.';

-- Access ------------------------------------------------------------------------------------------

alter table private.integration_records enable row level security;
create policy integration_records_closed on private.integration_records for all using (false);

-- Functions: staging ------------------------------------------------------------------------------

create function private.sync_text(p_value text, p_max integer) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
-- Unlike clean_text, external text is made to fit instead of refused.
declare
  v_value text := regexp_replace(
    left(p_value, 4 * p_max), '[\s\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]+', ' ', 'g');
begin
  v_value := btrim(left(btrim(v_value), p_max));
  -- Invisible-only text counts as empty.
  return case when private.is_plain_text(v_value, p_max) then v_value end;
end;
$$;
comment on function private.sync_text(text, integer) is
  'External text on one line, cut to p_max characters; null if nothing is left.';

create function private.sync_title(p_value text, p_max integer) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
-- Apps and email clients make a link of "evil.example" wherever it stands. `Unit 1.2` and `Mr. Ito` stay.
begin
  return coalesce(private.sync_text(
    regexp_replace(regexp_replace(regexp_replace(left(p_value, 4 * p_max),
      '(\w+)\s*:\s*/[/\\]+', '\1 ', 'g'),
      '\s*[@＠]\s*', ' at ', 'g'),
      '[.。．｡](?=[^\s[:digit:][:punct:]])', '. ', 'g'), p_max), 'Untitled');
end;
$$;
comment on function private.sync_title(text, integer) is
  'A title of another platform: sync_text in which nothing can be taken for a link; Untitled if nothing is left.';

create function private.sync_time(p_value text) returns text
language plpgsql stable security invoker set search_path = ''
as $$
declare
  v_time timestamptz := p_value::timestamptz;
begin
  if v_time not between '2000-01-01 00:00+00' and '2199-12-31 00:00+00' then
    raise exception using errcode = 'datetime_field_overflow';
  end if;
  -- A canonical form, independent of the session's time zone, to compare with earlier data.
  return to_char(v_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
end;
$$;
comment on function private.sync_time(text) is
  'An external time in canonical form; raises data exceptions, which callers catch.';

create function private.sync_item(p_resource text, p_item jsonb) returns private.sync_items
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: uses the row type of sync_items, a closed table.
declare
  v_item private.sync_items;
  v_maximum numeric;
  v_score numeric;
begin
  v_maximum := round((p_item ->> 'maximum')::numeric, 2);
  v_score := round((p_item ->> 'score')::numeric, 2);
  v_item.resource := p_resource;
  v_item.external_id := private.sync_text(p_item ->> 'external_id', 200);
  v_item.course_external_id := private.sync_text(p_item ->> 'course_external_id', 200);
  v_item.assignment_external_id := private.sync_text(p_item ->> 'assignment_external_id', 200);
  if v_item.external_id is null or (p_resource <> 'course' and v_item.course_external_id is null)
     or (p_resource = 'submission' and v_item.assignment_external_id is null) then
    return null;
  elsif coalesce((p_item ->> 'is_gone')::boolean, false) then
    return v_item;
  end if;
  v_item.data := case p_resource
    when 'course' then jsonb_build_object(
      'title', private.sync_title(p_item ->> 'title', 200),
      'status', case p_item ->> 'status' when 'completed' then 'completed' else 'active' end)
    when 'assignment' then jsonb_build_object(
      'title', private.sync_title(p_item ->> 'title', 300),
      'due_at', private.sync_time(p_item ->> 'due_at'),
      'maximum', case when v_maximum > 0 and v_maximum <= 100000 then v_maximum end)
    else jsonb_build_object(
      'submitted_at', coalesce(private.sync_time(p_item ->> 'submitted_at'),
                               private.sync_time(p_item ->> 'graded_at')),
      'is_handed_in', p_item ->> 'submitted_at' is not null,
      'score', v_score,
      'graded_at', case when v_score is not null
                        then coalesce(private.sync_time(p_item ->> 'graded_at'),
                                      private.sync_time(p_item ->> 'submitted_at')) end)
  end;
  if p_resource = 'submission'
    and (v_item.data ->> 'submitted_at' is null and v_score is null or v_score < 0 or v_score > 100000
       or v_score in ('NaN', 'Infinity', '-Infinity')
       -- A time in the future is an error, and would stay the newest record for years.
       or greatest((v_item.data ->> 'submitted_at')::timestamptz,
                   (v_item.data ->> 'graded_at')::timestamptz) > now() + interval '1 day') then
    return null;
  end if;
  return v_item;
exception when data_exception then
  return null;
end;
$$;
comment on function private.sync_item(text, jsonb) is
  'An item of a provider in the form in which it is staged; null if it is invalid.';

create function private.stage_sync(p_run_id uuid, p_batch jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_skipped jsonb;
begin
  if jsonb_typeof(p_batch) is distinct from 'object'
     or exists (select from unnest('{courses,assignments,submissions,skipped,scopes}'::text[]) k
                where jsonb_typeof(coalesce(p_batch -> k, '[]')) <> 'array'
                   or jsonb_array_length(coalesce(p_batch -> k, '[]')) > 20000) then
    perform private.fail('validation.failed', 'p_batch must have lists of up to 20000 entries.');
  elsif (select count(*) from private.sync_items i where i.run_id = p_run_id) > 50000 then
    perform private.fail('validation.failed', 'p_batch must not bring the run to more than 50000 items.');
  end if;
  with given as (
    select k.resource, x.value as item, private.sync_item(k.resource, x.value) as staged
    from (values ('course', 'courses'), ('assignment', 'assignments'), ('submission', 'submissions')) k(resource, list)
    cross join lateral jsonb_array_elements(coalesce(p_batch -> k.list, '[]')) x
  ), written as (
    insert into private.sync_items (run_id, resource, external_id, course_external_id, assignment_external_id, data)
    select distinct on (g.resource, (g.staged).external_id)
           p_run_id, g.resource, (g.staged).external_id, (g.staged).course_external_id,
           (g.staged).assignment_external_id, (g.staged).data
    from given g where (g.staged).external_id is not null
    on conflict (run_id, resource, external_id) do update
      set course_external_id = excluded.course_external_id,
          assignment_external_id = excluded.assignment_external_id, data = excluded.data
  )
  select coalesce(jsonb_agg(s.entry), '[]') into v_skipped
  from (
    select jsonb_build_object('resource', g.resource,
                              'external_id', private.sync_text(g.item ->> 'external_id', 200),
                              'reason', 'unreadable') as entry
    from given g where (g.staged).external_id is null
    union all
    select jsonb_build_object('resource', private.sync_text(x ->> 'resource', 40),
                              'external_id', private.sync_text(x ->> 'external_id', 200),
                              'reason', private.sync_text(x ->> 'reason', 200))
    from jsonb_array_elements(coalesce(p_batch -> 'skipped', '[]')) x) s;
  -- An item that cannot be read is not gone: it keeps its earlier data.
  insert into private.sync_items (run_id, resource, external_id, course_external_id, assignment_external_id, data)
  select p_run_id, r.resource, r.external_id, r.course_external_id, r.assignment_external_id, r.data
  from jsonb_array_elements(v_skipped) s
  join private.integration_records r
    on r.integration_id = (select x.integration_id from public.sync_runs x where x.id = p_run_id)
   and r.resource = s ->> 'resource' and r.external_id = s ->> 'external_id' and r.data is not null
  on conflict (run_id, resource, external_id) do nothing;
  perform private.note_skipped(p_run_id, v_skipped);
end;
$$;
comment on function private.stage_sync(uuid, jsonb) is
  'Stages one page of a provider''s data. Errors: validation.failed.';

create function private.note_skipped(p_run_id uuid, p_skipped jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on runs.
begin
  update public.sync_runs r
  set skipped = (select coalesce(jsonb_agg(x), '[]') from (
        select x from jsonb_array_elements(r.skipped || p_skipped) with ordinality t(x, n) order by n limit 100) first),
      report = r.report || jsonb_build_object(
        'skipped', coalesce((r.report ->> 'skipped')::integer, 0) + jsonb_array_length(p_skipped))
  where r.id = p_run_id and p_skipped <> '[]';
end;
$$;
comment on function private.note_skipped(uuid, jsonb) is
  'Counts the items that a run skips, and keeps the first hundred with their reasons.';

create function private.apply_sync(p_integration_id uuid, p_batch jsonb, p_now timestamptz default now()) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. The lease says who works; the page, what has been said already.
declare
  v_link public.student_integration_links;
  v_run public.sync_runs;
  v_progress private.sync_progress;
begin
  select l.* into v_link from public.student_integration_links l where l.id = p_integration_id for update;
  select r.* into v_run from public.sync_runs r where r.integration_id = v_link.id and r.status = 'running';
  if v_run.id is null or v_link.status <> 'active'
     or v_link.lease_id::text is distinct from p_batch ->> 'lease_id'
     or not private.may_integrate(v_link.connected_by_id, v_link.student_id)
     or not private.has_consent(v_link.student_id, private.platform_purpose(v_link.provider), p_now) then
    return jsonb_build_object('status', 'lost');
  end if;
  select p.* into v_progress from private.sync_progress p where p.run_id = v_run.id;
  if jsonb_typeof(p_batch -> 'page') is distinct from 'number' or not p_batch ? 'position' then
    perform private.fail('validation.failed', 'p_batch must have page and position.');
  elsif p_batch -> 'page' <> to_jsonb(v_progress.pages + 1) then
    -- A repeated page, or one after a missing page.
    return jsonb_build_object('status', 'lost');
  end if;
  perform private.stage_sync(v_run.id, p_batch);
  update private.sync_progress p
  set pages = p.pages + 1, claims = 0, position = nullif(p_batch -> 'position', 'null'),
      scopes = p.scopes
        || array(select left(x, 300) from jsonb_array_elements_text(coalesce(p_batch -> 'scopes', '[]')) x),
      cursors = case when jsonb_typeof(p_batch -> 'cursors') = 'object'
                     then p.cursors || (p_batch -> 'cursors') else p.cursors end
  where p.run_id = v_run.id;
  update public.student_integration_links l
  set lease_until = greatest(l.lease_until, p_now + interval '2 minutes'), failures = 0
  where l.id = v_link.id;
  if p_batch -> 'position' <> 'null' then
    return jsonb_build_object('status', 'running');
  end if;

  v_run.report := private.compare_sync(v_link.id, v_run.id);
  if v_run.is_dry_run then
    delete from private.sync_items i where i.run_id = v_run.id;
    update public.sync_runs r set status = 'succeeded', finished_at = p_now where r.id = v_run.id;
    update public.student_integration_links l
    set lease_id = null, lease_until = null,
        next_sync_at = greatest(p_now, private.next_sync_after(v_link, coalesce(l.last_synced_at, l.linked_at)))
    where l.id = v_link.id;
    return jsonb_build_object('status', 'succeeded');
  elsif (v_run.report ->> 'would_stop')::boolean then
    update public.sync_runs r set status = 'awaiting_approval' where r.id = v_run.id;
    update public.student_integration_links l set status = 'paused', lease_id = null, lease_until = null
    where l.id = v_link.id;
    perform private.notify_integration(v_link, 'awaiting_approval', format('approval:%s', v_run.id));
    return jsonb_build_object('status', 'awaiting_approval');
  end if;
  perform private.write_sync(v_link, v_run, p_now);
  return jsonb_build_object('status', 'succeeded');
end;
$$;

select private.expose('apply_sync', 'operations',
  'Stages one page of a run: {lease_id, page (from 1), courses, assignments, submissions, skipped, scopes '
  '(what is now listed completely: `course`, `assignment:<course>`, `submission:<course>`), cursors, '
  'position (of the next page; null after the last)}. The last page compares and writes everything. '
  'Returns {status}: `running`, `succeeded`, `awaiting_approval`, or `lost` if another worker holds the '
  'lease or the integration has ended. For integration-sync, with the secret key. Errors: '
  'validation.failed.');
