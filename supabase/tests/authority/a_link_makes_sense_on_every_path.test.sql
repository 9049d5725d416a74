begin;
select plan(16);

select tests.create_users('bob', 'charlie: student');
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

select is(pg_temp.refused($$ tests.the('bob'), tests.the('bob'), 'GUARDIAN', 'ACTIVE', 'FATHER' $$), 'profile_graph_no_self_links',
  'Nobody can be their own guardian');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('bob'), 'SOCIAL' $$), 'profile_graph_no_self_links',
  'Nobody can be their own friend');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'GUARDIAN' $$), 'profile_graph_guardian_has_relation',
  'A guardian link requires a relation');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'AGENT', 'ACTIVE', 'FATHER' $$), 'profile_graph_guardian_has_relation',
  'A link that is not a guardian''s has no relation');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'AGENT', 'ACTIVE', null, '{book}' $$), 'profile_graph_only_guardians_have_rights',
  'Only guardians have rights');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'GUARDIAN', 'PENDING', 'FATHER', '{book}', true $$),
  'profile_graph_primary_is_active_guardian',
  'A pending guardian cannot be the primary guardian');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'SOCIAL', 'ACTIVE', null, '{}', true $$), 'profile_graph_primary_is_active_guardian',
  'Only a guardian link can be primary');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'SOCIAL', 'ACTIVE', null, '{}', false, '[]' $$), 'profile_graph_metadata_is_small',
  'Link metadata must be an object');
select is(pg_temp.refused(format($$ tests.the('bob'), tests.the('charlie'), 'SOCIAL', 'ACTIVE', null, '{}', false, %L $$,
    (select jsonb_object_agg(gen_random_uuid(), gen_random_uuid()) from generate_series(1, 100)))), 'profile_graph_metadata_is_small',
    'Link metadata has a size limit');
select is(pg_temp.refused($$ gen_random_uuid(), tests.the('charlie'), 'SOCIAL' $$), 'profile_graph_source_profile_id_fkey',
  'Both profiles of a link must exist');
select is((select count(*)::int from public.profile_graph), 0, 'No rejected link was written');

select lives_ok($$ select pg_temp.link(tests.the('bob'), tests.the('charlie'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{message,book,message,null}') $$,
  'A sound link is');
select is((select rights::text from public.profile_graph), '{message,book}',
  'The rights are stored in order and without duplicates');
select is(pg_temp.refused($$ tests.the('bob'), tests.the('charlie'), 'GUARDIAN', 'PENDING', 'OTHER' $$), 'profile_graph_one_row_per_path',
  'Only one link exists per source, target and type');
select lives_ok($$ select pg_temp.link(tests.the('charlie'), tests.the('bob'), 'BOOKING') $$,
  'Another type is another row');
select throws_ok($$ delete from public.profiles where id = tests.the('charlie') $$, 'PT403', 'permission.denied',
  'A profile with links cannot be deleted');

select * from finish();
rollback;
