-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.case_message_ids(uuid)'), $answers$console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function case_message_ids inside answers as listed');

select * from finish();
rollback;
