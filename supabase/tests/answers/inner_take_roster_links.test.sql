-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.take_roster_links(uuid,uuid[],uuid[])'), $answers$console
  {"done": ""} ← organizations 1, ada, ada; organizations 1, age, age; organizations 1, gus, gus; … 799150$answers$,
  'The function take_roster_links inside answers as listed');

select * from finish();
rollback;
