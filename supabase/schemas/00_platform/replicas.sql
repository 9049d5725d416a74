-- Replicas: reads may go to a standby of the database. What was revoked is still visible there until the standby has
-- applied it, so a standby that is further behind than a setting allows answers nothing. The primary writes the time
-- every two seconds while a standby follows it; a standby compares that with its own clock.

-- Tables ------------------------------------------------------------------------------------------

create table private.heartbeat (
  only_row boolean primary key default true,
  beaten_at timestamptz not null,
  constraint heartbeat_one_row check (only_row)
) with (fillfactor = 10);
comment on table private.heartbeat is 'When the primary last wrote here; on a standby, up to when it has applied.';

-- Access ------------------------------------------------------------------------------------------

alter table private.heartbeat enable row level security;
create policy heartbeat_closed on private.heartbeat for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.beat(p_now timestamptz default clock_timestamp()) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Without a standby nothing is written.
begin
  if not exists (select from pg_catalog.pg_stat_replication) then
    return false;
  end if;
  insert into private.heartbeat as h (beaten_at) values (p_now)
  on conflict (only_row) do update set beaten_at = excluded.beaten_at;
  return true;
end;
$$;
comment on function private.beat(timestamptz) is
  'Writes the time while a standby follows. Returns whether one does. Called on a schedule.';

create function private.require_fresh(p_now timestamptz default clock_timestamp()) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed. Not a code of the contract: like a gateway's 503, it asks to try elsewhere, and
-- the SDK goes to the primary.
declare
  v_beaten_at timestamptz := (select h.beaten_at from private.heartbeat h);
begin
  if (v_beaten_at > p_now - (select make_interval(secs => s.max_replica_lag) from private.settings s)) is not true then
    raise exception using
      errcode = 'PT503', message = 'replica.behind', detail = 'This replica is too far behind; ask the primary.';
  end if;
end;
$$;
comment on function private.require_fresh(timestamptz) is
  'Refuses to answer on a standby whose heartbeat is older than max_replica_lag. Called before every request there.';

grant execute on function private.require_fresh(timestamptz) to anon, authenticated, service_role;
