-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.plan_export_files(uuid)'), $answers$console
  {"done": ""} ← exports 3; exports 4; exports 6; exports 7
  {"done": ""} export_files -0+2 d16aaa locks exports 1 ← exports 2
  {"done": ""} export_files -0+4 exports -1+1 3d409a locks exports 1 ← exports 1
  {"done": ""} exports -1+1 4b4eed ← exports 5$answers$,
  'The function plan_export_files inside answers as listed');

select * from finish();
rollback;
