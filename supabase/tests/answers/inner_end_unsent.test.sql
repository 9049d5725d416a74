-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_unsent(timestamp with time zone)'), $answers$console
  {"done": ""} ← now(); now() + interval '41 days'$answers$,
  'The function end_unsent inside answers as listed');

select * from finish();
rollback;
