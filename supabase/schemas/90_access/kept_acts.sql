-- Which acts are kept for a restore (00_platform/kept_protections.sql): triggers on the tables that say who may reach
-- whom, so that no path forgets one, neither the console nor a task. Entries that loosen a protection are kept as well:
-- the last entry of a restriction, suspension or hold is what holds.

-- Functions ---------------------------------------------------------------------------------------

create function private.tg_contact_restrictions__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  if tg_op = 'DELETE' then
    perform private.keep_protection('restriction', old.id, '{"removed": true}');
  else
    -- Without the basis and the addresses in the clear.
    perform private.keep_protection('restriction', new.id,
      to_jsonb(new) - array['id', 'basis', 'emails', 'phones', 'created_at']);
  end if;
  return null;
end;
$$;
comment on function private.tg_contact_restrictions__keep() is 'Keeps restrictions and blocks, and their end.';

create function private.tg_restriction_addresses__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  perform private.keep_protection('restriction_address', new.restriction_id,
    jsonb_build_object('address_hash', encode(new.address_hash, 'hex'), 'side', new.side, 'since', new.since));
  return null;
end;
$$;
comment on function private.tg_restriction_addresses__keep() is
  'Keeps what a restriction knows of the addresses of its two sides.';

create function private.tg_suspensions__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  if tg_op = 'DELETE' then
    perform private.keep_protection('suspension', old.profile_id, '{"removed": true}');
  else
    perform private.keep_protection('suspension', new.profile_id);
  end if;
  return null;
end;
$$;
comment on function private.tg_suspensions__keep() is 'Keeps suspensions and their end.';

create function private.tg_suspension_addresses__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  perform private.keep_protection('suspension_address', new.suspended_id,
    jsonb_build_object('address_hash', encode(new.address_hash, 'hex'), 'since', new.since));
  return null;
end;
$$;
comment on function private.tg_suspension_addresses__keep() is
  'Keeps what a suspension knows of the addresses of a person.';

create function private.tg_profile_graph__keep_unlink() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. Per statement: a roster ends many links.
begin
  perform private.keep_protection('unlink', o.target_profile_id,
    jsonb_build_object('source_id', o.source_profile_id, 'relationship_type', o.relationship_type))
  from old_rows o where o.relationship_type in ('GUARDIAN', 'AGENT') order by o.id;
  return null;
end;
$$;
comment on function private.tg_profile_graph__keep_unlink() is 'Keeps that links of guardians and agents ended.';

create function private.tg_profile_graph__keep_rights() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  perform private.keep_protection('rights', n.target_profile_id, jsonb_build_object(
    'source_id', n.source_profile_id, 'relationship_type', n.relationship_type, 'status', n.status,
    'rights', n.rights, 'granted_rights', n.granted_rights))
  from new_rows n join old_rows o on o.id = n.id
  where not n.rights @> o.rights or not n.granted_rights @> o.granted_rights
     or (n.status <> o.status and n.status <> 'ACTIVE')
  order by n.id;
  return null;
end;
$$;
comment on function private.tg_profile_graph__keep_rights() is
  'Keeps what is left of a link that lost a right, or that is active no more.';

create function private.tg_consents__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  perform private.keep_protection('consent', new.student_id,
    to_jsonb(new) - array['seq', 'student_id', 'evidence', 'locale', 'text_version', 'decision']);
  return null;
end;
$$;
comment on function private.tg_consents__keep() is 'Keeps withdrawals of consent.';

create function private.tg_legal_holds__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  perform private.keep_protection('hold', new.id, to_jsonb(new) - array['id', 'reason']);
  return null;
end;
$$;
comment on function private.tg_legal_holds__keep() is 'Keeps legal holds, and that they were lifted.';

create function private.tg_privacy_requests__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  perform private.keep_protection('erasure_withdrawal', coalesce(new.student_id, new.requester_id),
    jsonb_build_object('request_id', new.id));
  return null;
end;
$$;
comment on function private.tg_privacy_requests__keep() is 'Keeps that a request to erase was taken back.';

create function private.tg_student_statuses__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table. Without the reference.
begin
  perform private.keep_protection('status', new.id, to_jsonb(new) - array['id', 'reference']);
  return null;
end;
$$;
comment on function private.tg_student_statuses__keep() is 'Keeps what was recorded of a student, and that it ended.';

create function private.tg_profile_roles__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  perform private.keep_protection('role', o.profile_id, jsonb_build_object('role', o.role))
  from old_rows o order by o.profile_id, o.role;
  return null;
end;
$$;
comment on function private.tg_profile_roles__keep() is 'Keeps that people lost a role.';

create function private.tg_memberships__keep() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  perform private.keep_protection('membership', o.profile_id, jsonb_build_object(
    'role', o.role, 'organization_id', o.organization_id, 'school_id', o.school_id, 'campus_id', o.campus_id,
    'class_id', o.class_id))
  from old_rows o order by o.id;
  return null;
end;
$$;
comment on function private.tg_memberships__keep() is 'Keeps that people work somewhere no more.';

-- Triggers ----------------------------------------------------------------------------------------

-- Before contact_restrictions_20_bind and suspensions_20_bind, which write addresses.
create trigger contact_restrictions_15_keep after insert or update or delete on public.contact_restrictions
  for each row execute function private.tg_contact_restrictions__keep();
create trigger restriction_addresses_15_keep after insert or update on private.restriction_addresses
  for each row execute function private.tg_restriction_addresses__keep();
create trigger suspensions_15_keep after insert or delete on private.suspensions
  for each row execute function private.tg_suspensions__keep();
create trigger suspension_addresses_15_keep after insert or update on private.suspension_addresses
  for each row execute function private.tg_suspension_addresses__keep();
create trigger profile_graph_15_keep_unlink after delete on public.profile_graph
  referencing old table as old_rows for each statement execute function private.tg_profile_graph__keep_unlink();
create trigger profile_graph_15_keep_rights after update on public.profile_graph
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.tg_profile_graph__keep_rights();
create trigger consents_30_keep after insert on public.consents
  for each row when (new.decision = 'withdrawn') execute function private.tg_consents__keep();
create trigger legal_holds_15_keep after insert or update on private.legal_holds
  for each row execute function private.tg_legal_holds__keep();
create trigger privacy_requests_15_keep after update on private.privacy_requests
  for each row when (new.kind = 'erasure' and new.withdrawn_at is not null and old.withdrawn_at is null)
  execute function private.tg_privacy_requests__keep();
create trigger student_statuses_15_keep after insert or update on public.student_statuses
  for each row execute function private.tg_student_statuses__keep();
create trigger profile_roles_15_keep after delete on public.profile_roles
  referencing old table as old_rows for each statement execute function private.tg_profile_roles__keep();
create trigger memberships_15_keep after delete on public.memberships
  referencing old table as old_rows for each statement execute function private.tg_memberships__keep();
