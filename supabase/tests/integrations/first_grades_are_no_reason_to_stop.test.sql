begin;
select plan(4);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(20, null));
select is(
  (select count(*)::int from public.submissions s where s.score is null and s.graded_at is null), 20, 'work that nobody has graded has no grade');
select is(tests.sync(tests.classroom(20, 8)), 'succeeded', 'twenty first grades are what one waits for');
select is((tests.last_run()).report #> '{submissions,changed}', '20', 'they are counted as changes');
select is(tests.sync((tests.classroom(20, 8) - 'assignments') || (tests.classroom(20, 5) - 'courses') - 'courses' || '{"assignments": []}'), 'awaiting_approval', 'other grades, and work that is gone, are one');

select * from finish();
rollback;
