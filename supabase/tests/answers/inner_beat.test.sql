-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.beat(timestamp with time zone)'), $answers$console
  {"done": false} ← now(); now() + interval '41 days'$answers$,
  'The function beat inside answers as listed');

select * from finish();
rollback;
