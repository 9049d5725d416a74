-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_read_committed()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"require_read_committed": ""}$answers$,
  'The function require_read_committed inside answers as listed');

select * from finish();
rollback;
