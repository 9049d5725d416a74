-- Building an export: data-export leases one, reads page after page, and packs the files. Every step is one
-- transaction that asks for the standing again, so a worker may die between any two of them: the next one continues
-- where the last committed. A page is read with the requester's role and claims; row-level security decides.

-- Functions: leases -------------------------------------------------------------------------------

create function private.exports_are_due(p_now timestamptz default now()) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: the tables are closed.
  select exists (select from private.exports e
                 where e.status = 'preparing' and (e.lease_until is null or e.lease_until <= p_now))
      or exists (select from private.export_volumes v
                 join private.exports e on e.id = v.export_id
                 where e.status in ('closed', 'waiting') and (e.lease_until is null or e.lease_until <= p_now));
$$;
comment on function private.exports_are_due(timestamptz) is
  'True while an export is to be built, or files of one to be removed, and not leased: whether data-export is called.';

create function private.claim_exports(p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (export_id uuid, attempt integer, is_closed boolean, paths text[])
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  perform private.check_claim(p_limit, 100, p_lease_seconds, p_now);
  return query
    update private.exports e
    set lease_until = p_now + make_interval(secs => p_lease_seconds), attempt = e.attempt + 1
    -- An array, so that the inner query runs once: a join could run it again, and exceed the limit.
    where e.id = any (array(
      select o.id from private.exports o
      where (o.lease_until is null or o.lease_until <= p_now)
        and (o.status = 'preparing' or (o.status in ('closed', 'waiting') and exists (
          select from private.export_volumes v where v.export_id = o.id)))
      order by o.status, o.requested_at limit p_limit for update skip locked))
    returning e.id, e.attempt, e.status <> 'preparing', case when e.status <> 'preparing' then array(
      select v.path from private.export_volumes v where v.export_id = e.id) end;
end;
$$;

select private.expose('claim_exports', 'operations',
  'Leases up to p_limit (1 to 100) exports for p_lease_seconds (1 to 3600): those to build, and closed ones whose '
  'paths are to be removed from Storage. For data-export. Errors: validation.failed.');

create function private.leased_export(p_export_id uuid, p_attempt integer, p_now timestamptz) returns private.exports
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. FOR UPDATE: what closes an export waits for the step, or the step finds it closed.
declare
  v_export private.exports;
begin
  select e.* into v_export
  from private.exports e
  where e.id = p_export_id and e.attempt = p_attempt and e.lease_until > p_now and e.status = 'preparing'
  for update;
  if found and not private.export_stands(v_export) then
    perform private.close_export(p_export_id, p_now);
    v_export := null;
  end if;
  return v_export;
end;
$$;
comment on function private.leased_export(uuid, integer, timestamptz) is
  'The export that a worker builds, locked; null if its lease is over, or it is closed now because its requester lost '
  'something that it holds.';

-- Functions: reading ------------------------------------------------------------------------------

create function private.begin_export_page(
  p_export_id uuid, p_attempt integer, p_now timestamptz, out user_id uuid, out subject_id uuid, out relation text,
  out key text, out condition text, out after text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_export private.exports := private.leased_export(p_export_id, p_attempt, p_now);
begin
  select p.user_id, coalesce(v_export.student_id, v_export.requester_id), s.relation, s.key, s.condition, v_export.after
  into user_id, subject_id, relation, key, condition, after
  from public.profiles p
  left join private.export_sections(v_export.student_id is not null) s on s.number = v_export.section
  where p.id = v_export.requester_id;
end;
$$;
comment on function private.begin_export_page(uuid, integer, timestamptz) is
  'Which page of an export is read next, and as whom. user_id null: nothing, see leased_export; relation null: '
  'everything is read.';

create function private.record_export_page(p_export_id uuid, p_keys text[], p_rows jsonb, p_limit integer) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. begin_export_page holds the lock on the export.
declare
  v_export private.exports;
  v_is_last boolean := coalesce(cardinality(p_keys), 0) < p_limit;
begin
  select e.* into v_export from private.exports e where e.id = p_export_id;
  if p_rows <> '[]' then
    insert into private.export_pages (export_id, section, after, rows)
    values (p_export_id, v_export.section, v_export.after, p_rows);
    -- What the export names rests on the standing of this moment; news of an ended link names somebody without any.
    insert into private.export_standings (export_id, student_id, rights, is_of_client)
    select p_export_id, p.id, private.effective_rights(v_export.requester_id, p.id),
           p.id in (select c.student_id from private.client_students_of(v_export.requester_id) c)
    from public.profiles p
    where p.id <> v_export.requester_id and not private.is_fully_restricted(v_export.requester_id, p.id) and p.id in (
      select (r ->> c.name)::uuid from jsonb_array_elements(p_rows) r
      cross join (values ('student_id'), ('client_id')) c(name) where r ->> c.name ~ '^[0-9a-f-]{36}$')
    on conflict do nothing;
  end if;
  update private.exports e
  set section = e.section + v_is_last::integer,
      after = case when v_is_last then '' else p_keys[cardinality(p_keys)] end,
      -- One's own marks outlive the standing in a thread.
      thread_ids = array(select unnest(e.thread_ids) union
                         select t.id from jsonb_array_elements(p_rows) r
                         join public.threads t on t.id = (r ->> 'thread_id')::uuid
                         where private.reads_thread(v_export.requester_id, t))
  where e.id = p_export_id;
end;
$$;
comment on function private.record_export_page(uuid, text[], jsonb, integer) is
  'Keeps a page that was read, and moves on.';

create function private.plan_export_files(p_export_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Files of at most 24 MB together, and 200, go into one volume, which a function
-- with little memory writes. Names are ids and what the sender called the file.
begin
  insert into private.export_files (export_id, bucket_id, path, name, volume)
  select p_export_id, f.bucket_id, f.path, f.name,
         1 + greatest(sum(f.size) over running / 25165824, (row_number() over running - 1) / 200)::integer
  from (
    select 'message-attachments' as bucket_id, r ->> 'attachment_path' as path,
           format('attachments/%s-%s', r ->> 'id', r ->> 'attachment_name') as name,
           (r ->> 'attachment_size')::bigint as size
    from private.export_pages p cross join jsonb_array_elements(p.rows) r
    where p.export_id = p_export_id and r ->> 'attachment_path' is not null
    union all
    select 'certificates', r ->> 'file_path', format('certificates/%s.pdf', r ->> 'id'),
           coalesce((o.metadata ->> 'size')::bigint, 0)
    from private.export_pages p cross join jsonb_array_elements(p.rows) r
    join storage.objects o on o.bucket_id = 'certificates' and o.name = r ->> 'file_path'
    where p.export_id = p_export_id and r ? 'file_path') f
  window running as (order by f.bucket_id, f.path rows unbounded preceding)
  on conflict do nothing;
  update private.exports e
  set volumes = coalesce((select max(f.volume) from private.export_files f where f.export_id = p_export_id), 1)
  where e.id = p_export_id and e.volumes is null;
end;
$$;
comment on function private.plan_export_files(uuid) is 'Assigns attachments and certificates to volumes.';

create function private.next_export_volume(
  p_export_id uuid, out number integer, out volumes integer, out path text,
  out bucket_ids text[], out paths text[], out names text[],
  out locale text, out time_zone text, out full_name text, out requested_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  select e.packed + 1, e.volumes, private.export_path(e.id, e.packed + 1),
         coalesce(d.locale, s.default_locale), coalesce(d.time_zone, s.default_time_zone), p.full_name, e.requested_at
  into number, volumes, path, locale, time_zone, full_name, requested_at
  from private.exports e
  cross join private.settings s
  join public.profiles p on p.id = coalesce(e.student_id, e.requester_id)
  left join public.profile_details d on d.profile_id = e.requester_id
  where e.id = p_export_id;
  select array_agg(f.bucket_id order by f.bucket_id, f.path), array_agg(f.path order by f.bucket_id, f.path),
         array_agg(f.name order by f.bucket_id, f.path)
  into bucket_ids, paths, names
  from private.export_files f where f.export_id = p_export_id and f.volume = number;
end;
$$;
comment on function private.next_export_volume(uuid) is 'The volume of an export that is written next.';

create function public.step_export(p_export_id uuid, p_attempt integer, p_now timestamptz default now()) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$
-- Invoker, because of private.read_as: the rows and files are those that row-level security shows the requester now.
declare
  v_role text := coalesce(current_setting('role', true), 'none');
  v_claims text := coalesce(current_setting('request.jwt.claims', true), '');
  v_page record;
  v_volume record;
  v_limit constant integer := 200;
  v_keys text[];
  v_rows jsonb;
  v_files jsonb;
begin
  select * into v_page from private.begin_export_page(p_export_id, p_attempt, p_now);
  if v_page.user_id is null then
    return jsonb_build_object('state', 'lost');
  end if;
  if v_page.relation is null then
    perform private.plan_export_files(p_export_id);
    select * into v_volume from private.next_export_volume(p_export_id);
  end if;
  -- One's own file is built also while the account is paused.
  perform private.set_reading_though_paused(true);
  perform private.read_as(v_page.user_id);
  if private.me() is null then
    null;
  elsif v_page.relation is null then
    select coalesce(jsonb_agg(jsonb_build_object('bucket', f.bucket_id, 'path', f.path, 'size', f.size,
             'name', v_volume.names[array_position(v_volume.paths, f.path)])), '[]')
    into v_files
    from private.read_export_files(v_volume.bucket_ids, v_volume.paths) f;
  else
    select coalesce(array_agg(r.key), '{}'), coalesce(jsonb_agg(r.row_data), '[]') into v_keys, v_rows
    from private.read_export_page(
      v_page.subject_id, v_page.relation, v_page.key, v_page.condition, v_page.after, v_limit) r;
  end if;
  perform set_config('role', v_role, true);
  perform set_config('request.jwt.claims', v_claims, true);
  perform private.set_reading_for(null);
  perform private.set_reading_though_paused(false);
  if v_files is not null then
    return jsonb_build_object(
      'state', 'packing', 'number', v_volume.number, 'volumes', v_volume.volumes, 'path', v_volume.path,
      'files', v_files,
      'locale', v_volume.locale, 'time_zone', v_volume.time_zone, 'full_name', v_volume.full_name,
      'requested_at', v_volume.requested_at);
  elsif v_keys is null then
    return jsonb_build_object('state', 'lost');
  end if;
  perform private.record_export_page(p_export_id, v_keys, v_rows, v_limit);
  return jsonb_build_object('state', 'reading');
end;
$$;
comment on function public.step_export(uuid, integer, timestamptz) is
  'The next step of a leased export: reads up to 200 rows as its requester (state `reading`), or says which volume '
  'is to be written with which files (`packing`). `lost`: the lease is over, or the export was closed. For '
  'data-export. Errors: none.';
grant execute on function
  private.begin_export_page(uuid, integer, timestamptz), private.record_export_page(uuid, text[], jsonb, integer),
  private.plan_export_files(uuid), private.next_export_volume(uuid),
  public.step_export(uuid, integer, timestamptz)
to service_role;

-- Functions: packing ------------------------------------------------------------------------------

create function private.read_export_pages(p_export_id uuid, p_attempt integer, p_offset integer)
returns table (domain text, relation text, rows jsonb)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_export private.exports := private.leased_export(p_export_id, p_attempt, now());
begin
  return query
    select s.domain, s.relation, p.rows
    from private.export_pages p
    join private.export_sections(v_export.student_id is not null) s on s.number = p.section
    where p.export_id = v_export.id
    order by p.section, p.after limit 10 offset greatest(p_offset, 0);
end;
$$;

select private.expose('read_export_pages', 'operations',
  'Up to ten pages of what a leased export has read, from p_offset on. For data-export. Errors: none.');

create function private.record_export_volume(
  p_export_id uuid, p_attempt integer, p_number integer, p_size bigint, p_now timestamptz default now())
returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_export private.exports := private.leased_export(p_export_id, p_attempt, p_now);
begin
  if v_export.id is null or v_export.packed <> p_number - 1 then
    return 'lost';
  end if;
  insert into private.export_volumes as v (export_id, number, size) values (p_export_id, p_number, p_size)
  on conflict (export_id, number) do update set size = excluded.size;
  if p_number < v_export.volumes then
    update private.exports e set packed = p_number where e.id = p_export_id;
    return 'packing';
  end if;
  perform private.note_exported(v_export);
  delete from private.export_pages p where p.export_id = p_export_id;
  delete from private.export_files f where f.export_id = p_export_id;
  update private.exports e
  set packed = p_number, status = 'ready', ready_at = p_now, expires_at = p_now + interval '7 days', lease_until = null
  where e.id = p_export_id;
  perform private.notify(
    array[v_export.requester_id], 'DATA_EXPORT', v_export.student_id, 'export', p_export_id,
    '{"change": "ready"}', format('export:%s:ready:%s', p_export_id, v_export.attempt));
  return 'ready';
end;
$$;

select private.expose('record_export_volume', 'operations',
  'Records a volume that was uploaded to the path of its step; with the last one the export is ready for seven '
  'days and its requester is told. Returns `packing`, `ready` or `lost`. For data-export. Errors: none.');

create function private.record_exports_removed(p_export_id uuid, p_attempt integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. A file that still exists is claimed again.
declare
  v_removed integer;
begin
  delete from private.export_volumes v
  using private.exports e
  where v.export_id = p_export_id and e.id = p_export_id and e.attempt = p_attempt and e.status in ('closed', 'waiting')
    and not exists (select from storage.objects o
                    where o.bucket_id = 'exports' and o.name = v.path);
  get diagnostics v_removed = row_count;
  update private.exports e set lease_until = null where e.id = p_export_id and e.attempt = p_attempt;
  return v_removed;
end;
$$;

select private.expose('record_exports_removed', 'operations',
  'Deletes the records of files of a closed export that Storage has removed. Returns the number. For data-export. '
  'Errors: none.');
