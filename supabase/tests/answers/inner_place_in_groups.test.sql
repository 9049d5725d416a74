-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.place_in_groups(uuid,uuid[])'), $answers$console
  {"done": ""} ← ada, ada; ada, sid; ada, greg; age, age; age, sol; age, gwen; gus, gus; gus, sue … b407b7$answers$,
  'The function place_in_groups inside answers as listed');

select * from finish();
rollback;
