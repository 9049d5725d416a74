-- Seals of the audit log: a hash chain over committed rows, so that a later change of the log is
-- detected. Rows are sealed in batches afterwards, because a chain at write time would make all writers
-- wait for each other.

-- Tables ------------------------------------------------------------------------------------------

create table private.audit_seals (
  id bigint generated always as identity primary key,
  sealed_at timestamptz not null default clock_timestamp(),
  log_ids int8multirange not null,
  numbers int8multirange not null,
  row_digests bytea not null,
  previous_head bytea not null,
  head bytea not null
);
comment on table private.audit_seals is
  'The hash chain: head = SHA-256(previous head, ids, numbers, row digests). Export `head` and keep it '
  'outside the database.';
comment on column private.audit_seals.row_digests is
  'First 8 bytes of each row''s hash in order of id, to identify the first broken row.';

create table private.audit_checkpoints (
  id bigint generated always as identity primary key,
  created_at timestamptz not null default clock_timestamp(),
  seal_id bigint not null unique,
  last_log_id bigint not null,
  head bytea not null,
  removed_ids int8multirange not null,
  removed_numbers int8multirange not null
);
comment on table private.audit_checkpoints is
  'Where verification starts: everything up to this seal was verified and then removed. Written by '
  'remove_audit_segments (82_privacy).';
comment on column private.audit_checkpoints.removed_ids is
  'The ids of all audit rows that were removed, at this checkpoint and at earlier ones.';

-- Access ------------------------------------------------------------------------------------------

alter table private.audit_seals enable row level security;
alter table private.audit_checkpoints enable row level security;
create policy audit_seals_closed on private.audit_seals for all using (false);
create policy audit_checkpoints_closed on private.audit_checkpoints for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.seal_audit_log() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed.
declare
  v_seal private.audit_seals;
  v_sealed bigint := 0;
  v_rows bigint;
begin
  -- Queue the rows of this transaction now, not at its end.
  set constraints private.audit_log_15_queue immediate;
  -- Advisory lock: two concurrent sealers would append to the same head.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.audit_seals', 0));
  loop
    with taken as (
      delete from private.audit_pending
      where log_id in (select p.log_id from private.audit_pending p order by p.log_id limit 1000)
      returning log_id, number
    )
    -- An id whose row was deleted is sealed too, so that verification reports it.
    select count(*), range_agg(int8range(taken.log_id, taken.log_id, '[]')),
           range_agg(int8range(taken.number, taken.number, '[]')),
           string_agg(coalesce(substr(l.row_hash, 1, 8), '\x0000000000000000'), '' order by taken.log_id)
    into v_rows, v_seal.log_ids, v_seal.numbers, v_seal.row_digests
    from taken left join private.audit_log l on l.id = taken.log_id;
    exit when v_rows = 0;

    v_seal.previous_head := coalesce(
      (select s.head from private.audit_seals s order by s.id desc limit 1), '');
    insert into private.audit_seals (log_ids, numbers, row_digests, previous_head, head)
    values (v_seal.log_ids, v_seal.numbers, v_seal.row_digests, v_seal.previous_head,
            sha256(v_seal.previous_head || convert_to(v_seal.log_ids::text || v_seal.numbers, 'UTF8')
                   || v_seal.row_digests));
    v_sealed := v_sealed + v_rows;
  end loop;
  return v_sealed;
end;
$$;

select private.expose('seal_audit_log', 'operations',
  'Seals all committed audit rows that are not sealed yet, returns how many. For scheduled tasks and the '
  'secret key.');

create function private.broken_audit_row(p_seal private.audit_seals, p_head bytea) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed.
declare
  v_ids int8range;
  v_position bigint := 0;
  v_rows bigint;
  v_broken bigint;
begin
  -- A row is broken if it was deleted, if its content does not match its hash, or if its hash is not the
  -- sealed one. Checked by range of ids, so that the index is used: a join with all ids of a seal would
  -- scan the whole log for each seal.
  for v_ids in select r from unnest(p_seal.log_ids) r order by r loop
    select count(*), min(l.expected_id) filter (
      where l.id <> l.expected_id
         or l.row_hash is distinct from private.audit_row_hash(l.entry)
         or substr(l.row_hash, 1, 8) is distinct from
            substr(p_seal.row_digests, (8 * (v_position + l.expected_id - lower(v_ids)) + 1)::integer, 8))
    into v_rows, v_broken
    from (
      select a.id, a.row_hash, a as entry, lower(v_ids) + row_number() over (order by a.id) - 1 as expected_id
      from private.audit_log a
      where a.id >= lower(v_ids) and a.id < upper(v_ids)) l;
    if v_broken is null and v_rows < upper(v_ids) - lower(v_ids) then
      v_broken := lower(v_ids) + v_rows;
    end if;
    if v_broken is not null then
      return v_broken;
    end if;
    v_position := v_position + v_rows;
  end loop;
  -- The rows match their seal. A seal that does not follow from the previous one was forged, or a seal
  -- between them was deleted.
  if p_seal.previous_head is distinct from p_head
     or p_seal.head is distinct from
        sha256(p_head || convert_to(p_seal.log_ids::text || p_seal.numbers, 'UTF8') || p_seal.row_digests) then
    return lower(p_seal.log_ids);
  end if;
  return null;
end;
$$;
comment on function private.broken_audit_row(private.audit_seals, bytea) is
  'The first row under a seal that does not match it, or the first one if the seal does not follow from p_head.';

create function private.audit_checkpoint() returns private.audit_checkpoints
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_checkpoint private.audit_checkpoints;
begin
  select c.* into v_checkpoint from private.audit_checkpoints c order by c.id desc limit 1;
  if not found then
    v_checkpoint.seal_id := 0;
    v_checkpoint.last_log_id := 0;
    v_checkpoint.head := '';
    v_checkpoint.removed_ids := '{}';
    v_checkpoint.removed_numbers := '{}';
  end if;
  return v_checkpoint;
end;
$$;
comment on function private.audit_checkpoint() is
  'The newest checkpoint; before the first one, the beginning of the log.';

create function private.has_audit_head(p_head text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the log is closed.
declare
  v_checkpoint private.audit_checkpoints := private.audit_checkpoint();
  v_seal_id bigint;
begin
  if (p_head ~ '^[0-9]{1,18}:[0-9a-f]{64}$') is not true then
    perform private.fail('validation.failed', 'p_head must be a value that export_audit_head returned.');
  end if;
  v_seal_id := split_part(p_head, ':', 1)::bigint;
  if v_seal_id < v_checkpoint.seal_id then
    perform private.fail('validation.failed', format(
      'p_head lies before the checkpoint, whose rows were removed: pass %s:%s or a later head.',
      v_checkpoint.seal_id, encode(v_checkpoint.head, 'hex')));
  end if;
  return exists (
    select from private.audit_seals s where s.id = v_seal_id and s.head = decode(split_part(p_head, ':', 2), 'hex'))
    or (v_seal_id = v_checkpoint.seal_id and v_checkpoint.head = decode(split_part(p_head, ':', 2), 'hex'));
end;
$$;
comment on function private.has_audit_head(text) is
  'Whether the chain contains a head that export_audit_head returned. Errors: validation.failed.';

create function private.verify_audit_log(p_head text default null) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed.
declare
  v_checkpoint private.audit_checkpoints;
  v_seal private.audit_seals;
  v_head bytea;
  v_all int8multirange := '{}';
  v_broken bigint;
begin
  if p_head is not null then
    perform private.has_audit_head(p_head);
  end if;
  perform private.seal_audit_log();
  v_checkpoint := private.audit_checkpoint();
  -- A log that was rewritten completely is consistent, but does not contain a head kept elsewhere. Every
  -- row up to that head may then have been changed.
  if p_head is not null and not private.has_audit_head(p_head) then
    return coalesce((select lower(s.log_ids) from private.audit_seals s order by s.id limit 1), 1);
  end if;
  -- Rows that were removed behind the checkpoint do not come back.
  select min(l.id) into v_broken from private.audit_log l
  where l.id <= v_checkpoint.last_log_id and l.id <@ v_checkpoint.removed_ids;
  if v_broken is not null then
    return v_broken;
  end if;
  v_head := v_checkpoint.head;
  for v_seal in select s.* from private.audit_seals s order by s.id loop
    v_broken := private.broken_audit_row(v_seal, v_head);
    if v_broken is not null then
      return v_broken;
    end if;
    v_head := v_seal.head;
    v_all := v_all + v_seal.log_ids;
  end loop;
  -- A row that is neither sealed nor pending was inserted later.
  select min(l.id) into v_broken
  from private.audit_log l
  where not exists (select from private.audit_pending p where p.log_id = l.id)
    and not l.id <@ v_all;
  return v_broken;
end;
$$;

select private.expose('verify_audit_log', 'operations',
  'Seals, then returns the id of the first broken audit row, or null if the chain is intact. p_head: a head '
  'that export_audit_head returned and that was kept elsewhere; if the chain does not contain it, the id of '
  'the first row is returned, because every row up to that head may have been changed. Starts at the newest '
  'checkpoint, behind which rows were removed. For scheduled tasks '
  'and the secret key. Errors: validation.failed.');

create function private.list_audit_gaps()
returns table (numbers int8range, after timestamptz, before timestamptz, ids int8multirange)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed.
declare
  v_seen pg_snapshot;
  v_gaps int8multirange;
begin
  perform private.seal_audit_log();
  select pg_current_snapshot(), int8multirange(int8range(1, max(upper(k.r)))) - range_agg(k.r)
  into v_seen, v_gaps
  from (select unnest(s.numbers) as r from private.audit_seals s
        union all select unnest((private.audit_checkpoint()).removed_numbers)
        union all select int8range(p.number, p.number, '[]') from private.audit_pending p) k;
  -- A missing number may belong to a transaction that is about to commit. It counts as a gap if it is still
  -- missing, in a new statement, after every transaction that was running has ended.
  return query
    with known as (
      select coalesce(range_agg(k.r), '{}') as numbers
      from (select unnest(s.numbers) as r from private.audit_seals s
            union all select unnest((private.audit_checkpoint()).removed_numbers)
            union all select int8range(p.number, p.number, '[]') from private.audit_pending p) k
    ), ids as (
      select coalesce(range_agg(k.r), '{}') as ids
      from (select unnest(s.log_ids) as r from private.audit_seals s
            union all select unnest((private.audit_checkpoint()).removed_ids)
            union all select int8range(p.log_id, p.log_id, '[]') from private.audit_pending p) k
    )
    select g, a.sealed_at, b.sealed_at,
           int8multirange(int8range(
             least(lower(a.log_ids), lower(b.log_ids)), greatest(upper(a.log_ids), upper(b.log_ids)))) - ids.ids
    from known cross join ids cross join unnest(v_gaps - known.numbers) g
    left join private.audit_seals a on a.numbers @> lower(g) - 1
    left join private.audit_seals b on b.numbers @> upper(g)
    where not exists (select from pg_snapshot_xip(pg_current_snapshot()) x where x < pg_snapshot_xmax(v_seen))
    order by g;
end;
$$;

select private.expose('list_audit_gaps', 'operations',
  'Audit rows that were deleted after commit and before a seal covered them: their numbers, when the rows '
  'before and after them were sealed, and the ids that they may have had (including ids of transactions '
  'rolled back at that time). A crash of the server skips up to 32 numbers. For the secret key and the SQL '
  'console.');

create function private.export_audit_head() returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed.
declare
  v_head text;
begin
  perform private.seal_audit_log();
  select s.id || ':' || encode(s.head, 'hex') into v_head from private.audit_seals s order by s.id desc limit 1;
  -- The server's log is outside the database: changing tables does not change it.
  if v_head is not null then
    raise log 'homeroom audit head %', v_head;
  end if;
  return v_head;
end;
$$;

select private.expose('export_audit_head', 'operations',
  'Seals, writes the newest head to the server''s log and returns it as `seal id:hex`; null while the log is '
  'empty. Keep it outside the database and pass it to verify_audit_log. For scheduled tasks and the secret '
  'key.');

-- Triggers ----------------------------------------------------------------------------------------

create trigger audit_seals_40_refuse_truncate before truncate on private.audit_seals
  for each statement execute function private.tg_refuse_truncate();
create trigger audit_checkpoints_20_refuse before update or delete or truncate on private.audit_checkpoints
  for each statement execute function private.tg_audit_log__refuse();

create function private.tg_audit_log__refuse_delete() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads checkpoints, a closed table.
begin
  if exists (select from old_rows o where not o.id <@ (select (private.audit_checkpoint()).removed_ids)) then
    perform private.fail('permission.denied', 'The audit log is append-only.');
  end if;
  return null;
end;
$$;
comment on function private.tg_audit_log__refuse_delete() is
  'Lets only rows behind a checkpoint be deleted, see remove_audit_segments. Errors: permission.denied.';

create trigger audit_log_21_refuse_delete after delete on private.audit_log
  referencing old table as old_rows for each statement execute function private.tg_audit_log__refuse_delete();
