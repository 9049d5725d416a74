-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_push_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} audit_log -0+1 push_outbox -1+0 push_subscriptions -1+0 bc2028 ← gus
  {"done": ""} audit_log -0+1 push_outbox -1+0 push_subscriptions -1+0 f341e5 ← gwen$answers$,
  'The function end_push_of inside answers as listed');

select * from finish();
rollback;
