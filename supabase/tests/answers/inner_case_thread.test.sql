-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.case_thread(private.report_cases)'), $answers$console
  {"student_id": "gus"} ← report_cases 5
  {"student_id": "sid"} ← report_cases 4
  1 × 728aaf ← report_cases 1
  1 × fab96e ← report_cases 2; report_cases 3$answers$,
  'The function case_thread inside answers as listed');

select * from finish();
rollback;
