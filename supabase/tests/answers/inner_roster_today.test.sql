-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.roster_today(uuid,timestamp with time zone)'), $answers$console
  {"roster_today": "D"} ← organizations 1, now(); organizations 1, now() + interval '41 days'; organizations 2, now(); organizations 2, now() + interval '41 days'; organizations 3, now(); organizations 3, now() + interval '41 days'$answers$,
  'The function roster_today inside answers as listed');

select * from finish();
rollback;
