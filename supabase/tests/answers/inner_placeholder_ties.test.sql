-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.placeholder_ties(uuid,boolean,boolean)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"placeholder_ties": []} ← ada, true, true; ada, true, false; ada, false, true; age, true, true; age, true, … 4f2bca
  1 × 2303c3 ← gwen, true, true
  1 × 236bbf ← gus, true, true
  1 × 39e24e ← max, true, true
  1 × 3e2073 ← rhea, true, false
  1 × 408178 ← rhea, true, true
  1 × 51ee01 ← Una One, false, false
  1 × 64cab4 ← gus, true, false
  1 × a0d98a ← sol, false, false
  1 × b1883e ← sia, false, true
  1 × d2829a ← sid, false, true
  1 × e98f6f ← Bystander kid, false, true
  1 × f14394 ← Una One, false, true
  1 × f59231 ← rob, true, false
  1 × fd20ae ← gwen, true, false$answers$,
  'The function placeholder_ties inside answers as listed');

select * from finish();
rollback;
