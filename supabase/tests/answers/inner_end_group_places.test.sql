-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_group_places(uuid[],uuid[])'), $answers$console
  {"done": 0} ← ada, ada; ada, sid; ada, greg; age, age; age, sol; age, gwen; gus, gus; gus, sue … b407b7$answers$,
  'The function end_group_places inside answers as listed');

select * from finish();
rollback;
