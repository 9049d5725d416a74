-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.requeue_quiet_pushes(uuid)'), $answers$console
  {"done": ""} ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} push_outbox -1+1 9124f1 ← gus$answers$,
  'The function requeue_quiet_pushes inside answers as listed');

select * from finish();
rollback;
