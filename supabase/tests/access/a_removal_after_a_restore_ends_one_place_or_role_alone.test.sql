begin;
select plan(5);

-- An entry of the list says which place a person lost, or which role, and when.
select tests.staff_schools();
select tests.create_users('tim: tutor,client', 'tom: tutor');
select tests.employ('tim', 'teacher', 'e1'), tests.employ('tim', 'teacher', 'e2'), tests.employ('tom', 'teacher', 'e1');
create function pg_temp.reapply(p_kind text, p_details jsonb, p_kept_at timestamptz) returns boolean language sql as $$
  select private.reapply_removal(jsonb_populate_record(null::private.kept_protections,
    jsonb_build_object('kind', p_kind, 'subject_id', tests.id('tim'), 'details', p_details, 'kept_at', p_kept_at)));
$$;
create function pg_temp.place(p_class text) returns jsonb language sql as $$
  select to_jsonb(m) - array['id', 'profile_id', 'created_at'] from public.memberships m
  where m.profile_id = tests.id('tim') and m.class_id = tests.place(p_class);
$$;
create function pg_temp.places() returns text language sql as $$
  select string_agg(p.full_name || ' ' || c.name, ', ' order by p.full_name, c.name)
  from public.memberships m join public.profiles p on p.id = m.profile_id join public.classes c on c.id = m.class_id
  where m.profile_id in (tests.id('tim'), tests.id('tom'));
$$;
create function pg_temp.roles() returns text language sql as $$
  select string_agg(p.full_name || ' ' || r.role, ', ' order by p.full_name, r.role)
  from public.profile_roles r join public.profiles p on p.id = r.profile_id where r.profile_id in (tests.id('tim'), tests.id('tom'));
$$;

select pg_temp.reapply('membership', pg_temp.place('e1'), now() - interval '1 hour');
select is(pg_temp.places(), 'Tim e1, Tim e2, Tom e1', 'A place that is younger than the entry stays');
select pg_temp.reapply('membership', pg_temp.place('e1'), now() + interval '1 hour');
select is(pg_temp.places(), 'Tim e2, Tom e1', 'The place that the entry names ends, and no other');
select pg_temp.reapply('role', '{"role": "tutor"}', now() - interval '1 hour');
select is(pg_temp.roles(), 'Tim client, Tim tutor, Tom tutor', 'A role that is younger than the entry stays');
select pg_temp.reapply('role', '{"role": "tutor"}', now() + interval '1 hour');
select is(pg_temp.roles(), 'Tim client, Tom tutor', 'The role that the entry names ends, and no other');
select ok(not private.reapply_removal(jsonb_populate_record(null::private.kept_protections,
  jsonb_build_object('kind', 'role', 'subject_id', gen_random_uuid(), 'details', '{"role": "tutor"}'::jsonb, 'kept_at', now()))),
  'Somebody who is younger than the backup is reported as unknown');

select * from finish();
rollback;
