-- Storage: which operation the Storage API performs, for the policies on its objects.

-- Functions ---------------------------------------------------------------------------------------

create function private.storage_operation() returns text
language plpgsql stable security invoker set search_path = ''
as $$
-- Storage writes some operation names with a prefix and some without.
begin
  return regexp_replace(coalesce(storage.operation(), ''), '^storage\.', '');
end;
$$;
comment on function private.storage_operation() is
  'The operation of the Storage API, such as object.upload or object.sign; empty outside Storage.';

create function private.is_reading_file() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
-- object.upload: an upload with upsert returns the new row. Every other operation is refused.
begin
  return private.storage_operation() in (
    'object.get_authenticated', 'object.get_authenticated_info', 'object.head_authenticated_info',
    'object.info_authenticated', 'object.upload');
end;
$$;
comment on function private.is_reading_file() is
  'True while Storage serves or accepts a file; false while it signs, lists, copies, moves or transforms '
  'one.';

-- Access ------------------------------------------------------------------------------------------

grant execute on function
  private.storage_operation(),
  private.is_reading_file()
to authenticated, service_role;
