-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.handles_report(uuid,private.report_cases)'), $answers$console
  {"handles_report": false} ← ada, report_cases 1; ada, report_cases 2; ada, report_cases 4; age, report_cases … e55b60
  {"handles_report": true} ← rhea, report_cases 1$answers$,
  'The function handles_report inside answers as listed');

select * from finish();
rollback;
