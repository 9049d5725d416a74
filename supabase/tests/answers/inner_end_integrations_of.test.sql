-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_integrations_of(uuid,uuid)'), $answers$console
  {"done": ""} ← ada, ada; ada, greg; age, age; age, gwen; gus, gus; gus, sue; gus, rhea; mae, ma … f85cc4
  {"done": ""} locks integrations 1 ← ada, sid; sia, sia; sid, sid; two, sia; greg, sid; Bystander kid, sia
  {"done": ""} locks integrations 2 ← age, sol; sol, sol; gwen, sol$answers$,
  'The function end_integrations_of inside answers as listed');

select * from finish();
rollback;
