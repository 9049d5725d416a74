-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.next_export_volume(uuid)'), $answers$console
  nothing ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function next_export_volume inside answers as listed');

select * from finish();
rollback;
