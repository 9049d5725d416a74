-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_statuses(uuid,uuid,uuid[])'), $answers$console
  {"done": ""} ← Ursa, ada, ada; Ursa, age, sol; Ursa, gus, rhea; Ursa, max, max; Ursa, rob, tut; … c59192$answers$,
  'The function adopt_statuses inside answers as listed');

select * from finish();
rollback;
