-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.expire_uploads(timestamp with time zone)'), $answers$console
  {"done": 0} ← now(); now() + interval '41 days'$answers$,
  'The function expire_uploads inside answers as listed');

select * from finish();
rollback;
