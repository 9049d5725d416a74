-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.needs_evidence(uuid,date)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"needs_evidence": false} ← Ursa, current_date; Una One, current_date; Bystander kid, current_date
  {"needs_evidence": true} ← ada, current_date; age, current_date; gus, current_date; mae, current_date; max, current_date; rob, current_date; sia, current_date; sid, current_date; sol, current_date; sue, current_date; tea, current_date; tom, current_date; tut, current_date; two, current_date; greg, current_date; gwen, current_date; rhea, current_date; grace, current_date$answers$,
  'The function needs_evidence inside answers as listed');

select * from finish();
rollback;
