-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.handles_report(uuid,private.report_cases)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"handles_report": false} ← ada, report_cases 1; ada, report_cases 2; age, report_cases 1; age, report_cases … 5ad8f0
  {"handles_report": true} ← ada, report_cases 3; mae, report_cases 2; rhea, report_cases 1$answers$,
  'The function handles_report inside answers as listed');

select * from finish();
rollback;
