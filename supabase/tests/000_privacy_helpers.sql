-- Helpers for tests of the privacy domain: exports built without the edge function, and privacy requests.

-- Asks for an export and returns its id.
create or replace function tests.request_export(p_requester text, p_student text default null) returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_id uuid;
begin
  perform tests.authenticate_as(p_requester);
  v_id := public.request_export(tests.id(p_student));
  perform tests.clear_authentication();
  return v_id;
end;
$$;

-- The next step of a leased export, as data-export asks for it.
create or replace function tests.step_export(p_id uuid, p_now timestamptz default now()) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_step jsonb;
begin
  perform tests.authenticate_as_service_role();
  v_step := public.step_export(p_id, tests.export_attempt(p_id), p_now);
  perform tests.clear_authentication();
  return v_step;
end;
$$;

create or replace function tests.export_attempt(p_id uuid) returns integer
language sql stable security definer set search_path = ''
as $$
  select attempt from private.exports where id = p_id;
$$;

-- Leases what is due and reads one export until its files are to be written. Returns the last step.
create or replace function tests.read_export(p_id uuid, p_now timestamptz default now()) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_step jsonb := '{"state": "reading"}';
begin
  perform public.claim_exports(20, 60, p_now);
  while v_step ->> 'state' = 'reading' loop
    v_step := tests.step_export(p_id, p_now);
  end loop;
  return v_step;
end;
$$;

-- What was read, by relation.
create or replace function tests.exported(p_id uuid, p_relation text) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_agg(r order by p.section, p.after), '[]')
  from private.exports e
  join private.export_pages p on p.export_id = e.id
  join private.export_sections(e.student_id is not null) s on s.number = p.section and s.relation = p_relation
  cross join jsonb_array_elements(p.rows) r
  where e.id = p_id;
$$;

-- Builds an export to its end, with a row in Storage for its file. Returns what the last step said.
create or replace function tests.build_export(p_id uuid, p_now timestamptz default now()) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_state text := tests.read_export(p_id, p_now) ->> 'state';
begin
  if v_state = 'packing' then
    insert into storage.objects (bucket_id, name) values ('exports', p_id || '/1.zip') on conflict do nothing;
    v_state := public.record_export_volume(p_id, tests.export_attempt(p_id), 1, 1000, p_now);
  end if;
  return v_state;
end;
$$;

-- Files of exports that a person may download now.
create or replace function tests.downloads(p_nickname text) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_count integer;
begin
  perform tests.authenticate_as(p_nickname);
  perform set_config('storage.operation', 'storage.object.get_authenticated', true);
  select count(*) into v_count from storage.objects where bucket_id = 'exports';
  perform set_config('storage.operation', '', true);
  perform tests.clear_authentication();
  return v_count;
end;
$$;

-- What my_exports shows a person of an export, as `side status files`; null for nothing.
create or replace function tests.shown_export(p_nickname text, p_id uuid) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_shown text;
begin
  perform tests.authenticate_as(p_nickname);
  select concat_ws(' ', side, status, jsonb_array_length(files)) into v_shown from public.my_exports where id = p_id;
  perform tests.clear_authentication();
  return v_shown;
end;
$$;

-- Files a privacy request as a person, is afterwards who it was before, and returns its id.
create or replace function tests.ask(
  p_by text, p_kind public.privacy_request_kind default 'access', p_student text default null, p_child text default null)
returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_role text := coalesce(nullif(current_setting('role', true), ''), 'none');
  v_claims text := coalesce(current_setting('request.jwt.claims', true), '');
  v_id uuid;
begin
  perform tests.authenticate_as(p_by);
  v_id := public.file_privacy_request(p_kind, 'Please do it', tests.id(p_student), p_child);
  perform set_config('request.jwt.claims', v_claims, true);
  perform set_config('role', v_role, true);
  return v_id;
end;
$$;

create or replace function tests.privacy_request(p_id uuid) returns private.privacy_requests
language sql stable security definer set search_path = ''
as $$
  select r from private.privacy_requests r where r.id = p_id;
$$;

-- What the requester sees of a request as `status, decided, refusal, answer`, whoever is acting; null for nothing.
create or replace function tests.shown_request(p_nickname text, p_id uuid) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_shown text;
begin
  perform tests.authenticate_as(p_nickname);
  select concat_ws(' ', r.status, case when r.decided_at is not null then 'decided' end, r.refusal, r.answer) into v_shown
  from public.my_privacy_requests r where r.id = p_id;
  perform tests.clear_authentication();
  return v_shown;
end;
$$;

-- Where any of the words stands, as `schema.table.column`: in every column of every table but the tests' own, so that no
-- new one is forgotten. Upper and lower case are the same.
create or replace function tests.found_in_database(variadic p_words text[]) returns setof text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads every table.
declare
  v_table regclass;
  v_columns text;
  v_found text;
begin
  for v_table, v_columns in
    select c.oid::regclass, string_agg(format('(%L, x.%I::text)', a.attname, a.attname), ', ' order by a.attnum)
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'tests', 'extensions')
      and n.nspname !~ '^pg_temp' group by c.oid
  loop
    for v_found in execute format(
      'select distinct format(''%%s.%%s'', %L, v.name) from %s x cross join lateral (values %s) v(name, value)
       where v.value ilike any (array(select ''%%'' || w || ''%%'' from unnest($1) w))', v_table::text, v_table, v_columns)
      using p_words
    loop
      return next v_found;
    end loop;
  end loop;
end;
$$;

-- Asks for an erasure as a person, is afterwards who it was before, and returns the id of the request.
create or replace function tests.ask_to_erase(p_by text, p_student_id uuid default null) returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_id uuid;
begin
  perform tests.authenticate_as(p_by);
  v_id := public.request_erasure(p_student_id);
  perform tests.clear_authentication();
  return v_id;
end;
$$;

-- Runs the task until nothing is due; returns in how many steps.
create or replace function tests.erase(p_now timestamptz, p_limit integer default 1000) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as the schedule.
declare
  v_steps integer := 0;
begin
  while private.run_erasures(p_now, p_limit) > 0 loop
    v_steps := v_steps + 1;
    if v_steps > 1000 then
      raise exception 'The erasure does not end.';
    end if;
  end loop;
  return v_steps;
end;
$$;

create or replace function tests.erasure(p_profile_id uuid) returns private.erasures
language sql stable security definer set search_path = ''
as $$
  select e from private.erasures e where e.profile_id = p_profile_id order by e.starts_at desc limit 1;
$$;
