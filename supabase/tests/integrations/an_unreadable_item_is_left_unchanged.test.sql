begin;
select plan(4);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(3));
-- All is listed, but one due date, one score and one whole item make no sense; the last was skipped
-- on a page before.
select is(tests.sync(jsonb_set(jsonb_set(jsonb_set(tests.classroom(3),
  '{assignments,0,due_at}', '"9999-01-01T00:00:00Z"'), '{submissions,1,score}', '-1'), '{submissions}',
  (select jsonb_agg(x) from jsonb_array_elements(jsonb_set(tests.classroom(3), '{submissions,1,score}', '-1') -> 'submissions') x
   where x ->> 'external_id' <> 's3'))
  || '{"skipped": [{"resource": "submission", "external_id": "s3", "reason": "unreadable"}]}'), 'succeeded',
  'A sync with unreadable known items succeeds');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}', 'Unreadable known items are kept');
select is((tests.last_run()).report ->> 'skipped', '3', 'The unreadable items are reported as skipped');

-- The same applies to a grade dated next year.
select tests.sync(jsonb_set(tests.classroom(4), '{submissions,3,graded_at}', to_jsonb(now() + interval '1 year')));
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}',
  'A grade dated next year is not written');

select * from finish();
rollback;
