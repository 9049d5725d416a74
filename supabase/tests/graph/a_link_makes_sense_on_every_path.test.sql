begin;
select plan(16);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.keep('bob', tests.id('bob'));
select tests.keep('charlie', tests.id('charlie'));

create function pg_temp.link(
  p_source uuid, p_target uuid, p_type public.relationship_type, p_status public.link_status default 'ACTIVE',
  p_relation public.guardian_relation default null, p_rights public.guardian_right[] default '{}',
  p_primary boolean default false, p_metadata jsonb default '{}')
returns void language sql as $$
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights, is_primary, metadata)
  values (p_source, p_target, p_type, p_status, p_relation, p_rights, p_primary, p_metadata);
$$;
create function pg_temp.refused(p_call text) returns text language sql as $$
  select tests.error_of(format('select pg_temp.link(%s)', p_call)) ->> 'constraint';
$$;

select is(pg_temp.refused($$ tests.the('bob'), tests.the('bob'), 'GUARDIAN', 'ACTIVE', 'FATHER' $$), 'profile_graph_no_self_links', 'nobody is his own guardian');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('bob'), 'SOCIAL' $$), 'profile_graph_no_self_links', 'nor his own friend');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'GUARDIAN' $$), 'profile_graph_guardian_has_relation', 'a guardian is something to the student');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'AGENT', 'ACTIVE', 'FATHER' $$), 'profile_graph_guardian_has_relation', 'nobody else is');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'AGENT', 'ACTIVE', null, '{book}' $$), 'profile_graph_only_guardians_have_rights', 'only guardians have rights');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'GUARDIAN', 'PENDING', 'FATHER', '{book}', true $$), 'profile_graph_primary_is_active_guardian', 'who waits is not the primary one');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'SOCIAL', 'ACTIVE', null, '{}', true $$), 'profile_graph_primary_is_active_guardian', 'nor who is no guardian');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'SOCIAL', 'ACTIVE', null, '{}', false, '[]' $$), 'profile_graph_metadata_is_small', 'metadata is an object');
select is(pg_temp.refused(format($$ tests.the('bob'), tests.the('charlie'), 'SOCIAL', 'ACTIVE', null, '{}', false, %L $$,
    (select jsonb_object_agg(gen_random_uuid(), gen_random_uuid()) from generate_series(1, 100)))), 'profile_graph_metadata_is_small', 'and a small one');
select is(pg_temp.refused($$ gen_random_uuid(), tests.the('charlie'), 'SOCIAL' $$), 'profile_graph_source_profile_id_fkey', 'both ends exist');
select is((select count(*)::int from public.profile_graph), 0, 'none of these was written');

select lives_ok($$ select pg_temp.link(tests.the('bob'), tests.the('charlie'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{message,book,message,null}') $$, 'a sound link is');
select is((select rights::text from public.profile_graph), '{message,book}', 'its rights in order, once each');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'GUARDIAN', 'PENDING', 'OTHER' $$), 'profile_graph_one_row_per_path', 'one row per source, target and type');
select lives_ok($$ select pg_temp.link(tests.the('charlie'), tests.the('bob'), 'BOOKING') $$, 'another type is another row');
select throws_ok($$ delete from public.profiles where id = tests.the('charlie') $$, 'PT403', 'permission.denied', 'and a linked profile cannot vanish');

select * from finish();
rollback;
