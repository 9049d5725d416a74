-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.clients_of(uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"clients_of": "gus"} ← age
  {"clients_of": "gwen"} ← rob
  nothing ← ada; gus; mae; max; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function clients_of inside answers as listed');

select * from finish();
rollback;
