-- Helpers for the tests of messaging: a family with its tutor, and what people do to each other.
-- Runs first and commits.

-- Bob and Eve are Charlie's guardians, Bob the primary one; Dana teaches Charlie, in a
-- lesson that Eve has booked.
create or replace function tests.create_family() returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform tests.create_user('bob');
  perform tests.create_user('eve');
  perform tests.create_user('charlie', '{student}');
  perform tests.create_user('dana', '{tutor}');
  perform tests.link('bob', 'charlie');
  perform tests.link('eve', 'charlie');
  perform tests.book('eve', 'dana', 'charlie', p_status => 'confirmed');
  perform tests.consent(tests.id('charlie'), 'media');
end;
$$;

create or replace function tests.link_id(p_guardian text, p_student text) returns uuid
language sql stable security definer set search_path = ''
as $$
  select g.id from public.profile_graph g
  where g.source_profile_id = tests.id(p_guardian) and g.target_profile_id = tests.id(p_student)
    and g.relationship_type = 'GUARDIAN';
$$;

-- Ends a link from the SQL console, with its bookings.
create or replace function tests.unlink(p_guardian text, p_student text) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform tests.clear_authentication();
  perform public.unlink_student(tests.link_id(p_guardian, p_student), 'unassign');
end;
$$;

-- A restriction with its span, counted from now.
create or replace function tests.restrict_from(
  p_person text, p_student text, p_rights public.guardian_right[], p_from interval, p_until interval default null)
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at, ends_at)
  values (tests.id(p_student), tests.id(p_person), p_rights, 'Order 1/23', now() + p_from, now() + p_until)
  returning id;
$$;

create or replace function tests.thread_id(p_guardian text, p_staff text, p_student text default 'charlie') returns uuid
language sql stable security definer set search_path = ''
as $$
  select t.id from public.threads t
  where t.guardian_id = tests.id(p_guardian) and t.staff_id = tests.id(p_staff) and t.student_id = tests.id(p_student);
$$;

-- Sends as one person and is afterwards who it was before.
create or replace function tests.send(
  p_from text, p_to text, p_body text default 'Hello', p_student text default 'charlie',
  p_attachment_path text default null)
returns public.messages
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_role text := coalesce(nullif(current_setting('role', true), ''), 'none');
  v_claims text := coalesce(current_setting('request.jwt.claims', true), '');
  v_message public.messages;
begin
  perform tests.authenticate_as(p_from);
  v_message := public.send_message(tests.id(p_student), p_body, tests.id(p_to), p_attachment_path);
  perform set_config('request.jwt.claims', v_claims, true);
  perform set_config('role', v_role, true);
  return v_message;
end;
$$;

-- A file's row, written as Storage writes it for the person; p_name is the whole path.
create or replace function tests.upload(
  p_owner text, p_name text, p_type text default 'application/pdf', p_size bigint default 1000,
  p_operation text default 'storage.object.upload')
returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_role text := coalesce(nullif(current_setting('role', true), ''), 'none');
  v_claims text := coalesce(current_setting('request.jwt.claims', true), '');
  v_name text;
begin
  perform tests.authenticate_as(p_owner);
  perform set_config('storage.operation', p_operation, true);
  insert into storage.objects (bucket_id, name, owner_id, version, metadata)
  values ('message-attachments', p_name, tests.user_id(p_owner)::text, gen_random_uuid()::text,
          jsonb_build_object('mimetype', p_type, 'size', p_size, 'eTag', '"0"'))
  returning name into v_name;
  perform set_config('storage.operation', '', true);
  perform set_config('request.jwt.claims', v_claims, true);
  perform set_config('role', v_role, true);
  return v_name;
end;
$$;

-- How many files of the bucket the acting person finds while Storage does something.
create or replace function tests.files_found(p_operation text default 'storage.object.get_authenticated') returns integer
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_found integer;
begin
  perform set_config('storage.operation', p_operation, true);
  select count(*) into v_found from storage.objects o where o.bucket_id = 'message-attachments';
  perform set_config('storage.operation', '', true);
  return v_found;
end;
$$;

-- What a person was sent since the last look: events with their payload, in order. An id that Realtime
-- added is left out.
create or replace function tests.received(p_nickname text) returns text[]
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_topic constant text := 'user:' || tests.id(p_nickname);
  v_events text[];
begin
  -- One transaction writes them at the same time, so the place in the table tells the order.
  select coalesce(array_agg(m.event || ' ' || case when m.payload ->> 'id' = m.id::text then m.payload - 'id' else m.payload end
                            order by m.ctid), '{}')
  into v_events
  from realtime.messages m where m.topic = v_topic;
  delete from realtime.messages m where m.topic = v_topic;
  return v_events;
end;
$$;

-- Sends what is sent at the end of a transaction.
create or replace function tests.send_events() returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  set constraints public.bookings_90_announce_insert, public.bookings_90_announce_update immediate;
  set constraints public.bookings_90_announce_insert, public.bookings_90_announce_update deferred;
end;
$$;

-- Forgets what everybody was sent, and that it was.
create or replace function tests.forget_broadcasts() returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform tests.send_events();
  delete from realtime.messages;
  perform private.set_announced('{}');
end;
$$;

-- To whom an event was sent since the last look, sorted by nickname. Forgets all that was sent.
create or replace function tests.announced(p_event text) returns text[]
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_people text[];
begin
  perform tests.send_events();
  select coalesce(array_agg(distinct u.raw_user_meta_data ->> 'nickname' order by u.raw_user_meta_data ->> 'nickname'), '{}')
  into v_people
  from realtime.messages m
  join public.profiles p on 'user:' || p.id = m.topic
  join auth.users u on u.id = p.user_id
  where m.event = p_event;
  perform tests.forget_broadcasts();
  return v_people;
end;
$$;

-- Whether the acting person may join a topic, asked as Realtime asks.
create or replace function tests.may_join(p_topic text) returns boolean
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_role text := coalesce(nullif(current_setting('role', true), ''), 'none');
  v_id uuid;
begin
  perform set_config('role', 'none', true);
  insert into realtime.messages (topic, extension) values (p_topic, 'broadcast') returning id into v_id;
  perform set_config('role', v_role, true);
  perform set_config('realtime.topic', p_topic, true);
  return exists (select from realtime.messages m where m.id = v_id and m.topic = p_topic);
end;
$$;

grant execute on all functions in schema tests to public;

-- pg_prove takes this file for a test.
select plan(1);
select pass('The helpers for messaging exist');
select * from finish();
