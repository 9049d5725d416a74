-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_established_student(uuid)'), $answers$console
  {"is_established_student": false} ← ada; age; gus; mae; max; rob; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace
  {"is_established_student": true} ← sia; sid; sol; sue; Una One; Bystander kid$answers$,
  'The function is_established_student inside answers as listed');

select * from finish();
rollback;
