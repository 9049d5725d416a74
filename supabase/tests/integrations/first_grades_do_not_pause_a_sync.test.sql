begin;
select plan(6);

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

-- With a first date as well nearly every record changes, and none of them loses anything.
select tests.create_users('gina', 'mila: student');
select tests.link('gina', 'mila');
select tests.connect('gina', 'mila');
select tests.sync(tests.classroom(20, null));
select is(tests.sync(tests.classroom(20, 8) || jsonb_build_object('assignments', (
    select jsonb_agg(a || '{"due_at": "2026-01-20T10:00:00Z"}') from jsonb_array_elements(tests.classroom(20) -> 'assignments') a))), 'succeeded',
  'First grades and first dates together are written');
select is(tests.sync(tests.classroom(20, 7) || jsonb_build_object('assignments', (
    select jsonb_agg(a || '{"due_at": "2026-01-21T10:00:00Z"}') from jsonb_array_elements(tests.classroom(20) -> 'assignments') a))), 'awaiting_approval',
  'Other grades and other dates together pause the sync');

select * from finish();
rollback;
