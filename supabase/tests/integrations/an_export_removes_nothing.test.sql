begin;
select plan(3);

select tests.set_up_integrations();
select tests.authenticate_as('bob');
select tests.keep('link', (public.connect_integration(tests.id('charlie'), 'khan_academy') ->> 'integration_id')::uuid);
select public.import_progress(tests.the('link'), tests.classroom(3));

-- This holds even for a direct call with arguments that only a sync may send.
select results_eq(
  $$ select report #>> '{courses,removed}', report #>> '{assignments,removed}', report #>> '{submissions,removed}'
     from public.import_progress(tests.the('link'), '{
       "courses": [{"external_id": "c1", "is_gone": true}],
       "assignments": [{"external_id": "a1", "course_external_id": "c1", "is_gone": true}],
       "submissions": [{"external_id": "s2", "course_external_id": "c1", "assignment_external_id": "a2", "is_gone": true}],
       "scopes": ["course", "assignment:c1", "submission:c1"]}') $$,
  $$ values ('0', '0', '0') $$, 'An export removes no records');
select tests.clear_authentication();
select is(tests.records('charlie', 'khan_academy'), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}',
  'All imported work is kept');
select is(
  (select array_agg(e.status::text) from public.enrollments e where e.student_id = tests.id('charlie')), '{active}',
  'The enrollment stays active');

select * from finish();
rollback;
