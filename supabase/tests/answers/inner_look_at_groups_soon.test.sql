-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.look_at_groups_soon()'), $answers$console
  {"done": ""}$answers$,
  'The function look_at_groups_soon inside answers as listed');

select * from finish();
rollback;
