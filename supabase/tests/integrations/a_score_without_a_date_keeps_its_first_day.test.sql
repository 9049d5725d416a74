begin;
select plan(3);

select tests.set_up_integrations();
select tests.authenticate_as('bob');
select tests.keep('link', (public.connect_integration(tests.id('charlie'), 'khan_academy') ->> 'integration_id')::uuid);

create function pg_temp.undated(p_score numeric) returns jsonb language sql as $$
  select jsonb_build_object(
    'courses', '[{"external_id": "c1", "title": "Algebra"}]'::jsonb,
    'assignments', '[{"external_id": "a1", "course_external_id": "c1", "title": "Slope", "maximum": 10}]'::jsonb,
    'submissions', jsonb_build_array(jsonb_build_object(
      'external_id', 's1', 'course_external_id', 'c1', 'assignment_external_id', 'a1', 'score', p_score)));
$$;
select public.import_progress(tests.the('link'), pg_temp.undated(8));
select tests.clear_authentication();
select is(tests.records('charlie', 'khan_academy'), '{Slope 8/10}', 'A score without any date is imported');

-- As if the first import had been ten days ago.
update private.integration_records r
set data = r.data || jsonb_build_object('submitted_at', private.sync_time((now() - interval '10 days')::text),
                                        'graded_at', private.sync_time((now() - interval '10 days')::text))
where r.resource = 'submission' and r.integration_id = tests.the('link');
select tests.authenticate_as('bob');
select is(
  (select report #>> '{submissions,unchanged}' from public.import_progress(tests.the('link'), pg_temp.undated(8))),
  '1', 'The same score without a date is the same on another day');
select is(
  (select report #>> '{submissions,changed}' from public.import_progress(tests.the('link'), pg_temp.undated(9))),
  '1', 'Another score without a date is a change');

select * from finish();
rollback;
