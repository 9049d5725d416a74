-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.manages_student(uuid)'), $answers$ada console
  {"manages_student": true} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rob anon
  {"manages_student": false} ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
rhea
  {"manages_student": false} ← ada; age; gus; mae; max; rob; sid; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
  {"manages_student": true} ← sia; sol; Bystander kid$answers$,
  'The function manages_student inside answers as listed');

select * from finish();
rollback;
