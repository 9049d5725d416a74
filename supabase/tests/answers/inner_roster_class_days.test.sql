-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.roster_class_days(uuid,timestamp with time zone)'), $answers$console
  3 × 04dbd2 ← organizations 1, now(); organizations 1, now() + interval '41 days'
  nothing ← organizations 2, now(); organizations 2, now() + interval '41 days'; organizations 3, now(); organizations 3, now() + interval '41 days'$answers$,
  'The function roster_class_days inside answers as listed');

select * from finish();
rollback;
