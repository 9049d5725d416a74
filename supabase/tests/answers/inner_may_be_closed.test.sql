-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_be_closed(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"may_be_closed": false} ← ada; age; max; rob; sue; tea; rhea; Ursa; grace; Una One
  {"may_be_closed": true} ← gus; mae; sia; sid; sol; tom; tut; two; greg; gwen; Bystander kid$answers$,
  'The function may_be_closed inside answers as listed');

select * from finish();
rollback;
