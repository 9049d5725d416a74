-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_work_campus_ids()'), $answers$gus gwen greg grace sid sia sol sue tut age rhea rob ada anon console
  nothing
mae tea
  2 × 37e77b
tom
  {"my_work_campus_ids": "campuses 5"}
two max
  {"my_work_campus_ids": "campuses 4"}$answers$,
  'The function my_work_campus_ids inside answers as listed');

select * from finish();
rollback;
