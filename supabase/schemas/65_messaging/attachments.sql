-- Attachments: files in a private bucket, under the id of their thread.
-- - The readers of a thread read its files, with their own session. Signed URLs would outlive the
--   reader's access, so signing is refused; copying and moving find nothing. Files are never changed.
-- - Storage trusts the type that the uploader claims. So attachment-check inspects every sent file
--   within seconds, and a file whose content differs from its claimed type is closed to everyone.
-- - Storage checks the policy before an upload and writes the row after it, even over a newer one, so a
--   slow upload could replace a file after its inspection. So a message refers to one version of a
--   file, and any other version is closed.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('message-attachments', 'message-attachments', false, 10485760,
        '{image/png,image/jpeg,image/gif,image/webp,application/pdf}')
on conflict (id) do update
  set public = excluded.public, file_size_limit = excluded.file_size_limit,
      allowed_mime_types = excluded.allowed_mime_types;

create table private.attachment_checks (
  path text primary key,
  bucket_id text not null default 'message-attachments',
  claimed_type text not null,
  version text,
  lease_until timestamptz,
  checked_at timestamptz,
  content_type text,
  expired_at timestamptz,
  constraint attachment_checks_result_has_time check (content_type is null or checked_at is not null)
);
comment on table private.attachment_checks is
  'Sent files with the result of their inspection, and files that are unsent or erased, until Storage has '
  'removed them.';
comment on column private.attachment_checks.bucket_id is 'Certificates are here only when they are erased.';
comment on column private.attachment_checks.expired_at is
  'When an unsent file expired, or a file was erased: from then on it is closed and cannot be sent.';
comment on column private.attachment_checks.version is
  'Storage''s version of the file that was sent. Null: removed or replaced before it was sent.';
comment on column private.attachment_checks.content_type is
  'Type by content; null if it could not be determined.';
create index attachment_checks_expired_idx on private.attachment_checks (path) where expired_at is not null;
create index attachment_checks_open_idx on private.attachment_checks (path) where checked_at is null;

-- Functions: the policies' conditions -------------------------------------------------------------

create function private.is_refused_attachment(p_name text, p_version text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads attachment_checks, a closed table.
begin
  return exists (select from private.attachment_checks c
                 where c.path = p_name
                   and (c.version is distinct from coalesce(p_version, '')
                        or (c.checked_at is not null and c.content_type is distinct from c.claimed_type)));
end;
$$;
comment on function private.is_refused_attachment(text, text) is
  'True for a sent file whose content differs from its claimed type, or whose version is not the sent one.';

create function private.is_attachment_path(p_name text) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
-- Plain ASCII: no path traversal, no homoglyphs.
declare
  v_uuid constant text := '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
begin
  return p_name ~ ('^' || v_uuid || '/' || v_uuid || '/[A-Za-z0-9_][A-Za-z0-9_. ()-]{0,119}$')
     and p_name !~ '\.\.';
end;
$$;
comment on function private.is_attachment_path(text) is 'True for <thread id>/<uuid>/<file name>.';

create function private.may_attach(p_thread_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the ledger of consents is closed.
begin
  return not exists (
    select from public.threads t
    where t.id = p_thread_id and t.staff_id = private.me() and not private.has_consent(t.student_id, 'media'));
end;
$$;
comment on function private.may_attach(uuid) is
  'False for the staff side of a thread while there is no consent to files about the student. Guardians need none.';

create function private.may_upload(p_name text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: counts rows that the caller's policies may hide.
-- The lock makes the second of two concurrent uploads count the first, where Storage checks and writes
-- in one transaction.
declare
  v_me uuid := private.me();
  v_folder text := split_part(p_name, '/', 1) || '/';
begin
  perform pg_advisory_xact_lock(hashtextextended('homeroom.uploads:' || v_me, 0));
  return private.may_attach(split_part(p_name, '/', 1)::uuid)
    and not exists (select from private.attachment_checks c where c.path = p_name and c.expired_at is not null)
    and (select s.max_unsent_uploads from private.settings s) > (
      select count(*) from storage.objects o
      join public.profiles p on p.id = v_me and p.user_id::text = o.owner_id
      where o.bucket_id = 'message-attachments' and o.name like v_folder || '%' and o.name <> p_name
        and not exists (select from public.messages m where m.attachment_path = o.name)
        and not private.is_withdrawn_file(o.name));
end;
$$;
comment on function private.may_upload(text) is
  'False once the signed-in person has max_unsent_uploads unsent files in the thread, for an expired file, and for '
  'staff without consent to files about the student.';

-- Access ------------------------------------------------------------------------------------------

alter table private.attachment_checks enable row level security;
create policy attachment_checks_closed on private.attachment_checks for all using (false);
grant execute on function
  private.is_attachment_path(text),
  private.is_refused_attachment(text, text),
  private.may_upload(text)
to authenticated, service_role;
create policy message_attachments_select on storage.objects for select to authenticated
  using (bucket_id = 'message-attachments' and (select private.is_reading_file())
         and (((storage.foldername(name))[1] = any (array(select id::text from private.my_thread_ids() mine(id)))
               and not private.is_withdrawn_file(name))
              or name = any (array(select private.my_reviewed_files())))
         and not private.is_refused_attachment(name, version));
create policy message_attachments_insert on storage.objects for insert to authenticated
  with check (bucket_id = 'message-attachments' and (select private.storage_operation()) = 'object.upload'
              and private.is_attachment_path(name)
              and (storage.foldername(name))[1] = any (array(select id::text from private.my_thread_ids() mine(id)))
              and private.may_upload(name));

-- Functions: sending and inspecting ---------------------------------------------------------------

create function private.uploaded_attachment(p_thread_id uuid, p_path text)
returns table (name text, type text, size integer)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the metadata of the upload; of a message's file, only the path comes from the client.
declare
  v_object record;
begin
  if p_path is null or not private.is_attachment_path(p_path) or split_part(p_path, '/', 1) <> p_thread_id::text then
    perform private.fail('attachment.not_found', 'No such upload in this thread.');
  end if;
  select o.metadata ->> 'mimetype' as type, (o.metadata ->> 'size')::bigint as size into v_object
  from storage.objects o
  join public.profiles p on p.id = private.me()
  where o.bucket_id = 'message-attachments' and o.name = p_path and o.owner_id = p.user_id::text;
  if not found then
    perform private.fail('attachment.not_found', 'No such upload in this thread.');
  elsif not private.may_attach(p_thread_id) then
    perform private.fail('consent.required', 'There is no consent to files about this student.');
  end if;
  -- The extension, which people see, must match the type.
  if not exists (
    select from storage.buckets b
    where b.id = 'message-attachments' and v_object.type = any (b.allowed_mime_types)
      and v_object.size between 1 and b.file_size_limit)
     or lower(p_path) !~ (case v_object.type
       when 'image/png' then '\.png$' when 'image/jpeg' then '\.jpe?g$' when 'image/gif' then '\.gif$'
       when 'image/webp' then '\.webp$' when 'application/pdf' then '\.pdf$' else '^$' end) then
    perform private.fail('attachment.not_allowed',
                         'Only images and PDF files are allowed, with a matching file name extension.');
  end if;
  return query select split_part(p_path, '/', 3), v_object.type::text, v_object.size::integer;
end;
$$;
comment on function private.uploaded_attachment(uuid, text) is
  'Name, type and size of a file that the signed-in person uploaded to the thread. Errors: '
  'attachment.not_found, attachment.not_allowed, consent.required.';

create function private.claim_attachments(p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (path text, claimed_type text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes attachment_checks, a closed table.
#variable_conflict use_column
begin
  perform private.check_claim(p_limit, 100, p_lease_seconds, p_now);
  return query
    update private.attachment_checks c set lease_until = p_now + make_interval(secs => p_lease_seconds)
    -- An array, so that the inner query runs once: a join could run it again, and exceed the limit.
    where c.path = any (array(
      select o.path from private.attachment_checks o
      where o.checked_at is null and (o.lease_until is null or o.lease_until <= p_now)
      order by o.path limit p_limit for update skip locked))
    returning c.path, c.claimed_type;
end;
$$;

select private.expose('claim_attachments', 'operations',
  'Leases up to p_limit (1 to 100) sent files that have not been inspected, for p_lease_seconds (1 to '
  '3600). For attachment-check. Errors: validation.failed.');

create function private.record_attachment_check(p_path text, p_content_type text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes attachment_checks, a closed table.
begin
  update private.attachment_checks
  set checked_at = now(), content_type = left(p_content_type, 100), lease_until = null
  where path = p_path;
  if not found then
    perform private.fail('attachment.not_found', 'No such file.');
  end if;
  return not private.is_refused_attachment(p_path, (
    select o.version from storage.objects o where o.bucket_id = 'message-attachments' and o.name = p_path));
end;
$$;

select private.expose('record_attachment_check', 'operations',
  'Records the type of a file by its content (null: unknown). Returns false if the file is now closed. For '
  'attachment-check. Errors: attachment.not_found.');

-- Functions: unsent files -------------------------------------------------------------------------

create function private.attachments_are_due(p_now timestamptz default now()) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads attachment_checks, a closed table.
  select exists (select from private.attachment_checks c
                 where c.checked_at is null and (c.lease_until is null or c.lease_until <= p_now))
      or exists (select from private.attachment_checks c
                 where c.expired_at is not null and (c.lease_until is null or c.lease_until <= p_now));
$$;
comment on function private.attachments_are_due(timestamptz) is
  'True while a file is to be checked or removed, and not leased: whether attachment-check is called.';

create function private.expire_uploads(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes attachment_checks, a closed table.
-- One statement: a concurrent send that writes the same row waits, or is waited for.
declare
  v_expired integer;
begin
  insert into private.attachment_checks (path, claimed_type, checked_at, expired_at)
  select o.name, coalesce(o.metadata ->> 'mimetype', 'unknown'), p_now, p_now
  from storage.objects o
  where o.bucket_id = 'message-attachments' and o.created_at <= p_now - interval '1 day'
    and not exists (select from public.messages m where m.attachment_path = o.name)
    and not private.is_withdrawn_file(o.name)
  on conflict do nothing;
  get diagnostics v_expired = row_count;
  return v_expired;
end;
$$;
comment on function private.expire_uploads(timestamptz) is
  'Expires files that no message refers to a day after their upload. Returns the number. Called on a '
  'schedule; attachment-check removes the files.';

create function private.claim_expired_uploads(
  p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (bucket_id text, path text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes attachment_checks, a closed table.
#variable_conflict use_column
begin
  perform private.check_claim(p_limit, 100, p_lease_seconds, p_now);
  return query
    update private.attachment_checks c set lease_until = p_now + make_interval(secs => p_lease_seconds)
    -- An array, so that the inner query runs once: a join could run it again, and exceed the limit.
    where c.path = any (array(
      select o.path from private.attachment_checks o
      where o.expired_at is not null and (o.lease_until is null or o.lease_until <= p_now)
      order by o.path limit p_limit for update skip locked))
    returning c.bucket_id, c.path;
end;
$$;

select private.expose('claim_expired_uploads', 'operations',
  'Leases up to p_limit (1 to 100) expired and erased files to remove from Storage, for p_lease_seconds (1 to 3600). '
  'For attachment-check. Errors: validation.failed.');

create function private.record_uploads_removed(p_paths text[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes attachment_checks, a closed table. A file that still exists is claimed again.
declare
  v_removed integer;
begin
  if (cardinality(p_paths) between 1 and 100) is not true then
    perform private.fail('validation.failed', 'p_paths must have 1 to 100 paths.');
  end if;
  delete from private.attachment_checks c
  where c.path = any (p_paths) and c.expired_at is not null
    and not exists (select from storage.objects o where o.bucket_id = c.bucket_id and o.name = c.path);
  get diagnostics v_removed = row_count;
  return v_removed;
end;
$$;

select private.expose('record_uploads_removed', 'operations',
  'Deletes the records of 1 to 100 expired files that Storage has removed. Returns the number. For '
  'attachment-check. Errors: validation.failed.');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_messages__queue_attachment_check() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes attachment_checks, a closed table.
begin
  -- If type or size changed since they were read, the version stays null and the file is closed.
  insert into private.attachment_checks (path, claimed_type, version)
  values (new.attachment_path, new.attachment_type, (
    select coalesce(o.version, '') from storage.objects o
    where o.bucket_id = 'message-attachments' and o.name = new.attachment_path
      and o.metadata ->> 'mimetype' = new.attachment_type and o.metadata ->> 'size' = new.attachment_size::text))
  on conflict do nothing;
  -- An existing row means that the file expired; the primary key serializes the two.
  if not found then
    perform private.fail('attachment.not_found', 'This upload has expired.');
  end if;
  return null;
end;
$$;
comment on function private.tg_messages__queue_attachment_check() is
  'Queues a sent file for inspection. Errors: attachment.not_found.';

create trigger messages_30_queue_attachment_check after insert on public.messages
  for each row when (new.attachment_path is not null)
  execute function private.tg_messages__queue_attachment_check();
