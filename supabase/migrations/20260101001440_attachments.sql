-- Attachments: files in a private bucket, under the thread's id. A file is read as the thread is
-- read, with the reader's own session; a signed address, for reading or for uploading, would outlive
-- his standing, so signing is refused, and copying and moving find nothing. Files are put and read,
-- never changed.
-- Storage believes the type that the uploader claims. So every sent file is looked into within
-- seconds (attachment-check), and one that is not what it claims is closed to everybody.
-- Storage asks before an upload whether it may happen and writes the row after it, over one that
-- came meanwhile: a slow upload could swap a file that was sent and looked into. So what is sent is
-- one version of a file, and any other is closed.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('message-attachments', 'message-attachments', false, 10485760,
        '{image/png,image/jpeg,image/gif,image/webp,application/pdf}')
on conflict (id) do update
  set public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create table private.attachment_checks (
  path text primary key,
  claimed_type text not null,
  version text,
  lease_until timestamptz,
  checked_at timestamptz,
  content_type text,
  constraint attachment_checks_result_has_time check (content_type is null or checked_at is not null)
);
comment on table private.attachment_checks is 'Sent files, and what their content turned out to be.';
comment on column private.attachment_checks.version is 'Which upload of the file was sent; Storage names each. Null: gone before it was sent, or changed.';
comment on column private.attachment_checks.content_type is 'Type by content; null where it could not be told.';
create index attachment_checks_open_idx on private.attachment_checks (path) where checked_at is null;

-- Access ------------------------------------------------------------------------------------------

alter table private.attachment_checks enable row level security;
create policy attachment_checks_closed on private.attachment_checks for all using (false);

create function private.is_refused_attachment(p_name text, p_version text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: closed table; asked for single files only.
begin
  return exists (select from private.attachment_checks c
                 where c.path = p_name
                   and (c.version is distinct from coalesce(p_version, '')
                        or (c.checked_at is not null and c.content_type is distinct from c.claimed_type)));
end;
$$;
comment on function private.is_refused_attachment(text, text) is
  'True for a sent file whose content is not what was claimed, or not what was sent.';

create function private.is_attachment_path(p_name text) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
-- <thread id>/<uuid>/<file name>, plain ASCII: no dots that climb, no look-alikes.
begin
  return p_name ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[A-Za-z0-9_][A-Za-z0-9_. ()-]{0,119}$'
     and p_name !~ '\.\.';
end;
$$;
comment on function private.is_attachment_path(text) is 'True for <thread id>/<uuid>/<file name>.';

create function private.storage_operation() returns text
language plpgsql stable security invoker set search_path = ''
as $$
-- What Storage says it is doing; it writes some names with a prefix and some without.
begin
  return regexp_replace(coalesce(storage.operation(), ''), '^storage\.', '');
end;
$$;
comment on function private.storage_operation() is 'What storage is doing: object.upload, object.sign, …; empty outside of it.';

create function private.is_reading_file() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
-- Uploading with upsert returns the new row. Everything else that Storage does is refused.
begin
  return private.storage_operation() in (
    'object.get_authenticated', 'object.get_authenticated_info', 'object.head_authenticated_info',
    'object.info_authenticated', 'object.upload');
end;
$$;
comment on function private.is_reading_file() is
  'True while storage serves or takes a file; false while it signs, lists, copies, moves or transforms one.';

grant execute on function
  private.is_attachment_path(text), private.storage_operation(), private.is_reading_file(),
  private.is_refused_attachment(text, text)
to authenticated, service_role;

create policy message_attachments_select on storage.objects for select to authenticated
  using (bucket_id = 'message-attachments' and (select private.is_reading_file())
         and (storage.foldername(name))[1] = any (array(select id::text from private.my_thread_ids() mine(id)))
         and not private.is_refused_attachment(name, version));
create policy message_attachments_insert on storage.objects for insert to authenticated
  with check (bucket_id = 'message-attachments' and (select private.storage_operation()) = 'object.upload'
              and private.is_attachment_path(name)
              and (storage.foldername(name))[1] = any (array(select id::text from private.my_thread_ids() mine(id))));

-- Functions ---------------------------------------------------------------------------------------

create function private.uploaded_attachment(p_thread_id uuid, p_path text)
returns table (name text, type text, size integer)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: looks at the upload itself; the message takes nothing from the client but the path.
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
  end if;
  -- The name must not promise another type than the content has: it is what people see.
  if not exists (
    select from storage.buckets b
    where b.id = 'message-attachments' and v_object.type = any (b.allowed_mime_types)
      and v_object.size between 1 and b.file_size_limit)
     or lower(p_path) !~ (case v_object.type
       when 'image/png' then '\.png$' when 'image/jpeg' then '\.jpe?g$' when 'image/gif' then '\.gif$'
       when 'image/webp' then '\.webp$' when 'application/pdf' then '\.pdf$' else '^$' end) then
    perform private.fail('attachment.not_allowed', 'Images and PDF files, with the name that goes with them.');
  end if;
  return query select split_part(p_path, '/', 3), v_object.type::text, v_object.size::integer;
end;
$$;
comment on function private.uploaded_attachment(uuid, text) is
  'Name, type and size of a file that the signed-in person uploaded to the thread. Errors: attachment.not_found, attachment.not_allowed.';

create function private.claim_attachments(p_limit integer, p_lease_seconds integer, p_now timestamptz)
returns table (path text, claimed_type text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed table.
#variable_conflict use_column
begin
  if p_limit not between 1 and 100 or p_lease_seconds not between 1 and 3600 then
    perform private.fail('validation.failed', 'p_limit is 1 to 100, p_lease_seconds 1 to 3600.');
  end if;
  return query
    update private.attachment_checks c set lease_until = p_now + make_interval(secs => p_lease_seconds)
    where c.path in (
      select o.path from private.attachment_checks o
      where o.checked_at is null and (o.lease_until is null or o.lease_until <= p_now)
      order by o.path limit p_limit for update skip locked)
    returning c.path, c.claimed_type;
end;
$$;
comment on function private.claim_attachments(integer, integer, timestamptz) is 'See public.claim_attachments.';

create function public.claim_attachments(p_limit integer, p_lease_seconds integer, p_now timestamptz default now())
returns table (path text, claimed_type text)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.claim_attachments(p_limit, p_lease_seconds, p_now); end; $$;
comment on function public.claim_attachments(integer, integer, timestamptz) is
  'Leases up to p_limit (100) sent files nobody has looked into. For attachment-check. Errors: validation.failed.';

create function private.record_attachment_check(p_path text, p_content_type text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed table.
begin
  update private.attachment_checks set checked_at = now(), content_type = left(p_content_type, 100), lease_until = null
  where path = p_path;
  if not found then
    perform private.fail('attachment.not_found', 'No such file.');
  end if;
  return not private.is_refused_attachment(p_path, (
    select o.version from storage.objects o where o.bucket_id = 'message-attachments' and o.name = p_path));
end;
$$;
comment on function private.record_attachment_check(text, text) is 'See public.record_attachment_check.';

create function public.record_attachment_check(p_path text, p_content_type text) returns boolean
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.record_attachment_check(p_path, p_content_type); end; $$;
comment on function public.record_attachment_check(text, text) is
  'Says what a file is by its content (null: unknown); false if it is closed from now on. For attachment-check. Errors: attachment.not_found.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_messages__queue_attachment_check() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed table.
begin
  -- Type and size were read a moment ago; where they are no longer true nothing is open.
  insert into private.attachment_checks (path, claimed_type, version)
  values (new.attachment_path, new.attachment_type, (
    select coalesce(o.version, '') from storage.objects o
    where o.bucket_id = 'message-attachments' and o.name = new.attachment_path
      and o.metadata ->> 'mimetype' = new.attachment_type and o.metadata ->> 'size' = new.attachment_size::text))
  on conflict do nothing;
  return null;
end;
$$;
comment on function private.tg_messages__queue_attachment_check() is 'Queues a sent file to be looked into.';

create trigger messages_30_queue_attachment_check after insert on public.messages
  for each row when (new.attachment_path is not null)
  execute function private.tg_messages__queue_attachment_check();

grant execute on function
  private.claim_attachments(integer, integer, timestamptz), public.claim_attachments(integer, integer, timestamptz),
  private.record_attachment_check(text, text), public.record_attachment_check(text, text)
to service_role;
