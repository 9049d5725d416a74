-- Demo data: two families, a tutor, an agent, a school and an admin. Everybody's password is `homeroom-demo`,
-- their addresses are in demo-accounts.json. For development only.

create function pg_temp.person(p_id uuid, p_email text, p_name text, p_roles public.app_role[], p_born date default null)
returns uuid
language plpgsql
as $$
begin
  -- Auth reads empty strings, not nulls, from the token columns.
  insert into auth.users (
    id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
    confirmation_token, recovery_token, email_change, email_change_token_new, created_at, updated_at)
  values (
    p_id, 'authenticated', 'authenticated', p_email,
    extensions.crypt('homeroom-demo', extensions.gen_salt('bf', 8)), now(),
    '{"provider": "email", "providers": ["email"]}', jsonb_build_object('full_name', p_name, 'time_zone', 'Europe/Berlin'),
    '', '', '', '', now(), now());
  insert into auth.identities (id, provider, provider_id, user_id, identity_data, last_sign_in_at, created_at, updated_at)
  values (gen_random_uuid(), 'email', p_id::text, p_id,
          jsonb_build_object('sub', p_id, 'email', p_email, 'email_verified', true), now(), now(), now());
  -- The hosted Auth looks accounts up by their instance.
  if exists (select from information_schema.columns c
             where c.table_schema = 'auth' and c.table_name = 'users' and c.column_name = 'instance_id') then
    execute 'update auth.users set instance_id = $1 where id = $2'
    using '00000000-0000-0000-0000-000000000000'::uuid, p_id;
  end if;
  perform public.grant_role(p_id, r) from unnest(p_roles) r;
  update public.profile_details set date_of_birth = p_born where profile_id = p_id;
  return p_id;
end;
$$;

select pg_temp.person('00000000-0000-4000-8000-000000000001', 'ada@example.com', 'Ada Admin', '{admin}');
select pg_temp.person('00000000-0000-4000-8000-000000000002', 'bob@example.com', 'Bob Baker', '{client}');
select pg_temp.person('00000000-0000-4000-8000-000000000003', 'mia@example.com', 'Mia Baker', '{student}', '2011-03-14');
select pg_temp.person('00000000-0000-4000-8000-000000000004', 'eve@example.com', 'Eve Evans', '{client}');
select pg_temp.person('00000000-0000-4000-8000-000000000005', 'carol@example.com', 'Carol Chen', '{client}');
select pg_temp.person('00000000-0000-4000-8000-000000000006', 'leo@example.com', 'Leo Chen', '{student}', '2009-09-01');
select pg_temp.person('00000000-0000-4000-8000-000000000007', 'dana@example.com', 'Dana Diaz', '{tutor}');
select pg_temp.person('00000000-0000-4000-8000-000000000008', 'frank@example.com', 'Frank Fox', '{agent}');
select pg_temp.person('00000000-0000-4000-8000-000000000009', 'olga@example.com', 'Olga Owner', '{}');
select pg_temp.person('00000000-0000-4000-8000-00000000000c', 'sam@example.com', 'Sam School', '{}');
select pg_temp.person('00000000-0000-4000-8000-00000000000a', 'tina@example.com', 'Tina Teacher', '{}');
select pg_temp.person('00000000-0000-4000-8000-00000000000b', 'otto@example.com', 'Otto Office', '{}');
update public.profiles set listed_as_tutor = true where id = '00000000-0000-4000-8000-000000000007';

-- Bob and Eve are Mia's parents and live apart. Carol is Leo's mother, Frank books for her.
select public.admin_link_student('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003', 'FATHER');
select public.admin_link_student('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000003', 'MOTHER');
select public.admin_link_student('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000006', 'MOTHER');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, metadata)
values ('00000000-0000-4000-8000-000000000008', '00000000-0000-4000-8000-000000000005', 'AGENT', 'ACTIVE', '{"created_via": "admin"}');

insert into public.bookings (client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, price_minor, currency)
values
  ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002',
   '00000000-0000-4000-8000-000000000007', date_trunc('day', now()) + interval '7 days 15 hours',
   date_trunc('day', now()) + interval '7 days 16 hours', 'Algebra', 4000, 'EUR'),
  ('00000000-0000-4000-8000-000000000008', '00000000-0000-4000-8000-000000000006', '00000000-0000-4000-8000-000000000005',
   '00000000-0000-4000-8000-000000000007', date_trunc('day', now()) + interval '8 days 15 hours',
   date_trunc('day', now()) + interval '8 days 16 hours', 'Chemistry', 4500, 'EUR');

-- A school with two campuses. Mia sits in Tina's class on the one, Leo on the other.
insert into public.organizations (id, name) values ('00000000-0000-4000-8000-000000000101', 'Northern Schools');
insert into public.schools (id, organization_id, name)
values ('00000000-0000-4000-8000-000000000102', '00000000-0000-4000-8000-000000000101', 'High School');
insert into public.campuses (id, school_id, name)
values ('00000000-0000-4000-8000-000000000103', '00000000-0000-4000-8000-000000000102', 'East'),
       ('00000000-0000-4000-8000-000000000104', '00000000-0000-4000-8000-000000000102', 'West');
insert into public.classes (id, campus_id, name)
values ('00000000-0000-4000-8000-000000000105', '00000000-0000-4000-8000-000000000103', '8a'),
       ('00000000-0000-4000-8000-000000000106', '00000000-0000-4000-8000-000000000104', '9a');
insert into public.class_students (class_id, student_id)
values ('00000000-0000-4000-8000-000000000105', '00000000-0000-4000-8000-000000000003'),
       ('00000000-0000-4000-8000-000000000106', '00000000-0000-4000-8000-000000000006');
insert into public.memberships (profile_id, role, organization_id, school_id, campus_id, class_id)
values ('00000000-0000-4000-8000-000000000009', 'organization_manager', '00000000-0000-4000-8000-000000000101', null, null, null),
       ('00000000-0000-4000-8000-00000000000c', 'school_manager', null, '00000000-0000-4000-8000-000000000102', null, null),
       ('00000000-0000-4000-8000-00000000000a', 'teacher', null, null, null, '00000000-0000-4000-8000-000000000105'),
       ('00000000-0000-4000-8000-00000000000b', 'office_manager', null, null, '00000000-0000-4000-8000-000000000104', null);
insert into public.communication_events (
  title, event_date, event_type, target_level, audience, organization_id, school_id, campus_id, broadcast_id, created_by_id)
values ('Open day', current_date + 30, 'event', 'campus', 'everyone', '00000000-0000-4000-8000-000000000101',
        '00000000-0000-4000-8000-000000000102', '00000000-0000-4000-8000-000000000103', gen_random_uuid(),
        '00000000-0000-4000-8000-000000000009');
