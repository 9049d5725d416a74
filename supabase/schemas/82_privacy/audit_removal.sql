-- Removing old segments of the audit log, behind a checkpoint from which verification starts. Here and not with the
-- seals, because segments that name somebody about whom a hold is in force stay.

-- Functions ---------------------------------------------------------------------------------------

create function private.names_one_of(p_seal private.audit_seals, p_profile_ids text[]) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the log is closed. By range of ids, as in broken_audit_row.
begin
  return p_profile_ids <> '{}' and exists (
    select from unnest(p_seal.log_ids) r
    join private.audit_log l on l.id >= lower(r) and l.id < upper(r)
    where l.entity_id::text = any (p_profile_ids) or l.actor_id::text = any (p_profile_ids)
       or exists (select from unnest(p_profile_ids) p(id) where position(p.id in l.details::text) > 0));
end;
$$;
comment on function private.names_one_of(private.audit_seals, text[]) is
  'Whether a segment has a row that names one of the people: as who acted, as whom it is about, or in its details.';

create function private.remove_audit_segments(
  p_before timestamptz, p_head text, p_limit integer default 100, p_now timestamptz default now())
returns private.audit_checkpoints
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the log is closed. The owner of the database calls it in the console, and the task of retention.
declare
  v_held text[] := array(select h::text from private.held_profiles(p_now) h);
  v_checkpoint private.audit_checkpoints := private.audit_checkpoint();
  v_seal private.audit_seals;
  v_broken bigint;
  v_seals integer := 0;
begin
  if p_before is null or p_before > p_now - interval '1 year' then
    perform private.fail('validation.failed', 'p_before must be at least a year ago.');
  elsif (p_limit between 1 and 1000) is not true then
    perform private.fail('validation.failed', 'p_limit must be 1 to 1000.');
  elsif not private.has_audit_head(p_head) then
    perform private.fail('validation.failed',
      'The chain does not contain p_head: nothing is removed from a rewritten log.');
  end if;
  -- The sealer's lock: no seal is written meanwhile.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.audit_seals', 0));
  for v_seal in
    select s.* from private.audit_seals s
    where s.id <= split_part(p_head, ':', 1)::bigint
    order by s.id limit p_limit
  loop
    -- A seal holds only rows that are older than itself.
    exit when v_seal.sealed_at >= p_before;
    -- The chain is removed from its beginning: what is held keeps everything after it.
    exit when private.names_one_of(v_seal, v_held);
    v_broken := private.broken_audit_row(v_seal, v_checkpoint.head);
    if v_broken is not null then
      perform private.fail('validation.failed', format('Audit row %s is broken: nothing is removed.', v_broken));
    end if;
    v_checkpoint.seal_id := v_seal.id;
    v_checkpoint.last_log_id := greatest(v_checkpoint.last_log_id, upper(v_seal.log_ids) - 1);
    v_checkpoint.head := v_seal.head;
    v_checkpoint.removed_ids := v_checkpoint.removed_ids + v_seal.log_ids;
    v_checkpoint.removed_numbers := v_checkpoint.removed_numbers + v_seal.numbers;
    v_seals := v_seals + 1;
  end loop;
  if v_seals = 0 then
    return null;
  end if;
  insert into private.audit_checkpoints (seal_id, last_log_id, head, removed_ids, removed_numbers)
  values (v_checkpoint.seal_id, v_checkpoint.last_log_id, v_checkpoint.head, v_checkpoint.removed_ids,
          v_checkpoint.removed_numbers)
  returning * into v_checkpoint;
  -- Segment by segment, so that the primary key finds the rows.
  delete from private.audit_log l
  using private.audit_seals s, unnest(s.log_ids) r
  where s.id <= v_checkpoint.seal_id and l.id >= lower(r) and l.id < upper(r);
  delete from private.audit_seals s where s.id <= v_checkpoint.seal_id;
  -- The server's log is outside the database.
  raise log 'homeroom audit checkpoint %:%', v_checkpoint.seal_id, encode(v_checkpoint.head, 'hex');
  return v_checkpoint;
end;
$$;
comment on function private.remove_audit_segments(timestamptz, text, integer, timestamptz) is
  'Verifies up to p_limit segments (of at most 1000 rows) that were sealed before p_before, then writes a '
  'checkpoint and removes them. p_head: a head kept outside the database, which the chain must contain; segments '
  'after it stay, and so does everything from the first segment on that names somebody about whom a hold is in '
  'force. Returns the checkpoint, null if nothing goes. For the SQL console and retention. Errors: validation.failed.';
