-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_staged(uuid,uuid,text,text)'), $answers$console
  {"is_staged": false} ← student_integration_links 1, sync_runs 1, 'course', 'c2'; student_integration_li … 5dfc5d
  {"is_staged": true} ← student_integration_links 1, sync_runs 1, 'course', 'c1'; student_integration_li … c272e6$answers$,
  'The function is_staged inside answers as listed');

select * from finish();
rollback;
