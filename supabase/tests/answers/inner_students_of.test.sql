-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.students_of(uuid,public.guardian_right)'), $answers$console
  {"students_of": "Bystander kid"} {"students_of": "sid"} ← gwen, view_progress
  {"students_of": "sid"} ← gwen, message; rhea, view_progress; rhea, message
  {"students_of": "sol"} ← max, view_progress; max, book; max, receive_alerts; rob, book
  3 × 0d2cc1 ← gus, view_progress; gus, message; gus, receive_alerts
  nothing ← ada, view_progress; ada, message; ada, book; age, view_progress; age, message; a … fd4f84$answers$,
  'The function students_of inside answers as listed');

select * from finish();
rollback;
