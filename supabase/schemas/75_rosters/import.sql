-- Roster import: the export of a school system (OneRoster CSV) becomes tenants, people without accounts,
-- their places and guardian links. Rows are staged and compared with the last import, then
-- applied in bounded steps, each a statement of its own. People with accounts are invited to take over
-- the placeholder; they are never placed without consent.
--
-- A line that could give a wrong person something is an error: it is held back with what depends on it, and
-- what earlier rosters gave there stays as it is. What harms nobody is a warning. The rest goes on.

create type private.roster_step as enum (
  'save_schools', 'save_campuses', 'save_classes', 'add_people', 'update_people', 'end_places', 'add_places',
  'end_links', 'add_links', 'note_links', 'invite_people', 'remove_people', 'remove_classes', 'remove_campuses', 'remove_schools');
comment on type private.roster_step is 'The steps of applying a roster, in their order.';

create type private.roster_stage as enum (
  'receiving', 'comparing_tenants', 'comparing_people', 'comparing_places', 'counting', 'ready', 'finished');
comment on type private.roster_stage is
  'The stages of a roster import, in their order: receiving rows, then comparing, then ready to apply.';

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
  finished_at timestamptz
);
comment on table private.roster_imports is 'Roster imports; at most one unfinished import per organization.';
comment on column private.roster_imports.delta_files is
  'Files that name only what has changed: what they do not name stays.';
comment on column private.roster_imports.applied_by_xid is
  'The transaction that applies the import: its rows need no consent, see tg_tenants__require_consent.';
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
  begins date,
  ends date,
  enabled boolean not null default true,
  held boolean not null default false,
  deleted boolean not null default false,
  primary key (import_id, file, line)
);
comment on table private.roster_rows is
  'Rows as read. parent: the org of an org or class, the class of an enrollment. member: the user of an '
  'enrollment. agents: the related users of a user. begins, ends: of an enrollment, the end exclusive. enabled: '
  'false for users who may not use the school system. held: the line is wrong or depends on a wrong line; its '
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
  begins date,
  ends date,
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
  left_at timestamptz,
  primary key (organization_id, sourced_id)
);
comment on table private.roster_people is
  'The profile of each person in an organization''s roster. email: as in the roster, not verified. left_at: since '
  'when the roster lacks the person, who is the same person when it names them again.';
create index roster_people_profile_id_idx on private.roster_people (profile_id);
create index roster_people_email_idx on private.roster_people (email);

create table private.roster_enrollments (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  sourced_id text not null,
  class_sourced_id text not null,
  person_sourced_id text not null,
  role text not null,
  begins date,
  ends date,
  in_effect boolean not null default false,
  primary key (organization_id, sourced_id)
);
comment on table private.roster_enrollments is
  'Places given by a roster. A roster does not remove places that were given by hand. begins, ends: the end '
  'exclusive, null for open. in_effect: between the two, as of the last look.';
create index roster_enrollments_begins_idx on private.roster_enrollments (begins) where not in_effect;
create index roster_enrollments_ends_idx on private.roster_enrollments (ends) where in_effect and ends is not null;
create index roster_enrollments_person_idx on private.roster_enrollments (organization_id, person_sourced_id, class_sourced_id);

create table private.roster_links (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  student_sourced_id text not null,
  guardian_sourced_id text not null,
  by_student boolean not null default true,
  by_guardian boolean not null default false,
  primary key (organization_id, student_sourced_id, guardian_sourced_id)
);
comment on table private.roster_links is
  'Guardian links given by a roster. by_student, by_guardian: whose line names the other, so that a file of '
  'changes takes back only what its own line said.';

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
  p_watched => '{organization_id,created_by_id,stage,confirmed}');
select private.audit_changes('private.roster_people', 'profile_id', '{organization_id,role}',
  p_watched => '{organization_id,sourced_id,profile_id,role}');

-- Functions: reading ------------------------------------------------------------------------------

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
    perform private.fail('validation.failed', 'p_organization_id: no such organization.');
  end if;
end;
$$;
comment on function private.require_roster_manager(uuid) is
  'Requires a manager of the organization or an admin. Errors: auth.required, permission.denied, '
  'validation.failed.';

create function private.roster_date(p_value text) returns date
language sql immutable security invoker set search_path = ''
as $$
  select case when x.parts is not null and x.parts[2] between 1 and 12
               and x.parts[3] between 1 and extract(day from make_date(x.parts[1], x.parts[2], 1) + interval '1 month' - interval '1 day')
              then make_date(x.parts[1], x.parts[2], x.parts[3]) end
  from (select regexp_match(p_value, '^([12][0-9]{3})-([0-9]{2})-([0-9]{2})(?:T.*)?$')::integer[] as parts) x;
$$;
comment on function private.roster_date(text) is 'A date as OneRoster writes it; null if it is none.';

create function private.stage_roster_rows(p_import_id uuid, p_rows jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_clash boolean;
begin
  if exists (
    select from jsonb_array_elements(p_rows) r
    where jsonb_typeof(r.value) <> 'object'
       or coalesce(r.value ->> 'file', '') not in ('orgs', 'users', 'classes', 'enrollments')
       or coalesce(r.value ->> 'line', '') !~ '^[1-9][0-9]{0,7}$') then
    perform private.fail('validation.failed',
      'p_rows: must be objects with file (orgs, users, classes, enrollments), line and the columns of the file.');
  elsif (select count(*) <> count(distinct (r.value ->> 'file', r.value ->> 'line'))
         from jsonb_array_elements(p_rows) r) then
    -- One of the two would be lost, and a missing row removes its person.
    perform private.fail('validation.failed', 'p_rows: two rows have the same file and line.');
  end if;
  with given as (
    select r.value as row, r.value ->> 'file' as file, (r.value ->> 'line')::integer as line,
           btrim(coalesce(r.value ->> 'sourcedId', '')) as sourced_id,
           lower(btrim(coalesce(r.value ->> 'status', ''))) as status,
           case r.value ->> 'file' when 'orgs' then r.value ->> 'name' when 'classes' then r.value ->> 'title'
             when 'users' then concat_ws(' ', r.value ->> 'givenName', r.value ->> 'familyName') end as name
    from jsonb_array_elements(p_rows) r
  ), read as (
    select g.file, g.line, g.sourced_id, g.status,
           -- Length first, as in clean_text.
           nullif(btrim(regexp_replace(
             case when char_length(g.name) <= 1000 then normalize(g.name, nfc) else g.name end,
             '\s+', ' ', 'g')), '') as name,
           lower(btrim(case g.file when 'orgs' then g.row ->> 'type' when 'classes' then null
                                   else g.row ->> 'role' end)) as role,
           nullif(lower(btrim(case g.file when 'users' then g.row ->> 'email' end)), '') as email,
           btrim(case g.file when 'enrollments' then g.row ->> 'beginDate' end) as begins,
           btrim(case g.file when 'enrollments' then g.row ->> 'endDate' end) as ends,
           -- Whatever else than yes stands there: nobody is invited by mistake.
           coalesce(lower(btrim(case g.file when 'users' then g.row ->> 'enabledUser' end)), '')
             in ('', 'true', '1', 'yes') as enabled,
           nullif(btrim(case g.file when 'orgs' then g.row ->> 'parentSourcedId'
                                    when 'classes' then g.row ->> 'schoolSourcedId'
                                    when 'enrollments' then g.row ->> 'classSourcedId' end), '') as parent,
           nullif(btrim(case g.file when 'enrollments' then g.row ->> 'userSourcedId' end), '') as member,
           case g.file when 'users' then array(
             select distinct btrim(a) from regexp_split_to_table(coalesce(g.row ->> 'agentSourcedIds', ''), ',') a
             where btrim(a) <> '')
           else '{}' end as agents
    from given g
  ), checked as (
    select r.*, case
        -- A row to be deleted counts as missing, whatever else it says.
        when r.status = 'tobedeleted' then null
        when not private.is_plain_text(r.sourced_id, 200) then 'sourcedId is missing, too long or not plain text.'
        when r.status not in ('', 'active', 'tobedeleted') then 'status must be active or tobedeleted.'
        when r.file <> 'enrollments' and r.name is null then 'The name is missing.'
        when not private.is_plain_text(r.name, case r.file when 'users' then 120 else 200 end)
          then 'The name is too long or not plain text.'
        when r.file = 'users' and coalesce(r.role, '') not in (
          'administrator', 'aide', 'guardian', 'parent', 'proctor', 'relative', 'student', 'teacher')
          then 'The role of the user is unknown.'
        when r.file = 'enrollments' and coalesce(r.role, '') not in ('administrator', 'aide', 'proctor', 'student', 'teacher')
          then 'The role of the enrollment is unknown.'
        when private.roster_date(r.begins) is null and r.begins <> ''
             or private.roster_date(r.ends) is null and r.ends <> ''
          then 'beginDate and endDate must be dates such as 2026-09-01.'
        when r.file = 'orgs'
             and coalesce(r.role, '') not in ('department', 'school', 'district', 'local', 'state', 'national')
          then 'The type of the org is unknown.'
        when r.file = 'classes' and r.parent is null then 'schoolSourcedId is missing.'
        when r.file = 'enrollments' and (r.parent is null or r.member is null)
          then 'classSourcedId or userSourcedId is missing.'
        when cardinality(r.agents) > 50 then 'A user has more than 50 agents.'
      end as problem,
      case
        when r.status = 'tobedeleted' then null
        when r.email is not null and not coalesce(private.is_email(r.email), false)
          then 'email is not an email address: the person is not invited.'
        when r.file = 'enrollments' and r.role not in ('student', 'teacher')
          then 'Only students and teachers get a place.'
      end as remark
    from read r
  ), said as (
    insert into private.roster_errors (import_id, file, line, message, is_warning)
    select p_import_id, j.file, j.line, coalesce(j.problem, j.remark), j.problem is null from checked j
    where coalesce(j.problem, j.remark) is not null and not exists (
      select from private.roster_errors e
      where e.import_id = p_import_id and e.file = j.file and e.line = j.line
        and e.message = coalesce(j.problem, j.remark))
  ), staged as (
    insert into private.roster_rows as known (
      import_id, file, line, sourced_id, name, role, email, parent, member, agents, begins, ends, enabled, held, deleted)
    select p_import_id, j.file, j.line,
           case when private.is_plain_text(j.sourced_id, 200) then j.sourced_id else '' end,
           case when j.is_read then j.name end, case when j.is_read then j.role end,
           case when j.is_read and j.remark is null and j.enabled then j.email end,
           case when j.is_read then j.parent end, case when j.is_read then j.member end,
           case when j.is_read then j.agents else '{}' end,
           private.roster_date(j.begins), private.roster_date(j.ends), j.enabled, j.problem is not null,
           j.status = 'tobedeleted'
    from (select c.*, c.problem is null and c.status <> 'tobedeleted' as is_read from checked c) j
    -- A repeated chunk changes nothing; a different row at an existing line is an error.
    on conflict (import_id, file, line) do update set sourced_id = excluded.sourced_id
      where known.sourced_id <> excluded.sourced_id
    returning known.xmax <> 0 as clash
  )
  select coalesce(bool_or(s.clash), false) into v_clash from staged s;
  if v_clash then
    perform private.fail('validation.failed', 'p_rows: two rows have the same file and line.');
  end if;
end;
$$;
comment on function private.stage_roster_rows(uuid, jsonb) is
  'Parses rows into the staging table and records lines with errors and warnings. Errors: validation.failed.';

-- Functions: previewing ---------------------------------------------------------------------------

create function private.roster_problems(p_import_id uuid, p_is_warning boolean) returns json
language sql stable security definer set search_path = ''
as $$
  -- Definer: reads a closed table.
  select coalesce(json_agg(json_build_object('file', e.file, 'line', e.line, 'message', e.message)), '[]')
  from (select e.file, e.line, e.message from private.roster_errors e
        where e.import_id = p_import_id and e.is_warning = p_is_warning order by e.file, e.line, e.id limit 100) e;
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
     or not coalesce(v_delta, '[]') <@ '["orgs", "users", "classes", "enrollments"]' then
    perform private.fail('validation.failed',
                         'p_rows: must be an array of up to 20000 rows, or {import_id, rows, more, delta}.');
  end if;
  -- Each part counts as a write.
  if not private.is_operator() then
    perform private.count_write(private.me());
  end if;
  if v_whole or p_rows ->> 'import_id' is null then
    -- Replaces an unfinished import. The lock makes the later of two concurrent calls see the earlier.
    perform from public.organizations o where o.id = p_organization_id for no key update;
    delete from private.roster_imports where organization_id = p_organization_id and finished_at is null;
    insert into private.roster_imports (organization_id, created_by_id, delta_files)
    select p_organization_id, private.me(), array(select jsonb_array_elements_text(coalesce(v_delta, '[]')))
    returning * into v_import;
  elsif p_rows ->> 'import_id' !~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then
    perform private.fail('validation.failed', 'p_rows: import_id must be a UUID.');
  else
    select i.* into v_import from private.roster_imports i
    where i.id = (p_rows ->> 'import_id')::uuid and i.organization_id = p_organization_id
      and i.finished_at is null for update;
    if not found or (v_import.stage > 'receiving' and v_rows <> '[]') then
      perform private.fail('validation.failed', 'p_rows: this import accepts no rows. Start a new one.');
    end if;
  end if;
  perform private.stage_roster_rows(v_import.id, v_rows);
  if (select count(*) from private.roster_errors e where e.import_id = v_import.id and not e.is_warning) > 10000 then
    perform private.fail('validation.failed', 'p_rows: more than 10000 lines are invalid.');
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
  '[{file, line, ...columns of OneRoster 1.1}]; or in parts {import_id?, rows, more, delta?}, then {import_id, '
  'rows: [], more: false} until complete. delta, with the first part: the files that name only what has '
  'changed, whose other rows stay. For managers of the organization and admins. Returns {import_id, '
  'complete, counts: {schools, campuses, classes, people, enrollments, links: {existing, added, changed, '
  'removed}, invitations}, rejected, total, error_count, errors: [{file, line, message}], warning_count, '
  'warnings}: a line with an error is left out with what depends on it, the rest is applied. Errors: '
  'auth.required, permission.denied, validation.failed, rate.limited.');
