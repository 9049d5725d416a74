-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.note_erased_sources(uuid)'), $answers$console
  {"done": ""} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Bystander kid
  {"done": ""} audit_log -0+1 erased_sources -0+1 bb3e40 locks organizations 1 ← Una One$answers$,
  'The function note_erased_sources inside answers as listed');

select * from finish();
rollback;
