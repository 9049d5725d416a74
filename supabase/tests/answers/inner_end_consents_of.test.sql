-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_consents_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
  {"done": ""} audit_log -0+1 consent_givers -1+0 676ba1 ← sia
  {"done": ""} audit_log -0+1 consent_requests -1+0 e2aebd ← sid
  {"done": ""} audit_log -0+2 consent_givers -2+0 483f05 ← sol
  {"done": ""} audit_log -0+3 consent_givers -3+0 695598 ← Bystander kid$answers$,
  'The function end_consents_of inside answers as listed');

select * from finish();
rollback;
