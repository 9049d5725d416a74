-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.keep_held_account(uuid)'), $answers$console
  {"done": ""} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} audit_log -0+1 held_accounts -0+1 e8085b locks profiles 1 ← greg$answers$,
  'The function keep_held_account inside answers as listed');

select * from finish();
rollback;
