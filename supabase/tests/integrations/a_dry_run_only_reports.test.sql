begin;
select plan(7);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(8));
select tests.authenticate_as('bob');
select tests.keep('run', (public.request_sync(tests.the('link'), true)).id);
select is((public.request_sync(tests.the('link'), true)).id, tests.the('run'),
  'Requesting a dry run again returns the same run');
select tests.clear_authentication();
select is(tests.sync(tests.classroom(8, 2, p_title => 'Other')), 'succeeded',
  'A dry run succeeds like any sync');
select is((tests.records())[1], 'Sheet 1 8/10', 'A dry run changes no records');
select is((tests.link_as_it_is()).status, 'active', 'A dry run does not pause the integration');
select tests.authenticate_as('bob');
select results_eq($$ select status, report #>> '{submissions,changed}', report ->> 'would_stop', student_id = tests.id('charlie'), provider
  from public.my_sync_runs where is_dry_run $$,
  $$ values ('succeeded', '8', 'true', true, 'google_classroom') $$,
  'A dry run reports what a sync would change');
select public.request_sync(tests.the('link'));
select tests.clear_authentication();
select results_eq($$ select r.kind, r.is_dry_run from public.sync_runs r where r.status = 'queued' $$, $$ values ('full', false) $$,
  'A requested sync is a separate run');
select isnt_empty('select public.claim_syncs(1, 60)', 'A requested sync is due at once');

select * from finish();
rollback;
