-- Rate limits: how often one person may do a thing within a window.
-- Only successes count: a refusal, like any error, rolls its own count back with the transaction.

create table private.rate_limits (
  bucket text not null,
  subject text not null,
  window_start timestamptz not null,
  used integer not null,
  primary key (bucket, subject)
);
comment on table private.rate_limits is
  'One counter per bucket (kind of act) and subject (who, or on whom). Fixed windows.';
create index rate_limits_window_start_idx on private.rate_limits (window_start);

-- Access ------------------------------------------------------------------------------------------

alter table private.rate_limits enable row level security;
create policy rate_limits_closed on private.rate_limits for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.try_rate_limit(
  p_bucket text, p_subject text, p_limit integer, p_window interval, p_units integer default 1)
returns timestamptz
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes to a closed table.
declare
  v_window_start timestamptz := date_bin(p_window, now(), 'epoch');
  v_used integer;
begin
  -- One statement: the row lock makes concurrent acts of one subject count after each other.
  insert into private.rate_limits as r (bucket, subject, window_start, used)
  values (p_bucket, p_subject, v_window_start, p_units)
  on conflict (bucket, subject) do update
    set used = case when r.window_start = excluded.window_start then r.used else 0 end + p_units,
        window_start = excluded.window_start
  returning r.used into v_used;
  return case when v_used > p_limit then v_window_start + p_window end;
end;
$$;
comment on function private.try_rate_limit(text, text, integer, interval, integer) is
  'Counts p_units. Null when within the limit, else when the window ends.';

create function private.take_rate_limit(
  p_bucket text, p_subject text, p_limit integer, p_window interval, p_units integer default 1)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls the counter above.
declare
  v_free_at timestamptz := private.try_rate_limit(p_bucket, p_subject, p_limit, p_window, p_units);
  v_seconds integer := greatest(1, ceil(extract(epoch from v_free_at - now())));
begin
  if v_free_at is not null then
    -- The API drops headers that were set before a raise; this SQLSTATE carries them in its detail.
    raise exception using
      errcode = 'PGRST',
      message = json_build_object(
        'code', 'PT429', 'message', 'rate.limited', 'details', 'Too many requests; try again later.',
        -- Browsers hide the header from other origins.
        'hint', 'Retry-After: ' || v_seconds)::text,
      detail = json_build_object(
        'status', 429, 'headers', json_build_object('Retry-After', v_seconds::text))::text;
  end if;
end;
$$;
comment on function private.take_rate_limit(text, text, integer, interval, integer) is
  'Counts p_units against the limit. Errors: rate.limited with Retry-After in seconds.';

create function private.count_write(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads settings.
begin
  perform private.take_rate_limit('write', p_profile_id::text, s.writes_per_minute, interval '1 minute')
  from private.settings s;
end;
$$;
comment on function private.count_write(uuid) is
  'The limit on every write RPC of one person. Errors: rate.limited.';

create function private.count_call() returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads settings.
declare
  v_me uuid := private.require_caller();
begin
  if not private.is_operator() then
    perform private.count_write(v_me);
  end if;
  return v_me;
end;
$$;
comment on function private.count_call() is
  'Begins a write RPC that operators may call as well, before its arguments are looked at. Returns who calls, null for operators. Errors: auth.required, rate.limited.';

create function private.purge_rate_limits(p_now timestamptz default now()) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes from a closed table. No window is longer than a day.
declare
  v_purged integer;
begin
  delete from private.rate_limits where window_start < p_now - interval '2 days';
  get diagnostics v_purged = row_count;
  return v_purged;
end;
$$;
comment on function private.purge_rate_limits(timestamptz) is
  'Forgets counters whose window is over, returns how many. For the schedule.';
