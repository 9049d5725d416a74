-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_admitted()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"require_admitted": ""}$answers$,
  'The function require_admitted inside answers as listed');

select * from finish();
rollback;
