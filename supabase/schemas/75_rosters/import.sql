-- Roster import: the export of a school system (OneRoster CSV) becomes tenants, people without accounts,
-- their places and guardian links. Rows are staged and compared with the last import, then
-- applied in bounded steps, each a statement of its own. People with accounts are invited to take over
-- the placeholder; they are never placed without consent.
--
-- A line that could give a wrong person something is an error: it is held back with what depends on it, and
-- what earlier rosters gave there stays as it is. What harms nobody is a warning. The rest goes on.

create type private.roster_step as enum (
  'save_schools', 'save_campuses', 'save_classes', 'add_people', 'update_people', 'end_places', 'note_places',
  'add_places', 'end_links', 'add_links', 'note_links', 'invite_people', 'remove_people', 'remove_classes',
  'remove_campuses', 'remove_schools');
comment on type private.roster_step is 'The steps of applying a roster, in their order.';

create type private.roster_stage as enum (
  'receiving', 'comparing_tenants', 'comparing_people', 'comparing_places', 'counting', 'ready', 'finished');
comment on type private.roster_stage is
  'The stages of a roster import, in their order: receiving rows, then comparing, then ready to apply.';

create type private.roster_role as (kind text, org text, days daterange);
comment on type private.roster_role is
  'A role of a person by OneRoster 1.2. kind: student, staff or guardian. org: whose classes it covers, with those of '
  'the orgs below; null for all. days: when it counts, the end exclusive.';

create type private.roster_role_line as (sourced_id text, role text, org text, days datemultirange);
comment on type private.roster_role_line is
  'A line of a file of roles, as it was given: what a file of changes is compared with.';

create table private.roster_imports (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  created_by_id uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  stage private.roster_stage not null default 'receiving',
  delta_files text[] not null default '{}',
  counts jsonb not null default '{}',
  total integer not null default 0,
  done integer not null default 0,
  confirmed boolean not null default false,
  applied_by_xid xid8,
  applied_at timestamptz,
  finished_at timestamptz
);
comment on table private.roster_imports is 'Roster imports; at most one unfinished import per organization.';
comment on column private.roster_imports.delta_files is
  'Files that name only what has changed: what they do not name stays.';
comment on column private.roster_imports.applied_by_xid is
  'The transaction that applies the import: its rows need no consent, see tg_tenants__require_consent.';
comment on column private.roster_imports.applied_at is
  'When its last slice was applied: until two minutes later nobody else replaces the import.';
comment on column private.roster_imports.confirmed is
  'Set by an admin in the console if more than half is meant to change, for example at the start of a '
  'school year.';
create unique index roster_imports_one_open_idx on private.roster_imports (organization_id) where finished_at is null;
create index roster_imports_finished_at_idx on private.roster_imports (finished_at) where finished_at is not null;
create index roster_imports_organization_id_idx on private.roster_imports (organization_id);
create index roster_imports_created_by_id_idx on private.roster_imports (created_by_id);

create table private.roster_rows (
  import_id uuid not null references private.roster_imports (id) on delete cascade,
  file text not null,
  line integer not null,
  sourced_id text not null,
  name text,
  role text,
  email text,
  parent text,
  member text,
  agents text[] not null default '{}',
  days datemultirange not null default '{(,)}',
  given_days datemultirange not null default '{(,)}',
  roles private.roster_role[],
  role_lines private.roster_role_line[],
  guards boolean not null default false,
  enabled boolean not null default true,
  held boolean not null default false,
  deleted boolean not null default false,
  primary key (import_id, file, line)
);
comment on table private.roster_rows is
  'Rows as read. parent: the org of an org or class, the class of an enrollment. member: the user of an '
  'enrollment or a role. agents: the related users of a user. days: when an enrollment or a role counts; '
  'given_days: as the line of the enrollment says, whatever the roles of the user. roles: '
  'of a user of OneRoster 1.2, with dates; role is then the one that decides who the person is, or `none`. '
  'role_lines: these as they were given. guards: '
  'whether a user may be somebody''s guardian. enabled: false for users who may not use the school '
  'system. held: the line is wrong or depends on a wrong line; its '
  'sourced_id is empty if it is unknown which line it is. deleted: the line says that it is gone. Lines below '
  'zero are what earlier rosters said and a file of changes does not name.';
create index roster_rows_sourced_id_idx on private.roster_rows (import_id, file, sourced_id);

create table private.roster_errors (
  id bigint generated always as identity primary key,
  import_id uuid not null references private.roster_imports (id) on delete cascade,
  file text not null,
  line integer not null,
  message text not null,
  is_warning boolean not null default false
);
comment on table private.roster_errors is
  'Lines with errors, which are held back, and with warnings, of which all the rest is applied.';
create index roster_errors_import_id_idx on private.roster_errors (import_id, file, line);

create table private.roster_changes (
  import_id uuid not null references private.roster_imports (id) on delete cascade,
  step private.roster_step not null,
  id bigint generated always as identity,
  sourced_id text not null,
  name text,
  role text,
  email text,
  parent text,
  member text,
  days datemultirange,
  given_days datemultirange,
  roles private.roster_role[],
  role_lines private.roster_role_line[],
  enabled boolean,
  by_student boolean,
  by_guardian boolean,
  primary key (import_id, step, id)
);
comment on table private.roster_changes is 'The changes still to apply, step by step.';

create table private.roster_people (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  sourced_id text not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  name text not null,
  role text not null,
  email text,
  enabled boolean not null default true,
  roles private.roster_role[],
  role_lines private.roster_role_line[],
  ends_on date,
  left_at timestamptz,
  primary key (organization_id, sourced_id)
);
comment on table private.roster_people is
  'The profile of each person in an organization''s roster. email: as in the roster, not verified. roles: with dates,'
  ' by OneRoster 1.2; role_lines: as they were given, null if a line has no id of its own; ends_on: when the last of '
  'them ends. left_at: since when the roster lacks the person, who is the same person when it names them again.';
create index roster_people_ends_on_idx on private.roster_people (ends_on) where ends_on is not null and left_at is null;
create index roster_people_profile_id_idx on private.roster_people (profile_id);
create index roster_people_email_idx on private.roster_people (email);
create index roster_people_email_hash_idx on private.roster_people (private.address_hash(email));

create table private.roster_enrollments (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  sourced_id text not null,
  class_sourced_id text not null,
  person_sourced_id text not null,
  role text not null,
  days datemultirange not null default '{(,)}',
  given_days datemultirange not null default '{(,)}',
  in_effect boolean not null default false,
  turns_on date,
  primary key (organization_id, sourced_id)
);
comment on table private.roster_enrollments is
  'Enrollments of a roster. given_days: as its line says. days: when the enrollment '
  'counts and the role of the person covers it. in_effect: whether that is so, as of the last look. turns_on: the next '
  'day on which it changes.';
create index roster_enrollments_turns_on_idx on private.roster_enrollments (turns_on) where turns_on is not null;
create index roster_enrollments_person_idx on private.roster_enrollments (organization_id, person_sourced_id,
  class_sourced_id);

create table private.roster_links (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  student_sourced_id text not null,
  guardian_sourced_id text not null,
  by_student boolean not null default true,
  by_guardian boolean not null default false,
  days datemultirange not null default '{(,)}',
  in_effect boolean not null default false,
  turns_on date,
  refusal text,
  primary key (organization_id, student_sourced_id, guardian_sourced_id)
);
comment on table private.roster_links is
  'Guardian links given by a roster. by_student, by_guardian: whose line names the other, so that a file of '
  'changes takes back only what its own line said. days, in_effect, turns_on: as of roster_enrollments. refusal: the '
  'error with which the link was refused; the next roster tries again.';
create index roster_links_turns_on_idx on private.roster_links (turns_on) where turns_on is not null;

-- Access ------------------------------------------------------------------------------------------

alter table private.roster_imports enable row level security;
alter table private.roster_rows enable row level security;
alter table private.roster_errors enable row level security;
alter table private.roster_changes enable row level security;
alter table private.roster_people enable row level security;
alter table private.roster_enrollments enable row level security;
alter table private.roster_links enable row level security;
create policy roster_imports_closed on private.roster_imports for all using (false);
create policy roster_rows_closed on private.roster_rows for all using (false);
create policy roster_errors_closed on private.roster_errors for all using (false);
create policy roster_changes_closed on private.roster_changes for all using (false);
create policy roster_people_closed on private.roster_people for all using (false);
create policy roster_enrollments_closed on private.roster_enrollments for all using (false);
create policy roster_links_closed on private.roster_links for all using (false);

select private.audit_changes('private.roster_imports', 'id', '{organization_id,created_by_id,stage}',
  p_watched => '{organization_id,created_by_id,stage,confirmed,applied_by_xid}');
select private.audit_changes('private.roster_people', 'profile_id', '{organization_id,role}',
  p_watched => '{organization_id,sourced_id,profile_id,role,email,left_at}');

-- Functions ---------------------------------------------------------------------------------------

create function private.require_roster_manager(p_organization_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships.
begin
  perform private.require_caller();
  if not private.is_admin()
     and not coalesce(p_organization_id = any (array(select private.my_managed_ids('organization'))), false) then
    perform private.fail('permission.denied', 'Only managers of the organization import rosters.');
  elsif not exists (select from public.organizations o where o.id = p_organization_id) then
    perform private.fail('validation.failed', 'p_organization_id must name an organization.');
  end if;
end;
$$;
comment on function private.require_roster_manager(uuid) is
  'Requires a manager of the organization or an admin. Errors: auth.required, permission.denied, '
  'validation.failed.';

create function private.roster_problems(p_import_id uuid, p_is_warning boolean) returns json
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads a closed table.
  -- What applying it found has no line, and comes first.
  select coalesce(json_agg(json_build_object('file', e.file, 'line', e.line, 'message', e.message)), '[]')
  from (select e.file, e.line, e.message from private.roster_errors e
        where e.import_id = p_import_id and e.is_warning = p_is_warning
        order by e.line > 0, e.file, e.line, e.id limit 100) e;
$$;
comment on function private.roster_problems(uuid, boolean) is
  'The first hundred errors or warnings of an import, [{file, line, message}].';

create function private.preview_roster_import(p_organization_id uuid, p_rows jsonb) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_whole boolean := jsonb_typeof(p_rows) = 'array';
  v_rows jsonb := case when jsonb_typeof(p_rows) = 'array' then p_rows else p_rows -> 'rows' end;
  v_delta jsonb := case when jsonb_typeof(p_rows) = 'object' then nullif(p_rows -> 'delta', 'null') end;
  v_import private.roster_imports;
begin
  perform private.require_roster_manager(p_organization_id);
  if jsonb_typeof(v_rows) is distinct from 'array' or jsonb_array_length(v_rows) > 20000
     or coalesce(p_rows ->> 'more', 'false') not in ('true', 'false')
     or jsonb_typeof(coalesce(v_delta, '[]')) <> 'array'
     or not coalesce(v_delta, '[]') <@ '["orgs", "users", "roles", "classes", "enrollments"]' then
    perform private.fail('validation.failed',
                         'p_rows must be an array of up to 20000 rows, or {import_id, rows, more, delta}.');
  end if;
  -- Each part counts as a write.
  if not private.is_operator() then
    perform private.count_write(private.me());
  end if;
  if v_whole or p_rows ->> 'import_id' is null then
    -- Replaces an unfinished import. The lock makes the later of two concurrent calls see the earlier.
    perform from public.organizations o where o.id = p_organization_id for no key update;
    -- Whoever applies one asks every few seconds; one that was given up is replaced by anybody.
    if exists (
      select from private.roster_imports i
      where i.organization_id = p_organization_id and i.finished_at is null
        and i.applied_at > now() - interval '2 minutes' and i.created_by_id is distinct from private.me()) then
      perform private.fail('roster.in_progress', 'Somebody applies a roster of this organization now.');
    end if;
    delete from private.roster_imports where organization_id = p_organization_id and finished_at is null;
    insert into private.roster_imports (organization_id, created_by_id, delta_files)
    select p_organization_id, private.me(), array(select jsonb_array_elements_text(coalesce(v_delta, '[]')))
    returning * into v_import;
  elsif p_rows ->> 'import_id' !~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then
    perform private.fail('validation.failed', 'p_rows must have a UUID as import_id.');
  else
    select i.* into v_import from private.roster_imports i
    where i.id = (p_rows ->> 'import_id')::uuid and i.organization_id = p_organization_id
      -- Whose rows they are decides who gets nothing from them, see roster_appliers.
      and i.created_by_id is not distinct from private.me() and i.finished_at is null for update;
    if not found or (v_import.stage > 'receiving' and v_rows <> '[]') then
      perform private.fail('validation.failed', 'p_rows must name an import that accepts rows. Start a new one.');
    end if;
  end if;
  perform private.stage_roster_rows(v_import.id, v_rows);
  if (select count(*) from private.roster_errors e where e.import_id = v_import.id and not e.is_warning) > 10000 then
    perform private.fail('validation.failed', 'p_rows must not have more than 10000 invalid lines.');
  elsif not coalesce((p_rows ->> 'more')::boolean, false) or v_whole then
    -- A roster sent as one array is compared at once; one sent in parts, one stage per call.
    loop
      perform private.plan_roster_stage(v_import.id);
      exit when not v_whole
        or (select i.stage from private.roster_imports i where i.id = v_import.id) >= 'ready';
    end loop;
  end if;
  select i.* into v_import from private.roster_imports i where i.id = v_import.id;
  return json_build_object(
    'import_id', v_import.id,
    'complete', v_import.stage >= 'ready',
    'counts', v_import.counts - 'rejected',
    'rejected', coalesce((v_import.counts ->> 'rejected')::boolean and not v_import.confirmed, false),
    'total', v_import.total,
    'error_count', (select count(*) from private.roster_errors e where e.import_id = v_import.id and not e.is_warning),
    'errors', private.roster_problems(v_import.id, false),
    'warning_count', (select count(*) from private.roster_errors e where e.import_id = v_import.id and e.is_warning),
    'warnings', private.roster_problems(v_import.id, true));
end;
$$;

select private.expose('preview_roster_import', 'everyone',
  'Stages a roster and reports what it would change, without changing anything. p_rows: up to 20000 rows '
  '[{file, line, ...columns of OneRoster}], file: orgs, users, classes, enrollments, or roles of 1.2; or in parts '
  '{import_id?, rows, more, delta?}, then {import_id, '
  'rows: [], more: false} until complete, all by one person. '
  'delta, with the first part: the files that name only what has '
  'changed, whose other rows stay. For managers of the organization and admins. Returns {import_id, '
  'complete, counts: {schools, campuses, classes, people, enrollments, links: {existing, added, changed, '
  'removed}, invitations}, rejected, total, error_count, errors: [{file, line, message}], warning_count, '
  'warnings}: a line with an error is left out with what depends on it, the rest is applied. Errors: '
  'auth.required, permission.denied, roster.in_progress, validation.failed, rate.limited.');
