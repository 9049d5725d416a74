-- Reading the rows of a roster into the staging table, line by line: what is wrong in a line by itself.

-- plpgsql also where one expression says it, here and in the next files: a query that calls these for every row plans
-- an SQL function that cannot be inlined at each call.

-- Functions ---------------------------------------------------------------------------------------

create function private.roster_date(p_value text) returns date
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return (
    select case when x.parts is not null and x.parts[2] between 1 and 12
                 and x.parts[3] between 1
                   and extract(day from make_date(x.parts[1], x.parts[2], 1) + interval '1 month' - interval '1 day')
                then make_date(x.parts[1], x.parts[2], x.parts[3]) end
    from (select regexp_match(p_value, '^([12][0-9]{3})-([0-9]{2})-([0-9]{2})(?:T.*)?$')::integer[] as parts) x);
end;
$$;
comment on function private.roster_date(text) is 'A date as OneRoster writes it; null if it is none.';

create function private.roster_days(p_begins date, p_ends date) returns datemultirange
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return case when p_ends <= p_begins then '{}' else datemultirange(daterange(p_begins, p_ends)) end;
end;
$$;
comment on function private.roster_days(date, date) is
  'From a first day to an end that is exclusive, as in OneRoster; null for open.';

create function private.roster_role_kind(p_role text) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return case when p_role = 'student' then 'student'
              when p_role in ('guardian', 'parent', 'relative') then 'guardian'
              when p_role in ('administrator', 'aide', 'counselor', 'districtadministrator', 'principal', 'proctor',
                              'siteadministrator', 'systemadministrator', 'teacher') then 'staff' end;
end;
$$;
comment on function private.roster_role_kind(text) is
  'What a role of OneRoster may give: student, staff or guardian; null for a role that is none of its own.';

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
       or coalesce(r.value ->> 'file', '') not in ('orgs', 'users', 'roles', 'classes', 'enrollments')
       or coalesce(r.value ->> 'line', '') !~ '^[1-9][0-9]{0,7}$') then
    perform private.fail('validation.failed',
      'p_rows must be objects with file (orgs, users, roles, classes, enrollments), line and the columns of the '
      'file.');
  elsif (select count(*) <> count(distinct (r.value ->> 'file', r.value ->> 'line'))
         from jsonb_array_elements(p_rows) r) then
    -- One of the two would be lost, and a missing row removes its person.
    perform private.fail('validation.failed', 'p_rows must not have two rows with the same file and line.');
  end if;
  -- Materialized: computed once, not again wherever a column is named.
  with given as materialized (
    select r.value as row, r.value ->> 'file' as file, (r.value ->> 'line')::integer as line,
           btrim(coalesce(r.value ->> 'sourcedId', '')) as sourced_id,
           lower(btrim(coalesce(r.value ->> 'status', ''))) as status,
           case r.value ->> 'file' when 'orgs' then r.value ->> 'name' when 'classes' then r.value ->> 'title'
             when 'users' then concat_ws(' ', r.value ->> 'givenName', r.value ->> 'familyName') end as name
    from jsonb_array_elements(p_rows) r
  ), read as materialized (
    select g.file, g.line, g.sourced_id, private.is_plain_text(g.sourced_id, 200) as has_id, g.status,
           -- Length first, as in clean_text.
           nullif(btrim(regexp_replace(
             case when char_length(g.name) <= 1000 then normalize(g.name, nfc) else left(g.name, 1001) end,
             '\s+', ' ', 'g')), '') as name,
           lower(btrim(case g.file when 'orgs' then g.row ->> 'type' when 'classes' then null
                                   else g.row ->> 'role' end)) as role,
           nullif(lower(btrim(case g.file when 'users' then g.row ->> 'email' end)), '') as email,
           btrim(case when g.file in ('enrollments', 'roles') then g.row ->> 'beginDate' end) as begins,
           btrim(case when g.file in ('enrollments', 'roles') then g.row ->> 'endDate' end) as ends,
           -- Whatever else than yes stands there: nobody is invited by mistake.
           coalesce(lower(btrim(case g.file when 'users' then g.row ->> 'enabledUser' end)), '')
             in ('', 'true', '1', 'yes') as enabled,
           nullif(btrim(case g.file when 'orgs' then g.row ->> 'parentSourcedId'
                                    when 'classes' then g.row ->> 'schoolSourcedId'
                                    when 'enrollments' then g.row ->> 'classSourcedId'
                                    when 'roles' then g.row ->> 'orgSourcedId' end), '') as parent,
           nullif(btrim(case when g.file in ('enrollments', 'roles') then g.row ->> 'userSourcedId' end), '') as member,
           case when g.file = 'users' and g.row ->> 'agentSourcedIds' <> '' then case
             -- Longer than fifty ids can be: too many, without taking them apart.
             when char_length(g.row ->> 'agentSourcedIds') > 20000 then array_fill('?'::text, '{51}')
             else array(
               select distinct btrim(a) from string_to_table(g.row ->> 'agentSourcedIds', ',') a
               where btrim(a) <> '') end
           else '{}' end as agents
    from given g
  ), checked as (
    select r.*, case
        -- A row to be deleted counts as missing, whatever else it says.
        when r.status = 'tobedeleted' then null
        when r.file <> 'roles' and not r.has_id
          then 'sourcedId is missing, too long or not plain text.'
        when r.status not in ('', 'active', 'tobedeleted') then 'status must be active or tobedeleted.'
        when r.file in ('orgs', 'users', 'classes') and r.name is null then 'The name is missing.'
        when not private.is_plain_text(r.name, case r.file when 'users' then 120 else 200 end)
          then 'The name is too long or not plain text.'
        -- In OneRoster 1.2 the roles stand in a file of their own.
        when r.file = 'users' and r.role not in ('',
          'administrator', 'aide', 'guardian', 'parent', 'proctor', 'relative', 'student', 'teacher')
          then 'The role of the user is unknown.'
        when r.file = 'enrollments'
          and coalesce(r.role, '') not in ('administrator', 'aide', 'proctor', 'student', 'teacher')
          then 'The role of the enrollment is unknown.'
        when r.begins <> '' and private.roster_date(r.begins) is null
             or r.ends <> '' and private.roster_date(r.ends) is null
          then 'beginDate and endDate must be dates such as 2026-09-01.'
        when r.file = 'orgs'
             and coalesce(r.role, '') not in ('department', 'school', 'district', 'local', 'state', 'national')
          then 'The type of the org is unknown.'
        when r.file = 'classes' and r.parent is null then 'schoolSourcedId is missing.'
        when r.file = 'enrollments' and (r.parent is null or r.member is null)
          then 'classSourcedId or userSourcedId is missing.'
        when r.file = 'roles' and r.member is null then 'userSourcedId is missing.'
        when cardinality(r.agents) > 50 then 'A user has more than 50 agents.'
      end as problem,
      case
        when r.status = 'tobedeleted' then null
        when r.email is not null and not coalesce(private.is_email(r.email), false)
          then 'email is not an email address: the person is not invited.'
        when r.file = 'enrollments' and r.role not in ('student', 'teacher')
          then 'Only students and teachers get a place.'
        when r.file = 'roles' and private.roster_role_kind(r.role) is null then 'The role is unknown: it gives nothing.'
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
      import_id, file, line, sourced_id, name, role, email, parent, member, agents, days, given_days, guards, enabled,
        held, deleted)
    select p_import_id, j.file, j.line,
           case when j.has_id then j.sourced_id else '' end,
           case when j.is_read then j.name end, case when j.is_read then nullif(j.role, '') end,
           case when j.is_read and j.remark is null and j.enabled then j.email end,
           case when j.is_read then j.parent end,
           -- Whose role cannot be read must be known.
           case when j.is_read or j.file = 'roles' then j.member end,
           case when j.is_read then j.agents else '{}' end,
           j.days, j.days,
           j.is_read and j.file = 'users' and coalesce(private.roster_role_kind(j.role) = 'guardian', false),
           j.enabled, j.problem is not null, j.status = 'tobedeleted'
    from (select c.*, c.problem is null and c.status <> 'tobedeleted' as is_read,
                 case when c.begins <> '' or c.ends <> ''
                      then private.roster_days(private.roster_date(c.begins), private.roster_date(c.ends))
                      else '{(,)}' end as days
          from checked c) j
    -- A repeated chunk changes nothing; a different row at an existing line is an error.
    on conflict (import_id, file, line) do update set sourced_id = excluded.sourced_id
      where known.sourced_id <> excluded.sourced_id
    returning known.xmax <> 0 as clash
  )
  select coalesce(bool_or(s.clash), false) into v_clash from staged s;
  if v_clash then
    perform private.fail('validation.failed', 'p_rows must not have two rows with the same file and line.');
  end if;
end;
$$;
comment on function private.stage_roster_rows(uuid, jsonb) is
  'Parses rows into the staging table and records lines with errors and warnings. Errors: validation.failed.';
