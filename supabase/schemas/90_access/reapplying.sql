-- Reapplying kept protections to a restored database, before anybody is admitted. An entry that the database has needs
-- nothing: its act was in the same transaction. Of what an entry ends, only rows go that are older than the entry.

-- Functions: one kind each ------------------------------------------------------------------------

create function private.reapply_restriction(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
declare
  v_is_known boolean := exists (select from public.profiles p where p.id = (p_entry.details ->> 'profile_id')::uuid);
  v_row public.contact_restrictions := jsonb_populate_record(null::public.contact_restrictions, p_entry.details);
begin
  if p_entry.details ? 'removed' then
    delete from public.contact_restrictions where id = p_entry.subject_id;
    return true;
  elsif not exists (select from public.profiles p where p.id = v_row.student_id) then
    return false;
  end if;
  -- Somebody whose account is younger than the backup is bound by the hashes of their addresses.
  v_row.profile_id := case when v_is_known then v_row.profile_id end;
  update public.contact_restrictions r
  set student_id = v_row.student_id, profile_id = coalesce(v_row.profile_id, r.profile_id), rights = v_row.rights,
      starts_at = v_row.starts_at, ends_at = v_row.ends_at, review_at = v_row.review_at,
      school_id = (select s.id from public.schools s where s.id = v_row.school_id)
  where r.id = p_entry.subject_id;
  if not found then
    insert into public.contact_restrictions (
      id, student_id, profile_id, rights, basis, starts_at, ends_at, kind, emails, review_at, created_by_id,
      school_id)
    select p_entry.subject_id, v_row.student_id, v_row.profile_id, v_row.rights, 'Restored from the kept protections',
           v_row.starts_at, v_row.ends_at, v_row.kind,
           case when v_is_known then '{}' else array[private.erased_address()] end, v_row.review_at,
           (select p.id from public.profiles p where p.id = v_row.created_by_id),
           (select s.id from public.schools s where s.id = v_row.school_id)
    where not exists (select from public.contact_restrictions r
                      where r.kind <> 'ORDER' and r.kind = v_row.kind
                        and (r.student_id, r.profile_id) = (v_row.student_id, v_row.profile_id));
  end if;
  return true;
end;
$$;
comment on function private.reapply_restriction(private.kept_protections) is
  'A restriction or block holds as it was last kept. False: nobody here is protected by it.';

create function private.reapply_address(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. The caller holds the lock of addresses.
declare
  v_hash bytea := decode(p_entry.details ->> 'address_hash', 'hex');
  v_since timestamptz := (p_entry.details ->> 'since')::timestamptz;
begin
  if p_entry.kind = 'restriction_address' then
    insert into private.restriction_addresses as known (restriction_id, side, address_hash, since)
    select r.id, p_entry.details ->> 'side', v_hash, v_since
    from public.contact_restrictions r where r.id = p_entry.subject_id
    on conflict (restriction_id, side, address_hash) do update
    set since = excluded.since where excluded.since < known.since;
    perform private.bind_restrictions(array[p_entry.subject_id]);
    return exists (select from public.contact_restrictions r where r.id = p_entry.subject_id);
  end if;
  insert into private.suspension_addresses as known (suspended_id, address_hash, since)
  select s.profile_id, v_hash, v_since from private.suspensions s where s.profile_id = p_entry.subject_id
  on conflict (suspended_id, address_hash) do update
  set since = excluded.since where excluded.since < known.since;
  perform private.bind_suspensions(array(
    select s.profile_id from private.suspensions s where s.profile_id = p_entry.subject_id));
  return exists (select from private.suspensions s where s.profile_id = p_entry.subject_id);
end;
$$;
comment on function private.reapply_address(private.kept_protections) is
  'A restriction or suspension knows an address again, and binds who has verified it.';

create function private.reapply_suspension(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  if p_entry.details ? 'removed' then
    delete from private.suspensions where profile_id = p_entry.subject_id;
    return true;
  end if;
  insert into private.suspensions (profile_id, reason)
  select p.id, 'Restored from the kept protections' from public.profiles p where p.id = p_entry.subject_id
  on conflict (profile_id) do nothing;
  return exists (select from public.profiles p where p.id = p_entry.subject_id);
end;
$$;
comment on function private.reapply_suspension(private.kept_protections) is 'A suspension holds as it was last kept.';

create function private.reapply_link(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: changes links and bookings of other people.
declare
  v_link public.profile_graph;
  v_left public.profile_graph := jsonb_populate_record(null::public.profile_graph, p_entry.details);
begin
  select g.* into v_link from public.profile_graph g
  where g.source_profile_id = (p_entry.details ->> 'source_id')::uuid and g.target_profile_id = p_entry.subject_id
    and g.relationship_type = v_left.relationship_type and g.created_at < p_entry.kept_at;
  if not found then
    return exists (select from public.profiles p where p.id = p_entry.subject_id);
  end if;
  if p_entry.kind = 'unlink' or v_left.status <> 'ACTIVE' or 'book' <> all (v_left.rights) then
    perform private.release_link(v_link.id, 'unassign');
  end if;
  if p_entry.kind = 'unlink' then
    delete from public.profile_graph where id = v_link.id;
  else
    update public.profile_graph g
    set rights = array(select unnest(g.rights) intersect select unnest(v_left.rights) order by 1),
        granted_rights = array(
          select unnest(g.granted_rights) intersect select unnest(v_left.granted_rights) order by 1),
        status = case when g.status = 'BLOCKED' or v_left.status = 'ACTIVE' then g.status else v_left.status end,
        is_primary = g.is_primary and v_left.status = 'ACTIVE'
    where g.id = v_link.id;
  end if;
  return true;
end;
$$;
comment on function private.reapply_link(private.kept_protections) is
  'A link that is older than the entry ends, or keeps no right that the entry does not leave.';

create function private.reapply_withdrawal(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the ledger is closed.
declare
  v_row public.consents := jsonb_populate_record(null::public.consents, p_entry.details);
begin
  if not exists (select from public.profiles p where p.id = p_entry.subject_id)
     or (v_row.made_by_id is not null and not exists (select from public.profiles p where p.id = v_row.made_by_id)) then
    return false;
  end if;
  insert into public.consents (
    id, student_id, purpose, decision, side, made_by_id, method, evidence, stops_others, of_adult, made_at)
  values (v_row.id, p_entry.subject_id, v_row.purpose, 'withdrawn', v_row.side, v_row.made_by_id, v_row.method,
          case v_row.method when 'paper' then 'Restored from the kept protections' end, v_row.stops_others,
          v_row.of_adult, v_row.made_at)
  on conflict (id) do nothing;
  return true;
end;
$$;
comment on function private.reapply_withdrawal(private.kept_protections) is 'A consent is withdrawn again.';

create function private.reapply_hold(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_row private.legal_holds := jsonb_populate_record(null::private.legal_holds, p_entry.details);
begin
  insert into private.legal_holds as h (id, subject_id, reason, starts_at, ends_at, lifted_at)
  select p_entry.subject_id, p.id, 'Restored from the kept protections', v_row.starts_at, v_row.ends_at, v_row.lifted_at
  from public.profiles p where p.id = v_row.subject_id
  on conflict (id) do update
  set subject_id = excluded.subject_id, ends_at = excluded.ends_at, lifted_at = excluded.lifted_at;
  return found;
end;
$$;
comment on function private.reapply_hold(private.kept_protections) is 'A legal hold is in force as it was last kept.';

create function private.reapply_status(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_row public.student_statuses := jsonb_populate_record(null::public.student_statuses, p_entry.details);
begin
  if exists (select from unnest(array[v_row.student_id, v_row.guardian_id]) named(id)
             where named.id is not null and not exists (select from public.profiles p where p.id = named.id)) then
    return false;
  end if;
  update public.student_statuses s
  set student_id = v_row.student_id, guardian_id = v_row.guardian_id, review_at = v_row.review_at,
      starts_on = v_row.starts_on, ends_on = v_row.ends_on, recorded_at = v_row.recorded_at, ended_at = v_row.ended_at,
      school_id = (select c.id from public.schools c where c.id = v_row.school_id)
  where s.id = p_entry.subject_id;
  if found then
    return true;
  end if;
  insert into public.student_statuses (
    id, student_id, guardian_id, status, reference, review_at, starts_on, ends_on, recorded_by_id, recorded_at,
    ended_at, school_id)
  values (p_entry.subject_id, v_row.student_id, v_row.guardian_id, v_row.status, 'Restored from the kept protections',
          v_row.review_at, v_row.starts_on, v_row.ends_on,
          (select p.id from public.profiles p where p.id = v_row.recorded_by_id), v_row.recorded_at, v_row.ended_at,
          (select c.id from public.schools c where c.id = v_row.school_id));
  return true;
end;
$$;
comment on function private.reapply_status(private.kept_protections) is
  'What is recorded of a student is as it was last kept. False: whom it names is younger than the backup.';

create function private.reapply_removal(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: roles and memberships of other people.
declare
  v_place public.memberships;
begin
  if p_entry.kind = 'role' then
    delete from public.profile_roles r
    where r.profile_id = p_entry.subject_id and r.role::text = p_entry.details ->> 'role'
      and r.granted_at < p_entry.kept_at;
  else
    v_place := jsonb_populate_record(null::public.memberships, p_entry.details);
    delete from public.memberships m
    where m.profile_id = p_entry.subject_id and m.created_at < p_entry.kept_at
      and (m.role, m.organization_id, m.school_id, m.campus_id, m.class_id) is not distinct from
          (v_place.role, v_place.organization_id, v_place.school_id, v_place.campus_id, v_place.class_id);
  end if;
  return exists (select from public.profiles p where p.id = p_entry.subject_id);
end;
$$;
comment on function private.reapply_removal(private.kept_protections) is
  'A role or membership that is older than the entry ends.';

create function private.reapply_erasure(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_id uuid;
  v_erasure private.erasures;
begin
  if not exists (select from public.profiles p where p.id = p_entry.subject_id for update) then
    return false;
  end if;
  v_id := private.order_erasure(p_entry.subject_id);
  select e.* into v_erasure from private.erasures e where e.id = v_id for update;
  -- Before anybody is admitted; the task does the rest. What is younger than the erasure is somebody else's.
  if v_erasure.closed_at is null then
    perform private.close_erased(v_erasure, p_entry.kept_at);
  end if;
  return true;
end;
$$;
comment on function private.reapply_erasure(private.kept_protections) is
  'A person who was erased is closed again, as of then, and erased by the task.';

create function private.reapply_request_withdrawal(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  perform private.close_withdrawn((p_entry.details ->> 'request_id')::uuid, p_entry.kept_at);
  return exists (select from public.profiles p where p.id = p_entry.subject_id);
end;
$$;
comment on function private.reapply_request_withdrawal(private.kept_protections) is
  'Nobody is erased whose erasure was taken back.';

create function private.reapply_protection(p_entry private.kept_protections) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as the functions that it calls.
begin
  return case p_entry.kind
    when 'restriction' then private.reapply_restriction(p_entry)
    when 'restriction_address' then private.reapply_address(p_entry)
    when 'suspension' then private.reapply_suspension(p_entry)
    when 'suspension_address' then private.reapply_address(p_entry)
    when 'unlink' then private.reapply_link(p_entry)
    when 'rights' then private.reapply_link(p_entry)
    when 'consent' then private.reapply_withdrawal(p_entry)
    when 'hold' then private.reapply_hold(p_entry)
    when 'status' then private.reapply_status(p_entry)
    when 'erasure' then private.reapply_erasure(p_entry)
    when 'erasure_withdrawal' then private.reapply_request_withdrawal(p_entry)
    when 'role' then private.reapply_removal(p_entry)
    when 'membership' then private.reapply_removal(p_entry)
  end;
end;
$$;
comment on function private.reapply_protection(private.kept_protections) is
  'Does again what an entry says. False: whom it is about is younger than the backup. Null: nothing does this kind.';

-- Functions: what waits ---------------------------------------------------------------------------

create function private.end_unsent(p_now timestamptz default now()) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the outboxes are closed. Webhooks go on: their receivers know an event by its id.
begin
  update private.email_outbox o set status = 'unknown', lease_until = null, updated_at = p_now
  where o.status in ('queued', 'sending') and o.not_before <= p_now;
  update private.email_batches b set ended_at = p_now, lease_until = null
  where b.ended_at is null and b.not_before <= p_now;
  update private.sms_outbox o set status = 'unknown', ended_at = p_now, lease_until = null, payload = null
  where o.status = 'queued' and o.not_before <= p_now;
  update private.push_outbox o set status = 'stale', ended_at = p_now, lease_until = null
  where o.status = 'queued' and o.not_before <= p_now;
end;
$$;
comment on function private.end_unsent(timestamptz) is
  'For an operator after a restore: ends the emails, text messages and pushes that are due, because the lost database '
  'may have sent them. requeue_email sends an email again.';

-- Functions: the list -----------------------------------------------------------------------------

create function private.reapply_protections(p_list jsonb, p_is_complete boolean default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as reapply_protection.
declare
  v_entry private.kept_protections;
  v_applied integer := 0;
  v_known integer := 0;
  v_without uuid[] := '{}';
  v_failed jsonb := '[]';
  v_is_done boolean;
begin
  if jsonb_typeof(p_list) is distinct from 'array' or jsonb_array_length(p_list) > 1000 then
    perform private.fail('validation.failed', 'p_list must be an array of up to 1000 entries of export_protections.');
  elsif exists (
    select from jsonb_array_elements(p_list) e(entry)
    where (pg_input_is_valid(e.entry ->> 'id', 'uuid') and pg_input_is_valid(e.entry ->> 'subject_id', 'uuid')
           and pg_input_is_valid(e.entry ->> 'kept_at', 'timestamptz') and e.entry ->> 'kind' is not null
           and jsonb_typeof(e.entry -> 'details') = 'object') is not true) then
    perform private.fail('validation.failed', 'Every entry needs id, kind, subject_id, details and kept_at.');
  end if;
  -- One run at a time, before every other lock.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.reapply', 0));
  perform private.lock_addresses();
  perform private.set_quiet(true);
  for v_entry in
    select r.* from jsonb_array_elements(p_list) e(entry)
    cross join lateral jsonb_populate_record(null::private.kept_protections, e.entry) r
    order by r.kept_at, r.id
  loop
    if exists (select from private.kept_protections k where k.id = v_entry.id) then
      v_known := v_known + 1;
      continue;
    end if;
    -- One entry that cannot be done does not keep the others from being done; the project stays closed.
    begin
      v_is_done := private.reapply_protection(v_entry);
      if v_is_done is null then
        perform private.fail('validation.failed', format('Nothing does again what %s is.', v_entry.kind));
      end if;
      insert into private.kept_protections select (v_entry).*;
      v_applied := v_applied + v_is_done::integer;
      v_without := v_without || case when not v_is_done then array[v_entry.id] end;
    exception when others then
      v_failed := v_failed || jsonb_build_object('id', v_entry.id, 'error', sqlerrm);
    end;
  end loop;
  perform private.set_quiet(false);
  if p_is_complete and v_failed = '[]' then
    update private.admission set closed_at = null, place = private.place_of_data();
  end if;
  perform private.audit('protections.reapplied', 'admission', null, '{}', jsonb_build_object(
    'applied', v_applied, 'known', v_known, 'is_admitted', private.is_admitted()));
  return jsonb_build_object(
    'applied', v_applied, 'known', v_known, 'without_subject', to_jsonb(v_without), 'failed', v_failed,
    'is_admitted', private.is_admitted());
end;
$$;

select private.expose('reapply_protections', 'operations',
  'Does again, in a restored project, what up to 1000 entries of export_protections say, in their order; entries that '
  'the project has change nothing, so a list may be sent again. p_is_complete: with the last part of the list; admits '
  'people again if nothing failed. Returns {applied, known, without_subject: [ids], failed: [{id, error}], '
  'is_admitted}. without_subject: about people who are younger than the backup. Audited. Errors: validation.failed.');
