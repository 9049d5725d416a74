-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.students_kept_from(uuid[])'), $answers$console
  {"students_kept_from": ["Bystander kid", "sia", "sid"]} ← gus; gwen
  {"students_kept_from": ["Bystander kid", "sol"]} ← rob
  {"students_kept_from": ["sia"]} ← tom; tut
  {"students_kept_from": ["sid"]} ← rhea
  {"students_kept_from": ["sol"]} ← mae; max; grace
  {"students_kept_from": []} ← ada; age; sia; sid; sol; sue; tea; two; Ursa; Una One; Bystander kid
  1 × 7ad7e2 ← greg$answers$,
  'The function students_kept_from inside answers as listed');

select * from finish();
rollback;
