-- Audit log: who changed what, in the transaction of the change, and proof that nobody edited it.
-- Rows hold ids, states and names of changed columns; never names, addresses or bodies, so that a
-- person can be erased without touching the log. Every row carries the hash of its own text. A
-- sealer chains committed rows in batches afterwards: one chain at write time would make all
-- writers wait for each other.

create table private.audit_log (
  id bigint generated always as identity primary key,
  occurred_at timestamptz not null default clock_timestamp(),
  actor_role text not null,
  actor_id uuid,
  action text not null,
  entity text not null,
  entity_id uuid,
  changed text[] not null default '{}',
  details jsonb not null default '{}',
  row_hash bytea not null
);
comment on table private.audit_log is
  'Append-only. `details` holds ids and states only. Read it through list_audit_log or the SQL console.';
comment on column private.audit_log.row_hash is 'SHA-256 of this row''s text, see private.audit_row_hash.';
create index audit_log_entity_id_idx on private.audit_log (entity_id, id);
create index audit_log_actor_id_idx on private.audit_log (actor_id, id);

create table private.audit_pending (
  log_id bigint primary key
);
comment on table private.audit_pending is
  'Rows no seal covers yet. The sealer sees committed rows only, in whatever order they committed.';

create table private.audit_seals (
  id bigint generated always as identity primary key,
  sealed_at timestamptz not null default clock_timestamp(),
  log_ids int8multirange not null,
  row_digests bytea not null,
  previous_head bytea not null,
  head bytea not null
);
comment on table private.audit_seals is
  'The chain: head = SHA-256(previous head, ids, row digests). Export `head` to keep a witness elsewhere.';
comment on column private.audit_seals.row_digests is
  'First 8 bytes of each row''s hash in order of id, so that the first broken row can be named.';

-- Access ------------------------------------------------------------------------------------------

alter table private.audit_log enable row level security;
alter table private.audit_pending enable row level security;
alter table private.audit_seals enable row level security;
create policy audit_log_closed on private.audit_log for all using (false);
create policy audit_pending_closed on private.audit_pending for all using (false);
create policy audit_seals_closed on private.audit_seals for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.audit_row_hash(p_row private.audit_log) returns bytea
language plpgsql stable security invoker set search_path = ''
as $$
-- The epoch, because a timestamp's text depends on the session's time zone.
begin
  return sha256(convert_to(jsonb_build_array(
    p_row.id, extract(epoch from p_row.occurred_at)::text, p_row.actor_role, p_row.actor_id,
    p_row.action, p_row.entity, p_row.entity_id, p_row.changed, p_row.details)::text, 'UTF8'));
end;
$$;
comment on function private.audit_row_hash(private.audit_log) is 'SHA-256 of an audit row''s own text.';

create function private.audit(
  p_action text, p_entity text, p_entity_id uuid,
  p_changed text[] default '{}', p_details jsonb default '{}')
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: callers hold no grant on the log.
begin
  insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, changed, details, row_hash)
  values (private.actor_role(), private.me(), p_action, p_entity, p_entity_id, p_changed, p_details, '');
end;
$$;
comment on function private.audit(text, text, uuid, text[], jsonb) is
  'Writes an audit row for the acting person. p_details: ids and states only.';

create function private.seal_audit_log() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log has no grants.
declare
  v_seal private.audit_seals;
  v_sealed bigint := 0;
  v_rows bigint;
begin
  -- One sealer at a time, or two would append to the same head.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.audit_seals', 0));
  loop
    with taken as (
      delete from private.audit_pending
      where log_id in (select p.log_id from private.audit_pending p order by p.log_id limit 1000)
      returning log_id
    )
    -- An id whose row is gone is sealed too: verification then names it.
    select count(*), range_agg(int8range(taken.log_id, taken.log_id, '[]')),
           string_agg(coalesce(substr(l.row_hash, 1, 8), '\x0000000000000000'), '' order by taken.log_id)
    into v_rows, v_seal.log_ids, v_seal.row_digests
    from taken left join private.audit_log l on l.id = taken.log_id;
    exit when v_rows = 0;

    v_seal.previous_head := coalesce(
      (select s.head from private.audit_seals s order by s.id desc limit 1), '');
    insert into private.audit_seals (log_ids, row_digests, previous_head, head)
    values (v_seal.log_ids, v_seal.row_digests, v_seal.previous_head,
            sha256(v_seal.previous_head || convert_to(v_seal.log_ids::text, 'UTF8') || v_seal.row_digests));
    v_sealed := v_sealed + v_rows;
  end loop;
  return v_sealed;
end;
$$;
comment on function private.seal_audit_log() is 'See public.seal_audit_log.';

create function private.verify_audit_log() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log has no grants.
declare
  v_seal record;
  v_head bytea := '';
  v_all int8multirange := '{}';
  v_broken bigint;
begin
  perform private.seal_audit_log();
  for v_seal in select s.* from private.audit_seals s order by s.id loop
    -- A row is broken if it is gone, if its text no longer gives its hash, or if its hash is not
    -- the one that was sealed.
    with sealed as (
      select i.id, row_number() over (order by i.id) as position
      from unnest(v_seal.log_ids) r, generate_series(lower(r), upper(r) - 1) i(id)
    )
    select min(s.id) into v_broken
    from sealed s
    left join private.audit_log l on l.id = s.id
    where l.id is null
       or l.row_hash is distinct from private.audit_row_hash(l)
       or substr(l.row_hash, 1, 8) is distinct from
          substr(v_seal.row_digests, (8 * (s.position - 1) + 1)::integer, 8);
    if v_broken is not null then
      return v_broken;
    end if;
    -- The rows agree with their seal; a seal that does not follow from the one before was forged
    -- or a seal between them removed.
    if v_seal.previous_head is distinct from v_head
       or v_seal.head is distinct from
          sha256(v_head || convert_to(v_seal.log_ids::text, 'UTF8') || v_seal.row_digests) then
      return lower(v_seal.log_ids);
    end if;
    v_head := v_seal.head;
    v_all := v_all + v_seal.log_ids;
  end loop;
  -- A row that claims to be older than the seals but is in none of them was slipped in.
  select min(l.id) into v_broken
  from private.audit_log l
  where not exists (select from private.audit_pending p where p.log_id = l.id)
    and not l.id <@ v_all;
  return v_broken;
end;
$$;
comment on function private.verify_audit_log() is 'See public.verify_audit_log.';

create function public.seal_audit_log() returns bigint
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.seal_audit_log(); end; $$;
comment on function public.seal_audit_log() is
  'Chains all committed audit rows not yet sealed, returns how many. For the schedule and the secret key.';

create function public.verify_audit_log() returns bigint
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.verify_audit_log(); end; $$;
comment on function public.verify_audit_log() is
  'Seals, then returns the id of the first broken audit row, or null when the chain holds. For the schedule and the secret key.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_audit_log__hash() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes to a closed table.
begin
  new.row_hash := private.audit_row_hash(new);
  insert into private.audit_pending (log_id) values (new.id);
  return new;
end;
$$;
comment on function private.tg_audit_log__hash() is 'Hashes a new audit row and queues it for the sealer.';

create function private.tg_audit_log__refuse() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform private.fail('permission.denied', 'The audit log is append-only.');
  return null;
end;
$$;
comment on function private.tg_audit_log__refuse() is 'Refuses changes of the audit log. Errors: permission.denied.';

create trigger audit_log_10_hash before insert on private.audit_log
  for each row execute function private.tg_audit_log__hash();
create trigger audit_log_20_refuse_update before update on private.audit_log
  for each statement execute function private.tg_audit_log__refuse();
create trigger audit_log_30_refuse_delete before delete on private.audit_log
  for each statement execute function private.tg_audit_log__refuse();
create trigger audit_log_40_refuse_truncate before truncate on private.audit_log
  for each statement execute function private.tg_audit_log__refuse();

create function private.tg_audit() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: whoever writes the row, also with the secret key, holds no grant on the log.
-- Arguments: the column that identifies the row ('' where it has none), then the columns whose
-- values are ids or states and may stand in the log.
declare
  v_new jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_old jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_row jsonb := coalesce(v_new, v_old);
  v_changed text[] := '{}';
  v_details jsonb;
begin
  if tg_op = 'UPDATE' then
    select coalesce(array_agg(n.key order by n.key), '{}') into v_changed
    from jsonb_each(v_new) n
    where n.value is distinct from v_old -> n.key and n.key <> 'updated_at';
    if v_changed = '{}' then
      return null;
    end if;
  end if;
  select coalesce(jsonb_object_agg(c.name, v_row -> c.name), '{}') into v_details
  from unnest(tg_argv[1:]) c(name);
  perform private.audit(
    tg_table_name || '.' || lower(tg_op), tg_table_name, (v_row ->> tg_argv[0])::uuid, v_changed, v_details);
  return null;
end;
$$;
comment on function private.tg_audit() is 'Writes an audit row for each changed row; see its arguments.';

create trigger settings_90_audit_insert after insert on private.settings
  for each row execute function private.tg_audit('');
create trigger settings_90_audit_update after update on private.settings
  for each row execute function private.tg_audit('');
create trigger settings_90_audit_delete after delete on private.settings
  for each row execute function private.tg_audit('');

grant execute on function
  private.seal_audit_log(), public.seal_audit_log(),
  private.verify_audit_log(), public.verify_audit_log()
to service_role;
