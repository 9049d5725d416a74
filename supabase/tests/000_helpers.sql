-- Helpers for all test files: people by nickname, and acting as them. Runs first and commits.
-- Vocabulary as in the community: tests.create_user, tests.authenticate_as, tests.clear_authentication.

create extension if not exists pgtap with schema extensions;
create schema if not exists tests;
grant usage on schema tests to public;

-- What the bystanders consist of, see 000_the_bystanders.sql.
create table if not exists tests.bystander_ids (id uuid primary key);
create table if not exists tests.bystander_counts (table_name regclass primary key, rows bigint not null);

-- Whether an id is of the test itself: for what is asked of a whole table.
create or replace function tests.is_own(p_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: tests ask while acting as somebody.
  select not exists (select from tests.bystander_ids i where i.id = p_id);
$$;

create or replace function tests.create_user(
  p_nickname text, p_roles public.app_role[] default '{client}', p_email text default null,
  p_confirmed boolean default true, p_phone text default null, p_id uuid default gen_random_uuid())
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tests make people while acting as somebody.
declare
  v_id uuid := p_id;
begin
  insert into auth.users (id, email, email_confirmed_at, phone, phone_confirmed_at, raw_user_meta_data)
  values (v_id, coalesce(p_email, p_nickname || '@example.com'), case when p_confirmed then now() end,
          p_phone, case when p_phone is not null then now() end,
          jsonb_build_object('full_name', initcap(p_nickname), 'nickname', p_nickname));
  insert into public.profile_roles (profile_id, role, vouched)
  select v_id, r, r not in ('client', 'student') from unnest(p_roles) r on conflict do nothing;
  return v_id;
end;
$$;

-- Several people at once, each 'nickname' or 'nickname: roles'; without roles a client.
create or replace function tests.create_users(variadic p_people text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tests make people while acting as somebody.
begin
  perform tests.create_user(split_part(p, ':', 1), case when p ~ ':' then ('{' || split_part(p, ':', 2) || '}')::public.app_role[] else '{client}' end)
  from unnest(p_people) with ordinality u(p, n) order by n;
end;
$$;

create or replace function tests.id(p_nickname text) returns uuid
language sql stable security definer set search_path = ''
as $$
  select p.id from auth.users u join public.profiles p on p.user_id = u.id
  where u.raw_user_meta_data ->> 'nickname' = p_nickname;
$$;

create or replace function tests.authenticate_as(p_nickname text) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_user_id uuid := tests.user_id(p_nickname);
begin
  if v_user_id is null then
    raise exception 'tests.authenticate_as: nobody is called %', p_nickname;
  end if;
  perform set_config('role', 'authenticated', true);
  perform set_config('request.jwt.claims', json_build_object('sub', v_user_id, 'role', 'authenticated')::text, true);
end;
$$;

-- With a session of a level, as Auth writes it; also one of somebody else's, or one that is over.
create or replace function tests.sign_in(
  p_nickname text, p_aal text, p_owner text default null, p_not_after timestamptz default null)
returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_id uuid := gen_random_uuid();
begin
  perform tests.clear_authentication();
  insert into auth.sessions (id, user_id, aal, not_after, created_at, updated_at)
  values (v_id, tests.user_id(coalesce(p_owner, p_nickname)), p_aal, p_not_after, now(), now());
  perform tests.authenticate_as(p_nickname);
  perform set_config('request.jwt.claims',
    (current_setting('request.jwt.claims')::jsonb || jsonb_build_object('session_id', v_id, 'aal', 'aal2'))::text, true);
end;
$$;

-- Rows that the caller sees, over all tables and views that the API shows.
create or replace function tests.rows_seen() returns bigint
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_name text;
  v_rows bigint;
  v_all bigint := 0;
begin
  for v_name in
    select c.oid::regclass::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
      and has_table_privilege('authenticated', c.oid, 'select')
  loop
    execute 'select count(*) from ' || v_name into v_rows;
    v_all := v_all + v_rows;
  end loop;
  return v_all;
end;
$$;

create or replace function tests.user_id(p_nickname text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select u.id from auth.users u where u.raw_user_meta_data ->> 'nickname' = p_nickname);
end;
$$;

create or replace function tests.authenticate_as_anon() returns void
language sql volatile security invoker set search_path = ''
as $$
  select set_config('request.jwt.claims', '{"role": "anon"}', true), set_config('role', 'anon', true);
$$;

create or replace function tests.authenticate_as_service_role() returns void
language sql volatile security invoker set search_path = ''
as $$
  select set_config('request.jwt.claims', '{"role": "service_role"}', true), set_config('role', 'service_role', true);
$$;

-- Back to the SQL console.
create or replace function tests.clear_authentication() returns void
language sql volatile security invoker set search_path = ''
as $$
  select set_config('request.jwt.claims', '', true), set_config('role', 'none', true);
$$;

-- What the school has seen on paper for a student: consent to these purposes, or to all.
create or replace function tests.consent(p_student_id uuid, variadic p_purposes text[] default '{}') returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: tests allow while acting as somebody.
  insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence, of_adult)
  select p_student_id, t.purpose, 'given', 'school', 'paper', 1, 'Folder 7', true
  from (select distinct x.purpose from public.consent_texts x) t
  where p_purposes = '{}' or t.purpose = any (p_purposes);
$$;

-- Roles that go away without what a trigger does then: the rules must ask for them at use as well.
create or replace function tests.lose_roles(p_nickname text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as the SQL console.
begin
  alter table public.profile_roles disable trigger user;
  delete from public.profile_roles where profile_id = tests.id(p_nickname);
  alter table public.profile_roles enable trigger user;
end;
$$;

create or replace function tests.lose_memberships(p_nickname text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as the SQL console.
begin
  alter table public.memberships disable trigger user;
  delete from public.memberships where profile_id = tests.id(p_nickname);
  alter table public.memberships enable trigger user;
end;
$$;

create or replace function tests.link(
  p_guardian text, p_student text,
  p_rights public.guardian_right[] default '{view_progress,message,book,receive_alerts}',
  p_status public.link_status default 'ACTIVE', p_relation public.guardian_relation default 'GUARDIAN')
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
  values (tests.id(p_guardian), tests.id(p_student), 'GUARDIAN', p_status, p_relation, p_rights)
  returning id;
$$;

create or replace function tests.book(
  p_client text, p_tutor text, p_student text default null, p_in interval default '1 day',
  p_status public.booking_status default 'pending', p_guardian text default null)
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status, attendance)
  values (tests.id(p_client), tests.id(p_tutor), tests.id(p_student), tests.id(p_guardian),
          now() + p_in, now() + p_in + interval '1 hour', 'Algebra', p_status,
          case when p_status = 'completed' then 'attended'::public.booking_attendance end)
  returning id;
$$;

create or replace function tests.agent(p_agent text, p_client text, p_status public.link_status default 'ACTIVE')
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
  values (tests.id(p_agent), tests.id(p_client), 'AGENT', p_status)
  returning id;
$$;

create or replace function tests.restrict(
  p_person text, p_student text,
  p_rights public.guardian_right[] default '{view_progress,message,book,receive_alerts}')
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.contact_restrictions (student_id, profile_id, rights, basis)
  values (tests.id(p_student), tests.id(p_person), p_rights, 'Court order 7')
  returning id;
$$;

-- Ids under a name, for the rest of the transaction.
create or replace function tests.keep(p_name text, p_id uuid) returns uuid
language sql volatile security invoker set search_path = ''
as $$
  select set_config('tests.' || p_name, p_id::text, true)::uuid;
$$;

create or replace function tests.the(p_name text) returns uuid
language sql stable security invoker set search_path = ''
as $$
  select current_setting('tests.' || p_name)::uuid;
$$;

-- Rows as they are, whoever is acting: what a refused statement must have left alone.
create or replace function tests.booking(p_id uuid) returns public.bookings
language sql stable security definer set search_path = ''
as $$
  select b from public.bookings b where b.id = p_id;
$$;

create or replace function tests.link_row(p_id uuid) returns public.profile_graph
language sql stable security definer set search_path = ''
as $$
  select g from public.profile_graph g where g.id = p_id;
$$;

create or replace function tests.mail(p_id uuid) returns private.email_outbox
language sql stable security definer set search_path = ''
as $$
  select o from private.email_outbox o where o.id = p_id;
$$;

-- What a person was told, as `key change side`, sorted: in the app, and by mail that is still to go.
create or replace function tests.told(p_nickname text) returns text[]
language sql stable security definer set search_path = ''
as $$
  select array(
    select concat_ws(' ', n.key, n.data ->> 'change', n.data ->> 'side') from public.notifications n
    where n.profile_id = tests.id(p_nickname) order by 1);
$$;

create or replace function tests.mailed(p_nickname text) returns text[]
language sql stable security definer set search_path = ''
as $$
  select array(
    select concat_ws(' ', o.template, o.data ->> 'change', o.data ->> 'side') from private.email_outbox o
    where o.recipient_id = tests.id(p_nickname) and o.status in ('queued', 'sending') order by 1);
$$;

create or replace function tests.forget_news() returns void
language sql volatile security definer set search_path = ''
as $$
  delete from public.notifications n where n.id not in (select b.id from tests.bystander_ids b);
  delete from private.email_outbox o where o.id not in (select b.id from tests.bystander_ids b);
$$;

-- All that an error says to the client; null when the statement works.
create or replace function tests.error_of(p_sql text) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_state text;
  v_message text;
  v_detail text;
  v_hint text;
  v_constraint text;
begin
  execute p_sql;
  return null;
exception when others then
  get stacked diagnostics v_state = returned_sqlstate, v_message = message_text, v_detail = pg_exception_detail,
    v_hint = pg_exception_hint, v_constraint = constraint_name;
  return jsonb_build_object('state', v_state, 'message', v_message, 'detail', v_detail, 'hint', v_hint,
                            'constraint', v_constraint);
end;
$$;

-- A child without an account, as an admin makes one.
create or replace function tests.placeholder(
  p_guardian text, p_name text default 'Kid', p_born date default '2010-01-01')
returns uuid
language sql volatile security definer set search_path = ''
as $$
  select (private.create_placeholder_student(p_name, p_born, tests.id(p_guardian), 'Form of 1 September')).id;
$$;

-- The link of an invitation's mail, as the dispatcher makes it: only the hash is stored.
create or replace function tests.give_token(p_invitation_id uuid, p_token text) returns void
language sql volatile security definer set search_path = ''
as $$
  update private.invitation_secrets
  set token_sha256 = encode(sha256(convert_to(p_token, 'UTF8')), 'hex')
  where invitation_id = p_invitation_id;
$$;

-- Two organizations: north > high > east (e1, e2), west (w1); north > low > hill (h1); south > sun > beach (b1).
create or replace function tests.place(p_name text) returns uuid
language sql immutable security invoker set search_path = ''
as $$
  select md5(p_name)::uuid;
$$;

create or replace function tests.make_schools() returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.organizations (id, name) select tests.place(n), n from unnest('{north,south}'::text[]) n;
  insert into public.schools (id, organization_id, name)
  select tests.place(n), tests.place(o), n from (values ('high', 'north'), ('low', 'north'), ('sun', 'south')) t(n, o);
  insert into public.campuses (id, school_id, name)
  select tests.place(n), tests.place(s), n
  from (values ('east', 'high'), ('west', 'high'), ('hill', 'low'), ('beach', 'sun')) t(n, s);
  insert into public.classes (id, campus_id, name)
  select tests.place(n), tests.place(c), n
  from (values ('e1', 'east'), ('e2', 'east'), ('w1', 'west'), ('h1', 'hill'), ('b1', 'beach')) t(n, c);
$$;

-- As the SQL console does it: the place is the role's level.
create or replace function tests.employ(
  p_nickname text, p_role public.membership_role, p_place text,
  p_granted public.staff_permission[] default '{}', p_filtered public.staff_permission[] default '{}')
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.memberships (
    profile_id, role, organization_id, school_id, campus_id, class_id, custom_permissions, custom_permissions_filter)
  select tests.id(p_nickname), p_role, c.organization_id, c.school_id, c.campus_id, c.class_id, p_granted, p_filtered
  from private.tenant_chain(private.role_level(p_role, tests.place(p_place)), tests.place(p_place)) c
  returning id;
$$;

create or replace function tests.enroll(p_nickname text, p_class text) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.class_students (class_id, student_id) values (tests.place(p_class), tests.id(p_nickname));
$$;

-- A person without an account whom an organization brought.
create or replace function tests.brought(p_name text, p_organization text, p_role public.app_role default 'student')
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: makes people while acting as somebody.
declare
  v_id uuid;
begin
  insert into public.profiles (full_name) values (p_name) returning id into v_id;
  insert into public.profile_details (profile_id) values (v_id);
  insert into public.profile_roles (profile_id, role) values (v_id, p_role);
  insert into private.placeholder_tenants (profile_id, organization_id) values (v_id, tests.place(p_organization));
  return v_id;
end;
$$;

-- One manager of each kind, an office, a teacher, a family, an admin: olga (north), sam (high), cleo (east),
-- otto (office of east), tina (teaches e1), bob and bob's daughter mia (e1), ada, and zoe who has nothing to do with it.
create or replace function tests.staff_schools() returns void
language sql volatile security definer set search_path = ''
as $$
  select tests.make_schools();
  select tests.create_user(n) from unnest('{olga,sam,cleo,otto,tina,bob,zoe}'::text[]) n;
  select tests.create_user('mia', '{student}'), tests.create_user('ada', '{admin}');
  select tests.employ('olga', 'organization_manager', 'north'), tests.employ('sam', 'school_manager', 'high'),
         tests.employ('cleo', 'campus_manager', 'east'), tests.employ('otto', 'office_manager', 'east'),
         tests.employ('tina', 'teacher', 'e1'), tests.link('bob', 'mia'), tests.enroll('mia', 'e1');
$$;

-- An alert as the console writes it.
create or replace function tests.alert(
  p_title text, p_level public.event_target, p_place text default null, p_audience public.event_audience default 'staff',
  p_creator text default null, p_date date default '2030-01-15')
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.communication_events (
    title, event_date, event_type, target_level, audience, organization_id, school_id, campus_id, broadcast_id, created_by_id)
  select p_title, p_date, 'event', p_level, p_audience, c.organization_id, c.school_id, c.campus_id,
         gen_random_uuid(), tests.id(p_creator)
  from (select) one left join private.tenant_chain(p_level::text, tests.place(p_place)) c on true
  returning id;
$$;

create or replace function tests.target(p_level text, p_place text default null) returns jsonb
language sql immutable security invoker set search_path = ''
as $$
  select jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
    'level', p_level, 'id', case when p_place is not null then tests.place(p_place) end)));
$$;

-- Titles that somebody sees in my_events, as one line. The caller stays that person.
create or replace function tests.sees(p_nickname text) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select coalesce(string_agg(e.title, ' ' order by e.title), '') from public.my_events e);
end;
$$;

-- A small roster as OneRoster exports it: one district, a school with two campuses, three classes,
-- a teacher, four students and their guardians. p_without leaves out rows by sourcedId.
create or replace function tests.roster(p_without text[] default '{}', p_more jsonb default '[]') returns jsonb
language sql stable security invoker set search_path = ''
as $$
  with given (file, row) as (values
    ('orgs', '{"sourcedId": "d", "name": "District", "type": "district"}'::jsonb),
    ('orgs', '{"sourcedId": "s", "name": "Lincoln", "type": "school", "parentSourcedId": "d"}'),
    ('orgs', '{"sourcedId": "c1", "name": "Lincoln North", "type": "school", "parentSourcedId": "s"}'),
    ('orgs', '{"sourcedId": "c2", "name": "Lincoln South", "type": "department", "parentSourcedId": "s"}'),
    ('classes', '{"sourcedId": "k1", "title": "8a", "schoolSourcedId": "c1"}'),
    ('classes', '{"sourcedId": "k2", "title": "8b", "schoolSourcedId": "c2"}'),
    ('classes', '{"sourcedId": "k3", "title": "8c", "schoolSourcedId": "s"}'),
    ('users', '{"sourcedId": "t1", "role": "teacher", "givenName": "Tess", "familyName": "Teacher", "email": "tess@example.com"}'),
    ('users', '{"sourcedId": "a1", "role": "administrator", "givenName": "Al", "familyName": "Admin"}'),
    ('users', '{"sourcedId": "p1", "role": "parent", "givenName": "Pat", "familyName": "Parent", "email": "Pat@Example.com"}'),
    ('users', '{"sourcedId": "p2", "role": "guardian", "givenName": "Gil", "familyName": "Guardian", "agentSourcedIds": "u3,u4"}'),
    ('users', '{"sourcedId": "u1", "role": "student", "givenName": "Una", "familyName": "One", "agentSourcedIds": "p1", "email": "una@example.com"}'),
    ('users', '{"sourcedId": "u2", "role": "student", "givenName": "Uma", "familyName": "Two", "agentSourcedIds": "p1,p2"}'),
    ('users', '{"sourcedId": "u3", "role": "student", "givenName": "Udo", "familyName": "Three"}'),
    ('users', '{"sourcedId": "u4", "role": "student", "givenName": "Ugo", "familyName": "Four"}'),
    ('enrollments', '{"sourcedId": "e1", "classSourcedId": "k1", "userSourcedId": "u1", "role": "student"}'),
    ('enrollments', '{"sourcedId": "e2", "classSourcedId": "k1", "userSourcedId": "u2", "role": "student"}'),
    ('enrollments', '{"sourcedId": "e3", "classSourcedId": "k2", "userSourcedId": "u3", "role": "student"}'),
    ('enrollments', '{"sourcedId": "e4", "classSourcedId": "k3", "userSourcedId": "u4", "role": "student"}'),
    ('enrollments', '{"sourcedId": "e5", "classSourcedId": "k1", "userSourcedId": "t1", "role": "teacher"}'))
  select jsonb_agg(g.row || jsonb_build_object('file', g.file, 'line', g.line)) || p_more
  from (select g.file, g.row, 1 + row_number() over (partition by g.file) as line from given g) g
  where g.row ->> 'sourcedId' <> all (p_without);
$$;

-- Previews and applies to the end.
create or replace function tests.import_roster(p_organization text, p_rows jsonb) returns json
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_preview json := public.preview_roster_import(tests.place(p_organization), p_rows);
begin
  loop
    exit when (public.apply_roster_import((v_preview ->> 'import_id')::uuid) ->> 'finished')::boolean;
  end loop;
  return v_preview;
end;
$$;

-- A line of a roster for one of Dana's profiles.
create or replace function tests.roster_user(p_id text, p_role text, p_email text, p_line integer default null) returns jsonb
language sql immutable security invoker set search_path = ''
as $$
  select jsonb_build_object('file', 'users', 'line', coalesce(p_line, 100 + ascii(right(p_id, 1))), 'sourcedId', p_id, 'role', p_role,
                            'givenName', 'Dana', 'familyName', p_id, 'email', p_email);
$$;

-- A roster in which Dana is a parent twice, once for each child, and a teacher, at one address; p_email: of the second
-- parent. The first child has the family's address.
create or replace function tests.family_roster(p_email text default 'dana@example.com', p_without text[] default '{}') returns jsonb
language sql stable security invoker set search_path = ''
as $$
  select tests.roster('{u3,u4}' || p_without, jsonb_build_array(
      tests.roster_user('dx', 'parent', 'dana@example.com') || '{"agentSourcedIds": "u3"}',
      tests.roster_user('dy', 'parent', p_email) || '{"agentSourcedIds": "u4"}',
      tests.roster_user('dz', 'teacher', 'dana@example.com'),
      tests.roster_user('u3', 'student', 'dana@example.com', 90), tests.roster_user('u4', 'student', null, 91))
    || '[{"file": "enrollments", "line": 99, "sourcedId": "e9", "classSourcedId": "k2", "userSourcedId": "dz", "role": "teacher"}]');
$$;

create or replace function tests.roster_id(p_sourced_id text) returns uuid
language sql stable security definer set search_path = ''
as $$
  select p.profile_id from private.roster_people p
  where p.sourced_id = p_sourced_id and p.left_at is null and p.profile_id not in (select b.id from tests.bystander_ids b);
$$;

grant execute on all functions in schema tests to public;

-- pg_prove takes this file for a test.
select plan(1);
select pass('The helpers of all tests exist');
select * from finish();
