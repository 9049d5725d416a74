-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.own_group(uuid)'), $answers$console
  auth.required Sign in first. ← student_groups 1; student_groups 2; student_groups 3$answers$,
  'The function own_group inside answers as listed');

select * from finish();
rollback;
