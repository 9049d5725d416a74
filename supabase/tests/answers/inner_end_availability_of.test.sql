-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_availability_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} absences -1+0 4f3959 ← tea; tut
  {"done": ""} absences -1+1 cd843d ← tom$answers$,
  'The function end_availability_of inside answers as listed');

select * from finish();
rollback;
