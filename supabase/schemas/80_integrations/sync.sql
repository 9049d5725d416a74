-- Syncs: the runs of a link, how people request and approve them, and how a run resumes. A run stages the provider's
-- data page by page, each with the position of the next; comparing and writing happen after the last
-- page. So a worker may be killed at any point, and a sync that would change too much stops before it
-- has changed anything.

create table public.sync_runs (
  id uuid primary key default private.uuid_v7(),
  integration_id uuid not null references public.student_integration_links (id) on delete cascade,
  kind text not null,
  is_dry_run boolean not null default false,
  status text not null default 'queued',
  report jsonb not null default '{}',
  changes jsonb not null default '[]',
  skipped jsonb not null default '[]',
  error text,
  uploaded_by_id uuid references public.profiles (id) on delete restrict,
  created_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint sync_runs_kind_known check (kind in ('full', 'incremental', 'import')),
  constraint sync_runs_status_known
    check (status in ('queued', 'running', 'succeeded', 'failed', 'awaiting_approval', 'cancelled')),
  constraint sync_runs_error_is_a_word check (error ~ '^[a-z][a-z_]{0,59}$')
);
comment on table public.sync_runs is 'Runs of integrations, kept for 90 days. Read my_sync_runs.';
comment on column public.sync_runs.kind is
  '`full`: compares everything and finds removals. `incremental`: changes since the last sync. `import`: '
  'an uploaded export.';
comment on column public.sync_runs.uploaded_by_id is
  'Whose file it was. What it says of the file is for them alone, and for guardians if it was the student.';
comment on column public.sync_runs.report is
  '{courses, assignments, submissions: {added, changed, removed, unchanged}, skipped, would_stop}.';
comment on column public.sync_runs.changes is 'The first hundred of [{resource, change, title}].';
comment on column public.sync_runs.skipped is 'The first hundred of [{resource, external_id, reason}].';
create index sync_runs_integration_id_idx on public.sync_runs (integration_id, created_at desc);
create index sync_runs_uploaded_by_id_idx on public.sync_runs (uploaded_by_id);
create unique index sync_runs_one_open_idx on public.sync_runs (integration_id) where status in ('queued', 'running');

create table private.sync_progress (
  run_id uuid primary key references public.sync_runs (id) on delete cascade,
  pages integer not null default 0,
  position jsonb,
  scopes text[] not null default '{}',
  cursors jsonb not null default '{}',
  claims integer not null default 0
);
comment on table private.sync_progress is
  'Where a run resumes and what it has listed completely; positions are in the provider''s format.';

create table private.sync_items (
  run_id uuid not null references public.sync_runs (id) on delete cascade,
  resource text not null,
  external_id text not null,
  course_external_id text,
  assignment_external_id text,
  data jsonb,
  change text,
  primary key (run_id, resource, external_id),
  constraint sync_items_resource_known check (resource in ('course', 'assignment', 'submission'))
);
comment on table private.sync_items is
  'Items staged by a run. data is null for items that are gone at the provider.';

-- Access ------------------------------------------------------------------------------------------

alter table public.sync_runs enable row level security;
alter table private.sync_progress enable row level security;
alter table private.sync_items enable row level security;
grant select on public.sync_runs to authenticated, service_role;
create policy sync_runs_select on public.sync_runs for select to authenticated
  using (integration_id = any (array(select private.my_integration_ids()))
         and (uploaded_by_id is null or uploaded_by_id = any (array(select private.my_learner_ids()))));
create policy sync_progress_closed on private.sync_progress for all using (false);
create policy sync_items_closed on private.sync_items for all using (false);

create view public.my_sync_runs with (security_invoker = true) as
select r.id, r.integration_id, i.student_id, i.provider, r.kind, r.is_dry_run, r.status, r.report, r.changes,
       r.skipped, r.error, r.created_at, r.started_at, r.finished_at
from public.sync_runs r
left join public.my_integrations i on i.id = r.integration_id;
comment on view public.my_sync_runs is
  'Runs of the integrations in my_integrations: what each added, changed, removed and skipped, or its '
  'error. `awaiting_approval`: see approve_sync.';
grant select on public.my_sync_runs to authenticated, service_role;

-- Functions: requests of people -------------------------------------------------------------------

create function private.cancel_syncs(p_integration_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on runs.
begin
  with canceled as (
    update public.sync_runs r set status = 'cancelled', finished_at = now()
    where r.integration_id = p_integration_id and r.status in ('queued', 'running', 'awaiting_approval')
    returning r.id
  )
  delete from private.sync_items i using canceled c where i.run_id = c.id;
end;
$$;
comment on function private.cancel_syncs(uuid) is
  'Cancels runs that are open or wait for approval, and deletes what they staged.';

create function private.request_sync(p_integration_id uuid, p_dry_run boolean) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on runs.
declare
  v_me uuid := private.require_me();
  v_link public.student_integration_links;
  v_run_id uuid;
begin
  perform private.count_write(v_me);
  v_link := private.lock_integration(p_integration_id);
  perform private.require_consent(v_link.student_id, private.platform_purpose(v_link.provider));
  if v_link.status not in ('active', 'paused') or exists (
       select from private.integration_providers p where p.provider = v_link.provider and p.is_import) then
    perform private.fail('integration.not_active',
                         'It cannot sync in its current state. Connect it again, or upload an export.');
  end if;
  select r.id into v_run_id from public.sync_runs r
  where r.integration_id = v_link.id and r.status in ('queued', 'running')
    and r.is_dry_run = coalesce(p_dry_run, false);
  if found then
    return v_run_id;
  end if;
  perform private.consume_rate_limit('request_sync', v_link.id::text, 12, interval '1 hour');
  -- Replaces a run that waits for approval, and an open run of the other kind.
  perform private.cancel_syncs(v_link.id);
  insert into public.sync_runs (integration_id, kind, is_dry_run)
  values (v_link.id, 'full', coalesce(p_dry_run, false))
  returning id into v_run_id;
  update public.student_integration_links l
  set status = 'active', next_sync_at = now(), lease_id = null, lease_until = null, failures = 0
  where l.id = v_link.id;
  return v_run_id;
end;
$$;
comment on function private.request_sync(uuid, boolean) is 'See public.request_sync.';

create function public.request_sync(p_integration_id uuid, p_dry_run boolean default false) returns public.my_sync_runs
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_id uuid := private.request_sync(p_integration_id, p_dry_run);
  v_run public.my_sync_runs;
begin
  select r.* into v_run from public.my_sync_runs r where r.id = v_id;
  return v_run;
end;
$$;
comment on function public.request_sync(uuid, boolean) is
  'Requests a full sync as soon as possible; with p_dry_run only a report of what it would change. Returns '
  'the my_sync_runs row, of the open run if there is one. Errors: auth.required, integration.not_found, '
  'integration.not_active, consent.required, rate.limited.';

create function private.approve_sync(p_run_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on runs.
declare
  v_me uuid := private.require_me();
  v_link public.student_integration_links;
  v_run public.sync_runs;
begin
  perform private.count_write(v_me);
  v_link := private.lock_integration((select r.integration_id from public.sync_runs r where r.id = p_run_id));
  perform private.require_consent(v_link.student_id, private.platform_purpose(v_link.provider));
  select r.* into v_run from public.sync_runs r where r.id = p_run_id and r.status = 'awaiting_approval';
  if not found or v_link.status <> 'paused' then
    perform private.fail('integration.not_active', 'This run is not awaiting approval.');
  end if;
  perform private.write_sync(v_link, v_run, now());
end;
$$;
comment on function private.approve_sync(uuid) is 'See public.approve_sync.';

create function public.approve_sync(p_run_id uuid) returns public.my_sync_runs
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_input jsonb := jsonb_build_array(p_run_id);
  v_run public.my_sync_runs;
begin
  if private.repeated('approve_sync', v_input) is null then
    perform private.approve_sync(p_run_id);
    perform private.remembered('approve_sync', v_input, 'true');
  end if;
  select r.* into v_run from public.my_sync_runs r where r.id = p_run_id;
  return v_run;
end;
$$;
comment on function public.approve_sync(uuid) is
  'Writes the result of a run that stopped because it would change or remove more than half. Returns the '
  'my_sync_runs row. Errors: auth.required, integration.not_found, integration.not_active, consent.required, '
  'rate.limited. '
  'With an Idempotency-Key also validation.failed and request.mismatch.';
grant execute on function
  private.request_sync(uuid, boolean),
  public.request_sync(uuid, boolean),
  private.approve_sync(uuid),
  public.approve_sync(uuid)
to anon, authenticated, service_role;
