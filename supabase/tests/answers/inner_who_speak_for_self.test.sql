-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.who_speak_for_self(uuid[])'), $answers$console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function who_speak_for_self inside answers as listed');

select * from finish();
rollback;
