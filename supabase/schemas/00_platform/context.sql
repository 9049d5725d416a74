-- Context: session flags, which tell functions and triggers what the running transaction does or has done. Each
-- flag has one pair of functions, so that a search for its name finds everything that sets or reads it. A flag
-- ends with the transaction at the latest. Clients cannot set one: the API exposes no function that does.
-- docs/architecture.md lists the flags, with who sets each and what it changes.

-- Functions ---------------------------------------------------------------------------------------

create function private.is_quiet() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(current_setting('homeroom.quiet', true), '') = 'on';
end;
$$;
comment on function private.is_quiet() is 'True while changes create no notifications.';

create function private.set_quiet(p_value boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.quiet', case when p_value then 'on' else '' end, true);
end;
$$;
comment on function private.set_quiet(boolean) is
  'Starts or ends a part of the transaction that creates no notifications.';

create function private.adopting_id() returns uuid
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return nullif(current_setting('homeroom.adopting', true), '')::uuid;
end;
$$;
comment on function private.adopting_id() is
  'The placeholder whose records are moving to an account, or null.';

create function private.set_adopting(p_value uuid) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.adopting', coalesce(p_value::text, ''), true);
end;
$$;
comment on function private.set_adopting(uuid) is 'Sets the placeholder whose records move; null ends it.';

create function private.is_syncing() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(current_setting('homeroom.syncing', true), '') = 'on';
end;
$$;
comment on function private.is_syncing() is 'True while the records of an integration are written.';

create function private.set_syncing(p_value boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.syncing', case when p_value then 'on' else '' end, true);
end;
$$;
comment on function private.set_syncing(boolean) is 'Starts or ends writing the records of an integration.';

create function private.is_lapsing() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(current_setting('homeroom.lapsing', true), '') = 'on';
end;
$$;
comment on function private.is_lapsing() is 'True while unconfirmed bookings lapse.';

create function private.set_lapsing(p_value boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.lapsing', case when p_value then 'on' else '' end, true);
end;
$$;
comment on function private.set_lapsing(boolean) is 'Starts or ends lapsing unconfirmed bookings.';

create function private.is_importing() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(current_setting('homeroom.importing', true), '') = 'on';
end;
$$;
comment on function private.is_importing() is 'True while a roster removes its classes.';

create function private.set_importing(p_value boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.importing', case when p_value then 'on' else '' end, true);
end;
$$;
comment on function private.set_importing(boolean) is 'Starts or ends removing the classes of a roster.';

create function private.announced() returns text[]
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(string_to_array(nullif(current_setting('homeroom.announced', true), ''), ' '), '{}');
end;
$$;
comment on function private.announced() is 'The events that the transaction has sent on the topics of people.';

create function private.set_announced(p_value text[]) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.announced', array_to_string(p_value, ' '), true);
end;
$$;
comment on function private.set_announced(text[]) is 'Remembers which events were sent until the transaction ends.';

create function private.is_bulk() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(current_setting('homeroom.bulk', true), '') = 'on';
end;
$$;
comment on function private.is_bulk() is 'True while one act causes emails to many.';

create function private.set_bulk(p_value boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.bulk', case when p_value then 'on' else '' end, true);
end;
$$;
comment on function private.set_bulk(boolean) is 'Starts or ends an act that causes emails to many.';

create function private.reading_for() returns uuid
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return nullif(current_setting('homeroom.reading_for', true), '')::uuid;
end;
$$;
comment on function private.reading_for() is 'The account that is read for without a session of its own, or null.';

create function private.set_reading_for(p_user_id uuid) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.reading_for', coalesce(p_user_id::text, ''), true);
end;
$$;
comment on function private.set_reading_for(uuid) is 'Sets the account that is read for; null ends it.';
grant execute on function private.set_reading_for(uuid) to service_role;

create function private.is_reading_though_paused() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(current_setting('homeroom.though_paused', true), '') = 'on';
end;
$$;
comment on function private.is_reading_though_paused() is 'True while a paused account counts as one that is not.';

create function private.set_reading_though_paused(p_value boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.though_paused', case when p_value then 'on' else '' end, true);
end;
$$;
comment on function private.set_reading_though_paused(boolean) is
  'Starts or ends a part of the transaction in which a paused account counts as one that is not.';
grant execute on function private.is_reading_though_paused() to anon, authenticated, service_role;
grant execute on function private.set_reading_though_paused(boolean) to service_role;

create function private.voices_before() returns jsonb
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(nullif(current_setting('homeroom.voices_before', true), ''), '{}')::jsonb;
end;
$$;
comment on function private.voices_before() is
  'Who spoke for students, by student, before the statement that changes their age or standing.';

create function private.set_voices_before(p_value jsonb) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform set_config('homeroom.voices_before', p_value::text, true);
end;
$$;
comment on function private.set_voices_before(jsonb) is
  'Remembers who spoke for students before a change, until it is announced.';

-- Access: triggers that run as the writer read these flags ----------------------------------------

grant execute on function
  private.is_quiet(), private.adopting_id(), private.is_syncing(), private.is_lapsing()
to authenticated, service_role;
