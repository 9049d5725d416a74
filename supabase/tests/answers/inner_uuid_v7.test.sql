-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.uuid_v7(timestamp with time zone)'), $answers$console
  {"done": "?"} ← now(); now() + interval '41 days'$answers$,
  'The function uuid_v7 inside answers as listed');

select * from finish();
rollback;
