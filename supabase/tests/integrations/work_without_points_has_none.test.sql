begin;
select plan(7);

select tests.set_up_integrations();
select tests.connect('bob');
create function pg_temp.without_points(p_score numeric) returns jsonb language sql as $$
  select jsonb_set(tests.classroom(1, p_score), '{assignments,0}', (tests.classroom(1) #> '{assignments,0}') - 'maximum');
$$;
select tests.sync(pg_temp.without_points(8));
select is((select a.maximum from public.submissions s join public.assignments a on a.id = s.assignment_id where s.student_id = tests.id('charlie')), null,
  'Work without points has no maximum');
select is((select score from public.submissions where student_id = tests.id('charlie')), null, 'Work without points has no score either');
select tests.sync(tests.classroom(1));
select is((select s.score || '/' || a.maximum from public.submissions s join public.assignments a on a.id = s.assignment_id
  where s.student_id = tests.id('charlie')), '8.00/10.00',
  'Work that gets points gets its score');
select is(tests.sync(pg_temp.without_points(8)), 'succeeded', 'Points that are taken away are');
select is((select s.score is null and a.maximum is null from public.submissions s join public.assignments a on a.id = s.assignment_id
  where s.student_id = tests.id('charlie')), true,
  'The score goes with the points');
select throws_ok($$ update public.submissions set score = 5, graded_at = now() where student_id = tests.id('charlie') $$, 'PT400', 'validation.failed',
  'Work without points cannot be graded');
select throws_ok($$ update public.assignments set maximum = null, source = 'homeroom' where title = 'Sheet 1' $$, '23514', null,
  'Work of Homeroom always has points');

select * from finish();
rollback;
