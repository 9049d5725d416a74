-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_shared_groups()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea rob ada anon console
  nothing
max rhea
  {"group_id": "student_groups 2", "owner_id": "tea"}$answers$,
  'The function my_shared_groups inside answers as listed');

select * from finish();
rollback;
