-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_hold(uuid[],timestamp with time zone)'), $answers$console
  {"has_hold": false} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 503daa
  {"has_hold": true} ← greg, now(); greg, now() + interval '41 days'$answers$,
  'The function has_hold inside answers as listed');

select * from finish();
rollback;
