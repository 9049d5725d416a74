begin;
select plan(6);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(1, 9));
select tests.forget_news();
select is(tests.sync(jsonb_set(tests.classroom(1, 4), '{assignments,0,maximum}', '5')), 'succeeded', 'both change in one sync');
select is(tests.records(), '{Sheet 1 4/5}', 'score and maximum are those of the provider');
select tests.clear_authentication();
select is(tests.told('bob'), '{}', 'and nobody hears of an average in between: 4 of 10 would have been too low');
select tests.sync(jsonb_set(tests.classroom(1, 12), '{assignments,0,maximum}', '10'));
select is(tests.records(), '{Sheet 1 10/10}', 'extra credit counts as full marks');
select tests.sync((jsonb_set(tests.classroom(1, 12), '{assignments,0,maximum}', '20') - 'submissions') || '{"scopes": []}');
select is(tests.records(), '{Sheet 1 12/20}', 'until the maximum rises, although nothing is said of the submission');
select tests.sync((jsonb_set(tests.classroom(1, 12), '{assignments,0,maximum}', 'null') - 'submissions') || '{"scopes": []}');
select results_eq('select score, graded_at from public.submissions', $$ values (null::numeric, null::timestamptz) $$, 'work that loses its points has no score');

select * from finish();
rollback;
