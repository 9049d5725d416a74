-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reach_goals(uuid[],boolean)'), $answers$console
  {"done": ""} ← ada, true; ada, false; age, true; age, false; gus, true; gus, false; mae, true;  … 4d29c2$answers$,
  'The function reach_goals inside answers as listed');

select * from finish();
rollback;
