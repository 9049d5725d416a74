-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.drop_export_contents(uuid)'), $answers$console
  {"done": ""} ← exports 4; exports 5; exports 6
  {"done": ""} export_files -2+0 export_pages -2+0 export_standings -1+0 export_volumes -0+1 7b2489 locks exports 1 ← exports 2
  {"done": ""} export_pages -2+0 cd1c90 ← exports 1
  {"done": ""} export_standings -1+0 c826ec ← exports 3
  {"done": ""} export_volumes -0+1 069684 locks exports 1 ← exports 7$answers$,
  'The function drop_export_contents inside answers as listed');

select * from finish();
rollback;
