-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_anybodys_guardian(uuid[])'), $answers$console
  {"is_anybodys_guardian": false} ← ada; age; mae; sia; sid; sol; sue; tea; tom; tut; two; Ursa; Una One; Bystander kid
  {"is_anybodys_guardian": true} ← gus; max; rob; greg; gwen; rhea; grace$answers$,
  'The function is_anybodys_guardian inside answers as listed');

select * from finish();
rollback;
