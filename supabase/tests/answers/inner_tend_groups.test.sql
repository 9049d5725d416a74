-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tend_groups(timestamp with time zone,integer)'), $answers$console
  {"done": 0} ← now()
  {"done": 0} group_act_rows -3+3 group_acts -3+3 68ec7e locks group acts 3 ← now() + interval '41 days'$answers$,
  'The function tend_groups inside answers as listed');

select * from finish();
rollback;
