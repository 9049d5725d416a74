begin;
select plan(4);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(20, null));
select is(
  (select count(*)::int from public.submissions s where s.score is null and s.graded_at is null), 20,
  'Ungraded work has neither score nor time');
select is(tests.sync(tests.classroom(20, 8)), 'succeeded', 'Twenty first grades are written');
select is((tests.last_run()).report #> '{submissions,changed}', '20',
  'The first grades are reported as changes');
select is(tests.sync((tests.classroom(20, 8) - 'assignments') || (tests.classroom(20, 5) - 'courses') - 'courses' || '{"assignments": []}'),
  'awaiting_approval',
  'Many changed and removed grades pause the sync');

select * from finish();
rollback;
