-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.forget_former_births(timestamp with time zone)'), $answers$console
  {"done": 0} ← now(); now() + interval '41 days'$answers$,
  'The function forget_former_births inside answers as listed');

select * from finish();
rollback;
