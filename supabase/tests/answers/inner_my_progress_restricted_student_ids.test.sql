-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_progress_restricted_student_ids()'), $answers$greg
  {"my_progress_restricted_student_ids": "Bystander kid"}
gus two gwen grace sid sia sol sue tut age tea max rhea rob ada anon console
  nothing
mae
  {"my_progress_restricted_student_ids": "sol"}
tom
  {"my_progress_restricted_student_ids": "sia"}$answers$,
  'The function my_progress_restricted_student_ids inside answers as listed');

select * from finish();
rollback;
