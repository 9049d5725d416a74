-- Attachments: files in a private bucket, under the thread's id. A file is read as the thread is
-- read, with the reader's own session; a signed address would outlive his standing, so signing,
-- copying and moving find nothing. Files are put and read, never changed.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('message-attachments', 'message-attachments', false, 10485760,
        '{image/png,image/jpeg,image/gif,image/webp,application/pdf}')
on conflict (id) do update
  set public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

-- Access ------------------------------------------------------------------------------------------

create function private.is_attachment_path(p_name text) returns boolean
language sql immutable security invoker set search_path = ''
as $$
  -- <thread id>/<uuid>/<file name>, plain ASCII: no dots that climb, no look-alikes.
  select p_name ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[A-Za-z0-9_][A-Za-z0-9_. ()-]{0,119}$'
     and p_name !~ '\.\.';
$$;
comment on function private.is_attachment_path(text) is 'True for <thread id>/<uuid>/<file name>.';

create function private.is_reading_file() returns boolean
language sql stable security invoker set search_path = ''
as $$
  -- Storage names what it is doing; anything but a plain read or upload is refused.
  select regexp_replace(coalesce(storage.operation(), ''), '^storage\.', '')
         in ('object.get_authenticated', 'object.get_authenticated_info', 'object.info_authenticated', 'object.upload');
$$;
comment on function private.is_reading_file() is 'True while storage serves or takes a file; false while it signs, lists, copies or moves one.';

grant execute on function private.is_attachment_path(text), private.is_reading_file() to authenticated, service_role;

create policy message_attachments_select on storage.objects for select to authenticated
  using (bucket_id = 'message-attachments' and private.is_reading_file()
         and (storage.foldername(name))[1] = any (array(select id::text from private.my_thread_ids() mine(id))));
create policy message_attachments_insert on storage.objects for insert to authenticated
  with check (bucket_id = 'message-attachments' and private.is_attachment_path(name)
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
