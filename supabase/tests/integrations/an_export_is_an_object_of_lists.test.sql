begin;
select plan(4);

select tests.set_up_integrations();
select tests.authenticate_as('bob');
select tests.keep('link', (public.connect_integration(tests.id('charlie'), 'khan_academy') ->> 'integration_id')::uuid);
create function pg_temp.answer(p_batch jsonb) returns text language sql as $$
  select coalesce(tests.error_of(format('select public.import_progress(tests.the(''link''), %L::jsonb)', p_batch)) ->> 'message', 'imported');
$$;

select is_empty($$ select b from unnest(array['[]', 'null', '"x"', '7', null]::jsonb[]) b where pg_temp.answer(b) <> 'validation.failed' $$,
  'An export that is no object is refused');
select is_empty($$ select k, v from unnest('{courses,assignments,submissions,skipped}'::text[]) k, unnest('{"{}",7,null}'::jsonb[]) v
                   where pg_temp.answer(jsonb_build_object(k, v)) <> 'validation.failed' $$,
  'An export whose lists are no lists is refused');
select is(pg_temp.answer(jsonb_build_object('skipped', (select jsonb_agg('{}'::jsonb) from generate_series(1, 20001)))), 'validation.failed',
  'A list of more than 20000 entries is refused');
select is(pg_temp.answer('{"scopes": 7, "submissions": []}'), 'imported', 'An export with empty lists and a scope of its own is imported');

select * from finish();
rollback;
