-- Roster import: what a school system exports (OneRoster 1.1 CSV) becomes tenants, people without
-- accounts, their places and guardian links. First staged and compared with what the last import
-- left, then applied in bounded steps, each its own statement. Existing accounts are asked by an
-- invitation to take the placeholder over, never placed silently.

create table private.roster_imports (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  created_by_id uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  stage integer not null default 0,
  counts jsonb not null default '{}',
  total integer not null default 0,
  done integer not null default 0,
  confirmed boolean not null default false,
  -- Whose rows the tables let in without asking: this import's, in its own transaction.
  applied_by_xid xid8,
  finished_at timestamptz
);
comment on table private.roster_imports is 'One unfinished import per organization.';
comment on column private.roster_imports.stage is '0: taking rows. 1 to 4: comparing. 5: ready to apply. 6: done.';
comment on column private.roster_imports.confirmed is
  'An admin sets it in the console when more than half really is to change, as at the turn of a school year.';
create unique index roster_imports_one_open_idx on private.roster_imports (organization_id) where finished_at is null;
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
  primary key (import_id, file, line)
);
comment on table private.roster_rows is
  'What was read. parent: the org of an org or class, the class of an enrollment. member: an enrollment''s user. agents: a user''s.';
create index roster_rows_sourced_id_idx on private.roster_rows (import_id, file, sourced_id);

create table private.roster_errors (
  id bigint generated always as identity primary key,
  import_id uuid not null references private.roster_imports (id) on delete cascade,
  file text not null,
  line integer not null,
  message text not null
);
comment on table private.roster_errors is 'Lines that cannot be taken. One is enough to apply nothing.';
create index roster_errors_import_id_idx on private.roster_errors (import_id, file, line);

create table private.roster_changes (
  import_id uuid not null references private.roster_imports (id) on delete cascade,
  step integer not null,
  id bigint generated always as identity,
  sourced_id text not null,
  name text,
  role text,
  email text,
  parent text,
  member text,
  primary key (import_id, step, id)
);
comment on table private.roster_changes is 'What is still to do, in the order of the steps of private.apply_roster_step.';

create table private.roster_people (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  sourced_id text not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  name text not null,
  role text not null,
  email text,
  primary key (organization_id, sourced_id)
);
comment on table private.roster_people is
  'Who is who in an organization''s roster. email: what the roster says, not what an account has confirmed.';
create index roster_people_profile_id_idx on private.roster_people (profile_id);

create table private.roster_enrollments (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  sourced_id text not null,
  class_sourced_id text not null,
  person_sourced_id text not null,
  role text not null,
  primary key (organization_id, sourced_id)
);
comment on table private.roster_enrollments is 'Places that came by a roster; those given by hand are not the roster''s to take.';
create index roster_enrollments_person_idx on private.roster_enrollments (organization_id, person_sourced_id, class_sourced_id);

create table private.roster_links (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  student_sourced_id text not null,
  guardian_sourced_id text not null,
  primary key (organization_id, student_sourced_id, guardian_sourced_id)
);
comment on table private.roster_links is 'Guardians whom a roster names.';

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

-- Functions: reading ------------------------------------------------------------------------------

create function private.require_roster_manager(p_organization_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships.
begin
  perform private.require_caller();
  if not private.is_admin()
     and not coalesce(p_organization_id = any (array(select private.my_managed_ids('organization'))), false) then
    perform private.fail('permission.denied', 'Rosters are imported by the organization''s managers.');
  elsif not exists (select from public.organizations o where o.id = p_organization_id) then
    perform private.fail('validation.failed', 'p_organization_id: no such organization.');
  end if;
end;
$$;
comment on function private.require_roster_manager(uuid) is 'Errors: auth.required, permission.denied, validation.failed.';

create function private.stage_roster_rows(p_import_id uuid, p_rows jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_clash boolean;
begin
  if exists (
    select from jsonb_array_elements(p_rows) r
    where jsonb_typeof(r.value) <> 'object'
       or coalesce(r.value ->> 'file', '') not in ('orgs', 'users', 'classes', 'enrollments')
       or coalesce(r.value ->> 'line', '') !~ '^[1-9][0-9]{0,7}$') then
    perform private.fail('validation.failed', 'p_rows: objects with file (orgs, users, classes, enrollments), line and the file''s columns.');
  elsif (select count(*) <> count(distinct (r.value ->> 'file', r.value ->> 'line')) from jsonb_array_elements(p_rows) r) then
    -- The second would be lost, and whoever is missing goes.
    perform private.fail('validation.failed', 'p_rows: two rows with one file and line.');
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
           nullif(btrim(regexp_replace(case when char_length(g.name) <= 1000 then normalize(g.name, nfc) else g.name end,
                                       '\s+', ' ', 'g')), '') as name,
           lower(btrim(case g.file when 'orgs' then g.row ->> 'type' when 'classes' then null else g.row ->> 'role' end)) as role,
           nullif(lower(btrim(case g.file when 'users' then g.row ->> 'email' end)), '') as email,
           nullif(btrim(case g.file when 'orgs' then g.row ->> 'parentSourcedId' when 'classes' then g.row ->> 'schoolSourcedId'
                                    when 'enrollments' then g.row ->> 'classSourcedId' end), '') as parent,
           nullif(btrim(case g.file when 'enrollments' then g.row ->> 'userSourcedId' end), '') as member,
           case g.file when 'users' then array(
             select distinct btrim(a) from regexp_split_to_table(coalesce(g.row ->> 'agentSourcedIds', ''), ',') a where btrim(a) <> '')
           else '{}' end as agents
    from given g
  ), judged as (
    select r.*, case
        when not private.is_plain_text(r.sourced_id, 200) then 'sourcedId is missing, too long or not plain text.'
        when r.status not in ('', 'active', 'tobedeleted') then 'status is active or tobedeleted.'
        when r.file <> 'enrollments' and r.name is null then 'The name is missing.'
        when r.file = 'users' and not private.is_plain_text(r.name, 120) then 'The name is too long or not plain text.'
        when r.file in ('orgs', 'classes') and not private.is_plain_text(r.name, 200) then 'The name is too long or not plain text.'
        when r.file = 'users' and coalesce(r.role, '') not in (
          'administrator', 'aide', 'guardian', 'parent', 'proctor', 'relative', 'student', 'teacher') then 'No such role of a user.'
        when r.file = 'enrollments' and coalesce(r.role, '') not in ('administrator', 'proctor', 'student', 'teacher')
          then 'No such role of an enrollment.'
        when r.file = 'orgs' and coalesce(r.role, '') not in ('department', 'school', 'district', 'local', 'state', 'national')
          then 'No such type of an org.'
        when r.email is not null and not coalesce(private.is_email(r.email), false) then 'email is not an e-mail address.'
        when r.file = 'classes' and r.parent is null then 'schoolSourcedId is missing.'
        when r.file = 'enrollments' and (r.parent is null or r.member is null) then 'classSourcedId or userSourcedId is missing.'
        when cardinality(r.agents) > 50 then 'Too many agents.'
      end as problem
    from read r
  ), refused as (
    insert into private.roster_errors (import_id, file, line, message)
    select p_import_id, j.file, j.line, j.problem from judged j
    where j.problem is not null and not exists (
      select from private.roster_errors e
      where e.import_id = p_import_id and e.file = j.file and e.line = j.line and e.message = j.problem)
  ), staged as (
    -- A row that is to be deleted is one that is not there.
    insert into private.roster_rows as known (import_id, file, line, sourced_id, name, role, email, parent, member, agents)
    select p_import_id, j.file, j.line, j.sourced_id, j.name, j.role, j.email, j.parent, j.member, j.agents
    from judged j
    where j.problem is null and j.status <> 'tobedeleted'
    -- The same chunk sent again changes nothing; another row at a line that is taken would.
    on conflict (import_id, file, line) do update set sourced_id = excluded.sourced_id
      where known.sourced_id <> excluded.sourced_id
    returning known.xmax <> 0 as clash
  )
  select coalesce(bool_or(s.clash), false) into v_clash from staged s;
  if v_clash then
    perform private.fail('validation.failed', 'p_rows: two rows with one file and line.');
  end if;
end;
$$;
comment on function private.stage_roster_rows(uuid, jsonb) is 'Reads rows into the staging table. Errors: validation.failed.';

-- Functions: previewing ---------------------------------------------------------------------------

create function private.preview_roster_import(p_organization_id uuid, p_rows jsonb) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: closed tables.
declare
  v_whole boolean := jsonb_typeof(p_rows) = 'array';
  v_rows jsonb := case when jsonb_typeof(p_rows) = 'array' then p_rows else p_rows -> 'rows' end;
  v_import private.roster_imports;
begin
  perform private.require_roster_manager(p_organization_id);
  if jsonb_typeof(v_rows) is distinct from 'array' or jsonb_array_length(v_rows) > 20000
     or coalesce(p_rows ->> 'more', 'false') not in ('true', 'false') then
    perform private.fail('validation.failed', 'p_rows: an array of rows, or {import_id, rows, more}; up to 20000 rows at a time.');
  end if;
  if v_whole or p_rows ->> 'import_id' is null then
    if not private.is_operator() then
      perform private.count_write(private.me());
    end if;
    -- A new one takes the place of one that was not finished; of two at once the later one. The lock
    -- keeps the second from not seeing the first.
    perform from public.organizations o where o.id = p_organization_id for no key update;
    delete from private.roster_imports where organization_id = p_organization_id and finished_at is null;
    insert into private.roster_imports (organization_id, created_by_id) values (p_organization_id, private.me())
    returning * into v_import;
  elsif p_rows ->> 'import_id' !~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then
    perform private.fail('validation.failed', 'p_rows: import_id is an id.');
  else
    select i.* into v_import from private.roster_imports i
    where i.id = (p_rows ->> 'import_id')::uuid and i.organization_id = p_organization_id and i.finished_at is null for update;
    if not found or (v_import.stage > 0 and v_rows <> '[]') then
      perform private.fail('validation.failed', 'p_rows: no such import that takes rows; begin anew.');
    end if;
  end if;
  perform private.stage_roster_rows(v_import.id, v_rows);
  if (select count(*) from private.roster_errors e where e.import_id = v_import.id) > 10000 then
    perform private.fail('validation.failed', 'p_rows: more than 10000 lines are wrong.');
  elsif not coalesce((p_rows ->> 'more')::boolean, false) or v_whole then
    -- A whole roster at once is a small one; a large one is compared call by call.
    loop
      perform private.plan_roster_stage(v_import.id);
      exit when not v_whole or (select i.stage from private.roster_imports i where i.id = v_import.id) >= 5;
    end loop;
  end if;
  select i.* into v_import from private.roster_imports i where i.id = v_import.id;
  return json_build_object(
    'import_id', v_import.id,
    'complete', v_import.stage >= 5,
    'counts', v_import.counts - 'rejected',
    'rejected', coalesce((v_import.counts ->> 'rejected')::boolean and not v_import.confirmed, false),
    'total', v_import.total,
    'error_count', (select count(*) from private.roster_errors e where e.import_id = v_import.id),
    'errors', (select coalesce(json_agg(json_build_object('file', e.file, 'line', e.line, 'message', e.message)), '[]')
               from (select e.file, e.line, e.message from private.roster_errors e
                     where e.import_id = v_import.id order by e.file, e.line, e.id limit 100) e));
end;
$$;
comment on function private.preview_roster_import(uuid, jsonb) is 'See public.preview_roster_import.';

create function public.preview_roster_import(p_organization_id uuid, p_rows jsonb) returns json
language sql volatile security invoker set search_path = ''
as $$ select private.preview_roster_import(p_organization_id, p_rows); $$;
comment on function public.preview_roster_import(uuid, jsonb) is
  'What a roster would change; changes nothing yet. p_rows: [{file, line, ...columns of OneRoster 1.1}], or in parts {import_id?, rows, more}, and then {import_id, rows: [], more: false} until complete. For the organization''s managers and admins. Returns {import_id, complete, counts: {schools, campuses, classes, people, enrollments, links: {existing, added, changed, removed}, invitations}, rejected, total, error_count, errors: [{file, line, message}]}. Errors: auth.required, permission.denied, validation.failed, rate.limited.';

grant execute on function
  private.preview_roster_import(uuid, jsonb), public.preview_roster_import(uuid, jsonb)
to anon, authenticated, service_role;
