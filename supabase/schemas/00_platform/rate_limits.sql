-- Rate limits: how often one person may perform an action within a fixed window. Only successful calls
-- count: an error rolls back its count with the transaction.

-- Tables ------------------------------------------------------------------------------------------

create table private.rate_limits (
  bucket text not null,
  subject text not null,
  window_start timestamptz not null,
  used integer not null,
  primary key (bucket, subject)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
comment on table private.rate_limits is
  'One counter per bucket (kind of action) and subject (who acts, or on whom). Fixed windows. No index but the '
  'key, and free space in each page: a count is an update in place.';

-- Access ------------------------------------------------------------------------------------------

alter table private.rate_limits enable row level security;
create policy rate_limits_closed on private.rate_limits for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.try_consume_rate_limit(
  p_bucket text, p_subject text, p_limit integer, p_window interval, p_units integer default 1)
returns timestamptz
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_window_start timestamptz := date_bin(p_window, now(), 'epoch');
  v_used integer;
begin
  -- One statement: the row lock serializes concurrent calls of one subject.
  insert into private.rate_limits as r (bucket, subject, window_start, used)
  values (p_bucket, p_subject, v_window_start, p_units)
  on conflict (bucket, subject) do update
    set used = case when r.window_start = excluded.window_start then r.used else 0 end + p_units,
        window_start = excluded.window_start
  returning r.used into v_used;
  return case when v_used > p_limit then v_window_start + p_window end;
end;
$$;
comment on function private.try_consume_rate_limit(text, text, integer, interval, integer) is
  'Counts p_units. Returns null within the limit, otherwise the end of the window.';

create function private.consume_rate_limit(
  p_bucket text, p_subject text, p_limit integer, p_window interval, p_units integer default 1)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: callers may not execute the counter.
declare
  v_free_at timestamptz := private.try_consume_rate_limit(p_bucket, p_subject, p_limit, p_window, p_units);
  v_seconds integer := greatest(1, ceil(extract(epoch from v_free_at - now())));
begin
  if v_free_at is not null then
    -- PostgREST drops headers that were set before a raise; with this SQLSTATE the detail carries them.
    raise exception using
      errcode = 'PGRST',
      message = json_build_object(
        'code', 'PT429', 'message', 'rate.limited', 'details', 'Too many requests; try again later.',
        -- In the body too: browsers hide the header from other origins.
        'hint', 'Retry-After: ' || v_seconds)::text,
      detail = json_build_object(
        'status', 429, 'headers', json_build_object('Retry-After', v_seconds::text))::text;
  end if;
end;
$$;
comment on function private.consume_rate_limit(text, text, integer, interval, integer) is
  'Counts p_units against the limit. Errors: rate.limited with Retry-After in seconds.';

create function private.count_write(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads settings.
begin
  perform private.consume_rate_limit('write', p_profile_id::text, s.writes_per_minute, interval '1 minute')
  from private.settings s;
end;
$$;
comment on function private.count_write(uuid) is
  'Counts a write call of the person against writes_per_minute. Errors: rate.limited.';

create function private.begin_write() returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: callers may not execute the counter.
declare
  v_me uuid := private.require_caller();
begin
  if not private.is_operator() then
    perform private.count_write(v_me);
  end if;
  return v_me;
end;
$$;
comment on function private.begin_write() is
  'Starts a write call that operators may make as well, before its arguments are validated. Returns the '
  'caller''s profile, null for operators. Errors: auth.required, rate.limited.';

create function private.purge_rate_limits(p_now timestamptz default now()) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. No window is longer than a day. Reads the whole table, which holds only who was
-- active in the last days, once a night.
declare
  v_purged integer;
begin
  delete from private.rate_limits where window_start < p_now - interval '2 days';
  get diagnostics v_purged = row_count;
  return v_purged;
end;
$$;
comment on function private.purge_rate_limits(timestamptz) is
  'Deletes counters whose window has ended, returns how many. For scheduled tasks.';
