-- Helpers for the tests of integrations: Bob is Charlie's guardian, and what Classroom says of Charlie.
-- Runs first and commits.

create or replace function tests.set_up_integrations() returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform tests.create_user('bob');
  perform tests.create_user('charlie', '{student}');
  perform tests.link('bob', 'charlie');
  perform tests.consent(tests.id('charlie'), 'integration:google_classroom', 'integration:khan_academy');
  update private.settings set functions_url = 'https://api.example.com/functions/v1', app_url = 'https://app.example.com';
  update private.integration_providers set client_id = 'client 1' where provider = 'google_classroom';
end;
$$;

-- A person begins to connect. Returns the hash of the state in the authorize URL. The caller stays that person.
create or replace function tests.begin_connecting(p_person text, p_student text default 'charlie', p_return_to text default null)
returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_begun json;
begin
  if not private.has_consent(tests.id(p_student), 'integration:google_classroom') then
    perform tests.consent(tests.id(p_student), 'integration:google_classroom');
  end if;
  perform tests.authenticate_as(p_person);
  v_begun := public.connect_integration(tests.id(p_student), 'google_classroom', p_return_to);
  perform tests.keep('link', (v_begun ->> 'integration_id')::uuid);
  return encode(sha256(convert_to(substring(v_begun ->> 'authorize_url' from 'state=([^&]+)'), 'UTF8')), 'hex');
end;
$$;

create or replace function tests.grant_of(p_user text) returns jsonb
language sql stable security invoker set search_path = ''
as $$
  select jsonb_build_object(
    'external_user_id', 'google-' || p_user, 'external_account', p_user || '@school.example', 'scopes', '["openid"]'::jsonb,
    'key_id', 'k1', 'access_token_encrypted', 'encrypted-access-token-of-' || p_user, 'refresh_token_encrypted', 'encrypted-refresh-token-of-' || p_user,
    'access_expires_at', now() + interval '1 hour');
$$;

-- As the callback does it; the console acts afterwards.
create or replace function tests.come_back(p_state_sha256 text, p_user text default 'charlie') returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform tests.authenticate_as_service_role();
  perform public.open_integration_state(p_state_sha256);
  perform set_config('tests.proof', public.store_integration_grant(p_state_sha256, tests.grant_of(p_user)), true);
  perform tests.clear_authentication();
end;
$$;

-- What the browser that came back last was given.
create or replace function tests.proof() returns text
language sql stable security invoker set search_path = ''
as $$
  select current_setting('tests.proof');
$$;

-- All the way; the console acts afterwards.
create or replace function tests.connect(p_person text, p_student text default 'charlie', p_user text default null) returns uuid
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform tests.come_back(tests.begin_connecting(p_person, p_student), coalesce(p_user, p_student));
  perform tests.authenticate_as(p_person);
  perform public.complete_integration(tests.the('link'), tests.proof());
  perform tests.clear_authentication();
  return tests.the('link');
end;
$$;

-- A course `c1` with so many assignments `a1`… of ten points, each handed in, graded where there is a score.
create or replace function tests.classroom(
  p_count integer, p_score numeric default 8, p_graded_at timestamptz default now() - interval '1 hour', p_title text default 'Sheet')
returns jsonb
language sql stable security invoker set search_path = ''
as $$
  select jsonb_build_object(
    'courses', '[{"external_id": "c1", "title": "Algebra", "status": "active"}]'::jsonb,
    'assignments', coalesce((select jsonb_agg(jsonb_build_object(
      'external_id', 'a' || n, 'course_external_id', 'c1', 'title', p_title || ' ' || n, 'maximum', 10)) from generate_series(1, p_count) n), '[]'),
    'submissions', coalesce((select jsonb_agg(jsonb_build_object(
      'external_id', 's' || n, 'course_external_id', 'c1', 'assignment_external_id', 'a' || n,
      'submitted_at', '2026-01-10T10:00:00Z', 'score', p_score, 'graded_at', case when p_score is not null then p_graded_at end))
      from generate_series(1, p_count) n), '[]'),
    'scopes', '["course", "assignment:c1", "submission:c1"]'::jsonb);
$$;

create or replace function tests.link_as_it_is(p_id uuid default null) returns public.student_integration_links
language sql stable security definer set search_path = ''
as $$
  select l from public.student_integration_links l where l.id = coalesce(p_id, tests.the('link'));
$$;

create or replace function tests.make_due() returns void
language sql volatile security definer set search_path = ''
as $$
  update public.student_integration_links set next_sync_at = now(), lease_id = null, lease_until = null
  where id = tests.the('link') and status = 'active';
$$;

-- One page to whoever holds the link's lease; without a position it is the last one.
create or replace function tests.send_page(p_page integer, p_content jsonb, p_position jsonb default 'null') returns text
language plpgsql volatile security definer set search_path = ''
as $$
begin
  return private.apply_sync(tests.the('link'), p_content || jsonb_build_object(
    'lease_id', (tests.link_as_it_is()).lease_id, 'page', p_page, 'position', p_position), now()) ->> 'status';
end;
$$;

-- A whole sync in one page.
create or replace function tests.sync(p_content jsonb) returns text
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform tests.make_due();
  perform private.claim_syncs(100, 60, now());
  return tests.send_page(1, p_content);
end;
$$;

-- The link's newest run.
create or replace function tests.last_run() returns public.sync_runs
language sql stable security definer set search_path = ''
as $$
  select r from public.sync_runs r where r.integration_id = tests.the('link')
  order by r.created_at desc limit 1;
$$;

-- What a student has of a source, as `title score/maximum`.
create or replace function tests.records(p_student text default 'charlie', p_source text default 'google_classroom') returns text[]
language sql stable security definer set search_path = ''
as $$
  select array(
    select concat_ws(' ', a.title, s.score::float || '/' || a.maximum::float)
    from public.submissions s join public.assignments a on a.id = s.assignment_id
    where s.student_id = tests.id(p_student) and s.source = p_source order by a.title);
$$;

grant execute on all functions in schema tests to public;

-- pg_prove takes this file for a test.
select plan(1);
select pass('The helpers for integrations exist');
select * from finish();
