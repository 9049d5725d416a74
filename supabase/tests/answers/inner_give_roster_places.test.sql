-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.give_roster_places(uuid,text[],timestamp with time zone)'), $answers$console
  {"done": ""} ← organizations 1, '{u1,p1,t1}', now(); organizations 1, '{u1,p1,t1}', now() + int … 3409af$answers$,
  'The function give_roster_places inside answers as listed');

select * from finish();
rollback;
