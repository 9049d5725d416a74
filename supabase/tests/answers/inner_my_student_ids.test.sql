-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_student_ids(public.guardian_right)'), $answers$gus
  3 × a8ea99 ← view_progress; message; book; receive_alerts
gwen
  {"my_student_ids": "Bystander kid"} ← book
  {"my_student_ids": "sid"} ← message
  2 × 7ac7b2 ← view_progress
  nothing ← receive_alerts
max
  {"my_student_ids": "sol"} ← view_progress; message; book; receive_alerts
rhea
  {"my_student_ids": "sid"} ← view_progress; message
  nothing ← book; receive_alerts
rob
  {"my_student_ids": "sol"} ← book
  nothing ← view_progress; message; receive_alerts
two greg grace sid sia sol sue tut tom age mae tea ada anon console
  nothing ← view_progress; message; book; receive_alerts$answers$,
  'The function my_student_ids inside answers as listed');

select * from finish();
rollback;
