begin;
select plan(2);

-- The student has blocked the guardian after the list was kept, or before the backup.
select tests.create_users('bob', 'gina', 'mia: student');
select tests.link('bob', 'mia', '{}', 'BLOCKED'), tests.link('gina', 'mia');
create function pg_temp.reapply(p_guardian text, p_status text, p_rights text) returns boolean language sql as $$
  select private.reapply_link(jsonb_populate_record(null::private.kept_protections, jsonb_build_object(
    'kind', 'rights', 'subject_id', tests.id('mia'), 'kept_at', now() + interval '1 hour', 'details', jsonb_build_object(
      'source_id', tests.id(p_guardian), 'relationship_type', 'GUARDIAN', 'status', p_status, 'rights', p_rights, 'granted_rights', '{}'))));
$$;
create function pg_temp.link(p_guardian text) returns text language sql as $$
  select g.status || ' ' || g.rights::text from public.profile_graph g where g.id = tests.link_id(p_guardian, 'mia');
$$;

select pg_temp.reapply('bob', 'ACTIVE', '{book}');
select is(pg_temp.link('bob'), 'BLOCKED {}', 'A blocked guardian stays blocked');
select pg_temp.reapply('gina', 'ACTIVE', '{view_progress,message}');
select is(pg_temp.link('gina'), 'ACTIVE {view_progress,message}', 'An active link keeps no right that the entry does not leave');

select * from finish();
rollback;
