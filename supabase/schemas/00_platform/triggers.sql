-- Trigger functions that tables of every domain use.

-- Functions ---------------------------------------------------------------------------------------

create function private.tg_touch_updated_at() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end;
$$;
comment on function private.tg_touch_updated_at() is 'Sets updated_at.';

create function private.tg_refuse_truncate() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  -- Truncation fires no row trigger, so it would bypass the checks and the audit log.
  perform private.fail('permission.denied', format('%s cannot be truncated; delete its rows.', tg_table_name));
  return null;
end;
$$;
comment on function private.tg_refuse_truncate() is 'Refuses truncation. Errors: permission.denied.';

create function private.tg_refuse_change() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform private.fail('permission.denied', tg_table_name || ' is append-only.');
  return null;
end;
$$;
comment on function private.tg_refuse_change() is
  'Refuses changes of what is append-only. Errors: permission.denied.';
