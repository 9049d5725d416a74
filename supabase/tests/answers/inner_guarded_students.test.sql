-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.guarded_students(uuid[])'), $answers$console
  {"guarded_students": ["Bystander kid", "sia", "sid"]} ← gus; gwen
  {"guarded_students": ["Bystander kid", "sol"]} ← rob
  {"guarded_students": ["sia", "sol"]} ← greg
  {"guarded_students": ["sid"]} ← rhea
  {"guarded_students": ["sol"]} ← max; grace
  {"guarded_students": []} ← ada; age; mae; sia; sid; sol; sue; tea; tom; tut; two; Ursa; Una One; Bystander kid$answers$,
  'The function guarded_students inside answers as listed');

select * from finish();
rollback;
