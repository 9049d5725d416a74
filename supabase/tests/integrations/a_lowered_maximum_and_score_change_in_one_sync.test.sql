begin;
select plan(6);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(1, 9));
select tests.forget_news();
select is(tests.sync(jsonb_set(tests.classroom(1, 4), '{assignments,0,maximum}', '5')), 'succeeded',
  'A sync lowers score and maximum together');
select is(tests.records(), '{Sheet 1 4/5}', 'Score and maximum are those of the provider');
select tests.clear_authentication();
select is(tests.told('bob'), '{}', 'Nobody is notified of an average in between');
select tests.sync(jsonb_set(tests.classroom(1, 12), '{assignments,0,maximum}', '10'));
select is(tests.records(), '{Sheet 1 10/10}', 'A score above the maximum counts as the maximum');
select tests.sync((jsonb_set(tests.classroom(1, 12), '{assignments,0,maximum}', '20') - 'submissions') || '{"scopes": []}');
select is(tests.records(), '{Sheet 1 12/20}', 'A raised maximum restores the provider''s score');
select tests.sync((jsonb_set(tests.classroom(1, 12), '{assignments,0,maximum}', 'null') - 'submissions') || '{"scopes": []}');
select results_eq('select score, graded_at from public.submissions', $$ values (null::numeric, null::timestamptz) $$,
  'Work without a maximum has no score');

select * from finish();
rollback;
