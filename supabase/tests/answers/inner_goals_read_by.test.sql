-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.goals_read_by(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"side": "student", "goal_id": "goals 4", "as_staff": false} ← sol
  {"side": "student", "goal_id": "goals 5", "as_staff": false} ← Bystander kid
  2 × 398e28 ← tea; tom
  2 × 56b9f3 ← rhea
  3 × 2118e9 ← gwen
  3 × 5d351a ← sid
  3 × cced61 ← gus
  4 × 3d05a8 ← max
  5 × 0d06f2 ← tut
  nothing ← ada; age; mae; rob; sia; sue; two; greg; Ursa; grace; Una One$answers$,
  'The function goals_read_by inside answers as listed');

select * from finish();
rollback;
