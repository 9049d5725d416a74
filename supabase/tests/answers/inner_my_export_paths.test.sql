-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_export_paths()'), $answers$gus
  2 × 37f377
max
  {"my_export_paths": "exports 4/1.zip"}
two gwen greg grace sid sia sol sue tut tom age mae tea rhea rob ada anon console
  nothing$answers$,
  'The function my_export_paths inside answers as listed');

select * from finish();
rollback;
