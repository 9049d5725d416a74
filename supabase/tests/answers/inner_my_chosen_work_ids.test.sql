-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_chosen_work_ids()'), $answers$gus gwen sid rhea
  {"my_chosen_work_ids": "assignments 3"}
two greg grace sia sol sue tut tom age mae tea max rob ada anon console
  nothing$answers$,
  'The function my_chosen_work_ids inside answers as listed');

select * from finish();
rollback;
