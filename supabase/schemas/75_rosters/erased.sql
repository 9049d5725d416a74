-- People who were erased: rosters go on naming them, and give nothing to them again.

-- Tables ------------------------------------------------------------------------------------------

create table private.erased_sources (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  source_hash bytea not null,
  erased_at timestamptz not null default now(),
  primary key (organization_id, source_hash)
);
comment on table private.erased_sources is 'Hashes of the ids that rosters have for people who were erased.';

-- Access ------------------------------------------------------------------------------------------

alter table private.erased_sources enable row level security;
create policy erased_sources_closed on private.erased_sources for all using (false);

select private.audit_changes('private.erased_sources', 'organization_id');

-- Functions ---------------------------------------------------------------------------------------

create function private.source_hash(p_organization_id uuid, p_sourced_id text) returns bytea
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the key is closed.
begin
  return private.address_hash(p_organization_id || ' ' || p_sourced_id);
end;
$$;
comment on function private.source_hash(uuid, text) is 'Compares ids of a roster without keeping them.';

create function private.note_erased_sources(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. An import that is under way forgets the person as well.
begin
  insert into private.erased_sources (organization_id, source_hash)
  select p.organization_id, private.source_hash(p.organization_id, p.sourced_id)
  from private.roster_people p where p.profile_id = p_profile_id
  on conflict do nothing;
  delete from private.roster_changes c using private.roster_imports i, private.roster_people p
  where p.profile_id = p_profile_id and i.organization_id = p.organization_id and c.import_id = i.id
    and p.sourced_id in (c.sourced_id, c.member, c.parent);
  delete from private.roster_errors e using private.roster_imports i, private.roster_people p
  where p.profile_id = p_profile_id and i.organization_id = p.organization_id and e.import_id = i.id
    and (position(p.sourced_id in e.message) > 0 or position(p.name in e.message) > 0);
end;
$$;
comment on function private.note_erased_sources(uuid) is
  'Remembers by hashes under which ids rosters know a person who is erased, and forgets what imports say of them.';

create function private.skip_erased_people(p_import_id uuid, p_organization_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_ids text[];
begin
  if not exists (select from private.erased_sources s where s.organization_id = p_organization_id) then
    return;
  end if;
  v_ids := array(
    select r.sourced_id from private.roster_rows r
    where r.import_id = p_import_id and r.file = 'users'
      and private.source_hash(p_organization_id, r.sourced_id) in (
        select s.source_hash from private.erased_sources s where s.organization_id = p_organization_id));
  insert into private.roster_errors (import_id, file, line, message, is_warning)
  select p_import_id, r.file, greatest(r.line, 0), 'This person was erased on request: the line is skipped.', true
  from private.roster_rows r
  where r.import_id = p_import_id and r.file = 'users' and r.sourced_id = any (v_ids);
  delete from private.roster_rows r
  where r.import_id = p_import_id
    and ((r.file = 'users' and r.sourced_id = any (v_ids)) or r.member = any (v_ids));
  update private.roster_rows r set agents = array(select a from unnest(r.agents) a where a <> all (v_ids))
  where r.import_id = p_import_id and r.agents && v_ids;
end;
$$;
comment on function private.skip_erased_people(uuid, uuid) is
  'Takes people who were erased out of a staged roster, with their places and links, and warns of each line.';
