-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_be_guardian(uuid)'), $answers$console
  {"may_be_guardian": false} ← ada; sia; sid; sol; sue; Ursa; Una One; Bystander kid
  {"may_be_guardian": true} ← age; gus; mae; max; rob; tea; tom; tut; two; greg; gwen; rhea; grace$answers$,
  'The function may_be_guardian inside answers as listed');

select * from finish();
rollback;
