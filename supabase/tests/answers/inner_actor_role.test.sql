-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.actor_role()'), $answers$anon
  {"actor_role": "anon"}
console
  {"actor_role": "postgres"}
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada
  {"actor_role": "authenticated"}$answers$,
  'The function actor_role inside answers as listed');

select * from finish();
rollback;
