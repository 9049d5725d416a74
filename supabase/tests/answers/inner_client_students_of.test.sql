-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.client_students_of(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"client_id": "gwen", "student_id": "Bystander kid"} ← rob
  3 × e1fe6f ← age
  nothing ← ada; gus; mae; max; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function client_students_of inside answers as listed');

select * from finish();
rollback;
