-- Writing the result of a run into the learning records, in one transaction; and uploaded exports. Only
-- rows that this link brought are touched, and only while their source is its provider. Guardians are
-- notified of grades as usual, except of those that existed when the account was connected.

-- Functions: writing a run ------------------------------------------------------------------------

create function private.write_sync(
  p_link public.student_integration_links, p_run public.sync_runs, p_now timestamptz)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a student's records; callers have checked the access of the person who connected it.
declare
  v_known uuid[];
begin
  perform private.set_syncing(true);
  insert into private.integration_records as r (
    integration_id, resource, external_id, course_external_id, assignment_external_id, record_id, data)
  select p_link.id, i.resource, i.external_id, i.course_external_id, i.assignment_external_id, private.uuid_v7(), i.data
  from private.sync_items i where i.run_id = p_run.id and i.change in ('added', 'changed')
  on conflict (integration_id, resource, external_id) do update
    set course_external_id = excluded.course_external_id,
        assignment_external_id = excluded.assignment_external_id, data = excluded.data;
  v_known := array(
    select s.id from private.integration_records r join public.submissions s on s.id = r.record_id
    where r.integration_id = p_link.id and r.resource = 'submission' and s.first_graded_at is not null);

  -- Before the titles change.
  delete from private.uploads u
  using private.sync_items i, private.integration_records r
  where i.run_id = p_run.id and i.change in ('added', 'changed') and r.integration_id = p_link.id
    and r.resource = i.resource
    and r.external_id = i.external_id and u.record_id = r.record_id
    and r.data ->> 'title' is distinct from coalesce(
      (select c.title from public.courses c where c.id = r.record_id),
      (select a.title from public.assignments a where a.id = r.record_id));
  perform private.write_synced_courses(p_link, p_run.id);
  perform private.write_synced_work(p_link, p_run.id);
  -- Whoever uploads the same title has it too.
  insert into private.uploads as u (record_id, course_id, uploaded_by)
  select r.record_id, c.record_id, array[p_run.uploaded_by_id]
  from private.sync_items i
  join private.integration_records r
    on r.integration_id = p_link.id and r.resource = i.resource and r.external_id = i.external_id
  join private.integration_records c
    on c.integration_id = p_link.id and c.resource = 'course'
   and c.external_id = case i.resource when 'course' then i.external_id else i.course_external_id end
  where i.run_id = p_run.id and i.data is not null and i.resource in ('course', 'assignment')
    and p_run.uploaded_by_id is not null
  on conflict (record_id) do update set uploaded_by = u.uploaded_by || excluded.uploaded_by
    where not u.uploaded_by @> excluded.uploaded_by;
  perform private.remove_synced(p_link, p_run.id);
  perform private.update_synced_progress(p_link);
  perform private.set_syncing(false);
  perform private.notify_synced_grades(p_link, p_run.id, v_known);

  delete from private.sync_items i where i.run_id = p_run.id;
  update public.sync_runs r
  set status = 'succeeded', started_at = coalesce(r.started_at, p_now), finished_at = p_now where r.id = p_run.id;
  update public.student_integration_links l
  set status = 'active', last_synced_at = p_now, last_error = null, failures = 0, is_fresh = false,
      last_full_sync_at = case when p_run.kind = 'full' then p_now else l.last_full_sync_at end,
      cursors = l.cursors || coalesce((select p.cursors from private.sync_progress p where p.run_id = p_run.id), '{}'),
      lease_id = null, lease_until = null,
      next_sync_at = case when p_run.kind <> 'import' then private.next_sync_after(p_link, p_now) end
  where l.id = p_link.id;
end;
$$;
comment on function private.write_sync(public.student_integration_links, public.sync_runs, timestamptz) is
  'Writes the result of a run, notifies guardians, and ends the run.';

create function private.write_synced_courses(p_link public.student_integration_links, p_run_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as write_sync.
begin
  insert into public.courses (id, title, source, external_id)
  select r.record_id, r.data ->> 'title', p_link.provider, r.external_id
  from private.sync_items i
  join private.integration_records r
    on r.integration_id = p_link.id and r.resource = 'course' and r.external_id = i.external_id
  where i.run_id = p_run_id and i.resource = 'course' and i.change = 'added'
  on conflict (id) do nothing;
  update public.courses c set title = r.data ->> 'title'
  from private.sync_items i
  join private.integration_records r
    on r.integration_id = p_link.id and r.resource = 'course' and r.external_id = i.external_id
  where i.run_id = p_run_id and i.resource = 'course' and i.change in ('added', 'changed')
    and c.id = r.record_id and c.source = p_link.provider and c.title <> r.data ->> 'title';
  insert into public.enrollments as e (course_id, student_id, status, completed_at)
  select c.id, p_link.student_id, (r.data ->> 'status')::public.enrollment_status,
         case when r.data ->> 'status' = 'completed' then now() end
  from private.sync_items i
  join private.integration_records r
    on r.integration_id = p_link.id and r.resource = 'course' and r.external_id = i.external_id
  join public.courses c on c.id = r.record_id and c.source = p_link.provider
  where i.run_id = p_run_id and i.resource = 'course' and i.change in ('added', 'changed')
  on conflict (course_id, student_id) do update
    set status = excluded.status,
        completed_at = case when excluded.status = 'completed'
                            then coalesce(e.completed_at, excluded.completed_at) end;
end;
$$;
comment on function private.write_synced_courses(public.student_integration_links, uuid) is
  'Writes the courses of a link and the student''s enrollments in them.';

create function private.write_synced_work(p_link public.student_integration_links, p_run_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as write_sync.
declare
  v_skipped jsonb;
begin
  update public.submissions s set external_id = r.external_id
  from private.integration_records r
  where r.integration_id = p_link.id and r.resource = 'submission' and s.id = r.record_id
    and s.source = p_link.provider and s.external_id <> r.external_id;
  -- A score never exceeds its maximum: if the maximum is lowered, the score is lowered first; without one there is
  -- none.
  update public.submissions s
  set score = (r.data ->> 'maximum')::numeric,
      graded_at = case when r.data ->> 'maximum' is not null then s.graded_at end
  from private.sync_items i
  join private.integration_records r
    on r.integration_id = p_link.id and r.resource = 'assignment' and r.external_id = i.external_id
  where i.run_id = p_run_id and i.resource = 'assignment' and i.change = 'changed'
    and s.assignment_id = r.record_id and s.source = p_link.provider
    and coalesce(s.score > (r.data ->> 'maximum')::numeric, s.score is not null);
  update public.assignments a
  set title = r.data ->> 'title', due_at = (r.data ->> 'due_at')::timestamptz,
      maximum = (r.data ->> 'maximum')::numeric
  from private.sync_items i
  join private.integration_records r
    on r.integration_id = p_link.id and r.resource = 'assignment' and r.external_id = i.external_id
  where i.run_id = p_run_id and i.resource = 'assignment' and i.change = 'changed'
    and a.id = r.record_id and a.source = p_link.provider;
  insert into public.assignments (id, course_id, title, due_at, maximum, source, external_id)
  select r.record_id, c.record_id, r.data ->> 'title', (r.data ->> 'due_at')::timestamptz,
         (r.data ->> 'maximum')::numeric, p_link.provider, r.external_id
  from private.sync_items i
  join private.integration_records r
    on r.integration_id = p_link.id and r.resource = 'assignment' and r.external_id = i.external_id
  join private.integration_records c
    on c.integration_id = p_link.id and c.resource = 'course' and c.external_id = i.course_external_id
  where i.run_id = p_run_id and i.resource = 'assignment' and i.change = 'added';

  -- Extra credit counts as the maximum. Work without a maximum has no score. A changed maximum changes the
  -- score even if the submission did not change.
  update public.submissions s
  set score = w.score, graded_at = case when w.score is not null then w.graded_at end
  from (
    select r.record_id, (r.data ->> 'graded_at')::timestamptz as graded_at,
           case when a.data ->> 'maximum' is not null and r.data ->> 'score' is not null
                then least((r.data ->> 'score')::numeric, (a.data ->> 'maximum')::numeric) end as score
    from private.sync_items i
    join private.integration_records a
      on a.integration_id = p_link.id and a.resource = 'assignment' and a.external_id = i.external_id
    join private.integration_records r
      on r.integration_id = p_link.id and r.resource = 'submission' and r.assignment_external_id = i.external_id
    where i.run_id = p_run_id and i.resource = 'assignment' and i.change = 'changed' and r.data is not null) w
  where s.id = w.record_id and s.source = p_link.provider and s.score is distinct from w.score;
  update public.submissions s
  set submitted_at = x.submitted_at, score = x.score, graded_at = case when x.score is not null then x.graded_at end
  from private.synced_submissions(p_link.id, p_run_id) x
  where s.id = x.record_id and s.source = p_link.provider and x.change = 'changed';
  insert into public.submissions (
    id, assignment_id, student_id, course_id, submitted_at, score, graded_at, grade_known_at, source, external_id)
  select x.record_id, x.assignment_id, p_link.student_id, x.course_id, x.submitted_at, x.score,
         case when x.score is not null then x.graded_at end,
         -- Grades that existed when the account was connected are not news.
         case when p_link.is_fresh then x.graded_at end, p_link.provider,
         -- A file may say anything there, and other guardians read the row.
         case when p_link.provider <> 'khan_academy' then x.external_id end
  from private.synced_submissions(p_link.id, p_run_id) x
  where x.change = 'added'
  -- Work submitted or graded in Homeroom stays.
  on conflict (assignment_id, student_id) do nothing;
  with kept as (
    delete from private.integration_records r
    using private.synced_submissions(p_link.id, p_run_id) x
    where x.change = 'added' and r.integration_id = p_link.id and r.record_id = x.record_id
      and not exists (select from public.submissions s where s.id = x.record_id)
    returning r.external_id
  )
  select coalesce(jsonb_agg(jsonb_build_object(
           'resource', 'submission', 'external_id', k.external_id, 'reason', 'kept by Homeroom')), '[]')
  into v_skipped from kept k;
  perform private.note_skipped(p_run_id, v_skipped);

  insert into public.activity_days (student_id, day, course_id)
  select distinct on (day.day) p_link.student_id, day.day, x.course_id
  from private.synced_submissions(p_link.id, p_run_id) x
  cross join lateral (
    select (x.submitted_at at time zone private.time_zone_of(p_link.student_id))::date as day) day
  where x.is_handed_in and x.change in ('added', 'changed')
  on conflict do nothing;
end;
$$;
comment on function private.write_synced_work(public.student_integration_links, uuid) is
  'Writes the assignments and submissions of a link, and days of activity for submitted work.';

create function private.synced_submissions(p_integration_id uuid, p_run_id uuid)
returns table (record_id uuid, external_id text, assignment_id uuid, course_id uuid, change text, is_handed_in boolean,
               submitted_at timestamptz, score numeric, graded_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return query
    select r.record_id, r.external_id, a.record_id, c.record_id, i.change, (r.data ->> 'is_handed_in')::boolean,
           (r.data ->> 'submitted_at')::timestamptz,
           -- least() ignores nulls, so a missing score must not reach it.
           case when a.data ->> 'maximum' is not null and r.data ->> 'score' is not null
                then least((r.data ->> 'score')::numeric, (a.data ->> 'maximum')::numeric) end,
           (r.data ->> 'graded_at')::timestamptz
    from private.sync_items i
    join private.integration_records r
      on r.integration_id = p_integration_id and r.resource = 'submission' and r.external_id = i.external_id
    join private.integration_records a
      on a.integration_id = p_integration_id and a.resource = 'assignment'
     and a.external_id = i.assignment_external_id
    join private.integration_records c
      on c.integration_id = p_integration_id and c.resource = 'course' and c.external_id = a.course_external_id
    where i.run_id = p_run_id and i.resource = 'submission' and i.change in ('added', 'changed');
end;
$$;
comment on function private.synced_submissions(uuid, uuid) is
  'Submissions that a run writes, with the records they belong to.';

create function private.remove_synced(p_link public.student_integration_links, p_run_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as write_sync. Work is removed with its provider's; a course stays, with a dropped enrollment.
begin
  delete from public.submissions s
  using private.sync_items i, private.integration_records r
  where i.run_id = p_run_id and i.resource = 'submission' and i.change = 'removed'
    and r.integration_id = p_link.id and r.resource = i.resource and r.external_id = i.external_id
    and s.id = r.record_id and s.source = p_link.provider;
  delete from public.assignments a
  using private.sync_items i, private.integration_records r
  where i.run_id = p_run_id and i.resource = 'assignment' and i.change = 'removed'
    and r.integration_id = p_link.id and r.resource = i.resource and r.external_id = i.external_id
    and a.id = r.record_id and a.source = p_link.provider
    and not exists (select from public.submissions s where s.assignment_id = a.id);
  update public.enrollments e set status = 'dropped'
  from private.sync_items i
  join private.integration_records r
    on r.integration_id = p_link.id and r.resource = 'course' and r.external_id = i.external_id
  where i.run_id = p_run_id and i.resource = 'course' and i.change = 'removed'
    and e.course_id = r.record_id and e.student_id = p_link.student_id and e.status = 'active';
  delete from private.integration_records r
  using private.sync_items i
  where i.run_id = p_run_id and i.change = 'removed' and i.resource <> 'course'
    and r.integration_id = p_link.id and r.resource = i.resource and r.external_id = i.external_id;
  update private.integration_records r set data = null
  from private.sync_items i
  where i.run_id = p_run_id and i.change = 'removed' and i.resource = 'course'
    and r.integration_id = p_link.id and r.resource = 'course' and r.external_id = i.external_id;
end;
$$;
comment on function private.remove_synced(public.student_integration_links, uuid) is
  'Removes work that is gone at the provider, and drops enrollments in courses that are gone.';

create function private.update_synced_progress(p_link public.student_integration_links) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as write_sync.
begin
  update public.enrollments e
  set progress = m.progress, last_accessed_at = m.last_accessed_at
  from (
    select r.record_id as course_id,
           round(100.0 * count(s.id) / greatest(count(a.id), 1), 2) as progress, max(s.submitted_at) as last_accessed_at
    from private.integration_records r
    left join public.assignments a on a.course_id = r.record_id
    left join public.submissions s on s.assignment_id = a.id and s.student_id = p_link.student_id
    where r.integration_id = p_link.id and r.resource = 'course' and r.data is not null
    group by r.record_id) m
  where e.course_id = m.course_id and e.student_id = p_link.student_id
    and (e.progress, e.last_accessed_at) is distinct from (m.progress, m.last_accessed_at);
end;
$$;
comment on function private.update_synced_progress(public.student_integration_links) is
  'Sets the progress of enrollments to the percentage of submitted work.';

create function private.notify_synced_grades(
  p_link public.student_integration_links, p_run_id uuid, p_known uuid[])
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: notifies guardians, whom the caller may not see.
-- The first sync of an account notifies of nothing: its records are not news. Averages are computed.
declare
  v_events private.guardian_event[];
  v_enrollment_ids uuid[];
begin
  select array_agg(row(s.student_id, 'submission', s.id, '{}', 'graded:' || s.id)::private.guardian_event)
  into v_events
  from private.synced_submissions(p_link.id, p_run_id) x
  join public.submissions s on s.id = x.record_id
  where s.score is not null and s.id <> all (p_known) and private.is_recent_record(s.graded_at);
  select array_agg(distinct e.id) into v_enrollment_ids
  from private.integration_records r
  join public.enrollments e on e.course_id = r.record_id and e.student_id = p_link.student_id
  where r.integration_id = p_link.id and r.resource = 'course' and r.data is not null;
  if p_link.is_fresh then
    perform private.set_quiet(true);
  end if;
  if v_events is not null then
    perform private.notify_guardians('PARENT_CHILD_GRADED', v_events);
  end if;
  if v_enrollment_ids is not null then
    perform private.recompute_averages(v_enrollment_ids);
  end if;
  if p_link.is_fresh then
    perform private.set_quiet(false);
  end if;
end;
$$;
comment on function private.notify_synced_grades(public.student_integration_links, uuid, uuid[]) is
  'Sends PARENT_CHILD_GRADED for first grades, and PARENT_CHILD_LOW_GRADE by the resulting averages.';

-- Functions: exports ------------------------------------------------------------------------------

create function private.import_progress(
  p_integration_id uuid, p_batch jsonb, p_is_dry_run boolean, p_is_confirmed boolean)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on runs.
declare
  v_me uuid := private.require_me();
  v_link public.student_integration_links;
  v_run public.sync_runs;
begin
  perform private.count_write(v_me);
  perform private.consume_rate_limit('import_progress', v_me::text, 30, interval '1 hour');
  v_link := private.lock_integration(p_integration_id);
  perform private.require_consent(v_link.student_id, private.platform_purpose(v_link.provider));
  if v_link.status <> 'active' or not exists (
       select from private.integration_providers p where p.provider = v_link.provider and p.is_import) then
    perform private.fail('integration.not_active', 'Connect the integration before uploading an export.');
  end if;
  insert into public.sync_runs (integration_id, kind, is_dry_run, status, started_at, uploaded_by_id)
  values (v_link.id, 'import', coalesce(p_is_dry_run, false), 'running', now(), v_me) returning * into v_run;
  insert into private.sync_progress (run_id, pages) values (v_run.id, 1);
  -- An export covers a limited time: items that it does not mention are not gone.
  perform private.stage_sync(
    v_run.id, case when jsonb_typeof(p_batch) = 'object' then p_batch - 'scopes' else p_batch end);
  delete from private.sync_items i where i.run_id = v_run.id and i.data is null;
  v_run.report := private.compare_sync(v_link.id, v_run.id);
  if v_run.is_dry_run then
    delete from private.sync_items i where i.run_id = v_run.id;
    update public.sync_runs r set status = 'succeeded', finished_at = now() where r.id = v_run.id;
    return v_run.id;
  elsif (v_run.report ->> 'would_stop')::boolean and p_is_confirmed is not true then
    perform private.fail('integration.import_rejected', (v_run.report - 'would_stop')::text);
  end if;
  perform private.write_sync(v_link, v_run, now());
  return v_run.id;
end;
$$;
comment on function private.import_progress(uuid, jsonb, boolean, boolean) is 'See public.import_progress.';

create function public.import_progress(
  p_integration_id uuid, p_batch jsonb, p_is_dry_run boolean default false, p_is_confirmed boolean default false)
returns public.my_sync_runs
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_id uuid := private.import_progress(p_integration_id, p_batch, p_is_dry_run, p_is_confirmed);
  v_run public.my_sync_runs;
begin
  select r.* into v_run from public.my_sync_runs r where r.id = v_id;
  return v_run;
end;
$$;
comment on function public.import_progress(uuid, jsonb, boolean, boolean) is
  'Imports what integration-import has read from an uploaded export: p_batch {courses, assignments, '
  'submissions, skipped}, as a page of apply_sync. Removes nothing. p_is_dry_run: only report. '
  'p_is_confirmed: write even if more than half changes. Returns the my_sync_runs row. Errors: '
  'auth.required, integration.not_found, integration.not_active, integration.import_rejected (detail: JSON '
  'counts), consent.required, validation.failed, rate.limited.';

grant execute on function
  private.import_progress(uuid, jsonb, boolean, boolean), public.import_progress(uuid, jsonb, boolean, boolean)
to anon, authenticated, service_role;
