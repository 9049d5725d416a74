-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.run_erasures(timestamp with time zone,integer)'), $answers$console
  {"done": 0} ← now(); now() + interval '41 days'$answers$,
  'The function run_erasures inside answers as listed');

select * from finish();
rollback;
