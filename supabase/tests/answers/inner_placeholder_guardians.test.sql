-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.placeholder_guardians(uuid,boolean)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"placeholder_guardians": []} ← ada, true; ada, false; age, true; age, false; gus, true; gus, false; mae, true; mae, false; max, true; max, false; rob, true; rob, false; sue, true; sue, false; tea, true; tea, false; tom, true; tom, false; tut, true; tut, false; two, true; two, false; greg, true; greg, false; gwen, true; gwen, false; rhea, true; rhea, false; Ursa, true; Ursa, false; grace, true; grace, false
  1 × 1be303 ← sid, false
  1 × 2caad6 ← sol, true
  1 × 3d066d ← sid, true
  1 × 5e99f7 ← Bystander kid, true
  1 × 8dc914 ← Bystander kid, false
  1 × 9016ae ← sia, false; Una One, false
  1 × b3e0df ← sol, false
  1 × b6c165 ← sia, true
  1 × c581b2 ← Una One, true$answers$,
  'The function placeholder_guardians inside answers as listed');

select * from finish();
rollback;
