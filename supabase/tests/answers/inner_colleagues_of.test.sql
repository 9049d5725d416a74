-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.colleagues_of(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"colleagues_of": "mae"} ← tom
  3 × 2bfa5e ← max
  3 × 66831a ← two
  3 × da1d19 ← tea
  4 × 90706c ← mae
  nothing ← ada; age; gus; rob; sia; sid; sol; sue; tut; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function colleagues_of inside answers as listed');

select * from finish();
rollback;
