-- The request: which role calls, what every request must satisfy, and checks that calls share.

-- Functions ---------------------------------------------------------------------------------------

create function private.actor_role() returns text
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(nullif(current_setting('role', true), 'none'), session_user::text);
end;
$$;
comment on function private.actor_role() is
  'The API role of this request, or else the session user. Not current_user, which inside a definer function '
  'is its owner.';

create function private.is_operator() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return private.actor_role() not in ('anon', 'authenticated', 'authenticator');
end;
$$;
comment on function private.is_operator() is
  'True for the SQL console, scheduled tasks and the secret key.';

create function private.check_claim(p_limit integer, p_most integer, p_lease_seconds integer, p_now timestamptz)
returns void
language plpgsql stable security invoker set search_path = ''
as $$
begin
  -- A lease until infinity would never end, and a null one would not begin.
  if (p_limit between 1 and p_most and p_lease_seconds between 1 and 3600
      and p_now between '2000-01-01' and '2199-12-31') is not true then
    perform private.fail('validation.failed',
      format('p_limit must be 1 to %s, p_lease_seconds 1 to 3600, p_now between 2000 and 2199.', p_most));
  end if;
end;
$$;
comment on function private.check_claim(integer, integer, integer, timestamptz) is
  'Checks the arguments of calls that lease work to an edge function. Errors: validation.failed.';

create function private.check_budget(p_budget interval) returns void
language plpgsql stable security invoker set search_path = ''
as $$
begin
  if (p_budget between '0' and '1 hour') is not true then
    perform private.fail('validation.failed', 'p_budget must be at most an hour.');
  end if;
end;
$$;
comment on function private.check_budget(interval) is
  'Checks for how long a call that leases work may look for it. Errors: validation.failed.';

create function private.retry_at(p_attempts integer, p_retry_after integer, p_now timestamptz) returns timestamptz
language sql volatile security invoker set search_path = ''
as $$
  -- 30 s, 1 min, 2 min … 1 h, with jitter to spread simultaneous failures.
  select p_now + make_interval(secs => greatest(
    least(coalesce(p_retry_after, 0), 86400), least(3600, 15 * 2 ^ least(p_attempts, 10)) * (0.75 + random() / 2)));
$$;
comment on function private.retry_at(integer, integer, timestamptz) is
  'When something is sent again after so many attempts. p_retry_after: seconds that the provider asks for, at most a '
  'day.';

create function private.check_request() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  if pg_is_in_recovery() then
    perform private.require_fresh();
  end if;
  perform private.require_admitted();
  -- Such a caller is nobody (private.me): told so here, reads do not look as if there were nothing.
  if private.owes_second_factor() then
    perform private.fail('auth.mfa_required', 'Enter the code of your second factor first.');
  end if;
  -- So is a paused person; the sentence is in require_me.
  if private.paused_id() is not null and not private.is_open_while_paused() then
    perform private.require_me();
  end if;
  -- Planner estimates include rows that the caller may not see.
  if nullif(current_setting('request.headers', true), '')::json ->> 'prefer'
     ~* 'count\s*=\s*"?(planned|estimated)' then
    perform private.fail('validation.failed', 'Prefer: only count=exact is supported.');
  end if;
  -- A write to most views would otherwise end in an internal server error.
  if current_setting('request.method', true) in ('POST', 'PUT', 'PATCH', 'DELETE')
     and exists (select from pg_catalog.pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
                   and c.relname = substring(current_setting('request.path', true) from '^/([^/]+)$')) then
    perform private.fail('permission.denied', 'Views are read-only.');
  end if;
  if current_setting('request.method', true) in ('POST', 'PATCH', 'DELETE')
     and current_setting('request.path', true) ~ '^/[^/]+$' then
    perform private.refuse_repeated_write();
  end if;
end;
$$;
comment on function private.check_request() is
  'Runs before every REST request (pgrst.db_pre_request). Errors: auth.mfa_required, account.paused, '
  'validation.failed, permission.denied, request.mismatch, request.repeated.';

create function private.require_page(p_limit integer, p_offset integer) returns void
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if p_limit not between 1 and 200 or p_offset not between 0 and 1000000 then
    perform private.fail('validation.failed', 'p_limit must be 1 to 200, p_offset 0 to 1000000.');
  end if;
end;
$$;
comment on function private.require_page(integer, integer) is
  'Checks the bounds of a page. Errors: validation.failed.';

create function private.require_sort(p_sort text, variadic p_known text[]) returns void
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if p_sort <> all (p_known) then
    perform private.fail('validation.failed', format('p_sort must be one of %s.', array_to_string(p_known, ', ')));
  end if;
end;
$$;
comment on function private.require_sort(text, text[]) is
  'Checks by what a call sorts its list. Errors: validation.failed.';

create function private.require_read_committed() returns void
language plpgsql stable security invoker set search_path = ''
as $$
begin
  -- Under a stricter level, a transaction that waited for a lock would not see what the other committed.
  if current_setting('transaction_isolation') <> 'read committed' then
    perform private.fail('validation.failed', 'Links and bookings can only change under READ COMMITTED.');
  end if;
end;
$$;
comment on function private.require_read_committed() is
  'Refuses isolation levels under which a check after waiting for a lock would read old rows. Errors: '
  'validation.failed.';

-- Access ------------------------------------------------------------------------------------------

alter role authenticator set pgrst.db_pre_request = 'private.check_request';

notify pgrst, 'reload config';

grant execute on function
  private.check_request(),
  private.actor_role(),
  private.is_operator()
to anon, authenticated, service_role;
