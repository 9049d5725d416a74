-- Kept protections: what has to hold again after a restore, and the door that stays shut until it does.
-- - Every act that protects somebody writes an entry in its own transaction, by triggers (90_access/kept_acts.sql): a
--   restriction, a block, a suspension, the end of a link, a role or a membership, rights that were lowered, the
--   standing of a student, a consent that was withdrawn, a hold, an erasure, a request to erase that was taken back.
--   Entries hold ids, states, times and keyed hashes of addresses.
-- - The list is copied out of the database: each entry into the server's log when its transaction commits, and by
--   export_protections. An entry and its act commit together, so a restored database lacks exactly the entries that it
--   has to do again.
-- - A restored project admits nobody until reapply_protections (90_access/reapplying.sql) has run. A restore is noticed
--   by where the data is: its cluster, its tables and the cluster's timeline, of which every restore changes one.
--   Whoever exports notices one that does not, because the newest entry outside is missing inside.

-- Tables ------------------------------------------------------------------------------------------

create table private.kept_protections (
  id uuid primary key default private.uuid_v7(),
  kind text not null,
  subject_id uuid not null,
  details jsonb not null default '{}',
  kept_at timestamptz not null default clock_timestamp(),
  constraint kept_protections_kind_known check (kind in (
    'restriction', 'restriction_address', 'suspension', 'suspension_address', 'unlink', 'rights', 'consent', 'hold',
    'role', 'membership', 'status', 'erasure', 'erasure_withdrawal')),
  constraint kept_protections_details_are_small
    check (jsonb_typeof(details) = 'object' and pg_column_size(details) <= 8192)
);
comment on table private.kept_protections is
  'What protects people, in the order in which it was done. Append-only. Ids, states, times and keyed hashes only.';
comment on column private.kept_protections.subject_id is
  'The restriction, standing or hold, else the person: who is suspended, erased, or whose link, role, place or consent '
  'it is.';
create index kept_protections_kept_at_idx on private.kept_protections (kept_at, id);

create table private.admission (
  only_row boolean primary key default true,
  closed_at timestamptz,
  place text,
  constraint admission_one_row check (only_row)
);
comment on table private.admission is 'Whether anybody is admitted, and where the data was when that was decided.';
comment on column private.admission.closed_at is 'Since when nobody is admitted: a restore was noticed or announced.';
comment on column private.admission.place is
  'The cluster, the table of protections in it and its timeline; null until it is first looked at.';
insert into private.admission default values;

-- Access ------------------------------------------------------------------------------------------

alter table private.kept_protections enable row level security;
alter table private.admission enable row level security;
create policy kept_protections_closed on private.kept_protections for all using (false);
create policy admission_closed on private.admission for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.keep_protection(p_kind text, p_subject_id uuid, p_details jsonb default '{}') returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  insert into private.kept_protections (kind, subject_id, details)
  values (p_kind, p_subject_id, jsonb_strip_nulls(p_details));
end;
$$;
comment on function private.keep_protection(text, uuid, jsonb) is
  'Writes an act down that has to hold again after a restore. p_details: ids, states, times and keyed hashes only.';

create function private.place_of_data() returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the state of the server. A dump that is restored has other tables or another cluster, a copy of the
-- files that is brought up to date begins a new timeline. A standby cannot know the timeline.
begin
  return case when not pg_is_in_recovery() then format('%s/%s/%s',
    (select c.system_identifier from pg_catalog.pg_control_system() c), 'private.kept_protections'::regclass::oid,
    left(pg_walfile_name(pg_current_wal_lsn()), 8)) end;
end;
$$;
comment on function private.place_of_data() is
  'Where the data is: cluster, table of protections, timeline. Every restore changes one of them.';

create function private.is_admitted() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return (select a.closed_at is null and (a.place is null or a.place = coalesce(private.place_of_data(), a.place))
          from private.admission a);
end;
$$;
comment on function private.is_admitted() is 'False for a restored project until reapply_protections has run.';

create function private.require_admitted() returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as is_admitted. Not a code of the contract: like a gateway's 503, it asks to come back later.
begin
  if not private.is_admitted() and not (
       private.is_operator()
       and coalesce(current_setting('request.path', true), '')
           in ('/rpc/export_protections', '/rpc/reapply_protections')) then
    raise exception using
      errcode = 'PT503', message = 'project.closed', detail = 'This project was restored and is not open yet.';
  end if;
end;
$$;
comment on function private.require_admitted() is
  'Refuses every request to a restored project but those that open it. Called before every request.';

create function private.close_project() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  update private.admission set closed_at = now() where closed_at is null;
  if found then
    perform private.audit('project.closed', 'admission', null);
  end if;
end;
$$;
comment on function private.close_project() is
  'Admits nobody until reapply_protections has run: for the SQL console, after a restore.';

create function private.watch_restores() returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  update private.admission set place = private.place_of_data() where place is null and closed_at is null;
  if not private.is_admitted() then
    perform private.close_project();
    return true;
  end if;
  return false;
end;
$$;
comment on function private.watch_restores() is
  'Remembers where the data is, and closes the project where it is elsewhere. Returns whether it is closed. Called on '
  'a schedule; a request notices a restore by itself.';

create function private.export_protections(p_since timestamptz default null, p_newest_id uuid default null)
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  -- What is outside is newer than what is inside.
  if p_newest_id is not null and not exists (select from private.kept_protections k where k.id = p_newest_id) then
    perform private.close_project();
  end if;
  return jsonb_build_object(
    'is_admitted', private.is_admitted(),
    'entries', coalesce((
      select jsonb_agg(to_jsonb(k) order by k.kept_at, k.id)
      from (select p.* from private.kept_protections p
            where p_since is null or p.kept_at >= p_since order by p.kept_at, p.id limit 1000) k), '[]'));
end;
$$;

select private.expose('export_protections', 'operations',
  'Up to 1000 kept protections since a time, oldest first: {is_admitted, entries: [{id, kind, subject_id, details, '
  'kept_at}]}. Keep them outside, by id. p_newest_id: the newest entry kept outside; a project that lacks it was '
  'restored, and admits nobody until reapply_protections has run.');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_kept_protections__log() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  -- The server's log is outside the database.
  raise log 'homeroom protection %', to_jsonb(new);
  return null;
end;
$$;
comment on function private.tg_kept_protections__log() is 'Writes an entry to the server''s log as it commits.';

create trigger kept_protections_10_refuse before update or delete or truncate on private.kept_protections
  for each statement execute function private.tg_refuse_change();
create constraint trigger kept_protections_20_log after insert on private.kept_protections
  deferrable initially deferred for each row execute function private.tg_kept_protections__log();

-- Access: functions -------------------------------------------------------------------------------

grant execute on function private.require_admitted() to anon, authenticated, service_role;
