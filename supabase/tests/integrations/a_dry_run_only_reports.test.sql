begin;
select plan(7);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(8));
select tests.authenticate_as('bob');
select tests.keep('run', (public.request_sync(tests.the('link'), true)).id);
select is((public.request_sync(tests.the('link'), true)).id, tests.the('run'), 'asking again is the same run');
select tests.clear_authentication();
select is(tests.sync(tests.classroom(8, 2, p_title => 'Other')), 'succeeded', 'it runs as any');
select is((tests.records())[1], 'Sheet 1 8/10', 'writes nothing');
select is((tests.link_as_it_is()).status, 'active', 'stops nothing');
select tests.authenticate_as('bob');
select results_eq($$ select status, report #>> '{submissions,changed}', report ->> 'would_stop', student_id = tests.id('charlie'), provider from public.my_sync_runs where is_dry_run $$,
  $$ values ('succeeded', '8', 'true', true, 'google_classroom') $$, 'and says what it would do');
select public.request_sync(tests.the('link'));
select tests.clear_authentication();
select results_eq($$ select r.kind, r.is_dry_run from public.sync_runs r where r.status = 'queued' $$, $$ values ('full', false) $$, 'a real one is a run of its own');
select isnt_empty('select public.claim_syncs(1, 60)', 'due at once');

select * from finish();
rollback;
