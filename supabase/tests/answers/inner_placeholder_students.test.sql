-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.placeholder_students(uuid,boolean)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"placeholder_students": []} ← ada, true; ada, false; age, true; age, false; mae, true; mae, false; sia, true;  … ab3c5f
  1 × 0c48ef ← gwen, true
  1 × 155f11 ← gus, false
  1 × 2c2d31 ← max, true
  1 × 31604a ← rob, false
  1 × 322d15 ← max, false
  1 × 831674 ← gus, true
  1 × 8963d5 ← gwen, false
  1 × c9d502 ← rob, true
  1 × d5a0ba ← rhea, false
  1 × f3187e ← rhea, true$answers$,
  'The function placeholder_students inside answers as listed');

select * from finish();
rollback;
